"""Whether the last day that words name is over on a later day."""

from datetime import date

import pytest

from plugins.networks.deadlines import is_over

TOLD = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("en la OMIL, hasta el viernes 4 de diciembre", date(2026, 12, 4)),
        ("hasta el 4 de diciembre de 2026, en la OMIL", date(2026, 12, 4)),
        ("Hasta el jueves 10", date(2026, 12, 10)),
        ("hasta el 15 de enero", date(2027, 1, 15)),
        ("hasta el 20 de noviembre", date(2026, 11, 20)),
        ("hasta el viernes 27", date(2026, 11, 27)),
    ],
)
def test_a_day_is_over_when_the_next_one_begins(text: str, last: date) -> None:
    assert not is_over(text, told=TOLD, on=last)
    assert is_over(text, told=TOLD, on=date.fromordinal(last.toordinal() + 1))


@pytest.mark.parametrize(
    "text", ["gratis hasta el mediodía", "hasta el final", "", "hasta el 31 de febrero de 2027"]
)
def test_what_is_no_day_is_never_over(text: str) -> None:
    assert not is_over(text, told=TOLD, on=date(2027, 6, 1))
