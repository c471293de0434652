"""A text is read as whoever typed it sees it: nothing of it is published as a sign, in silence."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from plugins.markup import past_bounds, rendered, stray_marks
from plugins.markup.blocks.markers import with_plain_markers
from plugins.markup.inline.emphasis import emphases
from plugins.web.sanitise import sanitised
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

NAME = "cultura/2026-11-20-nota.md"


def published(markdown: str) -> str:
    """Return the HTML of *markdown* on one line, without the ids of its headings."""
    html = re.sub(r' id="[^"]*"', "", sanitised(rendered(markdown).html))
    return re.sub(r"\s*(</?(?:\w+)[^>]*>)\s*", _tight, " ".join(html.split())).strip()


def _tight(tag: re.Match[str]) -> str:
    is_inline = re.match(r"</?(?:a|b|code|del|em|strong|sub|sup)\b", tag[1])
    return tag[0] if is_inline else tag[1]


UNO_DOS = "<ul><li>Uno</li><li>Dos</li></ul>"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("- Uno\n  - Dos\n  1. Tres", "<ul><li>Uno<ul><li>Dos</li></ul><ol><li>Tres</li></ol></li></ul>"),
        ("1. Uno\n  - Dos\n2. Tres", "<ol><li>Uno<ul><li>Dos</li></ul></li><li>Tres</li></ol>"),
        ("1. Uno\n   - Dos\n2. Tres", "<ol><li>Uno<ul><li>Dos</li></ul></li><li>Tres</li></ol>"),
        ("- Uno\n\t- Dos", "<ul><li>Uno<ul><li>Dos</li></ul></li></ul>"),
        ("Traiga:\n- Uno\n- Dos", f"<p>Traiga:</p>{UNO_DOS}"),
        ("Pasos:\n1. Uno\n2. Dos", "<p>Pasos:</p><ol><li>Uno</li><li>Dos</li></ol>"),
        ("• Uno\n• Dos", UNO_DOS),
        ("•Uno\n•Dos", UNO_DOS),
        ("·\tUno\n·\tDos", UNO_DOS),
        ("\uf0b7 Uno\n\uf0b7 Dos", UNO_DOS),
        ("– Uno\n– Dos", UNO_DOS),
        ("-Uno\n-Dos", UNO_DOS),
        ("✅ Uno\n✅ Dos", UNO_DOS),
        ("✔️Uno\n✔️Dos", UNO_DOS),
        ("➡️ Uno\n➡️ Dos", UNO_DOS),
        ("- Uno\n-\n- Dos", UNO_DOS),
        ("*Uno\n*Dos", UNO_DOS),
        ("1. A\n2. B\n2. C\n4. D", '<ol><li>A</li><li>B</li><li value="2">C</li><li value="4">D</li></ol>'),
        ("10. A\n9. B", '<ol start="10"><li>A</li><li value="9">B</li></ol>'),
        ("1. A\n1. B", "<ol><li>A</li><li>B</li></ol>"),
        ("1. A\n2. B\n\n1. C\n2. D", "<ol><li>A</li><li>B</li></ol><ol><li>C</li><li>D</li></ol>"),
        ("Damas:\n1. A\n2. B\nVarones:\n1. C", "<p>Damas:</p><ol><li>A</li><li>B</li></ol><p>Varones:</p><ol><li>C</li></ol>"),
        ("1.- A\na) B\nb) C\n2.- D", '<ol><li>A<ol type="a"><li>B</li><li>C</li></ol></li><li>D</li></ol>'),
        ("- [ ] Uno\n- [x] Dos", "<ul><li>☐ Uno</li><li>☑ Dos</li></ul>"),
        ("- Uno\n\n* Dos", "<ul><li>Uno</li></ul><ul><li>Dos</li></ul>"),
        ("- Uno\n* Dos", UNO_DOS),
        ("- Uno\n  - A\n\n  * B\n- Dos", "<ul><li>Uno<ul><li>A</li></ul><ul><li>B</li></ul></li><li>Dos</li></ul>"),
        ("1. Uno\n\n1) Dos", "<ol><li>Uno</li></ol><ol><li>Dos</li></ol>"),
        ("1. Uno\n\n2) Dos", '<ol><li>Uno</li></ol><ol start="2"><li>Dos</li></ol>'),
        ("1. Uno\n2) Dos", "<ol><li>Uno</li><li>Dos</li></ol>"),
        ("§\tUno\n§\tDos", UNO_DOS),
        ("Ø Uno\nØ Dos", UNO_DOS),
        ("o   Uno\no   Dos", UNO_DOS),
        ("- Uno\n- Dos\nSalida a las 9:00.", f"{UNO_DOS}<p>Salida a las 9:00.</p>"),
        ("- Uno\n- Dos\n\nFin", f"{UNO_DOS}<p>Fin</p>"),
        ("1.- Uno\n2.- Dos", "<ol><li>Uno</li><li>Dos</li></ol>"),
        ("1) Uno\n2) Dos", "<ol><li>Uno</li><li>Dos</li></ol>"),
        ("1- Uno\n2- Dos", "<ol><li>Uno</li><li>Dos</li></ol>"),
        ("a) Uno\nb) Dos", '<ol type="a"><li>Uno</li><li>Dos</li></ol>'),
        ("i) Uno\nii) Dos", '<ol type="i"><li>Uno</li><li>Dos</li></ol>'),
        ("1. Uno\n\n![x](x.jpg)\n\n2. Dos", '<ol><li>Uno</li></ol><p><img alt="x" src="x.jpg"></p><ol start="2"><li>Dos</li></ol>'),
    ],
)  # fmt: skip
def test_a_list_is_a_list(written: str, read: str) -> None:
    assert published(written) == read
    assert not rendered(written).slips


@given(
    st.lists(st.sampled_from(["- a", "* b", "+ c", "1. d", "2) e", "1) f"]), min_size=2, max_size=5)
)
def test_lists_over_blank_lines_are_apart_as_those_of_commonmark(items: list[str]) -> None:
    markdown = "\n\n".join(items)
    if re.search(r"(?:^|[^.)\n]\n\n)2\)", markdown):
        return  # a «2)» alone is a sentence here
    ours, theirs = (
        [
            len(each.find_all("li"))
            for each in BeautifulSoup(html, "html.parser").find_all(["ul", "ol"])
        ]
        for html in (published(markdown), _COMMONMARK.render(markdown))
    )

    assert ours == theirs


@pytest.mark.parametrize(
    "written",
    [
        "14. El número lo dice",
        "— Hola —dijo",
        "-5 grados en la noche",
        "1926. Ese año abrió Coya Norte",
        "1-2 de diciembre",
        "👉 Lleve agua",
        "— ¿Viene?<br>— Sí, vengo.",
        "1.er Festival",
        "A. Prat, marino",
    ],
)
def test_a_sentence_is_no_list(written: str) -> None:
    assert published(written.replace("<br>", "\n")) == f"<p>{written}</p>"


@pytest.mark.parametrize(
    "lines",
    [
        ["✅ Agua", "✅ Quitasol", "❌ Alcohol", "❌ Mascotas"],
        ["⛔ Fumar", "⛔ Fuego"],
        ["📅 Sábado", "📍 Plaza"],
        ["✘ Vidrio", "✘ Latas"],
    ],
)
def test_a_sign_that_says_something_is_kept(lines: list[str]) -> None:
    assert published("\n".join(lines)) == f"<p>{'<br>'.join(lines)}</p>"


TABLE = "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Horario\n| A | B |\n| --- | --- |\n| 1 | 2 |", f"<p>Horario</p>{TABLE}"),
        ("| A | B |\n| --- | --- |\n| 1 | 2 |\nFin", f"{TABLE}<p>Fin</p>"),
        ("| A | B |\n| 1 | 2 |", TABLE),
        ("A | B\n--|--\n1 | 2", TABLE),
        ("  | A | B |\n  |---|---|\n  | 1 | 2 |", TABLE),
        ("A\tB\n1\t2", TABLE),
        ("A\tB\n1\t2\n3\t", TABLE.replace("</tbody>", "<tr><td>3</td><td></td></tr></tbody>")),
        (
            "A\tB\tC\n1\t2",
            TABLE.replace("</th></tr>", "</th><th>C</th></tr>").replace(
                "2</td>", "2</td><td></td>"
            ),
        ),
        (
            "|A|B|\n|--|--|\n|1|2|3|",
            TABLE.replace("</th></tr>", "</th><td></td></tr>").replace(
                "2</td>", "2</td><td>3</td>"
            ),
        ),
        ("Texto\nA\tB\t\n1\t2\t", f"<p>Texto</p>{TABLE}"),
        (
            "\tLunes\nMañana\tSí",
            '<table><thead><tr><td></td><th>Lunes</th></tr></thead><tbody><tr><th scope="row">Mañana</th><td>Sí</td></tr></tbody></table>',
        ),
    ],
)
def test_a_table_is_a_table(written: str, read: str) -> None:
    assert published(written) == read


def rows_of(markdown: str) -> list[list[str]]:
    """Return the cells of the one table that *markdown* becomes, a head of rows or columns in capitals."""
    [table] = BeautifulSoup(published(markdown), "html.parser").find_all("table")
    return [
        [
            (cell.text.upper() if cell.name == "th" else cell.text)
            for cell in row.find_all(["th", "td"])
        ]
        for row in table.find_all("tr")
    ]


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        ("08:00\tla plaza\n09:00\tla sede", [["08:00", "la plaza"], ["09:00", "la sede"]]),
        ("08:00\tla plaza\n09:00\tla sede\nalmuerzo\n15:00\tla plaza", [["08:00", "la plaza"], ["09:00", "la sede"], ["ALMUERZO", ""], ["15:00", "la plaza"]]),
        ("lunes\t08:00\t09:00\nmartes\t08:30\t09:30", [["LUNES", "08:00", "09:00"], ["MARTES", "08:30", "09:30"]]),
        ("| 08:00 a 09:00 | yoga |\n| 10:00 - 11:00 | baile |", [["08:00 A 09:00", "yoga"], ["10:00 - 11:00", "baile"]]),
        ("fecha:\t28 de noviembre\nlugar:\tplaza", [["FECHA:", "28 de noviembre"], ["LUGAR:", "plaza"]]),
        ("ana\t$1.000\nluis\t$2.000", [["ANA", "$1.000"], ["LUIS", "$2.000"]]),
        ("1926\tapertura\n1950\tampliación", [["1926", "apertura"], ["1950", "ampliación"]]),
        ("|  |  |\n|--|--|\n| uno | dos |", [["UNO", "dos"]]),
        ("año\t2025\t2026\nvisitas\t1999\t2001", [["AÑO", "2025", "2026"], ["visitas", "1999", "2001"]]),
        ("hora\tlugar\n08:00\tplaza", [["HORA", "LUGAR"], ["08:00", "plaza"]]),
        ("lunes\tmartes\n08:00\t09:00", [["LUNES", "MARTES"], ["08:00", "09:00"]]),
        ("| 1 | 2 |\n|--|--|\n| 3 | 4 |", [["1", "2"], ["3", "4"]]),
        ("a\tb\n\n1\t2\n\n3\t4", [["A", "B"], ["1", "2"], ["3", "4"]]),
        ('a\tb\n1\t"dos\ntres ""x"""\n3\t4', [["A", "B"], ["1", 'dostres “x”'], ["3", "4"]]),
    ],
)  # fmt: skip
def test_the_head_of_a_table_names_what_is_under_it(written: str, rows: list[list[str]]) -> None:
    assert rows_of(written) == rows


