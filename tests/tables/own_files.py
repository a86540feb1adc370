"""
One's own log of three letters as programs save it: its bytes, and what should come of it.

Invented letters. A verdict is "understood" (these very letters), "asked" or "refused" (with the whole message).
"""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from openpyxl import Workbook

from freelancekit.evidence.letter_log import Sent

NAMES = "date,platform,job,connects,minutes,reply,won,yen"
LINES = (
    "2026-05-04,upwork,a page,6,40,yes,no,",
    "2026-05-14,crowdworks,駅の写真,0,85,yes,yes,12000",
    "2026-06-02,upwork,twelve pictures,8,30,,,",
)
LETTERS = (
    Sent(date(2026, 5, 4), "upwork", "a page", 6, 40, True, False),
    Sent(date(2026, 5, 14), "crowdworks", "駅の写真", 0, 85, True, True, 12_000),
    Sent(date(2026, 6, 2), "upwork", "twelve pictures", 8, 30),
)
PLAIN = "\n".join([NAMES, *LINES]) + "\n"


class File(NamedTuple):
    """A file, how it is read, and what should come of it."""

    name: str
    data: bytes
    verdict: str = "understood"
    said: str = ""
    more: dict[str, object] = {}
    letters: tuple[Sent, ...] = LETTERS


def text(*lines: str, encoding: str = "utf-8", end: str = "\n") -> bytes:
    return (end.join(lines) + end).encode(encoding)


def with_days(*days: str, separator: str = ",") -> bytes:
    """The three letters, their days written so."""
    lines = [separator.join([day, *line.split(",")[1:]]) for day, line in zip(days, LINES, strict=True)]
    return text(separator.join(NAMES.split(",")), *lines)


def with_cells(column: str, *cells: str, quote: bool = True) -> bytes:
    """The three letters with other cells in a column."""
    at, lines = NAMES.split(",").index(column), []
    for cell, line in zip(cells, LINES, strict=True):
        fields = line.split(",")
        fields[at] = f'"{cell}"' if quote and "," in cell else cell
        lines.append(",".join(fields))
    return text(NAMES, *lines)


