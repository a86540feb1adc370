"""The slice in Mesa: an agent for each career, activated by the model once a day."""

import mesa
import numpy as np

from benchmarks import rules
from benchmarks.careers import Career, Numbers, beginnings
from benchmarks.rules import Lives
from freelancekit.luck import Luck


class Freelancer(Career, mesa.Agent):
    """A career that Mesa knows of. Careers never meet, so the order of a day changes nothing."""


class Market(mesa.Model):
    """All freelancers, and the luck of the day, drawn for all of them at once."""

    def __init__(self, n: int, seed: int, first: int) -> None:
        super().__init__(seed=seed)
        self.luck, self.day = Luck(seed, first, n), 0
        for freelancer, beginning in zip(
            Freelancer.create_agents(self, n), beginnings(self.luck), strict=True
        ):
            freelancer.begin(*beginning)

    def step(self) -> None:
        """One day."""
        self.agents.do("live", Numbers(self.luck, self.day))
        self.day += 1


def play(n: int, days: int, *, seed: int = rules.SEED, first: int = 0) -> Lives:
    """Play some careers from their first day on."""
    market = Market(n, seed, first)
    for _ in range(days):
        market.step()
    return {name: np.array(market.agents.get(name), dtype=np.int64) for name in rules.KEPT}
