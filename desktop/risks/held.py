"""Lines of what holds a risk, as the pane lists them."""

from db.actions.queries import ActionLine
from db.risks.queries import AcceptanceLine, AssuranceLine, ControlLine, MoveLine, ScoreLine
from db.risks.rules.scores import same_matrix
from db.words import choice, day, day_short, say
from desktop.kit.cells import Cell, Link, Marked, Rising
from desktop.risks.columns import STEP, STEP_INK


def score(line: ScoreLine, scale: str = "") -> Cell:
    """Return a score as it was given; ``scale`` is the matrix of the score that stands."""
    first = say(
        "risks.score_line",
        kind=choice(line.kind),
        points=line.points,
        likelihood=line.likelihood,
        impact=line.impact,
    )
    on = day(line.on) if line.on else ""
    other = "" if same_matrix(line.scale, scale) else say("risk.on_earlier")
    second = " · ".join(filter(None, (on, other, line.reason)))
    return Marked("square", "text2", first, second, hollow=line.kind.value == "target")


def control(line: ControlLine) -> Cell:
    """Return a control, or a gap in one."""
    if line.words:
        second = say("risks.gap", words=line.gap) if line.gap else ""
        return Marked("tick", "green", line.words, second)
    return Marked("diamond", "amber", say("risks.gap", words=line.gap))


def assurance(line: AssuranceLine) -> Cell:
    """Return an assurance: line, for or against, day and source; or a gap in assurance."""
    if not line.words:
        return Marked("diamond", "amber", say("risks.gap", words=line.gap))
    told = say(f"risks.line_{line.line}") if line.line in (1, 2, 3) else str(line.line)
    way = say("Way.positive" if line.positive else "Way.negative")
    on = day(line.on) if line.on else ""
    gap = say("risks.gap", words=line.gap) if line.gap else ""
    second = ", ".join(filter(None, (told, way.lower(), on, line.source, gap)))
    mark = ("tick", "green") if line.positive else ("triangle", "red")
    return Marked(*mark, line.words, second)


def action(line: ActionLine) -> Cell:
    """Return an action that treats the risk."""
    due = say("risks.due_on", on=day_short(line.due_on)) if line.due_on else ""
    second = ", ".join(filter(None, (choice(line.state), line.owner, due)))
    return Link(f"{line.ref} {line.words}", second)


def acceptance(line: AcceptanceLine) -> Cell:
    """Return an acceptance: who bears the risk, until when, and why."""
    until = say("risks.until", on=day(line.expires_on)) if line.expires_on else ""
    second = ", ".join(filter(None, (line.reason, line.decision)))
    return Marked("disc", "text2", f"{line.approver}, {until}", second)


def move(line: MoveLine) -> Cell:
    """Return a change of status on its authority."""
    on = day(line.on) if line.on else ""
    on = "" if on in line.ref else on  # the minute says its day
    second = ", ".join(filter(None, (line.authority or line.body, on, line.ref)))
    words = choice(line.became)
    if line.departure_reason:
        words = say("risks.departed", now=words)
    return Rising(STEP[line.became], 0, STEP_INK[line.became], words, second, bold=line.stands)
