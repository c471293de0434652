"""What people see of a link on each network."""

import pytest

from plugins.link_preview.cards import Card, Shape, shortened
from plugins.link_preview.pictures import Got
from plugins.newsroom import Size
from tests.link_preview.samples import (
    DESCRIPTION,
    PICTURE,
    TITLE,
    page,
    picture,
    view,
    weighing,
    without,
)

NO_OG = (without('<meta property="og:title"'), without('<meta property="og:description"'))


def card(slug: str, html: str, pictures: dict[str, Got] | None = None) -> Card:
    [found] = [card for card in view(html, pictures).cards if card.crawler.slug == slug]
    return found


def test_a_good_page_is_shown_whole_on_all_networks() -> None:
    seen = view()

    assert [shown.shape for shown in seen.cards] == [Shape.LARGE] * 9
    assert {shown.title for shown in seen.cards} == {TITLE}
    assert {shown.host for shown in seen.cards} == {"mariaelena.cl", "Municipalidad de María Elena"}
    described = {shown.crawler.slug for shown in seen.cards if shown.description == DESCRIPTION}
    assert described == {"facebook", "whatsapp", "telegram", "bluesky", "mastodon"}
    told = {shown.crawler.slug for shown in seen.cards if shown.alt}
    assert told == {"facebook", "x", "mastodon"}
    assert seen.findings == ()


@pytest.mark.parametrize(
    ("slug", "title"),
    [
        ("facebook", f"{TITLE} – Municipalidad"),
        ("whatsapp", "De X"),
        ("bluesky", "De X"),
        ("mastodon", f"{TITLE} – Municipalidad"),
        ("linkedin", f"{TITLE} – Municipalidad"),
    ],
)
def test_without_open_graph_each_looks_elsewhere(slug: str, title: str) -> None:
    html = page(*NO_OG, ("</head>", '<meta name="twitter:title" content="De X"></head>'))

    assert card(slug, html).title == title


def test_x_prefers_its_own_and_takes_no_title_of_the_tab() -> None:
    own = '<meta name="twitter:title" content="De X">'
    assert card("x", page(("</head>", f"{own}</head>"))).title == "De X"
    assert card("x", page(NO_OG[0])).shape is Shape.BARE


def test_mastodon_prefers_the_news_in_linked_data() -> None:
    data = '{"@type": "NewsArticle", "headline": "De los datos", "publisher": {"name": "La Muni"}}'
    html = page(("</head>", f'<script type="application/ld+json">{data}</script></head>'))

    assert card("mastodon", html).title == "De los datos"
    assert card("mastodon", html).host == "La Muni"
    assert card("facebook", html).title == TITLE


@pytest.mark.parametrize(
    ("kind", "shape"),
    [
        ("summary_large_image", Shape.LARGE),
        ("SUMMARY_LARGE_IMAGE", Shape.LARGE),
        ("summary", Shape.SMALL),
        ("grande", Shape.BARE),
    ],
)
def test_x_shows_the_card_that_the_page_wants(kind: str, shape: Shape) -> None:
    shown = card("x", page(("summary_large_image", kind)))

    assert shown.shape is shape
    assert bool(shown.description) is (shape is not Shape.LARGE)


def test_x_makes_a_small_card_of_open_graph_if_all_of_it_is_there() -> None:
    no_card = without('<meta name="twitter:card"')

    assert card("x", page(no_card)).shape is Shape.SMALL
    assert card("x", page(no_card, without('<meta property="og:type"'))).shape is Shape.BARE


@pytest.mark.parametrize(
    ("data", "hiding", "beside"),
    [
        (picture(299, 200), {"x", "whatsapp"}, {"facebook", "linkedin"}),
        (picture(199, 199), {"x", "whatsapp", "facebook", "linkedin"}, set()),
        (picture(500, 300), set(), {"facebook"}),
        (picture(1300, 300), {"whatsapp"}, {"facebook"}),
        (weighing(picture(), 600_001), {"whatsapp"}, set()),
        (weighing(picture(), 5_000_001), {"whatsapp", "x", "linkedin"}, set()),
        (weighing(picture(), 8_000_001), {"whatsapp", "x", "linkedin", "facebook"}, set()),
        (picture(form="WEBP"), {"linkedin"}, set()),
        (
            picture(form="TIFF"),
            {
                *("facebook", "x", "whatsapp", "telegram", "bluesky", "mastodon", "threads"),
                *("linkedin", "imessage"),
            },
            set(),
        ),
    ],
)
def test_a_picture_is_shown_by_those_that_take_it(
    data: bytes, hiding: set[str], beside: set[str]
) -> None:
    seen = view(pictures={PICTURE: Got(data)})

    assert {each.crawler.slug for each in seen.cards if each.shape is Shape.NONE} == hiding
    assert {each.crawler.slug for each in seen.cards if each.shape is Shape.SMALL} == beside


def test_only_mastodon_understands_a_relative_address() -> None:
    html = page((f'"{PICTURE}"', '"/fotos/feria.jpg"'))
    seen = view(html)

    assert [each.crawler.slug for each in seen.cards if each.picture] == ["mastodon"]


def test_a_text_is_cut_where_the_network_says() -> None:
    html = page((TITLE, "Título " * 40), (DESCRIPTION, "Palabra " * 30))

    assert len(card("x", html).title) == 70
    assert len(card("whatsapp", html).description) <= 80
    assert card("whatsapp", html).description.endswith("Palabra…")
    assert card("whatsapp", html).whole_description == ("Palabra " * 30).strip()


def test_no_letter_is_cut_in_two() -> None:
    assert shortened("👩‍👩‍👧‍👦" * 5, 3) == "👩‍👩‍👧‍👦" * 2 + "…"


def test_who_may_not_read_the_page_shows_only_its_address() -> None:
    seen = view(robots="User-agent: facebookexternalhit\nDisallow: /noticias/\n")

    assert [each.crawler.slug for each in seen.cards if each.shape is Shape.BARE] == ["facebook"]
    assert seen.cards[0].crawler.large == Size(600, 315)
