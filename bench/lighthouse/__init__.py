"""What Lighthouse says of pages of the site on a simulated phone."""
