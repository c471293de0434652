"""The domain: what every channel needs; knows none of them. README.md is its map."""
