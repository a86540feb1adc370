"""The first cell of every notebook: it prints only what is not as expected."""

from __future__ import annotations

from freelancekit.learn.store import here
from freelancekit.say import Text, say
from freelancekit.version import __version__


def door(notebook: str, made_for: str = "") -> Text:
    """
    Open a notebook.

    Parameters
    ----------
    notebook : str
        Its number, "00" to "12"; "02e" for the exercises of notebook 02.
    made_for : str
        The version of freelancekit that the notebook was made for.

    Returns
    -------
    Text
        "Ready.", and whatever differs from the expected.

    Examples
    --------
    >>> door("00")
    Ready. This is notebook 00.
    >>> door("02e")
    Ready. These are the exercises of notebook 02.
    """
    store = here()
    store.rows()
    if store.waiting:
        store.add([])
    lines = [
        say("Ready. These are the exercises of notebook {notebook}.", notebook=notebook.removesuffix("e"))
        if notebook.endswith("e")
        else say("Ready. This is notebook {notebook}.", notebook=notebook)
    ]
    if made_for and made_for.split(".")[:2] != __version__.split(".")[:2]:
        lines.append(
            say(
                "It was made for freelancekit {made_for}, and this is {version}. Close the notebook and "
                "start the workbook again: it brings the notebook that fits, and keeps your answers.",
                made_for=made_for,
                version=__version__,
            )
        )
    return Text("\n".join([*lines, *filter(None, [store.notice()])]))
