"""A story in easy reading, on a page of its own beside the story's."""

from plugins.newsroom import Story
from plugins.pages.public_page import PublicPage
from plugins.pressroom import Artefact, output_path
from plugins.site import Frame, Link, render
from plugins.spanish import standard
from plugins.structured_data import HOME, NOINDEX, head_of_page

TITLE = "Lectura fácil"


def easy_page(frame: Frame, story: Story, *, is_expired: bool) -> Artefact:
    """Return the page of *story* in easy reading, which somebody wrote."""
    page = PublicPage(
        url=story.easy_path.removeprefix("/"),
        date=standard(story.published),
        modified=standard(story.updated),
    )
    return Artefact(
        paths=(output_path(story.easy_path),),
        make=make_easy,
        inputs=(frame, story, is_expired),
        page=None if is_expired else page,
    )


def make_easy(frame: Frame, story: Story, is_expired: bool) -> tuple[bytes, ...]:
    """Return the page of *story* in easy reading; if it *is_expired*, that is said first."""
    trail = (HOME, Link(story.path, story.title), Link(story.easy_path, TITLE))
    head = head_of_page(
        frame.site,
        (HOME, Link(story.path, story.title), Link(story.easy_path, f"{TITLE}: {story.title}")),
        description=story.summary,
        type_="WebPage",
        robots=NOINDEX if is_expired else "",
        photo=story.photo,
    )
    page = render(
        frame,
        "easy.html",
        here=story.easy_path,
        head=head,
        trail=trail,
        story=story,
        is_expired=is_expired,
    )
    return (page,)
