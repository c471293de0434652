"""The accounts that a department, an organisation or an institution has on the networks."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field

from plugins.networks import NETWORKS, account, account_meant, account_rule, unknown_network
from plugins.newsroom.values import Fields, Instead, in_short, wrong

_SHAPE = "aquí va la cuenta de cada red, entre llaves"


def _handles_of(value: object) -> dict[str, str]:
    """Return network -> account, each as texts call it: `@muni`."""
    if value == "":
        return {}
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise wrong(_SHAPE, 'Escríbalo así: {x: "@cuenta"}')
    return {slug: _handle(slug, written, value) for slug, written in value.items() if written}


def _handle(slug: str, written: str, every: Mapping[str, str]) -> str:
    if unknown := unknown_network(slug):
        instead = Instead()
        if unknown.meant and unknown.meant not in every:
            instead = Instead(
                {unknown.meant if key == slug else key: text for key, text in every.items()}
            )
        raise wrong(
            unknown.message, unknown.fix, part=slug, code="unknown-network", instead=instead
        )
    name, rule = NETWORKS[slug].name, account_rule(slug)
    if not rule:
        raise wrong(
            f"en {name} no hay cuentas que se puedan mencionar", f"Quite «{slug}»", part=slug
        )
    if found := account(slug, written):
        return found
    message = f"«{in_short(written)}» no puede ser una cuenta de {name}: son {rule}"
    if meant := account_meant(slug, written):
        raise wrong(
            message, f"¿Quiso decir «{meant}»?", part=slug, instead=Instead({**every, slug: meant})
        )
    raise wrong(message, "Escriba la cuenta como sale en su perfil", part=slug)


class HandleFields(Fields):
    """The front matter of whoever may have accounts on the networks."""

    handles: Annotated[
        dict[str, str], BeforeValidator(_handles_of, json_schema_input_type=dict[str, str])
    ] = Field(
        default_factory=dict,
        alias="redes",
        description="Su cuenta en cada red, si es pública; solo las que están aquí se mencionan.",
        examples=['{x: "@cuenta"}'],
    )