def test_no_head_of_a_table_is_empty() -> None:
    html = published("| | a |\n|--|--|\n| | b |\n\n08:00\tx\n\t\n09:00\ty\n")

    assert "<th></th>" not in html
    assert '<th scope="row"></th>' not in html


@pytest.mark.parametrize(
    ("written", "rows", "after"),
    [
        ("a\tb\n1\t2\nAlmuerzo\n3\t4", [["A", "B"], ["1", "2"], ["Almuerzo", ""], ["3", "4"]], ""),
        ("a\tb\n1\t2\nAlmuerzo", [["A", "B"], ["1", "2"]], "<p>Almuerzo</p>"),
    ],
)  # fmt: skip
def test_a_row_without_tabs_is_told(written: str, rows: list[list[str]], after: str) -> None:
    assert rows_of(written) == rows
    assert published(written).partition("</table>")[2] == after
    [slip] = rendered(written).slips
    assert (slip.written, slip.code, slip.is_error) == ("Almuerzo", "row-without-cells", False)


@pytest.mark.parametrize(
    "written",
    [
        "a\tb\n1\t2\n\nFin",
        "a\tb\n1\t2\nSe suspende si llueve.",
        "a\tb\n1\t2\n- Uno\n- Dos",
        "a\tb\n1\t2\nAlmuerzo\t\n3\t4",
        "a\tb\n1\t2\n## Otro",
    ],
)
def test_what_follows_a_pasted_table_in_its_own_right_is_not_told(written: str) -> None:
    assert not rendered(written).slips


