"""A reading that remembers the earlier ones gives what a reading from nothing gives, always."""

import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from plugins.desk import reading
from plugins.desk.memory import read as memory
from plugins.desk.reading import Reading
from plugins.newsroom.story import Story
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.recordings import mp3, vtt
from tests.small_site import BASE, DEPARTMENT, SITE, STORIES, article, jpeg

ARTICLES = [
    "cultura/2026-11-20-feria.md",
    "cultura/2026-11-10-taller.md",
    "deportes/2026-11-20-taller.md",
    "deportes/notas/2026-12-05-copa.md",
    "obras/2026-11-19-pozo.md",
    "suelta.md",
]
PHOTOS = ["cultura/plaza.jpg", "deportes/plaza.jpg", "cultura/salar.JPG"]
DOCUMENTS = ["cultura/bases.csv", "deportes/bases.pdf", "cultura/bases.exe"]
RECORDINGS = [
    ("mp3", mp3(8)),
    ("mp3", mp3(12)),
    ("mp3", "nada"),
    ("vtt", vtt("Hola.")),
    ("vtt", vtt("<v Una>Hola.", "Uno.", "Dos.", "Tres.")),
    ("vtt", "nada"),
]
BODIES = [
    "Texto.",
    "# Programa\n\nTexto más largo.",
    '# Llegar\n\n<p id="programa">Otro.</p><script>1</script>',
    "[uno](2026-11-20-feria.md) y [otro](../deportes/2026-11-20-taller.md#programa)",
    "[copa](../deportes/notas/2026-12-05-copa.md), [pozo](../obras/2026-11-19-pozo.md)",
    "[dirección](/noticias/2026/11/feria/#programa), [sin barra](/noticias/2026/11/taller)",
    "[vieja](/viejo/uno/), [mes](/archivo/2026/12/), [día](/agenda/2026/11/28/), [tema](/temas/patrimonio/)",
    "[nuestra](https://imme.cl/noticias/2026/11/taller/#llegar), [ajena](https://otra.cl/x)",
    "![Plaza](plaza.jpg) ![Salar](salar.jpg) ![](../cultura/plaza.jpg)",
    "[bases](bases.csv) [más](bases.pdf) [programa](bases.exe) [no](nada.csv)",
    "[parte](#programa) [página](../paginas/acerca.md#x) [quién](../departamentos/cultura.md)",
]
FIELDS: list[dict[str, str]] = [
    {},
    {"temas": "[Patrimonio]"},
    {"temas": "[patrimonio, Herencia, Futbol]", "localidad": "Quillagua"},
    {"imagen": "plaza.jpg", "imagen_alt": "La plaza."},
    {"imagen": "salar.JPG", "imagen_alt": "El salar.", "resumen": "Otro."},
    {"estado": "borrador"},
    {"audiencia": "interna", "redes": "{x: Hola, facebook: Hola}"},
    {"embargo": "2026-11-24 10:00", "direcciones_anteriores": "[/viejo/uno/]"},
    {"direccion_corta": "feria", "direcciones_anteriores": "[/viejo/uno/, /noticias/2026/]"},
    {"tipo": "evento", "inicio": "2026-11-28", "lugar": "Plaza"},
    {"tipo": "evento", "lugar": "Plaza"},
    {"fecha": "ayer"},
    {"tipo": "radio", "audio": "programa.mp3", "transcripcion": "programa.vtt"},
    {
        "tipo": "radio",
        "audio": "programa.mp3",
        "sin_transcripcion": "Música.",
        "capitulos": "[{inicio: 00:09, titulo: Despedida}]",
    },
]
TOPICS = [
    "patrimonio: {nombre: Patrimonio, hashtag: Patrimonio, alias: [herencia]}\n",
    "patrimonio: {nombre: Memoria, alias: [patrimonio]}\nherencia: {nombre: Herencia}\n",
    "futbol: {nombre: Fútbol}\n",
    "patrimonio: [Patrimonio\nfutbol: {nombre: Fútbol}\n",
    "patrimonio: {nombre: Patrimonio, resumen: Lo de antes.}\nfutbol: {nombre: Fútbol}\n",
    "patrimonio: [\n",
]
LOCALITIES = [
    "quillagua: {nombre: Quillagua}\n",
    "quillagua: {nombre: Quillagua, hashtag: Oasis}\n",
]
DEPARTMENTS = [
    DEPARTMENT.format(name="Cultura"),
    DEPARTMENT.format(name="Cultura") + "\n[feria](../cultura/2026-11-20-feria.md#programa)\n",
    DEPARTMENT.format(name="Otra"),
    DEPARTMENT.format(name="Otra") + "\n![Plaza](../cultura/plaza.jpg)\n",
    "---\ntitulo: Cultura\n---\n",
]
PAGES = [
    "---\ntitulo: Acerca de\nresumen: Qué es.\n---\n# Programa\n\n[bases](../cultura/bases.csv)\n",
    "---\ntitulo: Acerca de\nresumen: Qué es.\n---\n[copa](../deportes/notas/2026-12-05-copa.md)\n",
]
IMAGES = [jpeg("red", size=(80, 60)), jpeg("blue", size=(60, 80)), jpeg("red", size=(80, 60))[:-99]]


