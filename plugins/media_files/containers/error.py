"""What is said of a file that is not put together as its format says."""


class ContainerError(ValueError):
    """A file is not put together as its format says; a program may be able to read it."""
