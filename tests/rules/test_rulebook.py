"""What a rulebook says, how it says why, and which files it refuses."""

import pickle
import re
import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.errors import AmountError, DayError, RulebookError, RulebookFileError
from freelancekit.rules.rulebook import eras, platforms, rulebook, rules_over
from freelancekit.rules.schema import HERE, UNITS, load
from freelancekit.rules.words import say_value
from tests import ROOT
from tests.books import forgotten

days = st.dates(date(2015, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("on", "key", "value"),
    [
        ("2018-06-01", "connects.price", 100),
        ("2019-05-01", "connects.price", 15),
        ("2021-03-01", "connects.free_monthly", 10),
        ("2019-12-31", "connects.free_monthly", 0),
        ("2018-06-01", "connects.free_monthly", 60),
        ("2021-03-01", "connects.rollover_cap", 200),
        ("2020-03-01", "connects.rollover_cap", 140),
        ("2024-06-01", "connects.rollover_cap", "none"),
        ("2021-03-01", "plans.plus.connects", 80),
        ("2022-03-01", "plans.plus.connects", 70),
        ("2024-06-01", "plans.plus.connects", 100),
        ("2021-03-01", "plans.plus.price", 1499),
        ("2020-01-01", "bonuses.signup", 20),
        ("2021-03-01", "bonuses.signup", 40),
        ("2021-03-01", "bonuses.rising_talent", 30),
        ("2021-03-01", "bonuses.interview", 10),
        ("2021-03-01", "bonuses.interview_cap", 50),
        ("2021-03-01", "connects.bundles", (10, 20, 40, 60, 80)),
        ("2018-06-01", "proposal.cost_range", (1, 5)),
        ("2021-03-01", "proposal.cost_range", (1, 6)),
        ("2023-07-01", "proposal.cost_steps", (2, 4, 6, 8)),
        ("2023-07-01", "proposal.cost_test", (4, 8, 12, 16)),
        ("2024-06-01", "proposal.cost_reported", 19),
        ("2024-06-01", "connects.expiry_days", 365),
        ("2021-03-01", "badge.price", 2),
        ("2023-03-07", "boost.slots", 3),
        ("2023-03-08", "boost.slots", 4),
        ("2018-06-01", "connects.bundle_least", 5),
        ("2018-06-01", "connects.purchase_cap", 350),
        ("2022-10-01", "bonuses.signup", 40),
        ("2023-06-01", "bonuses.readiness_test", 40),
        ("2025-05-01", "plans.plus.price", 1999),
        (
            "2022-06-01",
            "boost.placebo",
            "in a very small part of auctions the boost has no effect and costs nothing",
        ),
        ("2024-07-31", "invitation.cost", 0),
        ("2024-08-28", "invitation.cost", 0),
    ],
)
def test_upworks_book_says_what_its_pages_said_on_that_day(on, key, value):
    """Upwork's help pages and staff posts, each named as the source of its row."""
    assert rulebook("upwork", on)[key] == value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("connects.price", 15),
        ("connects.free_monthly", 10),
        ("plans.plus.connects", 80),
        ("proposal.cost_range", (1, 20)),
        ("proposal.cost_example", 2),
        ("account.gate", 100),
        ("connects.expiry_days", 365),
        ("money.yen_per_dollar", 144),
    ],
)
def test_the_articles_book_keeps_the_articles_own_figures(key, value):
    """The article of 2024, as it says it."""
    assert rulebook("upwork-article-2024")[key] == value


