"""`make retiro`: a whole site, an article that goes, what was left, and the proof that nothing is."""

import io
import json
import shutil
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import docx
import pytest

from plugins.editors.__main__ import main
from plugins.outbox import Place as Posted
from plugins.outbox import Secrets, What, record, writing
from plugins.spanish import SANTIAGO
from plugins.takedown.channels import channel_of
from tests.conftest import ROOT, run_pelican, write_files
from tests.small_site import BASE, article
from tests.takedown.test_containers import photo

Capture = pytest.CaptureFixture[str]

NOW = datetime.now(SANTIAGO)
DAY = NOW - timedelta(days=1)
STORY = f"cultura/{DAY:%Y-%m-%d}-retrato.md"
OTHER = f"deportes/{DAY:%Y-%m-%d}-otra.md"
PHOTO, SHARED = "cultura/retrato.jpg", "cultura/compartida.jpg"
TITLE = "La señora Ñusta cuenta su vida en la pampa"
QUOTED = "Esta frase larga la dicen igual dos artículos de esta comuna."
PATH = f"/noticias/{DAY:%Y/%m}/retrato/"
WITHDRAWAL = f"{{fecha: {DAY:%Y-%m-%d} 00:03, motivo: Lo pidió la familia.}}"
SETTINGS = f"""import sys
sys.path.insert(0, {str(ROOT)!r})
from pelicanconf import *
SITEURL = "https://ejemplo.cl"
OUTPUT_PATH = "output"
THEME = {str(ROOT / "themes/imme")!r}
PRESSROOM_WORKERS = 1
"""


def story(**fields: str) -> str:
    return article(
        "Vivió de niña en una oficina salitrera que ya no tiene ni un techo en pie.\n\n"
        f"Conserva todavía la llave de su casa, dijo. {QUOTED}\n\n"
        "![En su casa, con la llave](compartida.jpg)\n\nBaje [el relato entero](relato.csv).",
        titulo=TITLE,
        fecha=f"{DAY:%Y-%m-%d} 00:01",
        resumen="Una vecina de noventa años recuerda el pueblo que la vio nacer.",
        tipo="evento",
        inicio=f"{NOW + timedelta(days=9):%Y-%m-%d} 10:00",
        lugar="Biblioteca",
        imagen="retrato.jpg",
        imagen_alt="Una mujer mayor sonríe en la puerta de su casa de calamina.",
        temas="[Patrimonio]",
        **fields,
    )


CONTENT: dict[str, str | bytes] = BASE | {
    STORY: story(),
    OTHER: article(
        f"![La plaza](../{SHARED})\n\n{QUOTED}",
        titulo="Se arregla la plaza de la comuna",
        fecha=f"{DAY:%Y-%m-%d} 00:02",
        resumen="Comienzan los trabajos.",
    ),
    PHOTO: photo(),
    SHARED: photo(size=(600, 500), quality=70),
    "cultura/relato.csv": "cuando;que\n1936;Nace en la oficina que después fue cerrada\n",
}


class Site(NamedTuple):
    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "output"

    def build(self) -> None:
        cache = f"PRESSROOM_CACHE={json.dumps(str(self.root / '.cache/pressroom'))}"
        settings = self.root / "publishconf.py"
        epoch = {"SOURCE_DATE_EPOCH": ""}
        done = run_pelican(
            self.content, self.output, "-e", cache, settings=settings, environment=epoch
        )
        assert done.returncode == 0, done.stderr + done.stdout

    def told(self, name: str, file: str) -> Any:
        [folder] = (self.root / "retiros").glob(f"*{name}*")
        text = (folder / file).read_text("utf-8")
        return json.loads(text) if file.endswith(".json") else text


def said_of(site: Site, source: str) -> tuple[int, str]:
    """Return how the command ends, and what it says."""
    arguments = ["--ruta", str(site.content / source), "--contenido", str(site.content)]
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(out):
        code = main(["retiro", *arguments])
    return code, out.getvalue()


