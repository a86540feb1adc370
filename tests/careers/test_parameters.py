"""Every public parameter changes some number of a career, or is refused with a sentence."""

import inspect
from dataclasses import dataclass

import numpy as np
import pytest

from freelancekit.careers.crowd import crowd
from freelancekit.careers.elsewhere import ELSEWHERE, read_in_careers
from freelancekit.careers.setup import scene
from freelancekit.errors import CareerError
from freelancekit.market.freelancer import Reader
from freelancekit.market.people import People
from freelancekit.market.settings import Market
from freelancekit.strategies.base import LIMITS, Strategy


@dataclass(frozen=True)  # so that a crowd that was played is remembered
class Everything(Strategy):
    """Answers every question, and not always alike."""

    elementwise = True

    def apply(self, me, job):
        return (me.letters_week < 10) & (job.letters < 60)

    def minutes(self, me, job):
        return 12

    def price(self, me, job):
        return np.where(me.letters % 2 == 0, 90, 120)

    def message(self, me, job):
        return me.letters % 2 == 0

    def boost(self, me, job):
        return 6

    def reply_minutes(self, me):
        return np.where(me.letters % 2 == 0, 600, 2000)

    def buy(self, me):
        return 300

    def rate_first(self, me):
        return me.letters % 2 == 0

    def says_room(self, me):
        return True

    def writes_first(self, me):
        return True


PLAYED = {"platforms": ("crowdworks", "upwork"), "strategy": Everything(), "n": 120, "days": 120,
          "on": "2024-01-01", "mode": "honest", "seed": 3,
          "reader": Reader(photo=True, portfolio=False, hours_a_week=12)}  # fmt: skip


def played(**changes):
    return crowd(**(PLAYED | changes)).arrays


def differ(one, other):
    return any(not np.array_equal(one[name], other[name]) for name in one)


@pytest.fixture(scope="module")
def usual():
    return played()


#: What needs longer than the usual days, or another profile, to be seen.
LONG = {"days": 400}
SEEN_WITH = {
    "beta_filled": {"reader": Reader(photo=True, portfolio=False, filled=False, hours_a_week=12)},
    **dict.fromkeys(
        (
            "quiet_days",
            "returns_a_week",
            "offers_with_room",
            "offers_written_to",
            "offer_spread",
            "trust_fade",
            "office_pays",
            "returns_larger",
            "larger_minutes",
            "mode",
            "says_room",
            "writes_first",
        ),
        LONG,
    ),
}


@pytest.mark.parametrize("name", [*read_in_careers()])
def test_a_setting_of_the_market_moves_a_career(usual, name):
    """At one end of its range at the least."""
    ends = [value for value in Market.range_of(name) if value != getattr(Market(), name)]
    given = SEEN_WITH.get(name, {})
    base = played(**given) if given else usual
    assert any(differ(base, played(market=Market().but({name: value}), **given)) for value in ends)


@pytest.mark.parametrize("name", [*ELSEWHERE])
def test_a_setting_that_no_career_reads_is_refused(name):
    low, high = Market.range_of(name)
    with pytest.raises(CareerError) as caught:
        scene("upwork", market=Market().but({name: high if high != getattr(Market(), name) else low}))
    assert str(caught.value) == (
        f"{name} changes nothing in a career; it is read by {ELSEWHERE[name]}. Leave it as it is here."
    )


CHANGES = {
    "platforms": "upwork", "strategy": Strategy(), "on": "2024-03-01", "days": 100, "seed": 4,
    "yen_per_dollar": 160, "mode": "article", "market": Market().but(fill_rate=0.5), "people": People(),
    "reader": Reader(),
}  # fmt: skip


@pytest.mark.parametrize("name", list(inspect.signature(scene).parameters))
def test_a_parameter_of_a_scene_moves_a_career(usual, name):
    if name == "rules_change":  # Upwork's fee changed in May 2023
        then = {"on": "2023-03-01"}
        assert differ(played(**then), played(**then, rules_change=True))
        return
    given = SEEN_WITH.get(name, {})
    base = played(**given) if given else usual
    assert differ(base, played(**given | {name: CHANGES[name]}))


@pytest.mark.parametrize(
    "changes",
    [
        {"hours_a_week": 6}, {"skills": {"photo": 10}}, {"stars": 4900, "ratings": 5},
        {"stars": 4900, "ratings": 50}, {"stars": 4000, "ratings": 5}, {"photo": False}, {"portfolio": True},
        {"filled": False},
    ],
)  # fmt: skip
def test_a_trait_of_the_reader_moves_a_career(usual, changes):
    assert differ(usual, played(reader=PLAYED["reader"].but(**changes)))


@pytest.mark.parametrize("question", [*LIMITS])
def test_an_answer_of_a_way_to_play_moves_a_career(usual, question):
    """Each question answered as the base class does, or with no at all."""
    kind = type("Other", (Everything,), {question: getattr(Strategy, question)})
    given = SEEN_WITH.get(question, {})
    base = played(**given) if given else usual
    assert differ(base, played(**given, strategy=kind()))
