"""The facts at the head of a page of the assurance framework."""

from datetime import date

from db.bodies.rules.purposes import Aim, read_choices
from db.papers import phrases
from db.papers.registers.holding import status_on
from db.papers.registers.risk_about import bears, managed_by, why_scored
from db.risks.queries import BafPage, RiskLine
from db.store import Reading
from db.words import choice, say

_SUPPORT = """
SELECT s.words, s.ended_on, count(c.id), total(c.met_on IS NOT NULL AND c.met_on <= :on)
FROM mandatedsupport_live s LEFT JOIN exitcriterion_live c ON c.support = s.id
WHERE s.risk = :risk AND coalesce(s.from_on, '') <= :on GROUP BY s.id ORDER BY s.from_on, s.id
"""


def facts_of(book: Reading, found: BafPage, as_at: date) -> tuple[tuple[str, str], ...]:
    """Return what a page says of its risk before its figures; what is not known is left out."""
    page, line = found.page, found.page.line
    aims = ", ".join(choice(each) for each in read_choices(Aim, found.strategic.aims))
    owner = phrases.joined(line.owner, line.owner_organisation)
    quality = _status(book, line, as_at)
    bare = "" if quality else say("baf.no_quality")
    pairs = {
        "baf.objective": phrases.joined(found.strategic.objective, aims, between=" · "),
        "baf.chain": phrases.joined(line.cause, line.event, line.effect, between=" → "),
        "baf.held_by": phrases.joined(owner, found.strategic.body, managed(line), between=" · "),
        "baf.managed_by": managed_by(page, as_at),
        "baf.bears": bears(page),
        "baf.scores": _scored(found, bare, as_at),
        "baf.quality": quality,
        "baf.support": _support(book, page.line.id, as_at),
    }
    return tuple((say(code), told) for code, told in pairs.items() if told)


def score_told(points: int | None, band: str) -> str:
    """Return points with their band in words."""
    if points is None:
        return say("papers.not_scored")
    return phrases.joined(str(points), say(f"Band.{band}") if band else "", between=" ")


def managed(line: RiskLine) -> str:
    """Return on which scale a risk is managed, and where it is escalated to."""
    if line.escalated_to is None:
        return line.managed_words
    return say("baf.escalated", now=line.managed_words, to=line.asked_words)


def owned(risk: RiskLine) -> str:
    """Return who owns a risk and on which scale it is managed (R20)."""
    owner = phrases.joined(risk.owner, risk.owner_organisation, between="\n")
    at = say("baf.managed_told", at=managed(risk))
    return phrases.joined(owner or say("papers.no_owner"), at, between="\n")


def _scored(found: BafPage, bare: str, as_at: date) -> str:
    why = why_scored(found.page, as_at)
    return phrases.joined(_scores(found), why, _appetite(found.page.line), bare, between=" ")


def _scores(found: BafPage) -> str:
    line, now = found.page.line, found.year[-1].points
    by = say("papers.by_day", on=line.target_by) if line.target_by else ""
    band = str(line.band or "") if now == line.points else ""
    return say(
        "baf.scores_told",
        initial=score_told(line.initial_points, str(line.initial_band or "")),
        current=score_told(now, band),
        target=phrases.joined(
            score_told(line.target_points, str(line.target_band or "")), by, between=" "
        ),
    )


def _appetite(line: RiskLine) -> str:
    if line.appetite is None or line.tolerance is None:
        return ""
    return say("baf.appetite_told", appetite=line.appetite, tolerance=line.tolerance)


def _status(book: Reading, line: RiskLine, as_at: date) -> str:
    found = status_on(book, line, as_at)
    if found is None:
        return ""
    told = phrases.joined(
        found.authority,
        phrases.dated(found.on),
        found.ref,
        say("papers.assumed") if found.assumed else "",
        found.departed,
        say("papers.two_versions") if line.contested else "",
    )
    level = choice(found.level)
    return say("baf.status_told", level=level, told=told) if told else level


def _support(book: Reading, risk: str, as_at: date) -> str:
    told = []
    for words, ended, many, met in book.rows(_SUPPORT, risk=risk, on=as_at.isoformat()):
        if ended and ended <= as_at.isoformat():
            on = date.fromisoformat(ended)
            told.append(say("baf.support_ended", words=words, on=on))
        else:
            told.append(say("baf.support_told", words=words, met=int(met), all=many))
    return "\n".join(told)
