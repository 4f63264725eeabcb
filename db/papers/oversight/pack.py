"""The pack of a review meeting, as deep as segment and materiality ask (R27, R43)."""

from datetime import date
from itertools import groupby

from db.errors import Refusal
from db.oversight.queries.frameworks import themes
from db.oversight.queries.packs import Pack, pack, pack_of_place
from db.oversight.queries.readings import ReadingLine
from db.oversight.queries.support import SupportLine
from db.oversight.rules.packs import Depth
from db.oversight.rules.readings import ReadingLevel, Trend
from db.papers import phrases
from db.papers.oversight.principles import principles_held
from db.papers.oversight.timeline import history
from db.papers.oversight.watched import watched
from db.papers.paper import (
    Align,
    Block,
    Bullets,
    Cell,
    Column,
    Facts,
    Group,
    Heading,
    Paper,
    Paragraph,
    Table,
    Tone,
    Words,
)
from db.store import Reading
from db.words import choice, measured, say

_TRENDS = {Trend.BETTER: Tone.GREEN, Trend.WORSE: Tone.RED}


def review_pack(book: Reading, organisation: str, as_at: date) -> Paper:
    """Return the pack of a review with an organisation, or of the whole system.

    Raises:
        Refusal: there is no such organisation.

    """
    found = pack(book, organisation, as_at)
    if found is None:
        raise Refusal("papers.no_organisation", "ref")
    return _paper(book, found, as_at)


def place_review_pack(book: Reading, place: str, as_at: date) -> Paper:
    """Return the pack of a review with a place (R15).

    Raises:
        Refusal: there is no such place.

    """
    found = pack_of_place(book, place, as_at)
    if found is None:
        raise Refusal("papers.no_place", "ref")
    return _paper(book, found, as_at)


def _paper(book: Reading, found: Pack, as_at: date) -> Paper:
    name = found.name or say("reviewpack.system")
    return Paper(
        title=say("reviewpack.title"),
        subtitle=say("papers.as_at", body=name, on=as_at),
        body=name,
        running_head=say("reviewpack.title"),
        dated=as_at,
        footer=say("papers.list_foot", body=name, on=as_at),
        blocks=(
            Heading(say("reviewpack.well")),
            *_achievements(found),
            Heading(say("reviewpack.stands")),
            Facts(_facts(found)),
            *_themes(book, found),
            *_figures(found),
            *_deeper(found, as_at),
            *watched(found),
            Paragraph(say("reviewpack.one_source"), Tone.QUIET),
            *principles_held(book, as_at),
        ),
    )


def _achievements(found: Pack) -> list[Block]:
    if not found.achievements:
        return [Paragraph(say("reviewpack.no_achievement"), Tone.QUIET)]
    said = tuple(
        say(
            "reviewpack.cited",
            words=phrases.joined(
                phrases.joined("" if found.name else each.whose, phrases.dated(each.on)),
                each.words,
                between=": ",
            ),
            source=each.source,
        )
        for each in found.achievements
    )
    return [Bullets(said)]


def _facts(found: Pack) -> tuple[tuple[str, Words], ...]:
    line = found.placing
    placed: list[tuple[str, Words]] = [(say("segments.segment"), say("reviewpack.not_placed"))]
    if not found.placeable:
        placed = []
    if line is not None:
        placed = [
            (say("segments.segment"), phrases.joined(line.segment, line.version)),
            (say("reviewpack.since"), phrases.dated(line.on)),
            (say("segments.decided_by"), phrases.joined(line.decided_by, line.decision_ref)),
            (say("segments.why"), line.rationale),
            (say("reviewpack.rhythm"), line.rhythm),
        ]
    return (*(pair for pair in placed if pair[1]), (say("reviewpack.depth"), _why(found)))


def _why(found: Pack) -> str:
    """Return how deep the pack goes, and what made it so."""
    line = found.placing
    unplaced = "reviewpack.because_unplaced" if found.placeable else "reviewpack.because_place"
    open_ones = say("reviewpack.because_open", count=found.material) if found.material else ""
    because = phrases.joined(
        line.segment if line else say(unplaced),
        open_ones,
        say("reviewpack.because_support") if found.supported else "",
        between="; ",
    )
    return say("reviewpack.depth_told", depth=choice(found.depth), because=because)


def _themes(book: Reading, found: Pack) -> list[Block]:
    """Return what is known of each theme, and the themes an agenda or the record leaves out."""
    known = [each.title for each in themes(book, found.framework) if not each.whole]
    if not known:
        return _bare(found)
    evidence: dict[str, list[str]] = {}
    whole = {each.title: each.whole or each.title for each in themes(book, found.framework)}
    for theme, words, source in found.placing.evidence if found.placing else ():
        cited = say("reviewpack.cited", words=words, source=source)
        evidence.setdefault(whole.get(theme, theme), []).append(cited)
    counted = [whole.get(each.theme, each.theme) for each in found.readings]
    rows = tuple(
        (
            theme,
            "\n".join(evidence.get(theme, ())) or Cell(say("reviewpack.nothing"), Tone.QUIET),
            str(counted.count(theme)),
        )
        for theme in known
    )
    columns = (
        Column(say("reviewpack.theme"), 3),
        Column(say("segments.evidence"), 6),
        Column(say("reviewpack.readings_held"), 1.2, Align.RIGHT),
    )
    bare = [theme for theme in known if theme not in evidence and theme not in counted]
    return [
        Heading(say("reviewpack.themes")),
        Table(columns, rows),
        *([Paragraph(say("reviewpack.bare", themes=", ".join(bare)))] if bare else []),
        *_agenda(found),
    ]


