"""What an article belongs to, as its front matter names it: topics, locality, series, organisations."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from plugins.desk.asking import Inquiry
from plugins.desk.front_matter.document import LINE, LINES, sound
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import with_value
from plugins.desk.front_matter.yaml_reader import Value
from plugins.desk.library import REGISTERS
from plugins.desk.words import Words
from plugins.newsroom import NOTHING, Locality, Organisation, Proposal, Series, Topic
from plugins.newsroom.values import listed, scalar
from plugins.spanish import folded, nearest


class Belonging(NamedTuple):
    """What an article belongs to besides its department."""

    topics: tuple[Topic, ...]
    locality: Locality | None
    series: tuple[Series, ...]
    organisations: tuple[Organisation, ...]


class _Register(NamedTuple):
    """How one register is asked, and what is said of a word that is not in it."""

    one: str
    all: str
    unknown: str
    otherwise: str
    """What to do; nothing to name all that exist."""


_JOINED = re.compile(r"[;/|]|\s+y\s+|\s#")
"""What people part words with besides commas."""

_MANY = 30
"""Words of one list that are each compared with those of the register."""

_TOPICS = _Register(
    "topic",
    "topics",
    "el tema «{}» no está en el registro",
    f"Use un tema de content/{REGISTERS}/temas.yaml, o agréguelo ahí",
)
_LOCALITIES = _Register("locality", "localities", "la localidad «{}» no está en el registro", "")
_SERIES = _Register("series", "all series", "la serie «{}» no existe", "")
_ORGANISATIONS = _Register(
    "organisation",
    "organisations",
    "la organización «{}» no está en el registro",
    f"Use una de content/{REGISTERS}/organizaciones.yaml, o agréguela ahí",
)


def belonging(
    values: Mapping[str, Value],
    words: Words,
    inquiry: Inquiry,
    *,
    keys: Keys,
    source: str,
    findings: Findings,
) -> Belonging:
    """
    Return what the article *source* belongs to; note every word that is in no register.

    Args:
        values: Its front matter, under English names, as it was written.
        words: The registers.
        inquiry: Asks them, and remembers what it asked.
        keys: Where its values stand.
        source: Its file.
        findings: Takes the problems.
    """
    lookup = _Lookup(inquiry, keys, source, findings)
    place = sound(LINE, values.get("locality"))
    localities = lookup.found(_LOCALITIES, "locality", (place,) if place else ())
    return Belonging(
        topics=tuple(words.topics[slug] for slug in lookup.listed(_TOPICS, "tags", values)),
        locality=words.localities[localities[0]] if localities else None,
        series=tuple(words.series[slug] for slug in lookup.listed(_SERIES, "series", values)),
        organisations=tuple(
            words.organisations[slug]
            for slug in lookup.listed(_ORGANISATIONS, "organisations", values)
        ),
    )


@dataclass(frozen=True, slots=True)
class _Lookup:
    inquiry: Inquiry
    keys: Keys
    source: str
    findings: Findings

    def listed(
        self, register: _Register, field: str, values: Mapping[str, Value]
    ) -> tuple[str, ...]:
        """Return the slugs of the words that the list *field* holds, once each."""
        return self.found(register, field, sound(LINES, values.get(field)) or ())

    def found(self, register: _Register, field: str, words: tuple[str, ...]) -> tuple[str, ...]:
        slugs = []
        for number, word in enumerate(words):
            if slug := self.inquiry.ask(register.one, folded(word)):
                slugs.append(slug)
                continue
            if self.inquiry.ask("unread", register.one):
                continue  # it may be what could not be read, and that is told
            if parts := self._parted(register, word):
                self._note_joined(register, field, number, words, parts)
                continue
            names = self.inquiry.ask(register.all)
            meant = nearest(word, names) if number < _MANY else ""
            otherwise = register.otherwise or f"Existen: {', '.join(names)}"
            self.findings.error(
                self.source,
                self.keys.line(field, number),
                f"unknown-{register.one}",
                register.unknown.format(word),
                f"¿Quiso decir «{meant}»?" if meant else otherwise,
                proposal=self._renamed(field, number, words, meant) if meant else NOTHING,
            )
        return tuple(dict.fromkeys(slugs))

    def _parted(self, register: _Register, word: str) -> tuple[str, ...]:
        """Return the words that *word* joins by another sign than a comma, if it surely does."""
        parts = tuple(filter(None, map(str.strip, _JOINED.split(word))))
        if not 1 < len(parts) <= _MANY:
            return ()
        is_known = all(self._is_known(register, each) for each in parts)
        return parts if ";" in word or is_known else ()

    def _is_known(self, register: _Register, word: str) -> bool:
        return bool(self.inquiry.ask(register.one, folded(word)))

    def _meant(self, register: _Register, word: str) -> str:
        """Return the word of the *register* that *word* is, or a slip of; itself if it is none."""
        if self._is_known(register, word):
            return word
        return nearest(word, self.inquiry.ask(register.all)) or word

    def _note_joined(
        self,
        register: _Register,
        field: str,
        number: int,
        words: tuple[str, ...],
        parts: tuple[str, ...],
    ) -> None:
        document, key = self.keys.document, self.keys.written(field)
        parts = tuple(self._meant(register, each) for each in parts)
        every = (*words[:number], *parts, *words[number + 1 :])
        if field == "locality":
            message, fix = f"«{key}» lleva una sola, y dice {len(parts)}", f"Deje una: {parts[0]}"
            proposal = with_value(document, (key,), scalar(parts[0]), is_sure=False)
        else:
            message = (
                f"«{words[number]}» se lee como una sola palabra de «{key}»: se separan con comas"
            )
            fix = f"Escriba «{key}: {listed(every)}»"
            is_known = all(self._is_known(register, each) for each in parts)
            proposal = with_value(document, (key,), listed(every)) if is_known else NOTHING
        line = self.keys.line(field, number)
        self.findings.error(
            self.source, line, f"unknown-{register.one}", message, fix, proposal=proposal
        )

    def _renamed(self, field: str, number: int, words: tuple[str, ...], meant: str) -> Proposal:
        """Return the edit after which word *number* of *field* is the one that was *meant*."""
        document, key = self.keys.document, self.keys.written(field)
        if (key, number) in document.spans:
            return with_value(document, (key, number), scalar(meant))
        if len(words) == 1:
            return with_value(document, (key,), scalar(meant))
        return with_value(document, (key,), listed([*words[:number], meant, *words[number + 1 :]]))
