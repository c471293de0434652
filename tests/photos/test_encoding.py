"""Published photos: the right way up, the right size, the right colours, and nothing but pixels."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from bench.photos import draw_detailed_photo
from plugins.media_files.images import image_facts
from plugins.networks.every import NETWORKS
from plugins.newsroom.focus import CENTRE, Focus
from plugins.newsroom.photo import Photo, Rendition, card, pictures
from plugins.photos.encoding import BUDGET, encoded, encoding_key, shape_of
from tests import factories
from tests.photos.profiles import wide_profile
from tests.renditions import all_renditions, crops
from tests.small_site import jpeg

PLACE = "lugar-secreto"
ORIGINAL = jpeg("orange", comment=PLACE, size=(1000, 600))


def photo_of(data: bytes, **values: object) -> Photo:
    return factories.photo(**image_facts(data)._asdict(), **values)


def renditions_of(data: bytes) -> list[Rendition]:
    photo = photo_of(data)
    return all_renditions((photo,), photo)


def made(data: bytes, rendition: Rendition) -> bytes:
    return encoded(data, [shape_of(rendition)], rendition.photo.focus, "")[0]


def shown(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def near(one: object, other: tuple[int, ...], margin: int = 12) -> bool:
    assert isinstance(one, tuple)
    return all(abs(mine - its) <= margin for mine, its in zip(one, other, strict=True))


@pytest.mark.parametrize("rendition", renditions_of(ORIGINAL), ids=lambda each: each.path)
def test_a_rendition_holds_its_size_and_nothing_but_pixels(rendition: Rendition) -> None:
    assert PLACE.encode() in ORIGINAL
    data = made(ORIGINAL, rendition)

    with Image.open(BytesIO(data)) as image:
        assert image.size == rendition.size
        assert image.format == rendition.format.upper()
        assert not dict(image.getexif())
        assert not {"comment", "icc_profile", "exif", "xmp"} & image.info.keys()
    assert PLACE.encode() not in data
    assert made(ORIGINAL, rendition) == data


def test_together_they_are_what_each_is_alone() -> None:
    renditions = renditions_of(ORIGINAL)
    together = encoded(ORIGINAL, map(shape_of, renditions), CENTRE, "")

    assert together == tuple(made(ORIGINAL, each) for each in renditions)


def marked(orientation: int, size: tuple[int, int]) -> bytes:
    """Return a photo that people see with its upper left quarter black."""
    seen = Image.new("RGB", size, "white")
    seen.paste("black", (0, 0, size[0] // 2, size[1] // 2))
    undo = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    lying = seen.transpose(undo) if undo is not None else seen
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = BytesIO()
    lying.save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_set_upright(orientation: int) -> None:
    data = marked(orientation, (400, 800))
    photo = photo_of(data)
    assert (photo.width, photo.height) == (400, 800)
    image = shown(made(data, pictures(photo).jpeg[-1]))

    assert image.size == (400, 800)
    assert near(image.getpixel((100, 200)), (0, 0, 0))
    for place in ((300, 200), (100, 600), (300, 600)):
        assert near(image.getpixel(place), (255, 255, 255))


def green(profile: bytes) -> bytes:
    out = BytesIO()
    Image.new("RGB", (500, 300), (60, 180, 60)).save(out, "PNG", icc_profile=profile)
    return out.getvalue()


def test_the_colours_are_those_of_every_screen() -> None:
    """The number of a green of a wider profile changes, so that its look does not."""
    data = green(wide_profile())
    [rendition, *_] = pictures(photo_of(data)).jpeg
    pixel = shown(made(data, rendition)).getpixel((10, 10))

    assert near(pixel, (0, 181, 42))
    assert not near(pixel, (60, 180, 60))


@pytest.mark.parametrize(
    "profile",
    [b"nothing", ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()],
    ids=["broken", "sRGB"],
)
def test_a_profile_that_changes_nothing_does_no_harm(profile: bytes) -> None:
    data = green(profile)
    [rendition, *_] = pictures(photo_of(data)).jpeg

    assert near(shown(made(data, rendition)).getpixel((10, 10)), (60, 180, 60))


def test_what_is_transparent_becomes_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (700, 500), (255, 0, 0, 0)).save(out, "PNG")
    [rendition, *_] = pictures(photo_of(out.getvalue())).jpeg

    assert shown(made(out.getvalue(), rendition)).getpixel((10, 10)) == (255, 255, 255)


def test_a_photo_is_never_enlarged() -> None:
    its = pictures(factories.photo(width=300, height=200))

    assert {each.size for each in (*its.avif, *its.webp, *its.jpeg)} == {(300, 200)}


BANDS = ((200, 30, 30), (30, 160, 30), (30, 30, 200))


def banded(size: tuple[int, int], *, is_standing: bool) -> bytes:
    """Return a photo of three bands: from top to bottom, or from left to right."""
    image = Image.new("RGB", size)
    width, height = size
    for number, colour in enumerate(BANDS):
        box = (0, height * number // 3, *size) if is_standing else (width * number // 3, 0, *size)
        image.paste(colour, box)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("focus", "band"),
    [(CENTRE, 1), (Focus(50, 17), 0), (Focus(50, 0), 0), (Focus(0, 83), 2), (Focus(0, 100), 2)],
)
def test_a_cut_keeps_the_focus_of_a_standing_photo(focus: Focus, band: int) -> None:
    data = banded((1200, 4500), is_standing=True)
    cut = shown(made(data, card(photo_of(data, focus=focus))))

    assert cut.size == (1200, 630)
    for place in ((0, 0), (600, 300), (1199, 629)):
        assert near(cut.getpixel(place), BANDS[band])


@pytest.mark.parametrize(("x", "band"), [(50, 1), (17, 0), (0, 0), (83, 2), (100, 2)])
def test_a_cut_keeps_the_focus_of_a_wide_photo(x: int, band: int) -> None:
    data = banded((5100, 1350), is_standing=False)
    cut = shown(made(data, NETWORKS["instagram"].picture(photo_of(data, focus=Focus(x, 50)))))

    assert near(cut.getpixel((540, 600)), BANDS[band])


def test_a_photo_with_much_detail_loses_some_of_it_to_fit_a_telephone() -> None:
    data = draw_detailed_photo("foto 0")
    renditions = pictures(photo_of(data)).avif
    lengths = [len(made(data, each)) for each in renditions if each.size.width <= 1080]

    assert max(lengths) <= BUDGET
    assert lengths == sorted(lengths)


def test_a_changed_photo_has_other_addresses() -> None:
    one, two = (renditions_of(jpeg(colour)) for colour in ("red", "blue"))

    assert not {each.path for each in one} & {each.path for each in two}


def test_only_what_is_cut_depends_on_the_focus() -> None:
    photo = photo_of(ORIGINAL)
    whole, cut = pictures(photo).jpeg, crops(photo)
    keys = [
        [encoding_key(photo.digest, map(shape_of, group), focus, "") for group in (whole, cut)]
        for focus in (CENTRE, Focus(17, 50))
    ]

    assert keys[0][0] == keys[1][0]
    assert keys[0][1] != keys[1][1]
