"""
Can everybody use it? Every notebook as a page, and every card in JupyterLab, looked over by axe-core.

What the frame around our pages brings (the export's prompts, coloured code and
links; JupyterLab itself) is left out here and listed in the docs.
"""

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_notebook

from tests import ROOT
from tests.browser.lab import VISIBLE, Notebook, a_browser, a_lab
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
    "letter": 'fk.letter("1")',
    "write": 'fk.write("05-five-lines")',
    "wallet": 'fk.touch(fk.Wallet("upwork-2020-12", on="2021-03-01"))',
    "board": 'fk.touch(fk.Board("sunday"), connects=10, hours=6)',
    "boost": "fk.touch(fk.BoostRoom(20, rivals=5), net_cents=36_000)",
    "desk": "fk.touch(fk.Desk((3, 5)))",
    "chair": "fk.chair()",
    "inbox": "fk.inbox()",
    "steps": "fk.weeks()",
    "dash": 'fk.touch(fk.crowd("upwork", fk.Steady(buys=40), n=40, days=91, on="2024-09-01"))',
    "player": 'fk.touch(fk.Career("upwork", on="2024-09-01", days=92))',
    "ranks": 'fk.touch(fk.tournament([fk.strategy("Numbers"), fk.strategy("Early")], n=20, days=61, on="2024-09-01"))',
}


@pytest.fixture(scope="module")
def browser():
    with a_browser() as opened:
        yield opened


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
def test_a_notebook_as_a_page_gives_nothing_away_and_shuts_nobody_out(path, browser, tmp_path):
    html, _ = HTMLExporter(embed_images=True).from_filename(str(path))
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.route("http*://**", lambda route: route.abort())
    page.goto((tmp_path / "page.html").as_uri(), wait_until="domcontentloaded")
    visible = page.eval_on_selector("body", VISIBLE)
    assert "Tomorrow morning" in visible
    nothing_is_given_away(visible, path)
    assert page.locator("img:not([alt])").count() == 0
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    assert found(page, {"exclude": FRAME}, FRAME_RULES) == []
    page.close()


@pytest.fixture(scope="module")
def cards(browser, tmp_path_factory):
    """All cards on one page of a JupyterLab."""
    work, scratch = tmp_path_factory.mktemp("work"), tmp_path_factory.mktemp("scratch")
    cells = [new_code_cell("import freelancekit as fk", id="imports")]
    cells += [new_code_cell(code, id=name) for name, code in CARDS.items()]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(new_notebook(cells=cells, metadata=kernel), work / "cards.ipynb")
    with a_lab(work, scratch) as address:
        page = browser.new_page()
        notebook = Notebook(page, address, "cards.ipynb")
        notebook.run_all()
        yield notebook
        page.close()


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_a_card_has_nothing_that_shuts_anybody_out(theme, cards):
    change = (
        "async (theme) => { await window.jupyterapp.commands.execute('apputils:change-theme', {theme}); }"
    )
    cards.ask(change, theme)
    cards.page.wait_for_timeout(800)
    shown = cards.page.locator(", ".join(ROOTS)).count()
    assert shown >= len(CARDS)
    assert found(cards.page, {"include": [[root] for root in ROOTS]}) == []
