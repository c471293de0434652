"""What `redes` holds: for each network a text, or what an editor decides about the post there."""

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from plugins.desk.descriptions import TO_DESCRIBE
from plugins.desk.fields.photo import MAX_ALT
from plugins.networks import BLANKS, NETWORKS, own_hashtag
from plugins.newsroom.values import (
    NOTHING_WORDS,
    Flag,
    Instead,
    Line,
    Lines,
    PartFields,
    in_short,
    listed,
    wrong,
)
from plugins.spanish import clean, folded, is_yes

LEFT_OUT = "no publicar"
_LEFT_OUT = frozenset({LEFT_OUT, "no", "false", "falso"})
_ALMOST = NOTHING_WORDS | {"sin publicar", "no se publica", "no va", "no publica", "omitir"}
"""What people write who mean the same; as a text it would be posted."""


def _text(value: object) -> str:
    """Return *value* as it is written: its lines and empty lines stay, spaces at their ends go."""
    if not isinstance(value, str):
        raise wrong("debe ser un texto", "Escriba | después de los dos puntos, y el texto debajo")
    rows = (row.rstrip() for row in clean(value).replace("\t", " ").split("\n"))
    return "\n".join(rows).strip("\n").lstrip(" ")


def _hashtags(value: object) -> object:
    """Return the hashtags *value* lists, without `#` and once each."""
    if isinstance(value, str) and folded(value) in {"", *NOTHING_WORDS}:
        raise wrong("para que no lleve ninguna, va una lista vacía", instead=Instead([]))
    if isinstance(value, str):
        value = value.replace(",", " ").split() if "#" in value else value.split(",")
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise wrong("debe ser una lista de etiquetas", "Escríbala así: [Quillagua, Feria]")
    written = [each.strip() for each in value if each.strip()]
    found = {each: own_hashtag(each) for each in written}
    if unfit := [each for each, tag in found.items() if not tag]:
        fit = [tag for tag in found.values() if tag]
        raise wrong(
            f"«{in_short(unfit[0])}» no sirve de etiqueta: lleva letras y números, y al menos una letra",
            f"Cámbiela o quítela: {listed(fit)}",
            instead=Instead(fit, is_sure=False),
        )
    return list({tag.casefold(): tag for tag in reversed(found.values())}.values())[::-1]


class OwnPostFields(PartFields):
    """What an editor decides about the post on one network."""

    text: Annotated[str, BeforeValidator(_text)] = Field(default="", alias="texto")
    image: Line = Field(default="", alias="imagen")
    image_alt: Line = Field(default="", alias="imagen_alt", max_length=MAX_ALT)
    hashtags: Annotated[Lines, BeforeValidator(_hashtags)] | None = Field(
        default=None, alias="etiquetas"
    )
    publish: Flag = Field(default=True, alias="publicar")

    @model_validator(mode="after")
    def _image_has_alt(self) -> Self:
        if self.image and not self.image_alt:
            raise wrong(
                "la imagen no tiene texto alternativo",
                f"Agregue «imagen_alt». {TO_DESCRIBE}",
                code="missing-alt",
            )
        return self


def _post(value: object) -> object:
    """Return *value* as the fields that it means; a text by itself is all there is to say, mostly."""
    if isinstance(value, dict) and len(value) == 1 and not any(value.values()):
        [name] = value
        if folded(name) in BLANKS:
            raise wrong(
                "un texto que empieza con una llave va entre comillas",
                instead=Instead(f"{{{folded(name)}}}"),
            )
    if not isinstance(value, str):
        return value
    said = folded(value).rstrip(".!")
    if said in _LEFT_OUT:
        return {"publish": "no"}
    if said and said in _ALMOST:
        raise wrong(
            f"«{in_short(value)}» se publicaría así, como texto",
            f"Para que no salga ahí, escriba «{LEFT_OUT}»; para el texto automático, quite la línea",
            instead=Instead(LEFT_OUT, is_sure=False),
        )
    if is_yes(value):
        raise wrong(
            f"«{in_short(value)}» se publicaría así, como texto",
            "Quite la línea: el texto automático sale sin pedirlo",
            code="bad-value",
        )
    return {"text": value}


def _by_network(value: object) -> object:
    """Return *value*; a list of networks, or a text for none of them, is told what it means."""
    if isinstance(value, dict) or value == "":
        return value or {}
    message = f"aquí va el texto de cada red: {', '.join(NETWORKS)}"
    parts = value if isinstance(value, list) else []
    if parts and all(isinstance(each, dict) for each in parts):
        texts = {key: text for each in parts for key, text in each.items()}
        if all(isinstance(text, str) for text in texts.values()):
            raise wrong(message, instead=Instead(texts))
    if isinstance(value, str) and folded(value).rstrip(".!") in {*_LEFT_OUT, *_ALMOST}:
        raise wrong(
            "para que no salga en ninguna red, dígalo de cada una",
            instead=Instead(dict.fromkeys(NETWORKS, "no")),
        )
    if isinstance(value, str):
        raise wrong(message, instead=Instead({"x": value}, is_sure=False))
    raise wrong(message)


_Entry: Any = Annotated[
    OwnPostFields, BeforeValidator(_post, json_schema_input_type=str | OwnPostFields)
]

OwnPosts = Annotated[dict[str, _Entry], BeforeValidator(_by_network)]
"""Network -> what an editor decides about the post there; `x: un texto` is short for its text."""
