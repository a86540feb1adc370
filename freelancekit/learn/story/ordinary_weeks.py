"""The play of notebook 08: ordinary weeks, a letter, and a card that is turned line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from freelancekit.learn.answers import last_reply
from freelancekit.learn.bank import question
from freelancekit.learn.story.trust_card import LETTER_WEEK, Turned, turned
from freelancekit.say import N_, say
from freelancekit.show.cards.step import Step

if TYPE_CHECKING:
    from freelancekit.show.cards.steps_card import StairsCard, StepsCard

#: What happens in an ordinary week; it begins again after the last.
ORDINARY = (
    N_("Two sets delivered. Sena said thanks."),
    N_("Rain. Two sets delivered. Nobody wrote."),
    N_("Two sets, and a small change on page 3."),
    N_("Two sets. The tap factory closed its books."),
    N_("Two sets delivered. A cold."),
    N_("Two sets. The guesthouse sent a postcard."),
    N_("Two sets. Gen found a missing comma, and said so."),
    N_("Two sets delivered, on Thursday already."),
    N_("Two sets delivered. Snow."),
    N_("Two sets. An ordinary Tuesday, an ordinary Friday."),
)
INCOME = N_("(income as last week)")
COMES = N_("A letter from Sena.")
LETTER = N_(
    "I am still sorry about how our last project ended. I have been given a large one now: forty sets, "
    "120,000 yen. I thought of you first. Would you?"
)


#: What came in: some yen for an ordinary week, then Sena's large job.
WEEK_YEN, JOB_YEN = 6_000, 120_000
FORTY_SETS = N_("And on an ordinary Tuesday: Sena's forty sets, 120,000 yen.")


def weeks() -> StepsCard:
    """
    Ordinary weeks, one a press.

    Returns
    -------
    StepsCard
        The first eight weeks stand there in plain words, too; what comes after
        them is for those who press, or who open the fold below.

    Examples
    --------
    >>> print(str(weeks()).splitlines()[1])
    Week 1: Two sets delivered. Sena said thanks. (income as last week)
    """
    from freelancekit.show.cards.steps_card import StepsCard

    n = turned().weeks
    steps = [
        Step(say("Week {n}: {words}", n=week + 1, words=say(ORDINARY[week % len(ORDINARY)])), say(INCOME))
        for week in range(n)
    ]
    steps += [
        Step(say("Week {n}: {words}", n=n + 1, words=say(COMES))),
        Step(say(LETTER), look="letter", button=say("open it"), face="sena"),
    ]
    return StepsCard(
        say("Ordinary weeks"),
        steps,
        button=say("a week passes"),
        told=min(n, LETTER_WEEK - 1),
        covered=say("From here on, press the button. No button? Open the fold below."),
    )


def turn() -> StairsCard:
    """
    Turn the card, one line a press.

    Returns
    -------
    StairsCard
        Where no widget runs it stays covered; the box with the outcome tells it.

    Examples
    --------
    >>> print(str(turn()).splitlines()[1])
    It lies face down. Guess first, then press the button; or the next card turns it.
    """
    from freelancekit.show.cards.steps_card import StairsCard

    card = turned()
    asked = question("08-remembered")
    guessed = last_reply("guess", asked)
    said = say("You said {n} letters. It was {came}.", n=guessed[0], came=card.remembered) if guessed else ""
    steps = [Step(card.whose(), look="dim"), *_remembered(card), *_came_in(card, said), *_same_day()]
    return StairsCard(
        say("The card"),
        steps,
        button=say("turn the next line"),
        covered=say("It lies face down. Guess first, then press the button; or the next card turns it."),
    )


def _remembered(card: Turned) -> Iterator[Step]:
    """A step for each letter; the staircase rises where it was remembered."""
    for line, height in zip(card.lines, card.stairs, strict=False):
        head = say("{when} ({notebook}): {wrote}", when=line.when, notebook=line.notebook, wrote=line.wrote)
        small = say("{spared} A tenth.", spared=line.spared) if line.spared else ""
        yield Step(head, small, "" if line.spared else "dim", columns=((height, 0),))


def _came_in(card: Turned, said: str) -> Iterator[Step]:
    """The weeks, the large job, the sum."""
    weeks_line, sum_line = card.last()
    yield Step(weeks_line, columns=tuple((height, WEEK_YEN) for height in card.stairs[len(card.lines) :]))
    yield Step(say(FORTY_SETS), face="sena", columns=((card.tenths, JOB_YEN),))
    yield Step(sum_line, said, "sum")


def _same_day() -> list[Step]:
    kept = last_reply("guess", question("00-same-day"))
    if kept is None:
        return []
    words = say(
        "In notebook 00 you said that you answer {n} of ten messages at your day job on the same day. "
        "That card is older than this one.",
        n=kept[0],
    )
    return [Step(words, look="dim")]
