"""
Which library should make the pictures, and what a thousand of them cost.

    python -m bench.images encoders [N]          N made-up photos through Pillow and, if it is there, pyvips
    python -m bench.images site [N] --work DIR   a site of N stories with a photo each: cold, unchanged,
                                                 one photo changed, one credit changed

pyvips is no library of this project: `pip install "pyvips[binary]"` in an environment of its own.
"""

import importlib
import math
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

from PIL import Image, ImageMath

from bench.generator import MOMENT, ROOT
from bench.photos import draw_detailed_photo, draw_photo
from plugins.commands.command_line import Parser, whole
from plugins.newsroom.photo import WIDTHS
from plugins.photos.encoding import AVIF_QUALITY, AVIF_SPEED, JPEG_QUALITY, WEBP_QUALITY

ABOUT = "Compara bibliotecas de fotos, y mide lo que cuesta un sitio con muchas."

QUALITIES = {"avif": AVIF_QUALITY, "webp": WEBP_QUALITY, "jpeg": JPEG_QUALITY}


class Encoding(NamedTuple):
    """What one picture cost, and how much of it is left."""

    encoder: str
    form: str
    seconds: float
    length: int
    """Bytes."""

    ssim: float
    """Structural similarity (Wang et al., 2004) of the luma, in blocks of 8×8: 1 is the same."""

    psnr: float
    """Decibels, of the luma."""

    digest: str


Encoder = Callable[[bytes, int, str], bytes]


def with_pillow(original: bytes, width: int, form: str) -> bytes:
    """Return *original* as `photos.encoding` makes it."""
    with Image.open(BytesIO(original)) as file:
        image = file.convert("RGB")
    height = round(image.height * width / image.width)
    scaled = image.resize((width, height), Image.Resampling.LANCZOS)
    out = BytesIO()
    options: dict[str, dict[str, Any]] = {
        "avif": {"speed": AVIF_SPEED, "max_threads": 1},
        "webp": {"method": 4},
        "jpeg": {"optimize": True, "progressive": True},
    }
    scaled.save(out, form.upper(), quality=QUALITIES[form], **options[form])
    return out.getvalue()


def with_vips(original: bytes, width: int, form: str) -> bytes:
    """Return *original* as libvips makes it with the same aims."""
    vips: Any = importlib.import_module("pyvips")
    image = vips.Image.thumbnail_buffer(original, width)
    quality = QUALITIES[form]
    if form == "avif":
        # libheif counts the other way round: effort 9 - speed.
        return bytes(
            image.heifsave_buffer(Q=quality, compression="av1", effort=9 - AVIF_SPEED, strip=True)
        )
    if form == "webp":
        return bytes(image.webpsave_buffer(Q=quality, effort=4, strip=True))
    return bytes(image.jpegsave_buffer(Q=quality, interlace=True, optimize_coding=True, strip=True))


ENCODERS: dict[str, Encoder] = {"Pillow": with_pillow, "pyvips": with_vips}


def encodings(name: str, encoder: str) -> list[Encoding]:
    """Return what *encoder* makes of the made-up photo *name*, in each format and width."""
    original = draw_detailed_photo(name)
    encode = ENCODERS[encoder]
    found = []
    for form in QUALITIES:
        for width in WIDTHS:
            start = time.process_time()
            data = encode(original, width, form)
            seconds = time.process_time() - start
            likeness, noise = _likeness(original, data)
            digest = sha256(data).hexdigest()
            found.append(Encoding(encoder, form, seconds, len(data), likeness, noise, digest))
    return found


def _likeness(original: bytes, data: bytes) -> tuple[float, float]:
    with Image.open(BytesIO(data)) as file:
        made = file.convert("L")
    with Image.open(BytesIO(original)) as file:
        meant = file.convert("RGB").resize(made.size, Image.Resampling.LANCZOS).convert("L")
    x, y = made.convert("F"), meant.convert("F")
    square = _mean(ImageMath.lambda_eval(lambda _: (_["x"] - _["y"]) * (_["x"] - _["y"]), x=x, y=y))
    return _mean(_ssim(x, y)), 10 * math.log10(255**2 / max(square, 1e-9))


def _ssim(x: Image.Image, y: Image.Image) -> Image.Image:
    """Return the likeness of each block of 8×8."""
    products = {"mxx": (x, x), "myy": (y, y), "mxy": (x, y)}
    means = {
        name: ImageMath.lambda_eval(lambda _: _["a"] * _["b"], a=a, b=b).reduce(8)
        for name, (a, b) in products.items()
    }
    near, spread = (0.01 * 255) ** 2, (0.03 * 255) ** 2

    def likeness(_: Any) -> Any:
        square = _["mx"] * _["mx"] + _["my"] * _["my"]
        product = _["mx"] * _["my"]
        alike = (product * 2 + near) * ((_["mxy"] - product) * 2 + spread)
        return alike / ((square + near) * (_["mxx"] + _["myy"] - square + spread))

    made: Image.Image = ImageMath.lambda_eval(likeness, mx=x.reduce(8), my=y.reduce(8), **means)
    return made


def _mean(image: Image.Image) -> float:
    return float(image.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0)))  # type: ignore[arg-type]


