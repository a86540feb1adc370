"""
A card with one question: native inputs, one button, one line once kept.

Python owns the truth: the card only shows what it is given and hands back
what was chosen. Where widgets cannot run, it is the same words as plain HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

import anywidget
import traitlets

from freelancekit.errors import FreelanceKitError
from freelancekit.show.cards.assets import together

#: Takes what was chosen; gives back the line of a kept card and what is said under it.
OnReply = Callable[[Mapping[str, Any]], tuple[str, list[str]]]


class Card(anywidget.AnyWidget):
    """
    One question to answer by clicking.

    Parameters
    ----------
    spec : mapping
        ``kind`` (choice, number, order, letter, text), ``title``, ``ask``, ``options``
        (pairs of key and words), ``sure`` (pairs, or none), ``twin`` (the line of
        code that does the same) and ``labels`` for what stands on buttons.
    on_reply : callable
        Called with ``{"answer": …, "sure": …}`` when the button is pressed.
    kept, says : str, list of str
        Given when there is already a reply: the card opens as one line.

    Notes
    -----
    ``answered`` holds the line, what is said under it, and which press of the
    button it answers, so that the same reply twice is still news.
    """

    _esm = together("dom.js", "card.js")
    _css = together("base.css", "card.css")
    spec = traitlets.Dict().tag(sync=True)
    reply = traitlets.Dict().tag(sync=True)
    answered = traitlets.Dict().tag(sync=True)
    refused = traitlets.Dict().tag(sync=True)

    def __init__(
        self, spec: Mapping[str, Any], on_reply: OnReply, kept: str = "", says: list[str] | None = None
    ) -> None:
        answered = {"line": kept, "says": says or [], "press": 0} if kept else {}
        super().__init__(spec=dict(spec), answered=answered)
        self._on_reply = on_reply
        self.observe(self._replied, names="reply")

    def _replied(self, change: Mapping[str, Any]) -> None:
        press = change["new"].get("press", 0)
        try:
            line, says = self._on_reply(change["new"])
        except FreelanceKitError as error:
            self.refused = {"text": str(error), "press": press}
        else:
            self.answered = {"line": line, "says": says, "press": press}

    def _lines(self) -> list[str]:
        return [self.answered["line"], *self.answered["says"]] if self.answered else []

    def __repr__(self) -> str:
        """The card in plain words; cheap, and the same on every machine."""
        if self.answered:
            return "\n".join(self._lines())
        spec = self.spec
        marks = [f"  - {words}" for _, words in spec["options"]]
        return "\n".join(
            filter(None, [spec["title"], spec.get("message"), spec["ask"], *marks, spec["twin"]])
        )

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:  # noqa: ANN401 - ipywidgets' own signature
        """The live card, and the same words for pages where no widget runs."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
        return {**data, "text/plain": repr(self), "text/html": self._still()}, metadata

    def _still(self) -> str:
        spec = self.spec
        title = f"<p><strong>{escape(spec['title'])}</strong></p>" if spec["title"] else ""
        if self.answered:
            lines = "".join(f"<p>{escape(line)}</p>" for line in self._lines())
            return f'<div style="{STILL}">{title}{lines}</div>'
        options = "".join(f"<li>{escape(words)}</li>" for _, words in spec["options"])
        listed = f"<ul>{options}</ul>" if options else ""
        twin = f"<p><small><code>{escape(spec['twin'])}</code></small></p>"
        message = f"<blockquote>{escape(spec['message'])}</blockquote>" if spec.get("message") else ""
        return f'<div style="{STILL}">{title}{message}<p>{escape(spec["ask"])}</p>{listed}{twin}</div>'


STILL = "border: 1px solid #8a8f98; border-left: 5px solid #0072b2; padding: 0.2em 1em; max-width: 44em"