def test_the_title_of_the_next_pasted_table_is_no_row() -> None:
    assert (
        published("Damas\nA\tB\n1\t2\nVarones\nA\tB\n1\t2")
        == f"<p>Damas</p>{TABLE}<p>Varones</p>{TABLE}"
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("#MaríaElena celebra", "<p>#MaríaElena celebra</p>"),
        ("## Qué llevar", "<h2>Qué llevar</h2>"),
        ("##Qué llevar", "<h2>Qué llevar</h2>"),
        ("## Qué llevar ##\nAgua", "<h2>Qué llevar</h2><p>Agua</p>"),
        ("Hay feria.\n---\nMañana", "<p>Hay feria.</p><hr><p>Mañana</p>"),
        ("Hay feria.\n***", "<p>Hay feria.</p><hr>"),
        ("* * *", "<hr>"),
        ("Qué llevar\n==========", "<h2>Qué llevar</h2>"),
        ("Qué llevar\n----------", "<h2>Qué llevar</h2>"),
        ("    Con sangría", "<p>Con sangría</p>"),
        ("\tCon sangría\n\n\tOtra vez", "<p>Con sangría</p><p>Otra vez</p>"),
        ("\u00a0\u00a0\u00a0\u00a0Con espacios", "<p>Con espacios</p>"),
        ("~~~\n<b>x</b>\n~~~", "<pre><code>&lt;b&gt;x&lt;/b&gt;</code></pre>"),
        ("```html\n<b>x</b>\n```", "<pre><code>&lt;b&gt;x&lt;/b&gt;</code></pre>"),
        ("Término\n: Uno\nOtro\n: Dos", "<dl><dt>Término</dt><dd>Uno</dd><dt>Otro</dt><dd>Dos</dd></dl>"),
        ('<div class="destacado">\n**Ojo**\n</div>', '<div class="destacado"><p><strong>Ojo</strong></p></div>'),
        ("<details>\n<summary>Ver</summary>\n- Uno\n- Dos\n</details>", f"<details><summary>Ver</summary>{UNO_DOS}</details>"),
        ("<table><tr><td>**x**</td></tr></table>", "<table><tbody><tr><td><strong>x</strong></td></tr></tbody></table>"),
    ],
)  # fmt: skip
def test_a_block_is_what_it_looks_like(written: str, read: str) -> None:
    assert published(written).replace(" </code>", "</code>") == read
    assert not rendered(written).slips


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Dijo ** Ojo ** fuerte", "Dijo <strong>Ojo</strong> fuerte"),
        ("**Fecha: **sábado", "<strong>Fecha: </strong>sábado"),
        ("__ Ojo __", "<strong>Ojo</strong>"),
        ("**Ojo**con", "<strong>Ojo</strong>con"),
        ("~~sábado~~ domingo", "<del>sábado</del> domingo"),
        ("10*20*30 y tod*s l*s", "10*20*30 y tod*s l*s"),
        ("Nombre: ________ RUT: ________", "Nombre: ________ RUT: ________"),
        ("[Bases] (https://otro.example/b)", '<a href="https://otro.example/b">Bases</a>'),
        ("![Una plaza] (foto.jpg)", '<img alt="Una plaza" src="foto.jpg">'),
        ("[Bases] (bases.pdf)", '<a href="bases.pdf">Bases</a>'),
        ("Vea https://es.example/wiki/María_(Chile).", 'Vea <a href="https://es.example/wiki/María_(Chile)">https://es.example/wiki/María_(Chile)</a>.'),
        ("(https://e.example/?q=*a*&x=_y_z)", '(<a href="https://e.example/?q=*a*&amp;x=_y_z">https://e.example/?q=*a*&amp;x=_y_z</a>)'),
        ("Estimado <nombre>, debe <monto>", "Estimado &lt;nombre&gt;, debe &lt;monto&gt;"),
        ("Si x<y entonces y>x; a<b y b>c", "Si x&lt;y entonces y&gt;x; a&lt;b y b&gt;c"),
        ("<strike>10:00</strike> 11:00", "<del>10:00</del> 11:00"),
        ("Adultos **$3.500 ** y niños **$1.500** * *Menores de 12* gratis.", "Adultos <strong>$3.500</strong> y niños <strong>$1.500</strong> * <em>Menores de 12</em> gratis."),
        ("Un ***aviso* urgente**", "Un <strong><em>aviso</em> urgente</strong>"),
        ("**[texto](/a/) y `x`**", '<strong><a href="/a/">texto</a> y <code>x</code></strong>'),
        ('[a](b "(c") [d](<e(f>) [g](h_(i).pdf)', '<a href="b" title="(c">a</a> <a href="e(f">d</a> <a href="h_(i).pdf">g</a>'),
        ("La radio [sic] (1926)", "La radio [sic] (1926)"),
        ("Vea https://otro.example/a_b_c.", 'Vea <a href="https://otro.example/a_b_c">https://otro.example/a_b_c</a>.'),
        ("Vea youtu.be/abc, o mariaelena.cl.", 'Vea <a href="https://youtu.be/abc">youtu.be/abc</a>, o <a href="https://mariaelena.cl">mariaelena.cl</a>.'),
        ("WWW.OTRO.CL y otro.gob.cl/a_b_c", '<a href="https://WWW.OTRO.CL">WWW.OTRO.CL</a> y <a href="https://otro.gob.cl/a_b_c">otro.gob.cl/a_b_c</a>'),
        ("En la plaza.Es gratis. y/o S.A. 1.5/2 bases.com.pdf ana.com@otro.gratis", 'En la plaza.Es gratis. y/o S.A. 1.5/2 bases.com.pdf <a href="mailto:ana.com@otro.gratis">ana.com@otro.gratis</a>'),
        ("[youtu.be/abc](https://youtu.be/abc)", '<a href="https://youtu.be/abc">youtu.be/abc</a>'),
        ("Vea www.otro.example", 'Vea <a href="https://www.otro.example">www.otro.example</a>'),
        ("A ana@otro.example.", 'A <a href="mailto:ana@otro.example">ana@otro.example</a>.'),
        (r"\*\*tal cual\*\* \~ \#", "**tal cual** ~ #"),
        ("`**tal cual**`", "<code>**tal cual**</code>"),
    ],
)  # fmt: skip
def test_a_line_is_what_it_looks_like(written: str, read: str) -> None:
    assert published(written) == f"<p>{read}</p>"
    assert not rendered(written).slips


