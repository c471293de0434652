"""What can be set of what accredited media get ahead: the dict setting `EMBARGO`."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from plugins.settings import Config, unfit

SHORTEST = 32
"""Letters of the key: 128 bits when they are hexadecimal (RFC 4086, section 7.1)."""


def _key(value: str) -> str:
    if len(value.strip()) < SHORTEST or not value.isprintable():
        # The key itself is not repeated: what is told here is read by others.
        raise unfit(
            f"{'falta la clave' if not value.strip() else 'es muy corta o no es una clave'},"
            " y sin ella cualquiera adivina las carpetas",
            "Si ya hay una, úsela: con otra cambian todas las direcciones. Si no, haga una, una sola vez,"
            " con python3 -c 'import secrets; print(secrets.token_hex(32))', guárdela donde guarda las"
            " demás, y déla en la variable EMBARGO_CLAVE",
        )
    return value.strip()


class EmbargoConfig(Config):
    """The `EMBARGO` setting."""

    setting: ClassVar[str] = "EMBARGO"

    key: Annotated[str, AfterValidator(_key)] = Field(default="", validate_default=True)
    """What folders and words are made from; a secret."""