def copied(site: Site, folder: Path) -> Site:
    """Return a copy of *site* in *folder*: what a test does to it is no other's."""
    copy = Site(folder / "sitio")
    shutil.copytree(site.root, copy.root, symlinks=True)
    settings = (copy.root / "publishconf.py").read_text()
    (copy.root / "publishconf.py").write_text(settings.replace(str(site.root), str(copy.root)))
    return copy


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = Site(tmp_path_factory.mktemp("retiro"))
    write_files(site.content, CONTENT)
    (site.root / "publishconf.py").write_text(
        f"{SETTINGS}PRESSROOM_CACHE = {str(site.root / '.cache/pressroom')!r}\n"
    )
    site.build()
    return site


def cleaned(site: Site) -> None:
    """Do what the receipt says to purge on this machine."""
    for name in (".output.next", ".output.state", ".cache"):
        shutil.rmtree(site.root / name, ignore_errors=True)
    site.build()


class Gone(NamedTuple):
    """A site from which the article went, and what was said at each step."""

    site: Site
    before: tuple[int, str]
    inventory: Any
    between: tuple[int, str]
    left: list[Any]


@pytest.fixture(scope="module")
def gone(built: Site, tmp_path_factory: pytest.TempPathFactory) -> Gone:
    site = copied(built, tmp_path_factory.mktemp("retirado"))
    with writing(site.root / "redes-publicadas.jsonl", Secrets()) as ledger:
        place = Posted("mastodon", PATH.replace("/noticias/", "/redes/") + "mastodon", 0)
        ledger.write(record(What.INTENT, NOW, place))
        out = {"remote": "117", "address": "https://red.ejemplo.cl/@muni/117"}
        ledger.write(record(What.PUBLISHED, NOW, place, **out))
    before = said_of(site, STORY)
    inventory = site.told("retrato", "antes.json")
    write_files(site.content, {STORY: story(retirada=WITHDRAWAL)})
    site.build()
    # As after an edit of few files: the tree before is still there.
    (site.root / ".output.next/vieja.html").write_text(f"<h1>{TITLE}</h1>")
    between = said_of(site, STORY)
    left = site.told("retrato", "recibo.json")["left"]
    cleaned(site)
    return Gone(site, before, inventory, between, left)


def test_before_it_goes_all_that_carries_it_is_named(gone: Gone) -> None:
    code, said = gone.before
    carried = {each["path"]: each for each in gone.inventory["carried"]}

    assert code == 0, said
    assert "INVENTARIO, ANTES DEL RETIRO" in said
    assert {channel_of(path) for path in carried} >= {
        "la página y lo que va con ella",
        "páginas solo con texto",
        "listas y otras páginas",
        "canales (RSS, Atom, JSON)",
        "calendarios",
        "buscador",
        "fotos",
        "documentos",
        "datos abiertos",
        "textos para redes",
        "mapas para buscadores",
        "afiches",
    }
    assert all(each["by"] or each["holds"] for each in carried.values())
    assert f"https://ejemplo.cl{PATH}" in gone.inventory["urls"]
    assert "https://red.ejemplo.cl/@muni/117" in said
    assert f"{SHARED} se queda: lo muestra también {OTHER}" in said
    assert TITLE not in json.dumps(gone.inventory, ensure_ascii=False)


def test_a_build_takes_it_from_the_site_and_what_is_beside_is_named_with_what_empties_it(
    gone: Gone,
) -> None:
    code, said = gone.between

    assert code == 1
    assert {each["zone"] for each in gone.left} == {"machine"}
    for purge in ("rm -rf .output.next", "rm -rf .cache/pressroom"):
        assert f"\n  {purge}\n" in said


