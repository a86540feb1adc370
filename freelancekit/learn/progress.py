"""
What the workbook keeps of a reader: shown whole, carried as a code, deleted.

The file holds guesses, answers, looks at hints, letters and lines of one's own. It stays on the
reader's computer; nothing is sent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Annotated, ClassVar

import msgspec

from freelancekit.codec import code_of, unpack
from freelancekit.errors import CodeError
from freelancekit.html import GREEN, fold, paragraphs
from freelancekit.learn.answers import in_words, readable
from freelancekit.learn.home import say_home
from freelancekit.learn.kept import Kept
from freelancekit.learn.store import Store, here
from freelancekit.literal import briefly
from freelancekit.say import N_, Text, say, say_all, say_list, say_many

if TYPE_CHECKING:
    from freelancekit.show.cards.base import Touchable

KINDS = {
    "guess": N_("guesses: {n}"),
    "answer": N_("answers: {n}"),
    "look": N_("hints and solutions opened: {n}"),
    "letter": N_("letters sent: {n}"),
    "evening": N_("evenings in the client's chair: {n}"),
    "text": N_("texts of your own: {n}"),
    "plan": N_("plans begun: {n}"),
}


#: So many rows at the most, and so many bytes in one reply; the longest text of a reader has half of them.
MOST_ROWS, MOST_REPLY = 100_000, 10_000
#: What a reply can be; what it means, the question says.
Said = str | int | float | bool | None | list[str | int]


class Carried(msgspec.Struct, tag="progress", array_like=True):
    """What a progress code holds."""

    MOST: ClassVar[int] = 16_000_000
    rows: Annotated[list[Kept], msgspec.Meta(max_length=MOST_ROWS)]


class Offer(msgspec.Struct, array_like=True):
    """A row of somebody's code: a reply stays packed until it is known to be small."""

    kind: str
    notebook: str
    item: str
    reply: msgspec.Raw
    sure: int = 0
    at: str = ""

    def row(self) -> Kept | None:
        """The row, or None for one that holds what no reply can be."""
        packed = bytes(self.reply)
        if len(packed) > MOST_REPLY:
            return None
        try:
            reply = msgspec.msgpack.decode(packed, type=Said)
        except (msgspec.MsgspecError, ValueError):
            return None
        return Kept(self.kind, self.notebook, self.item, reply, self.sure, self.at)


class Offered(msgspec.Struct, tag="progress", array_like=True):
    """What a progress code of a stranger holds."""

    MOST: ClassVar[int] = Carried.MOST
    rows: Annotated[list[Offer], msgspec.Meta(max_length=MOST_ROWS)]


