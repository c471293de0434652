"""What is told of all that was read: changes, samples, what the public would lose."""
