"""What notebooks 06 and 09 write out, ask to change and show is so."""

import re

import pytest

import freelancekit as fk
from freelancekit.learn import bank
from freelancekit.learn.story.inbox import WEEK
from tools.lessons.build import LESSONS

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
LESSON = (LESSONS / "06-the-contract.py").read_text(encoding="utf-8")


@pytest.mark.parametrize(("number", "day"), list(zip(WEEK, DAYS, strict=True)))
def test_the_words_to_type_are_the_keys_of_the_letters(number, day):
    told = re.search(rf"^# - {day}: (.+)$", LESSON, re.MULTILINE)[1]
    assert re.findall(r'"(\w+)"', told) == [reply.key for reply in bank.letter(number).replies]


def test_the_list_that_stands_there_as_an_example_is_taken(tmp_path, monkeypatch):
    monkeypatch.setenv("FREELANCEKIT_HOME", str(tmp_path))
    example = re.search(r"such as `(\[.+\])`", LESSON)[1]
    assert str(fk.inbox(re.findall(r'"(\w+)"', example))).startswith("Friday evening")


@pytest.fixture
def deposit_cell():
    """The box of the deposit, as it stands in the lesson, without the line that brings the package in."""
    return re.search(r'id="06-c-outcome".*?\n(.+?)\n\n# %%', LESSON, re.DOTALL)[1]


def run_last(cell):
    """What a box shows: the value of its last line."""
    *lines, last = cell.splitlines()
    names = {"fk": fk}
    exec("\n".join(lines), names)  # noqa: S102 - a box of our own lesson
    return str(eval(last, names))


def test_what_the_deposit_asks_to_change_works_and_is_told_whole(deposit_cell, tmp_path, monkeypatch):
    monkeypatch.setenv("FREELANCEKIT_HOME", str(tmp_path))
    assert run_last(deposit_cell).splitlines() == [
        "Who pays her: nobody.",
        "Haru was right. The client paid in nothing, so nobody holds anything. Only a client who is still there can pay late.",
        "2025-09-01  Agreed: 20,000 yen.",
        "2025-09-01  the work is delivered: delivered without a deposit.",
        "2025-09-01  the client is gone for good: ended, the work is unpaid.",
        "2025-09-01: ended, the work is unpaid",
        "worked and unpaid: 20,000 yen",
        (
            'Nobody minds one line on Monday: "I start when the deposit is in." '
            "Now write contract.fund().deliver() in place of the line with client_gone."
        ),
    ]
    changed = deposit_cell.replace('contract.deliver().do("client_gone")', "contract.fund().deliver()")
    assert run_last(changed).splitlines() == [
        "You changed the box, and this is what comes of it. Your guess was about the box as it was.",
        "2025-09-01  Agreed: 20,000 yen.",
        "2025-09-01  the client pays in the deposit: the deposit is in.",
        "2025-09-01  the work is delivered: delivered, the client looks at it.",
        "2025-09-01: delivered, the client looks at it",
        "held: 20,000 yen",
    ]


@pytest.mark.parametrize(
    ("room", "cost", "says"),
    [
        (
            fk.Room(40, 8),
            20_000,
            [
                "0 broken: 40 of 100 keep the next promise. A round brings 8,000 yen on average, and costs 20,000 yen.",
                "Do not begin.",
            ],
        ),
        (
            fk.Room(40, 8),
            8_000,
            [
                "0 broken: 40 of 100 keep the next promise. A round brings 8,000 yen on average, and costs 8,000 yen.",
                "1 broken: 33 of 100 keep the next promise. A round brings 6,667 yen on average, and costs 8,000 yen.",
                "Go after 1 broken promise.",
            ],
        ),
        (
            fk.Room(40, 0),
            4_000,
            ["In this room a round brings more than it costs, however many promises are broken."],
        ),
    ],
)
def test_the_way_to_a_stopping_line_is_told_whole(room, cost, says):
    assert str(room.stay_or_go(20_000, cost)).splitlines() == says


def test_a_long_way_is_told_by_its_last_lines():
    lines = str(fk.Room(40, 8).stay_or_go(1_000_000, 1)).splitlines()
    assert len(lines) == 9
    assert lines[-1] == f"Go after {fk.leave_at(1_000_000, 1)} broken promises."
    assert lines[-2].startswith(f"{fk.leave_at(1_000_000, 1)} broken: ")


def test_a_round_that_costs_nothing_has_no_line():
    with pytest.raises(fk.FreelanceKitError) as caught:
        fk.Room(40, 8).stay_or_go(20_000, 0)
    assert (
        str(caught.value) == "One more round must cost something, or there is no reason to leave; you gave 0."
    )
