"""The inbox, the desk of stars and the cards of notebook 08, pressed in a real JupyterLab."""

import pytest

from tests.browser.test_browser_market import card_of, count, press

pytestmark = pytest.mark.browser


CELLS = {
    "imports": "import freelancekit as fk",
    "inbox": "fk.inbox(None)",
    "desk": "fk.touch(fk.Desk((3,)))",
    "weeks": "fk.weeks()",
    "guess": 'fk.guess("08-remembered", 3)',
    "turn": "fk.turn()",
}


def test_a_week_in_the_inbox(page, shoot):
    card = card_of(page, "inbox")
    shoot("inbox-1-monday", card)
    for _ in range(5):
        card.locator(".fk-options button").first.click()
        onward = card.locator(".fk-moves button").first
        onward.wait_for()
        onward.click()
    card.get_by_text("Friday evening: the same week, from Sena's desk").wait_for()
    assert card.locator(".fk-week li").count() == 5
    shoot("inbox-2-friday", card)
    press(card, "Play the week again")
    card.locator(".fk-options button").first.wait_for()
    assert page.said == []


def test_the_desk_of_stars(page, shoot):
    card = card_of(page, "desk")
    for _ in range(3):
        card.get_by_role("button", name="5 stars", exact=True).click()
    card.get_by_text("plain average: 4.5").wait_for()
    card.get_by_role("button", name="1 star", exact=True).click()
    card.get_by_text("5 ratings on the desk").wait_for()
    shoot("desk-1-five", card)
    press(card, "Take the last one back")
    card.get_by_text("4 ratings on the desk").wait_for()
    press(card, "Begin again")
    card.get_by_text("1 rating on the desk").wait_for()
    assert page.said == []


def on_desk(card) -> list[int]:
    """The ratings that lie there, as one sees them."""
    return [words.count("★") for words in card.locator(".fk-laid li").all_inner_texts()]


def test_a_rating_is_dragged_onto_the_desk_and_off_again(page, shoot):
    card = card_of(page, "desk")
    laid, beside = card.locator(".fk-laid"), card.locator(".fk-averages")
    card.get_by_role("button", name="5 stars", exact=True).drag_to(laid)
    card.get_by_text("2 ratings on the desk").wait_for()
    card.get_by_role("button", name="1 star", exact=True).hover()
    page.page.mouse.down()
    laid.hover()
    assert page.page.locator(".fk-copy").inner_text() == "★☆☆☆☆"
    assert "fk-over" in laid.get_attribute("class")
    shoot("desk-2-carried", card)
    page.page.mouse.up()
    card.get_by_text("3 ratings on the desk").wait_for()
    card.get_by_role("button", name="Take off: 3 stars").drag_to(beside)
    card.get_by_text("2 ratings on the desk").wait_for()
    assert on_desk(card) == [5, 1]
    assert page.page.locator(".fk-copy").count() == 0
    assert page.said == []


def test_a_rating_let_go_elsewhere_changes_nothing_and_the_last_one_stays(page):
    card, next_box = card_of(page, "desk"), page.page.locator(page.cell("weeks"))
    card.get_by_role("button", name="1 star", exact=True).drag_to(card.locator(".fk-averages"))
    card.get_by_role("button", name="2 stars", exact=True).drag_to(next_box)
    assert page.ask("() => window.jupyterapp.shell.currentWidget.content.selectedCells.length") == 1
    three = card.get_by_role("button", name="Take off: 3 stars")
    three.drag_to(card.locator(".fk-laid"))
    three.drag_to(three, source_position={"x": 8, "y": 8}, target_position={"x": 40, "y": 8})
    three.drag_to(next_box)
    card.get_by_text("One rating has to stay: without any there is no average.").wait_for()
    press(card, "4 stars")
    card.get_by_text("2 ratings on the desk").wait_for()
    assert on_desk(card) == [3, 4]
    assert page.said == []


@pytest.fixture
def touching():
    """Lets a page be touched, and afterwards no more: it is the next test's page too."""
    sessions = []

    def touch(page):
        sessions.append(page.context.new_cdp_session(page))
        sessions[0].send("Emulation.setTouchEmulationEnabled", {"enabled": True})
        return sessions[0]

    yield touch
    for session in sessions:
        session.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
        session.detach()


def test_a_finger_carries_a_rating_too(page, touching):
    card = card_of(page, "desk")
    finger = touching(page.page)

    def carry(thing, place) -> None:
        ways = [(box["x"] + 20, box["y"] + 10) for box in (thing.bounding_box(), place.bounding_box())]
        for kind, points in (("Start", ways[:1]), ("Move", ways[1:]), ("End", [])):
            touched = [{"x": x, "y": y} for x, y in points]
            finger.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": touched})

    carry(card.get_by_role("button", name="5 stars", exact=True), card.locator(".fk-laid"))
    card.get_by_text("2 ratings on the desk").wait_for()
    carry(card.get_by_role("button", name="Take off: 3 stars"), card.locator(".fk-averages"))
    card.get_by_text("1 rating on the desk").wait_for()
    assert on_desk(card) == [5]
    assert page.said == []


def test_a_rating_is_taken_off_by_the_keyboard(page):
    card, keyboard = card_of(page, "desk"), page.page.keyboard
    card.get_by_role("button", name="5 stars", exact=True).focus()
    keyboard.press("Enter")
    card.get_by_text("2 ratings on the desk").wait_for()
    card.get_by_role("button", name="Take off: 3 stars").focus()
    keyboard.press("Enter")
    card.get_by_text("1 rating on the desk").wait_for()
    assert on_desk(card) == [5]
    assert card.locator(".fk-title").evaluate("line => line === document.activeElement")


def test_quick_presses_all_count(page):
    """Pressed before the kernel could answer even the first one."""
    card = card_of(page, "desk")
    card.get_by_role("button", name="4 stars", exact=True).evaluate(
        "four => { const five = four.nextSibling; [five, four, five, four].forEach((button) => button.click()); }"
    )
    card.get_by_text("5 ratings on the desk").wait_for()
    assert on_desk(card) == [3, 5, 4, 5, 4]
    assert page.said == []


def test_weeks_pass_and_the_card_turns_by_the_keyboard(page, shoot):
    cells_before = count(page)
    weeks = card_of(page, "weeks")
    weeks.get_by_role("button", name="a week passes").focus()
    opens = weeks.get_by_role("button", name="open it")
    while not opens.is_visible():
        assert "120,000" not in weeks.inner_text()
        lines = weeks.locator(".fk-lines li").count()
        page.page.keyboard.press("Enter")
        weeks.locator(".fk-lines li").nth(lines).wait_for()
    assert weeks.locator(".fk-lines li").count() >= 9
    page.page.keyboard.press("Enter")
    weeks.get_by_text("120,000 yen").wait_for()
    shoot("weeks-the-letter", weeks)

    card = card_of(page, "turn")
    turn = card.get_by_role("button", name="turn the next line")
    while turn.is_visible():
        lines = card.locator(".fk-lines li").count()
        turn.click()
        card.locator(".fk-lines li").nth(lines).wait_for()
    card.get_by_text("Together: 1").wait_for()
    card.get_by_text("You said 3 letters. It was").wait_for()
    shoot("turn-the-sum", card)
    assert count(page) == cells_before
    assert page.said == []
