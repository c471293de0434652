"""An ordinary site of Eleventy, and how it is built."""
