"""Things to touch: a card with buttons for what a notebook plays in code."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from freelancekit.careers.career import Career
from freelancekit.careers.run import Run
from freelancekit.errors import LearnError
from freelancekit.evidence.tournament import Contest
from freelancekit.proposals.bidding_room import BoostRoom
from freelancekit.proposals.board import Board
from freelancekit.proposals.client_chair import Chair
from freelancekit.say import say
from freelancekit.trust.scores import Desk
from freelancekit.wallet.wallet import Wallet

if TYPE_CHECKING:
    from freelancekit.show.cards.base import Touchable


Thing = Wallet | Board | BoostRoom | Chair | Desk | Run | Career | Contest


def touch(thing: Thing, **settings: Any) -> Touchable:  # noqa: ANN401 - each its own
    """
    A card of a thing, with buttons.

    Parameters
    ----------
    thing : Wallet, Board, BoostRoom, Chair, Desk, Career, Run of a crowd, Contest of a tournament
        Stays as it is; the card plays with a copy.
    **settings
        For a board ``connects``, the tickets at hand, and ``hours``, the free
        hours (no limit without); for a room ``net_cents``, what arrives from one
        job; for a chair ``said``, what the reader would go by, and ``on_rank``,
        called with each evening that is done; for a wallet ``months``, a task of so many
        months in which no ticket ends unused. The others have none.

    Returns
    -------
    Touchable
        A card of its own kind for each. Where no widget can run, the same in words, still.

    Raises
    ------
    LearnError
        For a thing that has no card, or a setting that its card does not have.

    Examples
    --------
    >>> touch(Wallet("upwork-2020-12", on="2021-03-01")).state["title"]
    '2021-03-01: 50 Connects'
    >>> touch(Board("sunday"), connects=10, hours=6).state["pick"]
    'Nothing is chosen.'
    """
    for kind, name, card, needed, free in TOUCHED:
        if isinstance(thing, kind):
            _looked_at(name, settings, needed, free)
            return card()(thing, **settings)
    known = (
        'fk.Wallet(), fk.Board("sunday"), fk.BoostRoom(20), fk.Desk((5, 3)), fk.chair().chair, fk.Career()'
    )
    known += ', fk.crowd("upwork", fk.Steady(), n=300), fk.tournament(…)'
    given = repr(thing).partition("\n")[0]
    msg = say("fk.touch takes one of these: {known}; you gave {thing}.", known=known, thing=given)
    raise LearnError(msg, thing=thing)


def _looked_at(
    name: str, settings: dict[str, object], needed: tuple[str, ...], free: tuple[str, ...]
) -> None:
    """One sentence for a setting that is missing, or that there is not."""
    missing = [key for key in needed if key not in settings]
    unknown = [key for key in settings if key not in (*needed, *free)]
    if not (missing or unknown):
        return
    known = ", ".join(f"{key}=" for key in (*needed, *free)) or say("none")
    if unknown:
        msg = say(
            "fk.touch knows these settings for {name}: {known}; you gave {unknown}.",
            name=name,
            known=known,
            unknown=", ".join(f"{key}=" for key in unknown),
        )
    else:
        msg = say(
            "fk.touch needs {missing} for {name}, as in {example}.",
            missing=", ".join(f"{key}=" for key in missing),
            name=name,
            example=EXAMPLES[name],
        )
    raise LearnError(msg, missing=missing, unknown=unknown)


def _wallet() -> Callable[..., Touchable]:
    from freelancekit.show.cards.wallet_card import WalletCard

    return WalletCard


def _board() -> Callable[..., Touchable]:
    from freelancekit.show.cards.board_card import BoardCard

    return BoardCard


def _boost() -> Callable[..., Touchable]:
    from freelancekit.show.cards.boost_card import BoostCard

    return BoostCard


def _chair() -> Callable[..., Touchable]:
    from freelancekit.show.cards.chair_card import ChairCard

    return ChairCard


def _desk() -> Callable[..., Touchable]:
    from freelancekit.show.cards.desk_card import DeskCard

    return DeskCard


def _dash() -> Callable[..., Touchable]:
    from freelancekit.show.cards.dash_card import DashCard

    return DashCard


def _player() -> Callable[..., Touchable]:
    from freelancekit.show.cards.player_card import PlayerCard

    return PlayerCard


def _ranks() -> Callable[..., Touchable]:
    from freelancekit.show.cards.ranks_card import RanksCard

    return RanksCard


Names = tuple[str, ...]
#: What can be touched: the thing, how it is called, its card, the settings it needs, those it may have.
TOUCHED: tuple[tuple[type, str, Callable[[], Callable[..., Touchable]], Names, Names], ...] = (
    (Wallet, "fk.Wallet", _wallet, (), ("months",)),
    (Board, "fk.Board", _board, ("connects",), ("hours",)),
    (BoostRoom, "fk.BoostRoom", _boost, ("net_cents",), ()),
    (Desk, "fk.Desk", _desk, (), ()),
    (Chair, "fk.chair().chair", _chair, (), ("said", "on_rank")),
    (Run, "fk.crowd", _dash, (), ()),
    (Career, "fk.Career", _player, (), ()),
    (Contest, "fk.tournament", _ranks, (), ()),
)
EXAMPLES = {
    "fk.Board": 'fk.touch(fk.Board("sunday"), connects=10, hours=6)',
    "fk.BoostRoom": "fk.touch(fk.BoostRoom(20), net_cents=36000)",
}
