"""All that can be missing or wrong in a link."""

from plugins.link_preview.checks.addresses import check_addresses
from plugins.link_preview.checks.pictures import check_pictures
from plugins.link_preview.checks.readers import barred, check_moved, check_readers
from plugins.link_preview.checks.texts import check_texts
from plugins.link_preview.findings import Finding, Looked

__all__ = ["barred", "findings_of"]


def findings_of(looked: Looked) -> tuple[Finding, ...]:
    """Return what to put right in *looked*: what networks need first, then by line."""
    if moved := tuple(check_moved(looked.page)):
        return moved
    found = [
        *check_texts(looked.page),
        *check_pictures(looked),
        *check_addresses(looked),
        *check_readers(looked),
    ]
    return tuple(sorted(found, key=lambda each: (not each.is_error, each.problem)))
