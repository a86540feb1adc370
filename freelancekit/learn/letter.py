"""Small letters: somebody writes, the reader answers, life goes on."""

from __future__ import annotations

from msgspec import Struct, field

from freelancekit.errors import LearnError
from freelancekit.say import say, say_list


class Reply(Struct, frozen=True, forbid_unknown_fields=True):
    """
    One way to answer: its key, the very sentence, and what comes back.

    ``desk`` is what it was on the other side's desk that evening; it is told later, if at all.
    """

    key: str
    words: str
    comes_back: str
    desk: str = ""


class Letter(Struct, frozen=True, forbid_unknown_fields=True):
    """
    A letter and the ways to answer it.

    Parameters
    ----------
    number : str
        "1" to "10".
    notebook : str
        Where it arrives.
    who : str
        Sender and hour.
    words : str
        What it says.
    replies : tuple of Reply
        "Later" is one of them, and a decent one.
    """

    number: str
    notebook: str
    who: str
    words: str
    replies: tuple[Reply, ...] = field(name="reply")

    def read(self, reply: object) -> Reply:
        """The reply meant, by its key or by its words."""
        for known in self.replies:
            if isinstance(reply, str) and reply.strip().lower() in (
                known.key.lower(),
                say(known.words).lower(),
            ):
                return known
        keys = say_list(f'"{known.key}"' for known in self.replies)
        raise LearnError(
            say("There is no {reply} to choose here. There is: {keys}.", reply=repr(reply), keys=keys)
        )
