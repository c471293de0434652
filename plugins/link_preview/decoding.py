"""The letters of a page: which alphabet it is in, whatever it says."""

import codecs
from typing import NamedTuple

from bs4.dammit import EncodingDetector

_WEB_NAMES = {"ascii": "cp1252", "iso8859-1": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8"}
"""Python's name of an alphabet -> the one that browsers read instead (Encoding Standard, 4.2)."""


class Decoded(NamedTuple):
    """A page as text."""

    text: str
    fault: str = ""
    """What is wrong with how it says its alphabet, in Spanish, without its full stop."""


def decoded(data: bytes, served: str = "") -> Decoded:
    """
    Return *data* as text.

    Its first bytes say its alphabet (a BOM), else the server that *served* it, else the page, else
    it is UTF-8: the order of the Encoding Standard (WHATWG).
    """
    if data.startswith(codecs.BOM_UTF8):
        return Decoded(data.decode("utf-8-sig", "replace"))
    for bom in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        if data.startswith(bom):
            return Decoded(data.decode("utf-16", "replace"))
    written = EncodingDetector.find_declared_encoding(data, is_html=True) or ""
    said = served.strip() or written
    if not said:
        return _read(data, "utf-8", "La página no dice en qué alfabeto está")
    name = _python_name(said)
    if not name:
        return Decoded(
            data.decode("utf-8", "replace"), f"El alfabeto que dice la página, «{said}», no existe"
        )
    if name != "utf-8" and not data.isascii() and _fits(data, "utf-8"):
        who = "El servidor" if served.strip() else "La página"
        return Decoded(data.decode("utf-8"), f"{who} dice que está en «{said}», y está en UTF-8")
    return _read(data, name, f"La página dice que está en «{said}», y no lo está")


def _read(data: bytes, name: str, fault: str) -> Decoded:
    if _fits(data, name):
        return Decoded(data.decode(name))
    return Decoded(data.decode(name, "replace"), fault)


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except ValueError:
        return False
    return True


def _python_name(said: str) -> str:
    """Return Python's name of the alphabet *said*, or "" if it is none of letters."""
    try:
        name = codecs.lookup(said).name
        name = _WEB_NAMES.get(name, name)
        b"a".decode(name, "replace")
    except (LookupError, ValueError):
        return ""
    return name
