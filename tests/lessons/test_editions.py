"""
Editions in other languages: the same cells, code, numbers and replies, and nothing left in English.

A made-up language, every sentence in brackets and half as long again, proves that another language needs
a folder and no code.
"""

import copy
import re

import nbformat
import pytest

from freelancekit import say as words
from tests.ground.test_strings import Brackets, outside
from tools.edition import catalogues, lessons
from tools.edition.same import differences
from tools.lessons import build
from tools.lessons.in_process import rebuilt

PAIRS = [
    (lesson, language)
    for lesson in build.lessons([])
    for language in build.editions(lesson)
    if language != "en"
]


def stored(lesson, language):
    return nbformat.read(build.target(lesson, language=language), as_version=4)


@pytest.mark.parametrize("language", catalogues.languages())
def test_every_sentence_is_translated_keeps_its_gaps_and_is_compiled(language):
    assert catalogues.problems(language) == []


@pytest.mark.parametrize("language", catalogues.languages())
def test_every_lesson_has_an_edition(language):
    assert {lesson.name for lesson in build.lessons([])} == {
        lesson.name for lesson, one in PAIRS if one == language
    }


@pytest.mark.parametrize(("lesson", "language"), PAIRS, ids=lambda value: getattr(value, "stem", value))
def test_no_cell_is_missing_stale_or_left_in_english(lesson, language):
    assert lessons.look_over(language, [lesson.stem]) == []


@pytest.mark.parametrize(("lesson", "language"), PAIRS, ids=lambda value: getattr(value, "stem", value))
def test_cells_code_and_numbers_are_those_of_the_english_edition(lesson, language):
    assert [*differences(stored(lesson, "en"), stored(lesson, language))] == []


@pytest.mark.parametrize(("lesson", "language"), PAIRS, ids=lambda value: getattr(value, "stem", value))
def test_no_letter_of_a_picture_is_missing_from_its_font(lesson, language):
    """What matplotlib cannot draw, it says aloud, and the notebook would show that."""
    assert [cell["id"] for cell in stored(lesson, language).cells for one in cell.get("outputs", [])
            if one.get("name") == "stderr"] == []  # fmt: skip


@pytest.mark.parametrize(("lesson", "language"), PAIRS, ids=lambda value: getattr(value, "stem", value))
def test_the_stored_notebook_has_the_code_and_comments_of_its_words(lesson, language):
    made, kept = build.read(lesson, language).cells, stored(lesson, language).cells
    assert [cell.source for cell in made if cell.cell_type == "code"] == [
        cell.source for cell in kept if cell.cell_type == "code"
    ]


def test_promises_stand_in_nobodys_mouth_but_harus():
    promises = re.compile("成功へのパスポート|誰でも簡単に|必ず|絶対|最強")
    for path in sorted((lessons.LESSONS / "ja").glob("*.py")):
        said = re.sub(r'\[\[says\("haru".*?\]\]', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert promises.findall(said) == [], path.name


def test_a_changed_number_cell_or_word_of_code_is_found():
    ours = stored(lessons.LESSONS / "02-the-wallet.py", "en")
    theirs = copy.deepcopy(ours)
    outputs = [cell for cell in theirs.cells if cell.get("outputs")]
    waited = next(cell for cell in outputs if cell["id"] == "02-a-send")
    waited.outputs[0]["data"]["text/plain"] = waited.outputs[0]["data"]["text/plain"].replace("144", "145")
    assert [*differences(ours, theirs)] == ["02-a-send: other numbers: without [144.0], with []"]
    theirs = copy.deepcopy(ours)
    waited = next(cell for cell in theirs.cells if cell["id"] == "02-a-send")
    waited.source = waited.source.replace("connects=2", "connects=3")
    assert [*differences(ours, theirs)] == ["02-a-send: other code"]
    theirs = copy.deepcopy(ours)
    del theirs.cells[3]
    assert len([*differences(ours, theirs)]) == 1


# ------------------------------------------------------------------ a language that nobody speaks

LESSON = lessons.LESSONS / "02-the-wallet.py"
#: What no language translates: the sums of code, names of the API, addresses, titles in HTML.
KEPT = re.compile(r"<[^>]+>|`[^`]*`|\[\[.*?\]\]|\]\([^)]*\)|data:\S+|&\w+;", re.DOTALL)


class Longer(Brackets):
    """In brackets, and half as long again."""

    def gettext(self, message):
        return f"⟦{message}{'~' * (len(message) // 2)}⟧" if message else ""


def bracketed(text):
    """Every line of a file of words in brackets, but for its marks."""
    made = []
    for line in text.split("\n"):
        head = re.match(r'(# {5,}(?:- |(?!of)\w+: ))"(.*)"$', line)
        if head:
            made.append(f'{head[1]}"⟦{head[2]}⟧"')
            continue
        mark, said = re.match(r"(#\s(?:[#>*-]+\s|\|)?|)(.*)", line).groups()
        kept = (
            line.startswith(("# %%", "# ---", "# jupyter", "#   "))
            or not said.strip()
            or not line.startswith("# ")
        )
        made.append(line if kept else f"{mark}⟦{said}⟧")
    return "\n".join(made)


@pytest.fixture
def made_up(tmp_path, monkeypatch):
    """The language qq: a folder with the words of one lesson, and a catalogue."""
    source = tmp_path / LESSON.name
    source.write_bytes(LESSON.read_bytes())
    folder = tmp_path / "qq"
    folder.mkdir()
    (folder / LESSON.name).write_text(bracketed(lessons.sheet(source, "qq")), encoding="utf-8")
    monkeypatch.setattr(lessons, "LESSONS", tmp_path)
    monkeypatch.setattr(words, "catalogue", lambda language: Longer() if language == "qq" else Brackets())
    return rebuilt(source, tmp_path / "home", "qq")


def test_another_language_needs_a_folder_and_no_code(made_up):
    assert made_up.metadata["freelancekit"]["language"] == "qq"
    left = {}
    for cell in made_up.cells:
        said = KEPT.sub(" ", cell.source) if cell.cell_type == "markdown" else ""
        for output in cell.get("outputs", []):
            said += KEPT.sub(
                " ", output.get("text") or output["data"].get("text/html") or output["data"]["text/plain"]
            )
        if outside(said) and not cell["id"].endswith("-hood"):  # a table of pandas, whose names are code
            left[cell["id"]] = outside(said)
    assert left == {}
