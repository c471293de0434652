"""What is looked for: the words, names, addresses and bytes by which something that goes is known."""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import PurePosixPath

from pydantic import BaseModel, ConfigDict, Field

from plugins.takedown.wording import words_of

LEAST_WORDS = 5
"""Words of a sentence by which a text is known; fewer stand in any other («Más información aquí»)."""

WINDOW = 8
"""Words that are looked for together: a text that is cut, as summaries are, still has some of these."""

STEP = 4

LEAST_TITLE = 3
"""Words of a title that is known by itself; a shorter one («Feria») is for a person to judge."""

_SENTENCE = re.compile(r"[.!?…:;\n|]+")
_LINK = re.compile(r"\]\([^)]*\)|<[^<>]*>|https?://\S+")
_KEY = re.compile(r"^\s*(?:-\s+)?[\w-]+:(?:\s+|$)", re.MULTILINE)
_BARE = re.compile(r"[{}\[\]\"'|>]")


class Traces(BaseModel):
    """All of it, as the inventory keeps it until nothing is left."""

    model_config = ConfigDict(frozen=True)

    title: str = ""
    """Its words, as `words_of` gives them; nothing of a photo."""

    phrases: tuple[str, ...] = ()
    """Words of its sentences, in the same form."""

    names: tuple[str, ...] = ()
    """Names of the files that were published with it: `plaza.jpg`."""

    addresses: tuple[str, ...] = ()
    """Of the page, and those that led there: they may stay, and say that it was withdrawn."""

    files: dict[str, str] = Field(default_factory=dict)
    """SHA-256 of each of its own files, original and published -> what it is: its path."""

    looks: tuple[str, ...] = ()
    """What its photos look like (`looks.look_of`)."""

    @property
    def sum(self) -> str:
        """SHA-256 of the words, by which two lists can be compared that nobody keeps."""
        told = "\n".join((self.title, *sorted(self.phrases)))
        return sha256(told.encode()).hexdigest()

    def without_words(self) -> "Traces":
        """Return it once nothing is left: what it said is kept nowhere for the proof's sake."""
        return self.model_copy(update={"title": "", "phrases": (), "names": ()})

    def joined(self, other: "Traces") -> "Traces":
        """Return what either knows: an inventory of later adds to one of before, and loses nothing."""
        return Traces(
            title=other.title or self.title,
            phrases=_united(self.phrases, other.phrases),
            names=_united(self.names, other.names),
            addresses=_united(self.addresses, other.addresses),
            files={**self.files, **other.files},
            looks=_united(self.looks, other.looks),
        )


def _united(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def phrases_of(text: str) -> tuple[str, ...]:
    """Return what the sentences of *text* (an article as it is written, or any words) are known by."""
    plain = _BARE.sub(" ", _KEY.sub("\n", _LINK.sub(" ", text)))
    found = (phrase for each in _SENTENCE.split(plain) for phrase in _windows(each))
    return tuple(dict.fromkeys(found))


def _windows(sentence: str) -> Iterator[str]:
    words = words_of(sentence).split()
    if len(words) < LEAST_WORDS or not any(word.isalpha() for word in words):
        return
    last = max(len(words) - WINDOW, 0)
    for start in sorted({*range(0, last, STEP), last}):
        yield f" {' '.join(words[start : start + WINDOW])} "


def is_weak(title: str) -> bool:
    """Return whether *title*, in folded words, says too little to be known by."""
    return len(title.split()) < LEAST_TITLE


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of *data*, in hexadecimal."""
    return sha256(data).hexdigest()


def name_of(source: str) -> str:
    """Return what the file *source* is called."""
    return PurePosixPath(source).name
