"""A site of Pelican's own: its reader, its theme, and one line of ours in PLUGINS."""

import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from tests.conftest import ROOT, run_pelican, write_files

CANARY = "CANARIO"
"""Stands in everything that has no post."""


def picture(
    size: tuple[int, int] = (800, 600), form: str = "JPEG", *, on_its_side: bool = False
) -> bytes:
    """Return a picture of one colour."""
    image, out = Image.new("RGB", size, "teal"), BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6 if on_its_side else 1
    image.save(out, form, exif=exif)
    return out.getvalue()


FERIA = """Title: La feria vuelve a la plaza & suma 40 puestos
Date: 2026-11-20 10:00
Modified: 2026-11-21 09:30
Category: Cultura y Patrimonio
Tags: Feria, Artesanía local, 2026
Slug: feria
Summary: Este **sábado**, en la [plaza](https://otro.example.com/x). Hay «ñandú» &amp; <b>música</b>.
Image: images/foto ñ.jpg
Image_alt: Puestos con toldos
Image_credit: Ana Muestra

Más palabras, que ningún resumen dice.
"""

OPERATIVO = """Operativo social
################

:date: 2026-11-22 23:30
:tags: Registro Social, salud
:category: dideco
:cover: {static}/images/foto ñ.jpg
:image_alt: Gente en la sede

Párrafo con *énfasis* y ``código``. Sigue con muchas palabras, para que Pelican haga por su cuenta el
resumen, que corta donde van cincuenta palabras, aunque la frase no haya terminado, y así queda, con
puntos suspensivos al final de todo, sin que nadie lo haya pedido ni lo pueda evitar, porque así es.

- Uno
- Dos
"""


def hidden(**fields: str) -> str:
    """Return an article that has no post, because of its *fields*."""
    given = {"Title": f"{CANARY} uno", "Date": "2026-11-20", "Category": CANARY, **fields}
    return "".join(f"{key}: {value}\n" for key, value in given.items()) + f"\n{CANARY}\n"


CONTENT: dict[str, str | bytes] = {
    "feria.md": FERIA,
    "dideco/operativo.rst": OPERATIVO,
    "borrador.md": hidden(Slug="borrador", Status="draft"),
    "oculto.md": hidden(Slug="oculto", Status="hidden"),
    "futuro.md": hidden(Slug="futuro", Date="2199-01-01"),
    "feria-en.md": hidden(Slug="feria", Lang="en"),
    "pages/quienes.md": f"Title: {CANARY} somos\n\n{CANARY}\n",
    "images/foto ñ.jpg": picture(),
}

URL = "https://x.github.io/blog"

SETTINGS: dict[str, object] = {
    "SITENAME": "Bitácora <del> pueblo",
    "SITEURL": URL,
    "TIMEZONE": "Europe/Madrid",
    "DEFAULT_LANG": "es",
    "WITH_FUTURE_DATES": False,
    "PLUGINS": ["plugins.social_snippets.plugin"],
    "PLUGIN_PATHS": [str(ROOT)],
}


class Built(NamedTuple):
    """What came of a build."""

    output: Path
    said: str
    code: int

    def text(self, path: str) -> str:
        """Return the text of a file."""
        return (self.output / path).read_text(encoding="utf-8")


def built(
    folder: Path,
    content: Mapping[str, str | bytes] = CONTENT,
    *options: str,
    output: str = "output",
    **settings: object,
) -> Built:
    """Build a site of *content* in *folder* as anybody does: the settings stand in their own file."""
    write_files(folder / "content", content)
    given = {**SETTINGS, **settings}
    conf = "".join(f"{name} = {value!r}\n" for name, value in given.items())
    write_files(folder, {"conf.py": conf})
    done: subprocess.CompletedProcess[str] = run_pelican(
        folder / "content",
        folder / output,
        *options,
        settings=folder / "conf.py",
        environment={"COLUMNS": "300"},
        cwd=folder,
    )
    return Built(folder / output, f"{done.stdout}{done.stderr}", done.returncode)
