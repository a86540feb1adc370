"""
Play both tables of checks and keep them, so that the site can show them without playing.

    python -m tools.site.checks            play again (a minute), and store docs/checks.json
    python -m tools.site.checks --check    play again, and say whether anything differs
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from freelancekit.evidence.calibration import calibration
from freelancekit.evidence.career_checks import career_check

if TYPE_CHECKING:
    import pandas as pd

RECORD = Path(__file__).parent.parent.parent / "docs" / "checks.json"
JOBS, CAREERS, SEED = 40_000, 1000, 1


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


def play() -> dict[str, Any]:
    """Both tables, played."""
    return {
        "calibration": {"jobs": JOBS, "seed": SEED, "rows": rows_of(calibration(JOBS, SEED))},
        "careers": {"n": CAREERS, "seed": SEED, "rows": rows_of(career_check(CAREERS, SEED))},
    }


def main(arguments: list[str]) -> int:
    """Play, then store or compare."""
    text = json.dumps(play(), indent=1, ensure_ascii=False) + "\n"
    same = RECORD.exists() and RECORD.read_text(encoding="utf-8") == text
    if "--check" in arguments:
        print("as it was" if same else "DIFFERS: run python -m tools.site.checks")
        return 0 if same else 1
    RECORD.write_text(text, encoding="utf-8", newline="\n")
    print("as it was" if same else "stored")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
