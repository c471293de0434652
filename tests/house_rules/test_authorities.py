"""What Contraloría's instructions of October 2024 bar: credit to a person, and personal accounts."""

import pytest

from plugins.house_rules.accounts import RULE as ACCOUNT
from plugins.house_rules.credit import RULE as CREDIT
from plugins.house_rules.credit import remarks
from plugins.house_rules.passages import Passage
from plugins.house_rules.writing import Known, Writing
from tests.house_rules.saying import told, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gracias a la gestión de la alcaldesa hay agua.", "Gracias a la gestión de la alcaldesa"),
        ("Por instrucción del alcalde se abre hoy.", "Por instrucción del alcalde"),
        ("La marcha, encabezada por la alcaldesa.", "encabezada por la alcaldesa"),
        ("GRACIAS AL APOYO DE NUESTRA ALCALDESA", "GRACIAS AL APOYO DE NUESTRA ALCALDESA"),
        ("Nuestro querido alcalde los saluda.", "Nuestro querido alcalde"),
        ("De la mano de la concejala llega la feria.", "De la mano de la concejala"),
    ],
)
def test_no_authority_gets_the_credit(text: str, found: str) -> None:
    [remark] = told(CREDIT, text)

    assert remark.words == found
    assert remark.message.endswith("atribuye a una persona lo que hace la Municipalidad")
    assert remark.fix == (
        "Diga qué se hizo y qué oficina lo hace: «la Municipalidad…» (Contraloría, instrucciones de"
        " octubre de 2024)"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Gracias a la gestión de la Dirección de Obras hay agua.",
        "El comité, que por ley preside el alcalde, se reúne hoy.",
        "La alcaldesa dará cuenta pública.",
        "Por instrucción de la Delegación se cierra la ruta.",
        "La Alcaldía atiende hasta las 14:00 horas.",
    ],
)
def test_to_name_a_post_or_to_thank_an_office_is_no_credit(text: str) -> None:
    assert not told(CREDIT, text)


def test_it_is_told_in_titles_and_summaries_too() -> None:
    said = "Plaza lista por orden de la alcaldesa"

    assert [each.place for each in told(CREDIT, title=said, summary=said)] == [
        ("title",),
        ("summary",),
    ]


def test_without_a_register_nobody_is_an_authority() -> None:
    writing = Writing(Passage("Gracias a la gestión de la alcaldesa"))

    assert not list(remarks(writing, Known()))


def test_accounts_that_nobody_registered_may_be_personal() -> None:
    [remark] = told(ACCOUNT, "Siga a @fulana.de.tal y a @muni, o escriba a radio@ejemplo.cl.")

    assert remark.words == "@fulana.de.tal"
    assert (
        remark.message == "«@fulana.de.tal» no es una cuenta de los registros: puede ser personal"
    )
    assert "Contraloría, instrucciones de octubre de 2024" in remark.fix


@pytest.mark.parametrize(
    ("link", "is_told"),
    [
        ("https://www.instagram.com/fulana.de.tal/", True),
        ("https://x.com/fulana?s=20", True),
        ("https://www.facebook.com/Muni", False),  # registered
        ("https://www.instagram.com/p/AbC123/", False),  # a post
        ("https://www.facebook.com/groups", False),
        ("https://ejemplo.cl/@fulana", False),
    ],
)
def test_so_may_the_profile_that_a_link_leads_to(link: str, *, is_told: bool) -> None:
    assert bool(told(ACCOUNT, "Vea la página.", links=(link,))) is is_told


def test_an_account_is_told_once() -> None:
    link = "https://www.instagram.com/fulana"

    assert words(ACCOUNT, "@fulana y @Fulana", title="@fulana") == ["@fulana"]
    assert len(told(ACCOUNT, "@fulana", links=(link,))) == 1
