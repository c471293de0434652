"""An ordinary site of Hugo, and how it is built."""
