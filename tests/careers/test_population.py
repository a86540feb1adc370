"""People who differ: who they are, who writes, who stops; alone and in a crowd."""

import numpy as np
import pytest

import freelancekit as fk
from freelancekit.careers.career import Career
from freelancekit.careers.crowd import crowd
from freelancekit.careers.members import NEVER, alike, drawn, weekly_chance
from freelancekit.careers.population import population
from freelancekit.errors import AmountError, CareerError, MarketError
from freelancekit.luck import Luck
from freelancekit.market.freelancer import Reader
from freelancekit.market.jobs import TRADES
from freelancekit.market.people import People
from freelancekit.strategies.base import Beginner
from freelancekit.strategies.paced import Paced

ALL_BEGIN = People().but(writes=1, begins_within=1e-6, tasks_only=0)
SPAN = {"on": "2024-09-01", "days": 200}


class TestWhoTheyAre:
    def test_the_reader_in_every_place_is_the_reader(self):
        same = alike(Reader(hours_a_week=5), 3)
        assert same.weekly.tolist() == [300] * 3
        assert same.begins.tolist() == same.tasks_only.tolist() == same.leaves.tolist() == [0] * 3

    def test_a_person_is_the_same_alone_and_among_others(self):
        many = drawn(People(), Reader(), Luck(4, 0, 50))
        for place in (0, 7, 49):
            alone = drawn(People(), Reader(), Luck(4, place))
            for name in ("weekly", "trade", "tasks_only", "begins", "leaves"):
                assert getattr(alone, name)[0] == getattr(many, name)[place]
            assert alone.skill[:, 0].tolist() == many.skill[:, place].tolist()

    def test_shares_and_means_are_those_of_the_settings(self):
        n = 100_000
        some, people = drawn(People(), Reader(), Luck(2, 0, n)), People()
        error = 4 * 0.5 / n**0.5
        assert np.mean(some.begins < NEVER) == pytest.approx(people.writes, abs=error)
        assert np.mean(some.tasks_only) == pytest.approx(people.tasks_only, abs=error)
        assert np.mean(some.weekly) / 60 == pytest.approx(people.hours, rel=0.02)
        for trade in ("design", "web", "systems"):
            assert np.mean(some.trade == TRADES.index(trade)) == pytest.approx(
                getattr(people, trade), abs=error
            )
        early, late = people.stays_early, people.stays_late
        assert np.mean(some.leaves) / 1e6 == pytest.approx(early / (early + late), abs=error)

    def test_a_habit_by_the_week_adds_up_to_that_of_a_month(self):
        left = (1 - weekly_chance(300_000)) ** (365.25 / 12 / 7)
        assert left == pytest.approx(0.7)

    def test_a_skill_lies_from_0_to_100(self):
        wide = drawn(People().but(skill_spread=200), Reader(), Luck(1, 0, 500))
        assert wide.skill.min() == 0
        assert wide.skill.max() == 100


class TestInTheGame:
    def test_a_career_alone_is_its_row_of_a_population(self):
        people = People().but(writes=0.8)
        many = crowd("crowdworks", Paced(), n=12, people=people, seed=5, **SPAN)
        for place in range(12):
            alone = Career("crowdworks", Paced(), place=place, people=people, seed=5, **SPAN).play()
            for name, values in alone.lives.parts():
                assert np.array_equal(values[..., 0], many.arrays[name][..., place]), (place, name)

    def test_parts_change_nothing(self):
        people = People().but(writes=0.8)
        whole = crowd("crowdworks", Paced(), n=30, people=people, **SPAN)
        parts = crowd("crowdworks", Paced(), n=30, people=people, part=7, **SPAN)
        assert all(np.array_equal(whole.arrays[name], parts.arrays[name]) for name in whole.arrays)

    def test_nobody_writes_before_beginning_or_after_stopping(self):
        people = People().but(writes=0.5, stops_unpaid=0.3, begins_within=10)
        run = crowd("crowdworks", Paced(), n=400, people=people, **SPAN)
        never = run.arrays["begins"] >= 200
        assert never.any()
        assert not run.count("letters")[never].any()
        assert not run.earned[never].any()
        later = crowd("crowdworks", Paced(), n=400, people=people, on="2024-09-01", days=100)
        early = later.arrays["stopped"] < 100
        assert early.any()
        assert np.array_equal(run.count("letters")[early], later.count("letters")[early])

    def test_whoever_takes_tasks_only_writes_no_letter(self):
        run = crowd("crowdworks", Paced(), n=100, people=ALL_BEGIN.but(tasks_only=1), **SPAN)
        assert not run.count("letters").any()
        assert run.count("tasks").any()

    def test_boards_of_a_trade_hold_its_work(self):
        only = ALL_BEGIN.but(design=0, web=0, systems=1)
        career = Career("crowdworks", people=only, **SPAN)
        found = {what.removesuffix(" (you are invited)") for what in career.board()["what"]}
        assert found <= {
            "A small program that gathers prices into a table",
            "A new screen for the booking program of a clinic",
        }

    def test_a_platform_without_work_of_a_trade_shows_what_it_has(self):
        career = Career("upwork", people=ALL_BEGIN.but(systems=1), **SPAN)
        assert len(career.board()) == 3

    def test_fewer_stay_where_more_stop(self):
        few, many = (
            crowd("crowdworks", Paced(), n=500, people=ALL_BEGIN.but(stops_unpaid=chance), **SPAN)
            for chance in (0.12, 0.02)
        )
        assert few.count("letters").sum() < many.count("letters").sum()


