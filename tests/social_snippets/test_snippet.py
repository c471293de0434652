import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from twitter_text import extract_urls_with_indices, parse_tweet

from plugins.networks import brief_of
from plugins.networks.every import NETWORKS
from plugins.networks.text.posting import postable
from plugins.newsroom.own_post import OwnPost
from plugins.newsroom.photo import Photo
from plugins.newsroom.registry import Locality, Topic
from plugins.newsroom.site import HouseStyle, Site
from plugins.newsroom.story import Correction, CorrectionSort, Story
from plugins.newsroom.values.money import prices
from plugins.social_snippets.occasions import occasions_of
from plugins.social_snippets.snippet import Snippet, snippet, snippets_of
from plugins.spanish.moments import Stated
from tests.conftest import ROOT
from tests.factories import (
    CENTENARIO,
    CLUB,
    NOW,
    PATRIMONIO,
    QUILLAGUA,
    SITE,
    kind,
    own_posts,
    photo,
    story,
)
from tests.social_snippets.examples import EXAMPLES, event, long_title, news, release
from tests.social_snippets.states import STATES

LENGTHS = {"x": 280, "facebook": 63_206, "instagram": 2_200}
GOLDEN = Path(__file__).parent / "golden"
GOLDEN_STORIES = EXAMPLES | STATES


def plain(text: str) -> str:
    """Return *text* without the marks of bold letters that WhatsApp has."""
    return text.replace("*", "")


def post(told: Story, network: str, site: Site = SITE) -> Snippet:
    return snippet(told, site, NETWORKS[network])


@pytest.mark.parametrize("example", GOLDEN_STORIES)
def test_texts_that_somebody_has_read_aloud(
    example: str, golden: Callable[[Path, str], None]
) -> None:
    made = snippets_of(GOLDEN_STORIES[example](), SITE)

    golden(GOLDEN / f"{example}.txt", "\n".join(map(_read_aloud, made)))


def _read_aloud(made: Snippet) -> str:
    """Return a text below the name of its network and its length; what goes on in a thread too."""
    posts = (made.text, *made.thread)
    return "".join(
        f"━━ {made.network.name}{f', {number}' if number > 1 else ''}: "
        f"{made.network.counted(text, made.link)} de {made.network.limit}\n{text}\n"
        for number, text in enumerate(posts, start=1)
    )


def test_on_x_the_link_stands_whole_at_the_end() -> None:
    text = post(long_title(), "x").text

    assert text.endswith("\nhttps://mariaelena.example.com/noticias/2026/11/biblioteca/")


def test_on_facebook_the_link_stands_in_the_first_400_and_parts_no_summary() -> None:
    summary = "La feria vuelve a la plaza con artesanía. " * 7
    told = story(title="Feria " * 18, summary=summary)
    link = SITE.absolute(told.path)

    text = post(told, "facebook").text

    assert text.index(link) + len(link) <= 400
    assert summary.strip() in text
    assert post(story(), "facebook").text.index("Este sábado") < post(
        story(), "facebook"
    ).text.index("https://")


def test_facebook_keeps_the_whole_summary_below_the_link_if_no_sentence_fits_above() -> None:
    told = story(title="Feria " * 18, summary="artesanía " * 29)

    above, below = post(told, "facebook").text.split("https://")

    assert "artesanía" not in above
    assert below.count("artesanía") == 29
    assert "…" not in below


def test_on_instagram_the_first_line_is_a_hook_without_link() -> None:
    text = post(long_title(), "instagram").text

    assert len(text.split("\n")[0]) <= 125
    assert "://" not in text
    assert "Más información en mariaelena.example.com, enlace en la biografía." in text


@pytest.mark.parametrize("network", NETWORKS)
def test_each_network_gets_the_hashtags_it_likes(network: str) -> None:
    topics = tuple(Topic(slug=f"t{n}", name="T", hashtag=f"Tema{'ABCDEFGH'[n]}") for n in range(8))

    tags = post(story(topics=topics), network).hashtags

    assert len(tags) == NETWORKS[network].hashtags