@pytest.mark.parametrize(
    ("book", "on", "key", "value"),
    [
        ("crowdworks", "2014-03-31", "payout.charge", 525),
        ("crowdworks", "2014-04-01", "payout.charge", 500),
        ("crowdworks", "2014-04-01", "fees.floors", (0, 100_000, 200_000)),
        ("crowdworks", "2015-10-01", "fees.task_rate", 0),
        ("crowdworks", "2017-06-01", "fees.task_rate", 2000),
        ("crowdworks", "2019-09-30", "fees.tax_on_fee", 0),
        ("crowdworks", "2019-10-01", "fees.tax_on_fee", 1000),
        ("crowdworks", "2020-02-02", "payout.quick_rate", 350),
        ("crowdworks", "2020-02-03", "payout.quick_rate", 500),
        ("crowdworks", "2021-01-01", "task.reject_percent", 30),
        ("crowdworks", "2021-01-01", "task.reject_least", 3),
        ("crowdworks", "2021-01-01", "status.pro.stars", 48),
        ("crowdworks", "2021-01-01", "rating.visibility", "hidden until both have rated"),
        ("lancers", "2022-09-30", "fees.rates", (2000, 1000, 500)),
        ("lancers", "2022-10-01", "fees.rates", (1650,)),
        ("lancers", "2022-10-01", "client_fees.rate", 550),
        ("lancers", "2022-01-31", "rating.scale", (1, 5)),
        ("lancers", "2022-02-01", "rating.choices", ("satisfied", "disappointed")),
        ("coconala", "2021-04-12", "fees.rates", (2200,)),
        ("coconala", "2025-04-01", "fees.video_chat_rate", 2750),
        ("coconala", "2022-10-01", "status.rank.rating_window", "the last 3 months"),
        ("coconala", "2026-01-01", "fees.telephone_rate", 6000),
        ("coconala", "2026-01-01", "client_fees.rounding", "half up"),
        (
            "crowdworks",
            "2023-10-01",
            "invoice.issuer",
            "CrowdWorks, with its own number, for workers who are registered",
        ),
        ("freelancer", "2026-01-01", "fees.rates", (1000,)),
        ("freelancer", "2026-01-01", "fees.hourly_rate", 1000),
        ("freelancer", "2026-01-01", "fees.minimum", 500),
        ("freelancer", "2026-01-01", "proposal.free", 8),
        ("shufti", "2018-11-14", "fees.rates", (1000,)),
        ("shufti", "2019-09-30", "payout.charge", 540),
        ("shufti", "2021-01-01", "fees.rates", (1000,)),
        ("shufti", "2021-01-01", "rating.window_days", 14),
        ("fiverr", "2020-01-01", "acceptance.auto_days", 3),
        ("freelancer", "2007-06-01", "fees.minimum", 500),
        ("freelancer", "2021-01-01", "client_fees.rate", 300),
        ("japan", "2019-09-30", "tax.consumption", 800),
        ("japan", "2019-10-01", "tax.consumption", 1000),
        ("japan", "2024-11-01", "freelance_act.payment_days", 60),
        ("japan", "2024-11-01", "freelance_act.notice_days", 30),
        ("japan", "2024-11-01", "freelance_act.notice_from_months", 6),
        ("japan", "2024-11-01", "freelance_act.reasons", "on request"),
        ("japan", "2025-03-28", "freelance_act.firms_guided", 45),
        ("japan", "2025-12-10", "freelance_act.firms_guided", 128),
        ("japan", "2025-06-17", "freelance_act.first_recommended", (191, 31)),
        ("japan", "2026-01-01", "toriteki.in_force", True),
        ("japan", "2026-01-01", "toriteki.headcount", (300, 100)),
        ("japan", "2023-10-01", "invoice.in_force", True),
        ("japan", "2026-09-30", "invoice.credit", 8000),
        ("japan", "2026-10-01", "invoice.credit", 7000),
        ("japan", "2028-10-01", "invoice.credit", 5000),
        ("japan", "2030-10-01", "invoice.credit", 3000),
        ("japan", "2031-10-01", "invoice.credit", 0),
        ("japan", "2026-12-31", "invoice.special_share", 2000),
        ("japan", "2027-01-01", "invoice.special_share", 3000),
        ("japan", "2028-12-31", "invoice.special_share", 3000),
        ("japan", "2013-01-01", "tax.withholding", 1021),
        ("japan", "2026-12-31", "tax.withholding_above", 2042),
        ("japan", "2026-12-31", "tax.withholding_step", 1_000_000),
        ("japan", "2025-12-31", "tax.salary_line", 1_600_000),
        ("japan", "2026-01-01", "tax.salary_line", 1_780_000),
        ("japan", "2026-01-01", "tax.return_exception", "for those only who file no return"),
        ("upwork", "2016-06-20", "fees.rates", (1000,)),
        ("upwork", "2016-06-21", "fees.rates", (2000, 1000, 500)),
        ("upwork", "2016-06-20", "fees.per", "contract"),
        ("upwork", "2016-06-21", "fees.floors", (0, 50_000, 1_000_000)),
        ("upwork", "2023-05-02", "fees.floors", (0, 50_000, 1_000_000)),
        ("upwork", "2023-05-03", "fees.rates", (1000,)),
        ("upwork", "2025-05-01", "fees.rate_range", (0, 1500)),
        ("upwork", "2025-01-01", "client_fees.contract", (99, 1499)),
        ("upwork", "2025-01-01", "acceptance.auto_days", 14),
        ("upwork", "2020-11-07", "jss.least_clients", 3),
        ("upwork", "2020-11-08", "jss.least_clients", 2),
        ("upwork", "2022-06-01", "boost.effect_claim", 43),
        ("upwork", "2024-06-01", "boost.effect_claim", 55),
        ("upwork", "2025-01-01", "boost.effect_claim", 24),
    ],
)
def test_each_book_says_what_the_pages_about_it_said_on_that_day(book, on, key, value):
    """Help pages, news, staff posts and blogs, each named as the source of its row."""
    assert rulebook(book, on)[key] == value


