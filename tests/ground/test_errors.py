"""The family of errors, and what a learner sees of them."""

import inspect
import runpy
import traceback

import pytest

from freelancekit import errors
from freelancekit.errors import FreelanceKitError, WalletError
from freelancekit.units import whole

FAMILY = [
    error
    for _, error in inspect.getmembers(errors, inspect.isclass)
    if issubclass(error, FreelanceKitError) and error is not FreelanceKitError
]


def test_the_family_is_the_tree_that_the_module_draws():
    """A reader who catches one of these knows which others there are."""
    drawn = {
        line.split()[1]: line.split()[2].strip("()")
        for line in errors.__doc__.splitlines()
        if line.strip().startswith(("├", "└"))
    }
    assert drawn == {error.__name__: error.__bases__[1].__name__ for error in FAMILY}


@pytest.mark.parametrize("error", FAMILY)
def test_each_error_is_also_what_a_beginner_would_catch(error):
    """ValueError or LookupError; a KeyError would show its message in quotes."""
    assert issubclass(error, (ValueError, LookupError))
    assert str(error("Only 2 Connects are left.", balance=2)) == "Only 2 Connects are left."
    assert error("A sentence.", balance=2).parts == {"balance": 2}


def test_a_learner_sees_their_own_line_and_one_sentence(tmp_path):
    """Without our stack; the line is the last one before the package."""
    cell = tmp_path / "cell.py"
    cell.write_text("from freelancekit.units import whole\nwhole(-1, 'The number')\n")
    with pytest.raises(FreelanceKitError) as caught:
        runpy.run_path(str(cell))
    assert caught.value._render_traceback_() == [
        "In your line:  whole(-1, 'The number')",
        "",
        "The number must be a whole number, 1 or more; you gave -1.",
    ]


def test_without_a_line_of_the_learners_there_is_the_sentence():
    """An error that was never raised has no line."""
    assert WalletError("Only 2 Connects are left.")._render_traceback_() == ["Only 2 Connects are left."]


def test_an_error_hides_what_it_came_from():
    """A sentence is enough; "during handling of" would frighten."""
    with pytest.raises(FreelanceKitError) as caught:
        whole("2", "The number")
    assert "During handling" not in "".join(traceback.format_exception(caught.value))
