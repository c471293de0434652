"""The house's rules for what is said: plain functions on texts and stories. Knows no files but its dictionaries."""

from plugins.house_rules.faces import FINDER as FACE_FINDER
from plugins.house_rules.faces import SIDE as FACE_SIDE
from plugins.house_rules.faces import Face, Grey, faces_in
from plugins.house_rules.ledger import RULE as LEDGER_RULE
from plugins.house_rules.ledger import Entry, Excess, Way, entries_of, excesses, remark_of
from plugins.house_rules.passages import Passage, Sort, passages_of
from plugins.house_rules.remark import Remark
from plugins.house_rules.rules import RULES, HouseRules, Level, Period, remarks_of
from plugins.house_rules.writing import Described, Known, Writing

__all__ = [
    "FACE_FINDER",
    "FACE_SIDE",
    "LEDGER_RULE",
    "RULES",
    "Described",
    "Entry",
    "Excess",
    "Face",
    "Grey",
    "HouseRules",
    "Known",
    "Level",
    "Passage",
    "Period",
    "Remark",
    "Sort",
    "Way",
    "Writing",
    "entries_of",
    "excesses",
    "faces_in",
    "passages_of",
    "remark_of",
    "remarks_of",
]
