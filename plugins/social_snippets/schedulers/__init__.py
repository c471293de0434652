"""Files for programs that post at a given hour: one module each, found by itself."""

from importlib import import_module
from pkgutil import iter_modules

from plugins.social_snippets.schedulers.scheduler import Scheduler


def all_schedulers() -> tuple[Scheduler, ...]:
    """Return every scheduler: the `SCHEDULER` of each module here that has one, by name."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = (module.SCHEDULER for module in modules if hasattr(module, "SCHEDULER"))
    return tuple(sorted(found, key=lambda each: each.name))


SCHEDULERS = all_schedulers()
