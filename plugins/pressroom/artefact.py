"""What a channel hands over: files to be, and all they are made from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


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
    """Names its bytes in the store, where they are kept between builds; set only when they are
    costly (pictures), and then made of everything they depend on."""

    page: Any = None
    """What a web page shows, for plugins that listen to Pelican's `content_written` signal."""

    def made(self) -> tuple[bytes, ...]:
        """Return the bytes of each of `paths`."""
        return self.make(*self.inputs)


def output_path(address: str) -> str:
    """Return the output file of the root-relative *address*: `/temas/` → `temas/index.html`."""
    path = address.removeprefix("/")
    return f"{path}index.html" if path.endswith("/") or not path else path
