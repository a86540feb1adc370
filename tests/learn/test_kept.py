"""What an earlier edition of the workbook kept, and the codes that it gave, are read by this one."""

import json
import shutil
from pathlib import Path

import pytest

import freelancekit as fk

KEPT = Path(__file__).parent / "kept"
CODES = json.loads((KEPT / "codes.json").read_text(encoding="utf-8"))


@pytest.fixture
def earlier(home):
    """A reader's folder as the edition of November 2026 left it."""
    home.mkdir()
    shutil.copy(KEPT / "progress.sqlite3", home)


@pytest.mark.usefixtures("earlier")
def test_every_answer_is_still_there_and_still_read():
    assert "guesses: 2, answers: 1, hints and solutions opened: 1, letters sent: 1" in str(fk.progress())
    assert str(fk.guess("11-turns")).startswith("Kept: ")
    assert fk.turned().own
    assert "Pictures of quiet places." in str(fk.plan())
    assert str(fk.progress().load(CODES["progress"])) == "Replies in the code: 8. New here: 0."


def test_its_codes_are_read_on_a_new_computer():
    assert str(fk.progress().load(CODES["progress"], sure=True)) == "Replies in the code: 8. New here: 8."
    assert str(fk.classroom(f"{CODES['bets']}\n{CODES['strategy']}")).splitlines() == [
        "1 person has sent bets; 1 way to play.",
        "11-turns: 1",
    ]
    assert repr(fk.strategy_from(CODES["strategy"])) == "Giver(asks=60)"
    assert repr(fk.strategy_from(CODES["rules"])) == "Rules('job.fit >= 0', 'me.letters_week < 3')"
    career = fk.career_from(CODES["career"])
    assert (career.day, career.count("letters")) == (8, 1)
