"""Abbreviations in full: `Sr.` «señor», `Avda.` «avenida», `c/u` «cada uno»."""

import re
from functools import partial

from plugins.spoken.rewriting import say
from plugins.spoken.sentences import full_stop

_WORDS = {
    "Sr": "señor",
    "Sra": "señora",
    "Srta": "señorita",
    "Sres": "señores",
    "Sras": "señoras",
    "Dr": "doctor",
    "Dra": "doctora",
    "Dres": "doctores",
    "D": "don",
    "Dña": "doña",
    "Dª": "doña",
    "Ud": "usted",
    "Uds": "ustedes",
    "Vd": "usted",
    "Prof": "profesor",
    "Profa": "profesora",
    "Ing": "ingeniero",
    "Arq": "arquitecto",
    "Abog": "abogado",
    "Lic": "licenciado",
    "Gral": "general",
    "Cnel": "coronel",
    "Cap": "capitán",
    "Tte": "teniente",
    "Sgto": "sargento",
    "Pdte": "presidente",
    "Pdta": "presidenta",
    "Vicepdte": "vicepresidente",
    "Hno": "hermano",
    "Hnos": "hermanos",
    "Bdo": "Bernardo",
    "incl": "incluido",
    "Sto": "Santo",
    "Sta": "Santa",
    "Fco": "Francisco",
    "Mons": "monseñor",
    "Av": "avenida",
    "Avda": "avenida",
    "Ave": "avenida",
    "Avdas": "avenidas",
    "Psje": "pasaje",
    "Pje": "pasaje",
    "Pjes": "pasajes",
    "Pob": "población",
    "Dpto": "departamento",
    "Pza": "plaza",
    "Depto": "departamento",
    "Deptos": "departamentos",
    "Dptos": "departamentos",
    "Of": "oficina",
    "Ofic": "oficina",
    "Mz": "manzana",
    "Mza": "manzana",
    "esq": "esquina",
    "Blk": "block",
    "Edif": "edificio",
    "Urb": "urbanización",
    "Cdad": "ciudad",
    "Esc": "escuela",
    "Hosp": "hospital",
    "etc": "etcétera",
    "aprox": "aproximadamente",
    "máx": "máximo",
    "mín": "mínimo",
    "máxs": "máximas",
    "hrs": "horas",
    "hr": "hora",
    "min": "minutos",
    "seg": "segundos",
    "tel": "teléfono",
    "teléf": "teléfono",
    "telf": "teléfono",
    "fono": "fono",
    "cel": "celular",
    "núm": "número",
    "núms": "números",
    "pág": "página",
    "págs": "páginas",
    "art": "artículo",
    "arts": "artículos",
    "inc": "inciso",
    "incs": "incisos",
    "párr": "párrafo",
    "cap": "capítulo",
    "vol": "volumen",
    "ed": "edición",
    "cía": "compañía",
    "ltda": "limitada",
    "admón": "administración",
    "atte": "atentamente",
    "dcto": "descuento",
    "dctos": "descuentos",
    "ref": "referencia",
    "resol": "resolución",
    "res": "resolución",
    "ord": "ordinario",
    "mun": "municipal",
    "nac": "nacional",
    "com": "comunal",
    "vs": "versus",
    "obs": "observación",
    "pdta": "presidenta",
    "tít": "título",
    "ej": "ejemplo",
    "cm": "centímetros",
    "reg": "región",
    "prov": "provincia",
    "dir": "dirección",
    "sec": "secretaría",
    "mat": "matemática",
    "kms": "kilómetros",
    "mts": "metros",
    "gob": "gobierno",
    "ext": "extensión",
    "ant": "anterior",
}
_CASELESS = {word.casefold(): full for word, full in _WORDS.items()}
_ONLY_BEFORE_NUMBERS = frozenset(
    [
        "art",
        "arts",
        "cap",
        "vol",
        "inc",
        "incs",
        "párr",
        "ed",
        "res",
        "resol",
        "ord",
        "min",
        "seg",
        "cm",
        "of",
        "mun",
        "nac",
        "com",
        "ext",
        "reg",
        "tít",
        "dir",
        "sec",
        "mat",
        "gob",
        "ant",
        "mz",
        "ave",
        "prov",
        "núm",
    ]
)
"""What is a word, or ends one, unless a number follows: «cap. 3», «la com. 2»."""

