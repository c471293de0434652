"""An ordinary site of Nikola, and how it is built."""
