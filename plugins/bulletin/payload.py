"""What a service that sends e-mail is given of an issue: `envio.json`, which `make enviar-boletin` reads."""

import json

from plugins.bulletin.issue import Issue
from plugins.newsroom import Site
from plugins.spanish import SANTIAGO, iso

VERSION = 1
"""Of its shape."""


def payload(issue: Issue, site: Site, html: str, text: str) -> str:
    """Return as JSON what is sent of *issue*, with the names of its files *html* and *text*, beside it."""
    told = {
        "version": VERSION,
        "id": issue.number.name,
        "subject": issue.subject,
        "preheader": issue.summary,
        "issued": iso(issue.issued.astimezone(SANTIAGO)),
        "url": site.absolute(issue.path),
        "html": html,
        "text": text,
        "is_sample": issue.is_demo,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
