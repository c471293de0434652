"""Which channel a file of the site belongs to, in words: by its address, whoever made it."""

from pathlib import PurePosixPath

_BY_NAME = {
    "sw.js": "lista de lo que se guarda para leer sin conexión",
    "precarga.json": "lista de lo que el navegador trae antes",
    "_redirects": "direcciones que llevan a otra",
    "_headers": "reglas del servidor",
}

_BY_ENDING = {
    ".ninjs.json": "cable (ninjs)",
    ".cap.xml": "alertas (CAP)",
    ".cap.atom.xml": "alertas (CAP)",
    ".ics": "calendarios",
    ".zip": "kit de prensa",
    ".mp3": "audio",
    ".vtt": "lo que se dice, por escrito",
}

_BY_START = (
    ("feeds/redes/", "canales para las redes"),
    ("feeds/podcast", "podcast"),
    ("feeds/", "canales (RSS, Atom, JSON)"),
    ("redes/", "textos para redes"),
    ("fotos/", "fotos"),
    ("documentos/", "documentos"),
    ("tarjetas/", "tarjetas"),
    ("boletin/", "boletín (página, correo, papel)"),
    ("buscar/", "buscador"),
    ("datos/", "datos abiertos"),
    ("api/", "datos abiertos"),
    ("texto/", "páginas solo con texto"),
    ("noticias/", "la página y lo que va con ella"),
    ("sitemap", "mapas para buscadores"),
    ("cable/", "cable (ninjs)"),
    ("oembed/", "cita de un enlace (oEmbed)"),
    ("preparacion/", "lo que prepara el personal"),
)

_OTHER = {".html": "listas y otras páginas", ".json": "datos para el sitio"}


def channel_of(path: str) -> str:
    """Return what the output file *path* is, in Spanish; «otros archivos» of what has no name here."""
    name = PurePosixPath(path)
    if name.name in _BY_NAME:
        return _BY_NAME[name.name]
    if ending := next((each for each in _BY_ENDING if path.endswith(each)), ""):
        return _BY_ENDING[ending]
    if name.name.startswith("afiche"):
        return "afiches"
    started = (words for start, words in _BY_START if path.startswith(start))
    return next(started, _OTHER.get(name.suffix, "otros archivos"))