class Progress:
    """
    Everything that is kept, and what can be done with it.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> here = Progress(Store(Path(tempfile.mkdtemp()) / "a.sqlite3"))
    >>> here.store.keep("guess", "02", "02-ten-tickets", "none", sure=70)
    >>> there = Progress(Store(Path(tempfile.mkdtemp()) / "b.sqlite3"))
    >>> there.load(here.code())
    Replies in the code: 1. New here: 1.
    02-ten-tickets · none · sure: 70 %
    Nothing is taken yet. To take it, run the same line with sure=True: fk.progress().load("…", sure=True)
    >>> there.load(here.code(), sure=True)
    Replies in the code: 1. New here: 1.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def rows(self) -> list[Kept]:
        """All that is kept, oldest first."""
        return self.store.rows()

    def code(self) -> Text:
        """
        All of it as one line to paste on another computer.

        Where that is more than a code carries, what was changed again and again goes without the words
        between the first and the newest.
        """
        rows = self.rows()
        try:
            return Text(code_of(Carried(rows)))
        except CodeError:
            return Text(code_of(Carried(_first_and_newest(rows))))

    def load(self, code: str, *, sure: bool = False) -> Text:
        """
        Show what a code holds; then, once the reader is sure, add what is new. What is here stays as it is.

        Parameters
        ----------
        code : str
            One line of letters, as ``code()`` gives it.
        sure : bool
            Only ``True`` adds anything: a code may come from a stranger.

        Raises
        ------
        CodeError
            With one sentence, when the code cannot be read.
        """
        carried = unpack(code, Offered).rows
        known = set(map(_key, self.rows()))
        understood = [row for offer in carried if (row := offer.row()) is not None and readable(row)]
        fresh = [row for row in understood if _key(row) not in known]
        told = say("Replies in the code: {n}. New here: {new}.", new=len(fresh), n=len(carried))
        odd = len(carried) - len(understood)
        one, many = (
            N_("{n} is not of this workbook and was left out."),
            N_("{n} are not of this workbook and were left out."),
        )
        left_out = say_many(one, many, odd) if odd else ""
        if sure is True:
            self.store.add(fresh)
        shown = _not_yet(fresh) if fresh and sure is not True else []
        return Text("\n".join([say_all(told, left_out, self.store.notice()), *shown]))

    def delete(self, *, sure: bool = False) -> Text:
        """Delete the file, once the reader says that they are sure."""
        if sure is not True:
            return Text(say("Nothing was deleted. To delete all of it: fk.progress().delete(sure=True)"))
        try:
            self.store.delete()
        except OSError as error:
            msg = say(
                "Your answers cannot be deleted ({reason}). Close what uses them and try again, or delete "
                "progress.sqlite3 in {home} by hand.",
                reason=briefly(error.strerror),
                home=say_home(),
            )
            return Text(msg)
        return Text(say("Deleted. The next guess begins a new file."))

    def forget(self, notebook: str, *, sure: bool = False) -> Text:
        """
        Delete what was said in one notebook, once the reader says that they are sure.

        Parameters
        ----------
        notebook : str
            Its number, "00" to "12".
        sure : bool
            Only ``True`` deletes anything.
        """
        there = sorted({row.notebook for row in self.rows()})
        if notebook not in there:
            known = say_list(there) or say("none")
            return Text(
                say("Nothing is kept of notebook {n}. Kept: {known}.", n=briefly(notebook), known=known)
            )
        if sure is not True:
            line = f'fk.progress().forget("{notebook}", sure=True)'
            return Text(say("Nothing was deleted. To delete what you said in it: {line}", line=line))
        self.store.forget(notebook)
        done = say("Notebook {n} is as new. Open it and run it from the top.", n=notebook)
        return Text(self.store.notice() or done)

    def card(self) -> Touchable:
        """A card with buttons for all of this: to carry it, to bring it in, to begin a notebook anew."""
        from freelancekit.show.cards.kept_card import KeptCard

        return KeptCard(self)

    def lines(self) -> list[str]:
        """What is kept, where, and how to delete it."""
        rows = self.rows()
        counted = Counter(kind for kind, _ in {(row.kind, row.item) for row in rows})  # a change counts once
        kept = say_list(say(words, n=counted[kind]) for kind, words in KINDS.items() if counted[kind])
        return [
            say(
                "This workbook keeps your answers and letters in one file on this computer. Nothing is sent."
            ),
            say("So far: {kept}.", kept=kept)
            if rows
            else say("Nothing is kept yet. The first guess makes the file."),
            say("The file is progress.sqlite3 in {home}.", home=say_home()),
            say("To delete all of it: fk.progress().delete(sure=True)"),
        ]

    def __repr__(self) -> str:
        return "\n".join([*self.lines(), *self._carry(), *filter(None, [self.store.notice()])])

    def _repr_html_(self) -> str:
        code = "".join(
            f'<p><code style="word-break: break-all">{escape(line)}</code></p>' for line in self._code()
        )
        last = [
            say("Copy the line under this. On the other computer, run:"),
            'fk.progress().load("…", sure=True)',
        ]
        carry = fold(say("Take it to another computer"), paragraphs(last) + code, edge=GREEN) if code else ""
        return paragraphs([*self.lines(), self.store.notice()]) + carry

    def _code(self) -> Sequence[str]:
        """The code, once there is something worth carrying."""
        return [self.code()] if any(row.kind != "look" for row in self.rows()) else []

    def _carry(self) -> list[str]:
        return [say("To carry it elsewhere: fk.progress().code()")] if self._code() else []


def progress() -> Progress:
    """
    All that this workbook keeps of you, and how to delete it.

    Returns
    -------
    Progress
        Shows itself; ``code()`` carries it, ``load(code)`` brings it back,
        ``delete(sure=True)`` deletes it.

    Examples
    --------
    >>> print(str(progress()).splitlines()[1])
    Nothing is kept yet. The first guess makes the file.
    """
    return Progress(here())


def _not_yet(rows: Sequence[Kept]) -> list[str]:
    """Each row as it would come in, word for word, and how to take them."""
    take = 'fk.progress().load("…", sure=True)'
    last = say("Nothing is taken yet. To take it, run the same line with sure=True: {take}", take=take)
    return [*dict.fromkeys(map(in_words, rows)), last]


def _first_and_newest(rows: Sequence[Kept]) -> list[Kept]:
    """Of each matter that this workbook knows, the first row and the newest."""
    known = [row for row in rows if readable(row)]
    newest = {(row.kind, row.notebook, row.item): _key(row) for row in known}
    first = {(row.kind, row.notebook, row.item): _key(row) for row in reversed(known)}
    wanted = {*first.values(), *newest.values()}
    return [row for row in known if _key(row) in wanted]


def _key(row: Kept) -> tuple[object, ...]:
    return (row.kind, row.notebook, row.item, msgspec.json.encode(row.reply), row.sure, row.at)
