"""The Board Assurance Framework: a page for each strategic risk, its line of scores as figures."""

from collections.abc import Sequence
from datetime import date

from db.errors import Refusal
from db.meetings.rules.items import Part
from db.papers import phrases
from db.papers.figures.steps import Goal, Step, steps
from db.papers.paper import (
    Align,
    Block,
    Box,
    Cell,
    Column,
    Facts,
    Figure,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Section,
    Table,
    Tone,
    Words,
)
from db.papers.registers.baf_facts import facts_of, score_told
from db.papers.registers.committee import committee
from db.risks.queries import BafPage, baf_page, strategic_risks
from db.risks.rules import scores
from db.risks.rules.baf import Confidence, MonthScore
from db.store import Reading
from db.words import MONTHS, choice, known, say

_TONES = {
    Confidence.ASSURED: Tone.GREEN,
    Confidence.PARTLY: Tone.AMBER,
    Confidence.NOT_ASSURED: Tone.RED,
}


def framework(book: Reading, body: str, as_at: date) -> Paper:
    """Return the strategic risks a committee concludes on, or all of them; Part 1 only.

    Raises:
        Refusal: there is no such committee.

    """
    name = committee(book, body).name if body else say("baf.everybody")
    found = [
        baf_page(book, each.risk, as_at, Part.ONE) for each in strategic_risks(book, body, Part.ONE)
    ]
    pages = [each for each in found if each is not None]
    blocks: list[Block] = [
        Paragraph(say("baf.told", count=len(pages)) if pages else say("baf.none")),
        Paragraph(say("baf.to_read"), Tone.QUIET),
    ]
    if pages:
        blocks += [Heading(say("baf.summary")), _summary(pages)]
    for each in pages:
        blocks += [PageBreak(), *_page(book, each, as_at)]
    return _paper(name, as_at, blocks)


def framework_page(book: Reading, risk: str, as_at: date) -> Paper:
    """Return the page of one strategic risk.

    Raises:
        Refusal: the risk is not on the framework.

    """
    found = baf_page(book, risk, as_at, Part.ONE)
    if found is None:
        raise Refusal("baf.not_strategic", "ref")
    return _paper(found.strategic.body, as_at, _page(book, found, as_at))


def _paper(name: str, as_at: date, blocks: Sequence[Block]) -> Paper:
    return Paper(
        title=say("baf.paper"),
        subtitle=say("papers.as_at", body=name, on=as_at),
        body=name,
        running_head=say("baf.paper"),
        dated=as_at,
        footer=say("papers.list_foot", body=name, on=as_at),
        blocks=tuple(blocks),
    )


def _heads(**shares: float) -> tuple[Column, ...]:
    """Return columns from codes of words and their shares of the width."""
    return tuple(Column(_head(code), share) for code, share in shares.items())


def _head(code: str) -> str:
    return say(f"baf.{code}") if known(f"baf.{code}") else say(f"papers.{code}")


def _summary(pages: Sequence[BafPage]) -> Table:
    columns = _heads(ref=1.2, risk=3.2, objective=2.4, score=1.2, target=1.2, concluded=1.8)
    rows = []
    for each in pages:
        line = each.page.line
        last = each.conclusions[0] if each.conclusions else None
        now = each.year[-1].points
        rows.append(
            (
                line.ref,
                line.title,
                each.strategic.objective,
                say("papers.not_scored") if now is None else str(now),
                "" if line.target_points is None else str(line.target_points),
                _confidence(last.confidence, last.on) if last else "",
            )
        )
    return Table(columns, tuple(rows))


def _confidence(confidence: Confidence, on: date | None) -> Cell:
    return Cell(choice(confidence), _TONES.get(confidence, Tone.PLAIN), phrases.dated(on))


def _page(book: Reading, found: BafPage, as_at: date) -> list[Block]:
    line = found.page.line
    head = Heading(say("baf.page_of", ref=line.ref, title=line.title))
    return [
        Section(
            line.id,
            (
                head,
                Facts(facts_of(book, found, as_at)),
                *_conclusions(found),
                Heading(say("baf.year"), 3),
                *_year(found, as_at),
                *_told(found, as_at),
                *_earlier(found),
            ),
        )
    ]


def _month(on: date) -> str:
    return f"{MONTHS[on.month - 1][:3]} {on.year % 100:02}"


