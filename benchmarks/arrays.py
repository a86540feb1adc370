"""The slice as the package would write it: arrays, a loop over days, rules on the rows concerned only."""

from __future__ import annotations

import numpy as np
from scipy.special import ndtri

from benchmarks import rules
from benchmarks.rules import MARKET, Floats, Ints, Lives
from freelancekit.contracts.fee_rules import rounded
from freelancekit.luck import Luck
from freelancekit.market.freelancer import fit
from freelancekit.market.jobs import applicants_by_close, between, connects_for, expected_rivals
from freelancekit.market.learning_curve import quality
from freelancekit.proposals.choice_model import ratings_pull, wins
from freelancekit.trust.rating import posts, stars_of

#: So many numbers of luck are drawn in one go, for at most a month of days.
AT_ONCE, MOST_DAYS = 32_768, 31


class Ahead:
    """
    The luck of some careers, drawn for many days at once: a day then costs few calls.

    Parameters
    ----------
    luck : Luck
    """

    def __init__(self, luck: Luck) -> None:
        self.luck, self.days = luck, min(MOST_DAYS, max(1, AT_ONCE // luck.n))
        self.drawn: dict[tuple[str, int], tuple[int, Floats]] = {}

    def __call__(self, name: str, day: int, slot: int = 0) -> Floats:
        """The same numbers as `Luck` gives."""
        first, found = self.drawn.get((name, slot), (-MOST_DAYS, None))
        if found is None or not first <= day < first + self.days:
            found = self.luck.many(name, [(day + later, slot) for later in range(self.days)])
            first = day
            self.drawn[name, slot] = first, found
        row: Floats = found[day - first]
        return row


class Crowd:
    """
    Some careers, a place each.

    A wallet needs no lots, only running totals. Connects leave oldest first, so it is enough to know how
    many have left and how many had come up to each lot (``came``): when that lot ends, what came up to it
    and has not left is gone. So a letter costs one addition, however many lots there are.
    """

    def __init__(self, n: int, seed: int, first: int) -> None:
        own = Luck(seed, first, n)
        self.luck = Ahead(own)
        zeros = {name: np.zeros(n, dtype=np.int64) for name in rules.KEPT}
        self.lives: Lives = zeros
        self.pay = np.zeros(n, dtype=np.int64)
        self.until = np.full(n, -1, dtype=np.int64)
        self.came = np.zeros((rules.LOTS, n), dtype=np.int64)
        self.skill: Ints = between(own("reader.skill"), rules.SKILL_LEAST, rules.SKILL_MOST)
        self.asks: Ints = between(own("reader.asks"), rules.PAY_LEAST, rules.PAY_MOST)

    def play(self, day: int) -> None:
        """One day of all of them."""
        self.lots_expire(day)
        self.grants_arrive(day)
        self.letters_leave(day)
        self.work_ends(day)

    def lots_expire(self, day: int) -> None:
        """What is left of a lot on the morning after its last day is gone."""
        month, rest = divmod(day - rules.LIFE - 1, rules.MONTH)
        if month < 0 or rest:
            return
        left = self.lives["spent"] + self.lives["gone"]
        gone = np.maximum(self.came[month % rules.LOTS] - left, 0)
        self.lives["gone"] += gone
        self.lives["held"] -= gone

    def grants_arrive(self, day: int) -> None:
        """Once a month: the free Connects, and a pack for those who hold few."""
        month, rest = divmod(day, rules.MONTH)
        if rest:
            return
        buys = rules.PACK * (self.lives["held"] < rules.BELOW)
        self.lives["bought"] += buys
        self.lives["held"] += rules.FREE + buys
        self.came[month % rules.LOTS] = sum(self.lives[name] for name in ("spent", "gone", "held"))

    def letters_leave(self, day: int) -> None:
        """Who can, looks at the jobs of the day and writes to some; then clients choose."""
        able = np.flatnonzero((self.lives["held"] >= rules.STEPS[0]) & (self.until < day))
        if len(able):
            sent = [self.write(day, slot, able) for slot in range(rules.JOBS)]
            for slot, letters in enumerate(sent):
                self.choose(day, slot, *letters)

    def write(self, day: int, slot: int, able: Ints) -> tuple[Ints, Ints, Ints]:
        """The letters to one job: who writes, against how many rivals, for what sum."""
        drawn = self.luck("job.applicants", day, slot)[able]
        rivals = applicants_by_close(drawn, MARKET.mean_applicants) - 1
        few = np.flatnonzero(rivals <= rules.MOST_RIVALS)
        rows, rivals = able[few], rivals[few]
        pay = between(self.luck("job.pay", day, slot)[rows], rules.PAY_LEAST, rules.PAY_MOST)
        cost, held = connects_for(pay, rules.STEPS), self.lives["held"]
        goes = np.flatnonzero((pay >= self.asks[rows]) & (cost <= held[rows]))
        rows, cost = rows[goes], cost[goes]
        held[rows] -= cost
        self.lives["spent"][rows] += cost
        self.lives["letters"][rows] += 1
        return rows, rivals[goes], pay[goes]

    def choose(self, day: int, slot: int, rows: Ints, rivals: Ints, pay: Ints) -> None:
        """Some clients hire; who has been hired for the job before declines."""
        ratings = self.lives["ratings"][rows]
        mean = 1000 * self.lives["stars"][rows] // np.maximum(ratings, 1)
        pull = ratings_pull(ratings, mean, MARKET) + MARKET.beta_fit * fit(self.skill[rows], rules.NEEDED)
        chance = wins(pull, expected_rivals(rivals), MARKET)
        won = np.flatnonzero(
            (self.luck("client.chooses", day, slot)[rows] < chance) & (self.until[rows] < day)
        )
        hired, pay = rows[won], pay[won]
        self.pay[hired] = pay
        self.until[hired] = day + 1 + pay // rules.A_DAY
        self.lives["hires"][hired] += 1

    def work_ends(self, day: int) -> None:
        """What is done is paid, less the fee; some clients rate it."""
        rows = np.flatnonzero(self.until == day)
        if not len(rows):
            return
        pay = self.pay[rows]
        self.lives["earned"][rows] += pay - rounded(pay * rules.FEE)
        mood = MARKET.mood_spread * ndtri(self.luck("review.mood", day)[rows])
        stars = stars_of(quality(self.skill[rows], rules.NEEDED) / 1000 + mood)
        drawn = self.luck("review.posts", day)[rows]
        posted = posts(drawn, True, MARKET.review_share, MARKET.wait_to_rate)
        self.lives["ratings"][rows[posted]] += 1
        self.lives["stars"][rows[posted]] += stars[posted]


def play(n: int, days: int, *, seed: int = rules.SEED, first: int = 0) -> Lives:
    """Play some careers from their first day on."""
    crowd = Crowd(n, seed, first)
    for day in range(days):
        crowd.play(day)
    return crowd.lives
