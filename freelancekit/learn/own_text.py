"""Lines of one's own: what is asked for, and how much room there is."""

from __future__ import annotations

from msgspec import Struct

from freelancekit.errors import LearnError
from freelancekit.literal import whole_signs
from freelancekit.say import say

#: So much fits into a short code, with all else that is kept.
MOST_LETTERS = 1200


class OwnText(Struct, frozen=True, forbid_unknown_fields=True):
    """
    Something the reader writes, kept word for word.

    Parameters
    ----------
    id : str
        As in "05-five-lines".
    ask : str
        What to write.
    lines : int
        How many lines there is room for.
    model : str
        Used by the tests that fill a notebook in.
    """

    id: str
    ask: str
    lines: int
    model: str

    @property
    def notebook(self) -> str:
        """The notebook it belongs to."""
        return self.id[:2]

    def read(self, reply: object) -> str:
        """
        The text that is meant, blank lines left out.

        Raises
        ------
        LearnError
            For anything but words, and for more than there is room for.
        """
        written = whole_signs(reply) if isinstance(reply, str) else ""
        kept = [line.rstrip() for line in written.strip().splitlines() if line.strip()]
        if not kept or len(kept) > self.lines or len("\n".join(kept)) > MOST_LETTERS:
            msg = say(
                "Write 1 to {lines} lines, at most {letters:,} letters; this has {n} lines, {m:,} letters.",
                lines=self.lines,
                letters=MOST_LETTERS,
                n=len(kept),
                m=len("\n".join(kept)),
            )
            raise LearnError(msg, reply=reply)
        return "\n".join(kept)
