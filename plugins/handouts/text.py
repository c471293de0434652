"""A text without any marks, to be pasted anywhere: a paragraph a line, an empty line between two."""

from collections.abc import Callable, Iterator

from plugins.handouts.prose import Part, Prose, Run, Sort, Table

_STEP = "  "
_BETWEEN_CELLS = " | "
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_SCHEMES = ("mailto:", "tel:", "https://", "http://")
_TOGETHER = frozenset({Sort.BULLET, Sort.NUMBER})


def plain_text(prose: Prose, whole: Callable[[str], str]) -> str:
    """
    Return *prose* as plain text; where a link leads stands after its words.

    Args:
        prose: What is told.
        whole: Returns the whole address of one as it stands in a link.
    """
    told = ""
    before: Part | Table | None = None
    for part in prose:
        text = "\n".join(_lines(part, whole))
        if told:
            told += "\n" if _is_close(before, part) else "\n\n"
        told += text
        before = part
    return told


def _is_close(before: Part | Table | None, part: Part | Table) -> bool:
    """Return whether *part* follows in the next line: one item another, a caption its picture."""
    if not isinstance(before, Part) or not isinstance(part, Part):
        return False
    if before.sort is Sort.PICTURE:
        return part.sort is Sort.CAPTION
    is_inner = before.sort in {*_TOGETHER, Sort.MORE} and part.depth > before.depth
    return (
        part.sort in _TOGETHER
        and before.sort in {*_TOGETHER, Sort.MORE}
        and (not part.begins or is_inner)
    )


def _lines(part: Part | Table, whole: Callable[[str], str]) -> Iterator[str]:
    if isinstance(part, Table):
        if part.caption and not part.is_heard_alone:
            yield f"{part.caption}:"
        yield from (_BETWEEN_CELLS.join(row).rstrip() for row in part.rows)
        return
    if part.sort is Sort.RULE:
        yield "* * *"
        return
    text = words_of(part.runs, whole)
    if part.sort is Sort.QUOTE and "«" not in text:
        text = f"«{text}»"
    first, after = _marks(part)
    for line in text.split("\n"):
        yield f"{first}{line}".rstrip()
        first = after


def _marks(part: Part) -> tuple[str, str]:
    """Return what stands before the first line of *part*, and before the others."""
    inside = _STEP * part.depth
    if part.sort is Sort.NUMBER:
        mark = f"{part.number}. "
        return f"{inside}{mark}", f"{inside}{' ' * len(mark)}"
    if part.sort is Sort.BULLET:
        return f"{inside}- ", f"{inside}{_STEP}"
    if part.sort is Sort.MORE:
        return f"{inside}{_STEP}", f"{inside}{_STEP}"
    return "", ""


def words_of(runs: tuple[Run, ...], whole: Callable[[str], str]) -> str:
    """Return *runs* as plain text, each link after its words unless they say where it leads."""
    told: list[str] = []
    for number, run in enumerate(runs):
        told.append(_leveled(run))
        is_last = number + 1 == len(runs) or runs[number + 1].href != run.href
        if run.href and is_last:
            words = "".join(each.text for each in _linked(runs, number))
            address = whole(run.href)
            told.append("" if _says(words, address) else f" ({_bare(address)})")
    return "".join(told)


def _linked(runs: tuple[Run, ...], last: int) -> tuple[Run, ...]:
    """Return the runs of the link that ends with the *last* one."""
    first = last
    while first and runs[first - 1].href == runs[last].href:
        first -= 1
    return runs[first : last + 1]


def _leveled(run: Run) -> str:
    if run.height:
        letters = _RAISED if run.height > 0 else _LOWERED
        if all(ord(letter) in letters for letter in run.text):
            return run.text.translate(letters)
    return run.text


def _bare(address: str) -> str:
    """Return *address* as people write it: an e-mail or a telephone without its scheme."""
    return address.removeprefix("mailto:").removeprefix("tel:")


def _says(words: str, address: str) -> bool:
    return _compared(words) == _compared(address)


def _compared(text: str) -> str:
    for scheme in _SCHEMES:
        text = text.removeprefix(scheme)
    return "".join(text.split()).casefold().rstrip("/")
