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
#: An hour after noon, as some languages say it.
AFTER_NOON = re.compile(r"午後(\d+)時")
#: English writes small numbers in words, where others write them in figures, and the other way round.
IN_WORDS = 12
#: The most that a language may write in figures where English has a word, such as "a hundred".
MOST_EXTRA = 100


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
        gone = [number for number in lost if number > IN_WORDS]
        added = [number for number in extra if number > MOST_EXTRA or number != int(number)]
        if gone or added:
            yield f"other numbers: without {gone}, with {added}"


def bare(code: str) -> str:
    """Code without comments and without texts to read: those with a space, or with letters of no English."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = "" if " " in node.value or not node.value.isascii() else node.value
    return ast.unparse(tree)


def text(output: NotebookNode) -> str:
    """The words of an output."""
    return str(output.get("text") or output.get("data", {}).get("text/plain", ""))


def numbers(words: str) -> Counter[float]:
    """The numbers of a text, each as often as it stands there."""
    words = AFTER_NOON.sub(lambda hour: f"{int(hour[1]) % 12 + 12}時", words)
    return Counter(float(number.replace(",", "").rstrip(".")) for number in NUMBER.findall(words))
