"""`python -m tools.demo.drawings [name …]`: draw the pictures of the sample articles, or only those named."""

from pathlib import Path

from plugins.commands.command_line import Parser, listed
from tools.demo.drawings.canvas import save
from tools.demo.drawings.cards import CARDS
from tools.demo.drawings.catalogue import FOLDERS, PICTURES
from tools.demo.drawings.documents import form_pdf
from tools.demo.drawings.sign import ICONS

ABOUT = "Vuelve a dibujar las ilustraciones de los artículos de muestra."

ROOT = Path(__file__).resolve().parents[3]
THEME_IMAGES = ROOT / "themes/imme/static/images"
FORM = ROOT / "content/organizaciones/formulario-de-postulacion.pdf"


def main(wanted: list[str]) -> None:
    """Draw what is *wanted*, by name; everything when nothing is named."""
    for folder, names in FOLDERS.items():
        for name in names:
            if not wanted or name in wanted:
                _draw(ROOT / "content" / folder / f"{name}.jpg", name)
    if not wanted:
        THEME_IMAGES.mkdir(parents=True, exist_ok=True)
        for file_name, card in CARDS.items():
            save(card(), THEME_IMAGES / file_name, largest=150_000)
        for file_name, icon in ICONS.items():
            icon().save(THEME_IMAGES / file_name, "PNG", optimize=True)
        FORM.write_bytes(form_pdf())


def _draw(path: Path, name: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    save(PICTURES[name](), path)
    print(path.relative_to(ROOT))


def _picture(name: str) -> str:
    listed([name for names in FOLDERS.values() for name in names], "dibujo")(name)
    return name


if __name__ == "__main__":
    parser = Parser(prog="python -m tools.drawings", description=ABOUT)
    parser.add_argument(
        "wanted", nargs="*", type=_picture, metavar="DIBUJO", help="sin ninguno, todos"
    )
    main(parser.read().wanted)
