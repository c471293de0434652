import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.networks.text.posting import postable
from tests.networks.entities import Judge, judge

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.fixture(scope="module")
def networks() -> Iterator[Judge]:
    """The networks' own programs."""
    with judge() as found:
        yield found


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Cierra la convocatoria.La lista", "Cierra la convocatoria. La lista"),
        ("Para vecinas y vecinos.De lunes", "Para vecinas y vecinos. De lunes"),
        ("Vence el plazo.Se atiende", "Vence el plazo. Se atiende"),
        ("Hay apoyo.Es gratis", "Hay apoyo. Es gratis"),
        ("Es el programa.No falte", "Es el programa. No falte"),
        ("Lo hace DIDECO.Su oficina", "Lo hace DIDECO. Su oficina"),
        ("VENCE EL PLAZO.SE ATIENDE", "VENCE EL PLAZO. SE ATIENDE"),
        ("Es la suma total.Capital humano", "Es la suma total. Capital humano"),
        ("Vence el plazo.se atiende", "Vence el plazo. se atiende"),
        ("Entregó 9.500.La meta", "Entregó 9.500. La meta"),
        ("Del plazo.De.La nada", "Del plazo. De. La nada"),
        ("Queda a 25.km", "Queda a 25 km"),
        ("Hasta las 8.30.pm", "Hasta las 8.30 pm"),
        ("Cuesta 12.500.CL", "Cuesta 12.500. CL"),
        ("La DIDECO.CO informa", "La DIDECO. CO informa"),
        ("vecinos.EE.UU.", "vecinos. EE.UU."),
        ("Monto: $12.500.000.Se paga", "Monto: $12.500.000. Se paga"),
        ("Visite SS.MM. los reyes", "Visite SS. MM. los reyes"),
        ("Vea MUNI.CL hoy", "Vea MUNI. CL hoy"),
        ("Lugar Bit.ly/abc", "Lugar Bit. ly/abc"),
        ("https://muni.cl/a🎉plazo.se", "https://muni.cl/a🎉plazo. se"),
        ("https://muni.cl,vecinos.se", "https://muni.cl,vecinos. se"),
        ("El 1.ra y el n.ro 5", "El 1.ª y el n.º 5"),
        ("a las 15.no falte", "a las 15. no falte"),
        ("a las 9.No falte", "a las 9. No falte"),
        ("Vence el pla\u200bzo.\u200bSe atiende", "Vence el plazo. Se atiende"),
    ],
)
def test_a_missing_space_makes_no_link(written: str, meant: str, networks: Judge) -> None:
    assert postable(written) == meant
    assert networks.not_meant(meant) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("contacto@muni.cl.Lo antes posible", "contacto@muni.cl. Lo antes posible"),
        ("Vea www.muni.cl.Lo antes", "Vea www.muni.cl. Lo antes"),
        ("Vea https://muni.cl.Se atiende", "Vea https://muni.cl. Se atiende"),
        ("Vea muni.cl.la lista", "Vea muni.cl. la lista"),
        ("La convocatoria.La lista en muni.cl", "La convocatoria. La lista en muni.cl"),
    ],
)
def test_a_sentence_that_goes_on_is_no_part_of_an_address(written: str, meant: str) -> None:
    assert postable(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("El 1.er y el 3.er lugar", "El 1er y el 3er lugar"),
        ("Su 2.do y 9.no aniversario", "Su 2.º y 9.º aniversario"),
        ("La 1.ra, 2.da, 5.ta y 8.va fecha", "La 1.ª, 2.ª, 5.ª y 8.ª fecha"),
        ("El 4.to, 5.to, 6.to, 7.mo, 8.vo, 10.mo", "El 4.º, 5.º, 6.º, 7.º, 8.º, 10.º"),
        ("2.DO LUGAR", "2.º LUGAR"),
        ("El 1.er.Lo celebra", "El 1er. Lo celebra"),
        ("Los 1.os lugares", "Los 1os lugares"),
        ("El 2.º y la 1.ª", "El 2.º y la 1.ª"),
    ],
)
def test_an_ordinal_stays_whole(written: str, meant: str, networks: Judge) -> None:
    assert postable(written) == meant
    assert networks.entities(meant) == []


