"""
A long life: random moves, and after each one nothing has been lost or made.

20,000 moves by default; ``FREELANCEKIT_LONG=1`` plays a million.
"""

import os
import random

from freelancekit.errors import WalletError
from freelancekit.rules.rulebook import rulebook
from freelancekit.wallet.wallet import OUTCOMES, Wallet

MOVES = 1_000_000 if os.environ.get("FREELANCEKIT_LONG") else 20_000
A_LIFE = 5_000

BOOKS = ["upwork-2020-12", "upwork-2019-05", "upwork-2025", "upwork-article-2024"]


def a_move(wallet, rng):
    """One random move; what cannot be made is refused, and that is a move too."""
    kind = rng.random()
    if kind < 0.30:
        wallet.wait(days=rng.randint(1, 12))
    elif kind < 0.45:
        wallet.buy(rng.choice([10, 20, 40, 60, 80]))
    elif kind < 0.60:
        wallet.spend(rng.randint(1, 40))
    elif kind < 0.80:
        wallet.propose(f"job {len(wallet.entries)} {rng.random()}", rng.randint(0, 16))
    elif kind < 0.95:
        waiting = [p.name for p in wallet.sent[-20:] if p.outcome is None]
        if waiting:
            wallet.close(rng.choice(waiting), rng.choice(list(OUTCOMES)))
    elif kind < 0.97:
        wallet.badge(rng.randint(1, 30))
    elif kind < 0.98:
        wallet.earn("interview", None if wallet.rules.name == "upwork-2020-12" else rng.randint(1, 30))
    elif wallet.plan == "basic":
        wallet.upgrade()
    else:
        wallet.downgrade()


def test_nothing_is_lost_or_made_in_a_long_life():
    """Granted, bought, earned and returned are spent, expired, lost and left, after every single move."""
    rng = random.Random(0)
    refused = 0
    for life in range(-(-MOVES // A_LIFE)):
        wallet = Wallet(rulebook(BOOKS[life % len(BOOKS)]), plan=rng.choice(["basic", "plus"]))
        for _ in range(A_LIFE):
            before = wallet.balance
            try:
                a_move(wallet, rng)
            except WalletError:
                refused += 1
                assert wallet.balance == before
            t = wallet.totals
            assert t.granted + t.bought + t.bonus + t.returned == t.spent + t.expired + t.lost + t.balance
            assert t.balance == wallet.balance >= 0
        assert wallet.balance == sum(lot.amount for lot in wallet.held)
        assert wallet.balance == sum(entry.connects for entry in wallet.entries)
        assert wallet.spent_cents == sum(entry.cents for entry in wallet.entries)
    print(f"{MOVES:,} moves, {refused:,} of them refused")
