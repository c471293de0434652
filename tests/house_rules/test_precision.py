"""At most one warning in twenty is wrong, and hardly a fault is missed, on two hundred texts."""

from collections import Counter
from functools import cache

import pytest

from plugins.house_rules.ledger import RULE as LEDGER
from plugins.house_rules.remark import Remark
from plugins.house_rules.rules import RULES
from tests.house_rules.corpus import Fault, remarks, texts

LEAST_PRECISION = 0.95
LEAST_RECALL = 0.95


def says(remark: Remark, fault: Fault) -> bool:
    told = f"{remark.words}\n{remark.message}\n{remark.place}"
    return remark.rule == fault.rule and fault.words in told


@cache
def outcome() -> tuple[list[str], list[str], list[str]]:
    """Return what was rightly told, what was told and is not so, and what was missed."""
    right: list[str] = []
    wrong: list[str] = []
    missed: list[str] = []
    for text in texts():
        told = remarks(text.writing)
        for remark in told:
            is_so = any(says(remark, fault) for fault in text.faults)
            (right if is_so else wrong).append(f"{text.name}: {remark.rule}: {remark.message}")
        for fault in text.faults:
            if not any(says(remark, fault) for remark in told):
                missed.append(f"{text.name}: {fault.rule}: {fault.words}")
    return right, wrong, missed


def test_there_are_two_hundred_texts_and_most_are_right() -> None:
    assert len(texts()) == 200
    assert sum(not text.faults for text in texts()) > 100


def test_at_most_one_warning_in_twenty_is_wrong() -> None:
    right, wrong, _ = outcome()

    assert len(right) / (len(right) + len(wrong)) >= LEAST_PRECISION, "\n".join(wrong)


def test_hardly_a_fault_is_missed() -> None:
    right, _, missed = outcome()

    assert len(right) / (len(right) + len(missed)) >= LEAST_RECALL, "\n".join(missed)


@pytest.mark.parametrize("rule", [rule.name for rule in RULES if rule.name != LEDGER])
def test_every_rule_has_its_faults(rule: str) -> None:
    assert Counter(fault.rule for text in texts() for fault in text.faults)[rule]
