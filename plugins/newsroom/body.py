"""The body of a text with its links and pictures led to where they are published."""

from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.dammit import EntitySubstitution
from bs4.element import NavigableString
from bs4.formatter import HTMLFormatter

from plugins.newsroom.asking import Asked
from plugins.newsroom.findings import Findings
from plugins.newsroom.image_file import ImageFileError
from plugins.newsroom.library import PathError
from plugins.newsroom.manuscript import Target, Targets, Text
from plugins.newsroom.photo import Attachment, Photo
from plugins.newsroom.pictures import Archive, picture_tag
from plugins.newsroom.surroundings import Asking
from plugins.newsroom.text import plain

_FORMATTER = HTMLFormatter(
    entity_substitution=EntitySubstitution.substitute_xml, void_element_close_prefix=""
)
_ALIGNMENTS = {"left": "a-izquierda", "center": "al-centro", "right": "a-derecha"}
SMALL_PHOTO = 600
"""Pixels of width; less looks blurred on a phone."""


class Body(NamedTuple):
    """A body ready for pages: sanitised HTML with root-relative addresses."""

    html: str
    photos: tuple[Photo, ...]
    attachments: tuple[Attachment, ...]
    links: tuple[Target, ...]
    """What it links to inside the site."""

    asked: Asked = ()
    """What it is made of besides its text."""


def resolved(text: Text, targets: Targets, archive: Archive, findings: Findings) -> Body:
    """Return the body of *text*, and note every link and picture that leads nowhere."""
    return _Resolver(text, targets, archive, findings).body()


class _Resolver:
    def __init__(self, text: Text, targets: Targets, archive: Archive, findings: Findings) -> None:
        self.text = text
        self.asking = Asking(text.source, targets, archive)
        self.findings = findings
        self.soup = BeautifulSoup(text.html, "html.parser")
        self.photos: dict[str, Photo] = {}
        self.attachments: dict[str, Attachment] = {}
        self.links: list[Target] = []

    def body(self) -> Body:
        for link in self.soup.find_all("a", href=True):
            self._link(link)
        for image in self.soup.find_all("img"):
            self._image(image)
        for cell in self.soup.find_all(["td", "th"], align=True):
            alignment = _ALIGNMENTS.get(str(cell["align"]))
            del cell["align"]
            if alignment:
                cell["class"] = alignment
        self._let_scroll()
        self._drop_repeated_ids()
        return Body(
            self.soup.decode(formatter=_FORMATTER).strip(),
            tuple(self.photos.values()),
            tuple(self.attachments.values()),
            tuple(self.links),
            self.asking.asked,
        )

    def _let_scroll(self) -> None:
        """Make what can be wider than a phone scroll by itself, by keyboard too (WCAG 2.1.1)."""
        for number, table in enumerate(self.soup.find_all("table"), start=1):
            caption = table.find("caption")
            name = plain(str(caption)) if caption else f"Tabla {number}"
            attributes = {"class": "tabla", "role": "region", "aria-label": name, "tabindex": "0"}
            table.wrap(self.soup.new_tag("div", attrs=attributes))
        for code in self.soup.find_all("pre"):
            code["tabindex"] = "0"

    def _drop_repeated_ids(self) -> None:
        """Keep the first of equal ids; an editor may have written them by hand."""
        seen: set[str] = set()
        for element in self.soup.find_all(id=True):
            if element["id"] in seen:
                del element["id"]
            else:
                seen.add(str(element["id"]))

    def _link(self, link: Tag) -> None:
        written = str(link["href"])
        try:
            address = urlsplit(self.asking.inside(written))
        except ValueError:
            self._broken(written, "bad-link", f"«{written}» no es una dirección", "Revísela")
            return
        if address.scheme in {"http", "https"} or address.netloc:
            link["class"] = "enlace-externo"
            link["rel"] = "external noopener"
        elif not address.scheme:
            link["href"] = self._inside(written, address.path, address.query, address.fragment)

    def _inside(self, written: str, path: str, query: str, fragment: str) -> str:
        if not path:
            self._check_part(written, tuple(self.text.anchors), fragment)
            return written
        target = self._target(written, path)
        if target is None:
            return written
        if fragment:
            self._check_part(written, self.asking.parts(target), fragment)
        self.links.append(target)
        suffix = (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")
        return target.path + suffix

    def _target(self, written: str, path: str) -> Target | None:
        if path.startswith("/"):
            return self._address(written, unquote(path))
        try:
            source = self.asking.file(path)
            if page := self.asking.page(source):
                return page
            if source.endswith(".md"):
                return None  # it has problems of its own, which are told there
            attachment = self.asking.attachment(source, path)
        except PathError as error:
            self._broken(written, error.code, str(error), error.fix)
            return None
        self.attachments[attachment.path] = attachment
        return Target(attachment.path)

    def _address(self, written: str, path: str) -> Target | None:
        target = self.asking.address(path)
        if target is None:
            hint = (
                "Agregue la barra final: " + path + "/"
                if self.asking.address(f"{path}/")
                else "Revise la dirección, o enlace al archivo .md del artículo"
            )
            self._broken(written, "broken-link", f"la dirección «{written}» no existe", hint)
        return target

    def _check_part(self, written: str, anchors: tuple[str, ...] | None, fragment: str) -> None:
        if fragment and anchors is not None and unquote(fragment) not in anchors:
            parts = ", ".join(sorted(part for part in anchors if ":" not in part))
            self._broken(
                written,
                "broken-part",
                f"«#{fragment}» no existe en la página enlazada",
                f"Partes que sí existen: {parts}" if parts else "Quite el # y lo que sigue",
            )

    def _image(self, image: Tag) -> None:
        written = str(image.get("src", ""))
        alt = " ".join(str(image.get("alt", "")).split())
        if not alt:
            self._broken(
                written,
                "missing-alt",
                f"la imagen «{written}» no tiene texto alternativo",
                f"Escriba qué se ve, para quien no la ve: ![Vecinas en la plaza]({written})",
            )
        try:
            photo = self._photo(written, alt, str(image.get("title", "")))
        except PathError as error:
            self._broken(written, error.code, str(error), error.fix)
            image.decompose()
            return
        except ImageFileError as error:
            self._broken(written, "bad-image", f"«{written}»: {error}", error.fix)
            image.decompose()
            return
        self.photos.setdefault(photo.digest, photo)
        self._show(image, photo)

    def _photo(self, written: str, alt: str, caption: str) -> Photo:
        address = urlsplit(written)
        if address.scheme or address.netloc or not written or written.startswith("/"):
            raise PathError(
                "foreign-image",
                f"la imagen «{written}» no está junto al artículo",
                "Guarde la imagen junto al archivo y escriba solo su nombre",
            )
        return self.asking.photo(address.path, alt=alt, caption=caption)

    def _show(self, image: Tag, photo: Photo) -> None:
        picture = picture_tag(self.soup, photo)
        parent = image.parent
        image.replace_with(picture)
        if parent is None or parent.name != "p" or not _is_alone(parent, picture):
            return
        figure = self.soup.new_tag("figure")
        parent.replace_with(figure)
        figure.append(picture)
        if photo.caption:
            caption = self.soup.new_tag("figcaption")
            caption.string = photo.caption
            figure.append(caption)

    def _broken(self, written: str, code: str, message: str, fix: str) -> None:
        line = self.text.line_of(written) if written else self.text.body_line
        self.findings.error(self.text.source, line, code, message, fix)


def _is_alone(parent: Tag, child: Tag) -> bool:
    return all(
        part is child or (isinstance(part, NavigableString) and not part.strip())
        for part in parent.contents
    )
