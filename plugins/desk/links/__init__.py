"""A file among the others: what it links to and shows."""
