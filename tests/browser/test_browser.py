"""
What a person sees and presses, in a real JupyterLab in headless Chromium.

Every notebook, stored or played: no outcome can be read before its guess.
"""

from functools import cache
from pathlib import Path

import nbformat
import pytest

from freelancekit.evidence.claims import register
from freelancekit.learn.answers import said_so_far
from freelancekit.learn.bank import questions
from freelancekit.learn.outcome import Outcome
from tests import ROOT
from tests.browser.lab import boxes

pytestmark = pytest.mark.browser


STORED = sorted([*ROOT.glob("notebooks/[01]*.ipynb"), *ROOT.glob("exercises/*.ipynb")])
NAMES = [f"{path.parent.name}/{path.stem}" for path in STORED]


#: Until the kernel answers.
CONNECTED = """async () => {
  const app = window.jupyterapp; await app.restored;
  await app.shell.currentWidget.sessionContext.ready;
  while (app.shell.currentWidget.sessionContext.session?.kernel?.connectionStatus !== 'connected')
    await new Promise(done => setTimeout(done, 50));
}"""


@cache
def told_of(path: Path) -> list[str]:
    """Every sentence that would give an outcome of this notebook away."""
    number = nbformat.read(path, 4).metadata["freelancekit"]["id"]
    sentences = []
    for asked in questions().values():
        if asked.notebook != number or not asked.counted:
            continue
        if asked.asks_sure:
            sentences += Outcome(asked, asked.right(said_so_far()), (), None).lines()
        else:
            sentences.append(asked.reason(asked.read(asked.model), asked.right(said_so_far())))
    for claim in register().values():
        if claim.notebook == number:
            sentences += claim.lines()
    return [" ".join(sentence.split()) for sentence in sentences]


def nothing_is_given_away(visible: str, path: Path) -> None:
    told = told_of(path)
    assert told
    assert [sentence for sentence in told if sentence in visible] == []


#: At the laptop of 1366 x 768, and on a telephone.
LAPTOP, TELEPHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}
#: The headline of an outcome and the first line of its reason, and what of the window is the page's.
SEEN = """(card) => {
  const room = card.closest('.jp-WindowedPanel-outer').getBoundingClientRect();
  const [head, why] = ['.fk-headline', '.fk-why'].map((part) => card.querySelector(part).getBoundingClientRect());
  return head.top >= room.top - 1 && why.top + 20 <= Math.min(room.bottom, innerHeight);
}"""


@pytest.mark.parametrize("path", STORED, ids=NAMES)
def test_no_outcome_can_be_read_before_its_guess_and_each_opens_where_the_eye_is(open_notebook, path):
    """On opening and after Run All nothing is told, nothing failed; then each card is pressed, at two sizes."""
    notebook = open_notebook(path, stored=True)
    nothing_is_given_away(notebook.visible_with("Tomorrow morning"), path)
    notebook.run_all()
    notebook.rest(500)
    nothing_is_given_away(notebook.visible(), path)
    outputs = notebook.page.evaluate(
        "() => JSON.stringify(window.jupyterapp.shell.currentWidget.content.model.toJSON().cells.map(c => c.outputs))"
    )
    assert '"error"' not in outputs
    assert "stderr" not in outputs
    notebook.page.evaluate("window.jupyterapp.shell.collapseLeft()")  # as the page itself does at first
    names = [cell.id for cell in nbformat.read(path, 4).cells if "fk.outcome(" in cell.source]
    lost = [
        (name, size) for size in (LAPTOP, TELEPHONE) for name in names if not seen_at(notebook, name, size)
    ]
    notebook.page.set_viewport_size({"width": 1280, "height": 720})
    assert lost == []
    assert notebook.said == []


def seen_at(notebook, name, size) -> bool:
    """Whether headline and reason are in the window after a press, at this size."""
    notebook.page.set_viewport_size(size)
    card = notebook.page.locator(notebook.cell(name)).locator(".fk-card")
    if not card.locator("form").count():
        card.get_by_role("button", name="Change my guess").click()
    answer(card)
    card.get_by_role("button", name="That is my guess").click()
    card.locator(".fk-why").wait_for()
    notebook.rest(200)
    return bool(card.evaluate(SEEN))


