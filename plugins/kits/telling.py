"""What every text of a kit says, in the order that it is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.handouts import Prose, prose_of
from plugins.kits.holding import Holding
from plugins.newsroom import License, PressContact, Site, Story, call_facts
from plugins.newsroom.kinds import Fact, ReleaseDetails
from plugins.site import SAMPLE, credit_of, opening_of
from plugins.spanish import moment_words, short_date_words, stated_words, upper

SAMPLE_WORDS = f"{SAMPLE}: se escribió para probar este sitio y no anuncia nada real."


class Saying(NamedTuple):
    """What somebody said, and who, with the post."""

    text: str
    who: str


@dataclass(frozen=True, slots=True)
class Telling:
    """A story as every form of its text tells it."""

    genre: str
    """«Comunicado»."""

    is_sample: bool
    corrections: tuple[str, ...]
    """What was put right, the newest first: each as «Fe de erratas, 21 de noviembre de 2026: …»."""

    changes: tuple[str, ...]
    """What is new since it was published, the newest first."""

    title: str
    """After what became of it: «Cancelado: Feria»."""

    opening: str
    """Where and when: «María Elena, viernes 27 de noviembre de 2026»."""

    summary: str
    facts: tuple[Fact, ...]
    body: Prose
    sayings: tuple[Saying, ...]
    contacts: tuple[Fact, ...]
    """Who speaks, and who answers the press."""

    department: str
    house: str
    """Whose the site is."""

    site_url: str

    address: str
    """Whole, of the page."""

    version: str
    """When it last changed for a reader, in words."""

    credit: str
    """What is said below it where it is published."""

    license: License
    """Under which text, photos and sounds may be published."""

    holding: Holding | None = None
    """That nobody may publish it yet, if so."""

    @property
    def held(self) -> tuple[str, ...]:
        """What stands above all else, if it may not be published yet."""
        return self.holding.lines if self.holding else ()

    @property
    def original(self) -> str:
        """What its address is called."""
        return "Original, desde esa hora" if self.holding else "Original"

    @property
    def terms(self) -> str:
        """What may be done with a photo, by itself."""
        since = "Desde esa hora se" if self.holding else "Se"
        return f"{since} puede publicar con su crédito ({self.license.name}, {self.license.url})."

    @property
    def source(self) -> str:
        """Whose it is, in words: «Cultura, Municipalidad de María Elena»."""
        return f"{self.department}, {self.house}"

    def whole(self, address: str) -> str:
        """Return the whole address of one as it stands in a link of the text."""
        if address.startswith("/"):
            return f"{self.site_url}{address}"
        return f"{self.address}{address}" if address.startswith("#") else address

    @property
    def news(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield what a reader of an earlier kit has to know first, below its title."""
        if self.corrections:
            yield "Correcciones", self.corrections
        if self.changes:
            yield "Qué cambió", self.changes


def telling_of(
    story: Story,
    site: Site,
    contacts: tuple[PressContact, ...],
    holding: Holding | None = None,
) -> Telling:
    """
    Return what the texts of the kit of *story* say on that *site*; *contacts* answer the press.

    With a *holding*, that it may not be published yet.
    """
    details = story.details
    quotes = details.quotes if isinstance(details, ReleaseDetails) else ()
    return Telling(
        genre=story.kind.name,
        is_sample=story.is_demo,
        corrections=tuple(
            f"{upper(each.sort.value)}, {short_date_words(each.date.day)}: {each.text}"
            for each in story.corrections
        ),
        changes=tuple(f"{upper(stated_words(each.date))}: {each.text}" for each in story.changes),
        title=story.told_title,
        opening=opening_of(story),
        summary=story.summary,
        facts=() if isinstance(details, ReleaseDetails) else details.facts,
        body=prose_of(story.body),
        sayings=tuple(Saying(each.text, each.who) for each in quotes),
        contacts=tuple(_for_press(story, contacts)),
        department=story.department.name,
        house=site.name,
        site_url=site.url,
        address=site.absolute(story.path),
        version=moment_words(story.updated),
        credit=credit_of(story, site),
        license=site.license,
        holding=holding,
    )


def _for_press(story: Story, contacts: tuple[PressContact, ...]) -> Iterator[Fact]:
    """Yield who speaks, what the press is told of what takes place, and whom it calls."""
    details = story.details
    if isinstance(details, ReleaseDetails) and details.spokesperson:
        yield Fact("Vocería", f"{details.spokesperson}, {details.post}")
    yield from call_facts(details)
    for each in contacts:
        sample = " (datos de muestra)" if each.is_demo else ""
        yield Fact("Contacto", f"{each.who}{sample}")
        yield from (Fact(line.label, line.text) for line in each.lines)
