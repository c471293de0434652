"""What the pages for the press show: the «pauta», the newest photos, whom one calls."""
