"""Texts that stand for a photo and say nothing of it: «foto», the name of its file, a dash."""

import re
from pathlib import PurePosixPath

from plugins.spanish import folded

TO_DESCRIBE = "Diga qué se ve, quiénes y dónde, como se lo contaría por teléfono a alguien"
"""
How a photo is described for who does not see it.

WCAG 2.2, 1.1.1 and its failure F30 (https://www.w3.org/WAI/WCAG22/Techniques/failures/F30): a word
such as «image», or the name of a file, is no text alternative.
"""

_PICTURE = (
    "foto|fotos|fotografia|fotografias|imagen|imagenes|image|images|img|picture|pic|photo|photos|pict"
    "|dibujo|grafico|grafica|afiche|portada|banner|logo|icono|ilustracion|captura|pantallazo"
)
_OF_WHAT = (
    "noticia|nota|articulo|portada|evento|actividad|publicacion|encabezado|cabecera|principal"
    "|destacada|referencial|referencia|adjunta|sin titulo|aqui|lo que se ve"
)
_GENERIC = re.compile(
    rf"(?:(?:la|una|el|un|esta) )?(?:{_PICTURE})"
    rf"(?: (?:de |del |de la |para |para la )?(?:(?:la|el|una|un) )?(?:{_OF_WHAT}))?(?: \d+)?"
)
_STAND_IN = re.compile(
    r"(?:la |una )?(?:descripcion|texto alternativo)(?: de (?:la foto|la imagen|lo que se ve))?|texto|alt"
    r"|(?:por )?completar|pendiente|que se ve(?: en la foto)?|ninguno|ninguna|nada|no|si"
    r"|sin (?:descripcion|texto|titulo)|n/?a|s/?d|x+|untitled"
)
_OF_CAMERA = re.compile(
    r"(?:img|dsc|dscn|dscf|dcim|pxl|mvimg|gopr|p|vid|screenshot|image|imagen|foto|photo|scan|wa"
    r"|whatsapp image|captura de pantalla)[-_ ]?\d[\w\s.:()-]*"
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_ENDING = re.compile(r"\.(?:jpe?g|png|webp|gif|heic|tiff?|bmp|svg)$")
_FEW = 3
"""Words of a file's name that may describe the photo as well."""


def says_nothing(alt: str, file: str) -> bool:
    """Return whether *alt*, which is not empty, tells nothing of the photo in *file*."""
    words = " ".join(folded(alt).split()).strip(" .,;:…-–—()[]«»\"'")
    bare = _ENDING.sub("", words)
    if bare != words or not _LETTERS.search(bare):
        return True
    if any(each.fullmatch(bare) for each in (_GENERIC, _STAND_IN, _OF_CAMERA)):
        return True
    return bare == folded(PurePosixPath(file).stem) and len(bare.split()) < _FEW
