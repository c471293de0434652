"""What data says of a job."""

from collections.abc import Iterable
from typing import NamedTuple

from plugins.newsroom import Story
from plugins.newsroom.kinds import COMPETITION, OFFER, JobDetails
from plugins.open_data.column import COUNT, TEXT, WHEN, Column, Columns, listed, nullable
from plugins.open_data.story import STORY


class Job(NamedTuple):
    """A story that offers one."""

    story: Story
    details: JobDetails


def jobs_of(stories: Iterable[Story]) -> list[Job]:
    """Return the jobs among *stories*; the one that closes first is the first."""
    jobs = (Job(story, story.details) for story in stories if isinstance(story.details, JobDetails))
    return sorted(jobs, key=lambda job: (job.details.deadline.ends.timestamp(), job.story.path))


JOB: Columns[Job] = (
    Column(
        "sort",
        {"enum": [OFFER, COMPETITION]},
        "«oferta» (una empresa contrata) o «concurso» (concurso público).",
        lambda job, _: job.details.sort,
    ),
    Column("position", TEXT, "Cargo.", lambda job, _: job.details.position),
    Column("employer", TEXT, "Quién contrata.", lambda job, _: job.details.employer),
    Column("place", TEXT, "Dónde se trabaja.", lambda job, _: job.details.place),
    Column(
        "vacancies",
        nullable(COUNT),
        "Cuántas personas se contratan.",
        lambda job, _: job.details.vacancies,
    ),
    Column(
        "contract",
        TEXT,
        "Contrato o vínculo; vacío si no se dice.",
        lambda job, _: job.details.contract,
    ),
    Column("hours", TEXT, "Jornada; vacía si no se dice.", lambda job, _: job.details.hours),
    Column(
        "weekly_hours",
        nullable(COUNT),
        "Horas por semana.",
        lambda job, _: job.details.weekly_hours,
    ),
    Column("pay", TEXT, "Renta mensual, en palabras.", lambda job, _: job.details.pay),
    Column(
        "requirements",
        listed(TEXT),
        "Qué se pide.",
        lambda job, _: list(job.details.requirements),
    ),
    Column(
        "papers",
        listed(TEXT),
        "Qué papeles se entregan.",
        lambda job, _: list(job.details.papers),
    ),
    Column("apply", TEXT, "Cómo y dónde postular.", lambda job, _: job.details.apply),
    Column(
        "deadline",
        WHEN,
        "Hasta cuándo se postula; sin hora, hasta el fin de ese día.",
        lambda job, _: job.details.deadline.iso,
    ),
    *(column.of(lambda job: job.story) for column in STORY),
)
