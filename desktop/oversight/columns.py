"""The columns of the lists of the Oversight page, and what the pane tells of a line of each."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.oversight.queries.frameworks import Placing, criterion_told, placings
from db.oversight.queries.readings import AchievementLine, ReadingLine, readings
from db.oversight.queries.support import (
    IssueLine,
    ReviewLine,
    SupportLine,
    UndertakingLine,
)
from db.oversight.rules.readings import Trend
from db.oversight.rules.support import IssueState, UndertakingState
from db.store import Reading
from db.words import choice, day, measured, say
from desktop.kit.cells import Cell, Marked, Status, Words
from desktop.kit.lines import Drawn, Point
from desktop.kit.lists import Told
from desktop.kit.table import Column


def _day(on: date | None) -> str:
    return day(on) if on else ""


def _segment(line: Placing) -> Cell:
    inks = {1: "green", 2: "green", 3: "amber"}
    ended = say("watch.lapsed", on=line.lapsed_on) if line.lapsed_on else line.version
    return Words(line.segment, ended, ink=inks.get(line.number, "red"), bold=True)


def segment_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of where an organisation stands."""
    return [
        Column(say("watch.organisation"), 0, lambda line: Words(line.name, line.rationale)),
        Column(say("watch.segment"), 128, _segment),
        Column(say("watch.since"), 120, lambda line: Words(_day(line.on))),
        Column(say("watch.rhythm"), 200, lambda line: Words(line.rhythm), spare=True),
    ]


def segment_facts(line: Placing) -> Told:
    """Return what the pane tells of where an organisation stands."""
    return [
        (say("watch.segment"), f"{line.segment}, {line.version}"),
        (say("watch.since"), _day(line.on)),
        (say("watch.until"), _day(line.lapsed_on)),
        (say("watch.decided_by"), ", ".join(filter(None, (line.decided_by, line.person)))),
        (say("watch.minute"), line.decision_ref),
        (say("watch.rationale"), line.rationale),
        (say("watch.criteria"), "\n".join(map(criterion_told, line.criteria))),
        (say("watch.rhythm"), line.rhythm),
    ]


def segment_story(book: Reading, line: Placing) -> Told:
    """Return what belongs to where an organisation stands besides."""
    told: Told = [
        (theme or say("watch.evidence"), say("watch.evidence_told", words=words, source=source))
        for theme, words, source in line.evidence
    ]
    history = placings(book, line.organisation)
    if len(history) > 1:
        for each in history:
            words = say("watch.placed", segment=each.segment, version=each.version)
            told.append((_day(each.on), words))
    return told


def segment_picture(book: Reading, line: Placing, today: date) -> Drawn:
    """Return where an organisation stood, from its first decision until today."""
    found = reversed(placings(book, line.organisation))
    points = tuple(Point(each.on, each.number, each.segment) for each in found if each.on)
    return Drawn(say("watch.over_time"), points, today)


def _trend(line: ReadingLine) -> Cell:
    shown = {
        Trend.BETTER: ("up", "green"),
        Trend.WORSE: ("down", "red"),
        Trend.SAME: ("bar", "text2"),
    }
    mark, ink = shown.get(line.trend, ("bar", "text2"))
    before = measured(line.prior, line.unit)
    second = say("watch.before", prior=before) if line.prior else ""
    return Marked(mark, ink, choice(line.trend), second)


def _figure(line: ReadingLine) -> str:
    return measured(line.actual, line.unit) if line.actual else "\u2013"


def _forecast(line: ReadingLine) -> str:
    return measured(line.forecast, line.unit) if line.forecast else ""


def reading_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of a reading."""
    return [
        Column(say("watch.indicator"), 0, lambda line: Words(line.title, line.theme)),
        Column(say("watch.whose"), 200, lambda line: Words(line.whose or choice(line.level))),
        Column(say("watch.actual"), 96, lambda line: Words(_figure(line), bold=True)),
        Column(say("watch.trend"), 120, _trend),
        Column(say("watch.forecast"), 88, lambda line: Words(_forecast(line)), spare=True),
        Column(say("watch.on"), 136, lambda line: Words(_day(line.on), line.source)),
    ]


def reading_facts(line: ReadingLine) -> Told:
    """Return what the pane tells of a reading."""
    return [
        (say("watch.theme"), line.theme),
        (say("watch.whose"), line.whose or choice(line.level)),
        (say("watch.actual"), _figure(line)),
        (say("watch.prior"), measured(line.prior, line.unit) if line.prior else ""),
        (say("watch.trend"), choice(line.trend)),
        (say("watch.forecast"), _forecast(line)),
        (say("watch.on"), _day(line.on)),
        (say("watch.source"), line.source),
        (say("watch.note"), line.note),
    ]


def reading_story(book: Reading, line: ReadingLine) -> Told:
    """Return what belongs to a reading besides."""
    series = _series(book, line)
    return [(_day(each.on), _figure(each)) for each in series] if len(series) > 1 else []


def _series(book: Reading, line: ReadingLine) -> list[ReadingLine]:
    """Return the readings of the same thing, the latest first."""
    found = readings(book, indicator=line.indicator)
    return [each for each in found if (each.level, each.whose) == (line.level, line.whose)]


def reading_picture(book: Reading, line: ReadingLine, _today: date) -> Drawn | None:
    """Return the readings of the same thing as a line, where there are two at least."""
    points = tuple(
        Point(each.on, float(each.actual), _figure(each))
        for each in reversed(_series(book, line))
        if each.on and each.actual
    )
    return Drawn(say("watch.readings_over_time"), points) if len(points) > 1 else None


def _support_state(line: SupportLine) -> Cell:
    if line.ended_on:
        return Status(say("watch.ended"), "text2", "bar")
    words = say("watch.met_of", met=line.met, all=len(line.criteria))
    return Words(words)


def support_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of mandated support."""
    return [
        Column(say("watch.organisation"), 224, lambda line: Words(line.organisation)),
        Column(say("watch.support"), 0, lambda line: Words(line.words, line.given_by)),
        Column(say("watch.from"), 120, lambda line: Words(_day(line.from_on))),
        Column(say("watch.exit"), 128, _support_state),
    ]


