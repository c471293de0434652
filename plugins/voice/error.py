"""What the voice could not do, told to whoever gave the command."""

from plugins.commands import BuildError


class VoiceError(BuildError):
    """The synthetic voice is not installed, ended, or took too long. The text is in Spanish, with what to do."""


class NoVoiceError(VoiceError):
    """It is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "Falta la voz sintética, que lee en voz alta.\n    → Instálela con «make voz» y repita el"
            " comando (solo funciona en Linux, en un PC común)."
        )

    def __reduce__(self) -> tuple[type["NoVoiceError"], tuple[()]]:
        return type(self), ()
