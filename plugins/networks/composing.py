"""Putting a text together from a brief: what fits, in which order things fall out."""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from plugins.networks.brief import CORRECTIONS, Brief
from plugins.networks.text.cutting import Fits, cut, cut_to_sentences
from plugins.newsroom.kinds import BETWEEN_PARTS, BULLET, PostLine, Rank

SHORTEST_GIST = 60
"""Characters. A summary cut to less than this says too little to be worth its place."""

LONGEST_SUBJECT = 60
"""Characters of a title that tell what a part of a thread is about."""

SHORTEST_SENTENCE = 30
"""Characters. A whole sentence is worth its place sooner."""


_WORD = re.compile(r"\w+")
_RANKS = tuple(Rank)
_WHEN_AND_WHERE = (Rank.WHEN, Rank.WHERE)
_WHERE = (Rank.WHERE,)
_CORE = tuple(rank for rank in Rank if rank <= Rank.BY)


def paragraphs(*parts: str) -> str:
    """Return the *parts* that are not empty, one empty line between them."""
    return "\n\n".join([part.rstrip() for part in parts if part])


def lines(*parts: str) -> str:
    """Return the *parts* that are not empty, one per line."""
    return "\n".join(filter(None, parts))


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
    tags = brief.tags if brief.are_chosen else brief.tags[: max(most - brief.own_tags, 0)]
    return (*_called(brief, network), *(f"#{tag}" for tag in tags))


def _called(brief: Brief, network: str) -> Iterator[str]:
    accounts = dict.fromkeys(name for slug, name in brief.accounts if slug == network)
    if accounts:
        told = f"{brief.title} {brief.gist}".casefold().split()
        yield from (name for name in accounts if name.casefold() not in told)


def invitation(brief: Brief) -> str:
    """Return «Más información: https://…»; the link alone where more would be cold."""
    return f"{brief.action}: {brief.link}" if brief.action else brief.link


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
    every = paragraphs(*brief.openings)
    best = paragraphs(
        _body(brief, every, _RANKS, brief.gist, whole=_WHEN_AND_WHERE), _end(signs, closing)
    )
    if fits(best):
        return best

    def is_taken(text: str) -> bool:
        return fits(paragraphs(text, closing))

    opening = _opening(brief, is_taken)
    told = partial(_body, brief, opening)
    body = next(filter(is_taken, _bodies(brief, told, is_taken)), "") or opening
    ends = (_end(signs[:most], closing) for most in range(len(signs), -1, -1))
    return next(filter(fits, (paragraphs(body, end) for end in ends)))


def _end(signs: Iterable[str], closing: str) -> str:
    return lines(" ".join(signs), closing)


def _body(
    brief: Brief,
    opening: str,
    ranks: Container[Rank],
    gist: str = "",
    *,
    whole: Container[Rank] = (),
    least: bool = False,
) -> str:
    """
    Return *opening*, the lines of *brief* with those *ranks*, and *gist* before what is less important.

    Args:
        brief: What is posted.
        opening: How it begins.
        ranks: The lines that are told, as where there is little room.
        gist: What there is of the summary.
        whole: The ranks told as where there is room.
        least: Whether only the least that has to be said is told of each.
    """
    before: list[str] = []
    after: list[str] = []
    for line in brief.lines:
        if line.rank in ranks:
            place = after if line.rank is Rank.MORE else before
            place.append(_told(line, whole, least=least))
    return paragraphs(opening, lines(*before), gist, lines(*after))


def _told(line: PostLine, whole: Container[Rank], *, least: bool) -> str:
    if line.rank in whole:
        return line.text
    return (least and line.least) or line.told_short


def _bodies(brief: Brief, told: Callable[..., str], is_taken: Fits) -> Iterator[str]:
    """Yield the text without hashtags in every form, the best first."""
    every = tuple(rank for rank in _RANKS if any(line.rank is rank for line in brief.lines))
    yield from (told(every, brief.gist, whole=ranks) for ranks in (_WHEN_AND_WHERE, _WHERE))
    if every:
        yield from (told(ranks, brief.gist) for ranks in _fewer(every))
    part = _part(
        brief.gist, lambda part: is_taken(told(_CORE, part)), may_be_cut=not brief.is_urgent
    )
    if part:
        yield told(_CORE, part)
    for least in (False, True):
        kept: tuple[Rank, ...] = ()
        for rank in every:
            # Nothing that is good to know stays where what must be known had no room.
            is_whole = rank in _CORE or all(core in kept for core in every if core in _CORE)
            if is_whole and is_taken(told((*kept, rank), least=least)):
                kept = (*kept, rank)
        if least or all(rank in kept for rank in every if rank in _CORE):
            yield told(kept, least=least)


def _fewer(ranks: tuple[Rank, ...]) -> Iterator[tuple[Rank, ...]]:
    """Yield the *ranks*, and then without those that go before the summary is cut."""
    yield ranks
    for last in (Rank.WAS, Rank.MORE):
        if last in ranks:
            ranks = tuple(rank for rank in ranks if rank is not last)
            yield ranks


