"""`make afiche`: what it writes, and what it says to who asks for what there is not."""

from pathlib import Path

import pytest

from plugins.editors.__main__ import main
from tests.posters.printed import codes_in, text_in
from tests.small_site import BASE, article

EVENT = {
    "tipo": "evento",
    "inicio": "2026-11-28 10:00",
    "lugar": "Plaza de armas",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    files = {
        **BASE,
        "cultura/2026-11-20-feria.md": article(**EVENT, estado="borrador"),
        "cultura/2026-11-21-nota.md": article(titulo="Otra cosa"),
        "cultura/2026-11-22-emoji.md": article(titulo="Feria 🎉", demo="sí", **EVENT),
    }
    for name, data in files.items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
    (tmp_path / "publishconf.py").write_text(
        'SITENAME = "Municipalidad de Ejemplo"\nSITEURL = "https://ejemplo.cl"\n'
    )
    return tmp_path / "content"


def asked(content: Path, name: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Return how the command ends, and what it says."""
    path = str(content / name) if name else ""
    code = main(["afiche", "--ruta", path, "--contenido", str(content)])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_it_writes_both_before_the_article_is_public(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = asked(content, "cultura/2026-11-20-feria.md", capsys)

    assert code == 0, said
    folder = content.parent / "afiches"
    sheet = (folder / "2026-11-20-feria.pdf").read_bytes()
    assert "Plaza de armas" in text_in(sheet)
    assert [each.text for each in codes_in(sheet)] == ["https://ejemplo.cl/noticias/2026/11/feria/"]
    assert (folder / "2026-11-20-feria.jpg").read_bytes().startswith(b"\xff\xd8")
    assert "para imprimir, A4" in said


def test_it_says_what_the_poster_does_not(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = asked(content, "cultura/2026-11-22-emoji.md", capsys)

    assert code == 0, said
    assert "Del título, «🎉» no sale: escríbalo con otras letras o déjelo fuera." in said


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("", "Falta RUTA.\n    → Diga de qué artículo: make afiche RUTA=content/"),
        ("cultura/nada.md", "No existe «"),
        ("registros/temas.yaml", "no es un artículo de «"),
        ("departamentos/cultura.md", "no es un artículo de «"),
        ("cultura/2026-11-21-nota.md", "es de tipo «noticia», y ese tipo no lleva afiche.\n    → Llevan"),
    ],
)  # fmt: skip
def test_it_says_what_is_wrong(
    content: Path, capsys: pytest.CaptureFixture[str], name: str, wrong: str
) -> None:
    code, said = asked(content, name, capsys)

    assert code == 1
    assert wrong in said
    assert not (content.parent / "afiches").exists()


def test_an_article_with_an_error_is_told_as_always(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = content / "cultura/2026-11-20-feria.md"
    file.write_text(article(**{**EVENT, "inicio": "mañana"}))
    code, said = asked(content, "cultura/2026-11-20-feria.md", capsys)

    assert code == 1
    assert "cultura/2026-11-20-feria.md:" in said
    assert "mañana" in said


def test_without_the_settings_of_the_site_it_says_so(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content.parent / "publishconf.py").unlink()
    code, said = asked(content, "cultura/2026-11-20-feria.md", capsys)

    assert code == 1
    assert "publishconf.py" in said
