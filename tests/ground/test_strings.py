"""Every sentence goes through gettext: a language of brackets leaves nothing outside them."""

import gettext
import re

import numpy as np
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import freelancekit as fk
from freelancekit import say as module
from freelancekit.contracts.conduct import BY_KEY, Week
from freelancekit.contracts.contract import Contract
from freelancekit.learn import bank
from freelancekit.learn.answers import said_so_far
from freelancekit.say import N_, say, say_many
from freelancekit.trust.broken_promises import Room
from freelancekit.trust.dormant_clients import came_back
from freelancekit.trust.ledger import TrustLedger
from freelancekit.trust.offers import asked
from freelancekit.trust.rating import rate
from freelancekit.trust.score_and_trust import two_cards
from freelancekit.trust.scores import Desk
from tools import strings
from tools.strings import PACKAGE, catalogue


class Brackets(gettext.NullTranslations):
    """Every sentence in brackets, as a translation would replace it."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧" if message else ""

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return f"⟦{one if n == 1 else many}⟧"


@pytest.fixture
def brackets(monkeypatch):
    monkeypatch.setattr(module, "catalogue", lambda language: Brackets())


def outside(words: str) -> list[str]:
    """Runs of letters that no bracket holds; ids, keys, addresses, code and units stay as they are."""
    while (shorter := re.sub(r"⟦[^⟦⟧]*⟧", "", words)) != words:
        words = shorter
    words = re.sub(r"https?://\S+|fk\.\w+\([^\n]*|[a-z_]+\.[a-z_]+|\bUSD\b|\b[A-E]\d+:|upwork\S*", "", words)
    return re.findall(r"[A-Za-z]{3,}", words)


def shown() -> dict[str, str]:
    """What a learner meets, in words."""
    wallet = fk.Wallet("upwork-2020-12", on="2021-03-01", yen_per_dollar=150)
    wallet.propose("x", connects=2).buy(10).earn("rising_talent").badge().wait(months=14).close(
        "x", "rejected"
    )
    silent = fk.Wallet("upwork-article-2024").wait(months=24)
    fk.guess("02-two-years", "twice", sure="fairly")
    fk.guess("00-same-day", 7)
    book = fk.rulebook("upwork-2025")
    things = {
        "wallet": wallet,
        "wallet.why": wallet.why(),
        "plus": fk.plus_or_buy("upwork-2020-12"),
        "plus unknown": fk.plus_or_buy(book),
        "picture": fk.plots.wallet_over_time(silent.entries),
        "ended": fk.plots.ended_over_time(silent.entries),
        "totals": silent.totals,
        "letters": fk.plots.letters_by_price({2: 5, 16: 0}),
        "guess": fk.guess("02-two-years"),
        "blank guess": fk.guess("02-one-letter"),
        "guess about oneself": fk.guess("00-same-day"),
        "outcome": fk.outcome("02-two-years", 130),
        "check": fk.check("02.4", 90),
        "blank check": fk.check("02.3"),
        "hint": fk.hint("02.1"),
        "solution": fk.solution("02.1"),
        "letter": fk.letter("1"),
        "answered letter": fk.letter("1", "tonight"),
        "claims": fk.claims("02"),
        "progress": fk.progress(),
        "door": fk.door("02"),
    }
    things |= {f"why {key}": book.why(key) for key in book}
    things |= market_things() | contract_things()
    return {name: str(thing) for name, thing in things.items()}


def market_things() -> dict[str, object]:
    """The job board, letters, boosts, the client's chair."""
    board = fk.Board("sunday")
    letter = fk.Board("valley")["film"].letter().but(
        reader=fk.Reader(stars=4900, ratings=3, photo=True), price=38_000, minutes=60, message=True, known=True,
        boosted=True, reply_minutes=60,
    )  # fmt: skip
    chair = fk.chair(1, "c", "a").chair
    auction = fk.Auction("upwork-2025").offer("⟦Nao⟧", 20).offer("⟦A⟧", 30)
    best = board.best(connects=10, hours=6)
    pictures = [
        fk.plots.bad_of_100({"⟦logo⟧": 91}), fk.plots.what_sets_bring({"⟦best⟧": best.__class__(best.postings[:0], 1, 1)}),
        fk.plots.interest_left({0: 100, 5: 80, 60: 54, 1440: 10}), fk.plots.wins_step_by_step(letter),
        fk.plots.win_at_least_once([20], [10]), fk.plots.boost_by_strength([fk.boost(20, 40_000, 20)]),
    ]  # fmt: skip
    return {
        **{f"card {posting.job.id}": posting.face() + posting.back() + posting.worked_out() for posting in board},
        **{f"signs {posting.job.id}": posting.why() for posting in board},
        **{f"picture {place}": picture for place, picture in enumerate(pictures)},
        "no set": board.pick(connects=1), "letter": letter, "letter why": letter.why(),
        "boost": fk.boost(20, 40_000, 20), "season": fk.BoostRoom(20).season(20), "badge": fk.badge(7),
        "auction": auction, "closed auction": auction.close("time"), "used": chair.used(), "letters": chair.letters(1),
        "tries": fk.tries(40, 20), "silence": fk.tries(40, 20).after_silence(),
        "fees": fk.fees("crowdworks", 250_000).why(), "payout": fk.payout("crowdworks", 20_000, on="2024-09-02").why(),
        "settings": "\n".join(str(fk.Market().why(name)) for name in vars(fk.Market())),
        "text": fk.write("05-five-lines"), "luck": fk.Luck(1),
    }  # fmt: skip


