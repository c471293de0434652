"""What is in a kit, read by programs that nobody here wrote."""

import csv
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path, PureWindowsPath
from typing import Any
from zipfile import ZipFile

import docx
import mammoth
import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.kits import ADDRESSES, PressKit, kit_artefacts
from plugins.kits.contents import kit_files, kit_folder, zipped
from plugins.kits.left_out import left_out_words
from plugins.media_files import published
from plugins.media_files.images import image_facts
from plugins.newsroom.contact import Contact
from plugins.newsroom.digests import with_digests
from plugins.newsroom.edition import Edition, edition_at
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.named_file import NamedFile
from plugins.newsroom.photo import Attachment, Photo, original
from plugins.newsroom.press_contact import PressContact
from plugins.newsroom.story import (
    Audience,
    Change,
    Correction,
    CorrectionSort,
    RelatedDocument,
    Story,
    Withdrawal,
)
from plugins.pages.routes.article import article_pages
from plugins.pressroom.artefact import each_artefact
from plugins.pressroom.digest import Place
from plugins.site.kits import kit_path
from plugins.spanish.moments import Stated
from tests.conftest import ROOT
from tests.demo import demo_frame
from tests.factories import NOW, REGISTRY, SITE, edition, kind, origin, photo, story
from tests.photos.test_originals import camera_photo, pixels, said_by_exiftool
from tests.recordings import mp3
from tests.social_snippets.states import STATES

TERMS = f"Se puede publicar con su crédito ({SITE.license.name}, {SITE.license.url})."
PRESS = (
    PressContact(
        name="Área de Comunicaciones",
        contact=Contact(phone_words="+56 55 000 0000", email="prensa@ejemplo.cl"),
        is_demo=True,
    ),
)
CAPTION = "De izquierda a derecha: dos vecinas y un niño, «en la plaza» & más."
VNU = ROOT / "tests" / "tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NAME = "2026-11-22-centenario"
BODY = (
    "<p>La <strong>feria</strong> vuelve a la <a href='/noticias/2026/11/feria/'>plaza</a>.</p>"
    "<h2 id='horas'>Horas</h2><div class='tabla'><table>"
    "<caption class='tabla-nombre'>Horas</caption>"
    "<thead><tr><th>Día</th><th>Monto</th></tr></thead>"
    "<tbody><tr><td>Sábado</td><td>$1.500,5</td></tr><tr><td>Domingo</td><td>=SUMA(A1)</td></tr>"
    "</tbody></table></div><ol start='2'><li>dos</li></ol>"
)


def kit_of(told: Story, folder: Path) -> bytes:
    return zipped(kit_files(told, SITE, PRESS, folder), kit_folder(told), told.updated)


class Given:
    """A release with all that one may have, and the files it is made of."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.photos = [
            self.photo("cultura/Plaza Ñandú.JPG", "jpeg", caption=CAPTION),
            self.photo("dideco/plaza-nandu.png", "png"),
            self.photo("obras/con.webp", "webp", credit=""),
        ]
        self.document = self.attachment("cultura/Bases (final).csv", b"a;b\r\n")
        self.story = with_digests(
            story(
                "centenario",
                kind=kind("comunicado"),
                title="María Elena cumple cien años",
                details={
                    "place": "Quillagua",
                    "quotes": [
                        {"text": "Los esperamos.", "said_by": "Ana Ejemplo", "post": "Encargada"}
                    ],
                    "contact": "Área de Comunicaciones",
                    "contact_email": "prensa@ejemplo.cl",
                },
                body=self.shown(self.photos[1]) + BODY,
                photo=self.photos[0],
                photos=tuple(self.photos),
                attachments=(self.document,),
                documents=(RelatedDocument(title="Bases", text="", attachment=self.document),),
                is_demo=True,
            )
        )

    def photo(self, source: str, form: str, **values: Any) -> Photo:
        data = camera_photo(form)
        self._write(source, data)
        return photo(**{**image_facts(data)._asdict(), "source": source, **values})

    def attachment(self, source: str, data: bytes) -> Attachment:
        self._write(source, data)
        return Attachment(source=source, digest=sha256(data).hexdigest(), size=len(data))

    def shown(self, shown: Photo) -> str:
        alt = f'alt="{shown.alt}"'
        return f'<figure><picture><img src="{shown.stem}-640.jpg" {alt}></picture></figure>'

    def _write(self, source: str, data: bytes) -> None:
        file = self.folder / source
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def zip(self, told: Story | None = None) -> bytes:
        return kit_of(told or self.story, self.folder)

    def files(self, told: Story | None = None) -> dict[str, bytes]:
        return kit_files(told or self.story, SITE, PRESS, self.folder)

    def text(self, told: Story) -> str:
        [name] = (each for each in self.files(told) if each.endswith(f"{told.slug}.txt"))
        return self.files(told)[name].decode("utf-8-sig")


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Given:
    return Given(tmp_path_factory.mktemp("content"))


@pytest.fixture(scope="module")
def opened(release: Given, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that Debian's unzip makes of a kit."""
    folder = tmp_path_factory.mktemp("kit")
    (folder / "kit.zip").write_bytes(release.zip())
    subprocess.run(["unzip", "-q", "kit.zip"], cwd=folder, check=True)
    return folder / NAME


