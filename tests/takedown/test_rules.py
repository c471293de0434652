"""By what something is known, what may stay, where one looks, and what is told of other places."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.outbox import Place as Posted
from plugins.outbox import Secrets, What, record, writing
from plugins.pressroom import sealed
from plugins.spanish import SANTIAGO
from plugins.takedown.channels import channel_of
from plugins.takedown.elsewhere import Post, hubs_in, issues_in, posts_in
from plugins.takedown.inventory import folder_of
from plugins.takedown.looking import looked_into, told
from plugins.takedown.order import coincidences
from plugins.takedown.places import Zone, places_of
from plugins.takedown.searching import Found, Search, Sort, is_weak_find
from plugins.takedown.subject import copies_of, quoted_in, staying, subject_at, traces_of
from plugins.takedown.traces import Traces, digest_of, is_weak, phrases_of
from plugins.takedown.wording import readings_of, words_of
from tests.conftest import write_files
from tests.reading import read_content
from tests.small_site import BASE, article, jpeg

NOW = datetime(2026, 11, 23, 12, tzinfo=SANTIAGO)
SAYS = "Una vecina de noventa años recuerda el pueblo que la vio nacer"


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Más información aquí.", ()),
        ("Ven a la feria mañana.", (" ven a la feria manana ",)),
        ("resumen: Ven a la feria mañana.", (" ven a la feria manana ",)),
        ("12 13 14 15 16 17", ()),
        (
            "Vea [la feria de este año](/noticias/2026/11/feria/) en la plaza.",
            (" vea la feria de este ano en la ", " la feria de este ano en la plaza "),
        ),
        (
            SAYS,
            (
                " una vecina de noventa anos recuerda el pueblo ",
                " anos recuerda el pueblo que la vio nacer ",
            ),
        ),
    ],
)
def test_a_text_is_known_by_its_sentences(text: str, phrases: tuple[str, ...]) -> None:
    found = phrases_of(text)

    assert set(phrases) <= set(found)
    assert bool(found) is bool(phrases)
    assert all(len(each.split()) <= 8 for each in found)


@given(st.text(alphabet="aeiouñlmn ", min_size=40, max_size=200))
def test_every_word_of_a_sentence_is_in_one_of_its_windows(text: str) -> None:
    phrases = phrases_of(text)

    if phrases:
        assert {*words_of(text).split()} == {*" ".join(phrases).split()}


@given(st.text())
def test_a_text_reads_as_it_stands_whatever_is_in_it(text: str) -> None:
    assert next(readings_of(text)) == text
    assert all(words_of(each) == words_of(words_of(each)) for each in readings_of(text))


def test_what_others_say_too_is_for_a_person_to_judge() -> None:
    traces = Traces(title=" la feria vuelve ", phrases=(" uno ", " dos "), names=("plaza.jpg",))
    quoted = {" uno ": "otra.md", "plaza.jpg": "otra.md"}

    def is_weak_of(sort: Sort, *what: str) -> bool:
        return is_weak_find(Found(sort, "x", what), traces, quoted)

    assert is_weak_of(Sort.PHRASE, " uno ")
    assert not is_weak_of(Sort.PHRASE, " uno ", " dos ")
    assert is_weak_of(Sort.NAME, "plaza.jpg")
    assert not is_weak_of(Sort.TITLE, " la feria vuelve ")
    assert not is_weak_of(Sort.FILE, "fotos/x.jpg")
    assert not is_weak_of(Sort.CLOSED, "no se pudo abrir")
    assert is_weak_of(Sort.ADDRESS, "/x/")
    assert is_weak_of(Sort.LOOK)
    assert is_weak(" feria ")


def test_what_an_inventory_knew_is_not_lost() -> None:
    before = Traces(title=" a b c ", phrases=(" uno ",), files={"1": "x.jpg"}, addresses=("/x/",))
    both = before.joined(Traces(phrases=(" dos ", " uno "), files={"2": "y.jpg"}))

    assert both == Traces(
        title=" a b c ",
        phrases=(" uno ", " dos "),
        files={"1": "x.jpg", "2": "y.jpg"},
        addresses=("/x/",),
    )
    assert both.without_words().sum != both.sum
    assert both.without_words().files == both.files


def test_every_tree_and_cache_of_the_machine_is_looked_into(tmp_path: Path) -> None:
    says = f"<p>{SAYS}</p>".encode()
    write_files(
        tmp_path,
        {
            "output/index.html": says,
            ".output.next/index.html": says,
            ".output.state/published.json": says,
            "interna/index.html": says,
            ".interna.next/index.html": says,
            ".cache/pressroom/ab/cd": sealed(says),
            ".cache/pressroom/reading/1": sealed(says),
            ".cache/vista-previa/index.html": says,
            "embargo/medio/x.txt": says,
            "afiches/x.txt": says,
            "boletines/2026/x.txt": says,
            "content/x.md": says,
        },
    )
    looked = looked_into(
        places_of(tmp_path, tmp_path / "output"), Traces(phrases=phrases_of(SAYS)), {}
    )

    assert {f"{each.place.name}/{each.path}" for each in looked.rests} == {
        "output/index.html",
        ".output.next/index.html",
        ".output.state/published.json",
        "interna/index.html",
        ".interna.next/index.html",
        ".cache/pressroom/ab/cd",
        ".cache/vista-previa/index.html",
        "embargo/medio/x.txt",
        "afiches/x.txt",
        "boletines/2026/x.txt",
    }
    assert [each.path for each in looked.in_zone(Zone.SOURCE)] == ["1"]
    assert looked.files == 11
    assert len(set(looked.sums.values())) == 3


def test_a_seal_does_not_hide_the_bytes_of_a_photo(tmp_path: Path) -> None:
    write_files(tmp_path, {".cache/pressroom/ab/cd": sealed(b"una foto")})
    places = places_of(tmp_path, tmp_path / "output")
    looked = looked_into(places, Traces(files={digest_of(b"una foto"): "plaza.jpg"}), {})

    assert [told(each.rests) for each in looked.rests] == ["los bytes de un archivo"]


def test_what_was_seen_once_is_told_under_every_name() -> None:
    search = Search(Traces(phrases=phrases_of(SAYS)))
    found = [
        each.where for name in ("a.txt", "b.txt") for each in search.found_in(name, SAYS.encode())
    ]

    assert found == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("path", "channel"),
    [
        ("sw.js", "lista de lo que se guarda para leer sin conexión"),
        ("feeds/redes/x.rss.xml", "canales para las redes"),
        ("feeds/todo.json", "canales (RSS, Atom, JSON)"),
        ("noticias/2026/11/feria/evento.ics", "calendarios"),
        ("noticias/2026/11/feria/kit.zip", "kit de prensa"),
        ("texto/noticias/2026/11/feria/index.html", "páginas solo con texto"),
        ("temas/agua/index.html", "listas y otras páginas"),
        ("nunca/visto.bin", "otros archivos"),
    ],
)
def test_a_file_is_named_by_its_address(path: str, channel: str) -> None:
    assert channel_of(path) == channel


def test_a_receipt_has_a_folder_of_its_own(tmp_path: Path) -> None:
    names = {
        folder_of(source, tmp_path).name
        for source in ("cultura/2026-11-20-feria.md", "cultura/feria.jpg", "cultura/feria.png")
    }

    assert names == {"cultura-2026-11-20-feria", "cultura-feria-jpg", "cultura-feria-png"}


def test_posts_and_mails_that_are_out_are_named(tmp_path: Path) -> None:
    posts, mails = tmp_path / "redes.jsonl", tmp_path / "correo.jsonl"
    about = "/redes/2026/11/feria/mastodon"
    with writing(posts, Secrets()) as ledger:
        for post in (about, f"{about}#cancelled", "/redes/2026/11/otra/mastodon"):
            place = Posted("mastodon", post, 0)
            ledger.write(record(What.INTENT, NOW, place))
            if "#" not in post:
                seen = {"remote": "1", "address": f"https://red.ejemplo.cl{post}"}
                ledger.write(record(What.PUBLISHED, NOW, place, **seen))
    with writing(mails, Secrets()) as ledger:
        place = Posted("listmonk", "2026-47", 1)
        ledger.write(record(What.INTENT, NOW, place))
        ledger.write(record(What.PUBLISHED, NOW, place, remote="7"))

    assert posts_in(posts, ["/noticias/2026/11/feria/"]) == (
        Post("mastodon", about, "1", f"https://red.ejemplo.cl{about}"),
    )
    paths = ["boletin/2026-47/correo.html", "boletin/2026-48/index.html", "boletin/index.html"]
    assert issues_in(mails, paths) == (("2026-47",), ("2026-48",))
    assert posts_in(tmp_path / "nada.jsonl", ["/noticias/2026/11/feria/"]) == ()


def test_the_hubs_of_feeds_are_named(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        {
            "feeds/a.rss.xml": '<atom:link rel="hub" href="https://hub.ejemplo.cl/?a=1&amp;b"/>',
            "feeds/a.atom.xml": "<link href='https://otro.ejemplo.cl/' rel='hub'/>",
            "feeds/a.json": '{"hubs": [{"type": "WebSub", "url": "https://tercero.ejemplo.cl/"}]}',
            "feeds/roto.json": "{",
        },
    )

    assert hubs_in(tmp_path) == (
        "https://hub.ejemplo.cl/?a=1&b",
        "https://otro.ejemplo.cl/",
        "https://tercero.ejemplo.cl/",
    )


def test_a_page_goes_when_its_file_does_and_an_article_when_nobody_may_see_it(
    tmp_path: Path,
) -> None:
    write_files(
        tmp_path,
        BASE
        | {
            "cultura/2026-11-20-feria.md": article(imagen="plaza.jpg", imagen_alt="La plaza."),
            "cultura/2026-11-21-nota.md": article(titulo="Nota", estado="borrador"),
            "cultura/plaza.jpg": jpeg("red"),
            "cultura/sola.jpg": jpeg("blue"),
        },
    )
    reading = read_content(tmp_path, moment=NOW)

    def is_gone(source: str) -> bool:
        return subject_at(source, tmp_path, reading, NOW).is_gone

    assert not is_gone("paginas/acerca.md")
    assert is_gone("paginas/no-esta.md")
    assert not is_gone("cultura/2026-11-20-feria.md")
    assert is_gone("cultura/2026-11-21-nota.md")
    assert not is_gone("cultura/plaza.jpg")
    assert is_gone("cultura/sola.jpg")
    assert subject_at("cultura/plaza.jpg", tmp_path, reading, NOW).users == (
        "cultura/2026-11-20-feria.md",
    )
    assert subject_at("cultura/2026-11-20-feria.md", tmp_path, reading, NOW).own == (
        "cultura/2026-11-20-feria.md",
        "cultura/plaza.jpg",
    )


def test_why_it_goes_is_not_looked_for(tmp_path: Path) -> None:
    why = "Lo pidió una persona que sale en la foto de la portada"
    text = article(
        f"{SAYS}.",
        retirada=f"\n  fecha: 2026-11-22 10:00\n  motivo: {why}",
    )
    write_files(tmp_path, BASE | {"cultura/2026-11-20-feria.md": text})
    reading = read_content(tmp_path, moment=NOW)
    subject = subject_at("cultura/2026-11-20-feria.md", tmp_path, reading, NOW)
    traces = traces_of(subject, tmp_path, tmp_path / "output", ())

    assert reading.problems == ()
    assert subject.is_gone
    assert set(phrases_of(SAYS)) <= set(traces.phrases)
    assert not set(phrases_of(why)) & set(traces.phrases)
    assert traces.title == " la feria vuelve a la plaza "
    assert traces.addresses == ("/noticias/2026/11/feria/",)


def test_only_what_is_published_is_quoted(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        BASE
        | {
            "cultura/2026-11-20-feria.md": article(f"{SAYS}."),
            "cultura/2026-11-21-nota.md": article(f"{SAYS}.", titulo="Nota", estado="borrador"),
            "requerimientos/x.yaml": f"pide: {SAYS}\n",
        },
    )
    reading = read_content(tmp_path, moment=NOW)
    subject = subject_at("cultura/2026-11-20-feria.md", tmp_path, reading, NOW)
    traces = traces_of(subject, tmp_path, tmp_path / "output", ())
    assert quoted_in(traces, subject, tmp_path, reading, NOW) == {}

    write_files(tmp_path, {"paginas/otra.md": f"---\ntitulo: Otra\nresumen: X.\n---\n{SAYS}.\n"})
    quoted = quoted_in(traces, subject, tmp_path, reading, NOW)
    assert set(quoted) == set(phrases_of(SAYS))
    assert set(quoted.values()) == {"paginas/otra.md"}


def test_a_photo_that_was_copied_stays_where_its_copy_is_shown(tmp_path: Path) -> None:
    shown = {"imagen": "plaza.jpg", "imagen_alt": "La plaza, de día."}
    files: dict[str, str | bytes] = {
        "cultura/2026-11-20-feria.md": article(**shown),
        "cultura/plaza.jpg": jpeg("red"),
        "deportes/2026-11-21-otra.md": article(titulo="Otra cosa", **shown),
        "deportes/plaza.jpg": jpeg("red"),
    }
    write_files(tmp_path, BASE | files)
    reading = read_content(tmp_path, moment=NOW)
    subject = subject_at("cultura/2026-11-20-feria.md", tmp_path, reading, NOW)
    reached = (
        {"path": "fotos/a.jpg", "by": "x", "of": ["deportes/plaza.jpg"], "others": []},
        {"path": "noticias/x/index.html", "by": "x", "of": [subject.source], "others": []},
    )

    assert subject.own == ("cultura/2026-11-20-feria.md",)
    assert subject.shared == {"cultura/plaza.jpg": ("deportes/2026-11-21-otra.md",)}
    assert set(subject.asks) == {subject.source, "cultura/plaza.jpg", "deportes/plaza.jpg"}
    assert staying(subject, reached) == {
        "fotos/a.jpg": "deportes/plaza.jpg",
        "/fotos/a.jpg": "deportes/plaza.jpg",
    }
    photo = subject_at("cultura/plaza.jpg", tmp_path, reading, NOW)
    assert not photo.is_gone
    assert photo.users == ("cultura/2026-11-20-feria.md", "deportes/2026-11-21-otra.md")


def test_a_copy_that_is_left_in_content_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, BASE | {"cultura/otro-nombre.jpg": jpeg("red")})
    reading = read_content(tmp_path, moment=NOW)
    subject = subject_at("cultura/plaza.jpg", tmp_path, reading, NOW)
    traces = Traces(files={digest_of(jpeg("red")): "cultura/plaza.jpg"})

    assert subject.is_gone
    assert copies_of(traces, subject, tmp_path) == ("cultura/otro-nombre.jpg",)


def test_a_phrase_that_stood_alone_elsewhere_before_is_a_coincidence(tmp_path: Path) -> None:
    short = "Ven a la feria mañana"
    write_files(
        tmp_path,
        {
            "output/temas.html": short,
            "output/hecho.html": short,
            "output/copia.html": f"{short}. {SAYS}.",
        },
    )
    traces = Traces(phrases=phrases_of(f"{short}. {SAYS}."))
    looked = looked_into(places_of(tmp_path, tmp_path / "output"), traces, {})
    reached = ({"path": "hecho.html", "by": "x", "of": ["a.md"], "others": []},)

    assert coincidences(reached, looked) == {
        " ven a la feria manana ": "temas.html, que no se hacía de esto"
    }