@pytest.mark.parametrize("network", NETWORKS)
def test_events_say_when_and_where(network: str) -> None:
    text = post(event(), network).text

    assert "📅 Del sábado 28 de noviembre, 10:00 horas, al domingo 29, 18:00 horas\n" in text
    is_short = network in {"x", "bluesky"}  # what matters more takes its room
    address = "" if is_short else ", frente al teatro"
    assert f"📍 Plaza de armas{address}, María Elena\n" in text


def test_x_tells_the_address_too_where_there_is_room() -> None:
    details = {"start": "2026-11-28", "place": "Plaza", "address": "frente al teatro"}
    told = story(kind=kind("evento"), details=details)

    assert "📍 Plaza, frente al teatro\n" in post(told, "x").text


def _when(**fields: str) -> str:
    told = story(kind=kind("evento"), details={"place": "Plaza", **fields})
    return post(told, "facebook").text.partition("📅 ")[2].partition("\n")[0]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"start": "2026-11-28 10:00"}, "Sábado 28 de noviembre, 10:00 horas"),
        (
            {"start": "2026-11-28 10:00", "end": "2026-11-28 14:00"},
            "Sábado 28 de noviembre, de 10:00 a 14:00 horas",
        ),
        ({"start": "2026-11-28"}, "Sábado 28 de noviembre"),
        (
            {"start": "2026-11-28", "end": "2026-11-29"},
            "Del sábado 28 al domingo 29 de noviembre",
        ),
        (
            {"start": "2026-11-30 22:00", "end": "2026-12-01 02:00"},
            "Lunes 30 de noviembre, de 22:00 a 02:00 horas",
        ),
        ({"start": "2027-01-09 10:00"}, "Sábado 9 de enero de 2027, 10:00 horas"),
    ],
)
def test_when_leaves_out_what_goes_without_saying(fields: dict[str, str], words: str) -> None:
    assert _when(**fields) == words


def test_a_place_is_said_with_its_locality_once() -> None:
    details = {"start": "2026-11-28", "place": "Sede vecinal de Quillagua"}
    told = story(kind=kind("evento"), details=details, locality=QUILLAGUA)

    assert "📍 Sede vecinal de Quillagua\n" in post(told, "x").text


def test_events_say_cost_and_registration_where_there_is_room() -> None:
    for network in ("facebook", "instagram"):
        assert "Costo: gratis\nInscripción: en la oficina" in post(event(), network).text
    assert "Gratis · inscripción: en la oficina" in post(event(), "x").text


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize(
    ("fields", "opening"),
    [
        ({"state": "cancelado"}, "CANCELADO: "),
        ({"state": "postergado"}, "POSTERGADO: "),
        ({"state": "reprogramado", "previous_start": "2026-11-21 10:00"}, "NUEVA FECHA: "),
    ],
)
def test_a_change_of_plans_comes_first(network: str, fields: dict[str, str], opening: str) -> None:
    details = {"start": "2026-11-28 10:00", "place": "Plaza", **fields}
    text = post(story(kind=kind("evento"), details=details), network).text

    assert plain(text).startswith(opening)


@pytest.mark.parametrize("network", NETWORKS)
def test_releases_are_labelled(network: str) -> None:
    assert plain(post(release(), network).text).startswith("COMUNICADO: Corte programado")


@pytest.mark.parametrize("network", NETWORKS)
def test_corrections_come_first_the_newest_before_the_others(network: str) -> None:
    newest = Correction(date=Stated(NOW), text="Corrección: La feria es el domingo.")
    older = Correction(date=Stated(NOW), text="No hay que inscribirse.")

    text = plain(post(story(corrections=(newest, older)), network).text)

    assert text.startswith(
        "CORRECCIÓN: la feria es el domingo.\n\nCORRECCIÓN: no hay que inscribirse.\n\n"
        "La feria vuelve a la plaza"
    )


