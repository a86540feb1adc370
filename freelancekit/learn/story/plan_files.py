"""Files that a reader keeps: a calendar made by a library, and names under which nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from errno import EEXIST
from html import escape
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from freelancekit.learn.whole_file import is_there, put
from freelancekit.say import NO_FORMULA, say

#: How a calendar of ours names itself.
OURS = "-//freelancekit//my ninety days//EN"
#: A reminder at eight in the morning of a day, and the hour of the weekly one.
MORNING, EVENING = timedelta(hours=8), timedelta(hours=18)
WEEKS = 13


def calendar(
    days: Iterable[tuple[str, date, str]], made: datetime, friday: tuple[date, str] | None = None
) -> bytes:
    """
    Days as an iCalendar file (RFC 5545), each a whole day with a reminder.

    Parameters
    ----------
    days : iterable of (str, date, str)
        What the day is called in the plan, the day, and what is to be done. The name
        stays the same, so that importing the file again changes a day and adds none.
    made : datetime.datetime
        When the file was made.
    friday : (date, str), optional
        The first day of a weekly reminder, and its words.

    Examples
    --------
    >>> from datetime import UTC
    >>> book = calendar([("day 3", date(2026, 5, 4), "Look back")], datetime(2026, 5, 1, tzinfo=UTC))
    >>> book.decode().splitlines()[4:6]
    ['SUMMARY:Look back', 'DTSTART;VALUE=DATE:20260504']
    """
    from icalendar import Calendar

    book = Calendar()
    book.add("prodid", OURS)
    book.add("version", "2.0")
    for name, when, what in days:
        book.add_component(_event(name, when, what, made, MORNING))
    if friday is not None:
        weekly = _event("every friday", *friday, made, EVENING)
        weekly.add("rrule", {"freq": "weekly", "count": WEEKS})
        book.add_component(weekly)
    return bytes(book.to_ical())


def _event(name: str, when: date, what: str, made: datetime, remind: timedelta) -> Any:  # noqa: ANN401 - icalendar's
    from icalendar import Alarm, Event

    event, alarm = Event(), Alarm()
    event.add("uid", f"{uuid5(NAMESPACE_URL, f'freelancekit plan {name}')}@freelancekit")
    event.add("dtstamp", made)
    event.add("dtstart", when)
    event.add("dtend", when + timedelta(days=1))
    event.add("summary", what)
    alarm.add("action", "DISPLAY")
    alarm.add("description", what)
    alarm.add("trigger", remind)
    event.add_component(alarm)
    return event


def in_place(path: Path, data: bytes) -> str:
    """
    Write a calendar over the one of ours that stands there; anything else stays, and ours goes beside it.

    Examples
    --------
    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp()) / "days.ics"
    >>> in_place(place, OURS.encode()), in_place(place, OURS.encode() + b"2"), place.read_bytes()[-1:]
    ('days.ics', 'days.ics', b'2')
    """
    if is_there(path) and path.is_file() and OURS.encode() in path.read_bytes():
        put(path, data)
        return path.name
    return beside(path, data)


def printed(page: str, title: str) -> bytes:
    """A page of Markdown as an HTML file that prints on two sheets of A4. HTML in it stays letters."""
    from markdown_it import MarkdownIt

    body = MarkdownIt("commonmark", {"html": False}).render(page)
    return PRINTED.format(title=escape(title), body=body).encode()


PRINTED = """<!doctype html>
<meta charset="utf-8">
<title>{title}</title>
<style>
  @page {{ size: A4; margin: 18mm; }}
  body {{ font: 12pt/1.5 system-ui, "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", sans-serif;
    max-width: 44em; margin: 2em auto; }}
  h1 {{ font-size: 1.6em; }} h2 {{ font-size: 1.15em; margin: 1.4em 0 0.3em; break-after: avoid; }}
  blockquote {{ margin: 0.5em 0; padding: 0.3em 1em; border-left: 3px solid #b23a1d; font-size: 1.1em; }}
  li, blockquote {{ break-inside: avoid; }} ul {{ padding-left: 1.2em; }}
  @media print {{ body {{ margin: 0; }} }}
</style>
{body}
"""


def beside(path: Path, data: bytes) -> str:
    """
    Write a file; where another text stands already, write beside it under the next free name.

    Returns
    -------
    str
        The name under which it stands.

    Examples
    --------
    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp()) / "plan.md"
    >>> beside(place, b"one"), beside(place, b"one"), beside(place, b"two")
    ('plan.md', 'plan.md', 'plan-2.md')
    """
    place, number = path, 2
    while is_there(place):
        if place.is_file() and place.read_bytes() == data:
            return place.name
        place = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    put(place, data)
    return place.name


def once(path: Path, data: bytes) -> str:
    """
    Write a page that is not there yet; one that is there stays, and what is no file is passed over.

    Examples
    --------
    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp()) / "plan.md"
    >>> once(place, b"one"), once(place, b"two"), place.read_bytes()
    ('plan.md', 'plan.md', b'one')
    """
    if path.is_file() and not path.is_symlink() and path.stat().st_size:
        return path.name
    return beside(path, data)


def only_new(path: Path, data: bytes) -> str:
    """
    Write a file that is not there yet; one that is there stays as it is, unless it is empty.

    Raises
    ------
    OSError
        Where something else stands under its name: a folder, or a link to nowhere.

    Examples
    --------
    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp()) / "letters.csv"
    >>> only_new(place, b"empty"), only_new(place, b"other"), place.read_text()
    ('letters.csv', 'letters.csv', 'empty')
    """
    if is_there(path) and not path.is_file():
        raise FileExistsError(EEXIST, say("{name} there is no file", name=path.name))
    if not is_there(path) or not path.stat().st_size:  # a disk that was full once may have left it empty
        put(path, data)
    return path.name


def under_a_heading(page: str) -> str:
    r"""
    A page of Markdown as HTML, its headings two steps smaller. HTML in it stays letters.

    Examples
    --------
    >>> under_a_heading("# One\n\n<b>two</b>").splitlines()[1:3]
    ['<h3>One</h3>', '<p>&lt;b&gt;two&lt;/b&gt;</p>']
    """
    from markdown_it import MarkdownIt

    smaller = re.sub(r"^#", "###", page, flags=re.MULTILINE)
    return f"<div {NO_FORMULA}>\n{MarkdownIt('commonmark', {'html': False}).render(smaller)}</div>"
