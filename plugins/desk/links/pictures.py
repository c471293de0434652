"""The photos, documents and recordings that articles use, read from `content/` once each."""

from collections.abc import Mapping
from hashlib import sha256

from plugins.desk.asking import Answer, Question, Refusal
from plugins.desk.front_matter.source import SourceError
from plugins.desk.library import Library
from plugins.media_files import (
    FORMS,
    READ,
    ImageFileError,
    MediaFileError,
    cues_of,
    film_facts,
    image_facts,
    published,
    sound_facts,
)
from plugins.newsroom import Use

ATTACHMENTS = frozenset({*FORMS, *READ} - {"opus"})
"""Extensions of documents that may be published; none that a browser runs (html, svg, js)."""

BAD_IMAGE = "bad-image"
"""The code of a Refusal of a file that is no picture we can publish."""

FACTS = frozenset({"photo", "document", *Use})
"""What can be asked of a file, by itself: the answer begins with its digest."""


class Archive:
    """Facts of the files of a library, each read at most once; *known* are those of earlier days."""

    def __init__(self, library: Library, known: Mapping[Question, Answer] | None = None) -> None:
        self.library = library
        self.facts = dict(known or {})
        """
        Answers to `("photo", file)`: its `ImageFacts`; `("document", file)`: digest of the
        file, bytes that are published of it; `(use, file)`, with a `Use`: the same, media type,
        seconds, cues.
        """

    def answer(self, question: Question) -> Answer:
        """Return the facts that *question* asks for, or a Refusal that says why there are none."""
        if question not in self.facts:
            self.facts[question] = self._read(*question)
        return self.facts[question]

    def _read(self, what: str, file: str) -> Answer:
        try:
            data = self.library.read(file)
        except SourceError as error:
            return Refusal(error.code, f"«{file}»: {error.message}", error.fix)
        if what == "photo":
            try:
                return tuple(image_facts(data))
            except ImageFileError as error:
                return Refusal(BAD_IMAGE, str(error), error.fix)
        try:
            use = None if what == "document" else Use(what)
            if use:
                _media_facts(use, data)  # whether it is what it is named for
            made = published(data, file)
            known = sha256(data).hexdigest(), len(made)
            return (*known, *_media_facts(use, made)) if use else known
        except MediaFileError as error:
            return Refusal("bad-media", f"«{file}»: {error}", error.fix)


def _media_facts(use: Use, data: bytes) -> Answer:
    """Return the media type, the seconds and the cues of a file, as its *use* wants it."""
    if use is Use.CAPTIONS:
        return "text/vtt", 0, cues_of(data)
    return (*(sound_facts if use is Use.SOUND else film_facts)(data), ())
