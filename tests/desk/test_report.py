"""A folder with every slip an editor can make: all of them are told, in one run, in Spanish."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.editors.__main__ import main
from plugins.newsroom.problems import report
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import CANARY, DEPARTMENT, SITE, STORIES, article, jpeg

WRONG: dict[str, str | bytes] = {
    "cultura/2026-11-01-a.md": article(
        "[x](no.md) [y](/nada/) [z](#no) [w](../../../../etc/passwd) [v](%2e%2e/%2e%2e/x.pdf)\n\n"
        "![](foto.jpg) ![alt](Salar.JPG) ![a](http://x.cl/a.png) [p](2026-11-20-feria.md#nada)",
        titel="x",
        fecha="2026-09-06 00:30",
        tipo="evnto",
        temas="[Patrimonoi]",
    ),
    "cultura/2026-11-02-b.md": article(
        titulo="T" * 111, resumen="", inicio="2026-11-20", localidad="Quilagua"
    ),
    "cultura/2026-11-03-c.md": article(
        tipo="evento",
        inicio="2026-11-20 10:00",
        termino="2026-11-19",
        lugar="x",
        redes="{x: " + "hola " * 70 + ", facebok: hola}",
    ),
    "cultura/2026-11-04-d.md": "---\ntitulo: Taller: a\nfecha: 2026-01-01\n---\n",
    "cultura/2026-11-05-e.md": b"---\ntitulo: Ma\xf1ana\n---\n",
    "cultura/2026-11-06-f.md": article() + "\0",
    "cultura/2026-11-07-g.md": article("x" * 1_100_000),
    "cultura/2026-11-08-h.md": article(imagen="salar.jpg"),
    "cultura/2026-11-09-i.md": article(
        imagen="texto.jpg",
        imagen_alt="x",
        titulo="Feria #1 del año",
        correcciones="[{fecha: 2026-11-10}]",
    ),
    "cultura/2026-11-10-j.md": article(
        fecha="2026-04-04 23:30", demo="quizás", audiencia="internos"
    ),
    "cultura/2026-11-11-k.md": article(titulo="&x a"),
    "cultura/2026-11-12-l.md": article(direcciones_anteriores="[viejo]", estado="borador"),
    "cultura/2026-11-13-m.md": article(vence="2026-11-01"),
    "cultura/2026-11-14-n.md": "sin encabezado",
    "cultura/2026-11-15-o.md": "---\ntitulo: Sin cierre\n",
    "cultura/2026-11-16-p.md": "---\ntitulo: Uno\ntitulo: Dos\nfecha: 2026-11-16\n---\n",
    "cultura/2026-11-17-q.md": article(fecha="2026-02-30"),
    "cultura/2026-11-18-r.md": article(fecha="18/11/2026", title="Otro título"),
    "cultura/2026-11-19-s.md": article(
        f"[borrador](2026-11-01-borrador-{CANARY}.md) [interna](2026-11-02-interna-{CANARY}.md) "
        f"[embargo](2026-11-03-embargo-{CANARY}.md) [futura](2026-12-01-futura-{CANARY}.md)"
    ),
    "cultura/2026-11-20-t.md": article(
        "![Una foto](texto.jpg) ![Cortada](cortada.jpg)", fecha="2026-11-20"
    ),
    "cultura/2026-11-21-u.md": "---\na: &a [x, x]\nb: *a\n---\n",
    "cultura/2026-11-21-v.md": "---\ntitulo: !!python/object/apply:os.system [ls]\n---\n",
    "cultura/2026-11-21-w.md": "---\ntitulo:\t“Hola: chao”\n\tfecha: x\n---\n",
    "cultura/2026-11-21-x.md": """---
titulo: Hashtags sin comillas
fecha: 2026-11-20  # viernes
resumen: Uno.
redes:
  x: Hola el #Centenario
imagen_credito: Oficina # 3
direcciones_anteriores:
  - /robots.txt
  - /archivo/2020/01/
  - /temas/patrimonio/pagina/1/
  - /noticias/2026/11/feria/index.html
  - /robots.txt/algo/
  - /viejo/lugar
