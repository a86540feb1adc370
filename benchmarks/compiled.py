"""
The slice as a compiled loop (numba), one thread: four careers at a time, each through all its days.

Philox makes four words a turn, for four neighbouring places. So four careers are played side by side, a
turn is made only where one of the four wants it, and their state stays in the processor's first cache.
"""

import math
from typing import Any, TypeAlias

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import get_cython_function_address, intrinsic

from benchmarks import rules
from benchmarks.rules import MARKET, Floats, Ints
from freelancekit.luck import Luck, key_of
from freelancekit.market.jobs import SIZES, between
from freelancekit.market.settings import Market
from freelancekit.trust.rating import CUTS

#: What skill does to contentment, as the package has it.
A_POINT, AT_MOST = int(Market().skill_shows), int(Market().skill_shows_most)

CAREER = np.dtype([(name, np.int64) for name in (*rules.KEPT, "agreed", "until", "skill", "asks")])
NAMES = ("job.applicants", "job.pay", "client.chooses", "review.mood", "review.posts")
APPLICANTS, PAY, CHOOSES, MOODS, POSTS = (np.uint64(key_of(name)) for name in NAMES)
LANES = 4
M0, M1 = np.uint64(0xD2E7470EE14C6C93), np.uint64(0xCA5A826395121157)
W0, W1 = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBB67AE8584CAA73B)
CROWD, FIT, MOOD = MARKET.beta_crowd, MARKET.beta_fit, MARKET.mood_spread
RATED, STAR, STAR_MORE = MARKET.beta_ratings, MARKET.beta_stars, MARKET.beta_stars_more
MEAN, NEWCOMER, REVIEWS = MARKET.mean_stars, MARKET.beta_newcomer, MARKET.review_share
AT = get_cython_function_address("scipy.special.cython_special", "ndtri")
NDTRI = types.ExternalFunctionPointer(types.float64(types.float64), lambda _: AT)
fast = njit(error_model="numpy")
#: A row of `CAREER`, and some of them: numba reads and writes their fields by name.
Life: TypeAlias = Any


@intrinsic
def high(typing: Any, one: Any, other: Any) -> Any:  # noqa: ANN401 - numba's own types
    """The upper half of a product of two words: the processor has it, and Python has no name for it."""

    def build(context: Any, builder: Any, signature: Any, given: Any) -> Any:  # noqa: ANN401
        wide = ir.IntType(128)
        product = builder.mul(builder.zext(given[0], wide), builder.zext(given[1], wide))
        return builder.trunc(builder.lshr(product, wide(64)), ir.IntType(64))

    return types.uint64(types.uint64, types.uint64), build


@fast
def draw(out: Floats, seed: int, name: int, day: int, slot: int, block: int) -> None:
    """Four numbers above 0 and below 1, for four neighbouring places: Philox 4x64, ten rounds."""
    a, b, c, d = np.uint64(block + 1), np.uint64(slot), np.uint64(day), np.uint64(0)
    key, other = np.uint64(seed), np.uint64(name)
    for _ in range(10):
        a, b, c, d = high(M1, c) ^ b ^ key, M1 * c, high(M0, a) ^ d ^ other, M0 * a
        key, other = key + W0, other + W1
    for lane, word in enumerate((a, b, c, d)):
        out[lane] = (np.float64(word >> np.uint64(11)) + 0.5) * 2.0**-53


