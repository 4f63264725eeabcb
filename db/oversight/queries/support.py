"""Undertakings, mandated support, proposals for improvement, reviews, issues, tracks."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.oversight.rules.support import (
    ImprovementState,
    IssueState,
    TrackKind,
    TriggerKind,
    UndertakingState,
)
from db.store import Reading


@dataclass(frozen=True, slots=True)
class UndertakingLine:
    """An undertaking and how it stands."""

    n: int
    id: str
    organisation: str
    words: str
    given_on: date | None
    due_on: date | None
    state: UndertakingState
    settled_on: date | None
    settled_words: str
    source: str


def undertakings(book: Reading, organisation: str = "") -> list[UndertakingLine]:
    """Return the undertakings: those still given first, by the day they are due."""
    sql = """
        SELECT u.n, u.id, o.name, u.words, u.given_on, u.due_on, u.state, u.settled_on,
          u.settled_words, u.source
        FROM undertaking_live u JOIN organisation o ON o.id = u.organisation
        WHERE :organisation = '' OR u.organisation = :organisation
        ORDER BY u.state <> 'given', u.due_on IS NULL, u.due_on, u.id"""
    return [
        UndertakingLine(
            *(
                *(*row[:4], day(row[4]), day(row[5]), chosen(UndertakingState, row[6])),
                *(day(row[7]), row[8], row[9]),
            )
        )
        for row in book.rows(sql, organisation=organisation)
    ]


@dataclass(frozen=True, slots=True)
class ExitLine:
    """An exit criterion, and when it was met."""

    id: str
    words: str
    met_on: date | None
    evidence: str


@dataclass(frozen=True, slots=True)
class SupportLine:
    """Mandated support with its exit criteria, and the risk it is mandated for."""

    n: int
    id: str
    organisation: str
    words: str
    given_by: str
    from_on: date | None
    ended_on: date | None
    ended_why: str
    risk: str
    criteria: tuple[ExitLine, ...]

    @property
    def met(self) -> int:
        """How many of its exit criteria are met."""
        return sum(each.met_on is not None for each in self.criteria)


def mandated_support(book: Reading, organisation: str = "", risk: str = "") -> list[SupportLine]:
    """Return the mandated support: what has not ended first, the latest first."""
    sql = """
        SELECT s.n, s.id, o.name, s.words, coalesce(g.name, ''), s.from_on, s.ended_on, s.ended_why,
          coalesce(r.ref || ' ' || r.title, '')
        FROM mandatedsupport_live s JOIN organisation o ON o.id = s.organisation
          LEFT JOIN organisation g ON g.id = s.given_by LEFT JOIN risk r ON r.id = s.risk
        WHERE :organisation IN ('', s.organisation) AND :risk IN ('', coalesce(s.risk, '-'))
        ORDER BY s.ended_on IS NOT NULL, s.from_on DESC, s.id"""
    each = """
        SELECT id, words, met_on, evidence FROM exitcriterion_live WHERE support = :id
        ORDER BY pos, id"""
    return [
        SupportLine(
            *(
                *(*row[:5], day(row[5]), day(row[6]), *row[7:]),
                tuple(
                    ExitLine(id_, words, day(met), evidence)
                    for id_, words, met, evidence in book.rows(each, id=row[1])
                ),
            )
        )
        for row in book.rows(sql, organisation=organisation, risk=risk)
    ]


@dataclass(frozen=True, slots=True)
class ImprovementLine:
    """A proposal for improvement and what was answered."""

    n: int
    id: str
    words: str
    set_out_by: str
    to: str
    on: date | None
    state: ImprovementState
    answer: str
    answered_on: date | None


def improvement_proposals(book: Reading, organisation: str = "") -> list[ImprovementLine]:
    """Return the proposals for improvement, the latest first; of a party, or of all."""
    sql = """
        SELECT p.n, p.id, p.words, b.name, t.name, p.on_date, p.state, p.answer,
          p.answered_on
        FROM improvementproposal_live p JOIN organisation b ON b.id = p.set_out_by
          JOIN organisation t ON t.id = p.to_organisation
        WHERE :organisation IN ('', p.set_out_by, p.to_organisation)
        ORDER BY p.on_date DESC, p.id"""
    return [
        ImprovementLine(
            *(*row[:5], day(row[5]), chosen(ImprovementState, row[6]), row[7], day(row[8]))
        )
        for row in book.rows(sql, organisation=organisation)
    ]


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A review held, or what set one off."""

    n: int
    id: str
    whose: str
    on: date | None
    words: str
    next_on: date | None
    trigger: TriggerKind | None
    organisation: str
    place: str
    meeting: str


