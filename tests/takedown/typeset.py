"""PDFs for tests, each set in a copy of this process: one that has set a page itself can fork no more."""

from functools import cache

from plugins.commands import forked


@cache
def pdf(words: str) -> bytes:
    """Return a PDF that says *words*, which are a program in typst."""
    with forked(1) as pool:
        return pool.submit(_set, words).result()


def _set(words: str) -> bytes:
    import typst

    return bytes(typst.compile(words.encode()))