_ONLY_BEFORE_NAMES = frozenset(["d", "cap", "hosp", "esc", "ing"])
"""What is an abbreviation before a capital: «D. Juan»."""

_POINTED = re.compile(
    rf"(?<![\w.@])(?P<word>{'|'.join(sorted(map(re.escape, _CASELESS), key=lambda w: (-len(w), w)))})\.(?!\w)",
    re.IGNORECASE,
)
_PHRASES: tuple[tuple[str, str], ...] = (
    (r"\b[Pp]\. ?ej\.", "por ejemplo"),
    (r"\bEE\. ?UU\.", "Estados Unidos"),
    (r"\bFF\. ?AA\.", "Fuerzas Armadas"),
    (r"\bRR\. ?HH\.|\bRRHH\b", "recursos humanos"),
    (r"\bRR\. ?PP\.|\bRRPP\b", "relaciones públicas"),
    (r"\bJJ\. ?VV\.|\bJJVV\b", "juntas de vecinos"),
    (r"\bOO\. ?PP\.|\bOOPP\b", "obras públicas"),
    (r"\bAA\. ?VV\.", "asociaciones de vecinos"),
    (r"(?<=por ciento )dctos?\b\.?", "de descuento"),
    (r"\bRes\. ?Ex(?:enta\b|\.)", "resolución exenta"),
    (r"\b([A-ZÁÉÍÓÚÑ][a-záéíóúñ]{1,20} [A-Z])\.(?= [A-ZÁÉÍÓÚÑ][a-záéíóúñ])", r"\1"),
    (r"\bN\.?[º°](?! ?\d)(?!\w)", "número"),
    (r"\bS\. ?A\.(?!\w)", "sociedad anónima"),
    (r"\ba\. ?C\.", "antes de Cristo"),
    (r"\bd\. ?C\.", "después de Cristo"),
    (r"\bq\. ?e\. ?p\. ?d\.|\bQ\.E\.P\.D\.", "que en paz descanse"),
    (r"\bP\. ?D\.", "posdata"),
    (r"\bM[ªa]\.(?= )|\bMª", "María"),
    (r"\bD\. ?F\. ?L\.|\bDFL\b", "decreto con fuerza de ley"),
    (r"\bD\. ?S\.|\bDS(?= ?(?:\d|n[úu]m|N))", "decreto supremo"),
    (r"\bD\. ?L\.|\bDL(?= ?(?:\d|n[úu]m|N))", "decreto ley"),
    (r"\bD\. ?A\.|\bDA(?= ?(?:\d|n[úu]m|N))", "decreto alcaldicio"),
    (r"\b[Cc]/u\b", "cada uno"),
    (r"\b[Ss]/[Nn](?!\w)[°º]?", "sin número"),
    (r"\bs\. ?(?=[IVX]+\b)", "siglo "),
    (r"(?<![\w.])([A-Z])\.(?= [a-záéíóúñ])", r"\1"),
    (
        r"(?<=[Gg]rupo )(AB|A|B|O)\+|(?<=[Tt]ipo )(AB|A|B|O)\+|(?<=sangre )(AB|A|B|O)\+",
        r"\1\2\3 positivo",
    ),
    (
        r"(?<=[Gg]rupo )(AB|A|B|O)-(?!\w)|(?<=[Tt]ipo )(AB|A|B|O)-(?!\w)|(?<=sangre )(AB|A|B|O)-(?!\w)",
        r"\1\2\3 negativo",
    ),
    (r"\b[Ss]/(?=[^\W\d_]{3})", "sin "),
    (r"\b[Cc]/(?=[^\W\d_]{3})", "con "),
    (r"\b[Pp]/(?=[^\W\d_]{3})", "para "),
    (r"\b[Nn]/[Aa]\b", "no aplica"),
    (r"\b([Yy])/([Oo])\b", r"\1 \2"),
    (r"\b(?:Avda|Avd|Av|AV|AVDA)(?= [A-ZÁÉÍÓÚÑ])", "avenida"),
    (r"\b(?:Psje|Pje|PJE|PSJE)(?= [A-ZÁÉÍÓÚÑ\d])", "pasaje"),
    (r"\b(?:Depto|Dpto|DPTO|DEPTO)(?= ?\w)", "departamento"),
    (r"\bSra(?= [A-ZÁÉÍÓÚÑ])", "señora"),
    (r"\bSr(?= [A-ZÁÉÍÓÚÑ])", "señor"),
    (r"\bK[Mm](?= ?\d)|\bkm(?= ?\d)", "kilómetro"),
    (r"(?<=[^\W\d_] )kms?\b\.?(?! ?\d)", "kilómetros"),
    (r"(?<=[^\W\d_] )hrs\b\.?", "horas"),
)
_NEVER_ENDS = frozenset(
    {
        *("por ejemplo", "María", "decreto con fuerza de ley", "decreto supremo", "decreto ley"),
        *("decreto alcaldicio", "resolución exenta", "posdata", "siglo "),
    }
)
"""What a name or a number follows: its point ends no sentence."""

