"""
Telephones and RUTs, in the groups that Chileans say.

Nine digits after +56 (Subsecretaría de Telecomunicaciones, plan técnico fundamental de numeración):
9 or 2 and eight, or an area of two and seven. 600 and 800 go before seven.
"""

import re

from plugins.spoken.letters import letter
from plugins.spoken.numbers import cardinal, pairs, with_zeros
from plugins.spoken.rewriting import say

_WITH_COUNTRY = re.compile(r"(?<![\w+])\+(?P<digits>\d(?:[ ()-]{0,2}\d){6,14})(?!\d)")
_KNOWN = re.compile(
    r"(?<![\w.,$+-])(?P<digits>[68]00[ -]?\d{3}[ -]?\d{3,4}|\(?(?:0?9|[2-7]\d)\)? ?[29]? ?\d{3,4}[ -]\d{3,4}"
    r"|\(\d{2}\) ?\d{6,7}|9[ -]?\d{4}[ -]?\d{4}|[2-9]\d{8})(?![\d-]|[.,]\d)"
)
_CALLED = re.compile(
    r"\b(?P<before>(?:tel[eé]fonos?|tel\.|fonos?|fono[^\W\d_]{1,10}|celular(?:es)?|cel\.|whatsapp"
    r"|ll[aá]m[ea](?:r|n|ndo|nos)?|marque|marcar|anexo|emergencias?|al)"
    r"(?: (?:al?|n[uú]mero|de|emergencias?|es|el|los|n\.?[º°])){0,3}:? ?)"
    r"(?P<digits>\(?\d(?:[ ()-]{0,2}\d){2,14})(?![\d%º°:]|[.,/]\d)",
    re.IGNORECASE,
)
_RUT = re.compile(
    r"(?<![\w.,-])(?P<body>\d{1,2}\.\d{3}\.\d{3}|\d{7,8})-(?P<check>[\dkK])(?![\w-]|[.,]\d)"
)
_AREA_OF_ONE = ("9", "2")


def say_telephones(text: str) -> str:
    """Return *text* with its RUTs and telephones in words; commas are where one breathes."""
    text = say(_RUT, lambda found: rut_words(found["body"], found["check"]), text)
    text = say(_WITH_COUNTRY, lambda found: _with_country(found["digits"]), text)
    text = say(_CALLED, _called, text)
    return say(_KNOWN, lambda found: telephone_words(found["digits"]), text)


def rut_words(body: str, check: str) -> str:
    """Return a RUT as it is dictated: by thousands, «guion», and its last digit."""
    digits = body.replace(".", "")
    groups = [digits[:-6], digits[-6:-3], digits[-3:]]
    end = cardinal(int(check)) if check.isdigit() else letter(check)
    return f"{', '.join(with_zeros(group) for group in groups)}, guion {end}"


def telephone_words(written: str) -> str:
    """Return a telephone in words, by groups: *written* has digits, and spaces, hyphens or parentheses."""
    return _in_groups(re.findall(r"\d+", written), re.sub(r"\D", "", written))


def _with_country(written: str) -> str:
    """Return what stands after `+` in words; who listens here dials no country for a number of this one."""
    digits, written_groups = re.sub(r"\D", "", written), re.findall(r"\d+", written)
    if not digits.startswith("56"):
        return f"más {', '.join(map(_group, written_groups))}"
    return _in_groups(written_groups[1:], digits[2:])


def _in_groups(written: list[str], digits: str) -> str:
    groups = written if _is_grouped(written, digits) else _groups(digits)
    return ", ".join(map(_group, groups))


def _is_grouped(groups: list[str], digits: str) -> bool:
    """Return whether *groups* are those in which its writer reads *digits* aloud."""
    return len(groups) > 1 and max(map(len, groups)) <= 4 and "".join(groups) == digits


def _groups(digits: str) -> list[str]:
    if len(digits) == 9 and digits.startswith(_AREA_OF_ONE):
        return [digits[0], digits[1:5], digits[5:]]
    if len(digits) == 9:
        return [digits[:2], digits[2:5], digits[5:]]
    if len(digits) == 10:  # 600, 800
        return [digits[:3], digits[3:6], digits[6:]]
    if len(digits) == 8:
        return [digits[:4], digits[4:]]
    return [digits[:3], digits[3:]] if len(digits) in {6, 7} else [digits]


def _group(digits: str) -> str:
    return with_zeros(digits) if len(digits) <= 3 else pairs(digits)


def _called(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found["digits"])
    before = found["before"].casefold().strip()
    if len(digits) <= 4 and not _is_short_number(before, digits):
        return found[0]
    return found["before"] + telephone_words(found["digits"])


def _is_short_number(before: str, digits: str) -> bool:
    """Return whether *digits* are one of those of emergencies and services, and no quantity."""
    if before == "al":
        return re.fullmatch(r"1\d\d|14\d\d", digits) is not None
    return not before.startswith(("ll", "marc", "marq")) or " al" in before or "número" in before