def _bare(found: Pack) -> list[Block]:
    """Return what the placing rests on where the framework has no themes."""
    rows = (
        tuple((words, source) for _theme, words, source in found.placing.evidence)
        if found.placing
        else ()
    )
    if not rows:
        return []
    columns = (Column(say("segments.evidence"), 6), Column(say("reviewpack.source"), 4))
    return [Heading(say("segments.evidence")), Table(columns, rows)]


def _agenda(found: Pack) -> list[Block]:
    if not found.placeable:
        return []
    if found.coverage is None or found.meeting is None:
        return [Paragraph(say("reviewpack.no_agenda"), Tone.QUIET)]
    ref, on = found.meeting
    missing = ", ".join(found.coverage.missing)
    code = "reviewpack.agenda_lacks" if missing else "reviewpack.agenda_whole"
    return [Paragraph(say(code, ref=ref, on=on, missing=missing))]


def _figures(found: Pack) -> list[Block]:
    """Return the readings by theme; in a short pack only what got worse."""
    short = found.depth is Depth.SHORT
    chosen = [each for each in found.readings if not short or each.trend is Trend.WORSE]
    rows: list[tuple[Words | Cell, ...] | Group] = []
    for theme, group in groupby(chosen, key=lambda each: each.theme):
        rows.append(Group(theme or say("reviewpack.no_theme")))
        rows += [_reading(each, found) for each in group]
    heads = (
        ("reviewpack.indicator", 3.0, Align.LEFT),
        ("reviewpack.actual", 1.2, Align.RIGHT),
        ("reviewpack.before", 1.2, Align.RIGHT),
        ("reviewpack.trend", 1.3, Align.LEFT),
        ("reviewpack.forecast", 1.3, Align.RIGHT),
        ("reviewpack.source", 2.6, Align.LEFT),
    )
    columns = phrases.headed(heads)
    empty = say("reviewpack.none_worse" if short else "reviewpack.no_readings")
    return [
        Heading(say("reviewpack.worse" if short else "reviewpack.readings")),
        Table(columns, tuple(rows), empty=empty),
    ]


def _reading(line: ReadingLine, found: Pack) -> tuple[Words | Cell, ...]:
    whose = line.whose if not found.name and line.level is ReadingLevel.PLACE else ""
    return (
        phrases.joined(line.title, whose, line.note, between="\n"),
        measured(line.actual, line.unit) if line.actual else say("reviewpack.not_said"),
        measured(line.prior, line.unit) if line.prior else say("reviewpack.not_said"),
        Cell(choice(line.trend), _TRENDS.get(line.trend, Tone.PLAIN)),
        measured(line.forecast, line.unit) if line.forecast else say("reviewpack.not_said"),
        phrases.joined(line.source, phrases.dated(line.on), between="\n"),
    )


def _deeper(found: Pack, as_at: date) -> list[Block]:
    """Return what only a deeper pack holds."""
    made: list[Block] = []
    if found.issues:
        said = tuple(
            phrases.joined(
                f"{each.title}: {each.words.rstrip('.')}",
                say("reviewpack.led_by", lead=each.lead),
                between=". ",
            )
            for each in found.issues
        )
        made += [Heading(say("reviewpack.issues")), Bullets(said)]
    if found.depth is Depth.SHORT:
        return made
    made += _undertakings(found)
    if found.depth is Depth.SUPPORT:
        made.append(Heading(say("reviewpack.support")))
        made += [block for each in found.support for block in _support(each)]
        made += [] if found.support else [Paragraph(say("reviewpack.no_support"))]
    if found.history:
        made += [Heading(say("reviewpack.history")), *history(found.history, as_at)]
    return made


def _undertakings(found: Pack) -> list[Block]:
    rows = tuple(
        (
            each.words,
            phrases.dated(each.due_on, say("papers.no_date")),
            phrases.joined(choice(each.state), each.settled_words, between="\n"),
            each.source,
        )
        for each in found.undertakings
    )
    heads = (
        ("reviewpack.undertaking", 4.0),
        ("papers.due", 1.6),
        ("papers.status", 1.6),
        ("reviewpack.source", 2.4),
    )
    columns = phrases.headed(heads)
    return [Heading(say("reviewpack.undertakings")), Table(columns, rows)] if rows else []


def _support(line: SupportLine) -> list[Block]:
    ends = phrases.dated(line.ended_on)
    told = phrases.joined(
        phrases.joined(line.given_by, phrases.dated(line.from_on)),
        say("reviewpack.support_ended", on=ends, why=line.ended_why) if ends else "",
        between=". ",
    )
    rows = tuple(
        (
            each.words,
            phrases.dated(each.met_on)
            or Cell(say("reviewpack.unmet"), Tone.QUIET if ends else Tone.AMBER),
            each.evidence,
        )
        for each in line.criteria
    )
    columns = (
        Column(say("reviewpack.exit"), 4),
        Column(say("reviewpack.met"), 1.6),
        Column(say("reviewpack.how_known"), 3),
    )
    return [
        Heading(line.words, 3),
        *([Paragraph(told, Tone.QUIET)] if told else []),
        Table(columns, rows),
    ]
