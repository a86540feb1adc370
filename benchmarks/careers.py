"""
The slice, one career at a time, in plain Python: what each agent of the Mesa model does.

It walks its wallet lot by lot and works its chances out with `math`, so that it shares no line with the
arrays or the compiled loop, other than the numbers of `rules` and the luck, which is drawn in blocks.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from scipy.special import ndtri

from benchmarks import rules
from benchmarks.rules import MARKET, ONE_STOPS, USUAL
from freelancekit.luck import Luck
from freelancekit.market.jobs import SIZES, between
from freelancekit.market.settings import Market
from freelancekit.trust.rating import CUTS

#: What skill does to contentment, as the package has it.
A_POINT, AT_MOST = int(Market().skill_shows), int(Market().skill_shows_most)

#: The hottest loop is spared a look into `rules`.
CHEAPEST, FEW, LEAST, PAYS = rules.STEPS[0], rules.MOST_RIVALS, rules.PAY_LEAST, rules.PAYS


class Numbers:
    """The luck of one day: a list for each name and slot that every career asks for."""

    def __init__(self, luck: Luck, day: int) -> None:
        self.day = day
        self.moves = day % rules.MONTH == 0 or (day - rules.LIFE - 1) % rules.MONTH == 0
        self.applicants = [luck("job.applicants", day, slot).tolist() for slot in range(rules.JOBS)]
        self.pay = [luck("job.pay", day, slot).tolist() for slot in range(rules.JOBS)]
        self.chooses = [luck("client.chooses", day, slot).tolist() for slot in range(rules.JOBS)]
        self.mood, self.posts = luck("review.mood", day), luck("review.posts", day)


def beginnings(luck: Luck) -> Iterator[tuple[int, int, int]]:
    """Place, skill, and what is asked, of each career."""
    skills = between(luck("reader.skill"), rules.SKILL_LEAST, rules.SKILL_MOST)
    asks = between(luck("reader.asks"), rules.PAY_LEAST, rules.PAY_MOST)
    return zip(range(luck.n), skills.tolist(), asks.tolist(), strict=True)


class Career:
    """One freelancer; ``lots`` are pairs of last day and what is left, the oldest first."""

    __slots__ = ("agreed", "asks", "lots", "place", "skill", "until", *rules.KEPT)

    def begin(self, place: int, skill: int, asks: int) -> None:
        """The first morning: nothing yet."""
        self.earned = self.letters = self.spent = self.gone = self.held = self.bought = 0
        self.hires = self.ratings = self.stars = 0
        self.place, self.skill, self.asks, self.until, self.agreed = place, skill, asks, -1, 0
        self.lots: list[list[int]] = []

    def live(self, numbers: Numbers) -> None:
        """One day."""
        day = numbers.day
        if numbers.moves:
            self.morning(day)
        if self.until < day and self.held >= CHEAPEST:
            self.letters_leave(numbers)
        elif self.until == day:
            self.work_ends(numbers)

    def morning(self, day: int) -> None:
        """Old lots go, and once a month a new one comes."""
        lots = self.lots
        if lots and lots[0][0] < day:
            gone = lots.pop(0)[1]
            self.gone += gone
            self.held -= gone
        if day % rules.MONTH == 0:
            buys = rules.PACK if self.held < rules.BELOW else 0
            self.bought += buys
            self.held += rules.FREE + buys
            lots.append([day + rules.LIFE, rules.FREE + buys])

    def letters_leave(self, numbers: Numbers) -> None:
        """Look at the jobs of the day, write to some, and wait for the clients."""
        place, sent = self.place, []
        for slot in range(rules.JOBS):
            rivals = int(math.log1p(-numbers.applicants[slot][place]) / ONE_STOPS)
            if rivals > FEW:
                continue
            pay = LEAST + int(numbers.pay[slot][place] * PAYS)
            if pay < self.asks:
                continue
            cost = rules.STEPS[bisect_left(SIZES, pay)]
            if cost <= self.held:
                self.spend(cost)
                sent.append((slot, rivals, pay))
        for slot, rivals, pay in sent:
            if self.until < numbers.day and numbers.chooses[slot][place] < self.chance(rivals):
                self.hires += 1
                self.agreed, self.until = pay, numbers.day + 1 + pay // rules.A_DAY

    def spend(self, cost: int) -> None:
        """A letter leaves, and its Connects with it, the oldest first."""
        self.letters += 1
        self.spent += cost
        self.held -= cost
        lots = self.lots
        while cost:
            taken = min(cost, lots[0][1])
            lots[0][1] -= taken
            cost -= taken
            if not lots[0][1]:
                lots.pop(0)

    def chance(self, rivals: int) -> float:
        """That a client hires, and hires this one."""
        pull = MARKET.beta_newcomer
        if self.ratings:
            many = math.log1p(self.ratings)
            above = 1000 * self.stars // self.ratings / 1000 - MARKET.mean_stars
            pull = MARKET.beta_ratings * many + (MARKET.beta_stars + MARKET.beta_stars_more * many) * above
        pull += MARKET.beta_fit * (self.skill - rules.NEEDED) / 25
        others = round(1000 * math.log(rivals)) / 1000 if rivals else -20.0
        joint = math.log(math.exp(pull) + math.exp(others))
        return math.exp(pull - joint) / (1 + math.exp(-(USUAL + MARKET.beta_crowd * joint)))

    def work_ends(self, numbers: Numbers) -> None:
        """Pay comes, less the fee, and perhaps a rating."""
        self.earned += self.agreed - (self.agreed * rules.FEE + 5_000) // 10_000
        if numbers.posts[self.place] < MARKET.review_share:
            quality = min(max(A_POINT * (self.skill - rules.NEEDED), -AT_MOST), AT_MOST)
            felt = quality / 1000 + MARKET.mood_spread * ndtri(numbers.mood[self.place])
            self.ratings += 1
            self.stars += bisect_right(CUTS, felt) + 1
