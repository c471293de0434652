"""What a build says of the files that a kit has no room for."""

from plugins.commands import number_of
from plugins.newsroom import Attachment, Photo, Site, Story
from plugins.site import enclosed
from plugins.spanish import size_words


def left_out_words(story: Story, site: Site) -> str:
    """Return what an editor has to know of the kit of *story*: what is not in it; nothing if all is."""
    found = enclosed(story, site.most_in_kit)
    if found.is_whole:
        return ""
    left: tuple[Photo | Attachment, ...] = (*found.left_photos, *found.left_attachments)
    files = ", ".join(
        f"«{each.source.rpartition('/')[2]}» ({size_words(each.size)})" for each in left
    )
    count = number_of(len(left), "archivo no cabe", "archivos no caben")
    return (
        f"{story.source}: {count} en su kit de prensa, que lleva hasta {site.most_in_kit // 1_000_000} MB: {files}.\n"
        "    → El kit dice dónde bajarlos. Para que vayan dentro, guárdelos más pequeños, o suba"
        " «megabytes» en el ajuste KITS."
    )
