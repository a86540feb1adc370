"""
One career to play, day by day: its diary, its month, and by hand its letters.

Each press is one call of `Career.wait`, `write`, `answer_in` or `buy_monthly`, and
the card shows which.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import timedelta
from html import escape
from typing import Any

from freelancekit.careers.career import Career
from freelancekit.careers.day_context import Line
from freelancekit.careers.diary import told, words
from freelancekit.errors import CareerError
from freelancekit.say import N_, say, say_all, say_many
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, numbered, still
from freelancekit.units import say_connects, say_day, say_yen

#: What a line of the diary is in the picture of the month. What is not here is routine and has no mark.
MARKS = {
    **dict.fromkeys(("letter.sent", "client.invited"), "letter"),
    **dict.fromkeys(("contract.won", "task.taken", "client.again", "client.larger"), "work"),
    **dict.fromkeys(("client.back", "client.referred"), "work"),
    "money.arrived": "money",
    "client.rated": "stars",
    **dict.fromkeys(("contract.cancel", "contract.worker_gone", "contract.office_cancels"), "lost"),
    **dict.fromkeys(("client.scam", "contract.declined", "client.forgotten"), "lost"),
}
NAMES = {
    "letter": N_("a letter left, or an invitation came"),
    "work": N_("work came"),
    "money": N_("money arrived"),
    "stars": N_("stars came"),
    "lost": N_("something was lost"),
}
#: So many lines of the diary are shown at the most.
LINES = 12


class PlayerCard(Touchable):
    """
    One career, with buttons.

    Parameters
    ----------
    career : Career
        The card plays with a copy, from the day on which it stands.

    Examples
    --------
    >>> card = PlayerCard(Career("upwork", on="2024-09-01", days=90))
    >>> card.press = {"move": "week", "at": 1}
    >>> card.career
    Day 7 of 90: 10 Connects, 0 letters, 0 wins, 0 yen.
    """

    plays = ("career",)
    _esm = together("dom.js", "touchable.js", "svg.js", "player_card.js")
    _css = together("base.css", "touchable.css", "player_card.css")

    def __init__(self, career: Career) -> None:
        self._opened = career
        self._begin()
        super().__init__()

    def _begin(self) -> None:
        self.career = copied(self._opened)
        self._from, self._line = 0, ""

    def _snapshot(self) -> dict[str, Any]:
        return {"career": copied(self.career), "_from": self._from, "_line": self._line}

    def _restore(self, snapshot: Mapping[str, Any]) -> None:
        self.career, self._from, self._line = copied(snapshot["career"]), snapshot["_from"], snapshot["_line"]

    # ------------------------------------------------------------ moves

    def _moves(self) -> Moves:
        return {
            "day": lambda _: self._wait(1),
            "event": lambda _: self._to_event(),
            "week": lambda _: self._wait(7),
            "month": lambda _: self._wait(self._to_month()),
            "write": self._write,
            "answer": self._answer,
            "buy": self._buy,
            "again": lambda _: self._begin(),
        }

    def _wait(self, days: int) -> None:
        career = self.career
        self._from = len(career.diary)
        left = career.scene.days - career.day
        n = min(days, left) if left else 1  # after the last day the career itself says that it is over
        career.wait(n)
        self._line = f"career.wait({n})"

    def _to_event(self) -> None:
        """Until something comes from outside: an answer, money, stars, a client."""
        before, first = self.career.day, len(self.career.diary)
        self._wait(1)
        while not self._happened(first) and self.career.day < self.career.scene.days:
            self._wait(1)
        self._from, self._line = first, f"career.wait({self.career.day - before})"

    def _happened(self, first: int) -> bool:
        return any(MARKS.get(line.key, "letter") != "letter" for line in self.career.diary[first:])

    def _to_month(self) -> int:
        """Days until the next month begins."""
        career = self.career
        ends = [day for day in career.scene.grants if day > career.day]
        return min(ends, default=career.scene.days) - career.day

    def _write(self, pressed: Press) -> None:
        numbers = {name: numbered(pressed.get(name), say(EMPTY)) for name in ("minutes", "price", "boost")}
        place = pressed.get("place")
        self.career.write(place, **numbers)  # type: ignore[arg-type] # the career looks at it
        usual = {"minutes": 20, "price": 100, "boost": 0}
        given = "".join(f", {name}={value}" for name, value in numbers.items() if value != usual[name])
        self._line = f"career.write({place}{given})"

    def _answer(self, pressed: Press) -> None:
        self.career.answer_in(numbered(pressed.get("n"), say(EMPTY)))
        self._line = f"career.answer_in({pressed['n']})"

    def _buy(self, pressed: Press) -> None:
        self.career.buy_monthly(numbered(pressed.get("n"), say(EMPTY)))
        self._line = f"career.buy_monthly({pressed['n']})"

    # ------------------------------------------------------------ what is seen

    def _state(self) -> dict[str, Any]:
        career = self.career
        over = career.day >= career.scene.days
        return {
            "title": self._title(over),
            "facts": self._facts(),
            "buttons": [[name, say(label)] for name, label in BUTTONS],
            "over": over,
            "again": say("Begin again"),
            "month": self._month(),
            "diary": self._diary(),
            "hand": self._hand() if career.by_hand and not over else None,
            "twin": [say("In code:"), self._line] if self._line else [],
        }

    def _title(self, over: bool) -> str:
        career = self.career
        if over:
            return say("The last evening: {days} days are over", days=career.scene.days)
        date = say_day(career.scene.start + timedelta(days=career.day))
        return say("{date}, in the morning: {n} of {days} days are over",
                   date=date, n=career.day, days=career.scene.days)  # fmt: skip

    def _facts(self) -> list[list[str]]:
        career = self.career
        lives = career.lives
        pairs = zip(lives.mean_stars[:, 0].tolist(), lives.ratings[:, 0].tolist(), strict=True)
        stars = [f"{mean / 1000:.1f}" for mean, n in pairs if n]
        return [
            [say("arrived so far"), say_yen(career.earned)],
            [say("in the wallet"), say_connects(career.connects)],
            [say("letters sent"), f"{career.count('letters'):,}"],
            [say("letters that won"), f"{career.count('wins'):,}"],
            [say("contracts open"), f"{int(lives.contract.open.sum())}"],
            [say("stars on average"), say(" and ").join(stars) or say("none yet")],
        ]

    def _month(self) -> dict[str, Any]:
        """The month of the last day that was played, with a mark for what happened on each."""
        career = self.career
        month = career.scene.month(max(career.day - 1, 0))
        begins = {number: day for day, number in career.scene.grants.items()}
        first, after = begins[month], begins[month + 1]
        after = min(after, career.scene.days)
        lines = [line for line in career.diary if first <= line.day < after and line.key in MARKS]
        days = [[line.day - first, MARKS[line.key]] for line in lines]
        sentences = [self._sentence(line) for line in lines]
        return {
            "title": say("Month {n}, from {first} to {last}", n=month + 1, first=self._date(first),
                         last=self._date(after - 1)),
            "days": after - first,
            "now": career.day - first,
            "marks": [list(pair) for pair in dict.fromkeys(map(tuple, days))],
            "told": say_all(*sentences) or say("Nothing has happened in this month yet."),
            "names": [[kind, say(name)] for kind, name in NAMES.items()],
        }  # fmt: skip

    def _diary(self) -> dict[str, Any]:
        """What the last press brought, the newest last; where it was much, the end of it."""
        lines = told(self.career.diary[self._from :], self.career.scene)
        left_out = len(lines) - LINES
        nothing = say("Nothing happened.") if self.career.day else say("Nothing has happened yet.")
        return {
            "title": say("The diary"),
            "lines": lines[-LINES:] or [nothing],
            "more": say_many("{n} line more before these: career.why() has all.",
                             "{n} lines more before these: career.why() has all.", left_out)
            if left_out > 0 else "",
        }  # fmt: skip

    def _hand(self) -> dict[str, Any]:
        """Today's jobs, and what may be decided."""
        career = self.career
        written = {
            one.numbers[0] for one in career.decisions if one.move == "write" and one.day == career.day
        }
        jobs = career.board().reset_index().to_dict("records")
        return {
            "title": say("Today's jobs"),
            "jobs": [_job(job, job["place"] in written) for job in jobs],
            "fields": [[name, say(label), *numbers] for name, label, *numbers in FIELDS],
            "set": [[name, say(label), self._standing(name)] for name, label in SET],
        }

    def _standing(self, name: str) -> int:
        made = [one.numbers[0] for one in self.career.decisions if one.move == NUMBERS[name]]
        return made[-1] if made else {"answer": 240, "buy": 0}[name]

    def _sentence(self, line: Line) -> str:
        return f"{self._date(line.day)}: {words(line, self.career.scene)}"

    def _date(self, day: int) -> str:
        return say_day(self.career.scene.start + timedelta(days=day))

    def __repr__(self) -> str:
        """The day in plain words, and the calls that the buttons make."""
        calls = say("In code: career.wait(7), career.play(), career.why(); by hand career.write(1).")
        return "\n".join([str(self.career), *self._diary()["lines"], calls])

    def _still(self) -> str:
        facts = "".join(f"<li>{escape(name)}: {escape(value)}</li>" for name, value in self._facts())
        lines = "".join(f"<p>{escape(line)}</p>" for line in self._diary()["lines"])
        return still(f"<p>{escape(self._state()['title'])}</p><ul>{facts}</ul>{lines}")


