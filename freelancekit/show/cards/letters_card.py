"""A card to write a letter down, and what came of those that wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any, Protocol

from freelancekit.say import say, say_many
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, still
from freelancekit.units import day, say_day


class Book(Protocol):
    """Where letters are written down."""

    def waiting(self, on: date) -> Sequence[Mapping[str, str]]:
        """Letters of which nothing has come."""

    def add(self, when: date, **told: object) -> None:
        """Write a letter down."""

    def came(self, line: int, what: str, yen: object = None) -> None:
        """Write down what came of one."""


class LettersCard(Touchable):
    """
    Letters, entered by clicking.

    Parameters
    ----------
    book : Book
    on : datetime.date
        Today.
    platforms : sequence of (str, str)
        Keys and names.
    """

    _esm = together("dom.js", "touchable.js", "letters_card.js")
    _css = together("base.css", "touchable.css", "kept_card.css", "letters_card.css")

    def __init__(self, book: Book, on: date, platforms: Sequence[tuple[str, str]]) -> None:
        self._book, self._on, self._platforms = book, on, platforms
        self._said = ""
        super().__init__()

    def _moves(self) -> Moves:
        return {"add": self._add, "reply": self._came, "won": self._came, "no": self._came}

    def _add(self, pressed: Press) -> None:
        when = day(pressed.get("date") or self._on.isoformat(), say("The day of the letter"))
        told = {name: pressed.get(name) for name in ("platform", "job", "connects", "minutes")}
        self._book.add(when, **told)
        self._said = say("Written down: {job}, {day}.", job=told["job"] or say("a letter"), day=say_day(when))

    def _came(self, pressed: Press) -> None:
        self._book.came(int(pressed["line"]), pressed["move"], pressed.get("yen"))
        self._said = say("Written down.")

    def _state(self) -> dict[str, Any]:
        waiting = [_waits(row) for row in self._book.waiting(self._on)]
        return {
            "title": say("A letter went out"),
            "today": self._on.isoformat(),
            "said": self._said,
            "platforms": [list(pair) for pair in self._platforms],
            "waits": waiting,
            "words": {
                "date": say("day"),
                "platform": say("where"),
                "job": say("what for"),
                "connects": say("tickets"),
                "minutes": say("minutes"),
                "add": say("Write it down"),
                "waiting": say("These wait for an answer:")
                if waiting
                else say("Nothing waits for an answer."),
                "reply": say("a reply came"),
                "won": say("won"),
                "no": say("not hired"),
                "yen": say("yen, if won"),
            },
        }

    def __repr__(self) -> str:
        state = self._state()
        named = [row["words"] for row in state["waits"]]
        return "\n".join([state["title"], state["words"]["waiting"], *named])

    def _still(self) -> str:
        return still("".join(f"<p>{escape(line)}</p>" for line in repr(self).split("\n")))


def _waits(row: Mapping[str, str]) -> dict[str, str]:
    what = row.get("job") or say("a letter")
    words = say_many("{what}, {n} day", "{what}, {n} days", int(row["age"]), what=what)
    return {"line": row["line"], "words": words}
