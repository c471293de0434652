"""
Mide páginas del sitio con Lighthouse, como las abriría un teléfono modesto con una línea lenta.

    python -m bench.lighthouse SITIO

SITIO es lo construido con `make build`. Lighthouse se instala en .cache/ con npm, la primera vez.
Escribe bench/LIGHTHOUSE.md. Conviene que la máquina no haga otra cosa.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from bench.generator import HERE, ROOT
from bench.lighthouse.host import serving
from plugins.commands.command_line import Parser, folder

TOOLS = ROOT / ".cache/bench/tools/lighthouse"
REPEAT = 3
"""Times that each page is opened; the middle value counts."""

CATEGORIES = {
    "performance": "rapidez",
    "accessibility": "accesibilidad",
    "best-practices": "buenas prácticas",
    "seo": "buscadores",
}
TIMES = {
    "largest-contentful-paint": "LCP",
    "cumulative-layout-shift": "CLS",
    "total-blocking-time": "TBT",
}


def main(site: Path) -> None:
    """Measure pages of the built *site* and write the table."""
    install()
    rows = []
    with serving(site) as host:
        for name, address in addresses(site):
            runs = [report_of(f"{host}{address}") for _ in range(REPEAT)]
            rows.append(row(name, runs))
            print(rows[-1], flush=True)
    names = ["página", *CATEGORIES.values(), *TIMES.values()]
    version = json.loads((TOOLS / "package.json").read_text())["dependencies"]["lighthouse"]
    text = f"""# Lighthouse

Lighthouse {version}, teléfono simulado (sus valores por omisión), {REPEAT} veces cada página, la mitad de las medidas; {datetime.now(UTC):%Y-%m-%d}. Lo repite `make lighthouse`.

| {" | ".join(names)} |
|{" --- |" * len(names)}
{chr(10).join(rows)}
"""
    (HERE / "LIGHTHOUSE.md").write_text(text, encoding="utf-8")


def install() -> None:
    """Install Lighthouse as its lock file says, once."""
    source = Path(__file__).parent
    lock = TOOLS / "package-lock.json"
    if lock.exists() and lock.read_bytes() == (source / lock.name).read_bytes():
        return
    TOOLS.mkdir(parents=True, exist_ok=True)
    npm = ["npm", "ci", "--no-audit", "--no-fund", "--silent", "--ignore-scripts"]
    shutil.copy(source / "package.json", TOOLS)
    shutil.copy(source / lock.name, TOOLS)
    subprocess.run(npm, cwd=TOOLS, check=True)


def addresses(site: Path) -> Iterator[tuple[str, str]]:
    """Yield the pages to measure: name, address; the article is the newest one with a photo."""
    feed = json.loads((site / "feeds/tipos/noticia.json").read_text(encoding="utf-8"))
    story = next(item for item in feed["items"] if item.get("image"))
    yield "portada", "/"
    yield "artículo", "/" + story["url"].split("/", 3)[3]
    yield "departamento", "/departamentos/cultura/"
    yield "agenda", "/agenda/"
    yield "buscar", "/buscar/"


def report_of(address: str) -> dict[str, Any]:
    """Return what Lighthouse says of *address*."""
    done = subprocess.run(
        [
            "node",
            str(TOOLS / "node_modules/lighthouse/cli/index.js"),
            address,
            "--quiet",
            "--output=json",
            "--chrome-flags=--headless --no-sandbox",
            f"--only-categories={','.join(CATEGORIES)}",
        ],
        capture_output=True,
        check=True,
        text=True,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def row(name: str, reports: list[dict[str, Any]]) -> str:
    """Return the line of the table for one page."""
    scores = [
        round(100 * median(each["categories"][key]["score"] for each in reports))
        for key in CATEGORIES
    ]
    values = {
        label: median(each["audits"][key]["numericValue"] for each in reports)
        for key, label in TIMES.items()
    }
    times = [
        f"{values['LCP'] / 1000:.2f} s".replace(".", ","),
        f"{values['CLS']:.3f}".replace(".", ","),
        f"{values['TBT']:.0f} ms",
    ]
    return f"| {name} | {' | '.join(map(str, scores))} | {' | '.join(times)} |"


if __name__ == "__main__":
    parser = Parser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("site", type=folder, metavar="SITIO", help="lo que hizo make build: output")
    main(parser.read().site)
