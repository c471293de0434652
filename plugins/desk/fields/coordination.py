"""The value of `coordinacion`: what is prepared for an event, which nobody but the staff sees."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from plugins.newsroom import Coordination, Need, Step
from plugins.newsroom.values import (
    Flag,
    Hour,
    Line,
    Moment,
    PartFields,
    in_parts,
    wrong,
)


class StepFields(PartFields):
    """One entry of `minuto_a_minuto`."""

    spoken = (
        r"(?P<hour>\d{1,2}:\d{2})(?: h(?:oras)?)?[\s.,;:—–-]+(?P<what>.+?)\s+\((?P<who>[^()]+)\)",
        r"(?P<hour>\d{1,2}:\d{2})(?: h(?:oras)?)?[\s.,;:—–-]+(?P<what>.+)",
    )

    hour: Hour = Field(alias="hora")
    what: Line = Field(alias="que", min_length=1)
    who: Line = Field(default="", alias="quien")


class NeedFields(PartFields):
    """One entry of `hace_falta`."""

    spoken = (r"(?P<what>.+)",)

    what: Line = Field(alias="que", min_length=1)
    who: Line = Field(default="", alias="quien")
    due: Moment | None = Field(default=None, alias="para")
    is_ready: Flag = Field(default=False, alias="listo")


class CoordinationFields(PartFields):
    """The value of `coordinacion`."""

    responsible: Line = Field(alias="responsable", min_length=1)
    steps: Annotated[tuple[StepFields, ...], in_parts(StepFields)] = Field(
        default=(), alias="minuto_a_minuto"
    )
    needs: Annotated[tuple[NeedFields, ...], in_parts(NeedFields)] = Field(
        default=(), alias="hace_falta"
    )
    note: Line = Field(default="", alias="nota")

    @model_validator(mode="after")
    def _says_what_is_done(self) -> Self:
        if not self.steps and not self.needs:
            raise wrong(
                "la coordinación no dice qué se hace ni qué hace falta",
                "Agregue «minuto_a_minuto», «hace_falta», o los dos",
                code="missing-words",
            )
        return self

    @property
    def value(self) -> Coordination:
        """What it means, in order."""
        needs = (
            Need(
                what=each.what,
                who=each.who,
                due=each.due.day if each.due else None,
                is_ready=each.is_ready,
            )
            for each in self.needs
        )
        steps = (Step(hour=each.hour, what=each.what, who=each.who) for each in self.steps)
        return Coordination(
            responsible=self.responsible,
            steps=tuple(sorted(steps, key=lambda each: each.hour)),
            needs=tuple(sorted(needs, key=lambda each: each.due or date.max)),
            note=self.note,
        )
