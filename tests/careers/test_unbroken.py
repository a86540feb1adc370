"""A day happens whole or not at all; and no career begins that would break off in the middle."""

import os
import signal
import threading

import numpy as np
import pytest

import freelancekit as fk
from freelancekit.careers import day as days
from freelancekit.careers.unbroken import unbroken
from freelancekit.errors import FreelanceKitError, RulebookError


def state(career) -> list:
    parts = [value for value in dict(career.lives.parts()).values() if isinstance(value, np.ndarray)]
    return [career.day, *(part.tolist() for part in parts)]


@pytest.mark.parametrize("step", [2, 5, 8, 12])
def test_a_career_stopped_in_the_middle_of_a_day_is_the_one_that_its_days_make(monkeypatch, step):
    """The stop button is pressed inside a step; the day is played to its end, and then it stops."""
    career = fk.Career("upwork", fk.Steady(letters=3, buys=40), on="2024-09-01", days=60)
    real, pressed = days.DAY[step], []

    def stops(today) -> None:
        if today.day == 20 and not pressed:
            pressed.append(os.kill(os.getpid(), signal.SIGINT))
        real(today)

    steps = (*days.DAY[:step], stops, *days.DAY[step + 1 :])
    monkeypatch.setattr("freelancekit.careers.career.DAY", steps)
    with pytest.raises(KeyboardInterrupt):
        career.wait(40)
    monkeypatch.undo()
    assert pressed
    same = fk.Career("upwork", fk.Steady(letters=3, buys=40), on="2024-09-01", days=60).wait(career.day)
    assert state(career) == state(same)
    assert state(career.wait(10)) == state(same.wait(10))


QUESTIONS = [
    "apply", "minutes", "price", "message", "boost", "reply_minutes", "buy", "rate_first", "says_room", "writes_first"
]  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_way_to_play_that_fails_takes_its_day_back(question):
    """A reader's own, which fails in the middle of a day: letters may be paid by then, or weeks counted."""
    breaks, usual = [True], getattr(fk.Strategy, question)

    def fails(self, me, *job):
        return "what?" if breaks and np.max(me.day) >= 12 else usual(self, me, *job)

    own = type("Own", (fk.Strategy,), {"apply": lambda self, me, job: job.skill > 0, question: fails})
    career = fk.Career("upwork", own(), on="2024-09-01", days=300, place=7)
    with pytest.raises(FreelanceKitError):
        career.wait(250)
    breaks.clear()
    same = fk.Career("upwork", own(), on="2024-09-01", days=300, place=7).wait(career.day)
    assert state(career) == state(same)
    assert state(career.wait(5)) == state(same.wait(5))


def test_in_another_thread_nothing_is_held_back():
    done = []

    def work() -> None:
        with unbroken():
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


def test_the_readers_own_handler_comes_back():
    before = signal.getsignal(signal.SIGINT)
    with unbroken():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize(
    ("platform", "on", "first", "key"),
    [
        ("crowdworks", "2014-06-01", "2020-01-01", "acceptance.guide_days"),
        ("crowdworks", "2019-12-31", "2020-01-01", "acceptance.guide_days"),
        ("upwork", "2015-06-01", "2016-01-01", "acceptance.auto_days"),
    ],
)
def test_a_career_before_its_rules_is_refused_at_once_with_the_first_day(platform, on, first, key):
    for begin in (lambda: fk.Career(platform, on=on), lambda: fk.crowd(platform, n=3, days=30, on=on)):
        with pytest.raises(RulebookError) as caught:
            begin()
        said = str(caught.value)
        assert (
            f"can be played from {first} on: for {on} no rule on record says {key}. Choose a later day."
            in said
        )
    assert fk.Career(platform, on=first, days=3).play().day == 3


def test_a_contract_before_its_rules_is_refused_at_once():
    with pytest.raises(RulebookError) as caught:
        fk.Contract("crowdworks_project", 5000, on="2019-01-01")
    assert "can be played from 2020-01-01 on: for 2019-01-01" in str(caught.value)
    assert fk.Contract("crowdworks_project", 5000, on="2020-01-01").do("fund").do("deliver").wait(60)
