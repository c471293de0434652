"""The fields of each sort of file."""

from plugins.desk.fields.article import ArticleFields
from plugins.desk.fields.pages import (
    DepartmentFields,
    ProcedureFields,
    SeriesFields,
    StandingFields,
)
from plugins.desk.fields.parts import MAX_SUMMARY
from plugins.desk.fields.people import (
    AuthorityFields,
    InstitutionFields,
    OrganisationFields,
    OutletFields,
    PressContactFields,
)
from plugins.desk.fields.places import StreetFields, TownFactFields, VenueFields
from plugins.desk.fields.requests import RequestFields
from plugins.desk.fields.reviews import due_reviews, due_transcripts

__all__ = [
    "MAX_SUMMARY",
    "ArticleFields",
    "AuthorityFields",
    "DepartmentFields",
    "InstitutionFields",
    "OrganisationFields",
    "OutletFields",
    "PressContactFields",
    "ProcedureFields",
    "RequestFields",
    "SeriesFields",
    "StandingFields",
    "StreetFields",
    "TownFactFields",
    "VenueFields",
    "due_reviews",
    "due_transcripts",
]
