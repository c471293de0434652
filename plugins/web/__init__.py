"""What the web defines: addresses, links, and the HTML that may be shown."""

from plugins.web.addresses import PORT_LIMIT, AddressError, site_address, web_address
from plugins.web.anchors import heading_anchor
from plugins.web.domains import IN_WORDS, MAY_STAND_IN
from plugins.web.json import Json, JsonObject
from plugins.web.links import faults_in_words, is_on_a_disk, link_fault
from plugins.web.local_hosts import is_local, is_sample, local_address
from plugins.web.sanitise import refused, sanitised
from plugins.web.tagwise import Around, around, changed
from plugins.web.xml import XmlElement

__all__ = [
    "IN_WORDS",
    "MAY_STAND_IN",
    "PORT_LIMIT",
    "AddressError",
    "Around",
    "Json",
    "JsonObject",
    "XmlElement",
    "around",
    "changed",
    "faults_in_words",
    "heading_anchor",
    "is_local",
    "is_on_a_disk",
    "is_sample",
    "link_fault",
    "local_address",
    "refused",
    "sanitised",
    "site_address",
    "web_address",
]
