"""What editors write in `redes`: how it is read, and what is told when a network does not take it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from plugins.desk.fields.own_posts import OwnPosts
from plugins.networks import NETWORKS
from plugins.networks.every.threads import Threads
from plugins.newsroom import Problem, Severity, Story
from plugins.newsroom.own_post import OwnPost
from plugins.social_snippets.picture import picture_for
from plugins.social_snippets.snippet import Snippet, snippet
from tests.conftest import write_files
from tests.factories import NOW, SITE
from tests.reading import read_content
from tests.small_site import BASE, article, jpeg

SOURCE = "cultura/2026-11-20-feria.md"
EVENT = {"tipo": "evento", "inicio": "2026-11-28 19:00", "lugar": "Plaza de armas"}
LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
LEFT_OUT = ", ".join(f"{slug}: no" for slug in NETWORKS)
READER = TypeAdapter(OwnPosts)


def problems(folder: Path, redes: str, **fields: str) -> list[Problem]:
    write_files(
        folder,
        BASE | {SOURCE: article(redes=redes, **fields), "cultura/otra.jpg": jpeg("red")},
    )
    found = read_content(folder, moment=NOW).problems
    return [each for each in found if each.source == SOURCE]


def read(folder: Path, redes: str, **fields: str) -> Story:
    assert [
        each for each in problems(folder, redes, **fields) if each.severity == Severity.ERROR
    ] == []
    [story] = [each for each in read_content(folder, moment=NOW).stories if each.source == SOURCE]
    return story


def posted(story: Story, network: str) -> Snippet:
    return snippet(story, SITE, NETWORKS[network])


def own(value: object) -> OwnPost:
    [fields] = READER.validate_python({"x": value}).values()
    return OwnPost(text=fields.text, hashtags=fields.hashtags, is_left_out=not fields.publish)


def test_a_text_of_several_lines_stays_as_it_is_written(tmp_path: Path) -> None:
    story = read(
        tmp_path, "\n  x: |\n    Junte agua\u200b hoy:  \n\n    • botellas\n    • ollas\n\n"
    )

    assert story.social["x"].text == "Junte agua hoy:\n\n• botellas\n• ollas"
    assert posted(story, "x").text == f"Junte agua hoy:\n\n• botellas\n• ollas\n{LINK}"


@given(st.lists(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=3), min_size=1))
def test_any_lines_stay_lines(rows: list[str]) -> None:
    text = "\n\n".join(f"{row} y más" for row in rows)

    assert own(f"{text}  \n\n").text == text
    assert own({"texto": text}).text == text


@pytest.mark.parametrize(
    "value",
    ["no publicar", "No publicar", "no publicar.", "no", "NO", "false", {"publicar": "no"}, {"publish": "no"}],
)  # fmt: skip
def test_a_network_can_be_left_out(value: object) -> None:
    assert own(value) == OwnPost(is_left_out=True)


def test_of_a_network_that_is_left_out_nothing_is_told(tmp_path: Path) -> None:
    redes = "\n  x:\n    publicar: no\n    texto: '" + "hola {hora} " * 60 + "'"

    assert read(tmp_path, redes).social["x"].is_left_out


@pytest.mark.parametrize("written", ["texto", "text"])
def test_a_text_may_stand_below_its_key(written: str) -> None:
    assert own({written: "Hola"}) == own("Hola") == OwnPost(text="Hola")


@pytest.mark.parametrize(
    ("value", "tags"),
    [
        ([], ()),
        (["Feria", "#Plaza", "feria libre"], ("Feria", "Plaza", "FeriaLibre")),
        (["Feria", "feria"], ("Feria",)),
        ("Feria, Plaza", ("Feria", "Plaza")),
        ("#Feria #Plaza", ("Feria", "Plaza")),
    ],
)
def test_hashtags_are_a_list(value: object, tags: tuple[str, ...]) -> None:
    assert own({"etiquetas": value}).hashtags == tags


def test_without_them_hashtags_are_the_automatic_ones() -> None:
    assert own("Hola").hashtags is None
    assert own({"texto": "Hola"}).hashtags is None


def test_hashtags_take_the_place_of_the_automatic_ones(tmp_path: Path) -> None:
    redes = "\n  x:\n    etiquetas: [Feria, Cultura Viva]\n  facebook:\n    etiquetas: []"
    story = read(tmp_path, redes, localidad="quillagua")

    assert posted(story, "x").hashtags == ("Feria", "CulturaViva")
    assert posted(story, "facebook").hashtags == ()
    assert posted(story, "instagram").hashtags == ("Quillagua",)


def test_hashtags_follow_a_text_of_the_editor(tmp_path: Path) -> None:
    story = read(tmp_path, "\n  x:\n    texto: Vengan\n    etiquetas: [Feria]")

    assert posted(story, "x").text == f"Vengan\n\n#Feria\n{LINK}"


def test_a_post_can_have_a_photo_of_its_own(tmp_path: Path) -> None:
    redes = "\n  x:\n    imagen: otra.jpg\n    imagen_alt: La plaza, de noche."
    story = read(tmp_path, redes, imagen="otra.jpg", imagen_alt="La plaza.")

    assert posted(story, "x").picture.alt == "La plaza, de noche."
    assert posted(story, "facebook").picture.alt == "La plaza."
    assert story.photo
    assert story.photo.alt == "La plaza."


def test_the_photo_of_a_post_stays_off_the_page(tmp_path: Path) -> None:
    story = read(tmp_path, "\n  x:\n    imagen: otra.jpg\n    imagen_alt: La plaza, de noche.")

    assert story.photo is None
    assert story.photos == ()
    assert posted(story, "x").picture.path.endswith("-tarjeta.jpg")
    assert posted(story, "facebook").picture == picture_for(story, NETWORKS["facebook"])


def test_blanks_are_filled_when_it_is_posted(tmp_path: Path) -> None:
    story = read(tmp_path, "\n  x: '{lugar}: {fecha} ({enlace})'", **EVENT)

    assert posted(story, "x").text == (
        f"Plaza de armas: sábado 28 de noviembre, 19:00 horas ({LINK})"
    )


@pytest.mark.parametrize(
    ("redes", "code", "line", "message", "fix"),
    [
        ("\n  x: A las {hora}", "unknown-blank", 6,
         "el texto para X dice «{hora}», que no se reemplaza por nada",
         "Quítelo. Existen: {enlace} (la dirección del artículo), {fecha} (su fecha en palabras), {lugar} (dónde es)"),
        ("\n  x: El {fecha}", "empty-blank", 6,
         "el texto para X pide «{fecha}», y este artículo no tiene fechas: no dice cuándo es",
         "Quite «{fecha}», o escriba ahí lo que va"),
        ("\n  facebook:\n    texto: En {lugar}", "empty-blank", 7,
         "el texto para Facebook pide «{lugar}», y este artículo no tiene lugar: no dice dónde es",
         "Quite «{lugar}», o escriba ahí lo que va"),
        ("\n  x: {enlace}", "bad-value", 6,
         "«redes», x: un texto que empieza con una llave va entre comillas",
         "Escriba «x: \"{enlace}\"»"),
        ("\n  x: nada", "bad-value", 6, "«redes», x: «nada» se publicaría así, como texto",
         "Para que no salga ahí, escriba «no publicar»; para el texto automático, quite la línea"),
        ("\n  x: sí", "bad-value", 6, "«redes», x: «sí» se publicaría así, como texto",
         "Quite la línea: el texto automático sale sin pedirlo"),
        ("no publicar", "bad-value", 5,
         "«redes»: para que no salga en ninguna red, dígalo de cada una",
         f"Escriba «redes: {{{LEFT_OUT}}}»"),
        ("\n  x:\n    texo: Hola", "bad-value", 7, "en «redes», x la clave «texo» no existe",
         "¿Quiso decir «texto»?"),
        ("\n  x:\n    imagen: otra.jpg", "missing-alt", 6,
         "«redes», x: la imagen no tiene texto alternativo",
         "Agregue «imagen_alt». Diga qué se ve, quiénes y dónde, como se lo contaría por teléfono a alguien"),
        ("\n  x:\n    imagen: otro.jpg\n    imagen_alt: La plaza, de noche.", "missing-file", 7,
         "el archivo «otro.jpg» no existe", "¿Es este? otra.jpg"),
        ("\n  x:\n    imagen: otra.jpg\n    imagen_alt: Unos niños en la plaza.", "minors", 6,
         "según su texto alternativo, una foto muestra «niños», y no dice si se reconocen",
         "Agregue «menores: no» si no se reconocen, o «autorizacion_menores: sí» si hay autorización escrita"),
        ("\n  x:\n    etiquetas: [2026]", "bad-value", 7,
         "«redes», x: «2026» no sirve de etiqueta: lleva letras y números, y al menos una letra",
         "Cámbiela o quítela: []"),
        ("\n  instagram:\n    etiquetas: ninguna", "bad-value", 7,
         "«redes», instagram: para que no lleve ninguna, va una lista vacía",
         "Escriba «etiquetas: []»"),
        ("\n  instagram:\n    texto: 'Hola #uno #dos'\n    etiquetas: [a, b, c, d]",
         "too-many-hashtags", 8, "el texto para Instagram lleva 6 etiquetas y se permiten 5",
         "Quite 1, por ejemplo #d"),
        ("\n  instagram:\n    etiquetas: [a, b, c, d, e, f]", "too-many-hashtags", 7,
         "el texto para Instagram lleva 6 etiquetas y se permiten 5", "Quite 1, por ejemplo #f"),
        ("\n  x:\n    texto: '" + "a" * 250 + "'\n    etiquetas: [Feria]", "social-too-long", 7,
         "el texto para X cuenta 282 con su enlace y se permiten 280", "Acórtelo en 2"),
        ("\n  instagram: '" + "Sí. " * 550 + "y'", "social-too-long", 6,
         "el texto para Instagram cuenta 2201 y se permiten 2200", "Acórtelo en 1"),
        ("\n  x:\n    publicar: quizás", "bad-value", 7,
         "«redes», x: debe ser sí o no, no «quizás»", "Escriba sí o no"),
    ],
    ids=lambda each: str(each)[:40],
)  # fmt: skip
def test_what_is_wrong_is_told(
    tmp_path: Path, redes: str, code: str, line: int, message: str, fix: str
) -> None:
    [problem] = problems(tmp_path, redes)

    assert (problem.code, problem.line, problem.message, problem.fix) == (code, line, message, fix)
    assert problem.severity == Severity.ERROR


def test_date_and_place_count_as_they_are_posted(tmp_path: Path) -> None:
    fits = "a" * (280 - 24 - 1 - len("sábado 28 de noviembre, 19:00 horas"))

    assert problems(tmp_path, f"{{x: '{fits} {{fecha}}'}}", **EVENT) == []
    [problem] = problems(tmp_path, f"{{x: '{fits}a {{fecha}}'}}", **EVENT)
    assert problem.message == "el texto para X cuenta 281 con su enlace y se permiten 280"


def test_a_link_that_cannot_be_clicked_is_doubted(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "\n  instagram: Vea {enlace}")

    assert (problem.code, problem.severity) == ("link-not-clickable", Severity.WARNING)


@pytest.mark.parametrize(
    ("redes", "after"),
    [
        ("\n  x: |\n    Hola\n\n    {link}", ["  x: |", "    Hola", "", "    {enlace}"]),
        ("\n  x:\n    texto: |\n      *Ya*\n\n      viene", ["    texto: |", "      Ya", "", "      viene"]),
        ("\n  instagram: |\n    Hola #a #b\n    #c #d #e\n    #f\n    Chao",
         ["  instagram: |", "    Hola #a #b", "    #c #d #e", "", "    Chao"]),
        ("\n  x: no se publica", ["  x: no publicar"]),
        ("\n  x:\n    foto: otra.jpg", ["    imagen: otra.jpg"]),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_proposed_keeps_the_lines(tmp_path: Path, redes: str, after: list[str]) -> None:
    [problem, *_] = problems(tmp_path, redes)
    [edit] = problem.proposal.edits

    assert list(edit.lines) == after


@pytest.mark.parametrize("wrong", ["instagram: [a, b]", "instagram:\n    publicar: quizás"])
def test_what_is_wrong_with_one_network_leaves_the_others_alone(tmp_path: Path, wrong: str) -> None:
    [problem] = problems(tmp_path, f"\n  x: Hola\n  {wrong}")

    assert not problem.proposal


def test_more_links_than_a_network_takes_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(NETWORKS, "threads", Threads())
    links = " ".join(f"https://muni.cl/{number}" for number in range(5))
    [problem] = problems(tmp_path, f"{{threads: '{links}'}}")

    assert problem.code == "too-many-links"
    assert problem.message == ("el texto para Threads lleva 6 enlaces con el suyo y se permiten 5")
    assert problem.fix == "Quite 1"


def test_a_text_whose_lines_are_written_in_one_is_not_rewritten(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, '\n  x: "Hola\\n\\n{link}"')

    assert not problem.proposal


def test_a_text_that_a_change_left_behind_is_told(tmp_path: Path) -> None:
    off = {**EVENT, "situacion": "cancelado"}
    [found] = problems(tmp_path, "\n  x: Vengan el sábado a la plaza", **off)

    assert found.code == "outdated-post"
    assert found.line == 6
    assert found.message == (
        "el texto para X se escribió antes de «CANCELADO» y no se publica: va el que se hace solo"
    )
    assert problems(tmp_path, "\n  x: Se canceló la feria", **off) == []


def test_a_title_that_a_reminder_would_make_false_is_told(tmp_path: Path) -> None:
    moved = {**EVENT, "situacion": "reprogramado", "fecha_anterior": "2026-11-27 19:00"}
    [found] = problems(tmp_path, "{}", titulo="La feria cambia de fecha", **moved)

    assert found.code == "title-of-change"
    assert "«HOY: La feria cambia de fecha»" in found.message
