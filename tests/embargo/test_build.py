"""The tree for accredited media, built with the real command: each has its own, and nobody else a byte of it."""

import json
import re
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from tests.conftest import ROOT, run_pelican, tree, write_files
from tests.small_site import CANARY, SITE, article

MEDIA = ROOT / "embargoconf.py"
KEY = "0123456789abcdef" * 4
HELD = f"embargo-{CANARY}"
OUTLETS = """
radio-uno: {nombre: Radio Uno, hasta: 2027-06-30}
diario-dos: {nombre: Diario Dos, hasta: 2027-06-30}
antiguo: {nombre: Medio Antiguo, hasta: 2026-11-01}
"""
MORE: dict[str, str | bytes] = {
    "registros/medios.yaml": OUTLETS,
    "registros/prensa.yaml": "com: {nombre: Comunicaciones, correo: com@ejemplo.cl, demo: sí}\n",
    "cultura/2026-11-05-programado.md": article(
        titulo="Programado, y no embargado", fecha="2026-12-05 10:00", kit="sí"
    ),
}


class Trees:
    """A site, the public tree of it and that for the media."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.output = folder / "embargo"
        self.public = folder / "publico"
        self.said = ""

    def build(self, *, key: str = KEY, moment: str = "", media: bool = True) -> int:
        output = self.output if media else self.public
        cache = f"PRESSROOM_CACHE={json.dumps(str(output.with_name(f'{output.name}-cache')))}"
        environment = {"EMBARGO_CLAVE": key}
        if moment:
            environment["SOURCE_DATE_EPOCH"] = moment
        settings = MEDIA if media else ROOT / "publishconf.py"
        done = run_pelican(
            self.content, output, "-e", cache, settings=settings, environment=environment
        )
        self.said = done.stdout + done.stderr
        return done.returncode

    @property
    def addresses(self) -> dict[str, str]:
        """The folder of each outlet, by its name."""
        file = self.output.with_name(f".{self.output.name}.state") / "direcciones.txt"
        lines = (line.split(": ") for line in file.read_text().splitlines())
        return {name: address.rstrip("/").rpartition("/")[2] for name, address in lines}

    def files_of(self, outlet: str) -> dict[str, bytes]:
        folder = f"{self.addresses[outlet]}/"
        found = tree(self.output).items()
        return {name.removeprefix(folder): data for name, data in found if name.startswith(folder)}


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> Trees:
    trees = Trees(tmp_path_factory.mktemp("media"))
    write_files(trees.content, SITE | MORE)
    assert trees.build() == 0, trees.said
    assert trees.build(media=False) == 0, trees.said
    return trees


@pytest.fixture(scope="module")
def radio(trees: Trees) -> dict[str, bytes]:
    return trees.files_of("Radio Uno")


def _word(files: Mapping[str, bytes]) -> str:
    found = re.search(r"Palabra de esta copia: (\w+)\.", files["index.html"].decode())
    assert found
    return found[1]


def _unpacked(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return *files*, and what is in those that hold others."""
    found = dict(files)
    for name, data in files.items():
        if data[:2] == b"PK":
            with ZipFile(BytesIO(data)) as archive:
                inner = {f"{name}!{each}": archive.read(each) for each in archive.namelist()}
            found |= _unpacked(inner)
    return found


def test_each_accredited_outlet_has_a_folder_that_nobody_guesses(trees: Trees) -> None:
    assert sorted(trees.addresses) == ["Diario Dos", "Radio Uno"]
    folders = {name.partition("/")[0] for name in tree(trees.output)}
    assert folders == {*trees.addresses.values(), "robots.txt", ".sala-de-prensa"}
    assert all(re.fullmatch(r"[a-z2-7]{32}", each) for each in trees.addresses.values())


def test_what_is_under_an_embargo_is_there_whole_and_nothing_else(radio: dict[str, bytes]) -> None:
    page = radio["index.html"].decode()

    assert f"Título {CANARY}" in page
    assert "Programado" not in page
    assert "La Municipalidad informa" not in page
    [kit] = (name for name in radio if name.endswith(".zip"))
    inside = ZipFile(BytesIO(radio[kit])).namelist()
    assert {Path(each).suffix for each in inside} >= {".txt", ".docx", ".html", ".jpg", ".csv"}
    assert {Path(each).suffix for each in radio} == {".zip", ".txt", ".docx", ".html", ".jpg"}


