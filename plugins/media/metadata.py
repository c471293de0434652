"""What a published picture says of itself: whose it is, and nothing else."""

import struct
from xml.sax.saxutils import escape

UPRIGHT = 1
_ORIENTATION, _ARTIST, _COPYRIGHT = 0x0112, 0x013B, 0x8298
_ASCII, _SHORT = 2, 3
_HEADER, _COUNT, _ENTRY, _NEXT = 8, 2, 12, 4
"""Bytes of each part of a TIFF directory (TIFF 6.0, section 2)."""


def exif(credit: str, orientation: int = UPRIGHT) -> bytes:
    """
    Return the EXIF of a picture by *credit*: a TIFF header and one directory; nothing to say, b"".

    Artist and Copyright (CIPA DC-008, 4.6.4) carry the credit in UTF-8, as programs write it there.
    """
    words = f"{credit}\0".encode()
    entries: list[tuple[int, int, int, bytes]] = []
    if orientation != UPRIGHT:
        entries.append((_ORIENTATION, _SHORT, 1, struct.pack("<H", orientation)))
    if credit:
        entries += [(tag, _ASCII, len(words), words) for tag in (_ARTIST, _COPYRIGHT)]
    if not entries:
        return b""
    apart = _HEADER + _COUNT + _ENTRY * len(entries) + _NEXT
    directory, values = struct.pack("<H", len(entries)), b""
    for tag, sort, count, value in entries:
        directory += struct.pack("<HHI", tag, sort, count)
        if len(value) <= _NEXT:
            directory += value.ljust(_NEXT, b"\0")
        else:
            directory += struct.pack("<I", apart + len(values))
            values += value + b"\0" * (len(value) % 2)  # offsets are even
    return struct.pack("<2sHI", b"II", 42, _HEADER) + directory + b"\0" * _NEXT + values


def xmp(credit: str) -> bytes:
    """
    Return the XMP of a picture by *credit*, where programs of the press look; without one, b"".

    Creator, copyright notice and credit line of the IPTC Photo Metadata Standard 2023.1
    (https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata).
    """
    if not credit:
        return b""
    words = escape(credit, {'"': "&quot;"})
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="{words}">'
        f"<dc:creator><rdf:Seq><rdf:li>{words}</rdf:li></rdf:Seq></dc:creator>"
        f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{words}</rdf:li></rdf:Alt></dc:rights>'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()
