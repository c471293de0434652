"""What a document of the wire says of a story, by IPTC's own schema."""

import json
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins import agenda
from plugins.newsroom.coordinates import Coordinates
from plugins.newsroom.focus import Focus
from plugins.newsroom.photo import Attachment
from plugins.newsroom.registry import Venue
from plugins.newsroom.site import TOWN
from plugins.newsroom.standing import StandingPage
from plugins.newsroom.story import Change, Correction, RelatedDocument, Story, Withdrawal
from plugins.spanish.moments import SANTIAGO, Stated
from plugins.wire.text import text_of
from tests import factories
from tests.demo import demo
from tests.factories import NOW, QUILLAGUA, REGISTRY, SITE, edition, kind, story
from tests.recordings import episode
from tests.social_snippets.examples import EXAMPLES, MARIA_ELENA, event, news, notice
from tests.social_snippets.states import STATES
from tests.wire.made import files, note
from tests.wire.validator import faults

ROOT = SITE.url


@cache
def demo_files() -> dict[str, Any]:
    return {path: json.loads(data) for path, data in files(demo()).items()}


def body(document: Any, media_type: str) -> str:
    found = (each for each in document["bodies"] if each["contentType"] == media_type)
    return str(next(found)["value"])


def by_role(listed: list[Any], role: str) -> Any:
    return next(each for each in listed if each.get("role", each.get("rel")) == role)


def test_all_of_the_sample_site_is_valid_and_one_file_for_each_story() -> None:
    made = demo_files()
    ninjs = {path: document for path, document in made.items() if path.endswith(".ninjs.json")}

    assert {path: faults(each) for path, each in ninjs.items() if faults(each)} == {}
    stories = (*demo().stories, *demo().expired, *demo().withdrawn)
    addresses = sum(1 + len(each.earlier_paths) for each in stories)
    assert len(ninjs) == addresses + 1


def test_every_calendar_and_page_that_is_named_is_there() -> None:
    made = demo_files()
    named = [
        each
        for path, document in made.items()
        if path.endswith("nota.ninjs.json")
        for each in document.get("renditions", [])
    ]
    calendars = {each["href"] for each in named if each["name"] == "calendar"}
    beside = {SITE.absolute(path) for _, path in agenda.ADDRESSES.of_stories(demo())}

    assert len(calendars) > 5
    assert calendars <= beside
    pages = {SITE.absolute(each.path) for each in (*demo().stories, *demo().expired)}
    assert {each["href"] for each in named if each["name"] == "web"} == pages


@pytest.mark.parametrize("make", [*EXAMPLES.values(), *STATES.values()])
def test_every_sort_of_story_is_valid(make: Any) -> None:
    document = note(make())

    assert faults(document) == []
    assert document["pubStatus"] == "usable"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("uri", None),
        ("pubStatus", "withdrawn"),
        ("urgency", 0),
        ("versionCreated", "ayer"),
        ("headline", "Una feria"),
        ("places", [{"name": "X", "geoJSON": {"type": "Point", "coordinates": ["a"]}}]),
    ],
)
def test_the_schema_notices_faults(name: str, value: Any) -> None:
    assert faults({**note(story()), name: value})


@given(
    title=st.text(min_size=1, max_size=60).filter(str.strip),
    body=st.text(max_size=60),
    caption=st.text(max_size=30),
)
def test_whatever_is_written_it_is_valid(title: str, body: str, caption: str) -> None:
    escaped = body.replace("&", "&amp;").replace("<", "&lt;")
    told = story(
        title=title, summary=body, body=f"<p>{escaped}</p>", photo=factories.photo(caption=caption)
    )

    assert faults(note(told)) == []


def test_it_says_what_it_is_and_whose() -> None:
    told = replace(news(), slug="operativo")
    document = note(told)

    assert document["standard"]["version"] == "3.1"
    assert document["uri"] == f"{ROOT}/noticias/2026/11/operativo/"
    assert document["type"] == "text"
    assert document["language"] == "es-CL"
    assert document["firstCreated"] == document["versionCreated"] == "2026-11-22T12:00:00-03:00"
    assert document["headlines"] == [
        {"role": "main", "contentType": "text/plain", "value": told.title}
    ]
    assert by_role(document["descriptions"], "summary")["value"] == told.summary
    assert document["by"] == "Cultura, Biblioteca y Patrimonio"
    assert document["located"] == "Quillagua"
    assert document["copyrightHolder"] == SITE.name
    assert [each["name"] for each in document["subjects"]] == [topic.name for topic in told.topics]
    assert document["genres"][0]["literal"] == "noticia"
    assert document["infoSources"][0]["uri"] == f"{ROOT}/departamentos/cultura/"
    assert by_role(document["altIds"], "slug")["value"] == "operativo"