@pytest.mark.parametrize("platform", platforms())
def test_each_book_opens_on_the_first_day_of_its_first_era(platform):
    """And no row is older, so every era has rules."""
    file = load(HERE / f"{platform}.toml")
    opening = min(row.valid_from for row in file.rule)
    assert opening == min(era.first for era in file.era)
    for name, first in eras(platform).items():
        assert name.startswith(platform)
        assert len(rulebook(name)) > 0
        assert rulebook(platform, first).name == name


@pytest.mark.parametrize("platform", [name for name in platforms() if "article" not in name])
def test_each_source_is_a_public_page(platform):
    """A reader can go and look."""
    for source in load(HERE / f"{platform}.toml").sources.values():
        assert re.match(r"https?://[a-z0-9.-]+\.[a-z]+/", source.url), source.title


def test_one_concept_has_one_key_and_one_unit_everywhere():
    """Money and who counts in it apart."""
    units = {}
    for platform in platforms():
        for row in load(HERE / f"{platform}.toml").rule:
            unit = "money" if row.unit in ("cents", "yen") else row.unit
            assert units.setdefault(row.key, unit) == unit, (platform, row.key)


def test_upworks_fee_since_may_2025_is_assumed_with_its_range():
    """Set for each contract, between 0 and 15 %."""
    row = rulebook("upwork", "2025-05-01").get("fees.rates")
    assert (row.value, row.standing, row.range) == ((1000,), "assumed", (0, 1500))


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_line_of_a_salary_is_the_sum_of_its_two_parts(year):
    """95 and 65 make 160 in 2025, 104 and 74 make 178 in 2026, in ten thousands of yen."""
    book = rulebook("japan", f"{year}-12-31")
    parts = book.number("tax.basic_deduction"), book.number("tax.employment_deduction")
    assert parts == {2025: (950_000, 650_000), 2026: (1_040_000, 740_000)}[year]
    assert sum(parts) == book.number("tax.salary_line")


@pytest.mark.parametrize(
    ("on", "key", "could_be"),
    [
        ("2026-01-01", "tax.basic_deduction", (950_000, 1_040_000)),
        ("2026-01-01", "tax.employment_deduction", (650_000, 740_000)),
        ("2026-01-01", "tax.salary_line", (1_600_000, 1_780_000)),
        ("2026-10-01", "invoice.credit", (5000, 7000)),
        ("2027-01-01", "invoice.special_share", (3000, 10_000)),
    ],
)
def test_what_stands_in_a_bill_is_assumed_and_says_that_nobody_saw_it_pass(on, key, could_be):
    """All pages on it are older than March 2026; the range holds the older law."""
    row = rulebook("japan", on).get(key)
    assert (row.standing, row.range) == ("assumed", could_be)
    assert row.note.endswith("That the bill passed is on no page that we read.")


def test_withholding_is_stated_now_and_no_longer_assumed():
    """Two pages give the rates, the step and how a part of a yen is cut."""
    book = rulebook("japan", "2026-12-31")
    keys = [key for key in book if key.startswith("tax.withholding")]
    assert len(keys) == 6
    assert {book.get(key).standing for key in keys} == {"stated"}


@pytest.mark.parametrize("platform", [name for name in platforms() if "article" not in name])
def test_each_platform_has_an_era_of_2026_and_it_is_the_one_meant_by_its_name(platform):
    """A reader of 2026 asks for the platform alone."""
    assert rulebook(platform) == rulebook(f"{platform}-2026") == rulebook(platform, "2026-01-01")


def test_a_book_says_how_old_its_newest_look_at_a_page_is(monkeypatch):
    """By the workbook's own today; a row that does not say has the day of its file."""
    book = rulebook("upwork-2026")
    days = {key: book.get(key).looked for key in ("connects.price", "boost.ends", "connects.grant_day")}
    assert list(days.values()) == [date(2026, 11, 30), date(2026, 11, 28), date(2026, 11, 22)]
    told = []
    for day in ("2026-11-22", "2026-12-29", "2026-12-30", "2027-03-01"):
        monkeypatch.setenv("FREELANCEKIT_TODAY", day)
        told.append(repr(book))
    said = "upwork-2026: the rules of 2026-01-01; newest look at a page: 2026-11-30"
    assert told == [said, said, f"{said}, 1 month ago", f"{said}, 3 months ago"]


