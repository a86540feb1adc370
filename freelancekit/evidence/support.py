"""
What a verdict rests on, in a form that can be checked.

A rule stands in a dated rulebook, a study speaks of named people, a play leans
on settings of the market. Which of these settings were measured and which are
assumed is worked out from the settings themselves. A play shows what was put
in, so no verdict may rest on one whose settings are assumed.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Literal, TypeAlias

import msgspec

from freelancekit.market.settings import Market
from freelancekit.market.studies import ASSUMPTION, studies
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import N_, say, say_list
from freelancekit.units import say_day

Known: TypeAlias = Literal["measured", "sign", "assumed"]

#: Verdicts that claim nothing, so that nothing needs to carry them.
OPEN = ("nobody has measured it", "not found")

SUPPORTS = {
    "rule": N_("By the rules of {books}."),
    "evidence": N_("By a study or a count: {whom}."),
    "simulation": N_("By what was played here."),
    "none": N_("We found no page and no study that says so."),
}

#: The same where nobody has measured, or found, the thing itself.
NEAREST = {
    "rule": N_("The rules of {books} come nearest to it."),
    "evidence": N_("What comes nearest to it is a study or a count: {whom}."),
    "simulation": N_("It was played here, and no more."),
    "assumed": N_("It was played here, on numbers that this workbook assumes."),
    "none": SUPPORTS["none"],
}

KNOWN: dict[Known, str] = {
    "measured": N_("measured"),
    "sign": N_("only its direction is measured"),
    "assumed": N_("assumed"),
}


def known(setting: str) -> Known:
    """
    How well a number of the model is known, by its own source.

    Parameters
    ----------
    setting : str
        A setting of the market, or a constant by its place in the package.

    Notes
    -----
    A setting may name a study that gives no more than a sign. A constant has no source, so it is assumed.

    Raises
    ------
    LookupError
        For a name that is neither.

    Examples
    --------
    >>> known("beta_stars"), known("beta_newcomer"), known("beta_fit"), known("trust.offer_rules.GATES")
    ('measured', 'sign', 'assumed', 'assumed')
    """
    sources = {row.name: row.metadata["source"] for row in fields(Market)}
    if setting not in sources:
        _constant(setting)
        return "assumed"
    if sources[setting] == ASSUMPTION:
        return "assumed"
    figure = studies()[sources[setting]].figures[setting]
    return "sign" if figure.startswith("the sign") else "measured"


def _constant(place: str) -> object:
    """A number or a table of the code, by its place in the package."""
    try:
        return pkgutil.resolve_name(f"freelancekit.{place}")
    except (ImportError, AttributeError, ValueError) as trouble:
        raise LookupError(place) from trouble


class Support(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """
    A verdict, and what it rests on.

    Parameters
    ----------
    verdict : str
        One of those of ``claims.py``; what begins with "holds" may go on with its condition.
    support : {"rule", "evidence", "simulation", "none"}
        What carries it; the others named below stand beside.
    rules : list of str
        Rulebook keys as ``"book key"``. A book without a day is its newest.
    studies : list of str
        Keys of ``studies.toml``; each says of whom it speaks.
    played : str
        The id of the box in which a reader sees it played.
    settings : list of str
        What the play leans on: settings of the market, or constants by their place in the package.
    """

    verdict: str
    support: Literal["rule", "evidence", "simulation", "none"]
    rules: list[str] = []
    studies: list[str] = []
    played: str = ""
    settings: list[str] = []

    @property
    def open(self) -> bool:
        """Whether the verdict claims nothing."""
        return self.verdict in OPEN

    @property
    def day(self) -> date | None:
        """The day of the newest rulebook that it names."""
        return max((book.on for book in self._books()), default=None)

    def leans(self) -> dict[str, Known]:
        """How well each number is known that the play leans on."""
        return {name: known(name) for name in self.settings}

    def put_in(self) -> dict[str, Known]:
        """Those of the numbers that nobody has measured, so that the play shows what was put in."""
        return {name: how for name, how in self.leans().items() if how != "measured"}

    def say_leans(self) -> list[str]:
        """What it rests on, one by one: rules, studies, and settings with how well each is known."""
        told = [f"{name} ({say(KNOWN[how])})" for name, how in self.leans().items()]
        return [*self.rules, *(say(studies()[key].title) for key in self.studies), *told]

    def say_support(self) -> str:
        """Who says so: a rule has a platform and a day, a study those of whom it speaks."""
        words = NEAREST if self.open else SUPPORTS
        by = "assumed" if self.support == "simulation" and self.open and self.put_in() else self.support
        whom = "; ".join(say(studies()[key].whom) for key in self.studies)
        return say(words[by], books=self._say_books(), whom=whom)

    def faults(self) -> list[str]:
        """Why its support cannot carry the verdict, a sentence for each reason; none where it can."""
        strangers = list(self._strangers())
        return strangers or [*self._missing(), *([] if self.open else self._weak())]

    def _books(self) -> list[Rulebook]:
        return [rulebook(rule.split()[0]) for rule in self.rules]

    def _say_books(self) -> str:
        """Each platform once, with the newest day that is named of it."""
        days: dict[str, date] = {}
        for book in self._books():
            title = book.file.platform.title
            days[title] = max(book.on, days.get(title, book.on))
        return say_list(f"{say(title)} ({say_day(on)})" for title, on in days.items())

    def _strangers(self) -> Iterator[str]:
        """Names that nothing in the package has."""
        for rule in self.rules:
            book, key = rule.split()
            if key not in rulebook(book):
                yield say("The rulebook {book} has no rule {key}.", book=book, key=key)
        for key in self.studies:
            if key not in studies():
                yield say("There is no study {key} in studies.toml.", key=key)
        for name in self.settings:
            try:
                known(name)
            except LookupError:
                yield say("{name} is no setting of the market, and nothing in the package.", name=name)

    def _missing(self) -> Iterator[str]:
        """What a support of its kind must name, and does not."""
        needs = {"rule": self.rules, "evidence": self.studies, "simulation": self.played}
        if not needs.get(self.support, True):
            yield say("Support by {support} names none.", support=self.support)
        if bool(self.played) != bool(self.settings):
            yield say("A play and the settings it leans on are named together.")
        for key in self.studies:
            if not studies()[key].whom:
                yield say("The study {key} does not say of whom it speaks.", key=key)

    def _weak(self) -> Iterator[str]:
        """What is named, and cannot carry a verdict."""
        rows = [(rule, rulebook(rule.split()[0]).get(rule.split()[1])) for rule in self.rules]
        if self.support == "rule" and not any(row and row.standing == "stated" for _, row in rows):
            yield say("No rule that it names is stated on a page.")
        for rule, row in rows:
            if row and row.standing == "assumed":
                yield say("The rule {rule} is assumed, so it carries no verdict.", rule=rule)
        if self.support == "simulation":
            for name, how in self.put_in().items():
                yield say("The verdict “{verdict}” rests on a play, and {name} was put in: {how}.",
                          verdict=self.verdict, name=name, how=say(KNOWN[how]))  # fmt: skip
        if self.support == "none":
            yield say("The verdict “{verdict}” rests on nothing.", verdict=self.verdict)
