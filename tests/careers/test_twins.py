"""
The same model, written once: what a notebook's object says of one, the crowd does with a thousand.

Each pair is compared number by number; the crowd's side is broken on purpose, and the pair notices.
"""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from msgspec import structs

from freelancekit.careers import steps_morning, steps_propose, steps_trust, steps_work
from freelancekit.careers.boards import Boards
from freelancekit.careers.crowd import play
from freelancekit.careers.day import DAY
from freelancekit.careers.day_context import Today
from freelancekit.careers.platform import FIELDS, FORMATS, NEVER, playable
from freelancekit.careers.setup import Scene, scene
from freelancekit.careers.state import Lives
from freelancekit.contracts.contract import Contract
from freelancekit.contracts.stages import Event, Stage, formats
from freelancekit.luck import Luck
from freelancekit.market.arrivals import job_of
from freelancekit.market.freelancer import Reader
from freelancekit.market.settings import Market
from freelancekit.proposals.bidding_room import BoostRoom
from freelancekit.proposals.choice_model import wins
from freelancekit.proposals.merits import Merits, pull
from freelancekit.proposals.proposal import Proposal
from freelancekit.rules import rulebook as rulebook_module
from freelancekit.rules import schema
from freelancekit.rules.rulebook import rulebook
from freelancekit.strategies.base import Strategy
from freelancekit.trust.ledger import TrustLedger, faded
from freelancekit.trust.rating import RatingLuck, rate_rule


class Writer(Strategy):
    """Letters to nearly everything, some of them boosted, at another price."""

    def apply(self, me, job):
        return job.microtask == 0 and me.letters_week < 12

    def minutes(self, me, job):
        return 20 + 10 * job.place

    def price(self, me, job):
        return 80 if job.place == 2 else 100

    def message(self, me, job):
        return job.place == 2

    def boost(self, me, job):
        return 12 if job.place == 1 else 0

    def buy(self, me):
        return 200

    def reply_minutes(self, me):
        return 30 if me.wins % 2 else 900


class Bidder(Strategy):
    """Twenty Connects for a place, always."""

    elementwise = True

    def boost(self, me, job):
        return 20


class _Given:
    """A job of a board with some of its numbers set by hand."""

    def __init__(self, posted, numbers):
        self.posted, self.numbers = posted, numbers

    def column(self, name):
        return self.numbers[name] if name in self.numbers else self.posted.column(name)


def days(set_up, n, upto=None):
    """Day after day of a crowd, up to where clients choose (or after all of it); gives today."""
    lives, boards = Lives(set_up, Luck(set_up.seed, 0, n)), Boards(set_up, Luck(set_up.seed, 0, n))
    cut = len(DAY) if upto is None else DAY.index(upto)
    for day in range(set_up.days):
        today = Today(set_up, lives, boards.luck, boards, day)
        for step in DAY[:cut]:
            step(today)
        yield today
        for step in DAY[cut:]:
            step(today)


def chances_apart(set_up, n=8):
    """The largest distance between a letter's chance in the crowd and that of the same `Proposal`."""
    apart, seen = 0.0, 0
    for today in days(set_up, n, upto=steps_propose.clients_choose):
        for offer in today.offers:
            rows = offer.rows
            if not len(rows):
                continue
            rivals = offer.posted.column("rivals")[rows]
            crowd = wins(pull(steps_propose._merits(today, offer), set_up.market), rivals, set_up.market)
            waits = today.ask("reply_minutes", rows)
            messages = today.ask("message", rows, offer.seen, offer.which)
            for place, row in enumerate(rows.tolist()):
                job = _job(offer, row)
                stars = int(today.lives.mean_stars[offer.which, row])
                reader = Reader(
                    skills={job.field: int(offer.seen.skill[row])},
                    ratings=int(today.lives.ratings[offer.which, row]),
                    stars=stars,
                    photo=set_up.reader.photo,
                )
                letter = Proposal(
                    job,
                    reader,
                    price=job.pay * int(offer.price[place]) // 100,
                    minutes=int(offer.minutes[place]),
                    boosted=bool(offer.stands[place]),
                    message=bool(messages[place]),
                    reply_minutes=int(waits[place]),
                    market=set_up.market,
                )
                chosen = letter.chance / letter.affordable  # whether the client pays so much, the crowd draws
                apart, seen = max(apart, abs(chosen - float(crowd[place]))), seen + 1
    assert seen > 50
    return apart


