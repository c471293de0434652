"""Where the important thing of a photo is, in the words of editors."""

import pytest

from plugins.newsroom.focus import CENTRE, Focus, FocusError, read_focus


@pytest.mark.parametrize(
    ("written", "focus"),
    [
        ("arriba a la izquierda", (17, 17)),
        ("Arriba", (50, 17)),
        ("abajo y a la derecha", (83, 83)),
        ("izquierda, abajo", (17, 83)),
        ("a la derecha", (83, 50)),
        ("al centro", (50, 50)),
        ("al medio a la derecha", (83, 50)),
        ("30% 20%", (30, 20)),
        ("30%, 20%", (30, 20)),
        ("0 % 100 %", (0, 100)),
    ],
)
def test_a_place_is_told_in_words_or_numbers(written: str, focus: tuple[int, int]) -> None:
    assert read_focus(written) == Focus(*focus)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("arriba abajo", "dos lugares"),
        ("izquierda y derecha", "dos lugares"),
        ("la cara de la vecina", "no dice un lugar"),
        ("30%", "no dice un lugar"),
        ("30 20", "no dice un lugar"),
        ("130% 20%", "pasa de 100%"),
        ("a la", "no dice un lugar"),
        ("", "no dice un lugar"),
    ],
)
def test_what_is_no_place_is_told_so(written: str, message: str) -> None:
    with pytest.raises(FocusError, match=message):
        read_focus(written)


def test_the_middle_is_the_middle() -> None:
    assert read_focus("centro") == CENTRE
