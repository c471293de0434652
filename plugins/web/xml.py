"""An element of XML as libraries hand it over that carry no types (lxml, feedgen)."""

from typing import Protocol


class XmlElement(Protocol):
    """What is asked here of lxml's elements (https://lxml.de/api.html)."""

    def __getitem__(self, index: int, /) -> "XmlElement":
        """Return a child."""

    def append(self, element: "XmlElement", /) -> None:
        """Add a child after all others."""

    def find(self, path: str, /) -> "XmlElement | None":
        """Return the first child of that name."""

    def remove(self, element: "XmlElement", /) -> None:
        """Take a child out."""
