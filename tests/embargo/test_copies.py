"""The folder of each outlet and its word: of its own, the same each time, and told by nobody without the key."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.embargo.copies import copy_for
from plugins.newsroom import Outlet
from plugins.spanish import Stated, parse_moment

KEY = "0123456789abcdef" * 4
UNTIL = Stated(parse_moment("2027-06-30 12:00"))
slugs = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(lambda each: len(each) < 60)


def outlet(slug: str, turn: int = 1) -> Outlet:
    return Outlet(slug=slug, name=slug.title(), until=UNTIL, turn=turn)


@given(slugs, st.integers(1, 99))
def test_a_copy_is_the_same_whenever_it_is_asked_for(slug: str, turn: int) -> None:
    copy = copy_for(outlet(slug, turn), KEY)

    assert copy == copy_for(outlet(slug, turn), KEY)
    assert len(copy.folder) == 32
    assert copy.folder.isalnum()
    assert copy.folder == copy.folder.lower()
    assert slug not in copy.folder or len(slug) < 4
    assert copy.word.isalpha()


@given(st.lists(slugs, min_size=2, max_size=30, unique=True))
def test_no_two_outlets_share_a_folder_or_a_word(names: list[str]) -> None:
    copies = [copy_for(outlet(each), KEY) for each in names]

    assert len({each.folder for each in copies}) == len(names)
    assert len({each.word for each in copies}) == len(names)


def test_another_key_or_turn_is_another_folder_and_word() -> None:
    copies = {
        copy_for(outlet("radio"), KEY),
        copy_for(outlet("radio"), KEY[::-1]),
        copy_for(outlet("radio", 2), KEY),
    }

    assert len({each.folder for each in copies}) == len({each.word for each in copies}) == 3