def copied(career: Career) -> Career:
    """
    A career to play on with, so that the given one stays as it is.

    Examples
    --------
    >>> career = Career("upwork", on="2024-09-01", days=90)
    >>> copied(career).wait(3).day, career.day
    (3, 0)
    """
    if not isinstance(career, Career):
        raise CareerError(say("This is no career: {given}.", given=repr(career)), given=career)
    same = [career.scene, *(platform for _, era in career.scene.eras for platform in era)]
    return copy.deepcopy(career, {id(thing): thing for thing in same})


def _job(job: Mapping[Any, Any], written: bool) -> dict[str, Any]:
    """A job of today's board, and whether a letter is ready."""
    facts = [
        say_yen(job["yen"]),
        job["time"],
        say_connects(job["Connects"]),
        say_many("{n} letter so far", "{n} letters so far", job["letters"]),
        say("your skill {skill}, wanted {needed}", skill=job["skill"], needed=job["needed"]),
    ]
    return {
        "place": int(job["place"]),
        "name": job["what"],
        "facts": facts,
        "label": say("Write it anew") if written else say("Write a letter"),
        "said": say("A letter leaves when the day passes.") if written else "",
    }


EMPTY = N_("A field is empty. Write a number.")
BUTTONS = (
    ("day", N_("One day")),
    ("event", N_("To the next event")),
    ("week", N_("One week")),
    ("month", N_("To the end of the month")),
)
#: The numbers of a letter: name, words, what stands there, the least, the most.
FIELDS = (
    ("minutes", N_("Minutes for the letter"), 20, 1, 600),
    ("price", N_("Price, of 100 named"), 100, 10, 1000),
    ("boost", N_("Connects for a boost"), 0, 0, 1000),
)
#: What holds from now on: name, words.
SET = (
    ("answer", N_("Minutes until a client has an answer")),
    ("buy", N_("Connects to buy, from the next month on")),
)
NUMBERS = {"answer": "answer_in", "buy": "buy_monthly"}