def contract_things() -> dict[str, object]:
    """Contracts, weeks of service, stars, trust, takers."""
    contract = Contract("crowdworks_project", pay=20_000, on="2024-09-02").fund().deliver().wait(8)
    ledger = TrustLedger("honest").earn("⟦Sena⟧", "⟦Seen.⟧", on="2025-09-01").use("⟦Sena⟧", on="2026-09-01")
    ledger.cancelled("⟦Sena⟧", on="2026-09-02").incident("⟦Sena⟧", "secret_told", on="2026-09-03")
    return {
        "contract": contract, "contract why": contract.do("office_pays").why(), "week": Week(tuple(BY_KEY)),
        "desk": Desk((5, 3)), "folded": Desk((5, 3)).folded(), "rated": rate(100), "hint": ledger.hint(),
        "covered card": ledger, "card": ledger.reveal().why(), "room": Room(40, 8).after(3),
        "asked": asked(100, tenths=30, room_every=3, write_every=4), "back": came_back(100),
        "two cards": two_cards("honest"), "no score": two_cards(working=1, away=0, bad=0),
        "asked when": fk.plots.asked_when(asked(100)), "two cards drawn": fk.plots.two_cards(two_cards()),
    }  # fmt: skip


def test_nothing_a_learner_meets_bypasses_translation(brackets):
    assert {name: outside(words) for name, words in shown().items() if outside(words)} == {}


def test_every_question_bypasses_nothing(brackets):
    for question in bank.questions().values():
        said = [
            str(question.words()),
            question.says(question.model),
            question.reason(question.model, question.right(said_so_far())),
        ]
        assert [outside(words) for words in said] == [[], [], []], question.id


def test_the_catalogue_can_be_made_and_a_translator_can_read_it(tmp_path, monkeypatch):
    """It is made for whoever translates, and not kept: made again it is the same, and holds every sentence."""
    monkeypatch.setattr(strings, "POT", tmp_path / "build" / "freelancekit.pot")
    assert strings.make()
    assert not strings.make()
    with strings.POT.open("rb") as file:
        read = {(message.id, message.pluralizable) for message in read_po(file) if message.id}
    made = {(message.id, message.pluralizable) for message in catalogue() if message.id}
    assert read == made
    assert len(made) > 2000
    assert not list(PACKAGE.rglob("*.pot"))


def test_the_catalogue_holds_what_babel_finds_and_what_stands_inside_f_strings():
    held = {one for message in catalogue() for one in np.atleast_1d(message.id)}
    keywords = {"say": None, "N_": None, "say_many": (1, 2)}
    babel = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords=keywords)
    said = {one for _, _, message, _, _ in babel for one in np.atleast_1d(message)}
    assert len(said) > 1000
    assert said - held == {"note", "holds when"}  # keys, as in say(rule["note"])
    assert {"Days to look back", "Where, and what", "{n} came so.", "your lines"} <= held


def test_the_catalogue_holds_questions_rules_and_claims():
    held = {message.id for message in catalogue() if isinstance(message.id, str)}
    assert {N_(question.ask) for question in bank.questions().values()} <= held
    assert {
        rule.note for key in fk.rulebook("upwork-2025") if (rule := fk.rulebook("upwork-2025").get(key))
    } <= held
    assert "Connects are your passport to success!" in held


def test_a_sentence_is_filled_in_and_an_unknown_language_is_english(monkeypatch):
    monkeypatch.setenv("FREELANCEKIT_LANG", "tlh")
    assert say("{who} waits.", who="Nao") == "Nao waits."
    assert say_many("{n} letter", "{n} letters", 1200) == "1,200 letters"
