"""The same words, and the same photo, packed in every way in which a site packs them: each is found."""

import base64
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from html import escape
from typing import Any
from urllib.parse import quote

import brotli
import cbor2
import docx
import pikepdf
import pytest
from icalendar import Calendar, Event
from mutagen.id3 import ID3, TIT2
from PIL import Image, ImageDraw

from plugins.takedown.looks import are_alike, look_of
from plugins.takedown.searching import Found, Search, Sort, stands_in
from plugins.takedown.traces import Traces, digest_of, phrases_of
from plugins.takedown.wording import words_of
from tests.recordings import mp3
from tests.takedown.typeset import pdf

TITLE = "La señora Ñusta Pérez ganó el año del desierto"
SENTENCE = "Contó ayer, ante el público, cómo llegó a la oficina salitrera siendo niña todavía."
TEXT = f"{TITLE}\n\n{SENTENCE}\n"


def photo(*, size: tuple[int, int] = (640, 480), quality: int = 90) -> bytes:
    """Return a picture that is like no other: stripes and spots, as JPEG."""
    image = Image.new("RGB", (640, 480), "white")
    draw = ImageDraw.Draw(image)
    for number in range(24):
        left, top = (number * 97) % 560, (number * 61) % 400
        tone = (number * 37) % 230
        draw.rectangle((left, top, left + 90, top + 70), fill=(tone, 255 - tone, (tone * 3) % 255))
    out = io.BytesIO()
    image.resize(size).save(out, "JPEG", quality=quality)
    return out.getvalue()


PHOTO = photo()
TRACES = Traces(
    title=words_of(TITLE),
    phrases=phrases_of(SENTENCE),
    names=("retrato-de-ejemplo.jpg",),
    addresses=("/noticias/2026/11/nusta/",),
    files={digest_of(PHOTO): "cultura/retrato-de-ejemplo.jpg"},
    looks=(look_of(PHOTO),),
)


def found(name: str, data: bytes) -> list[Found]:
    return list(Search(TRACES).found_in(name, data))


def sorts(name: str, data: bytes) -> set[Sort]:
    return {each.sort for each in found(name, data)}


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name.replace("__", "."), data)
    return out.getvalue()


def word_file() -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for number in range(0, len(SENTENCE), 7):  # as Word parts what one types
        run = paragraph.add_run(SENTENCE[number : number + 7])
        run.bold = bool(number % 2)
    document.add_heading(TITLE)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf_with_attachment() -> bytes:
    with pikepdf.open(io.BytesIO(pdf("Nada."))) as file:
        file.attachments["nota.txt"] = TEXT.encode()
        out = io.BytesIO()
        file.save(out)
    return out.getvalue()


def pdf_with_title() -> bytes:
    with pikepdf.open(io.BytesIO(pdf("Nada."))) as file:
        file.docinfo["/Title"] = TITLE
        file.docinfo["/Subject"] = SENTENCE
        out = io.BytesIO()
        file.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def pdf_with_photo() -> bytes:
    with pikepdf.open(io.BytesIO(pdf("Nada."))) as file:
        stream = pikepdf.Stream(
            file, PHOTO, Subtype=pikepdf.Name.Image, Filter=pikepdf.Name.DCTDecode
        )
        file.Root["/Retrato"] = file.make_indirect(stream)
        out = io.BytesIO()
        file.save(out)
    return out.getvalue()


def calendar() -> bytes:
    event = Event()
    event.add("summary", TITLE)
    event.add("description", SENTENCE)
    whole = Calendar()
    whole.add_component(event)
    return bytes(whole.to_ical())


def broken_letter() -> bytes:
    """Return a calendar whose lines are folded within a letter, as some programs do."""
    line = f"DESCRIPTION:{SENTENCE}\r\nSUMMARY:{TITLE}".encode()
    at = line.index("ó".encode()) + 1
    return b"BEGIN:VCALENDAR\r\n" + line[:at] + b"\r\n " + line[at:] + b"\r\nEND:VCALENDAR\r\n"


def quoted_printable() -> bytes:
    import quopri

    return quopri.encodestring(TEXT.encode())


def labelled_photo() -> bytes:
    exif = Image.Exif()
    exif[0x9C9B] = SENTENCE.encode("utf-16-le")  # XPTitle, as Windows writes it
    out = io.BytesIO()
    Image.new("RGB", (40, 40)).save(out, "JPEG", exif=exif, comment=TITLE.encode())
    return out.getvalue()


def labelled_sound() -> bytes:
    out = io.BytesIO(mp3(60))
    label: Any = ID3
    frame: Any = TIT2
    written = label()
    written.add(frame(encoding=1, text=[f"{TITLE}. {SENTENCE}"]))  # UTF-16
    written.save(out)
    return out.getvalue()


def numeric(text: str) -> str:
    return "".join(f"&#{ord(sign)};" if ord(sign) > 127 else sign for sign in text)


FRAGMENT = b"pagefind_dcd" + json.dumps({"url": "/x/", "content": TEXT}).encode()
META = b"pagefind_dcd" + cbor2.dumps(["1.5", [["a", TITLE, [SENTENCE]]], {"x": 1}])
HTML = f"<p>{escape(TITLE).replace('ñ', '&ntilde;')}</p><p><b>Con</b>tó {SENTENCE[6:]}</p>"

