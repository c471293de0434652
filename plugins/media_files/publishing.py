"""Documents and recordings as they are published: with all they say, and nothing of who made them."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.media_files.containers import ContainerError, mp3, mp4, office, ogg, pdf, rtf, vtt
from plugins.media_files.recordings import MediaFileError
from plugins.newsroom import Label, id3


class Form(NamedTuple):
    """How files with the same ending are cleaned, and what is said of one that cannot be."""

    bare: Callable[[bytes], bytes]
    name: str
    fix: str


_AGAIN = "Expórtelo de nuevo desde el programa con que se hizo, y revise que se abra"
_COPY = "Cópielo de nuevo desde el original, y revise que se abra"
_OLD = (
    "Ábralo y guárdelo como {new}, o como PDF: en los archivos .{old} queda escrito quién los hizo,"
    " y no se puede borrar sin riesgo"
)
OLD_FORMS = {"doc": "docx", "xls": "xlsx", "ppt": "pptx"}
"""Ending of the Office of before 2007 -> what it is called since."""

READ = frozenset({"csv", "ics", "txt"})
"""Endings of files that have nothing but what one reads in them."""

_OLD_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Of a Compound File ([MS-CFB], 2.2): of Office until 2003, or a newer one under a password."""

FORMS: dict[str, Form] = {
    "pdf": Form(pdf.bare, "PDF", _AGAIN),
    "mp3": Form(mp3.bare, "MP3", _COPY),
    **dict.fromkeys(("m4a", "mp4"), Form(mp4.bare, "MP4", _AGAIN)),
    **dict.fromkeys(("ogg", "opus"), Form(ogg.bare, "Ogg", _AGAIN)),
    "vtt": Form(vtt.bare, "WebVTT", "La primera línea es WEBVTT, y el archivo va en UTF-8"),
    **dict.fromkeys(("docx", "xlsx", "pptx"), Form(office.bare, "documento de Office", _AGAIN)),
    **dict.fromkeys(("odt", "ods", "odp"), Form(office.bare, "OpenDocument", _AGAIN)),
    "rtf": Form(rtf.bare, "RTF", _AGAIN),
}
"""Ending -> its form."""

_BEGINNINGS = {b"%PDF": "pdf", b"ID3": "mp3", b"OggS": "ogg", b"{\\rtf": "rtf", b"WEBVTT": "vtt"}


def published(data: bytes, file: str) -> bytes:
    """
    Return the bytes *data* of *file* as they are published; always the same ones.

    Raises:
        MediaFileError: It is damaged, locked, or of a format that nobody can clean.
    """
    ending = PurePosixPath(file).suffix[1:].lower()
    if data.startswith(_OLD_START) or ending in OLD_FORMS:
        raise _cannot_be_cleaned(ending)
    form = FORMS.get(ending) or (None if ending in READ else _form_by_content(data))
    if form is None:
        return data
    try:
        return form.bare(data)
    except pdf.LockedError:
        raise MediaFileError(
            "el documento pide una contraseña, y quien lo baje no podrá abrirlo",
            "Expórtelo de nuevo sin contraseña",
        ) from None
    except ContainerError:
        raise MediaFileError(
            f"el archivo está dañado o incompleto, o no es {form.name}", form.fix
        ) from None


def labelled(made: bytes, label: Label) -> bytes:
    """Return what `published` *made* with its *label*, if it is an MP3; the others go without."""
    is_mp3 = made[:1] == b"\xff" and made[1:2] >= b"\xe0"
    return id3(label) + made if is_mp3 else made


def _form_by_content(data: bytes) -> Form | None:
    """Return the form of a file with another ending (`.mpeg`, `.mov`, `.oga`), if it is one of ours."""
    if data[4:8] == b"ftyp":
        return FORMS["mp4"]
    if data[:1] == b"\xff" and data[1:2] >= b"\xe0":
        return FORMS["mp3"]
    return next(
        (FORMS[name] for start, name in _BEGINNINGS.items() if data.startswith(start)), None
    )


def _cannot_be_cleaned(ending: str) -> MediaFileError:
    new = OLD_FORMS.get(ending)
    if new is None:
        return MediaFileError(
            "el documento tiene contraseña, o es de un formato antiguo de Office",
            "Ábralo y guárdelo sin contraseña, en un formato actual o como PDF",
        )
    return MediaFileError(
        f"los documentos .{ending} no se publican", _OLD.format(new=f".{new}", old=ending)
    )