GRAIN = memory._GRAIN
HOUR = 3600 * 10**9

START: dict[str, str | bytes] = BASE | {
    "departamentos/obras.md": DEPARTMENTS[0],
    "cultura/plaza.jpg": IMAGES[0],
    "cultura/bases.csv": "a;b",
    ARTICLES[0]: article(BODIES[1], **FIELDS[1]),
    ARTICLES[1]: article(BODIES[3], **FIELDS[3]),
    ARTICLES[2]: article(BODIES[4], **FIELDS[2]),
    ARTICLES[3]: article(BODIES[5], fecha="2026-12-05", **FIELDS[1]),
    ARTICLES[4]: article(BODIES[9]),
}


def whole(result: Reading) -> tuple[str, list[tuple[str, str, str]]]:
    """Return all of *result*; `repr` also tells orders and types apart."""
    digests = [(each.digest, each.card_digest, each.post_digest) for each in result.stories]
    return repr(result), digests


class Newsroom(RuleBasedStateMachine):
    """Editors at work; after every step, both readings are compared."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.content = self.folder / "content"
        self.moment = NOW
        self.site_url = "https://imme.cl"
        self.times = count(1_700_000_000)
        memory._GRAIN = -HOUR
        write_files(self.content, START)
        for file in self.content.rglob("*.*"):
            self._age(file)

    def teardown(self) -> None:
        shutil.rmtree(self.folder)
        memory._GRAIN = GRAIN

    @rule(is_sure=st.booleans())
    def let_time_pass(self, is_sure: bool) -> None:
        """Let all that is there be old enough for its stamp to be believed, or not."""
        memory._GRAIN = -HOUR if is_sure else GRAIN

    def _write(self, name: str, data: str | bytes, *, is_new: bool = False) -> None:
        write_files(self.content, {name: data})
        if not is_new:
            self._age(self.content / name)

    def _age(self, file: Path) -> None:
        """Give *file* a time of writing of its own."""
        time = next(self.times)
        os.utime(file, (time, time))

    def _some(self, number: int) -> Path | None:
        files = sorted(path for path in self.content.rglob("*") if path.is_file())
        return files[number % len(files)] if files else None

    @rule(
        name=st.sampled_from(ARTICLES),
        body=st.lists(st.sampled_from(BODIES), min_size=1, max_size=3),
        fields=st.sampled_from(FIELDS),
        is_new=st.booleans(),
    )
    def write_article(
        self, name: str, body: list[str], fields: dict[str, str], is_new: bool
    ) -> None:
        self._write(name, article("\n\n".join(body), **fields), is_new=is_new)

    @rule(name=st.sampled_from(ARTICLES), data=st.sampled_from(["nada", "\xff", "---\na: [\n---"]))
    def break_article(self, name: str, data: str) -> None:
        self._write(name, data.encode("latin-1"))

    @rule(name=st.sampled_from(PHOTOS), data=st.sampled_from(IMAGES), is_new=st.booleans())
    def write_photo(self, name: str, data: bytes, is_new: bool) -> None:
        self._write(name, data, is_new=is_new)

    @rule(name=st.sampled_from(DOCUMENTS), data=st.sampled_from(["a;b", "b;a", "c"]))
    def write_document(self, name: str, data: str) -> None:
        self._write(name, data)

    @rule(folder=st.sampled_from(["cultura", "deportes"]), data=st.sampled_from(RECORDINGS))
    def write_recording(self, folder: str, data: tuple[str, str | bytes]) -> None:
        ending, content = data
        self._write(f"{folder}/programa.{ending}", content)

    @rule(name=st.sampled_from(["cultura", "deportes", "obras"]), data=st.sampled_from(DEPARTMENTS))
    def write_department(self, name: str, data: str) -> None:
        self._write(f"departamentos/{name}.md", data)

    @rule(name=st.sampled_from(["acerca", "archivo"]), data=st.sampled_from(PAGES))
    def write_page(self, name: str, data: str) -> None:
        self._write(f"paginas/{name}.md", data)

    @rule(topics=st.sampled_from(TOPICS), localities=st.sampled_from(LOCALITIES))
    def write_registers(self, topics: str, localities: str) -> None:
        self._write("registros/temas.yaml", topics)
        self._write("registros/localidades.yaml", localities)

    @rule(number=st.integers(0, 99), name=st.sampled_from([*ARTICLES, *PHOTOS, ""]))
    def move_or_delete(self, number: int, name: str) -> None:
        if not (file := self._some(number)):
            return
        if name:
            (self.content / name).parent.mkdir(parents=True, exist_ok=True)
            file.replace(self.content / name)
        else:
            file.unlink()

    @rule(number=st.integers(0, 99), is_new=st.booleans())
    def touch(self, number: int, is_new: bool) -> None:
        if (file := self._some(number)) and is_new:
            file.touch()
        elif file:
            self._age(file)

    @rule(days=st.integers(-20, 20), url=st.sampled_from(["https://imme.cl", ""]))
    def move_the_moment_and_the_site(self, days: int, url: str) -> None:
        self.moment = NOW + timedelta(days=days)
        self.site_url = url

    @rule(number=st.integers(0, 99))
    def lose_a_part_of_the_memory(self, number: int) -> None:
        files = sorted((self.folder / "cache").glob("*"))
        if files:
            files[number % len(files)].unlink()

    @invariant()
    def both_readings_are_equal(self) -> None:
        given = {"moment": self.moment, "site_url": self.site_url}
        again = self._read(self.content, cache=self.folder / "cache", **given)
        assert whole(again) == whole(self._read(self.content, **given))

    _read: Callable[..., Reading] = staticmethod(read_content)


TestNewsroom = Newsroom.TestCase
TestNewsroom.settings = settings(max_examples=25, stateful_step_count=25)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder whose files are old."""
    write_files(tmp_path / "content", SITE)
    for number, file in enumerate(sorted((tmp_path / "content").rglob("*.*"))):
        os.utime(file, (1_700_000_000 + number,) * 2)
    return tmp_path / "content"


