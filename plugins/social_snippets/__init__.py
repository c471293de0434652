"""
Texts for social networks: one of each per story, ready to post.

Written beside the story's address under `/redes/`, on the desk's board and in one RSS feed per
network. `plugins.networks` writes them, and knows each network and its limits.
"""

from plugins.social_snippets.channel import addresses

__all__ = ["addresses"]
