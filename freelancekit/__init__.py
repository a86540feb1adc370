"""
freelancekit: learn to start freelancing by playing it.

``import freelancekit as fk`` is the whole interface.
"""

from freelancekit import plots
from freelancekit.claims import claims
from freelancekit.errors import FreelanceKitError
from freelancekit.learn.before import before
from freelancekit.learn.check import check, hint, solution
from freelancekit.learn.door import door
from freelancekit.learn.guess import guess, outcome
from freelancekit.learn.home import today
from freelancekit.learn.letters import letter
from freelancekit.learn.progress import progress
from freelancekit.learn.warmup import warm_up
from freelancekit.rulebook import Rulebook, eras, platforms, rulebook, rules_over
from freelancekit.touch import touch
from freelancekit.wallet import Wallet, plus_or_buy

__version__ = "0.1.0"

__all__ = [
    "FreelanceKitError",
    "Rulebook",
    "Wallet",
    "before",
    "check",
    "claims",
    "door",
    "eras",
    "guess",
    "hint",
    "letter",
    "outcome",
    "platforms",
    "plots",
    "plus_or_buy",
    "progress",
    "rulebook",
    "rules_over",
    "solution",
    "today",
    "touch",
    "warm_up",
]
