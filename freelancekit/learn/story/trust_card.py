"""
What was remembered of ten small letters; worked out only when the card is turned.

The store keeps letters and no points. Until the moment at which this module is
asked, the number does not exist anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from freelancekit.learn import bank
from freelancekit.learn.answers import last_letter
from freelancekit.say import N_, say, say_many
from freelancekit.trust.ledger import POINT, TrustLedger


@dataclass(frozen=True, slots=True)
class Small:
    """One of the ten: which reply is remembered, by whom, when, and what it spared them."""

    reply: str
    client: str
    when: date
    told: str
    spared: str


#: The year of the story is no year: only its order counts.
TEN: Mapping[str, Small] = {
    "1": Small(
        "tonight",
        N_("the guesthouse"),
        date(2025, 5, 14),
        N_("May"),
        N_("It did not write to the next name on its list."),
    ),
    "2": Small(
        "monday", "Sena", date(2025, 6, 8), N_("June"), N_("She knew what could wait, and until when.")
    ),
    "3": Small(
        "station",
        N_("the valley office"),
        date(2025, 7, 22),
        N_("July"),
        N_("Somebody there said: this one has read it."),
    ),
    "4": Small("received", "Sena", date(2025, 9, 1), N_("September, Monday"), N_("She closed the folder.")),
    "5": Small(
        "differ", "Sena", date(2025, 9, 2), N_("September, Tuesday"), N_("The owner never saw the mistake.")
    ),
    "6": Small("eight", "Sena", date(2025, 9, 3), N_("September, Wednesday"), N_("She slept.")),
    "7": Small(
        "thursday",
        "Sena",
        date(2025, 9, 4),
        N_("September, Thursday"),
        N_("She moved a meeting, in one sentence."),
    ),
    "8": Small(
        "what", "Sena", date(2025, 9, 5), N_("September, Friday"), N_("She passed it on without opening it.")
    ),
    "9": Small(
        "next",
        "Gen",
        date(2025, 10, 9),
        N_("October"),
        N_("He had an answer ready, and nobody had ever asked."),
    ),
    "10": Small(
        "thanks",
        "Sena",
        date(2025, 10, 10),
        N_("October"),
        N_("She had not liked to write it. This made it easier."),
    ),
}

#: Nao's own letters, for a reader who has none: the stored edition, a start at 08.
NAO: Mapping[str, str] = {
    "1": "tonight", "2": "no", "3": "station", "4": "received", "5": "differ",
    "6": "later", "7": "thursday", "8": "done", "9": "next", "10": "thanks",
}  # fmt: skip

#: The letter comes in this week, or in the first after ten tenths.
LETTER_WEEK = 9
WEEKS_BEGIN = date(2025, 11, 7)


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
            missing = len(TEN) - len(self.lines)
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
    replies = {number: reply.key for number in TEN if (reply := last_letter(number)) is not None}
    own = bool(replies)
    used = replies if own else dict(NAO)
    lines, ledger = [], TrustLedger()
    for number, key in used.items():
        small, letter = TEN[number], bank.letter(number)
        meant = letter.read(key)
        there = key == small.reply
        lines.append(
            Line(say(small.told), letter.notebook, say(meant.words), say(small.spared) if there else "")
        )
        if there:
            ledger.earn(say(small.client), say(meant.words), on=small.when)
    weeks = weeks_before(sum(bool(line.spared) for line in lines))
    for week in range(weeks):
        ledger.deliver("Sena", on=WEEKS_BEGIN + timedelta(weeks=week))
    return Turned(tuple(lines), own, weeks, ledger)


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