def test_a_rule_that_nobody_looked_at_for_eighteen_months_says_so(monkeypatch):
    """Looked at on 2026-11-22: still fresh on 2028-05-22, and old on the next day."""
    told = []
    for day in ("2028-05-22", "2028-05-23"):
        monkeypatch.setenv("FREELANCEKIT_TODAY", day)
        told.append(rulebook("upwork-2026").why("connects.grant_day").splitlines())
    fresh, old = told
    assert [line for line in old if line not in fresh] == [
        "Last look at a page: 2026-11-22, 18 months ago. Look again before you go by it."
    ]


def test_whether_invitations_were_charged_in_august_2024_is_not_known():
    """The charge was announced and withdrawn; one page tells of it and names no payer."""
    book = rulebook("upwork", "2024-08-27")
    with pytest.raises(RulebookError) as caught:
        book["invitation.cost"]
    assert str(caught.value) == (
        "invitation.cost is not known in upwork-2024 (2024-08-27). A charge was announced and withdrawn within "
        "weeks. It is not clear if anyone was charged. To go on, choose a value: "
        'rules.but({"invitation.cost": ...}).'
    )


def test_a_platform_without_a_day_is_its_newest_era():
    """Never today: a lesson must read the same next year."""
    assert rulebook() == rulebook("upwork", "2026-01-01") == rulebook("upwork-2026")
    assert rulebook("upwork-article-2024").on == date(2024, 6, 1)


def test_an_era_is_a_name_for_its_first_day():
    """The eras start where a rule changed much."""
    assert rulebook("upwork-2020-12").on == date(2020, 12, 1)
    assert rulebook("upwork", "2022-08-31").name == "upwork-2020-12"
    assert list(eras()) == [
        "upwork-2016",
        "upwork-2019-05",
        "upwork-2020-12",
        "upwork-2022-09",
        "upwork-2023",
        "upwork-2024",
        "upwork-2025",
        "upwork-2026",
    ]


def test_the_book_names_what_the_article_does_not_say():
    """The article is silent on other numbers than bundles."""
    assert str(rulebook("upwork-article-2024").why("connects.custom_amount")) == (
        "connects.custom_amount in upwork-article-2024 (2024-06-01): yes\n"
        "The article does not say; taken from the 2024 book.\n"
        "Standing: stated on a page that we read.\n"
        "Days: from 2023-10-01 (inferred); still so in the newest copy seen.\n"
        "Source: Upwork help: Connects, the page of 2023 (stored copy, read 2026)\n"
        "https://support.upwork.com/hc/en-us/articles/211062898-Connects-Upwork-s-Virtual-Currency\n"
        "Note: One may buy any number of Connects."
    )


def test_why_tells_a_claim_from_a_page():
    """A claim has no public page behind it, and no last day."""
    assert str(rulebook("upwork-article-2024").why("account.gate")) == (
        "account.gate in upwork-article-2024 (2024-06-01): 100 Connects\n"
        "Standing: claimed by the article only.\n"
        "Days: from 2024-01-01 (inferred); no last day on record.\n"
        "Source: Article A: Connects on Upwork, from first to last (read 2026)\n"
        "Note: The article says that a new account had to buy this many, or join Plus. "
        "No page of Upwork that we read says so."
    )


def test_why_gives_the_range_of_what_is_assumed():
    """The newest page stops before it says which Connects leave first."""
    assert "Standing: assumed by this workbook; it could be oldest first or newest first." in rulebook().why(
        "connects.spend_order"
    )
    article = rulebook("upwork-article-2024").why("money.yen_per_dollar")
    assert "assumed by this workbook; it could be 139 to 150." in article


def test_only_a_rule_that_had_no_limit_can_lose_it():
    """The rollover cap was lifted; no other year is needed for it."""
    book = rulebook("upwork-2020-12").but({"connects.rollover_cap": "none"})
    assert book["connects.rollover_cap"] == "none"
    assert rulebook().but({"connects.rollover_cap": 140}).number("connects.rollover_cap") == 140


def test_a_changed_copy_remembers_and_the_book_stays():
    """A figure must be able to say what the reader changed."""
    book = rulebook("upwork", "2024-06-01")
    dearer = book.but({"connects.price": 16}).but({"connects.price": 20})
    assert (book["connects.price"], dearer["connects.price"]) == (15, 20)
    assert dearer.changed == {"connects.price": (15, 20)}
    assert book.changed == {}
    assert repr(dearer) == (
        "upwork-2024: the rules of 2024-06-01, but connects.price is 20; newest look at a page: 2026-11-30"
    )
    assert str(dearer.why("connects.price")) == (
        "connects.price in upwork-2024 (2024-06-01): USD 0.20\nYou changed it from USD 0.15 to USD 0.20."
    )


