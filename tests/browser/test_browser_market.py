"""
The board, the room and the client's chair, pressed in a real JupyterLab.

Every button is pressed with the mouse, and each card once with the keyboard alone.
"""

import pytest

from freelancekit.proposals.client_chair import Chair

pytestmark = pytest.mark.browser

IMPORTS = """import freelancekit as fk
from freelancekit.proposals.bidding_room import BoostRoom
from freelancekit.proposals.client_chair import Chair
from freelancekit.proposals.board import Board"""

CELLS = {
    "imports": IMPORTS,
    "board": 'fk.touch(Board("sunday"), connects=10, hours=6)',
    "boost": "fk.touch(BoostRoom(20, rivals=5), net_cents=36_000)",
    "chair": 'fk.touch(Chair(), said="stars")',
    "wallet": 'fk.touch(fk.Wallet("upwork-2020-12", on="2021-03-01"))',
}


def card_of(page, name: str):
    card = page.page.locator(page.cell(name)).locator(".fk-touch")
    card.wait_for(timeout=30_000)
    return card


def press(card, name: str) -> None:
    card.get_by_role("button", name=name, exact=True).click()


def count(page) -> int:
    return page.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell").count()


# ------------------------------------------------------------------ the board


def test_every_button_of_the_board(page, shoot):
    card = card_of(page, "board")
    pick, compare = card.locator(".fk-pick"), card.get_by_role("button", name="Compare with the best set")
    spent = card.locator(".fk-spent")
    assert card.locator(".fk-grid > li").count() == 10
    assert compare.is_disabled()
    assert "Choose one job or more first" in card.inner_text()
    shoot("board-1-opened", card)

    card.get_by_label("Apply: Travel blog: an article on a harbour town").check()
    card.get_by_label("Apply: Travel blog: a long article on night trains").check()
    pick.get_by_text("a, b: 8 of 10 tickets, 5 h 40 of 6 h 00. If all are won, 11,700 yen arrive.").wait_for()
    assert spent.all_inner_texts() == ["8 of 10 tickets", "5 h 40 of 6 h 00"]
    assert card.locator(".fk-mark:visible").count() == 2
    shoot("board-2-chosen", card)

    logo = card.get_by_label("Apply: A golden logo, paid double")
    logo.check()
    card.get_by_text("2 tickets too many", exact=True).wait_for()
    card.get_by_text("3 h 10 too long", exact=True).wait_for()
    shoot("board-3-over", card)
    logo.uncheck()
    card.get_by_text("2 tickets too many", exact=True).wait_for(state="hidden")

    backers = card.get_by_label("Apply: A cook book looks for backers")
    backers.click()
    card.get_by_text("This pays no worker: it collects money from backers.").wait_for()
    assert not backers.is_checked()
    assert spent.first.inner_text() == "8 of 10 tickets"

    more = card.locator('li[data-key="logo"]')
    more.get_by_text("More about this job").click()
    more.get_by_text("Please write to us on our chat app").wait_for()
    assert not more.get_by_text("Of 1,000 such letters").is_visible()
    more.get_by_text("What it is worth to Nao").click()
    more.get_by_text("Of 1,000 such letters").wait_for()
    shoot("board-4-folds", card)

    compare.click()
    card.get_by_text("Yours brings 69 yen on average, this one 198 yen.").wait_for()
    card.locator("table").get_by_text("a, pictures, tea, questions").wait_for()
    shoot("board-5-compared", card)
    card.get_by_label("Apply: Travel blog: a long article on night trains").uncheck()
    for title in (
        "Edit ten pictures of a garden",
        "A short text about three green teas",
        "Answer ten questions",
    ):
        card.get_by_label(f"Apply: {title}").check()
    card.get_by_text("Yours brings 198 yen on average. No set that fits brings more.").wait_for()

    press(card, "Begin again")
    pick.get_by_text("Nothing is chosen.").wait_for()
    assert card.locator("table").count() == 0
    assert card.locator("input:checked").count() == 0
    assert page.said == []


