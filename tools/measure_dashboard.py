"""
How fast the sliders of a dashboard are, and what they keep: in a real browser.

    .venv/bin/python -m tools.measure_dashboard [moves] [moves for the memory]

A move is timed from the slider's own event to the frame after the new picture. As
*drags*: along one slider, a move every 150 ms, then a rest of three seconds. As *jumps*: any
slider anywhere, the next one as soon as the picture is there, with no rest at all.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

import nbformat
from playwright.sync_api import Locator

from tests.browser.lab import Notebook, a_browser, a_lab, boxes

CARD = 'fk.touch(fk.crowd("upwork", fk.Steady(buys=40), n=300, on="2024-09-01"))'
#: Moves a slider, waits for its picture, and tells how long it took and what was on it.
MOVE = """async (card, [which, stop]) => {
  const input = card.querySelectorAll('input[type=range]')[which], before = card.dataset.turn;
  input.value = String(stop);
  const began = performance.now();
  const drawn = new Promise((done) => {
    const watch = new MutationObserver(() => {
      if (card.dataset.turn !== before) { watch.disconnect(); done(); }
    });
    watch.observe(card, { attributes: true });
  });
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return [performance.now() - began, card.querySelector('.fk-played').textContent];
}"""


def sliders(card: Locator) -> list[int]:
    """How many stops each slider has."""
    return [
        int(most) + 1 for most in card.locator("input[type=range]").evaluate_all("all => all.map(i => i.max)")
    ]


def jumps(card: Locator, moves: int) -> list[tuple[float, str]]:
    """Any slider, anywhere, with no rest."""
    luck, stops = random.Random(1), sliders(card)
    at = [-1] * len(stops)
    timed: list[tuple[float, str]] = []
    while len(timed) < moves:
        which = luck.randrange(len(stops))
        stop = luck.choice([one for one in range(stops[which]) if one != at[which]])
        at[which] = stop
        timed.append(tuple(card.evaluate(MOVE, [which, stop])))
    return timed


def drags(card: Locator, moves: int, rest: int = 3000) -> list[tuple[float, str]]:
    """Along one slider from end to end and back, then a rest, then another one."""
    stops = sliders(card)
    timed: list[tuple[float, str]] = []
    while len(timed) < moves:
        for which, many in enumerate(stops):
            card.page.wait_for_timeout(rest)
            for stop in [*range(many), *reversed(range(1, many - 1))][: moves - len(timed)]:
                timed.append(tuple(card.evaluate(MOVE, [which, stop])))
                card.page.wait_for_timeout(150)
    return timed


def told(name: str, timed: list[tuple[float, str]]) -> None:
    """The line of a series: least, middle, nine of ten, most; and what was on the first pictures."""
    took = sorted(ms for ms, _ in timed)
    middle, most = took[len(took) // 2], took[len(took) * 9 // 10]
    below = sum(ms <= 150 for ms in took)
    print(f"{name}: {len(took)} moves, min {took[0]:.0f}, median {middle:.0f}, p90 {most:.0f},", end=" ")
    print(f"max {took[-1]:.0f} ms; {below} within 150 ms")
    for words, many in Counter(words for _, words in timed).most_common():
        print(f"    {many:4}  {words}")


def memory(card: Locator, kernel: int) -> str:
    """What the kernel and the page hold."""
    session = card.page.context.new_cdp_session(card.page)
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    page = {row["name"]: row["value"] for row in session.send("Performance.getMetrics")["metrics"]}
    session.detach()
    status = Path(f"/proc/{kernel}/status").read_text().split("VmRSS:")[1].split()[0]
    heap, nodes = page["JSHeapUsedSize"] / 1e6, page["Nodes"]
    return f"kernel {int(status) / 1024:.0f} MB, page {heap:.1f} MB, {nodes:.0f} nodes"


def main(moves: int = 200, many: int = 1000) -> None:
    """Measure in a JupyterLab of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        folder, scratch = Path(made, "work"), Path(made, "scratch")
        folder.mkdir()
        pid = "import os\nimport freelancekit as fk\n\nos.getpid()"
        nbformat.write(boxes(pid=pid, dash=CARD), folder / "sliders.ipynb")
        with a_browser() as browser, a_lab(folder, scratch) as address:
            page = Notebook(browser.new_page(), address, "sliders.ipynb")
            page.run_all()
            card = page.page.locator(page.cell("dash")).locator(".fk-dash")
            card.wait_for(timeout=60_000)
            kernel = int(page.page.locator(page.cell("pid")).locator(".jp-OutputArea-output").inner_text())
            print(f"opened: {memory(card, kernel)}")
            told("drags", drags(card, moves))
            print(f"after {moves} drags: {memory(card, kernel)}")
            told("jumps", jumps(card, moves))
            print(f"after {2 * moves} moves: {memory(card, kernel)}")
            jumps(card, many - 2 * moves)
            print(f"after {many} moves: {memory(card, kernel)}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