---
Texto.
""",
    "cultura/2026-11-21-y.md": article(
        titulo="Dos con la misma dirección anterior",
        direcciones_anteriores="[/viejo/lugar/, /viejo/lugar/index.html/mas/]",
    ),
    "cultura/2026-11-21-z.md": article(
        fecha="2026-11-21", direcciones_anteriores="[/viejo/%2e%2e/otro/]"
    ),
    "departamentos/Obras y Aseo.md": DEPARTMENT.format(name="Obras"),
    "departamentos/deportes.md": DEPARTMENT.format(name="Deportes")
    + f"[Vea](../cultura/2026-11-01-borrador-{CANARY}.md) ![](nada.jpg)\n",
    "paginas/redes.md": "---\ntitulo: Redes\nresumen: Nuestras cuentas.\n---\nTexto.\n",
    "paginas/noticias.md": "---\ntitulo: Noticias\nresumen: Lo nuevo.\n---\nTexto.\n",
    "cultura/texto.jpg": "no soy imagen",
    "cultura/cortada.jpg": jpeg("green")[:1500],
    "culturra/2026-11-09-i.md": article(),
    "deportes/2026-11-20-feria.md": article(),
    "en-la-raiz.md": article(),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    write_files(tmp_path / "content", SITE | WRONG)
    (tmp_path / "content/cultura/2026-11-22-enlace.md").symlink_to(os.devnull)
    (tmp_path / "content/deportes/carpeta").symlink_to(tmp_path / "content/cultura")
    Path(os.fsdecode(os.fsencode(tmp_path / "content") + b"/cultura/caf\xe9.md")).touch()
    return tmp_path / "content"


def test_every_problem_of_every_file_is_told_in_one_run(
    content: Path, golden: Callable[[Path, str], None]
) -> None:
    reading = read_content(content, moment=NOW)

    golden(Path(__file__).parent / "golden/report.txt", report(reading.problems) + "\n")
    assert {problem.source for problem in reading.problems} >= {
        name for name in WRONG if name.endswith(".md")
    }


def test_a_good_folder_has_no_problem(tmp_path: Path) -> None:
    write_files(tmp_path, SITE)

    assert read_content(tmp_path, moment=NOW).problems == ()


def test_the_command_tells_and_fails_without_a_traceback(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["revisar", "--contenido", str(content)]) == 1
    shown = capsys.readouterr()
    assert "Traceback" not in shown.out + shown.err
    assert "«titulo» tiene 111 caracteres y permite 110" in shown.out

    assert main(["revisar", "--json", "--contenido", str(content)]) == 1
    document = json.loads(capsys.readouterr().out)
    assert document["version"] == 1
    severities = [each["severity"] for each in document["problems"]]
    assert document["errors"] == severities.count("error") > 40
    # Its standing pages do not say when they were reviewed; that stops nobody.
    assert severities.count("aviso") == len(severities) - document["errors"] > 0
    assert set(document["problems"][0]) == {
        "source",
        "line",
        "message",
        "fix",
        "code",
        "severity",
        "proposal",
    }


@pytest.mark.parametrize(
    "text",
    [
        str(STORIES["cultura/2026-11-20-feria.md"]).replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + str(STORIES["cultura/2026-11-20-feria.md"]).encode(),
        str(STORIES["cultura/2026-11-20-feria.md"])
        .replace("titulo:", "title:")
        .replace("fecha:", "date:")
        .replace("resumen:", "summary:")
        .replace("temas:", "tags:")
        .replace("imagen_alt:", "image_alt:")
        .encode(),
    ],
    ids=["CRLF", "BOM", "English keys"],
)
def test_the_same_article_however_it_was_saved(text: bytes, tmp_path: Path) -> None:
    write_files(tmp_path / "one", SITE)
    write_files(tmp_path / "two", SITE | {"cultura/2026-11-20-feria.md": text})

    one, two = (read_content(tmp_path / name, moment=NOW) for name in ("one", "two"))
    assert two.problems == ()
    assert one.stories == two.stories


def test_what_an_editor_writes_stays_text(tmp_path: Path) -> None:
    name = "cultura/2026-11-23-texto.md"
    for words in ("no", "1.10", "2026-01-01", "null", "~", "0x1F", "12:30:45"):
        write_files(tmp_path, SITE | {name: article(titulo=words, fecha="2026-11-23")})
        reading = read_content(tmp_path, moment=NOW)
        [story] = [story for story in reading.stories if story.source == name]
        assert story.title == words


def test_a_link_may_lead_to_what_will_be_public_when_it_is_read(tmp_path: Path) -> None:
    later = {
        "cultura/2026-12-10-uno.md": article(
            "[dos](2026-12-05-dos.md)", fecha="2026-12-10", titulo="Uno"
        ),
        "cultura/2026-12-05-dos.md": article(
            "[uno](2026-12-10-uno.md)", fecha="2026-12-05", titulo="Dos"
        ),
    }
    write_files(tmp_path, SITE | later)
    [problem] = read_content(tmp_path, moment=NOW).problems

    assert problem.source == "cultura/2026-12-05-dos.md"
    assert problem.code == "link-to-unpublished"
