"""The pages of the site, a route in each module: none knows another."""