#: Ticks a second job while the answer to the first is on its way, and notes whether the card unticks it.
QUICK = """async ([one, two]) => {
  const boxes = [...document.querySelectorAll(".fk-touch.fk-board input")];
  const [first, second] = [one, two].map((key) => boxes.find((box) => box.value === key));
  first.click(); second.click();
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "checked");
  let lost = 0;
  Object.defineProperty(second, "checked", { configurable: true, get,
    set(on) { lost += on ? 0 : 1; set.call(this, on); } });
  await new Promise((done) => setTimeout(done, 1500));
  delete second.checked;
  return lost;
}"""


def test_a_quick_second_tick_is_not_taken_back_by_the_answer_to_the_first(page):
    card = card_of(page, "board")
    assert page.page.evaluate(QUICK, ["a", "b"]) == 0
    card.locator(".fk-pick").get_by_text("a, b: 8 of 10 tickets").wait_for()
    press(card, "Begin again")
    card.get_by_text("Nothing is chosen.").wait_for()
    assert card.locator("input:checked").count() == 0


def test_the_board_with_the_keyboard_alone(page):
    card, cells = card_of(page, "board"), count(page)
    keyboard = page.page.keyboard
    card.get_by_label("Apply: Travel blog: an article on a harbour town").focus()
    keyboard.press("Space")
    card.locator(".fk-pick").get_by_text("a: 2 of 10 tickets").wait_for()
    keyboard.press("Tab")  # the fold of the next job
    keyboard.press("Enter")
    card.locator('li[data-key="b"]').get_by_text("three interviews by mail").wait_for()
    for key in ("d", "d", "ArrowDown", "ArrowUp"):
        keyboard.press(key)
    card.get_by_role("button", name="Compare with the best set").focus()
    keyboard.press("Enter")
    card.locator("table").wait_for()
    keyboard.press("Tab")
    keyboard.press("Space")
    card.get_by_text("Nothing is chosen.").wait_for()
    assert count(page) == cells
    assert page.said == []


# ------------------------------------------------------------------ the room


def test_every_button_of_the_room(page, shoot):
    card = card_of(page, "boost")
    told, sums = card.locator(".fk-told"), card.locator(".fk-sums")
    offer = card.get_by_label("Your offer, in Connects:")
    assert told.inner_text() == "Nothing is offered yet."
    shoot("boost-1-opened", card)
    offer.fill("30")
    press(card, "Offer it")
    told.get_by_text("Job 1: you stand in a place and pay 30 Connects, USD 4.50.").wait_for()
    assert card.locator(".fk-job li").count() == 4
    assert card.locator(".fk-yours").inner_text().endswith("30 Connects, yours")
    shoot("boost-2-in-a-place", card)
    offer.fill("1")
    press(card, "Offer it")
    told.get_by_text("Job 2: outbid, so nothing is charged.").wait_for()
    assert "no place: 1 Connect, yours" in card.locator(".fk-yours").inner_text()
    assert sums.inner_text() == "2 letters so far. Spent on boosts: 30 Connects, USD 4.50."
    shoot("boost-3-outbid", card)

    offer.fill("20")
    press(card, "Do it 1,000 times")
    season = card.locator(".fk-season")
    season.get_by_text("less than was paid.").wait_for()
    assert season.locator("li").count() == 2
    shoot("boost-4-does-not-pay", card)
    card.get_by_label("Wins in 1,000 letters, without a boost:").fill("150")
    press(card, "Do it 1,000 times")
    season.get_by_text("more than was paid.").wait_for()
    shoot("boost-5-pays", card)

    card.get_by_label("naively: all that a place is worth to them").check()
    told.get_by_text("Nothing is offered yet.").wait_for()
    assert season.inner_text() == ""
    card.get_by_label("Rivals who boost too:").fill("30")
    card.get_by_text("30 rivals", exact=True).wait_for()
    press(card, "Do it 1,000 times")
    season.get_by_text("in a place 0 times").wait_for()
    offer.fill("")
    press(card, "Offer it")
    card.get_by_text("How many Connects do you offer? Write a number.").wait_for()
    offer.fill("2.5")
    press(card, "Offer it")
    card.get_by_text("The offer must be a whole number, 0 or more; you gave 2.5.").wait_for()
    shoot("boost-6-refused", card)
    press(card, "Begin again")
    card.get_by_text("5 rivals", exact=True).wait_for()
    assert card.get_by_label("sensibly: less than a place is worth to them").is_checked()
    assert page.said == []