def answer(card) -> None:
    """Any guess, and how sure."""
    choices, number = (
        card.locator("fieldset:not(.fk-sure) input[type=radio]"),
        card.locator("input[type=text]"),
    )
    if choices.count():
        choices.nth(1).check()
    elif number.count():
        number.fill("1")
    if card.locator(".fk-sure").count():
        card.locator(".fk-sure input").nth(1).check()


WALLET = ROOT / "notebooks" / "02-the-wallet.ipynb"
START = ROOT / "notebooks" / "00-start-here.ipynb"


def test_a_click_keeps_a_guess_and_the_outcome_opens_in_the_same_card(open_notebook):
    notebook = open_notebook(WALLET)
    notebook.run_all()
    card = notebook.page.locator(notebook.cell("02-b-outcome")).locator(".fk-card")
    card.get_by_label("260, twice as many").check()
    card.get_by_label("fairly sure").check()
    assert "130, as before" not in card.locator(".fk-told").all_inner_texts()
    card.get_by_role("button", name="That is my guess").click()
    card.get_by_text("You said 260, twice as many. After the second year she had 130, as before.").wait_for()
    assert card.locator("input").count() == 0
    assert card.locator(".fk-verdict").inner_text() == "near"
    assert card.locator(".fk-chosen").inner_text().split("\n") == ["260, twice as many", "yours"]
    assert card.locator("li.fk-true").inner_text().split("\n") == ["130, as before", "what came"]
    assert "You added the second year to the first." in card.inner_text()
    assert card.locator(".fk-headline").evaluate("line => line === document.activeElement")
    picture = card.locator("img")
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    assert "The wallet holds at most 130 Connects" in picture.get_attribute("alt")
    notebook.run_all()
    card.get_by_text("You said 260, twice as many.").wait_for()
    assert notebook.said == []


def test_a_guess_can_be_changed_and_an_empty_card_asks_for_what_is_missing(open_notebook):
    notebook = open_notebook(START)
    notebook.run_all()
    card = notebook.page.locator(notebook.cell("00-outcome")).locator(".fk-card")
    button = card.get_by_role("button", name="That is my guess")
    button.click()
    card.get_by_text("Choose one first.").wait_for()
    card.get_by_label("3", exact=True).check()
    button.click()
    card.get_by_text("One more: how sure?").wait_for()
    card.get_by_label("sure", exact=True).check()
    button.click()
    card.get_by_text("You said 3. The box counted 4.").wait_for()
    card.get_by_role("button", name="Change my guess").click()
    card.get_by_label("4", exact=True).check()
    card.get_by_label("a guess").check()
    button.click()
    card.get_by_text("You said 4. The box counted 4.").wait_for()
    assert card.locator(".fk-verdict").inner_text() == "just so"


def test_who_will_not_guess_can_look(open_notebook):
    notebook = open_notebook(START)
    notebook.run_all()
    card = notebook.page.locator(notebook.cell("00-outcome")).locator(".fk-card")
    card.get_by_role("button", name="Look without guessing").click()
    card.get_by_text("The box counted 4.").wait_for()
    assert card.locator(".fk-verdict").count() == 0


def test_a_hint_stands_on_its_card_and_the_next_says_more(open_notebook):
    notebook = open_notebook(START)
    notebook.run_all()
    card = notebook.page.locator(notebook.cell("00-tea")).locator(".fk-card")
    card.get_by_role("button", name="A hint").click()
    card.get_by_text("Hint 1 of 2").wait_for()
    card.get_by_role("button", name="A hint").click()
    card.get_by_text("Hint 2 of 2").wait_for()
    card.get_by_role("button", name="Show me the way").click()
    card.locator(".fk-helped").get_by_text(questions()["00.1"].solution.split("\n")[0]).wait_for()
    assert notebook.said == []


