"""What is known of a recording, or of what is said in it, before it is published."""

from html import unescape
from io import BytesIO
from typing import NamedTuple

from plugins.commands import number_of
from plugins.media_files.foreign import ForeignError, read_by
from plugins.newsroom import SECONDS_LIMIT, Cue
from plugins.spanish import clean_line


class MediaFileError(ValueError):
    """A file is not what it is named for; `str()` says why and `fix` the mend, in Spanish."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.fix = fix


class RecordingFacts(NamedTuple):
    """A recording of sound or pictures."""

    media_type: str
    """As Apple's podcast guide and browsers name it: `audio/mpeg`, `audio/mp4`, `video/mp4`."""

    seconds: int
    """At least 1."""


_SOUND = {"MP3": "audio/mpeg", "MP4": "audio/mp4", "OggOpus": "audio/ogg", "OggVorbis": "audio/ogg"}
_PICTURES = {"MP4": "video/mp4"}


def sound_facts(data: bytes) -> RecordingFacts:
    """
    Return the facts of the recording *data*: MP3, AAC (m4a), or Ogg with Opus or Vorbis.

    Raises:
        MediaFileError: It is none of these, or has no length.
    """
    return _facts(
        data,
        _SOUND,
        "un audio",
        "Guárdelo como MP3 o M4A, los formatos que toda radio y todo teléfono leen",
    )


def film_facts(data: bytes) -> RecordingFacts:
    """
    Return the facts of the video *data*: MP4.

    Raises:
        MediaFileError: It is none, or has no length.
    """
    return _facts(
        data, _PICTURES, "un video", "Guárdelo como MP4 (H.264), que todo teléfono muestra"
    )


def _facts(data: bytes, known: dict[str, str], what: str, fix: str) -> RecordingFacts:
    try:
        sort, seconds = read_by(_measured, data)
    except ForeignError:
        sort, seconds = "", 0
    media_type = known.get(sort, "")
    if not media_type:
        raise MediaFileError(f"el archivo no es {what} que se pueda publicar", fix)
    if not 1 <= seconds <= SECONDS_LIMIT:
        raise MediaFileError(
            f"el archivo dice durar {number_of(seconds, 'segundo', 'segundos')}",
            "Revíselo, o expórtelo de nuevo",
        )
    return RecordingFacts(media_type, seconds)


def _measured(data: bytes) -> tuple[str, int]:
    """Return what sort of file *data* are, and how many seconds they last."""
    import mutagen  # only what names a recording needs it
    from mutagen.mp3 import MP3
    from mutagen.mp4 import MP4
    from mutagen.oggopus import OggOpus
    from mutagen.oggvorbis import OggVorbis

    file = mutagen.File(BytesIO(data), options=[MP3, MP4, OggOpus, OggVorbis])
    return type(file).__name__, 0 if file is None else round(file.info.length)


def cues_of(data: bytes) -> tuple[Cue, ...]:
    """
    Return what is said in the WebVTT file *data* (https://www.w3.org/TR/webvtt1/), in its order.

    Raises:
        MediaFileError: It is no WebVTT, says nothing, or its times run backwards.
    """
    try:
        cues = read_by(_read_cues, data)
    except ForeignError:
        raise MediaFileError(
            "el archivo no es WebVTT",
            "La primera línea es WEBVTT, y cada parte lleva «00:00:01.000 --> 00:00:04.000»",
        ) from None
    if not cues:
        raise MediaFileError("el archivo no tiene nada escrito", "Agregue lo que se dice")
    for cue, following in zip(cues, (*cues[1:], None), strict=True):
        if cue.end <= cue.start or (following and following.start < cue.start):
            raise MediaFileError(
                f"las horas de «{cue.text[:40]}» no van en orden",
                "Cada parte termina después de empezar, y empieza después de la anterior",
            )
    return cues


def _read_cues(data: bytes) -> tuple[Cue, ...]:
    import webvtt

    captions = webvtt.WebVTT.from_string(data.decode("utf-8-sig")).iter_slice()
    return tuple(
        Cue(
            start=_milliseconds(each.start),
            end=_milliseconds(each.end),
            speaker=clean_line(unescape(each.voice or "")),
            text=clean_line(unescape(each.text)),
        )
        for each in captions
        if clean_line(unescape(each.text))
    )


def _milliseconds(stamp: str) -> int:
    hours, minutes, seconds = stamp.split(":")
    whole, _, part = seconds.partition(".")
    return ((int(hours) * 60 + int(minutes)) * 60 + int(whole)) * 1000 + int(part.ljust(3, "0"))
