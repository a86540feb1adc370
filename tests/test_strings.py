"""Every sentence goes through gettext: a language of brackets leaves nothing outside them."""

import gettext
import re

import pytest

import freelancekit as fk
from freelancekit import say as module
from freelancekit.learn import bank
from freelancekit.say import N_, say, say_many
from tools.strings import POT, catalogue, text


class Brackets(gettext.NullTranslations):
    """Every sentence in brackets, as a translation would replace it."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧" if message else ""

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
    return {name: str(thing) for name, thing in things.items()}


def test_nothing_a_learner_meets_bypasses_translation(brackets):
    assert {name: outside(words) for name, words in shown().items() if outside(words)} == {}


def test_every_question_bypasses_nothing(brackets):
    for question in bank.questions().values():
        said = [
            str(question.words()),
            question.says(question.model),
            question.reason(question.model, question.right()),
        ]
        assert [outside(words) for words in said] == [[], [], []], question.id


def test_the_catalogue_holds_every_sentence():
    assert POT.read_text(encoding="utf-8") == text(), "run python -m tools.strings"


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
