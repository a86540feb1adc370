"""The board, the room and the client's chair to touch, without a browser."""

import re
from itertools import count
from pathlib import Path

import pytest

import freelancekit as fk
from freelancekit.errors import AmountError, JobError, LearnError
from freelancekit.proposals.bidding_room import BoostRoom
from freelancekit.proposals.board import Board
from freelancekit.proposals.client_chair import FEATURES, MOST_ROUNDS, ROUNDS, Chair
from freelancekit.say import say
from tests.ground.test_strings import Brackets, outside

VIEWS = Path(fk.__file__).parent / "show" / "cards"
MOMENTS = count()


def pressed(card, move: str, **more: object) -> dict:
    """Press a button; the moment tells two presses apart, as in the browser."""
    card.press = {"move": move, **more, "at": next(MOMENTS)}
    return card.state


def html_of(card) -> str:
    return card._repr_mimebundle_()[0]["text/html"]


def board_card():
    return fk.touch(Board("sunday"), connects=10, hours=6)


def room_card(wins: int = 20, rivals: int = 5):
    return fk.touch(BoostRoom(wins, rivals=rivals), net_cents=36_000)


def evening(card, *order: str) -> dict:
    for name in order:
        pressed(card, "choose", letter=name)
    return pressed(card, "done")


def six(card=None):
    card = card or fk.touch(Chair())
    for _ in range(ROUNDS):
        evening(card, "b", "c")
    return card


CARDS = {"board": board_card, "room": room_card, "chair": lambda: fk.touch(Chair()), "result": six}


# ------------------------------------------------------------------ what can be touched


@pytest.mark.parametrize(
    ("thing", "settings", "says"),
    [
        (fk.Wallet(), {"hours": 6}, "fk.touch knows these settings for fk.Wallet: months=; you gave hours=."),
        (
            Board("sunday"),
            {"tickets": 10},
            "fk.touch knows these settings for fk.Board: connects=, hours=; you gave tickets=.",
        ),
        (
            Board("sunday"),
            {"hours": 6},
            'fk.touch needs connects= for fk.Board, as in fk.touch(fk.Board("sunday"), connects=10, hours=6).',
        ),
        (
            BoostRoom(20),
            {},
            "fk.touch needs net_cents= for fk.BoostRoom, as in fk.touch(fk.BoostRoom(20), net_cents=36000).",
        ),
        (
            Chair(),
            {"evenings": 3},
            "fk.touch knows these settings for fk.chair().chair: said=, on_rank=; you gave evenings=.",
        ),
    ],
)
def test_a_setting_that_is_missing_or_unknown_gets_one_sentence(thing, settings, says):
    with pytest.raises(LearnError) as caught:
        fk.touch(thing, **settings)
    assert str(caught.value) == says


@pytest.mark.parametrize(
    ("settings", "error"), [({"connects": -1}, AmountError), ({"connects": 10, "hours": "six"}, JobError)]
)
def test_budgets_that_are_none_are_refused_in_the_boards_words(settings, error):
    with pytest.raises(error):
        fk.touch(Board("sunday"), **settings)


def test_a_job_that_brings_nothing_is_refused():
    with pytest.raises(AmountError, match="What arrives from one job must be a whole number, 1 or more"):
        fk.touch(BoostRoom(20), net_cents=0)


# ------------------------------------------------------------------ all three


