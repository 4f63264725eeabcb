"""The papers of a meeting: how far each has come, its versions, and the pack as one thing."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.bodies.rules.purposes import Aim, read_choices
from db.meetings.queries.agenda import agenda
from db.meetings.rules.intake import Place
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.papers import (
    Delivery,
    Marking,
    Road,
    higher,
    is_in,
    is_wanted,
    lacks_agreement,
)
from db.store import Reading
from db.words import say

COVER = (
    *("recommendation", "summary", "evidence", "considered", "involved", "objectives"),
    *("communications", "finance", "equality", "conflicts", "assurance", "themes"),
    "system_first",
)
"""What a cover sheet says in words, in the order it is printed."""
_PAPERS = f"""
SELECT p.n, p.id, p.item, i.number, i.title, i.part, i.marking, p.title, p.purpose, p.road,
  p.delivery, p.marking, p.part, p.received_on, p.filename, p.sha256, p.size, p.version,
  coalesce(p.author, ''), coalesce(a.name, ''), coalesce(p.lead, ''), coalesce(l.name, ''),
  p.late_reason, coalesce(p.late_agreed_by, ''), coalesce(g.name, ''),
  p.why, coalesce(p.deferred_to, ''), coalesce(d.ref, ''), p.signed_off_on, p.sent_absent_on,
  i.state IN ('deferred', 'withdrawn'), EXISTS (SELECT 1 FROM paperversion_live v
    WHERE v.paper = p.id AND v.sha256 = p.sha256 AND instr(v.note, :locked) = 1), p.aims,
  {", ".join(f"p.{each}" for each in COVER)}
FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
LEFT JOIN person a ON a.id = p.author LEFT JOIN person l ON l.id = p.lead
LEFT JOIN person g ON g.id = p.late_agreed_by LEFT JOIN meeting d ON d.id = p.deferred_to
WHERE i.meeting = :meeting AND (:paper = '' OR p.id = :paper) ORDER BY i.place, p.pos, p.id
"""
_MAIL = """
SELECT w.id, w.name, w.email, w.assistant_email FROM paper_live p
JOIN person_live w ON w.id = p.author OR w.id = p.lead
WHERE p.id = :paper ORDER BY w.id = p.lead, w.name
"""
_VERSIONS = """
SELECT v.id, v.number, v.filename, v.sha256, v.size, v.received_on, v.by, v.note
FROM paperversion_live v WHERE v.paper = :paper ORDER BY v.number, v.taken_at, v.id
"""
_CURRENT = """
SELECT id, version, filename, sha256, size, received_on FROM paper_live
WHERE id = :paper AND sha256 <> ''
"""
_RISKS = """
SELECT r.id, r.ref, CASE WHEN r.title = '' THEN r.event ELSE r.title END
FROM paperrisk_live k JOIN risk_live r ON r.id = k.risk WHERE k.paper = :paper ORDER BY r.ref, r.id
"""
_ABSENT = """
SELECT DISTINCT w.name, w.email FROM meeting_live m JOIN seat_live s ON s.body = m.body
JOIN membership_live h ON h.seat = s.id AND coalesce(h.from_on, '') <= m.on_date
  AND coalesce(h.to_on, '9999') >= m.on_date
JOIN person_live w ON w.id = h.person
LEFT JOIN attendance_live a ON a.meeting = m.id AND a.person = w.id
WHERE m.id = :meeting AND s.capacity = 'member'
  AND (a.status IN ('apologies', 'absent')
    OR (m.state IN ('held', 'not quorate') AND a.id IS NULL))
  AND w.id NOT IN (SELECT d.person FROM declaration_live d
    WHERE d.item = :item AND d.management = 'no papers') ORDER BY w.name
"""
_PACK = "SELECT marking, segment, questions_on FROM pack_live WHERE meeting = :meeting"
_MARKS = """SELECT marking FROM agendaitem_live WHERE meeting = :meeting AND part <= :part
AND state NOT IN ('deferred', 'withdrawn')"""
_WAITING = """
SELECT p.n FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
WHERE p.deferred_to = :meeting AND p.road = 'deferred' ORDER BY p.title, p.id
"""


@dataclass(frozen=True, slots=True)
class PaperOfMeeting:
    """A paper with its item, its road and its cover sheet; ``cover`` holds words by field.

    ``gone`` says that its item was deferred or withdrawn, ``locked`` that its file was noted to
    open only with a password.
    """

    n: int
    id: str
    item: str
    number: str
    item_title: str
    item_part: Part
    item_marking: Marking
    title: str
    purpose: Purpose
    road: Road
    delivery: Delivery
    marking: Marking
    part: Part
    received_on: date | None
    filename: str
    sha256: str
    size: int
    version: int
    author_id: str
    author: str
    lead_id: str
    lead: str
    late_reason: str
    late_agreed_id: str
    late_agreed_by: str
    why: str
    deferred_id: str
    deferred_to: str
    signed_off_on: date | None
    sent_absent_on: date | None
    gone: int
    locked: int
    aims: tuple[Aim, ...]
    cover: dict[str, str]

    @property
    def is_in(self) -> bool:
        """Whether it came in, or will be given by word of mouth."""
        return is_in(self.road, self.delivery)

    @property
    def is_wanted(self) -> bool:
        """Whether the meeting still expects it."""
        return is_wanted(self.road)

    @property
    def lacks_agreement(self) -> bool:
        """Whether it came late without the chair's agreement and the reason."""
        return lacks_agreement(self.delivery, self.late_agreed_by, self.late_reason)


