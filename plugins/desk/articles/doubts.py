"""What an article may say and probably does not mean: warnings, each with a way out."""

import re
from pathlib import PurePosixPath

from plugins.desk.descriptions import TO_DESCRIBE, says_nothing
from plugins.desk.fields.article import ArticleFields
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import without
from plugins.desk.front_matter.yaml_reader import Path
from plugins.newsroom import Proposal, tells_change
from plugins.newsroom.kinds import Details
from plugins.spanish import MomentError, parse_stated, slugify, stated_words

_MANY = 3
"""Parts of one list of which the same is told one by one."""

_NUMBERS = re.compile(r"(?P<date>\d{1,4}[-_. ]\d{1,2}[-_. ]\d{1,4}|\d{8})(?!\d)[-_. ]*(?P<rest>.*)")
_WITH_YEAR = re.compile(r"^(?:19|20|21)\d\d|(?:19|20|21)\d\d$")
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}")


def note_doubts(
    fields: ArticleFields, details: Details, keys: Keys, source: str, findings: Findings
) -> None:
    """Warn of what the article *source* says and probably does not mean."""
    note_poor_alt(fields.image, fields.image_alt, keys, source, findings)
    _note_early_revision(fields, keys, source, findings)
    _note_title_of_change(fields, details, keys, source, findings)
    _note_same_date(fields, keys, source, findings)
    for told, (message, fix, field, part) in enumerate(details.doubts):
        if told < _MANY:
            line = keys.line(field) if part is None else keys.line(field, part)
            findings.warn(source, line, "doubtful-value", message, fix)


def _note_title_of_change(
    fields: ArticleFields, details: Details, keys: Keys, source: str, findings: Findings
) -> None:
    """Warn of a title that would be false in a reminder: «HOY: La cicletada cambia de fecha»."""
    if details.takes_place_as_told and details.outcome and tells_change(fields.title):
        label = details.outcome.upper()
        findings.warn(
            source,
            keys.line("title"),
            "title-of-change",
            f"el día del evento, las redes dirán «HOY: {fields.title}», y se leerá mal",
            f"Ponga en el título solo el nombre de la actividad: el sitio le agrega «{label}»",
        )


def _note_same_date(fields: ArticleFields, keys: Keys, source: str, findings: Findings) -> None:
    """Warn of two corrections or changes of one date: by that, readers tell what they know already."""
    for field in ("corrections", "changes"):
        dates = [each.date for each in getattr(fields, field)]
        for number, date in enumerate(dates):
            if date in dates[:number]:
                hour = "otra hora" if date.has_hour else "la hora"
                findings.warn(
                    source,
                    keys.line(field, number),
                    "same-date",
                    f"«{keys.written(field)}» tiene dos con la fecha {stated_words(date)}, y por ella los"
                    " canales saben cuál es nueva",
                    f"Ponga {hour} en la que acaba de escribir («fecha: {date.day} 15:30») y deje la otra"
                    " como está",
                )


def note_poor_alt(image: str, alt: str, keys: Keys, source: str, findings: Findings) -> None:
    """Warn of an *alt* that tells nothing of the lead photo *image*."""
    note_alt((keys.written("image_alt"),), image, alt, keys, source, findings)


def note_alt(path: Path, image: str, alt: str, keys: Keys, source: str, findings: Findings) -> None:
    """Warn of the *alt* at *path* if it tells nothing of the photo *image*."""
    if image and alt and says_nothing(alt, image):
        findings.warn(
            source,
            keys.document.line_of(*path),
            "poor-alt",
            f"«{path[-1]}: {alt}» no dice qué se ve en la foto",
            f"{TO_DESCRIBE}, en vez de «{alt}»",
        )


def _note_early_revision(
    fields: ArticleFields, keys: Keys, source: str, findings: Findings
) -> None:
    """Warn of an update that nobody is shown, because the article was not published yet."""
    modified = fields.modified
    if modified is None or modified.moment >= fields.public_from:
        return
    key, published = keys.written("modified"), stated_words(fields.dateline)
    proposal = without(keys.document, (key,))
    message = f"«{key}» es anterior a la publicación ({published}), y no se muestra"
    fix = f"Quite «{key}», o escriba cuándo se actualizó después de publicarse"
    is_sure = True
    if not modified.has_hour and modified.day == fields.public_from.date():
        message = (
            f"«{key}» no dice la hora, y sin ella cuenta desde antes de publicarse: no se muestra"
        )
        fix = f"Agregue la hora, o quite «{key}»"
        is_sure = False
    findings.warn(
        source,
        keys.line("modified"),
        "early-revision",
        message,
        fix,
        proposal=Proposal(proposal.edits, is_sure=is_sure),
    )


def note_name(source: str, findings: Findings, *, has_slug: bool) -> None:
    """
    Warn of a file whose name begins with a date that is none, or that is written otherwise.

    Of the second sort the numbers would be part of the address, unless the article *has_slug*.
    """
    name = PurePosixPath(source).stem
    found = _NUMBERS.fullmatch(name)
    if not found:
        return
    date, rest = found["date"], found["rest"]
    meant = _day_meant(date)
    if _DATED.fullmatch(date):
        if not meant:
            message = f"el nombre del archivo dice {date}, que no existe en el calendario"
            findings.warn(source, 1, "odd-name", message, "Corrija el día o el mes en el nombre")
        return
    if has_slug or not (meant or _WITH_YEAR.search(date)):
        return
    new = "-".join(filter(None, (meant or "año-mes-día", rest)))
    findings.warn(
        source,
        1,
        "odd-name",
        f"la fecha del nombre, «{date}», no va como año-mes-día, y queda en la dirección del artículo",
        f"Cambie el nombre del archivo a {new}.md; si ya se publicó así, agregue"
        f" «direccion_corta: {slugify(name)}»",
    )


def _day_meant(date: str) -> str:
    """Return the day that *date*, of a file's name, means: `2026-11-20`; nothing if it is none."""
    text = re.sub(r"[_. ]", "-", date)
    try:
        return parse_stated(text).day.isoformat()
    except MomentError as error:
        return error.meant[:10]
