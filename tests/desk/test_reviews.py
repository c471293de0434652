"""Standing pages say when they were reviewed, and editors are told when it is time again."""

from datetime import date
from pathlib import Path

import pytest

from plugins.desk.fields.reviews import after, due_reviews
from plugins.newsroom.problems import Severity
from plugins.newsroom.standing import StandingPage
from tests.conftest import write_files
from tests.factories import NOW
from tests.pages.published import artefacts, full_edition, page
from tests.reading import read_content
from tests.small_site import BASE

TODAY = date(2026, 11, 23)


def standing(reviewed: date | None, months: int = 6) -> StandingPage:
    before = after(reviewed, months) if reviewed else None
    return StandingPage(
        source="paginas/acerca.md",
        slug="acerca",
        title="Acerca",
        summary="Quién escribe.",
        body="",
        reviewed=reviewed,
        review_before=before,
    )


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 20), 6, date(2027, 5, 20)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 1, 31), 11, date(2026, 12, 31)),
    ],
)
def test_months_are_counted_as_people_do(day: date, months: int, later: date) -> None:
    assert after(day, months) == later


@pytest.mark.parametrize(
    ("reviewed", "message"),
    [
        (None, "la página no dice cuándo se revisó y cada cuánto se revisa"),
        (date(2026, 5, 23), "la página debía revisarse antes del 23 de noviembre de 2026"),
        (
            date(2026, 11, 24),
            "la página dice que se revisó el 24 de noviembre de 2026, que aún no llega",
        ),
        (date(2026, 5, 24), ""),
        (TODAY, ""),
    ],
)
def test_editors_are_told_what_to_read_again(reviewed: date | None, message: str) -> None:
    told = due_reviews([standing(reviewed)], TODAY)

    assert [each.message for each in told] == [message] * bool(message)
    assert all(each.severity is Severity.WARNING for each in told)
    assert all("2026-11-23" in each.fix for each in told)


def read(folder: Path, *lines: str) -> tuple[StandingPage | None, list[str]]:
    """Return the page whose front matter ends with *lines*, and what is wrong with it."""
    head = ["titulo: Acerca", "resumen: Quién escribe.", *lines]
    text = "\n".join(["---", *head, "---", "Texto.\n"])
    write_files(folder, BASE | {"paginas/acerca.md": text})
    reading = read_content(folder, moment=NOW)
    found = next((each for each in reading.pages if each.slug == "acerca"), None)
    return found, [f"{each.line}: {each.message}" for each in reading.problems]


@pytest.mark.parametrize(
    ("span", "before"),
    [
        ("6 meses", date(2027, 5, 20)),
        ("1 mes", date(2026, 12, 20)),
        ("1 año", date(2027, 11, 20)),
        ("2 Años", date(2028, 11, 20)),
    ],
)
def test_an_editor_writes_the_day_and_how_often(span: str, before: date, tmp_path: Path) -> None:
    found, problems = read(tmp_path, "revisado: 2026-11-20", f"revisar_cada: {span}")

    assert problems == []
    assert found
    assert (found.reviewed, found.review_before) == (date(2026, 11, 20), before)


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (
            ["revisado: 20-11-2026", "revisar_cada: 6 meses"],
            "4: «revisado»: la fecha «20-11-2026» está",
        ),
        (
            ["revisado: 2026-11-20", "revisar_cada: pronto"],
            "5: «revisar_cada»: «pronto» no es un plazo",
        ),
        (
            ["revisado: 2026-11-20", "revisar_cada: 0 meses"],
            "5: «revisar_cada»: «0 meses» no es un plazo",
        ),
        (["revisado: 2026-11-20"], "4: una revisión es un día y cada cuánto se repite"),
        (["revisar_cada: 6 meses"], "4: una revisión es un día y cada cuánto se repite"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    lines: list[str], problem: str, tmp_path: Path
) -> None:
    _, problems = read(tmp_path, *lines)

    assert len(problems) == 1
    assert problem in problems[0]


def test_the_page_says_it_in_words() -> None:
    soup = page(artefacts(full_edition()), "/acerca/")

    told = soup.select_one(".listing__reviewed")
    assert told
    assert told.get_text().replace("\xa0", " ") == (
        "Revisada el 20 de noviembre de 2026; se vuelve a revisar antes del 20 de mayo de 2027."
    )


def test_a_page_that_is_known_is_known_with_its_review(tmp_path: Path) -> None:
    text = "---\ntitulo: A\nresumen: B.\nrevisado: 2026-11-20\nrevisar_cada: 1 año\n---\nTexto.\n"
    write_files(tmp_path / "content", BASE | {"paginas/a.md": text})
    first, again = (
        read_content(tmp_path / "content", moment=NOW, cache=tmp_path / "cache") for _ in range(2)
    )

    assert again.pages == first.pages
    assert date(2027, 11, 20) in [each.review_before for each in again.pages]
