"""
Every sentence a learner reads, in the learner's language.

English is the source. A sentence stands in the code once, inside `say(...)`
where it is spoken, or inside `N_(...)` where it only waits to be spoken.
`FREELANCEKIT_LANG` names the language. Without it, a notebook of an edition speaks
the language of its folder, as in `notebooks/ja/`; all else is English.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
#: Without this a notebook reads what stands between two dollar signs as a formula.
NO_FORMULA = 'class="mathjax_ignore tex2jax_ignore"'


def N_(text: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark a sentence that is spoken later."""
    return text


#: The six of the story.
CAST = (N_("Nao"), N_("Haru"), N_("Shiori"), N_("Sena"), N_("Gen"), N_("Ryo"))


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
    return catalogue(language()).gettext(text).format_map(values) if text else ""


def say_unit(unit: str, values: Mapping[str, object]) -> str:
    """
    What stands behind a number; in some languages not the word that it is elsewhere.

    Parameters
    ----------
    unit : str
        English, with gaps.
    values : mapping of str to object
        What goes into the gaps.

    Examples
    --------
    >>> say_unit("letters", {}), say_unit("of {n}", {"n": 63})
    ('letters', 'of 63')
    """
    return catalogue(language()).pgettext("unit", unit).format_map(values) if unit else ""


def say_many(one: str, many: str, n: int, /, **values: object) -> str:
    """
    The sentence for one, or for many.

    Examples
    --------
    >>> say_many("{n} Connect", "{n} Connects", 1), say_many("{n} Connect", "{n} Connects", 6)
    ('1 Connect', '6 Connects')
    """
    spoken = catalogue(language()).ngettext(one, many, n)
    if spoken in {one, many}:  # where the two were marked one by one, each has a translation of its own
        spoken = catalogue(language()).gettext(spoken)
    return spoken.format(n=f"{n:,}", **values)


def say_list(words: Iterable[object]) -> str:
    """
    Words one after another, with what the language sets between them.

    Examples
    --------
    >>> say_list(["film", "tea", "logo"])
    'film, tea, logo'
    """
    # Translators: what stands between the words of a list.
    return say(", ").join(map(str, words))


def say_all(*sentences: str) -> str:
    """
    Sentences one after another, those that are empty left out.

    Examples
    --------
    >>> say_all("Ten tickets.", "", "Two are left.")
    'Ten tickets. Two are left.'
    """
    # Translators: what stands between two sentences; nothing, where a language wants nothing.
    between = say("{first} {second}", first="", second="")
    return between.join(sentence for sentence in sentences if sentence)


def say_name(name: str) -> str:
    """
    What somebody is called; the six have a name in each language, everybody else keeps theirs.

    Examples
    --------
    >>> say_name("Nao"), say_name("nobody")
    ('Nao', 'nobody')
    """
    return say(name) if name in CAST else name


def language() -> str:
    """
    The language that is spoken now.

    Examples
    --------
    >>> language()
    'en'
    """
    return os.environ.get("FREELANCEKIT_LANG") or _of_the_folder()


def languages() -> tuple[str, ...]:
    """
    The languages that there are.

    Examples
    --------
    >>> languages()
    ('en', 'ja')
    """
    return ("en", *sorted(path.name for path in LOCALE.glob("??") if path.is_dir()))


def name_of(language: str) -> str:
    """
    What a language calls itself.

    Examples
    --------
    >>> name_of("en"), name_of("ja")
    ('English', '日本語')
    """
    # Translators: the name of your own language, as you call it.
    return catalogue(language).gettext(N_("English"))


@cache
def _of_the_folder() -> str:
    """The edition whose folder this session began in; a session keeps its language."""
    here = Path.cwd()
    return next((folder.name for folder in (here, here.parent) if folder.name in languages()), "en")


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The translations of one language; a language we lack is English."""
    return gettext.translation("freelancekit", LOCALE, languages=[language], fallback=True)
