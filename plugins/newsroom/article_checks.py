"""Checks of an article's front matter that no single field can make."""

import re
from collections.abc import Mapping

from plugins.newsroom.fields import ArticleFields
from plugins.newsroom.findings import Findings
from plugins.newsroom.front_matter import Keys
from plugins.newsroom.kinds.base import Details
from plugins.newsroom.manuscript import Text
from plugins.newsroom.networks import NETWORKS, over_limit
from plugins.newsroom.problems import suggestion
from plugins.newsroom.yaml_reader import Document

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


def check_social(
    texts: Mapping[str, str], keys: Keys, source: str, findings: Findings, *, is_demo: bool
) -> None:
    """Note every text of `redes:` for an unknown network, or longer than its network allows."""
    for network, text in texts.items():
        line = keys.line("social", network)
        if network not in NETWORKS:
            findings.error(
                source,
                line,
                "unknown-network",
                f"la red «{network}» no existe",
                suggestion(network, NETWORKS, otherwise=f"Existen: {', '.join(NETWORKS)}"),
            )
        elif over := over_limit(network, text, is_demo=is_demo):
            counted, allowed = over
            findings.error(
                source,
                line,
                "social-too-long",
                f"el texto para {NETWORKS[network].name} cuenta {counted} con su enlace y se permiten {allowed}",
                f"Acórtelo en {counted - allowed}",
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
    r"\b(?:niñ[oae]s?|niñ@s|niñez|bebés?|guaguas?|párvul[oa]s|lactantes?|adolescentes?|escolares"
    r"|alumn[oa]s|estudiantes|menores de edad)\b",
    re.IGNORECASE,
)
_ALT = re.compile(r'<img[^>]* alt="([^"]*)"')


def check_minors(fields: ArticleFields, text: Text, keys: Keys, findings: Findings) -> None:
    """
    Note photos that show minors, by their own words, when nothing is said of them.

    Ley 21.430, article 33, and Ley 19.628: the image of a child is published with the written
    consent of whoever cares for it.
    """
    if fields.minors is not None or fields.minors_consent:
        return
    for alt in (fields.image_alt, *_ALT.findall(text.html)):
        if found := _MINORS.search(alt):
            line = keys.line("image_alt") if alt == fields.image_alt else text.line_of(alt)
            findings.error(
                text.source,
                line,
                "minors",
                f"según su texto alternativo, una foto muestra «{found[0]}», y no dice si se reconocen",
                "Agregue «menores: no» si no se reconocen, o «autorizacion_menores: sí» si hay autorización escrita",
            )


def note_cut_by_comments(document: Document, keys: Keys, source: str, findings: Findings) -> None:
    """Note texts that a « #» cuts: in YAML it begins a comment, and the rest is lost."""
    for path, comment in document.comments.items():
        is_sentence = keys.names.get(str(path[0])) in _SENTENCES
        if not is_sentence and comment[1:2].strip() == "":
            continue  # a note to oneself: `fecha: 2026-11-20  # jueves`
        key = next(part for part in reversed(path) if isinstance(part, str))
        findings.error(
            source,
            document.line_of(*path),
            "cut-by-comment",
            f"«{key}» queda cortado en «{comment.split()[0]}»: después de un espacio, # empieza un comentario",
            f'Escriba el valor entre comillas rectas: {key}: "…"',
        )
