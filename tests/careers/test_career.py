"""One career and a crowd of them: the same lives, day by day; and nothing is lost on the way."""

import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freelancekit.careers import steps_morning
from freelancekit.careers.boards import AT_ONCE, MOST_DAYS, Boards
from freelancekit.careers.career import Career
from freelancekit.careers.crowd import crowd, joined, play
from freelancekit.careers.day import DAY, STEPS
from freelancekit.careers.day_context import Today
from freelancekit.careers.diary import WORDS
from freelancekit.careers.setup import LOTS, scene
from freelancekit.careers.state import Lives
from freelancekit.contracts.fees import fees
from freelancekit.contracts.stages import Stage
from freelancekit.errors import AmountError, CareerError
from freelancekit.luck import Luck
from freelancekit.market.arrivals import SHOWN, arrive
from freelancekit.market.clients import Kind
from freelancekit.market.freelancer import Reader
from freelancekit.market.settings import Market
from freelancekit.strategies.base import LIMITS, USUAL, Beginner, Strategy
from freelancekit.strategies.steady import Steady
from freelancekit.units import half_up
from freelancekit.wallet.wallet import Wallet

#: How many replays are tried; the thousand of a long run are asked for by hand.
REPLAYS = int(os.environ.get("FREELANCEKIT_REPLAYS", "12"))


class Eager(Strategy):
    """Writes a lot, boosts, buys, answers at once, writes first."""

    elementwise = True

    def apply(self, me, job):
        return (me.letters_week < 9) & (job.skill >= job.needed - 25)

    def minutes(self, me, job):
        return np.where(job.pay > 10_000, 45, 10)

    def price(self, me, job):
        return np.where(me.ratings > 2, 110, 90)

    def boost(self, me, job):
        return np.where(me.connects > 40, 12, 0)

    def buy(self, me):
        return 60

    def reply_minutes(self, me):
        return 5

    def says_room(self, me):
        return True

    def writes_first(self, me):
        return True


class Saver(Beginner):
    """Has more Connects than letters."""

    def buy(self, me):
        return 60


class Careless(Strategy):
    """Takes everything, answers after three days, one career at a time."""

    def apply(self, me, job):
        return True

    def reply_minutes(self, me):
        return 4320

    def rate_first(self, me):
        return False


WAYS = (Beginner(), Eager(), Careless())
PLATFORMS = (("upwork",), ("crowdworks",), ("upwork", "crowdworks"), ("crowdworks", "upwork"))
scenes = st.fixed_dictionaries(
    {
        "platforms": st.sampled_from(PLATFORMS),
        "strategy": st.sampled_from(WAYS),
        "on": st.sampled_from(["2020-12-01", "2023-06-01", "2024-09-01", "2025-03-01"]),
        "days": st.integers(30, 120),
        "seed": st.integers(0, 2**32),
        "mode": st.sampled_from(["article", "honest"]),
        "rules_change": st.booleans(),
    }
)


def days_apart(set_up, n, places):
    """Play a crowd and some of its places alone, and compare all that they are after every day."""
    together, crowd_boards = Lives(set_up, Luck(set_up.seed, 0, n)), Boards(set_up, Luck(set_up.seed, 0, n))
    alone = {
        place: (Lives(set_up, Luck(set_up.seed, place)), Boards(set_up, Luck(set_up.seed, place)))
        for place in places
    }
    for day in range(set_up.days):
        _walk(set_up, together, crowd_boards, day)
        for place, (lives, boards) in alone.items():
            _walk(set_up, lives, boards, day)
            for (name, many), (_, one) in zip(together.parts(), lives.parts(), strict=True):
                if not np.array_equal(many[..., place], one[..., 0]):
                    return day, place, name
    return None


def _walk(set_up, lives, boards, day):
    today = Today(set_up, lives, boards.luck, boards, day)
    for step in DAY:
        step(today)


