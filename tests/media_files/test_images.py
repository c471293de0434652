"""Which pictures can be published: whole ones, of any sort and size, and what is said of others."""

import zlib
from collections.abc import Iterator
from hashlib import shake_128
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.media_files.images import ImageFileError, image_facts
from plugins.networks.every import NETWORKS
from plugins.newsroom.focus import CENTRE, Focus
from plugins.newsroom.photo import (
    LARGEST_SIDE,
    LEAST_LEAD,
    Size,
    can_lead,
    is_shape_possible,
    pictures,
)
from plugins.newsroom.problems import ContentError
from plugins.photos.encoding import _cut, encoded, shape_of
from tests.conftest import write_files
from tests.desk.slips import slips
from tests.factories import NOW, photo
from tests.media_files.damage import damaged
from tests.reading import read_content
from tests.renditions import all_renditions, crops
from tests.small_site import BASE, article, jpeg

SIDES = st.integers(1, 20_000)
SLUGS = ("x", "facebook", "instagram")
FOCUSES = st.builds(Focus, st.integers(0, 100), st.integers(0, 100))


def saved(image: Image.Image, form: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def noise(size: tuple[int, int] = (640, 480)) -> Image.Image:
    length = 3 * size[0] * size[1]
    return Image.frombytes("RGB", size, shake_128(b"ruido").digest(length))


def refusal(data: bytes) -> str:
    with pytest.raises(ImageFileError) as caught:
        image_facts(data)
    assert caught.value.fix
    return str(caught.value)


@given(SIDES, SIDES, FOCUSES)
def test_a_cut_of_any_photo_lies_inside_it(width: int, height: int, focus: Focus) -> None:
    for shape in (each.picture_size for each in NETWORKS.values()):
        left, top, right, bottom = _cut(Size(width, height), shape, focus)

        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height


@pytest.mark.parametrize("size", [(4032, 3024), (4896, 3672), (3264, 2448), (310, 207)])
def test_the_commonest_photos_are_cut(size: tuple[int, int]) -> None:
    lead = photo(width=size[0], height=size[1])
    data = jpeg("orange", size=size)

    for each, made in zip(
        crops(lead), encoded(data, map(shape_of, crops(lead)), CENTRE, ""), strict=True
    ):
        with Image.open(BytesIO(made)) as image:
            assert image.size == each.size


@given(SIDES, SIDES)
def test_nothing_is_published_larger_than_it_is(width: int, height: int) -> None:
    its = photo(width=width, height=height)

    for each in all_renditions([its], its):
        assert 1 <= each.size.width <= width
        assert 1 <= each.size.height <= max(height, 1)
    if is_shape_possible(width, height):
        assert all(each.size.height <= LARGEST_SIDE for each in pictures(its).webp)


@given(SIDES, SIDES)
def test_a_photo_that_can_lead_is_large_enough_for_every_network(width: int, height: int) -> None:
    its = photo(width=width, height=height)
    if not can_lead(its):
        return
    posted = {slug: network.picture(its).size for slug, network in NETWORKS.items()}
    x, facebook, instagram = (posted[slug] for slug in SLUGS)

    assert set(posted.values()) == {each.size for each in crops(its)}
    assert facebook.width >= 600  # Facebook's large card
    assert facebook.height >= 314
    assert x.width >= 300
    assert x.height >= 157
    assert 320 <= instagram.width <= 1440


EXTREMES = ((1, 1), (2, 1), (7, 7), (8, 3), (1, 16_383), (16_383, 1), (20_000, 2), (400, 16_383))


@pytest.mark.parametrize("size", EXTREMES)
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_photo_of_any_shape_is_made(size: tuple[int, int], form: str) -> None:
    data = saved(Image.new("RGB", size, "orange"), form)
    facts = image_facts(data)
    its = photo(**facts._asdict())
    renditions = all_renditions([its], its)

    assert (facts.width, facts.height) == size
    for each, made in zip(
        renditions, encoded(data, map(shape_of, renditions), CENTRE, ""), strict=True
    ):
        with Image.open(BytesIO(made)) as image:
            assert image.size == each.size


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 300), st.integers(1, 300), st.sampled_from(["JPEG", "PNG", "WEBP"]), FOCUSES)
def test_small_photos_of_any_size_are_made(w: int, h: int, form: str, focus: Focus) -> None:
    data = saved(Image.new("RGB", (w, h), "orange"), form)
    its = photo(**image_facts(data)._asdict(), focus=focus)
    renditions = [*crops(its), *(each[-1] for each in pictures(its)[1:3])]

    assert all(encoded(data, map(shape_of, renditions), focus, ""))


def test_what_is_too_tall_for_its_width_is_refused() -> None:
    assert "demasiado alta" in refusal(saved(Image.new("RGB", (400, 16_384)), "PNG"))
    assert image_facts(saved(Image.new("RGB", (2_000, 20_000)), "PNG")).height == 20_000


@pytest.mark.parametrize("size", [(20_000, 20_000), (9_000, 9_000), (16_000, 12_000)])
def test_too_many_pixels_are_refused_before_they_are_there(size: tuple[int, int]) -> None:
    data = saved(Image.new("1", (8, 8)), "PNG")
    header = b"".join(side.to_bytes(4) for side in size)
    head = b"IHDR" + header + data[24:29]
    claimed = data[:12] + head + zlib.crc32(head).to_bytes(4) + data[33:]

    assert "demasiados" in refusal(claimed)


def told(folder_files: dict[str, str | bytes], folder: Any) -> list[Any]:
    write_files(folder, folder_files)
    return slips(folder, {"imagen": "plaza.jpg", "imagen_alt": "La plaza."})


