"""What the authority approved of a risk, beside what the risk says now (R24, T4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.custody.queries import snapshot_content
from db.risks.queries.status import MoveLine, assurance_history
from db.risks.rules import risk as rules
from db.store import Reading
from db.words import choice, day, say

PLAIN = ("title", "cause", "event", "effect", "lead", "plan", "regulators")
"""Parts of a risk that are words, in the order of its form."""
_CHOSEN: Mapping[str, Any] = {
    "category": rules.RiskCategory,
    "sector": rules.Sector,
    "regime": rules.Regime,
}
_NOW = f"""
SELECT {", ".join(f"coalesce({each}, '')" for each in (*PLAIN, *_CHOSEN))} FROM risk_live
WHERE id = :id"""
_SCORE = """
SELECT likelihood, impact FROM score_live WHERE risk = :id AND kind = 'current'
ORDER BY on_date DESC, turn DESC, id DESC LIMIT 1"""
_CONTROLS = "SELECT words, gap FROM control_live WHERE risk = :id ORDER BY id"


@dataclass(frozen=True, slots=True)
class ApprovedLine:
    """A part of a risk as it was approved and as it is; ``anew`` where approval is asked again."""

    part: str
    approved: str
    now: str
    anew: bool

    @property
    def changed(self) -> bool:
        """Whether the risk says something else now."""
        return self.approved.split() != self.now.split()


@dataclass(frozen=True, slots=True)
class Approval:
    """A change of status, and the risk it approved."""

    move: MoveLine
    lines: tuple[ApprovedLine, ...]


def approvals(book: Reading, risk: str) -> list[Approval]:
    """Return each change of status that stands with what it approved; several where two met."""
    standing = [move for move in assurance_history(book, risk) if move.stands]
    return [each for move in standing if (each := approval_of(book, risk, move)) is not None]


def approval_of(book: Reading, risk: str, move: MoveLine) -> Approval | None:
    """Return what a change of status approved; nothing that came after it is asked for anew."""
    content = snapshot_content(book, move.snapshot)
    if content is None:
        return None
    kept = book.value("SELECT anew FROM risk_live WHERE id = :id", id=risk) if move.stands else ""
    return Approval(move, _compared(book, risk, content, str(kept or "").split(", ")))


def _compared(
    book: Reading, risk: str, content: Mapping[str, Any], asked: Sequence[str]
) -> tuple[ApprovedLine, ...]:
    row = book.row(_NOW, id=risk) or ()
    now = dict(zip((*PLAIN, *_CHOSEN), row, strict=False))
    words = {each: (str(content.get(each, "")), str(now.get(each, ""))) for each in PLAIN}
    pairs = {"name": words.pop("title"), **words}
    for name, kind in _CHOSEN.items():
        pairs[name] = (_chosen(kind, content.get(name)), _chosen(kind, now.get(name)))
    current = [each for each in content.get("scores", ()) if each["kind"] == "current"]
    then = (current[-1]["likelihood"], current[-1]["impact"]) if current else None
    pairs["score"] = (_points(then), _points(book.row(_SCORE, id=risk)))
    kept = [(each["words"], each["gap"]) for each in content.get("controls", ())]
    pairs["controls"] = (_listed(kept), _listed(book.rows(_CONTROLS, id=risk)))
    about = {"lead": "lead", "plan": "plan", "score": "band"}
    return tuple(
        ApprovedLine(say(f"approved.{name}"), was, is_, about.get(name) in asked)
        for name, (was, is_) in pairs.items()
        if was or is_
    )


def _chosen(kind: Any, kept: Any) -> str:
    known = kept in {str(each) for each in kind}
    return choice(kind(kept)) if known and kept != "not set" else ""


def _points(score: Sequence[int] | None) -> str:
    if not score:
        return ""
    likelihood, impact = score
    return say("approved.points", points=likelihood * impact, likelihood=likelihood, impact=impact)


def _listed(controls: Sequence[Sequence[str]]) -> str:
    told = (words or say("approved.gap", gap=gap) for words, gap in controls)
    return "; ".join(sorted(told))


def approved_listed(book: Reading, risk: str, _as_at: date) -> list[ApprovedLine]:
    """Return what the changes of status that stand approved, and what the risk says now."""
    return [line for each in approvals(book, risk) for line in each.lines]


def approved_told(line: ApprovedLine) -> tuple[Any, ...]:
    """Return the columns of a part as a person reads them."""
    return line.part, line.approved, verdict(line)


def verdict(line: ApprovedLine) -> str:
    """Return how a part stands against what was approved."""
    if not line.changed:
        return say("approved.same")
    code = "approved.anew" if line.anew else "approved.changed"
    return say(code, now=line.now or say("approved.nothing"))


def approved_by(approval: Approval) -> str:
    """Return who approved it, when and by which minute."""
    move = approval.move
    on = day(move.on) if move.on else ""
    return ", ".join(filter(None, (choice(move.became), move.authority, on, move.ref)))
