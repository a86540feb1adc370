"""Luck by name: the same for the same place, whoever else plays."""

import copy
import pickle
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit import luck
from freelancekit.errors import AmountError, LuckError
from freelancekit.luck import Luck, distinct, key_of
from freelancekit.market import arrivals
from freelancekit.market.arrivals import arrive
from freelancekit.market.clients import SIGNS
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import rulebook

LISTING = arrivals.Listing.of(rulebook("upwork-2025"))
names = st.from_regex(r"[a-z_]{1,12}(\.[a-z_]{1,12}){0,2}", fullmatch=True)
small = st.integers(0, 5_000)


@given(seed=small, name=names, day=small, slot=st.integers(0, 60), first=small, n=st.integers(1, 40))
def test_a_career_has_the_same_luck_alone_as_in_a_crowd(seed, name, day, slot, first, n):
    crowd = Luck(seed, first, n)(name, day, slot)
    alone = [float(Luck(seed, first + i, 1)(name, day, slot)[0]) for i in range(n)]
    assert crowd.tolist() == alone


@given(seed=small, name=names, day=small, n=st.integers(2, 200), data=st.data())
def test_luck_does_not_depend_on_how_the_crowd_is_cut(seed, name, day, n, data):
    cut = data.draw(st.integers(1, n - 1))
    whole = Luck(seed, 0, n)
    parts = np.concatenate([whole.part(0, cut)(name, day), whole.part(cut, n - cut)(name, day)])
    assert whole(name, day).tolist() == parts.tolist()


@given(seed=small, name=names, day=small, first=small, n=st.integers(1, 20), times=st.integers(1, 5))
def test_lives_that_are_lived_several_times_meet_the_same_luck_each_time(seed, name, day, first, n, times):
    once = Luck(seed, first, n)(name, day).tolist()
    assert Luck(seed, first, n, times)(name, day).tolist() == once * times


def test_one_career_more_is_a_minimally_different_world():
    """A board for 50 careers and for 51: the 50 are as they were, in every number of every job."""
    few, more = ([arrive(Luck(3, 0, n), 12, slot, LISTING, Market()) for slot in range(5)] for n in (50, 51))
    for one, other in zip(few, more, strict=True):
        for name in ("template", "kind", *arrivals.SHOWN):
            assert getattr(one, name).tolist() == getattr(other, name)[:50].tolist(), name
        for name in one.past:
            assert one.past[name].tolist() == other.past[name][:50].tolist(), name
        for sign in SIGNS:
            assert one.sign(sign.key).tolist() == other.sign(sign.key)[:50].tolist(), sign.key


@given(
    st.integers(0, 1000),
    st.integers(1, 9),
    st.integers(1, 3),
    st.lists(st.tuples(st.integers(0, 99), st.integers(0, 9)), max_size=4),
)
def test_many_days_at_once_are_those_days_one_by_one(first, n, times, where):
    luck = Luck(5, first, n, times)
    assert luck.many("client.hires", where).tolist() == [luck("client.hires", *one).tolist() for one in where]


def test_a_copy_has_the_same_luck_and_draws_on_its_own():
    luck = Luck(7, 2, 3)
    for twin in (copy.deepcopy(luck), pickle.loads(pickle.dumps(luck))):
        twin("client.reads", 9)
        assert twin("client.hires", 3).tolist() == luck("client.hires", 3).tolist()


def test_one_setting_changed_shifts_no_other_luck():
    """More takers among the clients: pay, minutes, applicants and days stay as they were."""
    one, other = (
        arrive(Luck(3, 0, 200), 1, 0, LISTING, market) for market in (Market(), Market().but(takers=0.3))
    )
    for key in (
        "pay",
        "minutes",
        "extra_minutes",
        "applicants_at_close",
        "rivals",
        "needed",
        "deadline_days",
    ):
        assert getattr(one, key).tolist() == getattr(other, key).tolist()
    assert one.kind.tolist() != other.kind.tolist()


@given(st.integers(0, 10**12), names)
def test_luck_lies_above_0_and_below_1(seed, name):
    drawn = Luck(seed, 0, 64)(name)
    assert ((drawn > 0) & (drawn < 1)).all()


def test_luck_is_spread_evenly_and_streams_do_not_follow_each_other():
    """40,000 numbers: a tenth in each tenth, and no two streams, days or slots alike."""
    streams = [Luck(1, 0, 40_000)(*where) for where in (("a", 1, 0), ("b", 1, 0), ("a", 2, 0), ("a", 1, 1))]
    for one in streams:
        counts = np.histogram(one, bins=10, range=(0, 1))[0]
        assert abs(counts - 4_000).max() < 5 * np.sqrt(4_000 * 0.9)
    together = np.corrcoef(streams) - np.eye(4)
    assert abs(together).max() < 5 / np.sqrt(40_000)


