"""
The moves of a contract, as tables: one for each platform and format.

A table says what may follow in each stage. The object in `contract` reads it a
cell at a time, the crowd a column at a time; what is not in it is not allowed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, auto
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt

from freelancekit.errors import RulebookError
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import N_, say
from freelancekit.units import say_day

FILE = Path(__file__).parent / "contracts.toml"
Moves: TypeAlias = npt.NDArray[np.int8]

#: What stands in a table where no move is.
FORBIDDEN = -1


class Stage(IntEnum):
    """Where a contract stands."""

    AGREED = 0
    FUNDED = auto()
    DELIVERED = auto()
    CHANGES = auto()
    WAITING = auto()
    NUDGED = auto()
    OFFICE = auto()
    APPROVED = auto()
    DISPUTED = auto()
    BARE = auto()
    PAID = auto()
    RETURNED = auto()
    UNPAID = auto()
    ENDED = auto()


class Event(IntEnum):
    """What can happen to a contract."""

    FUND = 0
    DELIVER = auto()
    APPROVE = auto()
    ASK_CHANGES = auto()
    REJECT = auto()
    SILENCE = auto()
    NUDGE = auto()
    DEADLINE = auto()
    OFFICE_PAYS = auto()
    OFFICE_CANCELS = auto()
    RELEASE = auto()
    CANCEL = auto()
    WORKER_GONE = auto()
    CLIENT_GONE = auto()
    DISPUTE = auto()
    PAY_WORKER = auto()
    PAY_BACK = auto()
    PAY_LATE = auto()


#: Nothing follows these.
LAST = (Stage.PAID, Stage.RETURNED, Stage.UNPAID, Stage.ENDED)

STAGES: Mapping[Stage, str] = {
    Stage.AGREED: N_("agreed, nothing paid in"),
    Stage.FUNDED: N_("the deposit is in"),
    Stage.DELIVERED: N_("delivered, the client looks at it"),
    Stage.CHANGES: N_("the client asks for changes"),
    Stage.WAITING: N_("delivered, and the client is silent"),
    Stage.NUDGED: N_("the office has set the client a last day"),
    Stage.OFFICE: N_("the office decides"),
    Stage.APPROVED: N_("accepted, the money is on its way"),
    Stage.DISPUTED: N_("in dispute"),
    Stage.BARE: N_("delivered without a deposit"),
    Stage.PAID: N_("paid"),
    Stage.RETURNED: N_("ended, the deposit went back"),
    Stage.UNPAID: N_("ended, the work is unpaid"),
    Stage.ENDED: N_("ended before it began"),
}

EVENTS: Mapping[Event, str] = {
    Event.FUND: N_("the client pays in the deposit"),
    Event.DELIVER: N_("the work is delivered"),
    Event.APPROVE: N_("the client accepts"),
    Event.ASK_CHANGES: N_("the client asks for changes"),
    Event.REJECT: N_("the client turns it down"),
    Event.SILENCE: N_("the client says nothing, and the days run out"),
    Event.NUDGE: N_("you ask the office to remind the client"),
    Event.DEADLINE: N_("the client lets the office's last day pass"),
    Event.OFFICE_PAYS: N_("the office accepts in the client's place"),
    Event.OFFICE_CANCELS: N_("the office ends the contract"),
    Event.RELEASE: N_("the holding days are over"),
    Event.CANCEL: N_("the contract is ended midway"),
    Event.WORKER_GONE: N_("the freelancer is gone and answers nobody"),
    Event.CLIENT_GONE: N_("the client is gone for good"),
    Event.DISPUTE: N_("one side opens a dispute"),
    Event.PAY_WORKER: N_("the dispute is decided for the freelancer"),
    Event.PAY_BACK: N_("the dispute is decided for the client"),
    Event.PAY_LATE: N_("the client pays after all"),
}


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table as it stands in the file."""

    title: str
    rules: str
    needs: list[str]
    begins: str
    move: list[tuple[str, str, str]]
    clock: dict[str, tuple[str, str | int]] = {}
    blames: dict[str, str] = {}


