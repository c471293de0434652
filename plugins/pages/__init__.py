"""The pages of the site: every address a reader can open, and what they are dressed in."""