@pytest.mark.parametrize(
    ("written", "breaks"),
    [
        ("Municipalidad de María Elena\nIgnacio Carrera Pinto 1926\nMaría Elena", 2),
        ("📅 Sábado 28\n📍 Plaza", 1),
        ("La oficina atenderá este sábado en la sede vecinal, por el aniversario de la comuna.\nLugar: Plaza\nHora: 10:00", 2),
        ("La oficina Coya Norte abrió en 1926 y tomó después el nombre de\nMaría Elena.", 0),
        ("Uno\\\nDos", 1),
        ("Este es un párrafo largo que un programa cortó donde le cupo, y que\nsigue aquí sin que nadie lo pida.", 0),
    ],
)  # fmt: skip
def test_a_line_end_is_kept_where_it_is_meant(written: str, breaks: int) -> None:
    assert published(written).count("<br>") == breaks


@pytest.mark.parametrize(
    ("written", "code", "said"),
    [
        ("Vea[^9]", "unknown-note", "la nota «[^9]» no está escrita"),
        ("Uno[^1]\n\n[^1]: a\n[^2]: b", "unused-note", "la nota «[^2]» no se llama desde ninguna parte"),
        ("**Ojo con el agua", "stray-mark", "«**» se publicaría como signo"),
        ("Uno **dos\n\ntres** cuatro", "stray-mark", "«**» se publicaría como signo"),
        ("~~sábado", "stray-mark", "«~~» se publicaría como signo"),
        ("Es ~sábado~ domingo", "stray-mark", "«~sábado~» se publicaría como signo"),
        ("[Bases](bases 1", "stray-mark", "«[Bases](bases 1» no es un enlace que se entienda"),
        ("[Bases](bases \"de la feria y todo lo que sigue", "stray-mark", "«[Bases](bases \"de la feria y todo lo que sigue» no es un enlace que se entienda"),
        ("![Una](foto.jpg \"de la feria y todo", "stray-mark", "«![Una](foto.jpg \"de la feria y todo» no es un enlace que se entienda"),
        ("[Bases][uno]", "stray-mark", "«[Bases][uno]» no dice a dónde lleva"),
        ("```\nsin cierre", "stray-mark", "«```» se publicaría como signo"),
        ("~~~\nsin cierre", "stray-mark", "«~~~» se publicaría como signo"),
        ("| a | b", "stray-mark", "«| a | b»: la tabla no se entiende"),
        ("| a | b |\n| --- |\n| 1 | 2 |", "stray-mark", "«| --- |»: la tabla no se entiende"),
        ("==Ojo==", "stray-mark", "«==Ojo==» se publicaría como signo"),
        ("Hola :smile:", "stray-mark", "«:smile:» se publicaría como signo"),
        ("::: aviso\nOjo\n:::", "stray-mark", "«::: aviso» se publicaría como signo"),
        ("Hola {{ nombre }}", "stray-mark", "«{{ nombre }}» se publicaría como signo"),
        ("[b]Ojo[/b]", "stray-mark", "«[b]» se publicaría como signo"),
        ("Ojo {.destacado} con", "stray-mark", "«{.destacado}» se publicaría como signo"),
        ("Precio\n{: ver abajo }", "stray-mark", "«{: ver abajo }» se publicaría como signo"),
        ("## Precio {: ver abajo }", "stray-mark", "«{: ver abajo }» se publicaría como signo"),
        ("[[Otra página]]", "stray-mark", "«[[Otra página]]» se publicaría como signo"),
        ("== ¡Ojo! ==", "stray-mark", "«== ¡Ojo! ==» se publicaría como signo"),
        ("=====", "stray-mark", "«=====» se publicaría como signo"),
        ("++Ojo++", "stray-mark", "«++Ojo++» se publicaría como signo"),
        ("Nota^[al pie]", "stray-mark", "la nota «^[al pie]» se publicaría en medio del texto"),
        ("Hola :+1: :cara_2:", "stray-mark", "«:+1:» se publicaría como signo"),
        ("!!! note \"Ojo\"\n    Texto", "stray-mark", "«!!! note \"Ojo\"» se publicaría como signo"),
        ("??? nota\n    Texto", "stray-mark", "«??? nota» se publicaría como signo"),
        ("> [!NOTE]\n> Ojo", "stray-mark", "«[!NOTE]» se publicaría como signo"),
        ("[ ] Agua", "stray-mark", "«[ ]» se publicaría como signo"),
        ("- [] Agua", "stray-mark", "«[]» se publicaría como signo"),
        ("{{< youtube x >}}", "stray-mark", "«{{< youtube x >}}» se publicaría como signo"),
        ("{% include x %}", "stray-mark", "«{% include x %}» se publicaría como signo"),
        ("[gallery ids=1]", "stray-mark", "«[gallery ids=1]» se publicaría como signo"),
        ("[caption id=1]x[/caption]", "stray-mark", "«[/caption]» se publicaría como signo"),
        ("[TOC]", "stray-mark", "«[TOC]» se publicaría como signo"),
        ("$$x + y$$", "stray-mark", "«$$x + y$$» se publicaría como signo"),
        ("%%nota interna%%", "stray-mark", "«%%nota interna%%» es un comentario que se publicaría"),
        ("Hola {++más++} y {--menos--}", "stray-mark", "«{++más++}» se publicaría como signo"),
        ("x^n y^(2)", "stray-mark", "«^n» se publicaría como signo"),
        ("+++\ntitle: x\n+++", "stray-mark", "«+++» se publicaría como signo"),
        ("<!-- more -->", "unread-remark", "«<!-- more -->» no corta el texto: de un artículo se muestra su resumen, o el texto entero"),
        ("Uno <!--more--> dos", "unread-remark", "«<!--more-->» no corta el texto: de un artículo se muestra su resumen, o el texto entero"),
        ("[Nota]: Gratis", "unused-reference", "la línea «[nota]: Gratis» no se publica: da la dirección de un enlace, y ninguno la usa"),
        ("[a]\n\n[a]: /archivo/\n[a]: /temas/", "unused-reference", "la línea «[a]: /temas/» no se publica: da la dirección de un enlace, y ninguno la usa"),
        ("*[OMIL]: Oficina", "unused-abbreviation", "la sigla «OMIL» se explica y no está en el texto: su explicación no se publica"),
        ("<!-- nota interna", "stray-mark", "un comentario «<!-- … -->» no se cierra, y se publicaría"),
        ("<pre>uno <!-- nota</pre>\n\ndos", "stray-mark", "un comentario «<!-- … -->» no se cierra, y se publicaría"),
        ("|✅<b>x</b>", "stray-mark", "«|✅…x…»: la tabla no se entiende"),
        ("*Fecha:*sábado", "stray-mark", "«*Fecha:*» se publicaría como signo"),
        ("<p>**Ojo</p>", "stray-mark", "«**» se publicaría como signo"),
        ("## **Ojo", "stray-mark", "«**» se publicaría como signo"),
        ("- **Ojo", "stray-mark", "«**» se publicaría como signo"),
    ],
)  # fmt: skip
def test_what_is_left_of_marks_is_told_with_its_line(
    tmp_path: Path, written: str, code: str, said: str
) -> None:
    problems = told(tmp_path, f"Un párrafo.\n\n{written}")

    assert (code, said) in [(each.code, each.message) for each in problems]
    assert {each.line for each in problems} <= set(range(7, 14))
    assert all("\\" not in each.fix and each.fix for each in problems)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("H~2~O y CO~2~", "H<sub>2</sub>O y CO<sub>2</sub>"),
        ("120 m^2^, 30 m^3 y 10^-6", "120 m<sup>2</sup>, 30 m<sup>3</sup> y 10<sup>-6</sup>"),
        ("N^o^ 4 y **1^a^**", "N<sup>o</sup> 4 y <strong>1<sup>a</sup></strong>"),
        (r"m\^2 ^_^ y ^^", "m^2 ^_^ y ^^"),
        ("C++ y C++, el alcalde --don Juan-- y 1 + 1 = 2, a == b", None),
        ("a las 10:30:15, $$$ y ¡¡¡Ojo!!!", None),
        ("~~a~~b~~c~~", "<del>a</del>b<del>c</del>"),
        ("[x] Uno<br>[ ] Dos", "☑☐"),
    ],
)
def test_what_other_programs_read_is_read_or_left_alone(written: str, read: str | None) -> None:
    html = published(written.replace("<br>", "\n"))

    assert read is None or read in html.replace("<ul><li>☑ Uno</li><li>☐ Dos</li></ul>", "☑☐")
    assert not rendered(written.replace("<br>", "\n")).slips


