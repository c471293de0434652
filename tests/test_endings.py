"""How builds end that somebody stops, that cannot work, or that were told to check what is shown."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from plugins.pressroom.trees import state_folder
from tests.conftest import EPOCH, ROOT, hears_ctrl_c, run_pelican, tree, write_files
from tests.small_site import SITE

PELICAN = [str(Path(sys.executable).with_name("pelican"))]
OURS = [sys.executable, "-m", "plugins.pressroom"]
"""What `make build` runs."""


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"PRESSROOM_CACHE={json.dumps(str(tmp_path_factory.mktemp('endings') / 'cache'))}"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, cache: str) -> Path:
    """Return a folder with `content/` and the `output/` of it."""
    folder = tmp_path_factory.mktemp("site")
    write_files(folder / "content", SITE)
    done = run_pelican(folder / "content", folder / "output", "-e", cache)
    assert done.returncode == 0, done.stderr
    return folder


def command(
    program: Sequence[str], folder: Path, *options: str, settings: Path = ROOT / "publishconf.py"
) -> list[str]:
    given = [str(folder / "content"), "--output", str(folder / "output")]
    return [*program, *given, "--settings", str(settings), *options]


def with_plugin(folder: Path, source: str) -> Path:
    """Write settings with a plugin of that *source* in *folder*; return their file."""
    name = f"ajeno_{folder.name.replace('-', '_')}"
    paths = f"import sys\nsys.path[:0] = [{str(ROOT)!r}, {str(folder)!r}]\n"
    conf = f"{paths}from publishconf import *\nPLUGINS = [*PLUGINS, {name!r}]\n"
    write_files(folder, {f"{name}.py": source, "conf.py": conf})
    return folder / "conf.py"


WAITING = """
import signal
from pelican import signals

def wait(sender):
    print("listo", flush=True)
    signal.pause()

def register():
    signals.{signal}.connect(wait)
