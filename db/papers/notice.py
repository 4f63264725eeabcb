"""The notice of a meeting: called, stood down, postponed, or not quorate (P8)."""

from datetime import date

from db.calendar.queries import MeetingLine, meeting
from db.calendar.queries.calling import CallLine, call_of
from db.calendar.rules.states import MeetingKind, MeetingState
from db.errors import Refusal
from db.papers import phrases
from db.papers.paper import Facts, Paper, Paragraph
from db.store import Reading
from db.words import choice, say

TOLD = {
    MeetingState.STOOD_DOWN: "papers.notice_stood_down",
    MeetingState.POSTPONED: "papers.notice_postponed",
    MeetingState.NOT_QUORATE: "papers.notice_not_quorate",
    MeetingState.ADJOURNED: "papers.notice_adjourned",
}


def notice(book: Reading, thing: str, as_at: date) -> Paper:
    """Return what its members are told of a meeting as it stands.

    Raises:
        Refusal: there is no such meeting, or it has no day yet.

    """
    line = meeting(book, thing)
    call = call_of(book, thing, as_at)
    if line is None or call is None:
        raise Refusal("papers.no_meeting", "ref")
    on = phrases.meeting_day(line.on_date.isoformat() if line.on_date else "")
    off = line.state in TOLD
    title = say(TOLD[line.state] if off else "papers.notice")
    code = "papers.notice_off" if off else "papers.notice_called"
    kind = "" if line.kind is MeetingKind.ORDINARY else choice(line.kind).lower()
    told = say(code, body=phrases.of(line.name), on=phrases.full_day(on), kind=kind)
    return Paper(
        title=title,
        subtitle=say("papers.meeting_foot", body=line.name, on=on),
        body=line.name,
        running_head=title,
        dated=as_at,
        footer=say("papers.meeting_foot", body=line.name, on=on),
        blocks=(
            Paragraph(" ".join(told.split())),
            Facts(tuple((name, value) for name, value in _facts(line, call, on) if value)),
            Paragraph(say("papers.notice_given", on=as_at)),
        ),
    )


def _facts(line: MeetingLine, call: CallLine, on: date) -> list[tuple[str, str]]:
    off = line.state in TOLD
    resumes = phrases.full_day(call.resumes_on) if call.resumes_on else ""
    times = phrases.clock(call.resumes_time)
    consent = call.consent
    return [
        (say("papers.day"), phrases.full_day(on)),
        (say("papers.time"), phrases.span(line.start_time, line.end_time)),
        (say("papers.venue"), phrases.where(line.venue, line.online)),
        (say("papers.notice_why") if off else say("papers.notice_business"), line.why),
        (say("papers.notice_about"), call.about_name),
        (say("papers.notice_for"), call.called_for_name),
        (say("papers.notice_by"), call.called_by_name),
        (
            say("papers.notice_consent"),
            phrases.joined(consent.party_name, consent.name, phrases.dated(consent.on_date))
            if consent is not None and call.consented
            else "",
        ),
        (say("papers.notice_resumes"), phrases.joined(resumes, times)),
    ]
