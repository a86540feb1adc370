"""Late and low pay by contract: the rule by hand and by property, and what it does in a career."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.careers.career import Career
from freelancekit.careers.crowd import crowd
from freelancekit.careers.diary import WORDS, told
from freelancekit.errors import MarketError
from freelancekit.market.late_and_low_pay import at_least_once, by_contract, days_late, paid_of, with_deposit
from freelancekit.market.people import People
from freelancekit.strategies.paced import Paced

SHARES = st.floats(0, 0.99)
LUCK = st.floats(1e-9, 1 - 1e-9)
ALL = People().but(writes=1, begins_within=1e-6, tasks_only=0, stops_unpaid=0, deposit_leaves=1, late_pay=0,
                   low_pay=0)  # fmt: skip
SPAN = {"on": "2024-09-01", "days": 200}


class TestTheRule:
    def test_the_settings_are_what_the_survey_says_at_ten_contracts(self):
        """Rengo 2016: 20.5 of 100 late, 15.7 low; at 20 and at 5 contracts the two ends of each range."""
        people = People()
        for name, share in (("late_pay", 0.205), ("low_pay", 0.157)):
            ends = by_contract(share, [20, 10, 5]).round(3).tolist()
            assert ends == [People.range_of(name)[0], getattr(people, name), People.range_of(name)[1]]

    def test_a_deposit_leaves_what_the_study_in_britain_says(self):
        assert People().deposit_leaves == pytest.approx(25 / 81, abs=0.01)
        assert with_deposit(0.5, [True, False], ALL.but(deposit_leaves=0.2)).tolist() == [0.1, 0.5]

    @given(SHARES, st.integers(1, 200))
    def test_of_a_year_and_of_one_contract_are_each_other_turned_round(self, share, contracts):
        assert at_least_once(by_contract(share, contracts), contracts) == pytest.approx(share)

    def test_by_hand_and_at_the_edges(self):
        """At a chance of .1 luck of .05 is half of it: -ln(.5) x 30 = 20.8, so 21 days."""
        some = ALL.but(late_pay=0.1, low_pay=0.1, low_by=0.25)
        assert days_late([0.05, 0.0999999, 0.1, 0.9], False, some).tolist() == [21, 1, 0, 0]
        assert days_late([1e-9, 0.5], False, ALL).tolist() == [0, 0]
        assert paid_of([100, 101, 100], [0.05, 0.05, 0.1], False, some).tolist() == [75, 76, 100]
        assert paid_of(100, 0.5, False, ALL.but(low_pay=1, low_by=1)) == 0

    @given(LUCK, st.booleans(), SHARES, SHARES, st.integers(0, 10**9))
    def test_a_deposit_never_makes_it_worse_and_nobody_pays_more(self, luck, deposit, chance, by, pay):
        people = ALL.but(late_pay=chance, low_pay=chance, low_by=by, deposit_leaves=0.3)
        assert (days_late(luck, deposit, people) > 0) <= (days_late(luck, False, people) > 0)
        assert 0 <= paid_of(pay, luck, False, people) <= paid_of(pay, luck, True, people) <= pay

    def test_one_by_one_and_all_at_once_are_the_same(self):
        luck, people = np.linspace(0.001, 0.999, 50), ALL.but(late_pay=0.4, low_pay=0.3)
        assert days_late(luck, True, people).tolist() == [int(days_late(one, True, people)) for one in luck]
        assert paid_of(999, luck, True, people).tolist() == [int(paid_of(999, u, True, people)) for u in luck]


def played(people, n=60, **changes):
    return crowd("crowdworks", Paced(), n=n, people=people, **(SPAN | changes))


class TestInTheGame:
    def test_a_person_alone_is_the_same_as_in_the_crowd(self):
        people = ALL.but(late_pay=0.5, low_pay=0.5)
        many = played(people, n=8)
        assert many.count("paid_late").sum() > 0
        assert many.count("paid_less").sum() > 0
        for place in range(8):
            alone = Career("crowdworks", Paced(), place=place, people=people, **SPAN).play()
            for name, values in alone.lives.parts():
                assert np.array_equal(values[..., 0], many.arrays[name][..., place]), (place, name)

    def test_half_is_half_and_it_is_counted_by_contract(self):
        """Of every contract by a letter half is paid; up to 100,000 yen fees are the same share of less."""
        full, half = (played(ALL.but(low_pay=chance, low_by=0.5), days=60) for chance in (0, 1))
        assert half.count("paid").tolist() == full.count("paid").tolist()
        whole = half.count("paid_less") == half.count("paid")
        some = whole & (full.earned > 0) & (full.earned < 80_000)
        assert some.any()
        assert half.earned[some] == pytest.approx(
            full.earned[some] / 2, abs=3 * int(half.count("paid").max())
        )
        assert half.count("paid_less").sum() < half.count("paid").sum()  # a task is paid by itself

    def test_money_that_is_late_comes_later_and_keeps_its_place_on_the_desk(self):
        """Two days late at the most: nobody is ahead of those paid at once, and whoever had time has it all."""
        on_time, late = (played(ALL.but(late_pay=chance, late_days=0.1), n=200, days=60) for chance in (0, 1))
        assert (on_time.count("paid_late") == 0).all()
        assert 0 < late.count("paid_late").sum() < late.count("paid").sum()
        first, then = on_time.arrays["first_pay"], late.arrays["first_pay"]
        both = (first >= 0) & (then >= 0)
        assert set((then - first)[both]) == {0, 1}
        assert ((then - first)[both & (late.count("tasks") == 0)] == 1).all()

    def test_pay_comes_on_time_and_whole_where_nobody_differs(self):
        run = crowd("crowdworks", Paced(), n=100, **SPAN)
        assert not run.count("paid_late").any()
        assert not run.count("paid_less").any()

    def test_the_diary_says_so(self):
        people = ALL.but(late_pay=1, low_pay=1)
        place = int(np.argmax(played(people).count("paid_less")))
        career = Career("crowdworks", Paced(), place=place, people=people, **SPAN).play()
        lines = " ".join(told(career.diary, career.scene))
        assert career.lives.count["paid_less"][0] > 0
        assert WORDS["money.late"] in lines
        assert WORDS["money.less"] in lines

    def test_a_setting_that_cannot_be_gets_one_sentence(self):
        with pytest.raises(MarketError) as caught:
            People().but(late_pay=2)
        assert str(caught.value) == "late_pay takes a number from 0 to 1; you gave 2."