_IN_FULL = tuple((re.compile(pattern), full) for pattern, full in _PHRASES)
_BOTH = re.compile(r"\b(?P<word>[^\W\d_]{2,30})(?:/|\()(?P<end>as?|os?|es)(?:\)|\b)(?!\w)")
_ARTICLES = re.compile(
    r"\b(?P<one>el|los|del|un|unos|al)/(?P<other>las?|unas?|de la|a la)\b", re.IGNORECASE
)
_DOTTED = re.compile(r"(?<![\w.])(?:[A-ZÑ]\.){2,8}(?![\w])")


def say_abbreviations(text: str) -> str:
    """Return *text* with its abbreviations in full, and `R.U.T.` as an acronym, `RUT`."""
    for pattern, full in _IN_FULL:
        text = say(pattern, partial(_phrase, full), text)
    text = say(_POINTED, _pointed, text)
    text = say(_ARTICLES, lambda found: _either(found["one"], found["other"]), text)
    text = say(_BOTH, _both, text)
    return say(_DOTTED, _acronym, text)


def _phrase(full: str, found: re.Match[str]) -> str:
    said = found.expand(full)
    ends = full not in _NEVER_ENDS and full[0] != "\\"
    return said + (full_stop(found[0], found.string, found.end()) if ends else "")


def _pointed(found: re.Match[str]) -> str:
    word, rest = found["word"], found.string[found.end() : found.end() + 3]
    known = word.casefold()
    numbered = known in _ONLY_BEFORE_NUMBERS and re.match(r" ?(?:\d|[IVX]+\b|[nN])", rest)
    named = known in _ONLY_BEFORE_NAMES and word[0].isupper() and re.match(r" [A-ZÁÉÍÓÚÑ]", rest)
    if known in _ONLY_BEFORE_NUMBERS | _ONLY_BEFORE_NAMES and not (numbered or named):
        return found[0]
    full = _CASELESS[known]
    return full + (_end(found) if known in _MAY_END else "")


_MAY_END = frozenset(
    [
        "etc",
        "aprox",
        "dcto",
        "dctos",
        "máx",
        "mín",
        "hrs",
        "hr",
        "kms",
        "mts",
        "ltda",
        "cía",
        "seg",
        "min",
        "admón",
        "atte",
        "máxs",
    ]
)
"""Those that a sentence may end with; the others stand before a name or a number."""


def _end(found: re.Match[str]) -> str:
    return full_stop(".", found.string, found.end())


def _either(one: str, other: str) -> str:
    return f"{one} {'y' if one.casefold() in {'los', 'unos'} else 'o'} {other}"


def _both(found: re.Match[str]) -> str:
    """«vecinos/as» is said in full: «vecinos y vecinas»; «encargado/a» with «o»."""
    word, end = found["word"], found["end"]
    if end not in {"a", "as", "o", "os"} or found[0].count("(") != found[0].count(")"):
        return found[0]
    many = word.endswith("s")
    stem = re.sub(
        r"(?:[oae]s|[oae])$", "", word[:-1] if word.endswith(("es", "os", "as")) else word
    )
    other = stem + end[0] + ("s" if many else "")
    return f"{word} {'y' if many else 'o'} {other}"


def _acronym(found: re.Match[str]) -> str:
    return found[0].replace(".", "") + full_stop(found[0], found.string, found.end())