def support_able(line: SupportLine, form: str) -> bool:
    """Return whether support goes on, and a criterion of it is still to be met."""
    return line.ended_on is None and (form != "meeting_exit" or line.met < len(line.criteria))


def support_facts(line: SupportLine) -> Told:
    """Return what the pane tells of mandated support."""
    return [
        (say("watch.organisation"), line.organisation),
        (say("watch.given_by"), line.given_by),
        (say("watch.for_risk"), line.risk),
        (say("watch.from"), _day(line.from_on)),
        (say("watch.ended"), _day(line.ended_on)),
        (say("watch.why"), line.ended_why),
    ]


def support_story(_book: Reading, line: SupportLine) -> Told:
    """Return what belongs to mandated support besides."""
    return [
        (
            _day(each.met_on) or say("watch.unmet"),
            ". ".join(filter(None, (each.words, each.evidence))),
        )
        for each in line.criteria
    ]


def _undertaking_state(line: UndertakingLine) -> Cell:
    ink, mark = {
        UndertakingState.MET: ("green", "disc"),
        UndertakingState.NOT_MET: ("red", "triangle"),
    }.get(line.state, ("text2", "bar"))
    return Status(choice(line.state), ink, mark)


def undertaking_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of an undertaking."""
    return [
        Column(say("watch.organisation"), 224, lambda line: Words(line.organisation)),
        Column(say("watch.undertaking"), 0, lambda line: Words(line.words)),
        Column(say("watch.due"), 120, lambda line: Words(_day(line.due_on))),
        Column(say("watch.state"), 128, _undertaking_state),
    ]


def undertaking_facts(line: UndertakingLine) -> Told:
    """Return what the pane tells of an undertaking."""
    return [
        (say("watch.organisation"), line.organisation),
        (say("watch.given"), _day(line.given_on)),
        (say("watch.due"), _day(line.due_on)),
        (say("watch.state"), choice(line.state)),
        (say("watch.why"), line.settled_words),
        (say("watch.source"), line.source),
    ]


def _issue_state(line: IssueLine) -> Cell:
    if line.state is IssueState.RESOLVED:
        return Status(choice(line.state), "green", "disc")
    return Status(choice(line.state), "amber", "diamond")


def issue_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of a shared issue."""
    return [
        Column(
            say("watch.issue"), 0, lambda line: Words(line.title, ", ".join(line.organisations))
        ),
        Column(say("watch.lead"), 216, lambda line: Words(line.lead, _jointly(line))),
        Column(say("watch.since"), 120, lambda line: Words(_day(line.raised_on))),
        Column(say("watch.state"), 112, _issue_state),
    ]


def _jointly(line: IssueLine) -> str:
    return say("watch.joint") if line.joint else ""


def issue_facts(line: IssueLine) -> Told:
    """Return what the pane tells of a shared issue."""
    return [
        (say("watch.says"), line.words),
        (say("watch.lead"), line.lead),
        (say("watch.shared_by"), "\n".join(line.organisations)),
        (say("watch.jointly"), _jointly(line)),
        (say("watch.theme"), line.theme),
        (say("watch.outcome"), line.outcome),
    ]


def review_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of a review."""
    return [
        Column(say("watch.on"), 120, lambda line: Words(_day(line.on))),
        Column(say("watch.whose"), 232, lambda line: Words(line.whose)),
        Column(say("watch.review"), 0, _review_words),
        Column(say("watch.next"), 120, lambda line: Words(_day(line.next_on))),
    ]


def _review_words(line: ReviewLine) -> Cell:
    return Words(line.words, choice(line.trigger) if line.trigger else "")


def review_facts(line: ReviewLine) -> Told:
    """Return what the pane tells of a review."""
    return [
        (say("watch.whose"), line.whose),
        (say("watch.on"), _day(line.on)),
        (say("watch.trigger"), choice(line.trigger) if line.trigger else ""),
        (say("watch.meeting"), line.meeting),
        (say("watch.next"), _day(line.next_on)),
    ]


def well_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of what went well."""
    return [
        Column(say("watch.on"), 120, lambda line: Words(_day(line.on))),
        Column(say("watch.whose"), 232, lambda line: Words(line.whose)),
        Column(say("watch.well"), 0, lambda line: Words(line.words, line.source)),
    ]


def well_facts(line: AchievementLine) -> Told:
    """Return what the pane tells of what went well."""
    return [
        (say("watch.whose"), line.whose),
        (say("watch.on"), _day(line.on)),
        (say("watch.source"), line.source),
    ]
