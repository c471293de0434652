"""What can be set of the alerts that other systems read (CAP)."""

import re
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, field_validator, model_validator

from plugins.newsroom import AlertPolicy, samples_among, suggestion
from plugins.newsroom.kinds import CUT, OTHER, SORTS
from plugins.settings.config import Config, OneLine, unfit

ACTUAL, EXERCISE, TEST = STATUSES = ("Actual", "Exercise", "Test")
"""Those of CAP 1.2, 3.2.1, that a municipality has use for."""

_SENDER = re.compile(r"[^\s,<&]*")
"""CAP 1.2, 3.2.1: neither spaces nor commas nor what XML has to escape."""


def _status(value: str) -> str:
    if value not in STATUSES:
        raise unfit(
            f"debe ser {', '.join(STATUSES[:-1])} o {TEST}, no «{value}»",
            suggestion(value, STATUSES, otherwise=f'Escriba "{TEST}" mientras se prueba'),
        )
    return value


def _sender(value: str) -> str:
    if not _SENDER.fullmatch(value):
        raise unfit(
            f"no puede llevar espacios, comas, < ni &: «{value}»",
            'Use un correo o un dominio de la Municipalidad, como "alertas@ejemplo.cl"',
        )
    return value


class AlertsConfig(Config):
    """The `ALERTS` setting."""

    setting: ClassVar[str] = "ALERTS"

    status: Annotated[str, AfterValidator(_status)] = Field(default=TEST, examples=[TEST])
    """Whether what is issued is to be acted on. Sample notices are never `Actual`."""

    sender: Annotated[OneLine, AfterValidator(_sender)] = Field(
        default="", examples=["alertas@ejemplo.cl"]
    )
    """Who issues, for good: others know our alerts by it. The host of the site if it is not set."""

    sorts: list[str] = Field(default=[CUT, OTHER], examples=[[CUT, OTHER]])
    """Which sorts of notice (`clase`) the Municipality issues by itself."""

    exercise: OneLine = Field(default="", examples=["Simulacro comunal de marzo de 2027"])
    """What the exercise is called, which its messages have to name."""

    @field_validator("sorts")
    @classmethod
    def _of_notices(cls, value: list[str]) -> list[str]:
        for each in value:
            if each not in SORTS:
                raise unfit(
                    f"no hay avisos de clase «{each}»",
                    suggestion(each, SORTS, otherwise=f"Existen: {', '.join(SORTS)}"),
                )
        return value

    @model_validator(mode="after")
    def _somebody_answers(self) -> Self:
        if self.status == ACTUAL and not self.sender:
            raise unfit(
                f"con «status: {ACTUAL}» falta «sender»: quién responde por las alertas",
                'Escriba por ejemplo "sender": "alertas@ejemplo.cl", y no lo cambie después',
            )
        if self.status == ACTUAL and samples_among(self.sender):
            raise unfit(
                f"con «status: {ACTUAL}» el «sender» no puede ser de muestra: «{self.sender}»",
                "Escriba el verdadero, un correo o un dominio de la Municipalidad",
            )
        if self.status == EXERCISE and not self.exercise:
            raise unfit(
                f"con «status: {EXERCISE}» falta «exercise»: cómo se llama el ejercicio",
                'Escriba por ejemplo "exercise": "Simulacro comunal de marzo de 2027"',
            )
        return self

    def policy(self) -> AlertPolicy:
        """Return it as channels use it."""
        return AlertPolicy(
            status=self.status,
            sender=self.sender,
            sorts=frozenset(self.sorts),
            exercise=self.exercise,
        )
