"""
Kill a writer many times, and look for what it had been told was kept.

Run by test_store.py: each child writes rows as fast as it can and reports a
row only after ``keep`` came back; at a random moment it is killed. Every row
that was reported must be in the file afterwards.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from freelancekit.learn.store import Store


def write_until_killed(path: Path, child: int, pipe: int) -> None:
    """Write rows for ever, reporting each one that is kept."""
    store = Store(path)
    number = 0
    while True:
        store.keep("guess", "02", f"{child}-{number}", "five", sure=70)
        os.write(pipe, f"{child}-{number}\n".encode())
        number += 1


def main(path: Path, kills: int) -> None:
    """Kill so many writers; print how many rows were reported, and how many of them are missing."""
    reported: set[str] = set()
    for child in range(kills):
        ours, theirs = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(ours)
            write_until_killed(path, child, theirs)
        os.close(theirs)
        time.sleep(random.uniform(0.001, 0.06))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        with os.fdopen(ours) as lines:
            reported |= {line.strip() for line in lines if line.endswith("\n")}
    store = Store(path)
    kept = {row.item for row in store.rows()}
    print(kills, len(reported), len(reported - kept), store.notice())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
