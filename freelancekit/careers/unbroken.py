"""The stop button waits for the end of a day: a day happens whole or not at all."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def unbroken() -> Iterator[None]:
    """
    Hold the stop button back until what stands inside has happened.

    Where signals go to another thread, nothing is held back, and nothing needs to be.

    Raises
    ------
    KeyboardInterrupt
        At the end, where it was pressed meanwhile.

    Examples
    --------
    >>> import os
    >>> done = []
    >>> try:
    ...     with unbroken():
    ...         os.kill(os.getpid(), signal.SIGINT)
    ...         done.append("the whole day")
    ... except KeyboardInterrupt:
    ...     done.append("then stopped")
    >>> done
    ['the whole day', 'then stopped']
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[int] = []

    def later(number: int, frame: FrameType | None) -> None:
        del frame
        pressed.append(number)

    before = signal.signal(signal.SIGINT, later)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt
