"""The reader's own desk: tables that other programs wrote, read for what they tell."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from freelancekit.evidence.honest_hour import HonestHour, joined
from freelancekit.evidence.letter_log import LetterLog
from freelancekit.learn.table_answers import read_with_answer
from freelancekit.proposals.table_board import TableBoard, read_board
from freelancekit.say import say
from freelancekit.tables.hours import read_hours
from freelancekit.tables.transactions import Transactions, read_transactions
from freelancekit.units import whole


def transactions(
    path: str | Path, *, days_first: bool | None = None, columns: Mapping[str, str] | None = None
) -> Transactions:
    r"""
    Read a platform's export of transactions: what was earned, from whom, and what fees and Connects took.

    Parameters
    ----------
    path : str or Path
        Upwork's older or newer layout, or any table with date, type and amount; CSV or .xlsx.
    days_first : bool, optional
        Whether 5/4/2026 is the 5 April, where the file does not tell. The answer is kept.
    columns : dict, optional
        What the file's columns are, as in ``{"Sum": "amount"}``.

    Raises
    ------
    TableError
        With every line that cannot be read and what would work, or with a question and how to answer it.

    Examples
    --------
    >>> import tempfile
    >>> file = Path(tempfile.mkdtemp()) / "money.csv"
    >>> _ = file.write_text("Date,Type,Description,Amount\n2026-05-04,Connects,80 Connects,-12.00\n")
    >>> transactions(file)
    money.csv: 1 line, UTF-8, commas between the columns.
    Description is what.
    From 2026-05-04 to 2026-05-04.
    Connects: USD 12.00, for 80 Connects.
    """
    return read_with_answer(
        path, days_first, lambda answer: read_transactions(path, days_first=answer, columns=columns)
    )


def honest_hour(
    money: str | Path | Transactions,
    hours: str | Path,
    *,
    log: LetterLog | None = None,
    clients: Mapping[str, str] | None = None,
    yen_per_dollar: int | None = None,
    days_first: bool | None = None,
    columns: Mapping[str, str] | None = None,
) -> HonestHour:
    r"""
    What an hour of your own brought, the unpaid ones counted: transactions and tracked time, by client.

    Parameters
    ----------
    money : str, Path or Transactions
        What `fk.transactions` reads.
    hours : str or Path
        A time tracker's detailed export: Toggl, Clockify, or any table with a day, a client and a span.
    log : LetterLog, optional
        What `fk.log` read; the minutes of its letters are unpaid time.
    clients : dict, optional
        What the tracker calls a client, and what the transactions do.
    yen_per_dollar : int, optional
        Your rate; sums are told in yen too.
    days_first, columns
        Of the hours, as for `fk.log`.

    Raises
    ------
    TableError
        With every line that cannot be read, or where both speak of other months.

    Examples
    --------
    >>> import tempfile
    >>> here = Path(tempfile.mkdtemp())
    >>> lines = ["Date,Type,Team,Amount", "2026-06-10,Hourly,Harbour,80", "2026-06-10,Fee,Harbour,-8"]
    >>> _ = (here / "money.csv").write_text("\n".join(lines))
    >>> lines = ["Client,Description,Date,Duration", "Harbour,,2026-06-01,4:00", ",letters,2026-06-02,2:00"]
    >>> _ = (here / "hours.csv").write_text("\n".join(lines))
    >>> honest_hour(here / "money.csv", here / "hours.csv")
    Hours from 2026-06-01 to 2026-06-02: 4 h 00 for clients, 2 h 00 that nobody pays.
    Money from 2026-06-10 to 2026-06-10: USD 72.00 are left when fees, Connects and subscriptions are paid.
    An honest hour: USD 12.00.
    Without unpaid time, Connects and subscriptions it would look like USD 18.00.
    Harbour: USD 72.00 for 4 h 00, USD 18.00 an hour.
    """
    found = money if isinstance(money, Transactions) else transactions(money)
    spans = read_with_answer(
        hours, days_first, lambda answer: read_hours(hours, days_first=answer, columns=columns)
    )
    rate = None if yen_per_dollar is None else whole(yen_per_dollar, say("The rate"), most=10_000)
    return joined(found, spans, log.minutes if log else 0, clients, rate)


def my_board(
    path: str | Path,
    platform: str = "upwork",
    *,
    days_first: bool | None = None,
    columns: Mapping[str, str] | None = None,
) -> TableBoard:
    r"""
    A board from a table of jobs: what a line does not tell is not known.

    Parameters
    ----------
    path : str or Path
        CSV or .xlsx with a title, and whatever there is of budget or hourly rate, Connects, hours, date,
        country and the words of the advert.
    platform : str
        Whose fees are taken off, and in whose money a sum without a sign counts.
    days_first, columns
        As for `fk.log`.

    Raises
    ------
    TableError
        With every line that cannot be read, or with a question and how to answer it.

    Examples
    --------
    >>> import tempfile
    >>> file = Path(tempfile.mkdtemp()) / "jobs.csv"
    >>> lines = ["title,budget,connects,hours", "a page,$40,6,2", "a logo,$90,,", "pictures,$60,8,3"]
    >>> _ = file.write_text("\n".join(lines))
    >>> my_board(file).best(connects=10, hours=4)
    line 4: pictures (USD 60.00, 8 Connects, 3 h 00)
    8 of 10 tickets. If all are won, USD 54.00 arrive. How often a letter wins is not known here.
    1 job tells too little and is left out: line 3.
    """
    return read_with_answer(
        path, days_first, lambda answer: read_board(path, platform, days_first=answer, columns=columns)
    )
