"""What the alert of a notice says, and what it refers to, whatever becomes of the notice."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from plugins.newsroom.edition import Edition
from plugins.newsroom.story import Audience, Story
from plugins.spanish.moments import SANTIAGO, Stated
from tests.alerts.notices import (
    ALERT,
    CUT,
    ENDS,
    MINUTE,
    PUBLISHED,
    REAL,
    corrected,
    notice,
    site,
    withdrawn,
)
from tests.alerts.strangers import FEED, Read, alerts_of, assert_valid, files_of, read_by_cap_ts
from tests.factories import QUILLAGUA, SITE, edition, story
from tests.pages.published import REACH

LATER = PUBLISHED + timedelta(hours=3)


def at(moment: datetime, *stories: Story, **policy: Any) -> dict[str, Read]:
    return alerts_of(edition(*stories, moment=moment), site(**policy))


def test_a_notice_says_all_that_others_need() -> None:
    told = at(PUBLISHED, notice(locality=QUILLAGUA), **REAL)["corte"]

    assert (told.status, told.msgType, told.scope) == ("Actual", "Alert", "Public")
    assert told.own_reference == (
        "alertas@muni.example,2026-11-corte.20261124T120000Z,2026-11-24T09:00:00-03:00"
    )
    assert (told.category, told.responseType) == ("Infra", "Prepare")
    assert (told.urgency, told.severity, told.certainty) == ("Future", "Moderate", "Likely")
    assert (told.onset, told.expires) == ("2026-11-26T08:00:00-03:00", "2026-11-26T17:00:00-03:00")
    assert told.event == "Corte de servicio: Agua potable"
    assert told.instruction == "Juntar agua."
    assert told.areaDesc == "Sector norte; Quillagua; comuna de María Elena, Chile"
    assert told.senderName == "Municipalidad de María Elena"
    assert told.web == "https://mariaelena.example.com/noticias/2026/11/corte/"
    assert told.source == "Una empresa"
    assert "de 08:00 a 17:00 horas" in told.description
    assert told.geocode == ""


def test_only_what_concerns_the_whole_comuna_has_its_code() -> None:
    def codes(area: str) -> list[str]:
        told = at(PUBLISHED, notice(details={**CUT, "area": area}))["corte"]
        (info,) = read_by_cap_ts({"x": told.xml})["x"]["info"]
        assert "<valueName>comuna</valueName>\n      <value>02302</value>" in told.xml.decode()
        return list(info["geocode"])

    assert codes("Toda la comuna") == ["02302"]
    assert codes("La comuna, sector norte") == []


def test_a_message_tells_where_the_text_is_that_it_does_not_repeat() -> None:
    told = at(PUBLISHED, notice(body="<p>El camión aljibe pasa a las 10:00.</p>"))["corte"]
    assert told.description.splitlines()[-1] == f"El texto completo está en {told.web}"
    assert "aljibe" not in told.xml.decode()
    bare = at(PUBLISHED, notice(body=""))["corte"]
    assert "texto completo" not in bare.description


def test_another_reader_understands_the_same() -> None:
    told = at(PUBLISHED, notice())["corte"]
    read = read_by_cap_ts({"corte": told.xml})["corte"]

    assert f"{read['sender']},{read['identifier']},{read['sent']}" == told.own_reference
    assert read["info"][0]["headline"] == "Corte de agua en el sector norte"
    assert read["info"][0]["expires"] == told.expires


def test_the_telephone_is_told_unless_it_is_nobody_s() -> None:
    real = replace(SITE, reach=replace(REACH, is_sample=False), email="prensa@muni.example")
    sample = replace(real, reach=replace(REACH, is_sample=True))
    one = edition(notice(), moment=PUBLISHED)

    assert alerts_of(one, real)["corte"].contact.startswith("+56")
    assert alerts_of(one, sample)["corte"].contact == "prensa@muni.example"


# What became of it -------------------------------------------------------------------------------


def test_a_change_is_an_update_of_the_very_message_that_was_sent() -> None:
    first = at(PUBLISHED, notice())["corte"]
    second = at(LATER, corrected(notice(), LATER))["corte"]
    third = at(LATER + MINUTE, corrected(corrected(notice(), LATER), LATER + MINUTE))["corte"]

    assert (second.msgType, third.msgType) == ("Update", "Update")
    assert second.references == first.own_reference
    assert third.references.split() == [first.own_reference, second.own_reference]
    assert second.sent == "2026-11-24T12:00:00-03:00"
    assert second.note.endswith("Fe de erratas: Termina a las 17:00.")
    assert len({each.identifier for each in (first, second, third)}) == 3


def test_what_will_be_put_right_later_is_not_told_before() -> None:
    now, before = edition(corrected(notice(), LATER), moment=PUBLISHED), notice()
    assert alerts_of(now)["corte"].xml == at(PUBLISHED, before)["corte"].xml


def test_a_notice_that_ends_as_it_said_stays_as_it_was() -> None:
    assert at(ENDS, notice())["corte"].xml == at(PUBLISHED, notice())["corte"].xml


def test_what_is_put_right_once_it_is_over_alarms_nobody() -> None:
    after = ENDS + timedelta(hours=1)
    assert at(after, corrected(notice(), after))["corte"].msgType == "Alert"


def test_what_is_put_right_once_it_is_over_leaves_the_last_message_as_it_was() -> None:
    during, after = corrected(notice(), LATER), ENDS + timedelta(hours=1)
    again = corrected(during, after, "Eran las 18:00.")
    assert at(after, again)["corte"].xml == at(LATER, during)["corte"].xml


def test_a_withdrawn_notice_is_called_off_and_nothing_of_it_is_told() -> None:
    first = at(PUBLISHED, notice())["corte"]
    told = at(LATER, withdrawn(notice(), LATER))["corte"]

    assert (told.msgType, told.references) == ("Cancel", first.own_reference)
    assert "Este aviso se retiró. Motivo: Era de otra comuna." in told.note
    assert b"<info>" not in told.xml
    assert "sector norte" not in told.xml.decode().casefold()


def test_a_notice_withdrawn_on_the_day_it_was_published_is_called_off_after_it() -> None:
    day = Stated.on(PUBLISHED.date())
    gone = withdrawn(notice(), day.moment)
    told = at(LATER, gone)["corte"]

    assert (told.msgType, told.sent) == ("Cancel", "2026-11-24T09:00:00-03:00")
    assert_valid(told.xml)


def test_a_notice_that_ends_before_it_said_is_called_off() -> None:
    first = at(PUBLISHED, notice())["corte"]
    early = notice(expires=LATER)
    assert at(LATER - MINUTE, early)["corte"].msgType == "Alert"
    told = at(LATER, early)["corte"]

    assert (told.msgType, told.references) == ("Cancel", first.own_reference)
    assert (told.responseType, told.urgency, told.severity) == ("None", "Past", "Moderate")
    assert told.headline == "Ya no está vigente: Corte de agua en el sector norte"
    assert "dejó de estar vigente antes de lo anunciado" in told.description
    assert told.instruction == ""
    assert told.expires == first.expires


def replacing(former: Story, slug: str = "sigue", **values: Any) -> Story:
    return notice(slug, **{"date": LATER, "replaces": former.source, **values})


def test_what_takes_its_place_updates_it_at_both_addresses() -> None:
    former = corrected(notice(), PUBLISHED + MINUTE)
    known = [at(PUBLISHED, notice())["corte"], at(PUBLISHED + MINUTE, former)["corte"]]
    told = at(LATER, former, replacing(former))

    assert told["corte"].xml == told["sigue"].xml
    assert told["sigue"].msgType == "Update"
    assert told["sigue"].references.split() == [each.own_reference for each in known]


def test_a_chain_of_notices_refers_to_all_of_it() -> None:
    first = notice()
    second = replacing(first, "segundo")
    third = replacing(second, "tercero", date=LATER + MINUTE)
    told = at(LATER + MINUTE, first, second, third)

    assert len({each.xml for each in told.values()}) == 1
    assert [each.split(",")[1].split(".")[0] for each in told["tercero"].references.split()] == [
        "2026-11-corte",
        "2026-11-segundo",
    ]


def test_a_notice_that_lifts_another_cancels_it() -> None:
    former = notice()
    lifting = replacing(former, details={**CUT, "lifts": "sí"}, title="Volvió el agua")
    told = at(LATER, former, lifting)

    assert told["sigue"].msgType == "Cancel"
    assert told["sigue"].references == at(PUBLISHED, former)["corte"].own_reference
    assert (told["sigue"].responseType, told["sigue"].urgency) == ("AllClear", "Past")
    assert told["sigue"].headline == "Volvió el agua"
    assert told["corte"].xml == told["sigue"].xml


def test_a_notice_whose_place_takes_what_is_no_alert_is_called_off_and_leads_there() -> None:
    former = notice()
    news = story("volvio", title="Volvió el agua", date=LATER, replaces=former.source)
    told = at(LATER, former, news)["corte"]

    assert told.msgType == "Cancel"
    assert told.headline == "Reemplazado: Corte de agua en el sector norte"
    assert (
        "«Volvió el agua»: https://mariaelena.example.com/noticias/2026/11/volvio/"
        in told.description
    )


def test_what_may_be_graver_now_is_not_told_to_be_over() -> None:
    former = notice(details={**CUT, "sort": "otro", "service": ""})
    graver = notice("roja", {**ALERT, "alert": "Roja"}, date=LATER, replaces=former.source)
    told = at(LATER, former, graver)

    assert set(told) == {"corte"}
    assert told["corte"].msgType == "Cancel"
    assert (told["corte"].responseType, told["corte"].urgency) == ("Monitor", "Unknown")
    assert "/noticias/2026/11/roja/" in told["corte"].note


def test_notices_that_replace_each_other_end_all_the_same() -> None:
    one = notice("uno")
    other = replacing(one, "otro")
    assert set(at(LATER, replace(one, replaces=other.source), other)) == {"uno", "otro"}


def test_a_file_that_is_called_otherwise_is_the_same_alert_at_both_addresses() -> None:
    moved = notice("corte-norte", aliases=("/noticias/2026/11/corte/",))
    files = files_of(edition(moved, moment=PUBLISHED), site())

    assert (
        files["noticias/2026/11/corte-norte/aviso.cap.xml"]
        == (files["noticias/2026/11/corte/aviso.cap.xml"])
    )
    first = at(PUBLISHED, notice())["corte"]
    assert at(LATER, corrected(moved, LATER))["corte"].references == first.own_reference


# Who issues what ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("policy", "real", "sample"),
    [
        ({}, "Test", "Test"),
        (REAL, "Actual", "Test"),
        ({"status": "Exercise", "exercise": "Simulacro"}, "Exercise", "Exercise"),
    ],
)
def test_a_sample_is_never_real(policy: dict[str, str], real: str, sample: str) -> None:
    ours = notice()
    gone = withdrawn(notice("retirado"), LATER)
    ended = notice("terminado", expires=LATER)
    for told in (ours, gone, ended):
        slug = told.slug
        assert at(LATER, told, **policy)[slug].status == real
        marked = at(LATER, replace(told, is_demo=True), **policy)[slug]
        assert marked.status == sample
        assert marked.note


def test_an_exercise_is_named() -> None:
    told = at(PUBLISHED, notice(), status="Exercise", exercise="Simulacro comunal")["corte"]
    assert told.note == "Ejercicio, no es una emergencia. Simulacro comunal."


def test_what_somebody_else_declared_is_not_issued_anew() -> None:
    told = notice("alerta", ALERT)
    every = {"sorts": frozenset({"alerta", "corte", "otro"})}
    assert at(PUBLISHED, told) == {}
    assert at(PUBLISHED, told, **every) == {}


@pytest.mark.parametrize(
    "issuer", ["Municipalidad de María Elena", "la Ilustre Municipalidad de María Elena", "IMME"]
)
def test_what_the_municipality_declares_is_issued_only_if_it_may(issuer: str) -> None:
    own = notice("alerta", {**ALERT, "issuer": issuer})
    assert at(PUBLISHED, own) == {}
    told = at(PUBLISHED, own, sorts=frozenset({"alerta"}))["alerta"]
    assert (told.severity, told.certainty) == ("Severe", "Likely")
    assert (told.areaDesc, told.value, told.expires) == (
        "Comuna de María Elena, Chile",
        "urgente",
        "",
    )
    assert b"<geocode>" in told.xml


def test_a_sort_that_is_not_ours_has_no_alert() -> None:
    assert at(PUBLISHED, notice(), sorts=frozenset({"otro"})) == {}


def test_the_staff_issue_nothing_and_nothing_internal_is_issued() -> None:
    hidden = notice("interno", audience=Audience.STAFF)
    staff = edition(notice(), hidden, moment=PUBLISHED, audience=Audience.STAFF)
    assert files_of(staff) == {}
    assert set(at(PUBLISHED, notice(), hidden)) == {"corte"}


def test_nothing_is_issued_before_its_hour_nor_of_drafts() -> None:
    files = files_of(
        edition(notice(), notice("borrador", is_draft=True), moment=PUBLISHED - MINUTE)
    )
    assert [path for path in files if "noticias" in path] == []
    assert b"<entry>" not in files[FEED]


# How grave ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, ("Infra", "Prepare", "Future", "Moderate", "Likely")),
        ({"what_to_do": []}, ("Infra", "Monitor", "Future", "Moderate", "Likely")),
        ({"since": "2026-11-24 09:30"}, ("Infra", "Prepare", "Expected", "Moderate", "Likely")),
        ({"since": "2026-11-24 08:00"}, ("Infra", "Monitor", "Expected", "Moderate", "Observed")),
        (
            {"since": "2026-11-24 08:00", "level": "urgente"},
            ("Infra", "Monitor", "Immediate", "Severe", "Observed"),
        ),
        (
            {"sort": "otro", "service": "", "level": "informativo"},
            ("Other", "Prepare", "Future", "Minor", "Likely"),
        ),
        (
            {"sort": "otro", "service": "", "level": "urgente"},
            ("Safety", "Prepare", "Future", "Severe", "Likely"),
        ),
        (
            {"sort": "otro", "service": "", "closed": ["Calle Uno"]},
            ("Transport", "Avoid", "Future", "Moderate", "Likely"),
        ),
    ],
)
def test_how_grave_it_is_follows_from_what_it_says(
    changed: dict[str, Any], expected: Iterable[str]
) -> None:
    told = at(PUBLISHED, notice(details={**CUT, **changed}))["corte"]
    names = ("category", "responseType", "urgency", "severity", "certainty")
    assert tuple(map(told.text, names)) == tuple(expected)


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    """On 3 April 2027 clocks go back at midnight: 23:30 comes twice."""
    first = datetime(2027, 4, 3, 23, 30, tzinfo=SANTIAGO)
    again = first.replace(fold=1)
    details = {"area": "Centro", "since": "2027-04-03 20:00"}
    told = corrected(notice(details=details, date=first), again)
    later: Edition = edition(told, moment=datetime(2027, 4, 4, 1, tzinfo=SANTIAGO))

    assert alerts_of(later)["corte"].sent == "2027-04-03T23:30:00-04:00"
    assert alerts_of(later)["corte"].references.endswith("2027-04-03T23:30:00-03:00")
