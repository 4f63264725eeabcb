"""Adopting a framework and placing organisations in its segments (R28, T1, T8)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, TypeVar

from db.bodies.commands.changing import kept, linked, stood
from db.bodies.records import Organisation
from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.periods import check_period
from db.bodies.rules.purposes import Aim, write_choices
from db.decisions.records import Decision
from db.meetings.records import AgendaItem
from db.oversight.queries.frameworks import framework_on
from db.oversight.records import (
    OversightFramework,
    OversightTheme,
    Segment,
    SegmentCriterion,
    SegmentDecision,
    ThemeEvidence,
    ThemeOfItem,
)
from db.oversight.rules.frameworks import (
    Framework,
    check_applies,
    check_criteria,
    check_evidence,
    check_framework,
    check_part_of,
    check_place,
    check_rests,
    check_titles,
)
from db.oversight.rules.support import Said, check_past, check_said
from db.record import same_id
from db.store import Ref, Work, command, ref

R = TypeVar("R", OversightTheme, Segment, SegmentCriterion)
GONE: Final = "Changed"
"""Why what a framework has no more was taken off."""
_THEMES = (OversightTheme, "SELECT id FROM oversighttheme_live WHERE framework = :id")
_SEGMENTS = (Segment, "SELECT id FROM segment_live WHERE framework = :id")
_CRITERIA = (SegmentCriterion, "SELECT id FROM segmentcriterion_live WHERE segment = :id")
_PLACED_THERE = "SELECT count(*) FROM segmentdecision_live WHERE segment = :id"
_ABOUT = """
SELECT (SELECT count(*) FROM themeevidence_live WHERE theme = :id)
  + (SELECT count(*) FROM indicator_live WHERE theme = :id)
  + (SELECT count(*) FROM performanceissue_live WHERE theme = :id)
  + (SELECT count(*) FROM themeofitem_live WHERE theme = :id)"""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of a framework; one without a number is split from the one it is part of."""

    title: str
    number: int | None = None
    part_of: int | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a segment's checklist, and the aims of a system it rests on (R59)."""

    words: str
    aims: tuple[Aim, ...] = ()


@dataclass(frozen=True, slots=True)
class SegmentOf:
    """A segment of a framework with its checklist."""

    number: int
    title: str
    criteria: tuple[Criterion, ...] = ()
    rhythm: str = ""


@dataclass(frozen=True, slots=True)
class AdoptFramework:
    """Take up a version of a framework: its themes, its segments, and whom it places."""

    title: str
    version: str
    applies_to: tuple[OrgKind, ...]
    themes: tuple[Theme, ...] = ()
    segments: tuple[SegmentOf, ...] = ()
    from_on: date | None = None
    to_on: date | None = None
    source: str = ""
    as_at: date | None = None


@command("Adopt framework")
def adopt_framework(work: Work, it: AdoptFramework) -> Ref:
    """Keep a version of a framework; taken up again, it is brought up to date.

    What it has no more goes, unless something rests on it.
    """
    numbers = [each.number for each in it.themes if each.number is not None]
    check_framework(it.title, it.version, [each.number for each in it.segments])
    check_framework(it.title, it.version, numbers, "themes")
    check_titles([each.title for each in it.themes], [each.title for each in it.segments])
    check_applies(it.applies_to)
    check_part_of(numbers, [each.part_of for each in it.themes if each.part_of is not None])
    check_period(it.from_on, it.to_on)
    row = same_id("framework", it.title.strip(), it.version.strip())
    record = kept(work, OversightFramework, row)
    record.title, record.version = it.title.strip(), it.version.strip()
    record.from_on, record.to_on = it.from_on, it.to_on
    record.applies_to = "; ".join(it.applies_to)
    record.source, record.as_at = it.source.strip(), it.as_at
    _keep_themes(work, row, it.themes)
    kept_segments = {_keep_segment(work, row, segment) for segment in it.segments}
    for segment in _others(work, _SEGMENTS, row, kept_segments):
        check_rests(work.value(_PLACED_THERE, id=segment.id), segment.title, "segments")
        segment.deleted = GONE
        _drop_criteria(work, segment.id, set())
    return Ref("oversightframework", row)


def _others(work: Work, held: tuple[type[R], str], of: str, named: Collection[str]) -> list[R]:
    """Return the records of what stands below a record that are not among those named."""
    kind, sql = held
    return [work.get(kind, row) for (row,) in work.rows(sql, id=of) if row not in named]


def _keep_themes(work: Work, framework: str, themes: tuple[Theme, ...]) -> None:
    numbered = {
        each.number: same_id("theme", framework, each.title)
        for each in themes
        if each.number is not None
    }
    named = {same_id("theme", framework, each.title) for each in themes}
    for theme in _others(work, _THEMES, framework, named):
        check_rests(work.value(_ABOUT, id=theme.id), theme.title, "themes")
        theme.deleted = GONE
    for each in sorted(themes, key=lambda theme: theme.number is None):
        record = kept(work, OversightTheme, same_id("theme", framework, each.title))
        record.framework, record.title, record.number = framework, each.title.strip(), each.number
        record.part_of = None if each.part_of is None else numbered[each.part_of]


def _keep_segment(work: Work, framework: str, it: SegmentOf) -> str:
    row = same_id("segment", framework, str(it.number))
    record = kept(work, Segment, row)
    record.framework, record.number = framework, it.number
    record.title, record.rhythm = it.title.strip(), it.rhythm.strip()
    named = {same_id("criterion", row, each.words): each for each in it.criteria}
    _drop_criteria(work, row, named)
    for pos, (name, each) in enumerate(named.items()):
        check_said(each.words, Said.CRITERION, "segments")
        criterion = kept(work, SegmentCriterion, name)
        criterion.segment, criterion.words, criterion.pos = row, each.words.strip(), pos
        criterion.aims = write_choices(Aim, each.aims)
    return row


