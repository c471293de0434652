"""The text of a file: to HTML that may be shown, and what is wrong in it."""
