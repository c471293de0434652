"""The fields of each sort of file."""

from plugins.desk.fields.article import ArticleFields
from plugins.desk.fields.outlet import OutletFields
from plugins.desk.fields.pages import (
    AuthorityFields,
    DepartmentFields,
    InstitutionFields,
    OrganisationFields,
    PressContactFields,
    ProcedureFields,
    SeriesFields,
    StandingFields,
    StreetFields,
    TownFactFields,
    VenueFields,
)
from plugins.desk.fields.reviews import due_reviews, due_transcripts

__all__ = [
    "ArticleFields",
    "AuthorityFields",
    "DepartmentFields",
    "InstitutionFields",
    "OrganisationFields",
    "OutletFields",
    "PressContactFields",
    "ProcedureFields",
    "SeriesFields",
    "StandingFields",
    "StreetFields",
    "TownFactFields",
    "VenueFields",
    "due_reviews",
    "due_transcripts",
]
