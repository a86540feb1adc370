"""What a reader missed comes back: a simulated learner walks through all notebooks, in order."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.learn import bank
from freelancekit.learn.check import RIGHT, mark
from freelancekit.learn.store import Kept, here
from freelancekit.learn.warm_up import SIZE, due

#: The notebooks that begin with three things from before.
ROAD = [f"{number:02}" for number in range(2, 13)]
CHECKS = [
    question for question in bank.questions().values() if "." in question.id and ".e" not in question.id
]


def answered(question, *, well, notebook=""):
    reply = question.model if well or not question.wrong else question.wrong[0]
    return Kept("answer", notebook or question.notebook, question.id, reply, at="2026-05-01T10:00:00+00:00")


def looked(question, what):
    return Kept("look", question.notebook, question.id, what, at="2026-05-01T10:00:00+00:00")


def walk(missed, seen=(), mends=True):
    """
    The ids that come back at the start of each notebook, for one who misses some and looks some up.

    Whoever ``mends`` answers rightly what comes back.
    """
    rows, back = [], {}
    for number in ["00", *ROAD]:
        if number in ROAD:
            back[number] = [question.id for question in due(number, rows)]
            rows += [answered(bank.question(name), well=mends, notebook=number) for name in back[number]]
        for question in CHECKS:
            if question.notebook == number:
                rows += [looked(question, "solution")] if question.id in seen else []
                rows.append(answered(question, well=question.id not in missed))
    return back


def can_miss():
    return [
        question.id for question in CHECKS if question.returns and question.wrong and question.notebook < "12"
    ]


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(can_miss()), max_size=8))
def test_every_miss_comes_back_and_once_it_is_mended_it_stays_away(missed):
    back = walk(missed)
    counted = Counter(name for names in back.values() for name in names)
    late = {name for name in missed if name[:2] > "09"}  # fewer notebooks are left than there may be misses
    assert missed - late <= set(counted)
    for name in missed:  # what is known, too, is asked again only where nothing else is left
        there = [number for number, names in back.items() if name in names]
        for number in there[1:]:
            waiting = {other for other in missed if other[:2] < number and other not in seen_by(back, number)}
            assert waiting <= set(back[number])


def seen_by(back, number):
    """What has come back before a notebook begins."""
    return {name for earlier, names in back.items() if earlier < number for name in names}


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(can_miss()), min_size=1, max_size=3))
def test_up_to_three_misses_of_a_notebook_all_come_back_in_the_next_one(missed):
    notebook = min(name[:2] for name in missed)
    missed = {name for name in missed if name[:2] == notebook}
    following = next(number for number in ROAD if number > notebook)
    assert missed <= set(walk(missed)[following])


def test_a_miss_that_is_not_mended_comes_back_each_time():
    back = walk({"02.1"}, mends=False)
    assert all("02.1" in names for number, names in back.items() if number > "02")


def test_a_solution_that_was_looked_at_comes_back_once_before_what_is_known():
    back = walk(set(), seen={"03.2"})
    assert "03.2" in back["04"]
    assert "03.2" not in back["05"]


def test_a_warm_up_asks_afresh_and_stays_the_same_when_it_is_run_again():
    """What was answered in its own notebook is not shown; what was answered here is, also after Run All."""
    fk.check("00.2", "company")
    assert "Nothing is sent" not in str(fk.warm_up("02", [None, None, None]))
    for _ in range(2):
        told = str(fk.warm_up("02", ["computer", None, None]))
        assert told.startswith("You said in one file on this computer. That is it.")
        assert told.count("fk.warm_up(") == 2
    rows = [(row.notebook, row.item, row.reply) for row in here().rows() if row.kind == "answer"]
    assert rows == [("00", "00.2", "company"), ("02", "00.2", "computer")]


def test_a_miss_with_a_hint_left_comes_before_one_whose_hints_are_all_used():
    missed = [bank.question(name) for name in ("03.1", "03.2", "03.3", "03.4")]
    rows = [answered(question, well=False) for question in missed]
    rows += [looked(missed[0], f"hint {n + 1}") for n in range(len(missed[0].hints))]
    assert [question.id for question in due("04", rows)] == ["03.2", "03.3", "03.4"]


def test_a_hint_alone_brings_nothing_back():
    known = [answered(question, well=True) for question in CHECKS]
    question = bank.question("04.1")
    assert question.id not in {one.id for one in due("12", [*known, looked(question, "hint 1")])}


@pytest.mark.parametrize("number", ROAD)
def test_nothing_is_asked_before_it_was_taught(number):
    back = walk(set())
    assert len(back[number]) == SIZE
    assert all(name[:2] < number for name in back[number])


def test_the_model_answers_of_the_walk_are_right_and_the_others_are_not():
    for question in CHECKS:
        assert mark(question, answered(question, well=True).reply).verdict == RIGHT
        if question.wrong:
            assert mark(question, answered(question, well=False).reply).verdict != RIGHT
