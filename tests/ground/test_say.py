"""Every sentence in the reader's language, English without one."""

import gettext
import re
from pathlib import Path

import pytest

import freelancekit
from freelancekit.say import N_, Text, catalogue, say, say_many

HERE = Path(freelancekit.__file__).parent
MODULES = sorted(HERE.rglob("*.py"))
assert MODULES


def test_text_is_shown_without_quotes():
    """In a notebook the last line is shown by its repr."""
    assert repr(Text("Ten tickets.\nTwo left.")) == "Ten tickets.\nTwo left."


def test_gaps_are_filled_by_name():
    """A translator may move them."""
    assert say("{who} has {n} Connects.", who="Nao", n=10) == "Nao has 10 Connects."
    assert N_("{n} later") == "{n} later"


@pytest.mark.parametrize(("n", "text"), [(0, "0 jobs"), (1, "1 job"), (2, "2 jobs"), (1234, "1,234 jobs")])
def test_one_and_many_are_told_apart(n, text):
    """In English, one is one and all else is many."""
    assert say_many("{n} job", "{n} jobs", n) == text


def test_a_gap_is_not_filled_twice():
    """What a reader typed may hold braces."""
    assert say("Spent: {note}.", note="{n}") == "Spent: {n}."


@pytest.mark.parametrize("language", ["en", "xx", ""])
def test_a_language_we_lack_is_english(monkeypatch, language):
    """No sentence is ever missing."""
    monkeypatch.setenv("FREELANCEKIT_LANG", language)
    assert say("no such rule, said a test") == "no such rule, said a test"
    assert isinstance(catalogue(language), gettext.NullTranslations)


def test_another_language_is_spoken_as_soon_as_it_is_named(monkeypatch):
    """The variable is read with each sentence."""

    class Shouting(gettext.NullTranslations):
        def gettext(self, message):
            return message.upper()

        def ngettext(self, one, many, n):
            return (one if n == 1 else many) + "!"

    monkeypatch.setattr(
        "freelancekit.say.catalogue", lambda language: Shouting() if language == "sh" else catalogue(language)
    )
    assert say("ten tickets") == "ten tickets"
    monkeypatch.setenv("FREELANCEKIT_LANG", "sh")
    assert say("ten tickets") == "TEN TICKETS"
    assert say_many("{n} job", "{n} jobs", 2) == "2 jobs!"


@pytest.mark.parametrize(
    "path",
    MODULES,
    ids=lambda path: path.relative_to(HERE).as_posix(),
)
def test_no_sentence_is_spoken_past_the_catalogue(path):
    """An error message is built by say, or joined from sentences that were."""
    for line in path.read_text(encoding="utf-8").splitlines():
        assert not re.search(r'\bmsg = f?"(?!\{)', line), line
        assert not re.search(r'\bsay(_many)?\(f"', line), line
