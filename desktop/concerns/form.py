"""The forms of the Concerns page: each makes one command's input and runs it through the desk."""

from db.oversight.commands.concerns import CloseConcern, DiscussConcern, RaiseConcern, TellConcern
from db.oversight.commands.letters import (
    AnswerLetter,
    ChangeLetter,
    DraftLetter,
    ExceptLetter,
    IssueLetter,
)
from db.oversight.commands.parties import EndLead, NameLead
from db.oversight.commands.proposals import (
    AnswerIntervention,
    BeginIntervention,
    MakeException,
    ProposeIntervention,
    PutToMeeting,
    WithdrawProposal,
)
from db.oversight.queries.concerns import ConcernLine, early_concerns
from db.oversight.queries.letters import LetterLine
from db.oversight.queries.parties import LeadLine, memoranda
from db.oversight.queries.proposals import ProposalLine, intervention_proposals
from db.oversight.rules.concerns import Outlook, SubjectKind
from db.oversight.rules.letters import LetterAnswer
from db.oversight.rules.proposals import InterventionKind, ProposalAnswerKind, ProposalSubject
from db.store import Reading
from db.words import choice, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, LongField, Option, PickField, TextField
from desktop.kit.offers import (
    change_form,
    on_day,
    organisations,
    people,
    pick,
    places,
    plain_form,
    prose,
    review_meetings,
    words,
)

TALL = 9
"""Lines a text is written in."""


def _party(desk: Desk, name: str, code: str) -> PickField:
    """Return a field that offers the parties of the memoranda; all, while there is none."""

    def offered(book: Reading) -> list[Option]:
        found = [each.parties for each in memoranda(book, desk.today())]
        those = {each for parties in found for each in (parties.region, parties.icb)}
        every = organisations(book)
        return [each for each in every if each.id in those] or every

    return pick(desk, name, code, offered).needed()


def _memorandum(desk: Desk) -> PickField:
    """Return a field that picks the memorandum it stands under; the only one is chosen already."""
    found = [Option(each.id, each.title) for each in desk.read(memoranda, desk.today())]
    hint = say("early.memorandum_hint")
    made = PickField(desk.look, "agreement", say("early.memorandum"), found, hint=hint)
    if len(found) == 1:
        made.set_value(found[0].id)
    return made.needed() if len(found) > 1 else made


def _concerns(book: Reading) -> list[Option]:
    return [
        Option(each.id, each.subject, each.words)
        for each in early_concerns(book)
        if each.steps.closed_on is None
    ]


def _proposals(book: Reading) -> list[Option]:
    return [
        Option(each.id, each.name, choice(each.kind))
        for each in intervention_proposals(book)
        if each.course.withdrawn_on is None
    ]


def raising(desk: Desk) -> CommandForm:
    """Return the form that raises a concern."""
    fields: list[Field] = [
        _party(desk, "raised_by", "early.raised_by"),
        ChoiceField(desk.look, "subject", say("early.about"), list(SubjectKind)),
        pick(desk, "organisation", "early.organisation", organisations),
        pick(desk, "place", "early.place", places),
        words(desk, "title", "early.named"),
        ChoiceField(desk.look, "outlook", say("early.outlook"), list(Outlook)),
        prose(desk, "words", "early.concern"),
        prose(desk, "material", "early.material"),
        words(desk, "person", "early.person"),
        on_day(desk, "on", "early.on"),
        _memorandum(desk),
    ]
    return plain_form(desk, "early.raising", fields, RaiseConcern)


def telling(desk: Desk, line: ConcernLine) -> CommandForm:
    """Return the form that records who of the other party was told."""
    fields: list[Field] = [words(desk, "told_to", "early.told_to"), on_day(desk, "on", "early.on")]
    return plain_form(desk, "early.telling", fields, TellConcern, earlyconcern=line.id)


def discussing(desk: Desk, line: ConcernLine) -> CommandForm:
    """Return the form that records what both parties said."""
    fields: list[Field] = [
        prose(desk, "words", "early.said"),
        on_day(desk, "on", "early.on"),
        pick(desk, "meeting", "early.meeting", review_meetings),
    ]
    return plain_form(desk, "early.discussing", fields, DiscussConcern, earlyconcern=line.id)


def closing(desk: Desk, line: ConcernLine) -> CommandForm:
    """Return the form that closes a concern."""
    fields: list[Field] = [prose(desk, "outcome", "early.outcome"), on_day(desk, "on", "early.on")]
    return plain_form(desk, "early.closing", fields, CloseConcern, earlyconcern=line.id)


def proposing(desk: Desk, line: ConcernLine | ProposalLine | None = None) -> CommandForm:
    """Return the form that proposes to escalate or intervene, perhaps on a concern."""
    concern = pick(desk, "concern", "early.grew_from", _concerns)
    if isinstance(line, ConcernLine):
        concern.set_value(line.id)
    fields: list[Field] = [
        ChoiceField(desk.look, "kind", say("early.kind"), list(InterventionKind)),
        _party(desk, "proposed_by", "early.proposed_by"),
        ChoiceField(desk.look, "subject", say("early.at"), list(ProposalSubject)),
        pick(desk, "organisation", "early.organisation", organisations),
        prose(desk, "words", "early.proposed_words"),
        on_day(desk, "issue_arose_on", "early.arose"),
        concern,
        words(desk, "person", "early.person"),
        on_day(desk, "on", "early.on"),
        _memorandum(desk),
    ]
    return plain_form(desk, "early.proposing", fields, ProposeIntervention)


