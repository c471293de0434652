"""One site of the corpus on the disk, its edits, and the proof that a build shows them."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from bench.generator import Generator
from bench.pieces import UNLINKED, Corpus, Piece, newest


class NotShown(AssertionError):
    """The output does not show what was just changed: the measurement is worth nothing."""


@dataclass(slots=True)
class Site:
    """A site of *corpus* for *generator* in *folder*, as it is now."""

    generator: Generator
    corpus: Corpus
    folder: Path
    edited: Piece = field(init=False)
    """The article that edits change: recent, so that it stands in lists and feeds."""

    added: list[Piece] = field(default_factory=list)
    """Articles beyond the corpus that are there now, oldest first."""

    deleted: list[Piece] = field(default_factory=list)
    """Old articles of the corpus that are gone."""

    template: str = field(init=False)
    """The text of the template before any edit."""

    def __post_init__(self) -> None:
        self.edited = self.corpus.pieces[-3]
        self.template = self._template_file().read_text(encoding="utf-8")

    def change_body(self, token: str) -> None:
        """Begin the edited article with another sentence, in which *token* stands."""
        changed = replace(self.edited, body=f"Se agrega {token}.\n\n{self.edited.body}")
        self.generator.put(changed, self.corpus, self.folder)

    def change_title(self, token: str) -> None:
        """Give the edited article another title, with *token* in it."""
        changed = replace(self.edited, title=f"{self.edited.title} {token}")
        self.generator.put(changed, self.corpus, self.folder)

    def add(self) -> Piece:
        """Write an article newer than all."""
        piece = newest(self.corpus, len(self.added))
        self.generator.put(piece, self.corpus, self.folder)
        self.added.append(piece)
        return piece

    def delete_newest(self) -> Piece:
        """Delete the article that was added last."""
        piece = self.added.pop()
        self.generator.remove(piece, self.corpus, self.folder)
        return piece

    def delete_old(self) -> Piece:
        """Delete an article from the middle of the corpus, to which nothing links."""
        middle = len(self.corpus.pieces) // 2 // 10 * 10 + UNLINKED
        piece = self.corpus.pieces[middle + 10 * len(self.deleted)]
        self.generator.remove(piece, self.corpus, self.folder)
        self.deleted.append(piece)
        return piece

    def change_template(self, token: str) -> None:
        """End every page with a paragraph that holds *token*."""
        text = self.template.replace("</body>", f"<p>Se agrega {token}.</p>\n</body>")
        self._template_file().write_text(text, encoding="utf-8")

    def expect(self, page: str, text: str) -> None:
        """
        Check that *page*, a path in the output, holds *text*.

        Raises:
            NotShown: It does not, or there is no such page.
        """
        file = self.folder / "out" / page
        if not file.is_file() or text not in file.read_text(encoding="utf-8"):
            raise NotShown(f"{self.generator.name}: «{page}» no muestra «{text}»")

    def expect_gone(self, piece: Piece) -> None:
        """
        Check that the home page does not lead to *piece*, nor is its page there.

        Raises:
            NotShown: One of them is; a page that stays is not held against those known for it.
        """
        home = (self.folder / "out" / self.generator.home()).read_text(encoding="utf-8")
        page = self.folder / "out" / self.generator.page(piece)
        if f"/{piece.slug}/" in home or (page.exists() and not self.generator.keeps_removed):
            raise NotShown(f"{self.generator.name}: «{piece.slug}» sigue en el sitio")

    def page(self, piece: Piece) -> str:
        """Return the path of the page of *piece* in the output."""
        return self.generator.page(piece)

    def _template_file(self) -> Path:
        return self.folder / "site" / self.generator.template
