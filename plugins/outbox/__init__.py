"""What leaves this machine once, whatever happens: the ledger, and how a request is done."""

from plugins.outbox.answers import TIMEOUT, Answer, failure, wait_of
from plugins.outbox.clock import Clock, Machine
from plugins.outbox.environment import LOOPBACK, given, is_asked, service_address
from plugins.outbox.ledger import Ledger, Standing, read_ledger, writing
from plugins.outbox.outlet import Outlet
from plugins.outbox.posting import End, Ended, Posting
from plugins.outbox.records import Record, What, record
from plugins.outbox.report import Report, write_line
from plugins.outbox.secret import Secrets
from plugins.outbox.step import Parents, Place, Remote, Sendable, Trace
from plugins.outbox.troubles import Failure, Manner, Trouble

__all__ = [
    "LOOPBACK",
    "TIMEOUT",
    "Answer",
    "Clock",
    "End",
    "Ended",
    "Failure",
    "Ledger",
    "Machine",
    "Manner",
    "Outlet",
    "Parents",
    "Place",
    "Posting",
    "Record",
    "Remote",
    "Report",
    "Secrets",
    "Sendable",
    "Standing",
    "Trace",
    "Trouble",
    "What",
    "failure",
    "given",
    "is_asked",
    "read_ledger",
    "record",
    "service_address",
    "wait_of",
    "write_line",
    "writing",
]
