"""The photos and documents that articles use, read from `content/` once each."""

from collections.abc import Mapping
from hashlib import sha256

from plugins.newsroom.asking import Answer, Question, Refusal
from plugins.newsroom.image_file import ImageFileError, image_facts
from plugins.newsroom.library import Library
from plugins.newsroom.source import SourceError

_EXTENSIONS = "csv doc docx ics mp3 odp ods odt ogg pdf ppt pptx rtf txt vtt xls xlsx"
ATTACHMENTS = frozenset(_EXTENSIONS.split())
"""Extensions of documents that may be published; none that a browser runs (html, svg, js)."""

BAD_IMAGE = "bad-image"
"""The code of a Refusal of a file that is no picture we can publish."""


class Archive:
    """Facts of the files of a library, each read at most once; *known* are those of earlier days."""

    def __init__(self, library: Library, known: Mapping[Question, Answer] | None = None) -> None:
        self.library = library
        self.facts = dict(known or {})
        """Answers to `("photo", file)`: digest, width, height; `("document", file)`: digest, size."""

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
        if what == "document":
            return sha256(data).hexdigest(), len(data)
        try:
            return tuple(image_facts(data))
        except ImageFileError as error:
            return Refusal(BAD_IMAGE, str(error), error.fix)
