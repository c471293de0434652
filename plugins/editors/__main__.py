"""
Commands for editors: check the articles; print the manual's tables, or the schema of an article.

    python -m plugins.editors revisar [--json] [--contenido content] [--procesos 2]
    python -m plugins.editors tablas
    python -m plugins.editors esquema
"""

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path

from plugins.editors.manual import tables
from plugins.editors.schema import schema
from plugins.newsroom.moments import SANTIAGO
from plugins.newsroom.problems import SiteError, has_errors, report, report_json
from plugins.newsroom.reading import read_content
from plugins.newsroom.reviews import due_reviews


def main(arguments: list[str] | None = None) -> int:
    """Print what is wrong with the articles; return 1 if anything is, else 0."""
    parser = argparse.ArgumentParser(prog="python -m plugins.editors", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("revisar", help="revisar todos los artículos")
    check.add_argument("--json", action="store_true", help="la lista de problemas, para programas")
    check.add_argument("--contenido", type=Path, default=Path("content"), help="carpeta content/")
    check.add_argument("--procesos", type=int, default=os.cpu_count() or 1, help="cuántos leen")
    commands.add_parser("tablas", help="las tablas de claves del manual (docs/manual.md)")
    commands.add_parser("esquema", help="las mismas claves en JSON Schema, para formularios")
    given = parser.parse_args(arguments)
    if given.command == "tablas":
        print(tables(), end="")
        return 0
    if given.command == "esquema":
        print(schema(), end="")
        return 0
    try:
        return _check(given.contenido, as_json=given.json, workers=given.procesos)
    except SiteError as error:
        sys.stderr.write(f"{error}\n")
        return error.code


def _check(content: Path, *, as_json: bool, workers: int) -> int:
    moment = datetime.now(SANTIAGO)  # noqa: TID251 - the one clock of this command
    # The one that building this content uses too; it can be deleted at any time.
    cache = content.resolve().parent / ".cache/pressroom/reading"
    reading = read_content(content, moment=moment, cache=cache, workers=workers)
    problems = (*reading.problems, *due_reviews(reading.pages, moment.date()))
    if as_json:
        sys.stdout.write(report_json(problems))
    elif problems:
        print(report(problems))
    else:
        print(f"Todo en orden: {len(reading.stories)} artículos revisados.")
    return 1 if has_errors(problems) else 0


if __name__ == "__main__":
    sys.exit(main())