def test_everything_that_can_says_until_when_and_whose_copy_it_is(radio: dict[str, bytes]) -> None:
    until = "EMBARGADO HASTA EL LUNES 23 DE NOVIEMBRE DE 2026, 13:01 HORAS, HORA CONTINENTAL DE CHILE (16:01 UTC)"
    word = _word(radio)
    texts = {
        name: data.decode("utf-8-sig")
        for name, data in _unpacked(radio).items()
        if name.endswith((".html", ".txt"))
    }

    assert len(texts) > 5
    for name, text in texts.items():
        assert until in text, name
        assert word in text, name
        assert "Radio Uno" in text, name
    for name, data in _unpacked(radio).items():
        if name.endswith(".docx"):
            document = docx.Document(BytesIO(data))
            assert document.core_properties.identifier == word
            assert until in document.sections[0].header.paragraphs[0].text
            assert until in document.paragraphs[0].text
    assert all("EMBARGADO-2026-11-23-1301" in name for name in _unpacked(radio) if "!" in name)


def test_photos_say_it_to_programs_of_the_press(radio: dict[str, bytes], tmp_path: Path) -> None:
    photos = {name: data for name, data in radio.items() if name.endswith(".jpg")}
    assert photos
    for number, data in enumerate(photos.values()):
        file = tmp_path / f"{number}.jpg"
        file.write_bytes(data)
        asked = ["exiftool", "-json", "-G1", "-charset", "UTF8", "-charset", "iptc=UTF8", str(file)]
        told = json.loads(subprocess.run(asked, capture_output=True, check=True).stdout)[0]
        assert told["XMP-photoshop:TransmissionReference"] == _word(radio)
        assert told["IPTC:OriginalTransmissionReference"] == _word(radio)
        assert told["XMP-photoshop:Instructions"].startswith("EMBARGADO HASTA EL LUNES 23")
        assert told["IPTC:SpecialInstructions"].startswith("EMBARGADO HASTA EL LUNES 23")


def test_no_copy_has_the_word_or_the_name_of_another(trees: Trees) -> None:
    copies = {name: _unpacked(trees.files_of(name)) for name in trees.addresses}
    words = {name: _word(files) for name, files in copies.items()}

    assert len(set(words.values())) == 2
    for name, files in copies.items():
        for other, word in words.items():
            if other != name:
                assert not any(word.encode() in data for data in files.values())
                assert not any(other.encode() in data for data in files.values())
                assert not any(trees.addresses[other].encode() in data for data in files.values())


def test_the_public_tree_knows_nothing_of_it(trees: Trees) -> None:
    secrets = [CANARY, "Radio Uno", "Diario Dos", "EMBARGADO", *trees.addresses.values()]
    secrets += [_word(trees.files_of(name)) for name in trees.addresses]
    for name, data in _unpacked(tree(trees.public)).items():
        for secret in secrets:
            assert secret.lower().encode() not in data.lower(), (name, secret)


def test_the_key_is_nowhere(trees: Trees) -> None:
    every = tree(trees.output) | tree(trees.output.with_name(".embargo.state"))
    assert not any(KEY.encode() in data for data in every.values())
    assert KEY not in trees.said


def test_addresses_are_not_told_where_others_read(trees: Trees) -> None:
    assert trees.build() == 0, trees.said
    assert not any(folder in trees.said for folder in trees.addresses.values())
    state = trees.output.with_name(".embargo.state") / "direcciones.txt"
    assert state.stat().st_mode & 0o077 == 0


def test_at_its_hour_it_goes_from_here_and_is_on_the_site(tmp_path: Path) -> None:
    trees = Trees(tmp_path)
    write_files(trees.content, SITE | MORE)
    after = "1795449660"  # 13:01:00
    assert trees.build() == 0, trees.said
    assert trees.build(moment=after) == 0, trees.said

    assert "Ahora no hay nada con embargo." in trees.files_of("Radio Uno")["index.html"].decode()
    assert CANARY.encode() not in b"".join(tree(trees.output).values())
    assert trees.build(media=False, moment=after) == 0, trees.said
    page = trees.public / f"noticias/2026/11/{HELD}/index.html"
    assert f"Título {CANARY}" in page.read_text()