@dataclass(frozen=True)
class Format:
    """
    A platform's way to work: its stages, its moves, its clocks.

    Attributes
    ----------
    name, title, platform : str
    needs : tuple of str
        The rules that it rests on.
    begins : Stage
    next : int array, shape (stages, events)
        The stage that follows, or -1 where the move is forbidden.
    clock : mapping of Stage to (Event, rule key or days)
    blames : mapping of (Stage, Event) to "worker" or "client"
        Who gets the lowest rating by itself.
    """

    name: str
    title: str
    platform: str
    needs: tuple[str, ...]
    begins: Stage
    next: Moves = field(repr=False)
    clock: Mapping[Stage, tuple[Event, str | int]] = field(repr=False)
    blames: Mapping[tuple[Stage, Event], str] = field(repr=False)

    def moves(self, stage: Stage) -> list[Event]:
        """What may happen in a stage."""
        return [event for event in Event if self.next[stage, event] != FORBIDDEN]

    def days(self, stage: Stage, rules: Rulebook) -> tuple[Event, int] | None:
        """The event that silence brings, and after how many days; None where there is no clock."""
        if stage not in self.clock:
            return None
        event, days = self.clock[stage]
        return event, days if isinstance(days, int) else rules.number(days)

    def look_at(self, rules: Rulebook) -> None:
        """
        Refuse a day on which a clock of this way to work has no rule: it would break off in the middle.

        Raises
        ------
        RulebookError
            With the first day that can be played.
        """
        keys = [days for _, days in self.clock.values() if isinstance(days, str) and rules.get(days) is None]
        if not keys:
            return
        first = max(min(row.valid_from for row in rules.file.rule if row.key == key) for key in keys)
        msg = say(
            "{title} can be played from {first} on: for {day} no rule on record says {key}. "
            "Choose a later day.",
            title=say(self.title), first=say_day(first), day=say_day(rules.on), key=keys[0],
        )  # fmt: skip
        raise RulebookError(msg, key=keys[0], first=first)

    def if_silent(self, rules: Rulebook) -> list[tuple[int, Event, Stage]]:
        """
        What follows a delivery while the client says nothing: the day, the event, the stage after it.

        Where no clock runs and the freelancer may ask the office for a reminder, that is done at once.

        Examples
        --------
        >>> from freelancekit.rules.rulebook import rulebook
        >>> for n, event, stage in formats()["lancers_project"].if_silent(rulebook("lancers")):
        ...     print(n, event.name, stage.name)
        7 SILENCE WAITING
        7 NUDGE NUDGED
        14 DEADLINE OFFICE
        """
        found: list[tuple[int, Event, Stage]] = []
        stage, today = Stage.DELIVERED, 0
        while True:
            clock = self.days(stage, rules)
            if clock is None and Event.NUDGE not in self.moves(stage):
                return found
            event, days = clock or (Event.NUDGE, 0)
            stage, today = Stage(self.next[stage, event]), today + days
            found.append((today, event, stage))


def follow(stages: npt.ArrayLike, events: npt.ArrayLike, table: Moves) -> Any:  # noqa: ANN401 - one in, one out
    """
    The stage after an event, for one contract or for many; forbidden moves change nothing.

    Parameters
    ----------
    stages, events : int or int array, shape (...)
    table : int array, shape (stages, events)

    Examples
    --------
    >>> table = formats()["upwork_fixed"].next
    >>> int(follow(Stage.AGREED, Event.FUND, table)) == Stage.FUNDED
    True
    >>> follow([Stage.FUNDED, Stage.PAID], [Event.DELIVER, Event.DELIVER], table).tolist()
    [2, 10]
    """
    after = table[np.asarray(stages), np.asarray(events)]
    return np.where(after == FORBIDDEN, stages, after)


@cache
def formats() -> Mapping[str, Format]:
    """Every table, by its name."""
    rows = msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8")), dict[str, _Written])
    return {name: _format(name, row) for name, row in rows.items()}


def _format(name: str, row: _Written) -> Format:
    table = np.full((len(Stage), len(Event)), FORBIDDEN, dtype=np.int8)
    for stage, event, after in row.move:
        table[Stage[stage.upper()], Event[event.upper()]] = Stage[after.upper()]
    clock = {Stage[stage.upper()]: (Event[event.upper()], days) for stage, (event, days) in row.clock.items()}
    blames = {}
    for where, who in row.blames.items():
        stage, event = where.upper().split()
        blames[Stage[stage], Event[event]] = who
    return Format(
        name, row.title, row.rules, tuple(row.needs), Stage[row.begins.upper()], table, clock, blames
    )
