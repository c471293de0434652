"""Notes at the foot of a text that no call leads to."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plugins.markup.slips import Slip

_NOTE = "fn:"


def uncalled_notes(root: Element) -> Iterator[Slip]:
    """Yield a slip for each note in the tree *root* without a call; take out its link back."""
    called = {
        link.get("href", "") for link in root.iter("a") if link.get("class") == "footnote-ref"
    }
    for item in root.iter("li"):
        anchor = item.get("id", "")
        if not anchor.startswith(_NOTE) or f"#{anchor}" in called:
            continue
        written = f"[^{anchor.removeprefix(_NOTE)}]"
        yield Slip(
            written,
            "unused-note",
            f"la nota «{written}» no se llama desde ninguna parte",
            f"Ponga {written} en el texto, donde corresponde, o quite la nota",
        )
        for parent in item.iter():
            for link in parent.findall("a[@class='footnote-backref']"):
                parent.remove(link)