def _drop_criteria(work: Work, segment: str, named: Collection[str]) -> None:
    """Take off the criteria of a segment that are not named; decisions keep their words."""
    for criterion in _others(work, _CRITERIA, segment, named):
        criterion.deleted = GONE


@dataclass(frozen=True, slots=True)
class SetCriterionAims:
    """Say which aims of a system a criterion rests on, in place of those said before (R59)."""

    segmentcriterion: Annotated[str, ref("segmentcriterion")]
    aims: tuple[Aim, ...] = ()


@command("Set aims of criterion")
def set_criterion_aims(work: Work, it: SetCriterionAims) -> Ref:
    """Keep the aims; with none the criterion rests on none in particular."""
    record = work.get(SegmentCriterion, it.segmentcriterion)
    record.aims = write_choices(Aim, it.aims)
    return Ref("segmentcriterion", record.id)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a decision rests on under one theme; under none where the framework has none."""

    words: str
    source: str
    theme: Annotated[str | None, ref("oversighttheme")] = None


@dataclass(frozen=True, slots=True)
class PlaceInSegment:
    """Place an organisation in a segment, on evidence per theme; ``criteria`` are those met."""

    organisation: Annotated[str, ref("organisation")]
    segment: Annotated[str, ref("segment")]
    decided_by: Annotated[str, ref("organisation")]
    rationale: str
    evidence: tuple[Evidence, ...]
    criteria: tuple[str, ...] = ()
    person: str = ""
    on: date | None = None
    decision: Annotated[str | None, ref("decision")] = None
    decision_ref: str = ""


@command("Place in segment", undoable=False)
def place_in_segment(work: Work, it: PlaceInSegment) -> Ref:
    """Add a decision; the one before stays, as the organisation's history."""
    organisation = work.get(Organisation, it.organisation)
    work.get(Organisation, it.decided_by)
    linked(work, Decision, it.decision)
    segment = work.get(Segment, it.segment)
    on = it.on or work.today
    check_past(on, work.today)
    stood(work, it.organisation, on, "organisation")
    stood(work, it.decided_by, on, "decided_by")
    check_said(it.rationale, Said.PLACED, "rationale")
    framework = _framework(work, segment.framework, organisation.kind, on)
    check_place(framework, organisation.kind, segment.id, on)
    met = [each.strip() for each in it.criteria if each.strip()]
    rows = work.rows("SELECT words FROM segmentcriterion_live WHERE segment = :id", id=segment.id)
    check_criteria(met, {words for (words,) in rows})
    _check_evidence(work, segment.framework, it.evidence)
    sql = "SELECT count(*) FROM segmentdecision WHERE organisation = :id"
    record = SegmentDecision(
        organisation=organisation.id,
        framework=segment.framework,
        segment=segment.id,
        decided_by=it.decided_by,
        person=it.person.strip(),
        on_date=on,
        rationale=it.rationale.strip(),
        decision=it.decision or None,
        decision_ref=it.decision_ref.strip(),
        criteria="\n".join(met),
        turn=work.value(sql, id=organisation.id),
    )
    work.add(record)
    for each in it.evidence:
        work.add(
            ThemeEvidence(
                segmentdecision=record.id,
                theme=each.theme or None,
                words=each.words.strip(),
                source=each.source.strip(),
            )
        )
    return Ref("segmentdecision", record.id)


def _check_evidence(work: Work, framework: str, evidence: tuple[Evidence, ...]) -> None:
    for each in evidence:
        linked(work, OversightTheme, each.theme)
    rows = work.rows("SELECT id FROM oversighttheme_live WHERE framework = :id", id=framework)
    given = [(each.theme or "", each.words, each.source) for each in evidence]
    version = work.get(OversightFramework, framework).version
    check_evidence(given, {theme for (theme,) in rows}, version)


def _framework(work: Work, row: str, kind: str, on: date) -> Framework:
    """Return what is needed of a framework to place a kind of organisation on a day."""
    record = work.get(OversightFramework, row)
    sql = "SELECT id FROM segment_live WHERE framework = :id"
    kinds = frozenset(each.strip() for each in record.applies_to.split(";"))
    segments = frozenset(id_ for (id_,) in work.rows(sql, id=row))
    there = framework_on(work, on, kind)
    instead = work.get(OversightFramework, there).version if there else ""
    return Framework(record.from_on, record.to_on, kinds, segments, record.version, instead)


@dataclass(frozen=True, slots=True)
class SetItemThemes:
    """Say which themes an agenda item is about, in place of those said before."""

    item: Annotated[str, ref("agendaitem")]
    themes: Annotated[tuple[str, ...], ref("oversighttheme")]


@command("Set themes of item")
def set_item_themes(work: Work, it: SetItemThemes) -> Ref:
    """Keep the themes of an item, for what an agenda covers."""
    work.get(AgendaItem, it.item)
    wanted = {same_id("themeofitem", it.item, theme): theme for theme in it.themes}
    sql = "SELECT id FROM themeofitem_live WHERE item = :item"
    for (row,) in work.rows(sql, item=it.item):
        if row not in wanted:
            work.get(ThemeOfItem, row).deleted = GONE
    for row, theme in wanted.items():
        work.get(OversightTheme, theme)
        record = kept(work, ThemeOfItem, row)
        record.item, record.theme = it.item, theme
    return Ref("agendaitem", it.item)
