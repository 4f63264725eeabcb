"""The columns of the risk register, and the words of a risk's score and status."""

from db.bodies.rules.kinds import PlaceLevel
from db.risks.queries import RegisterSort, RiskLine
from db.risks.queries.shape import parsed
from db.risks.rules.appetite import Over
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.scores import Movement
from db.words import choice, day, day_brief, say
from desktop.kit.cells import Cell, Link, Marked, Rising, Score, Words
from desktop.kit.table import Column

STEP = {level: step for step, level in enumerate(AssuranceLevel, start=1)}
STEP_INK = {
    AssuranceLevel.ROUTINE: "green",
    AssuranceLevel.ENHANCED: "amber",
    AssuranceLevel.INTENSIVE: "red",
}
OVER = {Over.APPETITE, Over.TOLERANCE}
MOVED = {Movement.UP: ("up", "red"), Movement.DOWN: ("down", "green")}


def register_columns() -> list[Column[RiskLine]]:
    """Return the columns, the words stretching."""
    return [
        Column(say("risks.ref"), 132, _ref, sort=RegisterSort.REF),
        Column(say("risks.words"), 0, _words, sort=RegisterSort.TITLE),
        Column(say("risks.score"), 152, score, sort=RegisterSort.SCORE),
        Column(say("risks.movement"), 88, movement, sort=RegisterSort.MOVEMENT, spare=True),
        Column(say("risks.level"), 210, status, sort=RegisterSort.STATUS),
    ]


def _ref(line: RiskLine) -> Cell:
    return Link(line.ref, say("risks.incomplete") if line.to_complete else line.former_ref)


def _words(line: RiskLine) -> Cell:
    return Words(line.title, managed_words(line))


def managed_words(line: RiskLine) -> str:
    """Return where a risk is managed unless that is the system, and where it is escalated to."""
    if line.escalated_to:
        return say("rungs.escalated", to=line.asked_words)
    here = line.managed_at == PlaceLevel.SYSTEM
    return "" if here else say("rungs.managed", at=line.managed_words)


def score(line: RiskLine) -> Cell:
    """Return the score on its map: where it is, where it should be, number and band."""
    now = (line.likelihood, line.impact) if line.likelihood and line.impact else None
    target = (
        (line.target_likelihood, line.target_impact)
        if line.target_likelihood and line.target_impact
        else None
    )
    if now is None or line.band is None:
        return Words(say("risks.not_scored"), ink="text2")
    band = choice(line.band)
    spoken = say(
        "risks.score_spoken", points=line.points, band=band, target=line.target_points or "–"
    )
    if line.over in OVER:
        band = say("risks.band_over", band=band)
        spoken = say("risks.over_spoken", score=spoken, over=choice(line.over).lower())
    size = scale_size(line)
    fits = target if target and max(target) <= size else None
    return Score(now, fits, str(line.points), band, spoken, size)


def scale_size(line: RiskLine) -> int:
    """Return how many steps the matrix has on which a risk was scored."""
    return parsed(line.scale).size


def over_words(line: RiskLine) -> str:
    """Return the appetite and the tolerance of a risk's category, and how the score stands."""
    if line.appetite is None:
        return ""
    return say(
        "risks.appetite_told",
        appetite=line.appetite,
        tolerance=line.tolerance,
        over=choice(line.over).lower(),
    )


def movement(line: RiskLine) -> Cell:
    """Return how the score moved since the last meeting: an arrow and by how much."""
    if line.movement in MOVED:
        mark, ink = MOVED[line.movement]
        words = say(f"risks.moved_{mark}", n=abs(line.moved_by))
        return Marked(mark, ink, words, word_ink=ink)
    if line.movement is Movement.OTHER:
        return Words(say("risks.moved_other"), ink="text2")
    return Marked("bar", "text2", choice(line.movement), word_ink="text2")


def status(line: RiskLine) -> Cell:
    """Return the quality assurance status: word first, then authority, date and minute."""
    if line.level is None:
        return Rising(0, 0, "text2", say("risks.not_applicable"))
    asked = STEP[line.proposed] if line.proposed else 0
    return Rising(
        STEP[line.level],
        asked,
        STEP_INK[line.level],
        status_words(line),
        authority_words(line),
        bold=line.level is not AssuranceLevel.ROUTINE or bool(asked),
    )


def status_words(line: RiskLine) -> str:
    """Return the status in words, with what is proposed."""
    if line.level is None:
        return say("risks.not_applicable")
    now = choice(line.level)
    if line.proposed:
        code = "risks.contested_proposed" if line.contested else "risks.proposed"
        return say(code, now=now, next=choice(line.proposed).lower())
    return say("risks.contested", now=now) if line.contested else now


def authority_words(line: RiskLine) -> str:
    """Return on whose authority and by which minute, or whose is awaited."""
    if line.proposed:
        return say("risks.awaits", who=line.proposed_to) if line.proposed_to else ""
    if line.level_on is None:
        return ", ".join(filter(None, (line.authority, line.level_ref)))
    on, whole = day_brief(line.level_on), day(line.level_on)
    said = on if whole not in line.level_ref else ""  # where the minute says its day
    return ", ".join(filter(None, (line.authority, said, line.level_ref.replace(whole, on))))
