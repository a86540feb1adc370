"""Before notebook 08 nothing that a reader sees speaks of the card that grows."""

import json
import re

import pytest

from freelancekit.learn.bank.ten_letters import ten
from tools.lessons.build import ROOT
from tools.lessons.lint import UNNOTICED

EARLY = sorted(
    path
    for folder in ("notebooks", "exercises")
    for path in (ROOT / folder).glob("*.ipynb")
    if path.name[:2] < "08"
)
#: Pictures are letters and digits by the thousand; what they say stands in their alt text.
PICTURE = re.compile(r"base64,[A-Za-z0-9+/=]+")


@pytest.mark.parametrize("path", EARLY, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_nothing_rendered_before_08_speaks_of_the_card(path):
    assert not UNNOTICED.search(path.name)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert len(notebook["cells"]) > 10
    for cell in notebook["cells"]:
        shown = PICTURE.sub("", json.dumps([cell["source"], cell.get("outputs", [])], ensure_ascii=False))
        assert not UNNOTICED.search(shown), cell["id"]


def test_the_words_of_the_card_would_be_found():
    assert UNNOTICED.search("a trust point")
    assert UNNOTICED.search("three tenths")
    assert len(EARLY) >= 13


def test_widgets_of_the_early_notebooks_hold_no_such_word():
    cards = ROOT / "freelancekit" / "show" / "cards"
    assets = [*cards.rglob("*.js"), *cards.rglob("*.css")]
    assert assets
    for asset in assets:
        assert not UNNOTICED.search(asset.read_text(encoding="utf-8")), asset.name


def test_what_a_letter_spared_the_other_is_told_in_no_early_notebook():
    told = " ".join(path.read_text(encoding="utf-8") for path in EARLY)
    assert not [small.spared for small in ten().values() if small.spared in told]
