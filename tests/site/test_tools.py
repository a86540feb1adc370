"""The one door to all that is made: it says what is stale, and makes that."""

import pytest

import tools.__main__ as door
from tools.lessons import build
from tools.site import teaching


@pytest.fixture
def pages(tmp_path, monkeypatch):
    """A folder with one page that says otherwise than the package."""
    (tmp_path / "a.md").write_text("# A\n\n<!-- made: line -->\n<!-- end -->\n", encoding="utf-8")
    monkeypatch.setattr(teaching, "PAGES", tmp_path)
    monkeypatch.setattr(door, "ROOT", tmp_path)
    for name in ("FREELANCEKIT_HOME", "FREELANCEKIT_TODAY"):  # the door sets them; they are taken back
        monkeypatch.setenv(name, "")
    return tmp_path


def test_a_stale_page_is_named_by_check_and_made_without(pages, capsys):
    before = (pages / "a.md").read_text(encoding="utf-8")
    assert door.main(["teaching", "--check"]) == 1
    assert capsys.readouterr().out == "STALE  a.md\n"
    assert (pages / "a.md").read_text(encoding="utf-8") == before
    assert door.main(["teaching"]) == 0
    assert capsys.readouterr().out == "made   a.md\n"
    assert "in the line" in (pages / "a.md").read_text(encoding="utf-8")
    assert door.main(["teaching", "--check"]) == 0
    assert capsys.readouterr().out == "Nothing is stale.\n"


def test_a_notebook_that_is_missing_or_otherwise_is_built(pages, monkeypatch, capsys):
    monkeypatch.setattr(build, "target", lambda lesson, language: pages / f"{lesson.stem}.ipynb")
    monkeypatch.setattr(build, "editions", lambda _: ["en"])
    assert door.main(["lessons", "09-takers-exercise", "--check"]) == 1
    assert capsys.readouterr().out == "STALE  09-takers-exercise.ipynb\n"
    assert not (pages / "09-takers-exercise.ipynb").exists()


def test_every_part_is_told_and_an_unknown_one_gets_one_sentence(capsys):
    with pytest.raises(SystemExit) as stopped:
        door.main(["lesson"])
    assert (
        stopped.value.code
        == "There is no part 'lesson'; there is lessons, teaching, advice, docs, strings, binder."
    )
    with pytest.raises(SystemExit):
        door.main(["--help"])
    told = capsys.readouterr().out
    assert [name for name in door.PARTS if f"\n    {name} " not in told] == []
