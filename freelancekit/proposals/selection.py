"""A set of jobs, held against a budget of tickets and one of minutes."""

from __future__ import annotations

from dataclasses import dataclass

from freelancekit.proposals.posting import Posting
from freelancekit.say import Text, say, say_list, say_many
from freelancekit.units import say_minutes, say_money

#: A budget of minutes without an end.
NO_LIMIT = 10_000_000


@dataclass(frozen=True)
class Pick:
    """
    Jobs to apply for, held against a budget of tickets and one of minutes.

    Parameters
    ----------
    postings : tuple of Posting
    tickets, minutes : int
        What there is to spend.
    """

    postings: tuple[Posting, ...]
    tickets: int
    minutes: int

    @property
    def names(self) -> list[str]:
        """The jobs, by their short names."""
        return [posting.job.id for posting in self.postings]

    @property
    def connects(self) -> int:
        """The tickets it takes."""
        return sum(posting.job.connects for posting in self.postings)

    @property
    def honest_minutes(self) -> int:
        """The minutes it takes, if all are won."""
        return sum(posting.honest_minutes for posting in self.postings)

    @property
    def net(self) -> int:
        """What arrives, if all are won and paid."""
        return sum(posting.net for posting in self.postings)

    @property
    def per_try(self) -> int:
        """What they bring on average, the tickets taken off."""
        return sum(posting.per_try for posting in self.postings)

    @property
    def fits(self) -> bool:
        """Whether both budgets hold."""
        return self.connects <= self.tickets and self.honest_minutes <= self.minutes

    def beside(self, other: Pick) -> str:
        """
        What this set brings on average beside another: "same", "half", "less" or "loss".

        "half" is half of it or more, "less" is less than half, "loss" is below nothing.
        """
        if self.per_try < 0:
            return "loss"
        if self.per_try == other.per_try:
            return "same"
        return "half" if 2 * self.per_try >= other.per_try else "less"

    def what_ran_out(self) -> str:
        """Which budget is nearer to its end: "tickets" or "hours"."""
        return "hours" if self.honest_minutes * self.tickets > self.connects * self.minutes else "tickets"

    def why(self) -> Text:
        """Every job with what it takes and brings, and the sums."""
        lines = [
            say(
                "{name}: {tickets}, {time}, {net} if won, {mean} on average",
                name=posting.job.id,
                tickets=say_many("{n} ticket", "{n} tickets", posting.job.connects),
                time=say_minutes(posting.honest_minutes),
                net=say_money(posting.net, posting.job.currency),
                mean=say_money(posting.per_try, posting.job.currency),
            )
            for posting in self.postings
        ]
        return Text("\n".join([*lines, str(self)]))

    def __repr__(self) -> str:
        if not self.postings:
            return say("Nothing is chosen.")
        money = self.postings[0].job.currency
        spent = say("{n} of {all} tickets", n=self.connects, all=self.tickets)
        if self.minutes < NO_LIMIT:
            spent += say(
                ", {time} of {all}", time=say_minutes(self.honest_minutes), all=say_minutes(self.minutes)
            )
        return say(
            "{names}: {spent}. If all are won, {net} arrive.{over}",
            names=say_list(self.names),
            spent=spent,
            net=say_money(self.net, money),
            over=self._over(),
        )

    def _over(self) -> str:
        tickets, minutes = self.connects - self.tickets, self.honest_minutes - self.minutes
        told = []
        if tickets > 0:
            told.append(say_many("{n} ticket too many.", "{n} tickets too many.", tickets))
        if minutes > 0:
            told.append(say("{time} too long.", time=say_minutes(minutes)))
        return "".join(f" {sentence}" for sentence in told)
