"""The script as files: any program opens them, and they are the same bytes every time."""

import re
import subprocess
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from docx import Document

from plugins.script import Rundown, script_files
from plugins.script.sheet import running_order, script
from tests.conftest import ROOT
from tests.script.test_rundown import FORM, programme
from tests.social_snippets.examples import EXAMPLES
from tests.social_snippets.states import STATES

VNU = ROOT / "tests" / "tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="module")
def rundown() -> Rundown:
    return programme(*(each() for each in (EXAMPLES | STATES).values()), minutes=9)


@pytest.fixture(scope="module")
def files(rundown: Rundown) -> dict[str, bytes]:
    return script_files(rundown)


def test_a_word_processor_finds_both_tables_and_what_was_left_out(
    files: dict[str, bytes], rundown: Rundown
) -> None:
    document = Document(BytesIO(files["guion.docx"]))
    order, told = document.tables
    styled = ((each.style.name or "", each.text) for each in document.paragraphs if each.style)
    headings = [text for name, text in styled if name.startswith(("Heading", "Title"))]

    assert [[cell.text for cell in row.cells] for row in order.rows[1:]] == [
        [entry.starts, entry.length, entry.what] for entry in running_order(rundown)
    ]
    assert [[cell.text for cell in row.cells] for row in told.rows[1:]] == [
        [row.who, row.text] for row in script(rundown)
    ]
    assert headings == ["Revista Matinal: guion", "Escaleta", "Libreto", "Quedó fuera por tiempo"]
    assert document.core_properties.language == "es-CL"


def test_rows_of_heads_are_repeated_and_its_language_is_said(files: dict[str, bytes]) -> None:
    with ZipFile(BytesIO(files["guion.docx"])) as made:
        assert made.read("word/document.xml").count(b"<w:tblHeader/>") == 2
        assert b'<w:lang w:val="es-CL"/>' in made.read("word/styles.xml")
        assert {each.date_time for each in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_programme_gives_the_same_bytes(rundown: Rundown, files: dict[str, bytes]) -> None:
    assert script_files(rundown) == files


def test_the_page_is_valid_and_says_everything(files: dict[str, bytes], rundown: Rundown) -> None:
    soup = BeautifulSoup(files["guion.html"], "html.parser")
    checked = subprocess.run(
        ["java", "-jar", str(VNU), "-"], input=files["guion.html"], capture_output=True, check=False
    )

    assert checked.returncode == 0, checked.stderr
    assert soup.html
    assert soup.html["lang"] == "es-CL"
    cells = [
        [cell.get_text() for cell in row.find_all(["th", "td"])]
        for row in soup.find_all("table")[1].find_all("tr")[1:]
    ]
    assert cells == [[row.who, row.text] for row in script(rundown)]


def test_the_text_has_no_line_that_a_printer_would_cut(
    files: dict[str, bytes], rundown: Rundown
) -> None:
    text = files["guion.txt"].decode()
    libreto = text.partition("\nLIBRETO\n")[2]

    assert max(map(len, text.splitlines())) <= 78
    squeezed = " ".join(libreto.split())
    for row in script(rundown):
        assert " ".join(row.text.split()) in squeezed


def test_what_has_markup_in_its_title_stays_text() -> None:
    from tests.factories import story

    made = script_files(programme(story(title="<script>alerta</script> & más"), form=FORM))

    assert b"<script>" not in made["guion.html"]
    assert not re.search(rb"<w:script", made["guion.docx"])


def test_a_day_without_stories_still_has_its_programme() -> None:
    made = programme(day=date(2026, 12, 25))

    assert (
        "viernes 25 de diciembre"
        not in script_files(made)["guion.txt"].decode().partition("LIBRETO")[2]
    )
    assert "viernes veinticinco de diciembre" in " ".join(
        script_files(made)["guion.txt"].decode().split()
    )
