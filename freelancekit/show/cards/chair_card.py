"""
The client's chair to touch: five letters an evening, one "yes", six evenings.

Each evening that is done is one call of `Chair.rank`. What the reader went by
is worked out, and shown, only after the sixth.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from freelancekit.errors import ProposalError
from freelancekit.proposals.client_chair import FEATURES, LETTERS, MOST_ROUNDS, ROUNDS, Chair, Letters
from freelancekit.say import say, say_all, say_many
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, still

#: Told of each evening that is done: its number, and the letters in their order.
OnRank = Callable[[int, list[str]], None]


class ChairCard(Touchable):
    """
    The client's chair, with buttons.

    Parameters
    ----------
    chair : Chair
        The card plays with a copy, from the first evening that is not done.
    said : str
        What the reader said beforehand they would go by: one of ``FEATURES`` by
        its key, or words of their own. It stands beside the result.
    on_rank : callable, optional
        Called with each evening that is done.

    Examples
    --------
    >>> card = ChairCard(Chair())
    >>> card.press = {"move": "choose", "letter": "c", "at": 1}
    >>> card.press = {"move": "done", "at": 2}
    >>> card.chair.orders
    {1: ['c']}
    """

    _esm = together("dom.js", "touchable.js", "chair_card.js")
    _css = together("base.css", "touchable.css", "chair_card.css")

    def __init__(self, chair: Chair, said: str = "", on_rank: OnRank | None = None) -> None:
        self._said = said
        self._on_rank = on_rank
        self._sit(_copy(chair))
        super().__init__()

    def _sit(self, chair: Chair) -> None:
        """Take the chair, at the first evening that is not done."""
        self.chair = chair
        self.tonight: list[str] = []
        self._more = False

    # ------------------------------------------------------------ moves

    def letters(self, number: int) -> Letters:
        """The five letters of an evening, in plain words."""
        return self.chair.letters(number)

    def _moves(self) -> Moves:
        return {
            "choose": self._choose,
            "undo": self._undo,
            "done": self._done,
            "more": self._one_more,
            "again": lambda _: self._sit(Chair(self.chair.seed)),
        }

    def _choose(self, pressed: Press) -> None:
        order = [*self.tonight, str(pressed.get("letter"))]
        _copy(self.chair).rank(self._number(), *order)  # the chair says what it does not take
        self.tonight = order

    def _undo(self, _: Press) -> None:
        self.tonight = self.tonight[:-1]

    def _done(self, _: Press) -> None:
        if not self.tonight:
            msg = say("One letter must get a yes first: the shop needs its pictures.")
            raise ProposalError(msg)
        number, order = self._number(), list(self.tonight)
        if self._on_rank is not None:
            self._on_rank(number, order)
        self.chair.rank(number, *order)
        self.tonight, self._more = [], False

    def _one_more(self, _: Press) -> None:
        self._number()
        self._more = True

    def _number(self) -> int:
        """The evening that is played now: the first that is not done."""
        for number in range(1, MOST_ROUNDS + 1):
            if number not in self.chair.orders:
                return number
        raise ProposalError(_no_more())

    # ------------------------------------------------------------ what is seen

    @property
    def finished(self) -> bool:
        """Whether there is a result to see now: six evenings are done, and none is being played."""
        return len(self.chair.orders) >= ROUNDS and not self._more

    def _state(self) -> dict[str, Any]:
        seen: dict[str, Any] = {"letters": [], "result": None, "why_not": "", "buttons": self._buttons()}
        if self.finished:
            last = len(self.chair.orders) >= MOST_ROUNDS
            seen |= {"result": self._result(), "why_not": _no_more() if last else ""}
            return {**seen, "scene": self._afterwards(), "status": "", "more": not last}
        number = self._number()
        letters = [self._letter(number, name) for name in LETTERS]
        return {**seen, "letters": letters, "scene": _scene(number), "status": self._status(), "more": False}

    def _letter(self, number: int, name: str) -> dict[str, Any]:
        """A letter as the card shows it; its place tonight, once it has one."""
        place = self.tonight.index(name) + 1 if name in self.tonight else 0
        title = say("Letter {name}", name=name)
        button = say("Next choice") if self.tonight else say("Yes")
        mark = say("number {n}", n=place) if place > 1 else say("your yes")
        return {
            "key": name,
            "title": title,
            "words": self.chair.letters(number).words(name),
            "place": place,
            "mark": mark if place else "",
            "button": button,
            "label": say("{button}: {title}", button=button, title=title),
        }

    def _status(self) -> str:
        if not self.tonight:
            return say("Say yes to one of them.")
        yes, left = self.tonight[0], len(LETTERS) - len(self.tonight)
        told = say("Letter {name} gets your yes.", name=yes)
        if not left:
            return told
        return say_all(told, say("If you like, say who is next."))

    def _buttons(self) -> list[list[str]]:
        """What stands on the buttons; a list, because saved state forgets the order of names."""
        return [
            ["done", say("That is all for tonight")],
            ["undo", say("Undo")],
            ["more", say("One more evening")],
            ["again", say("Begin again")],
        ]

    def _afterwards(self) -> str:
        n = len(self.chair.orders)
        return say_many("{n} evening is done.", "{n} evenings are done.", n)

    def _result(self) -> dict[str, Any]:
        """What the reader went by: the chair's own sentences, each with its bar."""
        used = self.chair.used()
        clear = used.sure()
        rows = sorted(used.rows(), key=lambda row: -abs(row[1] - 50))  # in the order of the sentences
        bars = [
            {"key": key, "words": line, "usual": usual, "least": least, "most": most, "clear": key in clear}
            for line, (key, usual, least, most) in zip(used.lines(), rows, strict=True)
        ]
        return {
            "heading": say("What you went by"),
            "said": say("Beforehand you said: {said}.", said=self._in_words()) if self._said else "",
            "bars": [{**bar, "mark": self._mark(str(bar["key"]))} for bar in bars],
            "scale": [say("0 of 100"), say("50: no difference"), say("100")],
            "note": say("A striped bar: these evenings cannot tell. Every number in it is still possible."),
        }

    def _in_words(self) -> str:
        names = {feature.key: say(feature.name) for feature in FEATURES}
        return names.get(self._said, self._said)

    def _mark(self, key: str) -> str:
        return say("what you said beforehand") if key == self._said else ""

    def __repr__(self) -> str:
        """The chair in plain words, and the calls that the buttons make."""
        calls = say(
            'In code: fk.chair(1, "c", "a") is the first evening, with a yes to c, and a as the next.'
        )
        lines = [str(self.chair)]
        if self.finished:
            lines += self.chair.used().lines()
        else:
            number = self._number()
            lines += [_scene(number), str(self.chair.letters(number))]
        return "\n".join([*lines, calls])

    def _still(self) -> str:
        if self.finished:
            lines = [str(self.chair), *self.chair.used().lines()]
            return still("".join(f"<p>{escape(line)}</p>" for line in lines))
        number = self._number()
        scene = f"<p><strong>{escape(_scene(number))}</strong></p>"
        items = []
        for name in LETTERS:
            lines = [say("Letter {name}", name=name), *self.chair.letters(number).words(name)]
            items.append(f"<li>{'<br>'.join(map(escape, lines))}</li>")
        return still(f"{scene}<ul>{''.join(items)}</ul>")


def _copy(chair: Chair) -> Chair:
    other = Chair(chair.seed)
    other.orders = {number: list(order) for number, order in chair.orders.items()}
    return other


def _scene(number: int) -> str:
    if number > ROUNDS:
        return say("Evening {n}, 23:15. Five letters for the pictures of your green tea.", n=number)
    return say(
        "Evening {n} of {all}, 23:15. Five letters for the pictures of your green tea.", n=number, all=ROUNDS
    )


def _no_more() -> str:
    return say("There are {n} evenings, and all are done.", n=MOST_ROUNDS)
