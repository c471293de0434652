"""What was asked for on the command line, checked, and done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.commands import FAULT, BuildError
from plugins.outbox import Report, is_asked, read_ledger, writing
from plugins.publisher.answer import settle
from plugins.publisher.choice import Choice
from plugins.publisher.outlets.every import Ways
from plugins.publisher.plan import Plan, read_plan
from plugins.publisher.run import Run
from plugins.publisher.showing import show
from plugins.publisher.tree import Tree
from plugins.spanish import MomentError, parse_moment

SHOWN = "Es una muestra: no se publicó nada. Para publicar: make publicar-redes PUBLICAR=si"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked for, as it was typed; "" for what was not."""

    tree: Path
    ledger: Path
    publishes: str = ""
    only: str = ""
    until: str = ""
    settles: str = ""


def do(order: Order, ways: Ways, say: Callable[[str], None]) -> int:
    """
    Do what *order* says through *ways*, and tell it to *say*; return the exit code.

    Raises:
        BuildError: It cannot be done; nothing was posted.
    """
    ways.keep_secrets()
    report = Report(lambda line: say(ways.secrets.clean(line)))
    with ways.secrets.kept():
        if order.settles:
            with writing(order.ledger, ways.secrets) as ledger:
                report.say(settle(ledger, order.settles, ways.clock.now))
            return 0
        return _looked_at(order, ways, report)


def _looked_at(order: Order, ways: Ways, report: Report) -> int:
    publishes = is_asked("PUBLICAR", order.publishes)
    plan = read_plan(order.tree)
    tree = Tree(order.tree, plan.site)
    choice = Choice(_networks(order.only, plan), _until(order.until))
    if not publishes:
        show(plan, tree, choice, read_ledger(order.ledger, ways.secrets), ways, report)
        report.say(SHOWN)
    else:
        if choice.until and choice.until > ways.clock.now():
            raise BuildError(
                "HASTA no va con PUBLICAR si es una hora que no ha llegado: nada se publica antes de"
                " tiempo. Sin PUBLICAR, muestra lo que saldrá hasta entonces."
            )
        with writing(order.ledger, ways.secrets) as ledger:
            Run(plan, tree, choice, ledger, ways, report).publish()
    return FAULT if report.is_wrong else 0


def _networks(text: str, plan: Plan) -> frozenset[str]:
    """Return the networks that *text* names, with commas; they are in *plan*."""
    names = frozenset(name for each in text.split(",") if (name := each.strip().lower()))
    known = sorted({post.network for post in plan.posts})
    for name in sorted(names - set(known)):
        listed = ", ".join(known) or "ninguna"
        raise BuildError(f"SOLO=«{name}»: el plan no tiene esa red. Tiene: {listed}.")
    return names


def _until(text: str) -> datetime | None:
    try:
        return parse_moment(text) if text else None
    except MomentError:
        raise BuildError(f"HASTA=«{text}» no es un momento. Va como 2026-11-28 12:00.") from None
