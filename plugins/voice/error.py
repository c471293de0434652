"""What the voice could not do, told to whoever gave the command."""

from plugins.commands import BuildError


class VoiceError(BuildError):
    """The synthetic voice is not installed, ended, or took too long. The text is in Spanish, with what to do."""
