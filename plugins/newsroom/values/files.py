"""Fields that name a file: of sound, of pictures, of what is said in them."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from plugins.newsroom.named_file import NamedFile, Use
from plugins.newsroom.values.types import NO_MEND, Instead, wrong
from plugins.web import link_fault

_ADDRESS = re.compile(r"[a-z]+://|www\.", re.IGNORECASE)
_WHOLE = re.compile(r"https://[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?", re.ASCII)
"""`https://`, a host, and no spaces; what RFC 3986 allows besides, browsers and players know."""


def _named(use: Use, sample: str, *, can_be_remote: bool) -> BeforeValidator:
    def read(value: object) -> NamedFile:
        written = value.strip() if isinstance(value, str) else ""
        if not written or written.startswith("/"):
            raise wrong(
                "debe ser el nombre de un archivo junto al artículo", f"Escriba su nombre: {sample}"
            )
        fault = link_fault(written) if _ADDRESS.match(written) else None
        if fault and can_be_remote:
            mend = Instead(fault.instead) if fault.instead.startswith("https:") else NO_MEND
            raise wrong(fault.message, fault.fix, instead=mend)
        if _ADDRESS.match(written) and not _WHOLE.fullmatch(written):
            raise wrong(
                f"«{written}» no es una dirección https entera",
                "Cópiela entera del navegador; empieza con https://",
            )
        file = NamedFile(written=written, use=use)
        if can_be_remote and written.startswith("http://"):
            raise wrong("la dirección no es segura", "Escríbala con https://, si el sitio la tiene")
        if file.is_remote and not can_be_remote:
            raise wrong(
                f"«{written}» no está junto al artículo",
                f"Guarde el archivo en la misma carpeta y escriba su nombre: {sample}",
            )
        return file

    return BeforeValidator(read, json_schema_input_type=str)


Sound = Annotated[NamedFile, _named(Use.SOUND, "programa.mp3", can_be_remote=True)]
"""`programa.mp3`, or `https://…/programa.mp3`."""

SoundBeside = Annotated[NamedFile, _named(Use.SOUND, "cuna.mp3", can_be_remote=False)]
"""`cuna.mp3`."""

Film = Annotated[NamedFile, _named(Use.FILM, "recorrido.mp4", can_be_remote=True)]
"""`recorrido.mp4`, or the address of its page at a platform."""

Captions = Annotated[NamedFile, _named(Use.CAPTIONS, "subtitulos.vtt", can_be_remote=False)]
"""`subtitulos.vtt`: WebVTT."""
