"""Reading `registros/sinonimos.yaml`: what people call things, and how the pages say it."""

from typing import NamedTuple

from plugins.desk.front_matter.document import note_repeated
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.rewriting import with_value, without
from plugins.desk.front_matter.yaml_reader import Document, Value
from plugins.desk.library import Library
from plugins.desk.registers.files import SYNONYMS_FILE
from plugins.desk.texts.drafts import read_register
from plugins.newsroom import NOTHING, Synonym
from plugins.newsroom.values import listed, scalar
from plugins.spanish import slugify

MOST = 6
"""Words that one word may stand for: each is one more search on somebody's telephone."""


class _Place(NamedTuple):
    document: Document
    findings: Findings
    word: str

    def error(self, code: str, message: str, fix: str, at: tuple[str | int, ...] = ()) -> None:
        """Note what is wrong with the word, or with what stands *at* a place below it."""
        proposal = without(self.document, at) if code == "duplicate-name" else NOTHING
        line = self.document.line_of(*(at or (self.word,)))
        self.findings.error(SYNONYMS_FILE, line, code, message, fix, proposal=proposal)


def read_synonyms(library: Library, findings: Findings) -> tuple[Synonym, ...]:
    """Return the synonyms of `sinonimos.yaml`, in the order of the file."""
    if SYNONYMS_FILE not in library.files:
        return ()
    document = read_register(library, SYNONYMS_FILE, findings)
    if document is None:
        return ()
    note_repeated(document, SYNONYMS_FILE, findings)
    found: dict[str, Synonym] = {}
    for word, value in document.values.items():
        place = _Place(document, findings, word)
        written = _list(place, value) if _is_said(place) else []
        if not written:
            continue
        means = _means(place, written)
        other = found.setdefault(slugify(word), Synonym(word, means))
        if other.word != word:
            place.error(
                "duplicate-key",
                f"«{word}» y «{other.word}» se buscan igual",
                "Deje una sola, con las palabras de las dos",
            )
    return tuple(found.values())


def _is_said(place: _Place) -> bool:
    if slugify(place.word):
        return True
    place.error(
        "bad-entry",
        f"«{place.word}» no es una palabra que se pueda buscar",
        "Escriba la palabra que usa la gente, como basura",
    )
    return False


def _list(place: _Place, value: Value) -> list[str]:
    """Return *value* if it is a list of words; else nothing, and note the list it may have meant."""
    texts = [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
    if any(map(slugify, texts)) and len(texts) == len(value):
        return texts
    words = [each.strip() for each in value.split(",")] if isinstance(value, str) else []
    words = [each for each in words if slugify(each) not in {"", slugify(place.word)}]
    example = listed(words) if words else "[aseo, residuos]"
    document = place.document
    place.findings.error(
        SYNONYMS_FILE,
        document.line_of(place.word),
        "bad-entry",
        f"después de «{place.word}» va la lista de palabras que usan las páginas",
        f"Escriba «{scalar(place.word)}: {example}»",
        proposal=with_value(document, (place.word,), example) if words else NOTHING,
    )
    return []


def _means(place: _Place, value: list[str]) -> tuple[str, ...]:
    """Return the words of *value*, each once; note those that say nothing new, and too many."""
    known = {slugify(place.word), ""}
    means = []
    for number, word in enumerate(value):
        if slugify(word) in known:
            place.error(
                "duplicate-name",
                f"en «{place.word}» sobra «{word}»: ya se busca",
                "Quítelo de la lista",
                (place.word, number),
            )
        else:
            known.add(slugify(word))
            means.append(word)
    if len(means) > MOST:
        place.error(
            "bad-entry",
            f"«{place.word}» tiene {len(means)} palabras, y se buscan a lo más {MOST}",
            f"Deje las {MOST} que más usan las páginas",
        )
    return tuple(means)
