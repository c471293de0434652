"""How easily a text reads: the INFLESZ scale, and sentences that go on for too long."""

import re
from collections.abc import Iterable, Iterator

from plugins.house_rules.remark import Remark, quoted
from plugins.house_rules.sentences import sentences_of
from plugins.house_rules.syllables import syllables
from plugins.house_rules.writing import Known, Writing

HARD = "hard-to-read"
WORDY = "wordy-sentence"

NORMAL = 55
"""INFLESZ: from here on a text is «normal», below it «algo difícil» (Barrio-Cantalejo, 2007)."""

LEAST = 100
"""Words of a text: of fewer, one long name decides."""

LONGEST = 30
"""Words of a sentence (Red de Lenguaje Claro Chile; SEGPRES)."""

_SUM = 9
"""Digits: of more, each is read by itself («cero», «nueve»)."""

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")


def words_of(text: str) -> list[str]:
    """Return the words of *text*, figures among them."""
    return _WORD.findall(text)


def ease(sentences: Iterable[str]) -> float:
    """
    Return the INFLESZ index (Szigriszt-Pazos, 1993) of *sentences*; 0 of none.

    206.835 − 62.3 × syllables / words − words / sentences. A figure counts as it is read.
    """
    counted = [words for words in map(words_of, sentences) if words]
    words = sum(map(len, counted))
    if not words:
        return 0.0
    spoken = sum(_said(word) for each in counted for word in each)
    return 206.835 - 62.3 * spoken / words - words / len(counted)


def _said(word: str) -> int:
    if not word[0].isdigit():
        return syllables(word)
    from plugins.spoken import cardinal  # loads slowly, and few need it

    said = 0
    for each in _NUMBER.findall(word):
        digits = each.replace(".", "")
        if len(digits) > _SUM:
            said += 2 * len(digits)
        else:
            said += sum(map(syllables, cardinal(int(digits)).split()))
    return said


def hard(writing: Writing, known: Known) -> Iterator[Remark]:  # noqa: ARG001 - as all rules
    """Yield that the text is hard to read, if it is."""
    sentences = [one for each in writing.prose for one in sentences_of(each.plain)]
    if sum(len(words_of(one)) for one in sentences) < LEAST:
        return
    index = ease(sentences)
    if index < NORMAL:
        level = "muy difícil" if index < 40 else "algo difícil"
        yield Remark(
            HARD,
            f"el texto es {level} de leer: {index:.0f} en la escala INFLESZ, y lo normal es {NORMAL} o más",
            "Divida las frases largas y use palabras más cortas (Red de Lenguaje Claro Chile)",
        )


def wordy(writing: Writing, known: Known) -> Iterator[Remark]:  # noqa: ARG001 - as all rules
    """Yield the sentences of the text and of the summary with more than `LONGEST` words."""
    for passage in (*writing.fields, *writing.prose):
        for sentence in sentences_of(passage.plain):
            count = len(words_of(sentence))
            if count > LONGEST:
                start = quoted(sentence, 40)
                yield Remark(
                    WORDY,
                    f"una frase tiene {count} palabras: «{start}»",
                    f"Divídala: hasta {LONGEST} palabras y una idea por frase (Red de Lenguaje Claro Chile)",
                    start.removesuffix("…"),
                    passage.place,
                )
