"""What stands on a board: jobs of the story, written by hand, or jobs that luck brings."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from freelancekit.errors import JobError
from freelancekit.luck import Luck
from freelancekit.market.arrivals import Arrived, Listing, arrive, client_of, job_of
from freelancekit.market.clients import Client, Kind
from freelancekit.market.jobs import Job, KindOfWork, templates
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import N_, say, say_list

FILE = Path(__file__).parent / "boards.toml"


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A job of the story."""

    id: str
    title: str
    text: str
    client: str
    signs: list[str]
    posts: int
    hires: int
    stars: int
    field: str
    kind: KindOfWork
    pay: int
    connects: int
    minutes: int
    extra: int
    applicants: tuple[int, int]
    needed: int
    days: int


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A board of the story."""

    rules: str
    on: date
    currency: Literal["USD", "JPY"]
    yen_per_dollar: int
    job: list[Written]


@dataclass(frozen=True, slots=True)
class Stand:
    """A job, its client, and what the client is (nobody sees that)."""

    job: Job
    client: Client
    kind: Kind | None = None


@cache
def stories() -> dict[str, Story]:
    """Every board of the story, by its name."""
    return msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8")), dict[str, Story])


def stands_of(story: Story) -> list[Stand]:
    """The jobs of a board of the story."""
    return [Stand(_job(row, story), _client(row)) for row in story.job]


def filled(rules: Rulebook, n: int, seed: int, day: int, market: Market) -> list[Stand]:
    """
    Jobs that luck brings to a platform's board.

    Parameters
    ----------
    rules : Rulebook
    n : int
    seed, day : int
    market : Market

    Notes
    -----
    Rules: proposal.cost_steps
    """
    listing = Listing.of(rules)
    if not listing.found:
        msg = say(
            "There is no job board for {name} here. There is one for: {known}.",
            name=rules.file.platform.name,
            known=say_list(sorted({name for row in templates() for name in row.platforms})),
        )
        raise JobError(msg, platform=rules.file.platform.name)
    luck = Luck(seed)
    return [_stand(arrive(luck, day, slot, listing, market), slot) for slot in range(n)]


def _stand(arrived: Arrived, slot: int) -> Stand:
    client = client_of(arrived, 0, N_("the client"))
    return Stand(job_of(arrived, 0, slot), client, Kind(int(arrived.kind[0])))


def _job(row: Written, story: Story) -> Job:
    return Job(
        row.id,
        row.title,
        row.field,
        row.kind,
        row.pay,
        story.currency,
        row.minutes,
        row.extra,
        row.connects,
        *row.applicants,
        row.needed,
        row.days,
        text=row.text,
    )


def _client(row: Written) -> Client:
    return Client(row.client, tuple(row.signs), row.posts, row.hires, row.stars)
