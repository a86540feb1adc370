"""
Whether two editions of a notebook are the same but for their words: cells, code, numbers, replies.

An edition is prose and labels, nothing else. What is compared is what was built, so that a number that
only another language changed is found, wherever it came from.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

from nbformat import NotebookNode

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: Ten thousands, as Japanese counts.
MYRIADS = re.compile(r"(\d[\d,]*(?:\.\d+)?)万(\d[\d,]*)?")
#: Hours of a clock that English counts to 24, and other languages to 12.
AFTERNOON = range(13, 24)
#: English writes small numbers in words, where others write them in figures, and the other way round.
IN_WORDS = 12
#: The most that a language may write in figures where English has words, such as "a thousand".
MOST_EXTRA = 1000


def differences(ours: NotebookNode, theirs: NotebookNode) -> Iterator[str]:
    """What is not the same; ours is the English one."""
    names, others = ([cell["id"] for cell in one.cells] for one in (ours, theirs))
    if names != others:
        yield f"other cells: {[name for name in names if name not in others] or others}"
        return
    for cell, other in zip(ours.cells, theirs.cells, strict=True):
        if cell.cell_type != other.cell_type or cell.metadata != other.metadata:
            yield f"{cell['id']}: of another kind, or with other tags"
        elif cell.cell_type == "code":
            yield from (f"{cell['id']}: {found}" for found in _of_code(cell, other))


def _of_code(cell: NotebookNode, other: NotebookNode) -> Iterator[str]:
    if bare(cell.source) != bare(other.source):
        yield "other code"
    if len(cell.outputs) != len(other.outputs):
        yield f"{len(other.outputs)} outputs for {len(cell.outputs)}"
        return
    for one, two in zip(cell.outputs, other.outputs, strict=True):
        lost, extra = numbers(text(one)) - numbers(text(two)), numbers(text(two)) - numbers(text(one))
        there = numbers(text(two))
        gone = [number for number in lost if number > IN_WORDS and not _clock(number, there)]
        said = "thousand" in text(one)  # in words; what they come to is not read
        added = [number for number in extra if number > MOST_EXTRA and not said]
        if gone or added:
            yield f"other numbers: without {gone}, with {added}"


def bare(code: str) -> str:
    """Code without comments, texts to read, and the names that it gives in a table of its own."""
    tree = ast.parse(code)
    own = {id(key) for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys}
    own |= {id(node.slice) for node in ast.walk(tree) if isinstance(node, ast.Subscript)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            read = " " in node.value or not node.value.isascii() or node.value[:1].isupper()
            node.value = "" if read or id(node) in own else node.value
    return ast.unparse(tree)


def text(output: NotebookNode) -> str:
    """The words of an output."""
    return str(output.get("text") or output.get("data", {}).get("text/plain", ""))


def numbers(words: str) -> Counter[float]:
    """The numbers of a text, each as often as it stands there."""
    words = MYRIADS.sub(lambda found: f"{10_000 * _plain(found[1]) + _plain(found[2] or '0'):.0f}", words)
    return Counter(map(_plain, NUMBER.findall(words)))


def _plain(number: str) -> float:
    return float(number.replace(",", "").rstrip("."))


def _clock(number: float, there: Counter[float]) -> bool:
    """Whether this is an hour of the afternoon that stands there as an hour of twelve."""
    return number in AFTERNOON and number - 12 in there
