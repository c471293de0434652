"""
Commands for editors: check the articles; print the tables of the guides, or the schema of an article.

    python -m plugins.editors revisar [--json] [--contenido content] [--salida output] [--procesos 2]
    python -m plugins.editors tablas
    python -m plugins.editors redes
    python -m plugins.editors esquema
    python -m plugins.editors oir --ruta guiones/2026-11-28
    python -m plugins.editors afiche --ruta content/cultura/2026-11-28-feria.md
    python -m plugins.editors boletin [--desde 2026-11-01] [--hasta 2026-11-30]
    python -m plugins.editors rostros [--contenido content] [--procesos 2]
    python -m plugins.editors guion [--fecha 2026-11-28] [--dura 30] [--contenido content]
"""

import os
import sys
from argparse import ArgumentTypeError
from datetime import date, datetime
from pathlib import Path

from plugins.commands import (
    Parser,
    begin,
    end_on_signals,
    folder,
    guarded,
    whole,
)
from plugins.pressroom import MOST_WORKERS


def main(arguments: list[str] | None = None) -> int:
    """Print what is wrong with the articles; return 1 if anything is, else 0."""
    return guarded(lambda: _main(arguments))


def _main(arguments: list[str] | None) -> int:
    parser = Parser(prog="python -m plugins.editors", description="Órdenes para quienes escriben.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="orden")
    check = commands.add_parser("revisar", help="revisar todos los artículos")
    check.add_argument("--json", action="store_true", help="la lista de problemas, para programas")
    check.add_argument(
        "--contenido", type=folder, default="content", metavar="CARPETA", help="la de los artículos"
    )
    check.add_argument(
        "--salida", type=Path, metavar="CARPETA", help="la del sitio, para saber qué se publicó"
    )
    check.add_argument(
        "--procesos",
        type=whole(range(1, MOST_WORKERS + 1), "un número de procesos"),
        default=os.cpu_count() or 1,
        metavar="N",
        help="cuántos leen a la vez",
    )
    commands.add_parser("tablas", help="las tablas de claves del manual (docs/manual.md)")
    commands.add_parser("redes", help="los límites de cada red (docs/redes.md)")
    commands.add_parser("esquema", help="las mismas claves en JSON Schema, para formularios")
    script = commands.add_parser("guion", help="el guion del programa de radio de un día")
    script.add_argument("--fecha", type=_day, metavar="AAAA-MM-DD", help="hoy, si no se dice")
    script.add_argument(
        "--dura",
        type=_minutes,
        default=0,
        metavar="MINUTOS",
        help="los de radio/programa.yaml, si no se dice",
    )
    script.add_argument(
        "--contenido", type=folder, default="content", metavar="CARPETA", help="la de los artículos"
    )
    aloud = commands.add_parser("oir", help="lee en voz alta un guion o un artículo")
    aloud.add_argument("--ruta", metavar="RUTA", help="la carpeta de un guion, o un artículo")
    aloud.add_argument(
        "--contenido", type=folder, default="content", metavar="CARPETA", help="la de los artículos"
    )
    poster = commands.add_parser(
        "afiche", help="el afiche de un artículo, en papel y para el teléfono"
    )
    poster.add_argument("--ruta", metavar="RUTA", help="el artículo")
    poster.add_argument(
        "--contenido", type=folder, default="content", metavar="CARPETA", help="la de los artículos"
    )
    bulletin = commands.add_parser("boletin", help="lo publicado en unos días, como boletín")
    bulletin.add_argument(
        "--desde", type=_day, metavar="AAAA-MM-DD", help="una semana antes, si no se dice"
    )
    bulletin.add_argument("--hasta", type=_day, metavar="AAAA-MM-DD", help="hoy, si no se dice")
    bulletin.add_argument(
        "--contenido", type=folder, default="content", metavar="CARPETA", help="la de los artículos"
    )
    faces = commands.add_parser(
        "rostros", help="qué fotos parecen mostrar rostros sin que se diga nada de menores"
    )
    faces.add_argument(
        "--contenido", type=folder, default="content", metavar="CARPETA", help="la de los artículos"
    )
    faces.add_argument(
        "--procesos",
        type=whole(range(1, MOST_WORKERS + 1), "un número de procesos"),
        default=os.cpu_count() or 1,
        metavar="N",
        help="cuántos miran a la vez",
    )
    given = parser.read(arguments)
    if given.command == "rostros":
        from plugins.editors.faces_in_photos import ask_of_faces

        return ask_of_faces(given.contenido, given.procesos)
    if given.command == "boletin":
        from plugins.editors.bulletin_files import write_bulletin

        return write_bulletin(given.contenido, given.desde, given.hasta)
    if given.command == "afiche":
        from plugins.editors.poster_files import write_poster

        return write_poster(Path(given.ruta) if given.ruta else None, given.contenido)
    if given.command == "oir":
        from plugins.editors.listening import listen

        return listen(Path(given.ruta) if given.ruta else None, given.contenido)
    if given.command == "guion":
        from plugins.editors.radio_script import write_script

        return write_script(given.contenido, given.fecha, given.dura)
    if given.command == "revisar":
        output = given.salida or given.contenido.resolve().parent / "output"
        return _check(given.contenido, output, as_json=given.json, workers=given.procesos)
    return _print(given.command)


def _day(written: str) -> date | None:
    """Return the day *written*, None of nothing: `make guion` without FECHA."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        message = f"«{written}» no es una fecha: escríbala así: 2026-11-28"
        raise ArgumentTypeError(message) from None


def _minutes(written: str) -> int:
    from plugins.newsroom import MOST_MINUTES  # as everything that takes long to load

    return whole(range(1, MOST_MINUTES + 1), "minutos")(written) if written else 0


def _print(command: str) -> int:
    from plugins.editors.manual import network_limits, tables
    from plugins.editors.schema import schema

    made = {"tablas": tables, "redes": network_limits, "esquema": schema}
    print(made[command](), end="")
    return 0


def _check(content: Path, output: Path, *, as_json: bool, workers: int) -> int:
    # They take long to load: Ctrl+C is listened to before.
    from plugins.channels import declared
    from plugins.commands import number_of
    from plugins.desk import Comparison, read_content, read_known, samples_words
    from plugins.desk.fields import due_reviews, due_transcripts
    from plugins.editors.sound_content import cache_beside
    from plugins.newsroom import Severity, has_errors, report, report_json
    from plugins.pressroom import state_folder
    from plugins.settings import rules_beside
    from plugins.spanish import SANTIAGO

    moment = datetime.now(SANTIAGO)  # noqa: TID251 - the one clock of this command
    reading = read_content(
        content,
        moment=moment,
        declared=declared(),
        rules=rules_beside(content),
        cache=cache_beside(content),
        workers=workers,
    )
    wrong = {each.source for each in reading.problems if each.severity is Severity.ERROR}
    known = read_known(state_folder(output))
    compared = Comparison(known, reading.stories, moment, wrong=wrong)
    problems = (
        *reading.problems,
        *compared.problems(),
        *due_reviews((*reading.pages, *reading.procedures), moment.date()),
        *due_transcripts(reading.stories, moment.date()),
    )
    if as_json:
        sys.stdout.write(report_json(problems))
    elif problems:
        print(report(problems))
    else:
        count = number_of(len(reading.stories), "artículo revisado", "artículos revisados")
        print(f"Todo en orden: {count}.")
    if not as_json and (samples := samples_words(reading.stories)):
        print(samples)
    return 1 if has_errors(problems) else 0


if __name__ == "__main__":
    begin()
    end_on_signals()
    sys.exit(main())
