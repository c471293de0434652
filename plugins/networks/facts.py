"""What one has to know of a story, each thing with its label: for a picture, where lines are few and short."""

from typing import NamedTuple

from plugins.networks.brief import told_lines
from plugins.newsroom import Story
from plugins.newsroom.kinds import BULLET, WHEN_SIGN, WHERE_SIGN, WOULD_BE, PostLine, Rank
from plugins.spanish import capital

FEWEST = 3
"""Where there is less to know, the picture of the story says it all: what, when."""

LONGEST_LABEL = 30
"""Characters; what stands before a colon further on is no label."""


_SAYS_ITSELF = "Postulaciones"
"""What begins with it says what there is a time for: «Postulaciones hasta el viernes 4»."""


class KeyFact(NamedTuple):
    """One thing to know."""

    rank: Rank
    label: str
    """«Cuándo», «Cómo postular»; nothing if it says so itself."""

    values: tuple[str, ...]
    """One or several, each a sentence or less: «Sábado 28 de noviembre, 10:00 horas»."""

    @property
    def is_first(self) -> bool:
        """Whether one looks for it before anything else: when and where it is; not when it would have been."""
        return self.rank <= Rank.WHERE and not WOULD_BE.startswith(self.label or " ")

    @property
    def text(self) -> str:
        """«Cuándo: Sábado 28 de noviembre, 10:00 horas»."""
        values = ". ".join(value.rstrip(".") for value in self.values)
        return f"{self.label}: {values}" if self.label else values


def facts_of(story: Story) -> tuple[KeyFact, ...]:
    """Return what one has to know of *story*, in the order of its posts; nothing of when it was announced before."""
    told = (line for line in told_lines(story) if line.text and line.rank is not Rank.WAS)
    return tuple(_fact(line, story.details.where_label) for line in told)


def key_facts(story: Story) -> tuple[KeyFact, ...]:
    """Return what one has to know of *story*, in the order of its posts; nothing of what is past or says little."""
    if story.is_past:
        return ()
    facts = facts_of(story)
    return facts if len(facts) >= FEWEST else ()


def _fact(line: PostLine, where: str) -> KeyFact:
    for sign, label in ((WHEN_SIGN, "Cuándo"), (WHERE_SIGN, where)):
        if line.text.startswith(sign):
            values = tuple(each.removeprefix(sign) for each in line.text.split("\n"))
            says_itself = values[0].startswith(_SAYS_ITSELF)
            return KeyFact(line.rank, "" if says_itself else label, values)
    label, colon, value = line.text.partition(":")
    if not colon or len(label) > LONGEST_LABEL or value[:1] not in " \n":
        return KeyFact(line.rank, "", tuple(line.text.split("\n")))
    listed = (each.removeprefix(BULLET) for each in value.strip().split("\n"))
    return KeyFact(line.rank, label, tuple(map(capital, listed)))
