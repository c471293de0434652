"""WhatsApp: what followers of the channel read among their messages; no tags, because none is a link."""

from dataclasses import dataclass, field

from plugins.networks.announcing import Announcing
from plugins.networks.network import PICTURE, Limit

MESSAGE = 4_096
"""
Characters of a message without a picture (`text.body` of the Cloud API: docs.360dialog.com, Sinch,
8x8, whatsapp-api-js). For an update of a channel nobody publishes a figure; the least that is
published for any post with a picture is kept instead.
"""


@dataclass(frozen=True, kw_only=True)
class WhatsApp(Announcing):
    """What the desk posts on the channel, with its picture. No source says what counts as one."""

    slug: str = "whatsapp"
    name: str = "WhatsApp"
    other_names: tuple[str, ...] = ("wsp", "wasap", "guasap", "whats app", "wa")
    place: int = 4
    limit: int = 1_024
    hashtags: int = 0
    picture_limit: int = 1
    limits: tuple[Limit, ...] = field(
        default=(
            Limit(
                "1.024 con imagen; 4.096 sin ella (son cifras de los mensajes: de los canales no hay)",
                "developers.facebook.com/documentation/business-messaging/whatsapp/messages/"
                "image-messages; docs.360dialog.com",
            ),
            Limit(
                "hasta 5 MB, JPEG o PNG; la de la vista previa de un enlace, menos de 300 kB; no lleva"
                " texto alternativo",
                "help.pickyassist.com; techcompare.app",
                of=PICTURE,
            ),
        ),
        hash=False,
    )
