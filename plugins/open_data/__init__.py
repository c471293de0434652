"""What the site publishes, as data for other programs: JSON, CSV and their schemas."""

from plugins.open_data.channel import ADDRESSES

__all__ = ["ADDRESSES"]
