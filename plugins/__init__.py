"""The channels of the newsroom. README.md is the map."""
