"""
What all things to touch share: a press goes in, the new state comes out.

Python plays; the script of a card shows the state and sends what was pressed.
A refused move is said in the package's own sentence and changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from html import escape
from typing import Any, ClassVar

import anywidget
import traitlets

from freelancekit.errors import FreelanceKitError, LearnError
from freelancekit.say import language, say
from freelancekit.show.cards.alive import box, one_alive
from freelancekit.show.cards.question_card import STILL

#: What was pressed, and what stood in the fields beside it.
Press = Mapping[str, Any]
Moves = dict[str, Callable[[Press], object]]


#: How far each toy of this kernel was played and what can be taken back, by its box and what it began with.
PLAYED: dict[tuple[str, str], tuple[dict[str, Any], list[dict[str, Any]]]] = {}
#: So many moves can be taken back.
MOST_UNDO = 200


class Touchable(anywidget.AnyWidget):
    """
    A card with buttons.

    A card says in `_moves` what each button does, in `_state` what is seen, in
    `__repr__` the same in words, and in `_still` as HTML where no widget runs.

    Notes
    -----
    ``state`` is all that is seen; Python alone writes it. The script sends each
    press as a message, the ``move`` and whatever goes with it, and the next one
    when it hears that this one is answered. In code a press is written to
    ``press``. A press has a moment of its own (``at``), so that the same button
    twice is still news. What `plays` names can be taken back, and stands as it stood
    when the box is run again: no key resets a toy without a word.
    """

    #: The attributes that are the play.
    plays: ClassVar[tuple[str, ...]] = ()

    state = traitlets.Dict().tag(sync=True)
    press = traitlets.Dict()
    lang = traitlets.Unicode().tag(sync=True)

    @traitlets.default("lang")
    def _language(self) -> str:
        return language()

    def __init__(self, **kept: Any) -> None:  # noqa: ANN401 - a card's own synced parts
        self._past: list[dict[str, Any]] = []
        self._place = (box(), type(self).__name__ + json.dumps(self._state(), default=str))
        if self._place[0] and self._place in PLAYED:
            snapshot, self._past = PLAYED[self._place]
            self._restore(snapshot)
        super().__init__(state=self._seen(), **kept)
        one_alive(self, type(self).__name__)
        self.observe(lambda change: self._play(change["new"]), names="press")
        self.on_msg(lambda _, pressed, __: self._heard(pressed))

    def _heard(self, pressed: Press) -> None:
        self._play(pressed)
        self.send({"answered": pressed.get("at")})

    def _snapshot(self) -> dict[str, Any]:
        return {name: deepcopy(getattr(self, name)) for name in self.plays}

    def _restore(self, snapshot: Mapping[str, Any]) -> None:
        for name, value in snapshot.items():
            setattr(self, name, deepcopy(value))

    def _undo(self, _: Press) -> None:
        if not self._past:
            raise LearnError(say("There is nothing to take back."))
        *self._past, last = self._past
        self._restore(last)

    def _play(self, pressed: Press) -> None:
        before = self._snapshot()
        try:
            self._moves()[pressed["move"]](pressed)
            refused = ""
            if self.plays and pressed["move"] != "undo":
                self._past = [*self._past, before][-MOST_UNDO:]
            if self.plays:
                PLAYED[self._place] = self._snapshot(), self._past
        except FreelanceKitError as error:
            refused = str(error)
        state = self._seen(refused)
        if state == self.state:  # an answer that changes nothing is an answer too
            self.send_state("state")
        self.state = state

    def _seen(self, refused: str = "") -> dict[str, Any]:
        sleeps = say("The notebook is asleep or busy. In the menu choose Run, then Run All Cells.")
        return {**self._state(), "refused": refused, "asleep": sleeps}

    def _moves(self) -> Moves:
        raise NotImplementedError

    def _state(self) -> dict[str, Any]:
        raise NotImplementedError

    def _still(self) -> str:
        raise NotImplementedError

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:  # noqa: ANN401 - ipywidgets' own signature
        """The live card, and the same in words for pages where no widget runs."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
        return {**data, "text/plain": repr(self), "text/html": self._still()}, metadata


def still(body: str) -> str:
    """
    A card where no widget runs: its frame, and what its buttons need.

    Parameters
    ----------
    body : str
        HTML.

    Examples
    --------
    >>> "where the notebook runs" in still("<p>Ten tickets.</p>")
    True
    """
    note = say("This card sleeps. To wake it, click it and press Shift and Enter, where the notebook runs.")
    return f'<div style="{STILL}">{body}<p><small>{escape(note)}</small></p></div>'


def numbered(value: object, missing: str) -> int:
    """
    A number field's content as the number it is; an empty field is asked for.

    Parameters
    ----------
    value : object
        What the script sent; None for an empty field.
    missing : str
        The sentence for an empty field.

    Raises
    ------
    LearnError
        For an empty field.
    """
    if value is None:
        raise LearnError(missing)
    return value  # type: ignore[return-value] # whoever gets it looks whether it is whole
