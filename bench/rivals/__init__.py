"""Other generators, each with an ordinary site that does the same work."""
