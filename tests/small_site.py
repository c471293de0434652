"""A small `content/` with a story of every state, for tests that build a whole site."""

from io import BytesIO

from PIL import Image

from tests.recordings import mp3, vtt

CANARY = "canarioamarillo"
"""Stands in everything that must never be public."""


def jpeg(colour: str, *, comment: str = "", size: tuple[int, int] = (800, 600)) -> bytes:
    """Return a photo of one *colour*, with *comment* and a place in its EXIF data."""
    image = Image.new("RGB", size, colour)
    exif = Image.Exif()
    exif[0x010E] = comment  # ImageDescription
    exif.get_ifd(0x8825)[2] = (22.0, 20.0, 45.0)  # GPSLatitude
    out = BytesIO()
    image.save(out, "JPEG", exif=exif, comment=comment.encode())
    return out.getvalue()


def article(body: str = "Texto de la nota.", **fields: str) -> str:
    """Return an article; *fields* are the lines of its front matter."""
    given = {
        "titulo": "La feria vuelve a la plaza",
        "fecha": "2026-11-20 10:00",
        "resumen": "Este sábado, en la plaza de María Elena.",
        **fields,
    }
    lines = "\n".join(f"{key}: {value}" for key, value in given.items())
    return f"---\n{lines}\n---\n{body}\n"


def secret(name: str, **fields: str) -> str:
    """Return an article, told apart by *name*, in which everything is a canary."""
    return article(
        f"Texto {CANARY}. ![{CANARY}](foto-{CANARY}.jpg) [Bases](bases-{CANARY}.csv)",
        titulo=f"Título {CANARY}",
        resumen=f"Resumen {CANARY}",
        imagen=f"foto-{CANARY}.jpg",
        imagen_alt=f"Alt {CANARY}",
        imagen_credito=CANARY,
        redes=f"{{x: {CANARY}}}",
        **{"direcciones_anteriores": f"[/viejo/{name}-{CANARY}/]", **fields},
    )


DEPARTMENT = """---
titulo: {name}
nombre_corto: {name}
resumen: Lo que hace {name}.
horario: lunes a viernes de 08:30 a 13:30
---
Atiende a las y los vecinos de la comuna.
"""

BASE: dict[str, str | bytes] = {
    "departamentos/cultura.md": DEPARTMENT.format(name="Cultura"),
    "departamentos/deportes.md": DEPARTMENT.format(name="Deportes"),
    "registros/temas.yaml": "patrimonio: {nombre: Patrimonio, hashtag: Patrimonio}\n",
    "registros/localidades.yaml": "quillagua: {nombre: Quillagua, hashtag: Quillagua}\n",
    "paginas/acerca.md": "---\ntitulo: Acerca de\nresumen: Qué es este sitio.\n---\n"
    "![El edificio](edificio.jpg)\n\nVea el [organigrama](organigrama.csv).\n",
    "paginas/edificio.jpg": jpeg("brown", comment=CANARY),
    "paginas/organigrama.csv": "unidad;jefatura\n",
}

STATES: dict[str, str | bytes] = {
    f"cultura/2026-11-01-borrador-{CANARY}.md": secret("borrador", estado="borrador"),
    f"cultura/2026-11-02-interna-{CANARY}.md": secret("interna", audiencia="interna", kit="sí"),
    f"cultura/2026-11-03-embargo-{CANARY}.md": secret(
        "embargo", embargo="2026-11-23 13:01", kit="sí"
    ),
    f"cultura/2026-12-01-futura-{CANARY}.md": secret("futura", fecha="2026-12-01 10:00", kit="sí"),
    "cultura/2026-11-04-retirada.md": secret(
        "retirada",
        fecha="2026-11-04 10:00",
        kit="sí",
        direcciones_anteriores="[/viejo/retirada/]",
        retirada="{fecha: 2026-11-10 12:00, motivo: Se publicó por error.}",
    ),
    f"cultura/2026-11-04-programa-{CANARY}.md": secret(
        "programa",
        embargo="2026-11-23 13:01",
        tipo="radio",
        audio=f"audio-{CANARY}.mp3",
        transcripcion=f"dicho-{CANARY}.vtt",
        capitulos=f"[{{inicio: 0:00, titulo: {CANARY}}}]",
    ),
    f"cultura/audio-{CANARY}.mp3": mp3(60),
    f"cultura/dicho-{CANARY}.vtt": vtt(CANARY),
    f"cultura/foto-{CANARY}.jpg": jpeg("red", comment=CANARY),
    f"cultura/bases-{CANARY}.csv": f"{CANARY};1\n",
    f"cultura/sin-uso-{CANARY}.jpg": jpeg("blue", comment=CANARY),
    f"cultura/.oculto-{CANARY}.md": CANARY,
}

STORIES: dict[str, str | bytes] = {
    "cultura/2026-11-20-feria.md": article(
        "# Programa\n\nVea [el taller](../deportes/2026-11-21-taller.md) y las [bases](bases.csv).\n\n"
        '![Un salar](salar.jpg "El salar")',
        temas="[Patrimonio]",
        imagen="plaza.jpg",
        imagen_alt="La plaza de María Elena.",
        imagen_credito="Comunicaciones IMME",
        direcciones_anteriores="[/noticias/2025/10/feria/]",
    ),
    "cultura/plaza.jpg": jpeg("orange", comment=CANARY),
    "cultura/salar.jpg": jpeg("white", comment=CANARY),
    "cultura/bases.csv": "dato;valor\n",
    "cultura/2026-11-10-vencida.md": article(
        titulo="Convocatoria que venció",
        fecha="2026-11-10",
        vence="2026-11-15",
        resumen="Plazo que terminó.",
    ),
    "deportes/2026-11-21-taller.md": article(
        titulo="Taller de fútbol en Quillagua",
        fecha="2026-11-21 09:30",
        tipo="evento",
        inicio="2026-11-28 10:00",
        termino="2026-11-28 12:00",
        lugar="Multicancha de Quillagua",
        localidad="Quillagua",
    ),
    "deportes/2026-11-22-comunicado.md": article(
        titulo="La Municipalidad informa",
        fecha="2026-11-22 18:00",
        tipo="comunicado",
        contacto_correo="prensa@example.com",
    ),
}

SITE: dict[str, str | bytes] = BASE | STORIES | STATES