@pytest.mark.parametrize("name", CARDS)
def test_a_card_has_a_live_view_and_words_that_are_the_same_each_time(name):
    one, two = (CARDS[name]()._repr_mimebundle_()[0] for _ in range(2))
    assert set(one) == {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"}
    assert one["text/html"] == two["text/html"]
    assert one["text/plain"] == two["text/plain"]
    assert (
        "This card sleeps. To wake it, click it and press Shift and Enter, where the notebook runs."
        in one["text/html"]
    )
    assert "In code: " in one["text/plain"]


@pytest.fixture
def brackets(monkeypatch):
    monkeypatch.setattr("freelancekit.say.catalogue", lambda language: Brackets())


def words_of(thing: object, skip: tuple[str, ...]) -> list[str]:
    """Every string of a state, but for the keys that the script tells parts by."""
    if isinstance(thing, dict):
        return [word for key, value in thing.items() if key not in skip for word in words_of(value, skip)]
    if isinstance(thing, (list, tuple)):
        return [word for value in thing for word in words_of(value, skip)]
    return [thing] if isinstance(thing, str) else []


def told(name: str) -> list[str]:
    """All that a card of this kind says, played a little."""
    card = CARDS[name]()
    if name == "board":
        pressed(card, "choose", jobs=["a", "b", "logo", "backers"])
        pressed(card, "compare")
    elif name == "room":
        for offer in (0, 1, 30, None):
            pressed(card, "offer", offer=offer)
        pressed(card, "season", offer=30)
    elif name == "chair":
        evening(card)
        pressed(card, "choose", letter="z")
        pressed(card, "choose", letter="a")
    elif name == "result":
        for _ in range(ROUNDS, MOST_ROUNDS):
            pressed(card, "more")
            evening(card, "a")
        pressed(card, "more")
    posts = getattr(card, "posts", [])
    state = {**card.state, "buttons": [words for _, words in card.state.get("buttons", [])]}
    if name == "room":
        state["settings"] = [words for _, words in card.state["settings"]["manners"]]
    return [*words_of([state, posts], ("key", "picked", "refused_by")), str(card), html_of(card)]


@pytest.mark.parametrize("name", CARDS)
def test_nothing_that_a_card_says_bypasses_translation(brackets, name):
    names = "|".join(Board("sunday").postings)
    for words in told(name):
        plain = re.sub(r"<[^>]*>", "", words)
        plain = re.sub(rf"\b({names})\b", "", plain)  # the jobs' short names are code
        assert outside(plain) == [], words


@pytest.mark.parametrize("name", ["board_card.js", "boost_card.js", "chair_card.js", "touchable.js"])
def test_no_sentence_stands_in_a_script(name):
    code = re.sub(r"//.*", "", (VIEWS / name).read_text(encoding="utf-8"))
    assert not re.findall(r'(?:text|title|placeholder|"aria-label"): *["`]', code)
    assert not re.findall(r'(?:textContent =|"aria-label",) *["`][^"`]', code)
    assert not re.findall(r"https?://", code)


@pytest.mark.parametrize("name", CARDS)
def test_no_mark_and_no_score(name):
    words = " ".join(told(name)).lower()
    for word in ("correct", "wrong", "score", "points", "%", "percent", "odds", "expected value"):
        assert word not in re.sub(r'style="[^"]*"|width: \d+%', "", words), word


@pytest.mark.parametrize("name", CARDS)
def test_an_answer_that_changes_nothing_is_sent_all_the_same(name, monkeypatch):
    """Otherwise the script waits for it, and says that the notebook sleeps."""
    card = CARDS[name]()
    sent = []
    monkeypatch.setattr(card, "send_state", lambda key=None: sent.append(key))
    pressed(card, "again")
    pressed(card, "again")
    assert sent.count("state") >= 1


# ------------------------------------------------------------------ the board


def test_the_board_card_makes_the_calls_of_the_code_cells():
    card, board = board_card(), Board("sunday")
    state = pressed(card, "choose", jobs=["a", "b"])
    assert state["pick"] == str(board.pick("a", "b", connects=10, hours=6))
    assert state["picked"] == ["a", "b"]
    pressed(card, "compare")
    assert card.best.names == board.best(connects=10, hours=6, by="worth").names
    rows = {first: rest for first, *rest in card.state["compared"]["rows"]}
    assert rows["jobs"] == ["a, b", "a, pictures, tea, questions"]
    assert rows["tickets"] == ["8", "6"]
    assert rows["arrives, if all are won"] == ["11,700 yen", "7,254 yen"]
    assert card.state["compared"]["line"] == "Yours brings 69 yen on average, this one 198 yen."


def test_each_card_shows_four_facts_and_keeps_the_rest_folded():
    card = board_card()
    assert [post["key"] for post in card.posts] == list(Board("sunday").postings)
    for post, posting in zip(card.posts, Board("sunday"), strict=True):
        assert post["face"] == posting.face()
        assert len(post["face"]) == 4
        assert post["back"] == posting.back()
        assert post["worth"] == posting.worked_out()
        assert "\n".join(post["why"]) == str(posting.why())
    assert card.posts[0]["worth_to"] == "What it is worth to Nao"


def test_budgets_fill_in_words_and_bars():
    card = board_card()
    tickets, hours = pressed(card, "choose", jobs=["a", "b"])["budgets"]
    assert (tickets["words"], tickets["percent"], tickets["beyond"], tickets["over"]) == (
        "8 of 10 tickets", 80, 0, "",
    )  # fmt: skip
    assert (hours["words"], hours["percent"]) == ("5 h 40 of 6 h 00", 94.4)
    tickets, hours = pressed(card, "choose", jobs=["a", "b", "logo"])["budgets"]
    assert (tickets["over"], hours["over"]) == ("2 tickets too many", "3 h 10 too long")
    assert tickets["percent"] + tickets["beyond"] == 100
    assert tickets["percent"] == pytest.approx(1000 / 12, abs=0.1)


def test_without_hours_there_is_one_budget():
    card = fk.touch(Board("sunday"), connects=10)
    assert [bar["key"] for bar in card.state["budgets"]] == ["tickets"]
    pressed(card, "choose", jobs=["a"])
    assert "hours" not in str(card)
    assert pressed(card, "compare")["compared"] is not None


def test_a_platform_without_tickets_has_no_division_by_zero():
    card = fk.touch(Board("crowdworks", n=3), connects=0)
    assert card.state["budgets"][0]["percent"] == 0
    assert pressed(card, "choose", jobs=[card.posts[0]["key"]])["pick"] != "Nothing is chosen."


def test_an_empty_board_can_be_looked_at():
    card = fk.touch(Board("crowdworks", n=0), connects=0)
    assert card.posts == []
    assert card.state["why_not"]


def test_crowdfunding_pays_no_worker():
    card = board_card()
    state = pressed(card, "choose", jobs=["a", "backers"])
    assert state["picked"] == ["a"]
    assert state["refused_by"] == "backers"
    assert state["refused"] == (
        "This pays no worker: it collects money from backers. There is nothing to apply for."
    )
    state = pressed(card, "choose", jobs=["a", "b"])
    assert (state["refused"], state["refused_by"]) == ("", "")


def test_an_unknown_job_is_refused_in_the_boards_words_and_changes_nothing():
    card = board_card()
    pressed(card, "choose", jobs=["a"])
    state = pressed(card, "choose", jobs=["a", "moon"])
    assert state["refused"].startswith("There is no job 'moon' on this board.")
    assert state["picked"] == ["a"]


def test_comparing_waits_for_a_choice_and_says_so():
    card = board_card()
    says = "Choose one job or more first; then the two sets stand side by side."
    assert card.state["why_not"] == says
    state = pressed(card, "compare")
    assert (state["refused"], state["compared"]) == (says, None)
    assert pressed(card, "choose", jobs=["a"])["why_not"] == ""


def test_the_comparison_is_told_without_marks():
    card = board_card()
    pressed(card, "choose", jobs=["a", "b"])
    pressed(card, "compare")
    best = ["a", "pictures", "tea", "questions"]
    line = pressed(card, "choose", jobs=best)["compared"]["line"]
    assert line == "Yours brings 198 yen on average. No set that fits brings more."
    line = pressed(card, "choose", jobs=[*best, "cafe"])["compared"]["line"]
    assert line == (
        "Yours brings 277 yen on average, this one 198 yen. "
        "But yours does not fit into the budget; this one does."
    )
    assert pressed(card, "choose", jobs=[])["compared"] is None


def test_the_best_set_is_nowhere_before_it_is_asked_for():
    card = board_card()
    pressed(card, "choose", jobs=["b"])
    everything = f"{card.state} {card!r} {html_of(card)}"
    assert "198" not in everything
    assert "a, pictures, tea, questions" not in everything


def test_the_board_begins_again_and_stays_as_it_was():
    board = Board("sunday")
    before = board.table()
    card = fk.touch(board, connects=10, hours=6)
    opening = card.state
    pressed(card, "choose", jobs=["a", "backers"])
    pressed(card, "choose", jobs=["a"])
    pressed(card, "compare")
    assert pressed(card, "again") == opening
    assert board.table().equals(before)


def test_the_board_in_words():
    card = board_card()
    assert "a: 3,000 yen · 2 tickets · 9 letters so far · 1 h 50 in all" in str(card)
    assert str(card).endswith(
        'In code: board.pick("a", "b", connects=10, hours=6), board.best(connects=10, hours=6, by="worth").'
    )
    html = html_of(card)
    assert html.count("<details>") == 10
    assert "<p>0 of 10 tickets</p>" in html


# ------------------------------------------------------------------ the room


def test_the_room_card_makes_the_calls_of_the_code_cells():
    card, room = room_card(), BoostRoom(20, rivals=5)
    for job in range(3):
        state = pressed(card, "offer", offer=25)
        places = [int(re.search(r"(\d+) Connect", row["words"])[1]) for row in state["places"]]
        assert places == room.standing(25, job)
    assert state["sums"] == "3 letters so far. Spent on boosts: 75 Connects, USD 11.25."
    assert pressed(card, "season", offer=25)["season"]["said"] == str(room.season(25))


def test_the_readers_place_is_marked_in_words_and_an_outbid_offer_stands_in_none():
    card = room_card()
    state = pressed(card, "offer", offer=25)
    assert [row["words"] for row in state["places"] if row["yours"]] == ["place 1: 25 Connects, yours"]
    assert len(state["places"]) == 4
    state = pressed(card, "offer", offer=1)
    assert state["told"] == "Job 2: outbid, so nothing is charged."
    assert state["places"][-1]["words"] == "no place: 1 Connect, yours"
    assert state["places"][-1]["out"]
    state = pressed(card, "offer", offer=0)
    assert state["told"] == "Job 3: no boost, so nothing is charged."
    assert not any(row["yours"] for row in state["places"])
    assert state["sums"].endswith("25 Connects, USD 3.75.")


@pytest.mark.parametrize(
    ("offer", "says"),
    [
        (None, "How many Connects do you offer? Write a number."),
        (2.5, "The offer must be a whole number, 0 or more; you gave 2.5."),
        (-1, "The offer must be a whole number, 0 or more; you gave -1."),
        (10**6, "The offer must be at most 100,000; you gave 1000000."),
    ],
)
@pytest.mark.parametrize("move", ["offer", "season"])
def test_an_offer_that_is_none_is_refused_and_changes_nothing(move, offer, says):
    card = room_card()
    state = pressed(card, move, offer=offer)
    assert state["refused"] == says
    assert (card.jobs, card.spent, state["season"]) == (0, 0, None)
    assert pressed(card, move, offer=5)["refused"] == ""


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"wins": None}, "How many of 1,000 win? Write a number."),
        ({"wins": 0}, "The wins in 1,000 must be a whole number, 1 or more; you gave 0."),
        ({"wins": 301}, "The wins in 1,000 must be at most 300; you gave 301."),
        ({"rivals": 2}, "The number of rivals must be a whole number, 3 or more; you gave 2."),
        ({"manner": "oddly"}, 'Rivals bid "sensibly" or "naively"; you gave \'oddly\'.'),
    ],
)
def test_a_setting_that_is_none_is_refused_in_the_rooms_words(settings, says):
    card = room_card()
    assert pressed(card, "set", **settings)["refused"] == says
    assert card.room == BoostRoom(20, rivals=5)


