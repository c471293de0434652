"""Links whose address cannot be right are told; those that can are left alone."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from plugins.newsroom.problems import Severity
from plugins.web.links import link_fault
from tests.conftest import write_files
from tests.desk.slips import SOURCE
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article, jpeg

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
    "youtu.be/abc",
    "wa.me/56912345678",
    "forms.gle/abc",
    "bit.ly/3xYz?a=b",
    "linktr.ee/imme",
    "sitio.municipal/bases",
    "a:b.pdf",
    "https://x y.cl",
    "https:// ejemplo.cl",
    "https://ejemplo..cl",
    "https://ejemplo.cl:99999/",
    "https://ejemplo.cl,",
    "https://ejemplo.cl/\x0ca",
    "https:\\\\ejemplo.cl",
    "mailto:ana",
    "mailto: ana@ejemplo.cl",
    "tel:abc",
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
    "mailto:ana@ejemplo.cl,luis@ejemplo.cl?subject=Hola%20a",
    "mailto:?subject=Hola",
    "tel:+56552123456",
    "tel:133",
    "/noticias/2026/11/feria/",
    "/archivo/",
    "../deportes/2026-11-21-taller.md#programa",
    "2026-11-20-feria.md",
    "bases.pdf",
    "Bases Técnicas (2).pdf",
    "acta.v2.docx",
    "acta@2.pdf",
    "www.acta.cl.pdf",
    "./a:b.pdf",
    "bases.com.pdf",
    "nota.pdf#page=2",
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


@pytest.mark.parametrize(
    "name",
    ["acta#2.pdf", "50% listo.pdf", "¿qué?.pdf", "año.pdf", "a%20b.pdf", "a&b.pdf", "a (2).pdf", "acta_final_.pdf", "bases.md#1.pdf"],
)  # fmt: skip
def test_a_file_is_found_by_its_name_whatever_signs_that_has(tmp_path: Path, name: str) -> None:
    write_files(
        tmp_path, BASE | {SOURCE: article(f"[acá]({name})"), f"cultura/{name}": b"%PDF-1.7"}
    )
    reading = read_content(tmp_path, moment=NOW)
    [story] = [each for each in reading.stories if each.source == SOURCE]

    assert not reading.problems
    address = str(BeautifulSoup(story.body, "html.parser").find_all("a")[0]["href"])
    assert unquote(address).endswith(f"/{name}")
    assert not set("#?% ") & set(re.sub("%[0-9A-F]{2}", "", address))


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Acta#2.pdf", "acta#2.pdf"),
        ("Acta?2.pdf", "acta?2.pdf"),
        ("acta#2.jpeg", "acta#2.pdf"),
        ("Acta#2.pdf#page=3", "acta#2.pdf"),
    ],
)
def test_what_is_said_of_a_name_is_said_of_all_of_it(
    tmp_path: Path, written: str, named: str
) -> None:
    write_files(
        tmp_path, BASE | {SOURCE: article(f"[acá]({written})"), f"cultura/{named}": b"%PDF-1.7"}
    )
    [problem] = read_content(tmp_path, moment=NOW).problems

    assert f"«{written.partition('#page')[0]}»" in problem.message
    assert named in problem.fix


def test_a_part_of_a_page_is_no_part_of_its_name(tmp_path: Path) -> None:
    other = "cultura/2026-11-19-otra.md"
    written = "[a](2026-11-19-otra.md#uno) [b](2026-11-19-otra.md?x=1.5#uno) [c](bases.pdf#page=2)"
    files: dict[str, str | bytes] = {
        SOURCE: article(written),
        other: article("## Uno\n\nHola."),
        "cultura/bases.pdf": b"%PDF-1.7",
    }
    write_files(tmp_path, BASE | files)
    reading = read_content(tmp_path, moment=NOW)
    [story] = [each for each in reading.stories if each.source == SOURCE]

    assert not reading.problems
    ends = [
        str(link["href"]).rpartition("/")[2]
        for link in BeautifulSoup(story.body, "html.parser").find_all("a")
    ]
    assert ends == ["#uno", "?x=1.5#uno", "bases.pdf#page=2"]


@pytest.mark.parametrize(
    "link",
    [
        "[](https://x.example/)",
        "[ ](https://x.example/)",
        "[&nbsp;](https://x.example/)",
        "[.](https://x.example/)",
        "[\u200b](https://x.example/)",
        '<a class="x" href="https://x.example/"></a>',
        "<a href='https://x.example/'><b> </b></a>",
        "[][x]\n\n[x]: https://x.example/",
    ],
)
def test_a_link_that_nobody_hears_is_told(tmp_path: Path, link: str) -> None:
    write_files(tmp_path, BASE | {SOURCE: article(f"Uno.\n\nHoy vea {link}")})
    [problem] = [
        each for each in read_content(tmp_path, moment=NOW).problems if each.code == "empty-link"
    ]

    assert problem.line in {8, 10}
    assert "https://x.example/" in problem.message


@pytest.mark.parametrize(
    "words", ["a", "**a**", "👉", "`a`", "1", "<b>a</b>", "![La plaza](plaza.jpg)"]
)
def test_a_link_with_words_or_a_picture_is_heard(tmp_path: Path, words: str) -> None:
    write_files(
        tmp_path,
        BASE
        | {SOURCE: article(f"[{words}](https://x.example/)"), "cultura/plaza.jpg": jpeg("white")},
    )
    assert not read_content(tmp_path, moment=NOW).problems