def oversight_reviews(book: Reading, organisation: str = "", place: str = "") -> list[ReviewLine]:
    """Return the reviews and the triggers of those outside routine, the latest first.

    They are those of an organisation, of a place, or all.
    """
    sql = """
        SELECT r.n * 2, r.id, coalesce(o.name, p.name, ''), r.on_date AS at, r.words, r.next_on, '',
          coalesce(r.organisation, ''), coalesce(r.place, ''), coalesce(m.ref, '')
        FROM oversightreview_live r LEFT JOIN organisation o ON o.id = r.organisation
          LEFT JOIN place p ON p.id = r.place LEFT JOIN meeting m ON m.id = r.meeting
        WHERE :organisation IN ('', coalesce(r.organisation, '-'))
          AND :place IN ('', coalesce(r.place, '-'))
        UNION ALL
        SELECT t.n * 2 + 1, t.id, o.name, t.on_date, t.words, NULL, t.kind,
          t.organisation, '', coalesce(m.ref, '')
        FROM escalationtrigger_live t JOIN organisation o ON o.id = t.organisation
          LEFT JOIN meeting m ON m.id = t.meeting
        WHERE :organisation IN ('', t.organisation) AND :place = ''
        ORDER BY at DESC, 1"""
    return [
        ReviewLine(
            *(n, id_, whose, day(on), words, day(next_on)),
            chosen(TriggerKind, kind) if kind else None,
            *of,
        )
        for n, id_, whose, on, words, next_on, kind, *of in book.rows(
            sql, organisation=organisation, place=place
        )
    ]


@dataclass(frozen=True, slots=True)
class IssueLine:
    """An issue several organisations share."""

    n: int
    id: str
    title: str
    words: str
    lead: str
    joint: bool
    organisations: tuple[str, ...]
    theme: str
    state: IssueState
    raised_on: date | None
    outcome: str


def performance_issues(book: Reading) -> list[IssueLine]:
    """Return the issues across organisations: open ones first, the latest first."""
    sql = """
        SELECT i.n, i.id, i.title, i.words, l.name, i.joint, coalesce(t.title, ''), i.state,
          i.raised_on, i.outcome
        FROM performanceissue_live i JOIN organisation l ON l.id = i.lead
          LEFT JOIN oversighttheme t ON t.id = i.theme
        ORDER BY i.state <> 'open', i.raised_on DESC, i.id"""
    others = """
        SELECT o.name FROM issueorganisation_live x JOIN organisation o ON o.id = x.organisation
        WHERE x.issue = :id ORDER BY o.name COLLATE NOCASE"""
    return [
        IssueLine(
            *(
                *(*row[:5], bool(row[5])),
                tuple(name for (name,) in book.rows(others, id=row[1])),
                *(row[6], chosen(IssueState, row[7]), day(row[8]), row[9]),
            )
        )
        for row in book.rows(sql)
    ]


@dataclass(frozen=True, slots=True)
class TrackLine:
    """Something overseen apart."""

    n: int
    id: str
    title: str
    kind: TrackKind
    organisation: str
    words: str
    agreed_by: str
    from_on: date | None
    to_on: date | None
    ended_why: str

    def ended_by(self, on: date) -> bool:
        """Return whether its last day was before a day."""
        return self.to_on is not None and self.to_on < on

    def holds_on(self, on: date) -> bool:
        """Return whether it is overseen apart on a day."""
        return not self.ended_by(on) and (self.from_on is None or self.from_on <= on)

    def closed_by(self, on: date) -> bool:
        """Return whether somebody ended it by a day, and said why."""
        return bool(self.ended_why) and self.to_on is not None and self.to_on <= on


def oversight_tracks(book: Reading, organisation: str = "") -> list[TrackLine]:
    """Return what is overseen apart, the latest first; of an organisation, or all."""
    sql = """
        SELECT t.n, t.id, t.title, t.kind, coalesce(o.name, ''), t.words, t.agreed_by, t.from_on,
          t.to_on, t.ended_why
        FROM oversighttrack_live t LEFT JOIN organisation o ON o.id = t.organisation
        WHERE :organisation IN ('', coalesce(t.organisation, '-'))
        ORDER BY t.from_on DESC, t.id"""
    return [
        TrackLine(
            *(*row[:3], chosen(TrackKind, row[3]), *row[4:7], day(row[7]), day(row[8]), row[9]),
        )
        for row in book.rows(sql, organisation=organisation)
    ]