def test_eight_questions_come_one_after_another_on_one_card(open_notebook):
    notebook = open_notebook(START)
    notebook.run_all()
    card = notebook.page.locator(notebook.cell("00-before")).locator(".fk-card")
    assert card.count() == 1
    for step in range(1, 9):
        card.get_by_text(f"{step} of 8", exact=True).wait_for()
        card.get_by_label("no idea yet").check()
        card.get_by_role("button", name="That is my guess").click()
        card.get_by_text("Kept: no idea yet.").wait_for()
        if step < 8:
            card.get_by_role("button", name="Next").click()
    assert card.locator(".fk-dot.fk-done").count() == 8
    assert notebook.said == []


def test_a_card_can_be_answered_with_the_keyboard_alone(open_notebook):
    """Arrow keys and letters must reach the card, not JupyterLab's commands."""
    notebook = open_notebook(START)
    notebook.run_all()
    cells = notebook.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell").count()
    card = notebook.page.locator(notebook.cell("00-outcome")).locator(".fk-card")
    card.locator("input").first.focus()
    for key in ("Space", "ArrowDown", "Tab", "Space", "ArrowRight", "ArrowRight", "Tab", "Enter"):
        notebook.page.keyboard.press(key)
    card.get_by_text("You said 4. The box counted 4.").wait_for()
    assert card.get_by_text("You said 4").evaluate("line => line === document.activeElement")
    number = notebook.page.locator(notebook.cell("00-same-day")).locator(".fk-card")
    number.locator("input").focus()
    for key in ("9", "9", "Enter"):
        notebook.page.keyboard.press(key)
    number.get_by_text("'99' is not a whole number from 0 to 10.").wait_for()
    for key in ("Backspace", "Backspace", "7", "ArrowUp", "d", "d", "Enter"):
        notebook.page.keyboard.press(key)
    number.get_by_text("Kept: 8 of ten.").wait_for()
    assert notebook.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell").count() == cells
    assert notebook.said == []


@pytest.mark.parametrize(
    ("path", "guess"), [(START, "00-outcome"), (WALLET, "02-a-outcome")], ids=["00", "02"]
)
def test_a_notebook_is_walked_through_with_the_keyboard_alone(open_notebook, path, guess):
    """From the first box to the last by Shift and Enter; on the way a guess, by Tab and Space."""
    notebook = open_notebook(path)
    page, content = notebook.page, "window.jupyterapp.shell.currentWidget.content"
    ids = [cell.id for cell in nbformat.read(path, 4).cells]  # JupyterLab adds an empty box behind the last
    notebook.ask(CONNECTED)
    page.wait_for_function("document.activeElement.classList.contains('jp-Cell')")
    passed = ""
    for name in ids:
        if name == passed:
            continue
        page.wait_for_function(f"{content}.activeCell.model.id === '{name}'")
        page.keyboard.press("Shift+Enter")
        if name == guess:
            card = page.locator(notebook.cell(guess)).locator(".fk-card")
            card.locator("input").first.wait_for()
            _guess_by_keys(page)
            card.get_by_text("You said ").wait_for()
            page.keyboard.press("Shift+Enter")  # from the card on: the next box runs, not this one once more
            passed = ids[ids.index(name) + 1]
    code = f"[...{content}.model.cells].filter(cell => cell.type === 'code')"
    notebook.rest(500)
    idle = page.evaluate(f"{code}.filter(cell => !(cell.executionCount > 0)).map(cell => cell.id)")
    assert set(idle) & set(ids) == set()
    assert notebook.said == []


def _guess_by_keys(page) -> None:
    """Back from the next box to the card, through it to its first choice, then choose, say how sure, and send."""
    for _ in range(8):
        page.keyboard.press("Shift+Tab")
        kind = page.evaluate("[document.activeElement.tagName, document.activeElement.name || ''].join(' ')")
        if kind.startswith("INPUT") and "sure" not in kind:
            break
    for key in ("Space", "Tab", "Space", "Tab", "Enter"):
        page.keyboard.press(key)


def test_things_are_put_in_order_with_up_and_down(open_notebook):
    notebook = open_notebook(WALLET)
    notebook.run_all()
    card = notebook.page.locator(notebook.cell("02-check-3")).locator(".fk-card")
    up = card.get_by_role("button", name="up: 10 free ones of March")
    for _ in range(2):
        up.focus()
        notebook.page.keyboard.press("Enter")
    card.get_by_role("button", name="That is my answer").click()
    card.get_by_text(
        "You said 10 free ones of March > 40 bought in May > 10 free ones of June. That is it."
    ).wait_for()


