"""Tells a WebSub hub which feeds of the built site changed since it was told last; `make avisar-hub`."""
