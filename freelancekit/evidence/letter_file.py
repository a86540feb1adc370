"""A log of letters as a file: the workbook's own, saved by any program, or another tracker's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from freelancekit.errors import LogError, TableError
from freelancekit.evidence.letter_log import COLUMNS, LetterLog, Sent
from freelancekit.literal import briefly
from freelancekit.say import N_, say, say_list
from freelancekit.tables.columns import Column, Layout, simple
from freelancekit.tables.faults import Fault, say_faults, say_lines
from freelancekit.tables.table import Row, Table, read_table
from freelancekit.units import say_day

#: Everything that a log may hold, and what other programs and languages call it.
LAYOUT = Layout(
    (
        Column("date", "day", ("day", "sent", "date sent", "sent on", "sent date", "sent at", "applied",
                               "date applied",
                               "applied on", "application date", "submitted", "submitted on",
                               "date submitted", "datum",
                               "日付", "日", "送信日", "応募日", "提案日", "week", "week of", "週")),
        Column("platform", "words", ("site", "source", "marketplace", "via", "プラットフォーム", "サイト",
                                     "媒体")),
        Column("job", "words", ("title", "job title", "name", "project", "position", "role", "案件",
                                "案件名", "仕事",
                                "件名", "タイトル", "仕事名")),
        Column("client", "words", ("customer", "company", "クライアント", "顧客", "依頼者", "発注者",
                                   "会社")),
        Column("connects", "count", ("tickets", "connects spent", "connects used", "connects cost",
                                     "コネクト", "コネクツ",
                                     "チケット", "コネクト数", "チケット数")),
        Column("minutes", "minutes", ("time spent", "mins", "min", "duration", "writing time", "分",
                                      "所要時間", "時間 分",
                                      "作成時間", "執筆時間")),
        Column("hours", "hours", ("hrs", "h", "duration h", "時間"), unless=("minutes",)),
        Column("reply", "yes", ("replied", "response", "answer", "answered", "responded", "got reply",
                                "返信", "返事", "返答", "応答",
                                "返信あり", "返信有無")),
        Column("won", "yes", ("hired", "win", "job won", "contract", "受注", "採用", "成約", "契約")),
        Column("status", "status", ("stage", "state", "result", "outcome", "状態", "ステータス", "結果",
                                    "状況"), unless=("reply", "won")),
        Column("yen", "yen", ("jpy", "円", "金額 円", "報酬 円", "yen earned", "yen paid", "金額円",
                              "報酬円")),
        Column("dollars", "dollars", ("usd", "us dollars", "dollars earned", "earned usd", "amount usd",
                                      "pay usd", "ドル")),
        Column("paid", "sum", ("amount", "earned", "earnings", "income", "pay", "payment", "revenue",
                               "金額", "報酬",
                               "収入", "売上"), asks=True, unless=("yen", "dollars")),
        Column("letters", "count", ("proposals sent", "proposals", "applications", "letters sent",
                                    "提案数", "応募数")),
        Column("replies", "count", ("responses", "返信数")),
        Column("wins", "count", ("hires", "contracts", "受注数", "採用数", "成約数")),
    ),
    ("date",),
    'fk.log("{file}", {more})',
    N_("There is no file {file} here. fk.plan().keep() writes an empty one."),
)  # fmt: skip
#: What the columns of some other trackers are, by the name of the preset.
PRESETS: Mapping[str, Mapping[str, str]] = {
    "applications": {"Time": "date", "Client": "client", "Type": "job", "Bid": "dollars", "Status": "status"},
    "weekly": {"Week": "date", "Proposals Sent": "letters", "Responses": "replies", "Wins": "wins"},
    "notion": {"Name": "job", "Date": "date", "Status": "status", "Platform": "platform", "Amount": "paid"},
}
#: A week that is a line of its own has so many letters at the most.
MOST_IN_A_LINE = 500


def template() -> str:
    """An empty log: its first line names the columns."""
    return ",".join(COLUMNS) + "\n"


def read_log(
    path: str | Path,
    today: date,
    *,
    days_first: bool | None = None,
    columns: Mapping[str, str] | str | None = None,
) -> LetterLog:
    r"""
    Read a log of letters back in.

    Parameters
    ----------
    path : str or Path
        CSV or .xlsx. Of the columns date, platform, job, connects, minutes, reply, won and yen only the first
        must be there. ``reply`` and ``won`` hold yes or no, or nothing where nothing has come yet.
    today : datetime.date
        The day on which it is read.
    days_first, columns
        As for `fk.log`.

    Returns
    -------
    LetterLog

    Raises
    ------
    LogError
        With every fault, each with its line, for a file that is not there or cannot be read.

    Examples
    --------
    >>> import tempfile
    >>> file = Path(tempfile.mkdtemp()) / "letters.csv"
    >>> lines = ["date,platform,job,connects,minutes,reply,won,yen", "2026-05-04,upwork,a page,6,40,yes,no,"]
    >>> _ = file.write_text("\n".join(lines), encoding="utf-8")
    >>> read_log(file, date(2026, 6, 1)).replies
    1
    """
    try:
        table = _table(Path(path), days_first, columns)
    except TableError as error:
        raise LogError(str(error), **error.parts) from None
    sent = [one for row in table.rows for one in _letters(row)]
    read = replace(table.understood, notes=(*table.understood.notes, *_notes(table, today)))
    return LetterLog(tuple(sorted(sent, key=lambda one: one.day)), today, read)


def _table(path: Path, days_first: bool | None, columns: Mapping[str, str] | str | None) -> Table:
    """The lines of the file; what can be told of a line only with all its cells is looked at here."""
    given = _preset(columns) if isinstance(columns, str) else columns
    layout = LAYOUT if not isinstance(columns, str) else _with(given or {})
    table = read_table(path, layout, days_first=days_first, columns=given if layout is LAYOUT else None)
    wanted = say("no more replies than letters, no more wins than letters, and {most} letters at the most",
                 most=MOST_IN_A_LINE)  # fmt: skip
    name = table.understood.columns.get("letters", "")
    faults = [
        Fault(row.line, name, str(row.values["letters"]), wanted)
        for row in table.rows
        if not _counts_agree(row)
    ]
    if faults:
        raise LogError("\n".join(say_faults(path.name, faults)), faults=tuple(faults))
    return table


def _preset(name: str) -> Mapping[str, str]:
    if name not in PRESETS:
        msg = say('There is no preset {name}. There is: {known}. Or say which column is which, as in '
                  'columns={{"Sent": "date"}}.',
                  name=briefly(repr(name)), known=say_list(PRESETS))  # fmt: skip
        raise LogError(msg, name=name)
    return PRESETS[name]


def _with(given: Mapping[str, str]) -> Layout:
    """The layout in which a preset's names come first; a column that the file has not is no matter."""
    names = {simple(name) for name in given}
    return replace(
        LAYOUT,
        columns=tuple(
            replace(
                column,
                names=(
                    *(name for name, key in given.items() if key == column.key),
                    *(name for name in column.names if simple(name) not in names),
                ),
            )
            for column in LAYOUT.columns
        ),
    )