def test_a_release_begins_with_where_and_when_it_was_signed_in_both_forms() -> None:
    moment = factories.NOW.replace(year=2025, month=7, day=14)
    release = story("aviso", kind=kind("comunicado"), date=moment, body="<p>Texto.</p>")
    document = note(release)

    opening = "María Elena, lunes 14 de julio de 2025."
    assert body(document, "text/html") == f"<p>{opening}</p>\n<p>Texto.</p>"
    assert body(document, "text/plain") == f"{opening}\n\nTexto."
    assert "lunes" not in body(note(story()), "text/plain")


def test_the_text_stands_anywhere() -> None:
    html = (
        '<h2 id="a" class="b">Cómo</h2><p>Vea <a href="/temas/agua/">agua</a> &amp; más.</p>'
        "<ul><li>uno</li><li>dos</li></ul>"
        "<table><tr><th>Día</th><th>Hora</th></tr><tr><td>lunes</td><td>10:00</td></tr></table>"
    )
    document = note(story(body=html))

    assert f'<a href="{ROOT}/temas/agua/">agua</a>' in body(document, "text/html")
    assert "class=" not in body(document, "text/html")
    assert body(document, "text/plain") == (
        "Cómo\n\nVea agua & más.\n\n- uno\n\n- dos\n\nDía | Hora\n\nlunes | 10:00"
    )


def test_plain_text_has_no_empty_paragraph() -> None:
    assert text_of("<p> </p><p>Uno<br>dos</p>") == "Uno\n\ndos"


def test_a_photo_comes_whole_and_small_with_its_words_and_what_matters_in_it() -> None:
    photo = factories.photo(caption="La plaza", focus=Focus(25, 50), form="png")
    [told] = note(story(photo=photo, photos=(photo,)))["associations"]

    assert told["rel"] == "lead"
    assert told["type"] == "picture"
    assert told["by"] == "Comunicaciones IMME"
    words = {each["role"]: each["value"] for each in told["descriptions"]}
    assert words == {
        "alt": photo.alt,
        "caption": "La plaza",
        "creditline": "Imagen: Comunicaciones IMME",
    }
    whole, *others = told["renditions"]
    assert whole["name"] == "original"
    assert whole["contentType"] == "image/png"
    assert (whole["width"], whole["height"]) == (1600, 1200)
    assert whole["poi"] == {"x": 400, "y": 600}
    assert [each["name"] for each in others] == ["web-1600", "web-1080", "web-720", "web-400"]
    assert {each["contentType"] for each in others} == {"image/jpeg"}
    assert others[-1]["poi"] == {"x": 100, "y": 150}


def test_other_photos_follow_the_lead_one_each_once() -> None:
    lead, other = factories.photo(), factories.photo(digest="5a" * 32)
    told = note(story(photo=lead, photos=(lead, other, other)))["associations"]

    assert [each["rel"] for each in told] == ["lead", "inline"]


def test_what_is_played_comes_with_what_is_said_in_it() -> None:
    document = note(episode())
    recording = by_role(document["associations"], "recording")

    assert recording["type"] == "audio"
    [file] = recording["renditions"]
    assert file["contentType"] == "audio/mpeg"
    assert (file["sizeInBytes"], file["duration"]) == (240_000, 60)
    assert by_role(recording["bodies"], "transcript")["value"]


def test_documents_come_with_their_type_and_size() -> None:
    named = Attachment(source="cultura/bases.pdf", digest="ab" * 32, size=1234)
    linked = Attachment(source="cultura/tabla.XLSX", digest="cd" * 32, size=99)
    document = RelatedDocument(title="Bases", text="Qué piden.", attachment=named)
    told = note(story(documents=(document,), attachments=(named, linked)))["associations"]

    assert [each["name"] for each in told] == ["Bases", "tabla"]
    assert [each["renditions"][0]["sizeInBytes"] for each in told] == [1234, 99]
    assert told[0]["renditions"][0]["contentType"] == "application/pdf"
    assert told[1]["renditions"][0]["contentType"].endswith("spreadsheetml.sheet")
    assert told[0]["descriptions"][0]["value"] == "Qué piden."


