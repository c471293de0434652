"""The fields of each sort of file."""

from plugins.desk.fields.article import ArticleFields
from plugins.desk.fields.pages import (
    DepartmentFields,
    InstitutionFields,
    OrganisationFields,
    ProcedureFields,
    SeriesFields,
    StandingFields,
    VenueFields,
)
from plugins.desk.fields.parts import MAX_SUMMARY
from plugins.desk.fields.requests import RequestFields
from plugins.desk.fields.reviews import due_reviews, due_transcripts

__all__ = [
    "MAX_SUMMARY",
    "ArticleFields",
    "DepartmentFields",
    "InstitutionFields",
    "OrganisationFields",
    "ProcedureFields",
    "RequestFields",
    "SeriesFields",
    "StandingFields",
    "VenueFields",
    "due_reviews",
    "due_transcripts",
]