def _part(gist: str, fits: Fits, *, may_be_cut: bool) -> str:
    """Return what of *gist* fits, in whole sentences if there is a way; nothing if that says too little."""
    sentences = cut_to_sentences(gist, fits)
    if len(sentences) >= SHORTEST_SENTENCE:
        return sentences
    part = cut(gist, fits) if may_be_cut else ""
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
    Return the posts that go on after *text*: what it had no room for.

    Each says what it is about and which one it is, «Corte de agua (2/3)», because networks show them
    alone too. Nothing if *text* says the whole summary, and everything that must be known.
    """
    needed = (line for line in brief.lines if line.told_short and line.rank <= Rank.MORE)
    if brief.gist in text and all(_is_told(line, brief, text) for line in needed):
        return ()
    subject = cut(brief.plain_title or brief.title, lambda part: len(part) <= LONGEST_SUBJECT)

    def numbered(part: str, number: int, count: int) -> str:
        return paragraphs(f"{subject} ({number}/{count})", part)

    def is_taken(part: str) -> bool:
        return fits(numbered(part, 99, 99))

    left = [_rest(_change(part), text) for part in (*brief.openings, brief.gist)]
    pieces = [Piece(piece) for part in left for piece in _pieces(part, is_taken)]
    untold = (line for line in brief.lines if not _is_told(line, brief, text))
    for line in sorted(untold, key=_is_extra):
        cuts = _list_pieces if _is_list(line.text) else _pieces
        pieces += [
            Piece(piece, is_line=True, is_extra=_is_extra(line))
            for piece in cuts(line.text, is_taken)
        ]
    parts = tuple(_packed(pieces, is_taken))
    return tuple(
        numbered(part, number, len(parts) + 1) for number, part in enumerate(parts, start=2)
    )


class Piece(NamedTuple):
    """A part of a thread that stays in one post."""

    text: str
    is_line: bool = False
    is_extra: bool = False
    """Whether it is not worth a post of its own."""


def _rest(part: str, text: str) -> str:
    """Return what of *part* does not stand in *text*, from a whole sentence on."""
    return part[len(cut_to_sentences(part, lambda beginning: beginning in text)) :].lstrip()


def _change(paragraph: str) -> str:
    """Return *paragraph* without the label of a correction, which may name its subject or not."""
    label, _, change = paragraph.partition(": ")
    return change if any(map(label.endswith, CORRECTIONS.values())) else paragraph


def _is_told(line: PostLine, brief: Brief, text: str) -> bool:
    """Return whether *text* says *line*, whole or in short, by itself or with others in one line."""
    if not line.text or line.text.casefold() in text.casefold():
        return True
    if line.told_short:
        return line.told_short in text
    # What is told apart where there is room stands together where there is not.
    together = [each.told_short for each in brief.lines if not each.text and each.rank <= Rank.BY]
    is_joined = bool(together) and all(each in text for each in together)
    return (is_joined and line.rank in {Rank.DO, Rank.BY}) or _is_part(line.text.casefold(), text)


def _is_part(told: str, text: str) -> bool:
    """Return whether a part of a line of *text* says what is *told*, with its label or without it."""
    _, _, value = told.partition(": ")
    words = set(_WORD.findall(told))
    parts = [part for row in text.casefold().split("\n") for part in row.split(BETWEEN_PARTS)]
    return any(part == value or words <= set(_WORD.findall(part)) for part in parts)


def _is_extra(line: PostLine) -> bool:
    """Return whether *line* is good to know only where there is room."""
    return line.rank is Rank.MORE and not line.told_short


def _is_list(text: str) -> bool:
    """Return whether *text* has things below a label, each after its «•»."""
    return f":\n{BULLET}" in text


def _pieces(part: str, fits: Fits) -> Iterator[str]:
    """Yield *part* in pieces that fit, each of whole sentences if there is a way."""
    while part:
        piece = cut_to_sentences(part, fits) or cut(part, fits)
        if not piece:
            return
        yield piece
        part = part[len(piece.removesuffix("…")) :].lstrip() if piece != part else ""


def _list_pieces(text: str, fits: Fits) -> Iterator[str]:
    """Yield a list in pieces that fit, each below the label; nothing is told of a thing too long for a post."""
    label, *things = text.split("\n")
    piece = label
    for thing in things:
        if not fits(lines(piece, thing)) and piece != label:
            yield piece
            piece = label
        piece = lines(
            piece, cut(thing, lambda part: fits(lines(label, part))) if piece == label else thing
        )
    yield piece


def _packed(pieces: Iterable[Piece], fits: Fits) -> Iterator[str]:
    """Yield the *pieces*, as many in one post as fit; lines stand below each other."""
    post, is_after_line = "", False
    for text, is_line, is_extra in pieces:
        longer = lines(post, text) if is_line and is_after_line else paragraphs(post, text)
        if not fits(longer) or not post:
            if is_extra:
                continue
            if post:
                yield post
                longer = text
        post, is_after_line = longer, is_line
    if post:
        yield post
