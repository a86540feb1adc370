"""What is told of a file that cannot be used as it should be, one sentence each."""

from __future__ import annotations

from freelancekit.learn.home import say_home
from freelancekit.literal import briefly
from freelancekit.say import say


def say_newer() -> str:
    """The file belongs to a newer workbook."""
    return say(
        "Your answers in {home} were kept by a newer workbook. They are safe and untouched; update "
        "this workbook to use them. Until then, new answers last until the kernel stops.",
        home=say_home(),
    )


def say_gone() -> str:
    """The file was there, and is not."""
    return say("The file with your answers was gone from {home}, so a new one was begun.", home=say_home())


def say_damaged(n: int, aside: str) -> str:
    """The file was damaged, and so many rows came out of it."""
    return say(
        "The file with your answers was damaged. {n} answers could be read and were carried into a new "
        "file; the damaged one stays beside it as {aside}.",
        n=n,
        aside=aside,
    )


def say_locked(*, reading: bool) -> str:
    """Another program holds the file."""
    if reading:
        return say(
            "The file with your answers is in use elsewhere just now, so what you said before is not shown. "
            "Close what uses it, then run this box again."
        )
    return say(
        "The file with your answers is in use elsewhere just now; this answer waits and goes in with the "
        "next."
    )


def say_refused(reason: str) -> str:
    """The disk or SQLite does not allow it."""
    return say(
        "Your answers cannot be written to {home} ({reason}). They are kept until the kernel stops; "
        "fk.progress() gives them as a code to carry away.",
        home=say_home(),
        reason=briefly(reason, 130),
    )