def test_an_event_says_when_where_and_that_it_stands() -> None:
    plaza = Venue(
        slug="plaza",
        name="Plaza de armas",
        locality=MARIA_ELENA,
        coordinates=Coordinates(-22.3447, -69.6613),
    )
    document = note(event(), registry=replace(REGISTRY, venues=(plaza,)))

    assert document["events"][0]["uri"].endswith("/encuentro/#evento")
    details = document["eventDetails"]
    assert details["eventStatus"] == "https://schema.org/EventScheduled"
    assert details["dates"] == {
        "startDate": "2026-11-28T10:00:00-03:00",
        "endDate": "2026-11-29T18:00:00-03:00",
    }
    venue = by_role(document["places"], "venue")
    assert venue["geoJSON"] == {"type": "Point", "coordinates": [-69.6613, -22.3447]}
    [way] = venue["contactInfo"]
    assert "frente al teatro" in way["address"]["lines"][0]
    assert by_role(document["places"], "about")["name"] == TOWN
    assert [each["name"] for each in document["renditions"]] == ["web", "calendar"]
    assert "Cuándo: " in by_role(document["descriptions"], "facts")["value"]


def test_a_day_without_an_hour_is_no_moment() -> None:
    told = story("feria", kind=kind("evento"), details={"start": "2026-12-05", "place": "La plaza"})

    assert note(told)["eventDetails"]["dates"] == {"expectedStartDate": "2026-12-05"}


def test_of_the_last_time_that_says_no_end_only_the_day_is_known() -> None:
    details = {
        "service": "Retiro de residuos",
        "rounds": [{"donde": "Sector norte", "fechas": "2026-12-01 08:00, 2026-12-04 08:00"}],
    }
    dates = note(story(kind=kind("ronda"), details=details))["eventDetails"]["dates"]

    assert dates == {"startDate": "2026-12-01T08:00:00-03:00", "expectedEndDate": "2026-12-04"}


def test_when_it_was_to_be_before_is_data() -> None:
    document = note(STATES["evento-otra-fecha-y-lugar"]())
    old = by_role(document["associations"], "previous-date")

    assert old["eventDetails"]["dates"] != document["eventDetails"]["dates"]
    assert old["eventDetails"]["dates"]["startDate"].startswith("2026-")
    assert not [each for each in note(event())["associations"] if each["rel"] == "previous-date"]


def test_each_of_several_dates_is_told() -> None:
    document = note(STATES["evento-cada-semana"]())
    dates = [each for each in document["associations"] if each["rel"] == "occurrence"]

    assert len(dates) > 2
    assert len({each["uri"] for each in dates}) == len(dates)
    starts = [each["eventDetails"]["dates"]["startDate"] for each in dates]
    assert starts == sorted(starts)
    assert document["eventDetails"]["dates"]["startDate"] == starts[0]


@pytest.mark.parametrize(
    ("state", "label", "status"),
    [
        ("evento-cancelado", "CANCELADO: ", "EventCancelled"),
        ("evento-postergado", "POSTERGADO: ", "EventPostponed"),
        ("evento-otra-fecha-y-lugar", "NUEVA FECHA Y LUGAR: ", "EventRescheduled"),
    ],
)
def test_what_became_of_an_event_is_in_its_headline_and_the_note_still_stands(
    state: str, label: str, status: str
) -> None:
    told = STATES[state]()
    document = note(told)

    assert by_role(document["headlines"], "main")["value"] == f"{label}{told.title}"
    assert by_role(document["headlines"], "plain")["value"] == told.title
    assert document["eventDetails"]["eventStatus"] == f"https://schema.org/{status}"
    assert label.removesuffix(": ") in document["edNote"]
    assert document["pubStatus"] == "usable"


def test_urgent_is_what_people_must_know_at_once() -> None:
    levels = {
        level: note(replace(notice(), details=notice().details.model_copy(update={"level": level})))
        for level in ("informativo", "importante", "urgente")
    }

    assert [each["urgency"] for each in levels.values()] == [5, 3, 1]


def alert(declared: str, **details: Any) -> Story:
    given = {"sort": "alerta", "alert": declared, "issuer": "SENAPRED", "area": "La comuna"}
    title = f"Alerta {declared.lower()} por viento"
    return story("alerta", title=title, kind=kind("aviso"), details={**given, **details})


