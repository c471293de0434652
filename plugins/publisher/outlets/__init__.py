"""The ways out to networks, each through a client that others maintain."""
