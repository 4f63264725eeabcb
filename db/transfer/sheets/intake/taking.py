"""The write that takes a register in."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from db.errors import Refusal
from db.store import Done, Reading, Ref, Store, Work
from db.transfer.sheets.intake.people import Owner, People
from db.transfer.sheets.proposal import Doubt, Kind, Outcome, Proposal, Row
from db.words import explain, say

NOBODY: Mapping[str, str] = MappingProxyType({})
_TABLES = {Kind.ACTION: ("action", "words"), Kind.ISSUE: ("action", "words"),
    Kind.RISK: ("risk", "title")}  # fmt: skip


def owners(book: Reading, proposal: Proposal) -> list[Owner]:
    """Return the names of a sheet, the commonest first, each with whom it matches."""
    people = People(book, NOBODY)
    said = Counter(str(row.fields["owner"]) for row in proposal.rows if row.fields.get("owner"))
    return [
        Owner(text, count, people.who(text), people.perhaps(text))
        for text, count in said.most_common()
    ]


def against(book: Reading, body: str, proposal: Proposal) -> Proposal:
    """Return the proposal with what this minute book says of its rows.

    A row taken in before is not taken again; a name nobody bears is kept as written, and said.
    """
    people = People(book, NOBODY)
    here = _here(book, body, proposal.kind)
    return replace(proposal, rows=tuple(_against(row, here, people) for row in proposal.rows))


def _here(book: Reading, body: str, kind: Kind) -> dict[tuple[str, str], str]:
    if kind not in _TABLES:
        return {}
    table, words = _TABLES[kind]
    rows = book.rows(
        f"SELECT former_ref, {words}, ref FROM {table}_live WHERE body = :body", body=body
    )
    return {(former, _start(said)): ref for former, said, ref in rows}


def _start(said: str) -> str:
    return " ".join(said.partition("\n")[0].rstrip("…").split()).casefold()[:60]


def _against(row: Row, here: Mapping[tuple[str, str], str], people: People) -> Row:
    doubts = list(row.doubts)
    said = str(row.fields.get("title") or row.fields.get("words") or row.words)
    key = (str(row.fields.get("ref", "")), _start(said))
    if key in here:
        values = {"ref": here[key]}
        doubts.append(Doubt("sheet.already_here", "", Outcome.REFUSE, values))
    owner = str(row.fields.get("owner", ""))
    if owner and not people.who(owner):
        doubts.append(Doubt("sheet.owner_as_written", "owner", values={"owner": owner}))
    return replace(row, doubts=tuple(doubts))


def take(
    store: Store,
    body: str,
    proposal: Proposal,
    *,
    also: Collection[int] = (),
    people: Mapping[str, str] = NOBODY,
) -> Done:
    """Take a register in for a committee as one command, undone as one.

    Taken are the rows marked to be taken, and those to look at whose numbers are ``also`` given:
    the secretary has looked, and what was doubtful stays in the notes. ``people`` gives the person
    (by id) for a name as written, where the secretary chose one.

    Raises:
        Refusal: ``sheet.nothing_to_take``, ``sheet.decisions_stay``, or ``sheet.row_refused`` with
            the sentence of the rule that refused; nothing was taken.

    """
    if proposal.kind is Kind.DECISION:
        raise Refusal("sheet.decisions_stay", name=proposal.name)
    with store.write(say("sheet.intent")) as work:
        known = against(work, body, proposal)
        rows = [
            row
            for row in known.rows
            if row.outcome is Outcome.TAKE or (row.outcome is Outcome.LOOK and row.number in also)
        ]
        if not rows:
            raise Refusal("sheet.nothing_to_take", name=proposal.name)
        chosen = People(work, people)
        refs = tuple(_taken(work, body, proposal, row, chosen) for row in rows)
    return Done(refs, work.changes)


def _taken(work: Work, body: str, proposal: Proposal, row: Row, people: People) -> Ref:
    from db.transfer.sheets.intake.actions import take_action
    from db.transfer.sheets.intake.risks import take_risk

    taker = take_risk if proposal.kind is Kind.RISK else take_action
    try:
        return taker(work, body, proposal, row, people)
    except Refusal as refusal:
        sentence = explain(refusal)
        raise Refusal("sheet.row_refused", row=row.number, sentence=sentence) from refusal