@pytest.mark.parametrize("network", ["x", "facebook", "instagram", "bluesky"])
def test_a_correction_says_what_it_is_about_even_if_the_title_has_no_room(network: str) -> None:
    change = "el permiso vence el 31 de marzo y no el 30, como decía la primera versión. " * 5
    permits = Topic(slug="permisos", name="Permisos de circulación")
    told = story(topics=(permits,), corrections=(Correction(date=Stated(NOW), text=change),))

    text = post(told, network).text

    assert text.startswith("CORRECCIÓN sobre permisos de circulación: el permiso vence el 31 de")
    assert not text.partition("31 de marzo")[0].endswith("…")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Patrimonio", "patrimonio"),
        ("Registro Social de Hogares", "Registro Social de Hogares"),
        ("OMIL", "OMIL"),
        ("Adulto mayor", "adulto mayor"),
    ],
)
def test_a_topic_within_a_sentence_keeps_the_capitals_of_names(name: str, words: str) -> None:
    topic, change = Topic(slug="t", name=name), Correction(date=Stated(NOW), text="Es el lunes.")

    brief = brief_of(story(topics=(topic,), corrections=(change,)), SITE)

    assert brief.subject == f"CORRECCIÓN sobre {words}: Es el lunes."


@pytest.mark.parametrize("network", NETWORKS)
def test_a_persons_right_has_its_own_word(network: str) -> None:
    right = Correction(date=Stated(NOW), text="La empresa no participó.", sort=CorrectionSort.RIGHT)

    assert post(story(corrections=(right,)), network).text.startswith(
        "RECTIFICACIÓN: la empresa no participó."
    )


@pytest.mark.parametrize("network", NETWORKS)
def test_mourning_has_no_hashtags(network: str) -> None:
    mourning = Topic(slug="duelo", name="Duelo", is_untagged=True)
    told = story(topics=(mourning, PATRIMONIO), locality=QUILLAGUA)

    assert post(told, network).hashtags == ()


@pytest.mark.parametrize("network", NETWORKS)
def test_a_kind_can_go_without_hashtags(network: str) -> None:
    quiet = replace(SITE, house=HouseStyle(untagged_kinds=frozenset({"comunicado"})))

    assert post(release(), network, quiet).hashtags == ()
    assert len(post(news(), network, quiet).hashtags) == min(3, NETWORKS[network].hashtags)


def test_those_it_belongs_to_are_called_where_their_account_is_known() -> None:
    club = replace(CLUB, handles={"x": "@club_pampa", "instagram": "@club.pampa"})
    told = story(topics=(PATRIMONIO,), organisations=(club,))

    assert "\n@club_pampa #Patrimonio\n" in post(told, "x").text
    assert post(told, "instagram").text.endswith("\n@club.pampa #Patrimonio")
    assert "@" not in post(told, "facebook").text
    named = replace(told, title="Vuelve el campeonato de @club_pampa")
    assert post(named, "x").text.count("@club_pampa") == 1


@pytest.mark.parametrize("network", NETWORKS)
def test_the_hashtags_of_a_title_count(network: str) -> None:
    told = story(
        title="Llega la #FeriaDeLibros a #Quillagua",
        topics=(PATRIMONIO, CENTENARIO),
        locality=QUILLAGUA,
    )

    tags = post(told, network).hashtags

    assert len(tags) == len(set(tags)) <= NETWORKS[network].hashtags


@pytest.mark.parametrize("network", NETWORKS)
def test_sample_content_is_marked(network: str) -> None:
    own = own_posts(**dict.fromkeys(NETWORKS, "Hola"))

    assert plain(post(story(is_demo=True), network).text).startswith("[Muestra] La feria")
    assert post(story(is_demo=True, social=own), network).text.startswith("[Muestra] Hola")


@pytest.mark.parametrize("network", NETWORKS)
def test_a_summary_that_repeats_the_title_is_left_out(network: str) -> None:
    text = post(story(summary="La feria vuelve a la plaza."), network).text

    assert text.count("La feria vuelve a la plaza") == 1


def test_the_editors_text_replaces_ours_on_its_network_only() -> None:
    told = story(social=own_posts(x="Vengan 👇 #Feria"))

    assert post(told, "x").text == f"Vengan 👇 #Feria\n{SITE.absolute(told.path)}"
    assert post(told, "x").hashtags == ("Feria",)
    assert post(told, "facebook").text.startswith("La feria vuelve a la plaza\n")