@fast
def morning(life: Life, came: Ints, day: int) -> None:
    """Old lots go, and once a month a new one comes; the wallet is two running totals, as in the arrays."""
    since = day - rules.LIFE - 1
    if since >= 0 and since % rules.MONTH == 0:
        gone = max(came[since // rules.MONTH % rules.LOTS] - life.spent - life.gone, 0)
        life.gone += gone
        life.held -= gone
    if day % rules.MONTH == 0:
        buys = rules.PACK if life.held < rules.BELOW else 0
        life.bought += buys
        life.held += rules.FREE + buys
        came[day // rules.MONTH % rules.LOTS] = life.spent + life.gone + life.held


@fast
def write(lives: Life, sent: Ints, luck: Floats, seed: int, day: int, slot: int, block: int) -> bool:
    """Four careers look at a job each; ``sent`` keeps rivals and pay, and -1 where no letter leaves."""
    some = False
    for lane in range(LANES):
        sent[lane, 0] = -1
        some |= lives[lane].until < day and lives[lane].held >= rules.STEPS[0]
    if not some:
        return False
    draw(luck, seed, APPLICANTS, day, slot, block)
    some = False
    for lane in range(LANES):
        if lives[lane].until < day and lives[lane].held >= rules.STEPS[0]:
            rivals = int(math.log1p(-luck[lane]) / rules.ONE_STOPS)
            if rivals <= rules.MOST_RIVALS:
                sent[lane, 0], some = rivals, True
    if some:
        draw(luck, seed, PAY, day, slot, block)
        some = False
        for lane in range(LANES):
            if sent[lane, 0] >= 0:
                sent[lane, 1] = rules.PAY_LEAST + int(luck[lane] * rules.PAYS)
                goes = pays(lives[lane], sent[lane, 1])
                sent[lane, 0], some = sent[lane, 0] if goes else -1, some or goes
    return some


@fast
def pays(life: Life, pay: int) -> bool:
    """Whether a letter goes to a job of this pay; if so it is paid for."""
    cost = rules.STEPS[int(pay > SIZES[0]) + int(pay > SIZES[1]) + int(pay > SIZES[2])]
    if pay < life.asks or cost > life.held:
        return False
    life.held -= cost
    life.spent += cost
    life.letters += 1
    return True


@fast
def chance(life: Life, rivals: int) -> float:
    """That a client hires, and hires this one."""
    pull = NEWCOMER
    if life.ratings:
        many = math.log1p(life.ratings)
        above = 1000 * life.stars // life.ratings / 1000 - MEAN
        pull = RATED * many + (STAR + STAR_MORE * many) * above
    pull += FIT * (life.skill - rules.NEEDED) / 25
    others = np.rint(1000 * math.log(rivals)) / 1000 if rivals else -20.0
    joint = math.log(math.exp(pull) + math.exp(others))
    return math.exp(pull - joint) / (1 + math.exp(-(rules.USUAL + CROWD * joint)))


@fast
def choose(lives: Life, sent: Ints, luck: Floats, seed: int, day: int, slot: int, block: int) -> None:
    """Clients read the letters of four careers; who has been hired for the job before declines."""
    draw(luck, seed, CHOOSES, day, slot, block)
    for lane in range(LANES):
        life = lives[lane]
        rivals, pay = sent[lane]
        if rivals >= 0 and life.until < day and luck[lane] < chance(life, rivals):
            life.hires += 1
            life.agreed, life.until = pay, day + 1 + pay // rules.A_DAY


@fast
def work_ends(lives: Life, luck: Floats, posts: Floats, seed: int, day: int, block: int) -> None:
    """Pay comes, less the fee, and perhaps a rating."""
    some = False
    for lane in range(LANES):
        life = lives[lane]
        if life.until != day:
            continue
        if not some:
            draw(luck, seed, MOODS, day, 0, block)
            draw(posts, seed, POSTS, day, 0, block)
            some = True
        life.earned += life.agreed - (life.agreed * rules.FEE + 5_000) // 10_000
        if posts[lane] < REVIEWS:
            quality = min(max(A_POINT * (life.skill - rules.NEEDED), -AT_MOST), AT_MOST)
            felt = quality / 1000 + MOOD * NDTRI(luck[lane])
            life.ratings += 1
            life.stars += 1 + (felt >= CUTS[0]) + (felt >= CUTS[1]) + (felt >= CUTS[2]) + (felt >= CUTS[3])


@fast
def four(lives: Life, days: int, seed: int, block: int) -> None:
    """Four careers, from their first day to their last."""
    luck, posts, came = np.zeros(LANES), np.zeros(LANES), np.zeros((LANES, rules.LOTS), np.int64)
    sent, some = np.zeros((rules.JOBS, LANES, 2), np.int64), np.zeros(rules.JOBS, np.bool_)
    for day in range(days):
        for lane in range(LANES):
            morning(lives[lane], came[lane], day)
        for slot in range(rules.JOBS):
            some[slot] = write(lives, sent[slot], luck, seed, day, slot, block)
        for slot in range(rules.JOBS):
            if some[slot]:
                choose(lives, sent[slot], luck, seed, day, slot, block)
        work_ends(lives, luck, posts, seed, day, block)


@fast
def every(lives: Life, days: int, seed: int) -> None:
    """Four after four."""
    for place in range(0, len(lives), LANES):
        four(lives[place : place + LANES], days, seed, place // LANES)


def play(n: int, days: int, *, seed: int = rules.SEED) -> rules.Lives:
    """Play some careers from their first day on."""
    lives = np.zeros(-(-n // LANES) * LANES, dtype=CAREER)
    start = Luck(seed, 0, len(lives))
    lives["skill"] = between(start("reader.skill"), rules.SKILL_LEAST, rules.SKILL_MOST)
    lives["asks"] = between(start("reader.asks"), rules.PAY_LEAST, rules.PAY_MOST)
    lives["until"] = -1
    every(lives, days, seed)
    return {name: lives[name][:n].copy() for name in rules.KEPT}
