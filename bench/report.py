"""The tables of `RESULTS.md`, in Spanish, from the raw numbers."""

from collections.abc import Callable, Iterable
from typing import Final

from bench.generators import GENERATORS
from bench.results import LIVE, Results, Row
from bench.scenarios import SCENARIOS

Shown = Callable[[Row], str]

_INTRO: Final = """\
# Medidas

Cuánto tarda este proyecto en hacer un sitio de noticias, y cuánto tardan otros generadores con los mismos artículos. Lo escribe `python -m bench report` con los números de [{raw}]({raw}).

![Segundos de cada generador en cada caso]({drawing})
"""

_HOW: Final = """\
## Qué se mide

- **Los artículos** son inventados, siempre los mismos para un mismo número: unas 400 palabras, títulos, una lista, a veces una tabla, un enlace o una foto; diez años de fechas, 16 departamentos, 27 temas.
- **Cada medida** es un proceso nuevo de la orden usual del generador, desde que empieza hasta que termina. Cada edición es distinta de la anterior, y después de cada una se comprueba que la página hecha la muestra; si no, no hay medida.
- **Segundos** son de reloj; **procesador**, usuario y sistema de todo el árbol de procesos; **memoria**, la mayor suma de PSS de todos ellos, vista cada 25 ms o más si mirar costara más del 5 % de un núcleo.
- **Las cifras** son medianas; «×3» dice cuántas repeticiones hubo si no fueron {repeat}. Una medida larga no se repite.
- **Desde cero**: sin salida ni nada guardado de antes. Este proyecto hace entonces también todas las fotos en varios tamaños y formatos, trabajo que los demás no hacen; por eso hay una fila con las fotos ya hechas.
- **Texto y título** cambian en un artículo reciente, que está en portada, listas y feeds. El artículo nuevo es el más nuevo de todos.

## Cómo repetir

    .venv/bin/python -m bench run --sizes 100,1000
    .venv/bin/python -m bench report

Cada generador se instala, con versiones fijas, en `.cache/bench/tools/`. `--help` muestra las demás opciones.
"""

_TRIAL: Final = (
    "> **Medidas de prueba.** La máquina hacía otras cosas a la vez: "
    "sirven para ver que todo funciona, no para comparar.\n"
)


def report(results: Results, raw: str = "results.json", drawing: str = "results.svg") -> str:
    """Return the whole of `RESULTS.md`, beside the files *raw* (numbers) and *drawing*."""
    repeat = max((len(row.runs) for row in results.rows), default=1)
    parts = [_INTRO.format(raw=raw, drawing=drawing)]
    if any(row.trial for row in results.rows):
        parts.append(_TRIAL)
    parts += [_machine(results), _generators(results)]
    for size in sorted({row.size for row in results.rows}):
        parts.append(_size(results, size, repeat))
    parts += [_lacks(results), _HOW.format(repeat=repeat)]
    return "\n".join(parts)


def number(value: float, digits: int) -> str:
    """Return *value* as Spanish writes it: a comma, and a point between thousands."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def seconds(value: float) -> str:
    """Return *value* with two digits after the comma, or one if it is long."""
    return number(value, 2 if value < 10 else 1)


def present(results: Results) -> list[str]:
    """Return the keys of the generators that were measured, in the usual order."""
    measured = {row.generator for row in results.rows}
    return [key for key in GENERATORS if key in measured]


def _machine(results: Results) -> str:
    dates = sorted({row.date for row in results.rows})
    facts = {**results.machine, "Fecha": " a ".join(dict.fromkeys((dates[0], dates[-1])))}
    return _table(("La máquina", ""), facts.items())


def _generators(results: Results) -> str:
    rows = []
    for key in present(results):
        versions = sorted({row.version for row in results.rows if row.generator == key})
        rows.append((GENERATORS[key].name, ", ".join(versions), GENERATORS[key].note))
    return _table(("Generador", "versión", "cómo"), rows)


def _size(results: Results, size: int, repeat: int) -> str:
    title = f"## {number(size, 0)} artículos\n"
    shown: tuple[tuple[str, Shown], ...] = (
        ("Segundos", lambda row: _seconds(row, repeat)),
        ("Procesador, segundos", lambda row: _median(row, "cpu_seconds", 1, 2)),
        ("Memoria, MiB", lambda row: _median(row, "peak_bytes", 2**20, 0)),
    )
    tables = [_measured(results, size, name, show) for name, show in shown]
    return "\n".join([title, *tables, _ours(results, size)])


def _measured(results: Results, size: int, name: str, show: Shown) -> str:
    keys = [key for key in present(results) if any(_rows_of(results, key, size))]
    rows = []
    for scenario in SCENARIOS.values():
        found = [results.find(key, size, scenario.key) for key in keys]
        if any(found):
            rows.append((scenario.title, *(show(row) if row else "–" for row in found)))
    return _table((name, *(GENERATORS[key].name for key in keys)), rows)


def _ours(results: Results, size: int) -> str:
    rows = []
    for scenario in SCENARIOS.values():
        row = results.find("ours", size, scenario.key)
        if row and row.median("changed") is not None:
            changed, total = row.median("changed") or 0, row.median("total") or 0
            rows.append((scenario.title, number(changed, 0), number(total, 0)))
    table = _table(("Este proyecto", "archivos que cambian", "de"), rows) if rows else ""
    live = results.find("ours", size, LIVE)
    if live:
        table += (
            "\nCon `make serve` andando, desde que se guarda un cambio hasta que el navegador "
            f"recibe la página nueva: **{_seconds(live, len(live.runs))} s**.\n"
        )
    return table


def _lacks(results: Results) -> str:
    rows = [
        (GENERATORS[key].name, "; ".join(GENERATORS[key].lacks))
        for key in present(results)
        if GENERATORS[key].lacks
    ]
    return "## Lo que no hacen los demás\n\n" + _table(
        ("Generador", "lo que este proyecto hace y aquí no se le pide"), rows
    )


def _rows_of(results: Results, key: str, size: int) -> list[Row]:
    return [row for row in results.rows if row.generator == key and row.size == size]


def _seconds(row: Row, repeat: int) -> str:
    value = row.median("seconds")
    if value is None:
        return row.problem
    times = "" if len(row.runs) == repeat else f" ×{len(row.runs)}"
    return seconds(value) + times


def _median(row: Row, what: str, unit: float, digits: int) -> str:
    value = row.median(what)
    return "–" if value is None else number(value / unit, digits)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a Markdown table; columns of numbers stand to the right."""
    body = [tuple(row) for row in rows]
    is_number = [
        bool(body) and all(row[column][:1].isdigit() or row[column] == "–" for row in body)
        for column in range(len(head))
    ]
    rule = [("---:" if right else "---") for right in is_number]
    lines = [head, tuple(rule), *body]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
