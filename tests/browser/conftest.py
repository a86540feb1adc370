"""One browser and one JupyterLab for all tests of a worker; a notebook of its own for each test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Locator

from tests.browser.lab import Lab, Notebook, a_whole_lab, boxes

#: Where pictures of the cards go; somebody should look at them now and then.
SHOTS = os.environ.get("FREELANCEKIT_SHOTS")
FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remember whether a test failed: its page is not used again."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The browser, and the JupyterLab."""
    with a_whole_lab(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture
def opened(lab: Lab, request: pytest.FixtureRequest) -> Iterator[Callable[[nbformat.NotebookNode], Notebook]]:
    """Opens one notebook, and closes it after the test."""
    notebooks: list[Notebook] = []

    def once(notebook: nbformat.NotebookNode) -> Notebook:
        assert not notebooks, "one notebook a test: the page is shared"
        notebooks.append(lab.open(notebook, f"{abs(hash(request.node.nodeid))}.ipynb"))
        return notebooks[0]

    yield once
    for notebook in notebooks:
        lab.close(notebook, spoiled=request.node.stash.get(FAILED, False))
    if not notebooks and lab.page is not None:  # it failed while it opened
        lab.page.close()
        lab.page = None


@pytest.fixture
def open_notebook(opened: Callable[[nbformat.NotebookNode], Notebook]) -> Callable[..., Notebook]:
    """Opens a copy of a notebook, with nothing answered."""

    def copy(path: Path, *, stored: bool = False) -> Notebook:
        notebook = nbformat.read(path, 4)
        if not stored:
            for cell in notebook.cells:
                if cell.cell_type == "code":
                    cell.outputs, cell.execution_count = [], None
        return opened(notebook)

    return copy


@pytest.fixture
def page(opened: Callable[[nbformat.NotebookNode], Notebook], request: pytest.FixtureRequest) -> Notebook:
    """The boxes of the module's CELLS, every one run."""
    notebook = opened(boxes(**request.module.CELLS))
    notebook.run_all()
    return notebook


@pytest.fixture
def shoot(page: Notebook, tmp_path: Path) -> Callable[[str, Locator], None]:
    """Takes a picture of a card."""

    def shot(name: str, card: Locator) -> None:
        folder = Path(SHOTS or tmp_path)
        folder.mkdir(parents=True, exist_ok=True)
        page.rest()  # until the bars have moved
        card.screenshot(path=folder / f"{name}.png")
        assert (folder / f"{name}.png").stat().st_size > 5000

    return shot
