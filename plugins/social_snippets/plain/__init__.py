"""The same texts out of the articles of any Pelican site, where nothing else of ours is loaded."""