def test_an_empty_text_of_the_editor_replaces_nothing() -> None:
    assert post(story(social=own_posts(x="  ")), "x").text == post(story(), "x").text


def test_the_credit_of_the_picture_is_said_where_there_is_room() -> None:
    assert "\nImagen: Comunicaciones IMME\n" in post(news(), "instagram").text
    assert "Imagen:" not in post(release(), "instagram").text


def test_the_picture_has_the_networks_shape_and_its_words() -> None:
    picture = post(news(), "instagram").picture

    assert picture.path.startswith("/fotos/")
    assert picture.size == (960, 1200)
    assert picture.alt == "Sede vecinal de Quillagua, con la puerta abierta."
    assert picture.credit == "Comunicaciones IMME"


@pytest.mark.parametrize(
    ("network", "size", "media_type"),
    [
        ("x", (1200, 630), "image/png"),
        ("facebook", (1200, 630), "image/png"),
        ("instagram", (1080, 1350), "image/jpeg"),
    ],
)
def test_without_a_photo_its_card_goes(
    network: str, size: tuple[int, int], media_type: str
) -> None:
    picture = post(story(title="Feria"), network).picture

    assert picture.path.startswith("/tarjetas/2026/11/feria-")
    assert (picture.size, picture.media_type) == (size, media_type)
    assert picture.alt == "Feria. Cultura. 22 de noviembre de 2026."
    assert picture.credit == ""


TALL = {"instagram", "threads"}


def test_pictures_are_kept_under_the_names_of_story_and_network() -> None:
    told = (news(), story("feria-navidena"))

    assert [post(each, slug).picture.download_name for each in told for slug in NETWORKS] == [
        *(f"operativo-{slug}.jpg" for slug in NETWORKS),
        *(f"feria-navidena-{slug}.{'jpg' if slug in TALL else 'png'}" for slug in NETWORKS),
    ]


def album(count: int, **values: Any) -> Story:
    """Return a story with a lead photo and others in its text."""
    taken = tuple(
        photo(digest=f"{number:02}" * 32, alt=f"Foto {number}.") for number in range(count)
    )
    return story(photo=taken[0], photos=taken, **values)


@pytest.mark.parametrize(
    ("network", "most"), [("x", 4), ("facebook", 10), ("instagram", 10), ("whatsapp", 1)]
)
def test_several_photos_go_as_an_album_in_the_order_of_the_page(network: str, most: int) -> None:
    found = post(album(12), network).pictures

    assert [each.alt for each in found] == [f"Foto {number}." for number in range(most)]
    assert len({each.path for each in found}) == most
    names = [each.download_name for each in found]
    assert names[:2] == [f"feria-{network}.jpg", f"feria-{network}-2.jpg"][:most]


def test_where_people_look_at_pictures_one_shows_what_to_know() -> None:
    told = replace(event(), photo=None, photos=())
    card, facts = post(told, "instagram").pictures

    assert facts.alt.startswith("Encuentro de bandas de la pampa. Cultura. Cuándo: Del sábado 28")
    assert (facts.size, facts.media_type) == (card.size, "image/jpeg")
    assert facts.path != card.path
    assert facts.download_name == "encuentro-instagram-2.jpg"
    assert len(post(told, "facebook").pictures) == 1

    with_photos = replace(told, photo=photo(), photos=(photo(), photo(digest="5e" * 32)))
    alts = [each.alt for each in post(with_photos, "instagram").pictures]
    assert [alt[:8] for alt in alts] == ["La plaza", "Encuentr", "La plaza"]


def test_photos_of_the_text_go_after_the_card_of_a_story_without_a_lead() -> None:
    told = story(photos=(photo(digest="5e" * 32), photo(digest="6e" * 32)))

    kinds = [each.path.split("/")[1] for each in post(told, "facebook").pictures]
    assert kinds == ["tarjetas", "fotos", "fotos"]


