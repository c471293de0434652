"""The fields that say how somebody can be reached, as front matters and registers write them."""

import re
from datetime import time
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from plugins.newsroom.contact import DAYS, PLACEHOLDER, Contact, Hours
from plugins.newsroom.values.types import NO_MEND, Fields, Instead, Line, wrong
from plugins.spanish import folded
from plugins.web import link_fault

_HOUR = r"\d{1,2}(?:[:.]\d{2})?"
_HOURS = re.compile(
    r"(?:de )?(?P<days>.+?)[,:]? (?:de |desde las )?"
    rf"(?P<opens>{_HOUR}) ?(?:a|[-–—]|hasta las) ?(?P<closes>{_HOUR})(?: ?(?:horas|hrs?|h)\.?)?",
    re.IGNORECASE,
)
_SHORT_DAYS = {
    "l": 0,
    "lu": 0,
    "lun": 0,
    "ma": 1,
    "mar": 1,
    "mi": 2,
    "mie": 2,
    "x": 2,
    "j": 3,
    "ju": 3,
    "jue": 3,
    "v": 4,
    "vi": 4,
    "vie": 4,
    "s": 5,
    "sa": 5,
    "sab": 5,
    "d": 6,
    "do": 6,
    "dom": 6,
}
_NUMBERS = {folded(day): number for number, day in enumerate(DAYS)}
_HOURS_SAMPLE = (
    "Escríbalo, por ejemplo, así: lunes a viernes de 08:30 a 13:30; si son varios, como lista"
)


def phone_words(text: str) -> str:
    """
    Return the telephone *text* as people read it: `+56 55 212 3456`.

    Raises:
        PydanticCustomError: It is none, or not in international form.
    """
    import phonenumbers  # takes a while to load, and few files have a telephone

    international = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    try:
        number = phonenumbers.parse(text, "CL")
    except phonenumbers.NumberParseException:
        number = None
    is_valid = number is not None and phonenumbers.is_valid_number(number)
    told = phonenumbers.format_number(number, international) if number and is_valid else ""
    if told and text.startswith("+"):
        return told
    raise wrong(
        f"«{text}» no es un teléfono en forma internacional",
        f"Escríbalo con + y el código del país: {told or '+56 55 2 123456'}",
        instead=Instead(told) if told else NO_MEND,
    )


def _email(text: str) -> str:
    if address := _address(text):
        return address
    message = f"«{text}» no es una dirección de correo"
    meant = re.sub(r"\s*(?:\(?arroba\)?|\[at\])\s*", "@", text.removeprefix("mailto:"))
    if meant := _address(meant.strip(" <>.;,").replace(" ", "")):
        raise wrong(message, instead=Instead(meant))
    raise wrong(message, "Escríbala así: oficina@ejemplo.cl")


def _address(text: str) -> str:
    """Return *text* as an address of e-mail; nothing if it is none."""
    from email_validator import EmailNotValidError, validate_email  # takes a while to load

    try:
        return validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError:
        return ""


def _web(text: str) -> str:
    fault = link_fault(text)
    if fault is None and re.fullmatch(r"https?://[^\s/]+\.[^\s]+", text):
        return text
    if fault and fault.instead.startswith("http"):
        raise wrong(fault.message, fault.fix, instead=Instead(fault.instead))
    if fault and "://" in text:
        raise wrong(fault.message, fault.fix)
    raise wrong(f"«{text}» no es una dirección web", "Escríbala entera: https://www.ejemplo.cl")


def _hours(value: object) -> tuple[Hours, ...]:
    written = [value] if isinstance(value, str) else value
    if not isinstance(written, list) or not all(isinstance(each, str) for each in written):
        raise wrong("debe ser una lista de horarios", _HOURS_SAMPLE)
    return tuple(_span(" ".join(each.split())) for each in written)


def _span(text: str) -> Hours:
    match = _HOURS.fullmatch(text)
    days = week_days(match["days"]) if match else ()
    if match is None or not days:
        raise wrong(f"«{text}» no es un horario", _HOURS_SAMPLE)
    try:
        opens, closes = (_time(match[key]) for key in ("opens", "closes"))
    except ValueError:
        raise wrong(f"«{text}» tiene una hora que no existe", _HOURS_SAMPLE) from None
    if closes <= opens:
        raise wrong(f"«{text}» cierra antes de abrir", "Revise las horas")
    return Hours(days, opens, closes)


def week_days(text: str) -> tuple[int, ...]:
    """Return the days of «lunes a jueves y sábado», in order; nothing if a word is no day."""
    found: set[int] = set()
    for part in re.split(r", | y ", folded(text)):
        ends = [_day(word) for word in re.split(r" a | al | ?[-–—] ?", part)]
        if len(ends) > 2 or min(ends) < 0 or ends[-1] < ends[0]:
            return ()
        found.update(range(ends[0], ends[-1] + 1))
    return tuple(sorted(found))


def _day(word: str) -> int:
    """Return the number of a day of the week, also in short or in plural; -1 if it is none."""
    short = _SHORT_DAYS.get(word.rstrip("."), -1)
    return _NUMBERS.get(word, _NUMBERS.get(word[:-1], short))


def _time(written: str) -> time:
    hour, _, minutes = written.replace(".", ":").partition(":")
    return time(int(hour), int(minutes or 0))


PhoneLine = Annotated[Line, AfterValidator(phone_words)]
"""`+56 55 2 123456`, as people read it."""

SamplePhoneLine = Annotated[
    Line, AfterValidator(lambda text: text if text == PLACEHOLDER else phone_words(text))
]
"""The same, or the telephone that nobody has, where a sample is allowed."""

EmailLine = Annotated[Line, AfterValidator(_email)]
WebLine = Annotated[Line, AfterValidator(_web)]
OpeningHours = Annotated[tuple[Hours, ...], BeforeValidator(_hours)]
"""`lunes a viernes de 08:30 a 13:30`, or a list of such spans."""


class ContactFields(Fields):
    """How an office or an organisation can be reached; all of it optional."""

    address: Line = Field(
        default="",
        alias="direccion",
        description="Dónde queda, y cómo se llega.",
        examples=["Frente a la plaza"],
    )
    hours: OpeningHours = Field(
        default=(),
        alias="horario",
        description="Cuándo atiende.",
        examples=["lunes a viernes de 08:30 a 13:30"],
    )
    phone: PhoneLine | None = Field(
        default=None,
        alias="telefono",
        description="Teléfono, en forma internacional.",
        examples=["+56 55 2 123456"],
    )
    email: EmailLine | None = Field(
        default=None, alias="correo", description="Correo.", examples=["oficina@ejemplo.cl"]
    )
    web: WebLine | None = Field(
        default=None, description="Su sitio.", examples=["https://www.ejemplo.cl"]
    )
    note: Line = Field(
        default="",
        alias="atencion",
        description="Qué más conviene saber antes de ir.",
        examples=["Con hora pedida"],
    )

    def contact(self) -> Contact:
        """Return all of it as one value."""
        return Contact(
            address=self.address,
            hours=self.hours,
            phone_words=self.phone or "",
            email=self.email or "",
            web=self.web or "",
            note=self.note,
        )