def putting(desk: Desk, line: ProposalLine) -> CommandForm:
    """Return the form that raises a proposal at a meeting of both."""
    fields: list[Field] = [pick(desk, "meeting", "early.meeting", review_meetings).needed()]
    made = PutToMeeting
    return plain_form(desk, "early.putting", fields, made, interventionproposal=line.id)


def answering(desk: Desk, line: ProposalLine) -> CommandForm:
    """Return the form that records what the other party answered."""
    fields: list[Field] = [
        ChoiceField(desk.look, "answer", say("early.answer"), list(ProposalAnswerKind)),
        *_speaking(desk, "early.answered_by"),
        prose(desk, "words", "early.in_words"),
        on_day(desk, "on", "early.on"),
    ]
    made = AnswerIntervention
    return plain_form(desk, "early.answering", fields, made, interventionproposal=line.id)


def _speaking(desk: Desk, party: str) -> list[Field]:
    return [
        _party(desk, "party", party),
        pick(desk, "person", "early.speaker", people).needed(),
    ]


def beginning(desk: Desk, line: ProposalLine) -> CommandForm:
    """Return the form that records that what was proposed began."""
    fields: list[Field] = [prose(desk, "words", "early.how"), on_day(desk, "on", "early.on")]
    made = BeginIntervention
    return plain_form(desk, "early.beginning", fields, made, interventionproposal=line.id)


def _excepting(desk: Desk) -> list[Field]:
    return [
        *_speaking(desk, "early.acting"),
        prose(desk, "reason", "early.why_exceptional"),
        on_day(desk, "on", "early.on"),
    ]


def excepting(desk: Desk, line: ProposalLine) -> CommandForm:
    """Return the form that records exceptional circumstances of a proposal."""
    fields, made = _excepting(desk), MakeException
    return plain_form(desk, "early.excepting", fields, made, interventionproposal=line.id)


def withdrawing(desk: Desk, line: ProposalLine) -> CommandForm:
    """Return the form that withdraws a proposal."""
    fields: list[Field] = [prose(desk, "reason", "early.why"), on_day(desk, "on", "early.on")]
    made = WithdrawProposal
    return plain_form(desk, "early.withdrawing", fields, made, interventionproposal=line.id)


def drafting(desk: Desk, line: ProposalLine | None = None) -> CommandForm:
    """Return the form that drafts a communication about a proposal."""
    proposal = pick(desk, "interventionproposal", "early.proposal", _proposals).needed()
    if line is not None:
        proposal.set_value(line.id)
    fields: list[Field] = [proposal, _party(desk, "sender", "early.from"), *_text(desk)]
    return plain_form(desk, "early.drafting", fields, DraftLetter)


def _text(desk: Desk) -> list[Field]:
    return [
        words(desk, "title", "early.title"),
        LongField(desk.look, "words", say("early.text"), lines=TALL),
    ]


def changing(desk: Desk, line: LetterLine) -> CommandForm:
    """Return the form that changes a text."""
    title, text = _text(desk)
    title.set_value(line.title)
    text.set_value(line.words)
    return change_form(desk, "early.changing", [title, text], ChangeLetter, letter=line.id)


def answering_letter(desk: Desk, line: LetterLine) -> CommandForm:
    """Return the form that records the other party's answer to a text, by its mark."""
    fields: list[Field] = [
        ChoiceField(desk.look, "answer", say("early.answer"), list(LetterAnswer)),
        TextField(desk.look, "mark", say("early.mark_read"), hint=say("early.mark_hint")),
        *_speaking(desk, "early.answered_by"),
        prose(desk, "words", "early.in_words"),
        on_day(desk, "on", "early.on"),
    ]
    return plain_form(desk, "early.answering", fields, AnswerLetter, letter=line.id)


def issuing(desk: Desk, line: LetterLine) -> CommandForm:
    """Return the form that records that a communication went out."""
    fields: list[Field] = [
        words(desk, "issued_by", "early.issued_by"),
        words(desk, "how", "early.issued_how"),
        on_day(desk, "on", "early.on"),
    ]
    return plain_form(desk, "early.issuing", fields, IssueLetter, letter=line.id)


def excepting_letter(desk: Desk, line: LetterLine) -> CommandForm:
    """Return the form that records exceptional circumstances of one text."""
    return plain_form(desk, "early.excepting", _excepting(desk), ExceptLetter, letter=line.id)


def naming(desk: Desk) -> CommandForm:
    """Return the form that names the single lead of an organisation."""
    fields: list[Field] = [
        pick(desk, "organisation", "early.organisation", organisations).needed(),
        pick(desk, "person", "early.lead", people).needed(),
        on_day(desk, "from_on", "early.from_on"),
    ]
    return plain_form(desk, "early.naming", fields, NameLead)


def ending(desk: Desk, line: LeadLine) -> CommandForm:
    """Return the form that ends a lead."""
    fields: list[Field] = [on_day(desk, "to_on", "early.to_on")]
    return plain_form(desk, "early.ending", fields, EndLead, identifiedlead=line.id)
