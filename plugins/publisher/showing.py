"""A run that posts nothing, and shows what one that does would post."""

from plugins.outbox import Ledger, Report, What
from plugins.publisher.choice import Choice, steps_of
from plugins.publisher.outlets.every import Ways, by_postiz
from plugins.publisher.plan import Plan, PlannedPost
from plugins.publisher.refusals import plan_refusal, refusal_of
from plugins.publisher.tree import Tree
from plugins.publisher.words import called, called_at, doubt, posts_of
from plugins.spanish import moment_words

INDENT = "    "


def show(
    plan: Plan, tree: Tree, choice: Choice, ledger: Ledger, ways: Ways, report: Report
) -> None:
    """Tell in *report* what would be posted, where and when, and what not and why."""
    known = {(post.network, post.id): post for post in plan.posts}
    for place in ledger.open_places():
        if choice.takes(place.network):
            standing = ledger.standing(place)
            why = "publique: lo primero que se hace es preguntarle a la red"
            report.warn(doubt(called_at(place, known), place, standing, why))
    if refusal := plan_refusal(plan):
        report.warn(f"No se publicaría nada: {refusal.why}.")
        return
    done = 0
    for post in choice.posts(plan):
        standings = [
            ledger.standing(step.place).what
            for step in steps_of(post, tree.folder, is_whole=by_postiz(post.network))
        ]
        if all(what is What.PUBLISHED for what in standings):
            done += 1
        elif What.INTENT not in standings:
            _show_post(post, tree, ways, report)
    report.say(
        f"Ya está publicado: {posts_of(done)}." if done else "Nada de esto se publicó antes."
    )


def _show_post(post: PlannedPost, tree: Tree, ways: Ways, report: Report) -> None:
    now = ways.clock.now()
    if refusal := refusal_of(post, tree, now):
        tell = report.warn if refusal.is_wrong else report.say
        tell(f"{called(post)}: no se publica: {refusal.why}.")
        return
    is_due = post.due <= now
    when = "ahora" if is_due else f"el {moment_words(post.due)}"
    missing = ways.missing(post.network)
    report.say(f"{called(post)}: {'toca' if missing else 'se publica'} {when}.")
    if missing:
        report.say(f"{INDENT}Este programa no lo publica: {missing}.")
    for part in post.parts:
        report.say("\n".join(f"{INDENT}│ {line}".rstrip() for line in part.splitlines()))
    for picture in post.pictures:
        report.say(f"{INDENT}Imagen {picture.file}: {picture.alt or 'sin texto alternativo'}")
