"""Equal values have equal digests, and others have others."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pressroom.digest import SIZE, Digester, digest_of
from tests.conftest import ROOT


@dataclass(frozen=True)
class Card:
    title: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Other:
    title: str
    tags: tuple[str, ...] = ()


class Light(Enum):
    RED = 1
    GREEN = 2


@dataclass(frozen=True)
class Named:
    key: str
    ignored: object = None

    def digest_key(self) -> bytes:
        return self.key.encode()


DIFFERENT: list[Any] = [
    *("", "a", "1", b"", b"a", b"1", 1, 1.5, True, False, None, (), ("",), ("a",), (("a",),)),
    *(("a", "b"), ("ab",), (("a",), "b"), {"a": "b"}, {"b": "a"}, {}, frozenset(), frozenset("ab")),
    *(date(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC), time(1), Path("a"), Path("a/b")),
    *(Light.RED, Light.GREEN, Card("a"), Card("b"), Card("a", ("a",)), Other("a"), Card, Other),
    *(Named("a"), Named("b"), digest_of, Digester),
]


def test_values_that_differ_have_different_digests() -> None:
    digests = [digest_of(value) for value in DIFFERENT]

    assert len(set(digests)) == len(DIFFERENT)
    assert {len(digest) for digest in digests} == {SIZE}


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.datetimes(),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(VALUES, VALUES)
def test_digests_are_equal_exactly_when_the_representations_are(one: object, two: object) -> None:
    def shown(value: object) -> object:
        if isinstance(value, dict):
            return "mapping", sorted((key, repr(shown(each))) for key, each in value.items())
        return [shown(each) for each in value] if isinstance(value, tuple) else repr(value)

    assert (digest_of(one) == digest_of(two)) == (repr(shown(one)) == repr(shown(two)))


def test_order_and_sort_of_a_mapping_make_no_difference() -> None:
    assert digest_of({"a": 1, "b": 2}) == digest_of(MappingProxyType({"b": 2, "a": 1}))
    assert digest_of({"a", "b", "c"}) == digest_of(frozenset("cba"))
    assert digest_of(("a", "b")) == digest_of(["a", "b"])


def test_a_value_that_names_itself_is_not_looked_into() -> None:
    assert digest_of(Named("a", ignored=1)) == digest_of(Named("a", ignored=2))
    assert digest_of(Named("", ignored=1)) != digest_of(Named("", ignored=2))


def test_shared_parts_are_looked_at_once_with_the_same_result() -> None:
    class Counted(Named):
        asked = 0

        def digest_key(self) -> bytes:
            Counted.asked += 1
            return b"x"

    shared = Counted("x")
    digester = Digester()

    assert digester.digest_of((shared, shared)) == digester.digest_of([shared, shared])
    assert Counted.asked == 1


@pytest.mark.parametrize("value", [iter("abc"), iter(()), object()])
def test_what_has_no_plain_parts_is_refused(value: Iterator[str]) -> None:
    with pytest.raises(TypeError, match="No digest"):
        digest_of(value)


def test_every_process_gives_the_same_digest() -> None:
    code = (
        "from plugins.pressroom.digest import digest_of\n"
        "print(digest_of((frozenset('pampa'), {'a': 'b', 'c': None}, 'ñ')).hex())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(digests) == 1
