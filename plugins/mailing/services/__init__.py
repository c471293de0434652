"""The list services: they keep who is subscribed, and send."""