def test_an_unknown_value_can_be_chosen():
    """The way on that the error names."""
    book = forgotten("upwork-2025", "connects.price")
    with pytest.raises(
        RulebookError, match=r"connects\.price is not known in upwork-2025 .* Nobody wrote it down\."
    ):
        book["connects.price"]
    book = book.but({"connects.price": 20})
    assert book["connects.price"] == 20
    assert "You changed it from not known to USD 0.20." in book.why("connects.price")


def test_changed_books_travel_and_compare():
    """A crowd sends its book to other processes."""
    book = rulebook().but({"connects.bundles": [10, 80]})
    assert book["connects.bundles"] == (10, 80)
    twin = pickle.loads(pickle.dumps(book))
    assert twin == book
    assert hash(twin) == hash(book)
    assert book != rulebook()


def test_a_table_has_a_row_for_each_rule():
    """The same count, and the unknown stays empty."""
    book = forgotten("upwork-2024", "connects.price")
    table = book.table()
    assert list(table.columns) == ["key", "value", "unit", "standing", "from", "to", "source", "note"]
    assert len(table) == len(book) == len(list(book))
    assert set(table["key"]) == set(book)
    assert table.set_index("key").loc["connects.price", "value"] is None


def test_changes_lists_what_differs_and_nothing_else():
    """Three rules changed between these days: the client's fee, invitations and one user's report."""
    old, new = rulebook("upwork", "2024-03-28"), rulebook("upwork", "2024-08-05")
    assert old.changes_to(new).to_numpy().tolist() == [
        ["client_fees.contract", "USD 0.00 to USD 4.95", "USD 0.00 to USD 9.95"],
        ["invitation.cost", "0 Connects", "not known"],
        ["proposal.cost_reported", "no such rule", "19 Connects"],
    ]
    assert old.changes_to(old).empty


def test_rules_over_a_year_start_with_the_first_day():
    """2024: Plus, a report, the client's fee, invitations twice, and a right of the Top Rated that ended."""
    pairs = rules_over("upwork", "2024-01-15", date(2024, 12, 31))
    assert [start.isoformat() for start, _ in pairs] == [
        "2024-01-15",
        "2024-02-01",
        "2024-03-29",
        "2024-04-01",
        "2024-08-01",
        "2024-08-28",
        "2024-09-03",
    ]


@given(day=days)
def test_rules_over_has_the_book_of_every_day_between(day):
    """No rule changes between two pairs."""
    pairs = rules_over("upwork", "2015-01-01", "2026-12-31")
    book = [book for start, book in pairs if start <= day][-1]
    assert book.rows == rulebook("upwork", day).rows


def test_the_units_of_values_are_said():
    """One way of saying for each unit."""
    assert [
        say_value(value, unit)
        for value, unit in [
            (15, "cents"),
            (1, "Connects"),
            ((10, 20), "Connects"),
            ((1, 6), "Connects, least and most"),
            (2, "Connects a week"),
            ((3, 7), "Connects a week"),
            (365, "days"),
            (4, "slots"),
            (144, "yen"),
            (55, "percent"),
            (2000, "basis points"),
            (1650, "basis points"),
            (5, "basis points"),
            ((2000, 500), "basis points"),
            ((0, 1500), "basis points, least and most"),
            ((0, 50000), "cents"),
            ((99, 1499), "cents, least and most"),
            ((0, 100000), "yen"),
            (1, "minutes"),
            (24, "hours"),
            (1, "months"),
            ((6, 12, 24), "months"),
            ((15, 31), "days of the month"),
            ((1, 5), "stars"),
            (48, "tenths of a star"),
            (1200, "count"),
            ((13, 16), "count"),
            (True, "bool"),
            (False, "bool"),
            ("oldest first", "words"),
            (("rejected", "withdrawn"), "words"),
            ("none", "Connects"),
            (None, "cents"),
        ]
    ] == [
        "USD 0.15",
        "1 Connect",
        "10, 20 Connects",
        "1 to 6 Connects",
        "2 Connects a week",
        "3, 7 Connects a week",
        "365 days",
        "4 slots",
        "144 yen",
        "55 percent",
        "20 %",
        "16.5 %",
        "0.05 %",
        "20 %; 5 %",
        "0 % to 15 %",
        "USD 0.00; USD 500.00",
        "USD 0.99 to USD 14.99",
        "0 yen; 100,000 yen",
        "1 minute",
        "24 hours",
        "1 month",
        "6, 12, 24 months",
        "day 15; the last day",
        "1 to 5 stars",
        "4.8 stars",
        "1,200",
        "13; 16",
        "yes",
        "no",
        "oldest first",
        "rejected; withdrawn",
        "no limit",
        "not known",
    ]


