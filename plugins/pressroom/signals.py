"""The pressroom's own door for channels."""

from blinker import signal

artefacts_wanted = signal("artefacts_wanted")
"""
Sent with the pressroom's generator when all content is known. A receiver reads what it needs of
`generator.context` and `generator.settings`, and returns an iterable of `Artefact` and `Group`.
"""

pages_told = signal("pages_told")
"""
Sent with the pressroom's generator and `pages`, what `Artefact.page` is of every artefact that
has one (`rows.Pages`). A receiver returns an iterable of artefacts that are made of it.
"""

site_shown = signal("site_shown")
"""
Sent with the pressroom's generator when readers see the new site: the time for what they need not
wait for.
"""
