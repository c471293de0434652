"""A story whose address is the one that its own site gives it."""

from dataclasses import dataclass

from plugins.newsroom import Story
from plugins.social_snippets.picture import WholePhoto


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainStory(Story):
    """An article of a Pelican site. Times carry the zone of the site."""

    address: str
    """Root-relative, below the address of the site: `/la-feria.html`."""

    folder: str
    """Where its texts are: `/redes/la-feria/`."""

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
    def social_path(self) -> str:
        """Where its texts are; they say its slug, and stay where they are if its address changes."""
        return self.folder

    @property
    def first_social_path(self) -> str:
        """The same: by its slug Pelican knows an article, too."""
        return self.folder
