"""
Roman numerals where words around them say that they are: `siglo XX`, `XV Feria`, `Pío X`.

Up to the tenth, centuries and kings are ordinals; from the eleventh on, cardinals («Diccionario
panhispánico de dudas»: números romanos). What may be an acronym or a word (`VI`, alone) is left.
"""

import re

from plugins.spoken.gender import is_feminine_after, word_before
from plugins.spoken.numbers import cardinal
from plugins.spoken.ordinals import ordinal
from plugins.spoken.rewriting import say

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN = (
    r"(?P<roman>(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?!\w)"
)
_ORDINAL_LABELS = "siglos?|cap[íi]tulos?"
_LABELS = (
    "t[íi]tulos?|tomos?|vol[úu]men(?:es)?|libros?|etapas?|fases?|nivel(?:es)?|tramos?|tipos?|grupos?"
    "|sector(?:es)?|partes?|anexos?|series?|bloques?|poblaci[óo]n|villa|zonas?|clases?|actos?"
    "|secci[óo]n|p[áa]rrafos?|trimestre|semestre|mundial(?:es)?|guerra|juegos|plan|escena|categor[íi]a"
)
_NAMES = (
    "Juan Pablo|Juan|Pablo|Pío|Benedicto|León|Gregorio|Clemente|Inocencio|Urbano|Sixto|Alejandro"
    "|Carlos|Felipe|Fernando|Alfonso|Enrique|Eduardo|Jorge|Luis|Guillermo|Federico|Napoleón|Ricardo"
    "|Isabel|Catalina|Cristina|Margarita"
)
_QUEENS = frozenset({"Isabel", "Catalina", "Cristina", "Margarita"})
_AFTER_LABEL = re.compile(
    rf"\b(?P<label>(?P<ordinal>{_ORDINAL_LABELS})|{_LABELS}) {_ROMAN}(?:(?P<join> (?:y|al?|o) | ?[-–] ?)"
    rf"{_ROMAN.replace('roman', 'second')})?",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(rf"\b(?P<name>{_NAMES}) {_ROMAN}")
_EVENTS = (
    "regi[óo]n|feria|encuentro|torneo|versi[óo]n|edici[óo]n|festival|concurso|seminario|congreso|copa"
    "|aniversario|campeonato|jornadas?|muestra|sesi[óo]n|cumbre|taller|olimp[íi]adas?|corrida|marat[óo]n"
    "|convocatoria|llamado|etapa|parte|fase|divisi[óo]n|cabalgata|exposici[óo]n|sal[óo]n|foro|gala"
    "|concilio|per[íi]odo|ciclo|medio|nivel|semana|fiesta|carnaval|premio|liga|cuenta|asamblea|trilla"
    "|milla|centenario|cuartel|ronda|semestre|trimestre|circuito|zona|curso|compañ[íi]a|brigada|tomo"
)
_BEFORE_NOUN = re.compile(
    rf"(?<![\w.])(?:{_ROMAN.replace('roman', 'first')}(?P<join> (?:y|o|a|al|a la|y la) ))?{_ROMAN}(?:\.?[º°ª])? (?P<noun>[A-ZÁÉÍÓÚÑ]?[^\W\d_A-Z][^\W\d_]*|(?i:{_EVENTS})\b)"
)
_IS_EVENT = re.compile(rf"(?:{_EVENTS})", re.IGNORECASE)
_SURE = re.compile(r"II|III|IV|VII|VIII|IX|XI{1,3}|XIV|XV|XVI{1,3}|XIX|XX[IVX]{0,5}")
"""Those that are no Spanish word and hardly an acronym."""

_ALONE = re.compile(
    r"(?<![\w.])(?:III?|VIII?|XI{1,3}|XIV|XV|XVI{1,3}|XIX|XXI{1,3}|XXI?V|XXVI{1,3}|XXIX)(?![\w.-])"
)
"""Those that are nothing else, wherever they stand: «Región II»."""

_PARTICLES = frozenset(
    [
        "y",
        "e",
        "o",
        "u",
        "a",
        "de",
        "del",
        "la",
        "el",
        "los",
        "las",
        "en",
        "con",
        "por",
        "para",
        "que",
        "se",
        "al",
    ]
)


def say_romans(text: str) -> str:
    """Return *text* with its Roman numerals in words."""
    text = say(_AFTER_LABEL, _labelled, text)
    text = say(_AFTER_NAME, _named, text)
    text = say(_BEFORE_NOUN, _before_noun, text)
    return say(_ALONE, lambda found: cardinal(value(found[0])), text)


def value(roman: str) -> int:
    """Return the number of *roman*, a well-formed Roman numeral in capitals."""
    values = [_VALUES[letter] for letter in roman]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-each if each < following else each for each, following in pairs)


def _labelled(found: re.Match[str]) -> str:
    if not found["roman"].isupper():
        return found[0]
    say = _to_ten if found["ordinal"] else cardinal
    words = f"{found['label']} {say(value(found['roman']))}"
    if not found["second"]:
        return words
    if not found["second"].isupper():
        return words + found["join"] + found["second"]
    join = found["join"] if found["join"].strip().isalpha() else " a "
    return words + join + say(value(found["second"]))


def _to_ten(number: int) -> str:
    return ordinal(number) if number <= 10 else cardinal(number)


def _named(found: re.Match[str]) -> str:
    number = value(found["roman"])
    feminine = found["name"] in _QUEENS
    return f"{found['name']} {ordinal(number, feminine=feminine) if number <= 10 else cardinal(number)}"


def _before_noun(found: re.Match[str]) -> str:
    roman, noun = found["roman"], found["noun"]
    is_event = _IS_EVENT.fullmatch(noun) is not None
    if not is_event and (noun.casefold() in _PARTICLES or not _SURE.fullmatch(roman)):
        return found[0]
    number = value(roman)
    article = word_before(found.string, found.start())
    feminine = is_feminine_after(article, noun.casefold())
    before_noun = noun.casefold() != "medio"
    words = f"{ordinal(number, feminine=feminine, before_noun=before_noun)} {noun}"
    if not found["first"]:
        return words
    return f"{ordinal(value(found['first']), feminine=feminine)}{found['join']}{words}"
