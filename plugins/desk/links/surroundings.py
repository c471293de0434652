"""The rest of `content/`, as the body of one text asks for it."""

from dataclasses import replace
from difflib import get_close_matches
from pathlib import PurePosixPath

from plugins.desk.asking import Answer, Asked, Inquiry, Question, Refusal
from plugins.desk.file_names import NAME_LIMIT, fits
from plugins.desk.links.pictures import ATTACHMENTS, BAD_IMAGE, Archive
from plugins.desk.manuscript import Target, Targets
from plugins.desk.path_error import PathError
from plugins.media_files import OLD_FORMS, ImageFacts, ImageFileError
from plugins.newsroom import CENTRE, Attachment, Focus, NamedFile, Photo

_ALIKE = 0.9
"""How much of two addresses is the same (difflib's ratio) when one is the other with a slip."""


def answer_from(targets: Targets, archive: Archive, question: Question) -> Answer:
    """
    Return what *targets* and *archive* answer to a *question* that an `Asking` asked.

    `("file", source, written)`: the file, or a Refusal. `("page", file)`, `("address", path)`: the
    address and the article there (`""` if it is none), or None. `("parts", article or
    address)`: its anchors, or None if they are not known. `("near", path)`: an address that is
    written nearly so, or `""`. `("inside", href)`: what follows the
    site's own address, or `""`. Anything else: what `Archive` answers.
    """
    what, of = question[0], question[-1]
    match what:
        case "file":
            return _file(archive, question[1], of)
        case "page":
            return _place(targets.by_source.get(of))
        case "address":
            return _place(targets.at(of))
        case "parts":
            target = targets.by_source.get(of) or targets.at(of)
            return target.anchors if target else None
        case "near":
            return next(iter(get_close_matches(of, targets.by_path, n=1, cutoff=_ALIKE)), "")
        case "inside":
            own = targets.site_url
            return of.removeprefix(own) if own and of.startswith(f"{own}/") else ""
    return archive.answer(question)


def _file(archive: Archive, source: str, written: str) -> Answer:
    try:
        return archive.library.find(source, written)
    except PathError as error:
        return Refusal(error.code, str(error), error.fix, error.instead)


def _place(target: Target | None) -> Answer:
    return (target.path, target.source) if target else None


class Asking:
    """Everything that the body of the text *source* can ask; remembers what it did ask."""

    def __init__(self, source: str, targets: Targets, archive: Archive) -> None:
        self._source = source
        self._inquiry = Inquiry(lambda question: answer_from(targets, archive, question))

    @property
    def asked(self) -> Asked:
        """All that was asked, with its answers."""
        return self._inquiry.asked

    def inside(self, href: str) -> str:
        """Return *href* without the site's own address, if it begins with it; else as it is."""
        return self._inquiry.ask("inside", href) or href if "://" in href else href

    def exactly(self, written: str) -> str:
        """Return the file that is called just as *written*, whatever its signs mean; "" if none is."""
        answer = self._inquiry.ask("file", self._source, written)
        return "" if isinstance(answer, Refusal) else str(answer)

    def file(self, written: str) -> str:
        """
        Return the file that *written* names.

        Raises:
            PathError: It cannot be found.
        """
        return str(self._granted("file", self._source, written))

    def page(self, file: str) -> Target | None:
        """Return where the page made of *file* is, if one is."""
        return _target(self._inquiry.ask("page", file))

    def address(self, path: str) -> Target | None:
        """Return what *path* leads to, if it leads anywhere."""
        return _target(self._inquiry.ask("address", path))

    def near(self, path: str) -> str:
        """Return an address that is written nearly like *path*; nothing if none is."""
        return str(self._inquiry.ask("near", path))

    def parts(self, target: Target) -> tuple[str, ...] | None:
        """Return the parts that the page at *target* has, or None if they are not known."""
        parts: tuple[str, ...] | None = self._inquiry.ask("parts", target.source or target.path)
        return parts

    def photo(
        self,
        written: str,
        *,
        alt: str,
        credit: str = "",
        caption: str = "",
        focus: Focus = CENTRE,
    ) -> Photo:
        """
        Return the photo that *written* names.

        Raises:
            PathError: The file cannot be found.
            ImageFileError: The file is no picture that can be published.
        """
        file = self.file(written)
        facts = ImageFacts(*self._granted("photo", file))
        return Photo(
            source=file,
            alt=alt,
            credit=credit,
            caption=caption,
            focus=focus,
            **facts._asdict(),
        )

    def attachment(self, file: str, written: str) -> Attachment:
        """
        Return the document *file*, which the text names *written*.

        Raises:
            PathError: It is no document that may be published; an old one is told how to become one.
        """
        if PurePosixPath(file).suffix[1:].lower() not in {*ATTACHMENTS, *OLD_FORMS}:
            raise PathError(
                "attachment-type",
                f"«{written}» no es un documento que se pueda publicar",
                f"Use uno de estos tipos: {', '.join(sorted(ATTACHMENTS))}",
            )
        digest, size = self._granted("document", _keepable(file))
        return Attachment(source=file, digest=digest, size=size)

    def named(self, file: NamedFile) -> NamedFile:
        """
        Return *file* as it is published.

        Raises:
            PathError: It cannot be found, or is not what it is named for.
        """
        source = _keepable(self.file(file.written))
        digest, size, media_type, seconds, cues = self._granted(file.use, source)
        return replace(
            file,
            attachment=Attachment(source=source, digest=digest, size=size),
            media_type=media_type,
            seconds=seconds,
            cues=cues,
        )

    def _granted(self, *question: str) -> Answer:
        answer = self._inquiry.ask(*question)
        if not isinstance(answer, Refusal):
            return answer
        if answer.code == BAD_IMAGE:
            raise ImageFileError(answer.message, answer.fix)
        raise PathError(*answer)


def _keepable(file: str) -> str:
    """
    Return *file*, which is to be published under its own name.

    Raises:
        PathError: That is longer than every file system takes.
    """
    name = PurePosixPath(file).name
    if not fits(name):
        raise PathError(
            "long-name",
            f"el nombre del archivo «{name[:40]}…» es demasiado largo para publicarlo",
            f"Acórtelo: hasta {NAME_LIMIT} letras, y menos si llevan tilde",
        )
    return file


def _target(place: Answer) -> Target | None:
    return Target(place[0], source=place[1]) if place else None