PACKED: dict[str, Callable[[], bytes]] = {
    "plano.txt": TEXT.encode,
    "mayusculas.txt": TEXT.upper().encode,
    "entidades.html": HTML.encode,
    "numeros.html": lambda: numeric(TEXT).encode(),
    "dos-veces.xml": lambda: escape(HTML).encode(),
    "atributo.html": lambda: f'<img alt="{TITLE}. {SENTENCE}">'.encode(),
    "guiones-blandos.html": lambda: TEXT.replace("ll", "l\u00adl").encode(),
    "sin-corte.html": lambda: TEXT.replace(" ", "\u00a0").encode(),
    "descompuesto.txt": lambda: TEXT.replace("ñ", "n\u0303").encode(),
    "datos.json": lambda: json.dumps({"t": TEXT}).encode(),
    "html.json": lambda: json.dumps({"t": HTML}).encode(),
    "direccion.txt": lambda: quote(TEXT).encode(),
    "correo.eml": quoted_printable,
    "pagina.html.gz": lambda: gzip.compress(TEXT.encode(), mtime=0),
    "pagina.html.br": lambda: brotli.compress(TEXT.encode()),
    "kit.zip": lambda: zipped(nota__txt=TEXT.encode()),
    "nota.docx": word_file,
    "kit-con-word.zip": lambda: zipped(nota__docx=word_file()),
    "kit.zip.gz": lambda: gzip.compress(zipped(nota__docx=word_file()), mtime=0),
    "hoja.pdf": lambda: pdf(TEXT),
    "adjunto.pdf": pdf_with_attachment,
    "titulo.pdf": pdf_with_title,
    "agenda.ics": calendar,
    "partida.ics": broken_letter,
    "es_1.pf_fragment": lambda: gzip.compress(FRAGMENT, mtime=0),
    "es_1.pf_meta": lambda: gzip.compress(META, mtime=0),
    "foto.jpg": labelled_photo,
    "sonido.mp3": labelled_sound,
}


@pytest.mark.parametrize("name", PACKED)
def test_words_are_found_whatever_they_are_packed_in(name: str) -> None:
    assert {Sort.TITLE, Sort.PHRASE} <= sorts(name, PACKED[name]())


@pytest.mark.parametrize("name", PACKED)
def test_without_them_nothing_is(name: str) -> None:
    other = Search(
        Traces(
            title=words_of("Otra cosa que nadie dijo"),
            phrases=phrases_of("Una frase distinta que nadie dijo nunca."),
        )
    )

    assert list(other.found_in(name, PACKED[name]())) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("otro-nombre.bin", PHOTO),
        ("kit.zip", zipped(foto__jpg=PHOTO)),
        ("pagina.html", b'<img src="data:image/jpeg;base64,' + base64.b64encode(PHOTO) + b'">'),
    ],
)
def test_the_bytes_of_a_photo_are_found_under_any_name(name: str, data: bytes) -> None:
    assert Sort.FILE in sorts(name, data)


def test_the_bytes_of_a_photo_are_found_in_a_pdf() -> None:
    assert Sort.FILE in sorts("afiche.pdf", pdf_with_photo())


@pytest.mark.parametrize("size", [(640, 480), (320, 240), (120, 90)])
def test_a_smaller_one_is_found_by_its_look(size: tuple[int, int]) -> None:
    assert sorts("otra.jpg", photo(size=size, quality=60)) == {Sort.LOOK}


def test_an_even_picture_looks_like_none() -> None:
    assert look_of(labelled_photo()) == ""
    assert look_of(b"nada") == ""
    assert not are_alike("", "")


def test_names_and_addresses_are_found_in_paths_and_in_texts() -> None:
    assert sorts("fotos/retrato-de-ejemplo.jpg", b"") == {Sort.NAME}
    assert sorts("kit.zip", zipped(**{"retrato-de-ejemplo.jpg": b"x"})) == {Sort.NAME}
    assert sorts("x.html", b'<a href="/noticias/2026/11/nusta/">') == {Sort.ADDRESS}


@pytest.mark.parametrize(
    ("name", "text", "is_there"),
    [
        ("plaza.jpg", "content/plaza.jpg", True),
        ("plaza.jpg", "gran-plaza.jpg", False),
        ("plaza.jpg", "plaza.jpgx", False),
        ("/a/b/", '"https://www.ejemplo.cl/a/b/"', True),
        ("/a/b/", "https:\\/\\/ejemplo.cl/a/b/", True),
        ("/a/b/", "/series/a/b/", False),
        ("/a/b/", "url(/a/b/)", True),
    ],
)
def test_a_name_is_one_by_itself(name: str, text: str, is_there: bool) -> None:
    assert stands_in(name, text) is is_there


@pytest.mark.parametrize("name", ["roto.zip", "roto.pdf", "roto.gz", "roto.br"])
def test_what_cannot_be_opened_is_told(name: str) -> None:
    marks = {"zip": b"PK\x03\x04", "pdf": b"%PDF-1.7", "gz": b"\x1f\x8b", "br": b"\xff\xff"}

    assert Sort.CLOSED in sorts(name, marks[name.rpartition(".")[2]] + b"nada que se entienda")


def test_a_part_of_a_sentence_is_enough() -> None:
    cut = SENTENCE[: SENTENCE.index(" siendo")]

    assert sorts("resumen.txt", f"{cut}…".encode()) == {Sort.PHRASE}


def test_it_is_said_where_inside_it_was() -> None:
    [title] = [
        each
        for each in found("kit.zip", zipped(nota__txt=TEXT.encode()))
        if each.sort is Sort.TITLE
    ]

    assert title.where == "kit.zip → nota.txt"
