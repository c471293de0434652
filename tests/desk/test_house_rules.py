"""The house's rules at the desk: their lines, their weight, and when they are asked again."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.desk.articles import house
from plugins.desk.reading import DEFAULT_RULES
from plugins.house_rules.remark import Remark
from plugins.house_rules.rules import RULES, HouseRules, Level, Period, remarks_of
from plugins.house_rules.writing import Known, Writing
from plugins.newsroom.problems import Problem, Severity
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article, jpeg

SOURCE = "cultura/2026-11-20-nota.md"
AUTHORITIES = {"registros/autoridades.yaml": "alcaldia: {cargo: alcaldesa, alias: [alcalde]}\n"}
NAMES = frozenset(rule.name for rule in RULES)
CREDIT = "Gracias a la gestión de la alcaldesa hay agua."


def said(
    folder: Path, body: str = "Texto.", rules: HouseRules = DEFAULT_RULES, **fields: Any
) -> list[Problem]:
    files = BASE | AUTHORITIES | {"cultura/plaza.jpg": jpeg("red"), SOURCE: article(body, **fields)}
    write_files(folder, files)
    found = read_content(folder, moment=NOW, rules=rules).problems
    return [each for each in found if each.code in {*NAMES, "unknown-handle"}]


@pytest.mark.parametrize(
    ("body", "fields", "code", "line"),
    [
        ("Uno.\n\nDos y tres.\n\nAbre la inscripcion\nhoy.", {}, "spelling", 10),
        ("Se abre, **con la finalidad\nde** ayudar.", {}, "jargon", 6),
        ("Texto.", {"resumen": "La inscripcion abre."}, "spelling", 4),
        ("Texto.", {"titulo": "GRAN FERIA"}, "capitals", 2),
        (CREDIT, {}, "authority-credited", 6),
        ("Texto.", {"redes": "{x: La inscripcion abre}"}, "spelling", 5),
        ("Texto.", {"lectura_facil": "|\n  Uno.\n  La inscripcion abre."}, "spelling", 7),
        (
            "Texto.\n\n![Foto de la plaza](plaza.jpg)",
            {},
            "alt-text",
            8,
        ),
        (
            "Texto.",
            {"imagen": "plaza.jpg", "imagen_alt": "Imagen de la plaza"},
            "alt-text",
            6,
        ),
    ],
)
def test_each_is_told_with_its_line(
    tmp_path: Path, body: str, fields: dict[str, Any], code: str, line: int
) -> None:
    [problem] = said(tmp_path, body, **fields)

    assert (problem.code, problem.line, problem.severity) == (code, line, Severity.WARNING)


def test_a_right_article_is_told_nothing(tmp_path: Path) -> None:
    assert said(tmp_path, "La feria vuelve el sábado. Hay pan, té y once para todos.") == []


@pytest.mark.parametrize(
    ("body", "fields", "before", "after"),
    [
        ("La inscripcion abre.", {}, "La inscripcion abre.", "La inscripción abre."),
        ("Texto.", {"titulo": "GRAN FERIA"}, "titulo: GRAN FERIA", "titulo: Gran feria"),
    ],
)
def test_what_is_meant_is_proposed_and_a_person_decides(
    tmp_path: Path, body: str, fields: dict[str, Any], before: str, after: str
) -> None:
    [problem] = said(tmp_path, body, **fields)
    text = (tmp_path / SOURCE).read_text("utf-8")

    assert not problem.proposal.is_sure
    assert problem.proposal.applied(text) == text.replace(before, after)
    write_files(tmp_path, {SOURCE: problem.proposal.applied(text)})
    assert not {each.code for each in read_content(tmp_path, moment=NOW).problems} & NAMES


@pytest.mark.parametrize("level", Level)
def test_each_rule_weighs_what_is_set(tmp_path: Path, level: Level) -> None:
    problems = said(tmp_path, "La inscripcion abre.", HouseRules(levels={"spelling": level}))

    wanted = {Level.OFF: [], Level.WARNING: [Severity.WARNING], Level.ERROR: [Severity.ERROR]}
    assert [each.severity for each in problems] == wanted[level]


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        ("2026-11-18", Severity.WARNING),
        ("2026-11-19", Severity.ERROR),
        ("2026-11-20", Severity.ERROR),
        ("2026-11-21", Severity.WARNING),
    ],
)
def test_before_an_election_the_rules_on_authorities_are_errors(
    tmp_path: Path, day: str, severity: Severity
) -> None:
    rules = HouseRules(elections=(Period(date(2026, 11, 19), date(2026, 11, 20)),))
    problems = said(
        tmp_path,
        f"{CREDIT} Siga a @fulana. La inscripcion abre.",
        rules,
        fecha=f"{day} 23:30",
        resumen="Con @mengana.",
    )

    assert {each.code: each.severity for each in problems} == {
        "authority-credited": severity,
        "personal-account": severity,
        "unknown-handle": severity,
        "spelling": Severity.WARNING,
    }


def test_a_rule_that_is_off_stays_so_before_an_election() -> None:
    rules = HouseRules(
        levels={"authority-credited": Level.OFF}, elections=(Period(NOW.date(), NOW.date()),)
    )

    assert rules.level_of("authority-credited", NOW) is Level.OFF


def several(folder: Path, rules: HouseRules) -> list[Problem]:
    files = {
        f"cultura/2026-11-{day}-nota-{day}.md": article(
            "Habló la alcaldesa.", titulo=f"Nota {day}", fecha=f"2026-11-{day} 10:00"
        )
        for day in (10, 11, 12)
    }
    old = {
        f"cultura/2026-0{month}-01-nota-{month}.md": article(
            "Habló la alcaldesa.", titulo=f"Nota {month}", fecha=f"2026-0{month}-01 10:00"
        )
        for month in (1, 2)
    }
    write_files(folder, BASE | AUTHORITIES | files | old)
    found = read_content(folder, moment=NOW, rules=rules).problems
    return [each for each in found if each.code == "authority-repeated"]


def test_an_authority_in_article_after_article_is_told_at_the_last(tmp_path: Path) -> None:
    [problem] = several(tmp_path, HouseRules(days=30, most=2))

    assert problem.source == "cultura/2026-11-12-nota-12.md"
    assert problem.severity is Severity.WARNING
    assert not several(tmp_path, HouseRules(days=30, most=3))
    assert not several(tmp_path, HouseRules(days=2, most=2))
    assert len(several(tmp_path, HouseRules(days=40, most=0))) == 3  # not those of long ago


def test_that_is_an_error_before_an_election(tmp_path: Path) -> None:
    today = NOW.date()
    election = Period(today - timedelta(days=30), today)
    [problem] = several(tmp_path, HouseRules(most=2, elections=(election,)))

    assert problem.severity is Severity.ERROR


def test_the_rules_are_not_asked_again_of_what_did_not_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, cache = tmp_path / "content", tmp_path / "cache"
    other = "cultura/2026-11-21-otra.md"
    write_files(
        content,
        BASE | AUTHORITIES | {SOURCE: article("La inscripcion abre."), other: article(CREDIT)},
    )
    asked: list[str] = []

    def counted(writing: Writing, known: Known) -> Iterator[Remark]:
        asked.append(writing.body[0].text)
        return remarks_of(writing, known)

    monkeypatch.setattr(house, "remarks_of", counted)

    def codes(**rules: Level) -> list[str]:
        asked.clear()
        chosen = HouseRules(levels=rules)
        found = read_content(content, moment=NOW, cache=cache, rules=chosen).problems
        return [each.code for each in found]

    assert codes() == ["spelling", "authority-credited"]
    assert len(asked) == 2
    assert codes() == ["spelling", "authority-credited"]
    assert asked == []
    # A setting weighs what is known, so nothing is asked.
    assert codes(spelling=Level.OFF) == ["authority-credited"]
    assert asked == []
    # A register is asked by those articles alone that its words are in.
    write_files(content, {"registros/palabras.yaml": "locales: [inscripcion]\n"})
    assert codes() == ["authority-credited"]
    assert asked == ["La inscripcion abre."]
    write_files(content, {"registros/autoridades.yaml": "concejo: {cargo: concejal}\n"})
    assert codes() == []
    assert CREDIT in asked


@pytest.mark.parametrize(
    ("register", "text", "message"),
    [
        ("palabras", "locales: camanchaca\n", "después de «locales» va una lista de palabras"),
        ("autoridades", "a: {alias: [alcalde]}\n", "falta «cargo»"),
        (
            "autoridades",
            "a: {cargo: alcaldesa, desde: 2026-01-02, hasta: 2026-01-01}\n",
            "«hasta» es anterior a «desde»",
        ),
        (
            "autoridades",
            "a: {cargo: alcaldesa}\nb: {cargo: Alcaldesa}\n",
            "«b» y «a» se llaman las dos «alcaldesa»",
        ),
    ],
)
def test_a_wrong_register_is_told(tmp_path: Path, register: str, text: str, message: str) -> None:
    write_files(tmp_path, BASE | {f"registros/{register}.yaml": text})
    [problem] = read_content(tmp_path, moment=NOW).problems

    assert problem.severity is Severity.ERROR
    assert message in problem.message
    assert problem.source == f"registros/{register}.yaml"