def test_a_comment_is_not_published() -> None:
    assert published("Uno <!-- ojo --> dos\n\n<!-- nota -->") == "<p>Uno dos</p>"
    assert not rendered("Uno <!-- ojo --> dos").slips


def test_the_line_is_that_of_the_mark(tmp_path: Path) -> None:
    [problem] = told(tmp_path, "**Uno** y dos.\n\n- Tres\n- Cuatro **cinco")

    assert problem.line == 9


@pytest.mark.parametrize(
    ("field", "written", "bare"),
    [
        ("titulo", '"**Ojo** con el agua"', "Ojo con el agua"),
        ("titulo", "Hay <b>feria</b>", "Hay feria"),
        ("imagen_credito", "<i>Ana</i>", "Ana"),
        ("resumen", "Hay <img src=x onerror=y> <u>feria</u>", "Hay feria"),
        ("resumen", '"Vea [las bases](bases.pdf)"', "Vea las bases"),
        ("resumen", "Feria&nbsp;y bingo", "Feria y bingo"),
        ("redes", '{x: "~~Sábado~~ domingo"}', "Sábado domingo"),
        ("imagen_credito", '"__Ana__"', "Ana"),
        ("resumen", "El *Programa* invita a _todos_", "El Programa invita a todos"),
    ],
)
def test_a_field_holds_no_marks(tmp_path: Path, field: str, written: str, bare: str) -> None:
    problems = told(tmp_path, "Texto.", **{field: written})

    assert (f"Escriba solo las palabras: {bare}") in [each.fix for each in problems]