@pytest.mark.parametrize(
    "text",
    [
        *("Vea muni.cl hoy", "Vea www.plazo.la hoy", "Vea https://plazo.la", "mariaelena.travel"),
        *("youtu.be/abc", "bit.ly/x", "forms.gle/abc", "wa.me/56912345678", "t.me/x"),
        "https://mariaelena.example.com/noticias/2026/11/feria/",
        "https://www.youtube.com/@muni/videos?a=1#b",
        "https://es.wikipedia.org/wiki/Mar%C3%ADa_Elena_(Chile)",
        "sernac.gob.cl, chileatiende.gob.cl.",
        "Escriba a contacto@muni.cl, CONTACTO@MUNI.CL o juan.perez-1@sub.firma.de.",
        "EE.UU., RR.HH., S.A., a. m., p.m., q.e.p.d., N.º 5, n.os 3 y 4, U.F.",
        "Baje bases.pdf, bases.docx, bases.odt, bases.xlsx, bases.ods, bases.csv, bases.pptx, bases.txt",
        "Baje a.rtf, a.epub, a.html, a.xml, a.json, a.ics, a.vtt, a.jpg, a.jpeg, a.png, a.gif, a.svg",
        "Baje a.webp, a.heic, a.mp3, a.wav, a.ogg, a.mp4, a.avi, a.doc, a.xls, a.ppt",
        "Cuesta $12.500 o US$ 15,5; a las 8.30 o 08:30 horas; 1.234,5 m²; Ley 19.418",
        "Con @muni, (@otro) y «@mas»; #Feria, (#Centenario)",
        "Con @muni.cultura, @muni_2. y @muni@mastodon.social hoy",
        "* uno\n* dos *fuerte* _suave_ ~no~",
    ],
)
def test_what_is_meant_stays_as_it_is(text: str, networks: Judge) -> None:
    assert postable(text) == text
    assert networks.not_meant(text) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Niñ@s y vecin@s", "Niñas/os y vecinas/os"),
        ("l@s alumn@s, tod@s", "las/os alumnas/os, todas/os"),
        ("Cada vecin@.", "Cada vecina/o."),
        ("NIÑ@S", "NIÑAS/OS"),
        ("profesor@s y un director@", "profesoras/es y un director/a"),
        ("vecin@s.Se atiende", "vecinas/os. Se atiende"),
        ("Escriba a peñ@muni.cl", "Escriba a peñ arroba muni punto cl"),
        (
            "Escriba a josé.peñ@muni.cl.Se lee",
            "Escriba a josé punto peñ arroba muni punto cl. Se lee",
        ),
        ("Escriba a rt@muni.cl", "Escriba a rt arroba muni punto cl"),
        ("Escriba a x@ñuñoa.cl", "Escriba a x arroba ñuñoa punto cl"),
        ("Niñ＠s", "Niñas/os"),
    ],
)
def test_a_sign_inside_a_word_calls_nobody(written: str, meant: str, networks: Judge) -> None:
    assert postable(written) == meant
    assert networks.entities(meant) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Síganos:@muni", "Síganos: @muni"),
        ("Vence el plazo.@muni", "Vence el plazo. @muni"),
        ("Siga a ＠muni", "Siga a @muni"),
        ("Siga a @muni.Se atiende", "Siga a @muni. Se atiende"),
        ("#Uno#Dos#Tres", "#Uno #Dos #Tres"),
        ("🎉#Feria", "🎉 #Feria"),
        ("uno/#dos", "uno/ #dos"),
        ("＃Feria", "#Feria"),
        ("Valor en $CLP", "Valor en $ CLP"),
    ],
)
def test_a_mention_or_tag_begins_its_word(written: str, meant: str, networks: Judge) -> None:
    assert postable(written) == meant
    assert networks.not_meant(meant) == []


def test_text_is_composed_as_x_counts_it() -> None:
    assert postable("Mari\u0301a") == "María"


@pytest.mark.parametrize(
    "hidden",
    [
        *"\x00\x7f\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202e\u2060\u2066\ufe00\ufe0e\ufe0f\ufeff",
        *"\u034f\u115f\u3164\ufffe\U0001ffff\U000e0041\U000e0100",
    ],
)
def test_invisible_characters_go(hidden: str) -> None:
    assert postable(f"fe{hidden}ria 5{hidden} y{hidden}") == "feria 5 y"


@pytest.mark.parametrize("text", ["👩🏽‍🚒 y 🇨🇱", "⚠️ 1️⃣ ❤️‍🔥 🕵🏽‍♂️ ☎︎", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 👨‍👩‍👧‍👦"])
def test_emoji_of_several_characters_stay(text: str) -> None:
    assert postable(text) == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("👩\u200bvecina", "👩vecina"),
        ("👩\u200dvecina", "👩vecina"),
        ("🚒\ufe0f\ufe0f", "🚒\ufe0f"),
    ],
)
def test_what_joins_emoji_goes_where_there_is_nothing_to_join(written: str, meant: str) -> None:
    assert postable(written) == meant


def test_paragraphs_stay_and_other_spaces_become_one() -> None:
    assert postable(" uno \u00a0 dos\r\n\r\n\r\n tres\u2028cuatro ") == "uno dos\n\ntres cuatro"


def test_nothing_can_be_taken_for_markup() -> None:
    assert postable("<script>x</script>") == "‹script>x‹/script>"


_PARTS = [
    *(
        "vecinos",
        "plazo",
        "Se",
        "se",
        "La",
        "cl",
        "muni",
        "CL",
        "DIDECO",
        "km",
        "25",
        "8",
        "12.500",
    ),
    *(".", ".", ".", "@", "@", "＠", "#", "＃", "s", "Niñ", "peñ", "muni.cl", "contacto@muni.cl"),
    *("https://", "www.", "/", ":", ",", "(", ")", "«", "»", "'", "…", "¿", "?", "=", "&", "$UF"),
    *(
        " ",
        "  ",
        "\n",
        "ñ",
        "é",
        "-",
        "_",
        "es",
        "com",
        "EE",
        "UU",
        "er",
        "no",
        "1",
        "9",
        "rt",
        "º",
    ),
    *("\u200b", "\u00ad", "\u200d", "\ufe0f", "\u0301", "👩", "🚒", "Ω", "١", "中国", "xn--p1ai"),
]
_HOSTILE = st.lists(st.sampled_from(_PARTS) | st.text(max_size=3), max_size=14).map("".join)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(text=_HOSTILE)
def test_nothing_is_seen_that_nobody_meant(text: str, networks: Judge) -> None:
    once = postable(text)

    assert networks.not_meant(once) == []
    assert postable(once) == once


@settings(deadline=None, derandomize=True)
@given(TEXT)
def test_what_is_postable_stays_so(text: str) -> None:
    once = postable(text)

    assert postable(once) == once
    assert unicodedata.is_normalized("NFC", once)
