"""What was read once is not read again."""
