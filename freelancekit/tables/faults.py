"""Everything that stands in the way of reading a table, told at once: where, what, and what would work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from freelancekit.literal import briefly
from freelancekit.say import N_, say, say_list, say_many

#: So many of the values of one kind of fault are shown; all lines are.
SHOWN = 3
#: Faults of a whole line.
OF_LINES = {
    "quote": (
        N_(
            "{lines} of {file} has a quotation mark that does not close in that line, or not before a "
            "comma, so the letters after it may be lost. Take it out, or write the field on one line in "
            'quotes, with "" for a mark inside.'
        ),
        N_(
            "{lines} of {file} have a quotation mark that does not close in its line, or not before a "
            "comma, so the letters after it may be lost. Take it out, or write the field on one line in "
            'quotes, with "" for a mark inside.'
        ),
    ),
    "wide": (
        N_(
            "{lines} of {file} has more columns than the first line. A title with a comma "
            'stands in quotes, as in "one, two".'
        ),
        N_(
            "{lines} of {file} have more columns than the first line. A title with a comma "
            'stands in quotes, as in "one, two".'
        ),
    ),
    "long": (
        N_("{lines} of {file} has a field of {said} letters, and there is room for 20,000. Shorten it."),
        N_("{lines} of {file} have fields of {said} letters and the like, and there is room for 20,000. "
           "Shorten them."),
    ),
}  # fmt: skip


class Fault(NamedTuple):
    """
    One thing that cannot be read.

    Attributes
    ----------
    line : int
    column : str
        As the file calls it; empty where the whole line is at fault.
    said : str
        What stands there.
    wanted : str
        What would work, already in the reader's language; or a key of `OF_LINES`.
    """

    line: int
    column: str
    said: str
    wanted: str


def say_lines(numbers: Sequence[int]) -> str:
    """
    Numbers of lines, runs of them in one.

    Examples
    --------
    >>> say_lines([2]), say_lines([2, 3, 4, 9])
    ('Line 2', 'Lines 2 to 4, 9')
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [
        str(run[0]) if len(run) == 1
        else say("{first} to {last}", first=run[0], last=run[-1]) if len(run) > 2
        else f"{run[0]}, {run[1]}"
        for run in runs
    ]  # fmt: skip
    return say_many("Line {lines}", "Lines {lines}", len(numbers), lines=say_list(told))


def say_faults(file: str, faults: Iterable[Fault]) -> list[str]:
    """
    Every fault, those of one kind in one sentence.

    Examples
    --------
    >>> two = [Fault(line, "date", said, "a day") for line, said in ((2, "soon"), (4, "later"))]
    >>> say_faults("a.csv", two)
    ["Lines 2, 4, column date: 'soon', 'later' stand there; wanted is a day."]
    """
    kinds = sorted(dict.fromkeys(faults), key=lambda one: (one.column, one.wanted, one.line))
    told = [
        (many[0].line, _of_one_kind(file, many))
        for _, group in groupby(kinds, key=lambda one: (one.column, one.wanted))
        if (many := list(group))
    ]
    return [sentence for _, sentence in sorted(told)]


def _of_one_kind(file: str, many: Sequence[Fault]) -> str:
    lines = say_lines(sorted({fault.line for fault in many}))
    column, wanted = many[0].column, many[0].wanted
    if wanted in OF_LINES:
        one, more = OF_LINES[wanted]
        return say_many(one, more, len(many), lines=lines, file=briefly(file), said=many[0].said)
    said = [*dict.fromkeys(briefly(repr(str(one.said))) if one.said else say("nothing") for one in many)]
    some = say_list(said[:SHOWN])
    if len(said) > SHOWN:
        some = say("{some} and {n} others", some=some, n=len(said) - SHOWN)
    one, more = (
        N_("{lines}, column {column}: {some} stands there; wanted is {wanted}."),
        N_("{lines}, column {column}: {some} stand there; wanted is {wanted}."),
    )
    return say_many(one, more, len(said), lines=lines, column=briefly(column), some=some, wanted=wanted)
