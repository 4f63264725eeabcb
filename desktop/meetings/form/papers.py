"""Forms about papers: cover sheet, road, lateness, sent to those absent, the pack."""

from collections.abc import Callable
from datetime import date
from typing import Any

from db.bodies.rules.purposes import Aim
from db.meetings.commands.pack import LinkPaperRisk, MarkPack
from db.meetings.commands.papers import ChangePaper, RecordPaperReceived
from db.meetings.queries import MeetingPage
from db.meetings.queries.papers import COVER, PaperOfMeeting, pack
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.papers import Delivery, Marking, Road
from db.store import Reading
from db.words import day, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    FlagField,
    LongField,
    Option,
    PickField,
    SeveralField,
    TextField,
)
from desktop.kit.several import SeveralForm
from desktop.meetings.form import declaring, looking_on, moving, numbered, options, slips

AFTER = """
SELECT m.id, m.ref, m.on_date FROM meeting_live m WHERE m.body = :body AND m.on_date > :after
AND m.state IN ('planned', 'convened') ORDER BY m.on_date
"""
RISKS = """
SELECT r.id, CASE WHEN r.title = '' THEN r.event ELSE r.title END, r.ref FROM risk_live r
WHERE r.state <> 'closed' ORDER BY r.body <> :body, r.ref, r.id
"""
LINES = 3


def cover(desk: Desk, page: MeetingPage, paper: PaperOfMeeting) -> CommandForm:
    """Return the form of a paper's cover sheet."""
    look = desk.look
    people = desk.read(options.people, page.body, page.on_date)
    fields: list[Field] = [
        TextField(look, "title", say("meetings.paper_title")),
        ChoiceField(look, "purpose", say("meetings.purpose"), list(Purpose)),
        LongField(
            look,
            "recommendation",
            say("papers.cover_recommendation"),
            hint=say("itempapers.ask_hint"),
            lines=LINES,
        ),
        SeveralField(look, "aims", say("itempapers.aims"), Aim),
        PickField(look, "author", say("meetings.author"), people),
        PickField(look, "lead", say("meetings.executive"), people),
        ChoiceField(look, "marking", say("meetings.marking"), list(Marking)),
        ChoiceField(look, "part", say("itempapers.part"), list(Part)),
        PickField(look, "risk", say("itempapers.add_risk"), desk.read(_risks, page.body)),
        *(
            LongField(look, name, say(f"papers.cover_{name}"), hint=_hint(name), lines=LINES)
            for name in COVER
            if name != "recommendation"
        ),
    ]

    def make(form: CommandForm) -> list[Any]:
        touched = form.touched()
        risk = touched.pop("risk", "")
        for name in ("author", "lead"):
            if name in touched:
                touched[name] = touched[name] or None
        inputs: list[Any] = [ChangePaper(paper=paper.id, **touched)] if touched else []
        return inputs + ([LinkPaperRisk(paper.id, risk)] if risk else [])

    title = say("itempapers.cover_title", number=paper.number)
    made = SeveralForm(desk, title, fields, "meetings.save", make, about=paper.id)
    made.set_values(
        title=paper.title,
        purpose=paper.purpose,
        author=paper.author_id,
        lead=paper.lead_id,
        marking=paper.marking,
        part=paper.part,
        aims=paper.aims,
        **paper.cover,
    )
    return made


def _hint(name: str) -> str:
    return say("itempapers.system_hint") if name == "system_first" else ""


def road(desk: Desk, page: MeetingPage, paper: PaperOfMeeting) -> CommandForm:
    """Return the form that takes a paper along its road."""
    look = desk.look
    later = [("", say("itempapers.no_meeting")), *desk.read(_after, page)]
    fields: list[Field] = [
        ChoiceField(look, "road", say("itempapers.road_is"), list(Road)),
        DateField(
            look, "received_on", say("meetings.received_on"), desk.today, hint=_received_hint()
        ),
        ChoiceField(look, "deferred_to", say("itempapers.deferred_to"), later),
        TextField(look, "why", say("itempapers.why"), hint=say("itempapers.why_hint")),
        FlagField(look, "verbal", say("meetings.verbal")),
    ]

    def make(form: CommandForm) -> object:
        if "verbal" in form.touched():
            way = Delivery.VERBAL if form.value("verbal") else Delivery.AWAITED
            return ChangePaper(paper=paper.id, delivery=way)
        if form.value("road") is Road.RECEIVED:
            return RecordPaperReceived(paper=paper.id, received_on=form.value("received_on"))
        return ChangePaper(
            paper=paper.id,
            road=form.value("road"),
            deferred_to=form.value("deferred_to") or None,
            why=form.value("why"),
        )

    title = say("itempapers.road_title", title=paper.title)
    made = CommandForm(desk, title, fields, "meetings.save", make, about=paper.id)
    verbal = paper.delivery is Delivery.VERBAL
    made.set_values(road=paper.road, deferred_to=paper.deferred_id, why=paper.why, verbal=verbal)
    made.fields["verbal"].setVisible(verbal or not paper.is_in)
    return made


