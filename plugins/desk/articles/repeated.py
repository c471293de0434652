"""An authority that is told of in article after article: the ledger of the house, as warnings."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from plugins.desk.front_matter.findings import Findings
from plugins.house_rules import LEDGER_RULE, HouseRules, Level, entries_of, excesses, remark_of
from plugins.newsroom import Authority, Story


def note_repeated_authorities(
    stories: Iterable[Story],
    authorities: Sequence[Authority],
    rules: HouseRules,
    moment: datetime,
    findings: Findings,
) -> None:
    """
    Note each article with which an authority is told of too often.

    Of those before the window that ends at *moment* nothing is said: nobody can publish them again.
    """
    if not authorities or rules.level_of(LEDGER_RULE) is Level.OFF:
        return
    window = timedelta(days=rules.days)
    lately = [each for each in stories if each.published > moment - 2 * window]
    for excess in excesses(entries_of(lately, authorities), rules.days, rules.most):
        entry = excess.entry
        if entry.published <= moment - window:
            continue
        remark = remark_of(excess, rules.days, rules.most)
        is_error = rules.level_of(LEDGER_RULE, entry.published) is Level.ERROR
        note = findings.error if is_error else findings.warn
        note(entry.source, 1, remark.rule, remark.message, remark.fix)