def test_an_alert_is_as_urgent_as_its_level_and_never_less_than_the_notice_says() -> None:
    levels = ("Temprana Preventiva", "Amarilla", "Roja")

    assert [note(alert(each))["urgency"] for each in levels] == [3, 2, 1]
    assert note(alert("Temprana Preventiva", level="urgente"))["urgency"] == 1
    assert note(alert("Roja", lifts="sí"))["urgency"] == 5


def test_an_alert_names_who_declared_it_and_not_only_who_tells_of_it() -> None:
    document = note(alert("Amarilla"))

    assert faults(document) == []
    department = "Cultura, Biblioteca y Patrimonio"
    assert document["by"] == f"{department}, con información de SENAPRED"
    assert document["edNote"] == (
        f"Alerta Amarilla: la emite SENAPRED; quien informa aquí es {department}."
    )
    assert by_role(document["infoSources"], "issuer")["name"] == "SENAPRED"
    ended = note(alert("Amarilla", lifts="sí"))["edNote"]
    assert ended.startswith("Término de la Alerta Amarilla: lo emite SENAPRED;")


def test_who_gave_word_of_a_cut_is_a_source() -> None:
    details = {"area": "Sector norte", "origin": "Aguas del Norte"}
    document = note(story(kind=kind("aviso"), details=details))

    assert by_role(document["infoSources"], "source")["name"] == "Aguas del Norte"
    assert document["by"] == "Cultura, Biblioteca y Patrimonio"


def test_whom_a_notice_concerns_is_no_address() -> None:
    [place] = note(alert("Amarilla", area="La comuna, en la parte alta"))["places"]

    assert place == {"name": "La comuna, en la parte alta", "rel": "area"}


def test_a_title_that_says_what_it_is_stays_as_it_was_written() -> None:
    assert note(alert("Amarilla"))["headlines"] == [
        {"role": "main", "contentType": "text/plain", "value": "Alerta amarilla por viento"}
    ]


def test_an_editor_learns_what_was_put_right_and_what_is_new() -> None:
    told = story(
        corrections=(Correction(date=Stated(NOW), text="El precio es de $500."),),
        changes=(Change(date=Stated(NOW - timedelta(hours=1)), text="Hay dos buses"),),
        updated=NOW,
    )

    assert note(told)["edNote"].splitlines() == [
        "Fe de erratas (23 de noviembre de 2026): El precio es de $500.",
        "Cambio (23 de noviembre de 2026): Hay dos buses.",
    ]


def test_a_sample_says_that_it_is_one_where_nobody_misses_it() -> None:
    document = note(story(is_demo=True))

    assert document["edNote"].startswith("Contenido de muestra")
    assert body(document, "text/plain").startswith("Contenido de muestra")
    assert by_role(document["descriptions"], "summary")["value"].startswith("Contenido de muestra.")


def test_a_sample_is_one_in_the_list_too_and_when_it_is_withdrawn_or_over() -> None:
    gone = Withdrawal(date=Stated(NOW), reason="Un error")
    for told in (
        story(is_demo=True),
        story(is_demo=True, withdrawal=gone),
        story(is_demo=True, expires=NOW - timedelta(hours=1)),
    ):
        made = files(edition(told))
        [item] = json.loads(made["cable/ultimas.ninjs.json"])["associations"]
        assert item["edNote"].startswith("Contenido de muestra")
        assert note(told)["edNote"].startswith("Contenido de muestra")
    [usable] = json.loads(files(edition(story(is_demo=True)))["cable/ultimas.ninjs.json"])[
        "associations"
    ]
    assert usable["descriptions"][0]["value"].startswith("Contenido de muestra.")


def test_it_tells_until_when_it_holds() -> None:
    ends = NOW + timedelta(days=3)
    document = note(story(expires=ends))

    assert document["expires"] == "2026-11-26T12:00:00-03:00"
    assert document["edNote"] == "Vale hasta el jueves 26 de noviembre de 2026, 12:00 horas."
    whole_day = note(story(expires=Stated.on(NOW.date())))
    assert whole_day["edNote"] == "Vale hasta el lunes 23 de noviembre de 2026."
    later = note(story(expires=ends), moment=ends + timedelta(days=1))
    assert later["pubStatus"] == "usable"
    assert later["version"] == document["version"]
    assert later["edNote"] == (
        "Valió hasta el jueves 26 de noviembre de 2026, 12:00 horas; ya venció."
    )


