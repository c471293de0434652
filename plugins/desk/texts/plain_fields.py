"""Fields hold letters and no Markdown: a mark in one would be published as a sign."""

import re
from collections.abc import Iterator

from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.rewriting import with_text
from plugins.desk.front_matter.yaml_reader import Document, Path, Value
from plugins.markup import stray_marks
from plugins.newsroom import NOTHING

_MARKDOWN = frozenset({"easy", "lectura_facil"})
_NAME_OR_ADDRESS = re.compile(r"[^\s<>]+\.\w{2,5}|(?!\S*</)\S*/\S*")
"""The name of a file or an address: `foto__1__.jpg`."""


def note_marks(document: Document, source: str, findings: Findings) -> None:
    """Note every value of *document* that holds marks of Markdown or HTML, with the mend."""
    for path, text in _texts(document.values, ()):
        if path[0] in _MARKDOWN or _NAME_OR_ADDRESS.fullmatch(text):
            continue
        bare = stray_marks(text)
        if bare is None:
            continue
        key = next(part for part in reversed(path) if isinstance(part, str))
        findings.error(
            source,
            document.line_of(*path),
            "stray-mark",
            f"«{key}» lleva signos de Markdown o HTML, que se publicarían tal cual",
            f"Escriba solo las palabras: {' '.join(bare.split())}"
            if bare
            else "Escriba solo las palabras",
            proposal=with_text(document, path, bare) if bare else NOTHING,
        )


def _texts(value: Value, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield each text in *value* with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*path, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _texts(part, (*path, number))
