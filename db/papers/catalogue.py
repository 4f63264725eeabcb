"""Every document the book can print, by name: what it is of, and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from db.bodies.queries.labels import Labels
from db.errors import Refusal
from db.meetings.rules.items import Part
from db.papers.action_note import action_note
from db.papers.agenda import agenda
from db.papers.calendar import calendar
from db.papers.chair import chairs_agenda
from db.papers.communication import communication
from db.papers.cover import cover_sheet
from db.papers.foi import foi_response, foi_schedule
from db.papers.minutes import Volume, compared, extract, minutes
from db.papers.notice import notice
from db.papers.oversight.agreements import delegation_register, signature_sheet
from db.papers.oversight.finance import financial_position
from db.papers.oversight.money import capital_priorities, ladder
from db.papers.oversight.pack import place_review_pack, review_pack
from db.papers.oversight.plans import advice_list, efficiency_list, financial_plan, funding_list
from db.papers.oversight.programmes import guidance_register, programme_report
from db.papers.oversight.timeline import segment_timeline
from db.papers.paper import Paper, Paragraph, Tone
from db.papers.registers.actions import action_log
from db.papers.registers.annual import annual
from db.papers.registers.attendance import attendance
from db.papers.registers.baf import framework, framework_page
from db.papers.registers.burn_down import action_months
from db.papers.registers.decisions import decision_log
from db.papers.registers.declared import declared
from db.papers.registers.handover import handover_note, induction_note
from db.papers.registers.interests import interests
from db.papers.registers.journeys import (
    circulated,
    feedback_note,
    feedback_notes,
    journeys,
    why_not_held,
)
from db.papers.registers.risk_movement import risk_movement
from db.papers.registers.risks import risk_register
from db.papers.room import blank_minutes, name_plates, sign_in_sheet
from db.papers.setting import agenda_setting, forward_plan_of
from db.papers.year import owed, year_plan
from db.store import Reading
from db.store.refs import resolve
from db.words import say


@dataclass(frozen=True, slots=True)
class Printer:
    """A document: the kind of record it is of, whether it may also be of all, and its maker.

    ``make`` takes the book, the record's id ("" for all) and the day. A document of a month takes
    the month instead of an id; one of the whole book takes nothing.
    """

    kind: str
    make: Callable[[Reading, str, date], Paper]
    of_all: bool = False


MONTH, WHOLE = "month", "whole book"
"""What a document may be of beside records."""
PAPERS = {
    "agenda": Printer("meeting", agenda),
    "agenda-part-2": Printer("meeting", partial(agenda, part="2")),
    "agenda-setting": Printer("meeting", agenda_setting),
    "chairs-agenda": Printer("meeting", chairs_agenda),
    "cover-sheet": Printer("paper", cover_sheet),
    "sign-in-sheet": Printer("meeting", sign_in_sheet),
    "name-plates": Printer("meeting", name_plates),
    "blank-minutes": Printer("meeting", blank_minutes),
    "minutes": Printer("meeting", minutes),
    "minutes-part-2": Printer("meeting", partial(minutes, part="2")),
    "minutes-public": Printer("meeting", partial(minutes, volume=Volume.PUBLIC)),
    "minutes-as-confirmed": Printer("meeting", partial(minutes, volume=Volume.AS_CONFIRMED)),
    "minutes-as-confirmed-part-2": Printer(
        "meeting", partial(minutes, part="2", volume=Volume.AS_CONFIRMED)
    ),
    "minutes-compared": Printer("meeting", compared),
    "minute-extract": Printer("agendaitem", extract),
    "action-note": Printer("meeting", action_note),
    "action-note-part-2": Printer("meeting", partial(action_note, part=Part.TWO)),
    "action-log": Printer("body", action_log),
    "action-months": Printer("body", action_months, of_all=True),
    "decision-log": Printer("body", decision_log),
    "recommendations": Printer("body", journeys),
    "feedback-note": Printer("body", feedback_note),
    "feedback-notes": Printer("meeting", feedback_notes),
    "decision-by-e-mail": Printer("circulation", circulated),
    "risk-register": Printer("body", risk_register),
    "risk-movement": Printer("body", risk_movement),
    "baf": Printer("body", framework, of_all=True),
    "baf-page": Printer("risk", framework_page),
    "declarations": Printer("meeting", declared),
    "interests": Printer("body", interests, of_all=True),
    "calendar": Printer("body", calendar, of_all=True),
    "year-plan": Printer("body", year_plan, of_all=True),
    "owed": Printer("body", owed, of_all=True),
    "notice": Printer("meeting", notice),
    "communication": Printer("letter", communication),
    "attendance-record": Printer("body", attendance),
    "annual-report": Printer("body", annual),
    "handover": Printer("body", handover_note),
    "induction": Printer("person", induction_note),
    "forward-plan": Printer("body", forward_plan_of),
    "foi-response": Printer("foirequest", foi_response),
    "foi-schedule": Printer("foirequest", foi_schedule),
    "review-pack": Printer("organisation", review_pack, of_all=True),
    "place-review-pack": Printer("place", place_review_pack),
    "segment-timeline": Printer("organisation", segment_timeline, of_all=True),
    "financial-position": Printer(MONTH, financial_position, of_all=True),
    "shortfalls": Printer(WHOLE, ladder, of_all=True),
    "capital-list": Printer(WHOLE, capital_priorities, of_all=True),
    "financial-plan": Printer("assumptionset", financial_plan, of_all=True),
    "funding": Printer(WHOLE, funding_list, of_all=True),
    "efficiencies": Printer(WHOLE, efficiency_list, of_all=True),
    "finance-advice": Printer(WHOLE, advice_list, of_all=True),
    "signature-sheet": Printer("agreement", signature_sheet),
    "delegations": Printer(WHOLE, delegation_register, of_all=True),
    "programme-report": Printer(WHOLE, programme_report, of_all=True),
    "guidance": Printer(WHOLE, guidance_register, of_all=True),
}
OF_WHAT_WAS_HELD = frozenset(
    ("minutes", "minutes-part-2", "minutes-public", "action-note", "action-note-part-2")
)
"""What tells of a meeting would say before it that nothing was decided there."""
FORMS = (".pdf", ".docx")


def called(book: Reading, name: str) -> str:
    """Return what a document is called on the screen."""
    return say(f"papers.called_{name}", **Labels(book).partnerships)


def thing_of(book: Reading, name: str, given: str) -> str:
    """Return the id of what a document is to be of, as a person calls it; nothing for all.

    Raises:
        Refusal: there is no such record, or the document is always of the whole book.

    """
    kind = PAPERS[name].kind
    if kind == MONTH or not given:
        return given
    if kind == WHOLE:
        raise Refusal("papers.of_whole", "ref", name=called(book, name))
    return resolve(book, kind, given)


def paper(book: Reading, name: str, thing: str, as_at: date) -> Paper:
    """Return a document of a record, given by its id, as it stands on a day.

    Raises:
        Refusal: no document has this name; it is of one record and none was given; or there is
            no such record: ``papers.no_`` and its kind, the same for every document; or it
            tells of a meeting that has not been held yet.

    """
    printer = PAPERS.get(name)
    if printer is None:
        raise Refusal("usage.paper", given=name, known=", ".join(PAPERS))
    if not thing and not printer.of_all:
        raise Refusal("papers.ref_needed", "ref", kind=say(f"papers.kind_{printer.kind}"))
    _check_known(book, printer.kind, thing)
    why = why_not_held(book, thing) if name in OF_WHAT_WAS_HELD else ""
    if why:
        raise Refusal(f"papers.{why}", "ref")
    made = printer.make(book, thing, as_at)
    if book.value("SELECT 1 FROM person_live WHERE demonstration LIMIT 1"):
        return replace(made, blocks=(Paragraph(say("papers.invented"), Tone.QUIET), *made.blocks))
    return made


def _check_known(book: Reading, kind: str, thing: str) -> None:
    if not thing or kind in {MONTH, WHOLE}:
        return
    if not book.value(f'SELECT 1 FROM "{kind}_live" WHERE id = :id', id=thing):
        raise Refusal(f"papers.no_{kind}", "ref")


def written(made: Paper, suffix: str) -> bytes:
    """Return a document as a file that ends in ``.pdf`` or ``.docx``.

    Raises:
        Refusal: the file is to end in something else.

    """
    match suffix.lower():
        case ".pdf":
            from db.papers.pdf import pdf_bytes

            return pdf_bytes(made)
        case ".docx":
            from db.papers.to_docx import docx_bytes

            return docx_bytes(made)
    raise Refusal("usage.format", path=suffix or "…", known=", ".join(FORMS))


def printed(book: Reading, name: str, thing: str, as_at: date, suffix: str) -> bytes:
    """Return a document of a record as a file; raises what ``paper`` and ``written`` raise."""
    return written(paper(book, name, thing, as_at), suffix)
