"""Every lesson keeps its anatomy, and every rule of the linter can complain."""

import copy
import re
from pathlib import Path

import pytest

from tools.lessons import lint
from tools.lessons.lint import Page, complaints, pages

PAGES = {page.lesson.stem: page for page in pages()}


@pytest.mark.parametrize("name", PAGES)
def test_a_lesson_gives_nothing_to_complain_about(name):
    assert complaints(PAGES[name]) == []


def broken(name: str, change) -> list[str]:
    """What the linter says of a copy with one fault."""
    page = PAGES[name]
    fresh = Page(page.lesson, copy.deepcopy(page.source), copy.deepcopy(page.built))
    change(fresh)
    return complaints(fresh)


def cell_of(notebook, name):
    return next(cell for cell in notebook.cells if name in (cell.get("id"), cell.metadata.get("id")))


def built(name, **changes):
    def change(page):
        cell = cell_of(page.built, name)
        for key, value in changes.items():
            cell[key] = value(cell[key]) if callable(value) else value

    return change


def source(name, text):
    def change(page):
        cell_of(page.source, name).source += text

    return change


def without(name):
    def change(page):
        page.built.cells.remove(cell_of(page.built, name))

    return change


def unnamed(page):
    del page.source.cells[3].metadata["id"]


def named_twice(page):
    page.source.cells[3].metadata["id"] = page.source.cells[2].metadata["id"]


def stated(value):
    def change(page):
        page.source.metadata["freelancekit"]["minutes"] = value

    return change


def guess_last(page):
    cell_of(page.built, "02-b-loop").source += '\nfk.guess("02-two-years", "same")'


def many_cells(page):
    filler = [copy.deepcopy(cell_of(page.built, "02-a-goal")) for _ in range(9)]
    for number, cell in enumerate(filler):
        cell["id"] = f"02-filler-{number}"
    page.built.cells[6:6] = filler


@pytest.mark.parametrize(
    ("name", "change", "says"),
    [
        (
            "02-the-wallet",
            unnamed,
            "ids: cell '# Three things from before\\nfk.' needs an id that begins with 02",
        ),
        ("02-the-wallet", named_twice, "ids: cell id 02-warm-up-goal stands twice"),
        (
            "02-the-wallet",
            built("02-check-2", source='# Two\nfk.check("02.2", "none")'),
            "answer_cells: answer cell 02-check-2 is not one line that ends in None",
        ),
        (
            "02-the-wallet",
            source("02-b-goal", " She has 7 pens."),
            "prose_numbers: 02-b-goal says '7'; write [[…]], or `…` where code says it",
        ),
        (
            "02-the-wallet",
            source("02-b-goal", " The `77` in the code."),
            "prose_numbers: 02-b-goal quotes `77`, which no code cell holds",
        ),
        (
            "02-the-wallet",
            built("02-b-goal", source="#### Two silent years"),
            "headings: a heading skips from level 2 to 4",
        ),
        (
            "02-the-wallet",
            built("02-b-goal", source="# Two silent years"),
            "headings: there must be one H1, in the first cell",
        ),
        (
            "02-the-wallet",
            built("02-title", source="# A\n\nThere is 1 yen. Why?"),
            "scene: no person in the first 120 words",
        ),
        (
            "02-the-wallet",
            built("02-title", source="# A\n\nNao has 1 yen."),
            "scene: no decision in the first 120 words",
        ),
        (
            "02-the-wallet",
            built("02-title", source="# A\n\nNao thinks. Why?"),
            "scene: no sum of money in the first 120 words",
        ),
        (
            "02-the-wallet",
            built("02-b-goal", source=lambda text: text + " The odds are long."),
            "vocabulary: 02-b-goal says 'odds', which is kept for under the hood",
        ),
        (
            "02-the-wallet",
            built("02-b-goal", source=lambda text: text + " A tenth of it."),
            "vocabulary: 02-b-goal says 'tenth', which nobody is to notice before 08",
        ),
        ("02-the-wallet", without("02-tomorrow"), "tomorrow: there must be one cell on tomorrow morning"),
        (
            "02-the-wallet",
            built("02-tomorrow", source=lambda text: text.replace("ten minutes", "an hour")),
            "tomorrow: tomorrow must say how many minutes it takes, ten at most",
        ),
        (
            "02-the-wallet",
            built("02-a-change", source="input()"),
            "code_style: 02-a-change uses a magic, input() or a closing semicolon",
        ),
        (
            "02-the-wallet",
            built("02-a-outcome", source=lambda text: text.partition("\n")[2]),
            "folded_cells: folded cell 02-a-outcome needs a first line that says what it is",
        ),
        (
            "02-the-wallet",
            built("02-check-2", source='fk.check("02.2", None)'),
            "code_style: 02-check-2 has no goal above it",
        ),
        ("02-the-wallet", many_cells, "sizes: 49 cells; at most 45 of one's own"),
        (
            "02-the-wallet",
            built("02-b-goal", source=lambda text: text + " word" * 150),
            "between_presses: {long} words up to 02-b-goal with nothing to press; at most 90",
        ),
        ("02-the-wallet", guess_last, "loop: the outcome of 02-two-years stands before its guess"),
        (
            "02-the-wallet",
            built("02-b-outcome", source='# A guess\nfk.guess("02-two-years", None)'),
            "loop: the guess 02-two-years has no outcome",
        ),
        ("02-the-wallet", without("02-warm-up"), "loop: there must be a warm-up and a claims box"),
        ("02-the-wallet", without("02-check-4"), "loop: 3 times fk.check; at least 4"),
        (
            "02-the-wallet",
            built("02-a-change", source="fk.today(), fk.tries(1, 20), fk.eras('upwork')"),
            "names: 6 new names, Wallet, eras, plus_or_buy, rulebook, today, tries; at most 5",
        ),
        (
            "02-the-wallet",
            built("02-door", execution_count=7),
            "stored: prompt numbers {counts} do not run from 1 to {n}",
        ),
        ("02-the-wallet", built("02-a-change", outputs=[]), "stored: 02-a-change has no stored output"),
    ],
)
def test_each_rule_names_what_it_finds(name, change, says):
    found = broken(name, change)
    page = PAGES[name]
    n = len(page.code)
    long = 150 + dict(map(reversed, lint.stretches(page))).get("02-b-goal", 0)
    says = says.format(counts=[7, *range(2, n + 1)], n=n, long=long)
    assert f"{name}.py: {says}" in found


