"""What the public would lose is told to who can mend it, with the line that does."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.desk.reports.published import (
    FILE,
    TOLD_FOR,
    Comparison,
    document_of,
    known_of,
    read_known,
)
from plugins.editors.__main__ import main
from plugins.newsroom.problems import Problem
from plugins.pressroom.digest import digest_of
from plugins.spanish.moments import parse_moment
from tests.conftest import run_pelican, write_files
from tests.factories import kind, story
from tests.reading import read_content
from tests.small_site import BASE, article

MOMENT = parse_moment("2026-11-23 13:00")

FERIA, GRAN = "cultura/2026-11-20-feria.md", "cultura/2026-11-20-gran-feria.md"
ADDRESS, OTHER = "/noticias/2026/11/feria/", "/noticias/2019/03/otra/"


class Town:
    """A folder that is published again and again."""

    def __init__(self, folder: Path) -> None:
        self.content, self.state = folder / "content", folder / "state"
        self.state.mkdir(parents=True)
        self.moment = MOMENT
        write_files(self.content, BASE)

    def write(self, name: str, **fields: str) -> None:
        write_files(self.content, {name: article(**fields)})

    def rename(self, old: str, new: str) -> None:
        target = self.content / new
        target.parent.mkdir(exist_ok=True)
        (self.content / old).rename(target)

    def add(self, name: str, line: str) -> None:
        """Put *line* in the front matter of *name*, in place of one of the same key."""
        file = self.content / name
        key = line.partition(":")[0]
        kept = [each for each in file.read_text().splitlines() if not each.startswith(f"{key}:")]
        file.write_text("\n".join([kept[0], line, *kept[1:]]) + "\n")

    def compared(self) -> Comparison:
        reading = read_content(self.content, moment=self.moment)
        assert reading.problems == ()
        return Comparison(read_known(self.state), reading.stories, self.moment)

    def problems(self) -> list[Problem]:
        return list(self.compared().problems())

    def publish(self) -> list[Problem]:
        compared = self.compared()
        (self.state / FILE).write_text(json.dumps(document_of(compared.remembered())))
        return list(compared.problems())


def proposed(problem: Problem) -> str:
    """Return the line that *problem* says to add."""
    found = re.search(r"(direcciones_anteriores: \[[^]]*\]|actualizado: [-0-9: ]+)", problem.fix)
    assert found, problem.fix
    return found[1]


@pytest.fixture
def town(tmp_path: Path) -> Town:
    town = Town(tmp_path)
    town.write(FERIA)
    assert town.publish() == []
    return town


@pytest.mark.parametrize(
    "new", [GRAN, "deportes/2026-10-01-feria.md", "cultura/2026-10-20-la-feria-de-siempre.md"]
)
def test_a_renamed_article_is_told_with_the_line_that_mends_it(town: Town, new: str) -> None:
    town.rename(FERIA, new)
    town.add(new, "fecha: 2026-10-20 10:00")
    [problem] = town.problems()

    assert (problem.source, problem.code) == (new, "lost-address")
    assert ADDRESS in problem.message
    assert proposed(problem) == f"direcciones_anteriores: [{ADDRESS}]"

    town.add(new, proposed(problem))
    assert town.publish() == town.publish() == []


def test_also_when_it_was_retouched(town: Town) -> None:
    town.rename(FERIA, GRAN)
    town.add(GRAN, "titulo: La feria vuelve mañana a la plaza")
    (town.content / GRAN).write_text((town.content / GRAN).read_text() + "\nY algo más.\n")

    [problem] = town.problems()
    assert problem.source == GRAN


def test_an_article_that_moved_again_keeps_all_its_addresses_the_oldest_first(town: Town) -> None:
    town.rename(FERIA, GRAN)
    town.add(GRAN, f"direcciones_anteriores: [/viejo/, {ADDRESS}]")
    town.publish()
    again = "cultura/2026-11-20-tercera.md"
    town.rename(GRAN, again)
    town.add(again, "direcciones_anteriores: [/viejo/]")
    [problem] = town.problems()

    line = f"direcciones_anteriores: [{ADDRESS}, /noticias/2026/11/gran-feria/, /viejo/]"
    assert proposed(problem) == line


@pytest.mark.parametrize(
    ("name", "line"),
    [
        (FERIA, f"direcciones_anteriores: [{OTHER}]"),
        (FERIA, f"direcciones_anteriores: [{OTHER}, {ADDRESS}]"),
        (GRAN, f"direcciones_anteriores: [{OTHER}, {ADDRESS}]"),
    ],
)
def test_an_identity_does_not_change_without_a_word(town: Town, name: str, line: str) -> None:
    town.rename(FERIA, name)
    town.add(name, line)
    [problem] = town.problems()

    assert (problem.source, problem.code) == (name, "first-address")
    assert proposed(problem) == f"direcciones_anteriores: [{ADDRESS}, {OTHER}]"
    town.add(name, proposed(problem))
    assert town.publish() == town.publish() == []


def test_an_address_of_an_older_site_can_be_added_at_any_time(town: Town) -> None:
    town.add(FERIA, "direcciones_anteriores: [/viejo/feria.html]")

    assert town.publish() == []


def test_an_earlier_address_that_is_taken_out_is_told(town: Town) -> None:
    town.add(FERIA, f"direcciones_anteriores: [{ADDRESS}, /noticias/2025/01/feria/]")
    assert town.publish() == []
    town.add(FERIA, "direcciones_anteriores: []")
    [problem] = town.problems()

    assert (problem.source, problem.code) == (FERIA, "lost-address")
    assert "/noticias/2025/01/feria/" in proposed(problem)
    town.add(FERIA, proposed(problem))
    assert town.publish() == town.publish() == []


def test_who_takes_an_article_away_is_told_how_and_then_left_alone(town: Town) -> None:
    (town.content / FERIA).unlink()
    [problem] = town.publish()

    assert (problem.source, problem.code) == (FERIA, "lost-address")
    assert "retirada: {fecha: 2026-11-23 13:00, motivo: …}" in problem.fix
    assert [each.code for each in town.publish()] == ["lost-address"]
    town.moment += TOLD_FOR - timedelta(minutes=1)
    assert len(town.publish()) == 1
    town.moment += timedelta(minutes=1)
    assert town.publish() == town.publish() == []


@pytest.mark.parametrize(
    ("line", "back"),
    [
        ("estado: borrador", "Quite «estado: borrador»"),
        ("audiencia: interna", "Quite «audiencia: interna»"),
        ("embargo: 2026-12-24", "Deje la fecha como estaba"),
    ],
)
def test_what_is_hidden_again_is_told_too(town: Town, line: str, back: str) -> None:
    town.add(FERIA, line)
    [problem] = town.problems()

    assert (problem.source, problem.code) == (FERIA, "lost-address")
    assert problem.fix.startswith(back)
    assert "retirada" in problem.fix


def test_what_is_withdrawn_says_so_and_nobody_needs_to_be_told(town: Town) -> None:
    town.add(FERIA, "retirada: {fecha: 2026-11-23 13:00, motivo: Fue un error.}")

    assert town.publish() == town.publish() == []


def test_of_what_is_withdrawn_no_word_is_remembered(town: Town) -> None:
    assert "La feria" in (town.state / FILE).read_text()
    town.add(FERIA, "retirada: {fecha: 2026-11-23 13:00, motivo: Fue un error.}")
    town.publish()
    town.write("cultura/2026-11-21-otra.md", titulo="Otra cosa")

    assert "La feria" not in (town.state / FILE).read_text()
    assert town.publish() == []


def test_what_nobody_could_see_is_nobodys_loss(town: Town) -> None:
    draft = "cultura/2026-11-21-borrador.md"
    town.write(draft, estado="borrador")
    town.publish()
    (town.content / draft).unlink()

    assert town.publish() == []


EVENT = {"tipo": "evento", "inicio": "2026-11-28 10:00", "lugar": "Plaza"}


@pytest.mark.parametrize(
    "line",
    [
        "inicio: 2026-11-29 10:00",
        "lugar: Teatro",
        "termino: 2026-11-28 12:00",
        "repite: [2026-12-05]",
    ],
)
def test_plans_that_change_without_a_moment_are_told_until_they_have_one(
    town: Town, line: str
) -> None:
    town.write(FERIA, **EVENT)
    town.publish()
    town.add(FERIA, line)
    [problem] = town.publish()
    assert (problem.source, problem.code) == (FERIA, "silent-change")
    assert proposed(problem) == "actualizado: 2026-11-23 13:00"
    assert [each.code for each in town.publish()] == ["silent-change"]

    town.add(FERIA, proposed(problem))
    assert town.publish() == town.publish() == []


@pytest.mark.parametrize(
    "line",
    [
        "cambios: [{fecha: 2026-11-23 12:00, texto: Empieza más tarde.}]",
        "titulo: Otro título",
    ],
)
def test_what_says_so_itself_needs_nothing_more(town: Town, line: str) -> None:
    town.write(FERIA, **EVENT)
    town.publish()
    town.add(FERIA, line)
    if "cambios" in line:
        town.add(FERIA, "inicio: 2026-11-28 11:00")

    assert town.publish() == []


@pytest.mark.parametrize("state", ["cancelado", "postergado"])
def test_what_is_called_off_says_when_for_who_follows_a_feed(town: Town, state: str) -> None:
    town.write(FERIA, **EVENT)
    town.publish()
    town.add(FERIA, f"situacion: {state}")
    [problem] = town.problems()

    assert (problem.source, problem.code) == (FERIA, "silent-change")
    assert problem.message == (
        f"ahora dice «{state}» y no dice desde cuándo: quien sigue los canales puede no enterarse"
    )
    assert [each.code for each in town.publish()] == ["silent-change"]

    town.add(FERIA, proposed(problem))
    assert town.publish() == town.publish() == []


def test_what_was_called_off_before_anybody_remembered_is_not_told(town: Town) -> None:
    town.write(FERIA, **EVENT)
    town.add(FERIA, "situacion: cancelado")
    town.publish()
    file = town.state / FILE
    known = json.loads(file.read_text())
    for each in known["stories"]:  # as an earlier version of the program wrote it
        del each["outcome"], each["updated"]
    file.write_text(json.dumps(known))

    assert town.publish() == town.publish() == []


def test_a_number_that_would_go_down_is_told(town: Town) -> None:
    town.write(FERIA, **EVENT, situacion="cancelado")
    town.publish()
    town.add(FERIA, "situacion: programado")
    [problem] = town.publish()

    assert problem.code == "silent-change"
    town.add(FERIA, proposed(problem))
    assert town.publish() == []


def test_what_is_over_needs_no_moment(town: Town) -> None:
    town.write(FERIA, **EVENT)
    town.publish()
    town.moment += timedelta(days=30)
    town.add(FERIA, "lugar: Teatro")

    assert town.publish() == []


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"version": 9, "stories": [{}]}', b"\xff"])
def test_a_damaged_memory_is_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)

    assert read_known(tmp_path) == ()


def test_what_is_remembered_comes_back(town: Town) -> None:
    [story] = read_content(town.content, moment=MOMENT).stories

    assert read_known(town.state) == (known_of(story),)


@pytest.mark.slow
def test_the_real_commands_tell_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, output = tmp_path / "content", tmp_path / "output"
    write_files(content, BASE | {FERIA: article()})
    cache = ("-e", f'PRESSROOM_CACHE="{tmp_path}/cache"')
    assert run_pelican(content, output, *cache).returncode == 0
    (content / FERIA).rename(content / GRAN)

    main(["revisar", "--contenido", str(content)])
    line = f"direcciones_anteriores: [{ADDRESS}]"
    assert line in capsys.readouterr().out

    built = run_pelican(content, output, *cache)
    assert built.returncode == 0
    assert f"{GRAN}:1: Aviso:" in built.stderr
    assert line in built.stderr
    clean = run_pelican(content, tmp_path / "clean", *cache)
    assert "Aviso" not in clean.stderr


def test_a_file_with_an_error_is_not_taken_for_a_lost_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    town = Town(tmp_path)
    town.write(FERIA)
    town.publish()
    town.state.rename(tmp_path / ".output.state")
    town.add(FERIA, "fecha: mañana")

    assert main(["revisar", "--contenido", str(town.content)]) == 1
    assert "lost" not in (told := capsys.readouterr().out)
    assert "da un error" not in told


def test_a_changed_identity_is_told_until_it_is_mended_or_meant(town: Town) -> None:
    town.add(FERIA, f"direcciones_anteriores: [{OTHER}]")
    told = [town.publish(), town.publish(), town.publish()]
    assert [each.code for [each] in told] == ["first-address"] * 3
    town.add(FERIA, proposed(told[-1][0]))
    assert town.publish() == town.publish() == []

    town.add(FERIA, f"direcciones_anteriores: [{OTHER}]")
    assert len(town.publish()) == 1
    town.moment += TOLD_FOR
    assert town.publish() == town.publish() == []


def test_two_articles_that_become_one_cannot_both_keep_their_address(town: Town) -> None:
    town.write(GRAN, titulo="Otra cosa")
    town.publish()
    (town.content / GRAN).unlink()
    town.add(FERIA, f"direcciones_anteriores: [{ADDRESS}, /noticias/2026/11/gran-feria/]")

    assert town.publish() == town.publish() == []


def test_a_lost_address_is_not_put_before_the_one_that_an_article_is_known_by(town: Town) -> None:
    """The file of one article is written over by another, which had addresses of its own."""
    town.write(GRAN, titulo="Otra cosa")
    town.publish()
    (town.content / FERIA).unlink()
    town.rename(GRAN, FERIA)
    town.add(FERIA, "direcciones_anteriores: [/noticias/2026/11/gran-feria/]")
    town.add(FERIA, "direccion_corta: mayor")
    [problem] = town.problems()

    assert (
        proposed(problem) == f"direcciones_anteriores: [/noticias/2026/11/gran-feria/, {ADDRESS}]"
    )
    assert "Cambie su línea por esta" in problem.fix
    town.add(FERIA, proposed(problem))
    assert town.publish() == town.publish() == []


def test_an_article_that_is_known_already_is_no_other_one(town: Town) -> None:
    """A renamed article that says so is not taken for one of the same title that was deleted."""
    town.write(GRAN)
    town.publish()
    third = "cultura/2026-11-20-tercera.md"
    town.rename(GRAN, third)
    town.add(third, "direcciones_anteriores: [/noticias/2026/11/gran-feria/]")
    (town.content / FERIA).unlink()
    [problem] = town.problems()

    assert problem.source == FERIA


def test_a_renamed_file_with_an_error_is_not_taken_for_a_deleted_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    town = Town(tmp_path)
    town.write(FERIA)
    town.publish()
    town.state.rename(tmp_path / ".output.state")
    town.rename(FERIA, GRAN)
    town.add(GRAN, "fecha: mañana")

    assert main(["revisar", "--contenido", str(town.content)]) == 1
    assert "ya no está" not in capsys.readouterr().out
    town.add(GRAN, "fecha: 2026-11-20 10:00")
    main(["revisar", "--contenido", str(town.content)])
    assert f"direcciones_anteriores: [{ADDRESS}]" in capsys.readouterr().out


def test_what_was_remembered_of_plans_before_times_had_places_is_still_the_same() -> None:
    details = {"start": "2026-11-28 10:00", "end": "2026-11-28 14:00", "place": "Plaza"}
    given = story("feria", kind=kind("evento"), details=details)
    [time] = given.details.occurrences
    whole = (((time.start, time.end),), "Plaza, María Elena", "CONFIRMED")

    assert known_of(given).plans == digest_of(whole).hex()
