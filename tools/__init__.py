"""Commands for people who work on the site; nothing here is part of a build."""
