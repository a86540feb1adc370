"""
A card with one question, or with several as steps.

Python owns the truth: the card only shows what it is given and hands back
what was chosen. An outcome is sent to the page when there is a guess, not
before. Where widgets cannot run, it is the same words as plain HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

import anywidget
import traitlets

from freelancekit.errors import FreelanceKitError
from freelancekit.html import BLUE, fold, paragraphs
from freelancekit.say import language, say
from freelancekit.show.cards.alive import one_alive
from freelancekit.show.cards.assets import together


@dataclass(frozen=True, slots=True)
class Answered:
    """
    What a card shows after a reply.

    Parameters
    ----------
    line : str
        The reply, in one line.
    says : list of str
        What is said to it.
    state : str
        "just", "near" or "other", where a reply can be any of these.
    word : str
        The same for a reader.
    told : mapping
        An outcome: ``headline``, ``reason``, ``shows`` (HTML), ``then`` and ``moment``.
    """

    line: str
    says: list[str] = field(default_factory=list)
    state: str = ""
    word: str = ""
    told: Mapping[str, Any] = field(default_factory=dict)

    def sent(self, press: int) -> dict[str, Any]:
        """As the page gets it; the press it answers makes the same reply twice news."""
        told = {"told": dict(self.told)} if self.told else {}
        state = {"state": self.state, "word": self.word} if self.state else {}
        return {"line": self.line, "says": self.says, "press": press, **state, **told}


#: Takes what was chosen.
OnReply = Callable[[Mapping[str, Any]], Answered]
#: Takes "hint" or "way"; gives what is said.
OnHelp = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Part:
    """
    One question of a card.

    Parameters
    ----------
    spec : mapping
        ``kind`` (choice, number, order, letter, text), ``title``, ``ask``, ``options``
        (pairs of key and words), ``sure`` (pairs, or none), ``twin`` (the line of
        code that does the same) and ``labels`` for what stands on buttons.
    on_reply : callable
        Called with ``{"answer": …, "sure": …}`` when the button is pressed.
    kept : Answered, optional
        Given when there is already a reply.
    on_help : callable, optional
        Gives a hint, or the way.
    unguessed : str
        HTML of an outcome, covered, for pages where no widget runs.
    words : str
        The words of that outcome.
    """

    spec: Mapping[str, Any]
    on_reply: OnReply
    kept: Answered | None = None
    on_help: OnHelp | None = None
    unguessed: str = ""
    words: str = ""


class Card(anywidget.AnyWidget):
    """
    One question to answer by clicking, or several, one after another.

    Parameters
    ----------
    *parts : Part

    Notes
    -----
    ``items`` holds for each part what is shown and what was answered; Python alone
    writes it. ``reply`` and ``help`` are presses: which part (``at``), and a number
    of their own (``press``), so that the same button twice is still news.
    """

    _esm = together("dom.js", "svg.js", "moment.js", "card.js")
    _css = together("base.css", "card.css")
    items: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    steps: traitlets.List[str] = traitlets.List().tag(sync=True)
    reply = traitlets.Dict().tag(sync=True)
    help = traitlets.Dict().tag(sync=True)
    lang = traitlets.Unicode().tag(sync=True)

    @traitlets.default("lang")
    def _language(self) -> str:
        return language()

    def __init__(self, *parts: Part) -> None:
        self._parts = parts
        items = [{"spec": dict(part.spec)} for part in parts]
        for item, part in zip(items, parts, strict=True):
            item["answered"] = part.kept.sent(0) if part.kept else {}
        count = len(parts)
        steps = [say("{n} of {count}", n=n + 1, count=count) for n in range(count)] if count > 1 else []
        super().__init__(items=items, steps=steps)
        self.observe(self._replied, names="reply")
        self.observe(self._asked_help, names="help")
        one_alive(self, "+".join(str(part.spec["ask"]) for part in parts))

    @property
    def spec(self) -> dict[str, Any]:
        """What the first question shows."""
        return dict(self.items[0]["spec"])

    @property
    def answered(self) -> dict[str, Any]:
        """What is said to the first question; nothing while it is open."""
        return dict(self.items[0]["answered"])

    @property
    def refused(self) -> dict[str, Any]:
        """Why the last reply to the first question was not taken."""
        return dict(self.items[0].get("refused", {}))

    def _replied(self, change: Mapping[str, Any]) -> None:
        chosen = change["new"]
        at, press = chosen.get("at", 0), chosen.get("press", 0)
        try:
            answered = self._parts[at].on_reply(chosen)
        except FreelanceKitError as error:
            self._put(at, refused={"text": str(error), "press": press})
        else:
            self._put(at, answered=answered.sent(press), refused={})

    def _asked_help(self, change: Mapping[str, Any]) -> None:
        at, press = change["new"].get("at", 0), change["new"].get("press", 0)
        on_help = self._parts[at].on_help
        if on_help is not None:
            text = on_help(str(change["new"].get("what", "hint")))
            self._put(at, helped={"text": text, "press": press})

    def _put(self, at: int, **news: object) -> None:
        """One part changed; the others stay as they are."""
        self.items = [{**item, **news} if n == at else item for n, item in enumerate(self.items)]

    def __repr__(self) -> str:
        """The card in plain words; cheap, and the same on every machine."""
        parts = zip(self._parts, self.items, strict=True)
        return "\n".join(_words(part, item["answered"]) for part, item in parts)

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:  # noqa: ANN401 - ipywidgets' own signature
        """The live card, and the same words for pages where no widget runs."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
        return {**data, "text/plain": repr(self), "text/html": self._still()}, metadata

    def _still(self) -> str:
        parts = zip(self._parts, self.items, strict=True)
        return "".join(_still(part, item["answered"]) for part, item in parts)


