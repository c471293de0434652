"""A text on its way to a network: made safe, cut, counted, tagged."""