BOOKS = (
    "The rulebooks: coconala, crowdworks, fiverr, freelancer, japan, lancers, shufti, upwork, "
    "upwork-article-2024, coconala-2019-10, coconala-2021-04, coconala-2022-10, coconala-2025-04, coconala-2026, "
    "crowdworks-2014, crowdworks-2019-10, crowdworks-2020-11, crowdworks-2026, fiverr-2017, fiverr-2024-02, fiverr-2026, "
    "freelancer-2007, freelancer-2020, freelancer-2026, japan-1997-04, japan-2014-04, japan-2019-10, japan-2024-11, japan-2025, japan-2026, "
    "lancers-2014, lancers-2022-02, lancers-2022-10, lancers-2026, shufti-2018-11, shufti-2021, shufti-2026, upwork-2016, "
    "upwork-2019-05, upwork-2020-12, upwork-2022-09, upwork-2023, upwork-2024, upwork-2025, upwork-2026."
)


@pytest.mark.parametrize(
    ("ask", "error", "text"),
    [
        (
            lambda: rulebook("upwrok"),
            RulebookError,
            'There is no rulebook "upwrok". Did you mean "upwork"? ' + BOOKS,
        ),
        (lambda: rulebook("zzz"), RulebookError, 'There is no rulebook "zzz". ' + BOOKS),
        (lambda: rulebook(7), RulebookError, 'There is no rulebook "7". ' + BOOKS),
        (
            lambda: rulebook("upwork", "2014-12-31"),
            RulebookError,
            "The rules of Upwork are on record from 2015-01-01; you asked for 2014-12-31. Choose a later day.",
        ),
        (
            lambda: rulebook("upwork", "soon"),
            DayError,
            "The day of a rulebook must be a day like \"2024-05-01\"; you gave 'soon'.",
        ),
        (
            lambda: rules_over("upwork", "2024-01-01", 5),
            DayError,
            'The last day must be a day like "2024-05-01"; you gave 5.',
        ),
        (
            lambda: rulebook()["retruns.when"],
            RulebookError,
            (
                'upwork-2026 has no rule "retruns.when". Did you mean "returns.when"? '
                "All returns rules: returns.when, returns.not_when, returns.form."
            ),
        ),
        (
            lambda: rulebook()["returns.zzzzzzzzzzzz"],
            RulebookError,
            (
                'upwork-2026 has no rule "returns.zzzzzzzzzzzz". '
                "All returns rules: returns.when, returns.not_when, returns.form."
            ),
        ),
        (
            lambda: rulebook()["zzz"],
            RulebookError,
            (
                'upwork-2026 has no rule "zzz". Rules are about: '
                "acceptance, badge, bonuses, boost, boosted_profile, client_fees, connects, escrow, fees, hourly, "
                "invitation, jss, outside, payout, plans, proposal, rating, reply, returns, status."
            ),
        ),
        (
            lambda: rulebook("upwork-2016")["badge.price"],
            RulebookError,
            (
                "upwork-2016 (2015-01-01) has no badge.price: that rule is on record for other days only, "
                "2021-01-01 to 2021-12-31; from 2022-01-01."
            ),
        ),
        (
            lambda: rulebook().but({"connects.price": 1.5}),
            AmountError,
            "connects.price must be a whole number, 0 or more; you gave 1.5.",
        ),
        (
            lambda: rulebook().but("connects.price"),
            AmountError,
            """Say what to change as in rules.but({"connects.price": 16}); you gave 'connects.price'.""",
        ),
        (
            lambda: rulebook().but({"connects.price": True}),
            AmountError,
            "connects.price must be a whole number, 0 or more; you gave True.",
        ),
        (
            lambda: rulebook().but({"connects.price": -1}),
            AmountError,
            "connects.price must be a whole number, 0 or more; you gave -1.",
        ),
        (
            lambda: rulebook().but({"connects.price": 10**13}),
            AmountError,
            "connects.price must be at most 1,000,000,000,000; you gave 10000000000000.",
        ),
        (
            lambda: rulebook().but({"connects.price": "none"}),
            AmountError,
            "connects.price must be a whole number, 0 or more; you gave 'none'.",
        ),
        (
            lambda: rulebook().but({"connects.grant_day": "{today}"}),
            AmountError,
            "connects.grant_day takes words in quotes; you gave '{today}'.",
        ),
        (
            lambda: rulebook("upwork-2020-12", "2024-01-01"),
            RulebookError,
            "2024-01-01 is not in upwork-2020-12, which begins on 2020-12-01. Ask for upwork on that day.",
        ),
        (
            lambda: rulebook().number("connects.rollover_cap"),
            AmountError,
            "connects.rollover_cap must be a whole number, 0 or more; you gave 'none'.",
        ),
        (
            lambda: rulebook()[["connects.price"]],
            RulebookError,
            (
                'upwork-2026 has no rule "[\'connects.price\']". Did you mean "connects.price"? '
                "All connects rules: connects.price, connects.bundle_least, connects.bundles, connects.custom_amount, "
                "connects.purchase_cap, connects.free_monthly, connects.free_monthly_conditional, "
                "connects.grant_day, connects.expiry_days, connects.rollover_cap, connects.spend_order."
            ),
        ),
        (
            lambda: rulebook().but({"connects.bundles": 80}),
            AmountError,
            "connects.bundles takes a list of whole numbers; you gave 80.",
        ),
        (
            lambda: rulebook().but({"connects.custom_amount": 1}),
            AmountError,
            "connects.custom_amount takes True or False; you gave 1.",
        ),
        (
            lambda: rulebook().but({"returns.when": "client_closed"}),
            AmountError,
            "returns.when takes a list of words in quotes; you gave 'client_closed'.",
        ),
    ],
)
def test_each_wrong_question_gets_one_clear_sentence(ask, error, text):
    """The fact, what was given, the way on."""
    with pytest.raises(error) as caught:
        ask()
    assert str(caught.value) == text


