"""The tables of the manual and of the guide to the networks, made from what checks the articles."""

from pydantic import BaseModel

from plugins.desk.fields import (
    ArticleFields,
    AuthorityFields,
    DepartmentFields,
    InstitutionFields,
    OrganisationFields,
    OutletFields,
    PressContactFields,
    ProcedureFields,
    SeriesFields,
    StandingFields,
    StreetFields,
    TownFactFields,
    VenueFields,
)
from plugins.networks import NETWORKS
from plugins.newsroom.kinds import all_kinds

OTHERS: dict[str, type[BaseModel]] = {
    "departamentos/…md: un departamento": DepartmentFields,
    "series/…md: una serie": SeriesFields,
    "paginas/…md: una página fija": StandingFields,
    "tramites/…md: un trámite": ProcedureFields,
    "registros/organizaciones.yaml: una organización": OrganisationFields,
    "registros/instituciones.yaml: una institución": InstitutionFields,
    "registros/lugares.yaml: un lugar": VenueFields,
    "registros/medios.yaml: un medio acreditado": OutletFields,
    "registros/prensa.yaml: quien responde a los medios": PressContactFields,
    "registros/comuna.yaml: un dato de la comuna": TownFactFields,
    "registros/calles.yaml: una calle": StreetFields,
    "registros/autoridades.yaml: una autoridad": AuthorityFields,
}
"""What else editors write, and the model that reads it."""


def tables() -> str:
    """Return the Markdown tables of every field: of all articles, of each kind, of what is no article."""
    parts = ["### Todo artículo", _table(ArticleFields)]
    for kind in all_kinds():
        if kind.details.model_fields:
            parts += [f"### tipo: {kind.slug}", _table(kind.details)]
    for title, model in OTHERS.items():
        parts += [f"### {title}", _table(model)]
    return "\n\n".join(parts) + "\n"


def network_limits() -> str:
    """Return the Markdown table of what each network takes, and who says so."""
    rows = ["| red | límite | fuente |", "| --- | --- | --- |"]
    for network in NETWORKS.values():
        for limit in network.limits:
            about = ", ".join(filter(None, (network.name, limit.of)))
            rows.append(f"| {about} | {limit.words} | {limit.source} |")
    return "\n".join(rows) + "\n"


def _table(model: type[BaseModel]) -> str:
    rows = [
        "| clave | en inglés | obligatoria | qué es | ejemplo |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, field in model.model_fields.items():
        key = field.alias or name
        required = "sí" if field.is_required() else ""
        example = (field.examples or [""])[0]
        rows.append(f"| `{key}` | `{name}` | {required} | {field.description} | `{example}` |")
    return "\n".join(rows)
