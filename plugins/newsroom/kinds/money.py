"""Amounts in pesos, as articles tell them: what a month of work is paid, what something costs."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator

from plugins.newsroom.kinds.types import Line, wrong

UNKNOWN_PAY = "no informada"

_AMOUNT = r"\$\d{1,3}(?:\.\d{3})*"
_PAY = re.compile(rf"(?P<low>{_AMOUNT})(?: a (?P<high>{_AMOUNT}))?(?: (?:brutos|líquidos))?")


_PRICE = re.compile(rf"(?P<amount>{_AMOUNT})(?:[,;]? .+)?")
_FREE = re.compile(r"(?:gratis|gratuit[oa]|(?:entrada )?liberad[oa])(?:[,;]? .+)?", re.IGNORECASE)


class Pay(NamedTuple):
    """Pesos a month: the least and the most, which are often the same."""

    low: int
    high: int


def _checked(text: str) -> str:
    pay = monthly(text)
    if pay is None and text != UNKNOWN_PAY:
        raise wrong(
            f"«{text}» no es una renta: lleva el signo $ y puntos de miles",
            f"Escríbala así: $650.000 líquidos, $600.000 a $700.000, o {UNKNOWN_PAY}",
        )
    if pay and pay.high < pay.low:
        raise wrong(f"«{text}» va de más a menos", "Escriba primero la renta menor")
    return text


PayLine = Annotated[Line, AfterValidator(_checked)]
"""`$650.000`, `$600.000 a $700.000 líquidos`, or `no informada`."""


def _priced(text: str) -> str:
    if text and price(text) is None:
        raise wrong(
            f"«{text}» no es un precio: lleva el signo $ y puntos de miles",
            "Escríbalo así: Gratis, $5.000, o $2.000 por persona",
        )
    return text


PriceLine = Annotated[Line, AfterValidator(_priced)]
"""`Gratis`, `$5.000`, `$2.000 por persona`; empty if it is not told."""


def price(text: str) -> int | None:
    """Return how many pesos *text* says; 0 if it is free, None if it does not say."""
    if _FREE.fullmatch(text):
        return 0
    match = _PRICE.fullmatch(text)
    return _pesos(match["amount"]) if match else None


def offer(text: str) -> Mapping[str, Any]:
    """Return the price in *text* as a schema.org Offer; nothing if it is not told."""
    amount = price(text)
    if amount is None:
        return {}
    return {
        "@type": "Offer",
        "category": "Paid" if amount else "Free",
        "price": amount,
        "priceCurrency": "CLP",
    }


def monthly(text: str) -> Pay | None:
    """Return what *text* says is paid; None if it tells no amount."""
    match = _PAY.fullmatch(text)
    if not match:
        return None
    low = _pesos(match["low"])
    return Pay(low, _pesos(match["high"]) if match["high"] else low)


def salary(pay: Pay) -> Mapping[str, Any]:
    """Return *pay* as a schema.org MonetaryAmount."""
    is_one = pay.low == pay.high
    amount = {"value": pay.low} if is_one else {"minValue": pay.low, "maxValue": pay.high}
    return {
        "@type": "MonetaryAmount",
        "currency": "CLP",
        "value": {"@type": "QuantitativeValue", **amount, "unitText": "MONTH"},
    }


def _pesos(amount: str) -> int:
    return int(amount.removeprefix("$").replace(".", ""))
