"""What published pictures say of themselves, by Pillow and by ExifTool; and not a pixel less."""

import json
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, IptcImagePlugin

from plugins.media_files.containers import ContainerError, jpeg, png, webp
from plugins.media_files.images import image_facts
from plugins.newsroom.photo import Photo, original
from plugins.photos.encoding import encoded, shape_of
from plugins.photos.metadata import PressWords
from plugins.photos.original import press_copy
from tests import factories
from tests.photos.profiles import wide_profile
from tests.renditions import all_renditions

CREDIT = "Rosa Ñúñez «La Pampina» & Cía., María Elena"
PLACE = "lugar-secreto"
FORMATS = ("jpeg", "png", "webp")
OF_THE_FILE: dict[str, set[str] | None] = {
    **dict.fromkeys(("ExifTool", "File", "System", "Composite", "QuickTime", "RIFF")),
    **dict.fromkeys(("ICC_Profile", "ICC-header", "ICC-meas", "ICC-view")),
    "JFIF": {"JFIFVersion", "ResolutionUnit", "XResolution", "YResolution"},
    "Meta": {"PrimaryItemReference"},
    "PNG": {
        *("ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter"),
        *("Interlace", "ProfileName"),
    },
}
"""What ExifTool tells, by group, of how a picture is put together: all, or the names here. Anything
else would be about the photo."""

OURS = {"Artist", "Copyright", "Creator", "Rights", "Credit"}


def detailed(mode: str = "RGB", size: tuple[int, int] = (640, 480)) -> Image.Image:
    image = Image.merge("RGB", [Image.linear_gradient("L").rotate(90 * turn) for turn in range(3)])
    return image.resize(size).convert(mode)


def camera_photo(form: str, *, orientation: int = 1, image: Image.Image | None = None) -> bytes:
    """Return a photo with all that cameras and programs write into it."""
    data = Image.Exif()
    data[0x0112] = orientation
    for tag in (
        0x010E,
        0x010F,
        0x0110,
        0x013B,
        0x0131,
    ):  # description, maker, model, artist, program
        data[tag] = PLACE
    data.get_ifd(0x8825)[2] = (22.0, 20.0, 45.0)  # latitude
    data.get_ifd(0x8769)[0x9003] = "2026:11:20 10:00:00"
    out = BytesIO()
    options: dict[str, Any] = {"exif": data, "icc_profile": wide_profile(PLACE)}
    options["xmp"] = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{PLACE}</x:xmpmeta>".encode()
    if form == "jpeg":
        options |= {"comment": PLACE.encode(), "quality": 90, "progressive": True}
    if form == "png":
        from PIL.PngImagePlugin import PngInfo

        texts = PngInfo()
        texts.add_text("Author", PLACE)
        texts.add_itxt("XML:com.adobe.xmp", PLACE)
        options = {**options, "pnginfo": texts}
        del options["xmp"]
    (image or detailed()).save(out, form.upper(), **options)
    return out.getvalue() + PLACE.encode()  # telephones put a film behind the photo


def photo_of(data: bytes, credit: str = CREDIT) -> Photo:
    return factories.photo(**image_facts(data)._asdict(), credit=credit)


def green_in(profile: bytes) -> object:
    """Return what a green with that *profile* is on every screen."""
    image = Image.new("RGB", (1, 1), (60, 180, 60))
    its, ours = ImageCms.getOpenProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
    shown = ImageCms.profileToProfile(image, its, ours)
    assert shown
    return shown.getpixel((0, 0))


def pixels(data: bytes) -> bytes:
    with Image.open(BytesIO(data)) as image:
        return image.tobytes()


def said_by_exiftool(folder: Path, name: str, data: bytes) -> dict[str, Any]:
    """Return what an independent reader finds, by group and name: `{"IFD0:Artist": …}`."""
    file = folder / name
    file.write_bytes(data)
    done = subprocess.run(
        ["exiftool", "-json", "-G1", "-a", "-charset", "utf8", file],
        capture_output=True,
        text=True,
        check=True,
    )
    [found] = json.loads(done.stdout)
    del found["SourceFile"]
    return {name: value for name, value in found.items() if not _is_of_the_file(name)}


def _is_of_the_file(name: str) -> bool:
    group, _, tag = name.partition(":")
    names = OF_THE_FILE.get(group, set())
    return names is None or tag in names


def read_by_pillow(data: bytes) -> dict[int, Any]:
    """Return the EXIF, whose texts Pillow takes for Latin-1 and every other program for UTF-8."""
    with Image.open(BytesIO(data)) as image:
        found = image.getexif()
        assert not found.get_ifd(0x8825)
        assert not found.get_ifd(0x8769)
        return {
            tag: value.encode("latin-1").decode() if isinstance(value, str) else value
            for tag, value in found.items()
        }


