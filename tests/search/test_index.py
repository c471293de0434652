"""What the index holds, and that it is the same every time."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import cbor2
import pytest

from plugins.commands.errors import BuildError
from plugins.pressroom.artefact import remembering
from plugins.pressroom.store import Store
from plugins.search import indexer
from plugins.search.canonical import canonical
from plugins.search.document import Document, entry_document, story_document
from plugins.search.index import ShardIndex
from plugins.search.indexer import indexed
from plugins.search.shard import shards_of
from tests.factories import NOW, edition, photo, story
from tests.pages.published import EPISODE, OFFICE
from tests.search.published import EVERY, HELD, JOB, served, site


def unpacked(data: bytes) -> bytes:
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def fragments(files: Mapping[str, bytes]) -> list[dict[str, object]]:
    """Return what the index can show of each page."""
    return [
        json.loads(unpacked(data).removeprefix(b"pagefind_dcd"))
        for name, data in files.items()
        if name.endswith(".pf_fragment")
    ]


DOCUMENTS = [story_document(each) for each in EVERY]


def test_the_same_documents_give_the_same_bytes() -> None:
    # Pagefind itself writes another order in every run: a few runs would differ.
    first = indexed(DOCUMENTS)

    assert all(indexed(DOCUMENTS) == first for _ in range(4))
    assert len(fragments(first)) == len(DOCUMENTS)


def test_every_file_of_an_index_is_there_under_the_name_that_others_call_it_by() -> None:
    files = indexed(DOCUMENTS)
    entry = json.loads(files["pagefind-entry.json"])
    meta = cbor2.loads(files[f"pagefind.{entry['languages']['es']['hash']}.pf_meta"][12:])

    named = {f"filter/{mark}.pf_filter" for _, mark in meta[3]}
    assert named == {name for name in files if name.startswith("filter/")}
    assert [name for name, _ in meta[3]] == ["anio", "departamento", "localidad", "tipo"]
    assert entry["languages"]["es"]["page_count"] == len(DOCUMENTS)


def test_another_format_stops_the_build() -> None:
    files = indexed(DOCUMENTS)
    [name] = [each for each in files if each.endswith(".pf_meta")]
    # The same numbers, written longer than they need to be.
    odd = b"pagefind_dcd" + b"\x98\x01\x00"

    with pytest.raises(BuildError, match="formato"):
        canonical(files | {name: gzip.compress(odd)}, "es")


def test_what_is_not_public_is_nowhere_in_it() -> None:
    told = fragments(site())

    assert len(told) > len(EVERY)
    assert HELD.path not in {each["url"] for each in told}
    assert all(b"no se conocen" not in unpacked(data) for data in site().values())


def test_a_story_is_known_by_its_words_and_not_by_its_pictures() -> None:
    picture = '<picture><source srcset="/fotos/x.avif"><img src="/fotos/x.jpg" alt=""></picture>'
    given = story(
        title="Sube & baja <rápido>",
        body=f"<p>Texto.</p>{picture}<p>Más.</p>",
        photo=photo(),
        department=OFFICE,
    )
    [told] = fragments(indexed([story_document(given)]))

    assert told["url"] == given.path
    assert told["meta"] == {
        "title": "Sube & baja <rápido>",
        "fecha": "22 de noviembre de 2026",
        "tipo": "Noticia",
        "departamento": "Cultura",
    }
    assert told["filters"] == {"anio": ["2026"], "departamento": ["cultura"], "tipo": ["noticia"]}
    assert "Texto. Más." in str(told["content"])


def test_facts_and_what_is_said_are_found() -> None:
    [told] = fragments(indexed([story_document(EPISODE)]))

    assert "Buenos días" in str(told["content"])
    assert "Área de Comunicaciones" in str(told["content"])


def test_an_office_is_found_by_its_address_and_hours() -> None:
    [told] = fragments(indexed([entry_document(OFFICE)]))

    assert "Frente a la plaza" in str(told["content"])
    assert "Programa el teatro" in str(told["content"])
    assert told["filters"] == {"tipo": ["pagina"]}


def test_an_edit_makes_one_part_anew(tmp_path: Path) -> None:
    before = served(edition(*EVERY), tmp_path)
    other = replace(JOB, body="<p>Otro texto.</p>")
    edited = [other if each == JOB else each for each in EVERY]
    after = served(edition(*edited), tmp_path)

    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert changed
    assert {name.split("/")[2] for name in changed} == {"2026-11"}


def test_another_moment_changes_nothing(tmp_path: Path) -> None:
    day = timedelta(days=1)

    assert served(edition(*EVERY, moment=NOW + day), tmp_path) == served(edition(*EVERY), tmp_path)


def test_an_index_that_is_kept_is_not_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = served(edition(*EVERY), tmp_path)
    monkeypatch.setattr(indexer, "_executable", lambda: "no-existe")

    assert served(edition(*EVERY), tmp_path) == before


def test_a_program_that_is_not_there_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexer, "_executable", lambda: "/no/existe")

    with pytest.raises(BuildError, match=r"Borre la carpeta \.venv"):
        indexed(DOCUMENTS)


def test_a_program_that_ends_early_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexer, "_executable", lambda: "/bin/true")

    with pytest.raises(BuildError, match="antes de tiempo"):
        indexed([Document("a/index.html", "<p>a</p>")] * 1000)


def test_a_cache_that_is_emptied_meanwhile_is_filled_again(tmp_path: Path) -> None:
    group = ShardIndex(shards_of(edition(*EVERY))[0])
    with remembering(Store(tmp_path)):
        [artefact] = group.artefacts()
        first = artefact.make()
        assert Store(tmp_path).prune(0, needed=()) > 0

        assert artefact.make() == first
