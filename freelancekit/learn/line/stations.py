"""
The thirteen stations, and how far the reader is at each.

A station is a notebook. What its cards ask is known from the bank; what was
answered, from the store.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from freelancekit.learn import bank
from freelancekit.learn.answers import readable
from freelancekit.learn.kept import Kept
from freelancekit.say import say

#: The short road, for three evenings and a free morning.
SHORT_ROAD = (("00", "01", "02"), ("03", "04"), ("06", "08"), ("12",))
#: A station with this share of its cards answered counts as passed: nobody has to answer all.
PASSED = 0.8
#: These have side tracks: exercises.
EXERCISES = {f"{n:02}" for n in range(2, 12)}


class Station(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    A notebook as a stop on the line.

    Parameters
    ----------
    id : str
        "00" to "12".
    file : str
        Its notebook, without ``.ipynb``.
    title, when, can : str
        Its name, its season, what one can do afterwards.
    minutes : int
        As its first page says.
    """

    id: str
    file: str
    title: str
    when: str
    minutes: int
    can: str

    @property
    def exercises(self) -> str:
        """The file of its exercises; nothing where it has none."""
        return f"exercises/{self.id}-exercises.ipynb" if self.id in EXERCISES else ""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    station: list[Station]


@dataclass(frozen=True, slots=True)
class Stop:
    """A station, and how many of its cards the reader has answered."""

    station: Station
    answered: int
    asked: int

    @property
    def state(self) -> str:
        """Passed, begun or ahead."""
        if self.answered >= PASSED * self.asked:
            return "passed"
        return "begun" if self.answered else "ahead"

    def words(self) -> str:
        """How far, for a reader."""
        if self.state == "passed":
            return say("passed")
        if self.state == "begun":
            return say("begun: {answered} of {asked} cards", answered=self.answered, asked=self.asked)
        return say("ahead")


@cache
def stations() -> tuple[Station, ...]:
    """All of them, in the order of the line."""
    raw = files(__name__.rpartition(".")[0]).joinpath("stations.toml").read_bytes()
    return tuple(msgspec.toml.decode(raw, type=_File).station)


@cache
def cards_of(notebook: str) -> frozenset[str]:
    """The guesses and checks of a notebook itself; exercises are side tracks."""
    asked = bank.questions().values()
    return frozenset(one.id for one in asked if one.notebook == notebook and ".e" not in one.id)


def stops(rows: Sequence[Kept]) -> list[Stop]:
    """
    Every station, and how far the reader is there.

    Examples
    --------
    >>> {stop.state for stop in stops([])}
    {'ahead'}
    """
    said = {row.item for row in rows if row.kind in ("guess", "answer") and readable(row)}
    return [Stop(one, len(cards_of(one.id) & said), len(cards_of(one.id))) for one in stations()]


def standing(rows: Sequence[Kept]) -> str:
    """
    The station where the reader was last; the first one for a new reader.

    Examples
    --------
    >>> standing([])
    '00'
    """
    known: Mapping[str, object] = {one.id: one for one in stations()}
    here = [row.notebook for row in rows if row.notebook in known]
    return here[-1] if here else stations()[0].id


def go_on(rows: Sequence[Kept]) -> Station:
    """Where to go on: the station where one was, or the next one where that is passed."""
    at = standing(rows)
    place = next(n for n, stop in enumerate(stops(rows)) if stop.station.id == at)
    ahead = [stop.station for stop in stops(rows)[place:] if stop.state != "passed"]
    return ahead[0] if ahead else stations()[-1]


def minutes_left(rows: Sequence[Kept]) -> int:
    """Minutes of the stations that are not passed, less the share that is answered."""
    left = [s.station.minutes * (1 - s.answered / s.asked) for s in stops(rows) if s.state != "passed"]
    return round(sum(left) / 5) * 5