@pytest.mark.parametrize("size", [(1600, 1067), (1599, 1067), (801, 1201), (1000, 667)])
def test_no_picture_is_taller_than_the_network_takes(size: tuple[int, int]) -> None:
    taken = photo(width=size[0], height=size[1])
    width, height = post(story(photo=taken, photos=(taken,)), "instagram").picture.size

    assert width / height >= 4 / 5


def test_a_photo_that_is_too_small_to_share_stays_on_its_page() -> None:
    small = photo(digest="6e" * 32, width=300)
    told = story(photo=photo(), photos=(photo(), small))

    assert len(post(told, "instagram").pictures) == 1


def test_a_photo_chosen_for_a_network_goes_alone() -> None:
    chosen = photo(digest="7e" * 32, alt="La plaza, de noche.")
    social = {slug: OwnPost(photo=chosen) for slug in ("x", "instagram")}
    told = replace(event(), photo=photo(), photos=album(3).photos, social=social)

    assert [each.alt for each in post(told, "x").pictures] == ["La plaza, de noche."]
    assert [each.alt for each in post(told, "instagram").pictures] == ["La plaza, de noche."]
    assert len(post(told, "facebook").pictures) > 1


def test_a_reminder_goes_with_one_picture() -> None:
    details = {"start": "2026-12-12 10:00", "place": "Plaza"}
    told = album(3, kind=kind("evento"), details=details)

    [day_before] = [each for each in occasions_of(told) if each.lead == "MAÑANA"]
    assert len(snippet(told, SITE, NETWORKS["instagram"], day_before).pictures) == 1


def test_alternative_text_is_no_longer_than_networks_take() -> None:
    picture = post(story(photo=photo(alt="La plaza al atardecer. " * 60)), "x").picture

    assert len(picture.alt) <= 1000


def test_the_preview_shows_what_readers_see_before_the_fold() -> None:
    assert post(long_title(), "instagram").seen.endswith("…")
    assert len(post(long_title(), "instagram").seen) <= 126
    assert post(long_title(), "x").seen == post(long_title(), "x").text


def test_a_preview_of_the_site_keeps_the_limit() -> None:
    preview = Site(url="http://localhost:8000", name="Prueba")

    assert post(long_title(), "x", preview).counted <= 280
    assert post(long_title(), "x", preview).text.endswith("/noticias/2026/11/biblioteca/")


WORD = st.sampled_from(
    [
        "la",
        "de",
        "feria",
        "María",
        "$12.500",
        "10:00",
        "horas",
        "28",
        "noviembre",
        "https://muni.cl/a",
        "contacto@muni.cl",
        "muni.cl",
        "«La",
        "pampa»",
        "¿Viene?",
        "(gratis",
        "👩\u200d👩\u200d👧\u200d👦",
        "🇨🇱",
        "👋🏽",
        "é",
        "1️⃣",
        "漢字漢字",
        "#Feria",
        "@alguien",
        "\u0600",
        "\u202e",
        "convocatoria.La",
        "plazo.Se",
        "vecinos.De",
    ]
)
PROSE = st.lists(WORD | st.text(max_size=12), max_size=60).map(" ".join)
ANY = PROSE | st.text(max_size=350)
PRICED = ANY.filter(lambda words: prices(f"Gratis, o {words}"))
"""After «Gratis, o»: with no sign of a sum that is none, which reading refuses."""

OWN = st.none() | ANY | st.text(min_size=200, max_size=400)


@st.composite
def any_story(draw: st.DrawFn) -> Story:
    """Return a story of any words; the texts may be longer than reading allows."""
    is_event = draw(st.booleans())
    details: dict[str, Any] = {}
    if is_event:
        details = {
            "start": "2026-11-28 10:00",
            "place": f"A{draw(ANY)}",
            "cost": f"Gratis, o {draw(PRICED)}",
        }
    own = {network: text for network in NETWORKS if (text := draw(OWN)) is not None}
    changes = draw(st.lists(ANY, max_size=1))
    return story(
        kind=kind(draw(st.sampled_from(["noticia", "comunicado"])) if not is_event else "evento"),
        details=details,
        title=draw(ANY),
        summary=draw(ANY),
        topics=tuple(
            Topic(slug="t", name="T", hashtag=tag) for tag in draw(st.lists(ANY, max_size=4))
        ),
        locality=Locality(slug="l", name=draw(ANY), hashtag=draw(ANY)),
        corrections=tuple(Correction(date=Stated(NOW), text=text) for text in changes),
        photo=draw(st.none() | st.builds(_photo, ANY)),
        social=draw(st.sampled_from([{}, own_posts(**own)])),
        is_demo=draw(st.booleans()),
    )


