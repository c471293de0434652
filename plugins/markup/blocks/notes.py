"""What stands apart in a text and nothing leads to: notes at its foot, addresses, explained words."""

from collections.abc import Iterable, Iterator
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


class References(dict[str, tuple[str, str]]):
    """
    Addresses that a text gives apart, by name; of two of one name the first counts.

    CommonMark 0.31.2, 4.7. Knows which ones the text used.
    """

    def __init__(self) -> None:
        super().__init__()
        self._used: set[str] = set()
        self._seconds: list[tuple[str, str]] = []

    def __getitem__(self, name: str) -> tuple[str, str]:
        self._used.add(name)
        return super().__getitem__(name)

    def __setitem__(self, name: str, found: tuple[str, str]) -> None:
        if name in self:
            self._seconds.append((name, found[0]))
        else:
            super().__setitem__(name, found)

    def clear(self) -> None:
        """Forget the text before."""
        super().clear()
        self._used.clear()
        self._seconds.clear()

    def slips(self) -> Iterator[Slip]:
        """Yield a slip for each that no link uses: nothing of its line is published."""
        unused = [(name, found[0]) for name, found in self.items() if name not in self._used]
        for name, address in [*unused, *self._seconds]:
            yield Slip(
                f"]: {address}",
                "unused-reference",
                f"la línea «[{name}]: {address}» no se publica: da la dirección de un enlace, y"
                " ninguno la usa",
                "Para que se lea, quite los corchetes; para que sea un enlace, escriba"
                f" [texto][{name}] donde corresponde",
            )


def unused_abbreviations(root: Element, explained: Iterable[str]) -> Iterator[Slip]:
    """Yield a slip for each of the *explained* abbreviations that is not in the tree *root*."""
    found = {each.text for each in root.iter("abbr")}
    for word in explained:
        if word not in found:
            yield Slip(
                f"*[{word}]:",
                "unused-abbreviation",
                f"la sigla «{word}» se explica y no está en el texto: su explicación no se publica",
                "Escríbala igual en el texto, o quite la línea",
                is_error=False,
            )
