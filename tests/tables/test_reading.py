"""Cells as people write them: whatever is written in a known way is read back, and nothing at all breaks the reader."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freelancekit.errors import FreelanceKitError
from freelancekit.evidence.letter_file import read_log
from freelancekit.tables.cells import grid_of
from freelancekit.tables.days import read_days
from freelancekit.tables.decoding import decode
from freelancekit.tables.sums import amount, decimal_mark, minutes, yes

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(
    st.lists(DAYS, min_size=1, max_size=12), st.sampled_from("/-."), st.booleans(), st.sampled_from([2, 4])
)
def test_days_written_with_the_day_first_are_read_so_or_asked_about_and_never_turned_round(
    days, mark, told, digits
):
    cells = {
        n: f"{day.day:02}{mark}{day.month}{mark}{str(day.year)[-digits:]}" for n, day in enumerate(days, 2)
    }
    found = read_days(cells, "date", True if told else None)
    assert found.faults == []
    wanted = dict(enumerate(days, 2))
    if told:
        assert found.days == wanted
    elif found.asks is None and found.order == "months":
        assert all(day.day == day.month for day in days) or found.days == wanted
    elif found.asks is None:
        assert found.days == wanted
    else:
        assert {found.asks.one, found.asks.two} & {wanted[found.asks.line]}


@given(DAYS)
def test_a_day_that_tells_its_own_order_needs_no_other(day):
    ways = (
        day.isoformat(), day.strftime("%Y/%m/%d"), day.strftime("%Y%m%d"), f"{day.year}年{day.month}月{day.day}日",
        f"令和{day.year - 2018}年{day.month}月{day.day}日", day.strftime("%d %B %Y"), day.strftime("%b %d, %Y"),
        day.isoformat() + " 09:10", day.isoformat() + "T21:10:00Z", day.strftime("%d-%b-%Y"),
    )  # fmt: skip
    assert read_days(dict(enumerate(ways)), "date", None).days == dict.fromkeys(range(len(ways)), day)


@pytest.mark.parametrize(
    ("cells", "days", "asks"),
    [
        (["26/5/14"], [date(2026, 5, 14)], False),
        (["26/05/12"], [date(2026, 5, 12)], False),  # 2012 is no year of such a log
        (["26.05.12"], [date(2026, 5, 12)], False),
        (["14/5/26"], [date(2026, 5, 14)], False),
        (["26/05/20"], [], True),
        (["26/05/20", "26/05/31"], [], True),
        (["26/05/20", "26/05/14"], [date(2026, 5, 20), date(2026, 5, 14)], False),
    ],
)
def test_a_year_of_two_digits_stands_where_all_cells_allow_it_or_is_asked_about(cells, days, asks):
    found = read_days(dict(enumerate(cells)), "date", None)
    assert [*found.days.values()] == days
    assert (found.asks is not None and found.asks.of_years) == asks


@pytest.mark.parametrize(
    "text", ["date;yen\n04.05.2026;¥12", "date;job\n04.05.2026;Küche", "date;job\n1;Café à Paris"]
)
def test_a_western_excel_s_letters_are_no_kana(text):
    assert decode(text.encode("cp1252"), "a.csv").text == text


CENTS = st.integers(0, 10**9)


@given(CENTS)
def test_a_sum_is_the_same_in_each_country_s_writing(cents):
    plain = Decimal(cents) / 100
    american, german = f"{plain:,.2f}", f"{plain:,.2f}".translate(str.maketrans(",.", ".,"))
    for cell in (
        american,
        german,
        f"${american}",
        f"{german} €",
        f"USD {american}",
        american.replace(",", " "),
    ):
        assert amount(cell).number == plain, cell
        assert amount(f"-{cell}").number == -plain or cell[0] in "$U", cell


@given(st.integers(0, 10**9))
def test_yen_of_full_width_and_with_any_sign_are_the_same_sum(yen):
    wide = f"{yen:,}".translate(str.maketrans("0123456789,", "０１２３４５６７８９，"))
    for cell in (f"¥{yen:,}", f"￥{wide}", f"{wide}円", f"{yen:,} yen", f"JPY {yen}"):
        assert amount(cell) == (Decimal(yen), "JPY"), cell


@given(st.lists(st.integers(100, 99_999), min_size=1, max_size=5), st.sampled_from([".", ","]))
def test_one_cell_with_parts_tells_the_mark_of_its_column(numbers, mark):
    other = {".": ",", ",": "."}[mark]
    cells = [f"{number:,}".replace(",", other) for number in numbers] + [f"7{mark}5"]
    assert decimal_mark(cells) in (mark, None)
    if decimal_mark(cells) == mark:
        assert [amount(cell, mark).number for cell in cells[:-1]] == numbers


@given(st.integers(0, 59), st.integers(0, 59), st.integers(0, 23))
def test_a_span_is_the_same_in_each_writing(seconds, within, hours):
    wanted = Decimal(60 * hours + within)
    ways = [
        f"{hours}:{within:02}",
        f"{hours:02}:{within:02}:00",
        f"{hours}h {within}m",
        f"{hours}時間{within}分",
    ]
    assert [minutes(way) for way in ways] == [wanted] * len(ways)
    assert minutes(f"{hours}:{within:02}:{seconds:02}") == wanted + Decimal(seconds) / 60


def test_a_word_that_is_neither_yes_nor_no_is_given_back():
    assert [yes(word) for word in ("Ｙｅｓ", "有", "✔", "無し", "-", "perhaps")] == [
        True,
        True,
        True,
        False,
        None,
        "perhaps",
    ]


@given(st.text('ab駅写真の, ;é\n"', max_size=30), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_a_text_with_a_mark_or_in_utf_8_is_read_as_it_is(text, encoding):
    assert decode(text.encode(encoding), "a.csv").text == text


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=120))
def test_no_bytes_break_the_reader(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("log") / "letters.csv"
    path.write_bytes(data)
    with suppress(FreelanceKitError):
        read_log(path, date(2026, 11, 22))
    assert path.read_bytes() == data


CELL = st.text("5/.-:4,1年yes¥$\"'x% \t;", max_size=9)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(CELL, min_size=8, max_size=8).map(";".join), max_size=5))
def test_no_line_of_likely_signs_breaks_the_reader(tmp_path_factory, lines):
    path = tmp_path_factory.mktemp("log") / "letters.csv"
    path.write_text("\n".join(["date;platform;job;connects;minutes;reply;won;yen", *lines]), encoding="utf-8")
    with suppress(FreelanceKitError):
        read_log(path, date(2026, 11, 22))


def test_many_lines_with_one_fault_are_told_in_one_sentence(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("date,job\n" + '2026-05-04,"a\n' * 3 + "2026-05-04,a,b\n" * 2)
    with pytest.raises(FreelanceKitError) as caught:
        read_log(path, date(2026, 11, 22))
    assert str(caught.value) == (
        "2 things stand in the way of reading a.csv:\n"
        "- Lines 2 to 4 of a.csv have a quotation mark that does not close in its line, or not before a comma, so the "
        'letters after it may be lost. Take it out, or write the field on one line in quotes, with "" for a mark inside.\n'
        "- Lines 5, 6 of a.csv have more columns than the first line. A title with a comma stands in quotes, as in "
        '"one, two".'
    )


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_what_stands_between_columns_is_found_out_though_titles_hold_others(tmp_path, separator):
    path = tmp_path / "a.csv"
    path.write_text(
        separator.join(["date", "job", "won"]) + "\n" + separator.join(["2026-05-04", '"a, b; c|d"', "yes"])
    )
    assert grid_of(path).separator == separator
    assert read_log(path, date(2026, 11, 22)).sent[0].job == "a, b; c|d"
