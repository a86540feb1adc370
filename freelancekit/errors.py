"""
The errors a learner can meet, as one family.

    FreelanceKitError
    ├── AmountError       (ValueError)   a number no wallet can hold
    ├── DayError          (ValueError)   a day that is none, or runs backwards
    ├── RulebookError     (LookupError)  an unknown platform, rule or day
    ├── RulebookFileError (ValueError)   a rulebook file that must not be loaded
    ├── WalletError       (ValueError)   a move the wallet cannot make
    ├── LuckError         (ValueError)   a stream of luck with no name of its own
    ├── MarketError       (LookupError)  an unknown setting of the market
    ├── JobError          (LookupError)  an unknown job, board or kind of work
    ├── ProposalError     (ValueError)   a proposal that cannot be sent
    ├── AuctionError      (ValueError)   a bid or a move that the auction has no room for
    ├── FeeError          (ValueError)   a fee or a payout that cannot be worked out
    ├── IllegalMove       (ValueError)   a move that a contract does not allow
    ├── ReviewError       (ValueError)   a rating or a number of ratings that cannot be
    ├── TrustError        (ValueError)   something a trust ledger has no room for
    ├── CareerError       (ValueError)   a career, a crowd or a contest that cannot be played
    ├── StrategyError     (ValueError)   an answer of a strategy that cannot be played
    ├── LearnError        (LookupError)  an unknown question, or a reply it has no room for
    ├── PictureError      (LookupError)  an unknown picture or face
    ├── TableError        (ValueError)   a table of the reader's that cannot be read
    ├── LogError          (ValueError)   a log of letters that cannot be read
    ├── PlanError         (ValueError)   a plan that cannot be made or written
    └── CodeError         (ValueError)   a pasted code that cannot be read

Each message says what was tried, what is there, and what would work. Each
error is also the built-in that a beginner would catch.
"""

from __future__ import annotations

import linecache
from pathlib import Path
from types import TracebackType

PACKAGE = str(Path(__file__).parent)

#: A pasted code would fill the screen before our sentence came.
LONGEST = 90


class FreelanceKitError(Exception):
    """
    Something the workbook cannot do, said in one clear sentence.

    Parameters
    ----------
    message : str
        The whole sentence, already translated.
    **parts : object
        The numbers and names in it, for code that wants to look.

    Examples
    --------
    >>> error = WalletError("Only 2 Connects are left.", balance=2)
    >>> str(error), error.parts["balance"]
    ('Only 2 Connects are left.', 2)
    """

    def __init__(self, message: str, **parts: object) -> None:
        super().__init__(message)
        self.parts = parts

    def _render_traceback_(self) -> list[str]:
        """Show the learner's own line and our sentence; IPython calls this."""
        line = _learners_line(self.__traceback__)
        return [*([f"In your line:  {line}", ""] if line else []), str(self)]


class AmountError(FreelanceKitError, ValueError):
    """A number that no wallet can hold."""


class DayError(FreelanceKitError, ValueError):
    """A day that is none, or that runs backwards."""


class RulebookError(FreelanceKitError, LookupError):
    """An unknown platform, rule or day."""


class RulebookFileError(FreelanceKitError, ValueError):
    """A rulebook file that must not be loaded."""


class WalletError(FreelanceKitError, ValueError):
    """A move that the wallet cannot make."""


class LuckError(FreelanceKitError, ValueError):
    """A stream of luck with no name of its own."""


class MarketError(FreelanceKitError, LookupError):
    """An unknown setting of the market."""


class JobError(FreelanceKitError, LookupError):
    """An unknown job, board or kind of work."""


class ProposalError(FreelanceKitError, ValueError):
    """A proposal that cannot be sent."""


class AuctionError(FreelanceKitError, ValueError):
    """A bid or a move that the auction has no room for."""


class FeeError(FreelanceKitError, ValueError):
    """A fee or a payout that cannot be worked out."""


class IllegalMove(FreelanceKitError, ValueError):  # noqa: N818 - the field's own word
    """A move that a contract does not allow."""


class ReviewError(FreelanceKitError, ValueError):
    """A rating or a number of ratings that cannot be."""


class TrustError(FreelanceKitError, ValueError):
    """Something that a trust ledger has no room for."""


class CareerError(FreelanceKitError, ValueError):
    """A career, a crowd or a contest that cannot be played."""


class StrategyError(FreelanceKitError, ValueError):
    """An answer of a strategy that cannot be played."""


class LearnError(FreelanceKitError, LookupError):
    """An unknown question, or a reply that it has no room for."""


class PictureError(FreelanceKitError, LookupError):
    """An unknown picture or face."""


class TableError(FreelanceKitError, ValueError):
    """A table of the reader's own that cannot be read, or that has something to ask first."""


class LogError(FreelanceKitError, ValueError):
    """A log of letters that cannot be read."""


class PlanError(FreelanceKitError, ValueError):
    """A plan that cannot be made or written."""


class CodeError(FreelanceKitError, ValueError):
    """A pasted code that cannot be read."""


def _learners_line(traceback: TracebackType | None) -> str:
    """The last line before our package was entered, or nothing."""
    line = ""
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if code.co_filename.startswith(PACKAGE):
            return line
        line = linecache.getline(code.co_filename, traceback.tb_lineno).strip()
        line = line if len(line) <= LONGEST else line[:LONGEST] + " …"
        traceback = traceback.tb_next
    return line