"""


@pytest.mark.parametrize("program", [PELICAN, OURS], ids=["pelican", "make build"])
@pytest.mark.parametrize("moment", ["initialized", "article_generator_init", "finalized"])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_build_that_is_stopped_says_so_with_its_code_and_changes_nothing(
    number: signal.Signals,
    code: int,
    moment: str,
    program: list[str],
    site: Path,
    cache: str,
    tmp_path: Path,
) -> None:
    shutil.copytree(site / "output", tmp_path / "output")
    write_files(tmp_path / "content", SITE)
    conf = with_plugin(tmp_path, WAITING.format(signal=moment))
    with subprocess.Popen(
        command(program, tmp_path, "-e", cache, settings=conf),
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hears_ctrl_c,
    ) as build:
        assert build.stdout
        assert build.stderr
        while build.stdout.readline() not in {"listo\n", ""}:
            pass
        os.killpg(build.pid, number)
        said = build.stderr.read()

    assert build.returncode == code
    assert said.endswith("El sitio sigue como estaba.\n")
    assert "Traceback" not in said
    assert tree(tmp_path / "output") == tree(site / "output")


BROKEN = {
    "generating": "from pelican import signals\ndef fail(sender):\n    raise KeyError('es')\n"
    "def register():\n    signals.finalized.connect(fail)\n",
    "beginning": "from pelican import signals\ndef fail(sender):\n    raise KeyError('es')\n"
    "def register():\n    signals.initialized.connect(fail)\n",
    "at the end": "from plugins.pressroom.signals import site_shown\ndef fail(sender):\n"
    "    raise KeyError('es')\ndef register():\n    site_shown.connect(fail)\n",
}


@pytest.mark.parametrize("program", [PELICAN, OURS], ids=["pelican", "make build"])
@pytest.mark.parametrize("source", BROKEN.values(), ids=BROKEN)
def test_what_nobody_expected_is_a_sentence_a_file_and_70(
    source: str, program: list[str], cache: str, tmp_path: Path
) -> None:
    write_files(tmp_path / "content", SITE)
    conf = with_plugin(tmp_path, source)
    done = subprocess.run(
        command(program, tmp_path, "-e", cache, settings=conf),
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stderr + done.stdout

    assert done.returncode == 70
    assert "El programa falló; no es culpa de los artículos." in done.stderr
    assert "Traceback" not in said
    assert "KeyError" not in said
    file = next(word for word in done.stderr.split("«") if "falla.txt»" in word).partition("»")[0]
    assert "KeyError: 'es'" in (ROOT / file).read_text()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("-t", "/no/hay"), "carpeta del estilo"),
        (("-e", "SITENAME=Municipalidad"), "NOMBRE=valor"),
        (("-s", "/no/hay.py"), "«/no/hay.py»: no existe"),
        (("--explicar", "/temas/patrimono/"), "¿Quiso decir «temas/patrimonio/index.html»"),
        (("--explicar", 'a"b\n$(c)'), "no es un archivo del sitio"),
        (("--explicar", ""), "make explicar RUTA=/agenda/"),
        (("-e", 'PRESSROOM_EXPLAIN=""'), "PRESSROOM_EXPLAIN está vacío"),
        (("-e", 'PELICAN_CLASS="pelican.Pelican"'), "PELICAN_CLASS debe ser"),
        (("-e", 'STATIC_PATHS=["."]'), "el ajuste STATIC_PATHS es de Pelican"),
        (("-e", "JINJA_ENVIRONMENT=null", "-e", "CACHE_PATH=5"), "2 errores en los ajustes"),
    ],
)
def test_wrong_options_are_told_in_spanish(
    options: tuple[str, ...], words: str, site: Path, tmp_path: Path
) -> None:
    shutil.copytree(site / "content", tmp_path / "content")
    done = subprocess.run(
        command(OURS, tmp_path, *options), cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert not (tmp_path / "output").exists()


MISSING = (
    "templates/base.html",
    "static/css/main.css",
    "static/css/tools.css",
    "static/css/text.css",
    "static/js/main.js",
    "static/js/paper.js",
    "static/js/copies.js",
)


@pytest.mark.parametrize("name", [*MISSING, "templates"])
def test_a_missing_part_of_the_theme_is_named(
    name: str, site: Path, cache: str, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "themes/imme", tmp_path / "imme")
    (tmp_path / "imme" / name).rename(tmp_path / "aparte")
    shutil.copytree(site / "output", tmp_path / "output")
    options = ("-e", cache, "-t", str(tmp_path / "imme"))
    done = run_pelican(site / "content", tmp_path / "output", *options)

    assert done.returncode == 1
    assert name.rpartition("/")[2] in done.stderr
    assert "recupérel" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert tree(tmp_path / "output") == tree(site / "output")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("PAGES = {'page_size': PAGES['nada']}", "no se entiende en la línea 3 (KeyError: 'nada')"),
        ("import os\nSITENAME = os.environ['NADA']", "no se entiende en la línea 4 (KeyError"),
        ("from nada import x", "no se entiende en la línea 3 (ModuleNotFoundError"),
        ("SITENAME = 'x", "tiene un error en la línea 3"),
        ("del PELICAN_CLASS", "PELICAN_CLASS debe ser el de pelicanconf.py"),
        ("PLUGINS = [*PLUGINS, 'ajeno_que_no_está']", "PLUGINS: «ajeno_que_no_está» no existe"),
    ],
)
@pytest.mark.parametrize("program", [PELICAN, OURS], ids=["pelican", "make build"])
def test_a_settings_file_that_fails_is_told_with_its_line(
    source: str, words: str, program: list[str], site: Path, tmp_path: Path
) -> None:
    if program is PELICAN and "un error" in words:
        return  # Pelican cannot read it at all, and nothing of ours is asked
    shutil.copytree(site / "content", tmp_path / "content")
    head = f"import sys; sys.path[:0] = [{str(ROOT)!r}]\nfrom publishconf import *\n"
    write_files(tmp_path, {"conf.py": f"{head}{source}\n"})
    line = command(program, tmp_path, settings=tmp_path / "conf.py")
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert not (tmp_path / "output").exists()


def test_settings_of_another_site_are_refused_and_nothing_is_written(
    site: Path, tmp_path: Path
) -> None:
    """Pelican alone would publish every article, checked or not, over what is shown."""
    shutil.copytree(site / "output", tmp_path / "output")
    shutil.copytree(site / "content", tmp_path / "content")
    write_files(tmp_path, {"conf.py": "SITENAME = 'x'\n"})
    line = command(OURS, tmp_path, settings=tmp_path / "conf.py")
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "from pelicanconf import *" in done.stderr
    assert tree(tmp_path / "output") == tree(site / "output")


def test_a_folder_with_anybodys_files_is_left_alone(site: Path, cache: str, tmp_path: Path) -> None:
    write_files(tmp_path, {"fotos/boda.jpg": b"x", "un-archivo": "x"})
    for name in ("fotos", "un-archivo"):
        done = run_pelican(site / "content", tmp_path / name, "-e", cache)
        assert done.returncode == 1
        assert "--output" in done.stderr

    assert tree(tmp_path) == {"fotos/boda.jpg": b"x", "un-archivo": b"x"}  # and nothing beside them


def test_a_check_compares_mends_and_says_so(site: Path, cache: str, tmp_path: Path) -> None:
    output = tmp_path / "output"
    assert run_pelican(site / "content", output, "-e", cache).returncode == 0
    options = ("-e", cache, "PRESSROOM_CHECK=true")
    done = run_pelican(site / "content", output, *options)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Todo está como se publicó" in done.stdout

    (output / "index.html").write_text("a mano")
    (output / "404.html").unlink()
    (output / "notas.txt").write_text("ajeno")
    done = run_pelican(site / "content", output, *options)
    assert done.returncode == 3
    for words in (
        "cambió por fuera: index.html",
        "faltaba: 404.html",
        "no es del sitio y se quitó: notas.txt",
    ):
        assert words in done.stdout
    assert tree(output) == tree(site / "output")
    assert run_pelican(site / "content", output, *options).returncode == 0

    done = run_pelican(site / "content", tmp_path / "otra", *options)
    assert done.returncode == 1
    assert "make build" in done.stderr


def test_logs_tell_nothing_of_what_is_not_public(cache: str, tmp_path: Path) -> None:
    later = "titulo: Renuncia secreta\nfecha: 2026-11-23 13:30\nresumen: Aún no.\n"
    staff = "titulo: Acta interna\nfecha: 2026-11-23 13:15\nresumen: Aún no.\naudiencia: interna\n"
    warned = "temas: [Patrimonio]\n"
    write_files(
        tmp_path / "content",
        SITE
        | {
            f"cultura/2026-11-23-{name}.md": f'---\n{head}{warned}---\nTexto. <iframe src="https://a.cl"></iframe>\n'
            for name, head in (("renuncia-secreta", later), ("acta-interna", staff))
        },
    )
    done = run_pelican(tmp_path / "content", tmp_path / "output", "-e", cache)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    notes = "".join(
        (state_folder(tmp_path / "output") / name).read_text()
        for name in ("next.json", "changes.json", "status.json")
    )

    assert "Hay 2 avisos sobre lo que aún no es público: «make revisar» los dice." in done.stderr
    for word in ("ecreta", "interna"):
        assert word not in said
        assert word not in notes
    due = json.loads((state_folder(tmp_path / "output") / "next.json").read_text())
    assert due["why"] == "se publica algo que aún no es público"
