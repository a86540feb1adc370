"""Things to touch: a card with buttons for what a notebook plays in code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from freelancekit.wallet import Wallet

if TYPE_CHECKING:
    from freelancekit.views.wallet_card import WalletCard


def touch(wallet: Wallet) -> WalletCard:
    """
    A card of a wallet, with buttons.

    Parameters
    ----------
    wallet : Wallet
        Stays as it is; the card plays with a copy.

    Returns
    -------
    WalletCard
        Where no widget can run, the same bars and lines, still.

    Examples
    --------
    >>> card = touch(Wallet("upwork-2020-12", on="2021-03-01"))
    >>> card.state["title"]
    '2021-03-01: 50 Connects'
    """
    from freelancekit.views.wallet_card import WalletCard

    return WalletCard(wallet)
