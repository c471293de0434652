"""The head of a file: its bytes, its YAML, and what was meant by it."""
