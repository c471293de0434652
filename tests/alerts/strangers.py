"""Programs that other people wrote to read alerts, and what they say of ours."""

import json
import subprocess
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from capvalidator import check_schema
from lxml import etree

from plugins.alerts.channel import alert_artefacts
from plugins.newsroom.edition import Edition
from plugins.newsroom.site import Site
from plugins.pressroom.artefact import each_artefact
from tests.conftest import ROOT
from tests.factories import SITE

TOOLS = ROOT / "tests" / "tools"
_CAP = "{urn:oasis:names:tc:emergency:cap:1.2}"
FEED = "feeds/alertas.cap.atom.xml"
CLOSURES = "avisos/calles-cerradas.cifs.json"


class Read(NamedTuple):
    """A message, as anybody reads it."""

    xml: bytes

    def __getattr__(self, name: str) -> str:
        return self.text(name)

    def text(self, name: str) -> str:
        """Return what stands in the element *name*; nothing if there is none."""
        return etree.fromstring(self.xml).findtext(f".//{_CAP}{name}") or ""

    @property
    def own_reference(self) -> str:
        """As a later message has to name this one (CAP 1.2, 3.2.1)."""
        return f"{self.sender},{self.identifier},{self.sent}"

    @property
    def expires_at(self) -> datetime:
        """When it ends."""
        return datetime.fromisoformat(self.expires)


def files_of(edition: Edition, site: Site = SITE) -> dict[str, bytes]:
    """Return all that the channel makes of *edition*, by its path."""
    found: dict[str, bytes] = {}
    for artefact in each_artefact(alert_artefacts(edition, site)):
        found |= dict(zip(artefact.paths, artefact.make(), strict=True))
    return found


def alerts_of(edition: Edition, site: Site = SITE) -> dict[str, Read]:
    """Return the alerts of *edition* by the slug of their notice's page; each is valid."""
    found = {
        path.split("/")[-2]: Read(xml)
        for path, xml in files_of(edition, site).items()
        if path.endswith("/aviso.cap.xml")
    }
    for alert in found.values():
        assert_valid(alert.xml)
    return found


def assert_valid(xml: bytes) -> None:
    """Check it by the schema of OASIS, and by the rules of its text that a schema cannot say."""
    assert check_schema(xml).passed, xml.decode()
    alert = Read(xml)
    for name in (alert.identifier, alert.sender):
        assert not set(name) & set(" ,<&\n"), name
    assert bool(alert.references) == (alert.msgType in {"Update", "Cancel"})
    assert alert.own_reference not in alert.references.split(" ")
    for reference in alert.references.split():
        sender, identifier, sent = reference.split(",")
        assert sender
        assert identifier
        assert datetime.fromisoformat(sent) <= datetime.fromisoformat(alert.sent)
    if alert.status == "Exercise":
        assert alert.note
    if alert.expires and alert.msgType != "Cancel":
        assert alert.expires_at > datetime.fromisoformat(alert.sent)


def read_by_cap_ts(files: Mapping[str, bytes]) -> dict[str, Any]:
    """Return what @dec112/cap-ts reads in each of *files*."""
    said = subprocess.run(
        ["node", str(TOOLS / "read_alerts.mjs")],
        input=json.dumps({name: data.decode() for name, data in files.items()}),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found: dict[str, Any] = json.loads(said.stdout)
    return found
