"""The site on this machine while one writes: it reloads by itself, and shows what is wrong."""
