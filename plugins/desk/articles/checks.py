"""Checks of an article's front matter that no single field can make."""

import re
from datetime import timedelta
from html import unescape

from plugins.desk.fields.article import ArticleFields
from plugins.desk.front_matter.field_errors import takes
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import raw, with_value
from plugins.desk.front_matter.yaml_reader import Document, Path
from plugins.desk.manuscript import Text
from plugins.newsroom import Edit, Proposal
from plugins.newsroom.kinds import Details, NoticeDetails
from plugins.newsroom.values import PATIENCE, scalar
from plugins.spanish import plain

_SENTENCES = frozenset(
    {
        "title",
        "summary",
        "image_alt",
        "image_caption",
        "image_credit",
        "social",
        "corrections",
        "changes",
    }
)


def check_offer(
    fields: ArticleFields, details: Details | None, keys: Keys, source: str, findings: Findings
) -> None:
    """Note an offer that ends before anybody can read of it."""
    ends = details.offered_until if details else None
    if not details or ends is None or ends.ends > fields.public_from:
        return
    findings.error(
        source,
        keys.line(details.closing),
        "inconsistent",
        f"«{keys.written(details.closing)}»: el plazo termina antes de publicarse el artículo",
        "Revise el plazo, la fecha y el embargo",
    )


def check_lifting(
    fields: ArticleFields, details: Details | None, keys: Keys, source: str, findings: Findings
) -> None:
    """Note a notice that says that what another warned of is over, and not which."""
    if not isinstance(details, NoticeDetails) or not details.lifts or fields.replaces:
        return
    findings.error(
        source,
        keys.line("lifts"),
        "inconsistent",
        f"«{keys.written('lifts')}» dice que terminó lo de otro aviso, y no dice cuál",
        "Agregue «reemplaza» con el archivo de ese aviso",
    )


def check_promise(
    fields: ArticleFields, details: Details | None, keys: Keys, source: str, findings: Findings
) -> None:
    """Note a promise to write down what is said that is for before the article, or for too late."""
    promise = details.promise if details else None
    if promise is None:
        return
    first = fields.public_from.date()
    last = first + timedelta(days=PATIENCE)
    if first <= promise.day <= last:
        return
    key = keys.written(promise.field)
    message = f"«{key}» es un día anterior a la publicación del artículo, que es el {first}"
    if promise.day > last:
        message = (
            f"«{key}» es demasiado tarde: quien no oye puede esperar a lo más {PATIENCE} días desde"
            " que se publica el artículo"
        )
    findings.error(
        source,
        keys.line(promise.field),
        "inconsistent",
        message,
        f"Escriba a más tardar «{key}: {last}»; lo mejor es esperar y publicar todo junto",
        proposal=with_value(keys.document, (key,), f"{last}", is_sure=False),
    )


def check_photo(
    fields: ArticleFields, details: Details | None, keys: Keys, source: str, findings: Findings
) -> None:
    """Note that there is no lead photo where the kind cannot do without one."""
    if not details or not details.needs_photo or fields.image:
        return
    image, alt = keys.written("image"), keys.written("image_alt")
    findings.error(
        source,
        keys.line("kind"),
        "missing-key",
        f"falta «{image}»: este tipo de artículo no se publica sin ella",
        f"Agregue «{image}», y en «{alt}» qué se ve",
    )


_MINORS = re.compile(
    r"\b(?:niñ[oae]s?|niñ@s|niñez|bebés?|guaguas?|infantes?|párvul[oa]s?|lactantes?|adolescentes?"
    r"|escolares|preescolares|alumn[oa]s?|estudiantes?|menor(?:es)? de edad|(?:pre)?kínder"
    r"|jard(?:ín|ines) infantil(?:es)?|salas? cunas?)\b",
    re.IGNORECASE,
)
_ALT = re.compile(r'<img[^>]* alt="([^"]*)"')
_CAPTION = re.compile(r'<img[^>]* title="([^"]*)"')
_BLOCK = re.compile(r"(?=<(?:p|h[1-6]|ul|ol|dl|table|blockquote|figure|div|details)\b)")
_BY_LEAD = ("title", "summary", "image_caption")
_ANSWER = (
    "Agregue «menores: no» si no aparecen o no se reconocen, o «autorizacion_menores: sí» si hay"
    " autorización escrita"
)


