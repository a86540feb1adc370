"""The dashboard, the player and the ranks, without a browser."""

import re
from itertools import count

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.careers.run import Run
from freelancekit.careers.what_if import FEW, Dashboard
from freelancekit.careers.what_if_settings import STOPS, Setting, line_of
from freelancekit.errors import CareerError
from freelancekit.evidence.standings import standings
from freelancekit.evidence.tournament import Contest
from freelancekit.show.cards import dash_card
from freelancekit.show.cards.dash_card import months_told, told
from tests.ground.test_strings import brackets, outside  # noqa: F401 - a fixture

ON = "2024-09-01"
MOMENTS = count()
#: What no career card may say: trust stays hidden, nobody is marked, nothing is promised.
KEPT_OUT = ("trust", "tenth", "score", "loser", "winner", "correct", "wrong", "odds", "percentile", "median",
            "distribution", "quantile", "expected", "guarantee", "you will")  # fmt: skip


def pressed(card, move: str, **more: object) -> dict:
    card.press = {"move": move, **more, "at": next(MOMENTS)}
    return card.state


def a_run(n: int = 40, days: int = 91, **given: object):
    return fk.crowd("upwork", fk.Steady(buys=40), n=n, days=days, on=ON, **given)


def a_contest():
    ways = {"Haru": fk.strategy("Numbers"), "Nao": fk.strategy("Specialist"), "Sena": fk.strategy("Keeper")}
    return fk.tournament(ways, n=40, days=91, on=ON)


def by_hand():
    return fk.touch(fk.Career("upwork", on=ON, days=92))


CARDS = {
    "dash": lambda: fk.touch(a_run()),
    "player": lambda: fk.touch(fk.Career("upwork", fk.Steady(letters=3, buys=40), place=7, on=ON, days=92)),
    "hand": by_hand,
    "ranks": lambda: fk.touch(a_contest()),
}


# ------------------------------------------------------------------ all of them


