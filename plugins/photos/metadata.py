"""What a published picture says of itself: whose it is, and nothing else."""

from xml.sax.saxutils import escape

from PIL import ExifTags, Image

UPRIGHT = 1


def exif(credit: str, orientation: int = UPRIGHT) -> Image.Exif:
    """
    Return the EXIF of a picture by *credit*; empty if there is nothing to say.

    Artist and Copyright (CIPA DC-008, 4.6.4) carry the credit in UTF-8, as programs write it there.
    """
    said = Image.Exif()
    if orientation != UPRIGHT:
        said[ExifTags.Base.Orientation] = orientation
    if credit:
        said[ExifTags.Base.Artist] = said[ExifTags.Base.Copyright] = credit.encode()
    return said


def xmp(credit: str) -> bytes:
    """
    Return the XMP of a picture by *credit*, where programs of the press look; without one, b"".

    Creator, copyright notice and credit line of the IPTC Photo Metadata Standard 2023.1
    (https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata).
    """
    if not credit:
        return b""
    words = escape(credit, {'"': "&quot;"})
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="{words}">'
        f"<dc:creator><rdf:Seq><rdf:li>{words}</rdf:li></rdf:Seq></dc:creator>"
        f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{words}</rdf:li></rdf:Alt></dc:rights>'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()
