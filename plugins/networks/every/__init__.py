"""The social networks: one module each, found by itself. docs/agregar.md says how to add one."""

from importlib import import_module
from pkgutil import iter_modules

from plugins.networks.network import Network


def all_networks() -> tuple[Network, ...]:
    """Return every network: the `NETWORK` of each module here that has one, as the desk posts."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = [module.NETWORK for module in modules if hasattr(module, "NETWORK")]
    return tuple(sorted(found, key=lambda network: network.place))


NETWORKS = {network.slug: network for network in all_networks()}
"""By slug, in the order the desk posts."""
