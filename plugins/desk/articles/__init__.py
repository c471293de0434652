"""One article by itself: its fields checked, and what makes one doubt."""
