"""Contracts that are renewed or end: the published examples, by hand, and by property."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.careers.members import drawn
from freelancekit.errors import AmountError, TrustError
from freelancekit.luck import Luck
from freelancekit.market.freelancer import Reader
from freelancekit.market.people import People
from freelancekit.trust.renewals import LEAST, MOST, fitted, likelihood, still_there, who_renews

#: The two groups of Fader and Hardie (2007), who have them from Berry and Linoff (2004).
REGULAR = (1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173)
HIGH_END = (1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394)

SHAPE = st.floats(0.05, 50)


class TestPublished:
    @pytest.mark.parametrize(
        ("counts", "early", "late", "fit"),
        [
            (REGULAR[:8], 0.704, 1.182, -1680.3),  # the paper of 2007, eight years
            (HIGH_END[:8], 0.668, 3.806, -1611.2),
            (REGULAR[:5], 0.764, 1.296, -1401.6),  # the guide of 2014, five
        ],
    )
    def test_the_two_numbers_are_those_of_the_paper(self, counts, early, late, fit):
        found = fitted(counts)
        assert found == (pytest.approx(early, abs=6e-4), pytest.approx(late, abs=6e-4))
        assert likelihood(counts, *found) == pytest.approx(fit, abs=0.05)

    @pytest.mark.parametrize("counts", [REGULAR, HIGH_END])
    def test_from_eight_years_the_next_five_come_out(self, counts):
        """The authors held the years after the seventh renewal back: the model is no more than 4 in 100 off."""
        ahead = [fk.renewals(*counts[:8]).after(year) for year in range(8, 13)]
        assert ahead == pytest.approx(list(counts[8:]), rel=0.04)


class TestByHand:
    def test_with_as_many_early_as_late_one_in_t_plus_one_is_left(self):
        """B(1, 1 + t) / B(1, 1) = 1 / (1 + t)."""
        assert still_there(np.arange(5), 1, 1).tolist() == pytest.approx([1, 1 / 2, 1 / 3, 1 / 4, 1 / 5])

    def test_the_first_renewal_is_the_mean_of_the_law(self):
        """Of Beta(1, 3) a quarter ends at the first; of those left, 4 of 5 renew: 3/4 x 4/5 = 3/5."""
        assert still_there([1, 2], 1, 3).tolist() == pytest.approx([3 / 4, 3 / 5])
        assert who_renews([1, 2], 1, 3).tolist() == pytest.approx([3 / 4, 4 / 5])

    def test_what_was_counted_is_told_as_counted(self):
        ours = fk.renewals(20, 10, 9)
        assert [ours.after(n) for n in range(3)] == [20, 10, 9]
        table = ours.table(ahead=2)
        assert table["counted"].dropna().tolist() == [20, 10, 9]
        assert len(table) == 5
        assert "log-likelihood" in str(ours.why())

    def test_where_all_end_alike_nobody_is_more_faithful(self):
        """Half end each time: 50, then half of that, whatever came before."""
        ours = fk.renewals(1600, 800, 400, 200, 100)
        assert [ours.renew_in_100(n) for n in (1, 2, 10)] == [50, 50, 50]
        assert ours.after(5) == 50

    def test_it_is_the_law_by_which_a_population_stops(self):
        """Month after month, of 100,000 habits drawn by luck, as many are left as the formula says."""
        people = People().but(stays_early=1.5, stays_late=3)
        habit = drawn(people, Reader(), Luck(1, 0, 100_000)).leaves / 1e6
        for months in (1, 3, 12):
            assert np.mean((1 - habit) ** months) == pytest.approx(
                float(still_there(months, 1.5, 3)), abs=0.005
            )


class TestProperties:
    @given(SHAPE, SHAPE, st.integers(1, 300))
    def test_those_who_are_left_renew_more_and_more(self, early, late, renewal):
        now, then = who_renews([renewal, renewal + 1], early, late)
        assert 0 < now < then < 1

    @given(SHAPE, SHAPE, st.integers(1, 60))
    def test_who_is_left_is_all_renewals_one_after_the_other(self, early, late, renewals):
        each = who_renews(np.arange(1, renewals + 1), early, late)
        assert float(still_there(renewals, early, late)) == pytest.approx(float(np.prod(each)), rel=1e-6)

    @given(SHAPE, SHAPE)
    def test_one_by_one_and_all_at_once_are_the_same(self, early, late):
        many = still_there(np.arange(30), early, late)
        assert many.tolist() == [float(still_there(n, early, late)) for n in range(30)]

    @given(st.lists(st.integers(1, 500), min_size=3, max_size=8))
    def test_no_other_numbers_near_by_are_more_likely(self, counts):
        ordered = sorted(counts, reverse=True)
        if ordered[-1] == ordered[0]:
            return
        early, late = fitted(ordered)
        best = likelihood(ordered, early, late)
        for other in ((early * 1.05, late), (early, late * 1.05), (early / 1.05, late), (early, late / 1.05)):
            if all(LEAST <= np.log(number) <= MOST for number in other):
                assert likelihood(ordered, *other) <= best + 1e-3


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ((), "It takes three counts or more: at the start, and after two renewals. You gave -."),
        ((10, 9), "It takes three counts or more: at the start, and after two renewals. You gave 10, 9."),
        ((10, 9, 11), "Nobody joins later: no count is above the one before it. You gave 10, 9, 11."),
        ((10, 10, 10), "Somebody must have renewed, and somebody ended. You gave 10, 10, 10."),
        ((10, 0, 0), "Somebody must have renewed, and somebody ended. You gave 10, 0, 0."),
    ],
)
def test_counts_that_cannot_be_get_one_sentence(counts, says):
    with pytest.raises(TrustError) as caught:
        fk.renewals(*counts)
    assert str(caught.value) == says


def test_half_a_client_gets_one_sentence():
    with pytest.raises(AmountError) as caught:
        fk.renewals(10, 9.5, 9)
    assert str(caught.value) == "The number of clients must be a whole number, 0 or more; you gave 9.5."