def test_both_readers_find_every_file_in_one_folder(release: Given, opened: Path) -> None:
    with ZipFile(BytesIO(release.zip())) as file:
        assert file.testzip() is None
        names = file.namelist()
    found = {path.relative_to(opened.parent).as_posix() for path in opened.rglob("*.*")}

    assert found == set(names) - {f"{NAME}/SHA256SUMS"}
    assert [name.removeprefix(f"{NAME}/") for name in names] == [
        "LEAME.txt",
        "SHA256SUMS",
        f"{NAME}.txt",
        f"{NAME}.docx",
        f"{NAME}.html",
        "fotos.txt",
        "fotos/1-plaza-nandu.jpg",
        "fotos/2-plaza-nandu.png",
        "fotos/3-con.webp",
        "documentos/1-bases-final.csv",
        "tablas/tabla-1.csv",
    ]


def test_its_sums_are_right_for_sha256sum_and_in_its_readme(opened: Path) -> None:
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=opened, check=True)
    readme = (opened / "LEAME.txt").read_bytes().decode("utf-8-sig")

    for line in (opened / "SHA256SUMS").read_text().splitlines():
        assert line in readme or line.endswith("  LEAME.txt")


def test_the_text_is_for_pasting_and_has_it_all_in_order(opened: Path) -> None:
    data = (opened / f"{NAME}.txt").read_bytes()
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    wanted = (
        "COMUNICADO",
        "Contenido de muestra",
        "María Elena cumple cien años",
        "Quillagua, domingo 22 de noviembre de 2026.",
        "Este sábado, desde las 10:00 horas",
        f"La feria vuelve a la plaza ({SITE.url}/noticias/2026/11/feria/).",
        "Día | Monto",
        "2. dos",
        "«Los esperamos.»\n— Ana Ejemplo, Encargada",
        "Contacto: Área de Comunicaciones (datos de muestra)",
        "Teléfono: +56 55 000 0000",
        "Correo: prensa@ejemplo.cl",
        f"Original: {SITE.url}/noticias/2026/11/centenario/",
        "CC BY 4.0",
    )
    places = [text.find(each) for each in wanted]

    assert -1 not in places
    assert places == sorted(places)
    assert data.count(b"\n") == data.count(b"\r\n")
    assert "<" not in text


def test_word_and_the_page_say_the_same(opened: Path) -> None:
    made = mammoth.convert_to_html(BytesIO((opened / f"{NAME}.docx").read_bytes()))
    document = docx.Document(str(opened / f"{NAME}.docx"))
    soup = BeautifulSoup((opened / f"{NAME}.html").read_bytes(), "html.parser")
    words = BeautifulSoup(made.value, "html.parser").get_text(" ")
    seen = " ".join(soup.get_text(" ").split())

    for told in (" ".join(words.split()), seen):
        for wanted in ("cumple cien años", "Quillagua, domingo 22", "«Los esperamos.»", "Sábado"):
            assert wanted in told
    assert made.value.index("<h1>") < made.value.index("<h2>") < made.value.index("<table>")
    assert document.core_properties.language == "es-CL"
    assert document.core_properties.author == SITE.name


