"""One workbook for all languages: the folder speaks, the choice is kept, what is the reader's lies in one place."""

import json

import pytest

import freelancekit as fk
from freelancekit import say as words
from freelancekit.learn.own_folder import own_folder, workbook
from freelancekit.say import language


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A reader's copy; the tests go into its folders as notebooks do."""
    (tmp_path / "ja" / "exercises").mkdir(parents=True)
    (tmp_path / ".given.json").write_text("{}")
    monkeypatch.delenv("FREELANCEKIT_LANG", raising=False)
    words._of_the_folder.cache_clear()
    yield tmp_path
    words._of_the_folder.cache_clear()


@pytest.mark.parametrize(("place", "speaks"), [("", "en"), ("ja", "ja"), ("ja/exercises", "ja")])
def test_a_notebook_speaks_the_language_of_its_folder(copy, monkeypatch, place, speaks):
    monkeypatch.chdir(copy / place)
    assert language() == speaks
    assert workbook() == copy
    assert own_folder("my-plan") == copy / "my-plan"
    assert own_folder(copy / "else") == copy / "else"


def test_a_language_said_goes_before_the_folder(copy, monkeypatch):
    monkeypatch.chdir(copy / "ja")
    monkeypatch.setenv("FREELANCEKIT_LANG", "en")
    assert language() == "en"


def test_a_session_keeps_its_language_wherever_it_goes(copy, monkeypatch):
    monkeypatch.chdir(copy / "ja")
    assert language() == "ja"
    monkeypatch.chdir(copy)
    assert language() == "ja"


def test_the_home_that_is_opened_is_the_language_that_is_kept(copy, monkeypatch):
    monkeypatch.chdir(copy / "ja")
    page = fk.home()._repr_html_()
    assert json.loads((copy / ".language.json").read_text()) == {"language": "ja"}
    assert '<strong lang="ja">日本語</strong>' in page
    assert '<a href="../home.ipynb" lang="en">English</a>' in page
    words._of_the_folder.cache_clear()
    monkeypatch.chdir(copy)
    page = fk.home()._repr_html_()
    assert json.loads((copy / ".language.json").read_text()) == {"language": "en"}
    assert '<a href="ja/home.ipynb" lang="ja">日本語</a>' in page


def test_a_folder_that_is_no_copy_keeps_no_choice(copy, monkeypatch):
    (copy / ".given.json").unlink()
    monkeypatch.chdir(copy)
    fk.home()
    assert not (copy / ".language.json").exists()


def test_what_is_answered_in_one_language_stands_in_the_other(copy, monkeypatch):
    fk.guess("02-two-years", "twice")
    monkeypatch.chdir(copy / "ja")
    words._of_the_folder.cache_clear()
    assert "02-two-years" in {row.item for row in words_rows()}


def words_rows():
    from freelancekit.learn.store import here

    return here().rows()
