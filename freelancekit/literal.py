"""
Words of a stranger, shown as they are: nothing in them is a sign.

What a reader writes, and what a pasted code brings, may hold any letters. On a page of Markdown they stay
letters: no heading, no link, no picture, no HTML, no formula. For HTML the standard library has
`html.escape`; in a chart nothing is read as a formula (`plots.picture`).
"""

from __future__ import annotations

import re
import unicodedata

#: What begins or ends something inside a line of Markdown; a backslash before any of them is always allowed.
INLINE = re.compile(r"([\\`*_\[\]<>&~$|])")
#: What opens a block at the beginning of a line: headings, lists, lines under a heading; and numbered lists.
OPENS, NUMBERED = re.compile(r"^([#=+-])"), re.compile(r"^(\d+)([.)])")


def one_line(text: str) -> str:
    r"""
    Words on one line: line breaks and signs that move the cursor become spaces.

    Examples
    --------
    >>> one_line("one\r\n# two")
    'one # two'
    """
    plain = "".join(" " if unicodedata.category(sign) in {"Cc", "Zl", "Zp", "Cs"} else sign for sign in text)
    return " ".join(plain.split())


def whole_signs(text: str) -> str:
    r"""
    Words without half a sign: two halves become the sign that they make, one alone a mark in its place.

    A page may hand over half an emoji; no file, code or page takes it.

    Examples
    --------
    >>> whole_signs("\ud83d\ude83 Trains \ud83d").encode("unicode_escape")
    b'\\U0001f683 Trains \\ufffd'
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def briefly(words: object, most: int = 40) -> str:
    """
    Words on one line of at most so many letters, for a sentence that must stay short.

    Examples
    --------
    >>> briefly("a" * 9, 6)
    'aaaaa…'
    """
    line = one_line(str(words)[: 20 * most])
    return line if len(line) <= most else line[: most - 1] + "…"


def in_markdown(text: str) -> str:
    r"""
    Words on one line of a Markdown page that stay what they are.

    Parameters
    ----------
    text : str
        Anything.

    Examples
    --------
    >>> print(in_markdown("<b>*web* pages</b> for $5, e.g. 1-2"))
    \<b\>\*web\* pages\</b\> for \$5, e.g. 1-2
    >>> print(in_markdown("# first"), in_markdown("1. first"))
    \# first 1\. first
    """
    line = INLINE.sub(r"\\\1", one_line(text))
    return OPENS.sub(r"\\\1", NUMBERED.sub(r"\1\\\2", line))
