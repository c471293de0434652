"""What was done and why, in words: of a build, an artefact, a file, a check."""