def _words(part: Part, answered: Mapping[str, Any]) -> str:
    """The outcome, if there is one, what was said, or the question."""
    if "told" in answered:
        told = answered["told"]
        return "\n".join(filter(None, [told["headline"], told["reason"], told["words"], told["then"]]))
    if answered:
        return "\n".join([answered["line"], *answered["says"]])
    if part.words:
        return part.words
    spec = part.spec
    marks = [f"  - {words}" for _, words in spec["options"]]
    return "\n".join(filter(None, [spec["title"], spec.get("message"), spec["ask"], *marks, spec["twin"]]))


def _still(part: Part, answered: Mapping[str, Any]) -> str:
    spec = part.spec
    title = f"<p><strong>{escape(spec['title'])}</strong></p>" if spec["title"] else ""
    if answered:
        word = f"<p><strong>{escape(answered['word'])}</strong></p>" if answered.get("word") else ""
        if "told" in answered:
            told = answered["told"]
            last = f"<p><em>{escape(told['then'])}</em></p>" if told["then"] else ""
            body = paragraphs([told["reason"]]) + told["shows"] + last
            return f'<div style="{STILL}">{word}{fold(told["headline"], body, opened=True)}</div>'
        lines = paragraphs([answered["line"], *answered["says"]])
        return f'<div style="{STILL}">{title}{word}{lines}</div>'
    options = "".join(f"<li>{escape(words)}</li>" for _, words in spec["options"])
    listed = f"<ul>{options}</ul>" if options else ""
    twin = f"<p><small><code>{escape(spec['twin'])}</code></small></p>"
    message = f"<blockquote>{escape(spec['message'])}</blockquote>" if spec.get("message") else ""
    ask = f"<p><strong>{escape(spec['ask'])}</strong></p>"
    asleep = f"<p><small>{escape(say('This card sleeps. To wake it, click it and press Shift and Enter.'))}"
    asleep += "</small></p>"
    return f'<div style="{STILL}">{title}{message}{ask}{listed}{asleep}{twin}{part.unguessed}</div>'


def peek(body: str) -> str:
    """An outcome for one who will not guess: covered, and one click away."""
    return fold(
        say("What happened. Open this when you have guessed, or to look without a guess."), body, edge=BLUE
    )


STILL = (
    "border: 1px solid #8a8f98; border-radius: 10px; padding: 0.4em 1.4em; margin: 0.5em 0; "
    "max-width: 44rem; box-sizing: border-box"
)
