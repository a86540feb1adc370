"""A star desk: ratings come in one by one, two averages answer, and the road back shows."""

from __future__ import annotations

from html import escape
from itertools import count
from typing import Any

from freelancekit.errors import ReviewError
from freelancekit.say import say, say_many
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, still
from freelancekit.trust.scores import Desk, say_stars

#: The goals that the road back is told for.
GOALS = (4.5, 4.8)
#: So many ratings lie on the desk at the most.
MOST = 200


class DeskCard(Touchable):
    """
    Ratings on a desk, with buttons.

    Parameters
    ----------
    desk : Desk
        The card plays with a copy.

    Examples
    --------
    >>> card = DeskCard(Desk((3,)))
    >>> card.press = {"move": "add", "stars": 5, "at": 1}
    >>> card.desk
    2 ratings: plain average 4.00, careful average 4.57.
    """

    plays = ("desk", "_keys")
    _esm = together("dom.js", "touchable.js", "desk_card.js")
    _css = together("base.css", "touchable.css", "desk_card.css")

    def __init__(self, desk: Desk) -> None:
        self._opened = desk
        self._numbers = count()
        self._lay(desk)
        super().__init__()

    def _moves(self) -> Moves:
        return {"add": self._add, "take": self._take, "undo": self._undo, "again": self._again}

    def _lay(self, desk: Desk) -> None:
        """Put down a desk; each rating on it gets a number of its own."""
        self.desk = desk
        self._keys = [next(self._numbers) for _ in desk.stars]

    def _add(self, pressed: Press) -> None:
        if len(self.desk.stars) >= MOST:
            raise ReviewError(
                say("{n} ratings lie on the desk; there is no room for more. Begin again.", n=MOST)
            )
        self.desk = self.desk.add(pressed.get("stars"))  # type: ignore[arg-type] # the desk looks at it
        self._keys.append(next(self._numbers))

    def _take(self, pressed: Press) -> None:
        if pressed.get("key") in self._keys:  # pressed twice, it is gone already
            self._without(self._keys.index(pressed["key"]))

    def _undo(self, _: Press) -> None:
        self._without(len(self._keys) - 1)

    def _without(self, place: int) -> None:
        if len(self.desk.stars) == 1:
            raise ReviewError(say("One rating has to stay: without any there is no average."))
        self.desk = Desk(self.desk.stars[:place] + self.desk.stars[place + 1 :])
        del self._keys[place]

    def _again(self, _: Press) -> None:
        self._lay(self._opened)

    # ------------------------------------------------------------ what is seen

    def _state(self) -> dict[str, Any]:
        desk = self.desk
        return {
            "title": say_many("{n} rating on the desk", "{n} ratings on the desk", len(desk.stars)),
            "stars": list(desk.stars),
            "keys": list(self._keys),
            "averages": self._averages(),
            "road": [self._road(goal) for goal in GOALS],
            "fold": say("Three other ways to make one number of them"),
            "folded": str(desk.folded()).split("\n"),
            "add": say("A rating comes in:"),
            "hint": say("Press a rating, or drag it: onto the desk, or off again."),
            "labels": [_labels(n) for n in range(1, 6)],
            "buttons": [["undo", say("Take the last one back")], ["again", say("Begin again")]],
        }

    def _averages(self) -> list[dict[str, Any]]:
        plain, careful = self.desk.plain, self.desk.careful
        return [
            {"words": say("plain average: {stars}", stars=say_stars(plain)), "percent": _percent(plain)},
            {
                "words": say("careful average: {stars}", stars=say_stars(careful)),
                "percent": _percent(careful),
            },
        ]

    def _road(self, goal: float) -> str:
        n = self.desk.fives_until(goal)
        if not n:
            return say("The plain average stands at {goal} or above.", goal=f"{goal:g}")
        return say_many(
            "{n} five more, and the plain average is {goal}.",
            "{n} fives more, and the plain average is {goal}.",
            n,
            goal=f"{goal:g}",
        )

    def __repr__(self) -> str:
        """The desk in plain words, and the calls that the buttons make."""
        calls = say("In code: desk = desk.add(5), desk.fives_until(4.5), desk.folded().")
        return "\n".join([str(self.desk), *map(self._road, GOALS), calls])

    def _still(self) -> str:
        stars = " · ".join(f"{star} ★" for star in self.desk.stars)
        lines = [str(self.desk), *map(self._road, GOALS)]
        return still(f"<p>{escape(stars)}</p>" + "".join(f"<p>{escape(line)}</p>" for line in lines))


def _labels(n: int) -> tuple[int, str, str]:
    """So many stars, and what their two buttons are called: to lay them down, and to take them off."""
    stars = say_many("{n} star", "{n} stars", n)
    return n, stars, say("Take off: {stars}", stars=stars)


def _percent(stars: float) -> int:
    """Where an average stands between one star and five."""
    return round(100 * (stars - 1) / 4)