@pytest.mark.parametrize("form", FORMATS)
def test_the_press_gets_every_pixel_and_no_data_but_the_credit(form: str, tmp_path: Path) -> None:
    data = camera_photo(form)
    copy = press_copy(data, photo_of(data))

    assert PLACE.encode() in data
    assert PLACE.encode() not in copy
    assert pixels(copy) == pixels(data)
    with Image.open(BytesIO(copy)) as image:
        profile = image.info["icc_profile"]
    assert green_in(profile) == green_in(wide_profile())
    assert PLACE.encode("utf-16-be") not in profile
    assert not ImageCms.getProfileDescription(ImageCms.getOpenProfile(BytesIO(profile))).strip()
    assert read_by_pillow(copy) == {0x013B: CREDIT, 0x8298: CREDIT}
    said = said_by_exiftool(tmp_path, f"foto.{form}", copy)
    assert {name.partition(":")[2] for name in said} == OURS
    assert set(said.values()) == {CREDIT}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_press_gets_it_upright(form: str, orientation: int, tmp_path: Path) -> None:
    data = camera_photo(form, orientation=orientation)
    photo = photo_of(data)
    copy = press_copy(data, photo)
    facts = image_facts(copy)

    assert pixels(copy) == pixels(data)
    assert (facts.width, facts.height) == (photo.width, photo.height)
    assert read_by_pillow(copy).get(0x0112, 1) == orientation
    said = said_by_exiftool(tmp_path, f"foto.{form}", copy)
    assert {name.partition(":")[2] for name in said} == OURS | (
        {"Orientation"} if orientation > 1 else set()
    )


@pytest.mark.parametrize("form", FORMATS)
def test_without_credit_and_upright_nothing_is_said(form: str, tmp_path: Path) -> None:
    data = camera_photo(form)

    assert said_by_exiftool(tmp_path, f"f.{form}", press_copy(data, photo_of(data, ""))) == {}


@pytest.mark.parametrize(
    ("form", "mode"),
    [
        ("jpeg", "L"),
        ("jpeg", "CMYK"),
        ("png", "RGBA"),
        ("png", "P"),
        ("png", "LA"),
        ("png", "1"),
        ("webp", "RGBA"),
    ],
)
def test_every_sort_of_picture_stays_as_it_is(form: str, mode: str) -> None:
    out = BytesIO()
    detailed(mode).save(out, form.upper(), **({"lossless": True} if form == "webp" else {}))
    copy = press_copy(out.getvalue(), photo_of(out.getvalue()))

    assert pixels(copy) == pixels(out.getvalue())
    assert copy == press_copy(out.getvalue(), photo_of(out.getvalue()))


def test_a_second_picture_behind_the_first_does_not_go_on() -> None:
    out = BytesIO()
    first, second = detailed(), Image.new("RGB", (640, 480), "red")
    first.save(out, "MPO", save_all=True, append_images=[second])
    photo = photo_of(out.getvalue())
    copy = press_copy(out.getvalue(), photo)

    with Image.open(BytesIO(copy)) as image:
        assert image.format == "JPEG"
        assert original(photo).path.endswith(".jpg")
    assert len(copy) < len(out.getvalue()) - 3_000


def test_a_thumbnail_in_the_header_does_not_go_on() -> None:
    out = BytesIO()
    detailed().save(out, "JPEG")
    data = out.getvalue()
    assert data[2:4] == b"\xff\xe0"
    thumbnail = b"\x02\x02" + PLACE.encode()[:12]  # two by two pixels of three bytes
    with_thumbnail = data[:4] + (16 + 12).to_bytes(2) + data[6:18] + thumbnail + data[20:]
    copy = press_copy(with_thumbnail, photo_of(with_thumbnail))

    assert PLACE.encode()[:12] not in copy
    assert pixels(copy) == pixels(data)


def test_a_file_that_only_pillow_understands_is_encoded_again() -> None:
    out = BytesIO()
    detailed().save(out, "JPEG", quality=92)
    data = out.getvalue()
    odd = data[:2] + b"\xff\0" + data[2:]  # nothing may stand between segments
    with pytest.raises(ContainerError):
        jpeg.bare(odd)
    copy = press_copy(odd, photo_of(odd))

    with Image.open(BytesIO(copy)) as image:
        assert image.size == (640, 480)
    assert read_by_pillow(copy)[0x013B] == CREDIT


