"""The register of how words are said, and what acronyms stand for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

_NOT_SAID = re.compile(r"[A-ZÁÉÍÓÚÜÑ]{2,}|[\d_]+|[^\w\s.,;:¿?¡!…«»\"()—]+")
"""What a said text has no place for: capitals, digits, signs."""


class PronunciationError(ValueError):
    """A registered word cannot be said as written; `str()` says why and `fix` what to do, in Spanish."""

    def __init__(self, message: str, fix: str, *, word: str) -> None:
        super().__init__(message)
        self.fix = fix
        self.word = word
        """The word of the register that is wrong."""


@dataclass(frozen=True)
class Saying:
    """How one word is said, and what it stands for."""

    word: str
    """As it is written: `DIDECO`, `WhatsApp`, `Facebook Live`."""

    said: str
    """As it is said: «Dideco», «guasap», «feisbuk laif»."""

    name: str = ""
    """Its name in full, without an article: «Dirección de Desarrollo Comunitario»."""


@dataclass(frozen=True)
class Pronunciations:
    """
    The words of a register. What is all capitals is found as such; whatever else, in any case.

    `+` gives both registers, the second's word for a word that is in both.
    """

    sayings: tuple[Saying, ...] = ()

    @classmethod
    def from_mapping(cls, register: Mapping[str, str | tuple[str, str]]) -> "Pronunciations":
        """
        Return the register of word → how it is said, or → (how it is said, its name).

        Raises:
            PronunciationError: A word is empty, or it is not told with plain words how it is said.
        """
        sayings = []
        for word, entry in register.items():
            said, name = (entry, "") if isinstance(entry, str) else entry
            sayings.append(Saying(*(" ".join(each.split()) for each in (word, said, name))))
        for saying in sayings:
            _check(saying)
        made = cls(tuple(sayings))
        for saying in sayings:
            _check_again(saying, made)
        return made

    def __add__(self, other: "Pronunciations") -> "Pronunciations":
        sayings = {saying.word: saying for saying in (*self.sayings, *other.sayings)}
        return Pronunciations(tuple(sayings.values()))

    def of(self, word: str) -> Saying | None:
        """Return what is registered of *word*, an acronym in capitals."""
        return self._acronyms.get(word)

    def say_words(self, text: str) -> str:
        """Return *text* with the registered words that are no acronyms as they are said."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda found: self._words[found[0].casefold()].said, text)

    @cached_property
    def _acronyms(self) -> dict[str, Saying]:
        return {saying.word: saying for saying in self.sayings if saying.word.isupper()}

    @cached_property
    def _words(self) -> dict[str, Saying]:
        return {
            saying.word.casefold(): saying for saying in self.sayings if not saying.word.isupper()
        }

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        words = sorted(self._words, key=lambda word: (-len(word), word))
        if not words:
            return None
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def _check(saying: Saying) -> None:
    if not re.search(r"\w", saying.word):
        raise PronunciationError(
            "hay una palabra vacía en el registro de pronunciaciones",
            "Escriba la palabra como aparece en las noticias",
            word=saying.word,
        )
    if not re.search(r"[^\W\d_]", saying.said):
        raise PronunciationError(
            f"no se dice cómo se lee «{saying.word}»",
            "Escriba, con letras, cómo lo dice quien locuta",
            word=saying.word,
        )
    for text in (saying.said, saying.name):
        wrong = _NOT_SAID.search(text)
        if wrong:
            raise PronunciationError(
                f"«{text}», de «{saying.word}», no está escrito como se dice: tiene «{wrong[0]}»",
                "Escríbalo solo con palabras: «o ele ene» por OLN, «doce» por 12",
                word=saying.word,
            )


def _check_again(saying: Saying, register: Pronunciations) -> None:
    """What is said may not hold a word that is to be said otherwise: it would never end."""
    for text in (saying.said, saying.name):
        again = register.say_words(text)
        if again != text:
            raise PronunciationError(
                f"«{text}», de «{saying.word}», tiene una palabra que el registro dice de otra manera",
                f"Escríbalo como se dice: «{again}», o cambie la otra palabra",
                word=saying.word,
            )


DEFAULT: Mapping[str, str | tuple[str, str]] = {
    "IMME": ("Imme", "Ilustre Municipalidad de María Elena"),
    "DIDECO": ("Dideco", "Dirección de Desarrollo Comunitario"),
    "SECPLAN": ("Secplan", "Secretaría Comunal de Planificación"),
    "DOM": ("Dom", "Dirección de Obras Municipales"),
    "OMIL": ("Omil", "Oficina Municipal de Información Laboral"),
    "OLN": ("o ele ene", "Oficina Local de la Niñez"),
    "RSH": ("erre ese hache", "Registro Social de Hogares"),
    "CESFAM": ("Cesfam", "Centro de Salud Familiar"),
    "SLEP": ("Eslep", "Servicio Local de Educación Pública"),
    "SENAPRED": ("Senapred", "Servicio Nacional de Prevención y Respuesta ante Desastres"),
    "COGRID": ("Cogrid", "Comité para la Gestión del Riesgo de Desastres"),
    "SENCE": ("Sence", "Servicio Nacional de Capacitación y Empleo"),
    "OTEC": ("Otec", "Organismo Técnico de Capacitación"),
    "BNE": ("be ene e", "Bolsa Nacional de Empleo"),
    "SENADIS": ("Senadis", "Servicio Nacional de la Discapacidad"),
    "SQM": ("ese cu eme", "Sociedad Química y Minera de Chile"),
    "INE": ("Ine", "Instituto Nacional de Estadísticas"),
    "FNDR": ("efe ene de erre", "Fondo Nacional de Desarrollo Regional"),
    "DMC": ("de eme ce", "Dirección Meteorológica de Chile"),
    "FOSIS": ("Fosis", "Fondo de Solidaridad e Inversión Social"),
    "INDAP": ("Indap", "Instituto de Desarrollo Agropecuario"),
    "PRODESAL": ("Prodesal", "Programa de Desarrollo Local"),
    "SERVIU": ("Serviu", "Servicio de Vivienda y Urbanización"),
    "JUNAEB": ("Junaeb", "Junta Nacional de Auxilio Escolar y Becas"),
    "CONADI": ("Conadi", "Corporación Nacional de Desarrollo Indígena"),
    "SERNATUR": ("Sernatur", "Servicio Nacional de Turismo"),
    "SERCOTEC": ("Sercotec", "Servicio de Cooperación Técnica"),
    "SENAMA": ("Senama", "Servicio Nacional del Adulto Mayor"),
    "SUBDERE": ("Subdere", "Subsecretaría de Desarrollo Regional y Administrativo"),
    "RUT": "Rut",
    "UF": "u efe",
    "UTM": "u te eme",
    "ONG": "oenegé",
    "OIRS": "Oirs",
    "SMS": "ese eme ese",
    "WhatsApp": "guasap",
    "Facebook": "féisbuk",
    "YouTube": "yutub",
    "Wi-Fi": "güifi",
    "wifi": "güifi",
    "e-mail": "imeil",
    "Gmail": "yimeil",
    "O'Higgins": "Ojíguins",
}
"""Acronyms of the municipality and the agencies it works with, and names of the networks."""


def default_pronunciations() -> Pronunciations:
    """Return the register that every programme begins with; an editor's own is added to it."""
    return Pronunciations.from_mapping(DEFAULT)
