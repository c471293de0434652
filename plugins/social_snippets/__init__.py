"""
Texts for X, Facebook and Instagram: one of each per story, ready to post.

Written beside the story's address under `/redes/`, on the desk's board and in one RSS feed per
network. `plugins.site.networks` knows the networks and their limits.
"""
