"""A move or a day happens whole or not at all, whatever stops it on the way."""

import sys
from itertools import islice
from pathlib import Path

import pytest

import freelancekit.wallet
from freelancekit.wallet.ledger import Ledger, Line
from freelancekit.wallet.rules import month_starts
from freelancekit.wallet.schedule import Standing
from freelancekit.wallet.wallet import Wallet

ROOM = str(Path(freelancekit.wallet.__file__).parent)

MOVES = {
    "wait": lambda w: w.wait(months=13),
    "wait_until": lambda w: w.wait_until("2025-06-02"),
    "buy": lambda w: w.buy(6),
    "earn": lambda w: w.earn("interview", 10),
    "spend": lambda w: w.spend(12),
    "propose": lambda w: w.propose("fair", 12, boost=1),
    "accept_invitation": lambda w: w.accept_invitation("museum", 3),
    "close": lambda w: w.close("late", "client_closed"),
    "badge": lambda w: w.badge(14),
    "badge_off": lambda w: w.badge_off(),
    "upgrade": lambda w: w.upgrade(),
    "downgrade": lambda w: w.downgrade(),
}


def wallet_for(move):
    """Two lots, a proposal paid by one that is past its last day, a badge."""
    plan = "plus" if move == "downgrade" else "basic"
    wallet = Wallet("upwork-article-2024", on="2024-05-01", plan=plan).propose("late", 2)
    return wallet.wait_until("2025-04-30").spend(wallet.balance - 7).badge(5).wait(days=2).buy(20)


def all_of(wallet):
    """Everything that a reader can see."""
    return (
        wallet.today, wallet.balance, wallet.held, wallet.entries, wallet.totals, wallet.spent_cents,
        wallet.plan, wallet.badge_price, wallet.sent,
    )  # fmt: skip


def assert_sums_agree(wallet):
    assert wallet.balance == sum(lot.amount for lot in wallet.held)
    assert wallet.balance == sum(entry.connects for entry in wallet.entries)
    t = wallet.totals
    assert t.granted + t.bought + t.bonus + t.returned == t.spent + t.expired + t.lost + t.balance


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
@pytest.mark.parametrize(
    ("owner", "step"),
    [(Ledger, "put"), (Ledger, "take"), (Ledger, "expire"), (Ledger, "put_back"), (Standing, "begin_month")],
)
@pytest.mark.parametrize("name", MOVES)
def test_a_step_that_fails_leaves_the_wallet_as_it_was(name, owner, step, error, monkeypatch):
    """The step does its work the first time and fails right after it, or before the second."""
    for calls in (1, 2):
        wallet, done, real = wallet_for(name), [], getattr(owner, step)
        before = all_of(wallet)

        def fails(*args, done=done, real=real, calls=calls, **more):
            done.append(real(*args, **more))
            if len(done) == calls:
                raise error
            return done[-1]

        with monkeypatch.context() as patched:
            patched.setattr(owner, step, fails)
            try:
                MOVES[name](wallet)
            except error:
                assert all_of(wallet) == before
            else:
                assert len(done) < calls
        assert_sums_agree(wallet)


def interrupted(move, wallet, line):
    """Play a move that is interrupted on the n-th line of the wallet's code; was it?"""
    seen = 0

    def trace(frame, event, _):
        nonlocal seen
        if not frame.f_code.co_filename.startswith(ROOM):
            return None
        seen += event == "line"
        if event == "line" and seen == line:
            raise KeyboardInterrupt
        return trace

    old = sys.gettrace()
    sys.settrace(trace)
    try:
        move(wallet)
    except KeyboardInterrupt:
        return True
    finally:
        sys.settrace(old)
    return False


@pytest.mark.parametrize("name", MOVES)
def test_an_interrupt_on_any_line_leaves_all_of_the_old_or_all_of_the_new(name):
    """Control-C comes when it comes: here on each of the first 150 lines, then on every 29th."""
    start = wallet_for(name)
    before, after = all_of(start), all_of(MOVES[name](start.copy()))
    assert before != after
    line, states = 1, set()
    while interrupted(MOVES[name], wallet := start.copy(), line):
        assert all_of(wallet) in (before, after)
        assert_sums_agree(wallet)
        states.add(all_of(wallet) == after)
        line += 1 if line < 150 else 29
    assert line > 10
    assert False in states
    assert all_of(start) == before


def test_a_ledger_gives_no_more_than_it_has():
    """Whoever asks for 9 of 5 gets 5; the lots and the lines still agree."""
    ledger = Ledger(next(month_starts(wallet_for("buy").today)))
    ledger.put(Line("grant", "A gift.", 5, "free"))
    assert [lot.amount for lot in ledger.take("spend", "A letter.", 9)] == [5]
    assert (ledger.balance, ledger.lots, ledger.entries[-1].connects) == (0, [], -5)


def test_a_copied_ledger_goes_its_own_way():
    """What one gives, the other keeps."""
    ledger = Ledger(wallet_for("buy").today)
    ledger.put(Line("grant", "A gift.", 5, "free"))
    twin = ledger.copy()
    twin.take("spend", "A letter.", 2)
    assert (ledger.balance, twin.balance, ledger.totals.spent, twin.totals.spent) == (5, 3, 0, 2)


def test_months_begin_on_the_same_days_from_wherever_one_looks():
    """From 2024-01-31; from March on, the same days without the first two."""
    start = wallet_for("buy").today.replace(2024, 1, 31)
    days = list(islice(month_starts(start), 14))
    for since in (days[2], days[2].replace(day=2), days[13].replace(day=1)):
        later = [one for one in days if one >= since]
        assert list(islice(month_starts(start, since), len(later))) == later
