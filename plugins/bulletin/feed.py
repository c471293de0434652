"""The feed of the bulletins: RSS 2.0, an entry for each issue with all that it holds."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from plugins.bulletin.issue import Issue, Item
from plugins.newsroom import BULLETINS, Site
from plugins.site import FOLLOW, FORMATS, SAMPLE, Readable, Subscription, Told, styled
from plugins.spanish import SANTIAGO, capital
from plugins.webpage import SOMETIME

if TYPE_CHECKING:  # most sites do not read aloud
    from plugins.wording import Sound


def bulletin_feed(
    subscription: Subscription,
    issues: Sequence[Issue],
    sounds: "Sequence[Sound | None]",
    site: Site,
) -> bytes:
    """Return the feed of *issues*, newest first, as *subscription* is called and told, with their *sounds*."""
    own = site.absolute(subscription.feed_path("rss"))
    title = f"{subscription.title} – {site.name}"
    feed = FeedGenerator()
    feed.generator("")  # feedgen's own name and version: of no use to a reader
    feed.title(title)
    feed.description(escape(subscription.summary, quote=False))
    feed.language(site.language)
    # feedgen's default is the clock.
    feed.updated(max((issue.issued for issue in issues), default=SOMETIME).astimezone(SANTIAGO))
    feed.link(href=own, rel="self", type=FORMATS["rss"].media_type)
    feed.link(href=site.absolute(BULLETINS), rel="alternate")
    for issue, sound in zip(issues, sounds, strict=True):
        feed.add_entry(_entry(issue, sound, site), order="append")
    return styled(feed.rss_str(pretty=True), _readable(subscription, title, issues, site))


def _entry(issue: Issue, sound: "Sound | None", site: Site) -> FeedEntry:
    entry = FeedEntry()
    url = site.absolute(issue.path)
    entry.title(issue.full_title)
    entry.link(href=url)
    entry.guid(url, permalink=True)
    entry.published(issue.issued.astimezone(SANTIAGO))
    entry.description(escape(_summary(issue), quote=False))
    entry.content(_content(issue, site))
    if sound:
        from plugins.voice import MEDIA_TYPE  # what speaks takes its time to load

        # Players keep what they have of an address: other words have another one.
        entry.enclosure(f"{site.absolute(sound.path)}?{sound.mark}", sound.size, MEDIA_TYPE)
    return entry


def _summary(issue: Issue) -> str:
    return f"{SAMPLE}. {issue.summary}" if issue.is_demo else issue.summary


def _content(issue: Issue, site: Site) -> str:
    parts = [f"<p>{escape(text)}</p>" for text in (issue.greeting,) if text]
    for section in issue.sections:
        items = "".join(_item(item, site) for item in section.items)
        parts.append(f"<h2>{escape(section.title)}</h2><ul>{items}</ul>")
    if issue.put_right:
        fixed = "".join(
            f'<li><a href="{escape(site.absolute(each.path))}">{escape(each.title)}</a>.'
            f" {escape(capital(each.sort))}: {escape(each.text)}</li>"
            for each in issue.put_right
        )
        parts.append(f"<h2>{escape(issue.put_right_title)}</h2><ul>{fixed}</ul>")
    return "".join(parts)


def _item(item: Item, site: Site) -> str:
    link = f'<a href="{escape(site.absolute(item.path))}">{escape(item.title)}</a>'
    told = (escape(text) for text in (item.when, item.where, item.summary) if text)
    return f"<li>{'<br/>'.join((link, *told))}</li>"


def _readable(
    subscription: Subscription, title: str, issues: Sequence[Issue], site: Site
) -> Readable:
    return Readable(
        title=title,
        summary=subscription.summary,
        language=site.language,
        where="su lector de noticias",
        feed_url=site.absolute(subscription.feed_path("rss")),
        page_url=site.absolute(BULLETINS),
        help_url=site.absolute(FOLLOW),
        entries=tuple(
            Told(
                issue.full_title,
                site.absolute(issue.path),
                issue.issued,
                _summary(issue),
            )
            for issue in issues
        ),
    )
