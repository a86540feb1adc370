"""
freelancekit: learn to start freelancing by playing it.

``import freelancekit as fk`` is the whole interface.
"""

from freelancekit import plots
from freelancekit.applying import Proposal, interest_after
from freelancekit.asking import asked
from freelancekit.auction import Auction
from freelancekit.boost_room import BoostRoom
from freelancekit.boosting import badge, boost
from freelancekit.career import Career
from freelancekit.choosing import Board
from freelancekit.claims import claims
from freelancekit.contract import Contract
from freelancekit.crowd import crowd
from freelancekit.errors import FreelanceKitError
from freelancekit.exchange import Rules, strategy_code, strategy_from
from freelancekit.fees import fees, with_tax
from freelancekit.fees_rules import hourly_pay
from freelancekit.incomes import income_line
from freelancekit.learn.after import after, then_and_now
from freelancekit.learn.before import before
from freelancekit.learn.check import check, hint, solution
from freelancekit.learn.classroom import bets, classroom
from freelancekit.learn.door import door
from freelancekit.learn.guess import covered, guess, outcome
from freelancekit.learn.home import today
from freelancekit.learn.inbox import inbox
from freelancekit.learn.letters import letter
from freelancekit.learn.progress import progress
from freelancekit.learn.remembered import turned
from freelancekit.learn.sitting import chair
from freelancekit.learn.sure import how_sure
from freelancekit.learn.tuesday import turn, weeks
from freelancekit.learn.warmup import warm_up
from freelancekit.learn.writing import write
from freelancekit.luck import Luck
from freelancekit.market import Market
from freelancekit.passing import career_code, career_from
from freelancekit.payout import payout
from freelancekit.plan import log, plan
from freelancekit.playing import Strategy
from freelancekit.practice import practised_minutes
from freelancekit.rating import rate
from freelancekit.reader import Reader
from freelancekit.returning import came_back
from freelancekit.reviews import Desk
from freelancekit.rulebook import Rulebook, eras, platforms, rulebook, rules_over
from freelancekit.sensitivity import sensitivity
from freelancekit.steady import Steady
from freelancekit.strategies import strategies, strategy
from freelancekit.takers import Room, leave_at
from freelancekit.touch import touch
from freelancekit.tournament import tournament
from freelancekit.tries import tries
from freelancekit.trust import TrustLedger
from freelancekit.two_cards import two_cards
from freelancekit.validation import calibration
from freelancekit.validation_careers import career_check
from freelancekit.wallet import Wallet, plus_or_buy

__version__ = "0.1.0"

__all__ = [
    "Auction",
    "Board",
    "BoostRoom",
    "Career",
    "Contract",
    "Desk",
    "FreelanceKitError",
    "Luck",
    "Market",
    "Proposal",
    "Reader",
    "Room",
    "Rulebook",
    "Rules",
    "Steady",
    "Strategy",
    "TrustLedger",
    "Wallet",
    "after",
    "asked",
    "badge",
    "before",
    "bets",
    "boost",
    "calibration",
    "came_back",
    "career_check",
    "career_code",
    "career_from",
    "chair",
    "check",
    "claims",
    "classroom",
    "covered",
    "crowd",
    "door",
    "eras",
    "fees",
    "guess",
    "hint",
    "hourly_pay",
    "how_sure",
    "inbox",
    "income_line",
    "interest_after",
    "leave_at",
    "letter",
    "log",
    "outcome",
    "payout",
    "plan",
    "platforms",
    "plots",
    "plus_or_buy",
    "practised_minutes",
    "progress",
    "rate",
    "rulebook",
    "rules_over",
    "sensitivity",
    "solution",
    "strategies",
    "strategy",
    "strategy_code",
    "strategy_from",
    "then_and_now",
    "today",
    "touch",
    "tournament",
    "tries",
    "turn",
    "turned",
    "two_cards",
    "warm_up",
    "weeks",
    "with_tax",
    "write",
]