def test_trust_leads_to_pages_that_exist() -> None:
    about = StandingPage(
        source="paginas/acerca.md",
        slug="acerca",
        title="Acerca de este sitio",
        summary="",
        body="",
    )

    def told(*pages: StandingPage) -> list[str]:
        return [each["href"] for each in note(story(), pages=pages)["trustIndicators"]]

    assert told() == [f"{ROOT}/correcciones/"]
    assert told(about) == [f"{ROOT}/correcciones/", f"{ROOT}/acerca/"]


def test_a_silent_change_is_found_by_the_digest() -> None:
    def known(told: Story) -> tuple[str, str]:
        document = note(told)
        return document["version"], by_role(document["altIds"], "digest")["value"]

    before, after = known(story()), known(story(body="<p>Otra coma.</p>"))
    assert before[0] == after[0]
    assert before[1] != after[1]
    assert known(story()) == before


def test_nothing_of_what_was_withdrawn_is_left() -> None:
    gone = story(
        title="Nombre de una persona",
        locality=QUILLAGUA,
        withdrawal=Withdrawal(date=Stated(NOW), reason="Nombraba a una persona por error"),
        aliases=("/noticias/2026/10/antes/",),
    )
    made = files(edition(gone))
    documents = [made["noticias/2026/11/feria/nota.ninjs.json"]]
    documents.append(made["noticias/2026/10/antes/nota.ninjs.json"])

    for data in documents:
        document = json.loads(data)
        assert faults(document) == []
        assert set(document) == {
            *("standard", "type", "uri", "version", "versionCreated", "pubStatus", "edNote")
        }
        assert document["pubStatus"] == "canceled"
        assert document["edNote"].endswith("Nombraba a una persona por error.")
    assert not any(b"Nombre de una persona" in data for data in made.values())


@given(
    withdrawn=st.integers(-48, 48),
    revisions=st.lists(st.integers(0, 48), max_size=3),
    has_hour=st.booleans(),
)
def test_a_withdrawal_is_the_last_version(
    withdrawn: int, revisions: list[int], has_hour: bool
) -> None:
    published = NOW - timedelta(hours=100)
    made = tuple(
        Correction(date=Stated(NOW - timedelta(hours=each)), text="Otra cosa.")
        for each in revisions
    )
    last = max((published, *(each.date.moment for each in made)))
    alive = story(date=published, corrections=made, updated=last)
    day = (NOW - timedelta(hours=withdrawn)).astimezone(SANTIAGO)
    when = Stated(day) if has_hour else Stated.on(day.date())
    gone = replace(alive, withdrawal=Withdrawal(date=when, reason="Por error"))

    before = note(alive)
    after = note(gone, moment=NOW + timedelta(days=4))
    assert int(after["version"]) > int(before["version"])
    assert after["versionCreated"] >= before["versionCreated"]


def test_what_nobody_dated_is_another_version_of_the_moment_that_somebody_wrote() -> None:
    dates = {"start": "2026-11-28 10:00", "place": "Plaza"}
    before, after = (
        note(story(kind=kind("evento"), details=fields))
        for fields in (dates, dates | {"state": "cancelado"})
    )

    assert int(after["version"]) > int(before["version"])
    assert after["versionCreated"] == before["versionCreated"] == before["firstCreated"]


def test_a_moved_story_is_the_same_one_at_both_addresses() -> None:
    before = story("feria")
    after = story("gran-feria", aliases=(before.path,))
    made = files(edition(after))
    old, new = (
        made[f"noticias/2026/11/{slug}/nota.ninjs.json"] for slug in ("feria", "gran-feria")
    )

    assert old == new
    assert json.loads(new)["uri"] == note(before)["uri"]
    assert json.loads(new)["renditions"][0]["href"].endswith("/gran-feria/")


def test_what_is_internal_or_to_come_is_in_no_document() -> None:
    hidden = [
        story("secreto", title="CANARIO", is_draft=True),
        story("embargo", title="CANARIO", published=NOW + timedelta(days=1)),
    ]
    made = files(edition(story(), *hidden))

    assert not any(b"CANARIO" in data or b"secreto" in data for data in made.values())