@pytest.mark.parametrize(
    "text",
    [
        "Cupos limitados*",
        "Escriba a <ana@ejemplo.cl>",
        "Rock&Pop; mañana",
        "tod*s l*s vecin*s",
        "a_b_c",
        "5 < 6 & 7",
        "2 ** 3",
        "a_b",
        "AT&T",
        "1 > 0",
    ],
)
def test_a_single_sign_in_a_field_may_stay(text: str) -> None:
    assert stray_marks(text) is None


class Problem(NamedTuple):
    line: int
    code: str
    message: str
    fix: str


def told(folder: Path, body: str, **fields: str) -> list[Problem]:
    write_files(folder, BASE | {NAME: article(body, **fields)})
    problems = read_content(folder, moment=NOW).problems
    return [Problem(each.line, each.code, each.message, each.fix) for each in problems]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[" * 8_000, "corchetes abiertos unos dentro de otros"),
        ("![" * 8_000, "corchetes abiertos unos dentro de otros"),
        ("[a](" * 8_000, "paréntesis abiertos unos dentro de otros"),
        ("[^1]" * 8_000, "corchetes"),
        ("<![CDATA[" * 4_000, "corchetes abiertos unos dentro de otros"),
        ("<a " * 4_000, "signos «<»"),
        ("**a " * 4_000, "marcas de negrita o cursiva"),
        ("> " * 400 + "a", "niveles de citas o listas"),
        ("- " * 400 + "a", "niveles de citas o listas"),
        ("\n".join(f"*[A{n}]: b" for n in range(4_000)), "siglas explicadas"),
        ("\n".join(f"[^{n}]: b" for n in range(5_000)), "notas al pie"),
        ("a\n\n" * 90_000, "párrafos"),
        ("a " * 200_000, "caracteres"),
        ("a " * 40_000, "caracteres"),
        ("{:" * 2_000, "llaves"),
        ("a\t" * 10_000 + "\na\tb" * 5_000, "celdas en una fila"),
        ("| a " * 5_000 + "\n| b |" * 3_000, "celdas en una fila"),
        ("a." * 19_000 + "@b", "letras sin un espacio"),
    ],
)
def test_too_much_of_one_thing_is_told_and_not_read(tmp_path: Path, text: str, what: str) -> None:
    excess = past_bounds(text)
    assert excess is not None
    assert what in excess.message

    [problem] = told(tmp_path, f"Hola.\n\n{text}")
    assert problem.code == "too-much"


