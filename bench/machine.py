"""The machine that numbers come from, and the disk they are measured on."""

import os
import platform
import subprocess
from pathlib import Path

_MEMORY_DISKS = {"tmpfs", "ramfs"}


class NoDisk(RuntimeError):
    """The folder to work in lies in memory, where writing costs nothing."""


def describe(work: Path) -> dict[str, str]:
    """Return what a reader must know of this machine: Spanish name -> value."""
    return {
        "Procesador": f"{_processor()}, {os.cpu_count()} núcleos",
        "Memoria": f"{_memory() / 2**30:.1f} GiB".replace(".", ","),
        "Sistema de archivos": filesystem(work),
        "Núcleo del sistema": f"{platform.system()} {platform.release()}",
        "Sistema": _system(),
        "Python": platform.python_version(),
        "node": _node(),
    }


def refuse_memory_disk(work: Path) -> None:
    """
    Refuse to measure in a folder that lies in memory.

    Raises:
        NoDisk: *work* does.
    """
    if filesystem(work) in _MEMORY_DISKS:
        raise NoDisk(f"«{work}» está en memoria, no en un disco: elija otra carpeta con --work")


def filesystem(folder: Path) -> str:
    """Return the kind of the file system that holds *folder*, which exists; `tmpfs` is memory."""
    where = folder.resolve()
    depth, kind = -1, "?"
    for line in Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines():
        left, _, right = line.partition(" - ")
        point = Path(left.split()[4].encode().decode("unicode_escape"))  # a space is \\040
        # Of two mounts in one place the later one is seen.
        if where.is_relative_to(point) and len(point.parts) >= depth:
            depth, kind = len(point.parts), right.split()[0]
    return kind


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return " ".join(line.partition(":")[2].split())
    return platform.machine()


def _memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.platform()


def _node() -> str:
    try:
        done = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True)
    except (FileNotFoundError, subprocess.CalledProcessError):
        return "no hay"
    return done.stdout.strip().removeprefix("v")