def test_another_setting_is_another_room_with_nothing_offered_yet():
    room = BoostRoom(20, rivals=5)
    card = fk.touch(room, net_cents=36_000)
    pressed(card, "offer", offer=25)
    state = pressed(card, "set", rivals=30, manner="naively", wins=150)
    assert card.room == BoostRoom(150, rivals=30, manner="naively")
    assert (state["sums"], state["places"], card.jobs) == ("", [], 0)
    pressed(card, "offer", offer=25, rivals=30, manner="naively", wins=150)
    pressed(card, "set", rivals=30, manner="naively", wins=150)
    assert card.jobs == 1  # the same settings are the same room
    pressed(card, "again")
    assert card.room is room
    assert (room.rivals, room.wins_in_1000, room.manner) == (5, 20, "sensibly")


def test_a_boost_pays_for_a_strong_letter_and_not_for_a_weak_one():
    weak = pressed(room_card(20), "season", offer=20)["season"]
    strong = pressed(room_card(150), "season", offer=20)["season"]
    assert weak["line"] == (
        "The extra jobs bring USD 1,800.00, the boosts cost USD 3,000.00: USD 1,200.00 less than was paid."
    )
    assert strong["line"] == (
        "The extra jobs bring USD 8,280.00, the boosts cost USD 3,000.00: USD 5,280.00 more than was paid."
    )
    assert [bar["words"] for bar in weak["bars"]] == [
        "hired without a boost: 23",
        "hired with this offer: 28",
    ]
    assert weak["said"].endswith("Each of the 5 extra jobs cost USD 600.00.")


