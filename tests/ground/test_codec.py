"""Codes to paste: whole, damaged, foreign, hostile."""

import contextlib
import zlib
from base64 import urlsafe_b64encode

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.codec import MOST, PREFIX, pack, unpack
from freelancekit.errors import CodeError


class Note(msgspec.Struct, tag="note"):
    text: str


class Other(msgspec.Struct, tag="other"):
    text: str


DAMAGED = "This code was damaged on the way: a letter is missing or changed. Copy it again."
NOT_FOR_HERE = "This code is whole, but it is not one for this place."


def sealed(body: bytes) -> str:
    """A code with a true checksum over any body, as a stranger could make."""
    return PREFIX + urlsafe_b64encode(zlib.crc32(body).to_bytes(4, "big") + body).decode().rstrip("=")


@given(st.text())
def test_what_is_packed_comes_back(text):
    assert unpack(pack(Note(text)), Note).text == text


@given(st.text(max_size=40), st.data())
def test_a_code_broken_over_lines_still_reads(text, data):
    """Mail programs wrap long lines."""
    code = pack(Note(text))
    cut = data.draw(st.integers(0, len(code)))
    assert unpack(f" {code[:cut]}\n  {code[cut:]} ", Note).text == text


@given(st.text(min_size=1, max_size=40), st.data())
def test_one_changed_letter_is_noticed(text, data):
    code = pack(Note(text))
    place = data.draw(st.integers(len(PREFIX), len(code) - 2))
    letter = data.draw(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"))
    if letter == code[place]:
        return
    with pytest.raises(CodeError) as caught:
        unpack(code[:place] + letter + code[place + 1 :], Note)
    assert str(caught.value) == DAMAGED


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("hello", "A code begins with FK1-; this does not. Copy the whole line."),
        ("", "A code begins with FK1-; this does not. Copy the whole line."),
        (None, "A code begins with FK1-; this does not. Copy the whole line."),
        (12, "A code begins with FK1-; this does not. Copy the whole line."),
        ("FK2-AAAA", "This code comes from a newer workbook. Update this one, then paste it again."),
        ("FK1-", DAMAGED),
        ("FK1-A", DAMAGED),
        ("FK1-あいうえ", DAMAGED),
        ("FK1-AAAA!!!!", DAMAGED),
        (sealed(b"not compressed"), NOT_FOR_HERE),
        (sealed(zlib.compress(b"\xff\xff not msgpack")), NOT_FOR_HERE),
        (sealed(zlib.compress(msgspec.msgpack.encode({"type": "note", "text": 5}))), NOT_FOR_HERE),
        (pack(Other("hello")), NOT_FOR_HERE),
    ],
)
def test_a_code_that_is_none_gets_one_sentence(code, says):
    with pytest.raises(CodeError) as caught:
        unpack(code, Note)
    assert str(caught.value) == says


def test_a_small_code_that_would_unpack_to_a_giant_is_refused():
    """A note of ten million letters, well formed, compresses to a few thousand."""
    bomb = pack(Note("a" * (10 * MOST)))
    assert len(bomb) < 20_000
    with pytest.raises(CodeError) as caught:
        unpack(bomb, Note)
    assert str(caught.value) == NOT_FOR_HERE


@given(st.binary(max_size=200))
def test_any_bytes_under_a_true_checksum_are_refused_or_read(body):
    """A stranger's code never raises anything but our own sentence."""
    with contextlib.suppress(CodeError):
        unpack(sealed(body), Note)