def test_the_page_is_valid_stands_alone_and_says_where_it_comes_from(opened: Path) -> None:
    page = opened / f"{NAME}.html"
    soup = BeautifulSoup(page.read_bytes(), "html.parser")
    checked = subprocess.run(
        ["java", "-jar", str(VNU), "--Werror", str(page)], capture_output=True, check=False
    )

    assert checked.returncode == 0, checked.stderr
    assert soup.find("link", rel="canonical")["href"] == f"{SITE.url}/noticias/2026/11/centenario/"  # type: ignore[index]
    pictures = [str(each["src"]) for each in soup.find_all("img")]
    assert pictures == ["fotos/1-plaza-nandu.jpg", "fotos/2-plaza-nandu.png"]
    for name in pictures:
        assert (opened / name).exists()
    links = [str(each["href"]) for each in soup.find_all("a")]
    assert all(each.startswith("https://") for each in links)
    assert not soup.find_all(["script", "iframe"])


def test_photos_are_whole_and_say_what_they_show(
    release: Given, opened: Path, tmp_path: Path
) -> None:
    first = release.photos[0]
    data = (opened / "fotos" / "1-plaza-nandu.jpg").read_bytes()
    taken = (release.folder / first.source).read_bytes()
    said = said_by_exiftool(tmp_path, "a.jpg", data)

    assert pixels(data) == pixels(taken)
    assert scan_of(data) == scan_of(taken)
    assert said["XMP-dc:Description"] == said["IPTC:Caption-Abstract"] == CAPTION
    assert said["XMP-iptcCore:AltTextAccessibility"] == first.alt
    assert said["XMP-xmpRights:UsageTerms"] == TERMS
    assert said["IPTC:SpecialInstructions"] == TERMS
    assert said["XMP-photoshop:Headline"] == said["IPTC:Headline"] == release.story.title
    assert said["XMP-photoshop:Credit"] == said["IPTC:Credit"] == first.credit
    assert said["IPTC:By-line"] == said["IPTC:CopyrightNotice"] == first.credit
    assert said["Photoshop:IPTCDigest"]


def test_the_author_of_a_drawing_is_its_name_alone(tmp_path: Path) -> None:
    made = Given(tmp_path)
    drawn = made.photo("dibujo.jpg", "jpeg", credit="Ilustración: Comunicaciones IMME")
    files = made.files(replace(made.story, photo=drawn, photos=(drawn,)))
    [data] = (each for name, each in files.items() if "fotos/1-" in name)
    said = said_by_exiftool(tmp_path, "a.jpg", data)

    for name in ("XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist"):
        assert said[name] == "Comunicaciones IMME"
    assert said["XMP-photoshop:Credit"] == said["IFD0:Copyright"] == drawn.credit


def scan_of(data: bytes) -> bytes:
    """Return the coded pixels of a JPEG, from its first scan on."""
    start = data.index(b"\xff\xda")
    return data[start : data.index(b"\xff\xd9", start)]


@pytest.mark.parametrize(("number", "form"), [(2, "png"), (3, "webp")])
def test_photos_of_other_formats_say_it_in_xmp(
    release: Given, opened: Path, tmp_path: Path, number: int, form: str
) -> None:
    taken = release.photos[number - 1]
    [file] = (opened / "fotos").glob(f"{number}-*")
    said = said_by_exiftool(tmp_path, f"a.{form}", file.read_bytes())

    assert pixels(file.read_bytes()) == pixels((release.folder / taken.source).read_bytes())
    assert said["XMP-iptcCore:AltTextAccessibility"] == taken.alt
    assert said.get("XMP-photoshop:Credit", "") == taken.credit
    with Image.open(file) as image:
        assert image.format == form.upper()


def test_the_list_of_photos_says_of_each_what_an_editor_needs(opened: Path) -> None:
    told = (opened / "fotos.txt").read_bytes().decode("utf-8-sig")

    assert f"Pie: {CAPTION}" in told
    assert told.count("Texto alternativo: La plaza de María Elena al atardecer.") == 3
    assert told.count("Crédito: ") == 2
    assert told.count(f"Permiso: {TERMS}") == 3


