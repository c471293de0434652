"""What documents and recordings say of who made them stays here; all else goes on as it was."""

# mypy: allow-untyped-calls

import contextlib
import json
import re
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import mutagen
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutagen.mp3 import MP3

from plugins.media_files.images import image_facts
from plugins.media_files.publishing import FORMS, published
from plugins.media_files.recordings import MediaFileError, cues_of, film_facts, sound_facts
from plugins.newsroom.label import id3
from tests.conftest import write_files
from tests.factories import NOW
from tests.media_files.carriers import CARRIERS, SECRET, WHO, box, film, pdf, sound
from tests.media_files.damage import damaged
from tests.newsroom.test_video import FILM
from tests.reading import read_content
from tests.recordings import mp3
from tests.small_site import BASE, article


def told_by_exiftool(folder: Path, name: str, data: bytes) -> str:
    """Return all that an independent reader finds, also in what it does not know."""
    file = folder / name
    file.write_bytes(data)
    done = subprocess.run(
        ["exiftool", "-json", "-G1", "-a", "-u", "-ee3", "-charset", "utf8", file],
        capture_output=True,
        text=True,
        check=True,
    )
    [found] = json.loads(done.stdout)
    del found["SourceFile"]
    return "\n".join(f"{key}: {value}" for key, value in found.items() if ":Directory" not in key)


def whole(data: bytes) -> bytes:
    """Return *data* with all that is packed inside."""
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as file:
            return data + b"".join(file.read(each) for each in file.infolist())
    if data.startswith(b"%PDF"):
        out = BytesIO()
        with pikepdf.open(BytesIO(data)) as document:
            document.save(out, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return data + out.getvalue()
    return data


@pytest.mark.parametrize("name", CARRIERS)
def test_nothing_of_who_made_it_goes_on(name: str, tmp_path: Path) -> None:
    data = CARRIERS[name]
    made = published(data, name)

    assert WHO in whole(data)
    assert WHO not in whole(made)
    assert SECRET not in told_by_exiftool(tmp_path, name, made)
    assert published(data, name) == made


def test_a_film_stays_where_it_was_to_the_byte() -> None:
    made = published(film(), "a.mp4")
    plain = published(FILM, "a.mp4")

    assert len(made) == len(film())
    assert film_facts(made) == film_facts(FILM)
    samples = FILM[FILM.index(b"mdat") :]
    assert samples in made
    assert samples in plain
    kept = sum(one == other for one, other in zip(plain, FILM, strict=True))
    assert kept > len(FILM) * 0.9


def test_the_samples_of_a_track_that_nobody_sees_are_gone() -> None:
    data = film()
    place = data.index(b"mdat") - 4
    length = int.from_bytes(data[place : place + 4])
    # What no seen track refers to: as the positions that a telephone writes at each second.
    grown = data[:place] + (length + len(WHO)).to_bytes(4) + data[place + 4 : place + length] + WHO
    made = published(grown + data[place + length :], "a.mp4")

    assert WHO not in made
    assert film_facts(made).seconds == 2


def test_a_sound_keeps_every_frame_and_nothing_else() -> None:
    made = published(sound(), "programa.mp3")

    assert made == mp3(2)
    assert sound_facts(made).seconds == 2
    assert MP3(BytesIO(made)).tags is None
    assert published(made, "programa.mp3") == made


def test_an_ogg_still_plays_the_same() -> None:
    made = published(CARRIERS["programa.ogg"], "programa.ogg")

    assert sound_facts(made) == sound_facts(CARRIERS["programa.ogg"])
    assert not dict(mutagen.File(BytesIO(made)))


def test_captions_keep_words_times_and_looks() -> None:
    made = published(CARRIERS["dicho.vtt"], "dicho.vtt")

    assert cues_of(made) == cues_of(CARRIERS["dicho.vtt"])
    assert made.decode() == (
        "WEBVTT\n\nSTYLE\n::cue(.ana) { color: lime; }\n\nREGION\nid:abajo\nwidth:40%\n\n"
        "00:00:00.000 --> 00:00:00.800 region:abajo\n<v Ana><c.ana>La pampa</c>\n\n"
        "00:00:00.800 --> 00:00:02.000\nal amanecer.\n"
    )


@pytest.mark.parametrize("name", ["bases.pdf", "empaquetado.pdf"])
def test_a_pdf_keeps_pages_title_language_and_what_it_claims(name: str) -> None:
    made = published(CARRIERS[name], name)
    with pikepdf.open(BytesIO(made)) as document:
        assert {key: str(value) for key, value in document.docinfo.items()} == {
            "/Title": "Bases del fondo"
        }
        assert str(document.Root.Lang) == "es-CL"
        with document.open_metadata() as told:
            assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "A")
            assert told["dc:title"] == "Bases del fondo"
        assert not document.check_pdf_syntax()
    assert seen(made) == seen(CARRIERS[name])


def seen(data: bytes) -> list[bytes]:
    """Return the pages as another program draws them."""
    document = pypdfium2.PdfDocument(data)
    return [page.render().to_pil().tobytes() for page in document]


def test_what_is_signed_is_not_touched() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf())) as document:
        document.Root.AcroForm = pikepdf.Dictionary(SigFlags=3, Fields=pikepdf.Array())
        document.save(out)

    assert published(out.getvalue(), "decreto.pdf") == out.getvalue()


def test_a_locked_pdf_is_told() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))

    with pytest.raises(MediaFileError, match="contraseña"):
        published(out.getvalue(), "bases.pdf")


