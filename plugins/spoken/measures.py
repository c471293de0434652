"""Measures, percentages and temperatures: `5 km`, `12,5 %`, `-3 °C` «tres grados bajo cero»."""

import re
from dataclasses import dataclass

from plugins.spoken.money import scaled_words
from plugins.spoken.numbers import NOT_INSIDE, NUMBER, Form, is_round_millions, number_words
from plugins.spoken.rewriting import say
from plugins.spoken.sentences import full_stop


@dataclass(frozen=True)
class Unit:
    """How a unit is said."""

    one: str
    many: str
    feminine: bool = False
    alone: bool = False
    """Whether no noun follows the number: «veintiuno por ciento»."""

    @property
    def form(self) -> Form:
        """How its number agrees."""
        if self.alone:
            return Form.ALONE
        return Form.FEMININE if self.feminine else Form.MASCULINE


def _regular(one: str, feminine: bool = False) -> Unit:
    return Unit(one, f"{one}s", feminine)


_METRES = {
    "km": "kilómetro",
    "kms": "kilómetro",
    "Km": "kilómetro",
    "Kms": "kilómetro",
    "KM": "kilómetro",
    "m": "metro",
    "mt": "metro",
    "mts": "metro",
    "cm": "centímetro",
    "cms": "centímetro",
    "mm": "milímetro",
    "hm": "hectómetro",
}
_UNITS = {
    **{sign: _regular(name) for sign, name in _METRES.items()},
    **{
        f"{sign}{power}": Unit(f"{name} {word}", f"{name}s {word}s")
        for sign, name in _METRES.items()
        for power, word in (("²", "cuadrado"), ("2", "cuadrado"), ("³", "cúbico"), ("3", "cúbico"))
    },
    **{sign: _regular("kilo") for sign in ("kg", "kgs", "kilos", "Kg", "Kgs", "KG", "kl.")},
    "g": _regular("gramo"),
    "gr": _regular("gramo"),
    "grs": _regular("gramo"),
    "mg": _regular("miligramo"),
    "t": _regular("tonelada", True),
    "ton": _regular("tonelada", True),
    **{sign: _regular("litro") for sign in ("l", "L", "lt", "lts", "Lt", "Lts")},
    "ml": _regular("mililitro"),
    "mL": _regular("mililitro"),
    "cc": Unit("ce ce", "ce ce"),
    "ha": _regular("hectárea", True),
    "hás": _regular("hectárea", True),
    "has": _regular("hectárea", True),
    "km/h": Unit("kilómetro por hora", "kilómetros por hora"),
    "m/s": Unit("metro por segundo", "metros por segundo"),
    "l/s": Unit("litro por segundo", "litros por segundo"),
    "W": _regular("watt"),
    "kW": _regular("kilowatt"),
    "MW": _regular("megawatt"),
    "kWh": Unit("kilowatt hora", "kilowatts hora"),
    "MWh": Unit("megawatt hora", "megawatts hora"),
    "V": _regular("volt"),
    "kV": _regular("kilovolt"),
    "Hz": Unit("hertz", "hertz"),
    "kHz": Unit("kilohertz", "kilohertz"),
    "MHz": Unit("megahertz", "megahertz"),
    "GHz": Unit("gigahertz", "gigahertz"),
    "dB": Unit("decibel", "decibeles"),
    "kB": _regular("kilobyte"),
    "KB": _regular("kilobyte"),
    "MB": Unit("mega", "megas"),
    "Mb": Unit("mega", "megas"),
    "GB": Unit("giga", "gigas"),
    "Gb": Unit("giga", "gigas"),
    "TB": _regular("terabyte"),
    "Mbps": Unit("mega por segundo", "megas por segundo"),
    "px": Unit("píxel", "píxeles"),
    **{sign: _regular("hora", True) for sign in ("h", "hr", "hrs", "hs", "Hrs", "HRS", "hr.")},
    "min": _regular("minuto"),
    "mins": _regular("minuto"),
    "seg": _regular("segundo"),
    "s": _regular("segundo"),
    "°C": Unit("grado", "grados"),
    "ºC": Unit("grado", "grados"),
    "°F": Unit("grado Fahrenheit", "grados Fahrenheit"),
    "msnm": Unit("metro sobre el nivel del mar", "metros sobre el nivel del mar"),
    "%": Unit("por ciento", "por ciento", alone=True),
    "‰": Unit("por mil", "por mil", alone=True),
}
_ALTITUDE = re.compile(r"(?<![^\W\d_]) ?\b(?:m\. ?s\. ?n\. ?m\.|m ?s\.? ?n\.? ?m\.?)(?!\w)")
_BY = re.compile(r"(?<=\d) ?[xX×] ?(?=\d)")
_MINUTES = re.compile(r"(?<![\d'])(\d{1,3})' ?(\d{1,2})(?:''|\")")
_BELOW_ZERO = re.compile(r"(?<![\w.,)%°-])[-−](?P<number>\d{1,2}(?:,\d)?)°(?![\wCF])")
_MSNM = re.compile(r"\bmsnm\b")
_SIGNS = "|".join(re.escape(sign) for sign in sorted(_UNITS, key=lambda sign: (-len(sign), sign)))
_PER = {
    "h": "hora",
    "mes": "mes",
    "día": "día",
    "persona": "persona",
    "kg": "kilo",
    "km": "kilómetro",
}
_JOIN = r"(?P<join> (?:a|y|o|hasta) | ?[-–—] ?)"
_SCALE = r"(?: (?P<scale>mil|mill(?:ón|ones))(?: de)?(?= ))?"
_MEASURE = re.compile(
    rf"(?<![\w$])(?:(?<![\d.,)])(?P<minus>[-−–]))?{NOT_INSIDE}"
    rf"(?:(?P<low>{NUMBER})(?P<low_unit> ?(?:%|°C|ºC))?{_JOIN}(?P<low_minus>[-−](?=\d))?)?"
    rf"(?P<number>{NUMBER}){_SCALE} ?(?P<unit>{_SIGNS})(?![\w²³])(?P<point>\.)?"
)
_PER_UNIT = re.compile(
    r"(?<=[^\W\d_]{3})/(?P<unit>hora|h|mes|día|persona|kg|kilo|km|m²|m2|litro|noche|año|semana|unidad|hr)(?!\w)"
)
_COLD = frozenset({"°C", "ºC"})