def test_a_letter_is_sent_and_answered_and_no_letter_is_praised(open_notebook):
    notebook = open_notebook(WALLET)
    notebook.run_all()
    card = notebook.page.locator(notebook.cell("02-d-letter")).locator(".fk-card")
    card.get_by_text("Would you edit twelve pictures for us?").wait_for()
    card.get_by_label("(later: the lunch break is over)").check()
    card.get_by_role("button", name="Send").click()
    card.get_by_text("You wrote: (later: the lunch break is over)").wait_for()
    card.get_by_text("No hurry. We are glad that you wrote to us.").wait_for()


def test_every_button_of_the_wallet_plays_and_a_refusal_is_a_sentence(open_notebook):
    notebook = open_notebook(WALLET)
    notebook.run_all()
    card = notebook.page.locator(notebook.cell("02-touch")).locator(".fk-wallet")
    title, refused = card.locator(".fk-title"), card.locator(".fk-refused")
    newest = card.locator("ol li").first

    def press(name: str) -> None:
        card.get_by_role("button", name=name, exact=True).click()

    card.get_by_text("2021-03-01: 50 Connects").wait_for()
    press("Send a letter")
    card.get_by_text("2021-03-01: 48 Connects").wait_for()
    assert "letter 1" in newest.inner_text()
    press("A month passes")
    card.get_by_text("2021-04-01: 58 Connects").wait_for()
    press("Buy 10")
    card.get_by_text("2021-04-01: 68 Connects").wait_for()
    assert "USD 1.50" in newest.inner_text()
    press("Pass the readiness test")
    card.get_by_text("2021-04-01: 108 Connects").wait_for()
    assert card.locator(".fk-lots li").count() == 5
    press("Pass the readiness test")
    refused.get_by_text("readiness").wait_for()
    assert title.inner_text() == "2021-04-01: 108 Connects"
    assert card.get_by_label("Tickets for the letter:").is_disabled()  # the task holds the price
    press("Send a letter")
    card.get_by_text("2021-04-01: 106 Connects").wait_for()
    assert refused.inner_text() == ""
    for month in range(12):
        before = title.inner_text()
        press("A month passes")
        notebook.page.wait_for_function(
            "([before]) => document.querySelector('.fk-wallet .fk-title').textContent !== before",
            arg=[before],
        )
        assert month < 12
    assert "Ended unused so far: 0." not in card.inner_text()
    assert notebook.said == []


def test_shift_and_enter_on_a_button_goes_on_to_the_next_box(open_notebook):
    """It once pressed the button again, and months went by."""
    notebook = open_notebook(WALLET)
    notebook.run_all()
    card = notebook.page.locator(notebook.cell("02-touch")).locator(".fk-wallet")
    card.get_by_role("button", name="A month passes").click()
    card.get_by_text("2021-04-01: 60 Connects").wait_for()
    notebook.page.keyboard.press("Shift+Enter")
    notebook.rest(500)
    active = notebook.page.evaluate("window.jupyterapp.shell.currentWidget.content.activeCell.model.id")
    assert active == "02-claims"  # the text after the toy is passed
    card.get_by_text("2021-04-01: 60 Connects").wait_for()  # the toy stands as it stood
    notebook.run("02-touch")
    card.get_by_text("2021-04-01: 60 Connects").wait_for()  # also when its box is run again
    card.get_by_role("button", name="Take one back").click()
    card.get_by_text("2021-03-01: 50 Connects").wait_for()


def test_the_first_box_of_the_first_notebook_answers(open_notebook):
    notebook = open_notebook(START)
    notebook.ask(CONNECTED)
    notebook.run("00-door")
    notebook.page.locator(notebook.cell("00-door")).get_by_text("Ready. This is notebook 00.").wait_for()


