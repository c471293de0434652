"""Recordings and documents with all that telephones and programs write into them."""

# mypy: allow-untyped-calls

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
from mutagen.id3 import APIC, CHAP, COMM, GEOB, ID3, PRIV, TIT2, TPE1, TXXX, USLT
from mutagen.oggopus import OggOpus

from tests.newsroom.test_video import FILM
from tests.photos.test_originals import camera_photo
from tests.recordings import FRAME, mp3

SECRET = "lugar-" + "secreto"
WHO = SECRET.encode()


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + name + content


def boxes(data: bytes) -> list[tuple[bytes, bytes]]:
    found, place = [], 0
    while place < len(data):
        length = int.from_bytes(data[place : place + 4])
        found.append((data[place + 4 : place + 8], data[place + 8 : place + length]))
        place += length
    return found


def film() -> bytes:
    """
    Return a film with a place and a camera in every box that programs put them in.

    Its samples move by as much as its `moov`, which stands before them, grows.
    """
    before = dict(boxes(FILM))[b"moov"]
    keys = box(b"keys", bytes(7) + b"\1" + box(b"mdta", b"com.apple.quicktime.location.ISO6709"))
    said = [
        box(
            b"udta",
            box(b"\xa9xyz", struct.pack(">HH", len(WHO), 0x15C7) + WHO) + box(b"\xa9mak", WHO),
        ),
        box(
            b"meta", bytes(4) + keys + box(b"ilst", box(b"\0\0\0\1", box(b"data", bytes(8) + WHO)))
        ),
        box(b"uuid", bytes(16) + WHO),
        box(b"GPS ", WHO),
    ]
    inner = [
        (name, _told(content) if name == b"trak" else content) for name, content in boxes(before)
    ]
    places = box(b"mdia", box(b"hdlr", bytes(8) + b"mebx" + bytes(12) + WHO + b"\0"))
    moov = b"".join(box(*each) for each in inner) + box(b"trak", places) + b"".join(said)
    parts = [box(name, moov if name == b"moov" else content) for name, content in boxes(FILM)]
    whole = b"".join(parts) + box(b"free", WHO) + box(b"uuid", bytes(16) + WHO)
    return _moved(whole, len(moov) - len(before))


def _told(track: bytes) -> bytes:
    return track + box(b"udta", box(b"name", WHO)) + box(b"meta", bytes(4) + WHO)


def _moved(data: bytes, by: int) -> bytes:
    """Return *data* with the offsets of its chunks (`stco`) *by* as many bytes higher."""
    made, place = bytearray(data), data.find(b"stco")
    while place > 0:
        count = int.from_bytes(data[place + 8 : place + 12])
        for number in range(count):
            at = place + 12 + 4 * number
            made[at : at + 4] = (int.from_bytes(data[at : at + 4]) + by).to_bytes(4)
        place = data.find(b"stco", place + 4)
    return bytes(made)


def sound(seconds: float = 2) -> bytes:
    """Return an MP3 with tags of every sort before, behind and between its frames."""
    tags = ID3()
    photo = camera_photo("jpeg")
    for frame in (
        TIT2(text=[SECRET]),
        TPE1(text=[SECRET]),
        COMM(lang="spa", desc="nota", text=[SECRET]),
        PRIV(owner=SECRET, data=WHO),
        GEOB(mime="text/plain", filename=SECRET, desc=SECRET, data=WHO),
        APIC(mime="image/jpeg", type=3, desc=SECRET, data=photo),
        TXXX(desc="lugar", text=[SECRET]),
        USLT(lang="spa", text=SECRET),
        CHAP(element_id=SECRET, start_time=0, end_time=1000),
    ):
        tags.add(frame)
    head = BytesIO()
    tags.save(head)
    last = b"TAG" + WHO.ljust(125, b"\0")
    ape = b"APETAGEX" + struct.pack("<4I", 2000, 32 + len(WHO), 1, 0) + bytes(8) + WHO
    lyrics = b"LYRICSBEGIN" + WHO + b"000013LYRICS200"
    frames = mp3(seconds)
    middle = len(FRAME) * 40
    return (
        head.getvalue() + frames[:middle] + head.getvalue() + frames[middle:] + ape + lyrics + last
    )