def _job(offer, row):
    posted = offer.posted
    whole = job_of(_OneSlot(posted), row, offer.slot)
    return whole.but(pay=100 * (whole.pay // 100), rivals=whole.rivals)


class _OneSlot:
    """A slot of a board as `arrive` gives it."""

    def __init__(self, posted):
        self.posted, self.listing = posted, posted.arrived.listing

    def __getattr__(self, name):
        return self.posted.column(name)


SCENE = {"on": "2024-09-01", "days": 60, "reader": Reader(photo=True, hours_a_week=20)}


class TestProposals:
    @pytest.mark.parametrize("platform", ["upwork", "crowdworks"])
    def test_a_letter_of_the_crowd_is_a_proposal(self, platform):
        assert chances_apart(scene(platform, Writer(), **SCENE)) < 1e-12

    @pytest.mark.parametrize(
        "name", ["ratings", "stars", "price", "skill", "minutes", "boosted", "waits", "photo", "message"]
    )
    def test_a_merit_that_the_crowd_forgets_is_noticed(self, monkeypatch, name):
        real, usual = steps_propose._merits, Merits(price=100)

        def forgets(today, offer):
            merits = real(today, offer)
            return replace(merits, **{name: getattr(usual, name) + 0 * np.asarray(getattr(merits, name))})

        monkeypatch.setattr(steps_propose, "_merits", forgets)
        set_up = scene("upwork", Writer(), **(SCENE | {"days": 150 if name in {"ratings", "stars"} else 60}))
        assert chances_apart(set_up) > 1e-6


class TestContracts:
    @pytest.mark.parametrize(
        ("platform", "kind", "name"),
        [
            ("upwork", "project", "upwork_fixed"),
            ("crowdworks", "project", "crowdworks_project"),
        ],
    )
    def test_a_column_walks_the_stages_of_a_contract(self, platform, kind, name):
        """The crowd's table of moves, cell by cell, is that of the object; its clocks are those of the book."""
        set_up = scene(platform, on="2024-09-01")
        number, table, book = FORMATS.index(name), formats()[name], rulebook(platform, "2024-09-01")
        assert set_up.formats[number].name == name
        for stage in Stage:
            for event in Event:
                after = int(set_up.moves[number, stage, event])
                assert after == (table.next[stage, event] if event in table.moves(stage) else stage)
            clock = table.days(stage, book)
            limit = set_up.platforms(0)[0].limits[stage][number]
            assert limit == (clock[1] if clock else NEVER)
        assert set_up.platforms(0)[0].format(kind) == number

    def test_delivered_on_a_day_it_is_paid_on_the_day_of_the_object(self):
        """A client who never looks: on Upwork silence accepts after 14 days, and the money is held for 5."""
        book = rulebook("upwork", "2024-09-01")
        contract = Contract("upwork_fixed", 10_000, on="2024-09-01", rules=book)
        contract.fund()
        contract.deliver()
        day = 0
        while contract.stage is not Stage.PAID:
            contract.wait(1)
            day += 1
        assert day == self._days_in_the_crowd()

    def _days_in_the_crowd(self):
        set_up = scene("upwork", on="2024-09-01", days=60)
        lives, boards = Lives(set_up, Luck(1, 0, 1)), Boards(set_up, Luck(1, 0, 1))
        contract = lives.contract
        contract.open[0, 0], contract.stage[0, 0], contract.client[0, 0] = 1, Stage.DELIVERED, -1
        contract.pay[0, 0], contract.looks[0, 0], contract.stops[0, 0] = 10_000, 99, 10**6
        for day in range(60):
            today = Today(set_up, lives, boards.luck, boards, day)
            steps_work.contracts_move(today)
            if today.paid:
                return day + 1
        msg = "it was never paid"
        raise AssertionError(msg)


class TestRatings:
    def test_a_rating_of_the_crowd_is_the_rule_of_one_client(self):
        """Client after client: what was felt, the stars and whether they were posted, from the same luck."""
        set_up, compared = scene("upwork", Writer(), **(SCENE | {"days": 150})), 0
        for today in days(set_up, 20, upto=steps_work.clients_rate):
            before = today.lives.ratings.copy(), today.lives.stars.copy()
            wanted = [np.zeros_like(part) for part in before]
            for place, rows in today.paid:
                rated = today.lives.contract.at(place, rows)
                for one, row in enumerate(rows.tolist()):
                    luck = RatingLuck(
                        *(
                            float(today.luck(f"review.{name}", today.day, int(place[one]))[row])
                            for name in steps_work.REVIEW
                        )
                    )
                    work = rated.content[one] / 1000 - (rated.kind[one] == steps_work.HARSH)
                    _, stars, posted = rate_rule(work, True, luck, set_up.market)
                    counts = bool(posted) and rated.kind[one] != steps_work.GHOST and rated.road[one] != 1
                    wanted[0][rated.platform[one], row] += counts
                    wanted[1][rated.platform[one], row] += 1000 * counts * int(stars)
                    compared += 1
            steps_work.clients_rate(today)
            assert np.array_equal(today.lives.ratings - before[0], wanted[0])
            assert np.array_equal(today.lives.stars - before[1], wanted[1])
            today.paid.clear()  # rated already
        assert compared > 10


class TestTrust:
    def test_the_tenths_of_a_client_are_those_of_a_ledger(self):
        """What a client holds after orders and a broken promise, beside a ledger that is told the same."""
        set_up = scene("upwork", Writer(), **(SCENE | {"days": 200}))
        held = play(set_up, 0, 30)["count.tenths"]
        assert held.max() > 2
        ledger = TrustLedger()
        lives = _earned(set_up, ledger)
        assert ledger.reveal().tenths == int(lives.count["tenths"][0]) == int(lives.client.held[:, 0].sum())

    @pytest.mark.parametrize("days_idle", [0, 29, 30, 59, 60, 365])
    def test_an_idle_tie_fades_in_the_crowd_as_the_rule_says(self, days_idle):
        set_up = scene("upwork", on="2024-09-01", days=400, mode="honest")
        lives, boards = Lives(set_up, Luck(1, 0, 1)), Boards(set_up, Luck(1, 0, 1))
        lives.client.held[0, 0], lives.client.last[0, 0] = 20, 0
        today = Today(set_up, lives, boards.luck, boards, days_idle)
        assert int(steps_trust._held(today)[0, 0]) == int(faded(20, days_idle // 30, Market()))


def _earned(set_up, ledger):
    """One career in which a client pays twice in order and then a promise is broken."""
    lives, boards = Lives(set_up, Luck(1, 0, 1)), Boards(set_up, Luck(1, 0, 1))
    on = date(2024, 9, 1)
    today = Today(set_up, lives, boards.luck, boards, 0)
    rows, zero = np.array([0]), np.array([0])
    lives.contract.client[0, 0] = -1
    lives.contract.due[0, 0] = 50
    for order in range(2):
        today.paid = [(zero, rows)]
        steps_trust.trust_grows(today)
        lives.contract.client[0, 0] = 0
        lives.client.there[0, 0] = 1
        ledger.earn("Sena", "in order, and answered on the same day", on=on + timedelta(days=order), tenths=2)
    today.paid, today.broken = [], [(zero, rows)]
    steps_trust.trust_grows(today)
    ledger.incident("Sena", "promise_broken", on=on + timedelta(days=3))
    return lives


class TestAuctions:
    @pytest.mark.parametrize("rivals", [4, 10, 16, 30])
    def test_a_bid_stands_in_a_career_as_often_as_in_the_room(self, rivals):
        """Twenty Connects among so many rivals: the room's jobs, and the days of a crowd that meets as many."""
        n = 20_000
        room = BoostRoom(20, rivals=rivals, seed=5).season(20, jobs=n).places / n
        career = np.mean(self._stands_in_a_crowd(n, rivals))
        assert room == pytest.approx(career, abs=4 * np.sqrt(2 * 0.25 / n))

    def _stands_in_a_crowd(self, n, rivals):
        """The step of the day itself, with a job for which so many of the applicants boost."""
        set_up = scene("upwork-2025", Bidder(), days=1)
        lives, boards = Lives(set_up, Luck(6, 0, n)), Boards(set_up, Luck(6, 0, n))
        lives.lots[0] = 1000
        today = Today(set_up, lives, boards.luck, boards, 0)
        steps_morning.jobs_arrive(today)
        offer = today.offers[0]
        apply = {"applicants_at_close": np.full(n, round(rivals / set_up.market.boosting))}
        offer.posted = _Given(offer.posted, apply)
        offer.rows = np.arange(n)
        steps_propose.boosts_settle(today)
        return offer.stands

    def test_the_rivals_of_a_career_are_those_of_its_job(self, monkeypatch):
        """The number that bids is a share of those who apply for this very job, not a number of the platform's."""
        asked = []
        real = steps_propose.rival_bids

        def watched(rivals, luck, slots, market):
            asked.append(np.asarray(rivals))
            return real(rivals, luck, slots, market)

        monkeypatch.setattr(steps_propose, "rival_bids", watched)
        for today in days(scene("upwork-2025", Writer(), **(SCENE | {"on": None})), 40):
            for offer in today.offers:
                assert len(offer.stands) == len(offer.rows)
        assert len(np.unique(np.concatenate(asked))) > 10


class TestEachPairNotices:
    """The crowd's side of each pair is broken on purpose, and the pair notices."""

    def test_money_that_is_released_at_once(self, monkeypatch):
        at_once = lambda today, desk: desk.now.stage == steps_work.APPROVED  # noqa: E731 - as the move
        moves = tuple(
            (event, at_once if event is Event.RELEASE else happens) for event, happens in steps_work.MOVES
        )
        monkeypatch.setattr(steps_work, "MOVES", moves)
        with pytest.raises(AssertionError):
            TestContracts().test_delivered_on_a_day_it_is_paid_on_the_day_of_the_object()

    def test_a_move_that_a_table_forbids(self, monkeypatch):
        real = Scene.moves.func
        monkeypatch.setattr(Scene, "moves", property(lambda self: np.roll(real(self), 1, axis=2)))
        with pytest.raises(AssertionError):
            TestContracts().test_a_column_walks_the_stages_of_a_contract("upwork", "project", "upwork_fixed")

    def test_a_client_who_is_more_content_in_the_crowd(self, monkeypatch):
        real = steps_work.rate_rule
        kinder = lambda content, *rest: real(content + 1, *rest)  # noqa: E731 - as the rule
        monkeypatch.setattr(steps_work, "rate_rule", kinder)
        with pytest.raises(AssertionError):
            TestRatings().test_a_rating_of_the_crowd_is_the_rule_of_one_client()

    def test_a_broken_promise_that_is_forgotten(self, monkeypatch):
        monkeypatch.setattr(steps_trust, "_incidents", lambda today: None)
        with pytest.raises(AssertionError):
            TestTrust().test_the_tenths_of_a_client_are_those_of_a_ledger()

    def test_a_tie_that_fades_by_the_week(self, monkeypatch):
        monkeypatch.setattr(steps_trust, "idle_months", lambda days: days // 7)
        with pytest.raises(AssertionError):
            TestTrust().test_an_idle_tie_fades_in_the_crowd_as_the_rule_says(60)

    def test_a_bid_that_always_stands(self, monkeypatch):
        monkeypatch.setattr(steps_propose, "stands", lambda bids, held: np.ones(len(bids), dtype=bool))
        with pytest.raises(AssertionError):
            TestAuctions().test_a_bid_stands_in_a_career_as_often_as_in_the_room(10)


def test_every_field_of_a_job_is_one_that_careers_count():
    for name in playable():
        fields = {row.field for row in scene(name, on="2024-09-01").platforms(0)[0].listing.found}
        assert fields
        assert fields <= set(FIELDS)


def test_a_third_platform_to_play_is_data(monkeypatch):
    """Lancers is read about and not played; with a table in its head, and nothing else, a career runs."""
    head = rulebook("lancers").file.platform
    work = {"project": schema.Work(contract="lancers_project", fee="project")}
    real = rulebook_module.load

    def with_careers(path):
        file = real(path)
        named = path.stem == "lancers"
        return structs.replace(file, platform=structs.replace(head, careers=work)) if named else file

    monkeypatch.setattr(rulebook_module, "load", with_careers)
    run = play(scene("lancers", Writer(), on="2024-09-01", days=120), 0, 40)
    assert run["count.letters"].sum() > 0
    assert run["count.paid"].sum() > 0
    assert run["months"].sum() > 0
