"""What the site publishes, as data for other programs: JSON, CSV and their schemas."""
