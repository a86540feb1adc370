"""The dashboard, the player and the ranks, moved and pressed in a real JupyterLab."""

import pytest

import freelancekit as fk
from freelancekit.show.cards.dash_card import months_told, told
from tests.browser.test_browser_market import card_of, count, press

pytestmark = pytest.mark.browser

RUN = 'fk.crowd("upwork", fk.Steady(buys=40), n=60, days=91, on="2024-09-01")'
WAYS = '{"Haru": fk.strategy("Numbers"), "Nao": fk.strategy("Specialist"), "Sena": fk.strategy("Keeper")}'


CELLS = {
    "imports": "import freelancekit as fk",
    "dash": f"fk.touch({RUN})",
    "player": 'fk.touch(fk.Career("upwork", fk.Steady(letters=3, buys=40), place=12, on="2024-09-01", days=92))',
    "hand": 'fk.touch(fk.Career("upwork", on="2024-09-01", days=92))',
    "ranks": f'fk.touch(fk.tournament({WAYS}, n=40, days=91, on="2024-09-01"))',
}


def slider(card, name: str):
    return card.get_by_role("slider", name=name)


def at_rest(card):
    """Once all careers are there."""
    card.locator(".fk-played").get_by_text("60 careers: all of them").wait_for(timeout=60_000)


def stands(card, words: str):
    """Once a slider stands there."""
    card.locator(".fk-value").get_by_text(words, exact=True).wait_for()


def turned(card, n: int):
    """Once the picture of the n-th turn is there."""
    card.page.wait_for_function(
        "([card, n]) => Number(card.dataset.turn) >= n", arg=[card.element_handle(), n]
    )


# ------------------------------------------------------------------ the dashboard


def test_a_move_redraws_and_at_rest_all_careers_are_those_of_the_line(page, shoot):
    card = card_of(page, "dash")
    seen = []
    card.evaluate(
        """card => { window.seen = []; new MutationObserver(() => {
          const words = card.querySelector('.fk-played').textContent, spoken = card.querySelector('.fk-hidden').textContent;
          if (words !== window.seen.at(-1)?.[0]) window.seen.push([words, spoken]);
        }).observe(card, { subtree: true, childList: true, characterData: true }); }"""
    )
    before = card.locator(".fk-hidden").text_content()
    slider(card, "Letters a week").fill("4")
    stands(card, "5 letters")
    turned(card, 1)
    at_rest(card)
    seen = page.page.evaluate("window.seen")
    assert any(words.startswith("20 careers so far") for words, _ in seen)
    numbers = [int(words.split()[0]) for words, _ in seen if "so far" in words] + [60]
    assert numbers == sorted(numbers)
    assert {spoken for words, spoken in seen if "so far" in words} == {before}  # told at rest only
    line = card.locator("code").inner_text()
    run = eval(line, {"fk": fk})
    assert (run.n, run.scene.strategy) == (60, fk.Steady(letters=5, buys=40))
    assert card.locator(".fk-said p").all_inner_texts() == told(run, 3)
    assert card.locator("desc").text_content() == "; ".join(months_told(run))
    assert card.locator(".fk-squares i").count() == 60
    assert card.locator(".fk-squares .fk-nothing").count() == run.nothing
    assert card.locator(".fk-hidden").text_content() != before
    shoot("dash-at-rest", card)
    assert page.said == []


