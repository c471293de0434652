"""What a channel hands over: files to be, and all they are made from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from inspect import signature
from typing import Any, TypeAlias
from urllib.parse import quote, unquote

from plugins.pressroom.digest import Digester, name_of
from plugins.pressroom.errors import BuildError
from plugins.pressroom.sources import Sources

LONGEST_NAME = 255
"""Bytes of one name: ext4, XFS, APFS and NTFS take no longer one (NAME_MAX of limits.h)."""

LONGEST_PATH = 1000
"""Bytes of a whole path in the output; macOS takes 1,024 with the folder it is in (PATH_MAX)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Artefact:
    """
    A bundle of output files that are made together, of the same inputs.

    Nothing is made until the pressroom calls `make(*inputs)`; it may do so in another process,
    or not at all when the inputs are the same as last time. So `make` is a function of a module,
    pure (no clock, locale, network, environment), and `inputs` are frozen, plain values.
    """

    paths: tuple[str, ...]
    """POSIX paths relative to the output folder: `noticias/2026/11/feria/index.html`."""

    make: Callable[..., tuple[bytes, ...]]
    """Returns the bytes of each of `paths`, in their order."""

    inputs: tuple[Any, ...]
    """The arguments of `make`."""

    key: str = ""
    """Names what `make` returns in the store, where it is kept between builds; set only when that
    is costly (pictures), and then made of everything it depends on."""

    finish: Callable[..., tuple[bytes, ...]] | None = None
    """Takes what `make` returned and the `finish_inputs`, and returns the bytes of `paths`: what is
    cheap to do, and needs nothing costly done again when only its own inputs change."""

    finish_inputs: tuple[Any, ...] = ()
    """The arguments of `finish`, after what `make` returned."""

    lingers: bool = False
    """Whether it stays for a while when nothing needs it any more: pages that readers have open
    still ask for it. For what is named by its content and tells no news (styles, scripts)."""

    order: str = ""
    """Artefacts are made in this order, and those near each other by the same process: what they
    share (a story's text in several feeds) is then worked out once."""

    page: Any = None
    """What the web page at the first of `paths` shows, for plugins that listen to Pelican's
    `content_written` signal; nobody is told of the others."""

    def made(self) -> tuple[bytes, ...]:
        """Return the bytes of each of `paths`."""
        return self.finished(self.make(*self.inputs))

    def finished(self, made: tuple[bytes, ...]) -> tuple[bytes, ...]:
        """Return the bytes of each of `paths`, of what `make` returned."""
        return self.finish(made, *self.finish_inputs) if self.finish else made

    @property
    def named_inputs(self) -> list[tuple[str, Any]]:
        """All it is made from, with the names that its functions give them, as in `origin`."""
        named = _named(self.make, self.inputs)
        if self.finish:
            named += _named(self.finish, (None, *self.finish_inputs))[1:]
        return named

    def origin(self, digester: Digester) -> bytes:
        """Return what it is made from: the digest of what makes it, then that of each input."""
        makers = name_of(self.make), *([name_of(self.finish)] if self.finish else ())
        values = (" ".join(makers), *self.inputs, *self.finish_inputs)
        return b"".join(digester.digest_of(value) for value in values)


