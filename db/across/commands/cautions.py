"""What there is to mind across areas before something is done: it warns and never refuses."""

from datetime import date, timedelta

from db.across.circulation import circulation
from db.across.circulation_found import SEVERITY_OF, Weight
from db.across.commands.leaving import UNFINISHED, RecordLeaver
from db.across.commands.year import OpenYear
from db.bodies.commands.bodies import CloseBody
from db.calendar.commands.cautions import NAMED
from db.calendar.queries.new_year import NewDate, new_year
from db.meetings.commands.agenda import IssueAgenda
from db.store import Caution, Reading, warns
from db.words import choice, say

FAR = timedelta(days=366)
"""A last day further away than this is hardly meant."""


@warns
def mind_findings(book: Reading, it: IssueAgenda, today: date) -> list[Caution]:
    """Say how much the check before circulation finds, and what matters most of it."""
    found = circulation(book, it.meeting, today)
    if not found.lines or any(each.check == "agenda_empty" for each in found.lines):
        return []  # an empty agenda is refused
    values = {"count": len(found.lines), "serious": found.count(Weight.SERIOUS)}
    code = "circulation.mind.found" if len(found.lines) > 1 else "circulation.mind.found_one"
    foremost = [
        Caution(
            "circulation.mind.one",
            "",
            {"weight": choice(each.weight), "sentence": each.sentence},
            SEVERITY_OF[each.weight],
        )
        for each in found.lines
        if each.first
    ]
    return [Caution(code, "", values, SEVERITY_OF[found.lines[0].weight]), *foremost]


@warns
def mind_actions(book: Reading, it: RecordLeaver, today: date) -> list[Caution]:
    """Say that the actions of somebody who is here for a while yet move at once."""
    count = book.value(UNFINISHED, person=it.person)
    if not count or not it.to_person or it.left_on <= today:
        return []
    names = "SELECT name FROM person_live WHERE id = :id"
    whose, to = (book.value(names, id=each) for each in (it.person, it.to_person))
    values = {"count": count, "name": whose, "to": to, "on": it.left_on}
    code = "bodies.mind.actions_move" if count > 1 else "bodies.mind.action_moves"
    return [Caution(code, "to_person", values)]


PLANNED = """
SELECT count(*), min(on_date) FROM meeting_live
WHERE body = :body AND on_date > :on AND state IN ('planned', 'convened')
"""


@warns
def mind_leaving(book: Reading, it: RecordLeaver, today: date) -> list[Caution]:
    """Say that a last day is so far away that its year may be wrong."""
    del book
    if it.left_on <= today + FAR:
        return []
    return [Caution("bodies.mind.leaves_far", "left_on", {"on": it.left_on})]


@warns
def mind_closing(book: Reading, it: CloseBody, today: date) -> list[Caution]:
    """Say that a committee met after the day that is to be its last, or is to meet after it."""
    del today
    sql = """
        SELECT max(on_date) FROM meeting_live
        WHERE body = :body AND on_date > :on AND state IN ('in session', 'held', 'adjourned')"""
    met = book.value(sql, body=it.body, on=it.closed_on.isoformat())
    found = []
    if met:
        found.append(Caution("bodies.mind.met_after", "closed_on", {"on": date.fromisoformat(met)}))
    count, first = book.row(PLANNED, body=it.body, on=it.closed_on.isoformat()) or (0, None)
    if count:
        values = {"count": count, "on": date.fromisoformat(first)}
        found.append(Caution("bodies.mind.planned_after", "closed_on", values))
    return found


@warns
def mind_opening(book: Reading, it: OpenYear, today: date) -> list[Caution]:
    """Say that a year, or dates of it, are past; and what nobody has looked at on its sheet yet."""
    year = new_year(book, it.first)
    if year.last < today:
        values = {"label": year.label, "last": year.last}
        return [Caution("calendar.mind.year_over", "first", values)]
    new = [each for each in year.dates if each.new]
    ons = [each.on_date for each in (new if it.dates is None else it.dates)]
    past = [on for on in ons if on < today]
    found = []
    if past:
        code = "calendar.mind.opening_past" if len(past) > 1 else "calendar.mind.opening_past_one"
        found.append(Caution(code, "first", {"count": len(past), "on": min(past)}))
    said = [words for each in new for words in _unseen(each)] if it.dates is None else []
    if len(said) > NAMED:
        said[NAMED:] = [say("calendar.mind.year_more", count=len(said) - NAMED)]
    if said:
        found.append(Caution("calendar.mind.year", "", {"said": "; ".join(said)}))
    return found


def _unseen(line: NewDate) -> list[str]:
    said = [
        say("calendar.mind.year_period", body=line.name, on=line.on_date, name=each.name)
        for each in line.periods
    ]
    return said + [
        say("calendar.mind.opening_clash", body=line.name, on=line.on_date, other=each.name)
        for each in line.clashes
    ]
