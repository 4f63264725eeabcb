"""The declaration of independence asked of whoever chairs where the place asks for it (R5)."""

from db.bodies.commands.changing import kept
from db.bodies.records import InductionStep
from db.bodies.rules.induction import Step, declares_independence
from db.bodies.rules.kinds import Office
from db.record import same_id
from db.store import Work
from db.words import choice

HOLDERS = """
SELECT DISTINCT x.person, x.office FROM membership_live x JOIN seat_live s ON s.id = x.seat
WHERE s.body = :body AND s.independent AND (x.to_on IS NULL OR x.to_on >= :today)
  AND NOT EXISTS (SELECT 1 FROM inductionstep_live i WHERE i.person = x.person
    AND i.body = s.body AND i.step = :step)
ORDER BY x.person
"""
OFFICES = {str(each): each for each in Office}


def ask_independence(work: Work, body: str) -> None:
    """List the declaration for each holder of an office here who is to make it and was not asked.

    It is a step like those of an induction: ticked with its day once the declaration is made.
    """
    step = Step.INDEPENDENCE
    found = work.rows(HOLDERS, body=body, today=work.today.isoformat(), step=step.value)
    for person, office in found:
        if declares_independence(OFFICES.get(office, Office.MEMBER), independent=True):
            record = kept(work, InductionStep, same_id("inductionstep", body, person, step))
            record.person, record.body, record.step = person, body, step
            record.words = record.words or choice(step)
