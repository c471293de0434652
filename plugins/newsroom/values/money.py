"""Amounts in pesos, as articles tell them: what a month of work is paid, what something costs."""

import re
from typing import Annotated, NamedTuple

from pydantic import AfterValidator

from plugins.newsroom.values.types import NO_MEND, Instead, Line, wrong
from plugins.spanish import folded
from plugins.web import JsonObject

UNKNOWN_PAY = "no informada"

_AMOUNT = r"\$\d{1,3}(?:\.\d{3}){0,3}"
"""Up to a million millions: more than anything costs."""

_PAY = re.compile(rf"(?P<low>{_AMOUNT})(?: a (?P<high>{_AMOUNT}))?(?: (?:brutos|líquidos))?")
_EACH_AMOUNT = re.compile(rf"{_AMOUNT}(?![\d.,]*\d)")
_FREE = re.compile(
    r"(?<!\bno )(?<!\bno es )\b(?:gratis|gratuit[oa]s?|liberad[oa]s?|sin costo|entrada libre|acceso libre|no se cobra)\b",
    re.IGNORECASE,
)
_THOUSANDS = r"\d{1,3}(?:\.\d{3}){1,3}|\d{1,3}(?:,\d{3}){1,3}|\d{1,3}(?:'\d{3}){1,3}"
_WRITTEN = re.compile(
    rf"\$ ?(?P<pesos>{_THOUSANDS}|\d{{1,12}})(?:,0+|,?\.?-+)?(?=[^\d\w]|$)", re.IGNORECASE
)
"""A sign and an amount, with the points and dashes that people write."""

_NAMED = re.compile(
    rf"\b(?P<pesos>{_THOUSANDS}|\d{{3,12}})(?:,-|\.-)? ?(?:pesos|CLP)\b", re.IGNORECASE
)
_BARE = re.compile(rf"{_THOUSANDS}|\d{{3,12}}")
_UNTOLD_PAY = frozenset(
    {"a convenir", "segun mercado", "a tratar", "por definir", "no indica", "no informado", "s/i"}
)


class Pay(NamedTuple):
    """Pesos a month: the least and the most, which are often the same."""

    low: int
    high: int


def in_pesos(text: str) -> str:
    """Return *text* with the amounts that have their sign as the press writes them: «$2.000.-» → «$2.000»."""
    return _WRITTEN.sub(lambda found: _amount(found["pesos"]), text)


def _signed(text: str) -> str:
    """Return *text* with amounts whose sign is missing: «2000 pesos», or nothing but a number."""
    told = _NAMED.sub(lambda found: _amount(found["pesos"]), in_pesos(text))
    return _amount(told) if _BARE.fullmatch(told) else told


def _checked(text: str) -> str:
    pay = monthly(text)
    if pay is None and text != UNKNOWN_PAY:
        raise wrong(
            f"«{text}» no es una renta: lleva el signo $ y puntos de miles",
            f"Escríbala así: $650.000 líquidos, $600.000 a $700.000, o {UNKNOWN_PAY}",
            instead=_pay_meant(text),
        )
    if pay and pay.high < pay.low:
        high, low = re.findall(_AMOUNT, text)
        turned = text.replace(f"{high} a {low}", f"{low} a {high}")
        raise wrong(
            f"«{text}» va de más a menos",
            f"Escriba primero la renta menor: {turned}",
            instead=Instead(turned),
        )
    return text


def _pay_meant(text: str) -> Instead:
    if folded(text).rstrip(".") in _UNTOLD_PAY:
        return Instead(UNKNOWN_PAY)
    told = re.sub(rf"({_AMOUNT}) ?(?:-|–|y|hasta) ?(?={_AMOUNT})", r"\1 a ", _signed(text))
    told = re.sub(r"\b(?:entre|desde) (?=\$)", "", told)
    told = re.sub(r"\bbruto\b", "brutos", re.sub(r"\bl[ií]quido\b", "líquidos", told))
    if monthly(told):
        return Instead(told)
    found = re.match(rf"{_AMOUNT}(?: a {_AMOUNT})?(?: brutos| líquidos)?", told)
    return Instead(found[0], is_sure=False) if found else NO_MEND


PayLine = Annotated[Line, AfterValidator(_checked)]
"""`$650.000`, `$600.000 a $700.000 líquidos`, or `no informada`."""


def _priced(text: str) -> str:
    told = in_pesos(text)
    if not told or prices(told):
        return told
    message = f"«{text}» no es un precio: lleva el signo $ y puntos de miles"
    if prices(meant := _signed(text)):
        raise wrong(message, instead=Instead(meant))
    raise wrong(
        message,
        "Escríbalo así: Gratis, $5.000, $2.000 por persona, o Adultos $3.500, estudiantes $1.500",
    )


PriceLine = Annotated[Line, AfterValidator(_priced)]
"""
`Gratis`, `$5.000`, `$2.000 por persona`, `Adultos $3.500, niñas y niños $1.500`; empty if it is
not told. «$2.000.-» and «$ 2000» are read as `$2.000`.
"""


def prices(text: str) -> tuple[int, ...]:
    """Return the prices that *text* says, in pesos, each once, in its order; 0 is free."""
    found = {match.start(): _pesos(match[0]) for match in _EACH_AMOUNT.finditer(text)}
    found |= {match.start(): 0 for match in _FREE.finditer(text)}
    if text.count("$") != len(_EACH_AMOUNT.findall(text)):
        return ()
    return tuple(dict.fromkeys(found[start] for start in sorted(found)))


def offers(text: str) -> list[JsonObject]:
    """Return the prices in *text* as schema.org Offers, one for each; none if they are not told."""
    return [
        {
            "@type": "Offer",
            "category": "Paid" if amount else "Free",
            "price": amount,
            "priceCurrency": "CLP",
        }
        for amount in prices(text)
    ]


def monthly(text: str) -> Pay | None:
    """Return what *text* says is paid; None if it tells no amount."""
    match = _PAY.fullmatch(text)
    if not match:
        return None
    low = _pesos(match["low"])
    return Pay(low, _pesos(match["high"]) if match["high"] else low)


def salary(pay: Pay) -> JsonObject:
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


def _amount(pesos: str) -> str:
    figures = re.sub(r"\D", "", pesos)
    return f"${int(figures):,}".replace(",", ".")
