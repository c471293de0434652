"""
What is inside a file, whatever it is packed in: its texts, and the files it carries.

Nothing here knows what is looked for. A file is given as its bytes; what comes out are pieces, each
with a name that says how one gets to it: `kit.zip → nota.docx → word/document.xml`.
"""

import base64
import binascii
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

DEEPEST = 6
"""Files within files: a kit has a Word file in a zip, which has its parts, which may have pictures."""

MOST_BYTES = 1 << 30
"""Of one file once it is unpacked: more is a trap, and is told as such."""

ARROW = " → "

_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_PAGEFIND = b"pagefind_dcd"
_DATA = re.compile(rb"data:[\w.+/-]*;base64,([A-Za-z0-9+/=\s]{64,})")
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"RIFF")


@dataclass(frozen=True, slots=True)
class Piece:
    """One file, or one that is inside another."""

    name: str
    data: bytes
    texts: tuple[str, ...] = ()
    """What it says that is not plain in its bytes: the words of a PDF, of the data of a photo."""

    trouble: str = ""
    """Why it could not be looked into, in Spanish; nothing if it could."""


def pieces_of(name: str, data: bytes, depth: int = 0) -> Iterator[Piece]:
    """Yield the file *name*, which holds *data*, and all that is packed in it, however deep."""
    texts: tuple[str, ...] = ()
    trouble = ""
    inside: list[tuple[str, bytes]] = []
    if depth < DEEPEST:
        try:
            texts, inside = _opened(name, data)
        except Exception as error:  # noqa: BLE001 - whatever a broken file does, it is told
            trouble = f"no se pudo abrir por dentro ({type(error).__name__})"
    else:
        trouble = "tiene archivos dentro de archivos, más de los que se miran"
    yield Piece(name, data, texts, trouble)
    for inner, packed in inside:
        yield from pieces_of(f"{name}{ARROW}{inner}", packed, depth + 1)


def _opened(name: str, data: bytes) -> tuple[tuple[str, ...], list[tuple[str, bytes]]]:
    """Return the hidden texts of the file *name*, and the files that are in it."""
    stem = PurePosixPath(name.rpartition(ARROW)[2])
    if data.startswith(_GZIP):
        return (), [(f"{stem.name} (gzip)", _bounded_gzip(data))]
    if stem.suffix == ".br":
        return (), [(f"{stem.name} (brotli)", _bounded_brotli(data))]
    if data.startswith(_ZIP):
        return (), list(_members(data))
    if data.startswith(_PDF):
        return _pdf(data)
    if data.startswith(_PAGEFIND):
        return _pagefind(data[len(_PAGEFIND) :]), []
    if data.startswith(_IMAGES) or b"ftyp" in data[:12]:
        return _of_image(data), []
    if data[:3] == b"ID3" or stem.suffix == ".mp3":
        return _of_sound(data), []
    return (), list(_embedded(data))


def _bounded_gzip(data: bytes) -> bytes:
    with gzip.open(io.BytesIO(data)) as file:
        return _bounded(file.read(MOST_BYTES + 1))


def _bounded_brotli(data: bytes) -> bytes:
    import brotli  # as all that is loaded below: few files need it

    return _bounded(bytes(brotli.decompress(data)))


def _bounded(data: bytes) -> bytes:
    if len(data) > MOST_BYTES:
        raise ValueError(len(data))
    return data


def _members(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for member in packed.infolist():
            if member.is_dir():
                continue
            if member.file_size > MOST_BYTES:
                raise ValueError(member.file_size)
            yield member.filename, packed.read(member)
            if member.comment:
                yield f"{member.filename} (comentario)", member.comment
        if packed.comment:
            yield "comentario", packed.comment


def _pagefind(data: bytes) -> tuple[str, ...]:
    """Return the texts of a part of the search index: JSON in fragments, CBOR in the rest."""
    if data[:1] in {b"{", b"["}:
        return ()  # plain in its bytes
    import cbor2

    return ("\n".join(_strings(cbor2.loads(data))),)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "ignore")
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _strings(key)
            yield from _strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _strings(part)


