"""What an editor decides about the post of one story on one network."""

from dataclasses import dataclass

from plugins.newsroom.photo import Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPost:
    """One entry of `redes`; what it leaves open is as for any story."""

    text: str = ""
    """As the editor wrote it, with its lines and its `{blanks}`; nothing: the automatic one."""

    photo: Photo | None = None
    """Instead of the lead photo."""

    hashtags: tuple[str, ...] | None = None
    """Instead of the automatic ones, without `#`; none at all if it is empty."""

    is_left_out: bool = False
    """Whether nothing of the story is for this network."""