def test_the_page_wakes_on_each_of_five_days_at_the_place_where_one_was(open_notebook, lab):
    """Saved and closed each evening, the kernel gone: no dead button, no dead words, nothing that grows."""
    notebook = open_notebook(WALLET)
    notebook.ask(CONNECTED)
    for name in ("02-door", "02-warm-up", "02-a-wallet", "02-a-send", "02-a-outcome"):
        notebook.run(name)
    card = notebook.page.locator(notebook.cell("02-a-outcome")).locator(".fk-card")
    card.get_by_label("two", exact=True).check()
    card.get_by_label("sure", exact=True).check()
    card.get_by_role("button", name="That is my guess").click()
    card.get_by_text("You said two.").wait_for()
    path, sizes = notebook.save_and_sleep(), []
    for day in range(5):
        later = lab.later(path)
        card = later.page.locator(later.cell("02-a-outcome")).locator(".fk-card")
        card.get_by_text("You said two.").wait_for()
        later.page.locator(".fk-waking").wait_for(state="detached")
        assert (
            later.page.evaluate("window.jupyterapp.shell.currentWidget.content.activeCell.model.id")
            == "02-a-outcome"
        )
        assert "model not found" not in later.visible()
        card.get_by_role("button", name="Change my guess").click()
        card.get_by_label("two", exact=True).check()
        card.get_by_label("fairly sure" if day % 2 else "a guess", exact=True).check()
        card.get_by_role("button", name="That is my guess").click()
        card.get_by_text("You said two.").wait_for()
        path = later.save_and_sleep()
        stored = nbformat.read(lab.folder / path, 4)
        assert "widgets" not in stored.metadata
        assert "widget-view" not in nbformat.writes(stored)
        sizes.append(len(nbformat.writes(stored)))
        later.page.close()
    assert max(sizes) - min(sizes) < 1000


def test_five_lines_typed_by_hand_are_five_lines(open_notebook):
    """JupyterLab would take the Enter key; in a text it makes a new line."""
    notebook = open_notebook(ROOT / "notebooks" / "05-the-proposal.ipynb")
    notebook.run_all()
    cell = notebook.cell("05-lines")
    area = notebook.page.locator(f"{cell} textarea")
    area.click()
    for line in (
        "Your valley has one train an hour.",
        "I begin with the station.",
        "Which minute must stay?",
    ):
        notebook.page.keyboard.type(line)
        notebook.page.keyboard.press("Enter")
    notebook.page.locator(f"{cell} button", has_text="Keep it").click()
    notebook.page.locator(cell).get_by_text("Kept: 3 lines.").wait_for()
    seen = notebook.visible(cell)
    assert "Kept: 3 lines." in seen
    assert "I begin with the station." in seen
    notebook.page.locator(f"{cell} button", has_text="Change my lines").click()
    assert (
        notebook.page.locator(f"{cell} textarea").input_value().splitlines()[2] == "Which minute must stay?"
    )


HARM = """<img src=x onerror="document.title='ran'"> <b onmouseover="alert(1)">*web*</b> $x^2$ [a](javascript:alert(1))"""


def test_a_strangers_code_runs_nothing_on_the_readers_page(opened):
    """A code brings words for the plan; the plan shows them letter by letter, formula signs too."""
    from freelancekit.codec import pack
    from freelancekit.learn.progress import Carried
    from freelancekit.learn.store import Kept

    code = pack(Carried([Kept("text", "12", "12-niche", HARM, 0, "2026-11-22T00:00:00+00:00")]))
    harm = [
        "import freelancekit as fk",
        f"fk.progress().load('{code}')",
        f"fk.progress().load('{code}', sure=True)",
        "fk.plan()",
        'fk.write("12-niche")',
    ]
    page = opened(boxes(**{f"box-{n}": box for n, box in enumerate(harm)}))
    page.run_all()
    page.visible_with("My ninety days")
    page.rest(1000)  # a picture that cannot be loaded tells so a moment later
    assert page.page.title() != "ran"
    outputs = page.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-OutputArea")
    assert outputs.locator("img, script, [onerror], [onmouseover], mjx-container, a").count() == 0
    assert page.visible().count(HARM) == 3  # before it is taken, in the plan, on the card
