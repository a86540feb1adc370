"""Each notebook of another language with model answers and with wrong ones: the store holds what the English one keeps."""

import pytest

from freelancekit.say import say
from tests.lessons.playing import EACH_LESSON, played
from tests.lessons.test_answers import filled, wrong
from tools.edition import catalogues
from tools.lessons.build import speaking, target

pytestmark = [EACH_LESSON, pytest.mark.parametrize("language", catalogues.languages())]


def model(thing):
    return thing.model if hasattr(thing, "model") else thing.replies[1].key


def first_wrong(thing):
    return wrong(thing, 0) if hasattr(thing, "wrong") else thing.replies[0].key


def kept(lesson, language, reply_to):
    """What is kept after a run in a language, and all that was shown."""
    with speaking(language):
        run = played(filled(target(lesson, language=language), reply_to))
    shown = "\n".join(str(cell.outputs) for cell in run.notebook.cells if cell.cell_type == "code")
    return [(row.kind, row.item, row.reply, row.sure) for row in run.rows], shown


@pytest.mark.parametrize(
    ("reply_to", "word"), [(model, "just so"), (first_wrong, "not yet")], ids=["model", "wrong"]
)
def test_the_same_is_kept_and_the_verdict_is_in_the_language(lesson, language, reply_to, word):
    english, _ = kept(lesson, "en", reply_to)
    rows, shown = kept(lesson, language, reply_to)
    assert rows == english
    assert f">{word}<" not in shown
    with speaking(language):
        if any(kind == "answer" for kind, *_ in rows):
            assert say(word) in shown
