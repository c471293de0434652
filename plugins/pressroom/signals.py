"""The pressroom's own door for channels."""

from blinker import signal

artefacts_wanted = signal("artefacts_wanted")
"""
Sent with the pressroom's generator when all content is known. A receiver reads what it needs of
`generator.context` and `generator.settings`, and returns an iterable of `Artefact`.
"""