def test_tables_open_in_spreadsheets_of_chile(opened: Path) -> None:
    data = (opened / "tablas" / "tabla-1.csv").read_bytes()
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig")), delimiter=";"))

    assert rows == [["Día", "Monto"], ["Sábado", "$1.500,5"], ["Domingo", "'=SUMA(A1)"]]
    assert data.startswith(b"\xef\xbb\xbf")


def test_the_readme_says_what_there_is_whom_to_ask_and_what_one_may_do(opened: Path) -> None:
    told = (opened / "LEAME.txt").read_bytes().decode("utf-8-sig")

    assert f"fotos/1-plaza-nandu.jpg: {CAPTION} Imagen: Comunicaciones IMME" in told
    assert "documentos/1-bases-final.csv: Bases" in told
    assert "tablas/tabla-1.csv: Horas" in told
    assert "prensa@ejemplo.cl" in told
    assert "CC BY 4.0" in told
    assert f"Crédito del texto: «María Elena cumple cien años», {SITE.name}, {SITE.url}/" in told
    assert "Contenido de muestra" in told
    assert "QUÉ NO CUPO" not in told


def test_corrections_and_what_became_of_it_come_first(release: Given) -> None:
    corrected = replace(
        release.story,
        corrections=(
            Correction(date=Stated(NOW), text="Son cien.", sort=CorrectionSort.RIGHT),
            Correction(date=Stated(NOW - timedelta(hours=2)), text="Es domingo."),
        ),
        changes=(Change(date=Stated(NOW), text="Se sumó un bus."),),
    )
    files = release.files(corrected)
    text = release.text(corrected)
    readme = files["LEAME.txt"].decode("utf-8-sig")
    html = files[f"{NAME}.html"].decode()
    word = mammoth.extract_raw_text(BytesIO(files[f"{NAME}.docx"])).value

    for told in (text, readme, html, word):
        places = [
            told.index("Rectificación, 23 de noviembre de 2026: Son cien."),
            told.index("Fe de erratas, 23 de noviembre de 2026: Es domingo."),
            told.index("Se sumó un bus."),
        ]
        assert places == sorted(places)
        assert places[-1] < told.index("Quillagua, domingo 22") or told is readme


def test_what_is_cancelled_says_so_in_the_title_of_every_file(tmp_path: Path) -> None:
    cancelled = replace(STATES["evento-cancelado"](), kit=True, photo=None, photos=())
    files = kit_files(cancelled, SITE, PRESS, tmp_path)
    title = cancelled.told_title

    assert title.startswith("Cancelado: ")
    for name in files:
        if name.endswith((".txt", ".html")):
            assert title in files[name].decode("utf-8-sig"), name
    [word] = (data for name, data in files.items() if name.endswith(".docx"))
    document = docx.Document(BytesIO(word))
    assert document.core_properties.title == title
    assert any(each.text == title for each in document.paragraphs)


def test_what_can_be_heard_is_in_it_with_who_says_it_and_word_for_word(tmp_path: Path) -> None:
    sound = mp3(2)
    (tmp_path / "cuna.mp3").write_bytes(sound)
    attachment = Attachment(
        source="cuna.mp3", digest=sha256(sound).hexdigest(), size=len(published(sound, "cuna.mp3"))
    )
    details = kind("comunicado").details.model_validate(
        {
            "quotes": [
                {
                    "text": "Los esperamos.",
                    "said_by": "Ana Ejemplo",
                    "post": "Encargada",
                    "audio": "cuna.mp3",
                }
            ]
        }
    )
    [place] = details.named_files
    heard = replace_file(details.named_files[place], attachment)
    told = story(
        "feria",
        kind=kind("comunicado"),
        details=details.with_files({place: heard}),
        attachments=(attachment,),
    )
    files = kit_files(told, SITE, PRESS, tmp_path)
    readme = files["LEAME.txt"].decode("utf-8-sig")

    assert files["audios/cuna-1-ana-ejemplo.mp3"] == published(sound, "cuna.mp3")
    assert "audios/cuna-1-ana-ejemplo.mp3: Ana Ejemplo, Encargada, 2 segundos:" in readme
    assert "«Los esperamos.»" in readme


