"""A face is found where there is one; nobody is asked of drawings of landscapes."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter

from plugins.editors.faces_in_photos import _known, ask_of_faces, faces_of
from plugins.house_rules.faces import Grey, faces_in
from tests.conftest import ROOT, write_files
from tests.small_site import BASE, article, jpeg


def portrait(places: Iterable[tuple[int, int]] = ((160, 120),), size: int = 110) -> Image.Image:
    """Return a picture with a face at each of *places*: shades as light from above leaves them."""
    image = Image.new("L", (320, 240), 120)
    draw = ImageDraw.Draw(image)
    for x, y in places:
        half = size // 2

        def ellipse(dx: float, dy: float, width: float, height: float, tone: int) -> None:
            box = (x + (dx - width) * half, y + (dy - height) * half)  # noqa: B023
            draw.ellipse((*box, x + (dx + width) * half, y + (dy + height) * half), fill=tone)  # noqa: B023

        ellipse(0, -0.25, 0.95, 1.15, 40)  # hair
        ellipse(0, 0, 0.78, 1.05, 200)  # face
        for side in (-1, 1):
            ellipse(side * 0.36, -0.3, 0.24, 0.05, 60)  # brow
            ellipse(side * 0.36, -0.12, 0.22, 0.13, 110)  # socket
            ellipse(side * 0.36, -0.12, 0.11, 0.08, 20)  # eye
        ellipse(0, 0.12, 0.1, 0.25, 225)  # nose
        ellipse(0, 0.33, 0.18, 0.05, 110)
        ellipse(0, 0.58, 0.32, 0.07, 70)  # mouth
        ellipse(0, 0.8, 0.25, 0.06, 165)
    return image.filter(ImageFilter.GaussianBlur(size / 50))


def grey(image: Image.Image) -> Grey:
    return Grey(image.tobytes(), *image.size)


def test_a_face_is_found_where_it_is() -> None:
    [face] = faces_in(grey(portrait()))

    assert abs(face.column - 160) < 20
    assert abs(face.row - 120) < 25


def test_several_are_counted() -> None:
    assert len(faces_in(grey(portrait(((80, 120), (240, 120)), size=90)))) == 2


def test_a_landscape_has_none() -> None:
    assert faces_of(ROOT / "content/fomento-turismo/tamarugos.jpg") == 0


def photo(*, turned: bool = False) -> bytes:
    image = portrait().convert("RGB").resize((800, 600))
    exif = Image.Exif()
    if turned:
        image = image.transpose(Image.Transpose.ROTATE_90)
        exif[0x0112] = 6  # Orientation: turn it clockwise
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_a_photo_is_looked_at_as_people_see_it(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.jpg": photo(turned=True)})

    assert faces_of(tmp_path / "a.jpg") == 1


def test_it_asks_where_nothing_is_said_and_looks_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = {"imagen": "rostro.jpg", "imagen_alt": "Una persona sonríe."}
    files: dict[str, str | bytes] = {
        "cultura/rostro.jpg": photo(),
        "cultura/plaza.jpg": jpeg("red"),
        "cultura/2026-11-20-calla.md": article(**fields),
        "cultura/2026-11-20-dice.md": article(**fields, menores="no"),
        "cultura/2026-11-20-sin.md": article(imagen="plaza.jpg", imagen_alt="La plaza."),
    }
    content = tmp_path / "content"
    write_files(content, BASE | files)

    assert ask_of_faces(content, 1) == 0
    said = capsys.readouterr().out
    assert said == (
        "cultura/2026-11-20-calla.md:1: Aviso: la foto «rostro.jpg» parece mostrar 1 rostro, y el artículo no"
        " dice nada de menores.\n    → Si se reconoce a alguien menor de edad, agregue «autorizacion_menores:"
        " sí» cuando tenga la autorización escrita; si no, «menores: no» (Ley 21.430)\n0 errores y 1 aviso.\n"
    )
    monkeypatch.setattr("plugins.editors.faces_in_photos.faces_of", None)  # nobody looks again
    assert ask_of_faces(content, 1) == 0
    assert capsys.readouterr().out == said
    write_files(content, {"cultura/2026-11-20-calla.md": article(**fields, menores="no")})
    assert ask_of_faces(content, 1) == 0
    assert capsys.readouterr().out.startswith("Nada que preguntar: 1 foto mirada")


@pytest.mark.parametrize(
    "written", ["", "[]", '{"faces": {"a": 1}}', '{"finder": "otro", "faces": {"a": 1}}']
)
def test_what_another_finder_saw_counts_for_nothing(tmp_path: Path, written: str) -> None:
    write_files(tmp_path, {"rostros.json": written})

    assert _known(tmp_path / "rostros.json") == {}
    assert _known(tmp_path / "nowhere.json") == {}
