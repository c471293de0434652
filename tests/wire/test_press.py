"""What the wire tells of whom the media call, what they are expected at and what may be quoted."""

from dataclasses import replace
from typing import Any

import pytest

from plugins.newsroom.contact import Contact
from plugins.newsroom.kinds.base import FieldPart
from plugins.newsroom.press_contact import PressContact
from plugins.newsroom.story import Story
from plugins.site import kit_path
from tests.factories import REGISTRY, SITE, kind, story
from tests.recordings import AUDIO
from tests.social_snippets.examples import notice
from tests.wire.made import note
from tests.wire.validator import faults

DESK = PressContact(
    slug="comunicaciones",
    name="Área de Comunicaciones",
    contact=Contact(phone_words="+56 55 000 0000", email="prensa@ejemplo.cl"),
    after_hours_words="+56 9 0000 0000",
)
CALL = {"llegada": "09:30", "lugar": "Entrada del teatro", "en_vivo": "sí"}


def sources(told: Story, *contacts: PressContact) -> list[Any]:
    document = note(told, registry=replace(REGISTRY, press=contacts))
    assert faults(document) == []
    return list(document["infoSources"])


def event(**details: Any) -> Story:
    given = {"start": "2026-11-28 10:00", "place": "Teatro", "press": CALL, **details}
    return story("acto", title="Acto", kind=kind("evento"), details=given)


def test_the_media_learn_whom_they_call_and_when_nobody_else_answers() -> None:
    department, desk = sources(story(), DESK)

    assert department["role"] == "publisher"
    assert desk["role"] == "press-contact"
    assert desk["name"] == "Área de Comunicaciones"
    assert desk["contactInfo"] == [
        {"type": "phone", "role": "office", "value": "+56550000000"},
        {"type": "phone", "role": "after-hours", "value": "+56900000000"},
        {"type": "email", "role": "office", "value": "prensa@ejemplo.cl"},
    ]


def test_a_department_with_its_own_contact_has_that() -> None:
    own = replace(DESK, slug="cultura", name="Prensa de Cultura", departments=("cultura",))

    assert [each["name"] for each in sources(story(), DESK, own)[1:]] == ["Prensa de Cultura"]


def test_a_contact_of_a_sample_says_so() -> None:
    def said(contact: PressContact) -> str:
        document = note(story(), registry=replace(REGISTRY, press=(contact,)))
        return str(document.get("edNote", ""))

    assert "de muestra" in said(replace(DESK, is_demo=True))
    assert said(DESK) == ""


def test_what_the_press_is_expected_at_is_planned_coverage() -> None:
    document = note(event())
    [entry] = document["plannedCoverage"]

    assert faults(document) == []
    assert entry["uri"] == f"{SITE.url}/noticias/2026/11/acto/#pauta"
    assert entry["pubStatus"] == "usable"
    assert entry["dates"] == {"startDate": "2026-11-28T09:30:00-03:00"}
    assert entry["title"] == "Acto"
    assert entry["edNote"].splitlines() == [
        "Llegada de la prensa: 09:30 horas",
        "Lugar para la prensa: Entrada del teatro",
        "En vivo: Sí",
    ]


def test_the_pauta_names_who_speaks_and_whom_to_call() -> None:
    call = {**CALL, "voceria": "Ana Pérez", "cargo": "Encargada de Cultura"}
    document = note(event(press=call), registry=replace(REGISTRY, press=(DESK,)))
    [entry] = document["plannedCoverage"]

    assert faults(document) == []
    [person] = document["people"]
    assert (person["name"], person["rel"]) == ("Ana Pérez", "spokesperson")
    assert "Vocería: Ana Pérez, Encargada de Cultura" in entry["edNote"].splitlines()
    assert entry["edNote"].splitlines()[-1] == (
        "Contacto de prensa: Área de Comunicaciones (teléfono: +56 55 000 0000,"
        " fuera de horario: +56 9 0000 0000, correo: prensa@ejemplo.cl)"
    )
    sample = replace(DESK, is_demo=True)
    [entry] = note(event(), registry=replace(REGISTRY, press=(sample,)))["plannedCoverage"]
    assert "Contacto de prensa, de muestra: " in entry["edNote"]


def test_an_event_that_expects_no_press_plans_nothing() -> None:
    assert "plannedCoverage" not in note(event(press=None))
    assert "plannedCoverage" not in note(story())


@pytest.mark.parametrize("state", ["cancelado", "postergado"])
def test_nobody_comes_to_what_is_off(state: str) -> None:
    document = note(event(state=state))
    [entry] = document["plannedCoverage"]

    assert faults(document) == []
    assert entry["pubStatus"] == "canceled"
    assert "dates" not in entry
    assert entry["title"] == f"{state.upper()}: Acto"


def test_what_may_be_quoted_can_be_heard() -> None:
    release = kind("comunicado")
    quote = {"text": "La feria abre.", "said_by": "Ana", "post": "Encargada", "audio": "a.mp3"}
    details = release.details.model_validate({"quotes": [quote]})
    heard = details.with_files({FieldPart("quotes", 0): AUDIO})
    document = note(story("cita", kind=release, details=heard))
    [clip] = [each for each in document["associations"] if each["rel"] == "quote"]

    assert faults(document) == []
    assert clip["type"] == "audio"
    assert clip["by"] == "Ana, Encargada"
    assert clip["bodies"][0]["value"] == "La feria abre."
    assert clip["renditions"][0]["contentType"] == "audio/mpeg"


def test_the_licence_is_that_of_the_house() -> None:
    document = note(story())

    assert document["rightsInfo"] == {"linkedRights": SITE.license.url}
    assert SITE.license.name in document["usageTerms"]


def test_a_release_that_has_a_kit_names_it() -> None:
    release = story("aviso", kind=kind("comunicado"))
    kits = [each for each in note(release)["renditions"] if each["name"] == "kit"]

    assert [each["href"] for each in kits] == [SITE.absolute(kit_path(release))]
    assert kits[0]["contentType"] == "application/zip"
    assert [each["name"] for each in note(story())["renditions"]] == ["web"]


def test_a_notice_that_is_an_alert_names_it() -> None:
    [cap] = [each for each in note(notice())["renditions"] if each["name"] == "cap"]

    assert cap["href"] == SITE.absolute(f"{notice().path}aviso.cap.xml")
    assert cap["contentType"] == "application/cap+xml"
