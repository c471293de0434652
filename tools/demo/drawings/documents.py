"""The sample documents that an article offers: a form as PDF, drawn by hand."""

from collections.abc import Sequence

A4 = (595, 842)
"""Points, 1/72 of an inch (ISO 216)."""

FORM = (
    "Identificación de la organización",
    "Nombre de la iniciativa",
    "Qué necesidad atiende",
    "Qué se hará y en qué plazo",
    "Aporte solicitado, en pesos",
    "Firma de la directiva",
)


def form_pdf() -> bytes:
    """Return the sample application form: one page in Spanish, its text selectable."""
    marks = [_text(60, 770, 18, "Formulario de postulación (demostración)")]
    marks += [
        _text(60, 744, 11, "Fondo de iniciativas vecinales. Documento de muestra, sin validez.")
    ]
    for index, label in enumerate(FORM):
        top = 700 - index * 104
        marks += [_text(60, top, 12, label), f"60 {top - 76} 475 64 re S"]
    return _pdf("\n".join(["0.6 w", *marks]).encode("cp1252"))


def _text(x: int, y: int, size: int, words: str) -> str:
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET"


def _pdf(marks: bytes) -> bytes:
    title = "Formulario de postulación (demostración)".encode("utf-16-be").hex()
    objects: Sequence[bytes] = (
        b"<< /Type /Catalog /Pages 2 0 R /Lang (es-CL) /ViewerPreferences << /DisplayDocTitle true >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>" % A4,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(marks), marks),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title <feff{title}> >>".encode(),
    )
    body, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer << /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, len(body))
    )
