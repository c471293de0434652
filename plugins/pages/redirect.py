"""A page at an old or a cut address, which leads on."""

from dataclasses import dataclass

from plugins.pressroom import Artefact
from plugins.site import Frame, Link, file_of, render


@dataclass(frozen=True, slots=True)
class Redirect(Artefact):
    """A page that sends its reader on, at once and in words, on every host."""

    frame: Frame
    old: str
    """Its address."""

    target: Link

    @property
    def paths(self) -> tuple[str, ...]:
        """The file that a host serves for its address."""
        return (file_of(self.old),)

    @property
    def canonical(self) -> str:
        """Where it leads, with the site it is on."""
        return self.frame.site.absolute(self.target.path)

    def make(self) -> tuple[bytes, ...]:
        """Return the page."""
        return (render(self.frame, "redirect.html", page=self),)
