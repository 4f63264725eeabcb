"""The signature sheet of an agreement (R56, T5); delegations and what is hosted (R41, R51, R52)."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from db.agreements.queries import (
    AgreementLine,
    DelegationLine,
    ReviewLine,
    SignatoryLine,
    agreements,
    delegation_policies,
    delegations,
    hosted_services,
    reviews,
    signatories,
    variations,
)
from db.agreements.rules.agreements import VariationState
from db.errors import Refusal
from db.papers import phrases
from db.papers.oversight.sheet import system_sheet
from db.papers.paper import (
    Block,
    Bullets,
    Cell,
    Column,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
    Tone,
    Words,
)
from db.store import Reading
from db.words import choice, say


def signature_sheet(book: Reading, agreement: str, as_at: date) -> Paper:
    """Return an agreement's parties, each with a line to sign on or who signed, and when.

    Raises:
        Refusal: there is no such agreement.

    """
    line = next((each for each in agreements(book, as_at) if each.id == agreement), None)
    if line is None:
        raise Refusal("papers.no_agreement", "ref")
    missing = ", ".join(line.unsigned)
    return Paper(
        title=line.title,
        subtitle=say("signing.title"),
        body=line.title,
        running_head=say("signing.title"),
        dated=as_at,
        footer=say("papers.list_foot", body=line.title, on=as_at),
        status=say("signing.unsigned") if missing else "",
        status_note=say("signing.missing", missing=missing) if missing else "",
        blocks=(
            Facts(_facts(line)),
            *_changes(book, agreement),
            Heading(say("signing.parties")),
            Paragraph(say("signing.told")),
            *_parties(signatories(book, line.id)),
        ),
    )


def _facts(line: AgreementLine) -> tuple[tuple[str, Words], ...]:
    given = (
        (say("signing.kind"), phrases.joined(choice(line.kind), line.version)),
        (say("signing.stands"), choice(line.state)),
        (say("signing.effective"), phrases.dated(line.effective_on, say("signing.not_set"))),
        (say("signing.ends"), phrases.dated(line.ends_on, say("signing.runs_on"))),
        (say("signing.review"), phrases.dated(line.review_on, say("signing.not_set"))),
        (say("signing.purpose"), line.purpose),
        (say("reviewpack.source"), line.source),
    )
    return tuple(pair for pair in given if pair[1])


def _parties(signers: Sequence[SignatoryLine]) -> list[Section]:
    """Return a section for each party, with a line to sign on for each role (R56)."""
    apart = groupby(signers, key=attrgetter("organisation_id"))
    return [Section(party, tuple(map(_sign, each))) for party, each in apart]


def _sign(party: SignatoryLine) -> Signature:
    signed = say("signing.signed_on") if party.signed_on else ""
    return Signature(
        Run(party.organisation, bold=True),
        (
            (say("papers.sign_name"), party.person),
            (say("signing.role"), party.role),
            (say("papers.signed"), signed),
            (say("papers.sign_date"), phrases.dated(party.signed_on)),
        ),
    )


def _changes(book: Reading, agreement: str) -> list[Block]:
    """Return what was varied by all, and what each review came to."""
    agreed = [each for each in variations(book, agreement) if each.state is VariationState.AGREED]
    varied = tuple(
        say("signing.varied", words=each.words, who=", ".join(each.agreed)) for each in agreed
    )
    held = tuple(map(_reviewed, reviews(book, agreement)))
    made: list[Block] = []
    for code, said in (("signing.variations", varied), ("signing.reviews", held)):
        if said:
            made += [Heading(say(code)), Bullets(said)]
    return made


def _reviewed(line: ReviewLine) -> str:
    when = phrases.joined(phrases.dated(line.on), line.meeting)
    return phrases.joined(when, line.words, between=": ")


def delegation_register(book: Reading, _all: str, as_at: date) -> Paper:
    """Return what was delegated: to whom, by which instrument, and what of it was kept back."""
    found = [each for each in delegations(book) if each.from_on is None or each.from_on <= as_at]
    heads = (
        ("deleg.function", 2.4),
        ("deleg.giver", 1.8),
        ("deleg.taker", 2.4),
        ("deleg.instrument", 2.2),
        ("deleg.exclusions", 2.4),
        ("deleg.term", 1.8),
        ("reviewpack.source", 3.0),
    )
    columns = phrases.headed(heads)
    rows = tuple(_delegation(each, as_at) for each in found)
    table = Table(columns, rows, empty=say("deleg.none"))
    told = Paragraph(say("deleg.told"))
    return system_sheet(
        say("deleg.title"), as_at, told, table, *_policies(book, as_at), *_hosted(book, as_at)
    )


def _policies(book: Reading, as_at: date) -> list[Block]:
    """Return the recommendations not to delegate, and what each leaves open (R52)."""
    rows = tuple(
        (
            phrases.joined(each.words, each.source, between="\n"),
            "\n".join(choice(kind) for kind in each.recipients),
            "\n".join(choice(kind) for kind in each.exempt),
            _term(each.from_on, each.to_on, as_at),
        )
        for each in delegation_policies(book)
        if each.from_on is None or each.from_on <= as_at
    )
    heads = (("policy", 5.0), ("not_to", 3.0), ("exempt", 3.0), ("term", 2.0))
    columns = tuple(Column(say(f"deleg.{code}"), share) for code, share in heads)
    return [Heading(say("deleg.policies")), Table(columns, rows)] if rows else []


def _hosted(book: Reading, as_at: date) -> list[Block]:
    """Return what one organisation hosts for several (R41)."""
    rows = tuple(
        (
            each.title,
            Cell(each.host, Tone.PLAIN, say("deleg.lead") if each.lead_commissioner else ""),
            "\n".join(each.hosted_for),
            each.provider,
            _term(each.from_on, each.to_on, as_at),
        )
        for each in hosted_services(book)
        if each.from_on is None or each.from_on <= as_at
    )
    heads = (("service", 3.0), ("host", 3.0), ("hosted_for", 3.0), ("provider", 2.4), ("term", 2.0))
    columns = tuple(Column(say(f"deleg.{code}"), share) for code, share in heads)
    return [Heading(say("deleg.hosted")), Table(columns, rows)] if rows else []


def _term(from_on: date | None, to_on: date | None, as_at: date) -> Cell:
    if not (from_on or to_on):
        return Cell(say("deleg.no_term"), Tone.QUIET)
    past = to_on is not None and to_on < as_at
    term = phrases.joined(
        phrases.dated(from_on), phrases.dated(to_on) or say("signing.runs_on"), between=" – "
    )
    return Cell(term, Tone.QUIET if past else Tone.PLAIN, say("deleg.ended") if past else "")


def _delegation(line: DelegationLine, as_at: date) -> tuple[Words | Cell, ...]:
    departs = line.departure_reason
    kind = choice(line.kind)
    known = kind.casefold() == line.instrument.casefold()
    return (
        line.function,
        line.giver,
        line.taker,
        phrases.joined(line.instrument, "" if known else kind, between="\n"),
        line.exclusions or Cell(say("deleg.no_exclusion"), Tone.QUIET),
        _term(line.from_on, line.to_on, as_at),
        phrases.joined(
            line.source, say("deleg.departs", why=departs) if departs else "", between="\n"
        ),
    )