def test_a_season_in_which_nothing_was_paid():
    season = pressed(room_card(20, rivals=30), "season", offer=5)["season"]
    assert season["line"] == "Nothing was paid, and nothing was won by it."


def test_a_boost_that_brings_as_much_as_it_costs():
    card = fk.touch(BoostRoom(20, rivals=5), net_cents=60_000)
    assert pressed(card, "season", offer=20)["season"]["line"].endswith("the same.")


@pytest.mark.parametrize("rivals", [3, 4, 30])
@pytest.mark.parametrize("manner", ["sensibly", "naively"])
def test_every_room_has_places_to_show(rivals, manner):
    card = fk.touch(BoostRoom(20, rivals=rivals, manner=manner), net_cents=36_000)
    for offer in (0, 1, 39, 40):
        for row in pressed(card, "offer", offer=offer)["places"]:
            assert 0 <= row["percent"] <= 100


def test_the_room_in_words():
    assert str(room_card()).split("\n")[:3] == [
        "5 rivals boost too. They offer sensibly: less than a place is worth to them.",
        "Of 1,000 such letters, 20 win without a boost.",
        "One job brings USD 360.00.",
    ]


# ------------------------------------------------------------------ the chair


def test_the_chair_card_makes_the_calls_of_the_code_cells():
    card, kept = fk.touch(Chair()), []
    card._on_rank = lambda number, order: kept.append((number, order))
    by_code = Chair()
    for number in range(1, ROUNDS + 1):
        evening(card, "c", "a")
        by_code.rank(number, "c", "a")
    assert card.chair.orders == by_code.orders
    assert kept == [(number, ["c", "a"]) for number in range(1, ROUNDS + 1)]
    assert sorted(bar["words"] for bar in card.state["result"]["bars"]) == sorted(by_code.used().lines())


