"""
Find out how far each setting may move before a row of `calibration()` misses, and keep it.

    python -m tools.site.power            play it (minutes), and store docs/power.json
    python -m tools.site.power --check    play it, and say whether anything differs

Each setting that a row reads is moved down and up to the ends of the range in which it could as well lie.
Where the row misses there, the nearest value at which it does is found by halving.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from tqdm import tqdm

from freelancekit.evidence.calibration import judged
from freelancekit.evidence.simulated_market import play
from freelancekit.evidence.target import Target
from freelancekit.market.settings import Market
from tools.site.markdown import plain, table
from tools.site.record import keep

RECORD = Path(__file__).parent.parent.parent / "docs" / "power.json"
JOBS, SEED = 40_000, 1
#: So often the way between a value that holds and one that misses is halved.
HALVINGS = 12

#: The nearest value at which a row misses, downwards and upwards; None where it holds to the end.
Reach = list[float | None]


def settings() -> dict[str, list[float]]:
    """Each setting: its value, and the range in which it could as well lie."""
    return {
        row.name: [row.default, row.metadata["low"], row.metadata["high"]]  # type: ignore[list-item]
        for row in fields(Market)
    }


@cache
def rows(name: str, value: float) -> dict[str, Target]:
    """The rows of the table with one setting moved, by what they say."""
    market = Market().but({name: value})
    return {row.what: row for row in judged(play(market, JOBS, SEED), SEED, market)}


def nearest_miss(holds: Callable[[float], bool], usual: float, end: float) -> float | None:
    """
    The value nearest to the usual one at which something does not hold any more; None where it always does.

    Examples
    --------
    >>> nearest_miss(lambda value: value < 3, 2.0, 10.0)
    3.0
    >>> nearest_miss(lambda value: value < 3, 2.0, 1.0) is None
    True
    """
    if end == usual or holds(end):
        return None
    good, bad = usual, end
    for _ in range(HALVINGS):
        middle = (good + bad) / 2
        good, bad = (middle, bad) if holds(middle) else (good, middle)
    return float(f"{bad:.4g}")


def reach(row: Target, name: str) -> Reach:
    """How far a setting may move before a row misses."""
    usual, low, high = settings()[name]
    return [nearest_miss(lambda value: rows(name, value)[row.what].holds, usual, end) for end in (low, high)]


def measured() -> dict[str, Any]:
    """The whole record."""
    found = []
    for row in tqdm(list(rows("fill_rate", Market().fill_rate).values()), desc="rows"):
        moves = {name: reach(row, name) for name in row.reads} if row.holds else {}
        found.append({"what": row.what, "kind": row.kind, "holds": row.holds, "reads": list(row.reads),
                      "sees": list(row.sees), "moves": moves})  # fmt: skip
    return {"jobs": JOBS, "seed": SEED, "settings": settings(), "rows": found}


def stored() -> dict[str, Any]:
    """The record as it was kept."""
    record: dict[str, Any] = json.loads(RECORD.read_text(encoding="utf-8"))
    return record


# --- the page -----------------------------------------------------------------------------------------------


def power_page() -> str:
    """Both tables: what each row can see, and who sees each setting."""
    record = stored()
    seen = sum(bool(row_names) for row_names in seen_by(record).values())
    return "\n".join(
        [
            "# What the checks can see\n",
            ABOUT.format(seen=seen, many=len(record["settings"]), jobs=record["jobs"], seed=record["seed"]),
            "## Row by row\n",
            table(("row", "kind", "sees, and misses from there on", "reads, and holds to both ends"),
                  ([plain(row["what"]), row["kind"], *power(row)] for row in record["rows"])),
            "## Setting by setting\n",
            table(("setting", "value", "could be", "seen by"), _by_setting(record)),
        ]
    )  # fmt: skip


ABOUT = """\
A check that holds whatever the model does says nothing. So each setting that a row of `fk.calibration()`
reads was moved down and up through the range in which it could as well lie, until the row missed. *0.04,
0.13* means: it misses from 0.04 downwards and from 0.13 upwards; *none* in one of the two places: it holds
to that end.

*Put in*: the number, or one worked out from it, is a setting, so the row must hold as long as the code does
what it says. *Comes out*: no setting was chosen by it, so the row may miss.

Rows see {seen} of {many} settings. The others are not seen by `fk.calibration()`: whatever they are in their
range, no row would tell. Whole careers read most of those ([how careers are
checked](../explanation/checks.md)). Stored in `docs/power.json`, played with {jobs:,} jobs and seed {seed} by
`.venv/bin/python -m tools.site.power`.
"""


def power(row: dict[str, Any]) -> tuple[str, str]:
    """
    What a row can see and how far, and what it reads without seeing it.

    Examples
    --------
    >>> moves = {"a": [0.5, None], "b": [None, None], "c": [1, 2]}
    >>> power({"holds": True, "reads": ["a", "b", "c"], "moves": moves})
    ('`a` 0.5, none; `c` 1, 2', '`b`')
    >>> power({"holds": False, "sees": ["a"], "moves": {}})
    ('misses as it is; sees `a`', 'none')
    """
    if not row["holds"]:
        return f"misses as it is; sees {_code(row['sees'])}", "none"
    seen = {name: ends for name, ends in row["moves"].items() if ends != [None, None]}
    told = "; ".join(f"`{name}` {', '.join(map(_value, ends))}" for name, ends in seen.items())
    return told or "none", _code(name for name in row["reads"] if name not in seen)


def _value(value: float | None) -> str:
    return "none" if value is None else f"{value:g}"


def _code(names: Any) -> str:  # noqa: ANN401 - any that can be walked
    return ", ".join(f"`{name}`" for name in names) or "none"


def seen_by(record: dict[str, Any]) -> dict[str, list[str]]:
    """For each setting, the rows that see it."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in record["rows"]:
        for name in row["sees"]:
            found[name].append(row["what"])
    return {name: found[name] for name in record["settings"]}


def _by_setting(record: dict[str, Any]) -> Iterator[list[str]]:
    """Each setting, and who sees it; those that somebody sees come first."""
    reads = {name for row in record["rows"] for name in row["reads"]}
    by_name = seen_by(record)
    for name in sorted(by_name, key=lambda name: not by_name[name]):
        value, low, high = record["settings"][name]
        nobody = "read, and not seen by `calibration()`" if name in reads else "not seen by `calibration()`"
        told = "; ".join(map(plain, by_name[name])) or nobody
        yield [f"`{name}`", f"{value:g}", f"{low:g} to {high:g}", told]


def main(arguments: list[str]) -> int:
    """Play, then store or compare."""
    return keep(measured(), RECORD, arguments, "tools.site.power")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
