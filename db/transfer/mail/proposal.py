"""The e-mail that asks members to decide between meetings, with its paper (P1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.bodies.queries.mail import mail_watch
from db.decisions.queries import CirculationLine, circulation_page
from db.decisions.rules.circulation import END_OF_DAY
from db.decisions.rules.replies import voters
from db.errors import Refusal, Trouble
from db.files import files_folder, kept
from db.meetings.queries.not_sent import kept_from
from db.meetings.rules.intake import LARGEST
from db.store import Reading
from db.transfer.mail.addressees import addressees
from db.transfer.mail.draft import Attached, Draft, Sheet, file_name
from db.transfer.mail.looking_over import looked_over
from db.words import say


@dataclass(frozen=True, slots=True)
class ProposalMail:
    """The draft to every voting member, and ``doubts``: what to look at before it leaves.

    ``file`` is the name it is saved under.
    """

    draft: Draft
    doubts: tuple[str, ...]
    file: str


def proposal_mail(book: Reading, circulation: str, home: Path, words: str = "") -> ProposalMail:
    """Return the e-mail of a proposal; ``home`` is the book's path, beside which its paper lies.

    ``words`` stand in the place of its own where a person has put them right.

    Raises:
        Refusal: there is no such proposal.
        Trouble: its paper is not beside the book.

    """
    page = circulation_page(book, circulation)
    if page is None:
        raise Refusal("papers.no_circulation", "ref")
    line = page.line
    names = voters(book.rows, line.body, line.sent_on or line.closes_on or date.max)
    kept = _kept_from(book, circulation, names) if line.sha256 else {}
    who = addressees(book, {row: name for row, name in names.items() if row not in kept})
    doubts = [] if who.to or who.nowhere else [say("circulated.mail_nobody")]
    if who.nowhere:
        doubts.append(say("circulated.mail_no_address", names=", ".join(who.nowhere)))
    if line.paper and not line.sha256:
        doubts.append(say("circulated.mail_no_file", paper=line.paper))
    if kept:
        doubts.append(say("circulated.mail_not_sent", names=", ".join(kept.values())))
    draft = Draft(
        to=who.to,
        copy=who.copy,
        subject=say("circulated.mail_subject", committee=line.body_name, on=line.closes_on),
        before=words or proposal_words(line),
        sheet=Sheet((), ()),
        after="",
        files=_enclosed(line, home),
    )
    on = (line.sent_on or line.closes_on or date.max).isoformat()
    draft, outside = looked_over(mail_watch(book), draft)
    return ProposalMail(draft, (*doubts, *outside), file_name(on, "decision", line.body_name))


def _kept_from(book: Reading, circulation: str, names: Mapping[str, str]) -> dict[str, str]:
    """Return whom the papers of the item it takes the place of are kept from (R17)."""
    item = book.value("SELECT from_item FROM circulation_live WHERE id = :id", id=circulation)
    kept = kept_from(book, item) if item else {}
    return {row: name for row, name in names.items() if row in kept}


def proposal_words(line: CirculationLine) -> str:
    """Return what members are asked, to be put right by hand before it leaves."""
    why = say("circulated.mail_why", why=line.why) if line.why else ""
    paper = say("circulated.mail_paper", paper=line.paper) if line.paper else ""
    return say(
        "circulated.mail",
        committee=line.body_name,
        more="\n\n".join(filter(None, (line.words, why, paper))),
        on=line.closes_on,
        at=line.closes_time or END_OF_DAY,
    )


def _enclosed(line: CirculationLine, home: Path) -> tuple[Attached, ...]:
    if not line.sha256:
        return ()
    place = kept(files_folder(home), line.sha256)
    if not place.exists():
        raise Trouble("check.missing_file", name=line.filename)
    with place.open("rb") as source:
        return (Attached(line.filename, source.read(LARGEST)),)