def _photo(words: str) -> Photo:
    return photo(alt=words, credit=words)


def _sources(told: Story) -> list[str]:
    """Return every text a post can be made of."""
    found = [told.title, told.summary, *(own.text for own in told.social.values())]
    found += [correction.text for correction in told.corrections]
    found += [str(value) for value in told.details.model_dump().values()]
    found += [told.locality.name] if told.locality else []
    found += [told.photo.credit] if told.photo else []
    return [postable(text) for text in found]


def _links(text: str) -> list[str]:
    return [found["url"] for found in extract_urls_with_indices(text)]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(any_story())
def test_no_story_breaks_a_limit_a_link_or_a_grapheme(told: Story) -> None:
    link = SITE.absolute(told.path)
    known = {url for text in _sources(told) for url in _links(text)} | {link}
    graphemes = {
        each for text in (*_sources(told), link) for each in regex.findall(r"\X", f"{text}…")
    }
    made = snippets_of(told, SITE)
    x, facebook, instagram = (made[list(NETWORKS).index(slug)] for slug in LENGTHS)

    assert parse_tweet(x.text).weightedLength <= LENGTHS["x"]
    assert x.text.endswith(link) or link in x.text.split()
    assert link in facebook.text.split()
    assert len(facebook.text) <= LENGTHS["facebook"]
    assert len(instagram.text) <= LENGTHS["instagram"]
    for each in made:
        tagged = set(regex.findall(r"\X", "".join(each.hashtags)))
        for text in (each.text, *each.thread):
            assert each.network.takes(text, link)
            assert text == postable(text)
            assert {url for url in _links(text) if url != SITE.host} <= known
            # Signs such as U+0600 take what follows along, our own signs after a word too.
            parts = (part.rstrip(",*") for part in regex.findall(r"\X", text))
            whole = {part for part in parts if part[:1] not in {"", " ", "#", "*"}}
            assert {part for part in whole - tagged if len(part) > 1} <= graphemes


@settings(deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(["La", "De", "Es", "Se", "No", "Su", "Me", "Al", "la"]),
        min_size=1,
        max_size=12,
    )
)
def test_a_missing_space_never_makes_a_link(words: list[str]) -> None:
    glued = ".".join(["convocatoria", *words])

    for each in snippets_of(story(title=glued, summary=f"{glued} y {glued}"), SITE):
        assert set(_links(each.text)) <= {SITE.absolute("/noticias/2026/11/feria/"), SITE.host}


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_text_is_made_once_for_files_board_and_feed(example: str) -> None:
    once, again = EXAMPLES[example](), EXAMPLES[example]()

    assert once is not again
    assert snippets_of(once, SITE)[0] is snippets_of(again, SITE)[0]


def test_another_text_of_the_editor_makes_another_snippet() -> None:
    texts = [post(story(social=own_posts(x=text)), "x").text for text in ("uno", "dos")]

    assert [text.partition("\n")[0] for text in texts] == ["uno", "dos"]


ORDINARY = """
import sys
from tests.factories import SITE
from tests.social_snippets.examples import event, news
from plugins.social_snippets.snippet import snippets_of
made = [snippet.counted for told in (news(), event()) for snippet in snippets_of(told, SITE)]
print(len(made), "twitter_text" in sys.modules)
"""


def test_an_ordinary_story_and_event_do_without_the_library_of_x() -> None:
    command = [sys.executable, "-c", ORDINARY]

    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert answer.stdout.split() == [str(2 * len(NETWORKS)), "False"]
