"""What the pane says of a risk in labels and values."""

from collections.abc import Iterable, Sequence

from db.meetings.rules.items import Part
from db.oversight.queries.support import SupportLine
from db.risks.queries import EscalationLine, MoveLine, RiskLine, RiskPage
from db.risks.queries.approved import Approval, approved_by, verdict
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.escalation import Way
from db.risks.rules.risk import Regime, RiskCategory, Sector
from db.words import choice, day, say
from desktop.risks.columns import authority_words, over_words, status_words


def facts(page: RiskPage) -> list[tuple[str, str]]:
    """Return what a risk says of itself; what is not set is left out."""
    line = page.line
    category = "" if line.category == RiskCategory.NOT_SET else choice(line.category)
    target = f"{line.target_points}, {choice(line.target_band)}" if line.target_band else ""
    return [
        (say("risks.cause"), line.cause),
        (say("risks.event"), line.event),
        (say("risks.effect"), line.effect),
        (say("log.owner"), line.owner),
        (say("risks.manager"), page.manager),
        (say("risks.appetite"), over_words(line)),
        (say("ScoreKind.target"), target),
        (say("risks.target_by"), day(line.target_by) if line.target_by else ""),
        (say("risks.response"), choice(page.response)),
        (say("risks.category"), category),
        (say("risks.dimensions"), ", ".join(choice(each) for each in page.dimensions)),
        (say("risks.sector"), "" if page.sector == Sector.NOT_SET else choice(page.sector)),
        (say("risks.regime"), "" if page.regime == Regime.NOT_SET else choice(page.regime)),
        (say("risks.regulators"), page.regulators),
        (say("risks.aims"), ", ".join(choice(each) for each in page.aims)),
        (say("risks.objective"), page.objective),
        (say("risks.part"), "" if line.part == Part.ONE else choice(line.part)),
        (say("risks.former_ref"), line.former_ref),
        (say("risks.last_review"), day(page.reviewed_on) if page.reviewed_on else ""),
        (say("risks.review"), day(line.review_on) if line.review_on else ""),
        (say("risks.closed_on"), day(line.closed_on) if line.closed_on else ""),
        (say("risks.closed_why"), page.closed_why if line.closed_on else ""),
        (say("risks.reopened_why"), page.reopened_why),
    ]


def standing(page: RiskPage, support: Sequence[SupportLine]) -> list[tuple[str, str]]:
    """Return the quality assurance status of a risk, and what it rests on."""
    return [
        (say("risks.now"), status_words(page.line)),
        (say("risks.authority"), authority_words(page.line)),
        (say("moves.anew"), _asked_anew(page.line)),
        (say("risks.lead"), page.lead),
        (say("risks.plan"), page.plan),
        (say("risks.support"), _supported(page, support)),
    ]


def _supported(page: RiskPage, support: Sequence[SupportLine]) -> str:
    """Return the support mandated for a risk, as the record of oversight has it (R23).

    Until it is recorded there, it is what the change of status that stands names.
    """
    told = [
        say("moves.support", words=each.words, met=each.met, all=len(each.criteria))
        if each.ended_on is None
        else say("moves.support_ended", words=each.words, on=each.ended_on)
        for each in support
    ]
    if told or page.line.level is not AssuranceLevel.INTENSIVE:
        return "\n".join(told)
    named = next((each.support for each in page.moves if each.stands and each.support), "")
    return say("moves.support_named", words=named) if named else say("moves.no_support")


def _asked_anew(line: RiskLine) -> str:
    parts = ", ".join(choice(each).lower() for each in line.anew)
    return say("moves.changed_since", parts=parts) if parts else ""


def move_facts(move: MoveLine) -> list[tuple[str, str]]:
    """Return everything a change of status was recorded with; what is not set is left out."""
    was = say("moves.from_to", was=choice(move.was), became=choice(move.became))
    return [
        (say("moves.change"), was),
        (say("risks.authority"), move.authority),
        (say("moves.assumption"), say("moves.assumed") if move.assumed else ""),
        (say("moves.departure"), move.departure_reason),
        (say("risks.person"), move.person),
        (say("moves.committee"), move.body),
        (say("risks.decided_on"), day(move.on) if move.on else ""),
        (say("risks.minute"), move.ref),
        (say("risks.criteria"), ", ".join(choice(each) for each in move.criteria)),
        (say("risks.rationale"), move.rationale),
        (say("assuring.evidence"), move.evidence),
        (say("risks.lead"), move.lead),
        (say("risks.plan"), move.plan),
        (say("risks.support"), move.support),
        (say("risks.regulator_lead"), move.regulator_lead),
        (say("moves.stands"), _stands(move)),
    ]


def ladder_facts(line: EscalationLine) -> list[tuple[str, str]]:
    """Return everything a risk was passed on or handed back with; what is not set is left out."""
    failed = "rungs.failed" if line.way == Way.UP else "rungs.reason"
    return [
        (say(failed), line.failed),
        (say("rungs.asked"), line.asked),
        (say("rungs.from"), line.by),
        (say("rungs.person"), line.person),
        (say("rungs.answer_by"), day(line.answer_by) if line.answer_by else ""),
        (say("risks.minute"), line.ref),
        (say("rungs.departure"), line.departure_reason),
        (say("rungs.words"), line.answer),
        (say("rungs.answered_by"), line.answered_by),
        (say("rungs.answered_on"), day(line.answered_on) if line.answered_on else ""),
    ]


def _stands(move: MoveLine) -> str:
    if not move.sound:
        return say("moves.unsound")
    return say("moves.now" if move.stands else "moves.followed")


def approved_facts(found: Iterable[Approval]) -> list[tuple[str, str]]:
    """Return what was approved: who did, then each part, what differs now first."""
    told = []
    for each in found:
        told.append((say("approved.by"), approved_by(each)))
        lines = sorted(each.lines, key=lambda line: not line.changed)
        for line in lines:
            words = f"{line.approved}\n{verdict(line)}" if line.changed else line.approved
            told.append((line.part, words.strip()))
    return told
