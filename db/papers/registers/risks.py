"""The risk register of a committee, with its heat map: every colour has its word."""

from collections import Counter
from datetime import date

from db.papers import phrases
from db.papers.paper import (
    Band,
    Block,
    Cell,
    Column,
    Heading,
    HeatCell,
    HeatMap,
    Orientation,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
    Words,
)
from db.papers.registers.baf_facts import owned
from db.papers.registers.committee import committee
from db.papers.registers.holding import Assured, Held, Status, held, proposed, status_on
from db.papers.registers.risk_about import risks_about
from db.papers.registers.risk_key import key, limits
from db.risks.queries import (
    RiskLine,
    ScaleShown,
    incomplete_refs,
    paper_register,
    scale_of,
)
from db.risks.rules import scores
from db.risks.rules.appetite import Over
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.risk import RiskState
from db.risks.rules.scores import Movement
from db.store import Reading
from db.words import choice, known, say

_TONES = {
    AssuranceLevel.ROUTINE: Tone.GREEN,
    AssuranceLevel.ENHANCED: Tone.AMBER,
    AssuranceLevel.INTENSIVE: Tone.RED,
}
_ARROWS = {Movement.UP: "▲ ", Movement.DOWN: "▼ "}


def risk_register(book: Reading, body: str, as_at: date) -> Paper:
    """Return the risks on a committee's register on a day, the gravest first; Part 1 only.

    Those noted in a line are named, not shown: still to be completed, or complete and not put on.

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body)
    scale = scale_of(book, body, as_at)
    found = paper_register(book, body, as_at)
    risks = [each for each in found if each.state is RiskState.OPEN]
    closed = [each for each in found if each.state is RiskState.CLOSED]
    noted = [each for each in found if each.state is RiskState.NOTED]
    holding = held(book, body, as_at)
    rows = [
        _line(each, holding, _level(each, status_on(book, each, as_at), as_at)) for each in risks
    ]
    return Paper(
        title=say("papers.risk_register"),
        subtitle=say("papers.as_at", body=line.name, on=as_at),
        body=line.name,
        running_head=say("papers.risk_register"),
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=line.name, on=as_at),
        blocks=(
            Paragraph(_told(risks, noted)),
            *_incomplete(risks),
            _heat_map(risks, scale),
            *_off_map(risks),
            PageBreak(),
            Heading(say("papers.risks")),
            Table(_columns(), tuple(rows), empty=say("papers.no_risks")),
            *risks_about(book, risks, as_at),
            *_closed(closed),
            *key(scale),
            *limits(book, body, as_at),
        ),
    )


def _incomplete(risks: list[RiskLine]) -> list[Block]:
    """Name the risks that go to the committee with fields missing: a warning, not a refusal."""
    refs = ", ".join(incomplete_refs(risks))
    return [Paragraph(say("papers.risks_incomplete", refs=refs), Tone.AMBER)] if refs else []


def _noted(code: str, risks: list[RiskLine]) -> str:
    refs = ", ".join(each.ref or each.title for each in risks)
    return say(code, refs=refs) if refs else ""


def _told(risks: list[RiskLine], noted: list[RiskLine]) -> str:
    counts = Counter(each.band for each in risks if each.band)
    bands = phrases.joined(*(f"{choice(band)} {counts[band]}" for band in reversed(scores.Band)))
    waiting = phrases.joined(
        _noted("papers.risks_noted", [each for each in noted if each.to_complete]),
        _noted("papers.risks_complete", [each for each in noted if not each.to_complete]),
        between=" ",
    )
    if not risks:
        return phrases.joined(say("papers.no_risks"), waiting, between=" ")
    many = "papers.risk_told" if len(risks) == 1 else "papers.risks_told"
    told = say(many, count=len(risks), bands=bands)
    return phrases.joined(told, waiting, between=" ")


def _heat_map(risks: list[RiskLine], shown: ScaleShown) -> HeatMap:
    steps = range(1, shown.scale.size + 1)
    places: dict[tuple[int | None, int | None], list[str]] = {}
    for risk in (each for each in risks if not each.old_scale):
        places.setdefault((risk.likelihood, risk.impact), []).append(risk.ref)
    rows = tuple(
        (
            _step(likelihood, shown.likelihoods, "likelihood"),
            tuple(
                HeatCell(
                    likelihood * impact,
                    Band(shown.scale.band(likelihood, impact)),
                    tuple(places.get((likelihood, impact), ())),
                )
                for impact in steps
            ),
        )
        for likelihood in reversed(steps)
    )
    columns = tuple(_step(impact, shown.impacts, "impact") for impact in steps)
    return HeatMap(say("papers.heat_map"), say("papers.heat_corner"), columns, rows)


def _off_map(risks: list[RiskLine]) -> list[Block]:
    """Name the risks scored on an earlier matrix: none is placed on another than its own."""
    refs = [each.ref or each.title for each in risks if each.old_scale]
    code = "risk.one_off_map" if len(refs) == 1 else "risk.off_map"
    return [Paragraph(say(code, n=len(refs), refs=", ".join(refs)))] if refs else []


def _step(step: int, words: tuple[str, ...], kind: str) -> str:
    code = f"risk.{kind}_{step}"
    word = words[step - 1] if step <= len(words) else ""
    return phrases.joined(str(step), word or (say(code) if known(code) else ""), between=" ")


def _columns() -> tuple[Column, ...]:
    heads = {
        "papers.ref": 1.2,
        "papers.risk": 3.3,
        "papers.owner": 1.2,
        "papers.controls": 3.5,
        "papers.initial": 1.0,
        "papers.current": 1.0,
        "papers.movement": 0.9,
        "papers.target": 1.0,
        "papers.level": 1.7,
        "papers.actions": 1.2,
    }
    return phrases.headed(heads)


def _line(risk: RiskLine, holding: Held, status: Cell) -> tuple[Words | Cell, ...]:
    controls = [_control(*each) for each in holding.controls[risk.id]]
    controls = controls or [say("papers.no_controls")]
    controls += [_assured(each) for each in holding.assurances[risk.id]]
    actions = [phrases.joined(ref, phrases.dated(due)) for ref, due in holding.actions[risk.id]]
    likelihood, impact = holding.initials.get(risk.id, (None, None))
    target = _score(risk.target_likelihood, risk.target_impact, risk.target_band)
    return (
        risk.ref,
        _words(risk),
        owned(risk),
        "\n".join(controls),
        _score(likelihood, impact, risk.initial_band),
        _now(risk),
        _movement(risk),
        phrases.joined(target, _by(risk.target_by), between="\n"),
        status,
        "\n".join(actions),
    )


def _words(risk: RiskLine) -> Words:
    parts = [Run(risk.title, bold=True)] if risk.title else []
    told = {
        "papers.cause": risk.cause,
        "papers.event": risk.event,
        "papers.effect": risk.effect,
        "papers.aims": phrases.joined(*map(choice, risk.aims)),
    }
    for code, words in told.items():
        if words:
            between = "\n" if parts else ""
            parts += [Run(f"{between}{say(code)}: ", bold=True), Run(words)]
    return tuple(parts) or ""


def _control(words: str, gap: str) -> str:
    return phrases.joined(words, say("papers.gap", words=gap) if gap else "", between="\n")


def _assured(each: Assured) -> str:
    """Return an assurance with its line, whether it is for or against, and its day."""
    told = say(
        "papers.assured",
        line=each.line,
        way=say("Way.positive" if each.positive else "Way.negative").lower(),
        on=phrases.dated(each.on),
    )
    gap = say("papers.gap", words=each.gap) if each.gap else ""
    if not each.words:
        return say("papers.no_assurance", words=each.gap)
    return phrases.joined(f"{told}: {each.words}", gap, between="\n")


def _score(likelihood: int | None, impact: int | None, band: scores.Band | None) -> str:
    if likelihood is None or impact is None:
        return say("papers.not_scored")
    told = say("papers.score", likelihood=likelihood, impact=impact, points=likelihood * impact)
    return phrases.joined(told, choice(band) if band else "", between="\n")


def _now(risk: RiskLine) -> str:
    """Return the current score, with the matrix it is of where that is no longer in force."""
    score = _score(risk.likelihood, risk.impact, risk.band)
    earlier = say("risk.on_earlier") if risk.old_scale else ""
    return phrases.joined(score, earlier, _over(risk), between="\n")


def _over(risk: RiskLine) -> str:
    if risk.over not in {Over.APPETITE, Over.TOLERANCE}:
        return ""
    limit = risk.appetite if risk.over is Over.APPETITE else risk.tolerance
    return say("papers.over_appetite", over=choice(risk.over), points=limit)


def _movement(risk: RiskLine) -> str:
    by = f" {abs(risk.moved_by)}" if risk.moved_by else ""
    return f"{_ARROWS.get(risk.movement, '')}{choice(risk.movement)}{by}"


def _by(on: date | None) -> str:
    return say("papers.by_day", on=on) if on else ""


def _level(risk: RiskLine, status: Status | None, as_at: date) -> Cell:
    if status is None:
        return Cell(say("risk.not_applicable"), Tone.QUIET)
    on = phrases.dated(status.on)
    told = phrases.joined(
        status.authority,
        phrases.joined("" if on in status.ref else on, status.ref),
        say("papers.assumed") if status.assumed else "",
        status.departed,
        proposed(risk, as_at),
        say("papers.two_versions") if risk.contested else "",
        between="\n",
    )
    return Cell(choice(status.level), _TONES.get(status.level, Tone.PLAIN), told)


def _closed(risks: list[RiskLine]) -> list[Block]:
    if not risks:
        return []
    columns = (
        Column(say("papers.ref"), 1.2),
        Column(say("papers.risk"), 5),
        Column(say("papers.closed"), 1.5),
    )
    rows = tuple((each.ref, _words(each), phrases.dated(each.closed_on)) for each in risks)
    return [Heading(say("papers.risks_closed")), Table(columns, rows)]
