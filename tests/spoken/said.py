"""What every spoken text is, for the tests of this folder."""

import unicodedata

MARKS = frozenset('.,;:¿?¡!…«»"()—\n ')
"""The only signs that a speaker reads by."""


def words(text: str) -> list[str]:
    """Return the runs of letters of *text*."""
    return "".join(each if each.isalpha() else " " for each in text).split()


def assert_is_said(said: str) -> None:
    """Raise AssertionError if *said* holds a digit, a sign or a word in capitals, or is untidy."""
    signs = {each for each in said if not (each.isalpha() or each in MARKS)}
    assert not {each for each in signs if unicodedata.category(each)[0] != "M"}
    assert not [word for word in words(said) if len(word) > 1 and word.isupper()]
    assert "  " not in said
    assert said == said.strip()