def test_a_lead_photo_says_how_large_it_has_to_be(tmp_path: Any) -> None:
    [(line, message, fix)] = told({"cultura/plaza.jpg": jpeg("orange", size=(60, 40))}, tmp_path)

    assert line == 5
    assert "mide 60×40" in message
    assert f"{LEAST_LEAD.width}×{LEAST_LEAD.height}" in message
    assert "en el texto" in fix
    assert told({"cultura/plaza.jpg": jpeg("orange", size=LEAST_LEAD)}, tmp_path) == []


def test_a_small_picture_in_the_text_is_shown_as_it_is(tmp_path: Any) -> None:
    write_files(
        tmp_path,
        {
            **BASE,
            "cultura/a.jpg": jpeg("red", size=(60, 40)),
            "cultura/2026-11-20-a.md": article("![Un sello](a.jpg)"),
        },
    )
    [story] = read_content(tmp_path, moment=NOW).stories

    assert {each.size for each in pictures(story.photos[0]).jpeg} == {(60, 40)}


@pytest.mark.parametrize("options", [{}, {"compress_level": 0}])
def test_a_grey_png_of_sixteen_bits_has_its_tones(options: dict[str, Any]) -> None:
    tones = (0, 128, 255, 256, 257, 10_000, 32_896, 50_000, 65_535)
    row = b"".join(tone.to_bytes(2, "little") * 80 for tone in tones)
    image = Image.frombytes("I;16", (9 * 80, 400), row * 400)
    data = saved(image, "PNG", **options)
    facts = image_facts(data)
    [made] = encoded(data, [shape_of(pictures(photo(**facts._asdict())).jpeg[-1])], CENTRE, "")

    assert facts.form == "png"
    with Image.open(BytesIO(made)) as shown:
        for number, tone in enumerate(tones):
            level = shown.convert("L").getpixel((80 * number + 40, 200))
            assert isinstance(level, int)
            assert abs(level - tone / 257) <= 3


FRAMES = [Image.new("RGB", (640, 480), colour) for colour in ("red", "blue", "green")]


@pytest.mark.parametrize("form", ["WEBP", "PNG"])
def test_what_moves_is_a_video(form: str) -> None:
    data = saved(FRAMES[0], form, save_all=True, append_images=FRAMES[1:], duration=100)
    message = refusal(data)

    assert "se mueve" in message
    with pytest.raises(ImageFileError) as caught:
        image_facts(data)
    assert "tipo: video" in caught.value.fix


def test_a_gif_is_called_by_its_name() -> None:
    moving = saved(FRAMES[0], "GIF", save_all=True, append_images=FRAMES[1:])

    assert "es un GIF" in refusal(moving)
    assert "es un GIF" in refusal(saved(FRAMES[0], "GIF"))


ENCODINGS: list[tuple[str, dict[str, Any]]] = [
    ("JPEG", {}),
    ("JPEG", {"progressive": True}),
    ("JPEG", {"optimize": True, "quality": 95}),
    ("JPEG", {"restart_marker_blocks": 10}),
    ("PNG", {}),
    ("WEBP", {}),
    ("WEBP", {"lossless": True}),
]


def halves(data: bytes, *, has_holes: bool) -> Iterator[bytes]:
    """Yield what is left of *data* where copying them stopped, as programs leave and mend it."""
    for share in (0.3, 0.5, 0.9):
        kept = data[: int(len(data) * share)]
        yield kept
        yield kept + b"\xff\xd9"
        if has_holes:
            yield kept + bytes(len(data) - len(kept))


@pytest.mark.parametrize(("form", "options"), ENCODINGS)
def test_half_a_picture_is_refused(form: str, options: dict[str, Any]) -> None:
    # In a WebP without loss, zeros are colours like any other.
    has_holes = "lossless" not in options
    for half in halves(saved(noise(), form, **options), has_holes=has_holes):
        assert refusal(half) == "la imagen está dañada o incompleta"


@pytest.mark.parametrize(("form", "options"), ENCODINGS)
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_whole_picture_is_never_called_half(
    form: str, options: dict[str, Any], mode: str
) -> None:
    """A flat one is nearly all zeros: those are its colour, and no hole."""
    if mode == "CMYK" and form != "JPEG":
        return
    for image in (noise(), Image.new("RGB", (2_000, 1_500), "white"), noise((9, 7))):
        data = saved(image.convert(mode), form, **options)

        assert image_facts(data).digest


SEEDS = [saved(noise((48, 32)), form, **options) for form, options in ENCODINGS]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SEEDS), st.data())
def test_damage_is_told_and_nothing_else(seed: bytes, data: st.DataObject) -> None:
    mutated = damaged(seed, data)
    try:
        facts = image_facts(mutated)
    except ImageFileError as error:
        told = (str(error), error.fix)
    else:
        its = photo(**facts._asdict())
        told = ("", str(encoded(mutated, [shape_of(pictures(its).jpeg[-1])], CENTRE, "")))

    assert told[1]


def test_an_editor_is_told_of_damage_by_file_and_line(tmp_path: Any) -> None:
    write_files(tmp_path, {**BASE, "cultura/plaza.jpg": saved(noise(), "JPEG")[:9_000]})
    write_files(
        tmp_path,
        {"cultura/2026-11-20-a.md": article(imagen="plaza.jpg", imagen_alt="La plaza.")},
    )
    result = read_content(tmp_path, moment=NOW)

    assert "«plaza.jpg»: la imagen está dañada o incompleta" in str(ContentError(result.problems))