def replace_file(file: NamedFile, attachment: Attachment) -> NamedFile:
    return replace(file, attachment=attachment, media_type="audio/mpeg", seconds=2)


def kits(given: Edition) -> set[str]:
    made = each_artefact(kit_artefacts(given, SITE, Place(Path("nowhere"))))
    return {f"/{path}" for each in made for path in each.paths}


def test_there_is_one_of_each_release_and_of_what_an_editor_says() -> None:
    release = story("uno", kind=kind("comunicado"))
    without = story("dos", kind=kind("comunicado"), kit=False)
    wanted = story("tres", kit=True)
    given = edition(release, without, wanted, story("cuatro"))

    assert kits(given) == {kit_path(release), kit_path(wanted)}
    assert kits(given) == {path for _, path in ADDRESSES.of_stories(given)}


def test_nothing_leaks_of_what_may_not_be_seen_and_nothing_is_left_of_what_is_over() -> None:
    release = story("uno", kind=kind("comunicado"))
    others = [
        replace(release, is_draft=True),
        replace(release, published=NOW + timedelta(minutes=1)),
        replace(release, audience=Audience.STAFF),
        replace(release, withdrawal=Withdrawal(date=Stated(NOW), reason="Por error.")),
        replace(release, expires=Stated(NOW - timedelta(minutes=1))),
    ]

    assert kits(edition(release))
    for each in map(with_digests, others):
        assert kits(edition(each)) == set()
        if each.expires is None and each.withdrawal is None:
            staff = edition_at(
                NOW, (each,), registry=REGISTRY, kinds=all_kinds(), audience=Audience.STAFF
            )
            assert kits(staff) == set()


def test_pages_offer_what_is_made() -> None:
    given = edition(
        story("uno", kind=kind("comunicado")),
        story("dos", kind=kind("comunicado"), expires=NOW - timedelta(hours=1)),
        story("tres", kit=True),
        story("cuatro"),
        replace(STATES["evento-cancelado"](), kit=True),
        moment=NOW,
    )
    pages = each_artefact(article_pages(given, demo_frame()))
    offered = {kit.path for page in pages if (kit := getattr(page, "kit", None))}

    assert offered == kits(given)


def test_the_staff_edition_leads_to_the_public_site() -> None:
    staff = replace(SITE, url="https://interna.example.com", public_url=SITE.url)
    given = edition(story("uno", kind=kind("comunicado")))
    [kit] = each_artefact(kit_artefacts(given, staff, Place(Path("nowhere"))))

    assert isinstance(kit, PressKit)
    assert b"interna.example.com" not in kit.make()[0]


def test_another_story_of_the_month_makes_it_not_anew_and_another_word_does() -> None:
    release = with_digests(story("uno", kind=kind("comunicado")))
    other = story("dos", kind=kind("comunicado"))

    def made(*stories: Story) -> bytes:
        place = Place(Path("nowhere"))
        found = each_artefact(kit_artefacts(edition(*stories), SITE, place))
        [origin_] = (origin(each) for each in found if "/uno/" in each.paths[0])
        return origin_

    assert made(release) == made(release, other)
    assert made(release) != made(with_digests(replace(release, body="<p>Otro.</p>")))
    assert made(release) != made(with_digests(replace(release, summary="Otro.")))


def test_what_has_no_room_is_left_out_the_largest_photo_first(release: Given) -> None:
    sizes = {each.source: each.size for each in release.photos}
    largest = max(release.photos, key=lambda each: each.size)
    small = replace(SITE, most_in_kit=sum(sizes.values()) + release.document.size - 1)
    files = kit_files(release.story, small, PRESS, release.folder)
    readme = files["LEAME.txt"].decode("utf-8-sig")

    assert len([name for name in files if name.startswith("fotos/")]) == 2
    assert "QUÉ NO CUPO" in readme
    assert f"{small.url}{original(largest).path}" in readme
    assert f"fotos/{largest.source}" not in readme
    told = left_out_words(release.story, small)
    assert "1 archivo no cabe en su kit de prensa" in told
    assert "KITS" in told
    assert left_out_words(release.story, SITE) == ""


