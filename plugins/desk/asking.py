"""
What one file asks of the others while it is read, kept with the answers it got.

A file whose bytes are the same, and whose questions have the same answers, reads the same.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

Question: TypeAlias = tuple[str, ...]
"""What is asked, and of what: `("topic", "patrimonio")`."""

Answer: TypeAlias = Any
"""A plain value, or a tuple of them, which can be compared and kept."""

Asked: TypeAlias = tuple[tuple[Question, Answer], ...]
"""Every question with its answer."""


class Refusal(NamedTuple):
    """The answer that there is no such thing: a code, what is wrong and the mend, in Spanish."""

    code: str
    message: str
    fix: str
    instead: str = ""
    """What to write in place of what was asked for."""


class Inquiry:
    """Asks the questions of one file, and remembers them."""

    def __init__(self, answer: Callable[[Question], Answer]) -> None:
        self._answer = answer
        self._asked: dict[Question, Answer] = {}

    def ask(self, *question: str) -> Answer:
        """Return the answer to *question*."""
        answer = self._asked[question] = self._answer(question)
        return answer

    @property
    def asked(self) -> Asked:
        """All that was asked, once each."""
        return tuple(self._asked.items())


def still_holds(asked: Asked, answer: Callable[[Question], Answer]) -> bool:
    """Return whether every question has the answer now that it had when it was *asked*."""
    return all(answer(question) == answered for question, answered in asked)
