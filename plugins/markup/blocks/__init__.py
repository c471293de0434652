"""Blocks and lists, line by line."""