def _named(function: Callable[..., Any], values: tuple[Any, ...]) -> list[tuple[str, Any]]:
    names = list(signature(function).parameters)
    names += [f"n.º {number + 1}" for number in range(len(names), len(values))]
    return list(zip(names, values, strict=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """
    Artefacts that are looked at only when something they are made from has changed.

    Of a site with ten thousand articles, an edit concerns a handful of groups: one month's
    articles, one department's list, a few feeds. The others cost their digest and no more.
    """

    name: str
    """Tells it from all other groups of the site: `feeds/todo`."""

    expand: Callable[..., Iterable[Artefact]]
    """Returns the artefacts; a pure function of a module."""

    inputs: tuple[Any, ...]
    """The arguments of `expand`: everything that its artefacts are made from."""

    is_costly: bool = False
    """Whether looking into it is work: a program has to run to know which files there are. Such
    groups are looked into in several processes; their artefacts are sent, so that they are small."""

    is_kept: bool = False
    """Whether its artefacts have keys."""

    def artefacts(self) -> Iterable[Artefact]:
        """Return what it stands for."""
        return self.expand(*self.inputs)

    def digest(self, digester: Digester) -> bytes:
        """Return the digest of all that its artefacts are made from."""
        return digester.digest_of((name_of(self.expand), self.inputs))


Handed: TypeAlias = Artefact | Group
"""What a channel hands over."""


def each_artefact(handed: Iterable[Handed]) -> Iterator[Artefact]:
    """Yield every artefact of what was *handed* over, looking into groups."""
    for item in handed:
        if isinstance(item, Group):
            yield from item.artefacts()
        else:
            yield item


def address_of(path: str) -> str:
    """
    Return the root-relative address of the output file *path*; undoes `output_path`.

    The one place where addresses are made of names: a sign that means something in an address, or
    is none of its letters, is written as its bytes (RFC 3986, 2.1): `acta#2.pdf` → `acta%232.pdf`.
    """
    name = path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path
    return f"/{quote(name)}"


def encoded(address: str) -> str:
    """Return *address*, which may have such signs, as `address_of` writes it."""
    return quote(unquote(address))


def output_path(address: str) -> str:
    """Return the output file of the root-relative *address*: `/temas/` → `temas/index.html`."""
    path = unquote(address).removeprefix("/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def refuse_collisions(artefacts: Iterable[Artefact]) -> None:
    """
    Refuse two artefacts for one file, a file that is also a folder, and paths no disk can hold.

    Raises:
        BuildError: Names the path and what asks for it.
    """
    makers: dict[str, Artefact] = {}
    for artefact in artefacts:
        for path in artefact.paths:
            if wrong := unmakeable(path):
                raise BuildError(
                    f"No se puede hacer {_quoted(path)}: {wrong}.{_asked_by(artefact)}"
                )
            if path in makers:
                names = f"{makers[path].make.__module__} y {artefact.make.__module__}"
                raise BuildError(f"Dos canales hacen el mismo archivo «{path}»: {names}.")
            makers[path] = artefact
    for path in sorted(folders_of(makers).intersection(makers)):
        raise BuildError(f"«{path}» es un archivo y también una carpeta de la salida.")


def unmakeable(path: str) -> str:
    """Return why no file can be at *path* in the output, in Spanish; "" if one can."""
    try:
        names = [name.encode() for name in path.split("/")]
    except UnicodeEncodeError:
        return "su nombre tiene bytes que no son letras (UTF-8)"
    if not path or not {b"", b".", b".."}.isdisjoint(names):
        return "no es una ruta dentro de la salida"
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in path):
        return "su nombre tiene un carácter que no se ve (un salto de línea, un tabulador…)"
    longest = max(map(len, names))
    if longest > LONGEST_NAME:
        return f"un nombre tiene {longest} bytes y el disco admite {LONGEST_NAME}; acórtelo"
    if len(path.encode()) > LONGEST_PATH:
        return f"su ruta tiene {len(path.encode())} bytes y se admiten {LONGEST_PATH}; acórtela"
    return ""


def shown_name(path: str) -> str:
    """Return *path* as it can be read on a screen, whatever is in it."""
    shown = path if len(path) <= 120 else f"{path[:70]}…{path[-40:]}"
    return shown.encode("unicode_escape").decode() if not shown.isprintable() else shown


def _quoted(path: str) -> str:
    return f"«{shown_name(path)}»"


def _asked_by(artefact: Artefact) -> str:
    """Return a sentence with the files *artefact* is made from, or else the words it is made with."""
    values = (*artefact.inputs, *artefact.finish_inputs)
    sources = Sources()
    found = sorted({name for value in values for name in sources.of(value) if name.endswith(".md")})
    found = (
        found or sorted(sources.of(values)) or [each for each in values if isinstance(each, str)]
    )
    words = [*(_quoted(name) for name in found if name)]
    listed = f"{', '.join(words[:3])}{' y otros' if len(words) > 3 else ''}"
    return (
        f" Lo pide {listed} ({name_of(artefact.make)})."
        if words
        else f" ({name_of(artefact.make)})"
    )


def folders_of(paths: Iterable[str]) -> set[str]:
    """Return every folder that files at *paths* are in."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders
