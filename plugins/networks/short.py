"""Networks with little room: what falls out of a text, and what goes on in a thread."""

from plugins.networks.brief import Brief
from plugins.networks.composing import short_text, thread
from plugins.networks.network import Network


class ShortNetwork(Network):
    """A network whose posts are shorter than what there is to say; the link stands whole at the end."""

    def text(self, brief: Brief) -> str:
        """Return opening, lines, as much of the summary as fits, hashtags, the link."""
        return short_text(
            brief, lambda post: self.takes(post, brief.link), _closing(brief), self.hashtags
        )

    def thread(self, brief: Brief, text: str) -> tuple[str, ...]:
        """Return what goes on after *text*; each post of it is complete."""
        return thread(brief, text, self.takes)


def _closing(brief: Brief) -> str:
    """Return the link; after what it is for, where that is to listen or to watch."""
    is_plain = brief.action == PLAIN_ACTION
    return brief.link if is_plain else f"{brief.action}: {brief.link}"


PLAIN_ACTION = "Más información"
"""What goes without saying beside a link."""