def test_a_long_text_of_a_person_is_within_the_bounds() -> None:
    ordinance = "\n\n".join(
        f"## Artículo {number}\n\nEl **municipio** cuida [la plaza](/plaza/) (art. {number}).[^{number}]"
        "\n\n- Uno\n  - Dos\n\n> Cita\n\n| A | B |\n| --- | --- |\n" + "| [a](/a/) | (b) |\n" * 60
        for number in range(80)
    )

    assert past_bounds(ordinance) is None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("María\u00ad Elena", "María Elena"),
        ("pos\u200btular", "postular"),
        ("pos\u2060tu\ufefflar", "postular"),
        ("pos\u200dtular", "postular"),
        ("\u202eabc\u202c", "abc"),
        ("👩🏽‍🌾 y 🏳️‍🌈", "👩🏽‍🌾 y 🏳️‍🌈"),
        ("क्‍ष", "क्‍ष"),
    ],
)
def test_what_nobody_sees_is_gone_everywhere(tmp_path: Path, written: str, read: str) -> None:
    write_files(tmp_path, BASE | {NAME: article(written, titulo=written, resumen=written)})
    [story] = [each for each in read_content(tmp_path, moment=NOW).stories if each.source == NAME]

    assert (story.title, story.summary) == (read, read)
    assert BeautifulSoup(story.body, "html.parser").get_text().strip() == read


# Lists against the reference implementation of CommonMark, and against what they were made from.

_COMMONMARK = MarkdownIt("commonmark")


class Branch(NamedTuple):
    tag: str
    items: list[tuple[str, list["Branch"]]]


def branches(depth: int = 3) -> st.SearchStrategy[Branch]:
    words = st.text("abcñ", min_size=1, max_size=6)
    below = st.lists(branches(depth - 1), max_size=1) if depth else st.just([])
    items = st.lists(st.tuples(words, below), min_size=1, max_size=3)
    return st.builds(Branch, st.sampled_from(["ul", "ol"]), items)


def lines_of(branch: Branch, indent: int, extra: int) -> Iterator[str]:
    for number, (words, below) in enumerate(branch.items, 1):
        marker = "- " if branch.tag == "ul" else f"{number}. "
        yield " " * indent + marker + words
        for each in below:
            yield from lines_of(each, indent + len(marker) + extra, extra)


def tree_of(element: Tag) -> Branch:
    items = []
    for item in element.find_all("li", recursive=False):
        words = "".join(item.find_all(string=True, recursive=False)).strip()
        below = [tree_of(each) for each in item.find_all(["ul", "ol"], recursive=False)]
        items.append((words, below))
    return Branch(element.name, items)


@given(branches(), st.integers(0, 2))
def test_a_list_is_nested_as_it_was_indented(branch: Branch, extra: int) -> None:
    markdown = "\n".join(lines_of(branch, 0, extra))
    [found] = BeautifulSoup(published(markdown), "html.parser").find_all(
        ["ul", "ol"], recursive=False
    )

    assert tree_of(found) == branch


LINE = st.sampled_from(
    ["- a", "  - b", "1. c", "   - d", "1. e\n2. f", "", "  f", "> g", "# h", "***"]
)


@given(st.lists(LINE, min_size=1, max_size=7))
def test_lists_are_those_of_commonmark_where_people_agree_with_it(lines: list[str]) -> None:
    markdown = "\n".join(lines)
    ours, theirs = (
        BeautifulSoup(html, "html.parser")
        for html in (published(markdown), _COMMONMARK.render(markdown))
    )

    assert ours.get_text(" ", strip=True).split() == theirs.get_text(" ", strip=True).split()
    assert len(ours.find_all("li")) == len(theirs.find_all("li"))


@given(st.text("ab*_~`[](){}!<>|#-+.:1•✅\\\n\t ", max_size=80))
def test_any_text_is_read_or_told(text: str) -> None:
    html = sanitised(rendered(text).html)

    assert "\x02" not in html
    assert "wzxhzdk" not in html


@given(st.text("ab*_ \n", max_size=40))
def test_no_pair_of_marks_is_published_in_silence(text: str) -> None:
    outcome = rendered(text)
    letters = BeautifulSoup(sanitised(outcome.html), "html.parser").get_text()

    assert "**" not in letters or outcome.slips


def test_a_space_that_is_none_is_named_as_what_it_is(tmp_path: Path) -> None:
    write_files(tmp_path, BASE | {NAME: article().replace("fecha: ", "fecha:\u00a0")})
    [problem] = read_content(tmp_path, moment=NOW).problems

    assert problem.line == 3
    assert "un espacio de no separación (U+00A0)" in problem.message


@pytest.mark.parametrize("value", ["[" * 100_000, "{" * 100_000, "- " * 50_000, "[a, " * 20_000])
def test_a_value_without_bottom_is_told(tmp_path: Path, value: str) -> None:
    write_files(tmp_path, BASE | {NAME: article(titulo=value)})
    [problem] = read_content(tmp_path, moment=NOW).problems

    assert problem.line == 2


MARKS = st.lists(
    st.sampled_from(["*", "**", "_", "__", " ", "a", "3", "(", ".", "»", "\\*", "`c`", "[a](b)"]),
    min_size=2,
    max_size=16,
).map("".join)


