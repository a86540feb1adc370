"""
What was remembered of ten small letters; worked out only when the card is turned.

The store keeps letters and no points. Until the moment at which this module is
asked, the number does not exist anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from freelancekit.learn import bank
from freelancekit.learn.answers import said_so_far
from freelancekit.learn.bank.ten_letters import nao, remembered, ten
from freelancekit.say import say, say_many
from freelancekit.trust.ledger import TrustLedger
from freelancekit.trust.offer_rules import POINT

#: The letter comes in this week, or in the first after ten tenths.
LETTER_WEEK = 9
#: An ordinary Tuesday, on which it comes; the weeks lie before it.
LETTER_DAY = date(2026, 2, 10)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the card: when, what was written, and what it spared the other, if anything."""

    when: str
    notebook: str
    wrote: str
    spared: str


@dataclass(frozen=True, slots=True)
class Turned:
    """
    A card that has been turned.

    Parameters
    ----------
    lines : tuple of Line
        One for each letter that was answered.
    own : bool
        Whether the letters are the reader's; otherwise they are Nao's.
    weeks : int
        Ordinary weeks delivered before the letter came.
    ledger : TrustLedger
    """

    lines: tuple[Line, ...]
    own: bool
    weeks: int
    ledger: TrustLedger

    @property
    def remembered(self) -> int:
        """How many of the letters were remembered."""
        return sum(bool(line.spared) for line in self.lines)

    @property
    def why_now(self) -> str:
        """Why the letter came to this person first: something unseen, if anything is on the card."""
        return "unseen" if self.tenths else "luck"

    @property
    def tenths(self) -> int:
        """All that is on the card."""
        return self.ledger.reveal().tenths

    @property
    def stairs(self) -> list[int]:
        """What was on the card after each letter and each week."""
        steps = [int(bool(line.spared)) for line in self.lines] + [1] * self.weeks
        return [sum(steps[: n + 1]) for n in range(len(steps))]

    def whose(self) -> str:
        """Whose card it is."""
        if self.own:
            told = say("Your card: sentences that you sent yourself.")
            missing = len(ten()) - len(self.lines)
            if not missing:
                return told
            return f"{told} " + say_many(
                "{n} of the ten letters was not answered, so it does not stand here.",
                "{n} of the ten letters were not answered, so they do not stand here.",
                missing,
            )
        return say("Nao's card: you have no letters here, so these are hers.")

    def last(self) -> list[str]:
        """The weeks, and the sum."""
        return [
            say_many(
                "{n} ordinary week, delivered in order: {n} tenth",
                "{n} ordinary weeks, delivered in order: {n} tenths",
                self.weeks,
            ),
            say(
                "Together: {tenths} tenths, which is {points} points.",
                tenths=self.tenths,
                points=f"{self.tenths / POINT:.1f}",
            ),
        ]

    def __repr__(self) -> str:
        return "\n".join([self.whose(), *map(_words, self.lines), *self.last()])


def turned() -> Turned:
    """
    The card as it stands now, from the reader's letters, or from Nao's where there are none.

    Returns
    -------
    Turned

    Examples
    --------
    >>> card = turned()
    >>> card.own, card.remembered, card.tenths
    (False, 7, 15)
    """
    replies = said_so_far().letters()
    lines, ledger = [], TrustLedger()
    for number, key in (replies or nao()).items():
        small, letter = ten()[number], bank.letter(number)
        meant = letter.read(key)
        there = key == small.reply
        lines.append(
            Line(say(small.told), letter.notebook, say(meant.words), say(small.spared) if there else "")
        )
        if there:
            ledger.earn(small.who(), say(meant.words), on=small.when)
    weeks = weeks_before(remembered(replies))
    for day in week_days(weeks):
        ledger.deliver("Sena", on=day)
    return Turned(tuple(lines), bool(replies), weeks, ledger)


def week_days(weeks: int) -> list[date]:
    """
    The days on which the ordinary weeks were delivered, the last a few days before the letter.

    Examples
    --------
    >>> [day.isoformat() for day in week_days(2)]
    ['2026-01-30', '2026-02-06']
    """
    last = LETTER_DAY - timedelta(days=4)
    return [last - timedelta(weeks=weeks - 1 - week) for week in range(weeks)]


def weeks_before(remembered: int) -> int:
    """
    How many ordinary weeks pass before the letter comes.

    Examples
    --------
    >>> [weeks_before(n) for n in (10, 2, 1, 0)]
    [8, 8, 9, 10]
    """
    return max(LETTER_WEEK - 1, POINT - remembered)


def _words(line: Line) -> str:
    head = say("{when} ({notebook}): {wrote}", when=line.when, notebook=line.notebook, wrote=line.wrote)
    return head + (f"\n  {line.spared} " + say("a tenth") if line.spared else "")
