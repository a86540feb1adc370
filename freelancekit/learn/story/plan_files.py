"""Files that a reader keeps: a calendar made by a library, and names under which nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from errno import EEXIST
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from freelancekit.learn.whole_file import is_there, put
from freelancekit.say import NO_FORMULA, say


def calendar(days: Iterable[tuple[date, str]], made: datetime) -> bytes:
    """
    Days as an iCalendar file (RFC 5545), each a whole day.

    Parameters
    ----------
    days : iterable of (date, str)
        The day, and what is to be done.
    made : datetime.datetime
        When the file was made.

    Examples
    --------
    >>> from datetime import UTC
    >>> book = calendar([(date(2026, 5, 4), "Look back")], datetime(2026, 5, 1, tzinfo=UTC))
    >>> book.decode().splitlines()[4:6]
    ['SUMMARY:Look back', 'DTSTART;VALUE=DATE:20260504']
    """
    from icalendar import Calendar, Event

    book = Calendar()
    book.add("prodid", "-//freelancekit//my ninety days//EN")
    book.add("version", "2.0")
    for when, what in days:
        event = Event()
        # the same day and words are the same event, so that importing twice makes none twice
        event.add("uid", str(uuid5(NAMESPACE_URL, f"freelancekit {when} {what}")))
        event.add("dtstamp", made)
        event.add("dtstart", when)
        event.add("dtend", when + timedelta(days=1))
        event.add("summary", what)
        book.add_component(event)
    return bytes(book.to_ical())


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
