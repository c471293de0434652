"""An ordinary site of Pelican, and how it is built."""
