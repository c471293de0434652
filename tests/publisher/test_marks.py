"""What a text is known by survives what networks do to it, and tells texts apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.publisher.outlets.bluesky import tid
from plugins.publisher.outlets.postiz import html_of, text_of
from plugins.publisher.step import mark_of


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("Mañana ❤️ feria", "Mañana ❤ feria\n"),
        ("Uno\n\n• dos", "Uno\n• dos"),
        ("Canción", "Cancio\u0301n"),
        ("«Feria» a las 10:00", '"Feria"  a las 10:00'),
    ],
)
def test_it_is_the_same_text(sent: str, shown: str) -> None:
    assert mark_of(sent) == mark_of(shown)


@pytest.mark.parametrize(
    ("one", "other"), [("a las 10:00", "a las 11:00"), ("👇", "👆"), ("Niño", "Nino"), ("", "👇")]
)
def test_these_are_two(one: str, other: str) -> None:
    assert mark_of(one) != mark_of(other)


@given(st.text())
def test_postiz_keeps_any_text(text: str) -> None:
    assert mark_of(text_of(html_of(text))) == mark_of(text)


@given(st.integers(0, 2**53 - 1), st.integers(0, 2**53 - 1))
def test_a_tid_is_as_the_protocol_wants_it_and_in_the_order_of_time(one: int, other: int) -> None:
    """atproto.com/specs/tid: 13 letters of base32-sortable, the first of which is below k."""
    first, second = tid(one, 5), tid(other, 5)
    assert len(first) == 13
    assert first[0] in "234567abcdefghij"
    assert set(first) <= set("234567abcdefghijklmnopqrstuvwxyz")
    assert (first < second) == (one < other)
