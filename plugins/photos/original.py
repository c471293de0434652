"""Photos as the press gets them: their own pixels, with no data but what we say of them."""

from plugins.media_files import ContainerError, opened, orientation_of
from plugins.media_files.containers import PICTURES, with_resources
from plugins.newsroom import Photo
from plugins.photos.encoding import encoded_again
from plugins.photos.metadata import NO_WORDS, PressWords, exif, iim, xmp


def press_copy(original: bytes, photo: Photo, words: PressWords = NO_WORDS) -> bytes:
    """
    Return the file *original* of *photo* without any data but its credit, and its *words* if it has any.

    Not a pixel changes: a photo that lies on its side says so, as before, and every program turns
    it. Only a file that is not put together as its format says, which Pillow can read all the same,
    is encoded again.
    """
    with opened(original) as file:
        orientation = orientation_of(file)
    try:
        bare = PICTURES[photo.form].bare(original)
    except ContainerError:
        bare, orientation = encoded_again(original, photo.form), 1
    if photo.form == "jpeg" and words != NO_WORDS:
        bare = with_resources(bare, iim(photo.credit, words))
    said = exif(photo.credit, orientation, words.author)
    header = said.tobytes().removeprefix(b"Exif\0\0") if said else b""
    return PICTURES[photo.form].labelled(bare, header, xmp(photo.credit, words))