def test_an_evening_step_by_step():
    card = fk.touch(Chair())
    state = card.state
    assert state["scene"].startswith("Evening 1 of 6, 23:15.")
    assert [letter["label"] for letter in state["letters"]][:2] == ["Yes: Letter a", "Yes: Letter b"]
    assert [letter["words"] for letter in state["letters"]] == [Chair().letters(1).words(n) for n in "abcde"]
    state = pressed(card, "choose", letter="c")
    assert state["status"] == "Letter c gets your yes. If you like, say who is next."
    assert [letter["mark"] for letter in state["letters"]] == ["", "", "your yes", "", ""]
    state = pressed(card, "choose", letter="a")
    assert [letter["mark"] for letter in state["letters"]] == ["number 2", "", "your yes", "", ""]
    assert state["letters"][1]["label"] == "Next choice: Letter b"
    state = pressed(card, "undo")
    assert [letter["place"] for letter in state["letters"]] == [0, 0, 1, 0, 0]
    assert pressed(card, "undo")["status"] == "Say yes to one of them."
    assert pressed(card, "undo")["refused"] == ""
    for name in "abcde":
        state = pressed(card, "choose", letter=name)
    assert state["status"] == "Letter a gets your yes."


def test_an_evening_without_a_yes_and_a_letter_twice_are_refused():
    card = fk.touch(Chair())
    state = pressed(card, "done")
    assert state["refused"] == "One letter must get a yes first: the shop needs its pictures."
    pressed(card, "choose", letter="a")
    state = pressed(card, "choose", letter="a")
    assert state["refused"].startswith("Name one letter or more, each once")
    assert card.tonight == ["a"]
    assert pressed(card, "choose", letter="x")["refused"].endswith("you gave 'a', 'x'.")


