"""The files a photo is published as."""

import pytest

from plugins.networks.every import NETWORKS
from plugins.newsroom.focus import Focus
from plugins.newsroom.photo import CARD_SIZE, Attachment, card, largest_jpeg, original, pictures
from tests.factories import photo
from tests.renditions import all_renditions, crops


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (4000, [400, 720, 1080, 1600]),
        (1200, [400, 720, 1080, 1200]),
        (400, [400]),
        (90, [90]),
    ],
)
def test_a_photo_is_never_published_larger_than_it_is(width: int, widths: list[int]) -> None:
    renditions = pictures(photo(width=width, height=width // 2 or 1))

    for group in renditions[:3]:
        assert [each.size.width for each in group] == widths
    assert all(abs(each.size.width / each.size.height - 2) < 0.03 for each in renditions.jpeg)


def test_a_changed_photo_gets_new_addresses_everywhere() -> None:
    before, after = photo(digest="a" * 64), photo(digest="b" * 64)
    old = {each.path for each in all_renditions([before], before)}
    new = {each.path for each in all_renditions([after], after)}

    assert old.isdisjoint(new)
    shapes = {CARD_SIZE, *(network.picture_size for network in NETWORKS.values())}
    assert len(old) == len(new) == 3 * 4 + len(shapes)


def test_the_card_of_a_link_has_the_size_that_networks_ask_for() -> None:
    assert card(photo()).size == (1200, 630)


@pytest.mark.parametrize("width", [4000, 1600, 1200, 400, 90])
def test_the_largest_jpeg_is_the_last_of_those_that_pages_show(width: int) -> None:
    taken = photo(width=width)

    assert largest_jpeg(taken) == pictures(taken).jpeg[-1]


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


@pytest.mark.parametrize(
    ("credit", "author"),
    [
        ("Comunicaciones IMME", "Comunicaciones IMME"),
        ("Ilustración: Comunicaciones IMME", "Comunicaciones IMME"),
        ("FOTO : Comunicaciones IMME", "Comunicaciones IMME"),
        # What may be a name, or says more than one, is left as an editor wrote it.
        ("Corporación Cultural: archivo histórico", "Corporación Cultural: archivo histórico"),
        ("Gentileza: Museo de la Pampa", "Gentileza: Museo de la Pampa"),
        ("Foto: Comunicaciones. Mapa: Secpla", "Foto: Comunicaciones. Mapa: Secpla"),
        ("Foto:", "Foto:"),
        ("", ""),
    ],
)
def test_the_author_of_a_photo_is_a_name(credit: str, author: str) -> None:
    assert photo(credit=credit).author == author


def test_a_changed_document_gets_a_new_address_under_its_own_name() -> None:
    paths = [Attachment(source="x/bases.pdf", digest=each * 64, size=1).path for each in "ab"]

    assert paths == ["/documentos/aaaaaaaaaaaa/bases.pdf", "/documentos/bbbbbbbbbbbb/bases.pdf"]


def test_another_credit_gives_new_addresses_because_the_files_carry_it() -> None:
    one, other, none = (photo(credit=credit) for credit in ("Ana", "Eva", ""))
    all_of_them = [
        {original(taken).path, *(each.path for each in all_renditions([taken], taken))}
        for taken in (one, other, none)
    ]

    assert len(set().union(*all_of_them)) == sum(map(len, all_of_them))


def test_another_focus_gives_new_addresses_only_to_what_is_cut() -> None:
    centred, left = photo(), photo(focus=Focus(17, 50))

    assert {each.path for each in pictures(centred).jpeg} == {
        each.path for each in pictures(left).jpeg
    }
    assert {each.path for each in crops(centred)}.isdisjoint(each.path for each in crops(left))


@pytest.mark.parametrize(
    ("focus", "sides"),
    [
        (Focus(50, 50), ()),
        (Focus(40, 60), ()),
        (Focus(17, 50), ("left",)),
        (Focus(83, 17), ("right", "top")),
        (Focus(0, 100), ("left", "bottom")),
    ],
)
def test_a_stylesheet_is_told_the_sides(focus: Focus, sides: tuple[str, ...]) -> None:
    assert pictures(photo(focus=focus)).focus == sides


def test_the_press_reads_what_it_gets() -> None:
    given = original(photo(source="cultura/feria-2026.png", form="png", width=2400, height=1600))

    assert given.name == "feria-2026.png"
    assert given.note == "PNG, 2400×1600"
    assert given.path.endswith("-original.png")
    assert original(photo(form="webp")).note == "WebP, 1600×1200"
