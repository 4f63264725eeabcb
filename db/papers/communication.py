"""A communication to an organisation, and across every page whether it may be issued (R38, T3)."""

from datetime import date

from db.bodies.queries.people import standing_on
from db.errors import Refusal
from db.oversight.queries.letters import LetterLine, letters
from db.oversight.queries.parties import lead_on, memoranda, organisation_names
from db.oversight.rules.letters import LetterState
from db.papers import phrases
from db.papers.paper import Block, Box, Facts, Paper, Paragraph, Tone
from db.store import Reading
from db.words import choice, say

_FREE = frozenset({LetterState.APPROVED, LetterState.ISSUED})


def communication(book: Reading, letter: str, as_at: date) -> Paper:
    """Return a communication as its text stands.

    Until the other party has approved exactly this text, every page says that it is not approved;
    a text freed in exceptional circumstances says so, by whom, when and why, and stays marked
    until it is issued.

    Raises:
        Refusal: ``papers.no_letter``.

    """
    found = letters(book, letter)
    if not letter or not found:
        raise Refusal("papers.no_letter", "ref")
    (line,) = found
    across = _across(line)
    other = _other(book, line, as_at)
    parties = {"sender": line.sender_name, "to": line.proposal.name}
    return Paper(
        title=line.title,
        subtitle=say("concerns.subtitle", **parties),
        body=line.sender_name,
        running_head=line.title,
        subject=say("concerns.subtitle", **parties),
        dated=line.gate.issued_on or as_at,
        across="" if line.gate.free and not _may_go(line) else across,
        status=across,
        status_note=_note(line, other) if across else "",
        footer=say("concerns.foot", mark=line.mark, **parties),
        blocks=(
            Facts(_facts(book, line, as_at)),
            *_exception(line, other),
            *(Paragraph(each) for each in line.words.split("\n") if each.strip()),
        ),
    )


def _across(line: LetterLine) -> str:
    if not line.gate.free:
        return say("concerns.across")
    if _may_go(line):
        return say("concerns.not_issued")
    return say("concerns.exceptional") if line.exception and line.answer is None else ""


def _may_go(line: LetterLine) -> bool:
    """Whether the text may be issued without approval and has not been issued yet."""
    unapproved = line.exception is not None and line.answer is None
    return unapproved and line.gate.free and line.gate.issued_on is None


def _other(book: Reading, line: LetterLine, as_at: date) -> str:
    sender = standing_on(book, line.sender, as_at) or line.sender
    for each in memoranda(book, as_at):
        if each.id == line.proposal.agreement:
            return organisation_names(book)[each.parties.other(sender)]
    return say("concerns.other_party")


def _note(line: LetterLine, other: str) -> str:
    if _may_go(line):
        return say("concerns.ribbon_may_go", party=other)
    if line.gate.free:
        return say("concerns.ribbon_exceptional", party=other)
    if line.answer is not None and line.gate.issued_on is None:
        return say("concerns.ribbon_returned", party=other, words=line.answer.words)
    if line.earlier is not None:
        return say("concerns.ribbon_changed", party=other, mark=line.earlier.mark)
    return say("concerns.ribbon", party=other)


def _facts(book: Reading, line: LetterLine, as_at: date) -> tuple[tuple[str, str], ...]:
    proposal, answer, issued = line.proposal, line.answer, line.gate.issued_on
    lead = lead_on(book, proposal.organisation, issued or as_at)
    told = {"kind": choice(proposal.kind), "party": proposal.party, "on": proposal.proposed_on}
    pairs = [
        ("concerns.to", proposal.name),
        ("concerns.from", line.sender_name),
        ("concerns.about", say("concerns.proposal_told", **told)),
        ("concerns.lead", phrases.joined(lead.lead, lead.post) if lead else ""),
    ]
    if answer is not None and line.gate.free:
        told = {"name": answer.person, "party": answer.party, "on": answer.on}
        pairs.append(("concerns.approved_by", say("concerns.approved_told", **told)))
    if issued is not None and line.gate.free:
        told = {"on": issued, "name": line.issued_by}
        pairs.append(("concerns.issued_on", say("concerns.issued_told", **told)))
    return tuple((say(code), value) for code, value in pairs if value)


def _exception(line: LetterLine, other: str) -> tuple[Block, ...]:
    made = line.exception
    if made is None:
        return ()
    facts = (
        (say("concerns.box_who"), phrases.joined(made.person, made.party)),
        (say("concerns.box_on"), phrases.dated(made.on)),
    )
    told = {"party": made.party, "other": other, "reason": made.reason}
    box = Box(say("concerns.box"), say("concerns.box_words", **told), facts=facts, tone=Tone.RED)
    return (box,)
