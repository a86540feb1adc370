"""
A year with a salary and a side income: what is kept back, and which lines it crosses.

Nothing here is advice. It counts by the lines that pages name, says where
each stands, and sends you to the tax office.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from freelancekit.contracts.fee_rules import heading, plain
from freelancekit.errors import RulebookError
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.rules.schema import Rule
from freelancekit.rules.words import say_rate, say_rule
from freelancekit.say import N_, Text, say, say_list, say_many
from freelancekit.units import Counts, say_yen, whole, wholes

#: Which return the lines ask for.
RETURNS = {
    "income tax": N_("a return for the income tax"),
    "city": N_("no return for the income tax, but one to the city"),
    "none": N_("no return"),
}
#: The rules that every year is told by.
ALWAYS = ("tax.withholding", "tax.withholding_above", "tax.basic_deduction")
#: The rules for a person with a salary.
EMPLOYED = ("tax.return_above", "tax.return_exception", "tax.employment_deduction", "tax.salary_line")


def withheld(pay: Counts, rate: int, above: int, step: int) -> Counts:
    """
    What a client keeps back of one payment and pays as your income tax; a part of a yen is cut.

    Parameters
    ----------
    pay : int or int array, shape (...), yen
    rate, above : int, basis points
        Up to the step, and on the part above it.
    step : int, yen

    Notes
    -----
    Rules: tax.withholding, tax.withholding_above, tax.withholding_step, tax.withholding_rounding

    Examples
    --------
    >>> [withheld(pay, 1021, 2042, 1_000_000) for pay in (30_000, 1_000_000, 1_050_000)]
    [3063, 102100, 112310]
    """
    paid = wholes(pay, say("The payment"))
    owed = np.minimum(paid, step) * rate + np.maximum(paid - step, 0) * above
    kept: Counts = plain(owed // 10_000)
    return kept


def which_return(left: int, line: int, *, employed: bool, files_anyway: bool = False) -> str:
    """
    Which return is asked for: "income tax", "city" (for the residents' tax alone) or "none".

    Parameters
    ----------
    left : int, yen
        What is left of the side income after its costs.
    line : int, yen
        Only what is more than this counts: 200,000 yen beside a salary, else the basic deduction.
    employed : bool
        By one firm, which does the year's tax on the salary.
    files_anyway : bool
        As for medical costs. Then the line beside a salary does not count.

    Notes
    -----
    Rules: tax.return_above, tax.return_exception, tax.resident_return, tax.basic_deduction

    Examples
    --------
    >>> [which_return(left, 200_000, employed=True) for left in (0, 200_000, 200_001)]
    ['none', 'city', 'income tax']
    """
    if left > line or (left and employed and files_anyway):
        return "income tax"
    return "city" if left else "none"


def income_of(salary: int, left: int, deduction: int) -> int:
    """
    All income of a year, as far as the least deduction for a salary reaches.

    Notes
    -----
    Rules: tax.employment_deduction

    Examples
    --------
    >>> income_of(1_500_000, 300_000, 650_000), income_of(0, 300_000, 650_000)
    (1150000, 300000)
    """
    return max(salary - deduction, 0) + left


@dataclass(frozen=True, slots=True)
class TaxYear:
    """
    One year of a person with a side income, by the lines on record. Not advice.

    Attributes
    ----------
    salary, taken, costs, left : int, yen
        Left is what was taken in, less the costs; a loss is 0 here.
    withheld : int, yen
        What the payers keep back, if they do.
    returns : {"income tax", "city", "none"}
        Which return the lines ask for.
    taxed : bool
        Whether all income together is above the basic deduction, so that income tax is due.

    Examples
    --------
    >>> tax_year(2026, salary=3_000_000, taken=300_000, costs=70_000)
    2026: 230,000 yen are left: a return for the income tax. Not advice: ask the tax office.
    """

    salary: int
    taken: int
    costs: int
    left: int
    withheld: int
    returns: str
    taxed: bool
    files_anyway: bool = field(repr=False)
    rules: Rulebook = field(repr=False)

    def __repr__(self) -> str:
        return say(
            "{year}: {left} are left: {returns}. Not advice: ask the tax office.",
            year=self.rules.on.year,
            left=say_yen(self.left),
            returns=say(RETURNS[self.returns]),
        )

    def why(self) -> Text:
        """The year line by line, with where each line stands."""
        lines = [heading(self.rules, say("salary"), say_yen(self.salary)), self._left()]
        lines += [self._withheld(), *self._return(), *self._line(), repr(self)]
        return Text("\n".join([*lines, say("Each number, and who says so:"), *self._rules()]))

    def _left(self) -> str:
        told = {"taken": say_yen(self.taken), "costs": say_yen(self.costs), "left": say_yen(self.left)}
        return say("Taken in: {taken}. Costs: {costs}. Left: {left}.", **told)

    def _withheld(self) -> str:
        book = self.rules
        return say(
            "Kept back, where a firm pays for texts, talks or designs: {kept}. Of each payment {rate}, and "
            "{above} of what is above {step}. It is income tax, paid before.",
            kept=say_yen(self.withheld),
            rate=say_rate(book.number("tax.withholding")),
            above=say_rate(book.number("tax.withholding_above")),
            step=say_yen(book.number("tax.withholding_step")),
        )

    def _return(self) -> Iterator[str]:
        """The line for a return, and on which side of it the year lies."""
        told = {"left": say_yen(self.left), "line": say_yen(_return_line(self.rules, self.salary))}
        if self.salary and self.files_anyway and self.left:
            yield say(
                "Who files a return anyway writes the {left} on it; the line of {line} does not count.",
                **told,
            )
        elif self.returns == "income tax":
            yield say("{left} are more than {line}: a return for the income tax.", **told)
        else:
            yield say("{left} are not more than {line}: no return for the income tax.", **told)
        if self.returns == "city":
            yield say("For the residents' tax the city wants a return, from the first yen.")

    def _line(self) -> Iterator[str]:
        """The line of all income."""
        book, salary = self.rules, self.salary
        basic, line = book.number("tax.basic_deduction"), book.number("tax.salary_line")
        if salary > line:
            told = {"line": say_yen(line), "left": say_yen(self.left)}
            yield say("The salary alone is above its line of {line}; the {left} come on top.", **told)
            return
        if salary:
            yield say("The salary alone is not above its line of {line}.", line=say_yen(line))
        else:
            yield say("The line of a salary, {line}, is not for people without one.", line=say_yen(line))
        income = income_of(salary, self.left, book.number("tax.employment_deduction"))
        small = book.number("tax.basic_deduction_up_to")
        told = {"income": say_yen(income), "basic": say_yen(basic), "small": say_yen(small)}
        if income > small:
            yield say("All income, {income}, is above {small}, and takes off less than {basic}.", **told)
        elif self.taxed:
            yield say("All income, {income}, is above the basic deduction of {basic}.", **told)
        else:
            yield say("All income, {income}, is not above the basic deduction of {basic}.", **told)

    def _rules(self) -> Iterator[str]:
        """Each rule that was used, with its sources; and once what is assumed."""
        keys = (*ALWAYS, *(EMPLOYED if self.salary else ("tax.business_takes_off",)))
        keys += ("tax.resident_return",) if self.returns == "city" else ()
        rows = [row for key in keys if (row := self.rules.get(key))]
        for row in rows:
            value = say_rule(row) + (say(", assumed") if row.standing == "assumed" else "")
            yield say("{key}: {value}. {source}", key=row.key, value=value, source=self._source(row)).rstrip()
        assumed = [row for row in rows if row.standing == "assumed"]
        yield from (say("Assumed, {key}: {note}", key=row.key, note=say(row.note)) for row in assumed[:1])

    def _source(self, row: Rule) -> str:
        """The first source of a rule by its name, and how many more there are."""
        titles = [say(self.rules.file.sources[name].title) for name in row.source]
        if len(titles) < 2:
            return "".join(titles)
        return say_many("{title}, and {n} more", "{title}, and {n} more", len(titles) - 1, title=titles[0])


def tax_year(
    year: int | Rulebook,
    *,
    salary: int,
    taken: int | Sequence[int],
    costs: int = 0,
    files_anyway: bool = False,
) -> TaxYear:
    """
    A year with a salary and a side income: what is kept back, which return, which line. Not advice.

    Parameters
    ----------
    year : int or Rulebook
        A year, or a book of Japan with rules of your own.
    salary : int, yen
        Of one employer, before tax; 0 for somebody who has none.
    taken : int or several, yen
        What came in beside it, without consumption tax; several are the payments one by one.
    costs : int, yen
        What that work cost.
    files_anyway : bool
        Whether a return is filed for another reason, such as medical costs.

    Raises
    ------
    RulebookError
        For a year whose lines are not on record.
    AmountError
        For a number that is not whole, or below 0.

    Notes
    -----
    Rules: tax.withholding, tax.withholding_above, tax.withholding_step, tax.return_above,
    tax.return_exception, tax.resident_return, tax.basic_deduction, tax.basic_deduction_up_to,
    tax.employment_deduction, tax.salary_line, tax.business_takes_off

    Examples
    --------
    >>> year = tax_year(2025, salary=1_500_000, taken=[30_000] * 10, costs=20_000)
    >>> year.left, year.withheld, year.returns, year.taxed
    (280000, 30630, 'income tax', True)
    """
    book = _book_of(year)
    salary = whole(salary, say("The salary"), least=0)
    costs = whole(costs, say("The costs"), least=0)
    pay = np.atleast_1d(wholes(taken, say("What was taken in")))
    rates = (book.number(f"tax.withholding{what}") for what in ("", "_above", "_step"))
    kept, sum_taken = int(withheld(pay, *rates).sum()), int(pay.sum())
    left = max(sum_taken - costs, 0)
    returns = which_return(
        left, _return_line(book, salary), employed=salary > 0, files_anyway=bool(files_anyway)
    )
    taxed = _is_taxed(book, salary, left)
    return TaxYear(salary, sum_taken, costs, left, kept, returns, taxed, bool(files_anyway), book)


def _book_of(year: int | Rulebook) -> Rulebook:
    """The book of the last day of a year, or one clear sentence."""
    if isinstance(year, Rulebook):
        return year
    asked = whole(year, say("The year"), most=9999)
    rows = [row for row in rulebook("japan").file.rule if row.key == "tax.basic_deduction" and row.value]
    years = sorted(
        {n for row in rows if row.valid_to for n in range(row.valid_from.year, row.valid_to.year + 1)}
    )
    if asked not in years:
        msg = say(
            "The lines of the income tax are on record for {years}, and not for {year}. "
            "Choose one of those years.",
            years=say_list(map(str, years)),
            year=asked,
        )
        raise RulebookError(msg, year=asked, years=years)
    return rulebook("japan", date(asked, 12, 31))


def _return_line(book: Rulebook, salary: int) -> int:
    """The line above which a return is asked for: beside a salary that of the side income."""
    return book.number("tax.return_above" if salary else "tax.basic_deduction")


def _is_taxed(book: Rulebook, salary: int, left: int) -> bool:
    """Whether all income is above the basic deduction; a salary above its line is so by itself."""
    income = income_of(salary, left, book.number("tax.employment_deduction"))
    return salary > book.number("tax.salary_line") or income > book.number("tax.basic_deduction")