@dataclass(frozen=True, slots=True)
class MailTo:
    """Who gets the mail about a paper: the assistant, where the person has one (P2)."""

    name: str
    email: str
    assistant: bool


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One file of a paper; ``larger`` is by how many bytes than the version before it."""

    id: str
    number: int
    filename: str
    sha256: str
    size: int
    received_on: date | None
    by: str
    note: str
    larger: int | None


@dataclass(frozen=True, slots=True)
class PackLine:
    """The papers of a meeting as one; ``marking`` is the highest in the part asked for.

    ``received`` and ``wanted`` count the papers of both parts.
    """

    marking: Marking
    own_marking: Marking
    segment: str
    questions_on: date | None
    received: int
    wanted: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that may take a file, with its papers."""

    place: Place
    papers: tuple[Place, ...]


_FIELDS = tuple(each.name for each in fields(PaperOfMeeting) if each.name != "cover")
_CHOICES: dict[str, Any] = {
    "item_part": Part,
    "item_marking": Marking,
    "purpose": Purpose,
    "road": Road,
    "delivery": Delivery,
    "marking": Marking,
    "part": Part,
}


def meeting_papers(book: Reading, meeting: str, paper: str = "") -> list[PaperOfMeeting]:
    """Return the papers of a meeting in the order of its agenda, or one of them."""
    told = say("paper.locked")
    return [_line(*row) for row in book.rows(_PAPERS, meeting=meeting, paper=paper, locked=told)]


def paper_line(book: Reading, paper: str) -> PaperOfMeeting | None:
    """Return a paper by its id."""
    meeting = book.value(
        "SELECT i.meeting FROM paper_live p JOIN agendaitem_live i ON i.id = p.item"
        " WHERE p.id = :paper",
        paper=paper,
    )
    return next(iter(meeting_papers(book, meeting, paper)), None) if meeting else None


def _line(*row: Any) -> PaperOfMeeting:
    cover = row[-len(COVER) :]
    kept: dict[str, Any] = dict(zip(_FIELDS, row, strict=False))
    for name, kind in _CHOICES.items():
        kept[name] = chosen(kind, kept[name])
    for name in ("received_on", "signed_off_on", "sent_absent_on"):
        kept[name] = day(kept[name])
    kept["aims"] = read_choices(Aim, kept["aims"])
    return PaperOfMeeting(**kept, cover=dict(zip(COVER, cover, strict=True)))


def mail_to(book: Reading, paper: str) -> list[MailTo]:
    """Return who gets the mail about a paper: its author and its lead, or their assistants."""
    rows = book.rows(_MAIL, paper=paper)
    return [
        MailTo(name, assistant or email, assistant=bool(assistant))
        for _id, name, email, assistant in rows
    ]


def versions(book: Reading, paper: str) -> list[VersionLine]:
    """Return every file of a paper that came in, the latest first."""
    rows = book.rows(_VERSIONS, paper=paper)
    if not rows:
        rows = [(*row, "", "") for row in book.rows(_CURRENT, paper=paper)]
    found = []
    before: int | None = None
    for id_, number, filename, sha256, size, received, by, note in rows:
        larger = None if before is None else size - before
        line = VersionLine(id_, number, filename, sha256, size, day(received), by, note, larger)
        found.append(line)
        before = size
    return found[::-1]


def paper_risks(book: Reading, paper: str) -> list[tuple[str, str, str]]:
    """Return the risks a paper is about: id, reference, title."""
    return [(row, ref, title) for row, ref, title in book.rows(_RISKS, paper=paper)]


def absent_members(book: Reading, meeting: str, item: str) -> list[tuple[str, str]]:
    """Return name and e-mail of the members a tabled paper of an item is sent to afterwards (P12).

    None of whom its papers are kept from (R17).
    """
    return [(name, email) for name, email in book.rows(_ABSENT, meeting=meeting, item=item)]


def pack(book: Reading, meeting: str, part: Part = Part.ONE) -> PackLine:
    """Return the pack of a meeting; its marking is no lower than any paper or item in it (R64)."""
    own, segment, questions_on = book.row(_PACK, meeting=meeting) or ("", "", None)
    kept = [each for each in meeting_papers(book, meeting) if each.is_wanted and not each.gone]
    marks = [chosen(Marking, mark) for (mark,) in book.rows(_MARKS, meeting=meeting, part=part)]
    public = [each for each in kept if Part.TWO not in {each.part, each.item_part}]
    marks += [each.marking for each in (kept if part is Part.TWO else public)]
    mine = chosen(Marking, own)
    return PackLine(
        marking=higher(mine, *marks),
        own_marking=mine,
        segment=segment,
        questions_on=day(questions_on),
        received=sum(each.is_in for each in kept),
        wanted=len(kept),
    )


def deferred_here(book: Reading, meeting: str) -> list[int]:
    """Return the papers deferred to a meeting that are not on its agenda yet."""
    return [n for (n,) in book.rows(_WAITING, meeting=meeting)]


def candidates_of(book: Reading, meeting: str) -> list[Candidate]:
    """Return the items of a meeting that may take a file, in order."""
    return [
        Candidate(
            Place(item.id, item.title, item.number),
            tuple(
                Place(each.id, each.title, item.number, awaited=not each.is_in)
                for each in item.papers
                if each.is_wanted
            ),
        )
        for item in agenda(book, meeting).items
    ]
