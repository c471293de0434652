"""What a page says of itself to machines: Open Graph, X card, JSON-LD. Plain functions, no plugin."""
