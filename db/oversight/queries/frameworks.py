"""Frameworks with themes and segments, where organisations stand, and what an agenda covers."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import day
from db.bodies.rules.periods import holds_on
from db.bodies.rules.purposes import Aim, read_choices
from db.oversight.rules.frameworks import covered
from db.store import Reading
from db.words import choice, say


@dataclass(frozen=True, slots=True)
class FrameworkLine:
    """A version of a framework, and how many themes and segments it has."""

    n: int
    id: str
    title: str
    version: str
    from_on: date | None
    to_on: date | None
    applies_to: tuple[str, ...]
    themes: int
    segments: int
    source: str
    as_at: date | None


def frameworks(book: Reading) -> list[FrameworkLine]:
    """Return the frameworks, the newest first."""
    sql = """
        SELECT f.n, f.id, f.title, f.version, f.from_on, f.to_on, f.applies_to,
          (SELECT count(*) FROM oversighttheme_live t WHERE t.framework = f.id
            AND t.part_of IS NULL),
          (SELECT count(*) FROM segment_live s WHERE s.framework = f.id), f.source, f.as_at
        FROM oversightframework_live f ORDER BY f.from_on DESC, f.title, f.id"""
    return [
        FrameworkLine(
            *(
                *(*row[:4], day(row[4]), day(row[5])),
                tuple(each.strip() for each in row[6].split(";") if each.strip()),
                *(*row[7:10], day(row[10])),
            )
        )
        for row in book.rows(sql)
    ]


def framework_on(book: Reading, on: date, kind: str = "") -> str:
    """Return the framework in force on a day that places this kind of organisation, or nothing."""
    for line in frameworks(book):
        if holds_on(line.from_on, line.to_on, on) and (not kind or kind in line.applies_to):
            return line.id
    return ""


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme; ``whole`` is the framework's own theme it is split from (T1)."""

    id: str
    number: int | None
    title: str
    whole: str


def themes(book: Reading, framework: str) -> list[ThemeLine]:
    """Return the themes of a framework, each with what is split from it below it."""
    sql = """
        SELECT t.id, t.number, t.title, coalesce(w.title, '') FROM oversighttheme_live t
          LEFT JOIN oversighttheme_live w ON w.id = t.part_of
        WHERE t.framework = :framework
        ORDER BY coalesce(t.number, w.number), t.number IS NULL, t.title"""
    return [ThemeLine(*row) for row in book.rows(sql, framework=framework)]


@dataclass(frozen=True, slots=True)
class ItemThemes:
    """Themes an agenda item may be about, each as id and words, and the ids it is about now."""

    offered: tuple[tuple[str, str], ...]
    kept: tuple[str, ...]


def item_themes(book: Reading, item: str, on: date) -> ItemThemes:
    """Return the themes of the frameworks in force on a day, and whatever else the item is about.

    One of another version is told with it: two versions may call a theme the same.
    """
    sql = "SELECT theme FROM themeofitem_live WHERE item = :item ORDER BY n"
    kept = tuple(theme for (theme,) in book.rows(sql, item=item))
    offered: list[tuple[str, str]] = []
    in_force = framework_on(book, on)
    for framework in frameworks(book):
        for each in themes(book, framework.id):
            if framework.id == in_force:
                offered.append((each.id, each.title))
            elif each.id in kept:
                offered.append((each.id, f"{each.title} ({framework.version})"))
    return ItemThemes(tuple(offered), kept)


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One line of a segment's checklist, and the aims it rests on (R59)."""

    id: str
    words: str
    aims: tuple[Aim, ...]


def criterion_told(line: CriterionLine) -> str:
    """Return a criterion with the aims it rests on."""
    if not line.aims:
        return line.words
    if len(line.aims) == len(Aim):
        return f"{line.words} ({say('oversight.four_aims')})"
    aims = ", ".join(choice(each) for each in line.aims)
    return f"{line.words} ({say('oversight.some_aims', aims=aims)})"


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """A segment with its checklist."""

    id: str
    number: int
    title: str
    rhythm: str
    criteria: tuple[CriterionLine, ...]


def segments(book: Reading, framework: str) -> list[SegmentLine]:
    """Return the segments of a framework by number."""
    sql = "SELECT id, number, title, rhythm FROM segment_live WHERE framework = :id ORDER BY number"
    each = "SELECT id, words, aims FROM segmentcriterion_live WHERE segment = :id ORDER BY pos, id"
    return [
        SegmentLine(*(*row, tuple(_criterion(*found) for found in book.rows(each, id=row[0]))))
        for row in book.rows(sql, id=framework)
    ]


