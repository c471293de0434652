"""
Show how each network would show a link, and say what is missing.

    python -m plugins.link_preview output/noticias/2026/11/feria/index.html
    python -m plugins.link_preview https://…
    python -m plugins.link_preview /noticias/2026/11/feria/ [--salida output] [--pagina archivo.html]
    python -m plugins.link_preview --fuentes
"""

import argparse
import sys
import time
from pathlib import Path

from plugins.commands import FAULT, BuildError, Parser, begin, end_on_signals, guarded

ABOUT = "Muestra cómo se vería un enlace en cada red, y dice qué le falta."
PAGE = ".cache/vista-redes.html"
HOW = "make vista-redes QUE=/noticias/2026/11/feria/"


def main(arguments: list[str] | None = None) -> int:
    """Show a link; return 1 if a network lacks something it needs, else 0."""
    return guarded(lambda: _main(arguments))


def _main(arguments: list[str] | None) -> int:
    parser = Parser(prog="python -m plugins.link_preview", description=ABOUT)
    parser.add_argument(
        "que", nargs="?", default="", metavar="ENLACE", help="una dirección, o un archivo del sitio"
    )
    parser.add_argument(
        "--salida", type=Path, default=Path("output"), metavar="CARPETA", help="la del sitio"
    )
    parser.add_argument(
        "--pagina", type=Path, default=Path(PAGE), metavar="ARCHIVO", help="donde se dibuja"
    )
    parser.add_argument(
        "--fuentes", action="store_true", help="qué se sabe de cada red, y quién lo dice"
    )
    given = parser.read(arguments)
    if given.fuentes:
        from plugins.link_preview.crawlers import sources_table

        sys.stdout.write(sources_table())
        return 0
    return _show(given)


def _show(given: argparse.Namespace) -> int:
    from plugins.commands import near, write_whole
    from plugins.link_preview.drawing import drawn
    from plugins.link_preview.looking import look
    from plugins.link_preview.words import words_of

    asked = given.que.strip()
    if not asked:
        raise BuildError(f"Falta decir qué página se mira: {HOW}")
    view = look(asked, given.salida, time.monotonic)
    sys.stdout.write(words_of(view))
    given.pagina.parent.mkdir(parents=True, exist_ok=True)
    write_whole(given.pagina, drawn(view).encode("utf-8", "replace"))
    sys.stdout.write(
        f"Las tarjetas están dibujadas en {near(given.pagina)}; ábralo en el navegador.\n"
    )
    return 0 if view.is_fine else FAULT


if __name__ == "__main__":
    begin()
    end_on_signals()
    sys.exit(main())
