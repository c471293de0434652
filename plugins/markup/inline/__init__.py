"""What stands inside a line."""
