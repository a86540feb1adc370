"""How a thing is measured: in turns, in processor time, and in memory of a process of its own."""

from __future__ import annotations

import cProfile
import importlib
import json
import os
import platform
import pstats
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.rules import Lives
from freelancekit.careers.crowd import crowd

ROOT = Path(__file__).parent.parent
#: The three that play the slice, and the module of each.
ENGINES = {"arrays": "benchmarks.arrays", "compiled": "benchmarks.compiled", "mesa": "benchmarks.in_mesa"}
#: So many careers the arrays play in one go, as the package's crowd does.
PART = 20_000
PACKAGES = ("numpy", "scipy", "numba", "llvmlite", "mesa", "loky")


def player(engine: str) -> Callable[[int, int], Any]:
    """What plays so many careers for so many days: the slice, or the full model."""
    if engine == "full":
        return lambda n, days: crowd("upwork", n=n, days=days)
    play: Callable[..., Lives] = importlib.import_module(ENGINES[engine]).play
    if engine != "arrays":
        return play

    def in_parts(n: int, days: int) -> Lives:
        parts = [play(min(PART, n - first), days, first=first) for first in range(0, n, PART)]
        return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}

    return in_parts


def in_turns(jobs: Mapping[str, Callable[[], object]], repeats: int) -> dict[str, list[float]]:
    """Processor seconds of each job, the jobs taking turns, so that a busy machine meets all of them."""
    seconds: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(repeats):
        for name, job in jobs.items():
            began = time.process_time()
            job()
            seconds[name].append(time.process_time() - began)
    return seconds


def middle(values: list[float], digits: int = 3) -> float:
    """The median, rounded."""
    return round(statistics.median(values), digits)


def ratios(one: list[float], other: list[float]) -> dict[str, float]:
    """How many times as long one took as the other: turn by turn, the middle and the outermost."""
    each = [a / b for a, b in zip(one, other, strict=True)]
    return {"middle": middle(each, 2), "least": round(min(each), 2), "most": round(max(each), 2)}


def held_mib(what: str) -> float:
    """What this process holds (``VmRSS``) or has held at most (``VmHWM``); Linux tells it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith(f"{what}:"))
    return int(line.split()[1]) / 1024


def memory_here(engine: str, n: int, days: int) -> dict[str, float]:
    """What a run adds at its peak to a process that has imported, and compiled, everything."""
    play = player(engine)
    play(4, 40)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak so far is forgotten
    before = held_mib("VmRSS")
    play(n, days)
    return {"before_mib": round(before, 1), "added_mib": round(held_mib("VmHWM") - before, 1)}


def memory(engine: str, n: int, days: int) -> dict[str, float]:
    """The same, in a process of its own, because a peak is never taken back."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.measure", engine, str(n), str(days)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    found: dict[str, float] = json.loads(told.stdout)
    return found


def shares(job: Callable[[], object], group: Callable[[str, str], str | None]) -> dict[str, float]:
    """
    Of a job's time, in percent, what each group of functions took.

    A function of no group, such as one of NumPy's, is shared out among those who called it.
    """
    profile = cProfile.Profile()
    profile.runcall(job)
    entries: dict[Any, Any] = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    owned: dict[str, float] = {}

    def give(function: Any, seconds: float, depth: int) -> None:  # noqa: ANN401 - as cProfile names it
        mine, callers = group(function[0], function[2]), entries[function][4]
        total = sum(part[3] for part in callers.values())
        if mine or not total or not depth:
            owned[mine or "other"] = owned.get(mine or "other", 0.0) + seconds
            return
        for caller, part in callers.items():
            give(caller, seconds * part[3] / total, depth - 1)

    for function, entry in entries.items():
        give(function, entry[2], 6)
    total = sum(owned.values())
    ordered = sorted(owned.items(), key=lambda item: -item[1])
    return {name: round(100 * own / total, 1) for name, own in ordered}


def machine() -> dict[str, object]:
    """The machine in words; nothing that tells whose it is."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "")
    memory_gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": model or platform.machine(),
        "cores": os.cpu_count(),
        "memory_gib": round(memory_gib),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        **{name: version(name) for name in PACKAGES},
    }


if __name__ == "__main__":
    print(json.dumps(memory_here(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