def say_measures(text: str) -> str:
    """Return *text* with what is measured in words."""
    text = _BY.sub(" por ", _MINUTES.sub(r"\1 min \2 s", text))
    text = say(_BELOW_ZERO, lambda found: f"{found['number']} °C bajo cero", text)
    text = _ALTITUDE.sub(" msnm ", text)
    text = say(_MEASURE, _measure, text)
    text = _MSNM.sub("metros sobre el nivel del mar", text)
    return say(_PER_UNIT, lambda found: f" por {_PER.get(found['unit'], found['unit'])}", text)


def _measure(found: re.Match[str]) -> str:
    sign = found["unit"]
    if sign == "has" and not found.string.startswith((" de", ".", ","), found.end()):
        return found[0]
    unit = _UNITS[sign]
    cold = sign in _COLD and (found["minus"] or found["low_minus"])
    words = scaled_words(found["number"], found["scale"], unit.form)
    if found["scale"] in {"millón", "millones"} or (
        is_round_millions(found["number"]) and not unit.alone
    ):
        words += " de"
    name = unit.one if found["number"] == "1" and not found["scale"] else unit.many
    minus = "menos " if found["minus"] and not cold else ""
    end = " bajo cero" if cold else ""
    point = full_stop(found["point"], found.string, found.end()) if found["point"] else ""
    return f"{minus}{_low(found, unit)}{words} {name}{end}{point}"


def _low(found: re.Match[str], unit: Unit) -> str:
    if not found["low"]:
        return ""
    join: str = found["join"] if found["join"].strip().isalpha() else " a "
    form = Form.FEMININE if unit.feminine else Form.ALONE
    words = number_words(found["low"], form)
    if found["low_unit"] and (join == " y " or found["minus"]) and not found["low_minus"]:
        cold = " bajo cero" if found["minus"] and found["unit"] in _COLD else ""
        words += f" {unit.many}{cold}"
    return f"{words}{join}"
