"""What is said in the terminal: a block for each network, and what to put right."""

from collections.abc import Iterator

from plugins.link_preview.cards import Card, Shape
from plugins.link_preview.checks.pictures import size_words, weight_words
from plugins.link_preview.crawlers import CRAWLERS
from plugins.link_preview.findings import Finding, told
from plugins.link_preview.looking import View
from plugins.newsroom import report

_SHAPES = {
    Shape.LARGE: "imagen grande",
    Shape.SMALL: "imagen chica, al lado",
    Shape.NONE: "sin imagen",
    Shape.BARE: "sin tarjeta: solo el enlace, como texto",
}


def words_of(view: View) -> str:
    """Return all there is to say of *view*, as text for a terminal."""
    return "\n".join(_lines(view)) + "\n"


def _lines(view: View) -> Iterator[str]:
    yield f"{view.looked.source}, como lo muestra cada red:"
    for hop in view.hops:
        yield f"    (se pidió {hop}, que lleva a otra dirección)"
    for card in view.cards:
        yield ""
        yield from card_lines(card, view.findings)
    yield ""
    if view.findings:
        yield report(told(view.findings, view.looked.source))
    yield ending_words(view)


def ending_words(view: View) -> str:
    """Return in a sentence whether something is missing."""
    if view.is_fine:
        return "A ninguna red le falta nada."
    lacking = {crawler.name for each in view.findings if each.is_error for crawler in each.of}
    names = [card.crawler.name for card in view.cards if card.crawler.name in lacking]
    if len(names) == len(view.cards):
        return "A todas las redes les falta algo."
    return f"Les falta algo a: {', '.join(names)}."


def card_lines(card: Card, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield the lines of one network: what people see, and what it lacks."""
    yield f"{card.crawler.name} ({_SHAPES[card.shape]})"
    for part in shown_parts(card):
        yield f"    │ {part}"
    for note in notes_of(card, findings):
        yield f"    → {note}"


def shown_parts(card: Card) -> Iterator[str]:
    """Yield what people see of *card*, from top to bottom."""
    if card.shape is Shape.BARE:
        yield card.address
        return
    if card.picture:
        alt = f": {card.alt}" if card.alt else ""
        yield f"[imagen de {picture_words(card)}]{alt}"
    texts = [card.title, card.description]
    parts = [card.host, *texts] if card.crawler.is_host_first else [*texts, card.host]
    yield from filter(None, parts)


def picture_words(card: Card) -> str:
    """Return what the picture of *card* is: «1200 × 630, JPEG, 84 kB»."""
    picture = card.picture
    if picture is None:
        return "sin imagen"
    return f"{size_words(picture)}, {picture.form}, {weight_words(picture.length)}"


def notes_of(card: Card, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield what is cut of *card*, and what is wrong with it that is not so with all networks."""
    for what, shown, whole in (
        ("el título", card.title, card.whole_title),
        ("la descripción", card.description, card.whole_description),
    ):
        if shown != whole and card.shape is not Shape.BARE:
            yield f"corta {what}, que tiene {len(whole)} caracteres"
    for problem, of in findings:
        if card.crawler in of and len(of) < len(CRAWLERS):
            yield f"línea {problem.line}: {problem.message}"
