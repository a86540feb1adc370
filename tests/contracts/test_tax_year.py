"""A year with a salary and a side income: each sum worked by hand, each line from both sides."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.contracts.tax_year import income_of, tax_year, which_return, withheld
from freelancekit.errors import AmountError, RulebookError
from freelancekit.rules.rulebook import rulebook

RATES = (1021, 2042, 1_000_000)
SALARY = 3_000_000


@pytest.mark.parametrize(
    ("pay", "kept"),
    [
        (0, 0),
        (9, 0),  # 0.9 yen
        (10, 1),  # 1.021
        (999, 101),  # 101.9979: cut, not rounded
        (30_000, 3_063),  # a blog's own example
        (50_000, 5_105),  # and its second
        (1_000_000, 102_100),
        (1_000_001, 102_100),  # 102,100.2042
        (1_050_000, 112_310),  # its third: 102,100 and 20.42 % of 50,000
        (1_500_000, 204_200),  # 102,100 and 20.42 % of 500,000
    ],
)
def test_what_a_client_keeps_back_is_cut_to_the_yen(pay, kept):
    """10.21 % up to a million, 20.42 % of what is above."""
    assert withheld(pay, *RATES) == kept


@given(pays=st.lists(st.integers(0, 10**9), min_size=1))
def test_many_payments_are_kept_back_as_each_would_be(pays):
    """One rule, any shape."""
    assert withheld(np.array(pays), *RATES).tolist() == [withheld(pay, *RATES) for pay in pays]


def test_ten_small_payments_are_cut_ten_times():
    """10 x 101.9979 would be 1,019; each is cut to 101, so 1,010."""
    assert tax_year(2026, salary=SALARY, taken=[999] * 10).withheld == 1_010
    assert tax_year(2026, salary=SALARY, taken=9_990).withheld == 1_019


@pytest.mark.parametrize("year", [2025, 2026])
@pytest.mark.parametrize(
    ("left", "returns"),
    [(0, "none"), (1, "city"), (199_999, "city"), (200_000, "city"), (200_001, "income tax")],
)
def test_beside_a_salary_only_more_than_200_000_yen_asks_for_a_return(year, left, returns):
    """From both sides of the line; the city asks from the first yen."""
    assert tax_year(year, salary=SALARY, taken=left).returns == returns
    assert tax_year(year, salary=SALARY, taken=left + 70_000, costs=70_000).returns == returns


def test_who_files_anyway_writes_the_smaller_income_too():
    """As for medical costs. Nothing left is nothing to write, and without a salary the line is another."""
    assert tax_year(2026, salary=SALARY, taken=50_000, files_anyway=True).returns == "income tax"
    assert tax_year(2026, salary=SALARY, taken=0, files_anyway=True).returns == "none"
    assert which_return(50_000, 1_040_000, employed=False, files_anyway=True) == "city"
    assert which_return(50_000, 200_000, employed=True) == "city"
    asked = [tax_year(2026, salary=salary, taken=50_000, files_anyway=True).returns for salary in (0, 1)]
    assert asked == ["city", "income tax"]


@pytest.mark.parametrize(("year", "line"), [(2025, 950_000), (2026, 1_040_000)])
def test_without_a_salary_the_basic_deduction_is_the_line(year, line):
    """No deduction for a salary: 95 and 104, in ten thousands of yen, and not 160 and 178."""
    below, above = (tax_year(year, salary=0, taken=line + more) for more in (0, 1))
    assert (below.returns, below.taxed, above.returns, above.taxed) == ("city", False, "income tax", True)


@pytest.mark.parametrize(("year", "line"), [(2025, 1_600_000), (2026, 1_780_000)])
def test_a_salary_up_to_its_line_pays_nothing_by_itself(year, line):
    """160 in 2025 and 178 in 2026; on the line one yen beside it is one too many."""
    assert not tax_year(year, salary=line, taken=0).taxed
    assert tax_year(year, salary=line + 1, taken=0).taxed
    assert tax_year(year, salary=line, taken=1).taxed


def test_a_small_salary_and_a_side_income_are_counted_together():
    """2025: 1,500,000 less 650,000 are 850,000; with 100,000 that is the basic deduction, to the yen."""
    assert income_of(1_500_000, 100_000, 650_000) == 950_000
    assert income_of(600_000, 100_000, 650_000) == 100_000  # a deduction takes off no more than there is
    assert [tax_year(2025, salary=1_500_000, taken=taken).taxed for taken in (100_000, 100_001)] == [
        False,
        True,
    ]


def test_costs_above_the_income_leave_nothing():
    """A loss is told as nothing left; what was kept back stays kept back."""
    year = tax_year(2026, salary=SALARY, taken=30_000, costs=40_000)
    assert (year.left, year.returns, year.withheld) == (0, "none", 3_063)


def test_a_year_is_told_line_by_line():
    """The year of the exercise: 260,000 yen less 70,000 beside a full salary."""
    assert str(tax_year(2026, salary=SALARY, taken=260_000, costs=70_000).why()) == (
        "japan-2026 (2026-12-31), salary: 3,000,000 yen\n"
        "Taken in: 260,000 yen. Costs: 70,000 yen. Left: 190,000 yen.\n"
        "Kept back, where a firm pays for texts, talks or designs: 26,546 yen. Of each payment 10.21 %, and "
        "20.42 % of what is above 1,000,000 yen. It is income tax, paid before.\n"
        "190,000 yen are not more than 200,000 yen: no return for the income tax.\n"
        "For the residents' tax the city wants a return, from the first yen.\n"
        "The salary alone is above its line of 1,780,000 yen; the 190,000 yen come on top.\n"
        "2026: 190,000 yen are left: no return for the income tax, but one to the city. Not advice: ask the tax "
        "office.\n"
        "Each number, and who says so:\n"
        "tax.withholding: 10.21 %. SH Hands: what is withheld, a sum, and 2 more\n"
        "tax.withholding_above: 20.42 %. SH Hands: what is withheld, a sum, and 1 more\n"
        "tax.basic_deduction: 1,040,000 yen, assumed. E Zeirishi: the line of 1,780,000 yen and people who work "
        "alone, and 2 more\n"
        "tax.return_above: 200,000 yen. National Tax Agency: who files a return, and 2 more\n"
        "tax.return_exception: for those only who file no return. Nexus Information: the rule of 200,000 yen in "
        "2026, and 1 more\n"
        "tax.employment_deduction: 740,000 yen, assumed. E Zeirishi: the line of 1,780,000 yen and people who work "
        "alone\n"
        "tax.salary_line: 1,780,000 yen, assumed. E Zeirishi: the line of 1,780,000 yen and people who work alone, "
        "and 2 more\n"
        "tax.resident_return: yes. City of Hiroshima: resident tax returns, and 2 more\n"
        "Assumed, tax.basic_deduction: What everybody with a small income takes off it before income tax, in 2026 "
        "and 2027. It is in the outline of December 2025 and in a bill of February 2026. That the bill passed is on "
        "no page that we read."
    )


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (
            {"salary": 0, "taken": 1_500_000},
            "All income, 1,500,000 yen, is above 1,320,000 yen, and takes off less than 950,000 yen.",
        ),
        (
            {"salary": 0, "taken": 1_000_000},
            "All income, 1,000,000 yen, is above the basic deduction of 950,000 yen.",
        ),
        (
            {"salary": 900_000, "taken": 100_000},
            "All income, 350,000 yen, is not above the basic deduction of 950,000 yen.",
        ),
        (
            {"salary": 900_000, "taken": 100_000},
            "The salary alone is not above its line of 1,600,000 yen.",
        ),
        ({"salary": 1_600_000, "taken": 0}, "The salary alone is not above its line of 1,600,000 yen."),
        (
            {"salary": 0, "taken": 1_320_000},
            "All income, 1,320,000 yen, is above the basic deduction of 950,000 yen.",
        ),
        ({"salary": 0, "taken": 5}, "The line of a salary, 1,600,000 yen, is not for people without one."),
        (
            {"salary": 900_000, "taken": 300_000},
            "300,000 yen are more than 200,000 yen: a return for the income tax.",
        ),
        (
            {"salary": 900_000, "taken": 9, "files_anyway": True},
            "Who files a return anyway writes the 9 yen on it; the line of 200,000 yen does not count.",
        ),
        (
            {"salary": 0, "taken": 5},
            (
                "tax.business_takes_off: the basic deduction only. E Zeirishi: the line of "
                "1,780,000 yen and people who work alone, and 1 more"
            ),
        ),
    ],
)
def test_each_side_of_a_line_has_its_sentence(given, line):
    """2025, by lines in force; so nothing of it is called assumed."""
    told = tax_year(2025, **given).why()
    assert line in told.splitlines()
    assert "ssumed" not in told


def test_a_rule_of_ones_own_is_played_and_every_number_comes_from_the_book():
    """Another rate, another line, another deduction: each moves its own answer."""
    book = rulebook("japan", "2025-12-31")
    year = {"salary": 1_500_000, "taken": 250_000}
    assert tax_year(book, **year) == tax_year(2025, **year)
    assert tax_year(book.but({"tax.withholding": 1000}), **year).withheld == 25_000
    steps = {"tax.withholding_step": 50_000, "tax.withholding_above": 2000}
    assert tax_year(book.but(steps), **year).withheld == 5_105 + 40_000
    assert tax_year(book.but({"tax.return_above": 250_000}), **year).returns == "city"
    assert not tax_year(book.but({"tax.basic_deduction": 1_100_000}), **year).taxed
    assert not tax_year(book.but({"tax.employment_deduction": 800_000}), **year).taxed
    assert tax_year(book.but({"tax.salary_line": 1_400_000, "tax.basic_deduction": 2_000_000}), **year).taxed


@pytest.mark.parametrize(
    ("ask", "error", "text"),
    [
        (
            lambda: tax_year(2024, salary=0, taken=1),
            RulebookError,
            (
                "The lines of the income tax are on record for 2025, 2026, 2027, and not for 2024. "
                "Choose one of those years."
            ),
        ),
        (
            lambda: tax_year(2028, salary=0, taken=1),
            RulebookError,
            (
                "The lines of the income tax are on record for 2025, 2026, 2027, and not for 2028. "
                "Choose one of those years."
            ),
        ),
        (
            lambda: tax_year("2026", salary=0, taken=1),
            AmountError,
            "The year must be a whole number, 1 or more; you gave '2026'.",
        ),
        (
            lambda: tax_year(10_000, salary=0, taken=1),
            AmountError,
            "The year must be at most 9,999; you gave 10000.",
        ),
        (
            lambda: tax_year(rulebook("crowdworks-2014"), salary=0, taken=1),
            RulebookError,
            (
                'crowdworks-2014 has no rule "tax.withholding". Rules are about: client_fees, escrow, fees, '
                "payout, proposal."
            ),
        ),
        (
            lambda: tax_year(2026, salary=-1, taken=1),
            AmountError,
            "The salary must be a whole number, 0 or more; you gave -1.",
        ),
        (
            lambda: tax_year(2026, salary=0, taken=[5, 1.5]),
            AmountError,
            "What was taken in must be a whole number, 0 or more; you gave 5.0.",
        ),
        (
            lambda: tax_year(2026, salary=0, taken="a lot"),
            AmountError,
            "What was taken in must be a whole number, 0 or more; you gave 'a lot'.",
        ),
        (
            lambda: tax_year(2026, salary=0, taken=1, costs=True),
            AmountError,
            "The costs must be a whole number, 0 or more; you gave True.",
        ),
        (
            lambda: withheld(-1, *RATES),
            AmountError,
            "The payment must be a whole number, 0 or more; you gave -1.",
        ),
    ],
)
def test_each_wrong_question_gets_one_clear_sentence(ask, error, text):
    """The fact, what was given, the way on."""
    with pytest.raises(error) as caught:
        ask()
    assert str(caught.value) == text
