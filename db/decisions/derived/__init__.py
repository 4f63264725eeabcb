"""What follows of a decision and a recommendation: number, how it is shown, how far it has come."""

from datetime import date

from db.bodies.rules.kinds import Authority
from db.custody.queries import ref_sql
from db.decisions.derived.findings import findings
from db.decisions.rules import Assessment, DecisionKind, DecisionState, Outcome, kind_shown
from db.decisions.rules.referrals import stage_of
from db.store import Deriving

TOUCHED = "id IN (SELECT id FROM touched WHERE kind = 'decision')"
SHOWN = f"""
SELECT id, kind, authority, state, binds_statutory, shown_kind FROM decision WHERE {TOUCHED}
"""
__all__ = ["derive", "findings"]

STAGES = """
SELECT r.id, r.assessment, r.ended_why <> '', r.stage,
  EXISTS (SELECT 1 FROM agendaitem_live i JOIN meeting_live m ON m.id = i.meeting
    WHERE (i.from_thing = r.id OR i.from_thing IN (
        SELECT g.id FROM referral_live g WHERE g.recommendation = r.id))
      AND i.state = 'taken' AND m.on_date >= (
      SELECT max(f.outcome_on) FROM referral_live f WHERE f.recommendation = r.id))
FROM recommendation r WHERE r.id IN (SELECT id FROM touched WHERE kind = 'recommendation')
"""
ANSWERS = """
SELECT f.recommendation, f.outcome FROM referral_live f
WHERE f.recommendation IN (SELECT id FROM touched WHERE kind = 'recommendation')
  AND NOT EXISTS (SELECT 1 FROM referral_live g WHERE g.recommendation = f.recommendation
    AND coalesce(g.body, g.organisation) = coalesce(f.body, f.organisation) AND g.turn > f.turn)
"""
CONFIRMED = """
SELECT d.id, json_extract(s.text, '$.record.decisions."' || d.id || '"') IS NOT
  json_array(d.item, d.words, d.kind, d.votes_for, d.votes_against, d.abstained, d.dissent)
FROM decision d JOIN minutes_live m ON m.meeting = d.meeting AND m.state = 'confirmed'
JOIN snapshot s ON s.id = m.snapshot
WHERE d.deleted IS NULL AND d.state <> 'withdrawn' AND d.item IS NOT NULL
"""


def derive(book: Deriving, today: date) -> None:  # noqa: ARG001 - every area is asked alike
    """Set the number, the kind shown (R6), and whether it changed after confirmation."""
    book.run(
        "INSERT OR IGNORE INTO touched SELECT 'decision', d.id FROM decision d"
        " JOIN touched t ON t.kind = 'minutes' JOIN minutes m ON m.id = t.id"
        " WHERE d.meeting = m.meeting"
    )
    book.run(f"UPDATE decision SET ref = {ref_sql('decision')}, changed_since = 0 WHERE {TOUCHED}")
    for row, kind, authority, state, binds, held in book.rows(SHOWN):
        shown = _shown(kind, authority, state, binds=bool(binds))
        if shown != held:
            book.run("UPDATE decision SET shown_kind = :kind WHERE id = :id", kind=shown, id=row)
    _mark_changed(book)
    _set_stages(book)


def _set_stages(book: Deriving) -> None:
    """Say how far each recommendation has come: by its answers, and whether they were reported."""
    book.run(
        "INSERT OR IGNORE INTO touched SELECT 'recommendation', f.recommendation FROM referral f"
        " JOIN touched t ON t.kind = 'referral' AND t.id = f.id"
    )
    book.run(
        "INSERT OR IGNORE INTO touched SELECT 'recommendation', r.id FROM touched t"
        " JOIN agendaitem i ON t.kind = 'agendaitem' AND i.id = t.id"
        " LEFT JOIN referral f ON f.id = i.from_thing"
        " JOIN recommendation r ON r.id IN (i.from_thing, f.recommendation)"
    )
    answers: dict[str, list[Outcome]] = {}
    known = {each.value: each for each in Outcome}
    for row, outcome in book.rows(ANSWERS):
        answers.setdefault(row, []).append(known.get(outcome, Outcome.AWAITED))
    made = {each.value: each for each in Assessment}
    for row, assessment, ended, held, reported in book.rows(STAGES):
        found = stage_of(
            made.get(assessment, Assessment.NOT_YET),
            answers.get(row, ()),
            reported=bool(reported),
            ended=bool(ended),
        )
        if found.value != held:
            book.run("UPDATE recommendation SET stage = :s WHERE id = :id", s=found.value, id=row)


def _mark_changed(book: Deriving) -> None:
    for row, changed in book.rows(f"{CONFIRMED} AND d.{TOUCHED}"):
        if changed:
            book.run("UPDATE decision SET changed_since = 1 WHERE id = :id", id=row)


def _shown(kind: str, authority: str, state: str, *, binds: bool) -> str:
    """Return the kind as shown; a choice from a newer Minutebook stays as it came."""
    try:
        found = kind_shown(
            DecisionKind(kind), Authority(authority), DecisionState(state), binds_statutory=binds
        )
    except ValueError:
        return kind
    return found.value
