"""
Can everybody use it? Every notebook as a page, and every card in JupyterLab, looked over by axe-core.

What the frame around our pages brings (the export's prompts, coloured code and
links; JupyterLab itself) is left out here and listed in the docs.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from nbconvert import HTMLExporter

from tests import ROOT
from tests.browser.lab import VISIBLE, boxes
from tests.browser.test_browser import nothing_is_given_away

pytestmark = pytest.mark.browser


STORED = sorted([*ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("exercises/*.ipynb")])
#: Of the exported page: its prompts and its coloured code; links are told apart by its own style.
FRAME, FRAME_RULES = [[".jp-InputPrompt"], [".jp-OutputPrompt"], [".highlight"]], ["link-in-text-block"]
#: What a card is called on the page.
ROOTS = (".fk-card", ".fk-touch", ".fk-steps", ".fk-wallet")
CARDS = {
    "guess": 'fk.guess("02-ten-tickets")',
    "kept": 'fk.guess("02-two-years", "same", sure="sure")',
    "outcome": 'fk.outcome("02-two-years", 130)',
    "number": 'fk.outcome("02-one-letter", 72)',
    "people": 'fk.guess("01-nothing", 20, sure="sure"); fk.outcome("01-nothing", 50)',
    "order": 'fk.check("02.3")',
    "deck": "fk.before()",
    "letter": 'fk.letter("1")',
    "write": 'fk.write("05-five-lines")',
    "wallet": 'fk.touch(fk.Wallet("upwork-2020-12", on="2021-03-01"))',
    "board": 'fk.touch(fk.Board("sunday"), connects=10, hours=6)',
    "boost": "fk.touch(fk.BoostRoom(20, rivals=5), net_cents=36_000)",
    "desk": "fk.touch(fk.Desk((3, 5)))",
    "chair": "fk.chair()",
    "inbox": "fk.inbox()",
    "weeks": "fk.weeks()",
    "stairs": "fk.turn()",
    "kept-card": "fk.progress().card()",
    "home": "fk.home()",
    "dash": 'fk.touch(fk.crowd("upwork", fk.Steady(buys=40), n=40, days=91, on="2024-09-01"))',
    "player": 'fk.touch(fk.Career("upwork", on="2024-09-01", days=92))',
    "ranks": 'fk.touch(fk.tournament([fk.strategy("Numbers"), fk.strategy("Early")], n=20, days=61, on="2024-09-01"))',
}


def found(page, context, rules=()) -> list[str]:
    """Serious and critical findings, a line each."""
    options = {"rules": {rule: {"enabled": False} for rule in rules}}
    violations = Axe().run(page, context, options).response["violations"]
    return [
        f"{one['id']} ({one['impact']}): {node['html'][:140]}"
        for one in violations
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("path", STORED, ids=[f"{path.parent.name}/{path.stem}" for path in STORED])
def test_a_notebook_as_a_page_gives_nothing_away_and_shuts_nobody_out(path, lab, tmp_path):
    html, _ = HTMLExporter(embed_images=True).from_filename(str(path))
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    page = lab.browser.new_page(viewport={"width": 1280, "height": 900})
    page.route("http*://**", lambda route: route.abort())
    page.goto((tmp_path / "page.html").as_uri(), wait_until="domcontentloaded")
    visible = page.eval_on_selector("body", VISIBLE)
    if path.stem != "home":
        assert "Tomorrow morning" in visible
        nothing_is_given_away(visible, path)
    assert page.locator("img:not([alt])").count() == 0
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    assert found(page, {"exclude": FRAME}, FRAME_RULES) == []
    page.close()


#: Changes the colours, and waits until they have come.
THEME = """async (theme, at) => {
  at(theme); await window.jupyterapp.commands.execute('apputils:change-theme', {theme});
  const light = String(theme.endsWith('Light'));
  while (document.body.dataset.jpThemeLight !== light) await new Promise(done => setTimeout(done, 50));
}"""


def test_a_card_has_nothing_that_shuts_anybody_out(opened):
    """In light and in dark: all cards on one page of a JupyterLab."""
    cards = opened(boxes(imports="import freelancekit as fk", **CARDS))
    cards.run_all()
    for theme in ("JupyterLab Dark", "JupyterLab Light"):  # light again for whoever comes next
        cards.ask(THEME, theme)
        cards.rest()
        assert cards.page.locator(", ".join(ROOTS)).count() >= len(CARDS)
        assert found(cards.page, {"include": [[root] for root in ROOTS]}) == [], theme
