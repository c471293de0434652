"""PDF (ISO 32000-2), taken apart and put together by qpdf."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from plugins.media_files.containers import jpeg
from plugins.media_files.containers.error import ContainerError

if TYPE_CHECKING:
    from pikepdf import Pdf

_OBJECT = re.compile(rb"\d+\s+\d+\s+obj\b")
_END = b"%%EOF"
_END_ROOM = 1024
"""Bytes from the end within which readers look for it (PDF 1.7, annex H, 3.4.4)."""

_PRIVATE = ("/Metadata", "/PieceInfo", "/LastModified")
"""What programs note of a page, a picture, or anything, for themselves (14.3.2, 14.5)."""

_SIGNED = 1
"""Of `SigFlags`: somebody has signed it (12.7.3)."""

_SPACES = {
    b"pdfaid": b"http://www.aiim.org/pdfa/ns/id/",
    b"pdfuaid": b"http://www.aiim.org/pdfua/ns/id/",
}
_CLAIM = re.compile(
    rb"(pdfu?aid):(part|conformance|rev)(?:(?:\s[^<>]{0,99})?>|=[\"'])([0-9A-Z]{1,4})(?=[<\"'])"
)
"""What a document says that it is, PDF/A or PDF/UA, as an attribute or an element."""


class LockedError(ContainerError):
    """It opens only for who knows a password."""


def bare(data: bytes) -> bytes:
    """
    Return the document *data* with all of its pages and its title, and nothing of who made it.

    No author, program, date, note of a program or earlier version of the text is left, nor what the
    cameras say in the photos of its pages. What a signature is under cannot change, so a signed
    document is as it came; so is a file without a single object, which says nothing of anybody.

    Raises:
        LockedError: It asks for a password.
        ContainerError: It is cut short or broken.
    """
    if not _OBJECT.search(data):
        return data
    if _END not in data[-_END_ROOM:]:
        raise ContainerError("it has no end")
    import pikepdf  # only what links to a document needs it

    try:
        with _silently(), pikepdf.open(BytesIO(data)) as pdf:
            return data if _is_signed(pdf) else _cleaned(pdf)
    except pikepdf.PasswordError:
        raise LockedError("it asks for a password") from None
    except (pikepdf.PdfError, pikepdf.ForeignObjectError, RecursionError, *_ODD) as error:
        raise ContainerError(str(error)) from error


_ODD = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RuntimeError)
"""What pikepdf raises where a document has something else than it should have."""


def _is_signed(pdf: "Pdf") -> bool:
    form: Any = pdf.Root.get("/AcroForm", {})
    return bool(int(form.get("/SigFlags", 0)) & _SIGNED) or "/Perms" in pdf.Root


def _cleaned(pdf: "Pdf") -> bytes:
    from pikepdf import Dictionary, Stream

    if not len(pdf.pages):
        raise ContainerError("it has no pages")
    title, claims = str(pdf.docinfo.get("/Title", "")), _claims(pdf)
    for each in pdf.objects:
        if isinstance(each, Dictionary | Stream):
            _forget(each)
    if "/Info" in pdf.trailer:
        del pdf.trailer.Info
    if title:
        pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=title))
    if claims:
        pdf.Root.Metadata = Stream(pdf, _packet(title, claims), Type="/Metadata", Subtype="/XML")
    out = BytesIO()
    pdf.save(out, deterministic_id=True, fix_metadata_version=False, encryption=False)
    return out.getvalue()


def _forget(each: Any) -> None:
    from pikepdf import Name, Stream

    parameters: Any = each.get("/DecodeParms")
    for key in _PRIVATE:
        if key in each:
            del each[key]
    if isinstance(each, Stream) and each.get("/Filter") == Name.DCTDecode:
        try:
            photo = jpeg.bare(each.read_raw_bytes())
        except ContainerError:
            return
        each.write(photo, filter=Name.DCTDecode, decode_parms=parameters)


def _claims(pdf: "Pdf") -> dict[bytes, bytes]:
    """Return what it claims to be, as prefixed name and value."""
    if "/Metadata" not in pdf.Root:
        return {}
    return {
        b":".join(claim[:2]): claim[2] for claim in _CLAIM.findall(pdf.Root.Metadata.read_bytes())
    }


def _packet(title: str, claims: dict[bytes, bytes]) -> bytes:
    """Return XMP (ISO 16684-1) that says *title* and *claims*."""
    spaces = b"".join(b' xmlns:%b="%b"' % each for each in _SPACES.items())
    said = b"".join(b"<%b>%b</%b>" % (name, value, name) for name, value in claims.items())
    words = escape(title).encode()
    heading = (
        b'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%b</rdf:li></rdf:Alt></dc:title>' % words
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'.encode()
        + b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        + b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        + b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"%b>' % spaces
        + (heading if title else b"")
        + said
        + b'</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    )


@contextmanager
def _silently() -> Iterator[None]:
    """Keep to ourselves what pikepdf logs of broken documents: we say it in other words."""
    logger = logging.getLogger("pikepdf._core")
    was, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = was