@pytest.mark.parametrize("name", CARDS)
def test_a_card_has_a_live_view_and_words_that_are_the_same_each_time(name):
    one, two = (CARDS[name]()._repr_mimebundle_()[0] for _ in range(2))
    assert set(one) == {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"}
    assert (one["text/html"], one["text/plain"]) == (two["text/html"], two["text/plain"])
    assert (
        "This card sleeps. To wake it, click it and press Shift and Enter, where the notebook runs."
        in one["text/html"]
    )
    assert re.search("[Ii]n code", one["text/plain"])


def everything(name: str) -> list[str]:
    """All that a card says in a few moves, without names of keys."""
    card = CARDS[name]()
    moves = {
        "dash": [("turn", {"letters": 5}), ("more", {}), ("turn", {"platforms": 2, "answer": 5}), ("again", {})],
        "player": [("week", {}), ("event", {}), ("month", {}), ("month", {}), ("week", {}), ("month", {}), ("day", {})],
        "hand": [("write", {"place": 1, "minutes": 20, "price": 100, "boost": 0}), ("day", {}),
                 ("write", {"place": 1, "minutes": None}), ("month", {})],
        "ranks": [("month", {"month": 2}), ("month", {"month": 9})],
    }  # fmt: skip
    said = [repr(card), card._still()]
    for move, more in [(None, {}), *moves[name]]:
        state = pressed(card, move, **more) if move else card.state
        said += texts(state)
    return said


def texts(value: object, key: str = "") -> list[str]:
    if isinstance(value, str):
        return [value] if key not in {"line", "asleep"} else []
    if isinstance(value, dict):
        return [text for name, one in value.items() for text in texts(one, name)]
    return [text for one in value for text in texts(one, key)] if isinstance(value, (list, tuple)) else []


#: Keys that stand in lists, first of their row; what a screen never shows.
CODE = ("nothing", "some", "goal", "below", "level", "above", "letter", "work", "money", "stars", "lost",
        "day", "event", "week", "month", "minutes", "price", "boost", "answer", "buy", *STOPS)  # fmt: skip


@pytest.mark.parametrize("name", CARDS)
def test_nothing_that_a_card_says_bypasses_translation(brackets, name):  # noqa: F811
    for words in everything(name):
        plain = re.sub(r"<[^>]*>", "", words)
        plain = re.sub(r"career\.\w+\([^)]*\)|\b(Haru|Nao|Sena|Upwork|CrowdWorks)\b", "", plain)
        assert plain in CODE or outside(plain) == [], words


@pytest.mark.parametrize("name", CARDS)
def test_no_trust_no_mark_and_no_promise(name):
    words = re.sub(r'style="[^"]*"', "", " ".join(everything(name)).lower())
    assert [word for word in KEPT_OUT if word in words] == []


@pytest.mark.parametrize("name", CARDS)
def test_an_answer_that_changes_nothing_is_sent_all_the_same(name, monkeypatch):
    """Otherwise the script waits for it, and says that the notebook sleeps."""
    card, answers = CARDS[name](), []
    monkeypatch.setattr(card, "send", answers.append)
    for at in range(2):
        message = {"method": "custom", "content": {"move": "month", "month": 99, "at": at}}
        if name == "dash":
            message["content"] = {"move": "again", "at": at}
        card._handle_msg({"content": {"data": message}, "buffers": []})
    assert [answer["answered"] for answer in answers] == [0, 1]


@pytest.mark.parametrize(
    ("thing", "name"),
    [(a_run, "fk.crowd"), (lambda: fk.Career("upwork", on=ON), "fk.Career"), (a_contest, "fk.tournament")],
)
def test_a_setting_that_a_card_does_not_have_is_told(thing, name):
    with pytest.raises(fk.FreelanceKitError) as caught:
        fk.touch(thing(), hours=6)
    assert str(caught.value) == f"fk.touch knows these settings for {name}: none; you gave hours=."


# ------------------------------------------------------------------ the dashboard


def same(one, other) -> bool:
    names = ("months", "count.connects_cents")
    return one.n == other.n and all(np.array_equal(one.arrays[name], other.arrays[name]) for name in names)


@settings(max_examples=8, deadline=None)
@given(
    turned=st.fixed_dictionaries({name: st.sampled_from(stops) for name, stops in STOPS.items()}),
    platforms=st.sampled_from([("upwork",), ("crowdworks",), ("upwork", "crowdworks")]),
    seed=st.integers(1, 5),
)
def test_a_dashboard_at_rest_is_the_crowd_of_its_own_line(turned, platforms, seed):
    dashboard = Dashboard(a_run(n=30, days=70, seed=seed))
    dashboard.turn(**turned, platforms=platforms)
    dashboard.play()
    assert same(dashboard.seen.run, eval(dashboard.line, {"fk": fk}))


def test_the_line_holds_all_that_was_given():
    reader = fk.Reader(name="Gen", skills={"photo": 80}, photo=True)
    given = {"seed": 3, "yen_per_dollar": 140, "mode": "honest", "market": fk.Market().but(fill_rate=0.6)}
    run = fk.crowd("upwork", fk.Steady(each=40), n=25, days=45, on="2024-10-05", reader=reader, **given)
    line = Dashboard(run).line
    assert line == (
        'fk.crowd("upwork", fk.Steady(each=40), n=25, days=45, on="2024-10-05", seed=3, yen_per_dollar=140, '
        'mode="honest", reader=fk.Reader(name="Gen", skills={"photo": 80}, photo=True), '
        "market=fk.Market().but(fill_rate=0.6))"
    )
    again = eval(line, {"fk": fk})
    assert same(run, again)
    assert again.scene.reader == reader
    assert line_of(Setting.of(run).but(hours=4), run).count("hours_a_week=4") == 1


def test_the_few_come_first_and_are_the_first_of_all():
    dashboard = Dashboard(a_run(n=60))
    dashboard.turn(letters=5)
    assert (dashboard.seen.months, dashboard.seen.whole) == (0, False)
    sizes, months = [], []
    while not dashboard.seen.whole:
        dashboard.go(0)
        sizes.append(dashboard.seen.run.n)
        months.append(dashboard.seen.months)
        assert len(dashboard.seen.run.months) == dashboard.seen.months  # no month that nobody has lived
    assert sizes == sorted(sizes)
    assert (sizes[0], months[0], sizes[-1], months[-1]) == (FEW, 1, 60, 3)
    few = Dashboard(a_run(n=60))
    few.turn(letters=5)
    while few.seen.months < 3:
        few.go(0)
    assert np.array_equal(few.seen.run.months, dashboard.seen.run.months[:, :FEW])


def test_the_newest_turn_counts_and_what_was_played_before_is_dropped():
    dashboard = Dashboard(a_run(n=60))
    dashboard.turn(letters=5)
    dashboard.go(0)
    dashboard.turn(letters=1)
    assert dashboard.seen.months == 0
    dashboard.play()
    assert dashboard.seen.run.scene.strategy == fk.Steady(letters=1, buys=40)


def test_ahead_of_a_turn_it_is_played_already_with_the_same_numbers():
    dashboard = Dashboard(a_run(n=FEW + 2, days=35))
    while not dashboard.done:
        dashboard.go(60)
    for name, stops in STOPS.items():
        for stop in stops:
            dashboard.turn(**{name: stop})
            assert dashboard.seen.months == 2, (name, stop)
            other = Dashboard(a_run(n=FEW + 2, days=35))
            other.turn(**{name: stop})
            other.play()
            expected = other.seen.run.months[:, : dashboard.seen.run.n]
            assert np.array_equal(dashboard.seen.run.months, expected), (name, stop)
            dashboard.turn(**{name: getattr(dashboard.opened, name)})


def test_what_is_remembered_has_an_end(monkeypatch):
    monkeypatch.setattr("freelancekit.careers.what_if.REMEMBERED", 3)
    dashboard = Dashboard(a_run(n=5, days=10))
    for letters in range(1, 8):
        dashboard.turn(letters=letters)
        dashboard.play()
    assert len(dashboard._remembered) == 3


def test_a_turn_of_the_card_shows_what_the_crowd_shows():
    card = fk.touch(a_run(n=60))
    state = pressed(card, "turn", letters=5, bids=6, platforms=2)
    assert state["turn"] == 1
    assert not state["whole"]
    assert state["played"].startswith("20 careers so far")
    assert len(state["fan"]["lines"]) == FEW
    while not card.state["whole"]:
        pressed(card, "more")
    run = fk.crowd(["upwork", "crowdworks"], fk.Steady(letters=5, bids=6, buys=40), n=60, days=91, on=ON)
    assert card.state["played"] == "60 careers: all of them"
    assert card.state["told"] == told(run, 3)
    assert card.state["fan"]["told"] == "; ".join(months_told(run))
    assert [group[2] for group in card.state["squares"]["groups"]] == [
        str(run.nothing), str(run.some - run.reached()), str(run.reached()),
    ]  # fmt: skip
    assert card.state["fan"]["months"] == run.fan()[["10", "25", "50", "75", "90"]].to_numpy().tolist()
    assert card.state["twin"]["line"] == (
        'fk.crowd(["upwork", "crowdworks"], fk.Steady(letters=5, bids=6, buys=40), n=60, days=91, on="2024-09-01")'
    )


def test_a_slice_with_nothing_new_sends_no_state_and_says_whether_there_is_more(monkeypatch):
    card, answers, states = fk.touch(a_run(n=FEW)), [], []
    monkeypatch.setattr(card, "send", answers.append)
    monkeypatch.setattr(card, "send_state", lambda key=None: states.append(key))
    for at in range(400):
        message = {"method": "custom", "content": {"move": "more", "at": at}}
        card._handle_msg({"content": {"data": message}, "buffers": []})
        if not answers[-1]["more"]:
            break
    assert answers[0] == {"answered": 0, "more": True}
    assert answers[-1]["more"] is False
    assert states == []


def test_begin_again_is_what_was_opened():
    card = fk.touch(a_run())
    opened = card.state
    pressed(card, "turn", letters=7, hours=40, platforms=1)
    state = pressed(card, "again")
    assert {**state, "turn": 0} == opened


@pytest.mark.parametrize(
    ("turned", "says"),
    [
        ({"letters": -1}, "The letters a week must be a whole number, 0 or more; you gave -1."),
        ({"hours": 0}, "The hours a week must be a whole number, 1 or more; you gave 0."),
        ({"asks": 2.5}, "The price in percent must be a whole number, 10 or more; you gave 2.5."),
    ],
)
def test_a_turn_that_is_none_is_refused_and_changes_nothing(turned, says):
    card = fk.touch(a_run())
    state = pressed(card, "turn", **turned)
    assert state["refused"] == says
    assert state["whole"]
    assert card.dashboard.setting == card.dashboard.opened


def test_a_setting_of_ones_own_is_a_stop_too():
    card = fk.touch(a_run())
    state = pressed(card, "turn", letters=4)
    slider = next(one for one in state["sliders"] if one["name"] == "letters")
    assert (slider["stops"][slider["at"]], slider["words"][slider["at"]]) == (4, "4 letters")


def test_what_stood_between_two_stops_is_a_stop_of_its_own():
    card = fk.touch(fk.crowd("upwork", fk.Steady(letters=4), n=20, days=30, on=ON))
    slider = next(one for one in card.state["sliders"] if one["name"] == "letters")
    assert slider["words"][slider["at"]] == "4 letters"
    assert list(slider["stops"]) == sorted({*STOPS["letters"], 4})


def test_of_more_careers_each_square_stands_for_several(monkeypatch):
    monkeypatch.setattr(dash_card, "SQUARES", 10)
    card = fk.touch(a_run(n=40))
    squares = card.state["squares"]
    assert sum(many for _, many, _, _ in squares["groups"]) == 10
    assert squares["each"] == "A square for 4 careers."


@pytest.mark.parametrize(
    ("run", "says"),
    [
        (
            lambda: fk.crowd("upwork", fk.strategy("Giver"), n=5, days=10, on=ON),
            (
                "The sliders turn a steady way to play, and this crowd plays Giver. "
                'Write fk.touch(fk.crowd("upwork", fk.Steady(), n=300)).'
            ),
        ),
        (
            lambda: fk.crowd(
                fk.rulebook("upwork", ON).but({"connects.price": 20}), fk.Steady(), n=5, days=10
            ),
            (
                "The sliders play by the rules of a day, and upwork-2024 is not the book of 2024-09-01. "
                "Leave the book out and give the day."
            ),
        ),
    ],
)
def test_a_crowd_that_no_slider_can_turn_is_told_so(run, says):
    with pytest.raises(CareerError) as caught:
        fk.touch(run())
    assert re.sub(r"upwork-20\d\d\S*", "upwork-2024", str(caught.value)) == says


def test_failures_are_told_before_successes_and_squares_are_of_one_size():
    state = fk.touch(a_run()).state
    assert re.match(r"Of 40 careers, \d+ earned nothing in 3 months\.", state["told"][0])
    assert [key for key, *_ in state["squares"]["groups"]] == ["nothing", "some", "goal"]
    sizes = set(re.findall(r"inline-size: 12px; block-size: 12px", fk.touch(a_run())._css))
    assert len(sizes) == 1
    assert not re.search(r"fk-(nothing|some|goal)[^{]*\{[^}]*(inline|block)-size", fk.touch(a_run())._css)


# ------------------------------------------------------------------ the player


def test_days_by_buttons_are_days_in_code():
    career = fk.Career("upwork", fk.Steady(letters=3, buys=40), place=7, on=ON, days=92)
    card = fk.touch(career)
    for move in ("day", "week", "month", "event", "month"):
        pressed(card, move)
        assert str(career) == "Day 0 of 92: 0 Connects, 0 letters, 0 wins, 0 yen."
        call = re.fullmatch(r"career\.wait\((\d+)\)", card.state["twin"][1])
        alone = fk.Career("upwork", fk.Steady(letters=3, buys=40), place=7, on=ON, days=92)
        alone.wait(card.career.day)
        assert int(call[1]) <= card.career.day
        assert str(card.career) == str(alone)
        assert card.career.why() == alone.why()


def test_an_event_comes_from_outside_and_the_month_ends_where_it_ends():
    card = fk.touch(fk.Career("upwork", fk.Steady(letters=3, buys=40), place=12, on=ON, days=92))
    pressed(card, "event")
    assert "The letter won: work for USD 43.05." in card.state["diary"]["lines"][-1]
    assert (card.career.day, card.state["twin"][1]) == (50, "career.wait(50)")
    pressed(card, "month")
    assert card.career.day == 61
    assert card.state["month"]["title"] == "Month 2, from 2024-10-01 to 2024-10-31"
    pressed(card, "month")
    assert card.career.day == 91
    assert card.state["month"]["title"] == "Month 3, from 2024-11-01 to 2024-11-30"


def test_after_the_last_day_the_buttons_rest_and_a_press_is_refused():
    card = fk.touch(fk.Career("upwork", fk.Steady(), on=ON, days=40))
    for _ in range(2):
        pressed(card, "month")
    assert card.state["over"]
    assert card.state["title"] == "The last evening: 40 days are over"
    for move in ("day", "event", "week", "month"):
        assert (
            pressed(card, move)["refused"] == "This career has 40 days, and 0 of them are left; you gave 1."
        )
    assert pressed(card, "again")["title"] == "2024-09-01, in the morning: 0 of 40 days are over"


def test_letters_by_hand_are_letters_in_code():
    card = by_hand()
    state = pressed(card, "write", place=1, minutes=30, price=90, boost=0)
    assert state["twin"] == ["In code:", "career.write(1, minutes=30, price=90)"]
    assert state["hand"]["jobs"][0]["said"] == "A letter leaves when the day passes."
    assert state["hand"]["jobs"][1]["said"] == ""
    assert pressed(card, "answer", n=60)["twin"][1] == "career.answer_in(60)"
    assert pressed(card, "buy", n=20)["hand"]["set"][1][2] == 20
    pressed(card, "week")
    pressed(card, "month")
    pressed(card, "week")
    alone = fk.Career("upwork", on=ON, days=92)
    alone.board()  # who looks at the day's jobs has its Connects already
    alone.write(1, minutes=30, price=90).answer_in(60).buy_monthly(20).wait(37)
    assert "10 free Connects came, 20 were bought." in alone.why()
    assert card.career.why() == alone.why()
    assert card.career.decisions == alone.decisions


def test_a_career_played_by_a_strategy_has_no_hand():
    assert CARDS["player"]().state["hand"] is None
    assert pressed(CARDS["player"](), "write", place=1, minutes=20, price=100, boost=0)["refused"] == (
        "Steady plays this career. Leave the strategy out to play by hand."
    )


@pytest.mark.parametrize(
    ("letter", "says"),
    [
        ({"minutes": None}, "A field is empty. Write a number."),
        ({"place": 4}, "Today's board has the places 1 to 3; you gave 4."),
        ({"price": 5}, "The price must be a whole number, 10 or more; you gave 5."),
    ],
)
def test_a_letter_that_is_none_is_refused_and_changes_nothing(letter, says):
    card = by_hand()
    state = pressed(card, "write", **{"place": 1, "minutes": 20, "price": 100, "boost": 0, **letter})
    assert state["refused"] == says
    assert card.career.decisions == []


def test_a_begun_day_is_copied_and_the_given_career_stays():
    career = fk.Career("upwork", on=ON, days=92)
    career.write(2).board()
    card = fk.touch(career)
    assert card.state["hand"]["jobs"][1]["said"]
    pressed(card, "day")
    assert (card.career.day, card.career.count("letters")) == (1, 1)
    assert (career.day, career.count("letters")) == (0, 0)


def test_a_diary_that_is_long_says_how_much_is_not_shown():
    card = fk.touch(fk.Career("upwork", fk.Steady(letters=7, buys=80), place=3, on=ON, days=92))
    diary = pressed(card, "month")["diary"]
    assert len(diary["lines"]) == 12
    assert re.match(r"\d+ lines? more before these: career\.why\(\) has all\.", diary["more"])


# ------------------------------------------------------------------ the ranks


def test_the_ranks_are_those_of_the_tournament():
    contest = a_contest()
    card = fk.touch(contest)
    places = contest.months()
    for month, shown in enumerate(card.state["months"], start=1):
        assert {row["name"]: row["place"] for row in shown["rows"]} == places.loc[month].to_dict()
        for row in shown["rows"]:
            assert row["range"][0] <= row["place"] <= row["range"][1]
            assert sum(row["lives"]) == contest.n
    last = standings(contest, len(places))
    assert [row.mean for row in last] == [contest.mean(row.name) for row in last]


def test_a_place_is_open_where_luck_could_turn_it_as_in_a_duel():
    contest = a_contest()
    rows = {row.name: row for row in standings(contest, 3)}
    for name, row in rows.items():
        duels = [contest.wins(name, other) for other in rows if other != name]
        assert row.best == min(row.place, 1 + sum(duel.clear and duel.ahead < 0 for duel in duels))
        assert row.worst == max(row.place, len(rows) - sum(duel.clear and duel.ahead > 0 for duel in duels))


def test_who_is_clearly_ahead_has_a_place_of_their_own():
    scene = a_run(n=4, days=40).scene
    left = {
        "far": [900, 910, 905, 915],
        "a": [50, 10, 60, 20],
        "b": [20, 50, 10, 55],
        "debt": [-90, -80, -95, 0],
    }
    runs = {name: Run(scene, 4, {"left": np.array([values])}) for name, values in left.items()}
    rows = {row.name: (row.place, row.best, row.worst, row.sure) for row in standings(Contest(runs), 1)}
    assert rows == {
        "far": (1, 1, 1, True),
        "a": (2, 2, 3, False),
        "b": (3, 2, 3, False),
        "debt": (4, 4, 4, True),
    }
    assert [(row.below, row.level, row.above) for row in standings(Contest(runs), 1)][-1] == (3, 1, 0)


def test_a_month_of_the_ranks_is_told_and_one_that_is_not_there_is_refused():
    card = fk.touch(a_contest())
    assert card.month == 3
    assert pressed(card, "month", month=2)["refused"] == ""
    assert str(card).startswith("After month 2 of 3:\n1. ")
    assert pressed(card, "month", month=5)["refused"] == "There are 3 months; you gave 5."
    assert card.month == 2