def check_minors(fields: ArticleFields, text: Text, keys: Keys, findings: Findings) -> None:
    """
    Note photos that show minors, by the words in and around them, when nothing is said of them.

    Ley 21.430, article 33, and Ley 19.628: the image of a child is published with the written
    consent of whoever cares for it. What an article is about is often who is in its photo, so the
    question is asked once for the whole of it, and any answer is enough.
    """
    if fields.minors is not None or fields.minors_consent:
        return
    is_told = False
    told = {own.image_alt: keys.line("social", slug) for slug, own in fields.social.items()}
    told |= {fields.image_alt: keys.line("image_alt")}
    for alt in (*told, *map(unescape, _ALT.findall(text.html))):
        if found := _MINORS.search(alt):
            line = told[alt] if alt in told else text.line_of(alt)
            is_told = True
            findings.error(
                text.source,
                line,
                "minors",
                f"según su texto alternativo, una foto muestra «{found[0]}», y no dice si se reconocen",
                "Agregue «menores: no» si no se reconocen, o «autorizacion_menores: sí» si hay autorización escrita",
            )
    around = None if is_told else _told_around(fields, text, keys)
    if around:
        place, word, line = around
        findings.error(
            text.source,
            line,
            "minors",
            f"hay una foto y {place} dice «{word}»: no se sabe si en ella se reconocen menores de edad",
            _ANSWER,
        )


def _told_around(fields: ArticleFields, text: Text, keys: Keys) -> tuple[str, str, int] | None:
    """Return where words about minors stand beside a photo, the first of them, and the line."""
    if fields.image or _ALT.search(text.html):
        for name in _BY_LEAD:
            if found := _MINORS.search(getattr(fields, name)):
                return f"«{keys.written(name)}»", found[0], keys.line(name)
    blocks = _BLOCK.split(text.html)
    for number, block in enumerate(blocks):
        if "<img" in block:
            around = " ".join(blocks[max(0, number - 1) : number + 2])
            captions = " ".join(map(unescape, _CAPTION.findall(block)))
            if found := _MINORS.search(f"{plain(around)} {captions}"):
                return "el texto junto a ella", found[0], text.line_of(found[0])
    return None


_PLACEHOLDER = re.compile(
    r"[Ll]orem ipsum|\b[Xx]{2}[:/-][Xx]{2}\b|\b[Xx]{4,}\b|\bTODO:"
    r"|\bmotivo: ?(?:…|\.\.\.)|\[(?:completar|por completar|nombre|fecha|hora|lugar|título|insertar)[^\]\n]{0,80}\](?!\()"
)
"""What is written in the place of what is not known yet; «siglo XX» and «por confirmar» are not."""


def check_placeholders(text: Text, findings: Findings) -> None:
    """Note what was to be filled in before publishing, in the front matter and in the text."""
    for number, row in enumerate(text.whole.split("\n"), 1):
        if found := _PLACEHOLDER.search(row):
            findings.warn(
                text.source,
                number,
                "placeholder",
                f"«{found[0]}» parece algo que falta completar",
                "Escriba lo que va ahí, o quítelo",
            )


def note_cut_by_comments(document: Document, keys: Keys, source: str, findings: Findings) -> None:
    """Note texts that a « #» cuts: in YAML it begins a comment, and the rest is lost."""
    for path, comment in document.comments.items():
        name = keys.names.get(str(path[0]), "")
        is_sentence = name in _SENTENCES
        if not is_sentence and comment[1:2].strip() == "":
            continue  # a note to oneself: `fecha: 2026-11-20  # jueves`
        whole = f"{raw(document, path)} {comment}"
        if not is_sentence and len(path) == 1 and name and not takes(keys.fields[name], whole):
            continue  # with the comment it would be no date, number or word of the list
        key = next(part for part in reversed(path) if isinstance(part, str))
        written = scalar(whole)
        findings.error(
            source,
            document.line_of(*path),
            "cut-by-comment",
            f"«{key}» queda cortado en «{comment.split()[0]}»: después de un espacio, # empieza un comentario",
            f"Escriba el valor entre comillas rectas: {key}: {written}",
            proposal=_to_the_end(document, path, written),
        )


def _to_the_end(document: Document, path: Path, written: str) -> Proposal:
    """Return the edit after which what begins at *path* is *written*, to the end of its line."""
    span = document.spans[path]
    row = document.rows[span.row]
    line = document.first_line + span.row
    edit = Edit(line, document.first_line + span.end_row, (f"{row[: span.column]}{written}",))
    return Proposal((edit,))
