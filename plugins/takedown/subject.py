"""What goes: an article, or a file that articles show; and by what it is known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from plugins.desk import Reading
from plugins.newsroom import Audience, Story
from plugins.pressroom import Sources, address_of
from plugins.takedown.looks import look_of
from plugins.takedown.traces import Traces, digest_of, name_of, phrases_of
from plugins.takedown.wording import words_of

_TEXTS = (".md", ".yaml", ".vtt", ".csv", ".txt")
_WORDED = (".html", ".txt", ".xml", ".json", ".ics", ".csv", ".js", ".css", ".md")
"""Endings of published files that are known by their words, and not by their bytes."""

_WITHDRAWN = ("retirada:", "withdrawal:")


@dataclass(frozen=True, slots=True)
class Subject:
    """Something of `content/`, as it stands now."""

    source: str
    """Relative to `content/`."""

    story: Story | None
    """None of a file that is no article, or is not there any more."""

    own: tuple[str, ...]
    """The files that nothing else uses, and the source itself: what is looked for."""

    shared: Mapping[str, tuple[str, ...]]
    """Files that it shows and that stay, because something else shows them too -> what."""

    twins: tuple[str, ...]
    """Files with the same bytes as one of `shared`, which are published in the same place."""

    users: tuple[str, ...]
    """Of a file that is no article: what still shows it to the public."""

    is_gone: bool
    """Whether the public should not see it any more."""

    @property
    def asks(self) -> tuple[str, ...]:
        """The files of `content/` of which one has to know where they are published."""
        return (*self.own, *self.shared, *self.twins)

    @property
    def address(self) -> str:
        """Of its page; nothing of a file."""
        return self.story.path if self.story else ""


def subject_at(source: str, content: Path, reading: Reading, moment: datetime) -> Subject:
    """Return what *source* is, in the folder *content* as it was read, at *moment*."""
    sources = Sources()
    story = next((each for each in reading.stories if each.source == source), None)
    used = {
        each.source: _files(sources.of(each), content)
        for each in reading.stories
        if each.source != source and _is_seen(each, moment)
    }
    for page in (*reading.pages, *reading.procedures):
        used[page.source] = _files(sources.of(page), content)
    for series in reading.registry.series:
        used[series.path] = _files(sources.of(series), content)
    for department in reading.registry.departments:
        used[department.path] = _files(sources.of(department), content)
    users: dict[str, list[str]] = {file: [] for files in used.values() for file in files}
    for name, files in used.items():
        for file in files:
            users[file].append(name)
    media = _files(sources.of(story), content) if story else ()
    if story is None and not source.endswith(".md") and (content / source).is_file():
        media = (source,)
    twins = {file: _twins(file, users, content) for file in media}
    shared = {
        file: tuple(dict.fromkeys(user for each in (file, *its) for user in users.get(each, ())))
        for file, its in twins.items()
        if file in users or its
    }
    if story is None and not source.endswith(".md"):
        its = shared.get(source, ())
        return Subject(source, None, (source,), {}, (), its, is_gone=not its)
    return Subject(
        source,
        story,
        (source, *(each for each in media if each not in shared)),
        shared,
        tuple(dict.fromkeys(each for file in shared for each in twins[file])),
        (),
        is_gone=not (_is_seen(story, moment) if story else (content / source).is_file()),
    )


def _twins(file: str, others: Iterable[str], content: Path) -> tuple[str, ...]:
    """Return those of *others* that hold the same bytes as *file*: a photo that was copied."""
    whole = content / file
    size = whole.stat().st_size
    alike = (each for each in others if each != file and (content / each).stat().st_size == size)
    return tuple(each for each in alike if (content / each).read_bytes() == whole.read_bytes())


def staying(subject: Subject, reached: Iterable[Mapping[str, object]]) -> dict[str, str]:
    """Return the published files, by path and by address, that are made of what stays -> of what."""
    stays = {*subject.shared, *subject.twins}
    found: dict[str, str] = {}
    for each in reached:
        of, path = each["of"], str(each["path"])
        if isinstance(of, list) and (its := sorted(stays.intersection(of))):
            found |= {path: its[0], address_of(path): its[0]}
    return found


def _is_seen(story: Story, moment: datetime) -> bool:
    is_public = story.audience is Audience.PUBLIC and story.is_public_at(moment)
    return is_public and not story.is_withdrawn_at(moment)


def _files(sources: Iterable[str], content: Path) -> tuple[str, ...]:
    """Return those of *sources* that are published as they are, or as pictures."""
    return tuple(
        sorted(
            each
            for each in sources
            if not each.endswith((".md", ".yaml")) and (content / each).is_file()
        )
    )


def traces_of(
    subject: Subject, content: Path, output: Path, reached: Sequence[Mapping[str, object]]
) -> Traces:
    """
    Return by what *subject* is known.

    Args:
        subject: What goes.
        content: Where its files are, if they still are.
        output: The site, as it was built.
        reached: What the pressroom says of its files (`reach`).
    """
    files = {}
    phrases: list[str] = []
    looks = []
    for source in subject.own:
        file = content / source
        if not file.is_file():
            continue
        data = file.read_bytes()
        if source.endswith(_TEXTS):
            phrases += phrases_of(_without_withdrawal(data.decode("utf-8", "ignore")))
        if not source.endswith(".md"):
            files[digest_of(data)] = source
            looks.append(look_of(data))
    stays = staying(subject, reached)
    paths = [str(each["path"]) for each in reached if not each["others"]]
    published = [path for path in paths if path not in stays]
    for path in published:
        file = output / path
        if not path.endswith(_WORDED) and file.is_file():
            files[digest_of(file.read_bytes())] = path
    own = [address_of(path) for path in published if not path.endswith(_WORDED)]
    names = [name_of(each) for each in subject.own if not each.endswith(".md")]
    return Traces(
        title=words_of(subject.story.title) if subject.story else "",
        phrases=tuple(dict.fromkeys(phrases)),
        names=tuple(dict.fromkeys((*names, *map(quote, names), *own))),
        addresses=_addresses(subject.story) if subject.story else (),
        files=files,
        looks=tuple(dict.fromkeys(filter(None, looks))),
    )


def _addresses(story: Story) -> tuple[str, ...]:
    return tuple(dict.fromkeys((story.path, story.first_path, *story.aliases)))


def _without_withdrawal(text: str) -> str:
    """Return *text* without the field that says why it goes: that stays, and is shown."""
    rows: list[str] = []
    is_inside = False
    for row in text.split("\n"):
        is_inside = row.startswith(_WITHDRAWN) or (is_inside and row[:1].isspace())
        if not is_inside:
            rows.append(row)
    return "\n".join(rows)


def quoted_in(
    traces: Traces, subject: Subject, content: Path, reading: Reading, moment: datetime
) -> dict[str, str]:
    """Return which words and names of *traces* another file of *content*, which is published, has too."""
    hidden = {each.source for each in reading.stories if not _is_seen(each, moment)}
    skipped = {*subject.own, *hidden}
    found: dict[str, str] = {}
    for file in _others(content, skipped):
        source = file.relative_to(content).as_posix()
        for name in traces.names:
            if name == file.name and source not in subject.own:
                found.setdefault(name, source)
        if not source.endswith(_TEXTS):
            continue
        text = file.read_text("utf-8", "ignore")
        words = words_of(text)
        said = (each for each in (traces.title, *traces.phrases) if each and each in words)
        named = (each for each in traces.names if each in text)
        for each in (*said, *named):
            found.setdefault(each, source)
    return found


def copies_of(traces: Traces, subject: Subject, content: Path) -> tuple[str, ...]:
    """Return the other files of *content* that hold the bytes of one of those that go."""
    skipped = {*subject.own, *subject.shared, *subject.twins}
    return tuple(
        file.relative_to(content).as_posix()
        for file in _others(content, skipped)
        if not file.name.endswith(_TEXTS) and digest_of(file.read_bytes()) in traces.files
    )


def _others(content: Path, skipped: set[str]) -> Iterator[Path]:
    for file in sorted(content.rglob("*")):
        source = file.relative_to(content)
        is_private = source.parts[0].casefold() == "requerimientos"
        if file.is_file() and not is_private and source.as_posix() not in skipped:
            yield file
