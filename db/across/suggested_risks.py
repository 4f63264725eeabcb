"""Risks, and what was escalated, that could go on an agenda."""

from datetime import date

from db.across.suggested import Asked, Suggestion
from db.bodies.queries.plain import chosen
from db.meetings.rules.items import Origin, Part, Purpose
from db.store import Reading
from db.words import say

RISKS = """
SELECT r.id, r.ref, CASE WHEN r.title = '' THEN r.event ELSE r.title END, r.part,
  coalesce(r.owner, ''),
  coalesce(w.name, r.owner_text), r.review_on, r.proposed
FROM risk_live r LEFT JOIN person w ON w.id = r.owner
WHERE r.state <> 'closed' AND r.body = :body AND r.review_on <= :on ORDER BY r.review_on, r.ref
"""
RAISED = """
SELECT r.id, r.ref, CASE WHEN r.title = '' THEN r.event ELSE r.title END, r.part,
  coalesce(r.owner, ''),
  coalesce(w.name, r.owner_text),
  coalesce((SELECT b.name FROM assuranceproposal_live q JOIN body b ON b.id = q.body
    WHERE q.risk = r.id AND q.state = 'waiting' AND q.to_body = :body ORDER BY q.id LIMIT 1), ''),
  (SELECT max(v.on_date) FROM assurancemove_live v WHERE v.risk = r.id)
FROM risk_live r LEFT JOIN person w ON w.id = r.owner
WHERE r.state <> 'closed' AND (
  (r.body = :body AND r.proposed <> '')
  OR EXISTS (SELECT 1 FROM assuranceproposal_live q
    WHERE q.risk = r.id AND q.state = 'waiting' AND q.to_body = :body)
  OR (r.body = :body AND EXISTS (SELECT 1 FROM assurancemove_live v WHERE v.risk = r.id
    AND v.on_date > coalesce(:since, :on) AND v.on_date <= :on)))
ORDER BY r.ref, r.id
"""
ESCALATED = """
SELECT e.id, r.ref, CASE WHEN r.title = '' THEN r.event ELSE r.title END, r.part,
  coalesce(r.owner, ''),
  coalesce(w.name, r.owner_text), coalesce(b.name, h.name), e.answer_by
FROM riskescalation_live e JOIN risk_live r ON r.id = e.risk JOIN body h ON h.id = r.body
LEFT JOIN body b ON b.id = e.body LEFT JOIN person w ON w.id = r.owner
WHERE e.state = 'waiting' AND e.to_body = :body AND e.on_date <= :on AND r.state <> 'closed'
ORDER BY e.answer_by IS NULL, e.answer_by, e.on_date, e.id
"""
PROPOSED = """
SELECT p.id, p.kind, o.name, coalesce(b.name, '') FROM interventionproposal_live p
JOIN organisation o ON o.id = p.organisation LEFT JOIN organisation b ON b.id = p.proposed_by
WHERE p.meeting = :meeting AND p.withdrawn_on IS NULL AND p.begun_on IS NULL
ORDER BY p.proposed_on, p.id
"""


def risen(book: Reading, it: Asked) -> list[Suggestion]:
    """Return the risks passed to the committee, and what the two parties raise at this meeting."""
    found = []
    for thing, ref, title, part, lead_id, lead, by, until in book.rows(
        ESCALATED, body=it.body, on=it.on
    ):
        code = "suggest.escalated_until" if until else "suggest.escalated"
        detail = say(code, ref=ref, name=by, on=date.fromisoformat(until) if until else "")
        found.append(
            Suggestion(
                *(Origin.ESCALATION, thing, title, detail, Purpose.DECISION, lead_id, lead),
                part=chosen(Part, part),
            )
        )
    for thing, kind, name, party in book.rows(PROPOSED, meeting=it.id):
        title = say(f"suggest.propose_{kind}", name=name)
        detail = say("suggest.proposed_by", name=party)
        found.append(Suggestion(Origin.ESCALATION, thing, title, detail, Purpose.DECISION))
    return found


def raised(book: Reading, it: Asked) -> list[Suggestion]:
    """Return the risks that ask for a decision on their status, then those due for review."""
    values = {"body": it.body, "on": it.on}
    found = []
    for thing, ref, title, part, lead_id, lead, by, moved_on in book.rows(
        RAISED, since=it.since, **values
    ):
        detail = say("suggest.status_asked", ref=ref)
        if by:
            detail = say("suggest.raised_by", ref=ref, name=by)
        elif moved_on:
            detail = say("suggest.status_moved", ref=ref, on=date.fromisoformat(moved_on))
        found.append(
            Suggestion(
                *(Origin.ESCALATION, thing, title, detail, Purpose.DECISION, lead_id, lead),
                part=chosen(Part, part),
            )
        )
    asked = {each.thing for each in found}
    due = [
        Suggestion(
            Origin.RISK,
            thing,
            title,
            say("suggest.review_due", ref=ref, on=date.fromisoformat(review)),
            Purpose.ASSURANCE,
            *(lead_id, lead),
            part=chosen(Part, part),
        )
        for thing, ref, title, part, lead_id, lead, review, _asked in book.rows(RISKS, **values)
        if thing not in asked
    ]
    return [*found, *due]