def test_the_room_with_the_keyboard_alone(page):
    card, cells = card_of(page, "boost"), count(page)
    keyboard = page.page.keyboard
    card.get_by_label("Rivals who boost too:").focus()
    for rivals in (6, 7):
        keyboard.press("ArrowRight")
        card.get_by_text(f"{rivals} rivals", exact=True).wait_for()
    keyboard.press("Tab")
    keyboard.press("ArrowDown")
    for key in ("Tab", "Control+A", "5", "0", "Enter"):
        keyboard.press(key)
    page.rest()
    for key in ("Tab", "Control+A", "4", "0", "Enter"):
        keyboard.press(key)
    card.get_by_text("Job 1: you stand in a place and pay 40 Connects").wait_for()
    assert card.get_by_label("naively: all that a place is worth to them").is_checked()
    for key in ("Tab", "d", "d", "Tab", "Enter"):
        keyboard.press(key)
    card.get_by_text("1,000 letters, each with 40 Connects offered").wait_for()
    assert card.get_by_label("Wins in 1,000 letters, without a boost:").input_value() == "50"
    assert count(page) == cells
    assert page.said == []


# ------------------------------------------------------------------ the chair


def cheapest(evening: int) -> list[str]:
    """The letters of an evening, those at the lower price first."""
    letters = Chair().letters(evening)
    return sorted("abcde", key=lambda name: "27,000 yen" not in letters.words(name)[2])


def play(card, evening: int) -> None:
    """One evening by the price alone."""
    card.get_by_text(f"Evening {evening}").first.wait_for()
    order = cheapest(evening)
    press(card, f"Yes: Letter {order[0]}")
    for place, name in enumerate(order[1:4], 2):
        press(card, f"Next choice: Letter {name}")
        card.get_by_text(f"number {place}", exact=True).wait_for()  # a person looks before the next click
    press(card, "That is all for tonight")


def test_every_button_of_the_chair(page, shoot):
    card = card_of(page, "chair")
    card.get_by_text("Evening 1 of 6, 23:15.").wait_for()
    assert card.get_by_role("button", name="Undo").is_hidden()
    shoot("chair-1-opened", card)
    press(card, "Yes: Letter c")
    card.get_by_text("Letter c gets your yes.").wait_for()
    press(card, "Next choice: Letter a")
    card.get_by_text("number 2", exact=True).wait_for()
    shoot("chair-2-two-chosen", card)
    press(card, "Undo")
    card.get_by_text("number 2", exact=True).wait_for(state="hidden")
    press(card, "Undo")
    card.get_by_text("Say yes to one of them.").wait_for()
    for evening in range(1, 7):
        assert "of 100 pairs" not in card.inner_text()
        play(card, evening)
    card.get_by_text("What you went by").wait_for()
    card.get_by_text("Beforehand you said: the stars.").wait_for()
    assert card.locator(".fk-features li").count() == 6
    assert card.locator(".fk-features li").first.get_attribute("data-key") == "price"
    assert card.locator(".fk-open").count() + card.locator(".fk-clear").count() == 6
    shoot("chair-3-six-evenings", card)
    for evening in range(7, 13):
        press(card, "One more evening")
        play(card, evening)
    card.get_by_text("There are 12 evenings, and all are done.").wait_for()
    assert card.get_by_role("button", name="One more evening").is_hidden()
    shoot("chair-4-twelve-evenings", card)
    press(card, "Begin again")
    card.get_by_text("Evening 1 of 6, 23:15.").wait_for()
    assert card.locator(".fk-features").is_hidden()
    assert page.said == []


