"""
Commands for editors: check the articles; print the tables of the guides, or the schema of an article.

    python -m plugins.editors revisar [--json] [--contenido content] [--salida output] [--procesos 2]
    python -m plugins.editors tablas
    python -m plugins.editors redes
    python -m plugins.editors esquema
    python -m plugins.editors oir --ruta guiones/2026-11-28
    python -m plugins.editors afiche --ruta content/cultura/2026-11-28-feria.md
    python -m plugins.editors boletin [--desde 2026-11-01] [--hasta 2026-11-30]
    python -m plugins.editors respuesta --ruta content/requerimientos/2026-11-27-radio.yaml
    python -m plugins.editors requerimientos [--limpiar si]
    python -m plugins.editors retiro --ruta content/cultura/2026-11-20-feria.md
    python -m plugins.editors rostros [--contenido content] [--procesos 2]
    python -m plugins.editors guion [--fecha 2026-11-28] [--dura 30] [--contenido content]
"""

import os
import sys
from argparse import ArgumentTypeError, Namespace
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
    answer = commands.add_parser(
        "respuesta", help="de la respuesta a un medio, un artículo en borrador"
    )
    answer.add_argument("--ruta", metavar="RUTA", help="el requerimiento")
    answer.add_argument("--tipo", metavar="TIPO", help="comunicado, si no se dice, o noticia")
    answer.add_argument(
        "--contenido", type=folder, default="content", metavar="CARPETA", help="la de los artículos"
    )
    requests = commands.add_parser(
        "requerimientos", help="quita los datos personales que ya no se guardan"
    )
    requests.add_argument("--limpiar", default="", metavar="SI", help="si: de verdad los quita")
    requests.add_argument(
        "--contenido", type=folder, default="content", metavar="CARPETA", help="la de los artículos"
    )
    takedown = commands.add_parser("retiro", help="dónde está algo que se retira, y si quedó")
    takedown.add_argument("--ruta", metavar="RUTA", help="el artículo, la foto o el documento")
    takedown.add_argument("--salida", type=Path, metavar="CARPETA", help="la del sitio")
    takedown.add_argument(
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
    return _ORDERS.get(given.command, _print)(given)


def _rostros(given: Namespace) -> int:
    from plugins.editors.faces_in_photos import ask_of_faces

    return ask_of_faces(given.contenido, given.procesos)


def _retiro(given: Namespace) -> int:
    from plugins.editors.taking_down import tell_takedown

    output = given.salida or given.contenido.resolve().parent / "output"
    return tell_takedown(_path(given.ruta), given.contenido, output)


def _respuesta(given: Namespace) -> int:
    from plugins.editors.answer_story import write_answer

    return write_answer(_path(given.ruta), given.contenido, given.tipo)


def _requerimientos(given: Namespace) -> int:
    from plugins.editors.request_cleaning import clean_requests

    return clean_requests(given.contenido, given.limpiar)


def _boletin(given: Namespace) -> int:
    from plugins.editors.bulletin_files import write_bulletin

    return write_bulletin(given.contenido, given.desde, given.hasta)


def _afiche(given: Namespace) -> int:
    from plugins.editors.poster_files import write_poster

    return write_poster(_path(given.ruta), given.contenido)


def _oir(given: Namespace) -> int:
    from plugins.editors.listening import listen

    return listen(_path(given.ruta), given.contenido)


def _guion(given: Namespace) -> int:
    from plugins.editors.radio_script import write_script

    return write_script(given.contenido, given.fecha, given.dura)


def _revisar(given: Namespace) -> int:
    output = given.salida or given.contenido.resolve().parent / "output"
    return _check(given.contenido, output, as_json=given.json, workers=given.procesos)


def _path(written: str | None) -> Path | None:
    return Path(written) if written else None


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


def _print(given: Namespace) -> int:
    from plugins.editors.manual import network_limits, tables
    from plugins.editors.schema import schema

    made = {"tablas": tables, "redes": network_limits, "esquema": schema}
    print(made[given.command](), end="")
    return 0


def _check(content: Path, output: Path, *, as_json: bool, workers: int) -> int:
    # They take long to load: Ctrl+C is listened to before.
    from plugins.channels import declared
    from plugins.commands import number_of
    from plugins.desk import Comparison, read_content, read_known, read_requests, samples_words
    from plugins.desk.fields import due_reviews, due_transcripts
    from plugins.editors.sound_content import cache_beside
    from plugins.editors.staff_settings import kept_days
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
    register = read_requests(
        content, reading.registry, reading.stories, moment, lambda: kept_days(content)
    )
    problems = (
        *reading.problems,
        *register.problems,
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


_ORDERS = {
    "rostros": _rostros,
    "retiro": _retiro,
    "respuesta": _respuesta,
    "requerimientos": _requerimientos,
    "boletin": _boletin,
    "afiche": _afiche,
    "oir": _oir,
    "guion": _guion,
    "revisar": _revisar,
}
"""Each loads what it needs when it is asked for: that takes long, and Ctrl+C is listened to before."""


if __name__ == "__main__":
    begin()
    end_on_signals()
    sys.exit(main())
