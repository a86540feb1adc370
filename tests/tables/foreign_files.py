"""
Tables that other programs write: the layouts are public facts, every value is invented.

Each has its reader, and what should come of it: a word about what was read, or the whole message.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import freelancekit as fk
from tests.tables.own_files import excel

LAYOUTS = Path(__file__).parent / "layouts"
#: Money to be joined with the hours of a tracker.
MONEY = LAYOUTS / "upwork-newer.csv"


class Foreign(NamedTuple):
    """A file, how it is read, what of it is looked at, and what should come of it."""

    name: str
    data: bytes
    read: Callable[[Path], Any]
    verdict: str
    said: str


def stored(name: str) -> bytes:
    return (LAYOUTS / name).read_bytes()


def lines(*rows: str, encoding: str = "utf-8") -> bytes:
    return ("\n".join(rows) + "\n").encode(encoding)


def counts(log: Any) -> str:
    """How many letters, replies and wins."""
    return f"{len(log.sent)} {log.replies} {log.wins}"


def log(**more: Any) -> Callable[[Path], Any]:
    return lambda path: counts(fk.log(path, **more))


def money(path: Path) -> str:
    found = fk.transactions(path)
    return f"{found.sum_of('earned')} {found.sum_of('fee')} {found.connects} {len(found.unknown)}"


def hour(**more: Any) -> Callable[[Path], Any]:
    return lambda path: str(fk.honest_hour(MONEY, path, **more)).splitlines()[2]


def wallet(path: Path) -> str:
    return str(fk.Wallet.from_history(path, on="2026-06-30"))


def board(path: Path) -> str:
    found = fk.my_board(path)
    return f"{len(found)} {sorted({sign for job in found.jobs for sign in job.signs or ()})}"


APPLICATIONS = (
    "#,Time,Client,Budget,Proposal Used,Bid,Type,Status,Notes",
    "1,2026-05-04 09:10,A museum,$500,short,$450,captions,Pending,",
    "2,2026-05-06 21:40,A cafe,$80,long,$80,menu,Interview,nice people",
    "3,2026-05-09 08:00,A shop,$60,short,$60,texts,Won,",
    "4,2026-05-12 08:00,A school,$90,short,$90,pages,Ghost,",
)
WEEKLY = (
    "Week,Proposals Sent,Responses,Interviews,Wins,Win Rate",
    "2026-05-04,10,2,1,0,0%",
    "2026-05-11,8,1,1,1,12.5%",
)
NOTION = (
    "Name,Date,Status,Platform,Amount,Link",
    '"Two pages","May 4, 2026",Won,Upwork,$120,https://x.example',
    '"A menu","May 14, 2026",Sent,Upwork,,https://x.example',
)
SHEET = ("Sent,Site,Bid,Got it?", "5/4/2026,Upwork,$40,no", "5/14/2026,Upwork,$60,yes")
BID = {"Sent": "date", "Site": "platform", "Bid": "dollars", "Got it?": "won"}
OLDER_ASKS = "Date,Ref ID,Type,Description,Amount,Balance"
CLOCKIFY_24 = stored("clockify-detailed-24h.csv")

FOREIGN = (
    Foreign("Upwork transactions, newer", stored("upwork-newer.csv"), money, "understood", "20000 -2000 80 0"),
    Foreign("Upwork transactions, older", stored("upwork-older.csv"), money, "understood", "10000 -1000 40 0"),
    Foreign("Upwork transactions, newer, through a German Excel",
            stored("upwork-newer.csv").decode().replace('","', '";"').replace("$20.00/hr", "$20").encode("utf-16"),
            money, "understood", "20000 -2000 80 0"),
    Foreign("Upwork transactions as .xlsx", excel(
        ("Date", "Transaction ID", "Transaction type", "Transaction summary", "Client team", "Amount $"),
        ("Jun 10, 2026", 70010, "Hourly", "a week", "Harbour Guide", 80.0),
        ("Jun 10, 2026", 70010, "Service Fee", "", "", -8.0)), money, "understood", "8000 -800 0 0"),
    Foreign("Upwork transactions, days that tell nothing", lines(
        OLDER_ASKS, "03/04/2026,1,Hourly,x,9.00,9.00"), money, "asked",
        "Line 2 of {file} says 03/04/2026: is it 2026-04-03 or 2026-03-04? No line tells. Say days_first=True for "
        '2026-04-03, or days_first=False for 2026-03-04, as in fk.transactions("{file}", days_first=True). The answer '
        "is kept."),
    Foreign("Upwork transactions, two faults", lines(
        OLDER_ASKS, "Mar 4 2026,1,Hourly,x,nine,9.00", "Mai 4 2026,2,Hourly,x,9.00,9.00"), money, "refused",
        "2 things stand in the way of reading {file}:\n"
        "- Line 2, column Amount: 'nine' stands there; wanted is a sum in dollars and cents, or nothing.\n"
        "- Line 3, column Date: 'Mai 4 2026' stands there; wanted is a day as in 2026-05-04."),
    Foreign("a wallet from the newer layout", stored("upwork-newer.csv"), wallet, "understood",
            "80 Connects: 80 until 2027-05-14"),
    Foreign("a wallet from the older layout", stored("upwork-older.csv"), wallet, "understood",
            "40 Connects: 40 until 2027-03-02"),
    Foreign("Connects of which nobody says how many", lines(
        OLDER_ASKS, "2026-05-04,1,Connects,purchase,-3.10,0"), wallet, "refused",
        "Line 2 of {file} paid USD 3.10 for Connects and does not say how many. At USD 0.15 each it is no whole number. "
        "Type what came among the lots, and leave the line out."),
    Foreign("Toggl, detailed", stored("toggl-detailed.csv"), hour(), "understood", "An honest hour: USD 13.46."),
    Foreign("Clockify, detailed, months first, 12 hours", stored("clockify-detailed-12h.csv"), hour(), "understood",
            "An honest hour: USD 13.46."),
    Foreign("Clockify, detailed, days first, 24 hours", CLOCKIFY_24, hour(), "understood", "An honest hour: USD 13.46."),
    Foreign("Clockify of one ambiguous week", b"\n".join([CLOCKIFY_24.split(b"\n")[0], CLOCKIFY_24.split(b"\n")[1]]),
            hour(), "asked",
            "Line 2 of {file} says 01/06/2026: is it 2026-06-01 or 2026-01-06? No line tells. Say days_first=True for "
            '2026-06-01, or days_first=False for 2026-01-06, as in fk.honest_hour("transactions.csv", "{file}", '
            "days_first=True). The answer is kept."),
    Foreign("Toggl, summary by client (no day)", lines("Client,Project,Duration", "Harbour Guide,,4:00:00"), hour(),
            "refused",
            "The first line of {file} names: Client, Project, Duration. It lacks: date. If a column has another name, say "
            'which is which, as in fk.honest_hour("transactions.csv", "{file}", columns={{"...": "date"}}).'),
    Foreign("hours by hand, in Japanese, Shift_JIS", lines(
        "日付,クライアント,内容,時間", "2026/6/1,Harbour Guide,下書き,4", "2026/5/16,Valley Guesthouse,,5", "2026/5/5,,提案,2",
        encoding="cp932"), hour(), "understood", "An honest hour: USD 13.46."),
    Foreign("a tracker of applications, by its preset", lines(*APPLICATIONS), log(columns="applications"), "understood",
            "4 2 1"),
    Foreign("a weekly tracker, by its preset", lines(*WEEKLY), log(columns="weekly"), "understood", "18 3 1"),
    Foreign("a weekly tracker, as it is", lines(*WEEKLY), log(), "understood", "18 3 1"),
    Foreign("a weekly tracker with more wins than letters", lines(WEEKLY[0], "2026-05-04,1,2,1,3,0%"), log(), "refused",
            "Line 2, column Proposals Sent: '1' stands there; wanted is no more replies than letters, no more wins than "
            "letters, and 500 letters at the most."),
    Foreign("Notion, by its preset", lines(*NOTION), log(columns="notion"), "understood", "2 1 1"),
    Foreign("Notion, as it is", lines(*NOTION), log(), "understood", "2 1 1"),
    Foreign("a sheet with names of its own", lines(*SHEET), log(columns=BID), "understood", "2 1 1"),
    Foreign("the same sheet without a map", lines(*SHEET), log(), "understood", "2 0 0"),
    Foreign("a tracker with states of its own", lines("Date,Status", "2026-05-04,won", "2026-05-05,on the moon"), log(),
            "refused",
            "Line 3, column Status: 'on the moon' stands there; wanted is a state such as sent, reply, interview, won or "
            "declined, or nothing."),
    Foreign("Upwork jobs (50,000 of a public data set)", stored("upwork-jobs.csv"), board, "understood",
            "4 ['leaves', 'promise', 'unpaid_test']"),
    Foreign("jobs in Japanese", lines("案件名,詳細,予算,チケット,作業時間", "翻訳,継続依頼あり,$40,6,2"), board, "understood",
            "1 ['promise']"),
    Foreign("jobs without a title", lines("budget,connects", "$40,6"), board, "refused",
            "The first line of {file} names: budget, connects. It lacks: title. If a column has another name, say which "
            'is which, as in fk.my_board("{file}", columns={{"...": "title"}}).'),
    Foreign("a page to print (.pdf)", b"%PDF-1.7\n\x00\xff", money, "refused",
            "{file} cannot be read as text. Save it as CSV, UTF-8, and try again."),
    Foreign("a broken .xlsx", b"PK\x03\x04" + b"\0" * 90, money, "refused",
            "{file} cannot be opened as a table of Excel. Save it as CSV, UTF-8, and name that file."),
)  # fmt: skip