def test_a_photo_shown_twice_is_there_once_and_the_lead_one_is_the_first(release: Given) -> None:
    first, second, third = release.photos
    twice = replace(release.story, photo=first, photos=(second, third, replace(first, alt="Otra.")))
    names = [name for name in release.files(twice) if name.startswith("fotos/")]

    assert names == ["fotos/1-plaza-nandu.jpg", "fotos/2-plaza-nandu.png", "fotos/3-con.webp"]


def test_a_document_that_has_no_room_either_stays_on_the_site(release: Given) -> None:
    none = replace(SITE, most_in_kit=release.document.size - 1)
    files = kit_files(release.story, none, PRESS, release.folder)
    readme = files["LEAME.txt"].decode("utf-8-sig")

    assert not {name for name in files if name.startswith(("fotos", "documentos"))}
    assert f"{SITE.url}{release.document.path}" in readme
    html = files[f"{NAME}.html"].decode()
    assert f'src="{SITE.url}/fotos/' in html


MAKE = """
import sys
from pathlib import Path
from tests.kits.test_kit import Given
from hashlib import sha256
print(sha256(Given(Path(sys.argv[1])).zip()).hexdigest())
"""


def test_another_place_clock_and_language_give_the_same_bytes(tmp_path: Path) -> None:
    sums = set()
    for number, (zone, language) in enumerate([("America/Santiago", "C"), ("Asia/Tokyo", "de_DE")]):
        folder = tmp_path / str(number)
        folder.mkdir()
        environment = {
            **os.environ,
            "TZ": zone,
            "LC_ALL": language,
            "PYTHONHASHSEED": str(number),
            "PYTHONPATH": str(ROOT),
        }
        done = subprocess.run(
            [sys.executable, "-c", MAKE, str(folder)],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        sums.add(done.stdout)

    assert len(sums) == 1


NAMES = st.one_of(
    st.sampled_from(["con", "NUL", "aux.tar", "a:b", "x" * 200, "..", "ñ", "ÁRBOL", "árbol", "¿?"]),
    st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1, max_size=30),
)


@cache
def pixel(form: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, form)
    return out.getvalue()


def reserved(name: str) -> Iterator[str]:
    """Yield what Windows refuses of *name*."""
    for part in PureWindowsPath(name).parts:
        if set(part) & set('<>:"|?*\\') or part.endswith((" ", ".")) or len(part) > 100:
            yield part
        if part.split(".")[0].upper() in {
            "CON",
            "PRN",
            "AUX",
            "NUL",
            *(f"COM{n}" for n in range(10)),
        }:
            yield part


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(NAMES, max_size=4),
    st.text(min_size=1, max_size=300),
    st.sampled_from(["con", "a" * 200, "nul", "uno"]),
    st.lists(st.text(alphabet="a<>&\"'=;\n\r\t|ñ\u2028", max_size=12), min_size=1, max_size=4),
)
def test_any_names_and_texts_make_a_kit_that_opens_everywhere(
    tmp_path: Path, names: list[str], title: str, slug: str, cells: list[str]
) -> None:
    from html import escape

    data = pixel("JPEG")
    (tmp_path / "foto.jpg").write_bytes(data)
    photos = tuple(
        photo(source=f"{name}.jpg", digest=f"{number:02}" * 32, caption=title, alt=name, size=9)
        for number, name in enumerate(names)
    )
    row = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    told = story(slug, title=title, body=f"<table><tr>{row}</tr></table>", photos=photos, kit=True)
    for each in photos:
        file = tmp_path / each.source
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        except (OSError, ValueError):
            return

    made = kit_of(told, tmp_path)

    assert made == kit_of(told, tmp_path)
    with ZipFile(BytesIO(made)) as kit:
        names_there = kit.namelist()
        assert kit.testzip() is None
    assert len({name.casefold() for name in names_there}) == len(names_there)
    assert not [part for name in names_there for part in reserved(name)]
    assert all(name.isascii() and len(name) < 200 for name in names_there)
    assert sum("/fotos/" in name for name in names_there) == len(photos)
