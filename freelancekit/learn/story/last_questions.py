"""The eight questions of the first evening, asked once more in other words; and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from freelancekit.html import paragraphs
from freelancekit.learn import bank
from freelancekit.learn.answers import last_reply, said_so_far
from freelancekit.learn.question import Question
from freelancekit.learn.story.first_questions import before_questions, guess_each
from freelancekit.say import N_, say, say_many

if TYPE_CHECKING:
    from freelancekit.show.cards.question_card import Card

HEADS = (N_("the matter"), N_("then"), N_("now"))


def after(replies: Sequence[object] | None = None) -> Card:
    """
    Ask once more what the reader would tell Nao.

    Parameters
    ----------
    replies : sequence of str, optional
        A reply for each question, None to skip one. Without it a card asks, one after another.

    Returns
    -------
    Card

    Examples
    --------
    >>> after(["no idea yet"] * 8)                                   # doctest: +ELLIPSIS
    Kept: no idea yet.
    ...
    """
    return guess_each(after_questions(), replies)


def after_questions() -> list[Question]:
    """The eight, in the order of those of the first evening."""
    return [bank.question(first.id.replace("00-before-", "12-after-")) for first in before_questions()]


@dataclass(frozen=True, slots=True)
class Pair:
    """A matter that was asked about twice: the two questions, and what was said; None for nothing."""

    first: Question
    last: Question
    then: str | None
    now: str | None

    @property
    def knew_then(self) -> bool:
        """Whether the first answer came near."""
        return self.then == self.first.right(said_so_far())

    @property
    def knows_now(self) -> bool:
        """Whether the last one does."""
        return self.now == self.last.right(said_so_far())


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """
    What the reader said on the first evening, and what they say now.

    Parameters
    ----------
    pairs : tuple of Pair
    """

    pairs: tuple[Pair, ...]

    @property
    def asked(self) -> tuple[Pair, ...]:
        """Those that are answered now, once anything was said on the first evening."""
        said = [pair for pair in self.pairs if pair.now is not None]
        return tuple(said) if any(pair.then is not None for pair in self.pairs) else ()

    def lines(self) -> Iterator[str]:
        """Matter by matter, then the count."""
        if not self.asked:
            yield say("Nothing to compare yet. It takes a reply on the first evening (00) and one here.")
            return
        for pair in self.asked:
            yield say("{ask} Then you said: {then}. Now: {now}.", ask=str(pair.last.words()),
                      then=_said(pair.first, pair.then), now=_said(pair.last, pair.now))  # fmt: skip
        yield say_many("Of {n} such matter you knew {then} on the first evening, and {now} now.",
                       "Of {n} such matters you knew {then} on the first evening, and {now} now.",
                       len(self.asked), then=sum(pair.knew_then for pair in self.asked),
                       now=sum(pair.knows_now for pair in self.asked))  # fmt: skip

    def __repr__(self) -> str:
        return "\n".join(self.lines())

    def _repr_html_(self) -> str:
        if not self.asked:
            return paragraphs(self.lines())
        heads = "".join(f'<th style="text-align: left">{escape(say(word))}</th>' for word in HEADS)
        rows = "".join(f"<tr>{_cells(pair)}</tr>" for pair in self.asked)
        *_, count = self.lines()
        return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{paragraphs([count])}"


def then_and_now() -> ThenAndNow:
    """
    What was said on the first evening, beside what is said now.

    Returns
    -------
    ThenAndNow

    Examples
    --------
    >>> then_and_now()
    Nothing to compare yet. It takes a reply on the first evening (00) and one here.
    """
    pairs = zip(before_questions(), after_questions(), strict=True)
    return ThenAndNow(tuple(Pair(first, last, _reply(first), _reply(last)) for first, last in pairs))


def _cells(pair: Pair) -> str:
    """A row of the table, its words to the left."""
    words = (str(pair.last.words()), _said(pair.first, pair.then), _said(pair.last, pair.now))
    return "".join(f'<td style="text-align: left">{escape(one)}</td>' for one in words)


def _reply(asked: Question) -> str | None:
    kept = last_reply("guess", asked)
    return None if kept is None else str(kept[0])


def _said(asked: Question, reply: str | None) -> str:
    return say("nothing yet") if reply is None else asked.says(reply).rstrip(".")
