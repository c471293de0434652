"""PDF (ISO 32000-2), taken apart and put together by qpdf."""

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from plugins.newsroom.containers import ContainerError, jpeg

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

_CLAIMS = {
    "part": "http://www.aiim.org/pdfa/ns/id/",
    "conformance": "http://www.aiim.org/pdfa/ns/id/",
    "rev": "http://www.aiim.org/pdfa/ns/id/",
}
_UA = "http://www.aiim.org/pdfua/ns/id/"


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
        with pikepdf.open(BytesIO(data)) as pdf:
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


def _claims(pdf: "Pdf") -> dict[str, str]:
    """Return what it claims to be, PDF/A or PDF/UA, as `{namespace}name` and value."""
    if "/Metadata" not in pdf.Root:
        return {}
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        wanted = [f"{{{space}}}{name}" for name, space in _CLAIMS.items()] + [f"{{{_UA}}}part"]
        return {name: str(told[name]) for name in wanted if name in told}


def _packet(title: str, claims: dict[str, str]) -> bytes:
    """Return XMP (ISO 16684-1) that says *title* and *claims*."""
    said = "".join(_claim(name, value) for name, value in claims.items())
    heading = f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{heading if title else ''}{said}"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _claim(whole: str, value: str) -> str:
    space, _, name = whole[1:].partition("}")
    prefix = "pdfuaid" if space == _UA else "pdfaid"
    return f'<{prefix}:{name} xmlns:{prefix}="{space}">{escape(value)}</{prefix}:{name}>'
