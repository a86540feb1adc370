"""Things to touch: a card with buttons for what a notebook plays in code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from freelancekit.errors import WalletError
from freelancekit.say import say
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

    Raises
    ------
    WalletError
        For anything but a wallet.

    Examples
    --------
    >>> card = touch(Wallet("upwork-2020-12", on="2021-03-01"))
    >>> card.state["title"]
    '2021-03-01: 50 Connects'
    """
    from freelancekit.views.wallet_card import WalletCard

    if not isinstance(wallet, Wallet):
        msg = say(
            "A wallet is wanted here, as in fk.touch(fk.Wallet()); you gave {wallet}.", wallet=repr(wallet)
        )
        raise WalletError(msg, wallet=wallet)
    return WalletCard(wallet)
