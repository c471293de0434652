"""Commands for editors: `python -m plugins.editors revisar`."""
