"""Lists of stories: their cards, their sheets, their months, what stands above them."""
