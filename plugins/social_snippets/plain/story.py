"""A story whose address is the one that its own site gives it."""

from dataclasses import dataclass

from plugins.newsroom import Story, social_path
from plugins.social_snippets.whole_photo import WholePhoto


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainStory(Story):
    """An article of a Pelican site. Times carry the zone of the site."""

    address: str
    """Root-relative, below the address of the site: `/la-feria.html`."""

    identity: str
    """What it is known by, as if it were ours; it says its slug, as Pelican does: `/noticias/la-feria/`."""

    def __hash__(self) -> int:
        """Return the hash of its address, which no two stories of a site share."""
        return hash(self.address)

    @property
    def shown(self) -> WholePhoto | None:
        """Its picture, if it has one."""
        photo = self.photo
        return photo if isinstance(photo, WholePhoto) and photo.address else None

    @property
    def path(self) -> str:
        """Its address."""
        return self.address

    @property
    def first_path(self) -> str:
        """Its identity in every channel, whatever its address becomes."""
        return self.identity

    @property
    def social_path(self) -> str:
        """Where its texts are: `/redes/la-feria/`."""
        return social_path(self.identity)