def _criterion(row: str, words: str, aims: str) -> CriterionLine:
    return CriterionLine(row, words, read_choices(Aim, aims))


@dataclass(frozen=True, slots=True)
class Placing:
    """One decision that placed an organisation: where, by whom, on what ground.

    ``lapsed_on`` is the last day of its framework, where what followed it gives organisations of
    that kind no segment (T8).
    """

    n: int
    id: str
    organisation: str
    name: str
    segment: str
    number: int
    version: str
    decided_by: str
    person: str
    on: date | None
    rationale: str
    decision_ref: str
    criteria: tuple[CriterionLine, ...]
    evidence: tuple[tuple[str, str, str], ...]
    rhythm: str
    lapsed_on: date | None

    def holds_on(self, on: date) -> bool:
        """Return whether its framework still gives it a segment on a day."""
        return self.lapsed_on is None or on <= self.lapsed_on


_PLACINGS = """
SELECT d.n, d.id, d.organisation, o.name, s.title, s.number, f.version, b.name, d.person, d.on_date,
  d.rationale, coalesce(nullif(c.ref, ''), d.decision_ref), d.criteria, s.rhythm,
  CASE WHEN EXISTS (SELECT 1 FROM oversightframework_live n
      WHERE n.title = f.title AND n.from_on > f.to_on)
    AND NOT EXISTS (SELECT 1 FROM oversightframework_live n
      WHERE n.title = f.title AND n.from_on > f.to_on
        AND instr('; ' || n.applies_to || ';', '; ' || o.kind || ';'))
    THEN f.to_on END
FROM segmentdecision_live d JOIN organisation o ON o.id = d.organisation
  JOIN segment s ON s.id = d.segment JOIN oversightframework f ON f.id = d.framework
  JOIN organisation b ON b.id = d.decided_by LEFT JOIN decision c ON c.id = d.decision
WHERE :organisation = '' OR d.organisation = :organisation
ORDER BY o.name COLLATE NOCASE, d.organisation, d.on_date DESC, d.turn DESC, d.id"""
_EVIDENCE = """
SELECT coalesce(t.title, ''), e.words, e.source FROM themeevidence_live e
  LEFT JOIN oversighttheme t ON t.id = e.theme
WHERE e.segmentdecision = :id ORDER BY t.number, t.title, e.id"""


_MET = """
SELECT c.id, c.words, c.aims FROM segmentcriterion c
  JOIN segmentdecision d ON d.segment = c.segment WHERE d.id = :id AND c.words = :words"""


def _met(book: Reading, decision: str, words: str) -> CriterionLine:
    """Return a criterion a decision found met; its segment may have it no more."""
    return _criterion(*(book.row(_MET, id=decision, words=words) or ("", words, "")))


def placings(book: Reading, organisation: str = "") -> list[Placing]:
    """Return every decision that placed an organisation, the latest of each first (R28)."""
    return [
        Placing(
            *(
                *(*row[:9], day(row[9]), row[10], row[11]),
                tuple(_met(book, row[1], each) for each in row[12].split("\n") if each),
                tuple(map(tuple, book.rows(_EVIDENCE, id=row[1]))),
                row[13],
                day(row[14]),
            )
        )
        for row in book.rows(_PLACINGS, organisation=organisation)
    ]


def standings(book: Reading) -> list[Placing]:
    """Return where each organisation stands now: the latest decision of each."""
    latest: dict[str, Placing] = {}
    for each in placings(book):
        latest.setdefault(each.organisation, each)
    return list(latest.values())


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an agenda covers of a framework: items by theme, and themes without one (R27)."""

    items: tuple[tuple[str, tuple[str, ...]], ...]
    missing: tuple[str, ...]


def theme_coverage(book: Reading, meeting: str, framework: str) -> Coverage:
    """Return which themes a meeting's agenda is about; what is split counts for its whole."""
    sql = """
        SELECT coalesce(w.title, t.title), i.title FROM themeofitem_live x
          JOIN agendaitem_live i ON i.id = x.item JOIN oversighttheme t ON t.id = x.theme
          LEFT JOIN oversighttheme w ON w.id = t.part_of
        WHERE i.meeting = :meeting AND t.framework = :framework ORDER BY i.place, i.id"""
    found: dict[str, list[str]] = {}
    for theme, item in book.rows(sql, meeting=meeting, framework=framework):
        found.setdefault(theme, []).append(item)
    whole = [each.title for each in themes(book, framework) if not each.whole]
    shown = tuple((theme, tuple(found[theme])) for theme in whole if theme in found)
    return Coverage(shown, tuple(covered(whole, found)))
