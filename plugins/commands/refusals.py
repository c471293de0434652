"""What the system refused, in words: full disks, folders that are not ours, a lack of memory."""

import errno
import os
from typing import Final

from plugins.commands.files import near

_SPACE = "Libere espacio y repita el comando"
_PERMISSION = "Revise los permisos y el dueño de esa carpeta"
_MOVED = "Si lo borró o lo movió mientras el comando trabajaba, repítalo"
_MOUNT = "Elija con --output una carpeta dentro de ella"
_AGAIN = "Conéctela y repita el comando"
_BUSY = "Cierre otros programas y repita el comando"

_WORDS: Final = {
    errno.ENOSPC: ("no queda espacio en el disco", _SPACE),
    errno.EDQUOT: ("no queda espacio para esta cuenta", _SPACE),
    errno.EFBIG: ("pasa del tamaño que el sistema permite (ulimit -f)", "Suba ese límite"),
    errno.EACCES: ("falta permiso", _PERMISSION),
    errno.EPERM: ("falta permiso", _PERMISSION),
    errno.EROFS: ("ese disco es solo para leer", "Deje que se escriba en él, o use otro"),
    errno.ENAMETOOLONG: ("el nombre es demasiado largo", "Acórtelo"),
    errno.ELOOP: ("es un enlace que vuelve sobre sí mismo", "Bórrelo"),
    errno.ENOENT: ("no existe", _MOVED),
    errno.ENOTDIR: ("hay un archivo donde va una carpeta", "Muévalo o bórrelo"),
    errno.EISDIR: ("hay una carpeta donde va un archivo", "Muévala o bórrela"),
    errno.EEXIST: ("ya hay otra cosa con ese nombre", "Muévala o bórrela"),
    errno.ENOTEMPTY: ("otro programa escribe en esa carpeta", _BUSY),
    errno.EINVAL: ("ese disco no admite un nombre así", "Use otro disco, o cambie el nombre"),
    errno.ENOTSUP: ("ese disco no sabe hacerlo", "Use otro disco"),
    errno.ENXIO: ("no es un archivo que se pueda leer o escribir", "Muévalo o bórrelo"),
    errno.ENODEV: ("ese disco ya no está", _AGAIN),
    errno.EBUSY: ("es un disco aparte, y no se puede cambiar de lugar", _MOUNT),
    errno.EXDEV: ("es un disco aparte, y no se puede cambiar de lugar", _MOUNT),
    errno.EIO: ("el disco falla", "Avise a quien administra la máquina"),
    errno.EMFILE: ("hay demasiados archivos abiertos", _BUSY),
    errno.ENFILE: ("hay demasiados archivos abiertos", _BUSY),
    errno.ENOMEM: ("no alcanza la memoria", _BUSY),
    errno.EAGAIN: ("hay demasiados procesos", _BUSY),
    errno.ESTALE: ("la carpeta de red se desconectó", _AGAIN),
    errno.ETIMEDOUT: ("la carpeta de red no responde", _AGAIN),
    errno.EHOSTDOWN: ("la carpeta de red no responde", _AGAIN),
    errno.EADDRINUSE: ("otro programa lo ocupa", "Ciérrelo"),
    errno.EADDRNOTAVAIL: ("no es una dirección de esta máquina", "Use localhost"),
}
"""Number of an error (errno.h) -> what is wrong, and what to do."""


def refusal(error: BaseException, name: str = "") -> str:
    """
    Return a sentence about what the system refused, and what to do; "" if *error* is no such thing.

    Args:
        error: What was raised.
        name: The file of the output that could not be written, if it is one.
    """
    if isinstance(error, MemoryError):
        error = OSError(errno.ENOMEM, "")
    if not isinstance(error, OSError) or error.errno not in _WORDS:
        return ""
    if "temporary directory" in str(error):  # as `tempfile` says it, of no file
        return (
            "No hay dónde guardar archivos de paso: ni /tmp ni la carpeta de la variable TMPDIR"
            " sirven. Cree una, o libere espacio en ella, y repita el comando."
        )
    what, remedy = _WORDS[error.errno]
    file = f" («{_shown(error.filename2 or error.filename)}»)" if error.filename and name else ""
    if name:
        return f"No se pudo escribir «{name}»: {what}{file}. {remedy}."
    if where := _shown(error.filename):
        return f"No se pudo usar «{where}»: {what}. {remedy}."
    return f"{what[:1].upper()}{what[1:]}. {remedy}."


def reason(error: OSError) -> str:
    """Return why, in a few words: «no queda espacio en el disco»."""
    known = _WORDS.get(error.errno or 0)
    return known[0] if known else f"error {error.errno} del sistema"


def _shown(filename: object) -> str:
    return str(near(os.fsdecode(filename))) if isinstance(filename, str | bytes) else ""
