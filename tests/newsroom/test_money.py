"""Prices as people write them, and what search engines read of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.values.money import in_pesos, offers, prices
from tests.factories import kind

EVENT = {"start": "2026-11-28 10:00", "place": "Plaza"}


@pytest.mark.parametrize(
    ("written", "shown", "told"),
    [
        ("$2.000.-", "$2.000", (2000,)),
        ("$2.000.- por persona", "$2.000 por persona", (2000,)),
        ("$2.000,-", "$2.000", (2000,)),
        ("$ 2.000", "$2.000", (2000,)),
        ("$2000", "$2.000", (2000,)),
        ("$2,000", "$2.000", (2000,)),
        ("$1000000", "$1.000.000", (1_000_000,)),
        (
            "Adultos $3.500, niñas y niños $1.500",
            "Adultos $3.500, niñas y niños $1.500",
            (3500, 1500),
        ),
        ("$3500 adultos y $1500 niños", "$3.500 adultos y $1.500 niños", (3500, 1500)),
        ("$1.500 a $3.500", "$1.500 a $3.500", (1500, 3500)),
        ("Gratis para socios; $2.000 general", "Gratis para socios; $2.000 general", (0, 2000)),
        ("$5.000 por 2 personas, 200 cupos", "$5.000 por 2 personas, 200 cupos", (5000,)),
        ("$5.000 200 cupos", "$5.000 200 cupos", (5000,)),
        ("Entrada liberada", "Entrada liberada", (0,)),
        ("Sin costo", "Sin costo", (0,)),
    ],
)
def test_what_people_write_is_a_price(written: str, shown: str, told: tuple[int, ...]) -> None:
    details = kind("evento").details.model_validate({**EVENT, "cost": written})
    assert dict(details.facts)["Costo"] == shown
    assert prices(shown) == told
    assert [each["price"] for each in offers(shown)] == list(told)


@pytest.mark.parametrize(
    "written", ["$2.00", "$12,50", "dos mil", "No es gratis", "aporte voluntario", "$"]
)
def test_what_names_no_amount_is_none(written: str) -> None:
    assert prices(in_pesos(written)) == ()


@given(amounts=st.lists(st.integers(0, 10**8), min_size=1, max_size=5, unique=True))
def test_several_prices_are_each_an_offer(amounts: list[int]) -> None:
    text = ", ".join(f"grupo ${amount}.-" for amount in amounts)
    assert prices(in_pesos(text)) == tuple(amounts)
