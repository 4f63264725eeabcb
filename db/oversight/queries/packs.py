"""What the pack of a review meeting is made of, as it stands on a day (R27, R43)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from db.bodies.queries.plain import day
from db.oversight.queries.frameworks import Coverage, Placing, placings, theme_coverage, themes
from db.oversight.queries.readings import AchievementLine, ReadingLine, achievements, readings
from db.oversight.queries.support import (
    ImprovementLine,
    IssueLine,
    ReviewLine,
    SupportLine,
    TrackLine,
    UndertakingLine,
    improvement_proposals,
    mandated_support,
    oversight_reviews,
    oversight_tracks,
    performance_issues,
    undertakings,
)
from db.oversight.rules.packs import Depth, depth
from db.oversight.rules.readings import ReadingLevel
from db.oversight.rules.support import IssueState, UndertakingState
from db.store import Reading

LATELY = timedelta(days=365)
"""How long a pack still tells of what was ended."""


@dataclass(frozen=True, slots=True)
class Pack:
    """What is known of an organisation or a place, or of the whole system where ``name`` is empty.

    A place stands in no segment and undertakes nothing: ``placeable`` says whether it is none.
    """

    name: str
    framework: str
    history: tuple[Placing, ...]
    achievements: tuple[AchievementLine, ...]
    readings: tuple[ReadingLine, ...]
    support: tuple[SupportLine, ...]
    undertakings: tuple[UndertakingLine, ...]
    issues: tuple[IssueLine, ...]
    tracks: tuple[TrackLine, ...]
    proposals: tuple[ImprovementLine, ...]
    reviews: tuple[ReviewLine, ...]
    meeting: tuple[str, date] | None
    coverage: Coverage | None
    as_at: date
    placeable: bool = True

    @property
    def placing(self) -> Placing | None:
        """Where it stands; nowhere once the framework gives it no segment any more."""
        latest = self.history[0] if self.history else None
        return latest if latest and latest.holds_on(self.as_at) else None

    @property
    def material(self) -> int:
        """How much is open beside its segment."""
        missed = sum(each.state is UndertakingState.NOT_MET for each in self.undertakings)
        return len(self.issues) + missed

    @property
    def supported(self) -> bool:
        """Whether mandated support is in force."""
        return any(each.ended_on is None for each in self.support)

    @property
    def depth(self) -> Depth:
        """How deep the pack goes."""
        if not self.placeable:
            return Depth.READINGS
        segment = self.placing.number if self.placing else None
        return depth(segment, material=self.material, supported=self.supported)


def pack(book: Reading, organisation: str, as_at: date) -> Pack | None:
    """Return what is known on a day of an organisation, or of the system; None for no such one.

    The system stands where its board does. What was entered of a later day is left out.
    """
    name = book.value("SELECT name FROM organisation_live WHERE id = :id", id=organisation)
    if organisation and name is None:
        return None
    framework = _framework_on(book, as_at)
    whom = organisation or _board(book, as_at)
    history = [each for each in placings(book, whom) if _by(each.on, as_at)] if whom else []
    meeting = _meeting(book, as_at, framework)
    held, ours = readings(book, organisation=organisation), bool(organisation)
    return Pack(
        name or "",
        framework,
        tuple(history),
        tuple(each for each in achievements(book, organisation) if _by(each.on, as_at)),
        tuple(_latest(book, held, as_at, framework, ours=ours)),
        tuple(mandated_support(book, organisation)),
        tuple(undertakings(book, organisation)),
        tuple(_issues(book, name or "", as_at)),
        tuple(each for each in oversight_tracks(book, organisation) if _told_of(each, as_at)),
        tuple(each for each in improvement_proposals(book, organisation) if _by(each.on, as_at)),
        tuple(each for each in oversight_reviews(book, organisation) if _by(each.on, as_at)),
        meeting[1:] if meeting else None,
        theme_coverage(book, meeting[0], framework) if meeting else None,
        as_at,
    )


def pack_of_place(book: Reading, place: str, as_at: date) -> Pack | None:
    """Return what is known on a day of a place (R15); None where there is no such place."""
    name = book.value("SELECT name FROM place_live WHERE id = :id", id=place)
    if name is None:
        return None
    framework = _framework_on(book, as_at)
    found = _latest(book, readings(book, place=place), as_at, framework, ours=True)
    return Pack(
        str(name),
        framework,
        (),
        tuple(each for each in achievements(book, place=place) if _by(each.on, as_at)),
        tuple(found),
        *((), (), (), (), ()),
        tuple(each for each in oversight_reviews(book, place=place) if _by(each.on, as_at)),
        None,
        None,
        as_at,
        placeable=False,
    )


def _by(on: date | None, as_at: date) -> bool:
    return on is None or on <= as_at


def _told_of(track: TrackLine, as_at: date) -> bool:
    """Return whether a pack tells of a track: it goes on, or was ended in the last year."""
    if track.closed_by(as_at) and track.to_on is not None:
        return as_at - track.to_on <= LATELY
    return track.holds_on(as_at)


def _framework_on(book: Reading, as_at: date) -> str:
    sql = """
        SELECT id FROM oversightframework_live WHERE (from_on IS NULL OR from_on <= :on)
          AND (to_on IS NULL OR to_on >= :on) ORDER BY from_on DESC, id LIMIT 1"""
    return str(book.value(sql, on=as_at.isoformat()) or "")


def _board(book: Reading, as_at: date) -> str:
    """Return the board that was placed last, whose segment is that of the system."""
    sql = """
        SELECT d.organisation FROM segmentdecision_live d JOIN organisation_live o
          ON o.id = d.organisation AND o.kind = 'integrated care board'
        WHERE d.on_date <= :on ORDER BY d.on_date DESC, d.turn DESC, d.id LIMIT 1"""
    return str(book.value(sql, on=as_at.isoformat()) or "")


def _latest(
    book: Reading, given: Sequence[ReadingLine], as_at: date, framework: str, *, ours: bool
) -> list[ReadingLine]:
    """Return the latest reading of each indicator by a day, by the framework's own order of themes.

    Of the whole system they are those of the system and its places.
    """
    latest: dict[tuple[str, str, str], ReadingLine] = {}
    for each in given:
        kept = ours or each.level is not ReadingLevel.ORGANISATION
        if kept and _by(each.on, as_at):
            latest.setdefault((each.indicator, each.level, each.whose), each)
    places = {theme.title: at for at, theme in enumerate(themes(book, framework))}

    def order(line: ReadingLine) -> tuple[bool, int, str, str]:
        return not line.theme, places.get(line.theme, len(places)), line.theme, line.title

    return sorted(latest.values(), key=order)


def _issues(book: Reading, name: str, as_at: date) -> list[IssueLine]:
    return [
        each
        for each in performance_issues(book)
        if each.state is IssueState.OPEN and _by(each.raised_on, as_at)
        if not name or name in each.organisations
    ]


def _meeting(book: Reading, as_at: date, framework: str) -> tuple[str, str, date] | None:
    """Return the next meeting whose agenda is about themes of the framework, by id, ref and day."""
    sql = """
        SELECT m.id, m.ref, m.on_date FROM meeting_live m
        WHERE m.on_date >= :on AND m.state IN ('planned', 'convened', 'in session')
          AND EXISTS (SELECT 1 FROM agendaitem_live i JOIN themeofitem_live x ON x.item = i.id
            JOIN oversighttheme t ON t.id = x.theme
            WHERE i.meeting = m.id AND t.framework = :framework)
        ORDER BY m.on_date, m.id LIMIT 1"""
    row = book.row(sql, on=as_at.isoformat(), framework=framework)
    on = day(row[2]) if row else None
    return (row[0], row[1], on) if row and on else None
