"""What a published picture says of itself: whose it is; where the press takes it away, what it shows, too."""

from collections.abc import Iterator
from hashlib import md5
from typing import NamedTuple
from xml.sax.saxutils import escape

from PIL import ExifTags, Image

UPRIGHT = 1

_LONGEST_CAPTION, _LONGEST = 2_000, 500
"""Letters of a caption, and of other words; all of them have room in one segment of a JPEG."""


class PressWords(NamedTuple):
    """What a photo tells the press, besides whose it is; any of it may be empty."""

    headline: str = ""
    """Of the story it goes with."""

    caption: str = ""
    """Who and what is on it, from left to right."""

    alt: str = ""
    """What is seen, for who cannot see it."""

    terms: str = ""
    """What may be done with it."""

    instructions: str = ""
    """What has to be minded before that: until when it is under an embargo."""

    reference: str = ""
    """What tells this copy from others."""

    author: str = ""
    """Who made it; without it, who the credit names."""


NO_WORDS = PressWords()


def exif(credit: str, orientation: int = UPRIGHT, author: str = "") -> Image.Exif:
    """
    Return the EXIF of a picture by *credit*, or by *author*; empty if there is nothing to say.

    Artist and Copyright (CIPA DC-008, 4.6.4) carry the credit in UTF-8, as programs write it there.
    """
    said = Image.Exif()
    if orientation != UPRIGHT:
        said[ExifTags.Base.Orientation] = orientation
    if credit:
        said[ExifTags.Base.Artist] = (author or credit).encode()
        said[ExifTags.Base.Copyright] = credit.encode()
    return said


def xmp(credit: str, words: PressWords = NO_WORDS) -> bytes:
    """
    Return the XMP of a picture by *credit*, where programs of the press look; with nothing to say, b"".

    Creator, copyright notice and credit line; of its *words*, headline, description, alt text, rights
    usage terms, instructions and job id of the IPTC Photo Metadata Standard 2023.1
    (https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata).
    """
    if not credit and words == NO_WORDS:
        return b""
    simple = {
        "photoshop:Credit": credit,
        "photoshop:Headline": words.headline,
        "photoshop:Instructions": words.instructions,
        "photoshop:TransmissionReference": words.reference,
    }
    in_languages = {
        "dc:rights": credit,
        "dc:description": words.caption,
        "Iptc4xmpCore:AltTextAccessibility": words.alt,
        "xmpRights:UsageTerms": words.terms,
    }
    spaces = {
        "dc": "http://purl.org/dc/elements/1.1/",
        "photoshop": "http://ns.adobe.com/photoshop/1.0/",
        **({} if words == NO_WORDS else _MORE_SPACES),
    }
    declared = "".join(f' xmlns:{name}="{space}"' for name, space in spaces.items())
    attributes = "".join(f' {name}="{_escaped(text)}"' for name, text in simple.items() if text)
    author = _escaped(words.author or credit)
    creator = f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
    told = "".join(_in_languages(*each) for each in in_languages.items())
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about=""{declared}{attributes}>'
        f"{creator if credit else ''}{told}"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


_MORE_SPACES = {
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}


def _in_languages(name: str, text: str) -> str:
    """Return the property *name*, which may be told in several languages, in ours."""
    if not text:
        return ""
    most = _LONGEST_CAPTION if name == "dc:description" else _LONGEST
    item = f'<rdf:li xml:lang="x-default">{_escaped(text, most)}</rdf:li>'
    return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>"


def _escaped(text: str, most: int = _LONGEST) -> str:
    return escape(text[:most], {'"': "&quot;"})


def iim(credit: str, words: PressWords) -> bytes:
    """
    Return the same for the archives of newspapers that read no XMP: the «image resources» of Photoshop.

    Headline, caption, by-line, credit, copyright notice, instructions (what has to be minded, else what
    may be done with it) and original transmission reference as IPTC's Information Interchange Model 4.2 has them, in UTF-8 (1:90), each cut to as many bytes as it may have there;
    and their digest, by which programs know that XMP says the same and more (MWG, Guidelines for
    Handling Image Metadata 2.0, 3.3).
    """
    records = b"".join(_records(credit, words))
    if not records:
        return b""
    told = _dataset(1, 90, b"\x1b%G") + _dataset(2, 0, b"\0\4") + records
    digest = md5(told, usedforsecurity=False).digest()
    return b"Photoshop 3.0\0" + _resource(0x0404, told) + _resource(0x0425, digest)


def _records(credit: str, words: PressWords) -> Iterator[bytes]:
    told = (
        (40, words.instructions or words.terms, 256),
        (80, words.author or credit, 32),
        (103, words.reference, 32),
        (105, words.headline, 256),
        (110, credit, 32),
        (116, credit, 128),
        (120, words.caption, 2_000),
    )
    for number, text, most in told:
        if data := _cut(text, most):
            yield _dataset(2, number, data)


def _cut(text: str, most: int) -> bytes:
    """Return *text* in as many bytes of UTF-8, without a half word at its end unless it is one word."""
    if len(text.encode()) <= most:
        return text.encode()
    kept = text.encode()[: most + 1].decode(errors="ignore")
    words = kept.rpartition(" ")[0] or text.encode()[:most].decode(errors="ignore")
    return words.rstrip(" ,;:").encode()


def _dataset(record: int, number: int, data: bytes) -> bytes:
    return bytes((0x1C, record, number)) + len(data).to_bytes(2) + data


def _resource(number: int, data: bytes) -> bytes:
    """Return an «image resource» without a name, its length made even (Photoshop File Formats, 2019)."""
    return (
        b"8BIM"
        + number.to_bytes(2)
        + b"\0\0"
        + len(data).to_bytes(4)
        + data
        + b"\0" * (len(data) % 2)
    )
