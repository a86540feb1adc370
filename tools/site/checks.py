"""
Play the tables of checks and keep them, so that the site can show them without playing.

    python -m tools.site.checks            play again (ten minutes), and store docs/checks.json
    python -m tools.site.checks --check    play again, and say whether anything differs
"""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from freelancekit.careers.crowd import crowd
from freelancekit.evidence.calibration import calibration
from freelancekit.evidence.career_checks import career_check, career_rows
from freelancekit.market.settings import Market
from freelancekit.strategies.steady import Steady
from tools.site.record import keep

if TYPE_CHECKING:
    import pandas as pd

RECORD = Path(__file__).parent.parent.parent / "docs" / "checks.json"
JOBS, CAREERS, SEED = 40_000, 1000, 1
#: On how many other seeds each row of careers is played.
FRESH = 20
#: What is asked, of 100 of the named sum, and how much clients mind it: least, ours, and more.
ASKED, MINDED = (50, 70, 80, 90, 100, 110, 130, 150, 300, 1000), (-1.0, -1.1, -2.0, -3.0)


def rows_of(table: pd.DataFrame) -> list[dict[str, Any]]:
    """A table as plain rows; what is no number is None."""
    return [
        {str(name): _plain(value) for name, value in row.items()} for row in table.to_dict(orient="records")
    ]


def _plain(value: object) -> object:
    """A cell as JSON knows it, to four digits that count."""
    if isinstance(value, str) or value is None:
        return value
    number = float(value)  # type: ignore[arg-type]
    return float(f"{number:.4g}") if math.isfinite(number) else None


def held(seeds: range) -> list[int]:
    """For each row of careers that is played, on how many of these seeds it holds."""
    return [
        sum(row.holds for row in rows) for rows in zip(*(career_rows(CAREERS, s) for s in seeds), strict=True)
    ]


def prices() -> list[dict[str, Any]]:
    """What a year brings on average, in yen, by the price that is asked and by how much clients mind it."""
    return [
        {
            "beta_price": minded,
            **{
                str(asks): crowd(
                    "crowdworks",
                    Steady(letters=3, asks=asks),
                    n=4 * CAREERS,
                    on="2024-09-01",
                    market=Market().but(beta_price=minded),
                ).mean
                for asks in ASKED
            },
        }
        for minded in MINDED
    ]


def play() -> dict[str, Any]:
    """All tables, played."""
    careers = rows_of(career_check(CAREERS, SEED))
    for row, many in zip(careers, held(range(SEED + 1, SEED + 1 + FRESH)), strict=False):
        row["holds on fresh seeds"] = f"{many} of {FRESH}"
    for row in careers:
        row.setdefault("holds on fresh seeds", None)
    return {
        "calibration": {"jobs": JOBS, "seed": SEED, "rows": rows_of(calibration(JOBS, SEED))},
        "careers": {"n": CAREERS, "seed": SEED, "rows": careers},
        "prices": {"n": 4 * CAREERS, "rows": prices()},
    }


def main(arguments: list[str]) -> int:
    """Play, then store or compare."""
    return keep(play(), RECORD, arguments, "tools.site.checks")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
