"""
freelancekit: learn to start freelancing by playing it.

``import freelancekit as fk`` is the whole interface.
"""

from freelancekit.errors import FreelanceKitError
from freelancekit.learn.before import before
from freelancekit.learn.check import check, hint, solution
from freelancekit.learn.door import door
from freelancekit.learn.guess import guess, outcome
from freelancekit.learn.home import today
from freelancekit.learn.letters import letter
from freelancekit.learn.progress import progress
from freelancekit.learn.warmup import warm_up

__version__ = "0.1.0"

__all__ = [
    "FreelanceKitError",
    "before",
    "check",
    "door",
    "guess",
    "hint",
    "letter",
    "outcome",
    "progress",
    "solution",
    "today",
    "warm_up",
]
