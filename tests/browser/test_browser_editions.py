"""Every kind of card in another language, in a real JupyterLab: light and dark."""

import re

import pytest

from tests.browser.lab import boxes
from tests.browser.test_axe import CARDS, ROOTS, THEME

pytestmark = pytest.mark.browser

#: What stays as it is in any language: names of the API and of ways to play, keys, brands, units of a clock.
KEPT = re.compile(
    r"fk\.[^\n]*|\w+\.\w+\([^\n]*|\b[a-z_]+=\S*|</>|\bUpwork\b|\bReadiness Test\b|\bPlus\b|\bBasic\b|\bSNS\b|"
    r"\bavailable now\b|\b(?:Shift|Enter|Ctrl|CSV|UTF|Numbers|Early|English|Run All Cells|Run|Steady)\b|"
    r"\bupwork-[\w-]+|\bmy-plan\b|\bletters\.csv\b",
    re.ASCII,
)
#: The words of a page without its code, and what does not fit its box.
LOOK = """(roots) => [...document.querySelectorAll(roots)].map((card) => {
  const copy = card.cloneNode(true);
  copy.querySelectorAll("code, pre, .fk-twin, script, style, svg").forEach((one) => one.remove());
  const cut = [...card.querySelectorAll("button, label, p, li, td, th")].filter((one) => one.offsetParent
    && getComputedStyle(one).overflowX === "visible" && one.clientWidth && one.scrollWidth > one.clientWidth + 2).map((one) => one.innerText);
  return { name: card.className, lang: card.closest("[lang]")?.lang, words: copy.textContent, cut };
})"""


@pytest.mark.parametrize("language", ["ja"])
def test_every_card_speaks_the_language_and_fits_its_box(opened, language):
    begin = f'import os\nos.environ["FREELANCEKIT_LANG"] = "{language}"\nimport freelancekit as fk'
    cards = opened(boxes(imports=begin, **CARDS))
    cards.run_all()
    size = cards.page.viewport_size
    try:
        for width, theme in ((1280, "JupyterLab Dark"), (1024, "JupyterLab Light")):
            cards.ask(THEME, theme)
            cards.page.set_viewport_size({"width": width, "height": 800})
            cards.rest()
            looked = cards.page.evaluate(LOOK, ", ".join(ROOTS))
            assert len(looked) >= len(CARDS) - 2
            for card in looked:
                assert card["lang"] == language, card["name"]
                assert card["cut"] == [], (width, card["name"])
                left = re.findall(r"[A-Za-z]{3,}(?: [A-Za-z]{2,})*", KEPT.sub(" ", card["words"]))
                assert [words for words in left if " " in words] == [], (card["name"], left)
    finally:
        cards.page.set_viewport_size(size)
    assert cards.said == []
