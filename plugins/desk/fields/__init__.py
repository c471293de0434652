"""The fields of each sort of file."""

from plugins.desk.fields.article import ArticleFields
from plugins.desk.fields.pages import (
    AuthorityFields,
    DepartmentFields,
    InstitutionFields,
    OrganisationFields,
    ProcedureFields,
    SeriesFields,
    StandingFields,
    VenueFields,
)
from plugins.desk.fields.reviews import due_reviews, due_transcripts

__all__ = [
    "ArticleFields",
    "AuthorityFields",
    "DepartmentFields",
    "InstitutionFields",
    "OrganisationFields",
    "ProcedureFields",
    "SeriesFields",
    "StandingFields",
    "VenueFields",
    "due_reviews",
    "due_transcripts",
]