GOOD = """
[platform]
name = "toy"
title = "Toy"
looked = 2026-11-22
[[era]]
name = "toy-1"
from = 2020-01-01
[sources.T]
title = "A page"
seen = "read 2026"
url = "https://example.org"
[[rule]]
key = "toy.price"
value = 15
unit = "cents"
valid_from = 2020-01-01
valid_to = 2020-12-31
basis = "stated"
standing = "stated"
source = ["T"]
note = "A note."
"""
MORE = """
[[rule]]
key = "toy.price"
value = 16
unit = "cents"
valid_from = 2020-12-31
basis = "stated"
standing = "stated"
source = ["T"]
note = "A note."
"""


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        (
            'source = ["T"]\n',
            "",
            (
                "toy.toml: rule toy.price from 2020-01-01 has no source. "
                'Add source = ["KEY"], or standing = "assumed" with a range.'
            ),
        ),
        (
            'standing = "stated"',
            'standing = "assumed"',
            (
                'toy.toml: rule toy.price from 2020-01-01 is "assumed" but has no range. '
                "Add range = [low, high], the values that could be true."
            ),
        ),
        (
            'source = ["T"]',
            'source = ["T", "W"]',
            (
                "toy.toml: rule toy.price from 2020-01-01 names the source W, which is not there. "
                "Add [sources.W], or correct the name."
            ),
        ),
        (
            "[[rule]]",
            '[sources.U]\ntitle = "Another"\nseen = "read"\n[[rule]]',
            "toy.toml: no rule uses the source U. Name it in a rule, or remove it.",
        ),
        (
            'note = "A note."\n',
            'note = "A note."\n' + MORE,
            "toy.toml: toy.price has two rows for 2020-12-31. Let the earlier one end with valid_to = 2020-12-30.",
        ),
        (
            "valid_to = 2020-12-31",
            "valid_to = 2019-12-31",
            (
                "toy.toml: rule toy.price from 2020-01-01 ends on 2019-12-31, before it begins. "
                "Correct valid_from or valid_to."
            ),
        ),
        (
            'unit = "cents"',
            'unit = "furlongs"',
            'toy.toml: rule toy.price from 2020-01-01 has the unit "furlongs", which is none. The units: '
            + ", ".join(UNITS)
            + ".",
        ),
        (
            'note = "A note."\n',
            'note = "A note."\n'
            + MORE.replace("12-31", "12-30").replace("2020", "2021").replace("cents", "yen"),
            "toy.toml: the rows of toy.price have several units: cents, yen. Choose one.",
        ),
        (
            'standing = "stated"',
            'standing = "unknown"',
            (
                'toy.toml: rule toy.price from 2020-01-01 has a value and the standing "unknown". '
                "Remove the value, or correct the standing."
            ),
        ),
        (
            "value = 15\n",
            "",
            (
                "toy.toml: rule toy.price from 2020-01-01 has the value None, but the unit "
                '"cents" takes a whole number, 0 or more or a list of whole numbers. Correct the value or the unit.'
            ),
        ),
        (
            "value = 15",
            'value = "15"',
            (
                "toy.toml: rule toy.price from 2020-01-01 has the value '15', but the unit "
                '"cents" takes a whole number, 0 or more or a list of whole numbers. Correct the value or the unit.'
            ),
        ),
        (
            'unit = "cents"',
            'unit = "words"',
            (
                "toy.toml: rule toy.price from 2020-01-01 has the value 15, "
                'but the unit "words" takes words in quotes or a list of words in quotes. '
                "Correct the value or the unit."
            ),
        ),
        (
            "value = 15",
            "valeu = 15",
            (
                "toy.toml: rule toy.price from 2020-01-01 cannot be read: Object contains unknown field `valeu`. "
                "Correct that field, or remove it."
            ),
        ),
        (
            "value = 15",
            "value = 1.5",
            (
                "toy.toml: rule toy.price from 2020-01-01 cannot be read: "
                "Expected `bool | int | str | array | null`, got `float` - at `$.value`. "
                "Correct that field, or remove it."
            ),
        ),
        (
            'standing = "stated"',
            'standing = "sure"',
            (
                "toy.toml: rule toy.price from 2020-01-01 cannot be read: Invalid enum value 'sure' - at `$.standing`. "
                "Correct that field, or remove it."
            ),
        ),
        (
            'title = "Toy"\n',
            "",
            (
                "toy.toml: [platform] cannot be read: Object missing required field `title`. "
                "Correct that field, or remove it."
            ),
        ),
        (
            '[[era]]\nname = "toy-1"\nfrom = 2020-01-01\n',
            "",
            "toy.toml: there is no [[era]]. Add one with a name and a first day.",
        ),
        (
            'title = "Toy"\n',
            'title = "Toy"\nbased_on = "upwork"\n',
            "toy.toml: based_on and based_on_day belong together. Give both, or none.",
        ),
        ("[platform]", "[fees]\n[platform]", "toy.toml: no table is called [fees]. Remove it."),
        (
            "value = 15",
            "value = ",
            "toy.toml is not TOML: Invalid value (at line 15, column 9). Correct that line.",
        ),
    ],
)
def test_a_file_with_a_fault_is_refused_in_one_sentence(tmp_path, old, new, text):
    """Each fault is made in a good file, so nothing else is wrong."""
    path = tmp_path / "toy.toml"
    path.write_text(GOOD)
    assert load(path).rule[0].value == 15
    load.cache_clear()
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(RulebookFileError) as caught:
        load(path)
    assert str(caught.value) == text


