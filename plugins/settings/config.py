"""From the settings of pelicanconf.py to typed, frozen values, or to faults in Spanish."""

import json
from collections.abc import Mapping
from typing import Annotated, ClassVar, NamedTuple, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, PydanticCustomError

from plugins.newsroom import SettingError, suggestion
from plugins.web import AddressError, web_address

LONGEST = 60
"""Characters of a wrong value that are worth repeating."""


class Fault(NamedTuple):
    """Something wrong in a setting."""

    setting: str
    """`PAGES`."""

    option: str
    """`page_size`; nothing if the setting itself is wrong."""

    message: str
    """In Spanish, without its full stop; begins with the setting and the option."""

    fix: str
    """How to put it right: a sentence in Spanish, without its full stop."""

    def __str__(self) -> str:
        return f"{self.message}.\n    → {self.fix}"


class Config(BaseModel):
    """
    Base for the options of one package: the keys of one dict setting, each with its default.

    Values are as Python writes them: nothing is taken for what it is not (`"12"` is no number). A
    group of settings that stand by themselves (`SITENAME`) names no dict; its fields name theirs as
    `alias`.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        validate_by_name=True,
        validate_by_alias=True,
        defer_build=True,
    )
    setting: ClassVar[str] = ""
    """The dict setting of pelicanconf.py."""

    @classmethod
    def load(cls, settings: Mapping[str, object]) -> Self:
        """
        Read the options from *settings*.

        Raises:
            SettingError: Some are wrong, or not known; it tells them all.
        """
        if faults := faults_of(cls, settings):
            raise SettingError("\n".join(map(str, faults)))
        return cls.model_validate(_given(cls, settings))


def faults_of(config: type[BaseModel], settings: Mapping[str, object]) -> list[Fault]:
    """Return all that is wrong in *settings* with what *config* describes, in its order."""
    try:
        config.model_validate(_given(config, settings))
    except ValidationError as error:
        return [_fault(config, details) for details in error.errors(include_url=False)]
    return []


def names_of(config: type[BaseModel]) -> tuple[str, ...]:
    """Return the settings that *config* describes."""
    if name := setting_of(config):
        return (name,)
    return tuple(field.alias or name for name, field in config.model_fields.items())


def setting_of(config: type[BaseModel]) -> str:
    """Return the dict setting whose options *config* describes; nothing if it is no dict."""
    return str(getattr(config, "setting", ""))


def unfit(message: str, fix: str) -> PydanticCustomError:
    """Return the error that a check of one value raises: *message* follows the option's name."""
    return PydanticCustomError("setting", "{message}", {"message": message, "fix": fix})


def shown(value: object) -> str:
    """Return *value* as a message repeats it."""
    text = value if isinstance(value, str) else repr(value)
    text = " ".join(text.split()) or repr(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _line(value: str) -> str:
    if not value.isprintable():
        raise unfit(
            "tiene saltos de línea u otros caracteres que no se ven", "Escríbalo en una línea"
        )
    return value.strip()


def _words(value: str) -> str:
    if not value.strip():
        raise unfit("debe decir algo, y está vacío", "Escríbalo, o quite la opción")
    return value


def _address(value: str) -> str:
    try:
        return web_address(value)
    except AddressError as error:
        raise unfit(str(error), error.fix) from None


def _secure(value: str) -> str:
    if not value.startswith("https://"):
        raise unfit(f"debe empezar con https://, no «{value}»", "Escríbala con https://")
    return value


OneLine = Annotated[str, AfterValidator(_line)]
"""Text on one line; it may be empty."""

Words = Annotated[OneLine, AfterValidator(_words)]
"""Text on one line that says something."""

Address = Annotated[str, AfterValidator(_address)]
"""The whole address of a page: http or https."""

SecureAddress = Annotated[Address, AfterValidator(_secure)]
"""The same, but only https."""


def _given(config: type[BaseModel], settings: Mapping[str, object]) -> object:
    if name := setting_of(config):
        return settings.get(name, {})
    return {name: settings[name] for name in names_of(config) if name in settings}


def _fault(config: type[BaseModel], details: ErrorDetails) -> Fault:
    setting = setting_of(config)
    parts = [str(part) for part in details["loc"]]
    if is_alone := not setting:
        setting, parts = (parts[0], parts[1:]) if parts else ("", [])
    option = parts[0] if parts and not is_alone else ""
    if details["type"] == "extra_forbidden" and len(parts) == 1:
        return _unknown(config, setting, option)
    field = _field(config, option or setting)
    message, fix = _told(details, _sample(setting, option, field))
    name = f"{setting}: " + "".join(f"«{part}»: " for part in parts)
    return Fault(setting, option, f"{name.removesuffix(': ')} {message}", fix)


def _unknown(config: type[BaseModel], setting: str, option: str) -> Fault:
    known = [*config.model_fields]
    fix = suggestion(option, known, otherwise=f"Existen: {', '.join(known)}")
    return Fault(setting, option, f"{setting} no tiene la opción «{option}»", fix)


def _field(config: type[BaseModel], name: str) -> FieldInfo | None:
    named = (field for key, field in config.model_fields.items() if name in {key, field.alias})
    return next(named, None)


def _sample(setting: str, option: str, field: FieldInfo | None) -> str:
    """Return a line with a value that would do."""
    if field is None:
        return f"Escriba {setting} = {{}} con sus opciones dentro, o quítelo"
    example = (field.examples or [field.get_default(call_default_factory=True)])[0]
    if option:
        return (
            f'Escriba por ejemplo {setting} = {{"{option}": {_python(example)}}}, o quite la opción'
        )
    return f"Escriba por ejemplo {setting} = {_python(example)}"


def _python(value: object) -> str:
    if value is None or isinstance(value, bool):
        return repr(value)
    return json.dumps(value, ensure_ascii=False)


_TYPES = {
    "string": "un texto entre comillas",
    "int": "un número entero sin comillas",
    "float": "un número sin comillas",
    "bool": "True o False, sin comillas",
    "dict": "un diccionario: nombres y valores entre { }",
    "model": "un diccionario: nombres y valores entre { }",
    "mapping": "un diccionario: nombres y valores entre { }",
    "list": "una lista entre [ ]",
    "tuple": "una lista entre [ ]",
}


_FAULTS = {
    "missing": "falta",
    "greater_than_equal": "debe ser un número desde {ge}, no «{value}»",
    "less_than_equal": "debe ser un número hasta {le}, no «{value}»",
    "string_too_short": "está vacío",
    "literal_error": "debe ser {expected}, no «{value}»",
    "extra_forbidden": "no existe",
}
"""What pydantic found (https://docs.pydantic.dev/latest/errors/validation_errors/), in words."""


def _told(details: ErrorDetails, sample: str) -> tuple[str, str]:
    """Return what is wrong and how to put it right."""
    value, context = details["input"], details.get("ctx", {})
    if details["type"] in {"setting", "front_matter"}:  # what articles may say too
        return str(context["message"]), str(context["fix"]) or sample
    if words := _FAULTS.get(details["type"]):
        said = words.format(value=shown(value), **context)
        return said.replace(" or ", " o "), sample
    kind = _TYPES.get(details["type"].partition("_")[0], "otra cosa")
    return f"debe ser {kind}, no «{shown(value)}»", sample