def test_quick_clicks_in_the_chair_come_in_one_after_the_other(page):
    """Clicked before the kernel could answer even the first one."""
    card = card_of(page, "chair")
    card.locator(".fk-grid").evaluate(
        "grid => ['d', 'a', 'c'].forEach((key) => grid.querySelector(`[data-key=${key}] button`).click())"
    )
    card.get_by_text("number 3", exact=True).wait_for()
    places = [card.locator(f'.fk-letter[data-key="{key}"]').get_attribute("data-place") for key in "dac"]
    assert places == ["1", "2", "3"]
    assert page.said == []


def test_the_chair_with_the_keyboard_alone(page):
    card, cells = card_of(page, "chair"), count(page)
    keyboard = page.page.keyboard
    card.get_by_role("button", name="Yes: Letter a").focus()
    for evening in range(1, 7):
        card.get_by_text(f"Evening {evening} of 6").wait_for()
        if evening > 1:
            keyboard.press("Tab")  # from the line that says which evening it is to the first letter
        keyboard.press("Enter")
        card.get_by_text("Letter a gets your yes.").wait_for()
        for key in ("d", "d", "Enter", *["Tab"] * 5):
            keyboard.press(key)
        assert page.page.evaluate("document.activeElement.textContent") == "That is all for tonight"
        keyboard.press("Space")
    card.get_by_text("What you went by").wait_for()
    assert card.locator(".fk-title").evaluate("line => line === document.activeElement")
    assert count(page) == cells
    assert page.said == []


# ------------------------------------------------------------------ all of them


def test_a_move_that_is_refused_twice_is_no_sleeping_notebook(page):
    """The same answer again is an answer: nobody is told that the notebook sleeps."""
    wallet = page.page.locator(page.cell("wallet")).locator(".fk-wallet")
    wallet.get_by_label("Tickets for the letter:").fill("500")
    room = card_of(page, "boost")
    room.get_by_label("Your offer, in Connects:").fill("")
    for _ in range(2):
        press(wallet, "Send a letter")
        press(room, "Offer it")
        page.rest()
    page.page.wait_for_timeout(4200)  # who hears nothing for four seconds is told that the notebook sleeps
    assert "Spending 500 Connects" in wallet.locator(".fk-refused").inner_text()
    assert "Write a number." in room.locator(".fk-refused").inner_text()


def test_another_day_the_saved_cards_show_themselves_and_say_how_to_wake_the_page(page, lab):
    """The kernel is gone; the cards come from what JupyterLab saved, and running all brings everything back."""
    board, chair = card_of(page, "board"), card_of(page, "chair")
    board.get_by_label("Apply: Travel blog: an article on a harbour town").check()
    board.locator(".fk-pick").get_by_text("a: 2 of 10 tickets").wait_for()
    press(chair, "Yes: Letter c")
    chair.get_by_text("Letter c gets your yes.").wait_for()
    later = lab.later(page.save_and_sleep())
    board, chair = card_of(later, "board"), card_of(later, "chair")
    board.locator(".fk-pick").get_by_text("a: 2 of 10 tickets").wait_for()
    assert [item.inner_text() for item in board.locator(".fk-face").first.locator("li").all()] == [
        "3,000 yen", "2 tickets", "9 letters so far", "1 h 50 in all",
    ]  # fmt: skip
    press(chair, "Next choice: Letter a")
    press(board, "Begin again")
    for card in (board, chair):
        card.get_by_text("The notebook is asleep or busy. In the menu choose Run").wait_for(timeout=10_000)
    later.run_all()
    card_of(later, "board").get_by_text("Nothing is chosen.").wait_for(timeout=30_000)
    later.page.close()
