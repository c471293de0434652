"""What a list service is given of an issue: `envio.json`, which `make enviar-boletin` reads."""

from plugins.bulletin.issue import Issue
from plugins.mailing import Issue as Sent
from plugins.newsroom import Site
from plugins.spanish import SANTIAGO


def payload(issue: Issue, site: Site, html: str, text: str) -> str:
    """Return as JSON what is sent of *issue*, which has a page, with the names of its files *html* and *text*, beside it."""
    if issue.number is None:
        raise ValueError("only an issue that has a page is sent")
    told = Sent(
        version=1,
        id=issue.number.name,
        subject=issue.subject,
        preheader=issue.summary,
        issued=issue.issued.astimezone(SANTIAGO),
        url=site.absolute(issue.path),
        html=html,
        text=text,
        is_sample=issue.is_demo,
    )
    return f"{told.model_dump_json(indent=2)}\n"
