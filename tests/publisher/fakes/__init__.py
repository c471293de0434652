"""Networks on this machine, which the real clients take for real ones."""