def _counts_agree(row: Row) -> bool:
    """Of a line that stands for several letters: no more replies than letters, nor more wins."""
    if "letters" not in row.values:
        return True
    n, replies, wins = (row.values.get(key, 0) for key in ("letters", "replies", "wins"))
    return bool(MOST_IN_A_LINE >= n >= max(replies, wins))


def _letters(row: Row) -> Iterator[Sent]:
    """The letters of a line: one, or those of a week."""
    values = row.values
    if "letters" not in values:
        yield _sent(values)
        return
    n, replies, wins = (values.get(key, 0) for key in ("letters", "replies", "wins"))
    for place in range(n):
        yield replace(
            _sent(values), reply=place < max(replies, wins), won=place < wins, connects=0, minutes=0
        )


def _sent(values: Mapping[str, Any]) -> Sent:
    reply, won = values.get("status") or (None, None)
    minutes = values.get("minutes", values.get("hours", 0))
    sums = [values[key] for key in ("yen", "dollars", "paid") if key in values]
    return Sent(
        values["date"], values.get("platform", ""), values.get("job", ""), values.get("connects", 0), minutes,
        values.get("reply", reply), values.get("won", won),
        sum(int(money) for money in sums if money.currency == "JPY"),
        sum(int(money) for money in sums if money.currency == "USD"),
        values.get("client", ""),
    )  # fmt: skip


def _notes(table: Table, today: date) -> Iterator[str]:
    """What contradicts itself, a sentence for each kind."""
    ahead = [row for row in table.rows if row.values["date"] > today + timedelta(days=1)]
    if ahead:
        first = say_day(ahead[0].values["date"])
        yield say("{lines}: a day that is still to come ({first}), so it counts for nothing yet. Look at the "
                  "year, and at day and month.", lines=_say_lines_of(ahead), first=first)  # fmt: skip
    sent = [(row, _sent(row.values)) for row in table.rows if "letters" not in row.values]
    against = [row for row, one in sent if one.won and one.reply is False]
    if against:
        yield say("{lines}: won, and no reply; it is counted as a reply.", lines=_say_lines_of(against))
    unearned = [row for row, one in sent if (one.yen or one.cents) and not one.won]
    if unearned:
        yield say("{lines}: a sum without a win is not counted as earned.", lines=_say_lines_of(unearned))


def _say_lines_of(rows: list[Row]) -> str:
    return say_lines([row.line for row in rows])