def test_a_file_without_a_rule_is_refused(tmp_path):
    """An empty book would answer nothing."""
    path = tmp_path / "toy.toml"
    path.write_text(GOOD.split("[sources", 1)[0])
    with pytest.raises(RulebookFileError, match=r"toy.toml: there is no \[\[rule\]\]. Add one."):
        load(path)


@pytest.mark.parametrize("platform", platforms())
def test_every_row_on_record_can_be_asked_why(platform):
    """No note, unit or source may break the words."""
    for row in load(HERE / f"{platform}.toml").rule:
        book = rulebook(platform, row.valid_from)
        assert book.why(row.key).startswith(f"{row.key} in {book.name}")
        assert row.note.endswith(".")
        assert row.key.islower()


ENDED = {
    "upwork": {
        "bonuses.interview_cap_days",
        "fees.rate_kept",
        "proposal.cost_guide",
        "proposal.cost_test",
    },
    "lancers": {
        "nudge.messages",
        "rating.scale",
        "status.certified.reply_hours",
        "status.certified.reply_percent",
        "status.certified.stars",
    },
}


@pytest.mark.parametrize("platform", [name for name in platforms() if "article" not in name])
def test_a_rule_once_on_record_stays_on_record_until_it_ends_in_words(platform):
    """Where facts are missing there is an unknown row; a hole would say: not on that platform."""
    rows = load(HERE / f"{platform}.toml").rule
    for key in {row.key for row in rows} - ENDED.get(platform, set()):
        mine = sorted((row for row in rows if row.key == key), key=lambda row: row.valid_from)
        assert mine[-1].valid_to is None, key
        for one, two in pairwise(mine):
            assert one.valid_to + timedelta(days=1) == two.valid_from, key


def rules_named():
    """The keys after "Rules:" in docstrings, with their module."""
    for path in sorted((ROOT / "freelancekit").rglob("*.py")):
        for block in re.findall(
            r"^ +Rules: ((?:[a-z_.]+,\s+)*[a-z_.]+)", path.read_text(encoding="utf-8"), re.MULTILINE
        ):
            for key in re.split(r",\s+", block):
                yield path.name, key.rstrip(".")


@pytest.mark.parametrize(("module", "key"), sorted(set(rules_named())))
def test_every_rule_that_a_docstring_names_is_in_a_book(module, key):
    """A reader who follows the key must find it."""
    on_record = {row.key for platform in platforms() for row in load(HERE / f"{platform}.toml").rule}
    assert key in on_record, module


def test_importing_the_rulebook_stays_light():
    """A figure library would cost a second before the first cell."""
    code = "import sys, freelancekit.rules.rulebook; print([m for m in ('pandas', 'matplotlib', 'ipywidgets') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