@pytest.mark.parametrize("credit", [CREDIT, ""])
def test_every_picture_says_whose_it_is_and_nothing_else(credit: str, tmp_path: Path) -> None:
    data = camera_photo("jpeg", image=detailed(size=(1700, 1100)))
    photo = photo_of(data, credit)
    renditions = all_renditions([photo], photo)
    shapes = tuple(shape_of(each) for each in renditions)
    bare = encoded(data, shapes, photo.focus, "")
    given_out = encoded(data, shapes, photo.focus, credit)

    for rendition, naked, picture in zip(renditions, bare, given_out, strict=True):
        assert pixels(picture) == pixels(naked)
        said = said_by_exiftool(tmp_path, rendition.path.rpartition("/")[2], picture)
        expected = OURS if rendition.is_cropped else {"Artist", "Copyright"}
        assert {name.partition(":")[2] for name in said} == (expected if credit else set())
        assert set(said.values()) == ({credit} if credit else set())
        assert read_by_pillow(picture).get(0x8298, "") == credit


@given(credit=st.text(min_size=1, max_size=80).map(lambda each: " ".join(each.split())))
def test_any_credit_can_be_read_again(credit: str) -> None:
    # What no line of a front matter holds, EXIF and XML do not hold either.
    credit = "".join(char for char in credit if char.isprintable()).strip()
    out = BytesIO()
    detailed(size=(32, 24)).save(out, "JPEG")
    data = press_copy(out.getvalue(), photo_of(out.getvalue(), credit))

    assert read_by_pillow(data).get(0x013B, "") == credit
    with Image.open(BytesIO(data)) as image:
        found = image.getxmp()
    assert bool(found) == bool(credit)
    if credit:
        assert found["xmpmeta"]["RDF"]["Description"]["Credit"] == credit


@given(
    data=st.binary(max_size=200),
    start=st.sampled_from([b"\xff\xd8", b"RIFF", b"\x89PNG\r\n\x1a\n"]),
)
def test_what_is_no_picture_is_told_so(data: bytes, start: bytes) -> None:
    for take in (jpeg.bare, png.bare, webp.bare):
        for each in (data, start + data):
            try:
                take(each)
            except ContainerError:
                continue


WORDS = PressWords(
    headline="Cien años «de pampa» & más",
    caption="De izquierda a derecha: " + "Ana Ñúñez, " * 300,
    alt="Tres personas en la plaza.",
    terms="Se puede publicar con su crédito.",
)


@pytest.mark.parametrize("form", FORMATS)
def test_what_the_press_is_told_besides_is_read_and_changes_no_pixel(
    form: str, tmp_path: Path
) -> None:
    data = camera_photo(form, orientation=6)
    copy = press_copy(data, photo_of(data), WORDS)
    said = said_by_exiftool(tmp_path, f"foto.{form}", copy)

    assert pixels(copy) == pixels(data)
    assert PLACE.encode() not in copy
    assert said["XMP-photoshop:Headline"] == WORDS.headline
    assert said["XMP-dc:Description"] == WORDS.caption[:2_000]
    assert said["XMP-iptcCore:AltTextAccessibility"] == WORDS.alt
    assert said["XMP-xmpRights:UsageTerms"] == WORDS.terms
    assert said["XMP-dc:Creator"] == CREDIT


def test_archives_that_read_no_xmp_find_whole_words_in_as_many_bytes_as_there_may_be() -> None:
    data = camera_photo("jpeg")
    copy = press_copy(data, photo_of(data), WORDS)
    with Image.open(BytesIO(copy)) as image:
        told = IptcImagePlugin.getiptcinfo(image) or {}
    texts = {key: bytes(value).decode() for key, value in told.items() if key[1] not in {0, 90}}  # type: ignore[arg-type]

    assert told[1, 90] == b"\x1b%G"
    assert texts[2, 105] == WORDS.headline
    assert texts[2, 40] == WORDS.terms
    assert texts[2, 80] == texts[2, 110] == "Rosa Ñúñez «La Pampina» &"
    assert texts[2, 116] == CREDIT
    assert texts[2, 120].endswith(", Ana Ñúñez")
    assert 1_900 < len(texts[2, 120].encode()) <= 2_000


@given(st.text(max_size=3_000), st.text(max_size=600))
def test_no_words_are_too_long_for_a_file(long: str, short: str) -> None:
    data = tiny()
    words = PressWords(headline=short, caption=long, alt=long, terms=long)
    copy = press_copy(data, photo_of(data, short), words)

    assert pixels(copy) == pixels(data)


@cache
def tiny() -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "JPEG")
    return out.getvalue()
