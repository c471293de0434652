"""Whatever reading can return can be sent between processes and kept for the next reading."""

import pickle
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from plugins.desk.asking import Refusal
from plugins.desk.library import library_at
from plugins.desk.links.records import Record
from plugins.desk.manuscript import Manuscript
from plugins.desk.memory.packing import Packing
from plugins.desk.memory.read import Memory
from plugins.desk.reading import _Reader
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.kinds.base import Details, Kind
from plugins.newsroom.problems import Problem
from plugins.newsroom.registry import Department, Locality, Organisation, Registry, Series, Topic
from plugins.newsroom.transcripts import Cue
from plugins.spanish.moments import SANTIAGO
from tests.conftest import write_files
from tests.desk.test_memory import MANY
from tests.desk.test_report import WRONG
from tests.factories import NOW
from tests.reading import DECLARED
from tests.small_site import SITE

KINDS = all_kinds()
TOPIC = Topic(slug="patrimonio", name="Patrimonio")
PLACE = Locality(slug="quillagua", name="Quillagua")
SHARED: Mapping[type, Any] = {
    Department: Department(slug="cultura", name="Cultura", short_name="Cultura", summary="Qué."),
    Topic: TOPIC,
    Locality: PLACE,
    Series: Series(slug="centenario", name="Centenario", summary="Qué."),
    Organisation: Organisation(slug="club", name="Club", sort="club", locality=PLACE),
}
PACKING = Packing(
    Registry(
        departments=(SHARED[Department],),
        topics=(TOPIC,),
        localities=(PLACE,),
        series=(SHARED[Series],),
        organisations=(SHARED[Organisation],),
    ),
    KINDS,
)
PLAIN: Mapping[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    bytes: st.binary(max_size=8),
    NoneType: st.none(),
    date: st.dates(),
    time: st.times(),
    datetime: st.datetimes(
        min_value=datetime(1900, 1, 1),  # noqa: DTZ001 - the zone is below
        max_value=datetime(2199, 1, 1),  # noqa: DTZ001
        timezones=st.just(SANTIAGO),
    ),
    Kind: st.sampled_from(KINDS),
    # An answer of another file: «a plain value, or a tuple of them» (asking.Answer).
    Any: st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda parts: st.lists(parts, max_size=3).map(tuple),
        max_leaves=4,
    )
    | st.builds(Refusal, st.text(), st.text(), st.text())
    | st.builds(Cue, st.integers(), st.integers(), st.text(), st.text()),
}


def many(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(values, max_size=2)


@cache
def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Return values of the type *kind*; fails for a type that `Packing` was never shown."""
    origin, parts = get_origin(kind), get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if origin is Annotated:
        return values_of(parts[0])
    if origin is Literal:
        return st.sampled_from(parts)
    if origin in {Union, UnionType}:
        return st.one_of(*map(values_of, parts))
    if origin is tuple and parts[-1] is ...:
        return many(values_of(parts[0])).map(tuple)
    if origin is tuple:
        return st.tuples(*map(values_of, parts))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        found = st.dictionaries(*map(values_of, parts), max_size=2)
        return found if origin is dict else found | found.map(MappingProxyType)
    return values_of_class(kind)


def values_of_class(kind: Any) -> st.SearchStrategy[Any]:
    if kind is Details:
        return st.one_of(*(values_of(each.details) for each in KINDS))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    if isinstance(kind, type) and kind.__module__.startswith("plugins."):
        hints = get_type_hints(kind, include_extras=True)
        made: Any = None
        if issubclass(kind, BaseModel):
            names, made = tuple(kind.model_fields), kind.model_construct
        elif is_dataclass(kind):
            names, made = tuple(field.name for field in fields(kind)), kind
        elif issubclass(kind, tuple):
            names, made = kind._fields, kind  # type: ignore[attr-defined] # a NamedTuple
        if made:
            parts = st.fixed_dictionaries({name: values_of(hints[name]) for name in names})
            values = parts.map(lambda given: made(**given))
            return values | st.just(SHARED[kind]) if kind in SHARED else values
    pytest.fail(f"Packing was never shown a {kind}: teach it, and then this test")


def same(value: object) -> None:
    back = PACKING.unpacked(PACKING.packed(value), type(value))
    assert back == value
    assert repr(back) == repr(value)  # types and orders too


@pytest.mark.parametrize("kind", [Manuscript, Record, Problem], ids=lambda kind: kind.__name__)
@settings(max_examples=60)
@given(data=st.data())
def test_every_field_of_what_is_read_survives(kind: Any, data: st.DataObject) -> None:
    same(data.draw(values_of(kind)))


@pytest.mark.parametrize("kind", [each.details for each in KINDS], ids=lambda kind: kind.__name__)
@settings(max_examples=30)
@given(data=st.data())
def test_every_field_of_every_kind_survives(kind: Any, data: st.DataObject) -> None:
    same(data.draw(values_of(kind)))


def test_a_type_that_nobody_thought_of_is_noticed() -> None:
    for kind in (object, Path, memoryview, list[complex]):
        with pytest.raises(pytest.fail.Exception, match="never shown"):
            values_of(kind)


def test_all_that_a_reading_with_every_slip_makes_survives(tmp_path: Path) -> None:
    """Manuscripts, records, registers and answers as they are, not as their types say."""
    write_files(tmp_path, SITE | MANY | WRONG)
    library = library_at(tmp_path)
    reader = _Reader(
        library,
        Memory(None, library),
        NOW,
        declared=DECLARED,
        site_url="https://imme.cl",
        workers=1,
    )
    kept: list[object] = []

    def noting(function: Any, sources: list[str]) -> list[Any]:
        made = [function(source) for source in sources]
        kept.extend(zip(sources, made, strict=True))
        return made

    reader._mapped = noting  # type: ignore[method-assign]
    reading = reader.reading()
    packing = reader.packing
    assert len(kept) > 2 * len(MANY)
    for value in (*kept, *reading.problems, *reader.memory.facts.items()):
        assert repr(packing.unpacked(packing.packed(value), object)) == repr(value)


@pytest.mark.parametrize(
    "forged",
    [
        b"cplugins.desk.memory.read\nos.system\n(S'true'\ntR.",
        b"cplugins.desk.memory.read\nsys\n.",
        b"cos\nsystem\n(S'true'\ntR.",
        b"\x80\x04\x8c\x18plugins.desk.memory.read\x8c\x09os.system\x93\x8c\x04true\x85R.",
    ],
)
def test_what_our_modules_import_is_not_ours(forged: bytes) -> None:
    with pytest.raises((pickle.UnpicklingError, AttributeError)):
        PACKING.unpacked(forged, object)
