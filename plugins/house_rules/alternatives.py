"""Texts that stand for a photo: what it shows, not that it is one."""

import re
from collections.abc import Iterator

from plugins.house_rules.passages import Passage
from plugins.house_rules.remark import Remark, quoted
from plugins.house_rules.writing import Known, Writing
from plugins.spanish import folded

RULE = "alt-text"

LONGEST = 150
"""Characters: what a screen reader says in one breath, ten seconds; more belongs in the text beside it."""

_NAMED = re.compile(
    r"(?P<what>(?:en (?:la|esta) )?(?:foto|fotografía|imagen|captura|selfie)s?(?: \w+)? (?:de|del|donde|que|en que)"
    r"|(?:la|esta|una) (?:foto|fotografía|imagen) (?:muestra|de|del|donde|en que)|(?:se (?:ve|observa|aprecia) (?:una?|la|el)"
    r" )?(?:imagen|foto) (?:de|del))\b",
    re.IGNORECASE,
)


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:  # noqa: ARG001 - as all rules
    """
    Yield the alternative texts that say no more than others do, or that say it is a picture.

    WCAG 2.2, 1.1.1, and W3C's «Images Tutorial, Tips and Tricks»: a screen reader has just said
    that it is an image, and says the caption and the title too. That «foto» or the name of a file is
    no text is told elsewhere (`poor-alt`).
    """
    title = _bare(writing.title)
    for photo in writing.photos:
        alt = photo.alt
        if not alt:
            continue
        if found := _NAMED.match(alt):
            rest = alt[found.end() :].strip()
            message = f"el texto alternativo empieza con «{found[0]}», y el lector de pantalla ya dijo que es una imagen"
            fix = f"Empiece por lo que se ve: «{quoted(rest[:1].upper() + rest[1:])}» (WCAG 2.2, 1.1.1)"
            yield Remark(RULE, message, fix, alt, photo.place)
        elif folded(alt).strip(" .") == title:
            message = "el texto alternativo repite el título"
            yield Remark(RULE, message, _SEEN, alt, photo.place)
        elif photo.caption and folded(alt).strip(" .") == folded(photo.caption).strip(" ."):
            message = "el texto alternativo y el pie de la foto dicen lo mismo"
            yield Remark(RULE, message, _SEEN, alt, photo.place)
        elif len(alt) > LONGEST:
            yield Remark(
                RULE,
                f"el texto alternativo tiene {len(alt)} caracteres",
                f"Déjelo en {LONGEST} o menos, y cuente lo demás en el texto (WCAG 2.2, 1.1.1)",
                alt,
                photo.place,
            )


_SEEN = "Diga qué se ve, quiénes y dónde: quien no ve la foto ya oyó lo otro (WCAG 2.2, 1.1.1)"


def _bare(passage: Passage) -> str:
    return folded(passage.plain).strip(" .")
