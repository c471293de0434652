"""Ogg with Opus or Vorbis: pages of packets (RFC 3533), of which the second is of comments."""

from io import BytesIO

from plugins.media_files.containers.error import ContainerError
from plugins.media_files.foreign import ForeignError, read_by


def bare(data: bytes) -> bytes:
    """
    Return the sound *data* without its comments and pictures (RFC 7845, 5.2; Vorbis I, 5).

    Raises:
        ContainerError: It is no such Ogg.
    """
    try:
        return read_by(_uncommented, data)
    except ForeignError as error:
        raise ContainerError(str(error)) from error


def _uncommented(data: bytes) -> bytes:
    import mutagen
    from mutagen.oggopus import OggOpus
    from mutagen.oggvorbis import OggVorbis

    out = BytesIO(data)
    file = mutagen.File(out, options=[OggOpus, OggVorbis])
    if file is None:
        raise ContainerError("it is no Opus and no Vorbis")
    file.tags.clear()
    out.seek(0)
    file.save(out, padding=lambda _: 0)
    return out.getvalue()
