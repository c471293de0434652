"""What pages ask for, and what hosts and browsers do with them: files that nobody reads."""