def test_what_one_goes_by_is_nowhere_before_the_sixth_evening_is_done():
    card = fk.touch(Chair(), said="stars")
    for number in range(1, ROUNDS + 1):
        assert card.state["result"] is None
        everything = f"{card.state} {card!r} {html_of(card)}"
        for word in ("of 100 pairs", "cannot tell", "the lower price"):
            assert word not in everything
        assert card.state["scene"].startswith(f"Evening {number} of 6")
        evening(card, "b")
    assert card.state["result"] is not None


def test_the_result_has_a_bar_for_each_feature_and_words_beside_it():
    card = fk.touch(Chair(), said="stars")
    for number in range(1, ROUNDS + 1):
        letters = Chair().letters(number)
        order = sorted("abcde", key=lambda name: "27,000 yen" not in letters.words(name)[2])
        evening(card, *order[:4])
    result = card.state["result"]
    names = {feature.key: say(feature.name) for feature in FEATURES}
    assert {bar["key"] for bar in result["bars"]} == set(names)
    for bar in result["bars"]:
        assert bar["words"].startswith(names[bar["key"]] + ":")
        assert ("cannot tell yet" in bar["words"]) is not bar["clear"]
        assert 0 <= bar["least"] <= bar["usual"] <= bar["most"] <= 100
        if bar["clear"]:
            assert (
                f"you take it {bar['usual']} times of 100 (it could be {bar['least']} to {bar['most']})"
                in bar["words"]
            )
    assert result["bars"][0]["key"] == "price"
    assert result["bars"][0]["clear"]
    assert result["said"] == "Beforehand you said: the stars."
    assert [bar["key"] for bar in result["bars"] if bar["mark"]] == ["stars"]


def test_what_was_said_in_own_words_stands_as_it_is_and_nothing_said_is_no_line():
    assert (
        six(fk.touch(Chair(), said="the smile")).state["result"]["said"] == "Beforehand you said: the smile."
    )
    assert six().state["result"]["said"] == ""


def test_six_more_evenings_and_no_thirteenth():
    card = six()
    for number in range(ROUNDS + 1, MOST_ROUNDS + 1):
        assert card.state["more"]
        state = pressed(card, "more")
        assert state["scene"].startswith(f"Evening {number}, 23:15.")
        assert state["result"] is None
        evening(card, "d")
    assert not card.state["more"]
    assert card.state["why_not"] == "There are 12 evenings, and all are done."
    assert pressed(card, "more")["refused"] == "There are 12 evenings, and all are done."


def test_the_chair_of_the_notebook_stays_as_it_is_and_the_card_begins_again():
    chair = Chair().rank(1, "a")
    card = fk.touch(chair)
    assert card.state["scene"].startswith("Evening 2 of 6")
    evening(card, "b")
    pressed(card, "choose", letter="c")
    assert chair.orders == {1: ["a"]}
    assert pressed(card, "again")["scene"].startswith("Evening 1 of 6")
    assert (card.chair.orders, card.tonight) == ({}, [])


def test_an_evening_that_cannot_be_kept_is_said_and_played_again():
    def full(number: int, order: list[str]) -> None:
        msg = "The disk is full."
        raise LearnError(msg)

    card = fk.touch(Chair(), on_rank=full)
    state = evening(card, "a")
    assert state["refused"] == "The disk is full."
    assert state["scene"].startswith("Evening 1 of 6")


def test_the_chair_in_words():
    assert str(fk.touch(Chair())).split("\n")[0] == "The client's chair: 0 of 6 evenings done"
    assert 'In code: fk.chair(1, "c", "a")' in str(fk.touch(Chair()))
    assert html_of(fk.touch(Chair())).count("<li>") == 5
    assert "cannot tell yet" in html_of(six())