def _received_hint() -> str:
    return say("itempapers.received_hint")


def late(desk: Desk, page: MeetingPage, paper: PaperOfMeeting) -> CommandForm:
    """Return the form of the chair's agreement to a late or tabled paper (P12)."""
    look, people = desk.look, desk.read(options.people, page.body, page.on_date)
    fields: list[Field] = [
        PickField(look, "late_agreed_by", say("itempapers.agreed_by"), people).needed(),
        LongField(look, "late_reason", say("itempapers.late_why"), lines=LINES),
    ]

    def make(form: CommandForm) -> ChangePaper:
        reason = form.value("late_reason")
        agreed = form.value("late_agreed_by") or None
        return ChangePaper(paper=paper.id, late_reason=reason, late_agreed_by=agreed)

    title = say("itempapers.late_title", title=paper.title)
    made = CommandForm(desk, title, fields, "meetings.save", make, about=paper.id)
    made.set_values(late_reason=paper.late_reason, late_agreed_by=paper.late_agreed_id)
    return made


def absent(desk: Desk, _page: MeetingPage, paper: PaperOfMeeting) -> CommandForm:
    """Return the form that notes a tabled paper as sent to those who were not there."""
    fields = [DateField(desk.look, "sent", say("itempapers.sent_on"), desk.today)]

    def make(form: CommandForm) -> ChangePaper:
        return ChangePaper(paper=paper.id, sent_absent_on=form.value("sent") or desk.today())

    title = say("itempapers.absent_title", title=paper.title)
    made = CommandForm(desk, title, fields, "meetings.save", make, about=paper.id)
    made.set_values(sent=desk.today())
    return made


def the_pack(desk: Desk, page: MeetingPage, _paper: PaperOfMeeting | None = None) -> CommandForm:
    """Return the form of what holds for the whole pack."""
    look, now = desk.look, desk.read(pack, page.id)
    fields: list[Field] = [
        ChoiceField(
            look,
            "marking",
            say("itempapers.pack_marking"),
            list(Marking),
            hint=say("itempapers.pack_hint"),
        ),
        TextField(look, "segment", say("itempapers.segment"), hint=say("itempapers.segment_hint")),
        DateField(look, "questions_on", say("itempapers.questions_on"), desk.today),
    ]

    def make(form: CommandForm) -> MarkPack:
        return MarkPack(meeting=page.id, **form.touched())

    made = CommandForm(desk, say("itempapers.pack"), fields, "meetings.save", make)
    made.set_values(marking=now.own_marking, segment=now.segment, questions_on=now.questions_on)
    return made


def _after(book: Reading, page: MeetingPage) -> list[tuple[str, str]]:
    found = book.rows(AFTER, body=page.body, after=str(page.on_date))
    return [(row, f"{ref}, {day(date.fromisoformat(on))}") for row, ref, on in found]


def _risks(book: Reading, body: str) -> list[Option]:
    return [Option(*each) for each in book.rows(RISKS, body=body)]


OF_PAPER: dict[str, Callable[[Desk, MeetingPage, Any], CommandForm]] = {
    "cover": cover,
    "road": road,
    "late": late,
    "absent": absent,
    "move": moving.move,
    "remove": moving.remove,
    "pack": the_pack,
    "numbered": numbered.numbered,
    "question": looking_on.question,
    "observer": looking_on.observer,
    "waive": looking_on.waive,
    "restore": looking_on.restore,
    "declare": declaring.declaring,
    "retract": declaring.retracting,
    "ask_pack": slips.asking_pack,
    "mistaken": slips.mistaken_of_meeting,
}