def measure_encoders(count: int) -> None:
    """Print time, bytes and quality of every encoder, and whether threads change its bytes."""
    there = [name for name in ENCODERS if name == "Pillow" or find_spec("pyvips")]
    names = [f"foto {number}" for number in range(count)]
    print("codificador  formato  s/foto   kB/foto    SSIM    PSNR  mismos bytes con 1 y 4 hilos")
    for encoder in there:
        one, four = (_in_threads(encoder, names, threads) for threads in (1, 4))
        for form in QUALITIES:
            mine = [each for each in one if each.form == form]
            same = [each.digest for each in mine] == [e.digest for e in four if e.form == form]
            seconds = sum(each.seconds for each in mine) / count
            length = sum(each.length for each in mine) / count / 1000
            print(
                f"{encoder:12} {form:7} {seconds:7.2f} {length:9.1f} "
                f"{mean(e.ssim for e in mine):8.4f} {mean(e.psnr for e in mine):6.2f}  "
                f"{'sí' if same else 'no'}",
                flush=True,
            )


def _in_threads(encoder: str, names: list[str], threads: int) -> list[Encoding]:
    os.environ["VIPS_CONCURRENCY"] = str(threads)  # read by libvips when a process loads it
    with ProcessPoolExecutor() as pool:
        tasks = [pool.submit(encodings, name, encoder) for name in names]
        return [each for task in tasks for each in task.result()]


def write_site(count: int, content: Path, width: int) -> None:
    """Write a `content/` of *count* stories with a photo of their own each."""
    for name in ("departamentos", "registros", "paginas"):
        shutil.copytree(ROOT / "content" / name, content / name)
    folder = content / "cultura"
    folder.mkdir()
    for number in range(count):
        draw_photo(f"sitio {number}", folder / f"foto-{number}.jpg", across=width)
        _write_story(folder, number, credit="Comunicaciones IMME")


def _write_story(folder: Path, number: int, *, credit: str) -> None:
    month, day = divmod(number, 28)
    text = (
        f"---\ntitulo: Noticia número {number}\nresumen: Una noticia con su foto.\n"
        f"fecha: {2026 - month // 10}-{month % 10 + 1:02}-{day + 1:02}\nimagen: foto-{number}.jpg\n"
        f"imagen_alt: Cerros de la pampa.\nimagen_credito: {credit}\ndemo: sí\n---\nTexto.\n"
    )
    (folder / f"nota-{number}.md").write_text(text, encoding="utf-8")


def _steps(count: int, content: Path, width: int) -> Iterator[str]:
    """Yield what is measured, each after its change is made."""
    folder = content / "cultura"
    yield f"desde cero, {count} fotos de {width} píxeles de ancho"
    yield "sin cambios"
    draw_photo("otra foto", folder / "foto-0.jpg", across=width)
    yield "una foto cambiada"
    _write_story(folder, 0, credit="Biblioteca municipal")
    yield "un crédito cambiado"


def measure_site(count: int, work: Path, width: int) -> None:
    """Print how long the site takes to build after each step."""
    content, output = work / "content", work / "output"
    shutil.rmtree(work, ignore_errors=True)
    content.mkdir(parents=True)
    write_site(count, content, width)
    pelican = Path(sys.executable).with_name("pelican")
    for step in _steps(count, content, width):
        start = time.perf_counter()
        subprocess.run(
            [
                *(pelican, content, "-s", ROOT / "publishconf.py", "-o", output),
                *("-e", f'PRESSROOM_CACHE="{work / "cache"}"'),
            ],
            cwd=ROOT,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(MOMENT)},
            check=True,
            capture_output=True,
        )
        print(f"{time.perf_counter() - start:8.1f} s  {step}", flush=True)
    photos = [file.stat().st_size for file in (output / "fotos").rglob("*") if file.is_file()]
    print(f"{len(photos)} archivos de fotos, {sum(photos) / 1e6:.0f} MB")


def main() -> None:
    """Do what the command line says."""
    parser = Parser(prog="python -m bench.images", description=ABOUT)
    commands = parser.add_subparsers(required=True, dest="what", metavar="orden")
    number, width = (
        whole(range(least, 100_000), what)
        for least, what in ((1, "un número de fotos"), (16, "un ancho en píxeles"))
    )
    encoders = commands.add_parser("encoders", help="compara bibliotecas con N fotos inventadas")
    encoders.add_argument("count", type=number, nargs="?", default="30", metavar="N", help="fotos")
    site = commands.add_parser("site", help="mide un sitio de N artículos con una foto cada uno")
    site.add_argument(
        "count", type=number, nargs="?", default="1000", metavar="N", help="artículos"
    )
    site.add_argument(
        "--width", type=width, default="1600", metavar="N", help="píxeles de cada foto"
    )
    site.add_argument(
        "--work",
        type=Path,
        default=ROOT / ".cache/bench-images",
        metavar="CARPETA",
        help="donde se trabaja",
    )
    given = parser.read()
    if given.what == "encoders":
        measure_encoders(given.count)
    else:
        measure_site(given.count, given.work.resolve(), given.width)


if __name__ == "__main__":
    main()
