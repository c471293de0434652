"""The body of a text with its links and pictures led to where they are published."""

import re
from html import escape
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from plugins.desk.asking import Asked
from plugins.desk.descriptions import TO_DESCRIBE, says_nothing
from plugins.desk.front_matter.findings import Findings
from plugins.desk.links.figures import table_names, with_photos
from plugins.desk.links.pictures import Archive
from plugins.desk.links.surroundings import Asking
from plugins.desk.manuscript import Target, Targets, Text
from plugins.desk.path_error import PathError
from plugins.media_files import ImageFileError
from plugins.newsroom import (
    CENTRE,
    FOCUS_HINT,
    NOTHING,
    Attachment,
    Focus,
    FocusError,
    Photo,
    in_place,
    read_focus,
)
from plugins.spanish import nearest
from plugins.web import Around, around, changed, link_fault

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)  # RFC 3986, 3.1
_NAME = re.compile(r"[^#?].*\.(?=\w*[a-z])\w{2,5}", re.IGNORECASE | re.DOTALL)
"""What ends as the name of a file does; no part of a page has a full stop in its name."""

_ALIGNMENTS = {"left": "a-izquierda", "center": "al-centro", "right": "a-derecha"}


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
        self.photos: dict[str, Photo] = {}
        self.attachments: dict[str, Attachment] = {}
        self.links: list[Target] = []
        self.ids: set[str] = set()
        self.names = table_names(text.html)
        self.tables = 0

    def body(self) -> Body:
        html = with_photos(self.text.html, self._image)
        html = changed(html.replace("&nbsp;", "\u00a0"), self._change)
        return Body(
            html.strip(),
            tuple(self.photos.values()),
            tuple(self.attachments.values()),
            tuple(self.links),
            self.asking.asked,
        )

    def _change(self, name: str, attributes: dict[str, str]) -> Around:
        if name == "a" and "href" in attributes:
            attributes |= self._link(attributes["href"])
        if name in {"td", "th"} and "align" in attributes:
            alignment = _ALIGNMENTS.get(attributes.pop("align"))
            if alignment:
                attributes["class"] = alignment
        if name == "pre":
            attributes["tabindex"] = "0"  # scrolls like a table
        self._keep_first(attributes)
        tags = around(name, attributes)
        if name != "table":
            return tags
        called = self.names[self.tables]
        self.tables += 1
        frame = around("div", self._scrolling(called.text))
        # For who does not see the heading above it; what an editor wrote is there already.
        caption = "" if called.is_written or not called.text else _caption(called.text)
        return Around(frame.opening + tags.opening + caption, tags.closing + frame.closing)

    def _keep_first(self, attributes: dict[str, str]) -> None:
        """Take an `id` out that is there already: an editor may have written equal ones by hand."""
        anchor = attributes.get("id")
        if anchor in self.ids:
            del attributes["id"]
        elif anchor is not None:
            self.ids.add(anchor)

    def _scrolling(self, name: str) -> dict[str, str]:
        """Return what lets a table scroll by itself, by keyboard too (WCAG 2.1.1)."""
        label = name or f"Tabla {self.tables}"
        return {"class": "tabla", "role": "region", "aria-label": label, "tabindex": "0"}

    def _link(self, written: str) -> dict[str, str]:
        """Return the attributes that a link to what is *written* gets."""
        if name := self._name_in(written):
            rest = urlsplit(written[len(name) :])
            return {"href": self._inside(written, name, rest.query, rest.fragment)}
        if link_fault(written):
            return {}  # told where its text was read
        try:
            address = urlsplit(self.asking.inside(written))
        except ValueError:
            self._broken(written, "bad-link", f"«{written}» no es una dirección", "Revísela")
            return {}
        if address.scheme in {"http", "https"} or address.netloc:
            return {"class": "enlace-externo", "rel": "external noopener"}
        if address.scheme:
            return {}
        return {"href": self._inside(written, address.path, address.query, address.fragment)}

    def _name_in(self, written: str) -> str:
        """
        Return the name of a file that *written* begins with, if an address would end before it.

        That of one that is there; else what ends as the name of a file, to be looked for: of
        `Acta#2.pdf` no part is called `Acta`.
        """
        if written[:1] in {"", "/", "#", "?"} or _SCHEME.match(written):
            return ""
        ends = [sign.start() for sign in re.finditer("[#?]", written)]
        names = [written[:end] for end in [len(written), *reversed(ends)]] if ends else []
        there = (name for name in names if name and self.asking.exactly(name))
        return next(there, "") or next(filter(_NAME.fullmatch, names), "")

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
            self._broken(written, error.code, str(error), error.fix, _in_a_link(error.instead))
            return None
        self.attachments[attachment.path] = attachment
        return Target(attachment.path)

    def _address(self, written: str, path: str) -> Target | None:
        target = self.asking.address(path)
        if target is None:
            self._broken(written, "broken-link", *self._why_not(written, path))
        return target

    def _why_not(self, written: str, path: str) -> tuple[str, str, str]:
        """Return why there is no link to the address *path*, what to do, and what to write instead."""
        if path.startswith(("/documentos/", "/fotos/")):
            return (
                f"«{written}» es la dirección de un archivo, que cambia cada vez que cambia el archivo",
                "Enlace al archivo mismo, que está en la carpeta de un departamento: ../obras/bases.pdf",
                "",
            )
        message, whole = f"la dirección «{written}» no existe", f"{path}/"
        if self.asking.address(whole):
            return message, f"Agregue la barra final: {whole}", whole
        if near := self.asking.near(path):
            return message, f"¿Quiso decir «{near}»?", near
        return message, "Revise la dirección, o enlace al archivo .md del artículo", ""

    def _check_part(self, written: str, anchors: tuple[str, ...] | None, fragment: str) -> None:
        if fragment and anchors is not None and unquote(fragment) not in anchors:
            parts = sorted(part for part in anchors if ":" not in part)
            meant = nearest(unquote(fragment), parts)
            before = written.partition("#")[0]
            fix = (
                f"Partes que sí existen: {', '.join(parts)}"
                if parts
                else "Quite el # y lo que sigue"
            )
            self._broken(
                written,
                "broken-part",
                f"«#{fragment}» no existe en la página enlazada",
                f"¿Quiso decir «#{meant}»?" if meant else fix,
                f"{before}#{meant}" if meant else "" if parts else before,
            )

    def _image(self, image: dict[str, str]) -> Photo | None:
        """Return the photo that *image* names, or None with its problem noted."""
        written = image.get("src", "")
        alt = " ".join(image.get("alt", "").split())
        if not alt:
            self._broken(
                written,
                "missing-alt",
                f"la imagen «{written}» no tiene texto alternativo",
                f"{TO_DESCRIBE}, entre los corchetes: ![Descripción de la foto]({written})",
            )
        elif says_nothing(alt, unquote(written)):
            self.findings.warn(
                self.text.source,
                self.text.line_of(written),
                "poor-alt",
                f"«{alt}» no dice qué se ve en la imagen «{written}»",
                f"{TO_DESCRIBE}, en vez de «{alt}»",
            )
        try:
            photo = self._photo(written, alt, image.get("title", ""), self._focus(image, written))
        except PathError as error:
            self._broken(written, error.code, str(error), error.fix, _in_a_link(error.instead))
            return None
        except ImageFileError as error:
            self._broken(written, "bad-image", f"«{written}»: {error}", error.fix)
            return None
        self.photos.setdefault(photo.digest, photo)
        return photo

    def _focus(self, image: dict[str, str], written: str) -> Focus:
        """Return what `{foco="arriba"}` after *image* says; its centre with no word of it, or a wrong one."""
        if "foco" not in image:
            return CENTRE
        try:
            return read_focus(" ".join(image["foco"].split()))
        except FocusError as error:
            self._broken(
                written, "bad-focus", f"el foco de la imagen «{written}»: {error}", FOCUS_HINT
            )
            return CENTRE

    def _photo(self, written: str, alt: str, caption: str, focus: Focus) -> Photo:
        if name := self._name_in(written):
            return self.asking.photo(name, alt=alt, caption=caption, focus=focus)
        address = urlsplit(written)
        if address.scheme or address.netloc or not written or written.startswith("/"):
            raise PathError(
                "foreign-image",
                f"la imagen «{written}» no está junto al artículo",
                "Guarde la imagen junto al archivo y escriba solo su nombre",
            )
        return self.asking.photo(address.path, alt=alt, caption=caption, focus=focus)

    def _broken(self, written: str, code: str, message: str, fix: str, instead: str = "") -> None:
        line = self.text.line_of(written) if written else self.text.body_line
        proposal = in_place(self.text.whole, line, written, instead) if instead else NOTHING
        self.findings.error(self.text.source, line, code, message, fix, proposal=proposal)


def _in_a_link(path: str) -> str:
    """Return *path* as Markdown reads it between the parentheses of a link."""
    return path.replace(" ", "%20").replace("(", "%28").replace(")", "%29")


def _caption(name: str) -> str:
    return f'<caption class="tabla-nombre">{escape(name, quote=False)}</caption>'