def test_words_between_presses_are_counted_from_press_to_press_and_folds_are_not_read():
    page = copy.deepcopy(PAGES["00-start-here"])
    texts = {
        "00-title": "# Two words",
        "00-run": "And three more.\n\n<details><summary>Folded</summary>\n\nnot read\n\n</details>",
        "00-kept": "One",
    }
    kept = []
    for cell in page.built.cells:
        if cell.id in texts:
            cell.source = texts[cell.id]
        if cell.id in texts or cell.cell_type == "code":
            kept.append(cell)
    fresh = Page(page.lesson, page.source, page.built)
    fresh.built.cells = kept
    assert lint.stretches(fresh) == [(6, "00-run"), (1, "00-kept")]


def test_many_long_stretches_are_named_by_their_average():
    def change(page):
        for cell in page.built.cells:
            if cell.cell_type == "markdown" and cell.id.startswith("02-") and not cell.id.endswith("-foot"):
                cell.source = cell.source.split("<details>")[0] + " word" * 40

    found = [said for said in broken("02-the-wallet", change) if "on average" in said]
    assert len(found) == 1
    assert re.fullmatch(
        r"02-the-wallet\.py: between_presses: \d+ words between two presses on average; at most 60", found[0]
    )


def test_minutes_far_from_the_computed_are_named():
    found = broken("02-the-wallet", stated(90))
    assert len(found) == 1
    assert found[0].startswith("02-the-wallet.py: minutes: 90 minutes stated, ")


def test_a_lesson_changed_after_its_notebook_was_built_is_named(tmp_path):
    page = PAGES["00-start-here"]
    later = tmp_path / page.lesson.name
    later.write_text(page.lesson.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    assert complaints(Page(later, page.source, page.built)) == [
        "00-start-here.py: stored: the built notebook is older than its lesson; run python -m tools lessons"
    ]


def test_a_warning_stored_in_a_notebook_is_named():
    def warned(page):
        output = {"output_type": "stream", "name": "stderr", "text": "careful"}
        cell_of(page.built, "00-tea").outputs.append(lint.nbformat.from_dict(output))

    assert "00-start-here.py: stored: 00-tea stored an error or a warning" in broken("00-start-here", warned)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('alt="', 'title="', "pictures: a picture has no alt text"),
        ("The same in words", "More", "pictures: a picture has no twin in words"),
    ],
)
def test_a_picture_without_words_is_named(old, new, says):
    def change(page):
        data = cell_of(page.built, "02-b-outcome").outputs[0].data
        data["text/html"] = data["text/html"].replace(old, new)

    assert f"02-the-wallet.py: {says}" in broken("02-the-wallet", change)


def test_every_lesson_has_been_built():
    built_files = {
        path.name for folder in ("notebooks", "exercises") for path in Path(folder).glob("*.ipynb")
    }
    assert {lint.target(page.lesson).name for page in PAGES.values()} == built_files