def excel(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def other(line: int, **changes: object) -> tuple[Sent, ...]:
    """The letters, one of them otherwise."""
    from dataclasses import replace

    rows = [*LETTERS]
    rows[line] = replace(rows[line], **changes)
    return tuple(rows)


SEMICOLONS = PLAIN.replace(",", ";")
TABS = PLAIN.replace(",", "\t")
IN_DOLLARS = (
    LETTERS[0],
    Sent(date(2026, 5, 14), "crowdworks", "駅の写真", 0, 85, True, True, 0, 4_000),
    LETTERS[2],
)
JAPANESE = "日付,プラットフォーム,案件名,コネクト,所要時間,返信,受注,報酬（円）"
EXCEL_ROWS = (
    tuple(NAMES.split(",")),
    (datetime(2026, 5, 4), "upwork", "a page", 6, 40, True, False, None),
    (date(2026, 5, 14), "crowdworks", "駅の写真", 0, 85, True, True, 12000),
    (datetime(2026, 6, 2, 9, 10), "upwork", "twelve pictures", 8, 30, None, None, None),
)

OWN = (
    File("as the workbook writes it", PLAIN.encode()),
    File("lines of Windows", text(NAMES, *LINES, end="\r\n")),
    File("a mark at the beginning (BOM)", PLAIN.encode("utf-8-sig")),
    File("Excel in Japan (Shift_JIS)", PLAIN.encode("cp932")),
    File("Excel's Unicode text (UTF-16, tabs)", TABS.encode("utf-16")),
    File("UTF-16 without a mark", PLAIN.encode("utf-16-le")),
    File("UTF-16, the other way round", PLAIN.encode("utf-16-be")),
    File("semicolons", SEMICOLONS.encode()),
    File("tabs", TABS.encode()),
    File("bars", PLAIN.replace(",", "|").encode()),
    File("a line that says sep=;", ("sep=;\r\n" + SEMICOLONS).encode()),
    File("a line that says sep=,", ("sep=,\n" + PLAIN).encode()),
    File("capitals in the names", PLAIN.replace(NAMES, NAMES.title()).encode()),
    File("names in Japanese", PLAIN.replace(NAMES, JAPANESE).encode()),
    File("names in Japanese, Shift_JIS", PLAIN.replace(NAMES, JAPANESE).encode("cp932")),
    File("everything in quotes", text(*(",".join(f'"{cell}"' for cell in line.split(",")) for line in (NAMES, *LINES)))),
    File("a column more, with a name", text(NAMES + ",link", *(line + ",https://x.example/1" for line in LINES))),
    File("empty columns at the end", text(NAMES + ",,,", *(line + ",,," for line in LINES))),
    File("empty lines between", text("", NAMES, "", LINES[0], ",,,,,,,", LINES[1], "", LINES[2], "", "")),
    File("a title above, and a line of sums", text("My letters,,,,,,,", NAMES, *LINES, "Total,,,14,155,,,12000")),
    File("without yen, minutes and connects", text("date,platform,job,reply,won", "2026-05-04,upwork,a page,yes,no"),
         letters=(Sent(date(2026, 5, 4), "upwork", "a page", 0, 0, True, False),)),
    File("days as 5/14/2026 (America)", with_days("5/4/2026", "5/14/2026", "6/2/2026")),
    File("days as 14/05/2026 (Britain)", with_days("04/05/2026", "14/05/2026", "02/06/2026")),
    File("days as 14.05.2026 (Germany)", with_days("04.05.2026", "14.05.2026", "02.06.2026", separator=";")),
    File("days as 2026/5/4", with_days("2026/5/4", "2026/5/14", "2026/6/2")),
    File("days as 2026年5月4日", with_days("2026年5月4日", "2026年5月14日", "2026年6月2日")),
    File("days as 令和8年5月4日", with_days("令和8年5月4日", "R8.5.14", "R8/6/2")),
    File("days with the time", with_days("2026-05-04 09:10", "2026-05-14T21:40:00Z", "2026/6/2 7:05 PM")),
    File("days in words", with_days("May 4 2026", "14 May 2026", '"Tue, June 2, 2026"')),
    File("days as Excel counts them", with_days("46146", "46156", "46175")),
    File("years of two digits", with_days("5/4/26", "5/14/26", "6/2/26")),
    File("days that tell nothing, and the answer", with_days("5/4/2026", "5/4/2026", "6/2/2026"),
         more={"days_first": False}, letters=other(1, day=date(2026, 5, 4))),
    File("sums as ¥12,000", with_cells("yen", "", "¥12,000", "")),
    File("sums as ￥１２，０００ (full width)", with_cells("yen", "", "￥１２，０００", "")),
    File("sums as 12,000円", with_cells("yen", "", "12,000円", "")),
    File("sums as 12.000 with semicolons", SEMICOLONS.replace("12000", "12.000").encode()),
    File("sums as 12.000,00 with semicolons", SEMICOLONS.replace("12000", "12.000,00").encode()),
    File("sums as $40.00", with_cells("yen", "", "$40.00", ""), letters=IN_DOLLARS),
    File("a column of dollars", PLAIN.replace("yen\n", "dollars\n").replace("12000", "40").encode(), letters=IN_DOLLARS),
    File("dollars with a comma", SEMICOLONS.replace("yen\n", "dollars\n").replace("12000", "40,00").encode(),
         letters=IN_DOLLARS),
    File("minutes as 0:40", with_cells("minutes", "0:40", "1:25", "0:30:00")),
    File("minutes as 40 min", with_cells("minutes", "40 min", "1h 25m", "30分")),
    File("minutes of full width", with_cells("minutes", "４０", "８５", "３０")),
    File("hours as 1,5", text("date;job;hours", "2026-05-04;a page;1,5"),
         letters=(Sent(date(2026, 5, 4), "", "a page", 0, 90),)),
    File("TRUE and FALSE", with_cells("reply", "TRUE", "TRUE", "")),
    File("a cross for yes", with_cells("reply", "x", "X", "")),
    File("有 and 無", PLAIN.replace("yes", "有").replace("no,", "無,").encode()),
    File("はい and いいえ", PLAIN.replace("yes", "はい").replace("no,", "いいえ,").encode("cp932")),
    File("WAHR and FALSCH", PLAIN.replace("yes", "WAHR").replace("no,", "FALSCH,").encode()),
    File("a cell of two lines", PLAIN.replace("a page", '"a\npage"').encode(), letters=other(0, job="a\npage")),
    File("a title with a comma, in quotes", PLAIN.replace("a page", '"a, page"').encode(), letters=other(0, job="a, page")),
    File("Excel (.xlsx)", excel(*EXCEL_ROWS)),
    File("Excel with text and times", excel(
        EXCEL_ROWS[0], ("5/4/2026", "upwork", "a page", "6", time(0, 40), "yes", "no", None),
        ("5/14/2026", "crowdworks", "駅の写真", None, timedelta(minutes=85), "yes", "yes", "¥12,000"),
        ("6/2/2026", "upwork", "twelve pictures", 8.0, 30, None, None, None))),
    File("days that tell nothing", with_days("5/4/2026", "5/4/2026", "6/2/2026"), "asked",
         "Line 2 of {file} says 5/4/2026: is it 2026-04-05 or 2026-05-04? No line tells. Say days_first=True for "
         '2026-04-05, or days_first=False for 2026-05-04, as in fk.log("{file}", days_first=True). The answer is kept.'),
    File("minutes that may be hours", with_cells("minutes", "0.5", "1.25", "2"), "asked",
         "Lines 2, 3, column minutes: '0.5', '1.25' stand there; wanted is whole minutes; where the column counts hours, "
         'say so: columns={{"minutes": "hours"}}.'),
    File("a sum without its money", text("date,amount,won", "2026-05-04,40,yes"), "asked",
         'Line 2, column amount: is it yen or dollars? Say columns={{"amount": "yen"}} or columns={{"amount": "dollars"}}.'),
    File("two orders of day and month", with_days("14/5/2026", "5/14/2026", "6/2/2026"), "refused",
         "Line 3, column date: '5/14/2026' stands there; wanted is a day with the day before the month, as in the other "
         "lines."),
    File("six faults in four lines", text(
        NAMES, "soon,upwork,a,six,40,yes,no,", "2026-05-05,upwork,b,6,forty,perhaps,no,", ",upwork,c,,,,,",
        "2026-05-06,upwork,d, e,6,40,yes,no,"), "refused",
        "5 things stand in the way of reading {file}:\n"
        "- Line 2, column connects: 'six' stands there; wanted is a whole number, or nothing.\n"
        "- Lines 2, 4, column date: 'soon', nothing stand there; wanted is a day as in 2026-05-04.\n"
        "- Line 3, column minutes: 'forty' stands there; wanted is minutes such as 40 or 0:40, or nothing.\n"
        "- Line 3, column reply: 'perhaps' stands there; wanted is yes, no, or nothing.\n"
        '- Line 5 of {file} has more columns than the first line. A title with a comma stands in quotes, as in '
        '"one, two".'),
    File("a mark that does not close", PLAIN.replace("a page", '"a page').encode(), "refused",
         "Line 2 of {file} has a quotation mark that does not close in that line, or not before a comma, so the letters "
         "after it may be lost. Take it out, or write the field on one line in quotes, with \"\" for a mark inside."),
    File("1.234 yen, which may be two sums", with_cells("yen", "", "1.234", ""), "refused",
         "Line 3, column yen: '1.234' stands there; wanted is a number that can be read in one way: 1234 or 1.23."),
    File("euros", with_cells("yen", "", "€40.00", ""), "refused",
         "Line 3, column yen: '€40.00' stands there; wanted is yen or dollars."),
    File("no column for the day", text("when,job", "2026-05-04,a page"), "refused",
         "The first line of {file} names: when, job. It lacks: date. If a column has another name, say which is which, "
         'as in fk.log("{file}", columns={{"when": "date"}}).'),
    File("the day twice", text("date,date,job", "2026-05-04,2026-05-05,a page"), "refused",
         "The first line of {file} names this column more than once: date. Keep one of them."),
    File("an old Excel (.xls)", b"\xd0\xcf\x11\xe0" + b"\0" * 50, "refused",
         "{file} cannot be read as text. Save it as CSV, UTF-8, and try again."),
    File("nothing at all", b"", "refused",
         "The first line of {file} names: nothing. It lacks: date. If a column has another name, say which is which, as "
         'in fk.log("{file}", columns={{"...": "date"}}).'),
)  # fmt: skip
