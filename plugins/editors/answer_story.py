"""The command that makes a draft of what was answered to a medium: the answer becomes everybody's."""

import sys
from datetime import datetime
from pathlib import Path
from textwrap import shorten

from plugins.commands import FAULT, near, write_whole
from plugins.desk import Register, read_requests, with_story
from plugins.desk.fields import MAX_SUMMARY
from plugins.editors.sound_content import sound_content
from plugins.newsroom import ContentError, Department, PressRequest
from plugins.newsroom.values import scalar
from plugins.spanish import SANTIAGO, folded, slugify

KINDS = ("comunicado", "noticia")
WHAT = "Diga de qué requerimiento: make respuesta RUTA=content/requerimientos/2026-11-27-radio.yaml"
_LONGEST = 60
"""Letters of the last part of its address."""


def write_answer(path: Path | None, content: Path, kind: str | None) -> int:
    """
    Write what was answered to the request at *path* as a draft; return the exit code.

    Nothing is ever overwritten. The draft is in the folder of the department that answers, and the
    request names it.

    Args:
        path: The request.
        content: The folder of the articles.
        kind: One of `KINDS`; the first, if none is said.

    Raises:
        ContentError: Something is wrong in the articles, or would be with the draft.
    """
    kind = kind or KINDS[0]
    if kind not in KINDS:
        return _refused(f"TIPO={kind} no sirve aquí", f"Va {' o '.join(KINDS)}")
    if path is None:
        return _refused("Falta RUTA", WHAT)
    if not path.is_file():
        return _refused(f"No existe «{path}»", WHAT)
    now = datetime.now(SANTIAGO)  # noqa: TID251 - the one clock of this command
    reading = sound_content(content, now)
    register = read_requests(content, reading.registry, reading.stories, now, _any_days)
    request = _request_in(path, content, register)
    if request is None:
        return _refused(f"«{path}» no es un requerimiento de «{near(content)}»", WHAT)
    if fault := _fault(request, path):
        return _refused(*fault)
    office = next(each for each in reading.registry.departments if each.slug == request.folder)
    # Its address tells what was asked: the name of the request may be that of who asked.
    slug = slugify(request.subject)[:_LONGEST].rstrip("-") or "respuesta"
    name = f"{now:%Y-%m-%d}-{slug}.md"
    source = f"{request.folder}/{name}"
    file = content / source
    if file.exists():
        return _refused(
            f"Ya existe {near(file)}, y no se escribe encima",
            f"Si es la respuesta, agregue al requerimiento «noticia: {source}»; si no, cambie su nombre",
        )
    _write_draft(file, _draft(request, office, now, kind), content, now)
    write_whole(content / request.source, with_story(content, request.source, source).encode())
    sys.stdout.write(
        f"El borrador está en {near(file)}, y el requerimiento lo nombra. Léalo entero, agréguele lo que"
        " falte y, para publicarlo, quite «estado: borrador».\n"
    )
    if said := _named(request):
        sys.stdout.write(f"{said}\n")
    return 0


def _write_draft(file: Path, text: str, content: Path, now: datetime) -> None:
    """
    Write *text* to the new *file*, if it is an article without errors.

    Raises:
        ContentError: It is not; there is no file then.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8") as new:
        new.write(text)
    try:
        sound_content(content, now)
    except ContentError:
        file.unlink()
        raise


def _draft(request: PressRequest, office: Department, now: datetime, kind: str) -> str:
    """Return the article: what is known of it, and nothing of who asked."""
    fields = {
        "titulo": request.subject,
        "fecha": f"{now:%Y-%m-%d %H:%M}",
        "resumen": _summary(request.answer),
        "tipo": kind,
        "estado": "borrador",
    }
    if kind == KINDS[0] and (office.contact.email or office.contact.phone_words):
        fields |= {
            "contacto": office.name,
            "contacto_correo": office.contact.email,
            "contacto_telefono": office.contact.phone_words,
        }
    if request.is_demo:
        fields["demo"] = "sí"
    told = (f"{key}: {scalar(text)}" for key, text in fields.items() if text)
    return "\n".join(("---", *told, "---", request.answer.strip(), ""))


def _summary(answer: str) -> str:
    """Return the first paragraph of *answer*, as much of it as a summary holds."""
    first = " ".join(answer.strip().split("\n\n")[0].split())
    return shorten(first, MAX_SUMMARY, placeholder="…")


def _fault(request: PressRequest, path: Path) -> tuple[str, str] | None:
    """Return why no article can be made of *request*, and the mend; None if one can."""
    if request.story:
        return (
            f"A «{path}» ya lo cuenta content/{request.story}",
            "Cambie ese artículo, o quite «noticia» del requerimiento",
        )
    if not request.answer:
        return f"En «{path}» falta «respuesta»", "Escriba qué se respondió, y repita la orden"
    return None


def _named(request: PressRequest) -> str:
    """Return a warning if the answer names who asked: that is nobody else's."""
    names = [each for each in (request.person, request.outlet) if each]
    found = [each for each in names if folded(each) in folded(request.answer)]
    said = ", ".join(f"«{each}»" for each in found)
    return f"La respuesta nombra a quien preguntó ({said}): quítelo del borrador." if said else ""


def _request_in(path: Path, content: Path, register: Register) -> PressRequest | None:
    """
    Return the request whose file is *path*.

    Raises:
        ContentError: That file has an error.
    """
    whole = content.resolve()
    resolved = path.resolve()
    wrong = [each for each in register.problems if whole / each.source == resolved]
    found = (each for each in register.requests if whole / each.source == resolved)
    request = next(found, None)
    if request is None and wrong:
        raise ContentError(wrong)
    return request


def _any_days() -> int:
    """Return a number of days after which nothing is old: here nobody is warned of it."""
    return 36_500


def _refused(wrong: str, fix: str) -> int:
    sys.stderr.write(f"{wrong}.\n    → {fix}\n")
    return FAULT
