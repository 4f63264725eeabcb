"""What a risk bears on, who manages it and when it is reviewed (R18, R19, R25)."""

from collections.abc import Sequence
from datetime import date

from db.papers import phrases
from db.papers.paper import Block, Heading, Table, Words
from db.risks.queries import RiskLine, RiskPage, risk_page
from db.risks.rules.risk import Regime, Sector
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


def bears(page: RiskPage) -> str:
    """Return on one line what a risk bears on and which regulators have an interest in it."""
    regulators = say("papers.regulators_told", words=page.regulators) if page.regulators else ""
    return phrases.joined(qualities(page), provided(page, " · "), regulators, between=" · ")


def managed_by(page: RiskPage, as_at: date) -> str:
    """Return on one line who manages a risk and when it is reviewed."""
    return phrases.joined(page.manager, reviewed(page, as_at, ", "), between=" · ")


def risks_about(book: Reading, risks: Sequence[RiskLine], as_at: date) -> list[Block]:
    """Return a table with a row for each risk: what its line of the register has no room for."""
    pages = [page for risk in risks if (page := risk_page(book, risk.id)) is not None]
    if not pages:
        return []
    heads = {
        "papers.ref": 1.2,
        "papers.risk": 2.4,
        "papers.category": 1.1,
        "papers.quality": 1.8,
        "papers.provider": 1.8,
        "papers.regulators": 1.4,
        "papers.manager": 1.4,
        "papers.review_days": 1.8,
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
        reviewed(page, as_at, "\n"),
    )
