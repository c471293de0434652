"""Of what there is a poster, where, and what it is made from."""

from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image

from plugins.newsroom.digests import with_digests
from plugins.newsroom.edition import Edition, edition_at
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.story import Audience, Story
from plugins.pages.routes.article import article_pages
from plugins.posters.channel import ADDRESSES, poster_artefacts, poster_of
from plugins.pressroom.artefact import Artefact, address_of, each_artefact
from plugins.site.frame import Frame
from plugins.spanish.moments import SANTIAGO
from tests.demo import demo_frame
from tests.factories import NOW, REGISTRY, SITE, edition, origin
from tests.posters.printed import MADE, POSTERS, codes_in, text_in
from tests.social_snippets.examples import event, job, news, notice
from tests.social_snippets.states import STATES

STAFF_SITE = replace(SITE, url="https://interna.example.com", public_url=SITE.url)


def posters(given: Edition) -> dict[str, Artefact]:
    """Return what is made of *given*, by its address."""
    made = each_artefact(poster_artefacts(given, SITE))
    return {address_of(path): each for each in made for path in each.paths}


def offered(given: Edition, frame: Frame) -> set[str]:
    """Return the posters that the pages of *given* offer."""
    pages = each_artefact(article_pages(given, frame))
    found = (getattr(page, "poster", None) for page in pages)
    return {path for paths in found if paths for path in paths}


@pytest.mark.parametrize(
    "moment",
    [NOW + timedelta(days=days) for days in (0, 4, 6, 9, 20, 60)],
    ids=lambda moment: f"{moment:%m-%d}",
)
def test_pages_offer_what_is_made_and_declared(moment: datetime) -> None:
    unique = {make().path: make() for make in MADE.values()}
    given = edition(*unique.values(), moment=moment)

    made = set(posters(given))
    assert made == offered(given, demo_frame())
    assert made == {path for _, path in ADDRESSES.of_stories(given)}


def test_there_is_one_of_what_one_goes_to_joins_or_minds() -> None:
    kinds = {make().kind.slug for make in POSTERS.values()}

    assert kinds == {"evento", "curso", "empleo", "aviso", "ronda"}
    assert posters(edition(news())) == {}


def test_there_is_none_of_what_is_over_or_offered_no_longer() -> None:
    closing = [replace(each, expires=each.details.offered_until) for each in (job(), notice())]
    there = [event(), *closing, STATES["evento-cancelado"]()]

    assert len(posters(edition(*there))) == 2 * len(there)
    assert posters(edition(*there, moment=datetime(2026, 12, 24, tzinfo=SANTIAGO))) == {}


def test_what_is_internal_has_one_for_the_staff_alone() -> None:
    internal = with_digests(replace(event(), audience=Audience.STAFF))
    staff = edition_at(
        NOW, (internal,), registry=REGISTRY, kinds=all_kinds(), audience=Audience.STAFF
    )

    assert posters(edition(internal)) == {}
    assert len(posters(staff)) == 2


def test_its_code_leads_where_who_sees_it_can_go() -> None:
    public, internal = event(), replace(event(), audience=Audience.STAFF)

    assert poster_of(public, STAFF_SITE).sheet.url == f"{SITE.url}{public.path}"
    assert poster_of(internal, STAFF_SITE).sheet.url == f"{STAFF_SITE.url}{internal.path}"


def test_the_picture_is_as_tall_as_a_telephone_and_a_jpeg() -> None:
    data = poster_of(event(), SITE).picture.make()[0]
    image = Image.open(BytesIO(data))

    assert (image.format, image.size) == ("JPEG", (1080, 1920))


def test_the_sheet_is_beside_the_page_and_says_its_story() -> None:
    made = posters(edition(event()))
    sheet = made[f"{event().path}afiche.pdf"].make()[0]

    assert event().title in text_in(sheet)
    assert codes_in(sheet)[0].text == f"{SITE.url}{event().path}"
    assert f"{event().path}afiche.jpg" in made


def _told(story: Story) -> tuple[bytes, ...]:
    return tuple(map(origin, poster_of(story, SITE)))


def test_another_text_makes_no_poster_anew() -> None:
    before = with_digests(event())
    after = with_digests(replace(before, body="<p>Otro texto.</p>", summary="Otro resumen."))

    assert _told(before) == _told(after)
    assert poster_of(before, SITE).sheet.key == poster_of(after, SITE).sheet.key


def test_another_date_title_or_state_does() -> None:
    before = event()
    moved = before.details.model_copy(update={"place": "Teatro"})
    others = [
        replace(before, title="Otro título"),
        replace(before, details=moved),
        replace(before, is_demo=True),
        STATES["evento-cancelado"](),
    ]

    told = {_told(each)[0] for each in (before, *others)}
    keys = {poster_of(each, SITE).sheet.key for each in (before, *others)}
    assert len(told) == len(keys) == 1 + len(others)


def test_what_the_sheet_has_no_room_for_is_told_to_who_asks() -> None:
    assert poster_of(event(), SITE).left_out == ()
    left = poster_of(STATES["empleo-completo"](), SITE).left_out
    assert left
    assert all(": " in each for each in left)
