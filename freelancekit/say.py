"""
Every sentence a learner reads, in the learner's language.

English is the source. A sentence stands in the code once, inside `say(...)`
where it is spoken, or inside `N_(...)` where it only waits to be spoken.
`FREELANCEKIT_LANG` names the language; without it, English.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
#: Without this a notebook reads what stands between two dollar signs as a formula.
NO_FORMULA = 'class="mathjax_ignore tex2jax_ignore"'


class Text(str):
    """
    Words to read: shown as they are, in a notebook too, without quotes.

    Examples
    --------
    >>> Text("Ten tickets.")
    Ten tickets.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return (
            f'<div {NO_FORMULA} style="white-space: pre-wrap; overflow-wrap: anywhere">{escape(self)}</div>'
        )


def N_(text: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark a sentence that is spoken later."""
    return text


def say(text: str, /, **values: object) -> str:
    """
    The sentence in the learner's language, its gaps filled.

    Parameters
    ----------
    text : str
        English, with gaps as in ``{connects}``.
    **values : object
        What goes into the gaps.

    Examples
    --------
    >>> say("{who} has {n} Connects.", who="Nao", n=10)
    'Nao has 10 Connects.'
    """
    return say_from(text, values)


def say_from(text: str, values: Mapping[str, object], /) -> str:
    """
    The same, its gaps filled from a mapping that is asked only for what a gap names.

    Parameters
    ----------
    text : str
        English, with gaps as in ``{connects}``.
    values : mapping of str to object
        What goes into the gaps, and perhaps more.

    Examples
    --------
    >>> say_from("{who} has {n} Connects.", {"who": "Nao", "n": 10, "cards": 2})
    'Nao has 10 Connects.'
    """
    return catalogue(os.environ.get("FREELANCEKIT_LANG", "en")).gettext(text).format_map(values)


def say_many(one: str, many: str, n: int, /, **values: object) -> str:
    """
    The sentence for one, or for many.

    Examples
    --------
    >>> say_many("{n} Connect", "{n} Connects", 1), say_many("{n} Connect", "{n} Connects", 6)
    ('1 Connect', '6 Connects')
    """
    language = os.environ.get("FREELANCEKIT_LANG", "en")
    return catalogue(language).ngettext(one, many, n).format(n=f"{n:,}", **values)


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The translations of one language; a language we lack is English."""
    return gettext.translation("freelancekit", LOCALE, languages=[language], fallback=True)