@pytest.mark.parametrize(
    ("key", "told"),
    [("", "falta la clave"), ("pampa-12", "es muy corta"), (f"{'a' * 40}\x07", "no es una clave")],
)
def test_without_a_good_key_nothing_is_built_and_it_is_not_repeated(
    key: str, told: str, tmp_path: Path
) -> None:
    trees = Trees(tmp_path)
    write_files(trees.content, SITE | MORE)

    assert trees.build(key=key) == 1
    assert told in trees.said
    assert "EMBARGO_CLAVE" in trees.said
    assert not key or key not in trees.said.replace("EMBARGO_CLAVE", "")
    assert "Traceback" not in trees.said
    assert not trees.output.exists()


def test_it_is_refused_where_everybody_looks(trees: Trees, tmp_path: Path) -> None:
    settings = {"SITEURL": "https://mariaelena.example.com", "OUTPUT_PATH": "output"}
    done = run_pelican(
        trees.content,
        tmp_path / "output",
        settings=MEDIA,
        environment={"EMBARGO_CLAVE": KEY, "EMBARGO_URL": settings["SITEURL"]},
    )
    told = done.stdout + done.stderr

    assert done.returncode == 1
    assert (
        "SITEURL: la edición para medios no puede estar en la dirección del sitio público" in told
    )
    assert "la edición para medios no puede quedar en" in told


def test_a_new_turn_is_another_folder_and_the_first_one_is_gone(tmp_path: Path) -> None:
    trees = Trees(tmp_path)
    write_files(trees.content, SITE | MORE)
    assert trees.build() == 0, trees.said
    before = trees.addresses["Radio Uno"]
    changed = OUTLETS.replace("hasta: 2027-06-30}", "hasta: 2027-06-30, carpeta: 2}", 1)
    write_files(trees.content, {"registros/medios.yaml": changed})
    assert trees.build() == 0, trees.said

    assert trees.addresses["Radio Uno"] != before
    assert not (trees.output / before).exists()


def test_wrong_entries_of_the_register_are_told(tmp_path: Path) -> None:
    trees = Trees(tmp_path)
    wrong = "radio: {nombre: Radio, hasta: nunca}\notra: {nombre: Otra}\n"
    write_files(trees.content, SITE | MORE | {"registros/medios.yaml": wrong})

    assert trees.build() == 1
    assert "registros/medios.yaml:1: " in trees.said
    assert "registros/medios.yaml:2: falta «hasta»" in trees.said
    assert trees.build(media=False) == 1
    assert "Traceback" not in trees.said


def test_it_says_when_addresses_change_and_who_gets_nothing(tmp_path: Path) -> None:
    trees = Trees(tmp_path)
    bare = article(titulo="Sin kit", embargo="2026-12-01 10:00")
    write_files(trees.content, SITE | MORE | {"cultura/2026-11-06-sin-kit.md": bare})
    assert trees.build() == 0, trees.said
    assert "cambió la dirección" not in trees.said
    assert "sin kit de prensa, no va a ningún medio:" in trees.said
    assert "cultura/2026-11-06-sin-kit.md" in trees.said
    before = trees.addresses
    assert trees.build(key=KEY[::-1]) == 0, trees.said
    assert "cambió la dirección de Diario Dos, Radio Uno" in trees.said
    assert trees.addresses != before


def test_a_sample_of_an_outlet_gets_nothing_that_is_true(tmp_path: Path) -> None:
    trees = Trees(tmp_path)
    sample = "muestra: {nombre: Radio Muestra, hasta: 2027-06-30, demo: sí}\n"
    write_files(trees.content, SITE | MORE | {"registros/medios.yaml": sample})
    assert trees.build() == 0, trees.said

    assert [*trees.files_of("Radio Muestra")] == ["index.html"]
