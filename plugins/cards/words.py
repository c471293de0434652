"""What a card says: plain words, and the colour of whose it is."""

from dataclasses import dataclass, replace

from plugins.networks import KeyFact, facts_of, key_facts, when_told
from plugins.newsroom import Site, Story
from plugins.spanish import capital, sentence, short_date_words

SAMPLE = "Muestra"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All that is read on a card, and that colour."""

    title: str
    department: str
    """Its short name."""

    hue: str
    """One of `site.HUES`."""

    date: str
    """When it is, or else when it was published, in words."""

    takes_place: bool = False
    """Whether that is when it is."""

    label: str = ""
    """What became of it or how it is called, in capitals: «CANCELADO», «COMUNICADO»."""

    is_urgent: bool = False
    """Whether people must see the label first: it is not as announced, or cannot wait."""

    is_sample: bool = False
    facts: tuple[KeyFact, ...] = ()
    """What one has to know, where that is what the card tells; then it does not tell the date apart."""

    @property
    def text(self) -> str:
        """All of it, for who does not see it."""
        title = f"{self.label}: {self.title}" if self.label else self.title
        told = f"{SAMPLE}. {title}" if self.is_sample else title
        rest = [fact.text for fact in self.facts] or [self.date]
        return " ".join(map(sentence, (told, self.department, *rest)))


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Whose card it is: what its foot says."""

    name: str
    host: str


def words_of(story: Story) -> Words:
    """Return what the card of *story* says; everybody sees it, whatever the year is."""
    details = story.details
    when = when_told(story)
    return Words(
        title=story.title,
        department=story.department.short_name,
        hue=story.department.hue,
        date=capital(when) if when else short_date_words(story.dateline.day),
        takes_place=bool(when),
        label=story.outcome.upper() or details.label or details.genre,
        is_urgent=bool(story.outcome or details.prominence),
        is_sample=story.is_demo,
    )


def facts_words_of(story: Story) -> Words | None:
    """Return what the card of the key facts of *story* says; None if there is not enough to know."""
    facts = key_facts(story)
    return replace(words_of(story), facts=facts) if facts else None


def poster_words_of(story: Story) -> Words:
    """Return what a poster of *story* says: all there is to know of it, what matters most first."""
    facts = sorted(facts_of(story), key=lambda fact: fact.rank)
    return replace(words_of(story), facts=tuple(facts))


def house_of(site: Site) -> House:
    """Return what the foot of every card of *site* says."""
    return House(name=site.name, host=site.host)
