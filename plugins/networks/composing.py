"""Putting a text together from a brief: what fits, in which order things fall out."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from plugins.networks.brief import CORRECTIONS, Brief
from plugins.networks.text.cutting import Fits, cut, cut_to_sentences
from plugins.newsroom.kinds import PostLine, Rank

SHORTEST_GIST = 60
"""Characters. A summary cut to less than this says too little to be worth its place."""

SHORTEST_SENTENCE = 30
"""Characters. A whole sentence is worth its place sooner."""


def paragraphs(*parts: str) -> str:
    """Return the *parts* that are not empty, one empty line between them."""
    return "\n\n".join(part.rstrip() for part in parts if part)


def lines(*parts: str) -> str:
    """Return the *parts* that are not empty, one per line."""
    return "\n".join(part for part in parts if part)


def whole_lines(brief: Brief) -> str:
    """Return every line of *brief* as it is told where there is room."""
    return lines(*(line.text for line in brief.lines))


def signs_for(brief: Brief, network: str, most: int) -> tuple[str, ...]:
    """
    Return what a post ends with: the accounts of those it belongs to, then hashtags, each with its sign.

    Args:
        brief: What is posted.
        network: Where, by slug.
        most: Hashtags that do good there, with those that title and summary have.
    """
    told = f"{brief.title} {brief.gist}".casefold().split()
    accounts = dict.fromkeys(name for slug, name in brief.accounts if slug == network)
    tags = brief.tags if brief.are_chosen else brief.tags[: max(most - brief.own_tags, 0)]
    called = (name for name in accounts if name.casefold() not in told)
    return (*called, *(f"#{tag}" for tag in tags))


def grown(
    said: tuple[str, ...], more: Iterable[str], closing: str, fits: Callable[[str], bool]
) -> tuple[str, ...]:
    """Return the paragraphs *said* with each of *more* that still fits before *closing*."""
    for part in more:
        if part and fits(paragraphs(*said, part, closing)):
            said = (*said, part)
    return said


def short_text(brief: Brief, fits: Fits, closing: str, signs: tuple[str, ...]) -> str:
    """
    Return the text for a network without room: opening, lines, summary, *signs*, *closing*.

    What does not fit goes in this order: hashtags and accounts, where it was before, what is less important, the
    end of the summary, the summary, and then the lines one by one: when, where and what to do stay
    longest.
    """
    opening = _opening(brief, lambda text: fits(paragraphs(text, closing)))

    def told(ranks: Iterable[Rank], gist: str = "", *, whole: Rank | None = None) -> str:
        kept = set(ranks)
        shown = (
            line.text if line.rank is whole else line.told_short
            for line in brief.lines
            if line.rank in kept
        )
        return paragraphs(opening, lines(*shown), gist)

    def is_taken(text: str) -> bool:
        return fits(paragraphs(text, closing))

    body = next(filter(is_taken, _bodies(brief, told, is_taken)), "") or opening
    closings = (lines(" ".join(signs[:most]), closing) for most in range(len(signs), -1, -1))
    return next(filter(fits, (paragraphs(body, each) for each in closings)))


_CORE = tuple(rank for rank in Rank if rank <= Rank.BY)


def _bodies(brief: Brief, told: Callable[..., str], is_taken: Fits) -> Iterator[str]:
    """Yield the text without hashtags in every form, the best first."""
    yield told(Rank, brief.gist, whole=Rank.WHERE)
    for without in ((), (Rank.WAS,), (Rank.WAS, Rank.MORE)):
        yield told([rank for rank in Rank if rank not in without], brief.gist)
    if part := _part(brief.gist, lambda part: is_taken(told(_CORE, part))):
        yield told(_CORE, part)
    kept: tuple[Rank, ...] = ()
    for rank in Rank:
        if is_taken(told((*kept, rank))):
            kept = (*kept, rank)
    yield told(kept)


def _part(gist: str, fits: Fits) -> str:
    """Return what of *gist* fits, in whole sentences if there is a way; nothing if that says too little."""
    sentences = cut_to_sentences(gist, fits)
    if len(sentences) >= SHORTEST_SENTENCE:
        return sentences
    part = cut(gist, fits)
    return part if len(part) >= SHORTEST_GIST else ""


def _opening(brief: Brief, is_taken: Fits) -> str:
    """Return what a post opens with: everything, or the newest correction, or what fits of it."""
    whole = paragraphs(*brief.openings)
    if is_taken(whole) or not brief.corrections:
        return whole if is_taken(whole) else cut(brief.title, is_taken)
    _, *others = brief.corrections
    tries = (
        paragraphs(brief.corrections[0], brief.title),
        paragraphs(brief.subject, *others),
        brief.subject,
    )
    return next(filter(is_taken, tries), "") or cut(brief.subject, is_taken)


def thread(brief: Brief, text: str, fits: Fits) -> tuple[str, ...]:
    """
    Return the posts that go on after *text*: what it had no room for, each of them complete.

    Nothing if it says the whole summary, and everything that must be known.
    """
    is_whole = brief.gist in text and all(
        line.told_short in text for line in brief.lines if line.rank <= Rank.BY
    )
    if is_whole:
        return ()
    left = [_rest(_change(part), text) for part in (*brief.openings, brief.gist)]
    pieces = [Piece(piece) for part in left for piece in _pieces(part, fits)]
    more = [line.text for line in brief.lines if not _is_told(line, text)]
    pieces += [Piece(piece, is_line=True) for part in more for piece in _pieces(part, fits)]
    return tuple(_packed(pieces, fits))


class Piece(NamedTuple):
    """A part of a thread that stays in one post."""

    text: str
    is_line: bool = False


def _rest(part: str, text: str) -> str:
    """Return what of *part* does not stand in *text*, from a whole sentence on."""
    return part[len(cut_to_sentences(part, lambda beginning: beginning in text)) :].lstrip()


def _change(paragraph: str) -> str:
    """Return *paragraph* without the label of a correction, which may name its subject or not."""
    label, _, change = paragraph.partition(": ")
    return change if any(map(label.endswith, CORRECTIONS.values())) else paragraph


def _is_told(line: PostLine, text: str) -> bool:
    """Return whether *text* says *line*, with its label or without."""
    told, _, value = line.text.casefold().partition(": ")
    return (value or told) in text.casefold()


def _pieces(part: str, fits: Fits) -> Iterator[str]:
    """Yield *part* in pieces that fit, each of whole sentences if there is a way."""
    while part:
        piece = cut_to_sentences(part, fits) or cut(part, fits)
        if not piece:
            return
        yield piece
        part = part[len(piece.removesuffix("…")) :].lstrip() if piece != part else ""


def _packed(pieces: Iterable[Piece], fits: Fits) -> Iterator[str]:
    """Yield the *pieces*, as many in one post as fit; lines stand below each other."""
    post, is_after_line = "", False
    for text, is_line in pieces:
        longer = lines(post, text) if is_line and is_after_line else paragraphs(post, text)
        if post and not fits(longer):
            yield post
            longer = text
        post, is_after_line = longer, is_line
    if post:
        yield post


def split_at_fold(gist: str, is_seen: Fits) -> tuple[str, str]:
    """Return what of *gist* stands before a fold and what after it: both in whole sentences."""
    above = cut_to_sentences(gist, is_seen)
    if above == gist or len(above) >= SHORTEST_GIST:
        return above, gist[len(above) :].lstrip()
    return "", gist
