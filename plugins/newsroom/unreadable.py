"""Why the system does not let us read something, in words."""

import errno

READABLE = "Revise los permisos y el dueño (chmod, chown), o cópielo de nuevo"

_REASONS = {
    errno.EACCES: "falta permiso para leer",
    errno.EPERM: "falta permiso para leer",
    errno.EIO: "el disco falla",
    errno.ENOENT: "no existe",
    errno.ENOTDIR: "es un archivo, no una carpeta",
    errno.EISDIR: "es una carpeta, no un archivo",
    errno.ELOOP: "es un enlace que vuelve sobre sí mismo",
    errno.ENAMETOOLONG: "el nombre es demasiado largo",
    errno.EMFILE: "hay demasiados archivos abiertos",
    errno.ENFILE: "hay demasiados archivos abiertos",
    errno.ENOMEM: "no alcanza la memoria",
    errno.ESTALE: "la carpeta de red se desconectó",
    errno.ETIMEDOUT: "la carpeta de red no responde",
    errno.EHOSTDOWN: "la carpeta de red no responde",
}
"""Number of an error (errno.h) -> what it means to who reads a file."""


def reason(error: OSError) -> str:
    """Return why something could not be read, in a few words of Spanish."""
    known = _REASONS.get(error.errno or 0)
    return known or f"error {error.errno} del sistema"
