"""The Board Assurance Framework: a page for each strategic risk, its line of scores as figures."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from db.errors import Refusal
from db.meetings.rules.items import Part
from db.papers import phrases
from db.papers.paper import (
    Block,
    Box,
    Cell,
    Column,
    Facts,
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
from db.papers.registers.baf_year import year
from db.papers.registers.committee import committee
from db.risks.queries import BafPage, RiskPage, baf_page, strategic_risks
from db.risks.rules.baf import Confidence
from db.risks.rules.risk import RiskState, Wanted, check_lacking
from db.store import Reading
from db.words import choice, known, say

_TONES = {
    Confidence.ASSURED: Tone.GREEN,
    Confidence.PARTLY: Tone.AMBER,
    Confidence.NOT_ASSURED: Tone.RED,
}


def framework(book: Reading, body: str, as_at: date) -> Paper:
    """Return the strategic risks a committee concludes on, or all of them; Part 1 only.

    One still to be completed has no page: it is named, with what it lacks.

    Raises:
        Refusal: there is no such committee.

    """
    name = committee(book, body).name if body else say("baf.everybody")
    found = [
        baf_page(book, each.risk, as_at, Part.ONE) for each in strategic_risks(book, body, Part.ONE)
    ]
    pages = [each for each in found if each is not None and not each.page.lacking]
    unfinished = [each.page for each in found if each is not None and each.page.lacking]
    blocks: list[Block] = [
        Paragraph(say("baf.told", count=len(pages)) if found else say("baf.none")),
        *_unfinished(unfinished),
        Paragraph(say("baf.to_read"), Tone.QUIET),
    ]
    if pages:
        blocks += [Heading(say("baf.summary")), _summary(pages)]
    for each in pages:
        blocks += [PageBreak(), _page(book, each, as_at)]
    return _paper(name, as_at, blocks)


def framework_page(book: Reading, risk: str, as_at: date) -> Paper:
    """Return the page of one strategic risk.

    Raises:
        Refusal: the risk is not on the framework, or still to be completed.

    """
    found = baf_page(book, risk, as_at, Part.ONE)
    if found is None:
        raise Refusal("baf.not_strategic", "ref")
    check_lacking(found.page.lacking, found.page.line.ref, "risk")
    name = found.strategic.body
    told = say("papers.as_at", body=phrases.joined(say("baf.paper"), name), on=as_at)
    line = Section(found.page.line.id, _blocks(book, found, as_at, 2))
    return replace(_paper(name, as_at, [line]), title=_called(found), subtitle=told)


def _unfinished(pages: Sequence[RiskPage]) -> list[Block]:
    told = [
        say("baf.lacks", ref=each.line.ref, fields=tuple(map(Wanted, each.lacking)))
        for each in pages
    ]
    return [Paragraph(say("baf.to_complete", risks=", ".join(told)), Tone.AMBER)] if told else []


def _called(found: BafPage) -> str:
    return say("baf.page_of", ref=found.page.line.ref, title=found.page.line.title)


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
    columns = _heads(ref=1.5, risk=2.6, objective=2.6, score=0.8, target=0.8, concluded=2.0)
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


def _page(book: Reading, found: BafPage, as_at: date) -> Section:
    """Return the page of a risk within the whole framework."""
    blocks = (Heading(_called(found)), *_blocks(book, found, as_at, 3))
    return Section(found.page.line.id, blocks)


def _blocks(book: Reading, found: BafPage, as_at: date, level: int) -> tuple[Block, ...]:
    line, why = found.page.line, found.page.closed_why
    closed = line.closed_on if line.state == RiskState.CLOSED else None
    told = [Paragraph(say("baf.closed", on=closed, why=why), Tone.RED)] if closed else []
    return (
        *told,
        Facts(facts_of(book, found, as_at)),
        *_conclusions(found),
        *year(found),
        *_told(found, as_at),
        *_earlier(found, level),
    )


def _told(found: BafPage, as_at: date) -> list[Block]:
    """Return what holds the risk, each named by its first column; a line for what there is not.

    A heading for each would carry the page of most risks to a second side.
    """
    tables = {
        "controls": _controls(found, as_at),
        "assurances": _assurances(found, as_at),
        "actions": _actions(found),
        "linked": _linked(found),
    }
    blocks: list[Block] = [table for table in tables.values() if table.rows]
    none = [say(f"baf.no_{name}") for name, table in tables.items() if not table.rows]
    return [*blocks, Paragraph(" ".join(none), Tone.QUIET)] if none else blocks


def _controls(found: BafPage, as_at: date) -> Table:
    rows = tuple(
        (each.words or "–", each.gap or say("baf.no_gap"))
        for each in found.page.controls
        if each.in_place_on is None or each.in_place_on <= as_at
    )
    return Table(_heads(control=1, gap=1), rows, row_heads=False)


def _assurances(found: BafPage, as_at: date) -> Table:
    told = [each for each in found.page.assurances if each.on is None or each.on <= as_at]
    gaps = any(each.gap for each in told)
    rows = tuple(
        (
            str(each.line),
            each.words or "–",
            _says(positive=each.positive) if each.words else "",
            phrases.joined(phrases.dated(each.on), each.source),
            *((each.gap or say("baf.no_gap"),) if gaps else ()),
        )
        for each in told
    )
    if gaps:
        return Table(
            _heads(which_line=1.5, assurance=2.0, says=1.2, when_source=1.8, gap=1.8), rows
        )
    return Table(_heads(which_line=1.5, assurance=3.3, says=1.2, when_source=2.9), rows)


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
    columns = _heads(action=1.45, to_do=3.85, owner=1.85, due=1.45, state=0.7)
    return Table(columns, rows)


def choice_of(state: str, closed_on: date | None) -> str:
    """Return the state of an action in words, with the day it was closed."""
    return phrases.joined(say(f"ActionState.{state}"), phrases.dated(closed_on))


def _linked(found: BafPage) -> Table:
    rows = tuple(
        (
            each.ref or each.body,
            each.title,
            score_told(each.points, each.band),
            each.words,
        )
        for each in found.linked
    )
    columns = _heads(linked=1.4, risk=2.6, score=1.1, how=2.9)
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


def _earlier(found: BafPage, level: int) -> list[Block]:
    rows = tuple(
        (phrases.dated(each.on), _confidence(each.confidence, None), each.words)
        for each in found.conclusions[1:]
    )
    if not rows:
        return []
    heads = _heads(date=1.2, concluded=1.4, words=4)
    return [Heading(say("baf.earlier"), level), Table(heads, rows)]
