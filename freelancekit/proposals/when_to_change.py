"""
When to change something, and when it works: one rule for every page that says so.

A stage is a row of tries: letters that may be answered, replies that may become work. Before the first one
has a few usual ones in mind; each own try moves that (a beta law). Where it has become likely that fewer than
half of the usual number succeed, the stage is changed. That it works is said only where even somebody who
expected little would be convinced.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.say import N_, Text, say, say_many

#: From this chance on that fewer than half of the usual number succeed, something is changed.
CHANGE_AT = 0.7
#: From this chance on that it is half of the usual number or more, in every stage, nothing is.
KEEP_AT = 0.8
#: Each stage begins as if so many usual tries had been watched: 2 to 36 replies of 100 letters seem possible.
IN_MIND = 10
#: Farther than this no line is looked for.
FARTHEST = 2_000


@dataclass(frozen=True)
class Stage:
    """
    Tries that succeed or do not.

    Parameters
    ----------
    usual : float
        The share that usually succeeds.
    least : float
        What is usual where little is, at the lower end of its range; somebody who expects little begins
        there.
    """

    usual: float
    least: float

    def weak(self, found: npt.ArrayLike, tries: npt.ArrayLike, usual: float | None = None) -> Any:  # noqa: ANN401
        """
        The chance that fewer than half of the usual number succeed.

        Parameters
        ----------
        found, tries : int or int array, shape (...)
        usual : float, optional
            What is expected before the first try, and what counts as usual.

        Examples
        --------
        >>> round(float(REPLIES.weak(0, 14)), 2), round(float(REPLIES.weak(0, 15)), 2)
        (0.69, 0.7)
        """
        mean = self.usual if usual is None else usual
        return below(mean / 2, found, tries, mean, IN_MIND)

    def fine_at_worst(self, found: npt.ArrayLike, tries: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
        """The chance that half of the usual number or more succeed, for somebody who expected the least."""
        return 1 - below(self.usual / 2, found, tries, self.least, IN_MIND)

    def line(self, found: int, tries: int, usual: float | None = None) -> int | None:
        """
        So many more tries without a success, and the stage is changed; 0 where it is so already, None
        where it
        would be very many.

        Examples
        --------
        >>> REPLIES.line(0, 0), REPLIES.line(3, 20), WINS.line(0, 0)
        (15, 42, 15)
        """
        more = np.arange(FARTHEST)
        reached = np.flatnonzero(self.weak(found, tries + more, usual) >= CHANGE_AT)
        return int(reached[0]) if len(reached) else None


def below(line: float, found: npt.ArrayLike, tries: npt.ArrayLike, mean: float, seen: float) -> Any:  # noqa: ANN401
    """
    The chance that a share is below a line, after some tries.

    A beta law that begins at ``mean``, as if ``seen`` tries had been watched.

    Examples
    --------
    >>> round(float(below(0.01, 0, 40, 0.02, 30)), 2)
    0.71
    """
    from scipy.stats import beta

    found, tries = np.asarray(found), np.asarray(tries)
    return beta.cdf(line, seen * mean + found, seen * (1 - mean) + tries - found)


#: Of 1,000 usual letters so many get a reply (a count of one firm, Upwork 2025), and so many win.
USUAL_REPLIES, USUAL_WINS = 150, 20
#: Letters that may be answered, and replies that may become work.
REPLIES = Stage(USUAL_REPLIES / 1000, 0.05)
WINS = Stage(USUAL_WINS / USUAL_REPLIES, 0.067)
#: What is usual where much is.
MOST_REPLIES = 0.30
#: So many letters without a reply, or replies without a win, and something is changed.
FIRST_CHANGE, THEN_CHANGE = 15, 15  # REPLIES.line(0, 0) and WINS.line(0, 0), held by a test: scipy loads late

#: From so many letters on, what is not clear is not "too early" any more.
MANY = 60

STEPS: dict[str, str] = {
    "begin": N_("No letter is settled yet. Send the first ones."),
    "more": N_("Too early to change anything: send more of the same, and wait for the answers."),
    "unclear": N_("Not clear yet, for good or ill. Go on, and look again when more has come."),
    "letter": N_("Change the letter: its first two lines, or the jobs it goes to. Then count afresh."),
    "after": N_(
        "Letters are answered, and too few win. Change what you do after the reply: the price, a sample."
    ),
    "keep": N_("It works. Change nothing but the price, when the hours are full."),
}


def steps(letters: npt.ArrayLike, replies: npt.ArrayLike, wins: npt.ArrayLike) -> Any:  # noqa: ANN401
    """
    What to do next, for one log or for a million.

    Parameters
    ----------
    letters, replies, wins : int or int array, shape (...)
        Settled letters, those of them that had a reply, those that won.

    Returns
    -------
    str array, shape (...)
        Keys of `STEPS`.

    Examples
    --------
    >>> steps([20, 20, 200, 100, 1, 60], [3, 0, 30, 1, 1, 12], [0, 0, 1, 0, 1, 4]).tolist()
    ['more', 'letter', 'unclear', 'letter', 'more', 'keep']
    """
    n, r, w = np.asarray(letters), np.asarray(replies), np.asarray(wins)
    at_first, later = REPLIES.weak(r, n), WINS.weak(w, r)
    fine = (
        (n >= FIRST_CHANGE) & (REPLIES.fine_at_worst(r, n) >= KEEP_AT) & (WINS.fine_at_worst(w, r) >= KEEP_AT)
    )
    return np.select(
        [
            n == 0,
            (at_first >= CHANGE_AT) & (at_first >= later),
            later >= CHANGE_AT,
            at_first >= CHANGE_AT,
            fine,
        ],
        ["begin", "letter", "after", "letter", "keep"],
        np.where(n >= MANY, "unclear", "more"),
    )


@dataclass(frozen=True)
class Advice:
    """
    What to do next after so many letters, how sure that is, and what would change it.

    Parameters
    ----------
    letters, replies, wins : int

    Examples
    --------
    >>> Advice(20, 3, 0)
    Too early to change anything: send more of the same, and wait for the answers.
    >>> Advice(20, 0, 0).step
    'letter'
    """

    letters: int
    replies: int
    wins: int

    @cached_property
    def step(self) -> str:
        """A key of `STEPS`."""
        return str(steps(self.letters, self.replies, self.wins))

    @cached_property
    def weak_in_100(self) -> tuple[int, int]:
        """Of 100 who have such a log, in how many each stage is weak: replies, and wins from them."""
        first, then = REPLIES.weak(self.replies, self.letters), WINS.weak(self.wins, self.replies)
        return round(100 * float(first)), round(100 * float(then))

    def how_sure(self) -> str:
        """The uncertainty, in one sentence."""
        first, then = self.weak_in_100
        return say(
            "Of 100 people with such a log, {first} would get fewer than half of the usual replies, and "
            "{then} fewer than half of the usual wins from replies.",
            first=first,
            then=then,
        )

    def what_would_change_it(self) -> list[str]:
        """The counts at which another advice would come, and what hangs on what is usual."""
        told = []
        if self.step in ("more", "unclear", "keep"):
            if silent := REPLIES.line(self.replies, self.letters):
                told.append(say_many("{n} more letter without a reply, and it says: change the letter.",
                                     "{n} more letters without a reply, and it says: change the letter.",
                                     silent))  # fmt: skip
            if lost := WINS.line(self.wins, self.replies):
                told.append(say_many("{n} more reply without a win, and it says: change what follows.",
                                     "{n} more replies without a win, and it says: change what follows.",
                                     lost))  # fmt: skip
        if self.step == "letter":
            told += self._if_less_is_usual()
        return told

    def _if_less_is_usual(self) -> list[str]:
        """Whether the advice would stand where fewer replies are usual."""
        least = round(100 * REPLIES.least)
        more = REPLIES.line(self.replies, self.letters, REPLIES.least)
        if more == 0:
            return [
                say(
                    "It would say so, too, where only {least} of 100 usual letters are answered.", least=least
                )
            ]
        if more is None:
            return [
                say(
                    "Where only {least} of 100 usual letters are answered, it would say: too early.",
                    least=least,
                )
            ]
        return [say_many("Where only {least} of 100 usual letters are answered, it would say so {n} "
                         "letter later.",
                         "Where only {least} of 100 usual letters are answered, it would say so {n} "
                         "letters later.",
                         more, least=least)]  # fmt: skip

    def why(self) -> Text:
        """The rule, where its numbers come from, and what would change the advice."""
        return Text("\n".join([rule(), *self.what_would_change_it()]))

    def __repr__(self) -> str:
        return say(STEPS[self.step])


def rule() -> str:
    """The rule in words."""
    return say(
        "{first} letters without a reply, or {then} replies without a win: by then it is likely, in {change} "
        "of 100 cases, that fewer than half of the usual number come. Usual means {replies} replies and "
        "{wins} wins in 1,000 letters: the first is one firm's count on Upwork of 2025 and could be {least} "
        "to {most}, the second is the market of this game. We begin as if {mind} usual letters had been "
        "watched. That it works is said after {first} letters at the soonest, where in {keep} of 100 cases "
        "at least half come, even for one who expected the least.",
        first=FIRST_CHANGE,
        then=THEN_CHANGE,
        change=round(100 * CHANGE_AT),
        replies=USUAL_REPLIES,
        wins=USUAL_WINS,
        least=round(1000 * REPLIES.least),
        most=round(1000 * MOST_REPLIES),
        mind=IN_MIND,
        keep=round(100 * KEEP_AT),
    )
