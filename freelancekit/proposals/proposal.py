"""
A letter of a reader for a job: what pulls for it, told in letters won of 1,000.

The rules are functions in `merits` and `choice_model`; here they meet a job and a reader.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from freelancekit.errors import ProposalError
from freelancekit.market.freelancer import Reader
from freelancekit.market.jobs import Job
from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import affords, in_1000, speed, wins
from freelancekit.proposals.merits import Merits, pull, terms
from freelancekit.say import N_, Text, say, say_list, say_many
from freelancekit.units import MOST, say_minutes, say_money, whole

#: What stands for each term in the reader's words, in the order in which `why` tells them.
TERMS = {
    "ratings": N_("ratings"),
    "price": N_("price"),
    "fit": N_("how well the work fits"),
    "letter": N_("the letter"),
    "profile": N_("the profile"),
    "message": N_("a message of your own"),
    "known": N_("the client knows you"),
    "boost": N_("boost"),
    "reply": N_("how fast you answer"),
}


@dataclass(frozen=True)
class Proposal:
    """
    A letter for a job, and what speaks for it.

    Parameters
    ----------
    job : Job
    reader : Reader
    price : int, optional
        In the job's money; the sum that the client named where none is given.
    minutes : int
        Spent on the letter.
    message : bool
        A polite message of one's own beside the letter.
    known : bool
        Whether the client has worked with one before.
    boosted : bool
        Whether it stands in one of the boosted places.
    reply_minutes : int
        How long the client waits for an answer, once they have written.
    market : Market

    Raises
    ------
    ProposalError
        For a job or a reader that is none, or work that takes no letters.
    AmountError
        For a price or minutes that are not whole.

    Examples
    --------
    >>> film = Job("film", "A valley", "video", "project", 40_000, "USD", 900, applicants_at_close=19)
    >>> letter = Proposal(film, Reader())
    >>> letter.in_1000
    9
    >>> letter.but(minutes=60).in_1000
    15
    """

    job: Job
    reader: Reader = field(default_factory=Reader)
    price: int | None = None
    minutes: int = 20
    message: bool = False
    known: bool = False
    boosted: bool = False
    reply_minutes: int = 0
    market: Market = field(default_factory=Market)

    def __post_init__(self) -> None:
        _check(self)

    def but(self, **changes: Any) -> Proposal:  # noqa: ANN401 - as dataclasses.replace
        """
        The same letter with something changed.

        Raises
        ------
        ProposalError
            For a name that a letter does not have.
        """
        known = list(self.__dataclass_fields__)
        for name in changes:
            if name not in known:
                msg = say(
                    "A letter has no {name}. There is: {known}.", name=repr(name), known=say_list(known)
                )
                raise ProposalError(msg, name=name)
        return replace(self, **changes)

    @property
    def merits(self) -> Merits:
        """What the client sees of it."""
        job, reader = self.job, self.reader
        return Merits(
            ratings=reader.ratings,
            stars=reader.stars,
            price=self.asks,
            budget=job.pay,
            skill=reader.skill(job.field),
            needed=job.needed,
            minutes=self.minutes,
            photo=reader.photo,
            portfolio=reader.portfolio,
            filled=reader.filled,
            message=self.message,
            known=self.known,
            boosted=self.boosted,
            waits=self.reply_minutes,
        )

    def terms(self) -> dict[str, float]:
        """What each thing adds to the letter's V, in the order of `why`."""
        return {name: float(term) for name, term in terms(self.merits, self.market).items()}

    @property
    def asks(self) -> int:
        """The price asked."""
        return self.job.pay if self.price is None else self.price

    @property
    def pull(self) -> float:
        """The letter's V: all its terms together."""
        return float(pull(self.merits, self.market))

    @property
    def chance(self) -> float:
        """The chance to win: it is chosen, and the client would pay as much."""
        return self._chance(self.pull, self.affordable)

    @property
    def affordable(self) -> float:
        """The chance that the price does not lie above what the client would pay."""
        return float(affords(self.asks, self.job.pay, self.market))

    @property
    def in_1000(self) -> int:
        """Of 1,000 such letters, how many win."""
        return in_1000(self.chance)

    @property
    def average_in_100(self) -> int:
        """Of 100 average letters for the same job, how many win."""
        return round(100 * float(wins(0.0, self.job.rivals, self.market)))

    def steps(self) -> list[tuple[str, int]]:
        """The reasons in words, each with the letters won of 1,000 so far, up to the letter's own number."""
        so_far, paid = 0.0, 1.0
        told = [(say("an average letter"), in_1000(self._chance(so_far)))]
        for name, term in self.terms().items():
            so_far += term
            paid = self.affordable if name == "price" else paid
            if term:
                told.append((self._words(name), in_1000(self._chance(so_far, paid))))
        return told

    def why(self) -> Text:
        """What raised and lowered the number, one reason after the other."""
        lines = [say("{what}: {n}", what=what, n=n) for what, n in self.steps()[1:]]
        last = say("Of 1,000 letters like this one, {n} win.", n=self.in_1000)
        return Text("\n".join([self._first(), *lines, last]))

    def __repr__(self) -> str:
        return say(
            'A letter for "{title}": of 1,000 such, {n} win', title=say(self.job.title), n=self.in_1000
        )

    def _chance(self, pull: float, paid: float = 1.0) -> float:
        return float(wins(pull, self.job.rivals, self.market)) * paid

    def _first(self) -> str:
        n = self.job.applicants_at_close
        start = in_1000(self._chance(0.0))
        one, many = (
            N_("An average letter beside {n} other: of 1,000 such, {wins} win. Some clients hire nobody."),
            N_("An average letter beside {n} others: of 1,000 such, {wins} win. Some clients hire nobody."),
        )
        return say_many(one, many, n, wins=start)

    def _words(self, name: str) -> str:
        """A term as it is in this letter."""
        reader, job = self.reader, self.job
        match name:
            case "ratings" if not reader.ratings:
                return say("no ratings yet")
            case "ratings":
                return say("{stars:.1f} stars of {n} ratings", stars=reader.stars / 1000, n=reader.ratings)
            case "price":
                return say(
                    "asks {price} where {budget} was named",
                    price=say_money(self.asks, job.currency),
                    budget=say_money(job.pay, job.currency),
                )
            case "fit":
                return say(
                    "skill {has} where {needed} is wanted", has=reader.skill(job.field), needed=job.needed
                )
            case "letter":
                return say_many("{n} minute on the letter", "{n} minutes on the letter", self.minutes)
            case "profile":
                return say("the profile")
            case "reply":
                return say_many("answers after {n} minute", "answers after {n} minutes", self.reply_minutes)
        return say(TERMS[name])