def test_then_nothing_is_left_and_its_words_are_kept_nowhere(gone: Gone) -> None:
    site = copied(gone.site, gone.site.root.parent / "otra")
    code, said = said_of(site, STORY)
    receipt = site.told("retrato", "recibo.json")
    inventory = site.told("retrato", "inventario.json")

    assert code == 0, said
    assert "NO QUEDA NADA" in said
    assert (receipt["clean"], receipt["left"]) == (True, [])
    assert receipt["carried"] == gone.inventory["carried"]
    assert f"lo mismo está en {OTHER}" in said
    assert "su dirección, como la página que dice que se retiró" in said
    assert inventory["proved"]
    assert (inventory["traces"]["title"], inventory["traces"]["phrases"]) == ("", [])
    again, said = said_of(site, STORY)
    assert again == 0
    assert "Ya se había comprobado" in said


def test_a_rest_is_found_wherever_it_is(gone: Gone, tmp_path: Path) -> None:
    site = copied(gone.site, tmp_path)
    document = docx.Document()
    document.add_paragraph(TITLE)
    word, packed = io.BytesIO(), io.BytesIO()
    document.save(word)
    with zipfile.ZipFile(packed, "w") as kit:
        kit.writestr("nota.docx", word.getvalue())
        kit.writestr("x.jpg", photo())
    (site.output / "kit.zip").write_bytes(packed.getvalue())
    code, said = said_of(site, STORY)
    left = site.told("retrato", "recibo.json")["left"]

    assert code == 1
    assert [each["path"] for each in left] == ["kit.zip"]
    assert "el título, frases del texto (dentro: nota.docx → word/document.xml)" in said
    assert "los bytes de un archivo (dentro: x.jpg)" in said


def test_without_an_inventory_it_is_looked_for_by_what_its_file_says(
    gone: Gone, tmp_path: Path
) -> None:
    site = copied(gone.site, tmp_path)
    shutil.rmtree(site.root / "retiros")
    code, said = said_of(site, STORY)

    assert code == 0, said
    assert "No hay inventario de antes del retiro" in said


def test_a_photo_goes_while_its_article_stays(built: Site, tmp_path: Path) -> None:
    site = copied(built, tmp_path)
    code, said = said_of(site, PHOTO)
    assert code == 0, said
    assert f"Quítela de lo que la muestra: {STORY}" in said
    carried = {each["path"] for each in site.told("retrato-jpg", "antes.json")["carried"]}
    assert any(path.endswith(".jpg") for path in carried)

    text = story().replace("imagen: retrato.jpg\n", "")
    text = "\n".join(row for row in text.split("\n") if not row.startswith("imagen_alt"))
    write_files(site.content, {STORY: text})
    (site.content / PHOTO).unlink()
    cleaned(site)
    code, said = said_of(site, PHOTO)
    assert code == 0, said
    assert "NO QUEDA NADA" in said
    assert (site.output / PATH.strip("/") / "index.html").is_file()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "Falta RUTA"),
        ("cultura/no-existe.md", "No existe"),
        ("../publishconf.py", "no está en"),
    ],
)
def test_what_cannot_be_asked_is_said(path: str, words: str, built: Site, capsys: Capture) -> None:
    ruta = str(built.content / path) if path else ""
    code = main(["retiro", "--ruta", ruta, "--contenido", str(built.content)])
    said = capsys.readouterr()

    assert code == 1
    assert words in said.err
    assert "→" in said.err


def test_without_a_site_there_is_nothing_to_look_into(built: Site, capsys: Capture) -> None:
    arguments = ["--ruta", str(built.content / STORY), "--contenido", str(built.content)]
    code = main(["retiro", *arguments, "--salida", str(built.root / "nada")])

    assert code == 1
    assert "make build" in capsys.readouterr().err


def test_an_inventory_that_was_changed_is_refused(gone: Gone, tmp_path: Path) -> None:
    site = copied(gone.site, tmp_path)
    [file] = (site.root / "retiros").rglob("inventario.json")
    file.write_text("{}")
    code, said = said_of(site, STORY)

    assert code == 1
    assert "alguien lo cambió" in said
