"""Who is an authority, and since when: posts, and who holds them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """One entry of `content/registros/autoridades.yaml`."""

    slug: str
    post: str
    """«alcaldesa», in small letters."""

    aliases: tuple[str, ...] = ()
    """Other words for the post: «alcalde», «primera autoridad comunal»."""

    names: tuple[str, ...] = ()
    """Of who holds it."""

    since: date | None = None
    until: date | None = None
    """The first and the last day; None if that does not matter."""

    @property
    def name(self) -> str:
        """What it is called: its post."""
        return self.post

    @property
    def called(self) -> tuple[str, ...]:
        """All that it is called by in a text."""
        return (self.post, *self.aliases, *self.names)

    def is_in_office_on(self, day: date) -> bool:
        """Return whether *day* is one of theirs."""
        return (self.since or day) <= day <= (self.until or day)
