"""
Lines that come one press at a time: ordinary weeks, or a card that is turned.

What has not been pressed for is not sent to the page, so nobody reads ahead.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from freelancekit.errors import LearnError
from freelancekit.say import say, say_all
from freelancekit.show.art import face
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, still
from freelancekit.show.cards.step import Step


class StepsCard(Touchable):
    """
    Lines with one button. Run again in the same box, it stands where it stood.

    Parameters
    ----------
    title : str
    steps : sequence of Step
    button : str
        What the button says where a step says nothing else.
    told : int
        How many lines are told where no widget runs; the card itself opens without any.
    covered : str
        What is said there instead of the others.

    Examples
    --------
    >>> card = StepsCard("Weeks", [Step("Two sets delivered."), Step("Rain.")], button="a week passes")
    >>> card.press = {"move": "next", "at": 1}
    >>> card.state["lines"][0]["words"], card.state["button"]
    ('Two sets delivered.', 'a week passes')
    """

    plays = ("at",)
    _esm = together("dom.js", "touchable.js", "steps_card.js")
    _css = together("base.css", "touchable.css", "steps_card.css")

    def __init__(
        self, title: str, steps: Sequence[Step], *, button: str, told: int = 0, covered: str = ""
    ) -> None:
        self._title, self._steps, self._button = title, list(steps), button
        self._aloud, self._covered = told, covered
        self.at = 0
        super().__init__()

    def _moves(self) -> Moves:
        return {"next": self._next, "again": self._again}

    def _next(self, _: Press) -> None:
        if self.at >= len(self._steps):
            raise LearnError(say("There is nothing more on this card. Run the next box."))
        self.at += 1

    def _again(self, _: Press) -> None:
        self.at = 0

    def _state(self) -> dict[str, Any]:
        following = self._steps[self.at].button or self._button if self.at < len(self._steps) else ""
        return {
            "title": self._title,
            "lines": [_line(step) for step in self._steps[: self.at]],
            "button": following,
            "of": len(self._steps),
            "again": say("Begin again"),
        }

    def _told(self) -> list[str]:
        """The lines that are told where no widget runs, and what is said of the others."""
        lines = [say_all(step.words, step.small) for step in self._steps[: self._aloud]]
        return [*lines, *filter(None, [self._covered])]

    def __repr__(self) -> str:
        return "\n".join([self._title, *self._told()])

    def _still(self) -> str:
        lines = "".join(f"<p>{escape(line)}</p>" for line in self._told())
        return still(f"<p><strong>{escape(self._title)}</strong></p>{lines}")


def _line(step: Step) -> dict[str, Any]:
    drawn = face(step.face) if step.face else ""
    return {"words": step.words, "small": step.small, "look": step.look, "face": drawn}


class StairsCard(StepsCard):
    """
    A card that lies face down, and a staircase that grows as it is turned, a step a press.

    Examples
    --------
    >>> card = StairsCard("The card", [Step("Seen.", columns=((1, 0),))], button="turn it over")
    >>> card.state["columns"], card.state["columns_of"]
    ([], 1)
    >>> card.press = {"move": "next", "at": 1}
    >>> card.state["columns"]
    [[1, 0]]
    """

    _esm = together("dom.js", "svg.js", "touchable.js", "steps_card.js", "stairs_card.js")
    _css = together("base.css", "touchable.css", "steps_card.css", "stairs_card.css")

    def _state(self) -> dict[str, Any]:
        told = [list(column) for step in self._steps[: self.at] for column in step.columns]
        return {
            **super()._state(),
            "columns": told,
            "columns_of": sum(len(step.columns) for step in self._steps),
            "remembered": say("what was remembered"),
            "money": say("money that came in"),
            "yen": [say("{yen:,} yen", yen=column[1]) if column[1] else "" for column in told],
        }