@pytest.fixture
def sources_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were read again, from now on."""
    sources: list[str] = []
    read = vars(reading)["read_manuscript"]

    def noting(source: str, *rest: object) -> object:
        sources.append(source)
        return read(source, *rest)

    monkeypatch.setattr(reading, "read_manuscript", noting)
    return sources


def test_only_what_changed_is_read_again(
    content: Path, tmp_path: Path, sources_read: list[str]
) -> None:
    name = "deportes/2026-11-21-taller.md"
    read_content(content, moment=NOW, cache=tmp_path / "cache")
    sources_read.clear()

    read_content(content, moment=NOW, cache=tmp_path / "cache")
    assert sources_read == []

    write_files(content, {name: str(STORIES[name]).replace("Texto", "Otro texto")})
    read_content(content, moment=NOW, cache=tmp_path / "cache")
    assert sources_read == [name]

    sources_read.clear()
    write_files(content, {name: str(STORIES[name]).replace("---\n", "---\nslug: otro\n", 1)})
    read_content(content, moment=NOW, cache=tmp_path / "cache")
    assert sources_read == [name, "cultura/2026-11-20-feria.md"]  # the second one links to it


def test_a_fresh_checkout_is_not_read_again(
    content: Path, tmp_path: Path, sources_read: list[str]
) -> None:
    read_content(content, moment=NOW, cache=tmp_path / "cache")
    sources_read.clear()
    for file in content.rglob("*.*"):
        file.touch()

    read_content(content, moment=NOW, cache=tmp_path / "cache")
    assert sources_read == []


@pytest.mark.parametrize("how", ["written over", "put in its place"])
@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("deportes/2026-11-21-taller.md", b"Texto", b"Tecto"),
        ("cultura/bases.csv", b"dato", b"data"),
        ("cultura/plaza.jpg", b"canario", b"canarya"),
        ("registros/temas.yaml", b"nombre: Patrimonio", b"nombre: Patrimania"),
        ("departamentos/cultura.md", b"Atiende", b"Entiende"[1:]),
    ],
)
def test_the_same_size_and_time_hide_no_change(
    content: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    before: bytes,
    after: bytes,
    how: str,
) -> None:
    """As `cp -p`, `touch -r`, `rsync -t` and archives leave a file."""
    monkeypatch.setattr(memory, "_GRAIN", -HOUR)  # everything is old enough to be believed
    file = content / name
    written, data = file.stat(), file.read_bytes()
    first = read_content(content, moment=NOW, cache=tmp_path / "cache")
    if how == "put in its place":
        other = file.with_name("otro~")
        other.write_bytes(data)
        other.replace(file)
    file.write_bytes(data.replace(before, after))
    os.utime(file, ns=(written.st_atime_ns, written.st_mtime_ns))
    assert file.stat().st_size == written.st_size
    second = read_content(content, moment=NOW, cache=tmp_path / "cache")

    assert whole(first) != whole(second) == whole(read_content(content, moment=NOW))


def test_a_restored_cache_serves_a_clone_with_other_files(
    content: Path, tmp_path: Path, sources_read: list[str]
) -> None:
    """As in CI: other inodes, other times, in another order, the same bytes; one was edited."""
    first = read_content(content, moment=NOW, cache=tmp_path / "cache")
    sources_read.clear()
    content.rename(tmp_path / "old")
    shutil.copytree(tmp_path / "old", content, copy_function=shutil.copy)
    again = read_content(content, moment=NOW, cache=tmp_path / "cache")
    assert sources_read == []
    assert whole(again) == whole(first)

    name = "deportes/2026-11-22-comunicado.md"
    write_files(content, {name: str(STORIES[name]).replace("Texto", "Otro")})
    edited = read_content(content, moment=NOW, cache=tmp_path / "cache")
    assert sources_read == [name]
    assert whole(edited) == whole(read_content(content, moment=NOW))


def test_an_edit_in_the_same_instant_is_seen(content: Path, tmp_path: Path) -> None:
    file = content / "deportes/2026-11-21-taller.md"
    file.touch()
    written = file.stat()
    before = read_content(content, moment=NOW, cache=tmp_path / "cache")
    file.write_text(file.read_text().replace("Texto", "Tecto"))
    os.utime(file, ns=(written.st_atime_ns, written.st_mtime_ns))
    after = read_content(content, moment=NOW, cache=tmp_path / "cache")

    assert whole(before) != whole(after) == whole(read_content(content, moment=NOW))


def test_a_changed_body_changes_no_card(content: Path) -> None:
    name = "deportes/2026-11-21-taller.md"
    one = _story(content, name)
    write_files(content, {name: str(STORIES[name]).replace("Texto", "Otro texto")})
    two = _story(content, name)
    write_files(content, {name: str(STORIES[name]).replace("Taller", "Escuela")})
    three = _story(content, name)

    assert len({one.digest, two.digest, three.digest}) == 3
    assert one.card_digest == two.card_digest != three.card_digest


def _story(content: Path, name: str) -> Story:
    stories = read_content(content, moment=NOW).stories
    return next(each for each in stories if each.source == name)
