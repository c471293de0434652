"""Trámites: what one has to know before going, found where one looks for it."""

import json
from dataclasses import replace

from bs4 import BeautifulSoup

from plugins.newsroom.contact import Contact
from plugins.newsroom.edition import Edition
from plugins.newsroom.procedure import Law, Procedure
from plugins.newsroom.registry import Department
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pages.routes.procedures import FEW
from plugins.pressroom.artefact import each_artefact
from plugins.settings.open_data import OpenDataConfig
from plugins.site.frame import frame_of
from tests.factories import CULTURA, NOW, REGISTRY, SITE, edition
from tests.pages.published import OFFICE, THEME, files_of, hrefs, page, words

LOAN = Procedure(
    source="tramites/carne.md",
    slug="carne",
    title="Carné de la biblioteca",
    summary="Para llevar libros a la casa.",
    body="<p>Se entrega el mismo día.</p>",
    department=CULTURA,
    audience="Quien vive en la comuna",
    cost="Gratis",
    bring=("Cédula de identidad", "Un comprobante de domicilio"),
    online="https://ejemplo.cl/carne",
    laws=(Law("Ley 18.290, de Tránsito"), Law("Ordenanza de la biblioteca")),
    aliases=("tarjeta de la biblioteca",),
)


def with_(*procedures: Procedure, office: Department = OFFICE) -> Edition:
    registry = replace(REGISTRY, departments=(office,))
    return edition(registry=registry, procedures=procedures)


def shown(told: Edition, address: str) -> BeautifulSoup:
    frame = frame_of(SITE, THEME, told.registry.departments)
    handed = pages(told, frame, PagesConfig(), OpenDataConfig())
    return page(files_of(each_artefact(handed)), address)


def test_a_procedure_says_what_one_has_to_know_before_going() -> None:
    soup = shown(with_(LOAN), LOAN.path)
    said = words(soup)
    for expected in (
        "Quien vive en la comuna",
        "Gratis",
        "Cédula de identidad Un comprobante de domicilio",
        "Frente a la plaza",
        "Lunes a viernes, de 08:30 a 13:30 horas; sábado",
        "Cultura, Biblioteca y Patrimonio +56 55 212 3456",
        "Se entrega el mismo día.",
    ):
        assert expected in said
    assert {"https://ejemplo.cl/carne", "tel:+56552123456", OFFICE.path} <= set(hrefs(soup))


def test_what_it_says_itself_comes_before_what_the_office_says() -> None:
    own = replace(LOAN, where="En el bibliomóvil", opening="sábado, de 10:00 a 12:00 horas")
    said = words(shown(with_(own), own.path))
    assert "En el bibliomóvil" in said
    assert "Sábado, de 10:00 a 12:00 horas" in said
    assert "Frente a la plaza" not in said


def test_a_law_leads_to_its_text_and_an_ordinance_nowhere() -> None:
    found = hrefs(shown(with_(LOAN), LOAN.path))
    assert [each for each in found if "bcn.cl" in each] == [
        "https://www.bcn.cl/leychile/navegar?idLey=18290"
    ]
    assert Law("Ley N.º 20.285").href.endswith("idLey=20285")
    assert Law("Ley de Alcoholes").href == ""


def test_they_are_listed_and_on_the_page_of_who_answers() -> None:
    told = with_(LOAN)
    for address in ("/tramites/", OFFICE.path):
        assert LOAN.path in hrefs(shown(told, address))


def test_many_are_listed_by_letter() -> None:
    many = [replace(LOAN, slug=f"p{n}", title=f"{chr(65 + n)}viso {n}") for n in range(FEW + 1)]
    soup = shown(with_(*many), "/tramites/")
    assert [each.get_text() for each in soup.select("main h2")] == list("ABCDEFGHIJKLM")
    few = shown(with_(*many[:FEW]), "/tramites/")
    assert len(few.select("main h2 a")) == FEW


def test_letters_stand_as_in_a_dictionary_each_once() -> None:
    titles = ("Nudos", "Ñandúes", "Natación", "Obras", "Árboles", "2.ª copia", "Agua")
    many = [
        replace(LOAN, slug=f"p{n}", title=title)
        for n, title in enumerate((*titles, *(f"Zona {n}" for n in range(FEW))))
    ]
    soup = shown(with_(*many), "/tramites/")
    assert [each.get_text() for each in soup.select("main h2")] == ["0–9", *"ANÑOZ"]
    assert [each["id"] for each in soup.select("main h2")] == [
        f"letra-{each}" for each in ("numeros", "a", "n", "enie", "o", "z")
    ]
    first = [each.get_text() for each in soup.select("main h3")][:7]
    assert first == ["2.ª copia", "Agua", "Árboles", "Natación", "Nudos", "Ñandúes", "Obras"]


def test_an_empty_list_tells_so() -> None:
    assert "Todavía no hay trámites" in words(shown(with_(), "/tramites/"))


def test_machines_read_what_is_no_sample() -> None:
    def told(given: Procedure) -> list[dict[str, object]]:
        (script,) = shown(with_(given), given.path).select("script[type='application/ld+json']")
        graph = json.loads(script.get_text())["@graph"]
        return [node for node in graph if node["@type"] == "GovernmentService"]

    (service,) = told(LOAN)
    assert service["serviceOperator"] == {"@id": f"{SITE.url}/departamentos/cultura/#oficina"}
    assert service["alternateName"] == ["tarjeta de la biblioteca"]
    sample = replace(LOAN, is_demo=True)
    assert told(sample) == []
    assert "Trámite de muestra" in words(shown(with_(sample), sample.path))


def test_a_page_that_says_when_it_is_read_again_shows_both_dates() -> None:
    reviewed = replace(LOAN, reviewed=NOW.date(), review_before=NOW.date().replace(year=2027))
    assert "Revisado el 23 de noviembre" in words(shown(with_(reviewed), reviewed.path))


def test_without_any_telephone_it_still_says_who_answers() -> None:
    office = replace(CULTURA, contact=Contact())
    soup = shown(with_(LOAN, office=office), LOAN.path)
    assert OFFICE.path in hrefs(soup)
    assert not [each for each in hrefs(soup) if each.startswith("tel:")]