def _pdf(data: bytes) -> tuple[tuple[str, ...], list[tuple[str, bytes]]]:
    """
    Return the words of the pages of a PDF, of its data and its tags, and the streams in it.

    The words as they are read (by the ToUnicode of each font: ISO 32000-2, 9.10), for in the streams
    they stand as numbers of letters.
    """
    import pikepdf

    texts = list(_pages(data))
    inside: list[tuple[str, bytes]] = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, item in enumerate(pdf.objects):
            texts += _said(item)
            if isinstance(item, pikepdf.Stream):
                is_picture = item.get("/Subtype") == "/Image"
                packed = item.read_raw_bytes() if is_picture else _decoded(item)
                inside.append((f"objeto {number + 1}", packed))
        inside += [
            (f"adjunto {name}", spec.get_file().read_bytes())
            for name, spec in pdf.attachments.items()
        ]
    return tuple(texts), inside


def _pages(data: bytes) -> Iterator[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            text = page.get_textpage()
            yield text.get_text_bounded()
            text.close()
            page.close()
    finally:
        document.close()


def _decoded(stream: object) -> bytes:
    import pikepdf

    try:
        return bytes(stream.read_bytes())  # type: ignore[attr-defined] # a pikepdf.Stream
    except (pikepdf.PdfError, NotImplementedError):
        return bytes(stream.read_raw_bytes())  # type: ignore[attr-defined]


def _said(item: object) -> list[str]:
    """Return the texts among the values of *item*: titles, outlines, what stands for a picture."""
    import pikepdf

    if isinstance(item, pikepdf.String):
        return [str(item)]
    if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        values = [value for _, value in item.items()]
    elif isinstance(item, pikepdf.Array):
        values = list(item)
    else:
        return []
    # What is an object of its own comes by itself.
    return [text for value in values if not _is_apart(value) for text in _said(value)]


def _is_apart(value: object) -> bool:
    return bool(getattr(value, "is_indirect", False))


def _of_image(data: bytes) -> tuple[str, ...]:
    """Return what the data of a photo say: EXIF, XMP, comments."""
    from PIL import Image, UnidentifiedImageError

    texts = [_at_ends(data)]
    try:
        with Image.open(io.BytesIO(data)) as image:
            texts += [_as_text(value) for value in image.info.values()]
            exif = image.getexif()
            texts += [_as_text(value) for value in exif.values()]
            for place in (0x8769, 0x8825):  # Exif and GPS (CIPA DC-008, 4.6.3)
                texts += [_as_text(value) for value in exif.get_ifd(place).values()]
    except (UnidentifiedImageError, OSError, SyntaxError, zlib.error):
        pass  # its first and last bytes were read as they are
    return tuple(filter(None, texts))


_END = 1 << 17
"""Bytes at each end of a photo or a sound in which its data stand, as programs write them."""


def _at_ends(data: bytes) -> str:
    ends = data if len(data) <= 2 * _END else data[:_END] + b"\n" + data[-_END:]
    return f"{ends.decode('utf-8', 'ignore')}\n{ends.decode('utf-16-le', 'ignore')}"


def _as_text(value: object) -> str:
    if isinstance(value, bytes):
        return f"{value.decode('utf-8', 'ignore')}\n{value.decode('utf-16-le', 'ignore')}"
    return value if isinstance(value, str) else ""


def _of_sound(data: bytes) -> tuple[str, ...]:
    """Return what the labels of a recording say (ID3)."""
    import mutagen

    texts = [_at_ends(data)]
    try:
        label = mutagen.File(io.BytesIO(data))
    except mutagen.MutagenError:
        label = None
    if label is not None and label.tags is not None:
        texts += [str(frame) for frame in label.tags.values()]
    return tuple(texts)


def _embedded(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the files that stand in a text as Base64 (RFC 2397)."""
    for number, found in enumerate(_DATA.finditer(data), 1):
        try:
            yield f"dentro del texto {number}", base64.b64decode(found[1])
        except binascii.Error:
            continue
