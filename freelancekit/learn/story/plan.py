"""
The reader's own ninety days: a page that prints well, days for a calendar, and an empty log.

Nearly all of it is filled in from what the reader said in the notebooks: hours,
sum, letters, five lines. Three blanks are left, and three forecasts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import escape
from pathlib import Path

from freelancekit.contracts.fee_rules import currency_of, numbers_of
from freelancekit.errors import PlanError
from freelancekit.evidence.letter_file import template
from freelancekit.evidence.letter_log import LetterLog
from freelancekit.learn.own_folder import own_folder
from freelancekit.learn.story.own_log import log
from freelancekit.learn.story.plan_files import (
    beside,
    calendar,
    in_place,
    once,
    only_new,
    printed,
    under_a_heading,
)
from freelancekit.learn.story.plan_start import begin
from freelancekit.learn.whole_file import is_there
from freelancekit.literal import briefly, in_markdown, one_line
from freelancekit.market.clients import SIGNS
from freelancekit.proposals.when_to_change import FIRST_CHANGE
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.rules.words import say_rule
from freelancekit.say import N_, Text, say, say_all, say_list
from freelancekit.units import now, say_day, say_dollars, say_money, today

DAYS = 90
#: The days after the first on which one looks back.
LOOK_BACK = (30, 60, 90)
PAGE, PRINT, CALENDAR, LOG = "plan.md", "plan.html", "days.ics", "letters.csv"
#: So many minutes are for a letter, and a third of the hours for letters.
LETTER_MINUTES, LETTER_SHARE = 30, 3
#: What stands where nothing was said.
BLANK = "______"
#: What the plan says first, where the reader has no letter.
SEEN = N_("Thank you, seen. A proper answer tonight.")


@dataclass(frozen=True)
class Plan:
    """
    Ninety days in the reader's own words.

    Parameters
    ----------
    starts : datetime.date
    said : dict of str to str
        What the reader said, in words, by its question; what was not said is not there.
    letters : tuple of (str, str)
        To whom, and the very sentence.
    lines : str
        The five lines of notebook 05, or nothing.
    platform : str
        Its key; nothing where it is not chosen yet.

    Examples
    --------
    >>> Plan(date(2026, 11, 28), {}, (), "", "").ready
    False
    """

    starts: date
    said: dict[str, str]
    letters: tuple[tuple[str, str], ...]
    lines: str
    platform: str

    @property
    def ready(self) -> bool:
        """Whether enough is said for a plan: where one begins, and what one does for whom."""
        return {"12-platform", "12-niche"} <= set(self.said)

    def day(self, number: int) -> date:
        """The date of a day of the plan; day 0 is the first."""
        return self.starts + timedelta(days=number)

    def days(self) -> Iterator[tuple[date, str]]:
        """What the calendar holds, in its order: a day, and what to do on it."""
        yield from sorted((when, what) for _, when, what in self._days())

    def _days(self) -> Iterator[tuple[str, date, str]]:
        """The same with a name for each that never changes."""
        yield "first", self.day(0), say("Send the first letter, before breakfast")
        yield "log", self.day(7), say("Write a line into letters.csv for each letter that went out")
        if "12-reply" in self.said:
            number = _number(self.said["12-reply"])
            yield "reply", self.day(number), say("You said: the first reply comes by today. Did it?")
        asked = {30: "12-letters", 60: "12-changed", 90: "01-sum"}
        for number in LOOK_BACK:
            yield f"day {number}", self.day(number), self._looks_back(number, asked[number])

    def _friday(self) -> tuple[date, str]:
        """The first Friday of the plan, and what it is for."""
        friday = self.starts + timedelta(days=(4 - self.starts.weekday()) % 7)
        return friday, say("Two minutes: fk.friday() tells how the week went")

    def stands(self, on: date | None = None) -> str:
        """Where one stands in the ninety days, in a sentence or two."""
        today_is = today() if on is None else on
        number = (today_is - self.starts).days
        if number < 0:
            return say("The plan begins on {day}.", day=say_day(self.starts))
        told = say("Today is day {n} of {of}.", n=number, of=DAYS)
        if number > DAYS:
            told = say("The ninety days ended on {day}.", day=say_day(self.day(DAYS)))
        due = [
            say("To do today: {what}.", what=what.rstrip("."))
            for when, what in self.days()
            if when == today_is
        ]
        ahead = [(when, what) for when, what in self.days() if when > today_is]
        following = [say("Next, on {day}: {what}.", day=say_day(when), what=what)
                     for when, what in ahead[:1]]  # fmt: skip
        return say_all(told, *due, *following)

    def _looks_back(self, number: int, name: str) -> str:
        told = say("Day {n}: look back.", n=number)
        if name not in self.said:
            return told
        said = one_line(self.said[name]).rstrip(".")
        return say("{told} You said: {said}. What was it?", told=told, said=said)

    def _said(self, name: str) -> str:
        """What was said, word for word on a page of Markdown; a blank where nothing was."""
        return in_markdown(self.said[name]) if name in self.said else BLANK

    def page(self) -> str:
        """The plan as a page of Markdown."""
        parts = (
            self._first(), self._where(), self._money(), self._habits(), self._look_back(), self._letters()
        )  # fmt: skip
        return "\n".join(line for part in parts for line in part)

    def _first(self) -> Iterator[str]:
        first, last = say_day(self.starts), say_day(self.day(DAYS))
        yield f"# {say('My ninety days, from {first} to {last}', first=first, last=last)}"
        yield ""
        yield say("**Before breakfast:** this line goes out, to somebody who waits for an answer.")
        yield ""
        yield f"> {in_markdown(self.letters[0][1] if self.letters else say(SEEN))}"
        yield ""

    def _where(self) -> Iterator[str]:
        yield f"## {say('Where, and what')}"
        yield ""
        for name, words in (
            ("12-platform", N_("I begin at: {said}")),
            ("12-niche", N_("What I do, for whom: {said}")),
            ("01-hours", N_("Time: {said}")),
            ("01-sum", N_("The sum on my note, in a month: {said}")),
        ):
            yield f"- {say(words, said=self._said(name))}"
        yield ""

    def _money(self) -> Iterator[str]:
        yield f"## {say('Letters, tickets, price')}"
        yield ""
        weekly = self.weekly
        yield "- " + say("{n} letters a week: a third of the hours, {minutes} minutes each.",
                         n=weekly or BLANK, minutes=LETTER_MINUTES)  # fmt: skip
        yield from (f"- {line}" for line in self._rules())
        yield "- " + say("I ask for more: {said}.", said=self._said("12-price").rstrip("."))
        yield "- " + say("After {n} letters without a reply I change the letter; until then I send more.",
                         n=FIRST_CHANGE)  # fmt: skip
        yield ""

    @property
    def weekly(self) -> int:
        """Letters a week that the hours have room for, one at the least; 0 where no hours were said."""
        if "01-hours" not in self.said:
            return 0
        return max(1, _number(self.said["01-hours"]) * 60 // LETTER_SHARE // LETTER_MINUTES)

    def _rules(self) -> Iterator[str]:
        """What the platform takes, by its newest rulebook, with its date."""
        if not self.platform:
            yield say("One evening of looking comes first: five adverts, and honest hours beside each.")
            return
        book = rulebook(self.platform)
        rates = _tiers(book)
        yield say("The platform keeps: {rates} (rules of {day}; look again before you start).", rates=rates,
                  day=say_day(book.on))  # fmt: skip
        if "connects.price" in book and self.weekly:
            yield self._tickets(book)
        conditional = book.get("connects.free_monthly_conditional")
        if conditional and conditional.value:
            yield say("Not every account gets the free ones: look at your own.")

    def _tickets(self, book: Rulebook) -> str:
        """What the letters of a month cost in tickets, at the least and at the most."""
        letters, free = self.weekly * 52 // 12, book.number("connects.free_monthly")
        steps = numbers_of(book, "proposal.cost_steps")
        least, most = letters * min(steps), letters * max(steps)
        bought = [say_dollars(max(n - free, 0) * book.number("connects.price")) for n in (least, most)]
        return say(
            "{n} letters a month cost {least} to {most} Connects; {free} are free, the others cost {low} to "
            "{high}. What a letter costs is an assumption: {steps}.",
            n=letters, least=least, most=most, free=free, low=bought[0], high=bought[1],
            steps=say_rule(book.get("proposal.cost_steps")),
        )  # fmt: skip

    def _habits(self) -> Iterator[str]:
        yield f"## {say('What I keep to')}"
        yield ""
        yield "- " + say("A message gets one line on the day it comes, and its answer when I said.")
        if "00-same-day" in self.said:
            yield "- " + say(
                "Of my messages at the day job I answered {said} on the same day, when this began.",
                said=self._said("00-same-day"),
            )
        yield "- " + say("My stopping line: I leave after {line}; before that, a price in writing.",
                         line=self._said("09-leave"))  # fmt: skip
        yield "- " + say("A promise of more is a question: which job, when, and who decides?")
        yield "- " + say(
            "I pass over a client who {signs}.", signs=say(" or ").join(say(sign.words) for sign in SIGNS[:2])
        )
        yield "- " + say("Was today's work done so that they would ask again?")
        yield ""

    def _look_back(self) -> Iterator[str]:
        yield f"## {say('Days to look back')}"
        yield ""
        yield from (f"- ☐ **{say_day(when)}** {in_markdown(what)}" for when, what in self.days())
        yield ""

    def _letters(self) -> Iterator[str]:
        yield f"## {say('Sentences of mine, to be used again')}"
        yield ""
        if self.lines:
            yield from (f"> {in_markdown(line)}  " for line in self.lines.split("\n"))
            yield ""
        for who, words in self.letters:
            yield f"- {in_markdown(who)}: {in_markdown(words)}"
        if not self.letters and not self.lines:
            yield say("None is kept. The letters of notebooks 02 to 07 and the five lines of 05 come here.")
        yield ""

    def keep(self, folder: str | Path = "my-plan", *, anew: bool = False) -> Text:
        """
        Write the page, a page to print, the calendar and an empty log into a folder; nothing is lost.

        The first time this keeps the day, too: from then on the ninety days pass. A page that is there
        stays as it is; the calendar is brought up to date in its place.

        Parameters
        ----------
        folder : str or Path
            It is made where it is not there.
        anew : bool
            Begin again today, and write the pages anew, beside those that are there.

        Raises
        ------
        PlanError
            Where the folder cannot be written.
        """
        if not self.ready:
            return Text(say("Nothing is written yet. Say where you begin, and what you do for whom; then run "
                            "this box again."))  # fmt: skip
        meant = replace(self, starts=begin(anew=anew is True))
        try:
            place = own_folder(folder)
            place.mkdir(parents=True, exist_ok=True)
            written = meant._written(place, beside if anew is True else once)
        except (OSError, ValueError) as error:  # ValueError: a name that no disk has, such as one with a null
            other, reason = 'fk.plan().keep("plan-2")', getattr(error, "strerror", None) or error
            msg = say("The plan cannot be written to {folder} ({reason}). Name another folder: {other}.",
                      folder=briefly(folder, 150), reason=briefly(reason), other=other)  # fmt: skip
            raise PlanError(msg, folder=folder) from None
        told = say("In the folder {folder}: {names}.", folder=place.name, names=say_list(written))
        return Text(say_all(told, meant.stands()))

    def _written(self, place: Path, write: Callable[[Path, bytes], str]) -> list[str]:
        """The four files, and the names under which they stand."""
        return [
            write(place / PAGE, self.page().encode()),
            write(place / PRINT, printed(self.page(), say("My ninety days"))),
            in_place(place / CALENDAR, calendar(self._days(), now(), self._friday())),
            only_new(place / LOG, template().encode()),
        ]

    def log(self, folder: str | Path = "my-plan") -> LetterLog | Text:
        """The reader's own log, read back in; a sentence where none is there yet."""
        path = own_folder(folder) / LOG
        if not is_there(path):
            return Text(say("No log is there yet. Keep the plan first; an empty letters.csv comes with it."))
        return log(path)

    def __repr__(self) -> str:
        return self.page()

    def _repr_html_(self) -> str:
        return f"<p><strong>{escape(self.stands())}</strong></p>" + under_a_heading(self.page())


def _number(said: str) -> int:
    """The number that was said, wherever a language puts its unit."""
    found = re.search(r"\d[\d,]*", said)
    return int(found[0].replace(",", "")) if found else 0


def _tiers(book: Rulebook) -> str:
    """What a platform keeps, step by step."""
    floors, rates = numbers_of(book, "fees.floors"), numbers_of(book, "fees.rates")
    currency = currency_of(book, "fees.floors")
    first, *others = (
        say("{percent:g} %", percent=rate / 100)
        if not floor
        else say("{percent:g} % of what lies above {sum}", percent=rate / 100, sum=say_money(floor, currency))
        for floor, rate in zip(floors, rates, strict=True)
    )
    return say_list([first, *others])
