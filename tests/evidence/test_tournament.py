"""Tournaments: the same luck for all, paired differences, ranks, what turns the order round, pictures."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.careers.career import Career
from freelancekit.careers.crowd import crowd
from freelancekit.careers.run import Run
from freelancekit.careers.setup import scene
from freelancekit.errors import AmountError, CareerError, MarketError
from freelancekit.evidence.paired import Duel
from freelancekit.evidence.sensitivity import sensitivity
from freelancekit.evidence.tournament import Contest, tournament
from freelancekit.market.settings import Market
from freelancekit.strategies.base import Beginner, Strategy
from freelancekit.strategies.presets_deal import Booster, Fast, Giver, Raiser, Waiter
from freelancekit.strategies.presets_seek import Numbers, Specialist, Weekend
from freelancekit.units import half_up
from tests.ground.test_strings import Brackets, outside

ON = "2024-09-01"
SHORT = {"n": 30, "days": 61, "on": ON}


def contest(left):
    """A contest by hand: for each name, what is left after each month in each life."""
    runs = {}
    for name, months in left.items():
        so_far = np.array(months, dtype=np.int64)
        lives = so_far.shape[1]
        arrays = {"left": so_far, "months": np.diff(so_far, axis=0, prepend=0)}
        arrays |= {f"count.{what}": np.full(lives, 60) for what in ("letter_minutes", "work_minutes")}
        set_up = scene("upwork", Beginner(), days=30 * len(so_far), on=ON)
        runs[name] = Run(set_up, lives, arrays)
    return Contest(runs)


NEEDS_TWO = (
    'A tournament needs two ways to play or more, each with a name of its own, as in {"Haru": '
    'fk.strategy("Numbers"), "Nao": fk.strategy("Specialist")}'
)
NEAR_IT = "Near it: boost_lift, boosting, badge_lift. All of them: fk.Market().table()."
#: Four lives of two months: the differences in the end are 0, 10, -10 and 40.
BY_HAND = {"Nao": [[0, 5, 0, 0], [10, 20, 30, 40]], "Haru": [[0, 0, -9, 20], [10, 10, 40, 0]]}
yen = st.integers(-50_000, 500_000)


@pytest.fixture(scope="module")
def played():
    """Four ways to play, for sixty-one days."""
    return tournament([Numbers(), Specialist(), Beginner(), Booster()], n=40, days=61, on=ON)


class TestPairs:
    def test_four_lives_by_hand(self):
        """Mean 10; from it -10, 0, -20, 30; squares 1,400; over 3 and over 4: 116.67; root 10.8."""
        duel = contest(BY_HAND).wins("Nao", "Haru")
        assert (duel.more, duel.same, duel.less, duel.ahead, duel.error) == (2, 1, 1, 10, 11)
        assert not duel.clear
        assert str(duel) == (
            "Of 100 lives Nao is ahead of Haru in 50, level in 25, behind in 25.\n"
            "On average they are 10 yen apart, give or take 22 yen: too close to call."
        )

    def test_a_lead_of_more_than_two_errors_is_clear_and_one_of_two_is_not(self):
        assert Duel("a", "b", 3, 0, 1, ahead=201, error=100).clear
        assert not Duel("a", "b", 3, 0, 1, ahead=200, error=100).clear
        assert Duel("a", "b", 1, 0, 3, ahead=-201, error=100).clear

    def test_the_one_behind_is_told_so(self):
        assert str(Duel("Nao", "Haru", 1, 0, 3, ahead=-900, error=100)) == (
            "Of 100 lives Nao is ahead of Haru in 25, level in 0, behind in 75.\n"
            "On average 900 yen less, give or take 200 yen."
        )

    @given(st.integers(0, 999), st.integers(0, 999), st.integers(1, 999))
    def test_of_100_lives_there_are_100_and_each_number_is_the_nearest(self, more, same, less):
        of_100 = Duel("a", "b", more, same, less, 0, 0).of_100
        n = more + same + less
        assert sum(of_100) == 100
        assert all(
            abs(n * part - 100 * count) <= n for part, count in zip(of_100, (more, same, less), strict=True)
        )

    @given(st.lists(st.tuples(yen, yen), min_size=2, max_size=30))
    def test_the_other_way_round_is_the_contrary(self, pairs):
        first, second = zip(*pairs, strict=True)
        both = contest({"a": [first], "b": [second]})
        there, back = both.wins("a", "b"), both.wins("b", "a")
        assert (there.more, there.same, there.less) == (back.less, back.same, back.more)
        assert (there.ahead, there.error) == (-back.ahead, back.error)

    @given(st.lists(st.tuples(yen, yen), min_size=2, max_size=30), yen)
    def test_luck_that_both_have_adds_no_error(self, pairs, windfall):
        """In the third life both find the same sum: the pair is as far apart as before."""
        rows = np.array(pairs).T
        richer = rows.copy()
        richer[:, -1] += windfall
        before, after = (contest({"a": [some[0]], "b": [some[1]]}).wins("a", "b") for some in (rows, richer))
        assert before == after

    def test_a_way_against_itself_is_level_in_every_life(self):
        both = tournament({"Haru": Giver(), "Nao": Giver()}, platforms="crowdworks", **SHORT)
        assert both.wins("Haru", "Nao") == Duel("Haru", "Nao", 0, 30, 0, 0, 0)
        assert (both.months() == 1).all(axis=None)


class TestSameLuck:
    def test_each_way_lives_what_it_would_live_in_a_crowd_of_its_own(self, played):
        for way in (Numbers(), Specialist(), Beginner()):
            alone = crowd("upwork", way, n=40, days=61, on=ON)
            together = played.runs[way.name].arrays
            assert all(np.array_equal(alone.arrays[name], together[name]) for name in alone.arrays)

    def test_whoever_plays_and_in_which_parts_changes_no_number(self, played):
        with ThreadPoolExecutor(2) as pool:
            again = tournament(
                [Numbers(), Specialist(), Beginner(), Booster()], n=40, part=7, days=61, on=ON, executor=pool
            )
        assert again.names == played.names
        for name in played.names:
            assert np.array_equal(again.left(name), played.left(name))

    def test_one_more_contestant_changes_no_other(self, played):
        two = tournament([Specialist(), Beginner()], n=40, days=61, on=ON)
        assert np.array_equal(two.left("Specialist"), played.left("Specialist"))

    def test_a_reader_with_plain_python_meets_the_same_luck(self):
        class Plain(Strategy):
            def apply(self, me, job):
                return me.letters_week < 2 and job.skill >= job.needed - 10 and not job.leaves

        both = tournament([Beginner(), Plain()], "crowdworks", n=10, days=30, on=ON)
        assert both.wins("Beginner", "Plain").same == 10

    def test_pairs_are_surer_than_strangers(self):
        """A small change of price: most lives go alike, so their differences spread less than the lives."""
        both = tournament([Beginner(), Raiser()], "crowdworks", n=80, days=90, on=ON)
        strangers = np.sqrt(sum(np.var(both.left(name), ddof=1) for name in both.names) / both.n)
        assert both.wins(*both.names).error < strangers / 2


class Picky(Strategy):
    """Plain Python, asked one career at a time, beside others that are asked in arrays."""

    def apply(self, me, job):
        return job.connects < 5 and me.luck < 0.7


class TestTogether:
    @pytest.mark.parametrize("part", [1000, 40, 7])
    def test_who_plays_beside_whom_changes_no_number(self, part):
        """Stacked in one crowd, each way lives the lives it would live alone, whatever the parts."""
        ways = [Numbers(), Picky(), Specialist(), Waiter()]
        together = tournament(ways, ["upwork", "crowdworks"], n=12, days=75, on=ON, seed=3, part=part)
        for way in ways:
            alone = crowd(["upwork", "crowdworks"], way, n=12, days=75, on=ON, seed=3)
            own = together.runs[way.name]
            assert all(np.array_equal(alone.arrays[name], own.arrays[name]) for name in alone.arrays)
            assert own.scene == alone.scene

    def test_a_contest_of_a_moment_ago_is_not_played_again_and_nobody_can_write_into_it(self):
        ways = {"Haru": Numbers(), "Nao": Specialist()}
        first, again = (tournament(ways, n=5, days=31, on=ON) for _ in range(2))
        assert first is again
        assert tournament(ways, n=5, days=31, on=ON, seed=2) is not first
        with pytest.raises(ValueError, match="read-only"):
            first.runs["Nao"].arrays["months"][0, 0] = 1
        own = {"Haru": Numbers(), "Nao": Picky()}  # a class of one's own may be changed at any time
        assert tournament(own, n=5, days=31, on=ON) is not tournament(own, n=5, days=31, on=ON)

    def test_a_way_that_leaves_a_question_to_the_base_class_keeps_its_answer_beside_one_that_does_not(self):
        """Booster bids and buys; the Beginner, asked in the same crowd, does neither."""
        together = tournament([Beginner(), Booster()], n=20, days=45, on=ON)
        beginner, booster = (together.runs[name] for name in ("Beginner", "Booster"))
        assert beginner.count("connects_boost").sum() == beginner.count("connects_bought").sum() == 0
        assert booster.count("connects_boost").sum() > 0


class TestWhatIsLeft:
    def test_bought_connects_and_scams_are_taken_off_as_the_diary_has_them(self):
        market = Market().but(scams=0.1, scams_removed=0.1)
        both = tournament([Numbers(), Beginner()], n=12, days=91, on=ON, market=market)
        taken = 0
        for place in range(12):
            career = Career("upwork", Numbers(), days=91, on=ON, market=market, place=place).play()
            lines = [(line.key, line.numbers) for line in career.diary]
            cents = sum(15 * numbers["bought"] for key, numbers in lines if key == "connects.came")
            scams = sum(numbers["yen"] for key, numbers in lines if key == "client.scam")
            assert int(both.left("Numbers")[place]) == career.earned - half_up(cents * 150, 100) - scams
            taken += scams
        assert taken > 0

    def test_where_nothing_is_bought_and_nobody_cheats_it_is_the_income(self):
        market = Market().but(scams=0)
        both = tournament([Fast(), Waiter()], "crowdworks", n=10, days=91, on=ON, market=market)
        for run in both.runs.values():
            assert np.array_equal(run.arrays["left"], np.cumsum(run.months, axis=0))

    def test_whoever_wins_nothing_and_buys_is_below_nothing(self):
        class Lost(Strategy):
            def apply(self, me, job):
                return False

            def buy(self, me):
                return 10

        both = tournament([Lost(), Weekend()], n=4, days=61, on=ON)
        # Ten Connects on the first day and on day 30: 20 for USD 0.15 each, at 150 yen.
        assert both.left("Lost").tolist() == [-450] * 4
        assert both.table().set_index("name").loc["Lost", ["nothing", "lost"]].tolist() == [4, 4]


class TestRanks:
    def test_the_table_by_hand(self):
        """Two hours each in four lives: 100 yen in 8 hours are 12.50 an hour, which is 13; 60 are 7.50."""
        table = contest(BY_HAND).table()
        assert table.loc[0].tolist() == [1, "Nao", 25, 20, 0, 0, 2, 13, 10, 11, 50, 25, 25]
        assert table.loc[1].tolist()[:8] == [2, "Haru", 15, 10, 1, 0, 2, 8]
        assert table.loc[1, ["ahead", "error", "more of 100", "same", "less"]].isna().all()

    def test_places_month_by_month_by_hand(self):
        """After the first month Nao's lives have 5 together, Haru's 11; in the end 100 and 60."""
        months = contest(BY_HAND).months()
        assert months["Nao"].tolist() == [2, 1]
        assert months["Haru"].tolist() == [1, 2]

    def test_equal_ones_share_a_place_and_the_next_is_not_moved_up(self):
        three = contest({"a": [[5, 5]], "b": [[5, 5]], "c": [[0, 1]]})
        assert three.months().loc[1].tolist() == [1, 1, 3]

    def test_places_are_by_what_is_left_on_average(self, played):
        means = [played.mean(name) for name in played.names]
        assert means == sorted(means, reverse=True)
        assert played.table()["average"].tolist() == means
        assert played.months().iloc[-1].tolist() == [1, 2, 3, 4]

    def test_a_contest_in_words(self):
        assert str(contest(BY_HAND)) == (
            "1. Nao: 25 yen left on average, 20 yen in the middle; of 4 lives 0 earned nothing and 0 lost "
            "money. Too close to the next to call.\n"
            "2. Haru: 15 yen left on average, 10 yen in the middle; of 4 lives 1 earned nothing and 0 lost money."
        )

    def test_it_says_what_was_played(self):
        market = Market().but(fill_rate=0.5)
        both = tournament({"Haru": Numbers(), "Nao": Beginner()}, n=5, days=20, on=ON, market=market, seed=9)
        assert str(both.why()) == (
            "5 careers of 20 days, from 2024-09-01, by upwork-2024, seed 9.\n"
            "The same lives for each of the 2: the same jobs, rivals and luck.\n"
            "What counts is what is left: income after fees, less the Connects that were bought and what scams "
            "took.\n"
            "Haru: Numbers(letters=15, each=5, buys=100). Many quick letters, to whoever is there, with Connects "
            "that were bought.\n"
            "Nao: Beginner. Two letters a week, to jobs that fit, with the free Connects.\n"
            "Nao: 8 hours a week, no rating yet. A dollar is 150 yen. Market with fill_rate 0.5."
        )

    @pytest.mark.parametrize(
        ("call", "error", "says"),
        [
            (
                lambda: tournament([Giver()]),
                CareerError,
                f"{NEEDS_TWO}; you gave Giver.",
            ),
            (
                lambda: tournament([Giver(), Giver(asks=50)]),
                CareerError,
                f"{NEEDS_TWO}; you gave Giver, Giver.",
            ),
            (
                lambda: tournament([Giver(), Fast(), Giver(asks=50)]),
                CareerError,
                f"{NEEDS_TWO}; you gave Giver, Fast, Giver.",
            ),
            (
                lambda: tournament("Giver"),
                CareerError,
                f"{NEEDS_TWO}; you gave 'Giver'.",
            ),
            (
                lambda: tournament({"Haru": "Giver", "Nao": Giver()}, on=ON),
                CareerError,
                "A way to play is an object of a Strategy, as in fk.Strategy(); you gave 'Giver'.",
            ),
            (
                lambda: tournament([Giver(), Fast()], n=1, on=ON),
                AmountError,
                "The number of lives must be a whole number, 2 or more; you gave 1.",
            ),
            (
                lambda: contest(BY_HAND).wins("Nao", "Sena"),
                CareerError,
                "Nobody named 'Sena' played. There is: Nao, Haru.",
            ),
            (
                lambda: fk.plots.ranks(contest(BY_HAND), mark="Sena"),
                CareerError,
                "Nobody named 'Sena' played. There is: Nao, Haru.",
            ),
            (
                lambda: sensitivity([Giver(), Fast()], by=0, on=ON),
                CareerError,
                "A setting moves by a share of itself, above 0 and up to 1; you gave 0.",
            ),
            (
                lambda: sensitivity([Giver(), Fast()], by="half", on=ON),
                CareerError,
                "A setting moves by a share of itself, above 0 and up to 1; you gave 'half'.",
            ),
            (
                lambda: sensitivity([Giver(), Fast()], parameters=["boostlift"], on=ON),
                MarketError,
                f"The market has no setting 'boostlift'. {NEAR_IT}",
            ),
        ],
    )
    def test_what_cannot_be_gets_one_sentence(self, call, error, says):
        with pytest.raises(error) as caught:
            call()
        assert str(caught.value) == says


class TestSensitivity:
    def test_each_setting_moves_down_and_up_and_the_row_says_who_wins_then(self):
        ways, given = {"Haru": Numbers(), "Nao": Specialist()}, {"n": 20, "days": 45, "on": ON}
        table = sensitivity(ways, parameters=["mean_applicants", "mean_stars"], **given)
        assert table["setting"].tolist() == ["as it is", *["mean_applicants"] * 2, *["mean_stars"] * 2]
        assert table["tried"].tolist()[1:] == [10.0, 30.0, 4.6, 4.9]
        assert table["cut short"].tolist() == [False, False, False, True, True]
        usual = tournament(ways, **given).names[0]
        for row in table.to_dict("records")[1:]:
            then = tournament(ways, market=Market().but({row["setting"]: row["tried"]}), **given)
            assert row["winner"] == then.names[0]
            assert row["another winner"] == (then.names[0] != usual)
            assert (row["ahead"], row["error"]) == (
                then.table().loc[0, "ahead"],
                then.table().loc[0, "error"],
            )

    def test_every_setting_can_be_moved(self):
        moved = {name: Market.range_of(name) for name in (row.name for row in fields(Market))}
        from freelancekit.evidence.sensitivity import moves_of

        for name, (low, high) in moved.items():
            for value, _ in moves_of(Market(), name, 0.5):
                assert low <= value <= high
                assert getattr(Market().but({name: value}), name) == value

    def test_a_move_that_leads_nowhere_is_left_out(self):
        """At the end of its range a setting moves one way only."""
        market = Market().but(boost_lift=0.43)
        table = sensitivity(
            [Beginner(), Fast()], parameters=["boost_lift"], market=market, n=2, days=9, on=ON
        )
        assert table["tried"].tolist()[1:] == [0.215]


class TestPictures:
    def test_drawn_twice_they_are_the_same_to_the_byte(self, played):
        for picture in (fk.plots.ranks(played), fk.plots.fan(played.runs["Numbers"])):
            assert picture.svg() == picture.svg()

    def test_they_have_alt_text_and_a_twin_with_their_numbers(self, played):
        for picture in (fk.plots.ranks(played, mark="Booster"), fk.plots.fan(played.runs["Numbers"])):
            html = picture._repr_html_()
            assert len(re.search(r'alt="([^"]*)"', html)[1].split()) >= 20
            assert "The same in words" in html

    def test_the_twin_of_the_places_says_every_month_and_the_end(self):
        assert str(fk.plots.ranks(contest(BY_HAND))).splitlines()[:4] == [
            "Places month by month, by what is left so far on average:",
            "Nao: 2, 1",
            "Haru: 1, 2",
            "In the end:",
        ]

    def test_too_close_to_call_is_seen_and_explained_and_a_clear_lead_has_no_wave(self):
        close, clear = contest(BY_HAND), contest({"a": [[9, 9, 9]], "b": [[1, 1, 1]]})
        assert "≈ too close to the next to call" in words(fk.plots.ranks(close))
        assert "≈" not in words(fk.plots.ranks(clear))

    def test_a_wave_stands_at_the_one_whose_lead_is_not_clear(self):
        three = contest({"a": [[90] * 4], "b": [[10, 20, 30, 40]], "c": [[10, 10, 40, 0]]})
        told = words(fk.plots.ranks(three)).split("\n")
        assert {"a  90 yen", "b  25 yen  ≈", "c  15 yen"} <= set(told)

    def test_lines_that_share_a_place_are_drawn_side_by_side(self):
        from freelancekit.show.plots.careers import _side_by_side

        months = contest({"a": [[5, 5]], "b": [[5, 5]], "c": [[0, 1]]}).months()
        assert _side_by_side(months) == [[1.0], [2.0], [3.0]]

    def test_the_twin_of_the_fan_says_every_month(self):
        run = contest({"a": [[0, 0, 0, 0, 7], [0, 10, 20, 30, 40]], "b": [[0] * 5] * 2}).runs["a"]
        assert str(fk.plots.fan(run)).splitlines() == [
            "month 1: 4 of 5 earned nothing; 0 yen in the middle, 0 yen or more for ten of 100",
            "month 2: 1 of 5 earned nothing; 20 yen in the middle, 30 yen or more for ten of 100",
        ]

    def test_a_guess_is_drawn_into_the_fan(self, played):
        picture = fk.plots.fan(played.runs["Numbers"]).beside(("a lot", 90_000))
        assert "your guess: a lot" in words(picture)

    def test_ten_years_have_room_for_their_numbers(self):
        run = contest({"a": [[0, month] for month in range(120)], "b": [[0, 0]] * 120}).runs["a"]
        ticks = [word for word in words(fk.plots.fan(run)).split("\n") if word.isdigit()]
        assert len(ticks) < 40


def test_every_sentence_goes_through_translation(monkeypatch):
    monkeypatch.setattr("freelancekit.say.catalogue", lambda language: Brackets())
    both = contest({"⟦Nao⟧": BY_HAND["Nao"], "⟦Haru⟧": BY_HAND["Haru"]})
    clear = Duel("⟦a⟧", "⟦b⟧", 3, 0, 1, ahead=201, error=10)
    behind = Duel("⟦a⟧", "⟦b⟧", 1, 0, 3, ahead=-201, error=10)
    pictures = fk.plots.ranks(both), fk.plots.fan(both.runs["⟦Nao⟧"])
    shown = [both, clear, behind, both.wins(*both.names), *pictures, *(picture.alt for picture in pictures)]
    shown += [*fk.strategies()["story"], *fk.strategies()["advice"]]
    assert [outside(str(one)) for one in shown if outside(str(one))] == []


def words(picture):
    """The texts of a picture; matplotlib keeps each as a comment above its shapes."""
    return "\n".join(re.findall(r"<!-- (.*?) -->", picture.svg()))
