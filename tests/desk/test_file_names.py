"""Names and addresses that no file system, host or archive keeps are refused, and it is said why."""

import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.file_names import NAME_LIMIT, is_plain, is_short
from plugins.newsroom.problems import Problem
from plugins.pressroom.artefact import address_of, output_path
from plugins.site.addresses import file_of
from plugins.spanish.moments import parse_moment
from tests.conftest import write_files
from tests.reading import read_content
from tests.small_site import BASE, DEPARTMENT, article

NAME = "cultura/2026-11-20-nota.md"
SUFFIX = ".atom.xml.half.br"
"""More than a build and an archive after it ever add to a name."""


def problems(folder: Path, files: dict[str, str | bytes]) -> list[Problem]:
    write_files(folder, BASE | files)
    return list(read_content(folder, moment=parse_moment("2026-11-23 13:00")).problems)


@pytest.mark.parametrize(
    "address",
    [
        *("/viejo/*", "/viejo/:x/", "/a%2Ab/", "/a%3Ab/", "/a|b/", "/a?b", "/a#b", "/a b/"),
        *(
            "/a\\tb/",
            "/a\\nb/",
            "/a\\0b/",
            "/a%00b/",
            "/a%0Ab/",
            "/a%09/",
            "/año/",
            "/a%/",
            "/a%zz/",
        ),
        *("/a%FFb/", "/a%5Cb/", '/a\\"b/', "/<b>/", "/a%C2%85b/", "/a%E2%80%AEb/", "//otro.cl/"),
        *(f"/{'a' * 300}/", f"/{'%C3%B1' * 101}/", f"/{'abc/' * 200}"),
    ],
)
def test_an_old_address_that_would_be_an_odd_file_is_refused(address: str, tmp_path: Path) -> None:
    [problem] = problems(tmp_path, {NAME: article(direcciones_anteriores=f'["{address}"]')})

    assert (problem.source, problem.line) == (NAME, 5)
    assert "dirección" in problem.message
    assert problem.message.isprintable()
    assert len(problem.message) < 200
    assert (str(NAME_LIMIT) in problem.fix) == ("larga" in problem.message)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "/viejo/",
            "/viejo",
            "/2019/03/titulo,123.html",
            "/a%C3%B1o/",
            "/a_b~c-d.e/",
            "/a@b;c=1&d/",
        ),
        *("/a(b)/", "/a%20b/", f"/{'a' * NAME_LIMIT}/"),
    ],
)
def test_old_addresses_as_other_sites_write_them_are_taken(address: str, tmp_path: Path) -> None:
    assert problems(tmp_path, {NAME: article(direcciones_anteriores=f'["{address}"]')}) == []


LONG = "a" * (NAME_LIMIT + 1)


@pytest.mark.parametrize(
    ("files", "where"),
    [
        ({f"cultura/2026-11-20-{LONG}.md": article()}, f"cultura/2026-11-20-{LONG}.md"),
        ({NAME: article(direccion_corta=LONG)}, NAME),
        ({"registros/temas.yaml": f"{LONG}: {{nombre: Agua}}\n"}, "registros/temas.yaml"),
        (
            {"registros/localidades.yaml": f"{LONG}: {{nombre: Allá}}\n"},
            "registros/localidades.yaml",
        ),
        ({f"departamentos/{LONG}.md": DEPARTMENT.format(name="X")}, f"departamentos/{LONG}.md"),
        ({f"series/{LONG}.md": "---\ntitulo: X\nresumen: X.\n---\nX.\n"}, f"series/{LONG}.md"),
        ({f"paginas/{LONG}.md": "---\ntitulo: X\nresumen: X.\n---\nX.\n"}, f"paginas/{LONG}.md"),
        ({NAME: article(f"[Bases]({LONG}.pdf)"), f"cultura/{LONG}.pdf": "%PDF"}, NAME),
        ({NAME: article(f"[Bases](<{'ñ' * 101}.csv>)"), f"cultura/{'ñ' * 101}.csv": "a;b\n"}, NAME),
        (
            {
                NAME: article(documentos=f"[{{archivo: {LONG}.csv, nombre: Bases}}]"),
                f"cultura/{LONG}.csv": "a;b\n",
            },
            NAME,
        ),
    ],
)
def test_a_name_that_is_too_long_is_told_with_its_limit(
    files: dict[str, str | bytes], where: str, tmp_path: Path
) -> None:
    [problem] = problems(tmp_path, files)

    assert problem.source == where
    assert "demasiado larg" in problem.message
    assert str(NAME_LIMIT) in problem.fix


def test_two_files_that_look_the_same_are_told(tmp_path: Path) -> None:
    names = {f"cultura/{unicodedata.normalize(form, 'piñata.csv')}": "a" for form in ("NFC", "NFD")}
    [problem] = problems(tmp_path, {NAME: article(), **names})

    assert problem.code == "double-name"


@given(st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=40))
def test_an_address_leads_back_to_its_file(name: str) -> None:
    path = f"documentos/0123/{name}"
    address = address_of(path)

    assert address.isascii()
    assert not set(" #?<>\"'\\") & set(address)
    assert output_path(address) == path
    assert unquote(address) == f"/{path}" or path.endswith("/index.html")


@given(st.text(max_size=60).map(lambda text: f"/{text}/"))
def test_what_is_taken_is_a_file_that_can_be_kept(address: str) -> None:
    if is_plain(address) and is_short(unquote(address)):
        parts = file_of(address).split("/")
        assert all(part.isprintable() for part in parts)
        assert all(len(part.encode()) + len(SUFFIX) <= 255 for part in parts)
