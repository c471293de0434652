"""
The nodes of a page's JSON-LD graph, in the vocabulary of https://schema.org.

Google's rules for `NewsArticle` (nothing required; `headline`, `image` of at least 50,000 pixels,
one `author` object with its `name` alone, dates with their offset) and `BreadcrumbList` (`position`
from 1, `name`, `item`): https://developers.google.com/search/docs/appearance/structured-data.
"""

from collections.abc import Mapping, Sequence

from plugins.newsroom import (
    TOWN,
    Contact,
    Department,
    Hours,
    Organisation,
    Procedure,
    Site,
    Story,
    pictures,
)
from plugins.newsroom.values import linked_days, place_at
from plugins.site import Link
from plugins.spanish import iso
from plugins.structured_data.tags import card_of_story
from plugins.web import Json, JsonObject

ADDRESSES = frozenset({"contentUrl", "thumbnailUrl", "url", "webFeed"})
"""Under these keys a kind may tell a root-relative address: it does not know of which site."""


def organization(site: Site) -> JsonObject:
    """Return the Municipality."""
    node = {
        "@type": "GovernmentOrganization",
        "@id": _organization_id(site),
        "name": site.name,
        "url": site.absolute("/"),
        "logo": site.absolute("/assets/favicon.svg"),
    }
    return {**node, "email": site.email} if site.email else node


def website(site: Site) -> JsonObject:
    """Return the site as a whole."""
    return {
        "@type": "WebSite",
        "@id": f"{site.url}/#sitio",
        "name": site.name,
        "description": site.tagline,
        "url": site.absolute("/"),
        "inLanguage": site.language,
        "publisher": {"@id": _organization_id(site)},
    }


def web_page(site: Site, type_: str, *, title: str, path: str, description: str) -> JsonObject:
    """Return a page of *type_*: `WebPage`, `CollectionPage` and their kin."""
    return {
        "@type": type_,
        "@id": site.absolute(path),
        "name": title,
        "description": description,
        "url": site.absolute(path),
        "inLanguage": site.language,
        "isPartOf": {"@id": f"{site.url}/#sitio"},
    }


def breadcrumbs(site: Site, trail: Sequence[Link]) -> JsonObject:
    """Return the way from the home page to this one, which closes *trail*."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": link.name,
                "item": site.absolute(link.path),
            }
            for position, link in enumerate(trail, start=1)
        ],
    }


def news_article(site: Site, story: Story) -> JsonObject:
    """Return *story*."""
    node: dict[str, Json] = {
        "@type": "NewsArticle",
        "@id": site.absolute(story.first_path),
        "mainEntityOfPage": site.absolute(story.path),
        "url": site.absolute(story.path),
        "headline": story.title,
        "description": story.summary,
        "inLanguage": site.language,
        "isAccessibleForFree": True,
        "datePublished": iso(story.published),
        "dateModified": iso(story.updated),
        "image": _images(site, story),
        "author": _department(site, story.department),
        "publisher": organization(site),
        "articleSection": story.department.name,
    }
    if story.topics:
        node["keywords"] = [topic.name for topic in story.topics]
    if story.locality:
        node["contentLocation"] = {"@type": "Place", "name": story.locality.name}
    if story.expires:
        node["expires"] = story.expires.iso
    if clips := story.details.clips:
        node["audio"] = [_with_whole_addresses(site, clip.linked_data) for clip in clips]
    if story.corrections:
        node["correction"] = [_correction(each.text, each.date.iso) for each in story.corrections]
    return node


def announced(site: Site, story: Story) -> list[JsonObject]:
    """
    Return the thing that *story* announces, if its kind tells of one (`Details.linked_data`).

    Sample content announces nothing real, so no search engine is told of it.
    """
    node: JsonObject = {} if story.is_demo else story.details.linked_data(story)
    if not node:
        return []
    told = _with_whole_addresses(site, node)
    identity = f"{site.absolute(story.first_path)}#aviso"
    return [{"url": site.absolute(story.path), **told, "@id": identity}]


def _with_whole_addresses(site: Site, node: JsonObject) -> JsonObject:
    return {name: _with_whole_address(site, name, value) for name, value in node.items()}


def _with_whole_address(site: Site, name: str, value: Json) -> Json:
    if isinstance(value, Mapping):
        return _with_whole_addresses(site, value)
    return site.whole(value) if name in ADDRESSES and isinstance(value, str) else value


def office(site: Site, department: Department) -> JsonObject:
    """
    Return *department* as an office people can go to (https://schema.org/GovernmentOffice).

    Opening hours as Google reads those of local businesses: a span for some days of the week.
    """
    node: dict[str, Json] = {
        "@type": "GovernmentOffice",
        "@id": f"{site.absolute(department.path)}#oficina",
        "name": department.name,
        "description": department.summary,
        "url": site.absolute(department.path),
        "parentOrganization": {"@id": _organization_id(site)},
        **_reached(department.contact, TOWN),
    }
    if hours := department.contact.hours:
        node["openingHoursSpecification"] = [_opening(each) for each in hours]
    return node


def service(site: Site, procedure: Procedure) -> JsonObject:
    """Return what one gets done by *procedure* (https://schema.org/GovernmentService)."""
    node: dict[str, Json] = {
        "@type": "GovernmentService",
        "@id": f"{site.absolute(procedure.path)}#tramite",
        "name": procedure.title,
        "description": procedure.summary,
        "url": site.absolute(procedure.path),
        "serviceOperator": {"@id": f"{site.absolute(procedure.department.path)}#oficina"},
        "audience": {"@type": "Audience", "audienceType": procedure.audience},
        "areaServed": {"@type": "AdministrativeArea", "name": TOWN},
    }
    if procedure.aliases:
        node["alternateName"] = list(procedure.aliases)
    if procedure.online:
        node["availableChannel"] = {"@type": "ServiceChannel", "serviceUrl": procedure.online}
    return node


def community(site: Site, organisation: Organisation) -> JsonObject:
    """Return a community *organisation*."""
    node: dict[str, Json] = {
        "@type": "Organization",
        "@id": f"{site.absolute(organisation.path)}#organizacion",
        "name": organisation.name,
        "url": organisation.contact.web or site.absolute(organisation.path),
        "areaServed": {"@type": "Place", "name": organisation.locality.name},
        **_reached(organisation.contact, organisation.locality.name),
    }
    return {**node, "description": organisation.summary} if organisation.summary else node


def _reached(contact: Contact, town: str) -> JsonObject:
    """Return how *contact* can be reached, as far as that is known."""
    found: dict[str, Json] = {}
    if contact.phone:
        found["telephone"] = contact.phone
    if contact.email:
        found["email"] = contact.email
    if contact.address:
        found["address"] = place_at(town, street=contact.address)["address"]
    return found


def _opening(hours: Hours) -> JsonObject:
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": linked_days(hours.days),
        "opens": hours.opens.isoformat("minutes"),
        "closes": hours.closes.isoformat("minutes"),
    }


def _organization_id(site: Site) -> str:
    return f"{site.url}/#municipalidad"


def _images(site: Site, story: Story) -> list[str]:
    found = [card_of_story(site, story).url]
    if story.photo:
        found.append(site.absolute(pictures(story.photo).jpeg[-1].path))
    return found


def _department(site: Site, department: Department) -> JsonObject:
    return {
        "@type": "GovernmentOrganization",
        "name": department.name,
        "url": site.absolute(department.path),
    }


def _correction(text: str, moment: str) -> JsonObject:
    return {"@type": "CorrectionComment", "text": text, "datePublished": moment}
