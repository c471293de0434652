"""Search: an index of what is public, in parts, that the reader's browser looks into."""
