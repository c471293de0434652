"""What can be set of the house's rules for what is said: the dict setting `HOUSE_RULES`."""

import ast
from datetime import date
from pathlib import Path
from typing import ClassVar, Literal

from pydantic import Field, field_validator

from plugins.commands import near
from plugins.house_rules import RULES, HouseRules, Level, Period
from plugins.newsroom import SettingError
from plugins.settings.config import Config, shown, unfit

Weight = Literal["off", "warning", "error"]

FILES = ("publishconf.py", "pelicanconf.py")
"""Where the setting may stand, beside the folder of the articles; the first that has it says."""


class HouseRulesConfig(Config):
    """The `HOUSE_RULES` setting: each rule by its name with `_` for `-`, and what some of them count."""

    setting: ClassVar[str] = "HOUSE_RULES"

    authority_credited: Weight = "warning"
    """«Gracias a la gestión de la alcaldesa»."""

    authority_repeated: Weight = "warning"
    """An authority in article after article."""

    personal_account: Weight = "warning"
    """Accounts that are in no register."""

    capitals: Weight = "warning"
    """Titles in capitals."""

    personal_number: Weight = "warning"
    """The RUT of a person."""

    private_contact: Weight = "warning"
    """A mobile number beside a name; where somebody lives."""

    health_data: Weight = "warning"
    """The health of a person by name."""

    named_minor: Weight = "warning"
    """A child by name."""

    hard_to_read: Weight = "warning"
    """INFLESZ under 55."""

    wordy_sentence: Weight = "warning"
    """Sentences of more than 30 words."""

    jargon: Weight = "warning"
    """Words of offices."""

    spelling: Weight = "warning"
    """Words that no dictionary has."""

    alt_text: Weight = "warning"
    """Alternative texts that say it is a photo, or what others say."""

    days: int = Field(default=30, ge=1, le=366)
    """Of the window in which an authority is counted."""

    most: int = Field(default=4, ge=0, le=1000)
    """Articles of one department in that window that may tell of one authority."""

    elections: list[tuple[str, str]] = Field(default=[], examples=[[["2028-07-30", "2028-10-29"]]])
    """First and last day of each time before an election: the rules on authorities are errors then."""

    @field_validator("elections", mode="before")
    @classmethod
    def _pairs(cls, value: object) -> object:
        if not isinstance(value, list):
            return value
        for each in value:
            if not isinstance(each, list | tuple) or len(each) != 2:
                raise unfit(
                    f"«{shown(each)}» no es el primer y el último día de un período",
                    'Escriba por ejemplo ["2028-07-30", "2028-10-29"]',
                )
        return [tuple(each) for each in value]

    @field_validator("elections")
    @classmethod
    def _days(cls, value: list[tuple[str, str]]) -> list[tuple[str, str]]:
        for first, last in value:
            for each in (first, last):
                try:
                    date.fromisoformat(each)
                except ValueError:
                    raise unfit(f"«{each}» no es un día", "Escríbalo así: 2028-07-30") from None
            if last < first:
                raise unfit(f"el período termina, {last}, antes de empezar, {first}", "Cámbielos")
        return value

    def rules(self) -> HouseRules:
        """Return it as the desk uses it."""
        return HouseRules(
            levels={rule.name: Level(getattr(self, rule.name.replace("-", "_"))) for rule in RULES},
            elections=tuple(Period(*map(date.fromisoformat, each)) for each in self.elections),
            days=self.days,
            most=self.most,
        )


def rules_beside(content: Path) -> HouseRules:
    """
    Return the rules of the site of the folder *content*, as its settings files say them.

    For a command that builds nothing: loading those files would load Pelican, which takes longer
    than checking all articles. So the setting is read, and not run.

    Raises:
        SettingError: The setting is wrong, or it is more than words and numbers.
    """
    for name in FILES:
        file = content.resolve().parent / name
        value = _assigned(file) if file.is_file() else None
        if value is not None:
            return HouseRulesConfig.load({HouseRulesConfig.setting: value}).rules()
    return HouseRulesConfig().rules()


def _assigned(file: Path) -> object:
    """Return what *file* sets the setting to, the last time; None if it does not."""
    found: object = None
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else ()
        if any(
            isinstance(each, ast.Name) and each.id == HouseRulesConfig.setting for each in targets
        ):
            try:
                found = ast.literal_eval(node.value)  # type: ignore[attr-defined]
            except ValueError:
                raise SettingError(
                    f"{near(file)}:{node.lineno}: {HouseRulesConfig.setting} se lee sin ejecutarlo, y tiene algo"
                    " que no es un texto, un número, una lista o un diccionario.\n    → Escriba los valores mismos"
                ) from None
    return found
