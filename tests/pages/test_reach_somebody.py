"""Whom to call and where to write: at the foot of every page, on each office's, in the directory."""

from collections.abc import Mapping
from dataclasses import replace
from email.utils import parseaddr
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from plugins.newsroom.contact import PLACEHOLDER, Contact
from plugins.newsroom.edition import Edition
from plugins.newsroom.registry import Department
from plugins.newsroom.site import Site
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pressroom.artefact import each_artefact
from plugins.settings.contact import ContactConfig
from plugins.settings.open_data import OpenDataConfig
from plugins.site.frame import Frame, frame_of
from tests.factories import DEPORTES, REGISTRY, SITE, edition
from tests.pages.published import (
    NEWS,
    OFFICE,
    STANDING,
    THEME,
    WITHDRAWN,
    hrefs,
    words,
)

CONTACT = ContactConfig.model_validate(
    {
        "address": "Calle de Muestra 123",
        "hours": "lunes a viernes de 08:30 a 14:00",
        "phone": PLACEHOLDER,
        "faults": "errores@example.com",
        "sample": True,
    }
)
DIDECO = Department(
    slug="dideco",
    name="Dirección de Desarrollo Comunitario",
    short_name="DIDECO",
    summary="Acompaña a las familias.",
)
DESK = "tel:+56550000000"


def bytes_of(told: Edition, frame: Frame) -> dict[str, bytes]:
    handed = each_artefact(pages(told, frame, PagesConfig(), OpenDataConfig()))
    return {
        path: data for each in handed for path, data in zip(each.paths, each.make(), strict=True)
    }


def shown(site: Site) -> Mapping[str, bytes]:
    registry = replace(REGISTRY, departments=(DIDECO, OFFICE, DEPORTES))
    told = edition(NEWS, WITHDRAWN, registry=registry, pages=STANDING)
    frame = frame_of(site, THEME, registry.departments, pages=STANDING)
    return bytes_of(told, frame)


FILES = shown(replace(SITE, reach=CONTACT.reach()))
PAGES = {path: data for path, data in FILES.items() if path.endswith(".html")}
BARE = shown(SITE)


def page(path: str, files: Mapping[str, bytes] = FILES) -> BeautifulSoup:
    return BeautifulSoup(files[f"{path.removeprefix('/')}index.html"], "html.parser")


def mail_of(path: str, files: Mapping[str, bytes] = PAGES) -> tuple[str, str]:
    """Return to whom and with which words a reader would begin to write."""
    soup = BeautifulSoup(files[path], "html.parser")
    (href,) = [each for each in hrefs(soup, "a") if each.startswith("mailto:errores")]
    parts = urlsplit(href)
    return parts.path, parse_qs(parts.query)["body"][0]


def test_every_page_begins_its_foot_with_whom_to_call() -> None:
    for path, data in PAGES.items():
        if b'http-equiv="refresh"' in data:
            continue
        soup = BeautifulSoup(data, "html.parser")
        links = set(hrefs(soup, "body > footer a"))
        assert {DESK, "tel:131", "tel:132", "tel:133", "tel:147"} <= links, path
        assert "Calle de Muestra 123" in words(soup, "body > footer"), path
        assert "Datos de muestra" in words(soup, "body > footer"), path


def test_contact_comes_before_the_list_of_offices() -> None:
    soup = page(NEWS.path)
    titles = [each.get_text() for each in soup.select("body > footer h2")]
    assert titles.index("Contacto") < titles.index("Emergencias") < titles.index("Departamentos")
    assert "/contacto/" in hrefs(soup, "body > footer h2 a")


def test_the_page_of_contact_begins_with_whom_to_call() -> None:
    soup = page("/contacto/")
    links = hrefs(soup)
    assert links.index("tel:131") < links.index(DESK)
    text = words(soup)
    assert text.index("Lunes a viernes, de 08:30 a 14:00 horas") < text.index(
        "Según lo que necesita"
    )
    assert "Calle de Muestra 123" in text
    assert "Datos de muestra" in text