class TestPopulation:
    def test_it_counts_all_who_registered(self):
        everybody = population(1000, days=120)
        assert everybody.n == 1000
        assert everybody.n >= everybody.wrote >= everybody.paid >= everybody.reached(1) > 0
        assert everybody.table().iloc[1]["people"] == everybody.paid
        assert "People" in repr(everybody.people)

    def test_a_thousandth_is_told_with_its_error_by_hand(self):
        """500 registered, 50 of them: 100 of 1,000, give or take 2 x sqrt(.1 x .9 / 500) x 1,000 = 27."""
        everybody = population(500, days=60)
        assert everybody.of_1000(50) == (100, 27)
        assert everybody.of_1000(0) == (0, 0)

    def test_why_tells_every_setting_with_its_source(self):
        told = str(population(500, days=60).why())
        assert all(f"{name}: " in told for name in ("writes", "stops_unpaid", "systems"))
        assert told.count("Source: ") >= 12

    def test_a_setting_that_is_not_there_gets_one_sentence(self):
        with pytest.raises(MarketError) as caught:
            People().but(wites=0.2)
        assert str(caught.value) == (
            "These people have no setting 'wites'. Near it: writes, web, systems. All of them: fk.People().table()."
        )

    def test_every_setting_of_people_changes_something(self):
        def played(people):
            return crowd("crowdworks", Paced(), n=600, people=people, on="2024-09-01", days=120).arrays

        half = People().but(writes=0.5)
        late = half.but(late_pay=0.5, low_pay=0.5)  # so that it happens at all among so few
        for name in [row.name for row in People._rows()]:
            high = People.range_of(name)[1]
            value = high if name != "writes" else 0.2
            base = late if name in ("late_pay", "late_days", "low_pay", "low_by", "deposit_leaves") else half
            usual, moved = played(base), played(base.but({name: value}))
            assert any(not np.array_equal(usual[key], moved[key]) for key in usual), name


class TestWhereItIsRefused:
    def test_a_code_carries_one_reader_only(self):
        with pytest.raises(CareerError) as caught:
            fk.career_code(Career("upwork", people=People(), **SPAN))
        assert str(caught.value) == (
            "A code carries the life of one reader, and this career is one of a population."
        )

    def test_sliders_turn_one_reader_only(self):
        with pytest.raises(CareerError) as caught:
            fk.touch(crowd("upwork", fk.Steady(), n=20, people=People(), **SPAN))
        assert str(caught.value) == (
            "The sliders turn the life of one reader; a population has people who differ."
        )


class TestPaced:
    def test_letters_follow_the_hours(self):
        few, many = (
            crowd("crowdworks", Paced(), n=40, reader=Reader(hours_a_week=hours), **SPAN) for hours in (4, 16)
        )
        weeks = -(-200 // 7)
        assert 0 < few.count("letters").max() <= 2 * weeks
        assert 2 * weeks < many.count("letters").max() <= 8 * weeks

    def test_whoever_keeps_to_the_hours_gives_up_less(self):
        paced, usual = (
            crowd("crowdworks", way, n=200, reader=Reader(hours_a_week=4), **SPAN)
            for way in (Paced(), fk.Steady(letters=10))
        )
        assert paced.count("vanished").sum() < usual.count("vanished").sum() / 4

    def test_its_settings_are_checked(self):
        with pytest.raises(AmountError):
            Paced(hours_a_letter=0)
        assert Beginner().name == "Beginner"
