"""The page of the desk about one story: each of its posts on each network, to copy and post."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.cards import card_of, desk_shapes
from plugins.networks import brief_of, has_sms, sms_text
from plugins.newsroom import Announcements, Size, Story
from plugins.site import Frame, Link
from plugins.social_snippets.board import LOCAL_HOSTS, TITLE, anchor, script_path
from plugins.social_snippets.occasions import Occasion, current_occasion
from plugins.social_snippets.places import BOARD, desk_page
from plugins.social_snippets.plan import post_id
from plugins.social_snippets.snippet import Snippet, snippets_of
from plugins.spanish import iso, moment_words
from plugins.webpage import Placeless

SMS_LIMIT = 160


class DeskPost(NamedTuple):
    """One post on one network, on the page."""

    id: str
    """Its identifier, which no other has."""

    anchor: str
    """What tells it from the others on its page: `dia-antes-x`."""

    snippet: Snippet
    is_published: bool
    """Whether the ledger says that it is out."""


class Told(NamedTuple):
    """An occasion with its posts."""

    occasion: Occasion
    anchor: str
    posts: tuple[DeskPost, ...]

    @property
    def due(self) -> str:
        """When it is due, as programs read it."""
        return iso(self.occasion.due)

    @property
    def due_words(self) -> str:
        """«viernes 27 de noviembre de 2026, 18:00 horas»."""
        return moment_words(self.occasion.due)

    @property
    def until_words(self) -> str:
        """When it is too late, in words."""
        return moment_words(self.occasion.until)


class DeskCard(NamedTuple):
    """A card that the desk takes where no network asks for one: in a carousel, in a «historia»."""

    name: str
    """Of its shape."""

    path: str
    size: Size
    download_name: str

    @classmethod
    def of(cls, story: Story, name: str, size: Size) -> "DeskCard":
        """Return that of *story* in the shape called *name*."""
        card = card_of(story, size)
        file = f"{story.slug}-{name}{PurePosixPath(card.path).suffix}"
        return cls(name, card.path, card.size, file)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryDeskPage(Placeless):
    """The page about one story."""

    template = "redes_nota.html"

    announced: Announcements
    occasions: tuple[Occasion, ...]
    """Those that are not too late; none when everything was to be posted before."""

    published: frozenset[tuple[str, str]] = frozenset()
    """Network and id of what is out."""

    script: str
    """Address of its script."""

    @property
    def story(self) -> Story:
        """What it is about."""
        return self.announced.stories[0]

    @property
    def is_preview(self) -> bool:
        """Whether the addresses in its texts are those of a preview."""
        return self.frame.site.for_public().host in LOCAL_HOSTS

    @property
    def cards(self) -> tuple[DeskCard, ...]:
        """Those to post by hand."""
        shapes = zip(("cuadrada", "historia"), desk_shapes(), strict=True)
        return tuple(DeskCard.of(self.story, name, shape.size) for name, shape in shapes)

    @property
    def is_over(self) -> bool:
        """Whether nothing of it is left to post."""
        return not self.occasions

    @property
    def told(self) -> tuple[Told, ...]:
        """Its posts, occasion by occasion; what was last news of it where nothing is left."""
        return tuple(map(self._told, self.occasions or (current_occasion(self.story),)))

    @property
    def sms(self) -> str:
        """One text message, for what must be known by who has no internet; nothing for the rest."""
        is_worth = has_sms(self.story)
        return sms_text(brief_of(self.story, self.frame.site.for_public())) if is_worth else ""

    @property
    def sms_count(self) -> str:
        """«142 de 160»."""
        return f"{len(self.sms)} de {SMS_LIMIT}"

    def _told(self, occasion: Occasion) -> Told:
        name = anchor(occasion)
        snippets = snippets_of(self.story, self.frame.site.for_public(), occasion)
        posts = (
            DeskPost(
                post_id(each.id, occasion),
                f"{name}-{each.network.slug}",
                each,
                (each.network.slug, post_id(each.id, occasion)) in self.published,
            )
            for each in snippets
        )
        return Told(occasion, name, tuple(posts))


def story_desk_page(
    frame: Frame,
    story: Story,
    occasions: tuple[Occasion, ...],
    published: frozenset[tuple[str, str]],
) -> StoryDeskPage:
    """Return the page about *story*, with its posts on *occasions*; some are *published*."""
    return StoryDeskPage(
        frame=frame,
        trail=(Link(BOARD, TITLE), Link(desk_page(story), story.title)),
        summary=f"Textos e imágenes para publicar «{story.title}» en cada red.",
        announced=Announcements((story,)),
        occasions=occasions,
        published=published,
        script=script_path(),
    )
