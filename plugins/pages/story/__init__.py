"""What the page of a story shows besides it: its sections, what one can download, how it is shared."""
