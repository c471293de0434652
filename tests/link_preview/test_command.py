"""What whoever looks at a link types, and reads."""

import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from plugins.link_preview.__main__ import main
from plugins.link_preview.crawlers import CRAWLERS, sources_table
from tests.conftest import ROOT, write_files
from tests.link_preview.samples import DESCRIPTION, TITLE, page, picture, without

FERIA = "noticias/2026/11/feria/index.html"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path / "output", {FERIA: page(), "fotos/feria.jpg": picture()})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_good_page_ends_with_0(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["/noticias/2026/11/feria/"]) == 0

    said = capsys.readouterr().out
    assert said.startswith(
        f"output/{FERIA}, como lo muestra cada red:\n\nFacebook (imagen grande)\n"
    )
    assert (
        "WhatsApp (imagen grande)\n"
        f"    │ [imagen de 1200 × 630, JPEG, {round(len(picture()) / 1000)} kB]\n"
        f"    │ {TITLE}\n    │ {DESCRIPTION}\n    │ mariaelena.cl\n"
    ) in said
    assert said.endswith(
        "A ninguna red le falta nada.\n"
        "Las tarjetas están dibujadas en .cache/vista-redes.html; ábralo en el navegador.\n"
    )
    assert (here / ".cache/vista-redes.html").exists()


def test_what_a_network_needs_and_lacks_ends_with_1(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "output" / FERIA).write_text(page(without('<meta property="og:description"')))
    assert main([FERIA]) == 1

    said = capsys.readouterr().out
    assert f"output/{FERIA}:3: WhatsApp: no hay og:description" in said
    assert '    → Escriba en el <head>: <meta property="og:description" content="…">' in said
    assert "Les falta algo a: WhatsApp." in said
    assert "    → línea 3: No hay og:description" in said


def test_what_is_so_on_all_networks_is_said_once(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "output" / FERIA).write_text(page(("es_CL", "es-CL")))
    assert main([FERIA]) == 0

    assert capsys.readouterr().out.count("og:locale dice «es-CL»") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Falta decir qué página se mira: make vista-redes QUE="),
        (["/no/esta/"], "No hay página en «/no/esta/»"),
        (["http://muni.cl/"], "va sin cifrar"),
    ],
)
def test_what_cannot_be_looked_at_is_told(
    here: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(arguments) == 1
    assert words in capsys.readouterr().err
    assert not (here / ".cache/vista-redes.html").exists()


def test_a_terminal_without_accents_is_no_failure(here: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "plugins.link_preview", FERIA, "--salida", str(here / "output")],
        cwd=here,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii", "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_make_takes_it() -> None:
    done = subprocess.run(
        ["make", "--dry-run", "--silent", f"--file={ROOT / 'Makefile'}", "vista-redes", "QUE=/a/"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert '-m plugins.link_preview "$QUE"' in done.stdout


def test_the_readme_has_the_sources_of_every_network(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--fuentes"]) == 0
    table = capsys.readouterr().out

    assert table == sources_table()
    assert table in (ROOT / "plugins/link_preview/README.md").read_text()
    assert all(crawler.sources for crawler in CRAWLERS)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_whole_in_itself_and_fits_a_telephone(
    here: Path, browser: Browser, scheme: str
) -> None:
    long = "Otorrinolaringología" * 12
    (here / "output" / FERIA).write_text(page((TITLE, long), ("summary_large_image", "x" * 400)))
    main([FERIA])
    file = here / ".cache/vista-redes.html"
    context = browser.new_context(
        viewport={"width": 360, "height": 800},
        java_script_enabled=False,
        color_scheme="dark" if scheme == "dark" else "light",
    )
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    shown = context.new_page()
    shown.goto(file.as_uri())

    assert asked[0] == file.as_uri()
    assert all(url.startswith("data:") for url in asked[1:])
    assert shown.locator(".network:visible").count() == len(CRAWLERS)
    rights = shown.eval_on_selector_all(
        "main *", "parts => parts.map(part => part.getBoundingClientRect().right)"
    )
    assert len(rights) > 50
    assert max(rights) <= 360
    context.close()


def test_the_page_has_no_script_and_names_its_parts(here: Path) -> None:
    main([FERIA])
    soup = BeautifulSoup((here / ".cache/vista-redes.html").read_text(), "html.parser")

    assert not soup.select("script, img, iframe, [href^=http], [src]")
    assert [heading.get_text() for heading in soup.select(".network h2")] == [
        crawler.name for crawler in CRAWLERS
    ]
    assert len(soup.select('[role="img"][aria-label="Puestos en la plaza."]')) == 3
