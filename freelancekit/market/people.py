"""
Who registers on a platform: the settings of a population, each with its source or the word "assumption".

`Market` says how clients and rivals behave. Here stands who the beginners are: how many of those who
register ever write, with how many hours and in which trade, and who stops when.
"""

from __future__ import annotations

from dataclasses import dataclass

from freelancekit.market.ranges import Settings, positive, share
from freelancekit.market.studies import ASSUMPTION
from freelancekit.say import N_, say


@dataclass(frozen=True, repr=False)
class People(Settings):
    """
    Who registers: the settings of a population.

    Examples
    --------
    >>> People()
    People
    >>> People().but(writes=0.2)
    People with writes 0.2
    >>> People().why("stays_late")
    stays_late: 2 (it could be 1 to 4)
    How many stay after a month of work: more, the larger it is.
    Source: assumption
    """

    # ------------------------------------------------ who begins
    writes: float = share(
        0.127, 0.08, 0.2, "crowdworks_2016",
        N_("Of those who register, the share whose account ever comes to life."),
    )  # fmt: skip
    tasks_only: float = share(
        0.25, 0.1, 0.5, ASSUMPTION, N_("Of those who begin, the share that takes tasks and writes no letter.")
    )
    begins_within: float = positive(
        4, 1, 12, ASSUMPTION, N_("Weeks from registering to the first letter, on average.")
    )

    # ------------------------------------------------ with how many hours
    hours: float = positive(7.8, 5.5, 11.7, "rengo_2016", N_("Hours a week, on average."))
    hours_spread: float = positive(
        0.8, 0.5, 1.2, ASSUMPTION, N_("How unlike the hours are, on a scale of logarithms.")
    )

    # ------------------------------------------------ in which trade
    design: float = share(0.12, 0.05, 0.25, ASSUMPTION, N_("Of those who begin, the share that can design."))
    web: float = share(
        0.10, 0.05, 0.2, ASSUMPTION, N_("Of those who begin, the share that builds web pages.")
    )
    systems: float = share(
        0.08, 0.03, 0.15, ASSUMPTION, N_("Of those who begin, the share that writes programs.")
    )
    skill: float = positive(
        55, 45, 65, ASSUMPTION, N_("What they can do in their trade, of 100, on average.")
    )
    skill_spread: float = positive(12, 5, 20, ASSUMPTION, N_("How unlike that skill is, in points."))

    # ------------------------------------------------ who stops
    stops_unpaid: float = share(
        0.05, 0.02, 0.12, ASSUMPTION, N_("Of those without any pay so far, the share that stops in a week.")
    )
    stays_early: float = positive(
        1, 0.5, 2, ASSUMPTION, N_("How many stop after a month of work: more, the larger it is.")
    )
    stays_late: float = positive(
        2, 1, 4, ASSUMPTION, N_("How many stay after a month of work: more, the larger it is.")
    )

    # ------------------------------------------------ whose clients pay late, or less
    late_pay: float = share(
        0.023, 0.011, 0.045, "rengo_2016", N_("Contracts without a deposit that are paid late.")
    )
    late_days: float = positive(30, 10, 90, ASSUMPTION, N_("Days that such money comes late, on average."))
    low_pay: float = share(
        0.017,
        0.009,
        0.034,
        "rengo_2016",
        N_("Contracts without a deposit that are paid less than was agreed."),
    )
    low_by: float = share(0.3, 0.1, 0.6, ASSUMPTION, N_("How much less, as a share of what was agreed."))
    deposit_leaves: float = share(
        0.3, 0.15, 0.6, "payment_study_uk",
        N_("Where a deposit lies with the platform: what is left of late and low pay, as a share of it."),
    )  # fmt: skip

    def _called(self) -> str:
        return say("People")