class TestReplay:
    @settings(max_examples=REPLAYS, deadline=None)
    @given(scenes, st.integers(2, 9), st.data())
    def test_a_career_alone_is_its_row_of_the_crowd_on_every_day(self, given_scene, n, data):
        place = data.draw(st.integers(0, n - 1))
        assert days_apart(scene(**given_scene), n, [place]) is None

    def test_a_rule_that_is_turned_round_on_one_side_is_noticed(self, monkeypatch):
        """Newest first in the crowd, oldest first alone: the lots differ as soon as there are two."""
        set_up = scene("upwork", Saver(), on="2024-09-01", days=50)
        alone = Career("upwork", Saver(), on="2024-09-01", days=50, place=3).play()
        assert np.array_equal(play(set_up, 0, 5)["lots"][:, 3], alone.lives.lots[:, 0])
        real = steps_morning.oldest_first
        monkeypatch.setattr(
            steps_morning,
            "oldest_first",
            lambda lots, want: np.flip(real(np.flip(lots, axis=-1), want), axis=-1),
        )
        assert not np.array_equal(play(set_up, 0, 5)["lots"][:, 3], alone.lives.lots[:, 0])

    def test_the_object_lives_the_life_of_its_place(self):
        set_up = scene(["upwork", "crowdworks"], Eager(), on="2024-09-01", days=100, seed=5)
        crowded = play(set_up, 0, 6)
        career = Career(["upwork", "crowdworks"], Eager(), on="2024-09-01", days=100, seed=5, place=4).play()
        assert all(np.array_equal(crowded[name][..., 4], one[..., 0]) for name, one in career.lives.parts())

    @pytest.mark.parametrize(("parts", "part"), [(1, 64), (2, 32), (7, 10), (64, 1)])
    def test_parts_change_no_number(self, parts, part):
        assert -(-64 // part) == parts
        whole = crowd("crowdworks", Eager(), n=64, days=40, on="2024-09-01")
        cut = crowd("crowdworks", Eager(), n=64, days=40, on="2024-09-01", part=part)
        assert all(np.array_equal(whole.arrays[name], cut.arrays[name]) for name in whole.arrays)

    def test_whoever_plays_the_parts_changes_no_number(self):
        here = crowd("upwork", n=40, days=60, on="2024-09-01")
        with ThreadPoolExecutor(2) as pool:
            there = crowd("upwork", n=40, days=60, on="2024-09-01", part=9, executor=pool)
        assert all(np.array_equal(here.arrays[name], there.arrays[name]) for name in here.arrays)

    def test_another_process_plays_the_same_lives(self):
        """A pool of processes, and a strategy that stands in no module; the scene travels whole."""
        from loky import get_reusable_executor

        here = crowd("upwork", Steady(buys=20), n=12, days=40, on="2024-09-01")
        pool = get_reusable_executor(max_workers=2)
        there = crowd("upwork", Steady(buys=20), n=12, days=40, on="2024-09-01", part=5, executor=pool)
        pool.shutdown(wait=True)
        assert all(np.array_equal(here.arrays[name], there.arrays[name]) for name in here.arrays)

    def test_the_pool_that_comes_with_python_plays_the_same_lives(self):
        here = crowd("upwork", Steady(buys=20), n=12, days=40, on="2024-09-01")
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            there = crowd("upwork", Steady(buys=20), n=12, days=40, on="2024-09-01", part=5, executor=pool)
        assert all(np.array_equal(here.arrays[name], there.arrays[name]) for name in here.arrays)

    def test_a_classroom_s_cluster_plays_the_same_lives(self):
        from distributed import Client, LocalCluster

        here = crowd("upwork", Steady(buys=20), n=12, days=40, on="2024-09-01")
        local = {"n_workers": 1, "threads_per_worker": 2, "processes": False, "dashboard_address": None}
        with LocalCluster(**local) as cluster, Client(cluster) as client:
            pool = client.get_executor()
            there = crowd("upwork", Steady(buys=20), n=12, days=40, on="2024-09-01", part=5, executor=pool)
        assert all(np.array_equal(here.arrays[name], there.arrays[name]) for name in here.arrays)

    def test_one_career_more_changes_no_other(self):
        few, more = (crowd("upwork", n=n, days=60, on="2024-09-01") for n in (10, 11))
        assert all(np.array_equal(few.arrays[name], more.arrays[name][..., :10]) for name in few.arrays)


class TestReader:
    """A life begins with what the reader has."""

    def test_ratings_and_stars_are_there_on_the_first_morning_exactly(self):
        known = Reader(stars=4900, ratings=3)
        lives = Lives(scene(("crowdworks", "upwork"), on="2024-09-01", reader=known), Luck(1, 0, 2))
        assert lives.ratings.tolist() == [[3, 3], [0, 0]]
        assert lives.mean_stars.tolist() == [[4900, 4900], [0, 0]]
        table = Career("upwork", on="2024-09-01", reader=known).ratings()
        assert table.values.tolist() == [["upwork", 3, 4.9]]

    def test_a_known_freelancer_wins_more_with_the_same_letters(self):
        wins = [
            int(
                crowd("upwork", Steady(letters=3), n=200, days=200, on="2024-09-01", reader=reader)
                .count("wins")
                .sum()
            )
            for reader in (Reader(), Reader(stars=4900, ratings=50), Reader(stars=3000, ratings=50))
        ]
        assert wins[1] > wins[0] > wins[2]

    def test_another_rating_adds_to_the_average(self):
        """Three of 4.9 and a five: (14.7 + 5) / 4 is 4.925."""
        lives = Lives(scene("upwork", on="2024-09-01", reader=Reader(stars=4900, ratings=3)), Luck(1))
        lives.ratings[0] += 1
        lives.stars[0] += 5000
        assert int(lives.mean_stars[0, 0]) == 4925


class TestBoards:
    """What luck brings is drawn some days ahead, for many slots at once, and comes out the same."""

    @pytest.mark.parametrize("platforms", ["upwork", ("upwork", "crowdworks")])
    @pytest.mark.parametrize("n", [1, 7, AT_ONCE])
    def test_a_slot_is_what_it_is_alone(self, platforms, n):
        set_up = scene(platforms, on="2024-09-01", days=40, seed=5)
        luck = Luck(5, 3, n)
        boards = Boards(set_up, luck)
        for day in (0, 1, MOST_DAYS, 39):
            for slot, posted in enumerate(boards.on(day)):
                platform = set_up.platforms(day)[(day * set_up.jobs + slot) % len(set_up.platforms(day))]
                alone = arrive(luck, day, slot, platform.listing, set_up.market)
                for name in ("template", *SHOWN, "kind"):
                    assert np.array_equal(posted.column(name), getattr(alone, name)), name
                assert np.array_equal(posted.sign("leaves"), alone.sign("leaves"))

    def test_rules_that_change_are_those_of_the_day(self):
        set_up = scene("upwork", on="2020-11-20", days=40, rules_change=True)
        boards = Boards(set_up, Luck(1, 0, 400))
        costs = [set(boards.on(day)[0].column("connects").tolist()) for day in range(40)]
        changed = [first for first, _ in set_up.eras[1:]]
        assert changed
        for day in range(40):
            steps = {0, *set_up.platforms(day)[0].listing.steps}
            assert costs[day] <= steps

    def test_copies_share_their_jobs_and_what_one_draws_the_other_has(self):
        set_up = scene("upwork", on="2024-09-01", days=40)
        own = Boards(set_up, Luck(1, 0, 4), keeps=True)
        pay = own.on(3)[1].column("pay").tolist()
        assert own.copied(3).on(3)[1].column("pay").tolist() == 3 * pay
        own.on(39)
        assert own.on(3)[1].arrived is own.copied(2).on(3)[1].arrived


class TestNothingIsLost:
    @settings(max_examples=6, deadline=None)
    @given(scenes)
    def test_connects_and_contracts_add_up(self, given_scene):
        set_up = scene(**given_scene)
        lives, boards = Lives(set_up, Luck(set_up.seed, 0, 30)), Boards(set_up, Luck(set_up.seed, 0, 30))
        for day in range(set_up.days):
            _walk(set_up, lives, boards, day)
            count = lives.count
            gone = count["connects_spent"] + count["connects_boost"] + count["connects_ended"]
            assert np.array_equal(lives.connects, count["connects_in"] + count["connects_back"] - gone)
            assert (lives.lots >= 0).all()
        won = count["wins"] + count["tasks"] + count["repeats"] + count["larger"] + count["referred"]
        still_open = np.sum(lives.contract.open, axis=0)
        ended = count["paid"] + count["unpaid"] + count["stopped"] + count["vanished"]
        assert np.array_equal(won, ended + still_open)

    def test_what_is_left_is_what_was_earned_less_tickets_and_scams(self):
        run = crowd("upwork", Saver(), n=30, days=75, on="2024-09-01", yen_per_dollar=150)
        spent = [half_up(int(cents) * 150, 100) for cents in run.count("connects_cents")]
        assert run.left.tolist() == (run.earned - spent - run.count("scam_loss")).tolist()
        assert (run.left < run.earned).all()
        assert len(run.arrays["left"]) == len(run.months)

    def test_minutes_never_exceed_the_hours_that_one_has(self):
        run = crowd("crowdworks", Careless(), n=40, days=70, on="2024-09-01", reader=Reader(hours_a_week=5))
        assert (run.minutes <= 10 * 5 * 60).all()
        assert run.minutes.max() > 8 * 5 * 60

    def test_what_arrives_is_the_pay_less_the_fee(self):
        career = Career("crowdworks", Careless(), on="2024-09-01", days=80, place=1).play()
        paid = [line.numbers["net"] for line in career.diary if line.key == "money.arrived"]
        assert career.earned == sum(paid) == int(career.lives.money.sum())
        tasks = {fees("crowdworks", pay, kind="task").net for pay in range(20, 400)}
        projects = {fees("crowdworks", pay).net for pay in range(500, 60_000)}
        assert set(paid) <= tasks | projects

    def test_the_wallet_of_a_career_is_a_wallet(self):
        """The same moves, made with the wallet of notebook 02, leave the same Connects on every morning."""
        career = Career("upwork", Saver(), on="2024-09-01", days=150, place=2)
        wallet = Wallet("upwork", on="2024-09-01")
        for day in range(149):
            career.wait()
            for n, line in enumerate(one for one in career.diary if one.day == day):
                if line.key == "connects.came" and line.numbers["bought"]:
                    wallet.buy(line.numbers["bought"])
                if line.key == "letter.sent":
                    wallet.propose(f"{day} {n}", connects=line.numbers["connects"])
                    last = f"{day} {n}"
                if line.key == "connects.back":
                    wallet.close(last, "client_closed")
            assert career.connects == wallet.balance
            wallet.wait(days=1)
        assert career.count("connects_back") > 0
        assert career.count("letters") > 10


class TestTheDay:
    def test_what_the_base_class_answers_is_what_is_taken_for_granted(self):
        base, sight = Strategy(), (None, None)
        for question, usual in USUAL.items():
            parts = sight if question in ("minutes", "price", "boost", "message") else sight[:1]
            assert int(getattr(base, question)(*parts)) == usual
        assert set(USUAL) == set(LIMITS) - {"apply"}

    def test_every_step_has_words_and_the_order_is_printed(self):
        assert [step.__name__ for step in DAY] == list(STEPS)

    def test_a_lot_lives_for_its_days_and_not_one_more(self):
        career = Career("upwork", on="2024-09-01", days=368).wait(366)
        ended = [line.day for line in career.diary if line.key == "connects.ended"]
        assert ended == []
        career.wait(1)
        assert [(line.day, line.numbers["n"]) for line in career.diary if line.key == "connects.ended"] == [
            (366, 10)
        ]
        assert LOTS > 13

    def test_a_scam_pays_nothing_and_takes_something(self):
        run = crowd(
            "upwork",
            Eager(),
            n=200,
            days=90,
            on="2024-09-01",
            market=Market().but(scams=0.9, takers=0, ghosts=0),
        )
        caught = run.count("scammed") > 0
        assert caught.any()
        assert (run.count("scam_loss")[caught] > 0).all()

    def test_a_silent_client_on_upwork_pays_when_the_days_have_run_out(self):
        """
        Fixed price: 14 days of review and 5 of holding; by the hour: 5 and 4. Nobody accepts by hand.

        The rules of that day: acceptance.auto_days, payout.hold_days, hourly.review, hourly.available_days.
        """
        silent = Market().but(ghosts=1.0, takers=0, scams=0)
        run = Career("upwork", Eager(), on="2024-09-01", days=250, place=0, market=silent).play()
        days = {
            key: [line.day for line in run.diary if line.key == f"contract.{key}"]
            for key in ("deliver", "silence", "release")
        }
        assert days["silence"]
        assert all({day - 14, day - 5} & set(days["deliver"]) for day in days["silence"])
        assert all({day - 5, day - 4} & set(days["silence"]) for day in days["release"])
        assert not any(line.key in ("contract.approve", "client.rated") for line in run.diary)

    def test_a_full_desk_declines_and_says_so(self):
        run = crowd("crowdworks", Careless(), n=30, days=60, on="2024-09-01")
        assert run.count("declined").sum() > 0
        assert (run.arrays["contract.open"].sum(axis=0) <= 5).all()

    def test_contracts_on_a_desk_stand_where_their_table_can_lead(self):
        lives = play(scene("crowdworks", Careless(), on="2024-09-01", days=60), 0, 30)
        stages = lives["contract.stage"][lives["contract.open"] == 1]
        assert set(stages.tolist()) <= {Stage.FUNDED, Stage.DELIVERED, Stage.WAITING, Stage.APPROVED}
        assert set(lives["contract.kind"].ravel().tolist()) <= {int(kind) for kind in Kind}


class TestByHand:
    def test_a_letter_leaves_when_the_day_passes(self):
        career = Career("upwork", on="2024-09-01", days=30)
        cost = int(career.board()["Connects"].iloc[0])
        assert career.write(1).connects == 10
        assert career.wait().connects == 10 - cost
        assert career.count("letters") == 1

    def test_by_hand_and_by_strategy_meet_the_same_jobs(self):
        hand = Career("upwork", on="2024-09-01", days=3, place=6)
        played = Career("upwork", Beginner(), on="2024-09-01", days=3, place=6)
        assert hand.board().equals(played.board())

    def test_every_line_of_the_diary_has_words(self):
        seen = set()
        for place in range(3):
            career = Career(["upwork", "crowdworks"], Eager(), on="2024-09-01", days=250, place=place).play()
            assert len(str(career.why()).splitlines()) <= len(career.diary)
            seen |= {line.key for line in career.diary}
        assert seen <= set(WORDS)
        assert {"letter.sent", "money.arrived", "client.rated", "contract.won", "client.again"} <= seen

    def test_what_repeats_for_days_is_told_once_with_its_number(self):
        career = Career("upwork", Careless(), on="2024-09-01", days=20, place=0).play()
        kept_back = [line for line in career.diary if line.key == "letter.too_dear"]
        told = [line for line in str(career.why()).splitlines() if "too few Connects" in line]
        assert sum(int(line.split("  ")[1].split()[0]) for line in told) + str(career.why()).count(
            "more than the wallet holds"
        ) == len(kept_back)
        assert len(told) < len(kept_back)

    def test_a_day_without_anything_says_so(self):
        assert str(Career("upwork", on="2024-09-01", days=9).wait(3).why(2)) == "Nothing happened."

    @pytest.mark.parametrize(
        ("call", "error", "says"),
        [
            (
                lambda: Career("upwork", days=5).write(4),
                CareerError,
                "Today's board has the places 1 to 3; you gave 4.",
            ),
            (
                lambda: Career("upwork", days=5).wait(6),
                CareerError,
                "This career has 5 days, and 5 of them are left; you gave 6.",
            ),
            (
                lambda: Career("upwork", days=5).play().board(),
                CareerError,
                "This career is over. Begin a new one.",
            ),
            (
                lambda: Career("upwork", Beginner(), days=5).write(1),
                CareerError,
                "Beginner plays this career. Leave the strategy out to play by hand.",
            ),
            (
                lambda: Career("lancers", days=5),
                CareerError,
                "No career can be played on lancers yet. There is: crowdworks, upwork.",
            ),
            (
                lambda: Career(["upwork", "upwork"], days=5),
                CareerError,
                "A career needs one platform or more, each of them once; you gave upwork, upwork.",
            ),
            (
                lambda: Career("upwork", Beginner, days=5),
                CareerError,
                "Beginner is a way to play, and it wants brackets: write Beginner().",
            ),
            (
                lambda: Career("upwork", "fast", days=5),
                CareerError,
                "A way to play is an object of a Strategy, as in fk.Strategy(); you gave 'fast'.",
            ),
            (
                lambda: crowd("upwork", n=0, days=5),
                AmountError,
                "The number of careers must be a whole number, 1 or more; you gave 0.",
            ),
        ],
    )
    def test_what_cannot_be_gets_one_sentence(self, call, error, says):
        with pytest.raises(error) as caught:
            call()
        assert str(caught.value) == says


def test_parts_are_put_together_in_their_order():
    assert joined([{"a": np.array([[1], [2]])}, {"a": np.array([[3], [4]])}])["a"].tolist() == [
        [1, 3],
        [2, 4],
    ]
