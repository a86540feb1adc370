"""
The register of advice: what was said, when it holds, what the record says.

Each row of ``claims.toml`` names its support, which ``support.py`` judges. The
boxes in the notebooks are made from it, so that a verdict stands in one place.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from freelancekit.errors import LearnError
from freelancekit.evidence.support import Support
from freelancekit.html import ORANGE, fold, paragraphs
from freelancekit.rules.rulebook import rulebook
from freelancekit.rules.words import say_rule
from freelancekit.say import N_, say, say_all, say_list
from freelancekit.units import say_day

if TYPE_CHECKING:
    import pandas as pd

FILE = Path(__file__).parent / "claims.toml"

VERDICTS = {
    "holds": N_("It holds."),
    "holds when": N_("It holds {when}."),
    "true then, not now": N_("True then, not now."),
    "true of people, not of scores": N_("True of people, not of scores."),
    "nobody has measured it": N_("Nobody has measured it."),
    "not found": N_("Not found."),
    "the record says otherwise": N_("The record says otherwise."),
}


class Claim(Support, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """
    One piece of advice, and how it went.

    Parameters
    ----------
    id, notebook : str
        The claim, and where it is taught.
    said, holds, record : str
        What Haru said; when it holds; what the record says.
    verdict : str
        One of the seven; "holds" may go on with its condition, as in "holds when you write".
    support, rules, studies, played, settings
        What the verdict rests on: see `Support`.
    facts : dict
        Names of numbers in the sentences, each ``"book key"``.
    """

    id: str
    notebook: str
    said: str
    holds: str
    record: str
    facts: dict[str, str] = {}  # noqa: RUF012 - msgspec copies it

    def say(self, sentence: str) -> str:
        """A sentence of this row, its numbers filled in from the rulebooks."""
        numbers = {name: _number(where) for name, where in self.facts.items()}
        if self.day:
            numbers["date"] = say_day(self.day)
        return say(sentence, **numbers)

    @property
    def group(self) -> str:
        """The verdict without its condition."""
        return "holds when" if self.verdict.startswith("holds ") else self.verdict

    def say_verdict(self) -> str:
        """The verdict in words."""
        if self.group == "holds when":
            return say(VERDICTS["holds when"], when=say(self.verdict.removeprefix("holds ")))
        return say(VERDICTS[self.verdict])

    def lines(self) -> list[str]:
        """What stands in the fold: first what it is good for, then the record."""
        return [self.say(self.holds), self.say(self.record), say_all(self.say_verdict(), self.say_support())]


@dataclass(frozen=True, slots=True)
class ClaimsBox:
    """What Haru said in a notebook; how it went is folded under each sentence."""

    rows: tuple[Claim, ...]

    def __repr__(self) -> str:
        told = [f"“{row.say(row.said)}”\n  " + "\n  ".join(row.lines()) for row in self.rows]
        return "\n".join(told)

    def _repr_html_(self) -> str:
        rows = "".join(fold(f"“{row.say(row.said)}”", paragraphs(row.lines())) for row in self.rows)
        return fold(say("What Haru said, and how it went. Open it when you have played."), rows, edge=ORANGE)


#: The verdicts in the order in which they are told, each for any number of claims.
GROUPS = {
    "holds": N_("It holds: {n}."),
    "holds when": N_("It holds under a condition, or in part: {n}."),
    "true then, not now": N_("True then, not now: {n}."),
    "true of people, not of scores": N_("True of people, not of scores: {n}."),
    "nobody has measured it": N_("Nobody has measured it: {n}."),
    "not found": N_("Not found on any page: {n}."),
    "the record says otherwise": N_("The record says otherwise: {n}."),
}


@dataclass(frozen=True, slots=True)
class ClaimsTable:
    """All that Haru said, by how it went; each sentence with its notebook, and the reason behind it."""

    rows: tuple[Claim, ...]

    def groups(self) -> dict[str, tuple[Claim, ...]]:
        """The claims of each verdict; those with a condition are a group of their own."""
        found: dict[str, list[Claim]] = {verdict: [] for verdict in GROUPS}
        for row in self.rows:
            found[row.group].append(row)
        return {verdict: tuple(rows) for verdict, rows in found.items() if rows}

    def table(self) -> pd.DataFrame:
        """A row for each: what was said and how it went, by what, the record, and all that it leans on."""
        import pandas as pd

        columns = ["id", "notebook", "said", "verdict", "support", "record", "leans_on"]
        rows = [(row.id, row.notebook, row.say(row.said), row.say_verdict(), row.say_support(),
                 row.say(row.record), "; ".join(row.say_leans())) for row in self.rows]  # fmt: skip
        return pd.DataFrame(rows, columns=columns)

    def __repr__(self) -> str:
        return "\n".join(say(GROUPS[verdict], n=len(rows)) for verdict, rows in self.groups().items())

    def _repr_html_(self) -> str:
        folds = []
        for verdict, rows in self.groups().items():
            told = [f"{row.notebook}: “{row.say(row.said)}” {row.say(row.record)}" for row in rows]
            folds.append(fold(say(GROUPS[verdict], n=len(rows)), paragraphs(told)))
        return "".join(folds)


@cache
def register() -> Mapping[str, Claim]:
    """Every claim, by its id."""
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["claim"]
    claims = msgspec.convert(rows, list[Claim])
    return {claim.id: claim for claim in claims}


def held() -> int:
    """
    How many claims hold, at least under a condition.

    Examples
    --------
    >>> held() < len(register())
    True
    """
    return sum(claim.verdict.startswith("holds") for claim in register().values())


def claims(notebook: str | None = None) -> ClaimsBox | ClaimsTable:
    """
    What Haru said in a notebook, and how it went.

    Parameters
    ----------
    notebook : str, optional
        Such as ``"02"``. Without it, all of the year, by how they went.

    Returns
    -------
    ClaimsBox or ClaimsTable
        Both show themselves; of the table, ``table()`` is a DataFrame.

    Raises
    ------
    LearnError
        For a notebook that has none.

    Examples
    --------
    >>> print(str(claims("02")).splitlines()[0])
    “Connects are your passport to success!”
    """
    if notebook is None:
        return ClaimsTable(tuple(register().values()))
    rows = tuple(claim for claim in register().values() if claim.notebook == notebook)
    if not rows:
        known = say_list(sorted({claim.notebook for claim in register().values()}))
        msg = say(
            "There are no claims for notebook {notebook}. There are for: {known}.",
            notebook=notebook,
            known=known,
        )
        raise LearnError(msg, notebook=notebook)
    return ClaimsBox(rows)


def _number(where: str) -> str:
    """A rulebook's value in words, from ``"book key"``."""
    book, key = where.split()
    return say_rule(rulebook(book).get(key))
