"""
The podcast of the municipal radio: its feed, and what players fetch beside each episode.

Options live in the `RADIO` setting; see `RadioConfig`.
"""

from plugins.radio.channel import ADDRESSES

__all__ = ["ADDRESSES"]
