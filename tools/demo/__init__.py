"""What the sample content is drawn and played with; nobody needs it to publish news."""
