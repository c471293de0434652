"""Whose something is, in good Spanish."""

import pytest

from plugins.newsroom.registry import Department
from plugins.site.naming import of_department, of_department_in_full


@pytest.mark.parametrize(
    ("name", "short", "whose", "in_full"),
    [
        ("Cultura, Biblioteca y Patrimonio", "Cultura", "de Cultura", "de Cultura, Biblioteca y"),
        ("Alcaldía y Administración Municipal", "Alcaldía", "de la Alcaldía", "de la Alcaldía y"),
        ("Área de Comunicaciones", "Comunicaciones", "de Comunicaciones", "del Área de"),
        ("Dirección de Desarrollo Comunitario", "DIDECO", "de la DIDECO", "de la Dirección de"),
        ("Departamento de Salud", "Salud", "de Salud", "del Departamento de Salud"),
        (
            "Secretaría Municipal y Concejo",
            "Secretaría Municipal",
            "de la Secretaría Municipal",
            "de la Secretaría Municipal y Concejo",
        ),
    ],
)
def test_a_department_has_the_article_of_its_noun(
    name: str, short: str, whose: str, in_full: str
) -> None:
    department = Department(slug="d", name=name, short_name=short, summary="Para qué.")

    assert of_department(department) == whose
    assert of_department_in_full(department).startswith(in_full)
