"""Building again changes not a byte."""

import os
import sys

import pytest

from tools.lessons.build import build, lessons, target

PINNED = os.environ.get("FREELANCEKIT_NEWEST") is None and sys.version_info[:2] == (3, 11)


@pytest.mark.parametrize("lesson", lessons([]), ids=lambda path: path.stem)
def test_a_notebook_built_again_is_the_stored_one(lesson):
    """To the byte on the pinned Python; elsewhere pictures may be drawn by another version."""
    again, stored = build(lesson), target(lesson).read_text(encoding="utf-8")
    if PINNED:
        assert again == stored
    else:
        assert _text(again) == _text(stored)


def _text(notebook: str) -> list[object]:
    """All that is said, without the pictures."""
    import nbformat

    cells = nbformat.reads(notebook, 4).cells
    return [
        (
            cell.source,
            [
                output.get("data", {}).get("text/plain", output.get("text"))
                for output in cell.get("outputs", [])
            ],
        )
        for cell in cells
    ]