def test_without_data_it_has_what_an_editor_wrote() -> None:
    assert not page("/contacto/", BARE).select(".facts")
    assert "Según lo que necesita" in words(page("/contacto/", BARE))


def test_the_foot_of_a_site_without_data_still_tells_whom_to_call_in_an_emergency() -> None:
    site = replace(SITE, reach=ContactConfig().reach())
    soup = page("/", shown(site))
    assert "tel:131" in hrefs(soup, "body > footer a")
    assert "muestra" not in words(soup, "body > footer")


def test_a_fault_is_told_by_mail_with_the_page_and_its_version() -> None:
    for path, data in PAGES.items():
        if b'http-equiv="refresh"' in data:
            continue
        to, body = mail_of(path)
        assert parseaddr(to)[1] == "errores@example.com"
        assert "Versión: " in body
        version = body.split("Versión: ")[1].split()[0]
        assert len(version) == 8, path
        assert data.count(version.encode()) == 1
        mark = b"\x02version\x03"
        assert sha256(data.replace(version.encode(), mark)).hexdigest().startswith(version)
    _, body = mail_of(f"{NEWS.path[1:]}index.html")
    assert f"Página: https://mariaelena.example.com{NEWS.path}\r\n" in body


def test_a_page_that_changes_has_another_version() -> None:
    site = replace(SITE, tagline="Otra bajada.", reach=CONTACT.reach())
    name = "departamentos/index.html"
    assert mail_of(name)[1] != mail_of(name, shown(site))[1]


def test_a_page_that_stands_for_others_asks_where_one_was() -> None:
    assert "Página: (copie aquí su dirección)" in mail_of("404.html")[1]


def test_where_nobody_reads_mail_no_page_offers_it() -> None:
    assert not any(b"error en esta" in data for data in BARE.values())


def test_an_office_is_found_by_its_acronym_and_its_name_in_alphabetical_order() -> None:
    names = [each.get_text(strip=True) for each in page("/departamentos/").select("main h2")]
    assert names == [
        "Cultura, Biblioteca y Patrimonio",
        "Deportes y Recreación",
        "Dirección de Desarrollo Comunitario (DIDECO)",
    ]


def test_the_directory_dials() -> None:
    soup = page("/departamentos/")
    assert {"tel:+56552123456", DESK} <= set(hrefs(soup))
    assert words(soup).count("todavía no lo informan") == 1


@pytest.mark.parametrize(
    ("contact", "missing"),
    [
        (Contact(), "no informa su dirección, horario ni teléfono"),
        (Contact(address="Frente a la plaza"), "no informa su teléfono"),
    ],
)
def test_an_office_without_a_telephone_is_reached_through_the_central_desk(
    contact: Contact, missing: str
) -> None:
    office = replace(DIDECO, contact=contact)
    registry = replace(REGISTRY, departments=(office,))
    frame = frame_of(replace(SITE, reach=CONTACT.reach()), THEME, (office,))
    told = edition(registry=registry)
    soup = page(office.path, bytes_of(told, frame))
    assert missing in words(soup)
    assert DESK in hrefs(soup)


def test_an_office_that_tells_its_telephone_sends_nobody_elsewhere() -> None:
    links = hrefs(page(OFFICE.path))
    assert "tel:+56552123456" in links
    assert DESK not in links


def test_wherever_the_central_desk_is_named_its_sample_says_so() -> None:
    office = replace(DIDECO, contact=Contact())
    frame = frame_of(replace(SITE, reach=CONTACT.reach()), THEME, (office,))
    files = bytes_of(edition(registry=replace(REGISTRY, departments=(office,))), frame)
    for path in (office.path, "/departamentos/", "/tramites/"):
        soup = page(path, files)
        assert DESK in hrefs(soup), path
        assert "(número de muestra)" in words(soup), path
