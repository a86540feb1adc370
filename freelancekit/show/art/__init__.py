"""
The drawings: thirteen stations, six faces, a stamp, a train and a ticket.

Each is an SVG file beside this one, with a ground of its own, so that it stands
on light and on dark pages. All use the eighteen inks of `INKS` and nothing else.
What a file names inside itself begins with the name of the file: any of them may
stand together in one page.
"""

from __future__ import annotations

import base64
from functools import cache
from html import escape
from importlib.resources import files

from freelancekit.errors import PictureError
from freelancekit.say import N_, say, say_list

#: Six inks, each from dark to light; the faces are told apart by them, too.
INKS = {
    "night": ("#141b33", "#25345e", "#5b74a3"),
    "lamp": ("#8a5a2b", "#eeb447", "#fbe0a0"),
    "paper": ("#d6bd95", "#efe2c8", "#faf4e6"),
    "vermilion": ("#8f2d1f", "#d4472d", "#ec9272"),
    "moss": ("#2c4334", "#5d7b4f", "#a7b884"),
    "grey": ("#464c58", "#868b93", "#c5c8c8"),
}

#: What one would say to somebody who cannot see it.
ALT = {
    "station-00": N_("A kitchen table at night. Nao sits at a small laptop; the clock shows 21:40."),
    "station-01": N_("A sticky note hangs on a screen with a hundred small squares. Haru is on the phone."),
    "station-02": N_("A can of coffee, ten tickets, and a finger that waits above a red button."),
    "station-03": N_("A Sunday at a small station. Nao stands before a board with ten cards."),
    "station-04": N_("A tea shop at 23:15. Shiori rests her head on her hand; five letters lie before her."),
    "station-05": N_("A green valley in summer. A red train is on the bridge; Nao films it from a hill."),
    "station-06": N_("A meeting. Under the table Nao's phone shines, and fourteen pages come out of it."),
    "station-07": N_("A town at 01:10, one window lit. Above it are three bright stars and two empty ones."),
    "station-08": N_("Rain in the evening. In a lit shop Nao holds out a red card at the till."),
    "station-09": N_("Two phones at a window in March, each with a chat: Ryo's, and Shiori's."),
    "station-10": N_("Receipts on a kitchen table. The longest winds away and becomes a railway line."),
    "station-11": N_("Nao and Haru at a noodle stall in spring, behind two large bowls of ramen."),
    "station-12": N_("The kitchen table again at 21:40. Nao has turned the laptop round to you."),
    "face-nao": N_("Nao, with straight dark hair and the strap of a camera."),
    "face-haru": N_("Haru, laughing, with untidy hair."),
    "face-sena": N_("Sena, with square glasses that shine from a screen."),
    "face-shiori": N_("Shiori, her hair up with a red pin, looking down."),
    "face-gen": N_("Gen, with round glasses and a white beard."),
    "face-ryo": N_("Ryo, smiling, with wavy brown hair."),
    "stamp-record": N_("A red stamp of the record."),
    "train": N_("A red train with one car."),
    "ticket": N_("A paper ticket."),
}


def picture(name: str) -> str:
    """
    A drawing as the text of an SVG.

    Where the same one may stand twice in a page, take `as_img`: the second would
    borrow its light from the first, and lose it where the first is hidden.

    Parameters
    ----------
    name : str
        ``station-00`` to ``station-12``, ``face-nao``, ``stamp-record``, ``train`` or ``ticket``.

    Raises
    ------
    PictureError
        Where there is no such drawing.

    Examples
    --------
    >>> picture("train")[:4]
    '<svg'
    """
    _known(name)
    return _drawn(name)


def face(who: str) -> str:
    """
    The portrait of one of the six, as the text of an SVG.

    Parameters
    ----------
    who : str
        ``nao``, ``haru``, ``sena``, ``shiori``, ``gen`` or ``ryo``; large letters do no harm.

    Raises
    ------
    PictureError
        Where nobody has that name.

    Examples
    --------
    >>> face("Nao") == picture("face-nao")
    True
    """
    name = f"face-{who}".lower()
    if name not in ALT:
        six = [one.removeprefix("face-") for one in ALT if one.startswith("face-")]
        msg = say('There is no face of "{who}". There is: {there}.', who=who, there=say_list(six))
        raise PictureError(msg, who=who)
    return _drawn(name)


def alt(name: str) -> str:
    """
    What one would say of a drawing to somebody who cannot see it.

    Parameters
    ----------
    name : str
        As for `picture`.

    Raises
    ------
    PictureError
        Where there is no such drawing.

    Examples
    --------
    >>> alt("train")
    'A red train with one car.'
    """
    _known(name)
    return say(ALT[name])


def as_img(name: str, width: int | None = None, *, decorative: bool = False) -> str:
    """
    A drawing as an ``img`` that carries it: for Markdown, a page without trust, any notebook.

    Parameters
    ----------
    name : str
        As for `picture`.
    width : int, optional
        Pixels; without it, as large as it was drawn. It never grows beyond its column.
    decorative : bool
        Whether the words beside it say all that it shows; then it is not read out.

    Raises
    ------
    PictureError
        Where there is no such drawing.

    Examples
    --------
    >>> as_img("train", 64)[:63]
    '<img alt="A red train with one car." width="64" height="24" src'
    """
    _known(name)
    words, drawn = "" if decorative else escape(alt(name)), _drawn(name)
    across, down = map(int, drawn.split('viewBox="')[1].split('"')[0].split()[2:])
    wide = across if width is None else width
    data = base64.b64encode(drawn.encode()).decode()
    return (
        f'<img alt="{words}" width="{wide}" height="{round(wide * down / across)}" '
        f'src="data:image/svg+xml;base64,{data}" style="max-width: 100%; height: auto">'
    )


def _known(name: str) -> None:
    """Refuse a name that no drawing has."""
    if name not in ALT:
        msg = say('There is no picture "{name}". There is: {there}.', name=name, there=say_list(ALT))
        raise PictureError(msg, name=name)


@cache
def _drawn(name: str) -> str:
    """The text of the file."""
    return files(__name__).joinpath(f"{name}.svg").read_text(encoding="utf-8")
