"""Notices for tests: each takes only what the test is about."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from plugins.newsroom.site import AlertPolicy, Site
from plugins.newsroom.story import Correction, Story, Withdrawal
from plugins.spanish.moments import SANTIAGO, Stated
from tests.factories import SITE, kind, story

PUBLISHED = datetime(2026, 11, 24, 9, tzinfo=SANTIAGO)
BEGINS = datetime(2026, 11, 26, 8, tzinfo=SANTIAGO)
ENDS = datetime(2026, 11, 26, 17, tzinfo=SANTIAGO)
MINUTE = timedelta(minutes=1)
CUT = {
    "level": "importante",
    "sort": "corte",
    "service": "Agua potable",
    "area": "Sector norte",
    "since": "2026-11-26 08:00",
    "until": "2026-11-26 17:00",
    "what_to_do": ["Juntar agua"],
    "origin": "Una empresa",
}
ALERT = {
    "level": "urgente",
    "sort": "alerta",
    "alert": "Amarilla",
    "issuer": "SENAPRED",
    "area": "La comuna",
    "what_to_do": ["Asegurar techos"],
}


def notice(slug: str = "corte", details: dict[str, Any] | None = None, **values: Any) -> Story:
    """Return a notice of a cut of water, or of *details*, offered until it ends."""
    read = kind("aviso").details.model_validate(details or CUT)
    given = {"date": PUBLISHED, "title": "Corte de agua en el sector norte", **values}
    if "expires" not in given:
        given["expires"] = read.offered_until
    return story(slug, kind=kind("aviso"), details=read, **given)


def corrected(told: Story, moment: datetime, text: str = "Termina a las 17:00.") -> Story:
    """Return *told* with a correction."""
    done = Correction(date=Stated(moment), text=text)
    return replace(told, corrections=(done, *told.corrections), updated=moment)


def withdrawn(told: Story, moment: datetime) -> Story:
    """Return *told*, withdrawn at *moment*."""
    return replace(told, withdrawal=Withdrawal(date=Stated(moment), reason="Era de otra comuna"))


def site(**policy: Any) -> Site:
    """Return the site, which issues by *policy*."""
    return replace(SITE, alerts=AlertPolicy(**policy))


REAL = {"status": "Actual", "sender": "alertas@muni.example"}
