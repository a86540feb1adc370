"""From a question to what a card shows."""

from __future__ import annotations

from typing import Any

from freelancekit.learn.question import SURE_WORDS, Question
from freelancekit.learn.reply_types import Choice, Number, Order
from freelancekit.say import say, say_unit


def spec_of(asked: Question, *, send: str, change: str, twin: str) -> dict[str, Any]:
    """
    What the card of a question shows, already in the reader's language.

    Parameters
    ----------
    asked : Question
    send, change : str
        What stands on the button, and on the one that opens the card again.
    twin : str
        The line of code that does the same.
    """
    spec: dict[str, Any] = {
        "title": "",
        "ask": str(asked.words()),
        "options": [],
        "sure": [[key, say(words)] for key, words in SURE_WORDS.items()] if asked.asks_sure else [],
        "twin": twin,
        "example": asked.example(),
        "helps": [["hint", say("A hint")], ["way", say("Show me the way")]] if asked.hints else [],
        "labels": labels(send, change),
    }
    match asked.reply:
        case Choice(options) | Order(options):
            spec["kind"] = "choice" if isinstance(asked.reply, Choice) else "order"
            spec["options"] = [[option.key, asked.say(option.words)] for option in options]
        case Number(least, most, unit):
            spec |= {"kind": "number", "least": least, "most": most, "unit": say_unit(unit, asked.gaps())}
    return spec


def labels(send: str, change: str) -> dict[str, str]:
    """What stands on the buttons of any card; the first sends, the second opens it again."""
    return {
        "send": say(send),
        "sure": say("How sure?"),
        "number": say("Your number:"),
        "up": say("up"),
        "down": say("down"),
        "drag": say("Drag the lines, or use the arrows."),
        "first": say("Choose one first."),
        "how": say("One more: how sure?"),
        "change": say(change),
        "done": say("All done."),
        "twin": say("the same in code"),
        "copy": say("copy"),
        "next": say("Next"),
        "back": say("Back"),
        "yours": say("yours"),
        "came": say("what came"),
        "others": say("And the others?"),
        "missing": say("Type a number first."),
        "asleep": say(
            "Not kept yet: this card sleeps, or the page is busy. Wait a little, or click the card and "
            "press Shift and Enter. Then press once more."
        ),
    }
