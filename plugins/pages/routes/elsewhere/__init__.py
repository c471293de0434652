"""Addresses that lead elsewhere, or to nothing: cut short, moved, withdrawn, never there."""