class Left(dict[int, int]):
    """Clients left of 100, by minutes; it tells itself in words."""

    def __repr__(self) -> str:
        line = N_("after {minutes}: {n} of 100")
        return "\n".join(say(line, minutes=say_minutes(wait), n=n) for wait, n in self.items())


def interest_after(*minutes: int, market: Market | None = None) -> Left:
    """
    Of 100 clients who would hire at once, how many still do when the answer comes later.

    Parameters
    ----------
    *minutes : int
        From the client's message to the answer.
    market : Market, optional

    Raises
    ------
    AmountError
        For minutes that are not whole.

    References
    ----------
    Speed Is a Signal, Management Science (2025): people were watched, not tried out.

    Examples
    --------
    >>> interest_after(0, 5, 60, 1440)
    after 0 minutes: 100 of 100
    after 5 minutes: 80 of 100
    after 1 h 00: 54 of 100
    after 24 h 00: 10 of 100
    """
    waits = [whole(n, say("The minutes until the answer"), least=0, most=100_000) for n in minutes]
    return Left({n: round(100 * float(speed(n, market or Market()))) for n in waits})


def _check(letter: Proposal) -> None:
    if not isinstance(letter.job, Job):
        msg = say("A letter is written for a job of a board; you gave {job}.", job=repr(letter.job))
        raise ProposalError(msg, job=letter.job)
    if not isinstance(letter.reader, Reader):
        msg = say("A letter is written by somebody: fk.Reader(); you gave {who}.", who=repr(letter.reader))
        raise ProposalError(msg, reader=letter.reader)
    if letter.job.kind in ("microtask", "crowdfunding"):
        msg = say('"{title}" takes no letters. Choose another job.', title=say(letter.job.title))
        raise ProposalError(msg, job=letter.job)
    if letter.price is not None:
        whole(letter.price, say("The price"), most=MOST)
    whole(letter.minutes, say("The minutes on the letter"), most=10_000)
    whole(letter.reply_minutes, say("The minutes until the answer"), least=0, most=100_000)
