"""A page with all that networks ask for, and what can be done to it."""

from collections.abc import Mapping
from io import BytesIO

from PIL import Image

from plugins.link_preview.findings import Looked
from plugins.link_preview.html_page import read_html
from plugins.link_preview.looking import View, view_of
from plugins.link_preview.pictures import Got

ADDRESS = "https://www.mariaelena.cl/noticias/2026/11/feria/"
PICTURE = "https://www.mariaelena.cl/fotos/feria.jpg"
TITLE = "La feria vuelve a la plaza"
DESCRIPTION = "Este sábado 28 de noviembre, desde las 10:00 horas, con 20 puestos."

HEAD = f"""<!doctype html>
<html lang="es-CL">
<head>
<title>{TITLE} – Municipalidad</title>
<meta name="description" content="{DESCRIPTION}">
<link rel="canonical" href="{ADDRESS}">
<meta property="og:type" content="article">
<meta property="og:title" content="{TITLE}">
<meta property="og:description" content="{DESCRIPTION}">
<meta property="og:url" content="{ADDRESS}">
<meta property="og:site_name" content="Municipalidad de María Elena">
<meta property="og:locale" content="es_CL">
<meta property="og:image" content="{PICTURE}">
<meta property="og:image:type" content="image/jpeg">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="Puestos en la plaza.">
<meta name="twitter:card" content="summary_large_image">
<meta property="article:published_time" content="2026-11-20T10:00:00-03:00">
</head>
<body><h1>{TITLE}</h1></body>
</html>
"""


def picture(width: int = 1200, height: int = 630, form: str = "JPEG") -> bytes:
    """Return a picture of that size."""
    out = BytesIO()
    Image.new("RGB", (width, height), "orange").save(out, form)
    return out.getvalue()


def weighing(data: bytes, length: int) -> bytes:
    """Return the JPEG *data* with as many bytes as *length* (what is behind its end is not read)."""
    return data.ljust(length, b"\0")


def page(*changes: tuple[str, str]) -> str:
    """Return the good page with each first text of *changes* replaced by the second."""
    html = HEAD
    for old, new in changes:
        assert old in html, old
        html = html.replace(old, new)
    return html


def without(start: str) -> tuple[str, str]:
    """Return the change that takes away the line that begins with *start*."""
    [line] = [line for line in HEAD.splitlines() if line.startswith(start)]
    return line, "<!-- -->"


def view(
    html: str = HEAD,
    pictures: Mapping[str, Got] | None = None,
    *,
    address: str = ADDRESS,
    robots: str = "",
    served_robots: str = "",
    is_served: bool = True,
) -> View:
    """Return what networks make of *html*, read at *address*; its pictures are *pictures*."""
    found = {PICTURE: Got(picture(), "image/jpeg")} if pictures is None else pictures
    looked = Looked(
        source="pagina.html",
        page=read_html(html, address),
        robots=robots,
        served_robots=served_robots,
        is_served=is_served,
    )
    return view_of(looked, lambda wanted: found.get(wanted, Got(fault="La imagen no está")))


def codes(seen: View) -> list[str]:
    """Return what is wrong, by name."""
    return [finding.problem.code for finding in seen.findings]