def test_a_document_keeps_its_text_as_it_was_packed() -> None:
    data = CARRIERS["bases.docx"]
    made = published(data, "bases.docx")
    with ZipFile(BytesIO(data)) as before, ZipFile(BytesIO(made)) as after:
        assert after.testzip() is None
        assert after.namelist() == before.namelist()
        assert after.read("word/document.xml") == before.read("word/document.xml")
        assert b"<dc:title>Bases</dc:title>" in after.read("docProps/core.xml")
        assert {each.date_time for each in after.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert image_facts(after.read("word/media/image1.jpeg")).width == 640


def test_a_text_with_braces_loses_only_what_is_told_of_it() -> None:
    assert published(CARRIERS["bases.rtf"], "bases.rtf") == (
        rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Bases del \{fondo\}.\par}"
    )


@pytest.mark.parametrize("ending", ["doc", "xls", "ppt", "docx"])
def test_what_cannot_be_cleaned_is_told_with_a_way_out(ending: str) -> None:
    with pytest.raises(MediaFileError) as caught:
        published(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), f"bases.{ending}")
    assert "guárdelo" in caught.value.fix


@pytest.mark.parametrize("name", [name for name in CARRIERS if not name.endswith("vtt")])
def test_half_a_file_is_refused(name: str) -> None:
    for share in (0.3, 0.5, 0.8):
        half = CARRIERS[name][: int(len(CARRIERS[name]) * share)]
        if name.endswith(("mp3", "ogg")):  # half a sound is a sound
            continue
        with pytest.raises(MediaFileError, match="dañado o incompleto"):
            published(half, name)


@pytest.mark.parametrize("ending", sorted(FORMS))
def test_what_is_named_for_another_sort_is_told(ending: str) -> None:
    if ending == "pdf":  # without an object it tells nothing of anybody
        return
    with pytest.raises(MediaFileError):
        published(b"esto es un texto\n", f"a.{ending}")


@pytest.mark.parametrize("length", [0, 1, 7, 2**31, 2**32 - 1])
@pytest.mark.parametrize(
    "name", [b"ftyp", b"moov", b"trak", b"stsz", b"stco", b"mdhd", b"mdat", b"stsd"]
)
def test_a_film_with_a_wrong_length_is_told(length: int, name: bytes) -> None:
    place = FILM.index(name) - 4
    broken = FILM[:place] + length.to_bytes(4) + FILM[place + 4 :]

    for read in (film_facts, lambda data: published(data, "a.mp4")):
        try:
            read(broken)
        except MediaFileError as error:
            assert error.fix  # noqa: PT017 - it may be read all the same, where no length counts


@pytest.mark.parametrize(
    ("name", "other"),
    [("recorrido.mp4", "a.mov"), ("programa.mp3", "a.mpeg"), ("programa.ogg", "a.oga")],
)
def test_another_ending_hides_nothing(name: str, other: str) -> None:
    assert published(CARRIERS[name], other) == published(CARRIERS[name], name)


def test_what_one_reads_is_as_it_was() -> None:
    assert published(b"ID3;nombre\n1;x\n", "datos.csv") == b"ID3;nombre\n1;x\n"


def test_boxes_without_end_are_told() -> None:
    inner = b""
    for _ in range(2_000):
        inner = box(b"trak", inner)
    with pytest.raises(MediaFileError):
        published(FILM + box(b"moov", inner), "a.mp4")


def test_a_program_that_reads_broken_documents_says_nothing_by_itself(
    caplog: pytest.LogCaptureFixture,
) -> None:
    # A tree of pages with something in it that is none: qpdf goes on, and says so.
    odd = re.sub(rb"/Kids \[ (\d+ 0 R)", rb"/Kids [ 1234 \1", pdf())
    assert odd != pdf()
    with contextlib.suppress(MediaFileError):
        published(odd, "bases.pdf")

    assert not caplog.records


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(sorted(CARRIERS)), st.data())
def test_damage_is_told_and_nothing_else(name: str, data: st.DataObject) -> None:
    mutated = damaged(CARRIERS[name], data)
    for read in (lambda file: published(file, name), sound_facts, film_facts, cues_of):
        try:
            told = str(read(mutated))
        except MediaFileError as error:
            told = error.fix
        assert told


def test_feeds_tell_the_length_of_what_is_published(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        {
            **BASE,
            "cultura/programa.mp3": sound(60),
            "cultura/bases.pdf": pdf(),
            "cultura/2026-11-20-a.md": article(
                "Vea las [bases](bases.pdf).",
                tipo="radio",
                audio="programa.mp3",
                sin_transcripcion="solo música",
            ),
        },
    )
    result = read_content(tmp_path, moment=NOW)
    sizes = {each.source: each.size for story in result.stories for each in story.attachments}

    label = next(
        each.label for story in result.stories for each in story.attachments if each.label.title
    )
    assert sizes == {
        "cultura/programa.mp3": len(mp3(60)) + len(id3(label)),
        "cultura/bases.pdf": len(published(pdf(), "bases.pdf")),
    }
    [story] = result.stories
    assert story.details.recording
    assert story.details.recording.seconds == 60


def test_an_editor_is_told_where_a_damaged_document_is_named(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        {
            **BASE,
            "cultura/bases.pdf": pdf()[:900],
            "cultura/2026-11-20-a.md": article("\n[Bases](bases.pdf)"),
        },
    )
    [problem] = read_content(tmp_path, moment=NOW).problems

    assert (
        problem.message == "«cultura/bases.pdf»: el archivo está dañado o incompleto, o no es PDF"
    )
    assert problem.line == 7
