"""Rules in words: a value with its unit, its standing, its days, its sources."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from difflib import get_close_matches

from freelancekit.rules.schema import KINDS, Kind, Rule, Source, Value, kind_of
from freelancekit.say import N_, say, say_all, say_list, say_many
from freelancekit.units import months_since, say_connects, say_day, say_dollars, say_yen, today

STANDINGS = {
    "stated": N_("stated on a page that we read"),
    "claimed": N_("claimed by the article only"),
    "assumed": N_("assumed by this workbook"),
    "unknown": N_("not known"),
}
#: The unit of each number in a list, where its numbers are said one by one.
NUMBER_OF = {
    "cents": "cents",
    "yen": "yen",
    "basis points": "basis points",
    "cents, least and most": "cents",
    "basis points, least and most": "basis points",
}
#: Stands for the end of any month.
LAST_DAY = 31
#: A rule that nobody looked at for longer than so many months says so.
FRESH_MONTHS = 18

BASES = {"stated": N_("stated"), "inferred": N_("inferred")}


def say_value(value: Value | None, unit: str) -> str:
    """
    A value in words, with its unit.

    Examples
    --------
    >>> say_value(15, "cents"), say_value((2, 4), "Connects"), say_value(None, "days")
    ('USD 0.15', '2, 4 Connects', 'not known')
    """
    match value:
        case None:
            return say("not known")
        case bool():
            return say("yes") if value else say("no")
        case "none":
            return say("no limit")
        case str():
            return say(value)
        case tuple():
            return _say_list(value, unit)
    return _say_number(value, unit)


def say_rate(basis_points: int) -> str:
    """
    A rate in words.

    Examples
    --------
    >>> say_rate(2000), say_rate(1650), say_rate(5)
    ('20 %', '16.5 %', '0.05 %')
    """
    percent, rest = divmod(basis_points, 100)
    return f"{percent}.{rest:02d}".rstrip("0").rstrip(".") + " %"


def say_rule(rule: Rule | None) -> str:
    """The value of a row in words, where there is a row."""
    return say("no such rule") if rule is None else say_value(rule.value, rule.unit)


def say_book(name: str, on: date, changed: dict[str, tuple[Value | None, Value]], looked: date) -> str:
    """A book in words: its name and day, what a reader changed, and how old its newest look at a page is."""
    text = say("{name}: the rules of {day}", name=name, day=say_day(on))
    for key, (_, after) in sorted(changed.items()):
        text += say(", but {key} is {value}", key=key, value=after)
    return text + say("; newest look at a page: {looked}", looked=_say_look(looked))


def _say_look(looked: date) -> str:
    """A day on which somebody looked, and how many months ago that was, if it is one or more."""
    months = months_since(looked, today())
    if not months:
        return say_day(looked)
    return say_many("{day}, {n} month ago", "{day}, {n} months ago", months, day=say_day(looked))


def _say_old(rule: Rule) -> Iterable[str]:
    """A line for a rule that nobody looked at for long."""
    if months_since(rule.looked, today() - timedelta(days=1)) >= FRESH_MONTHS:
        looked = _say_look(rule.looked)
        yield say("Last look at a page: {looked}. Look again before you go by it.", looked=looked)


def because(rule: Rule, sources: list[Source]) -> list[str]:
    """Why a row says what it says, line by line."""
    standing = say(STANDINGS[rule.standing])
    if rule.range:
        standing += say("; it could be {values}", values=_say_range(rule))
    read = any(source.url for source in sources)
    lines = [say("Standing: {standing}.", standing=standing), _say_days(rule, read), *_say_old(rule)]
    for source in sources:
        lines.append(say("Source: {title} ({seen})", title=say(source.title), seen=say(source.seen)))
        lines += [source.url] if source.url else []
    return [*lines, say("Note: {note}", note=say(rule.note))]


def _say_days(rule: Rule, read: bool) -> str:
    basis = say(BASES[rule.basis])
    if rule.valid_to is None:
        text = say("Days: from {first} ({basis})", first=say_day(rule.valid_from), basis=basis)
        return text + (
            say("; still so in the newest copy seen.") if read else say("; no last day on record.")
        )
    return say(
        "Days: {first} to {last} ({basis}).",
        first=say_day(rule.valid_from),
        last=say_day(rule.valid_to),
        basis=basis,
    )


def _say_range(rule: Rule) -> str:
    if kind_of(rule.range[0]) == "number":
        low, high = (
            say_rate(int(one)) if rule.unit == "basis points" else f"{one:,}"
            for one in (rule.range[0], rule.range[-1])
        )
        return say("{low} to {high}", low=low, high=high)
    return say(" or ").join(say_value(value, rule.unit) for value in rule.range)


def _say_list(values: tuple[int | str, ...], unit: str) -> str:
    parts = [say(part) if isinstance(part, str) else str(part) for part in values]
    if unit in NUMBER_OF:
        parts = [_say_number(int(part), NUMBER_OF[unit]) for part in values]
    match unit:
        case "Connects":
            return say("{numbers} Connects", numbers=say_list(parts))
        case "Connects a week":
            return say("{numbers} Connects a week", numbers=say_list(parts))
        case "Connects, least and most":
            return say("{least} to {most} Connects", least=parts[0], most=parts[-1])
        case "cents, least and most" | "basis points, least and most":
            return say("{low} to {high}", low=parts[0], high=parts[-1])
        case "stars":
            return say("{least} to {most} stars", least=parts[0], most=parts[-1])
        case "days of the month":
            return "; ".join(
                say("the last day") if part == LAST_DAY else say("day {n}", n=part) for part in values
            )
        case "months":
            return say("{numbers} months", numbers=say_list(str(part) for part in values))
        case _:
            return "; ".join(parts)


def _say_number(n: int, unit: str) -> str:
    match unit:
        case "cents":
            return say_dollars(n)
        case "yen":
            return say_yen(n)
        case "basis points":
            return say_rate(n)
        case "percent":
            return say("{n} percent", n=n)
        case "tenths of a star":
            return say("{stars} stars", stars=f"{n // 10}.{n % 10}")
        case "count":
            return f"{n:,}"
    return _say_so_many(n, unit)


def _say_so_many(n: int, unit: str) -> str:
    match unit:
        case "Connects":
            return say_connects(n)
        case "Connects a week":
            return say_many("{n} Connect a week", "{n} Connects a week", n)
        case "slots":
            return say_many("{n} slot", "{n} slots", n)
        case "minutes":
            return say_many("{n} minute", "{n} minutes", n)
        case "hours":
            return say_many("{n} hour", "{n} hours", n)
        case "months":
            return say_many("{n} month", "{n} months", n)
        case _:
            return say_many("{n} day", "{n} days", n)


def you_changed(before: Value | None, after: Value, unit: str) -> str:
    """What a reader changed, in words."""
    return say(
        "You changed it from {before} to {after}.",
        before=say_value(before, unit),
        after=say_value(after, unit),
    )


def other_days(book: str, on: date, rows: list[Rule]) -> str:
    """A rule that this day lacks, and the days that have it."""
    spans = [
        say("from {first}", first=say_day(row.valid_from))
        if row.valid_to is None
        else say("{first} to {last}", first=say_day(row.valid_from), last=say_day(row.valid_to))
        for row in rows
    ]
    return say(
        "{book} ({day}) has no {key}: that rule is on record for other days only, {spans}.",
        book=book,
        day=say_day(on),
        key=rows[0].key,
        spans="; ".join(spans),
    )


def no_such_book(name: str, names: list[str]) -> str:
    """The nearest book, and all of them."""
    near = get_close_matches(name, names, n=1)
    parts = [say('There is no rulebook "{name}".', name=name)]
    if near:
        parts.append(say('Did you mean "{near}"?', near=near[0]))
    return say_all(*parts, say("The rulebooks: {names}.", names=say_list(names)))


def no_such_rule(book: str, keys: Iterable[str], key: str) -> str:
    """The nearest key and its family, or else what the book is about."""
    keys = list(keys)
    same_ending = [name for name in keys if name.split(".")[-1] == key]
    if same_ending:
        return say(
            '{book} has no rule "{key}" alone. Did you mean one of these: {keys}?',
            book=book,
            key=key,
            keys=say_list(same_ending),
        )
    near = get_close_matches(key, keys, n=1)
    concept = (near[0] if near else key).split(".")[0]
    family = [name for name in keys if name.split(".")[0] == concept]
    parts = [say('{book} has no rule "{key}".', book=book, key=key)]
    if near:
        parts.append(say('Did you mean "{near}"?', near=near[0]))
    if family:
        parts.append(say("All {concept} rules: {keys}.", concept=concept, keys=say_list(family)))
    else:
        concepts = say_list(sorted({name.split(".")[0] for name in keys}))
        parts.append(say("Rules are about: {concepts}.", concepts=concepts))
    return say_all(*parts)


def too_early(platform: str, opening: date, when: date) -> str:
    """A day before the first row."""
    return say(
        "The rules of {platform} are on record from {opening}; you asked for {day}. Choose a later day.",
        platform=platform,
        opening=say_day(opening),
        day=say_day(when),
    )


def other_era(era: str, first: date, platform: str, when: date) -> str:
    """A day that is not in the era it was asked of."""
    return say(
        "{day} is not in {era}, which begins on {first}. Ask for {platform} on that day.",
        day=say_day(when),
        era=era,
        first=say_day(first),
        platform=platform,
    )


def wrong_kind(key: str, kind: Kind, value: object) -> str:
    """A value that a rule cannot take."""
    return say("{key} takes {kind}; you gave {value}.", key=key, kind=say(KINDS[kind]), value=repr(value))


def not_known(rule: Rule, book: str, on: date) -> str:
    """A rule without a value, and the way on."""
    return say(
        '{key} is not known in {book} ({day}). {note} To go on, choose a value: rules.but({{"{key}": ...}}).',
        key=rule.key,
        book=book,
        day=say_day(on),
        note=say(rule.note),
    )


def no_changes(value: object) -> str:
    """Something that names no rule to change."""
    return say(
        'Say what to change as in rules.but({{"connects.price": 16}}); you gave {value}.', value=repr(value)
    )
