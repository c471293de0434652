"""WhatsApp: what followers of the channel read among their messages; no tags, because none is a link."""

from dataclasses import dataclass, field, replace

from plugins.networks.brief import Brief
from plugins.networks.network import PICTURE, Limit
from plugins.networks.text.posting import SAMPLE_MARK
from plugins.networks.with_link import WholeNetwork

MESSAGE = 4_096
"""
Characters of a message without a picture (`text.body` of the Cloud API: docs.360dialog.com, Sinch,
8x8, whatsapp-api-js). For an update of a channel nobody publishes a figure; the least that is
published for any post with a picture is kept instead.
"""


@dataclass(frozen=True, kw_only=True)
class WhatsApp(WholeNetwork):
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

    def text(self, brief: Brief) -> str:
        """Return it with the title in bold (`*…*`, faq.whatsapp.com/539178204879377)."""
        title = brief.title.replace("*", "")
        mark = f"{SAMPLE_MARK} " if title.startswith(SAMPLE_MARK) else ""
        return super().text(replace(brief, title=f"{mark}*{title.removeprefix(mark)}*"))


NETWORK = WhatsApp()
