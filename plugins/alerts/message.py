"""A message of CAP 1.2 as a value, and as XML (http://docs.oasis-open.org/emergency/cap/v1.2/)."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins.alerts.grades import Grade
from plugins.spanish import SANTIAGO, standard

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
ALERT, UPDATE, CANCEL = ("Alert", "Update", "Cancel")

COMUNA = "02302"
"""In the Códigos Únicos Territoriales (CUT) of SUBDERE: region 02, province 023, comuna 02302."""


class Reference(NamedTuple):
    """An earlier message."""

    sender: str
    identifier: str
    sent: datetime

    def __str__(self) -> str:
        return f"{self.sender},{self.identifier},{stamp(self.sent)}"


class Info(NamedTuple):
    """What a message says. Texts are plain, without characters that XML does not hold."""

    event: str
    grade: Grade
    sender_name: str
    headline: str
    description: str
    area: str
    web: str
    """Absolute address."""

    instruction: str = ""
    contact: str = ""
    onset: datetime | None = None
    expires: datetime | None = None
    parameters: tuple[tuple[str, str], ...] = ()
    is_wide: bool = False
    """Whether its area is all of the comuna."""


class Message(NamedTuple):
    """One message."""

    identifier: str
    """Neither spaces nor commas nor what XML has to escape (3.2.1)."""

    sender: str
    sent: datetime
    status: str
    sort: str
    """`ALERT`, `UPDATE` or `CANCEL`."""

    note: str = ""
    source: str = ""
    references: tuple[Reference, ...] = ()
    info: Info | None = None
    """None of what may be told no more."""


def stamp(moment: datetime) -> str:
    """Return *moment* as CAP wants it: to the second, with the offset of Santiago, never `Z` (3.3.2)."""
    return standard(moment.astimezone(SANTIAGO)).isoformat(timespec="seconds")


def cap_xml(message: Message, language: str) -> bytes:
    """Return *message* as a document in UTF-8; the order of elements is that of its schema."""
    alert = Element("alert", xmlns=NAMESPACE)
    _add(
        alert,
        (
            ("identifier", message.identifier),
            ("sender", message.sender),
            ("sent", stamp(message.sent)),
            ("status", message.status),
            ("msgType", message.sort),
            ("source", message.source),
            ("scope", "Public"),
            ("note", message.note),
            ("references", " ".join(map(str, message.references))),
        ),
    )
    if message.info:
        _add_info(alert, message.info, message.sent, language)
    indent(alert)
    document: bytes = tostring(alert, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _add_info(alert: Element, info: Info, sent: datetime, language: str) -> None:
    part, grade = SubElement(alert, "info"), info.grade
    _add(
        part,
        (
            ("language", language),
            ("category", grade.category),
            ("event", info.event),
            ("responseType", grade.response),
            ("urgency", grade.urgency),
            ("severity", grade.severity),
            ("certainty", grade.certainty),
            ("effective", stamp(sent)),
            ("onset", stamp(info.onset) if info.onset else ""),
            ("expires", stamp(info.expires) if info.expires else ""),
            ("senderName", info.sender_name),
            ("headline", info.headline),
            ("description", info.description),
            ("instruction", info.instruction),
            ("web", info.web),
            ("contact", info.contact),
        ),
    )
    for name, value in info.parameters:
        _add(SubElement(part, "parameter"), _pair(name, value))
    area = SubElement(part, "area")
    _add(area, (("areaDesc", info.area),))
    if info.is_wide:
        _add(SubElement(area, "geocode"), _pair("CUT", COMUNA))


def _pair(name: str, value: str) -> Iterator[tuple[str, str]]:
    yield "valueName", name
    yield "value", value


def _add(parent: Element, values: Iterable[tuple[str, str]]) -> None:
    for name, value in values:
        if value:
            SubElement(parent, name).text = value
