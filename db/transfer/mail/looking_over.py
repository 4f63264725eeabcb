"""An e-mail looked over before it is made: who is outside, and whether it says [secure] (P20)."""

from dataclasses import replace

from db.bodies.rules.mail import MailWatch
from db.transfer.mail.draft import Draft, is_address
from db.words import say


def looked_over(watch: MailWatch, draft: Draft) -> tuple[Draft, list[str]]:
    """Return the draft with its subject put right, and what to look at, each a sentence."""
    written = [address for _name, address in (*draft.to, *draft.copy) if is_address(address)]
    outside = watch.outside(written)
    made = replace(draft, subject=watch.subject(draft.subject, outside))
    doubts = []
    if outside:
        doubts.append(say("mail.outside", addresses=", ".join(outside)))
    if made.subject != draft.subject:
        doubts.append(say("mail.secured"))
    return made, doubts
