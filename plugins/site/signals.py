"""The door by which channels say what they make, to a build."""

from blinker import signal

addresses_wanted = signal("addresses_wanted")
"""
Sent with Pelican's generator of articles before they are read. A receiver reads its options from
`generator.settings`, and returns the `Addresses` that its channel makes.
"""
