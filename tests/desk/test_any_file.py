"""Whatever a file holds, reading it gives a story or problems in words, never an exception."""

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.desk.front_matter.source import SourceError
from plugins.desk.front_matter.yaml_reader import read_yaml
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE

NAME = "cultura/2026-11-20-nota.md"
KEYS = st.sampled_from(
    [
        "titulo",
        "fecha",
        "resumen",
        "temas",
        "imagen",
        "imagen_alt",
        "tipo",
        "redes",
        "vence",
        "inicio",
        "correcciones",
        "x",
    ]
)
VALUES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["2026-11-20", "evento", "[a, b]", "{x: y}", "sí", "&a *a", "foto.jpg", "../..", '"', "- a"]
    ),
)


@settings(max_examples=60)
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes(data: bytes) -> None:
    _read(data)


@settings(max_examples=120)
@given(st.lists(st.tuples(KEYS, VALUES), max_size=8), st.text(max_size=120))
def test_any_front_matter_and_text(fields: list[tuple[str, str]], body: str) -> None:
    lines = "\n".join(f"{key}: {value}" for key, value in fields)
    _read(f"---\n{lines}\n---\n{body}".encode("utf-8", "replace"))


def _read(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder), BASE | {NAME: data})
        reading = read_content(Path(folder), moment=NOW)
    assert reading.stories or reading.problems
    for problem in reading.problems:
        assert problem.source == NAME
        lines = data.decode("utf-8", "replace").splitlines()
        assert 1 <= problem.line <= len(lines) + 1
        assert problem.message
        assert problem.fix


@given(st.text())
def test_any_yaml(text: str) -> None:
    with suppress(SourceError):
        assert all(isinstance(key, str) for key in read_yaml(text).values)
