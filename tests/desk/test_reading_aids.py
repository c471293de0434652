"""What helps to read a text: easy reading, languages, changes, and lines that do not break."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.reading import Reading
from plugins.desk.texts.easy_reading import LONGEST, lines_kept, long_sentences
from plugins.feeds.content import content
from plugins.feeds.item import item_of
from plugins.newsroom.problems import Severity
from plugins.newsroom.story import Story
from plugins.pages.routes.article import EasyPage, State
from plugins.spanish.typography import bound
from tests.conftest import write_files
from tests.factories import NOW, SITE, edition, origin, story
from tests.pages.published import artefacts, frame, hrefs, page, story_pages, words
from tests.reading import read_content
from tests.renditions import ORIGINALS
from tests.small_site import BASE, article

SOURCE = "cultura/2026-11-20-nota.md"
LONG = "Esta frase tiene muchas palabras y por eso cuesta leerla de una vez sin perderse nunca."
EASY = "|\n  Hay una feria.\n  La feria es el sábado.\n\n  - Lleve agua."


def reading(folder: Path, text: str = "Texto.", **fields: str) -> Reading:
    write_files(folder, BASE | {SOURCE: article(text, **fields)})
    return read_content(folder, moment=NOW)


def told(given_reading: Reading) -> list[tuple[int, str, str]]:
    return [(each.line, each.message, each.fix) for each in given_reading.problems]


def only(given_reading: Reading) -> Story:
    [found] = given_reading.stories
    return found


def test_easy_reading_has_a_page_with_one_idea_a_line_and_the_switch_both_ways(
    tmp_path: Path,
) -> None:
    read = reading(tmp_path, lectura_facil=EASY)
    assert told(read) == []
    pages = artefacts(edition(only(read)))
    path = only(read).path
    easy = page(pages, f"{path}lectura-facil/")

    [paragraph] = easy.select(".easy__text p")
    assert [str(line) for line in paragraph.stripped_strings] == [
        "Hay una feria.",
        "La feria es el sábado.",
    ]
    assert len(paragraph.select("br")) == 1
    assert words(easy, ".easy__text li") == "Lleve agua."
    assert path in hrefs(easy)
    assert f"{path}lectura-facil/" in hrefs(page(pages, path))
    assert f"{path}lectura-facil/" in hrefs(page(pages, f"/texto{path}"))
    assert pages[f"{path[1:]}lectura-facil/index.html"].page


def test_without_it_there_is_neither_page_nor_switch() -> None:
    pages = artefacts(edition(story()))

    assert not [each for each in pages if "lectura-facil" in each]
    assert "lectura fácil" not in words(page(pages, story().path))


def test_long_sentences_are_advised_against_and_do_not_stop_the_build(tmp_path: Path) -> None:
    read = reading(tmp_path, lectura_facil=f"|\n  Corta.\n  {LONG}")

    [problem] = read.problems
    assert problem.severity is Severity.WARNING
    assert (
        problem.line
        == article(lectura_facil=f"|\n  Corta.\n  {LONG}").split("\n").index(f"  {LONG}") + 1
    )
    assert "16 palabras" in problem.message
    assert "UNE 153101" in problem.fix


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (LONG, [(0, 16)]),
        ("Corta.\nOtra corta.", []),
        ("una " * 10 + "\n" + "dos " * 10, [(0, 20)]),
        ("- " + "una " * 10 + "\n- " + "dos " * 10, []),
        ("una " * 10 + "\n\n" + "dos " * 10, []),
        ("## " + "una " * 9 + "\n" + "dos " * 15 + ".", []),
        ("Cuesta $12.500, a las 10:00. " + "uno " * 12, []),
    ],
)
def test_sentences_are_told_apart(text: str, found: list[tuple[int, int]]) -> None:
    assert list(long_sentences(text)) == found


@given(st.text(alphabet="ab .\n-", max_size=200))
def test_whatever_is_written_has_an_answer(text: str) -> None:
    assert all(each.words > LONGEST for each in long_sentences(text))
    assert lines_kept(text).split() == text.split()


def test_links_and_addresses_of_easy_reading_are_checked_like_any_other(tmp_path: Path) -> None:
    read = reading(tmp_path, lectura_facil="|\n  [Uno](no-existe.md)")
    assert "no-existe.md" in told(read)[0][1]

    write_files(
        tmp_path,
        {
            SOURCE: article(lectura_facil="Corto."),
            "cultura/2026-11-21-otra.md": article(
                "[Fácil](/noticias/2026/11/nota/lectura-facil/)",
                direcciones_anteriores="[/noticias/2026/11/nota/lectura-facil/]",
            ),
        },
    )
    [problem] = read_content(tmp_path, moment=NOW).problems
    assert problem.code == "duplicate-alias"


def test_an_expired_story_says_so_in_easy_reading_too() -> None:
    gone = story(easy="<p>Fácil.</p>", expires=NOW)

    soup = BeautifulSoup(
        EasyPage(frame=frame(), story=gone, state=State.EXPIRED).make()[0], "html.parser"
    )
    assert "no está vigente" in words(soup)
    assert soup.select_one('meta[content="noindex"]')


def test_words_of_another_language_say_so_everywhere_that_has_marks(tmp_path: Path) -> None:
    read = reading(
        tmp_path, "Un camino, el *Qhapaq Ñan*{lang=qu}, y <span lang='kuz'>ckuri</span>."
    )
    found = only(read)

    assert told(read) == []
    soup = BeautifulSoup(story_pages(frame(), found)[0], "html.parser")
    assert [(each["lang"], each.get_text()) for each in soup.select("main [lang]")] == [
        ("qu", "Qhapaq Ñan"),
        ("kuz", "ckuri"),
    ]
    assert 'lang="qu"' in story_pages(frame(), found)[1]
    assert 'lang="kuz"' in content(item_of(found, SITE, ORIGINALS))


@pytest.mark.parametrize(
    ("code", "fix"),
    [("kus", "kuz"), ("aym", "Escriba lang=ay"), ("zzz", "Existen: kuz (kunza), ay (aymara)")],
)
def test_an_unknown_language_is_an_error_with_its_line(tmp_path: Path, code: str, fix: str) -> None:
    [(line, message, mend)] = told(reading(tmp_path, f"Uno.\n\n*dos*{{lang={code}}}"))

    text = article(f"Uno.\n\n*dos*{{lang={code}}}")
    assert line == text.split("\n").index(f"*dos*{{lang={code}}}") + 1
    assert message == f"«{code}» no es el código de una lengua"
    assert fix in mend


def test_changes_are_told_with_their_moment_and_make_the_story_newer(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        actualizado="2026-11-21 08:00",
        cambios="[{fecha: 2026-11-21 09:30, texto: Se agregó el mapa.}, {fecha: 2026-11-22, texto: Hay bus.}]",
    )
    found = only(read)
    text = words(BeautifulSoup(story_pages(frame(), found)[0], "html.parser"))

    assert told(read) == []
    assert [each.text for each in found.changes] == ["Hay bus.", "Se agregó el mapa."]
    assert found.updated == found.changes[0].date.moment
    assert "sábado 21 de noviembre de 2026, 09:30 horas : Se agregó el mapa." in text
    assert (
        "Actualizado el domingo 22 de noviembre de 2026 ·" in text
        or "Actualizado el domingo 22 de noviembre de 2026 " in text
    )
    assert "09:00" not in text
    assert item_of(found, SITE, ORIGINALS).updated == found.updated


def test_a_change_before_publication_is_an_error(tmp_path: Path) -> None:
    [(_, message, _)] = told(
        reading(tmp_path, cambios="[{fecha: 2026-11-01, texto: Se agregó el mapa.}]")
    )
    assert message.endswith("una entrada es anterior a la publicación")


def test_what_was_replaced_leads_to_what_took_its_place_and_depends_on_no_more_of_it() -> None:
    old = story("alerta", source="cultura/vieja.md")
    new = story("nueva", title="Alerta roja", replaces="cultura/vieja.md")
    pages = artefacts(edition(old, new))
    soup = page(pages, old.path)

    assert "Lo reemplaza: Alerta roja" in words(soup)
    assert new.path in hrefs(soup, ".notice a")
    assert f"/texto{new.path}" in hrefs(page(pages, f"/texto{old.path}"), "[role=note] a")
    other = artefacts(
        edition(
            old,
            story("nueva", title="Alerta roja", body="<p>Otro.</p>", replaces="cultura/vieja.md"),
        )
    )
    name = f"{old.path[1:]}index.html"
    assert origin(pages[name]) == origin(other[name])


def test_what_had_already_expired_leads_there_too() -> None:
    old = story("alerta", source="cultura/vieja.md", expires=NOW.replace(hour=1))
    new = story("nueva", title="Alerta roja", replaces="cultura/vieja.md", date=NOW.replace(hour=2))
    given_edition = edition(old, new)

    assert given_edition.expired[0].expires == old.expires
    assert "Lo reemplaza: Alerta roja" in words(page(artefacts(given_edition), old.path))


def test_what_ended_leads_to_what_is_still_valid() -> None:
    gone = story(expires=NOW)

    soup = page(artefacts(edition(gone)), gone.path)
    assert "Vea lo vigente en Noticias" in words(soup)
    assert "/noticias/" in hrefs(soup, ".notice a")


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        ("a 25 km de aquí", "a 25~km de aquí"),
        ("el 5 % de 12.500 m", "el 5~% de 12.500~m"),
        ("a las 10:00 horas", "a las 10:00~horas"),
        ("la N.º 12, art. 10, pág. 3", "la N.º~12, art.~10, pág.~3"),
        ("el Sr. Soto y la Dra. Díaz", "el Sr.~Soto y la Dra.~Díaz"),
        ("3 mesas, 4 hombres y 2 guaguas", "3 mesas, 4 hombres y 2 guaguas"),
        ("Arte. 10 y cart. 3", "Arte. 10 y cart. 3"),
    ],
)
def test_numbers_stay_with_their_units(written: str, set_: str) -> None:
    assert bound(written) == set_.replace("~", "\N{NO-BREAK SPACE}")
    assert bound(bound(written)) == bound(written)


def test_numbers_of_a_text_stay_with_their_units(tmp_path: Path) -> None:
    found = only(reading(tmp_path, 'Son **25** km, "unos 30 km", y `25 km` en código.'))

    assert "“unos 30\N{NO-BREAK SPACE}km”" in found.body
    assert "<code>25 km</code>" in found.body
