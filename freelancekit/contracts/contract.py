"""
A contract, played move by move: what is allowed now, and where the money is.

Each amount that a client pays in is in one place at a time: held, on its way,
paid to you with the fee taken off, or gone back. A move that the platform does
not allow changes nothing, and says what would be allowed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NoReturn, Self

from freelancekit.contracts.fee_rules import FeePlan, net
from freelancekit.contracts.fees import fee_plan
from freelancekit.contracts.stages import EVENTS, LAST, STAGES, Event, Format, Stage, formats
from freelancekit.errors import IllegalMove
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import N_, Text, say, say_list
from freelancekit.units import day, say_day, say_money, whole


@dataclass(slots=True)
class Part:
    """One paid part of a contract: its amount, its stage, and since when."""

    amount: int
    stage: Stage
    since: date
    net: int = 0


@dataclass(frozen=True, slots=True)
class Where:
    """
    Where a contract's money is, in whole cents or yen.

    ``deposited`` is all that the client paid in; it is the sum of the five that follow.
    ``unpaid`` is work delivered without a deposit and never paid.
    """

    deposited: int
    held: int
    on_its_way: int
    yours: int
    fee: int
    went_back: int
    unpaid: int


class NoSuchMove(IllegalMove, AttributeError):  # noqa: N818 - as its parent
    """A name that no contract has; for Python an attribute that is missing, too."""


class Contract:
    """
    A contract on one platform, by the rules of one day.

    Parameters
    ----------
    name : str
        A platform and its format, such as ``"crowdworks_project"``.
    pay : int or sequence of int
        In the platform's money; several amounts are milestones.
    on : date or str, optional
        The day of agreement, and of the rules. Without it, the rulebook's day.
    rules : Rulebook, optional
        A changed book to play by.

    Raises
    ------
    IllegalMove
        For a format that there is not.
    AmountError
        For pay that is not whole.

    Notes
    -----
    Rules: escrow.before_work, acceptance.auto_days, acceptance.guide_days, nudge.after_days,
    nudge.deadline_days, task.auto_approve_days, talk_room.days, payout.hold_days, fees.rates

    Examples
    --------
    >>> contract = Contract("crowdworks_project", pay=20_000, on="2024-09-02")
    >>> contract.fund().deliver().wait(7)
    2024-09-09: delivered, and the client is silent
    >>> contract.do("office_pays").money.yours
    15600
    """

    def __init__(
        self,
        name: str,
        pay: int | Sequence[int],
        on: date | str | None = None,
        *,
        rules: Rulebook | None = None,
    ) -> None:
        self.format = _known(name)
        opening = None if on is None else day(on, say("The day of agreement"))
        self.rules = rules or rulebook(self.format.platform, opening)
        self.format.look_at(self.rules)
        self.today = opening or self.rules.on
        given: Sequence[object] = pay if isinstance(pay, (list, tuple)) else [pay]
        amounts = [whole(amount, say("The pay")) for amount in given]
        if not amounts:
            msg = say("A contract has one amount or more; you gave none. Give the pay, as in pay=20_000.")
            raise IllegalMove(msg, pay=pay)
        self.parts = [Part(amount, self.format.begins, self.today) for amount in amounts]
        self.diary: list[tuple[date, str]] = [
            (self.today, say("Agreed: {pay}.", pay=self._say(sum(amounts))))
        ]
        self.ratings: dict[str, int] = {}

    # ------------------------------------------------------------- moves

    def do(self, event: str | Event) -> Self:
        """
        Something happens to the part that is being worked on.

        Raises
        ------
        IllegalMove
            For a move that this stage does not allow; it names those that it does.
        """
        move = _event(event)
        part = self._part(move)
        after = self.format.next[part.stage, move]
        if after < 0:
            raise IllegalMove(self._refusal(part, move), stage=part.stage, event=move)
        self._go(part, move, Stage(after))
        return self

    def fund(self) -> Self:
        """The client pays in the deposit."""
        return self.do(Event.FUND)

    def deliver(self) -> Self:
        """You deliver; without a deposit that is possible, and nobody holds money for it."""
        return self.do(Event.DELIVER)

    def approve(self) -> Self:
        """The client accepts."""
        return self.do(Event.APPROVE)

    def ask_changes(self) -> Self:
        """The client asks for changes."""
        return self.do(Event.ASK_CHANGES)

    def cancel(self) -> Self:
        """The contract is ended midway; what was paid in goes back."""
        return self.do(Event.CANCEL)

    def nudge(self) -> Self:
        """You ask the office to remind the client."""
        return self.do(Event.NUDGE)

    def wait(self, days: int) -> Self:
        """Days pass; where a clock runs out, its event comes by itself."""
        last = self.today + timedelta(days=whole(days, say("The number of days"), most=10_000))
        while True:
            due = [(when, place, event) for place, part in enumerate(self.parts) if (clock := self._due(part))
                   for event, when in [clock] if when <= last]  # fmt: skip
            if not due:
                break
            when, place, event = min(due)
            self.today = when
            part = self.parts[place]
            self._go(part, event, Stage(self.format.next[part.stage, event]))
        self.today = last
        return self

    # ------------------------------------------------------------- looks

    @property
    def stage(self) -> Stage:
        """Where the part stands that is being worked on."""
        return self._part().stage

    @property
    def moves(self) -> list[str]:
        """What may happen now, in short names."""
        return [event.name.lower() for event in self.format.moves(self.stage)]

    @property
    def money(self) -> Where:
        """Where each amount is."""
        at = {stage: sum(part.amount for part in self.parts if part.stage == stage) for stage in Stage}
        held = sum(
            at[stage]
            for stage in (
                Stage.FUNDED,
                Stage.DELIVERED,
                Stage.CHANGES,
                Stage.WAITING,
                Stage.NUDGED,
                Stage.OFFICE,
            )
        )
        yours = sum(part.net for part in self.parts)
        parts = (
            held + at[Stage.DISPUTED],
            at[Stage.APPROVED],
            yours,
            at[Stage.PAID] - yours,
            at[Stage.RETURNED],
        )
        return Where(sum(parts), *parts, at[Stage.UNPAID])

    def decided_on(self) -> date | None:
        """The day on which silence decides the stage; None where nobody has set one."""
        due = self._due(self._part())
        return due[1] if due else None

    def if_silent(self) -> Text:
        """
        What a client's silence brings after a delivery, by the rules of this format; nothing moves here.

        Returns
        -------
        Text
            The days from delivery on, what comes by itself, and whether a day is set at all.

        Examples
        --------
        >>> Contract("upwork_fixed", pay=10_000, on="2024-09-02").if_silent()
        Upwork, fixed price: delivered, and then silence.
        day 14: the client says nothing, and the days run out: accepted, the money is on its way
        day 19: the holding days are over: paid
        """
        lines = [say("{title}: delivered, and then silence.", title=say(self.format.title))]
        stage, step = Stage.DELIVERED, N_("day {n}: {event}: {stage}")
        for n, event, stage in self.format.if_silent(self.rules):
            lines.append(say(step, n=n, event=say(EVENTS[event]), stage=say(STAGES[stage])))
        if stage not in LAST:
            ways = "; ".join(say(EVENTS[event]) for event in self.format.moves(stage))
            lines.append(say("From there on no day is set. What can come: {ways}.", ways=ways))
        return Text("\n".join(lines))

    def why(self) -> Text:
        """What happened, day by day, and where the money is."""
        lines = [f"{say_day(when)}  {words}" for when, words in self.diary]
        return Text("\n".join([*lines, str(self), *self._money_lines()]))

    def __repr__(self) -> str:
        return say("{day}: {stage}", day=say_day(self.today), stage=say(STAGES[self.stage]))

    if not TYPE_CHECKING:  # a checker still knows which names there are

        def __getattr__(self, name: str) -> NoReturn:
            """A name that a contract has not, such as ``accept``: what there is now, in one sentence."""
            if name.startswith("_") or "parts" not in vars(self):  # copies and displays ask for many names
                raise AttributeError(name)
            now = say_list(f'.do("{move}")' for move in self.moves) or say("nothing, it is over")
            raise NoSuchMove(
                say(
                    "A contract has nothing called {name}. Here: {stage}. Possible now: {now}.",
                    name=name,
                    stage=say(STAGES[self.stage]),
                    now=now,
                ),
                name=name,
            )

    # ------------------------------------------------------------- inside

    def _go(self, part: Part, event: Event, after: Stage) -> None:
        blamed = self.format.blames.get((part.stage, event))
        if after == Stage.PAID:
            part.net = int(
                net(part.amount, sum(p.amount for p in self.parts if p.stage == Stage.PAID), self._plan)
            )
        part.stage, part.since = after, self.today
        self.diary.append(
            (self.today, say("{event}: {stage}.", event=say(EVENTS[event]), stage=say(STAGES[after])))
        )
        if blamed:
            self.ratings[blamed] = 1
            self.diary.append((self.today, say(BLAMED[blamed])))

    @property
    def _plan(self) -> FeePlan:
        kind = "task" if self.format.name.endswith("_task") else "project"
        return fee_plan(self.rules, kind)

    def _part(self, event: Event | None = None) -> Part:
        """The first part that is not over, or, for the release of money, the one that waits for it."""
        open_ = [part for part in self.parts if part.stage not in LAST]
        working = [part for part in open_ if part.stage != Stage.APPROVED]
        chosen = (
            [part for part in open_ if part.stage == Stage.APPROVED] if event == Event.RELEASE else working
        )
        return next(iter(chosen or open_ or self.parts[-1:]))

    def _due(self, part: Part) -> tuple[Event, date] | None:
        clock = self.format.days(part.stage, self.rules)
        return None if clock is None else (clock[0], part.since + timedelta(days=clock[1]))

    def _refusal(self, part: Part, event: Event) -> str:
        allowed = say_list(f'"{move.name.lower()}"' for move in self.format.moves(part.stage))
        return say(
            'Here "{event}" cannot come: {stage}. Possible now: {allowed}.',
            event=event.name.lower(),
            stage=say(STAGES[part.stage]),
            allowed=allowed or say("nothing, it is over"),
        )

    def _money_lines(self) -> list[str]:
        money = self.money
        lines = [
            (N_("held: {money}"), money.held),
            (N_("on its way: {money}"), money.on_its_way),
            (N_("yours: {money}"), money.yours),
            (N_("the platform's: {money}"), money.fee),
            (N_("went back: {money}"), money.went_back),
            (N_("worked and unpaid: {money}"), money.unpaid),
        ]
        return [say(words, money=self._say(amount)) for words, amount in lines if amount]

    def _say(self, amount: int) -> str:
        return say_money(amount, self._plan.currency)


BLAMED = {
    "worker": N_("The platform gives the freelancer the lowest rating by itself."),
    "client": N_("The platform gives the client the lowest rating by itself."),
}


def _known(name: object) -> Format:
    if str(name) in formats():
        return formats()[str(name)]
    msg = say(
        "There is no contract {name} here. There is: {known}.", name=repr(name), known=say_list(formats())
    )
    raise IllegalMove(msg, name=name)


def _event(event: object) -> Event:
    if isinstance(event, Event):
        return event
    if isinstance(event, str) and event.upper() in Event.__members__:
        return Event[event.upper()]
    known = say_list(f'"{one.name.lower()}"' for one in Event)
    raise IllegalMove(
        say("Nothing is called {event}. There is: {known}.", event=repr(event), known=known), event=event
    )
