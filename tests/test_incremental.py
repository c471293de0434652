"""
An incremental build gives the same bytes as a clean one, whatever was changed.

A site is edited step by step in every way there is; after each step it is built on top of what
was there, and once more from nothing, and the two are compared: bytes, names, empty folders.
`make test-largo` goes on for an hour.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from plugins.spanish.moments import parse_moment
from tests.conftest import EPOCH, write_files
from tests.project import Project
from tests.small_site import DEPARTMENT, SITE, article, jpeg

HOUR = 3600
COLOURS = ("red", "green", "blue", "white", "black")
TINY = (64, 48)
"""Pixels. Pictures are encoded again and again; what is tried here is which ones, and when."""

EXAMPLES = int(os.environ.get("INCREMENTAL_EXAMPLES", "5"))
STEPS = 30
ENOUGH = 4
"""Times that a department comes and goes in one example; a fifth is as the third."""


def everything(folder: Path) -> dict[str, bytes]:
    """Return every file of *folder*, and every empty folder, which must not be there."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[f"{name}/"] = b""
    return found


class Newsroom(RuleBasedStateMachine):
    """People at work on a site."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="newsroom-"))
        self.project = Project(self.folder / "project")
        self.content = self.project.content
        self.output = self.folder / "output"
        self.clean = self.folder / "clean"
        self.number = 0
        self.toggles = 0
        self.moment = int(EPOCH)
        self.options: dict[str, str] = {"PRESSROOM_GRACE": "0"}
        self.good: dict[str, bytes] = {}
        """The content of the last build that went well."""

    def teardown(self) -> None:
        self.project.close()
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        photos = {
            name: jpeg(COLOURS[len(name) % 5], size=TINY) for name in SITE if name.endswith(".jpg")
        }
        write_files(self.content, SITE | photos)
        self.compare()

    # What an editor does

    @rule(
        department=st.sampled_from(["cultura", "deportes"]),
        kind=st.sampled_from(["noticia", "comunicado", "evento", "curso", "ronda"]),
        days=st.integers(-40, 3),
        extras=st.sets(st.sampled_from(["topic", "photo", "link", "embargo", "expires", "alias"])),
    )
    def add(self, department: str, kind: str, days: int, extras: set[str]) -> None:
        self.number += 1
        fields = {"titulo": f"Nota {self.number}", "fecha": self.day(days), "tipo": kind}
        body = f"Texto {self.number}."
        fields |= self.dates(kind, days)
        if "topic" in extras:
            fields["temas"] = "[Patrimonio]"
        if "photo" in extras:
            colour = COLOURS[self.number % len(COLOURS)]
            write_files(self.content / department, {f"{colour}.jpg": jpeg(colour, size=TINY)})
            fields |= {"imagen": f"{colour}.jpg", "imagen_alt": "Una foto"}
        if "link" in extras and (others := self.articles()):
            body += f" [Vea](../{others[self.number % len(others)]})"
        if "embargo" in extras:
            fields["embargo"] = self.day(max(days, 0) + 1)
        if "expires" in extras:
            fields["vence"] = self.day(days + 5)
        if "alias" in extras:
            fields["direcciones_anteriores"] = f"[/viejo/{self.number}/]"
        name = f"{department}/{self.day(days)}-nota-{self.number}.md"
        write_files(self.content, {name: article(body, **fields)})
        self.compare()

    def dates(self, kind: str, days: int) -> dict[str, str]:
        """Return what a *kind* that takes place says of its dates."""
        again = f"[{self.day(days + 9)}, {self.day(days + 40)}]"
        if kind == "evento":
            return {"inicio": self.day(days + 3), "lugar": "Plaza", "repite": again}
        if kind == "ronda":
            bounds = f"desde: {self.day(days - 20)}, hasta: {self.day(days + 20)}"
            return {
                "servicio": "Retiro",
                "rondas": f"[{{donde: Norte, cada_semana: lunes desde las 08:00, {bounds}}},"
                f" {{donde: Sur, fechas: {self.day(days + 3)}}}]",
            }
        if kind == "curso":
            return {
                "sesiones": again,
                "lugar": "Biblioteca",
                "imparte": "OMIL",
                "inscripcion": "En la OMIL",
                "cierre": self.day(days + 4),
            }
        return {}

    @rule(choice=st.integers(0, 99), old=st.sampled_from(["Texto", "titulo:", "resumen:"]))
    def edit(self, choice: int, old: str) -> None:
        self.number += 1
        self.change(choice, lambda text: text.replace(old, f"{old} v{self.number}", 1))

    @rule(
        choice=st.integers(0, 99),
        line=st.sampled_from(
            [
                *("estado: borrador", "audiencia: interna", "demo: sí", "localidad: Quillagua"),
                *("imagen_credito: Biblioteca", "imagen_foco: arriba a la izquierda"),
                *("temas: [Patrimonio]", "redes: {x: Otro texto}", "actualizado: 2026-11-23 12:00"),
                *("correcciones: [{fecha: 2026-11-22, texto: Era el lunes.}]", "esto no: existe"),
            ]
        ),
    )
    def toggle(self, choice: int, line: str) -> None:
        def toggled(text: str) -> str:
            given = f"{line}\n"
            return (
                text.replace(given, "")
                if given in text
                else text.replace("---\n", f"---\n{given}", 1)
            )

        self.change(choice, toggled)

    @rule(choice=st.integers(0, 99), department=st.sampled_from(["cultura", "deportes"]))
    def move(self, choice: int, department: str) -> None:
        if source := self.chosen(choice):
            self.number += 1
            source.rename(self.content / department / f"2026-11-10-movida-{self.number}.md")
        self.compare()

    @rule(choice=st.integers(0, 99))
    def delete(self, choice: int) -> None:
        if source := self.chosen(choice):
            source.unlink()
        self.compare()

    @rule(choice=st.integers(0, 99), colour=st.sampled_from([*COLOURS, ""]))
    def change_a_photo(self, choice: int, colour: str) -> None:
        photos = sorted(self.content.rglob("*.jpg"))
        photo = photos[choice % len(photos)]
        if colour:
            photo.write_bytes(jpeg(colour, size=TINY))
        else:
            photo.unlink()
        self.compare()

    @rule()
    def change_a_document(self) -> None:
        self.number += 1
        (self.content / "cultura/bases.csv").write_text(f"dato;{self.number}\n")
        self.compare()

    @rule(old=st.sampled_from(["nombre_corto: ", "resumen: ", "Horario: ", "Atiende"]))
    def edit_a_department(self, old: str) -> None:
        self.number += 1
        file = self.content / "departamentos/cultura.md"
        file.write_text(file.read_text().replace(old, f"{old} v{self.number} ", 1))
        self.compare()

    @rule()
    def add_or_remove_a_department(self) -> None:
        # Hypothesis begins with its simplest example: this rule alone, over and over.
        self.toggles += 1
        if self.toggles > ENOUGH:
            return
        file = self.content / "departamentos/obras.md"
        if file.exists():
            file.unlink()
        else:
            file.write_text(DEPARTMENT.format(name="Obras"))
        self.compare()

    @rule(name=st.sampled_from(["Patrimonio", "Memoria"]), more=st.booleans())
    def change_the_topics(self, name: str, more: bool) -> None:
        text = f"patrimonio: {{nombre: {name}, alias: [Patrimonio], hashtag: {name}}}\n"
        text += "salud: {nombre: Salud}\n" if more else ""
        (self.content / "registros/temas.yaml").write_text(text)
        self.compare()

    @rule()
    def check_out_again(self) -> None:
        for file in self.content.rglob("*"):
            os.utime(file)
        self.compare()

    # What the people who keep the program do

    @rule(
        name=st.sampled_from(
            [
                "templates/article.html",
                "templates/base.html",
                "templates/listing.html",
                "templates/components/card.html",
                "static/css/tokens.css",
                "static/css/components/prose.css",
            ]
        )
    )
    def change_the_theme(self, name: str) -> None:
        self.number += 1
        file = self.project.folder / "themes/imme" / name
        mark = f"/* {self.number} */" if name.endswith(".css") else f"{{# {self.number} #}}"
        file.write_text(f"{file.read_text()}{mark}\n")
        self.compare()

    @rule(
        option=st.sampled_from(
            [
                ("SITENAME", '"Sitio {}"'),
                ("NEWSROOM", '{{"tagline": "Noticias {}"}}'),
                ("FEEDS", '{{"size": {}}}'),
                ("PAGES", '{{"page_size": {}}}'),
            ]
        )
    )
    def change_a_setting(self, option: tuple[str, str]) -> None:
        self.number += 1
        name, value = option
        self.options[name] = value.format(self.number % 4 + 1)
        self.compare()

    @rule()
    def change_the_program(self) -> None:
        self.number += 1
        file = self.project.folder / "plugins/pages/story/sharing.py"
        text = file.read_text()
        file.write_text(text.replace('"WhatsApp', f'"WhatsApp {self.number}', 1))
        self.project.code_changed()
        self.compare()

    @rule()
    def update_a_library(self) -> None:
        [library] = self.project.libraries.iterdir()
        self.number += 1
        library.rename(self.project.libraries / f"markdown-3.{self.number}.dist-info")
        self.compare()

    # What happens by itself

    @rule(hours=st.sampled_from([1, 9, 24, 50, 24 * 9]))
    def time_passes(self, hours: int) -> None:
        self.moment += hours * HOUR
        self.compare()

    @precondition(lambda self: self.output.exists())
    @rule(name=st.sampled_from([".output.state", ".output.next", "output", "output-cache"]))
    def somebody_deletes_a_folder(self, name: str) -> None:
        shutil.rmtree(self.folder / name, ignore_errors=True)
        self.compare()

    # How it is judged

    def compare(self, *, is_mended: bool = False) -> None:
        before = everything(self.output) if self.output.exists() else {}
        code = self.build(self.output)
        said = self.project.said.read_text()
        for name in ("clean", ".clean.state", ".clean.next", "clean-cache/reading"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        assert self.build(self.clean) == code, f"{said}\n—\n{self.project.said.read_text()}"
        assert code in {0, 1}, said
        assert "Traceback" not in said
        assert not (code and is_mended), said
        if code:
            assert (everything(self.output) if self.output.exists() else {}) == before, said
            assert self.good, said
            self.mend()
        else:
            assert everything(self.output) == everything(self.clean)
            self.good = everything(self.content)

    def mend(self) -> None:
        """Undo what broke the site, so that the next step starts from one that can be built."""
        for name in everything(self.content).keys() - self.good.keys():
            path = self.content / name
            path.rmdir() if path.is_dir() else path.unlink()
        write_files(self.content, {n: data for n, data in self.good.items() if n[-1] != "/"})
        for name in self.good:
            if name.endswith("/"):  # a folder that was empty
                (self.content / name).mkdir(parents=True, exist_ok=True)
        self.compare(is_mended=True)

    def build(self, output: Path) -> int:
        options = [part for pair in self.options.items() for part in ("-e", "=".join(pair))]
        return self.project.built(
            output, *options, environment={"SOURCE_DATE_EPOCH": str(self.moment)}
        )

    def change(self, choice: int, edited: Callable[[str], str]) -> None:
        if source := self.chosen(choice):
            source.write_text(edited(source.read_text()))
        self.compare()

    def chosen(self, choice: int) -> Path | None:
        articles = self.articles()
        return self.content / articles[choice % len(articles)] if articles else None

    def articles(self) -> list[str]:
        return sorted(
            file.relative_to(self.content).as_posix()
            for department in ("cultura", "deportes")
            for file in (self.content / department).glob("[!.]*.md")
        )

    def day(self, days: int) -> str:
        from datetime import UTC, datetime

        return f"{datetime.fromtimestamp(self.moment + days * 24 * HOUR, UTC):%Y-%m-%d}"


TestNewsroom = pytest.mark.slow(Newsroom.TestCase)
TestNewsroom.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    suppress_health_check=list(HealthCheck),
)


def test_a_site_that_the_year_turns_on_is_as_one_made_in_the_new_year(tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    try:
        photos = {name: jpeg("red", size=TINY) for name in SITE if name.endswith(".jpg")}
        write_files(project.content, SITE | photos)

        def built(output: str, moment: str) -> dict[str, bytes]:
            epoch = str(int(parse_moment(moment).timestamp()))
            folder = tmp_path / output
            assert not project.built(folder, environment={"SOURCE_DATE_EPOCH": epoch})
            return everything(folder)

        [page] = {
            name
            for name, data in built("output", "2026-12-31 23:00").items()
            if name.startswith("noticias/2026/11/") and "28\N{NO-BREAK SPACE}de".encode() in data
        }
        dated = built("output", "2026-12-31 23:30")[page].count(b"noviembre de 2026")
        assert (tmp_path / ".output.state/next.json").read_text().count("empieza otro año") == 1
        turned = built("output", "2027-01-01 00:00")
        # What one copies to publish elsewhere always says the year.
        assert turned[page].count(b"noviembre de 2026") > dated
        assert turned == built("clean", "2027-01-01 00:00")
    finally:
        project.close()