def ogg() -> bytes:
    """Return two seconds of Opus without a sample (RFC 7845), with comments."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 0, 48_000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 4) + b"test" + struct.pack("<I", 0)
    pages = _page(head, 0, 0, 2) + _page(tags, 1, 0, 0) + _page(b"\xfc\xff\xfe", 2, 96_000, 4)
    out = BytesIO(pages)
    file = OggOpus(out)
    file["artist"], file["location"] = [SECRET], [SECRET]
    out.seek(0)
    file.save(out)
    return out.getvalue()


def _page(packet: bytes, number: int, granule: int, flags: int) -> bytes:
    def page(checksum: int) -> bytes:
        head = struct.pack("<BBqIII", 0, flags, granule, 1, number, checksum)
        return b"OggS" + head + bytes((1, len(packet))) + packet

    return page(_crc(page(0)))


def _crc(data: bytes) -> int:
    """RFC 3533, section 6: polynomial 0x04C11DB7, not mirrored."""
    crc = 0
    for byte in data:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1 ^ 0x04C11DB7 if crc >> 31 else crc << 1) & 0xFFFFFFFF
    return crc


CAPTIONS = f"""WEBVTT - {SECRET}
Kind: {SECRET}

NOTE
{SECRET}
en dos líneas

STYLE
/* {SECRET} */
::cue(.ana) {{ color: lime; }}

REGION
id:abajo
width:40%

NOTE {SECRET}

00:00:00.000 --> 00:00:00.800 region:abajo
<v Ana><c.ana>La pampa</c>

00:00:00.800 --> 00:00:02.000
al amanecer.

{SECRET}
""".encode()


def pdf(*, pages: int = 2, is_packed: bool = False) -> bytes:
    """Return a document with its author wherever programs write it, and a photo with a place."""
    with pikepdf.new() as document:
        photo = pikepdf.Stream(document, camera_photo("jpeg"))
        photo.update(
            {
                "/Type": pikepdf.Name.XObject,
                "/Subtype": pikepdf.Name.Image,
                "/Width": 640,
                "/Height": 480,
                "/ColorSpace": pikepdf.Name.DeviceRGB,
                "/BitsPerComponent": 8,
            }
        )
        photo.write(camera_photo("jpeg"), filter=pikepdf.Name.DCTDecode)
        for number in range(pages):
            page = document.add_blank_page(page_size=(300, 200))
            page.Contents = pikepdf.Stream(document, b"q 200 0 0 150 20 20 cm /F Do Q %d" % number)
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=photo))
            page.PieceInfo = pikepdf.Dictionary(Programa=pikepdf.Dictionary(Private=SECRET))
            page.Metadata = pikepdf.Stream(document, WHO)
        for name in ("/Author", "/Creator", "/Producer", "/Subject", "/Keywords", "/Quien"):
            document.docinfo[name] = SECRET
        document.docinfo["/Title"] = "Bases del fondo"
        document.Root.Lang = "es-CL"
        options = {"set_pikepdf_as_editor": False, "update_docinfo": False}
        with document.open_metadata(**options) as told:
            told["dc:creator"] = [SECRET]
            told["pdfaid:part"] = "2"
            told["pdfaid:conformance"] = "A"
        out = BytesIO()
        mode = pikepdf.ObjectStreamMode
        document.save(out, object_stream_mode=mode.generate if is_packed else mode.disable)
        return out.getvalue()


def docx(properties: str = "docProps/core.xml") -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", "<w:t>Bases del fondo</w:t>" * 50)
        file.writestr("word/media/image1.jpeg", camera_photo("jpeg"))
        title = "<dc:title>Bases</dc:title>"
        file.writestr(properties, f"<a>{title}<dc:creator>{SECRET}</dc:creator></a>")
        file.writestr("docProps/app.xml", f"<Company>{SECRET}</Company>")
        file.writestr("docProps/custom.xml", f"<x>{SECRET}</x>")
    return out.getvalue()


RTF = (
    r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\info{\title Bases}{\author "
    + SECRET
    + r"}{\*\company "
    + SECRET
    + r" \{x\}}}{\*\generator "
    + SECRET
    + r";}\f0 Bases del \{fondo\}.\par}"
).encode()

CARRIERS: dict[str, bytes] = {
    "recorrido.mp4": film(),
    "programa.mp3": sound(),
    "programa.ogg": ogg(),
    "dicho.vtt": CAPTIONS,
    "bases.pdf": pdf(),
    "empaquetado.pdf": pdf(is_packed=True),
    "bases.docx": docx(),
    "bases.odt": docx("meta.xml"),
    "bases.rtf": RTF,
}
"""Name -> a file that says SECRET."""
