"""Named ways to choose: to whom one writes, how often, and with how many minutes."""

from __future__ import annotations

from dataclasses import dataclass

from freelancekit.say import N_
from freelancekit.strategies.base import Me, Seen
from freelancekit.strategies.preset import Named, setting


@dataclass(frozen=True)
class Numbers(Named):
    """
    Writes to everyone, in a few minutes each, and buys the Connects for it.

    The advice that work is a game of numbers: whoever sends more letters wins
    more jobs.

    Parameters
    ----------
    letters : int
        The most in a week.
    each : int
        Minutes for a letter.
    buys : int
        Connects a month, on top of the free ones.

    Examples
    --------
    >>> Numbers(letters=7)
    Numbers(letters=7, each=5, buys=100)
    """

    letters: int = setting(15, least=0, most=100)
    each: int = setting(5, least=1, most=600)
    buys: int = setting(100, least=0, most=1000)

    advice = N_("It is a game of numbers: write to everyone.")
    story = N_("Many quick letters, to whoever is there, with Connects that were bought.")

    def apply(self, me: Me, job: Seen) -> object:
        """Everyone, up to so many a week."""
        return me.letters_week < self.letters

    def minutes(self, me: Me, job: Seen) -> int:
        """Few."""
        return self.each

    def buy(self, me: Me) -> int:
        """Enough for the letters."""
        return self.buys


@dataclass(frozen=True)
class Specialist(Named):
    """
    Writes only where one can clearly do more than is wanted, and takes an hour for it.

    The advice to choose a skill and a niche, and to write to the few that fit.

    Parameters
    ----------
    above : int
        Points of skill above what the job wants.
    each : int
        Minutes for a letter.

    Examples
    --------
    >>> Specialist().story
    'Only work that one can clearly do, with an hour for each letter.'
    """

    above: int = setting(10, least=-100, most=100)
    each: int = setting(60, least=1, most=600)

    advice = N_("Choose your field, and write to the few that fit.")
    story = N_("Only work that one can clearly do, with an hour for each letter.")

    def apply(self, me: Me, job: Seen) -> object:
        """What one can clearly do."""
        return (job.fit >= self.above) & (job.leaves == 0) & (job.microtask == 0)

    def minutes(self, me: Me, job: Seen) -> int:
        """An hour."""
        return self.each


@dataclass(frozen=True)
class Wary(Named):
    """
    Passes over every client with a warning sign.

    The advice against takers: no promise of later work, no unpaid test, nobody
    whose payment is not verified.

    Examples
    --------
    >>> Wary().advice
    'Stay away from takers.'
    """

    advice = N_("Stay away from takers.")
    story = N_("No promises, no unpaid tests, no client without a verified payment.")

    def apply(self, me: Me, job: Seen) -> object:
        """As a beginner does, and without a sign of a taker."""
        sound = (job.promise == 0) & (job.unpaid_test == 0) & (job.verified == 1)
        return super().apply(me, job) & sound


@dataclass(frozen=True)
class Early(Named):
    """
    Writes only where few have written so far.

    The advice to be among the first; it finds the jobs that have few rivals.

    Parameters
    ----------
    before : int
        Letters so far, at most.

    Examples
    --------
    >>> Early(before=2)
    Early(before=2)
    """

    before: int = setting(5, least=0, most=1000)

    advice = N_("Be among the first.")
    story = N_("Only jobs for which few others have written so far.")

    def apply(self, me: Me, job: Seen) -> object:
        """As a beginner does, and where there are few letters."""
        return super().apply(me, job) & (job.letters <= self.before)


@dataclass(frozen=True)
class Careful(Named):
    """
    One letter a week, with an hour for it.

    The advice to write few letters, each made for its reader.

    Parameters
    ----------
    letters : int
        The most in a week.
    each : int
        Minutes for a letter.

    Examples
    --------
    >>> Careful().settings
    {'letters': 1, 'each': 60}
    """

    letters: int = setting(1, least=0, most=100)
    each: int = setting(60, least=1, most=600)

    advice = N_("Rather one good letter than ten bad ones.")
    story = N_("One letter a week, with an hour for it.")

    def apply(self, me: Me, job: Seen) -> object:
        """The first that fits in a week."""
        fits = (job.fit >= 0) & (job.leaves == 0) & (job.microtask == 0)
        return fits & (me.letters_week < self.letters)

    def minutes(self, me: Me, job: Seen) -> int:
        """An hour."""
        return self.each


@dataclass(frozen=True)
class PerHour(Named):
    """
    Counts what an hour would bring, and leaves the rest.

    The advice to count one's hours, unpaid ones too.

    Parameters
    ----------
    yen : int
        For an hour of the work, before fee and letter, at the least.

    Examples
    --------
    >>> PerHour(yen=2000)
    PerHour(yen=2000)
    """

    yen: int = setting(1000, least=0, most=100_000)

    advice = N_("Count what an hour brings.")
    story = N_("Only work that pays enough for each hour of it.")

    def apply(self, me: Me, job: Seen) -> object:
        """As a beginner does, and for enough an hour."""
        return super().apply(me, job) & (job.per_hour >= self.yen)


@dataclass(frozen=True)
class SmallFirst(Named):
    """
    Tasks and small jobs until a few ratings are there, then the larger ones.

    The advice that the first jobs are tiny and that one does not stay there.

    Parameters
    ----------
    hours : int
        What counts as small.
    ratings : int
        So many, and it is time for more.

    Examples
    --------
    >>> SmallFirst().settings
    {'hours': 6, 'ratings': 3}
    """

    hours: int = setting(6, least=1, most=1000)
    ratings: int = setting(3, least=0, most=1000)

    advice = N_("Begin with small work, and do not stay there.")
    story = N_("Small jobs until a few ratings are there, then only larger ones.")

    def apply(self, me: Me, job: Seen) -> object:
        """As a beginner does; small or large, by the ratings."""
        small = (job.hours <= 60 * self.hours) | (job.microtask == 1)
        return super().apply(me, job) & ((me.ratings < self.ratings) == small)


@dataclass(frozen=True)
class Weekend(Named):
    """
    Writes on two days of the week only, and clients wait for days.

    The weeks of somebody with a day job and no strength left in the evening.

    Parameters
    ----------
    letters : int
        The most on a weekend.
    answer : int
        Minutes until an answer; two days.

    Notes
    -----
    The week begins with the day on which the career begins, so these are its sixth and seventh day.

    Examples
    --------
    >>> Weekend().settings
    {'letters': 4, 'answer': 2880}
    """

    letters: int = setting(4, least=0, most=100)
    answer: int = setting(2880, least=0, most=10_080)

    advice = N_("The weekend is enough.")
    story = N_("Letters on two days of the week only; answers after two days.")

    def apply(self, me: Me, job: Seen) -> object:
        """What fits, on the sixth and the seventh day."""
        free = (me.weekday >= 5) & (me.letters_week < self.letters)
        return free & (job.fit >= -10) & (job.leaves == 0)

    def reply_minutes(self, me: Me) -> int:
        """Days."""
        return self.answer
