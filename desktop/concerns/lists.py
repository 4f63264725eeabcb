"""The lists of the Concerns page: columns, what the pane tells, what can be done."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.clock import today
from db.oversight.queries.concerns import ConcernLine
from db.oversight.queries.letters import ApprovalLine, LetterLine, letters
from db.oversight.queries.parties import LeadLine
from db.oversight.queries.proposals import ExceptionLine, ProposalLine
from db.oversight.rules.concerns import ConcernState
from db.oversight.rules.letters import LetterState
from db.oversight.rules.proposals import InterventionState
from db.store import Reading
from db.words import choice, day, say
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.lists import Shape, Told
from desktop.kit.table import Column

CONCERNS, PROPOSALS, LETTERS, LEADS = "concerns", "proposals", "letters", "leads"
STATES = {
    ConcernState.NOT_TOLD: ("red", "triangle"),
    ConcernState.TOLD: ("amber", "diamond"),
    ConcernState.DISCUSSED: ("green", "disc"),
    InterventionState.RAISED: ("amber", "diamond"),
    InterventionState.AGREED: ("green", "disc"),
    InterventionState.DECLINED: ("red", "triangle"),
    InterventionState.EXCEPTIONAL: ("red", "triangle"),
    InterventionState.BEGUN: ("accent", "square"),
    LetterState.NOT_APPROVED: ("red", "triangle"),
    LetterState.RETURNED: ("amber", "diamond"),
    LetterState.APPROVED: ("green", "disc"),
    LetterState.EXCEPTIONAL: ("red", "triangle"),
    LetterState.ISSUED: ("accent", "square"),
}


def _day(on: date | None) -> str:
    return day(on) if on else ""


def _who(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _state(state: Any) -> Cell:
    ink, mark = STATES.get(state, ("text2", "bar"))
    return Status(choice(state), ink, mark)


def _concern_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("early.subject"), 224, _subject),
        Column(say("early.concern"), 0, lambda line: Words(line.words, line.material)),
        Column(say("early.raised"), 176, _raised),
        Column(say("early.state"), 136, lambda line: _state(line.state)),
    ]


def _raised(line: ConcernLine) -> Cell:
    return Words(_day(line.raised_on), line.party_short)


def _subject(line: ConcernLine) -> Cell:
    return Words(line.subject, _who(choice(line.kind), line.at))


def _concern_facts(line: ConcernLine) -> Told:
    steps = line.steps
    return [
        (say("early.subject"), _who(line.subject, line.at)),
        (say("early.outlook"), choice(line.outlook)),
        (say("early.concern"), line.words),
        (say("early.material"), line.material),
        (say("early.raised"), _who(line.party, line.person, _day(line.raised_on))),
        (say("early.memorandum"), line.memorandum),
        (say("early.told"), _who(line.told_to, _day(steps.told_on))),
        (say("early.discussed"), _who(_day(steps.discussed_on), line.meeting)),
        (say("early.said"), line.discussed_words),
        (say("early.closed"), _day(steps.closed_on)),
        (say("early.outcome"), line.outcome),
    ]


def _concern_able(line: ConcernLine, _form: str) -> bool:
    return line.steps.closed_on is None


def _proposal_able(line: ProposalLine, form: str) -> bool:
    """Return whether a proposal goes on; of one that has begun letters are still written."""
    course = line.course
    return course.withdrawn_on is None and (course.begun_on is None or form == "drafting")


def _letter_able(line: LetterLine, form: str) -> bool:
    """Return whether a letter has not gone out; where its proposal was withdrawn it does not."""
    gone = line.gate.issued_on is not None
    return not gone and (form != "issuing" or line.proposal.course.withdrawn_on is None)


def _lead_able(line: LeadLine, _form: str) -> bool:
    return line.to_on is None or line.to_on >= today()


def _proposal_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("early.at"), 224, lambda line: Words(line.name, choice(line.kind))),
        Column(say("early.proposed_words"), 0, lambda line: Words(line.words)),
        Column(say("early.proposed"), 176, lambda line: Words(_day(line.proposed_on), line.party)),
        Column(say("early.state"), 136, lambda line: _state(line.course.state(today()))),
    ]


def _proposal_facts(line: ProposalLine) -> Told:
    course = line.course
    return [
        (say("early.kind"), choice(line.kind)),
        (say("early.at"), line.name),
        (say("early.state"), choice(course.state(today()))),
        (say("early.proposed_words"), line.words),
        (say("early.arisen"), _day(line.issue_arose_on)),
        (say("early.proposed"), _who(line.party, line.person, _day(line.proposed_on))),
        (say("early.raised_at"), _who(line.meeting_ref, _day(course.raised_on))),
        (say("early.begun"), _who(_day(course.begun_on), line.begun_words)),
        (say("early.withdrawn"), _who(_day(course.withdrawn_on), line.withdrawn_why)),
    ]


def _proposal_story(book: Reading, line: ProposalLine) -> Told:
    told: Told = []
    if line.answer is not None:
        said = line.answer
        told.append((choice(said.answer), _who(said.person, said.party, _day(said.on))))
        told.append((say("early.said"), said.words))
    told += [_exception(each) for each in line.exceptions if not each.letter]
    for letter in letters(book, proposal=line.id):
        told.append((say("early.letter"), _who(letter.title, choice(letter.state))))
    return [each for each in told if each[1]]


def _exception(line: ExceptionLine) -> tuple[str, str]:
    who = _who(line.person, line.party, _day(line.on))
    return say("early.exception"), say("early.exception_told", who=who, reason=line.reason)


def _letter_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("early.to"), 224, lambda line: Words(line.proposal.name, line.sender_name)),
        Column(say("early.title"), 0, _titled),
        Column(say("early.mark"), 112, lambda line: Words(line.mark)),
        Column(say("early.state"), 136, lambda line: _state(line.state)),
    ]


def _titled(line: LetterLine) -> Cell:
    return Words(line.title, " ".join(line.words.split()))


def _letter_facts(line: LetterLine) -> Told:
    return [
        (say("early.to"), line.proposal.name),
        (say("early.from"), line.sender_name),
        (say("early.state"), _locked(line)),
        (say("early.mark"), line.mark),
        (say("early.drafted"), _day(line.drafted_on)),
        (say("early.issued"), _who(_day(line.gate.issued_on), line.issued_by, line.issued_how)),
        (say("early.text"), line.words),
    ]


def _locked(line: LetterLine) -> str:
    return choice(line.state) if line.gate.free else say("early.locked", state=choice(line.state))


def _letter_story(_book: Reading, line: LetterLine) -> Told:
    told = [_answered(line, each) for each in line.answers]
    told += [_exception(each) for each in line.proposal.exceptions if each.letter == line.id]
    return told


def _answered(line: LetterLine, said: ApprovalLine) -> tuple[str, str]:
    who = _who(said.person, said.party, _day(said.on))
    about = say("early.this_text" if said.sha256 == line.sha256 else "early.other_text")
    words = say("early.answer_told", who=who, about=about, mark=said.mark)
    return choice(said.answer), "\n".join(filter(None, (words, said.words)))


def _lead_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("early.organisation"), 0, lambda line: Words(line.name)),
        Column(say("early.lead"), 256, lambda line: Words(line.lead, line.post)),
        Column(say("early.from_on"), 144, lambda line: Words(_day(line.from_on))),
        Column(say("early.to_on"), 144, lambda line: Words(_day(line.to_on))),
    ]


def _lead_facts(line: LeadLine) -> Told:
    return [
        (say("early.lead"), _who(line.lead, line.post)),
        (say("early.from_on"), _day(line.from_on)),
        (say("early.to_on"), _day(line.to_on)),
    ]


def _shape(listing: str, kind: str, new: str, **more: Any) -> Shape:
    chip, empty = f"early.chip_{listing}", f"early.none_{listing}"
    return Shape(kind=kind, chip=chip, empty=empty, new=(f"early.{new}", new), **more)


SHAPES: dict[str, Shape] = {
    CONCERNS: _shape(
        CONCERNS,
        "earlyconcern",
        "raising",
        columns=_concern_columns,
        title=lambda line: line.words,
        facts=_concern_facts,
        able=_concern_able,
        verbs=(
            ("early.telling", "telling"),
            ("early.discussing", "discussing"),
            ("early.proposing", "proposing"),
            ("early.closing", "closing"),
        ),
    ),
    PROPOSALS: _shape(
        PROPOSALS,
        "interventionproposal",
        "proposing",
        columns=_proposal_columns,
        title=lambda line: line.words,
        facts=_proposal_facts,
        story=_proposal_story,
        able=_proposal_able,
        verbs=(
            ("early.putting", "putting"),
            ("early.answering", "answering"),
            ("early.drafting", "drafting"),
            ("early.beginning", "beginning"),
            ("early.excepting", "excepting"),
            ("early.withdrawing", "withdrawing"),
        ),
    ),
    LETTERS: _shape(
        LETTERS,
        "letter",
        "drafting",
        columns=_letter_columns,
        title=lambda line: line.title,
        facts=_letter_facts,
        story=_letter_story,
        able=_letter_able,
        verbs=(
            ("early.changing", "changing"),
            ("early.answering", "answering_letter"),
            ("early.issuing", "issuing"),
            ("early.excepting", "excepting_letter"),
        ),
    ),
    LEADS: _shape(
        LEADS,
        "identifiedlead",
        "naming",
        columns=_lead_columns,
        title=lambda line: line.name,
        facts=_lead_facts,
        able=_lead_able,
        verbs=(("early.ending", "ending"),),
    ),
}
