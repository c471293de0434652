"""Two hundred short municipal texts with the faults that a reader found in them, and what the rules say."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from plugins.desk.words import Words
from plugins.house_rules.passages import Passage, Sort, passages_of
from plugins.house_rules.remark import Remark
from plugins.house_rules.rules import remarks_of
from plugins.house_rules.writing import Described, Known, Writing
from plugins.markup import rendered
from plugins.web.sanitise import sanitised
from tests.demo import demo_reading

TEXTS = Path(__file__).parent / "texts"


class Fault(NamedTuple):
    rule: str
    words: str


class Text(NamedTuple):
    name: str
    writing: Writing
    faults: tuple[Fault, ...]
    """What is wrong with it, as a person read it."""


@cache
def texts() -> tuple[Text, ...]:
    return tuple(_texts())


def _texts() -> Iterator[Text]:
    for file in sorted(TEXTS.glob("*.yaml")):
        for number, each in enumerate(yaml.safe_load(file.read_text("utf-8")), 1):
            faults = tuple(
                Fault(rule, words)
                for fault in each.get("fallas", ())
                for rule, words in fault.items()
            )
            yield Text(f"{file.stem}:{number}", writing_of(**each), faults)


def writing_of(titulo: str, texto: str, alt: str = "", fallas: object = None) -> Writing:
    del fallas
    html, _ = rendered(texto)
    links = tuple(part.partition('"')[0] for part in html.split('href="')[1:])
    return Writing(
        Passage(titulo, Sort.TITLE, ("title",)),
        fields=(Passage(alt, Sort.SHORT, ("image_alt",)),) if alt else (),
        body=passages_of(sanitised(html)),
        photos=(Described(alt),),
        links=links,
    )


@cache
def known() -> Known:
    """Return what the registers of the sample site know."""
    words = Words(demo_reading().registry)
    return Known(
        authorities=lambda: tuple(words.answer(("authorities", "2026-11-20"))),
        towns=lambda: tuple(words.answer(("localities",))),
        is_word=lambda word: bool(words.answer(("word", word))),
        is_account=lambda handle: bool(words.answer(("handle", handle))),
        is_telephone=lambda number: bool(words.answer(("telephone", number))),
    )


def remarks(writing: Writing) -> tuple[Remark, ...]:
    return tuple(remarks_of(writing, known()))
