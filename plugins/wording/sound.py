"""Words read aloud, as an artefact: made of what is said, and of nothing else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.newsroom import Broadcast, Edition, Story, is_notice, sound_paths
from plugins.pressroom import Artefact, digest_of, output_path
from plugins.voice import Sentence, aloud_of, program, seconds_in
from plugins.wording.reader import Reader
from plugins.wording.sentences import sentences_of

OPENING = "Le habla una voz sintética."
"""What a listener has to know first."""

SAMPLE = "Lo que sigue es contenido de muestra, y no anuncia nada real."


@dataclass(frozen=True, slots=True)
class Sound(Artefact):
    """
    Sentences read aloud; it is kept between builds.

    Whoever needs to know how long it is has this artefact and asks it.
    """

    path: str
    """Of the sound."""

    words_path: str
    sentences: tuple[Sentence, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """The sound, and its words."""
        return output_path(self.path), output_path(self.words_path)

    @property
    def key(self) -> str:
        """Of all that its bytes depend on: not of where it is."""
        return f"{program()} {self.mark}"

    @property
    def mark(self) -> str:
        """Tells what is said in it from anything else."""
        return digest_of(self.sentences).hex()

    def make(self) -> tuple[bytes, ...]:
        """Return both."""
        made = aloud_of(self.sentences)
        return made.mp3, made.vtt.encode()

    @property
    def size(self) -> int:
        """How many bytes the sound has."""
        return len(self.product()[0])

    @property
    def seconds(self) -> int:
        """How long it is, in whole seconds."""
        return seconds_in(self.product()[0])


@dataclass(frozen=True, slots=True)
class Aloud:
    """How a site reads its notices aloud."""

    form: Broadcast | None
    """Of the programme, whose pronunciations are those of the house."""

    def sound_of(self, story: Story) -> Sound | None:
        """Return *story*, which is offered, read aloud; None unless it is a notice."""
        if not is_notice(story):
            return None
        return self.sound(sentences_of(story), sound_paths(story), is_demo=story.is_demo)

    def sound(self, sentences: Iterable[str], paths: tuple[str, str], *, is_demo: bool) -> Sound:
        """
        Return the written *sentences* read aloud, after what a listener has to know first.

        Args:
            sentences: As they are written.
            paths: Addresses of the sound, and of its words.
            is_demo: Whether they are sample content.
        """
        reader = Reader(self.form)
        written = (OPENING, *((SAMPLE,) if is_demo else ()), *sentences)
        return Sound(*paths, tuple(Sentence(each, reader.read(each)[0]) for each in written))


def aloud_in(edition: Edition) -> Aloud:
    """Return how the site of *edition* reads aloud."""
    return Aloud(edition.registry.broadcast)


def sounds_in(edition: Edition) -> Iterator[tuple[Story, Sound]]:
    """Yield the notices that *edition* offers, newest first, each read aloud."""
    aloud = aloud_in(edition)
    for story in edition.stories:
        if sound := aloud.sound_of(story):
            yield story, sound
