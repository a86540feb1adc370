"""Words for numbers in lesson prose: what may stand in [[ ]] besides the notebook's own names."""

from __future__ import annotations

from html import escape

from freelancekit.learn.bank.nb05 import OFFER, WEAK
from freelancekit.market.jobs import Job
from freelancekit.market.settings import Market
from freelancekit.proposals.board import Board
from freelancekit.proposals.posting import Posting
from freelancekit.proposals.repeated_tries import letters_for
from freelancekit.proposals.when_to_change import FIRST_CHANGE
from freelancekit.rules.rulebook import rulebook
from freelancekit.say import say_name
from freelancekit.show.art import as_img
from freelancekit.units import in_yen, say_dollars, say_money, say_yen

__all__ = [
    "cheaper_leaves", "film", "film_pay", "first_change", "job", "letters_for_nine_in_ten", "money", "number",
    "offer", "pay", "portrait", "says", "yen",
]  # fmt: skip

ARTICLE = "upwork-article-2024"


def number(book: str, key: str) -> int:
    """A whole number out of a rulebook."""
    return rulebook(book).number(key)


def money(connects: int, book: str = ARTICLE) -> str:
    """What so many Connects cost, in dollars."""
    return say_dollars(connects * number(book, "connects.price"))


def yen(connects: int, book: str = ARTICLE) -> str:
    """What so many Connects cost, in yen at the article's rate."""
    return say_yen(in_yen(connects * number(book, "connects.price"), number(ARTICLE, "money.yen_per_dollar")))


def job(name: str) -> Posting:
    """A card of the Sunday board, as Nao reads it."""
    return Board("sunday")[name]


def pay(name: str) -> str:
    """What a card of the Sunday board pays."""
    return say_money(job(name).job.pay, job(name).job.currency)


def film() -> Job:
    """The film for the valley."""
    return Board("valley")["film"].job


def film_pay() -> str:
    """What the film pays."""
    return say_money(film().pay, film().currency)


def offer() -> int:
    """The Connects that Nao thinks of offering for a boost."""
    return OFFER


def cheaper_leaves(beta_price: float) -> int:
    """Of 100 yen for the travel blog's article, what is left on average if one asks 2,400 of its 3,000."""
    usual = job("a").letter().but(market=Market().but(beta_price=beta_price))
    return round(100 * 2_400 / 3_000 * usual.but(price=2_400).chance / usual.chance)


def letters_for_nine_in_ten() -> int:
    """The fewest average letters of which one wins, for nine people of ten."""
    return letters_for(WEAK / 1000, 0.9)


def first_change() -> int:
    """So many letters without an answer, and the plan of notebook 12 says to change the letter."""
    return FIRST_CHANGE


def portrait(who: str) -> str:
    """The face of one of the six, small enough to stand beside words."""
    return as_img(f"face-{who}", 56)


def says(who: str, words: str) -> str:
    """What one of the six says, beside the face; without a picture the name and the words are left."""
    name = say_name(who.capitalize())
    return (
        f"<table><tr><td>{as_img(f'face-{who}', 48, decorative=True)}</td>"
        f"<td><b>{name}:</b> {escape(words, quote=False)}</td></tr></table>"
    )
