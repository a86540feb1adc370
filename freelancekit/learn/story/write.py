"""Writing lines of one's own, by hand or in a line of code; they come back in notebook 12."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from freelancekit.learn import bank
from freelancekit.learn.answers import last_text
from freelancekit.learn.card_spec import labels
from freelancekit.learn.own_text import OwnText
from freelancekit.learn.store import here
from freelancekit.say import N_, say, say_many

if TYPE_CHECKING:
    from freelancekit.show.cards.question_card import Answered, Card


def write(name: str, text: object = None) -> Card:
    """
    Lines of your own, kept word for word.

    Parameters
    ----------
    name : str
        What is asked for, such as ``"05-five-lines"``.
    text : str, optional
        The lines. Without them a card has room to write.

    Returns
    -------
    Card
        Room to write, or what is kept.

    Raises
    ------
    LearnError
        For a name that is none, or a text that there is no room for.

    Examples
    --------
    >>> write("05-five-lines", "Your valley has one train an hour.")
    Kept: 1 line.
    Your valley has one train an hour.
    """
    from freelancekit.show.cards.question_card import Card, Part

    asked = bank.own_text(name)
    before = keep_text(asked, text) if text is not None else _kept(last_text(asked))
    spec: dict[str, Any] = {
        "kind": "text",
        "title": "",
        "ask": say(asked.ask),
        "options": [],
        "sure": [],
        "rows": asked.lines,
        "twin": f'fk.write("{asked.id}", "{say("your lines")}")',
        "labels": labels(N_("Keep it"), N_("Change my lines")) | {"first": say("Write a line first.")},
    }

    def on_reply(chosen: Mapping[str, Any]) -> Answered:
        return keep_text(asked, chosen["answer"])

    return Card(Part(spec, on_reply, before))


def keep_text(asked: OwnText, text: object) -> Answered:
    """Keep the lines; what is said of them, and the lines themselves."""
    meant = asked.read(text)
    store = here()
    if last_text(asked) != meant:
        store.keep("text", asked.notebook, asked.id, meant)
    return _answered(meant, store.notice())


def _kept(text: str | None) -> Answered | None:
    return None if text is None else _answered(text)


def _answered(text: str, notice: str = "") -> Answered:
    from freelancekit.show.cards.question_card import Answered

    lines = text.split("\n")
    line = say_many("Kept: {n} line.", "Kept: {n} lines.", len(lines))
    return Answered(line, [*lines, *filter(None, [notice])])