def _year(found: BafPage, as_at: date) -> tuple[Figure, Table]:
    target = found.page.line.target_points
    told = ", ".join(f"{_month(each.on)} {_points(each)}" for each in found.year)
    goal = say("baf.target_line", points=target) if target is not None else say("baf.no_target")
    figure = steps(
        [Step(_month(each.on), each.points) for each in found.year],
        _most(found),
        Goal(target, goal) if target is not None else None,
        alt=say("baf.year_alt", scores=told, target=goal),
        caption=say("baf.year_caption", on=as_at),
    )
    months = tuple(Column(_month(each.on), 1.0, Align.CENTRE) for each in found.year)
    table = Table(
        (Column(say("baf.month"), 1.9), *months),
        (
            (say("baf.score"), *(_points(each, "–") for each in found.year)),
            (say("baf.steps"), *(_steps(each) for each in found.year)),
        ),
    )
    return figure, table


def _most(found: BafPage) -> int:
    written = found.page.line.scale or scores.SUGGESTED
    try:
        return scores.parse_scale(written).size ** 2
    except Refusal:  # written by a newer Minutebook
        return scores.parse_scale(scores.SUGGESTED).size ** 2


def _points(month: MonthScore, none: str = "") -> str:
    return (none or say("baf.year_none")) if month.points is None else str(month.points)


def _steps(month: MonthScore) -> str:
    return "–" if month.points is None else f"{month.steps[0]}\u00a0×\u00a0{month.steps[1]}"


def _told(found: BafPage, as_at: date) -> list[Block]:
    """Return what holds the risk, each under its heading; one line for what there is not."""
    tables = {
        "controls": _controls(found, as_at),
        "assurances": _assurances(found, as_at),
        "actions": _actions(found),
        "linked": _linked(found),
    }
    blocks: list[Block] = []
    for name, table in tables.items():
        if table.rows:
            blocks += [Heading(say(f"baf.{name}"), 3), table]
    none = [say(f"baf.no_{name}") for name, table in tables.items() if not table.rows]
    return [*blocks, Paragraph(" ".join(none), Tone.QUIET)] if none else blocks


def _controls(found: BafPage, as_at: date) -> Table:
    rows = tuple(
        (each.words or "–", each.gap or say("baf.no_gap"))
        for each in found.page.controls
        if each.in_place_on is None or each.in_place_on <= as_at
    )
    return Table(_heads(control=3, gap=2), rows, row_heads=False)


def _assurances(found: BafPage, as_at: date) -> Table:
    rows = tuple(
        (
            str(each.line),
            each.words or "–",
            _says(positive=each.positive) if each.words else "",
            phrases.joined(phrases.dated(each.on), each.source),
            each.gap or say("baf.no_gap"),
        )
        for each in found.page.assurances
        if each.on is None or each.on <= as_at
    )
    heads = _heads(which_line=0.6, assurance=2.6, says=1.2, when_source=1.8, gap=1.8)
    return Table(heads, rows)


def _says(*, positive: bool) -> Cell:
    if positive:
        return Cell(say("baf.positive"), Tone.GREEN)
    return Cell(say("baf.negative"), Tone.RED)


def _actions(found: BafPage) -> Table:
    rows = tuple(
        (
            each.ref,
            each.words,
            each.owner,
            phrases.dated(each.due_on),
            choice_of(each.state, each.closed_on),
        )
        for each in found.actions
    )
    columns = _heads(ref=1.5, action=3.4, owner=1.5, due=1.2, state=1.3)
    return Table(columns, rows)


def choice_of(state: str, closed_on: date | None) -> str:
    """Return the state of an action in words, with the day it was closed."""
    return phrases.joined(say(f"ActionState.{state}"), phrases.dated(closed_on))


def _linked(found: BafPage) -> Table:
    rows = tuple(
        (
            phrases.joined(each.ref, each.body, between="\n"),
            each.title,
            score_told(each.points, each.band),
            each.words,
        )
        for each in found.linked
    )
    columns = _heads(ref=1.3, risk=3.2, score=1.1, how=2.2)
    return Table(columns, rows)


def _conclusions(found: BafPage) -> list[Block]:
    if not found.conclusions:
        return [Paragraph(say("baf.no_conclusion"), Tone.QUIET)]
    last = found.conclusions[0]
    words: Words = (Run(f"{choice(last.confidence)}. ", bold=True), Run(last.words))
    by = say("baf.concluded_by", body=last.body, on=last.on or "")
    facts = ((say("papers.decision"), last.ref),) if last.ref else ()
    tone = _TONES.get(last.confidence, Tone.BLUE)
    return [Box(f"{say('baf.concluded')}: {by}", words, facts=facts, tone=tone)]


def _earlier(found: BafPage) -> list[Block]:
    rows = tuple(
        (phrases.dated(each.on), _confidence(each.confidence, None), each.words)
        for each in found.conclusions[1:]
    )
    if not rows:
        return []
    heads = _heads(date=1.2, concluded=1.4, words=4)
    return [Heading(say("baf.earlier"), 3), Table(heads, rows)]
