"""Single steps on files, and what of ours is kept in them."""
