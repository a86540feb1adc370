"""The reader's own log of letters, or Nao's, read back in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from freelancekit.evidence.letter_file import read_log
from freelancekit.evidence.letter_log import LetterLog
from freelancekit.learn.bank.nb12 import LOGS
from freelancekit.learn.table_answers import read_with_answer
from freelancekit.units import today


def log(
    path: str | Path,
    *,
    days_first: bool | None = None,
    columns: Mapping[str, str] | str | None = None,
) -> LetterLog:
    """
    Read a log of letters back in, as it stands today; the file stays as it is.

    Parameters
    ----------
    path : str or Path
        CSV as any program saves it, or .xlsx; ``fk.plan().keep()`` writes an empty one. Or "nao" for the
        twenty letters that Nao sent, "nao-silent" for the same twenty without a reply.
    days_first : bool, optional
        Whether 5/4/2026 is the 5 April, where the file does not tell. The answer is kept.
    columns : dict or str, optional
        What another tracker's columns are, as in ``{"Sent": "date", "Bid": "dollars"}``; or a preset:
        "applications", "weekly" or "notion".

    Raises
    ------
    LogError
        With every line that cannot be read and what would work, or with a question and how to answer it.

    Examples
    --------
    >>> log("nao").replies, log("nao-silent").replies
    (3, 0)
    """
    if str(path) in LOGS:
        return read_log(LOGS[str(path)], today())
    return read_with_answer(
        path, days_first, lambda answer: read_log(path, today(), days_first=answer, columns=columns)
    )
