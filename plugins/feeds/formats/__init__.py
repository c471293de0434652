"""What writes a feed: one module for each of `FORMATS`, by its name. docs/agregar.md adds one."""

from collections.abc import Callable
from importlib import import_module

import lxml.etree  # noqa: F401 - feedgen.util (1.0.0) takes for granted that somebody loaded it

from plugins.feeds.document import Document
from plugins.site import FORMATS

Writer = Callable[[Document], bytes]


def writers() -> tuple[Writer, ...]:
    """Return the `written` of every format, in the order of `FORMATS`."""
    modules = (import_module(f"{__name__}.{form}") for form in FORMATS)
    return tuple(module.written for module in modules)
