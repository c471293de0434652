"""The list of alerts, as feed readers and other systems take it, from minute to minute."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser
import pytest

from plugins.newsroom.due import next_due
from plugins.newsroom.registry import Institution, Registry
from plugins.newsroom.story import Story
from plugins.spanish.moments import Stated
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
from tests.alerts.strangers import FEED, alerts_of, files_of
from tests.factories import edition, story
from tests.feeds.test_atom import jing

LATER = PUBLISHED + timedelta(hours=3)
CAP = "application/cap+xml"
PAGE = "https://mariaelena.example.com/noticias/2026/11/corte/"


def read(moment: datetime, *stories: Story, registry: Registry | None = None) -> Any:
    given = {"registry": registry} if registry else {}
    xml = files_of(edition(*stories, moment=moment, **given), site(**REAL))[FEED]
    found = feedparser.parse(xml)
    assert not found.bozo
    return found


def times(entry: Any) -> dict[str, str]:
    names = ("sent", "effective", "onset", "expires")
    return {name: entry[f"cap_{name}"] for name in names if f"cap_{name}" in entry}


def titles(moment: datetime, *stories: Story) -> list[str]:
    return [each.title for each in read(moment, *stories).entries]


def test_an_entry_leads_to_its_alert_and_its_page() -> None:
    (entry,) = read(PUBLISHED, notice()).entries
    links = {(each.rel, each.type): each.href for each in entry.links}

    assert links == {("alternate", CAP): f"{PAGE}aviso.cap.xml", ("alternate", "text/html"): PAGE}
    assert entry.title == "Corte de agua en el sector norte"
    assert "Juntar agua." in entry.content[0].value
    assert entry.updated == "2026-11-24T09:00:00-03:00"
    told = {
        name: entry[name] for name in ("cap_status", "cap_msgtype", "cap_urgency", "cap_severity")
    }
    assert list(told.values()) == ["Actual", "Alert", "Future", "Moderate"]
    assert times(entry) == {
        "sent": "2026-11-24T09:00:00-03:00",
        "effective": "2026-11-24T09:00:00-03:00",
        "onset": "2026-11-26T08:00:00-03:00",
        "expires": "2026-11-26T17:00:00-03:00",
    }


def test_the_document_that_is_linked_is_the_message_that_is_listed() -> None:
    told = edition(corrected(notice(), LATER), moment=LATER)
    (entry,) = feedparser.parse(files_of(told)[FEED]).entries
    assert entry.cap_identifier == alerts_of(told)["corte"].identifier
    assert entry.id == f"{PAGE}#{entry.cap_identifier}"


def test_each_message_is_a_new_entry_and_only_the_newest_is_there() -> None:
    (first,) = read(PUBLISHED, notice()).entries
    (second,) = read(LATER, corrected(notice(), LATER)).entries
    assert first.id != second.id
    assert second.cap_msgtype == "Update"


def test_a_notice_leaves_at_the_minute_at_which_it_ends_and_a_build_is_due_then() -> None:
    told = notice()
    assert len(titles(ENDS - MINUTE, told)) == 1
    assert titles(ENDS, told) == []
    assert next_due([told], ENDS - MINUTE).moment == ENDS


@pytest.mark.parametrize("gone", [withdrawn(notice(), LATER), notice(expires=LATER)])
def test_what_was_called_off_is_told_until_nobody_can_take_it_for_valid(gone: Story) -> None:
    (entry,) = read(LATER, gone).entries
    assert entry.cap_msgtype == "Cancel"
    assert entry.links[0].href == f"{PAGE}aviso.cap.xml"
    assert len(titles(ENDS - MINUTE, gone)) == 1
    assert titles(ENDS, gone) == []


def test_of_what_is_withdrawn_nothing_but_why_is_listed() -> None:
    (entry,) = read(LATER, withdrawn(notice(), LATER)).entries
    assert entry.title == "Se retiró un aviso"
    assert entry.summary == "Este aviso se retiró. Motivo: Era de otra comuna."
    xml = files_of(edition(withdrawn(notice(), LATER), moment=LATER))[FEED].decode()
    assert "sector norte" not in xml.casefold()


def test_a_notice_without_an_end_that_was_called_off_is_told_for_a_day() -> None:
    gone = notice(details={"area": "Centro"}, expires=LATER)
    assert len(titles(LATER + timedelta(days=1) - MINUTE, gone)) == 1
    assert titles(LATER + timedelta(days=1), gone) == []


def test_what_another_alert_took_the_place_of_is_not_listed_besides() -> None:
    former = notice()
    following = notice("sigue", date=LATER, replaces=former.source, title="El corte es más largo")
    assert titles(LATER, former, following) == ["El corte es más largo"]
    lifting = notice("sigue", {**CUT, "lifts": "sí"}, date=LATER, replaces=former.source)
    assert [each.cap_msgtype for each in read(LATER, former, lifting).entries] == ["Cancel"]
    news = story("volvio", date=LATER, replaces=former.source)
    assert titles(LATER, former, news) == ["Reemplazado: Corte de agua en el sector norte"]


def test_an_alert_of_somebody_else_is_quoted_with_issuer_and_level() -> None:
    known = Registry(
        institutions=(Institution(slug="senapred", name="SENAPRED", website="https://senapred.cl"),)
    )
    (entry,) = read(
        PUBLISHED, notice("alerta", ALERT, title="Viento en la pampa"), registry=known
    ).entries

    assert entry.title == "Viento en la pampa (emite SENAPRED)"
    assert entry.author == "SENAPRED"
    assert entry.summary.startswith("Alerta: Amarilla. Sector: La comuna. Emite: SENAPRED.")
    assert {(each.rel, each.type): each.href for each in entry.links} == {
        ("alternate", "text/html"): "https://mariaelena.example.com/noticias/2026/11/alerta/",
        ("via", "text/html"): "https://senapred.cl",
    }
    assert entry.cap_status == "Actual"
    assert (entry.cap_event, entry.cap_areadesc) == (
        "Alerta Amarilla",
        "Comuna de María Elena, Chile",
    )
    assert times(entry) == {
        "sent": "2026-11-24T09:00:00-03:00",
        "effective": "2026-11-24T09:00:00-03:00",
    }
    ours = {"cap_identifier", "cap_msgtype", "cap_urgency", "cap_severity", "cap_certainty"}
    assert not ours & set(entry)


def test_a_quote_says_when_it_begins_and_when_it_ends_if_that_is_known() -> None:
    details = {**ALERT, "since": "2026-11-25 20:00"}
    told = notice("alerta", details, expires=Stated(ENDS))
    (entry,) = read(PUBLISHED, told).entries
    assert times(entry)["onset"] == "2026-11-25T20:00:00-03:00"
    assert times(entry)["expires"] == "2026-11-26T17:00:00-03:00"


def test_what_is_quoted_of_a_sample_is_a_test_and_its_title_says_so() -> None:
    sample = replace(notice("alerta", ALERT, title="Viento"), is_demo=True)
    (entry,) = read(PUBLISHED, sample).entries
    assert entry.cap_status == "Test"
    assert entry.title == "PRUEBA: Viento (emite SENAPRED)"


def test_the_end_of_somebody_else_s_alert_is_quoted_too() -> None:
    former = notice("alerta", ALERT)
    details = {**ALERT, "lifts": "sí"}
    lifting = notice("fin", details, date=LATER, replaces=former.source, title="Terminó el viento")
    (entry,) = read(LATER, former, lifting).entries
    assert entry.title == "Terminó el viento (emite SENAPRED)"
    assert entry.summary.startswith("Termina. Alerta: Amarilla.")


def test_a_test_says_so_in_its_title() -> None:
    told = edition(replace(notice(), is_demo=True), moment=PUBLISHED)
    (entry,) = feedparser.parse(files_of(told, site(**REAL))[FEED]).entries
    assert entry.title == "PRUEBA: Corte de agua en el sector norte"


def test_news_that_is_no_notice_is_in_no_list_of_alerts() -> None:
    assert titles(PUBLISHED, story("feria")) == []


def test_the_list_has_the_grammar_of_atom(tmp_path: Path) -> None:
    full = edition(notice(), notice("alerta", ALERT), withdrawn(notice("x"), LATER), moment=LATER)
    empty = edition(moment=LATER)
    done = jing(
        tmp_path, {name: files_of(each)[FEED] for name, each in (("f", full), ("e", empty))}
    )
    assert done.returncode == 0, done.stdout
