# ruff: noqa: RUF001, RUF002 - the signs that look alike are what this is about
"""
Slips of the keyboard: signs of a Japanese keyboard made plain, and one sentence for what Python cannot read.

`fk.door()` lays this over the notebook that it opens, and over no other.
"""

from __future__ import annotations

import re
import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any

from freelancekit.errors import FreelanceKitError
from freelancekit.literal import briefly
from freelancekit.say import say

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

#: Signs that mean a plain one, outside of quotes and remarks.
PLAIN = {
    0x3000: " ",
    0x2212: "-",
    0x30FC: "-",
    0x3001: ",",
    0x3002: ".",
    0x00D7: "*",
    0x2264: "<=",
    0x2265: ">=",
}
PLAIN |= {sign: chr(sign - 0xFEE0) for sign in range(0xFF01, 0xFF5F)}
#: Quotes that word processors write, and which one ends each.
CURLY = {"“": "”", "„": "“", "‘": "’", "「": "」", "『": "』", "＂": "＂", "＇": "＇"}
#: Words of other languages of programs.
OTHER_WORDS = {"true": "True", "false": "False", "null": "None", "none": "None", "yes": "True", "no": "False"}
#: A number with a word behind it: 1万, 30min.
NO_NUMBER = re.compile(r"\b\d[\d_.]*[^\W\d_]")
STRING = re.compile(r"""('''|\"\"\"|'|")""")


def plain(text: str) -> str:
    """
    Code with the signs of a Japanese keyboard made plain; what stands in quotes and remarks stays.

    Examples
    --------
    >>> plain('return job.pay ＞ ５０００  # ５')
    'return job.pay > 5000  # ５'
    >>> plain('wallet.propose(“the guesthouse”, connects＝２)')
    'wallet.propose("the guesthouse", connects=2)'
    """
    out, at = [], 0
    while at < len(text):
        sign = text[at]
        if sign in "#＃":
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            out.append("#" + text[at + 1 : end])
        elif (opened := STRING.match(text, at)) is not None:
            end = _end_of(text, at + len(opened[1]), opened[1])
            out.append(text[at:end])
        elif (
            sign in CURLY and (closing := text.find(CURLY[sign], at + 1)) > 0 and "\n" not in text[at:closing]
        ):
            end = closing + 1
            out.append('"' + text[at + 1 : closing].replace('"', '\\"') + '"')
        else:
            end = at + 1
            out.append(sign.translate(PLAIN))
        at = end
    return "".join(out)


def _end_of(text: str, at: int, quote: str) -> int:
    """Where a string ends; one line's end ends it, too, where its quote is missing."""
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text.startswith(quote, at):
            return at + len(quote)
        elif text[at] == "\n" and len(quote) == 1:
            return at
        else:
            at += 1
    return len(text)


def sentence(error: BaseException) -> str:
    """
    What a reader is told of an error, in one sentence; nothing where Python's own words are better.

    Examples
    --------
    >>> sentence(NameError("name 'five' is not defined", name="five"))
    'There is no name five here. A word stands in quotes: "five". A name is written as it is above.'
    """
    match error:
        case FreelanceKitError():
            return str(error)
        case KeyboardInterrupt():
            return say("Stopped. Nothing is broken: run the box again, and it begins anew.")
        case IndentationError():
            return say(
                "This line begins at another place than its neighbours: {line}. Give it the same spaces in "
                "front as the line above it that belongs to it.",
                line=_line(error),
            )
        case SyntaxError():
            return _syntax(error)
        case NameError(name=str(name)):
            return _name(name)
        case TypeError() if "not supported between instances of" in str(error):
            return say("A number and a word cannot be compared. Write the number without quotes: 5000.")
    return ""


def _syntax(error: SyntaxError) -> str:
    told = str(error.msg)
    if _open(error):
        return say(
            "Something is opened and not closed: {line}. Each ( wants its ), and each quote a second one.",
            line=_line(error),
        )
    if "expected ':'" in told:
        return say("This line wants a colon : at its end: {line}.", line=_line(error))
    if "Maybe you meant '=='" in told:
        return say("Two signs == compare; one = gives a name: {line}.", line=_line(error))
    if "invalid decimal literal" in told or "leading zeros" in told or NO_NUMBER.search(error.text or ""):
        return say(
            "A number has digits only: write 10000, not 1万 or 10.000 yen. The line: {line}.",
            line=_line(error),
        )
    return say(
        "Python cannot read this line: {line}. Look at its brackets, quotes, commas, and a colon at its end.",
        line=_line(error),
    )


def _open(error: SyntaxError) -> bool:
    """Whether a bracket or a quote is opened and not closed."""
    told, text = str(error.msg), error.text or ""
    pairs = any(text.count(one) > text.count(other) for one, other in ("()", "[]", "{}"))
    return pairs or any(
        part in told for part in ("was never closed", "unterminated", "EOF", "does not match")
    )


def _name(name: str) -> str:
    if name in OTHER_WORDS:
        return say(
            "Write {right} with a capital letter, in place of {name}.", right=OTHER_WORDS[name], name=name
        )
    return say(
        'There is no name {name} here. A word stands in quotes: "{name}". A name is written as it is above.',
        name=briefly(name),
    )


def _line(error: SyntaxError) -> str:
    return briefly((error.text or "").strip(), 120) or say("the last one")


def lay_over(shell: InteractiveShell) -> None:
    """Read slips as what they mean, and say the rest in one sentence, in the notebook of this shell."""
    if getattr(shell, "freelancekit_slips", False):
        return
    shell.freelancekit_slips = True  # type: ignore[attr-defined]
    shell.input_transformers_cleanup.append(_plain_lines)
    shows: Any = shell.showsyntaxerror

    def show_syntax(*arguments: Any, **named: Any) -> None:  # noqa: ANN401 - IPython's own signature
        error = _last_error()
        told = sentence(error) if error is not None else ""
        if told and error is not None:
            shell._showtraceback(type(error), error, [told])
        else:
            shows(*arguments, **named)

    shell.showsyntaxerror = show_syntax  # type: ignore[method-assign]
    kinds = (FreelanceKitError, NameError, TypeError, KeyboardInterrupt)
    shell.set_custom_exc(kinds, _told)  # type: ignore[no-untyped-call]


def _last_error() -> BaseException | None:
    return sys.exc_info()[1]


def _plain_lines(lines: list[str]) -> list[str]:
    """As IPython's input goes: lines in, lines out; an odd text is left as it is."""
    return plain("".join(lines)).splitlines(keepends=True)


def _told(
    shell: Any,  # noqa: ANN401 - IPython's shell
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
    tb_offset: int | None = None,
) -> list[str]:
    """One sentence in place of a wall of red; Python's own words where we have none."""
    told = sentence(error)
    lines = (
        [told] if told else shell.InteractiveTB.structured_traceback(kind, error, trace, tb_offset=tb_offset)
    )
    shell._showtraceback(kind, error, lines)
    return list(lines)
