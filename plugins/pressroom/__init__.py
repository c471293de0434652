"""Makes what the channels hand over and shows it in one step. Knows nothing about news."""
