"""Whatever somebody writes, the rules answer: they neither fail nor take forever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.house_rules.passages import Passage, passages_of
from plugins.house_rules.rules import remarks_of
from plugins.house_rules.writing import Described, Writing
from plugins.markup import rendered
from plugins.web.sanitise import sanitised
from tests.house_rules.saying import KNOWN

PIECES = (
    *("Juana Pérez", " ", "de 11 años", "+56 9 8765 4321", "12.345.678-5", "@fulana", "alcaldesa"),
    *(
        "gracias a la gestión de",
        "vive en calle Prat 345",
        "GRAN FERIA",
        "inscripcion",
        ". ",
        "\n\n",
    ),
    *("*", "## ", "[", "](", ")", "`", "<", ">", "{lang=en}", "ß", "İ", "ﬁ", "\u0301", "\u2060"),
)


def said(markdown: str) -> list[str]:
    html, _ = rendered(markdown)
    text = Passage(" ".join(markdown.split()))
    writing = Writing(
        text, (text,), passages_of(sanitised(html)), (Described(markdown, markdown),), (markdown,)
    )
    return [each.rule for each in remarks_of(writing, KNOWN)]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=25))
def test_no_text_is_too_odd(pieces: list[str]) -> None:
    said("".join(pieces))


@pytest.mark.parametrize(
    "piece", ["a", "A", "1", "a_", "Ana ", "Ana Paz ", "á́", "X. ", "( ", "e-", "4 ", "AB ", "@a "]
)
def test_no_text_is_too_long(piece: str) -> None:
    said(piece * (30_000 // len(piece)))
