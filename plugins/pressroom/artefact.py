"""What a channel hands over: files to be, and all they are made from."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import ClassVar, Protocol, TypeAlias
from urllib.parse import quote, unquote

from plugins.commands import BuildError
from plugins.pressroom.digest import Digester, name_of, parts_of
from plugins.pressroom.sources import Sources

LONGEST_NAME = 255
"""Bytes of one name: ext4, XFS, APFS and NTFS take no longer one (NAME_MAX of limits.h)."""

LONGEST_PATH = 1000
"""Bytes of a whole path in the output; macOS takes 1,024 with the folder it is in (PATH_MAX)."""


class Keeper(Protocol):
    """Remembers what artefacts make (`store.Store`)."""

    def made(self, artefact: "Artefact") -> tuple[bytes, ...]:
        """Return what *artefact* makes, made now or kept."""


_keeper: ContextVar[Keeper | None] = ContextVar("keeper", default=None)


class Artefact(ABC):
    """
    A bundle of output files that are made together, of the same inputs.

    Each sort of artefact is a frozen dataclass. Its fields are its inputs, all of them: plain,
    frozen values, or other artefacts, whose `product` it `needs`. Nothing is made until the pressroom
    calls `make`; it may do so in another process, or not at all when the fields are the same as
    last time. So `make` is pure: no clock, locale, network, environment.
    """

    __slots__ = ()

    lingers: ClassVar[bool] = False
    """Whether it stays for a while when nothing needs it any more: pages that readers have open
    still ask for it. For what is named by its content and tells no news (styles, scripts)."""

    @property
    @abstractmethod
    def paths(self) -> tuple[str, ...]:
        """POSIX paths relative to the output folder: `noticias/2026/11/feria/index.html`."""

    @abstractmethod
    def make(self) -> tuple[bytes, ...]:
        """Return the bytes of each of `paths`, in their order."""

    @property
    def key(self) -> str:
        """
        Names what it makes in the store, where that is kept between builds; "" if nowhere.

        Only for what is costly (pictures, an index), and then made of everything it depends on.
        """
        return ""

    @property
    def order(self) -> str:
        """
        Artefacts are made in this order, and those near each other by the same process.

        What they share (a story's text in several feeds) is then worked out once.
        """
        return ""

    @property
    def page(self) -> object:
        """
        What the web page at the first of `paths` shows, if it is one that plugins may know of.

        For those that listen to Pelican's `content_written` signal; nobody is told of the others.
        """
        return None

    def product(self) -> tuple[bytes, ...]:
        """
        Return what `make` returns, for another artefact that is made from this one.

        During a build, what has a key is made once and remembered.
        """
        keeper = _keeper.get()
        return keeper.made(self) if keeper else self.make()

    @property
    def needs(self) -> tuple["Artefact", ...]:
        """
        What it asks for its `product` when it is made: the artefacts among its fields.

        Those that have a key are made before it, each once, however many need it. Only what has to
        be made is asked for its needs; so one that would hold thousands can tell them of its other
        fields instead, when those already say all that they are made from.
        """
        return _artefacts_in(self)

    @property
    def kept(self) -> tuple["Artefact", ...]:
        """What the store remembers of it: itself or its inputs, those that have a key."""
        return tuple(each for each in (self, *_artefacts_in(self)) if each.key)

    def origin(self, digester: Digester) -> bytes:
        """Return what it is made from: the digest of what it is, then that of each field."""
        values = (name_of(type(self)), *(value for _, value in parts_of(self)))
        return b"".join(digester.digest_of(value) for value in values)


class Group(ABC):
    """
    Artefacts that are looked at only when something they are made from has changed.

    Of a site with ten thousand articles, an edit concerns a handful of groups: one month's
    articles, one department's list, a few feeds. The others cost their digest and no more. Each
    sort of group is a frozen dataclass; its fields are everything that its artefacts are made from.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def name(self) -> str:
        """Tells it from all other groups of the site: `feeds/todo`."""

    @abstractmethod
    def artefacts(self) -> Iterable[Artefact]:
        """Return what it stands for; pure, as `Artefact.make` is."""

    @property
    def needs(self) -> tuple[Artefact, ...]:
        """
        What has to be made before one can tell which artefacts there are.

        Each has a key, is published by nobody, and is made by one of several processes.
        """
        return ()


Handed: TypeAlias = Artefact | Group
"""What a channel hands over."""


def _artefacts_in(item: Artefact) -> tuple[Artefact, ...]:
    """Return the artefacts among the fields of *item*, alone or in a tuple."""
    values = (value for _, value in parts_of(item))
    parts = (value if isinstance(value, tuple) else (value,) for value in values)
    return tuple(part for each in parts for part in each if isinstance(part, Artefact))


@contextmanager
def remembering(keeper: Keeper) -> Iterator[None]:
    """Let *keeper* remember the products of artefacts."""
    token = _keeper.set(keeper)
    try:
        yield
    finally:
        _keeper.reset(token)


@dataclass(frozen=True, slots=True)
class File(Artefact):
    """A file whose bytes are known."""

    path: str
    """Relative to the output folder."""

    data: bytes

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (self.path,)

    def make(self) -> tuple[bytes, ...]:
        """Return its bytes."""
        return (self.data,)


@dataclass(frozen=True, slots=True)
class LastingFile(File):
    """A file that is named by its content: pages that readers have open still ask for it."""

    lingers: ClassVar[bool] = True


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
                names = f"{type(makers[path]).__module__} y {type(artefact).__module__}"
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
    sources = Sources()
    found = sorted(sources.of(artefact))
    texts = [value for _, value in parts_of(artefact) if isinstance(value, str) and value]
    words = [*map(_quoted, [each for each in found if each.endswith(".md")] or found or texts)]
    who = name_of(type(artefact))
    if not words:
        return f" ({who})"
    return f" Lo pide {', '.join(words[:3])}{' y otros' if len(words) > 3 else ''} ({who})."


def folders_of(paths: Iterable[str]) -> set[str]:
    """Return every folder that files at *paths* are in."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders
