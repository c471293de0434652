"""What holds of every kind, also of those that somebody will add."""

import pytest
from pydantic.fields import FieldInfo

from plugins.desk.fields.article import ArticleFields
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.kinds.base import Kind

KINDS = pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.slug)


@KINDS
def test_no_key_of_a_kind_is_one_of_every_article(kind: Kind) -> None:
    def keys(fields: dict[str, FieldInfo]) -> set[str]:
        return {key for name, field in fields.items() for key in (name, field.alias) if key}

    assert not keys(kind.details.model_fields) & keys(ArticleFields.model_fields)


@KINDS
def test_the_manual_can_explain_every_field(kind: Kind) -> None:
    for name, field in kind.details.model_fields.items():
        assert field.description, name
        assert field.description.endswith("."), name
        assert field.examples, name


@KINDS
def test_what_ends_an_offer_is_a_field(kind: Kind) -> None:
    assert not kind.details.closing or kind.details.closing in kind.details.model_fields
