"""What is kept of the reader, as a card: to carry it, to bring it in, to begin anew."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, Protocol

from freelancekit.say import say
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, still


class Row(Protocol):
    """A row that is kept."""

    @property
    def notebook(self) -> str:
        """Where it was said."""


class Keeps(Protocol):
    """What keeps a reader's answers; `fk.progress()` is one."""

    def lines(self) -> list[str]:
        """What is kept, where, and how to delete it."""

    def rows(self) -> Sequence[Row]:
        """All that is kept."""

    def code(self) -> object:
        """All of it as one line."""

    def load(self, code: str, *, sure: bool = False) -> object:
        """Look at a code, or take it."""

    def forget(self, notebook: str, *, sure: bool = False) -> object:
        """Delete what was said in one notebook."""

    def delete(self, *, sure: bool = False) -> object:
        """Delete all of it."""


class KeptCard(Touchable):
    """
    Buttons for what is kept.

    Parameters
    ----------
    progress : Keeps

    Notes
    -----
    To delete takes two presses: the first asks, and any other press is a no.
    """

    _esm = together("dom.js", "touchable.js", "kept_card.js")
    _css = together("base.css", "touchable.css", "kept_card.css")

    def __init__(self, progress: Keeps) -> None:
        self._progress = progress
        self._said: list[str] = []
        self._code = ""
        self._asks: tuple[str, str] = ("", "")
        super().__init__()

    def _moves(self) -> Moves:
        return {
            "carry": self._carry,
            "look": self._look,
            "take": self._take,
            "forget": self._forget,
            "delete": self._delete,
        }

    def _clear(self) -> None:
        self._said, self._code, self._asks = [], "", ("", "")

    def _carry(self, _: Press) -> None:
        self._clear()
        self._code = str(self._progress.code())

    def _look(self, pressed: Press) -> None:
        self._clear()
        self._said = str(self._progress.load(str(pressed.get("code", "")))).split("\n")

    def _take(self, pressed: Press) -> None:
        self._clear()
        self._said = str(self._progress.load(str(pressed.get("code", "")), sure=True)).split("\n")

    def _forget(self, pressed: Press) -> None:
        notebook = str(pressed.get("notebook", ""))
        sure = self._asks == ("forget", notebook)
        self._clear()
        if sure:
            self._said = [str(self._progress.forget(notebook, sure=True))]
        elif notebook:
            self._asks = ("forget", notebook)
            self._said = [say("Press once more, and what you said in notebook {n} is deleted.", n=notebook)]

    def _delete(self, _: Press) -> None:
        sure = self._asks == ("delete", "")
        self._clear()
        if sure:
            self._said = [str(self._progress.delete(sure=True))]
        else:
            self._asks = ("delete", "")
            self._said = [say("Press once more, and everything is deleted. There is no way back.")]

    def _state(self) -> dict[str, Any]:
        notebooks = sorted({row.notebook for row in self._progress.rows()})
        return {
            "title": say("What is kept of you"),
            "lines": self._progress.lines()[:-1],
            "said": self._said,
            "code": self._code,
            "asks": self._asks[0],
            "notebooks": notebooks,
            "words": {
                "carry": say("Take it to another computer"),
                "copy": say("copy"),
                "codeHere": say("Copy this line. On the other computer, paste it into this card at home."),
                "bring": say("A line from another computer:"),
                "look": say("Look what is in it"),
                "take": say("Take it"),
                "forget": say("Begin a notebook anew:"),
                "forgetNow": say("Begin anew"),
                "delete": say("Delete everything"),
                "sure": say("Yes, delete"),
            },
        }

    def __repr__(self) -> str:
        return repr(self._progress)

    def _still(self) -> str:
        return still("".join(f"<p>{escape(line)}</p>" for line in self._progress.lines()))
