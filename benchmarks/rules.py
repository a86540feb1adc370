"""
The slice: wallet, proposal, hire, review. What the three engines all play, and nothing else.

The morning
    1. A lot of Connects may be spent through its 365th day; on the morning after, what is left is gone.
    2. On days 0, 30, 60, ... a lot of 10 free Connects comes. Whoever holds fewer than 40 before that
       buys a pack of 80 into the same lot.

Letters
    3. Whoever has no contract in hand and holds the 2 Connects that the cheapest letter costs looks at
       two jobs, one after the other. Each has a number of rivals (a geometric law, 20 applicants on
       average, oneself among them) and a sum that it pays (30 to 600 dollars, each as likely).
    4. A job with at most 20 rivals that pays what one asks is written to, if the wallet can pay for the
       letter: 2, 4, 6 or 8 Connects by the size of the sum. They leave at once, the oldest first. What
       one asks is drawn once, like the sums, so that some write every day and some hardly ever.

A hire
    5. Each letter wins with the chance of `freelancekit.proposals.choice_model.wins`: a logit of what pulls
       for it (number of ratings, mean of stars in thousandths, skill against the 50 that is needed)
       and of the rivals' joint pull. Skill is 20 to 80, drawn once, and stays.
    6. Of two wins on one day the first is taken. The work takes one day and one more for each full
       100 dollars, the day of the hire not counted; whoever has a contract in hand writes no letters.

A review
    7. On its last day the contract is paid, less a fee of 10 percent, rounded half up to a cent. The
       client's contentment is skill against what is needed, and a mood; stars are cut from it. Some post
       no rating. What is posted counts in the next letter.

All amounts that live overnight are whole: cents, Connects, stars. A float is born and dies inside one day.

All three engines draw the same numbers: Philox 4x64 with ten rounds, as `freelancekit.luck` has it, by
name, day, slot and place. So each career comes out the same, and not only their sums: the test compares
all of `KEPT`, career by career.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import reference_pull

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Lives = dict[str, Ints]

SEED = 1
#: A lot for each month of a year, and one more: the oldest is gone before its place is wanted again.
MONTH, LIFE, LOTS = 30, 365, 13
FREE, PACK, BELOW = 10, 80, 40
JOBS = 2
STEPS = (2, 4, 6, 8)
PAY_LEAST, PAY_MOST, A_DAY = 3_000, 60_000, 10_000
PAYS = PAY_MOST - PAY_LEAST + 1
MOST_RIVALS = 20
SKILL_LEAST, SKILL_MOST, NEEDED = 20, 80, 50
FEE = 1_000
MARKET = Market()
#: For engines that work without arrays: the log odds that a client hires where nobody pulls more or less
#: than usual, and the logarithm by which one more applicant grows unlikely.
USUAL = math.log(MARKET.fill_rate / (1 - MARKET.fill_rate)) - MARKET.beta_crowd * reference_pull(MARKET)
ONE_STOPS = math.log1p(-1 / MARKET.mean_applicants)

#: What an engine hands back: an array each, with a place for each career.
KEPT = ("earned", "letters", "spent", "gone", "held", "bought", "hires", "ratings", "stars")


def summary(lives: Lives) -> dict[str, int]:
    """What is told of a run: the sums, how many earned nothing, and what the one in the middle earned."""
    earned = np.sort(lives["earned"])
    told = {name: int(np.sum(lives[name])) for name in KEPT}
    return {**told, "nothing": int(np.sum(earned == 0)), "median": int(earned[(len(earned) - 1) // 2])}
