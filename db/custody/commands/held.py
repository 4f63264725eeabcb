"""What is held for a request: found, kept as it stood, and decided passage by passage (P13)."""

from dataclasses import dataclass
from typing import Annotated

from db.custody.records import FoiHeld, FoiPassage, FoiRequest
from db.custody.rules import Exemption, HeldState, foi
from db.errors import Refusal
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.store.refs import anywhere

# What stands in the record of each kind: reference, title, committee, part, and then its text, a
# column for each paragraph; one that says nothing is left out.
_OF = {
    "agendaitem": """
SELECT x.ref, x.title, m.body, x.part, x.title,
  (SELECT n.text FROM minute_live n WHERE n.item = x.id),
  (SELECT group_concat(trim(p.title || ' ' || p.filename), char(10)) FROM paper_live p
   WHERE p.item = x.id)
FROM agendaitem_live x JOIN meeting_live m ON m.id = x.meeting WHERE x.id = :id""",
    "paper": """
SELECT i.ref, x.title, m.body, i.part, x.title, x.filename
FROM paper_live x JOIN agendaitem_live i ON i.id = x.item
JOIN meeting_live m ON m.id = i.meeting WHERE x.id = :id""",
    "decision": """
SELECT x.ref, x.words, x.body, coalesce(i.part, '1'), x.words, x.rationale, x.conflicts, x.dissent
FROM decision_live x LEFT JOIN agendaitem i ON i.id = x.item WHERE x.id = :id""",
    "action": """
SELECT x.ref, x.words, x.body, x.part, x.words, x.evidence,
  (SELECT group_concat(u.words, char(10)) FROM actionupdate_live u WHERE u.action = x.id)
FROM action_live x WHERE x.id = :id""",
    "recommendation": """
SELECT '', x.words, x.body, '1', x.words,
  (SELECT group_concat(r.outcome_words, char(10)) FROM referral_live r
   WHERE r.recommendation = x.id AND r.outcome_words <> '')
FROM recommendation_live x WHERE x.id = :id""",
    "risk": """
SELECT x.ref, x.title, x.body, x.part, x.title, x.cause, x.event, x.effect, x.plan,
  (SELECT group_concat(c.words, char(10)) FROM control_live c
   WHERE c.risk = x.id AND c.words <> '')
FROM risk_live x WHERE x.id = :id""",
    "meeting": """
SELECT x.ref, b.name || ' ' || x.on_date, x.body, '1', b.name, x.on_date, x.venue, x.online, x.why
FROM meeting_live x JOIN body_live b ON b.id = x.body WHERE x.id = :id""",
}


@dataclass(frozen=True, slots=True)
class HoldForFoi:
    """Hold what was found for a request, each as its text stands today.

    ``things`` are references or ids of agenda items, papers, decisions, actions, recommendations,
    risks and meetings; with an item come the papers that are in. ``looked_for`` are the words that
    were searched for, kept even where nothing was found.
    """

    request: Annotated[str, ref("foirequest")]
    things: tuple[str, ...] = ()
    looked_for: str = ""


@dataclass(frozen=True, slots=True)
class DecideFoi:
    """Decide what becomes of something held: released, in part, withheld, or outside."""

    held: Annotated[str, ref("foiheld")]
    state: HeldState
    why: str = ""


@dataclass(frozen=True, slots=True)
class WithholdPassage:
    """Withhold a passage, under which exemption and why; the rest is released in part."""

    held: Annotated[str, ref("foiheld")]
    words: str
    exemption: Exemption
    reason: str


@dataclass(frozen=True, slots=True)
class ReleasePassage:
    """Release a passage after all."""

    passage: Annotated[str, ref("foipassage")]
    reason: str


@command("Hold for FOI request")
def hold_for_foi(work: Work, it: HoldForFoi) -> Ref:
    """Keep a copy of each thing found; what is held already stays as it was found."""
    request = work.get(FoiRequest, it.request)
    foi.check_unfinished(request.state)
    question = " ".join(it.looked_for.split())
    if not it.things and not question:
        raise Refusal("foi.nothing_found", "things")
    if question and question not in request.looked_for.splitlines():
        request.looked_for = "\n".join(filter(None, (request.looked_for, question)))
    for given in it.things:
        kind, row = anywhere(work, given)
        _hold(work, request.id, kind, row)
        if kind == "agendaitem":
            papers = "SELECT id FROM paper_live WHERE item = :item AND sha256 <> '' ORDER BY pos"
            for (paper,) in work.rows(papers, item=row):
                _hold(work, request.id, "paper", paper)
    return Ref("foirequest", request.id)


def _hold(work: Work, request: str, kind: str, row: str) -> None:
    found = work.row(_OF[kind], id=row) if kind in _OF else None
    if found is None:
        raise Refusal("foi.not_disclosable", "things", kind=kind)
    kept = same_id("foiheld", request, row)
    held = work.find(FoiHeld, kept)
    if held is not None and held.deleted is None:
        return
    if held is None:
        held = FoiHeld(id=kept, request=request, thing_kind=kind, thing=row)
        work.add(held)
    held.deleted, held.found_on, held.state, held.why = None, work.today, HeldState.TO_CONSIDER, ""
    held.ref, held.title, held.body, held.part, *paragraphs = found
    held.words = "\n".join(each for each in paragraphs if each)


@command("Decide on what is held for FOI request")
def decide_foi(work: Work, it: DecideFoi) -> Ref:
    """Say what becomes of it; a passage withheld goes before releasing the rest."""
    held = _open_held(work, it.held)
    if it.state is not HeldState.TO_CONSIDER:
        foi.check_decided(it.state, _passages(work, held.id), it.why)
    held.state, held.why = it.state, it.why.strip()
    return Ref("foiheld", held.id)


@command("Withhold passage")
def withhold_passage(work: Work, it: WithholdPassage) -> Ref:
    """Withhold some words wherever they stand in what is held."""
    held = _open_held(work, it.held)
    foi.check_passage(held.words, it.words, it.reason)
    words = " ".join(it.words.split())
    kept = same_id("foipassage", held.id, words.casefold())
    passage = work.find(FoiPassage, kept)
    if passage is None:
        passage = FoiPassage(id=kept, held=held.id)
        work.add(passage)
    passage.deleted, passage.words = None, words
    passage.exemption, passage.reason = it.exemption, it.reason.strip()
    passage.by_person = work.by
    held.state, held.why = HeldState.IN_PART, ""
    return Ref("foiheld", held.id)


@command("Release passage")
def release_passage(work: Work, it: ReleasePassage) -> Ref:
    """Take the exemption off a passage, and keep why."""
    passage = work.get(FoiPassage, it.passage)
    held = _open_held(work, passage.held)
    if not it.reason.strip():
        raise Refusal("foi.no_reason", "reason")
    passage.deleted = it.reason.strip()
    if not _passages(work, held.id):
        held.state = HeldState.TO_CONSIDER
    return Ref("foiheld", held.id)


def _open_held(work: Work, row: str) -> FoiHeld:
    held = work.get(FoiHeld, row)
    foi.check_unfinished(work.get(FoiRequest, held.request).state)
    return held


def _passages(work: Work, held: str) -> int:
    sql = "SELECT count(*) FROM foipassage_live WHERE held = :held"
    return int(work.value(sql, held=held))
