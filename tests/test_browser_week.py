"""The inbox, the desk of stars and the cards of notebook 08, pressed in a real JupyterLab."""

import pytest

from tests import test_browser_market as market
from tests.test_browser_market import card_of, count, lab, page, press, shoot  # noqa: F401 - fixtures

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", autouse=True)
def cells():
    """Other boxes on the same kind of page."""
    before = dict(market.CELLS)
    market.CELLS.clear()
    market.CELLS.update(
        inbox="fk.inbox(None)",
        desk="fk.touch(fk.Desk((3,)))",
        weeks="fk.weeks()",
        guess='fk.guess("08-remembered", 3)',
        turn="fk.turn()",
    )
    yield
    market.CELLS.clear()
    market.CELLS.update(before)


def test_a_week_in_the_inbox(page, shoot):  # noqa: F811
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


def test_the_desk_of_stars(page, shoot):  # noqa: F811
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


def test_weeks_pass_and_the_card_turns_by_the_keyboard(page, shoot):  # noqa: F811
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
