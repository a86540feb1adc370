"""Cards, folds and pictures, without a browser."""

import re
from itertools import count

import pytest

import freelancekit as fk
from freelancekit.errors import LearnError
from freelancekit.html import fold, shown
from freelancekit.show.plots import Picture


def html_of(widget) -> str:
    return widget._repr_mimebundle_()[0]["text/html"]


def test_a_card_where_no_widget_runs_shows_its_question_and_its_line_of_code():
    html = html_of(fk.guess("02-two-years"))
    assert "She sends nothing for a second year." in html
    assert html.count("<li>") == 4
    assert (
        "fk.guess(&quot;02-two-years&quot;, &quot;twice&quot;, sure=&quot;fairly&quot;)  # or &quot;same&quot;,"
        in html
    )


def test_a_kept_card_where_no_widget_runs_is_its_one_line():
    html = html_of(fk.guess("02-two-years", "ten", sure="sure"))
    assert "Kept: 10, the newest (sure)." in html
    assert "<li>" not in html


def test_a_card_carries_its_live_view_and_its_words():
    bundle = fk.check("02.1")._repr_mimebundle_()[0]
    assert set(bundle) == {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"}


def test_the_same_reply_twice_is_still_news_to_the_card():
    card = fk.check("02.1")
    for press in (1, 2):
        card.reply = {"answer": "once", "press": press}
        assert card.answered["press"] == press


def test_words_in_a_fold_are_words_and_never_markup():
    assert "&lt;b&gt;" in fold("<b>", "")
    assert shown("<script>") == '<pre style="white-space: pre-wrap">&lt;script&gt;</pre>'


def pictures() -> dict[str, Picture]:
    silent = fk.Wallet("upwork-article-2024", on="2024-05-01").wait(months=24)
    return {
        "wallet": fk.plots.wallet_over_time(silent.entries),
        "letters": fk.plots.letters_by_price({2: 5, 6: 1, 16: 0}),
        "ended": fk.plots.ended_over_time(silent.entries),
    }


@pytest.mark.parametrize("name", ["wallet", "letters", "ended"])
def test_a_picture_drawn_twice_is_the_same_to_the_byte(name):
    assert pictures()[name].svg() == pictures()[name].svg()


@pytest.mark.parametrize("name", ["wallet", "letters", "ended"])
def test_a_picture_has_alt_text_and_a_twin_with_its_numbers(name):
    picture = pictures()[name]
    html = picture._repr_html_()
    assert len(re.search(r'alt="([^"]*)"', html)[1].split()) >= 8
    assert "The same in words" in html
    assert str(picture) in html


def test_the_twin_of_the_silent_years_says_each_month():
    lines = str(pictures()["wallet"]).split("\n")
    assert len(lines) == 25
    assert lines[0] == "2024-05: 10 held, 0 ended so far"
    assert lines[11] == "2025-04: 120 held, 0 ended so far"
    assert lines[24] == "2026-05: 130 held, 120 ended so far"


def test_a_guess_is_drawn_into_its_picture():
    plain = pictures()["wallet"]
    assert plain.beside(("260", 260)).svg() != plain.svg()
    fk.guess("02-two-years", "twice", sure="sure")
    beside = html_of(fk.outcome("02-two-years", 130, plain))
    assert plain._repr_html_() not in beside
    assert plain.beside(("260, twice as many", 260))._repr_html_() in beside


def test_a_picture_leaves_the_readers_own_matplotlib_as_it_was():
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    pictures()["wallet"].svg()
    assert dict(mpl.rcParams) == before


def test_colours_can_be_read_on_white():
    """Contrast of lines and bars against white, by the rule for large graphics: 3 to 1."""
    from freelancekit.html import GREEN, ORANGE
    from freelancekit.show.plots import BLUE, VERMILION

    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for colour in (BLUE, VERMILION, GREEN, ORANGE):
        assert 1.05 / (light(colour) + 0.05) >= 3


MOMENTS = count()


def pressed(card, move: str, connects: object = 2) -> None:
    """Press a button; the moment tells two presses apart, as in the browser."""
    card.press = {"move": move, "connects": connects, "at": next(MOMENTS)}


def test_the_wallet_card_makes_the_calls_of_the_code_cells():
    played = fk.Wallet("upwork-2020-12", on="2021-03-01")
    card = fk.touch(played)
    for move in ("letter", "month", "buy", "test"):
        pressed(card, move)
    by_code = fk.Wallet("upwork-2020-12", on="2021-03-01")
    by_code.propose("letter 1", connects=2).wait(months=1).buy(10).earn("readiness_test")
    assert card.wallet.entries == by_code.entries
    assert card.state["title"] == "2021-04-01: 108 Connects"


def test_touching_leaves_the_wallet_of_the_notebook_as_it_is():
    wallet = fk.Wallet("upwork-2020-12", on="2021-03-01")
    pressed(fk.touch(wallet), "month")
    assert (wallet.balance, str(wallet.today)) == (50, "2021-03-01")


@pytest.mark.parametrize(
    ("connects", "says"),
    [
        (500, "Spending 500 Connects on 2021-03-01, but the wallet holds 50"),
        (2.5, "The cost of a letter must be a whole number, 1 or more; you gave 2.5."),
        (-1, "The cost of a letter must be a whole number, 1 or more; you gave -1."),
        (0, "The cost of a letter must be a whole number, 1 or more; you gave 0."),
        (None, "How many tickets does the letter cost? Write a number."),
    ],
)
def test_what_the_wallet_refuses_is_said_and_changes_nothing(connects, says):
    card = fk.touch(fk.Wallet("upwork-2020-12", on="2021-03-01"))
    pressed(card, "letter", connects)
    assert card.state["refused"].startswith(says)
    assert card.wallet.balance == 50
    pressed(card, "letter", 2)
    assert card.state["refused"] == ""
    assert "letter 1" in card.state["ledger"][0]


def test_begin_again_brings_back_the_opening_day():
    card = fk.touch(fk.Wallet("upwork-2020-12", on="2021-03-01"))
    opening = card.state
    for move in ("letter", "month", "again"):
        pressed(card, move)
    assert card.state == opening
    pressed(card, "letter")
    assert "letter 1" in card.state["ledger"][0]


@pytest.mark.parametrize("thing", [3, None, "wallet"])
def test_touching_what_has_no_card_gets_one_sentence(thing):
    with pytest.raises(LearnError) as caught:
        fk.touch(thing)
    known = (
        'fk.Wallet(), fk.Board("sunday"), fk.BoostRoom(20), fk.Desk((5, 3)), fk.chair().chair, fk.Career(), '
        'fk.crowd("upwork", fk.Steady(), n=300), fk.tournament(…)'
    )
    assert str(caught.value) == f"fk.touch takes one of these: {known}; you gave {thing!r}."


def test_bars_shrink_towards_their_last_day():
    card = fk.touch(fk.Wallet("upwork-2020-12", on="2021-03-01"))
    assert [lot["percent"] for lot in card.state["lots"]] == [100, 100]
    for _ in range(6):
        pressed(card, "month")
    assert card.state["lots"][0]["percent"] == round(100 * 181 / 365)
    for _ in range(5):
        pressed(card, "month")
    assert card.state["lots"][0]["soon"]


def test_the_wallet_card_where_no_widget_runs_shows_bars_and_lines():
    html = html_of(fk.touch(fk.Wallet("upwork-2020-12", on="2021-03-01")))
    assert "40 sign-up bonus, until 2022-03-01 (365 days left)" in html
    assert "width: 100%" in html
    assert (
        "This card sleeps. To wake it, click it and press Shift and Enter, where the notebook runs." in html
    )
