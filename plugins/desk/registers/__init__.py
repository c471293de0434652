"""The registers of `content/registros/`."""
