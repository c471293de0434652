"""
Mide cuánto tardan este proyecto y otros generadores con sitios de muchos artículos.

    python -m bench corpus N CARPETA    escribe un content/ inventado de N artículos
    python -m bench run                 mide, y guarda cada resultado apenas lo tiene
    python -m bench report              escribe bench/RESULTS.md y bench/results.svg

Las medidas de otra máquina no se mezclan: van en bench/results-….json, con sus tablas al lado.
"""

import argparse
import re
import signal
import sys
from pathlib import Path

from bench.aside import HEAP, clear
from bench.chart import chart
from bench.corpus import write_content
from bench.generator import HERE, ROOT
from bench.generators import GENERATORS
from bench.machine import NoDisk, describe, refuse_memory_disk
from bench.pieces import make_corpus
from bench.process import BuildFailed
from bench.report import report
from bench.results import LIVE, Results, Row, continued, file_of, load
from bench.runner import CONTENT, Plan, measure
from bench.scenarios import SCENARIOS
from bench.site import NotShown
from plugins.commands.command_line import Parser, listed, whole

RAW = HERE / "results.json"
WORK = ROOT / ".cache/bench"


def main(arguments: list[str] | None = None) -> int:
    """Do one command; return 1 if a measurement is worth nothing, else 0."""
    given = _parser().read(arguments)
    # Told to end, it ends what it started too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Interrumpido."))
    try:
        given.do(given)
    except (BuildFailed, NoDisk, NotShown, FileExistsError, FileNotFoundError) as problem:
        print(f"No se pudo medir: {problem}", file=sys.stderr)
        return 1
    return 0


def _parser() -> Parser:
    parser = Parser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="orden")
    corpus = commands.add_parser("corpus", help="escribe un content/ inventado")
    corpus.add_argument("count", type=_articles, metavar="N", help="artículos")
    corpus.add_argument("folder", type=Path, metavar="CARPETA", help="carpeta nueva")
    corpus.set_defaults(do=_corpus)

    run = commands.add_parser("run", help="mide")
    cases = [*SCENARIOS, LIVE]
    for option, read, default, name, words in (
        ("--sizes", _sizes, "100,1000", "N,N", "artículos, con comas"),
        (
            "--generators",
            listed([*GENERATORS], "generador"),
            ",".join(GENERATORS),
            "…",
            "con comas",
        ),
        ("--scenarios", listed(cases, "caso"), ",".join(cases), "…", "con comas"),
        ("--repeat", whole(range(1, 1000), "un número de veces"), "5", "N", "veces cada medida"),
        ("--patience", _seconds, "240", "S", "segundos desde los que ya no se repite"),
        ("--limit", _seconds, "1800", "S", "segundos que puede durar una"),
    ):
        run.add_argument(option, type=read, default=default, metavar=name, help=words)
    run.add_argument("--work", type=Path, default=WORK, metavar="CARPETA", help="una en un disco")
    run.add_argument("--out", type=Path, default=RAW, metavar="ARCHIVO", help="el de los números")
    run.add_argument("--trial", action="store_true", help="marcar como medidas de prueba")
    run.set_defaults(do=_run)

    tables = commands.add_parser("report", help="escribe las tablas y el gráfico")
    for option, place, name, words in (
        ("--work", WORK, "CARPETA", "la de run"),
        ("--out", RAW, "ARCHIVO", "el de los números"),
        ("--folder", HERE, "CARPETA", "donde se escriben"),
    ):
        tables.add_argument(option, type=Path, default=place, metavar=name, help=words)
    tables.set_defaults(do=_report)
    return parser


_articles = whole(range(1, 1_000_000), "un número de artículos")


def _sizes(text: str) -> list[int]:
    return [_articles(each) for each in text.split(",")]


def _seconds(text: str) -> float:
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", text):
        raise argparse.ArgumentTypeError(f"«{text}» no son segundos")
    return float(text)


def _corpus(given: argparse.Namespace) -> None:
    write_content(make_corpus(given.count, CONTENT), given.folder)
    print(f"{given.count} artículos en {given.folder}")


def _run(given: argparse.Namespace) -> None:
    work: Path = given.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    refuse_memory_disk(work)
    machine = describe(work)
    out = file_of(given.out, machine)
    if out != given.out:
        print(f"«{given.out}» tiene medidas de otra máquina: las de esta van en «{out}».")
    results = continued(out, machine)
    plan = Plan(
        work=work,
        repeat=given.repeat,
        limit=given.limit,
        patience=given.patience,
        trial=given.trial,
    )
    for size in given.sizes:
        corpus = make_corpus(size, CONTENT)
        for key in given.generators:
            generator = GENERATORS[key](work / "tools")
            generator.install()
            wanted = [name for name in given.scenarios if _applies(name, key)]
            measure(generator, corpus, wanted, plan, lambda row: _keep(results, row, out))
    clear(work / HEAP)


def _applies(scenario: str, generator: str) -> bool:
    is_only_ours = scenario == LIVE or SCENARIOS[scenario].only_ours
    return generator == "ours" or not is_only_ours


def _keep(results: Results, row: Row, file: Path) -> None:
    results.put(row)
    results.save(file)
    seconds = row.median("seconds")
    shown = row.problem if seconds is None else f"{seconds:.2f} s".replace(".", ",")
    print(f"{row.size:>6} {row.generator:9} {row.scenario:18} {shown}", flush=True)


def _report(given: argparse.Namespace) -> None:
    given.work.mkdir(parents=True, exist_ok=True)
    raw = file_of(given.out, describe(given.work))
    if not raw.exists():
        raw = given.out
    results = load(raw)
    mark = raw.stem.removeprefix(given.out.stem)
    text, svg = given.folder / f"RESULTS{mark}.md", given.folder / f"results{mark}.svg"
    text.write_text(report(results, raw.name, svg.name), encoding="utf-8")
    svg.write_text(chart(results), encoding="utf-8")
    print(f"{text}\n{svg}")


if __name__ == "__main__":
    sys.exit(main())
