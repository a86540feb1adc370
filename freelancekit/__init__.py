"""
freelancekit: learn to start freelancing by playing it.

``import freelancekit as fk`` is the whole interface.
"""

from freelancekit.careers.career import Career
from freelancekit.careers.crowd import crowd
from freelancekit.careers.population import population
from freelancekit.careers.sharing import career_code, career_from
from freelancekit.contracts.contract import Contract
from freelancekit.contracts.fee_rules import hourly_pay
from freelancekit.contracts.fees import fees, with_tax
from freelancekit.contracts.payout import payout
from freelancekit.contracts.tax_year import tax_year
from freelancekit.errors import FreelanceKitError
from freelancekit.evidence.calibration import calibration
from freelancekit.evidence.career_checks import career_check
from freelancekit.evidence.claims import claims
from freelancekit.evidence.income_survey import income_line
from freelancekit.evidence.sensitivity import sensitivity
from freelancekit.evidence.tournament import tournament
from freelancekit.learn.calibration import how_sure
from freelancekit.learn.check import check, hint, solution
from freelancekit.learn.classroom import bets, classroom
from freelancekit.learn.desk import honest_hour, my_board, transactions
from freelancekit.learn.door import door
from freelancekit.learn.guess import guess
from freelancekit.learn.line.home_page import home
from freelancekit.learn.outcome import covered, outcome
from freelancekit.learn.progress import progress
from freelancekit.learn.story.chair_evenings import chair
from freelancekit.learn.story.first_questions import before
from freelancekit.learn.story.friday import friday
from freelancekit.learn.story.inbox import inbox
from freelancekit.learn.story.last_questions import after, then_and_now
from freelancekit.learn.story.my_letters import my_letters
from freelancekit.learn.story.my_plan import plan
from freelancekit.learn.story.ordinary_weeks import turn, weeks
from freelancekit.learn.story.own_log import log
from freelancekit.learn.story.send_letter import letter
from freelancekit.learn.story.trust_card import turned
from freelancekit.learn.story.write import write
from freelancekit.learn.warm_up import warm_up
from freelancekit.luck import Luck
from freelancekit.market.freelancer import Reader
from freelancekit.market.learning_curve import practised_minutes
from freelancekit.market.people import People
from freelancekit.market.settings import Market
from freelancekit.proposals.auction import Auction
from freelancekit.proposals.bidding_room import BoostRoom
from freelancekit.proposals.board import Board
from freelancekit.proposals.boost_value import badge, boost
from freelancekit.proposals.proposal import Proposal, interest_after
from freelancekit.proposals.repeated_tries import tries
from freelancekit.rules.rulebook import Rulebook, eras, platforms, rulebook, rules_over
from freelancekit.show import plots
from freelancekit.show.cards.touch import touch
from freelancekit.strategies.base import Strategy
from freelancekit.strategies.catalogue import strategies, strategy
from freelancekit.strategies.paced import Paced
from freelancekit.strategies.sharing import Rules, strategy_code, strategy_from
from freelancekit.strategies.steady import Steady
from freelancekit.trust.broken_promises import Room, leave_at
from freelancekit.trust.dormant_clients import came_back
from freelancekit.trust.ledger import TrustLedger
from freelancekit.trust.offers import asked
from freelancekit.trust.rating import rate
from freelancekit.trust.renewals import renewals
from freelancekit.trust.score_and_trust import two_cards
from freelancekit.trust.scores import Desk
from freelancekit.units import today
from freelancekit.version import __version__ as __version__
from freelancekit.wallet.wallet import Wallet, plus_or_buy

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
    "Paced",
    "People",
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
    "friday",
    "guess",
    "hint",
    "home",
    "honest_hour",
    "hourly_pay",
    "how_sure",
    "inbox",
    "income_line",
    "interest_after",
    "leave_at",
    "letter",
    "log",
    "my_board",
    "my_letters",
    "outcome",
    "payout",
    "plan",
    "platforms",
    "plots",
    "plus_or_buy",
    "population",
    "practised_minutes",
    "progress",
    "rate",
    "renewals",
    "rulebook",
    "rules_over",
    "sensitivity",
    "solution",
    "strategies",
    "strategy",
    "strategy_code",
    "strategy_from",
    "tax_year",
    "then_and_now",
    "today",
    "touch",
    "tournament",
    "transactions",
    "tries",
    "turn",
    "turned",
    "two_cards",
    "warm_up",
    "weeks",
    "with_tax",
    "write",
]
