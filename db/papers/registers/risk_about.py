"""What a risk bears on, how it is met, who manages it and when it is reviewed (R18, R19, R25)."""

from collections.abc import Sequence
from datetime import date

from db.papers import phrases
from db.papers.paper import Block, Heading, Table, Words
from db.risks.queries import RiskLine, RiskPage, risk_page
from db.risks.rules.risk import Regime, Sector
from db.risks.rules.scores import ScoreKind
from db.store import Reading
from db.words import choice, say

NONE = "–"


def qualities(page: RiskPage) -> str:
    """Return the dimensions of quality a risk bears on; empty for none."""
    return phrases.joined(*map(choice, page.dimensions))


def provided(page: RiskPage, between: str) -> str:
    """Return whose services a risk lies in and whose assurance it falls under, as far as said."""
    sector = "" if page.sector == Sector.NOT_SET else choice(page.sector)
    whose = say("papers.assured_by", regime=choice(page.regime))
    return phrases.joined(sector, "" if page.regime == Regime.NOT_SET else whose, between=between)


def reviewed(page: RiskPage, as_at: date, between: str) -> str:
    """Return when a risk was reviewed last by a day, and when it is due again."""
    last, due = page.reviewed_on, page.line.review_on
    was = say("papers.reviewed_on", on=last) if last and last <= as_at else ""
    code = "papers.next_review" if due and due >= as_at else "papers.review_since"
    then = say(code, on=due) if due else ""
    return phrases.joined(was or say("papers.not_reviewed"), then, between=between)


def met(page: RiskPage, as_at: date, between: str) -> str:
    """Return how a risk is met, and who accepts it as it is until when, or did so last."""
    return phrases.joined(choice(page.response), _accepted(page, as_at), between=between)


def _accepted(page: RiskPage, as_at: date) -> str:
    known = (each for each in page.acceptances if each.on is None or each.on <= as_at)
    last = next(known, None)
    if last is None:
        return ""
    if last.expires_on is None:
        return say("papers.accepted", who=last.approver)
    code = "papers.accepted_to" if last.expires_on >= as_at else "papers.acceptance_over"
    return say(code, who=last.approver, on=last.expires_on)


def opened(page: RiskPage) -> str:
    """Return the day a risk was opened; empty where nobody has said."""
    return say("papers.opened_on", on=page.line.raised_on) if page.line.raised_on else ""


def why_scored(page: RiskPage, as_at: date) -> str:
    """Return the reason given for the current score of a day; empty where there is none."""
    given = (each for each in page.scores if each.kind is ScoreKind.CURRENT)
    why = next((each.reason for each in given if each.on is None or each.on <= as_at), "")
    return say("papers.why_scored", why=why) if why else ""


def bears(page: RiskPage) -> str:
    """Return on one line what a risk bears on and which regulators have an interest in it."""
    regulators = say("papers.regulators_told", words=page.regulators) if page.regulators else ""
    return phrases.joined(qualities(page), provided(page, " · "), regulators, between=" · ")


def managed_by(page: RiskPage, as_at: date) -> str:
    """Return on one line who manages a risk, how it is met, when it was opened and is reviewed."""
    told = reviewed(page, as_at, ", ")
    return phrases.joined(page.manager, met(page, as_at, ", "), opened(page), told, between=" · ")


def risks_about(book: Reading, risks: Sequence[RiskLine], as_at: date) -> list[Block]:
    """Return a table with a row for each risk: what its line of the register has no room for."""
    pages = [page for risk in risks if (page := risk_page(book, risk.id)) is not None]
    if not pages:
        return []
    heads = {
        "papers.ref": 1.2,
        "papers.risk": 2.2,
        "papers.category": 1.1,
        "papers.quality": 1.5,
        "papers.provider": 1.9,
        "papers.regulators": 1.1,
        "papers.manager": 1.4,
        "papers.response": 2.0,
        "papers.review_days": 2.4,
    }
    rows = tuple(_row(page, as_at) for page in pages)
    return [Heading(say("papers.risks_about")), Table(phrases.headed(heads), rows)]


def _row(page: RiskPage, as_at: date) -> tuple[Words, ...]:
    return (
        page.line.ref,
        page.line.title,
        choice(page.line.category),
        qualities(page) or NONE,
        provided(page, "\n") or NONE,
        page.regulators or NONE,
        page.manager or NONE,
        met(page, as_at, "\n"),
        phrases.joined(opened(page), reviewed(page, as_at, "\n"), between="\n"),
    )
