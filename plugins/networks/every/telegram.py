"""Telegram: the words below a picture, of which it takes a quarter of what a message holds."""

from dataclasses import dataclass, field

from plugins.networks.network import PICTURE, Limit
from plugins.networks.with_link import WholeNetwork

MESSAGE = 4_096
"""UTF-16 units of a message without a picture (core.telegram.org/bots/api, `sendMessage`)."""


@dataclass(frozen=True, kw_only=True)
class Telegram(WholeNetwork):
    """
    What the desk posts on the channel, with its picture.

    Counts UTF-16 units, as the offsets of its entities do, once they are parsed: what is posted is
    plain text, so all of it counts.
    """

    slug: str = "telegram"
    name: str = "Telegram"
    other_names: tuple[str, ...] = ("tg", "telegrama")
    place: int = 8
    limit: int = 1_024
    hashtags: int = 2
    picture_limit: int = 10
    limits: tuple[Limit, ...] = field(
        default=(
            Limit(
                "1.024 con imagen; 4.096 sin ella",
                "core.telegram.org/bots/api, `sendPhoto`, `sendMessage`",
            ),
            Limit(
                "hasta 10 MB, ancho y alto suman hasta 10.000; hasta 10 en un álbum; no lleva texto"
                " alternativo",
                "core.telegram.org/bots/api, `sendPhoto`, `sendMediaGroup`",
                of=PICTURE,
            ),
        ),
        hash=False,
    )


NETWORK = Telegram()
