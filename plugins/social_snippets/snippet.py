"""What the desk posts about one story on one network."""

from dataclasses import dataclass
from functools import lru_cache

from plugins.networks import (
    WITHDRAWN,
    Brief,
    Network,
    as_reminder,
    brief_of,
    cut,
    filled,
    graphemes,
    hashtags_in,
    with_fewer_tags,
    with_hashtags,
    withdrawn_brief,
)
from plugins.newsroom import OwnPost, Site, Story, social_path
from plugins.social_snippets.occasions import NEWS, Occasion
from plugins.social_snippets.picture import Picture, album_for, picture_for, site_picture
from plugins.social_snippets.places import networks_of, post_path
from plugins.spanish import SANTIAGO


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A text ready to post, and its picture."""

    network: Network
    id: str
    """Its identifier: the address of the text where the story was first."""

    path: str
    """Root-relative address of the text."""

    link: str
    """The story's whole address."""

    text: str
    thread: tuple[str, ...] = ()
    """The posts that go on after it, where it had no room for what must be known."""

    counted: int
    """As the network counts; at most `network.limit`."""

    hashtags: tuple[str, ...]
    """Those in the text, without `#`."""

    pictures: tuple[Picture, ...]
    """To post with it, in that order; at least one, and no more than the network takes."""

    @property
    def picture(self) -> Picture:
        """The first of them."""
        return self.pictures[0]

    @property
    def count(self) -> str:
        """«248 de 280»."""
        return f"{self.counted:,} de {self.network.limit:,}".replace(",", ".")

    @property
    def is_folded(self) -> bool:
        """Whether readers have to ask for a part of it."""
        return bool(self.network.fold) and len(self.text) > self.network.fold

    @property
    def seen(self) -> str:
        """What readers see before «Ver más»."""
        if not self.is_folded:
            return self.text
        return "".join(graphemes(self.text)[: self.network.fold]).rstrip() + "…"


def snippets_of(story: Story, site: Site, occasion: Occasion = NEWS) -> tuple[Snippet, ...]:
    """Return one snippet of *story* for each network that it is for, in the order of NETWORKS."""
    return tuple(
        snippet(story, site, network, occasion) for network in networks_of(story, site.house)
    )


def snippet(story: Story, site: Site, network: Network, occasion: Occasion = NEWS) -> Snippet:
    """
    Return the snippet of *story* for *network*: the editor's text if there is one, or ours.

    On an *occasion* to remind of it, it opens with its lead, and is always ours: an editor's text is of
    the first day. So is what says that the story was withdrawn, which shows nothing of it; and what
    became of it, or was put right, unless the editor's text says so.
    """
    # What is news is told the same whenever it is due.
    return _snippet(story, site, network, occasion if occasion.lead else NEWS)


@lru_cache(maxsize=1024)  # a story's files, its page and the plan are made near each other
def _snippet(story: Story, site: Site, network: Network, occasion: Occasion) -> Snippet:
    link = site.absolute(story.path)
    own = story.social.get(network.slug, OwnPost())
    if occasion.lead or not story.still_says(own.text):
        own = OwnPost()
    told = story.told_on(network.slug)
    brief = _brief(told, site, network, occasion)
    is_own = bool(own.text.strip())
    text = _of_editor(told, own, link, network) if is_own else network.text(brief)
    return Snippet(
        network=network,
        id=post_path(social_path(story.first_path), network),
        path=post_path(story.social_path, network),
        link=link,
        text=text,
        thread=() if is_own else network.thread(brief, text),
        counted=network.counted(text, link),
        hashtags=hashtags_in(text),
        pictures=_pictures(told, site, network, occasion),
    )


def _pictures(
    story: Story, site: Site, network: Network, occasion: Occasion
) -> tuple[Picture, ...]:
    """Return what is posted of *story*: everything when it is new, and one picture to remind of it."""
    if occasion.lead == WITHDRAWN:
        return (site_picture(site, network),)
    return (picture_for(story, network),) if occasion.lead else album_for(story, network)


def _brief(story: Story, site: Site, network: Network, occasion: Occasion) -> Brief:
    if occasion.lead == WITHDRAWN:
        return withdrawn_brief(story, site)
    brief = with_fewer_tags(brief_of(story, site), network.hashtags)
    if not occasion.lead:
        return brief
    return as_reminder(
        brief,
        occasion.lead,
        occasion.when,
        occasion.place,
        on=occasion.due.astimezone(SANTIAGO).date(),
        is_closing=occasion.is_closing,
    )


def _of_editor(story: Story, own: OwnPost, link: str, network: Network) -> str:
    """Return the editor's *own* text. Reading refuses one over the limit; none ever gets out."""

    def posted(text: str) -> str:
        return network.as_posted(text, link, is_demo=story.is_demo)

    def fits(text: str) -> bool:
        return network.takes(posted(text), link)

    return posted(cut(with_hashtags(filled(own.text, story), own.hashtags or ()), fits))
