"""
An inbox to play: a working week, one message a day, and on Friday the other desk.

Nothing is scored. What one wrote is kept; how it was for the other side is told
once the week is over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any, Protocol

from freelancekit.errors import LearnError
from freelancekit.say import say, say_list
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, still


class Answer(Protocol):
    """One way to answer a message."""

    @property
    def key(self) -> str:
        """What is kept of it."""

    @property
    def words(self) -> str:
        """The very words."""

    @property
    def comes_back(self) -> str:
        """What the other side writes back."""

    @property
    def desk(self) -> str:
        """How it was on the other desk."""


class Message(Protocol):
    """A message, and the ways to answer it."""

    @property
    def number(self) -> str:
        """Its number among the letters."""

    @property
    def who(self) -> str:
        """Sender and hour."""

    @property
    def words(self) -> str:
        """The very words."""

    @property
    def replies(self) -> Sequence[Answer]:
        """The ways to answer."""


#: Told of each answer: the message's number, and the key of what was written.
OnAnswer = Callable[[str, str], None]


class InboxCard(Touchable):
    """
    A week of messages, with buttons.

    Parameters
    ----------
    messages : sequence of Message
        In the order in which they arrive.
    kept : mapping of a message's number to a key
        What was answered before; the card opens at the first message that was not.
    on_answer : callable, optional
        Called with each answer.
    """

    _esm = together("dom.js", "touchable.js", "inbox_card.js")
    _css = together("base.css", "touchable.css", "inbox_card.css")

    def __init__(
        self, messages: Sequence[Message], kept: Mapping[str, str], on_answer: OnAnswer | None = None
    ) -> None:
        self._messages = list(messages)
        self._on_answer = on_answer
        self.answers = {one.number: kept[one.number] for one in messages if one.number in kept}
        self._at = next(
            (i for i, one in enumerate(messages) if one.number not in self.answers), len(messages)
        )
        super().__init__()

    # ------------------------------------------------------------ moves

    def _moves(self) -> Moves:
        return {"answer": self._answer, "next": self._next, "again": self._again}

    def _answer(self, pressed: Press) -> None:
        message, key = self._message(), str(pressed.get("key"))
        if key not in {one.key for one in message.replies}:
            known = say_list(f'"{one.key}"' for one in message.replies)
            raise LearnError(
                say("There is no {reply} to choose here. There is: {keys}.", reply=repr(key), keys=known)
            )
        if self._on_answer is not None:
            self._on_answer(message.number, key)
        self.answers[message.number] = key

    def _next(self, _: Press) -> None:
        if self._message().number not in self.answers:
            raise LearnError(say("Answer first, or choose later: that is an answer, too."))
        self._at += 1

    def _again(self, _: Press) -> None:
        self._at = 0
        self.answers = {}

    def _message(self) -> Message:
        if self.over:
            raise LearnError(say("The week is over. Begin again to play it another way."))
        return self._messages[self._at]

    # ------------------------------------------------------------ what is seen

    @property
    def over(self) -> bool:
        """Whether every message has been answered."""
        return self._at >= len(self._messages)

    def friday(self) -> list[tuple[str, str, str]]:
        """For each message: when it came, what was written, and how it was on the other desk."""
        return [
            (say(message.who), say(meant.words), say(meant.desk))
            for message in self._messages
            for meant in message.replies
            if meant.key == self.answers.get(message.number)
        ]

    def _state(self) -> dict[str, Any]:
        seen: dict[str, Any] = {
            "words": "",
            "options": [],
            "sent": "",
            "back": "",
            "week": [],
            "buttons": self._buttons(),
        }
        if self.over:
            week = [{"when": when, "wrote": wrote, "desk": desk} for when, wrote, desk in self.friday()]
            return {
                **seen,
                "scene": say("Friday evening: the same week, from Sena's desk"),
                "week": week,
                "next": False,
            }
        message = self._message()
        seen |= {"scene": say(message.who), "words": say(message.words)}
        if message.number not in self.answers:
            options = [{"key": one.key, "words": say(one.words)} for one in message.replies]
            return {**seen, "options": options, "next": False}
        meant = next(one for one in message.replies if one.key == self.answers[message.number])
        sent = say("You wrote: {words}", words=say(meant.words))
        return {**seen, "sent": sent, "back": say(meant.comes_back), "next": True}

    def _buttons(self) -> list[list[str]]:
        last = self._at == len(self._messages) - 1
        onward = say("Friday evening") if last else say("Go on")
        return [["next", onward], ["again", say("Play the week again")]]

    def __repr__(self) -> str:
        """The week in plain words, and the call that the buttons make."""
        call = say('In code: fk.letter("4", "received") answers the first message.')
        if self.over:
            told = [f"{when}: {wrote}\n  {desk}" for when, wrote, desk in self.friday()]
            return "\n".join([self._state()["scene"], *told, call])
        lines = []
        for message in self._messages[self._at :]:
            lines += [
                say(message.who),
                f"  {say(message.words)}",
                *(f"  - {say(one.words)}" for one in message.replies),
            ]
        return "\n".join([*lines, call])

    def _still(self) -> str:
        if self.over:
            items = "".join(
                f"<li>{escape(when)}: {escape(wrote)}<br><em>{escape(desk)}</em></li>"
                for when, wrote, desk in self.friday()
            )
            return still(f"<p><strong>{escape(self._state()['scene'])}</strong></p><ul>{items}</ul>")
        blocks = []
        for message in self._messages[self._at :]:
            options = "".join(f"<li>{escape(say(one.words))}</li>" for one in message.replies)
            blocks.append(
                f"<p><strong>{escape(say(message.who))}</strong></p>"
                f"<blockquote>{escape(say(message.words))}</blockquote><ul>{options}</ul>"
            )
        return still("".join(blocks))
