"""What stands on the clients of HTTP; apart, since looking at what would be sent needs none."""

from plugins.outbox.http.connections import was_sent
from plugins.outbox.http.json_api import JsonApi
from plugins.outbox.http.watch import hooks, later_hooks, tls

__all__ = ["JsonApi", "hooks", "later_hooks", "tls", "was_sent"]
