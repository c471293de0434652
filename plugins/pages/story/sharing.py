"""Plain links that share a story, and those that answer whether it helped."""

from typing import NamedTuple
from urllib.parse import quote, urlencode

from plugins.newsroom import Site, Story


class ShareLink(NamedTuple):
    """A plain link that opens a network, or the reader's mail, with something ready to send."""

    network: str
    href: str


def share_links(site: Site, story: Story) -> tuple[ShareLink, ...]:
    """
    Return links that share *story* without any script.

    Their forms are those that each network documents for links: WhatsApp's click to chat,
    Facebook's share dialog, X's web intent, and RFC 6068 for mail.
    """
    url = site.absolute(story.path)
    both = f"{story.told_title} {url}"
    mail = urlencode(
        {"subject": story.told_title, "body": f"{story.summary}\n\n{url}"}, quote_via=quote
    )
    return (
        ShareLink("WhatsApp", f"https://wa.me/?{urlencode({'text': both})}"),
        ShareLink(
            "Facebook", f"https://www.facebook.com/sharer/sharer.php?{urlencode({'u': url})}"
        ),
        ShareLink(
            "X", f"https://x.com/intent/post?{urlencode({'text': story.told_title, 'url': url})}"
        ),
        ShareLink("Correo", f"mailto:?{mail}"),
    )


def feedback_links(site: Site, story: Story) -> tuple[ShareLink, ...]:
    """Return the two answers to «¿Le sirvió?» as mails to the desk (RFC 6068); none without one."""
    if not site.email:
        return ()
    answers = {"Sí, me sirvió": "Me sirvió", "No, falta algo": "No me sirvió"}
    url = site.absolute(story.path)
    return tuple(
        ShareLink(answer, f"mailto:{site.email}?{_mail(f'{subject}: {story.title}', url)}")
        for answer, subject in answers.items()
    )


def _mail(subject: str, address: str) -> str:
    return urlencode({"subject": subject, "body": f"{address}\n\n"}, quote_via=quote)
