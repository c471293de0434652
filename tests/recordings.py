"""Recordings that hold nothing, of any length, what is said in them, and episodes made of them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from plugins.newsroom.named_file import NamedFile, Use
from plugins.newsroom.photo import Attachment
from plugins.newsroom.story import Story
from plugins.newsroom.transcripts import Cue
from tests import factories

FRAME = b"\xff\xfb\x14\xc0" + bytes(92)
"""24 ms of MPEG-1, layer III, 32 kbit/s, 48 kHz, mono (ISO 11172-3, 2.4.1.3)."""


def mp3(seconds: float) -> bytes:
    """Return an MP3 of *seconds*."""
    return FRAME * round(seconds * 1000 / 24)


def vtt(*cues: str) -> str:
    """Return captions of four seconds each, one after the other."""
    parts = (
        f"{_stamp(4 * number)} --> {_stamp(4 * number + 4)}\n{cue}"
        for number, cue in enumerate(cues)
    )
    return "\n\n".join(("WEBVTT", *parts)) + "\n"


def _stamp(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


AUDIO = NamedFile(
    written="programa.mp3",
    use=Use.SOUND,
    attachment=Attachment(source="cultura/programa.mp3", digest="ab" * 32, size=240_000),
    media_type="audio/mpeg",
    seconds=60,
)
TRANSCRIPT = NamedFile(
    written="programa.vtt",
    use=Use.CAPTIONS,
    attachment=Attachment(source="cultura/programa.vtt", digest="cd" * 32, size=1234),
    media_type="text/vtt",
    cues=(
        Cue(start=0, end=4000, speaker="Conducción", text="Buenos días, María Elena."),
        Cue(start=4000, end=8000, speaker="Invitada", text="Gracias por invitarnos."),
    ),
)


def episode(
    slug: str = "programa",
    *,
    audio: NamedFile = AUDIO,
    transcript: NamedFile | None = TRANSCRIPT,
    details: Mapping[str, Any] = MappingProxyType({}),
    **values: Any,
) -> Story:
    """Return an episode as it is once its files were seen; *details* are more of its fields."""
    written = {"transcript": "a.vtt"} if transcript else {"no_transcript": "Es solo música."}
    kind = factories.kind("radio")
    read = kind.details.model_validate({"audio": "a.mp3", **written, **details})
    files = {"audio": audio, "transcript": transcript}
    given = {"kind": kind, "title": "La biblioteca abre los sábados", **values}
    attachments = tuple(file.attachment for file in files.values() if file and file.attachment)
    return factories.story(
        slug, details=read.model_copy(update=files), attachments=attachments, **given
    )
