"""
The rules of one platform on one day, every value with its source.

Rules change, and a number without a day is half a fact. So a rulebook is the
book of one day; ask it for a value, or ask it why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

from freelancekit.errors import AmountError, RulebookError
from freelancekit.rules import words
from freelancekit.rules.schema import (
    HERE,
    UNITS,
    Kind,
    Rule,
    RulebookFile,
    Source,
    Value,
    kind_of,
    load,
)
from freelancekit.say import Text, say
from freelancekit.units import day, say_day, whole

if TYPE_CHECKING:
    import pandas as pd


def rulebook(platform: str = "upwork", on: date | str | None = None) -> Rulebook:
    """
    The rules of a platform on one day.

    Parameters
    ----------
    platform : str
        A platform such as ``"upwork"``, or an era such as ``"upwork-2020-12"``.
    on : date or str, optional
        The day, as in ``"2024-06-01"``. Without it, the first day of the era,
        and for a platform the first day of its newest era. Never today, so
        that a lesson reads the same next year.

    Raises
    ------
    RulebookError
        For a platform we have no book of, or a day before its first row.
    DayError
        For a day that is none.

    Examples
    --------
    >>> rulebook("upwork", on="2021-03-01")
    upwork-2020-12: the rules of 2021-03-01; newest look at a page: 2026-11-30
    >>> rulebook("upwork", on="2021-03-01")["connects.rollover_cap"]
    200
    """
    file, first, last = _find(platform)
    when = first if on is None else day(on, say("The day of a rulebook"))
    opening = min(rule.valid_from for rule in file.rule)
    if when < opening:
        raise RulebookError(words.too_early(file.platform.title, opening, when), day=when, first=opening)
    if str(platform) != file.platform.name and (when < first or (last and when > last)):
        msg = words.other_era(platform, first, file.platform.name, when)
        raise RulebookError(msg, day=when, first=first, last=last)
    return _book(file, when)


def platforms() -> tuple[str, ...]:
    """
    The platforms we have books of.

    Examples
    --------
    >>> platforms()[:6]
    ('coconala', 'crowdworks', 'fiverr', 'freelancer', 'japan', 'lancers')
    """
    return tuple(sorted(path.stem for path in HERE.glob("*.toml")))


def eras(platform: str = "upwork") -> dict[str, date]:
    """
    The named eras of a platform and the first day of each.

    Examples
    --------
    >>> eras("upwork")["upwork-2020-12"]
    datetime.date(2020, 12, 1)
    """
    return {era.name: era.first for era in _find(platform)[0].era}


def rules_over(platform: str, first: date | str, last: date | str) -> list[tuple[date, Rulebook]]:
    """
    Each day on which a rule changed, with the book from that day on.

    Parameters
    ----------
    platform : str
        A platform, as for `rulebook`.
    first, last : date or str
        Both days are included. The first pair has the first day.

    Examples
    --------
    >>> for start, book in rules_over("upwork", "2024-08-01", "2024-08-31"):
    ...     print(start, book.get("invitation.cost").standing)
    2024-08-01 unknown
    2024-08-28 stated
    """
    book = rulebook(platform, first)
    end = day(last, say("The last day"))
    file = _find(platform)[0]
    starts = {row.valid_from for row in file.rule}
    starts |= {row.valid_to + timedelta(days=1) for row in file.rule if row.valid_to}
    later = sorted(start for start in starts if book.on < start <= end)
    return [(book.on, book), *((start, _book(file, start)) for start in later)]


@dataclass(frozen=True)
class Rulebook:
    """
    The rules of one day: a value for each key, and why.

    Get one from `rulebook`. It never changes; `but` gives a changed copy.

    Attributes
    ----------
    name : str
        The era, as in ``"upwork-2024"``.
    on : date
        The day.
    changed : dict
        For each key that `but` changed: the value before and after.

    Examples
    --------
    >>> rules = rulebook("upwork", on="2024-06-01")
    >>> rules["connects.price"]
    15
    >>> rules.but({"connects.price": 16})
    upwork-2024: the rules of 2024-06-01, but connects.price is 16; newest look at a page: 2026-11-30
    """

    name: str
    on: date
    file: RulebookFile = field(repr=False)
    rows: dict[str, Rule] = field(repr=False)
    base: Rulebook | None = field(default=None, repr=False)
    changed: dict[str, tuple[Value | None, Value]] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.name, self.on, tuple(sorted(self.changed))))

    def __repr__(self) -> str:
        return words.say_book(self.name, self.on, self.changed, self.looked)

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __contains__(self, key: object) -> bool:
        return str(key) in self.rows

    def __getitem__(self, key: str) -> Value:
        rule = self._rule(key)
        if rule.value is None:
            msg = words.not_known(rule, self.name, self.on)
            raise RulebookError(msg, key=key, rule=rule)
        return rule.value

    @property
    def looked(self) -> date:
        """The day of the newest look at a page for any of its rules."""
        return max(rule.looked for rule in self.rows.values())

    def get(self, key: str) -> Rule | None:
        """The whole row of a key, or None if this day has none."""
        return self.rows.get(str(key))

    def number(self, key: str) -> int:
        """The value of a rule that is one number; for any other, one clear sentence."""
        return whole(self[key], key, least=0)

    def but(self, changes: Mapping[str, Value]) -> Rulebook:
        """
        A copy with other values, which remembers what was changed.

        Parameters
        ----------
        changes : dict
            Keys of this book and the values to try.

        Raises
        ------
        RulebookError
            For a key that this book does not have.
        AmountError
            For a value of the wrong kind.

        Examples
        --------
        >>> rulebook("upwork").but({"plans.plus.price": 1999})["plans.plus.price"]
        1999
        """
        if not isinstance(changes, Mapping):
            msg = words.no_changes(changes)
            raise AmountError(msg, value=changes)
        rows, changed = dict(self.rows), dict(self.changed)
        for key, value in changes.items():
            rule = self._rule(key)
            value = self._fit(key, value)
            if kind_of(value) != self._kind(key):
                raise AmountError(words.wrong_kind(key, self._kind(key), value), key=key, value=value)
            before = changed[key][0] if key in changed else rule.value
            note = words.you_changed(before, value, rule.unit)
            rows[key] = msgspec.structs.replace(
                rule, value=value, standing="assumed", source=(), range=(), note=note
            )
            changed[key] = (before, value)
        return replace(self, rows=rows, changed=changed)

    def why(self, key: str) -> Text:
        """
        A rule in words: the value, how well it is known, since when, and who says so.

        Examples
        --------
        >>> rulebook("upwork", on="2024-06-01").why("connects.expiry_days")
        connects.expiry_days in upwork-2024 (2024-06-01): 365 days
        Standing: stated on a page that we read.
        Days: from 2019-05-01 (stated); still so in the newest copy seen.
        Source: Upwork Community: the Connects change of 2019, questions and answers (stored copy, read 2026)
        https://community.upwork.com/t5/Announcements/Connects-Change-Rollout-Update-and-Frequently-Asked-Questions/td-p/595772
        Source: Upwork help: the Connects section (2025) (stored copy, read 2026)
        https://support.upwork.com/hc/en-us/sections/39292759077907-Connects
        Note: Connects expire one year after the day they came.
        """
        rule = self._rule(key)
        lines = [
            say(
                "{key} in {book} ({day}): {value}",
                key=key,
                book=self.name,
                day=say_day(self.on),
                value=words.say_value(rule.value, rule.unit),
            )
        ]
        if key in self.changed:
            return Text("\n".join([*lines, rule.note]))
        if self.base and self.base.get(key) == rule:
            year = self.base.on.year
            lines.append(say("The article does not say; taken from the {year} book.", year=year))
        return Text("\n".join([*lines, *words.because(rule, self._sources(rule))]))

    def table(self) -> pd.DataFrame:
        """The whole book, a row for each rule."""
        import pandas as pd

        columns = ["key", "value", "unit", "standing", "from", "to", "source", "note"]
        rows = [
            (r.key, r.value, r.unit, r.standing, r.valid_from, r.valid_to, ", ".join(r.source), say(r.note))
            for r in self.rows.values()
        ]
        return pd.DataFrame(rows, columns=columns, dtype=object)

    def changes_to(self, new: Rulebook) -> pd.DataFrame:
        """
        What another book has that this one has not, or has otherwise.

        Examples
        --------
        >>> old, new = rulebook("upwork-2023"), rulebook("upwork-2024")
        >>> old.changes_to(new).set_index("key").loc["plans.plus.price"].tolist()
        ['USD 14.99', 'not known']
        """
        import pandas as pd

        keys = sorted({*self, *new})
        rows = [(key, words.say_rule(self.get(key)), words.say_rule(new.get(key))) for key in keys]
        return pd.DataFrame([row for row in rows if row[1] != row[2]], columns=["key", "before", "after"])

    def _rule(self, key: str) -> Rule:
        key = str(key)
        if key in self.rows:
            return self.rows[key]
        others = [rule for rule in _all_rows(self) if rule.key == key]
        if others:
            raise RulebookError(words.other_days(self.name, self.on, others), key=key)
        raise RulebookError(words.no_such_rule(self.name, self.rows, key), key=key)

    def _fit(self, key: str, value: Value) -> Value:
        """A list as a tuple, a number whole; "none" only where a book of the platform has it."""
        if isinstance(value, list):
            return tuple(value)
        unlimited = str(value) == "none" and any(
            row.key == key and row.value == "none" for row in _all_rows(self)
        )
        return whole(value, key, least=0) if self._kind(key) == "number" and not unlimited else value

    def _kind(self, key: str) -> Kind:
        """What a key takes: what its rows have on any day, else what its unit takes first."""
        known = [
            kind_of(rule.value) for rule in _all_rows(self) if rule.key == key and rule.value is not None
        ]
        return known[0] if known and known[0] else UNITS[self.rows[key].unit][0]

    def _sources(self, rule: Rule) -> list[Source]:
        shelf = {**(self.base.file.sources if self.base else {}), **self.file.sources}
        return [shelf[key] for key in rule.source]


def _find(name: str) -> tuple[RulebookFile, date, date | None]:
    """The file of a platform or an era, the day meant by its name, and an era's last day."""
    name = str(name)
    files = [load(HERE / f"{platform}.toml") for platform in platforms()]
    for file in files:
        newest = max(era.first for era in file.era)
        if name == file.platform.name:
            return file, file.platform.based_on_day or newest, None
        for era in file.era:
            if name == era.name:
                later = [other.first for other in file.era if other.first > era.first]
                return file, era.first, min(later) - timedelta(days=1) if later else None
    names = list(dict.fromkeys([*platforms(), *(era.name for file in files for era in file.era)]))
    raise RulebookError(words.no_such_book(name, names), name=name, names=names)


def _book(file: RulebookFile, when: date) -> Rulebook:
    own = {rule.key: rule for rule in file.rule if rule.holds_on(when)}
    name = max((era for era in file.era if era.first <= when), key=lambda era: era.first).name
    base = None
    if file.platform.based_on:
        base = rulebook(file.platform.based_on, file.platform.based_on_day)
    return Rulebook(name, when, file, {**(base.rows if base else {}), **own}, base)


def _all_rows(book: Rulebook) -> list[Rule]:
    """Every row on record for a platform, on any day."""
    return [*book.file.rule, *(book.base.file.rule if book.base else ())]
