"""Hours as time trackers export them: Toggl and Clockify, and any table with a day, a client and a span."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from freelancekit.tables.columns import Column, Layout
from freelancekit.tables.table import Understood, read_table

LAYOUT = Layout(
    (
        Column("date", "day", ("start date", "day", "start", "日付", "開始日")),
        Column("client", "words", ("customer", "クライアント", "顧客")),
        Column("project", "words", ("プロジェクト", "案件", "job", "contract")),
        Column("task", "words", ("タスク",)),
        Column("description", "words", ("title", "note", "notes", "memo", "説明", "内容", "メモ")),
        Column("tags", "words", ("tag", "タグ")),
        Column("duration", "span", ("duration h", "time h", "所要時間", "時間 h")),
        Column("hours", "hours", ("duration decimal", "time decimal", "hours decimal", "時間")),
        Column("minutes", "minutes", ("mins", "分")),
    ),
    ("date", "duration|hours|minutes"),
    'fk.honest_hour("transactions.csv", "{file}", {more})',
)
#: What one does for work that nobody has given yet.
WRITING = re.compile(
    r"propos|cover letter|\bletters?\b|\bappl(?:y|ying|ication)|\bbid(?:s|ding)?\b|pitch|提案|応募|営業",
    re.IGNORECASE,
)


class Span(NamedTuple):
    """
    A piece of time.

    Attributes
    ----------
    day : datetime.date
    seconds : int
    client, project, words : str
        Empty where none is named.
    """

    day: date
    seconds: int
    client: str
    project: str
    words: str

    @property
    def writes(self) -> bool:
        """Whether its words say that it went into letters."""
        return bool(WRITING.search(f"{self.project} {self.words}"))


@dataclass(frozen=True)
class Hours:
    """All pieces of time, and what was understood of their file."""

    spans: tuple[Span, ...]
    read: Understood


def read_hours(
    path: str | Path, *, days_first: bool | None = None, columns: Mapping[str, str] | None = None
) -> Hours:
    """
    Read a time tracker's export; the file stays as it is.

    Parameters
    ----------
    path : str or Path
    days_first, columns
        As for `fk.log`.

    Raises
    ------
    TableError
        With every fault there is.
    """
    table = read_table(path, LAYOUT, days_first=days_first, columns=columns)
    spans = []
    for _, values in table.rows:
        minutes = values.get("hours", values.get("minutes", 0))
        words = " ".join(values.get(key, "") for key in ("task", "description", "tags"))
        spans.append(
            Span(values["date"], values.get("duration", 60 * minutes), values.get("client", ""),
                 values.get("project", ""), words.strip())
        )  # fmt: skip
    return Hours(tuple(sorted(spans)), table.understood)
