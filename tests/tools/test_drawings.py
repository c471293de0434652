from io import BytesIO
from math import dist
from pathlib import Path

import pytest
from PIL import Image

from tools.demo.drawings.canvas import Canvas, save
from tools.demo.drawings.catalogue import FOLDERS, PICTURES
from tools.demo.drawings.documents import form_pdf
from tools.demo.drawings.land import Ground, hills
from tools.demo.drawings.noise import clouds, ridge
from tools.demo.drawings.palette import CALICHE, NIGHT, OCHRE, mix, ramp
from tools.demo.drawings.plan import blocks, is_inside, octagon, streets
from tools.demo.drawings.sign import ICONS, SAFE
from tools.demo.drawings.sky import DAY, paint_sky, stars

ROOT = Path(__file__).resolve().parents[2]


def landscape(seed: str) -> Image.Image:
    canvas = Canvas(160, 100, seed)
    paint_sky(canvas, DAY, 60)
    stars(canvas, 40, 50)
    hills(canvas, 60, 20, (OCHRE, CALICHE), "far")
    return canvas.finished()


def test_the_same_seed_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("first.jpg", "second.jpg"):
        save(landscape("pampa"), tmp_path / name)
    assert (tmp_path / "first.jpg").read_bytes() == (tmp_path / "second.jpg").read_bytes()


def test_another_seed_gives_another_picture() -> None:
    assert landscape("pampa").tobytes() != landscape("salar").tobytes()


def test_a_picture_has_the_size_asked_for() -> None:
    assert landscape("pampa").size == (160, 100)


def test_hills_hide_the_sky_and_leave_what_is_above_them() -> None:
    canvas = Canvas(160, 100)
    canvas.paint(NIGHT)
    hills(canvas, 60, 20, (OCHRE, CALICHE), "far", texture=0)
    assert canvas.image.getpixel((100, 10)) == NIGHT
    assert canvas.image.getpixel((100, 180)) != NIGHT


def test_a_ridge_spans_the_sheet_between_its_base_and_its_height() -> None:
    line = ridge(Canvas(160, 100), 60, 20, "far")
    assert line[0][0] <= 0
    assert line[-1][0] >= 160
    assert (min(y for _, y in line), max(y for _, y in line)) == (40, 60)


def test_clouds_use_the_whole_range_of_greys() -> None:
    low, high = clouds(Canvas(160, 100), (40, 30), 4, "sky").getextrema()
    assert (low, high) == (0, 255)


def test_ground_is_seen_lower_the_nearer_it_is() -> None:
    ground = Ground(80, 50)
    assert ground.at(0, 100) < ground.at(0, 10)
    assert ground.at(0, 10, rise=1)[1] == 50


def test_a_gradient_keeps_its_colours_at_the_ends_and_beyond() -> None:
    stops = ((0.25, CALICHE), (0.75, NIGHT))
    assert [ramp(stops, place) for place in (0, 0.25, 0.75, 1)] == [CALICHE, CALICHE, NIGHT, NIGHT]
    assert ramp(stops, 0.5) == mix(CALICHE, NIGHT, 0.5)


def test_a_ring_of_the_plan_has_eight_equal_sides() -> None:
    corners = octagon(1)
    sides = [dist(a, b) for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
    assert len(sides) == 8
    assert sides == pytest.approx([sides[0]] * 8)


def test_every_block_lies_in_town_and_off_the_plaza() -> None:
    outlines = list(blocks())
    assert len(outlines) > 60
    assert all(is_inside(x, y) for outline in outlines for x, y in outline)


def test_eight_streets_leave_the_plaza() -> None:
    assert sum(dist((0, 0), start) == pytest.approx(0.12) for start, _ in streets()) == 8


def test_a_picture_that_cannot_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        save(landscape("pampa"), tmp_path / "large.jpg", largest=100)


def test_every_picture_is_shown_by_one_department() -> None:
    placed = [name for names in FOLDERS.values() for name in names]
    assert sorted(placed) == sorted(PICTURES)


@pytest.mark.parametrize(
    "path", [f"content/{folder}/{name}.jpg" for folder, names in FOLDERS.items() for name in names]
)
def test_committed_pictures_are_light_and_large_enough_to_share(path: str) -> None:
    data = (ROOT / path).read_bytes()
    with Image.open(BytesIO(data)) as picture:
        assert picture.format == "JPEG"
        assert picture.width == 1600
        assert 1067 <= picture.height <= 1200
        assert not picture.getexif()
    assert len(data) < 250_000


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("tarjeta.jpg", (1200, 630)),
        ("portada-radio.jpg", (1500, 1500)),
    ],
)
def test_pictures_of_the_site_have_the_size_that_is_asked_for(
    name: str, size: tuple[int, int]
) -> None:
    path = ROOT / "themes/imme/static/images" / name
    with Image.open(path) as picture:
        assert picture.size == size
        assert (picture.format, picture.mode) == ("JPEG", "RGB")
    assert path.stat().st_size < 150_000


@pytest.mark.parametrize("name", ICONS)
def test_committed_icons_are_the_sign_and_light(name: str) -> None:
    path = ROOT / "themes/imme/static/images" / name
    with Image.open(path) as picture:
        side = int(name.removesuffix(".png").rpartition("-")[2])
        assert (picture.format, picture.size) == ("PNG", (side, side))
        assert picture.tobytes() == ICONS[name]().tobytes()
    assert path.stat().st_size < 25_000


def test_an_icon_that_may_be_cut_has_its_sign_where_every_shape_leaves_it() -> None:
    picture = ICONS["icono-recortable-192.png"]()
    ground = picture.getpixel((0, 0))
    edge = round(192 * (1 - SAFE) / 2)
    assert picture.mode == "RGB"
    drawn = [(x, y) for x in range(192) for y in range(192) if picture.getpixel((x, y)) != ground]
    assert max(dist(point, (96, 96)) for point in drawn) <= 96 - edge


def test_an_icon_on_its_own_has_nothing_in_its_corners() -> None:
    assert ICONS["icono-192.png"]().getchannel("A").getpixel((0, 0)) == 0


def test_the_form_is_the_committed_document() -> None:
    assert (
        ROOT / "content/organizaciones/formulario-de-postulacion.pdf"
    ).read_bytes() == form_pdf()


def test_the_form_says_where_its_objects_are() -> None:
    data = form_pdf()
    table = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
    assert data[table : table + 4] == b"xref"
    places = [int(row.split()[0]) for row in data[table:].splitlines()[3:9]]
    for number, place in enumerate(places, 1):
        assert data[place:].startswith(b"%d 0 obj" % number)


def test_the_form_is_in_spanish_and_has_its_accents() -> None:
    data = form_pdf()
    assert b"/Lang (es-CL)" in data
    assert "organización".encode("cp1252") in data
