"""The text of a kit as a Word file."""

from datetime import UTC, datetime

from plugins.handouts import About, WordFile
from plugins.kits.telling import SAMPLE_WORDS, Telling
from plugins.newsroom.kinds import Fact


def word_of(telling: Telling, moment: datetime) -> bytes:
    """Return what *telling* says as a DOCX, which was changed for the last time at that *moment*."""
    holding = telling.holding
    about = About(
        telling.title,
        telling.house,
        moment.astimezone(UTC),
        identifier=holding.word if holding else "",
        running=f"{holding.until}. {holding.owner}" if holding else "",
    )
    file = WordFile(about)
    _add_head(file, telling)
    for part in telling.body:
        file.part(part, telling.whole)
    for saying in telling.sayings:
        file.quote(f"«{saying.text}»")
        file.paragraph(f"— {saying.who}")
    if telling.contacts:
        file.heading("Para la prensa", 2)
        _add_facts(file, telling.contacts)
    file.paragraph(f"Fuente: {telling.source}.")
    file.link(f"{telling.original}: ", telling.address)
    file.link(f"Licencia: {telling.license.name}, ", telling.license.url)
    file.paragraph(f"Crédito: {telling.credit}.")
    return file.data()


def _add_head(file: WordFile, telling: Telling) -> None:
    """Add what stands before the text."""
    for line in telling.held:
        file.paragraph(line, is_strong=True)
    file.paragraph(telling.genre.upper(), is_strong=True)
    if telling.is_sample:
        file.paragraph(SAMPLE_WORDS, is_strong=True)
    file.heading(telling.title, 1)
    for name, items in telling.news:
        file.paragraph(f"{name}:", is_strong=True)
        for item in items:
            file.bullet(item)
    file.paragraph(f"{telling.opening}.")
    file.paragraph(telling.summary, is_strong=True)
    _add_facts(file, telling.facts)


def _add_facts(file: WordFile, facts: tuple[Fact, ...]) -> None:
    for fact in facts:
        file.bullet(f"{fact.label}: {fact.text}")
