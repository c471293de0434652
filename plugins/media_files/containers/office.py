"""Documents of offices: folders in a ZIP (ECMA-376, part 2; ODF 1.3, part 2)."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from plugins.media_files.containers import jpeg, png, webp
from plugins.media_files.containers.error import ContainerError

_STORED, _DEFLATED = 0, 8
_LARGEST = 50_000_000
"""Bytes of one part: more is an attack (a «zip bomb»)."""

_MANY = 20_000
_TITLE = re.compile(rb"<dc:title>[^<]*</dc:title>")
_UTF8 = 0x800
_EPOCH = 0x21
"""1 January 1980, the first day of ZIP."""


class _Part(NamedTuple):
    name: bytes
    flags: int
    method: int
    checksum: int
    packed: bytes
    size: int


def bare(data: bytes) -> bytes:
    """
    Return the document *data* with its text and its title, and nothing of who wrote it.

    Its properties are empty, its photos are without what cameras say, its parts without dates;
    every other part is as it was, byte for byte.

    Raises:
        ContainerError: It is cut short, or no such document.
    """
    try:
        with ZipFile(BytesIO(data)) as file:
            parts = [_part(file, data, each) for each in _entries(file)]
    except (
        BadZipFile,
        OSError,
        ValueError,
        KeyError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        struct.error,
        zlib.error,
    ) as error:
        raise ContainerError(str(error)) from error
    return _written(parts)


def _entries(file: ZipFile) -> Iterator[ZipInfo]:
    found = file.infolist()
    names = {each.filename for each in found}
    if not names & {"[Content_Types].xml", "mimetype"} or len(found) > _MANY:
        raise ContainerError("it is another sort of ZIP")
    for each in found:
        if each.file_size > _LARGEST or each.flag_bits & 1:
            raise ContainerError("a part is too large, or locked")
        yield each


def _part(file: ZipFile, data: bytes, each: ZipInfo) -> _Part:
    content = file.read(each)  # which also compares its checksum
    change = _change(each.filename)
    made = content if change is None else change(content)
    name, flags = each.filename.encode(), 0 if each.filename.isascii() else _UTF8
    if made == content and each.compress_type in {_STORED, _DEFLATED}:
        head = each.header_offset
        names = sum(struct.unpack("<HH", data[head + 26 : head + 30]))
        start = head + 30 + names
        packed = data[start : start + each.compress_size]
        return _Part(name, flags, each.compress_type, each.CRC, packed, len(content))
    return _Part(name, flags, _STORED, zlib.crc32(made), made, len(made))


def _change(name: str) -> Callable[[bytes], bytes] | None:
    ending = name.rpartition(".")[2].lower()
    return _PROPERTIES.get(name) or _PHOTOS.get(ending)


def _core(content: bytes) -> bytes:
    return (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties'
        b' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        b' xmlns:dc="http://purl.org/dc/elements/1.1/">' + _title(content) + b"</cp:coreProperties>"
    )


def _title(content: bytes) -> bytes:
    found = _TITLE.search(content)
    return found[0] if found else b""


def _empty(sort: str) -> Callable[[bytes], bytes]:
    made = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties'
        f' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/{sort}"/>'
    ).encode()
    return lambda _: made


def _meta(content: bytes) -> bytes:
    return (
        b'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta'
        b' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        b' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>'
        + _title(content)
        + b"</office:meta></office:document-meta>"
    )


def _photo(clean: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def cleaned(content: bytes) -> bytes:
        try:
            return clean(content)
        except ContainerError:
            return content  # it is named for a picture, and is none

    return cleaned


_PROPERTIES: dict[str, Callable[[bytes], bytes]] = {
    "docProps/core.xml": _core,
    "docProps/app.xml": _empty("extended-properties"),
    "docProps/custom.xml": _empty("custom-properties"),
    "meta.xml": _meta,
}
_PHOTOS = {
    "jpg": _photo(jpeg.bare),
    "jpeg": _photo(jpeg.bare),
    "png": _photo(png.bare),
    "webp": _photo(webp.bare),
}


def _written(parts: list[_Part]) -> bytes:
    """Return the ZIP of *parts*, in their order (ODF wants `mimetype` first and as it is)."""
    pieces: list[bytes] = []
    table, place = b"", 0
    for part in parts:
        facts = struct.pack(
            "<HHHHIIIHH",
            part.flags,
            part.method,
            0,
            _EPOCH,
            part.checksum,
            len(part.packed),
            part.size,
            len(part.name),
            0,
        )
        table += b"PK\1\2" + struct.pack("<HH", 20, 20) + facts
        table += struct.pack("<HHHII", 0, 0, 0, 0, place) + part.name
        pieces.append(b"PK\3\4" + struct.pack("<H", 20) + facts + part.name + part.packed)
        place += len(pieces[-1])
    end = struct.pack("<HHHHIIH", 0, 0, len(parts), len(parts), len(table), place, 0)
    return b"".join(pieces) + table + b"PK\5\6" + end
