"""
Sums of money: `$12.500` «doce mil quinientos pesos», `1,5 UF` «una coma cinco unidades de fomento».

UF and UTM are said by their names, as announcers do for who does not deal with them daily; their
number is feminine, as the name is («una coma cinco», «veintiuna»). `M$` and `MM$` are the thousands
and millions of pesos of Chilean accounts.
"""

import re
from dataclasses import dataclass

from plugins.spoken.numbers import NOT_INSIDE, NUMBER, Form, integer, number_words
from plugins.spoken.rewriting import say


@dataclass(frozen=True)
class Currency:
    """What a sum is counted in."""

    one: str
    many: str
    form: Form = Form.MASCULINE


_PESOS = Currency("peso", "pesos")
_DOLLARS = Currency("dólar", "dólares")
_EUROS = Currency("euro", "euros")
_FOMENTO = Currency("unidad de fomento", "unidades de fomento", Form.FEMININE)
_MONTHLY = Currency("unidad tributaria mensual", "unidades tributarias mensuales", Form.FEMININE)
_YEARLY = Currency("unidad tributaria anual", "unidades tributarias anuales", Form.FEMININE)
_CURRENCIES = {
    "$": _PESOS,
    "CLP$": _PESOS,
    "CLP": _PESOS,
    "M$": _PESOS,
    "MM$": _PESOS,
    "US$": _DOLLARS,
    "USD": _DOLLARS,
    "U$": _DOLLARS,
    "U$S": _DOLLARS,
    "€": _EUROS,
    "EUR": _EUROS,
    "£": Currency("libra", "libras", Form.FEMININE),
    "¥": Currency("yen", "yenes"),
    "UF": _FOMENTO,
    "U.F.": _FOMENTO,
    "UFs": _FOMENTO,
    "UTM": _MONTHLY,
    "U.T.M.": _MONTHLY,
    "UTMs": _MONTHLY,
    "UTA": _YEARLY,
    "U.T.A.": _YEARLY,
}
_SCALES = {"M$": ("mil", ".000"), "MM$": ("millones", ".000.000")}

_SIGN = r"(?:CLP ?\$|US ?\$|U\$S|U\$|MM ?\$|M ?\$|\$|€|£|¥|\bCLP|\bUSD|\bEUR|\bUF|\bUTM|\bUTA)"
_AFTER_SIGN = r"(?:US\$|€|£|CLP|USD|EUR|UFs?|U\.F\.|UTMs?|U\.T\.M\.|UTA|U\.T\.A\.|\$(?![ ]?\d))"
_SCALE = (
    r"(?: (?P<scale{0}>mil(?:es)?|mill(?:ón|ones)|MM)(?!\w))?(?: de(?= pesos| dólares| euros))?"
)
_SAID = r"(?P<said>(?: de)? (?:pesos|dólares|euros|UF|UTM)(?!\w))?"
_CLOSED = r"(?:\.?-(?![\w\d])|\.=)?"
_MINUS = r"(?<![\w.,-])(?P<minus>[-−–])?"
_BEFORE = re.compile(
    rf"(?:{_MINUS})?(?P<sign>{_SIGN}) ?(?P<inner>[-−])?(?P<number1>{NUMBER}){_SCALE.format(1)}{_CLOSED}"
    rf"(?:(?P<join> (?:a|y|o|hasta) | ?[-–—] ?)(?:(?P<sign2>{_SIGN}) ?)(?P<number2>{NUMBER})"
    rf"{_SCALE.format(2)}{_CLOSED})?{_SAID}"
)
_AFTER = re.compile(
    rf"(?:(?<![\w.,-])(?P<minus>[-−]))?{NOT_INSIDE}(?:(?P<number1>{NUMBER})(?P<join> (?:a|y|o|hasta) | ?[-–—] ?))?"
    rf"(?P<number2>{NUMBER}){_SCALE.format(2)} ?(?P<sign>{_AFTER_SIGN})(?!\w)(?P<again> (?:mensual|anual)(?:es)?\b)?"
)


def say_money(text: str) -> str:
    """Return *text* with its sums of money in words."""
    return say(_AFTER, _after, say(_BEFORE, _before, text))


def _before(found: re.Match[str]) -> str:
    sign = found["sign"].replace(" ", "")
    currency, scale = _CURRENCIES[sign], _SCALES.get(sign)
    minus = "menos " if found["minus"] or found["inner"] else ""
    if not found["number2"]:
        return minus + _sum(found["number1"], found["scale1"], currency, scale)
    if not _is_range(found):
        first = _sum(found["number1"], found["scale1"], currency, scale)
        second = _sum(found["number2"], found["scale2"], currency, scale)
        return f"{minus}{first}{_join(found)}{second}"
    form = Form.FEMININE if currency.form is Form.FEMININE else Form.ALONE
    low = _amount(found["number1"], found["scale1"], form, scale)
    return f"{minus}{low}{_join(found)}{_sum(found['number2'], found['scale2'], currency, scale)}"


def _is_range(found: re.Match[str]) -> bool:
    """Return whether one name is enough for both: not so for «$500 y US$ 2», «$500 y $1.000»."""
    if found["sign2"].replace(" ", "") != found["sign"].replace(" ", ""):
        return False
    start = found.string[max(0, found.start() - 8) : found.start()].casefold()
    return found["join"].strip() != "y" or start.endswith("entre ")


def _after(found: re.Match[str]) -> str:
    currency = _CURRENCIES[found["sign"]]
    minus = "menos " if found["minus"] else ""
    form = Form.FEMININE if currency.form is Form.FEMININE else Form.ALONE
    low = number_words(found["number1"], form) + _join(found) if found["number1"] else ""
    again = (found["again"] or "") if "tributaria" not in currency.one else ""
    return f"{minus}{low}{_sum(found['number2'], found['scale2'], currency, None)}{again}"


def _join(found: re.Match[str]) -> str:
    join: str = found["join"]
    return join if join.strip().isalpha() else " a "


def _sum(number: str, scale: str | None, currency: Currency, scaled: tuple[str, str] | None) -> str:
    amount = _amount(number, scale, currency.form, scaled)
    if not scale and not scaled and number == "1":
        return f"{amount} {currency.one}"
    of = "de " if amount.endswith(("illón", "illones")) else ""
    return f"{amount} {of}{currency.many}"


def _amount(number: str, scale: str | None, form: Form, scaled: tuple[str, str] | None) -> str:
    name = scale
    if scaled and not scale:
        whole = integer(number)
        if whole is not None and whole < 10**8:
            return number_words(f"{whole}{scaled[1].replace('.', '')}" if whole else "0", form)
        name = scaled[0]
    return scaled_words(number, name, form)


def scaled_words(number: str, scale: str | None, form: Form) -> str:
    """Return *number* and its «mil», «millones» (*scale*, if any): `31` «treinta y un mil»."""
    if not scale:
        return number_words(number, form)
    whole = integer(number)
    if scale.startswith("mil") and not scale.startswith("mill"):
        if whole is not None and 0 < whole < 1000:
            return number_words(f"{whole}000", form)
        return f"{number_words(number, Form.ALONE if ',' in number else Form.MASCULINE)} mil"
    one = number == "1"
    return f"{number_words(number, Form.MASCULINE)} {'millón' if one else 'millones'}"
