"""The files a photo is published as."""

import pytest

from plugins.newsroom.photo import Attachment, all_renditions, card, pictures
from tests.factories import photo


@pytest.mark.parametrize(
    ("width", "widths"),
    [(4000, [480, 960, 1600]), (1200, [480, 960, 1200]), (480, [480]), (90, [90])],
)
def test_a_photo_is_never_published_larger_than_it_is(width: int, widths: list[int]) -> None:
    renditions = pictures(photo(width=width, height=width // 2 or 1))

    assert [each.size.width for each in renditions.jpeg] == widths
    assert [each.size.width for each in renditions.avif] == widths
    assert all(abs(each.size.width / each.size.height - 2) < 0.03 for each in renditions.jpeg)


def test_a_changed_photo_gets_new_addresses_everywhere() -> None:
    before, after = photo(digest="a" * 64), photo(digest="b" * 64)
    old = {each.path for each in all_renditions([before], before)}
    new = {each.path for each in all_renditions([after], after)}

    assert old.isdisjoint(new)
    assert len(old) == len(new) == 6 + 4


def test_only_the_lead_photo_is_cut_for_sharing() -> None:
    lead, other = photo(digest="a" * 64), photo(digest="b" * 64)
    cropped = [each for each in all_renditions([lead, other], lead) if each.is_cropped]

    assert {each.photo for each in cropped} == {lead}
    assert card(lead).size == (1200, 630)


@pytest.mark.parametrize(
    ("credit", "line"),
    [
        ("Comunicaciones IMME", "Imagen: Comunicaciones IMME"),
        ("Ilustración: Comunicaciones IMME", "Ilustración: Comunicaciones IMME"),
        ("", ""),
    ],
)
def test_a_credit_says_once_what_it_is_of(credit: str, line: str) -> None:
    assert photo(credit=credit).credit_line == line


def test_a_changed_document_gets_a_new_address_under_its_own_name() -> None:
    paths = [Attachment(source="x/bases.pdf", digest=each * 64, size=1).path for each in "ab"]

    assert paths == ["/documentos/aaaaaaaaaaaa/bases.pdf", "/documentos/bbbbbbbbbbbb/bases.pdf"]
