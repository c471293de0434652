"""A document of Word, read by others: python-docx and mammoth; the same bytes every time."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import docx
import mammoth
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.handouts import About, Part, Prose, Run, Sort, Table, WordFile, prose_of

ABOUT = About("La feria vuelve", "Municipalidad", datetime(2026, 11, 20, 13, tzinfo=UTC))
HTML = """
<h2>Cómo llegar</h2>
<p>Por la <strong>calle</strong> <em>Prat</em>, 120 m<sup>2</sup>: <a href="/feria/">la feria</a>.</p>
<ol start="3"><li>tres</li><li>cuatro</li></ol>
<p>Otra:</p>
<ol><li>uno<ol><li>a</li></ol></li><li>dos</li></ol>
<ul><li>punto</li></ul>
<blockquote><p>Vengan.</p></blockquote>
<table><caption>Horas</caption><tr><th>Día</th><th>Hora</th></tr><tr><td>Lunes</td><td>10</td></tr></table>
"""


def whole(address: str) -> str:
    return f"https://muni.cl{address}"


def written(prose: Prose) -> bytes:
    file = WordFile(ABOUT)
    file.heading("La feria vuelve")
    for part in prose:
        file.part(part, whole)
    return file.data()


def as_html(data: bytes) -> str:
    result = mammoth.convert_to_html(BytesIO(data))
    return str(result.value)


def test_another_reader_finds_headings_lists_tables_links_and_letters() -> None:
    html = as_html(written(prose_of(HTML)))

    assert "<h1>La feria vuelve</h1><h2>Cómo llegar</h2>" in html
    assert "<strong>calle</strong> <em>Prat</em>, 120 m<sup>2</sup>" in html
    assert 'href="https://muni.cl/feria/"' in html
    assert "<ol><li>tres</li><li>cuatro</li></ol>" in html
    assert "<ul><li>punto</li></ul>" in html
    assert "Vengan." in html
    assert "<thead><tr><th><p><strong>Día</strong></p></th>" in html


def test_each_numbered_list_begins_where_it_says() -> None:
    document = docx.Document(BytesIO(written(prose_of(HTML))))
    numbering = document.part.numbering_part.element
    starts = {}
    for paragraph in document.paragraphs:
        found = paragraph._p.xpath("./w:pPr/w:numPr/w:numId/@w:val")
        if not found:
            continue
        number = numbering.num_having_numId(int(found[0]))
        starts[paragraph.text] = number.numId, number.xpath(".//w:startOverride/@w:val")[0]

    assert starts["tres"] == starts["cuatro"]
    assert starts["uno"] == starts["dos"]
    assert [starts[each][1] for each in ("tres", "uno", "a")] == ["3", "1", "1"]
    assert len({each[0] for each in starts.values()}) == 3


def test_it_says_whose_it_is_and_nothing_of_a_machine() -> None:
    data = written(prose_of(HTML))
    about = docx.Document(BytesIO(data)).core_properties
    with ZipFile(BytesIO(data)) as file:
        names = set(file.namelist())
        every = b"".join(map(file.read, names))

    assert (about.title, about.author, about.language) == (ABOUT.title, ABOUT.author, "es-CL")
    assert about.created == about.modified == ABOUT.moment
    assert not {name for name in names if "thumbnail" in name or "app.xml" in name}
    for word in (b"python-docx", b"Macintosh", b"en-US", b"customXml"):
        assert word not in every


def test_nothing_in_it_depends_on_who_compresses() -> None:
    with ZipFile(BytesIO(written(prose_of(HTML)))) as file:
        assert {each.compress_type for each in file.infolist()} == {ZIP_STORED}
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


RUNS = st.lists(
    st.builds(Run, st.text(max_size=8), st.booleans(), st.booleans(), st.sampled_from([-1, 0, 1])),
    min_size=1,
    max_size=3,
).map(tuple)
PARTS = st.builds(
    Part,
    st.sampled_from(Sort),
    RUNS,
    st.integers(0, 12),
    st.integers(0, 9_999),
    st.booleans(),
)
TABLES = st.integers(1, 70).flatmap(
    lambda width: st.builds(
        Table,
        st.lists(st.tuples(*[st.just("x")] * width), min_size=2, max_size=2).map(tuple),
        st.text(max_size=8),
        st.booleans(),
    )
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.one_of(PARTS, PARTS, TABLES), max_size=6).map(tuple))
def test_any_text_opens_and_is_the_same_twice(prose: Prose) -> None:
    data = written(prose)

    assert data == written(prose)
    assert docx.Document(BytesIO(data)).paragraphs
