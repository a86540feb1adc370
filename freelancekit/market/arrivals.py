"""
Jobs arrive: a board filled by luck, for one career or for many at once.

Every number of a job has a stream of luck of its own, so that changing one
setting of the market shifts nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from freelancekit.luck import Luck, distinct
from freelancekit.market.clients import SIGNS, Client, Kind, shares
from freelancekit.market.jobs import (
    Job,
    Template,
    applicants_by_close,
    applicants_by_now,
    between,
    connects_for,
    drawn_rivals,
)
from freelancekit.market.settings import Market

Ints: TypeAlias = npt.NDArray[np.int64]

#: Of the work, the share in percent that reading, questions and changes take on top.
EXTRA_PERCENT = (10, 40)
#: A reader looks at a job between one minute and two days after it was posted.
LOOKS_AFTER = (1, 2880)
DAYS = (2, 21)

STREAMS = distinct(
    [
        *(f"job.{what}" for what in ("template", "pay", "minutes", "extra", "needed", "applicants")),
        *(f"job.{what}" for what in ("looked_at", "early", "rivals", "days")),
        *(f"client.{what}" for what in ("kind", "posts", "hires", "stars")),
        *(f"client.{sign.key}" for sign in SIGNS),
    ]
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """One slot of a board: for each career a job, a client, and what the client is."""

    template: Ints
    numbers: Mapping[str, Ints]
    signs: Mapping[str, npt.NDArray[np.bool_]]
    kind: Ints


def arrive(
    luck: Luck, day: int, slot: int, found: Sequence[Template], steps: tuple[int, ...], market: Market
) -> Arrived:
    """
    The job that stands in one slot on one day, for every career.

    Parameters
    ----------
    luck : Luck
    day, slot : int
    found : sequence of Template
        The kinds of job of this platform.
    steps : tuple of int
        What a proposal costs, from the smallest jobs to the largest; (0,) where applying is free.
    market : Market
    """
    draw = _Drawn(luck, day, slot)
    which = between(draw("job.template"), 0, len(found) - 1)
    columns = _columns(found)
    pay = between(draw("job.pay"), columns["pay_least"][which], columns["pay_most"][which])
    minutes = between(draw("job.minutes"), columns["minutes_least"][which], columns["minutes_most"][which])
    letters = columns["letters"][which]
    at_close = letters * applicants_by_close(
        draw("job.applicants"), market.mean_applicants * columns["crowd"][which] / 100
    )
    rivals = np.maximum(at_close - 1, 0)  # the reader would be one of them
    looked_at = between(draw("job.looked_at"), *LOOKS_AFTER)
    numbers = {
        "pay": pay,
        "minutes": minutes,
        "extra_minutes": minutes * between(draw("job.extra"), *EXTRA_PERCENT) // 100,
        "connects": letters * connects_for(pay, steps),
        "applicants_at_close": rivals,
        "applicants": applicants_by_now(rivals, looked_at, draw("job.early"), market),
        "needed": between(draw("job.needed"), columns["needed_least"][which], columns["needed_most"][which]),
        "deadline_days": between(draw("job.days"), *DAYS),
        "rivals": drawn_rivals(rivals, draw("job.rivals"), market.rival_spread),
    }
    kind = np.searchsorted(np.cumsum(shares(market))[:-1], draw("client.kind"), side="right")
    return Arrived(which, {**numbers, **_past(draw, kind, market)}, _signs(draw, kind), kind)


def job_of(arrived: Arrived, place: int, slot: int, found: Sequence[Template], currency: Any) -> Job:  # noqa: ANN401
    """The job of one career, as an object."""
    template = found[int(arrived.template[place])]
    own: dict[str, Any] = {
        name: int(values[place]) for name, values in arrived.numbers.items() if name in Job.__slots__
    }
    return Job(f"{slot + 1}", template.title, template.field, template.kind, currency=currency, **own)


def client_of(arrived: Arrived, place: int, name: str) -> Client:
    """The client of one career, as the platform shows them."""
    signs = tuple(key for key, there in arrived.signs.items() if there[place])
    posts, hires, stars = (int(arrived.numbers[key][place]) for key in ("posts", "hires", "stars"))
    return Client(name, signs, posts, hires, stars)


class _Drawn:
    """The luck of one slot of one day."""

    def __init__(self, luck: Luck, day: int, slot: int) -> None:
        self.luck, self.day, self.slot = luck, day, slot

    def __call__(self, name: str) -> npt.NDArray[np.float64]:
        return self.luck(name, self.day, self.slot)


def _columns(found: Sequence[Template]) -> dict[str, Ints]:
    """The templates as columns, so that each career can have its own; dollars in cents."""
    cents = [100 if "upwork" in row.platforms else 1 for row in found]
    rows = {
        "crowd": [row.crowd for row in found],
        "letters": [row.kind != "microtask" for row in found],
        "pay_least": [row.pay[0] * unit for row, unit in zip(found, cents, strict=True)],
        "pay_most": [row.pay[1] * unit for row, unit in zip(found, cents, strict=True)],
    }
    for name in ("minutes", "needed"):
        rows[f"{name}_least"] = [getattr(row, name)[0] for row in found]
        rows[f"{name}_most"] = [getattr(row, name)[1] for row in found]
    return {name: np.array(values, dtype=np.int64) for name, values in rows.items()}


def _signs(draw: _Drawn, kind: Ints) -> dict[str, npt.NDArray[np.bool_]]:
    return {sign.key: draw(f"client.{sign.key}") < np.asarray(sign.shown_by)[kind] for sign in SIGNS}


def _past(draw: _Drawn, kind: Ints, market: Market) -> dict[str, Ints]:
    """What a client did before: posts, hires, stars given. Who has ten reviews has hired ten times."""
    reviewed = draw("client.reviewed") < np.asarray(SIGNS[-1].shown_by)[kind]
    posts = np.floor(-8 * np.log1p(-draw("client.posts"))).astype(np.int64)
    hires = np.floor(posts * market.fill_rate * 2 * draw("client.hires")).astype(np.int64)
    hires = np.where(reviewed, 10 + hires, np.minimum(hires, 9))
    posts = np.maximum(posts, np.rint(hires / market.fill_rate).astype(np.int64))
    low, high = np.where(kind == Kind.HARSH, 3300, 4500), np.where(kind == Kind.HARSH, 4200, 5000)
    stars = np.where(hires > 0, between(draw("client.stars"), low // 100, high // 100) * 100, 0)
    return {"posts": posts, "hires": hires, "stars": stars}
