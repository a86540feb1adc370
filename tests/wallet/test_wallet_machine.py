"""The wallet beside a naive pile of single Connects, each with its own last day."""

import calendar
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from freelancekit.rules.rulebook import rulebook
from freelancekit.wallet.wallet import Wallet

YEAR = timedelta(days=365)

#: What comes on Basic and Plus each month, what may stay, and what comes first; from the pages, not from the books.
BOOKS = {
    "upwork-article-2024": (10, 80, None, 0),
    "upwork-2025": (10, 100, None, 0),
    "upwork-2020-12": (10, 80, 200, 40),
    "upwork-2019-05": (0, 70, 140, 20),
}
BACK = ["client_closed", "removed_by_platform"]
NOT_BACK = ["rejected", "hired_other", "expired", "withdrawn", "hired"]


class Pile:
    """Single Connects in the order they came. Slow, and plain to see."""

    def __init__(self, book, opening, plan):
        self.free, self.plus, self.cap, signup = BOOKS[book]
        self.today, self.plan, self.anchor = opening, plan, opening
        self.connects, self.came = [], 0
        self.price, self.badge_days = 0, 0
        self.fees = 0
        self.put(signup)
        self.month()

    def put(self, n):
        for _ in range(n):
            self.connects.append((self.came, self.today + YEAR))
            self.came += 1

    def take(self, n):
        taken, self.connects = self.connects[:n], self.connects[n:]
        return taken

    def month(self, had=0):
        self.free_came = self.free if self.plan == "basic" else 0
        self.fees += self.plan == "plus"
        self.put(self.free if self.plan == "basic" else self.plus - had)

    def upgrade(self):
        had, self.plan, self.anchor = self.free_came, "plus", self.today
        self.month(had)

    def give_back(self, taken):
        alive = [one for one in taken if one[1] >= self.today]
        self.connects = sorted(self.connects + alive)

    def a_day(self):
        self.today += timedelta(days=1)
        self.connects = [one for one in self.connects if one[1] >= self.today]
        length = calendar.monthrange(self.today.year, self.today.month)[1]
        if self.today.day == min(self.anchor.day, length):
            if self.cap is not None and len(self.connects) > self.cap:
                self.take(len(self.connects) - self.cap)
            self.month()
        if self.price:
            self.badge_days += 1
            due = self.price * self.badge_days // 7 - self.price * (self.badge_days - 1) // 7
            if due > len(self.connects):
                self.price = 0
            self.take(due if self.price else 0)


class WalletAgainstPile(RuleBasedStateMachine):
    @initialize(
        book=st.sampled_from(sorted(BOOKS)),
        opening=st.dates(date(2019, 5, 1), date(2032, 12, 31)),
        plan=st.sampled_from(["basic", "plus"]),
    )
    def opens(self, book, opening, plan):
        self.wallet = Wallet(rulebook(book), on=opening, plan=plan)
        self.pile = Pile(book, opening, plan)
        self.book, self.paid = book, {}

    @rule(n=st.sampled_from([10, 20, 40, 60, 80]))
    def buys(self, n):
        self.wallet.buy(n)
        self.pile.put(n)

    @rule(n=st.integers(1, 60))
    def spends(self, n):
        n = min(n, len(self.pile.connects))
        if n:
            self.wallet.spend(n)
            self.pile.take(n)

    @rule(n=st.integers(0, 30))
    def proposes(self, n):
        n, name = min(n, len(self.pile.connects)), f"job {len(self.wallet.sent)}"
        self.wallet.propose(name, n)
        self.paid[name] = self.pile.take(n)

    @precondition(lambda self: self.paid)
    @rule(data=st.data(), outcome=st.sampled_from(3 * BACK + NOT_BACK))
    def closes(self, data, outcome):
        name = data.draw(st.sampled_from(sorted(self.paid)))
        taken = self.paid.pop(name)
        self.wallet.close(name, outcome)
        if outcome in BACK:
            self.pile.give_back(taken)

    @rule(days=st.integers(1, 45) | st.integers(300, 400))
    def waits(self, days):
        self.wallet.wait(days=days)
        for _ in range(days):
            self.pile.a_day()

    @precondition(lambda self: self.book in ("upwork-article-2024", "upwork-2025"))
    @rule(price=st.integers(1, 30))
    def switches_the_badge(self, price):
        if self.wallet.badge_price == price:
            self.wallet.badge_off()
            self.pile.price = 0
        else:
            self.wallet.badge(price)
            self.pile.price, self.pile.badge_days = price, 0

    @rule()
    def changes_plan(self):
        if self.pile.plan == "basic":
            self.wallet.upgrade()
            self.pile.upgrade()
        else:
            self.wallet.downgrade()
            self.pile.plan = "basic"

    @invariant()
    def both_have_the_same_connects_in_the_same_order(self):
        if not hasattr(self, "wallet"):
            return
        assert all(lot.amount > 0 for lot in self.wallet.held)
        single = [lot.last_day for lot in self.wallet.held for _ in range(lot.amount)]
        assert single == [last for _, last in self.pile.connects]
        assert self.wallet.balance == len(self.pile.connects)
        assert self.wallet.badge_price == self.pile.price
        assert self.wallet.today == self.pile.today

    @invariant()
    def all_that_came_is_all_that_went_and_is_left(self):
        if not hasattr(self, "wallet"):
            return
        t = self.wallet.totals
        assert t.granted + t.bought + t.bonus + t.returned == t.spent + t.expired + t.lost + t.balance
        assert self.wallet.balance == sum(entry.connects for entry in self.wallet.entries)
        assert self.pile.fees == sum(entry.kind == "fee" for entry in self.wallet.entries)


TestWalletAgainstPile = WalletAgainstPile.TestCase
TestWalletAgainstPile.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)
