"""Published photos: the right way up, the right size, and nothing but pixels."""

from io import BytesIO

import pytest
from PIL import Image

from plugins.media.channel import media
from plugins.media.encoding import encoded
from plugins.newsroom.image_file import image_facts
from plugins.newsroom.photo import Photo, Rendition, all_renditions, pictures
from tests import factories
from tests.small_site import jpeg

PLACE = "lugar-secreto"
ORIGINAL = jpeg("orange", comment=PLACE, size=(1000, 600))


def photo_of(data: bytes) -> Photo:
    facts = image_facts(data)
    return factories.photo(digest=facts.digest, width=facts.width, height=facts.height)


def renditions_of(data: bytes) -> list[Rendition]:
    photo = photo_of(data)
    return all_renditions((photo,), photo)


@pytest.mark.parametrize("rendition", renditions_of(ORIGINAL), ids=lambda each: each.path)
def test_a_rendition_holds_its_size_and_nothing_but_pixels(rendition: Rendition) -> None:
    assert PLACE.encode() in ORIGINAL
    data = encoded(ORIGINAL, rendition)

    with Image.open(BytesIO(data)) as image:
        assert image.size == rendition.size
        assert image.format == {"avif": "AVIF", "jpeg": "JPEG"}[rendition.format]
        assert not dict(image.getexif())
        assert "comment" not in image.info
    assert PLACE.encode() not in data
    assert encoded(ORIGINAL, rendition) == data


def test_a_photo_that_lies_on_its_side_is_set_upright() -> None:
    lying = Image.new("RGB", (800, 400), "white")
    lying.paste("black", (0, 0, 400, 400))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise
    out = BytesIO()
    lying.save(out, "JPEG", exif=exif, quality=95)
    photo = photo_of(out.getvalue())
    assert (photo.width, photo.height) == (400, 800)

    with Image.open(BytesIO(encoded(out.getvalue(), pictures(photo).jpeg[-1]))) as image:
        assert image.size == (400, 800)
        assert image.convert("L").getpixel((200, 100)) < 30  # type: ignore[operator]
        assert image.convert("L").getpixel((200, 700)) > 220  # type: ignore[operator]


def test_what_is_transparent_becomes_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (700, 500), (255, 0, 0, 0)).save(out, "PNG")
    [rendition, *_] = pictures(photo_of(out.getvalue())).jpeg

    with Image.open(BytesIO(encoded(out.getvalue(), rendition))) as image:
        assert image.getpixel((10, 10)) == (255, 255, 255)


def test_a_photo_is_never_enlarged() -> None:
    for group in pictures(factories.photo(width=300, height=200)):
        assert [rendition.size for rendition in group] == [(300, 200)]


def test_a_changed_photo_has_other_addresses() -> None:
    one, two = (renditions_of(jpeg(colour)) for colour in ("red", "blue"))

    assert not {each.path for each in one} & {each.path for each in two}


def test_each_photo_of_an_edition_is_made_once_and_no_other(tmp_path: object) -> None:
    photo = factories.photo()
    hidden = factories.photo(digest="ab" * 32)
    made = factories.edition(
        factories.story("uno", photo=photo, photos=(photo,)),
        factories.story("dos", photo=photo, photos=(photo,)),
        factories.story("borrador", photo=hidden, photos=(hidden,), is_draft=True),
    )
    paths = [path for each in media(made, tmp_path) for path in each.paths]  # type: ignore[arg-type]

    assert len(paths) == len(set(paths)) == len(all_renditions((photo,), photo))
