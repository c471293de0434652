from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.lines import Broken, broken, in_pieces


def lines(text: str, measure: int) -> tuple[str, ...]:
    made = broken(text, len, measure)
    assert made is not None
    return made.lines


def test_lines_are_balanced() -> None:
    assert lines("uno dos tres cuatro cinco seis", 22) == ("uno dos tres", "cuatro cinco seis")


def test_no_word_is_alone_on_the_last_line_if_there_is_a_way() -> None:
    assert lines("Cicletada familiar por la pampa", 26) == ("Cicletada familiar", "por la pampa")
    assert lines("una palabra sola queda aquí", 23)[-1] != "aquí"


def test_a_word_alone_is_told() -> None:
    assert broken("electroencefalografistas especialistas", len, 30) == Broken(
        ("electroencefalografistas", "especialistas"), has_orphan=True
    )
    assert broken("sola", len, 30) == Broken(("sola",), has_orphan=False)


def test_no_line_ends_on_a_word_of_the_next_if_there_is_a_way() -> None:
    assert lines("Abre la feria de las pulgas", 18) == ("Abre la feria", "de las pulgas")
    assert lines("Cancelado, era jueves 26 de noviembre", 26) == (
        "Cancelado, era jueves",
        "26 de noviembre",
    )


def test_a_word_that_is_too_wide_fits_in_no_line() -> None:
    assert broken("la otorrinolaringología", len, 10) is None


def test_such_a_word_is_cut_after_its_own_hyphen_or_with_one() -> None:
    assert in_pieces("norte-sur", len, 6) == "norte- sur"
    assert in_pieces("la otorrinolaringología", len, 10) == "la otorrinol- aringolog- ía"


@given(
    st.lists(st.text("abcñ", min_size=1, max_size=12), min_size=1, max_size=25), st.integers(12, 60)
)
def test_nothing_is_lost_and_no_line_is_too_long(words: list[str], measure: int) -> None:
    found = lines(" ".join(words), measure)

    assert " ".join(found) == " ".join(words)
    assert all(len(line) <= measure for line in found)


@given(st.text("abcñ-/ ", min_size=1, max_size=110), st.integers(4, 20))
def test_what_is_cut_says_the_same(text: str, measure: int) -> None:
    cut = in_pieces(text, len, measure)

    assert cut.replace(" ", "").replace("-", "") == text.replace(" ", "").replace("-", "")
    assert all(len(word) <= measure for word in cut.split(" "))
