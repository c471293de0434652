"""What the press is expected at, as ninjs's `plannedCoverage`: when, where, who speaks, how one gets in."""

from plugins.newsroom import Site, Story, call_facts
from plugins.newsroom.kinds import Occurrence
from plugins.spanish import clean, clean_line
from plugins.web import Json
from plugins.wire.version import uri_of


def planned_coverage(story: Story, site: Site) -> list[Json]:
    """
    Return an entry for each time that journalists are expected at what *story* announces.

    Of what does not take place as it was told there is one, and it is off: who planned to come has to
    know, and no date of it holds.
    """
    call = story.details.press_call
    if not call:
        return []
    note = clean("\n".join(f"{fact.label}: {fact.text}" for fact in call_facts(call)))
    common = {"title": clean_line(story.labelled_title), "type": "event", "edNote": note}
    uri = f"{uri_of(story, site)}#pauta"
    if not story.details.takes_place_as_told:
        return [{"uri": uri, "pubStatus": "canceled", **common}]

    def entry(number: int, occurrence: Occurrence) -> Json:
        name = uri if number == 1 else f"{uri}-{number}"
        dates = {"startDate": call.arrival_for(occurrence.start).iso}
        return {"uri": name, "pubStatus": "usable", **common, "dates": dates}

    return [entry(number, each) for number, each in enumerate(story.details.occurrences, start=1)]
