"""Whether the media can call anybody about what is meant for them."""

from plugins.desk.asking import Inquiry
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import with_more
from plugins.newsroom import NOTHING
from plugins.newsroom.kinds import Details
from plugins.spanish import folded

_EMAIL = "prensa@ejemplo.cl"
_IN_REGISTER = "escriba quién responde en registros/prensa.yaml"


def note_unreachable(
    details: Details, department: str, keys: Keys, inquiry: Inquiry, source: str, findings: Findings
) -> None:
    """
    Warn of an article for the media that says no telephone or e-mail, and nobody else does for it.

    Others are who is called as it says, who answers for its *department* (a slug), or for all.
    """
    if not details.is_for_media:
        return
    own = details.press_contact
    if own and own.is_reachable:
        return
    if own and inquiry.ask("press contact", folded(own.name)):
        return
    if inquiry.ask("unread", "press"):
        return
    if inquiry.ask("press", department):
        if own and own.name:
            findings.warn(
                source,
                keys.line("contact"),
                "unknown-press-contact",
                f"«{own.name}» no está en registros/prensa.yaml y aquí no se dice cómo llamarla: la prensa"
                " llamará a quien responde por el departamento",
                f"Agréguela a registros/prensa.yaml, o quite «{keys.written('contact')}»",
            )
        return
    fix, proposal = (
        f"{_IN_REGISTER[0].upper()}{_IN_REGISTER[1:]}, con su teléfono o su correo",
        NOTHING,
    )
    if "contact_email" in keys.fields:
        key, phone = keys.written("contact_email"), keys.written("contact_phone")
        fix = (
            f"Agregue «{key}: {_EMAIL}» o «{phone}: +56 55 2 123456», con los verdaderos, o"
            f" {_IN_REGISTER}"
        )
        proposal = with_more(keys.document, (), {key: _EMAIL}, is_sure=False)
    findings.warn(
        source,
        keys.line("kind"),
        "no-press-contact",
        "la prensa no tiene a quién llamar: aquí no hay teléfono ni correo, y en registros/prensa.yaml"
        " nadie responde por este departamento",
        fix,
        proposal=proposal,
    )