def test_another_seed_name_day_or_slot_is_other_luck():
    drawn = [
        Luck(seed, 0, 4)(name, day, slot).tolist()
        for seed in (1, 2) for name in ("a", "b") for day in (0, 1) for slot in (0, 1)
    ]  # fmt: skip
    assert len({tuple(row) for row in drawn}) == 16


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (lambda: Luck(-1), AmountError, "The seed must be a whole number, 0 or more; you gave -1."),
        (lambda: Luck(1.5), AmountError, "The seed must be a whole number, 0 or more; you gave 1.5."),
        (lambda: Luck(1, -2), AmountError, "The first place must be a whole number, 0 or more; you gave -2."),
        (lambda: Luck(1, 0, 0), AmountError, "The number of careers must be a whole number, 1 or more; you gave 0."),
        (lambda: Luck(1)("a", day=True), AmountError, "The day must be a whole number, 0 or more; you gave True."),
        (lambda: Luck(1)("a", slot="x"), AmountError, "The slot must be a whole number, 0 or more; you gave 'x'."),
        (lambda: Luck(1)("Client hires"), LuckError, "A stream has a name like \"client.hires\"; you gave 'Client hires'."),
        (lambda: Luck(1)(3), LuckError, 'A stream has a name like "client.hires"; you gave 3.'),
        (
            lambda: distinct(["a", "b", "a"]),
            LuckError,
            'The streams "a" and "a" would share their luck. Give one of them another name.',
        ),
    ],
)  # fmt: skip
def test_bad_luck_gets_one_sentence(call, error, says):
    with pytest.raises(error) as caught:
        call()
    assert str(caught.value) == says


def test_two_names_that_stand_for_one_number_are_refused(monkeypatch):
    """With a key of two values a third name must collide."""
    monkeypatch.setattr(luck, "key_of", lambda name: len(name) % 2)
    drawn = Luck(1)
    drawn("a")
    with pytest.raises(LuckError) as caught:
        drawn("abc")
    assert (
        str(caught.value)
        == 'The streams "abc" and "a" would share their luck. Give one of them another name.'
    )
    with pytest.raises(LuckError):
        distinct(["a", "bb", "ccc"])


def test_every_stream_of_the_package_is_drawn_in_one_module_only():
    """A decision has one home: the same name in two modules would tie two decisions together."""
    homes: dict[str, set[str]] = {}
    package = Path(luck.__file__).parent
    for path in package.rglob("*.py"):
        if path.name == "luck.py":
            continue
        for name in re.findall(
            r'(?:luck|Luck\([^\n]*?\)|draw)\(\s*f?"([a-z_.{}]+)"', path.read_text(encoding="utf-8")
        ):
            homes.setdefault(name, set()).add(path.name)
    assert homes
    assert {name: modules for name, modules in homes.items() if len(modules) > 1} == {}
    assert all("{" in name or key_of(name) for name in homes)


def test_the_boards_streams_are_distinct():
    assert len(set(map(key_of, arrivals.STREAMS))) == len(arrivals.STREAMS)


@pytest.mark.parametrize(("first", "day", "slot"), [(0, 0, 0), (0, 3, 0), (5, 3, 2), (4, 0, 1)])
def test_a_number_is_that_of_a_fresh_philox_and_half_a_step(first, day, slot):
    """
    The key is the seed and the name; the counter is the block of four places, the slot, the day and nothing.

    A step is 2 to the -53, so half of one is 2 to the -54: other bits would be another luck for everybody.
    """
    counter = np.array([first // 4, slot, day, 0], dtype=np.uint64)
    key = np.array([7, key_of("client.hires")], dtype=np.uint64)
    fresh = np.random.Generator(np.random.Philox(counter=counter, key=key)).random(12)
    expected = (fresh[first % 4 :][:6] + 2.0**-54).tolist()
    assert Luck(7, first, 6)("client.hires", day, slot).tolist() == expected
    assert Luck(7, first, 6).many("client.hires", [(day, slot)]).tolist() == [expected]


def test_without_more_said_it_is_the_first_career_once_on_the_first_day():
    """Seed 0 is a seed like any other."""
    assert Luck(0)("a").tolist() == Luck(0, 0, 1, 1)("a", 0, 0).tolist()
    assert Luck(0)("a").tolist() == Luck(0, 0, 9)("a")[:1].tolist()
    assert Luck(0)("a", 2).tolist() == Luck(0)("a", 2, 0).tolist()


def test_names_that_can_be_told_apart_come_back_in_their_order():
    assert distinct(name for name in ("b.b", "a", "c_c")) == ("b.b", "a", "c_c")
