"""What is withdrawn, looked for everywhere: a receipt of what carried it, and that nothing is left."""

from plugins.takedown.inventory import has_inventory
from plugins.takedown.order import Order, files_asked, take_down

__all__ = ["Order", "files_asked", "has_inventory", "take_down"]
