"""Links whose address cannot be right are told; those that can are left alone."""

from pathlib import Path

import pytest

from plugins.desk.reading import read_content
from plugins.newsroom.problems import Severity
from plugins.web.links import link_fault
from tests.conftest import write_files
from tests.desk.slips import SOURCE
from tests.factories import NOW
from tests.small_site import BASE, article

WRONG = [
    "http://localhost/x",
    "http://localhost:8000/noticias/",
    "https://LOCALHOST./x",
    "localhost:8000/x",
    "http://127.0.0.1:8000/",
    "http://127.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://[::1]/x",
    "http://[fe80::1]/x",
    "http://192.168.1.20/x",
    "http://10.1.1.1",
    "http://172.16.0.1/",
    "http://169.254.1.1/",
    "http://impresora.local/",
    "http://intranet/bases",
    "//servidor/bases",
    "http://ana@localhost/",
    "file:///home/ana/x.pdf",
    "FILE://C:/x.pdf",
    "C:\\Users\\ana\\x.pdf",
    "c:/x.pdf",
    "/Users/ana/x.pdf",
    "javascript:void(0)",
    "java\tscript:void(0)",
    "vbscript:x",
    "data:text/html,x",
    "whatsapp://send?phone=1",
    "blob:https://x.cl/1",
    "www.ejemplo.cl",
    "ejemplo.cl",
    "https:/ejemplo.cl",
    "https:ejemplo.cl",
    "https//ejemplo.cl",
    "htp://ejemplo.cl",
    "ana@ejemplo.cl",
    "+56 9 1234 5678",
    "@municipalidad",
    "",
    "#",
]
RIGHT = [
    "https://www.ejemplo.cl",
    "http://ejemplo.cl:8080/x?y=z#w",
    "//cdn.ejemplo.cl/x",
    "https://8.8.8.8/",
    "https://ñuñoa.cl/",
    "mailto:ana@ejemplo.cl",
    "tel:+56552123456",
    "/noticias/2026/11/feria/",
    "/archivo/",
    "../deportes/2026-11-21-taller.md#programa",
    "2026-11-20-feria.md",
    "bases.pdf",
    "Bases Técnicas (2).pdf",
    "acta.v2.docx",
    "#programa",
    "?x=1",
]


@pytest.mark.parametrize("address", WRONG)
def test_an_address_that_cannot_be_right_is_told(address: str) -> None:
    fault = link_fault(address)
    assert fault is not None
    assert fault.instead in fault.fix


@pytest.mark.parametrize("address", RIGHT)
def test_an_address_that_can_be_right_is_left_alone(address: str) -> None:
    assert link_fault(address) is None


@pytest.mark.parametrize(
    "body",
    [
        "Uno.\n\n[Vea](javascript:alert) y [otra](http://localhost:8000/)",
        "Uno.\n\n<a class=x href=javascript:alert>Vea</a> <a href='http://10.0.0.1/'>x</a>",
        "Uno.\n\n[Vea][v] y <http://localhost/x>\n\n[v]: file:///C:/x.pdf",
    ],
)
def test_links_that_the_sanitiser_takes_out_are_told_too(tmp_path: Path, body: str) -> None:
    write_files(tmp_path, BASE | {SOURCE: article(body)})
    problems = read_content(tmp_path, moment=NOW).problems
    assert [(each.code, each.severity) for each in problems] == [("bad-link", Severity.ERROR)] * 2
    assert {each.line for each in problems} <= {8, 10}


def test_the_preview_tells_of_its_own_address_as_the_site_does(tmp_path: Path) -> None:
    write_files(tmp_path, BASE | {SOURCE: article("[Vea](http://localhost:8000/archivo/)")})
    told = [
        read_content(tmp_path, moment=NOW, site_url=url).problems
        for url in ("", "http://localhost:8000", "https://mariaelena.example.com")
    ]
    assert told[0] == told[1] == told[2]
    assert [each.code for each in told[0]] == ["bad-link"]


def test_an_address_in_a_post_is_looked_at_too(tmp_path: Path) -> None:
    post = '{x: "Vea http://localhost:8000/noticias/2026/11/feria/"}'
    write_files(tmp_path, BASE | {SOURCE: article(redes=post)})
    (problem,) = read_content(tmp_path, moment=NOW).problems
    assert (problem.line, problem.code) == (5, "bad-link")
