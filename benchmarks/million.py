"""
A million careers, a year each, in memory that does not grow: part by part, keeping sums only.

    python -m benchmarks.million full
    python -m benchmarks.million slice --careers 1000000 --days 365

This takes a while, so it is run by hand, after `benchmarks.run`; what came of it joins the same record.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator

import numpy as np

from benchmarks.measure import PART, held_mib
from benchmarks.page import PAGE, RECORD, page
from freelancekit.careers.crowd import play
from freelancekit.careers.setup import scene

Sums = dict[str, int]


def full(careers: int, days: int) -> Iterator[Sums]:
    """The whole model, a part at a time."""
    set_up = scene("upwork", days=days)
    for first in range(0, careers, PART):
        lives = play(set_up, first, min(PART, careers - first))
        earned = np.sum(lives["months"], axis=0)
        yield {
            "earned_yen": int(np.sum(earned)),
            "nothing": int(np.sum(earned == 0)),
            "letters": int(np.sum(lives["count.letters"])),
        }


def slice_of(careers: int, days: int) -> Iterator[Sums]:
    """The slice, a part at a time, by the arrays."""
    from benchmarks.arrays import play as play_slice

    for first in range(0, careers, PART):
        lives = play_slice(min(PART, careers - first), days, first=first)
        earned = lives["earned"]
        sums = {name: int(np.sum(values)) for name, values in lives.items()}
        yield {**sums, "nothing": int(np.sum(earned == 0))}


WHAT: dict[str, Callable[[int, int], Iterator[Sums]]] = {"full": full, "slice": slice_of}


def run(what: str, careers: int, days: int) -> dict[str, object]:
    """Play all parts, add up, and say what it took."""
    began, used, sums, peaks = time.perf_counter(), time.process_time(), dict[str, int](), list[int]()
    for done, part in enumerate(WHAT[what](careers, days), 1):
        sums = {name: sums.get(name, 0) + value for name, value in part.items()}
        peaks.append(round(held_mib("VmHWM")))
        print(f"part {done}: {time.perf_counter() - began:.0f} s, {peaks[-1]} MiB", file=sys.stderr)
    seconds, cpu = time.perf_counter() - began, time.process_time() - used
    return {
        "careers": careers, "days": days, "part": PART, "seconds": round(seconds), "cpu_seconds": round(cpu),
        "us_per_career_day": round(1e6 * cpu / careers / days, 3), "load": round(os.getloadavg()[1], 1),
        "peak_mib_first_part": peaks[0], "peak_mib": peaks[-1], "sums": sums,
    }  # fmt: skip


def main() -> None:
    """Read the command line, play, and keep what came of it in the record."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.million", description=__doc__)
    parser.add_argument("what", choices=sorted(WHAT))
    parser.add_argument("--careers", type=int, default=1_000_000)
    parser.add_argument("--days", type=int, default=365)
    asked = parser.parse_args()
    found = run(asked.what, asked.careers, asked.days)
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    record.setdefault("million", {})[asked.what] = found
    RECORD.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    PAGE.write_text(page(record), encoding="utf-8")
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