@given(MARKS)
def test_no_letter_is_lost_or_added(text: str) -> None:
    letters = BeautifulSoup(sanitised(rendered(f"x{text}").html), "html.parser").get_text()
    wanted = f"x{text}".replace("](b)", "]")

    assert re.findall(r"[a-z0-9]", letters) == re.findall(r"[a-z0-9]", wanted)


@given(MARKS)
def test_emphasis_is_that_of_commonmark_outside_words(text: str) -> None:
    ours = emphases(text)
    if any(mark in text for mark in ("`", "[", "\\")) or _is_inside_a_word(text):
        return
    theirs = BeautifulSoup(_COMMONMARK.render(f"x {text}"), "html.parser")

    assert sorted(each.tag for each in ours) == sorted(
        each.name for each in theirs.find_all(["em", "strong"])
    )


def _is_inside_a_word(text: str) -> bool:
    return re.search(r"\w[*_]+\w", f"x {text}".replace("_", "*").replace("*", "*")) is not None


def test_what_is_pasted_unseen_behind_an_escape_is_gone_too(tmp_path: Path) -> None:
    write_files(tmp_path, BASE | {NAME: article(titulo='"a\\u202eb"')})
    [story] = [each for each in read_content(tmp_path, moment=NOW).stories if each.source == NAME]

    assert story.title == "ab"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Uno <b>dos\n\ntres", "<p>Uno <b>dos</b></p><p>tres</p>"),
        ("- <u>a\n  - b\n\nc", "<ul><li><u>a</u><ul><li>b</li></ul></li></ul><p>c</p>"),
        ("## <i>Uno\n\ndos", "<h2><i>Uno</i></h2><p>dos</p>"),
        ("> <b>x\n\ny", "<blockquote><p><b>x</b></p></blockquote><p>y</p>"),
        ("**<b>x** y", "<p><strong><b>x</b></strong> y</p>"),
        ("<a href='/x/'>a\n\nb", '<p><a href="/x/">a</a></p><p>b</p>'),
        ("<b>Ojo<b/> uno\n\ndos", "<p><b>Ojo<b> uno</b></b></p><p>dos</p>"),
        ("| a | b |\n|--|--|\n| <b>c | d |", TABLE.replace("A", "a").replace("B", "b").replace("1", "<b>c</b>").replace("2", "d")),
        ("uno</b> dos", "<p>uno dos</p>"),
        ("</div>\n\nuno", "<p>uno</p>"),
        ("hola <div> chao\n\nuno", "<p>hola chao</p><p>uno</p>"),
        ('<div class="destacado">\n\nuno\n\ndos', '<div class="destacado"><p>uno</p></div><p>dos</p>'),
        ("<details>\n<summary>Ver</summary>\n\nuno\n\ndos", "<details><summary>Ver</summary><p>uno</p></details><p>dos</p>"),
        ("<section><div>a</section>\n\nb", "<div><p>a</p></div><p>b</p>"),
        ("<pre>a <b>b</pre>\n\nc", "<pre>a <b>b</b></pre><p>c</p>"),
        ("<iframe src=x>\n\nb", "<p>b</p>"),
    ],
)  # fmt: skip
def test_a_tag_that_nobody_closes_ends_with_its_block(written: str, read: str) -> None:
    assert published(written) == read
    slips = rendered(written).slips
    assert {(slip.code, slip.is_error) for slip in slips} == {("unclosed-html", False)}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<b>uno\n\n- dos\n\ntres</b> x", "<p><b>uno</b></p><ul><li><b>dos</b></li></ul><p><b>tres</b> x</p>"),
        ("<p>uno\n\ndos", "<p>uno</p><p>dos</p>"),
        ("<ul><li>uno<li>dos</ul>", "<ul><li>uno</li><li>dos</li></ul>"),
        ("uno<br>dos<br/>tres", "<p>uno<br>dos<br>tres</p>"),
        ("`<b>` y `<div>`\n\nuno", "<p><code>&lt;b&gt;</code> y <code>&lt;div&gt;</code></p><p>uno</p>"),
        ("<b>x</b> y", "<p><b>x</b> y</p>"),
    ],
)  # fmt: skip
def test_a_tag_that_somebody_closes_is_left_alone(written: str, read: str) -> None:
    assert published(written) == read
    assert not rendered(written).slips


def test_an_open_tag_is_told_where_it_is(tmp_path: Path) -> None:
    [problem] = told(tmp_path, "<b>Uno</b> y dos.\n\nTres <b>cuatro")

    assert (problem.line, problem.code) == (8, "unclosed-html")


PIECES = st.sampled_from(
    ["<b>", "</b>", "<i>", "</i>", "<div>", "</div>", "\n\n", "\n", "a", "**", "- ", "> ", "<p>", "</p>", "<u>", "<table>", "<td>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join))
def test_no_tag_reaches_beyond_its_text(text: str) -> None:
    html = sanitised(rendered(f"{text}uno\n\nfin").html)
    [*_, last] = [
        each for each in BeautifulSoup(html, "lxml").find_all(string=True) if "fin" in each
    ]

    assert not [each.name for each in last.parents if each.name in {"b", "i", "u", "div", "table"}]


def test_lists_in_a_row_are_each_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    def counted(lines: list[str]) -> list[str]:
        looked.append(len(lines))
        return with_plain_markers(lines)

    monkeypatch.setattr("plugins.markup.blocks.lists.with_plain_markers", counted)
    assert rendered("- a\n\n* b\n\n" * 200).html.count("<ul>") == 400
    assert sum(looked) < 2 * 400