def test_of_quick_moves_the_newest_is_shown(page):
    card = card_of(page, "dash")
    letters = slider(card, "Letters a week")
    letters.evaluate(
        """input => { for (const at of [0, 1, 2, 3, 4, 5, 6, 1]) {
          input.value = String(at); input.dispatchEvent(new Event('input', { bubbles: true })); } }"""
    )
    slider(card, "Bought each month").evaluate(
        "input => { input.value = '4'; input.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    newest = RUN.replace("Steady(buys=40)", "Steady(letters=1, buys=80)")
    card.locator("code").get_by_text(newest, exact=True).wait_for()
    at_rest(card)
    assert card.locator("code").inner_text() == newest
    assert int(card.get_attribute("data-turn")) < 9  # moves that nobody waits for are not played
    press(card, "Begin again")
    card.get_by_text(RUN).wait_for()
    assert page.said == []


def test_the_sliders_by_the_keyboard(page):
    card, cells_before, keyboard = card_of(page, "dash"), count(page), page.page.keyboard
    slider(card, "Free hours a week").focus()
    keyboard.press("ArrowRight")
    stands(card, "12 hours")
    assert slider(card, "Free hours a week").get_attribute("aria-valuetext") == "12 hours"
    keyboard.press("Tab")
    for key in ("ArrowLeft", "d", "d"):
        keyboard.press(key)
    stands(card, "1 letter")
    card.get_by_label("Platforms").select_option("Upwork and CrowdWorks")
    line = (
        'fk.crowd(["upwork", "crowdworks"], fk.Steady(letters=1, buys=40), n=60, days=91, on="2024-09-01", '
        "reader=fk.Reader(hours_a_week=12))"
    )
    card.get_by_text(line).wait_for()
    at_rest(card)
    assert count(page) == cells_before
    assert page.said == []


def test_the_picture_is_as_wide_as_its_place(page):
    card = card_of(page, "dash")
    page.ask("async () => window.jupyterapp.shell.collapseLeft()")
    for width in (420, 1280):
        page.page.set_viewport_size({"width": width, "height": 9000})
        page.rest()
        assert card.evaluate("card => card.scrollWidth <= card.clientWidth + 1")
        drawn, place = card.evaluate(
            "card => [card.querySelector('.fk-figure svg').clientWidth, card.querySelector('.fk-figure').clientWidth]"
        )
        assert abs(drawn - place) <= 1


# ------------------------------------------------------------------ the player


def test_days_of_a_career_pass(page, shoot):
    card = card_of(page, "player")
    press(card, "To the next event")
    card.locator(".fk-diary").get_by_text("The letter won: work for USD 43.05.").wait_for()
    card.get_by_text("career.wait(50)").wait_for()
    assert card.locator(".fk-figure .fk-mark-work").count() == 1
    press(card, "To the end of the month")
    card.locator(".fk-title").get_by_text("2024-11-01, in the morning: 61 of 92 days are over").wait_for()
    shoot("player-a-month", card)
    for _ in range(2):
        press(card, "To the end of the month")
    card.locator(".fk-title").get_by_text("The last evening: 92 days are over").wait_for()
    assert card.get_by_role("button", name="One day", exact=True).is_disabled()
    press(card, "Begin again")
    card.locator(".fk-title").get_by_text("0 of 92 days are over").wait_for()
    assert page.said == []


def test_a_letter_by_hand_with_the_keyboard_alone(page, shoot):
    card, cells_before, keyboard = card_of(page, "hand"), count(page), page.page.keyboard
    card.get_by_label("Minutes for the letter").focus()
    for key in ("Control+A", "3", "0", "Tab", "Tab", "Tab", "Enter"):
        keyboard.press(key)
    card.get_by_text("career.write(1, minutes=30)").wait_for()
    card.get_by_text("A letter leaves when the day passes.").wait_for()
    assert page.page.evaluate("document.activeElement.textContent") == "Write it anew"
    card.get_by_role("button", name="One day", exact=True).focus()
    for key in ("d", "d", "Enter"):
        keyboard.press(key)
    card.locator(".fk-title").get_by_text("1 of 92 days are over").wait_for()
    assert "A letter for USD 44.27, job 1 of the day: 4 Connects." in card.locator(".fk-diary").inner_text()
    shoot("player-by-hand", card)
    assert count(page) == cells_before
    assert page.said == []


# ------------------------------------------------------------------ the ranks


def test_ranks_month_by_month_and_played(page, shoot):
    card, keyboard = card_of(page, "ranks"), page.page.keyboard
    shoot("ranks-in-the-end", card)
    slider(card, "Month").focus()
    keyboard.press("ArrowLeft")
    stands(card, "after month 2 of 3")
    contest = fk.tournament(eval(WAYS, {"fk": fk}), n=40, days=91, on="2024-09-01")
    places = contest.months().loc[2]
    shown = [row.locator("td, th").all_inner_texts() for row in card.locator("tbody tr").all()]
    assert {row[1]: int(row[0]) for row in shown} == places.to_dict()
    press(card, "Play the months")
    stands(card, "after month 3 of 3")
    card.get_by_role("button", name="Play the months").wait_for()
    assert page.said == []


# ------------------------------------------------------------------ another day


def test_another_day_the_cards_show_themselves_and_say_how_to_wake_the_page(page, lab):
    card = card_of(page, "dash")
    slider(card, "Letters a week").fill("4")
    turned(card, 1)
    at_rest(card)
    saved = card.locator(".fk-said").inner_text()
    later = lab.later(page.save_and_sleep())
    card, player, ranks = (card_of(later, name) for name in ("dash", "player", "ranks"))
    assert card.locator(".fk-said").inner_text() == saved
    assert card.locator(".fk-figure svg").count() == 1
    slider(ranks, "Month").fill("1")  # asks nobody
    stands(ranks, "after month 1 of 3")
    slider(card, "Letters a week").fill("1")
    press(player, "One day")
    for one in (card, player):
        one.get_by_text("The notebook is asleep or busy. In the menu choose Run").wait_for(timeout=10_000)
    later.run_all()
    card_of(later, "dash").get_by_text(RUN).wait_for(timeout=30_000)
    later.page.close()
