"""
A job post as one reader sees it: four facts on its face, and what it is worth.

The face is what a platform shows. The rest is worked out: how often such a
letter wins, what arrives after the fee, and how long it really takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from freelancekit.contracts.fee_rules import FeePlan, net
from freelancekit.contracts.fees import with_tax
from freelancekit.market.clients import Client, Kind, belief, does_not_pay
from freelancekit.market.freelancer import Reader
from freelancekit.market.jobs import Job, hourly, say_kind
from freelancekit.market.settings import Market
from freelancekit.proposals.proposal import Proposal
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import N_, Text, say, say_list, say_many
from freelancekit.units import nearest, say_minutes, say_money

#: Minutes for a letter, where the reader says nothing else.
LETTER_MINUTES = 30


@dataclass(frozen=True)
class Terms:
    """
    What a board is read with: who reads, whose rules, which market.

    Parameters
    ----------
    reader : Reader
    plan, task_plan : FeePlan
        What the platform keeps of a project, and of a microtask.
    connect_price : int
        One Connect, in the board's money; 0 where applying is free.
    market : Market
    letter_minutes : int
    taxed_by : Rulebook, optional
        Where an advert names the pay before consumption tax: the book that knows the tax.
    """

    reader: Reader
    plan: FeePlan
    task_plan: FeePlan
    connect_price: int
    market: Market
    letter_minutes: int = LETTER_MINUTES
    taxed_by: Rulebook | None = None


@dataclass(frozen=True)
class Posting:
    """
    A job post and its client, read by somebody.

    Parameters
    ----------
    job : Job
    client : Client
    terms : Terms
    """

    job: Job
    client: Client
    terms: Terms

    # ------------------------------------------------------- what it takes

    @property
    def letter_minutes(self) -> int:
        """Minutes on the letter; a microtask and a contest take none, crowdfunding no work at all."""
        return self.terms.letter_minutes if self.job.kind in ("project", "hourly") else 0

    @property
    def honest_minutes(self) -> int:
        """Every minute, if it is won: the letter, the work, and what nobody pays for."""
        return self.letter_minutes + self.job.minutes + self.job.extra_minutes

    @property
    def net(self) -> int:
        """What arrives, if it is won and paid."""
        terms, pay = self.terms, self.job.pay
        billed = pay if terms.taxed_by is None else with_tax(pay, terms.taxed_by)
        return int(net(billed, 0, terms.task_plan if self.job.kind == "microtask" else terms.plan))

    @property
    def hour_if_won(self) -> int:
        """What arrives for an honest hour, if it is won and paid."""
        return hourly(self.net, self.honest_minutes)

    # ------------------------------------------------------- what it brings

    @property
    def chance(self) -> float:
        """The chance to get the work: a microtask is there for everybody, crowdfunding for nobody."""
        if self.job.kind in ("microtask", "crowdfunding"):
            return float(self.job.kind == "microtask")
        return self.letter().chance

    @property
    def wins_in_1000(self) -> int:
        """Of 1,000 such letters, how many win."""
        return round(1000 * self.chance)

    @property
    def bad_in_100(self) -> int:
        """Of 100 clients who look like this one, with how many it ends badly."""
        return self.client.bad_in_100(self.terms.market)

    @property
    def worth(self) -> float:
        """What one try brings on average, before the tickets: what arrives, less what a scam would take."""
        likely = belief(self.client.seen, self.terms.market)
        paid = (1 - float(does_not_pay(likely))) * self.net
        taken = float(likely[..., Kind.SCAM]) * self.terms.market.scam_loss * self.job.pay
        return self.chance * (paid - taken)

    @property
    def per_try(self) -> int:
        """What one try brings on average, the tickets taken off."""
        return int(nearest(self.worth - self.job.connects * self.terms.connect_price))

    @property
    def per_connect(self) -> int | None:
        """What one ticket brings on average, its own price taken off; None where applying is free."""
        connects = self.job.connects
        return int(nearest(self.worth / connects - self.terms.connect_price)) if connects else None

    @property
    def per_hour(self) -> int:
        """What an hour of trying and working brings on average, the tickets taken off."""
        work = self.job.minutes + self.job.extra_minutes
        # A contest, and a test that is usable work, are delivered before anyone is chosen.
        sure = work if self.job.kind == "contest" or "unpaid_test" in self.client.signs else 0
        minutes = self.letter_minutes + sure + self.chance * (work - sure)
        return int(nearest(self.per_try * 60 / minutes)) if minutes else 0

    def letter(self) -> Proposal:
        """The reader's letter for it."""
        minutes = self.terms.letter_minutes
        if self.job.kind == "contest":
            minutes = 20  # the work speaks, not a letter: the average one
        return Proposal(self.job, self.terms.reader, minutes=minutes, market=self.terms.market)

    # ------------------------------------------------------- in words

    def face(self) -> list[str]:
        """The four facts on the front of a card."""
        job = self.job
        pay = say_money(job.pay, job.currency) if job.pay else say("no pay")
        tickets = say_many("{n} ticket", "{n} tickets", job.connects) if job.connects else say("no ticket")
        applied = say_many("{n} letter so far", "{n} letters so far", job.applicants)
        return [pay, tickets, applied, self._time()]

    def back(self) -> list[str]:
        """What a click shows: the advert, the client, the kind of work."""
        client, lines = self.client, [say(self.job.text)] if self.job.text else []
        days = say_many("{n} day left.", "{n} days left.", self.job.deadline_days)
        lines.append(say("This is {kind}. {days}", kind=say_kind(self.job.kind), days=days))
        signs = [say(sign) for sign in client.shows(in_words=not self.job.text)]
        lines.append(say("{client}: {signs}.", client=say(client.name), signs=say_list(signs)))
        lines.append(self._past())
        return lines

    def worked_out(self) -> list[str]:
        """What it is worth to this reader, line by line."""
        job, money = self.job, self.job.currency
        lines = [
            say("Of 1,000 such letters, {n} win.", n=self.wins_in_1000),
            say("If won: {net} arrive after the fee.", net=say_money(self.net, money)),
            say(
                "Honest time: {hours}. For an hour: {hour}.",
                hours=say_minutes(self.honest_minutes),
                hour=say_money(self.hour_if_won, money),
            ),
            say(
                "One letter brings {money} on average, its tickets paid.",
                money=say_money(self.per_try, money),
            ),
        ]
        if job.connects:
            lines.append(
                say("That is {money} for each ticket.", money=say_money(self.per_connect or 0, money))
            )
        return lines

    def why(self) -> Text:
        """The warning signs, and how far each one moves the number of bad endings."""
        return self.client.why(self.terms.market)

    def __repr__(self) -> str:
        return "\n".join([f"{self.job.id}: {say(self.job.title)}", " · ".join(self.face()), *self.back()])

    def _repr_html_(self) -> str:
        face = escape(" · ".join(self.face()))
        back = "".join(f"<p>{escape(line)}</p>" for line in self.back())
        line = f"<code>{escape(self.job.id)}</code> <strong>{escape(say(self.job.title))}</strong> · {face}"
        return f'<details><summary style="cursor: pointer">{line}</summary>{back}</details>'

    def _time(self) -> str:
        """All minutes, unpaid ones too; an offer that hires nobody takes none."""
        minutes = self.honest_minutes if self.job.minutes else 0
        return say("{time} in all", time=say_minutes(minutes)) if minutes else say("no work")

    def _past(self) -> str:
        client = self.client
        one, many = (
            N_("{n} job posted so far, {hires} hired someone."),
            N_("{n} jobs posted so far, {hires} of them hired someone."),
        )
        told = say_many(one, many, client.posts, hires=client.hires)
        if client.gives_stars:
            told += " " + say("Gives {stars:.1f} stars on average.", stars=client.gives_stars / 1000)
        return told
