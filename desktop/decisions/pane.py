"""One decision beside the log: its words, its footing, and what became of it."""

from typing_extensions import override

from db.bodies.rules.purposes import Aim
from db.decisions.queries import DecisionLine, advice, referrals_of
from db.decisions.rules import Assembly, DecisionKind, DecisionState, Made
from db.words import choice, day, say
from desktop.decisions.columns import standing
from desktop.decisions.journeys import referral_cell
from desktop.decisions.story import Row, StoryPane, Told, Verb
from desktop.kit.desk import Desk

VERBS = (
    Verb("decided.change", "decisions:changing"),
    Verb("decided.ratify", "decisions:ratifying"),
    Verb("decided.seek", "decisions:seeking"),
    Verb("decided.judge", "decisions:judging"),
    Verb("decided.withdraw", "decisions:withdrawing"),
)


class DecisionPane(StoryPane[DecisionLine]):
    """What was decided; forms change its words, ratify it, put it to others or withdraw it."""

    KIND = "decision"

    def __init__(self, desk: Desk) -> None:
        ask, rows = say("decided.choose_one"), say("journey.answers_heading")
        super().__init__(desk, say("decided.pane"), ask, VERBS, rows)

    @override
    def told(self, line: DecisionLine) -> Told:
        return Told(
            line.ref,
            f"{choice(line.shown)} {line.words}",
            [*_taken(line), *_footing(line), *_after(line)],
            _offered(line),
            rows=[
                Row(each.id, referral_cell(each)) for each in self.desk.read(referrals_of, line.id)
            ],
            warnings=self.desk.read(advice, line.id, self.desk.today()),
            links=frozenset({"meeting"}) if line.meeting else frozenset(),
            about=line.id,
        )

    @override
    def go(self) -> None:
        if self.line is not None and self.line.meeting:
            self.desk.go("meetings", "meeting", self.line.meeting)


def _offered(line: DecisionLine) -> frozenset[str]:
    if line.state is DecisionState.WITHDRAWN:
        return frozenset()
    found = {"decided.withdraw"}
    if line.state is not DecisionState.RATIFIED:
        found.add("decided.change")
        found |= {"decided.judge"} if line.item else set()
    if line.state is DecisionState.FOR_RATIFICATION:
        found.add("decided.ratify")
    if line.binds_statutory or line.kind is DecisionKind.RECOMMENDED:
        found.add("decided.seek")
    return frozenset(found)


def _taken(line: DecisionLine) -> list[tuple[str, str]]:
    item = f"{line.number} {line.title}" if line.item else ""
    return [
        (say("decided.by"), line.body_name),
        (say("decided.made"), choice(line.made) if line.made is not Made.MEETING else ""),
        (say("decided.taken_by"), line.taken_by),
        (say("decided.urgency"), line.urgency),
        (say("decided.consulted"), line.consulted),
        (say("decided.at_item"), item),
        (say("decided.on"), day(line.decided_on) if line.decided_on else ""),
        (say("decided.reported"), line.reported),
    ]


def _footing(line: DecisionLine) -> list[tuple[str, str]]:
    return [
        (say("decided.authority"), choice(line.authority)),
        (say("decided.standing"), standing(line).says),
        (say("decided.quoracy"), _quoracy(line)),
        (say("decided.binds"), say("decided.yes") if line.binds_statutory else ""),
        (say("decided.rationale"), line.rationale),
        (say("decided.conflicts"), line.conflicts),
        (say("decided.votes"), _votes(line)),
        (say("decided.dissent"), line.dissent),
    ]


def _quoracy(line: DecisionLine) -> str:
    """Return how the meeting stood when it was taken; a chair's action asks for no quorum."""
    if line.made is Made.CHAIR:
        return ""
    if line.decided_time is not None:
        return say("decided.quoracy_at", state=choice(line.quorate), at=line.decided_time)
    state = choice(line.quorate)
    return say("decided.quoracy_whole", state=state) if line.item else state


def _after(line: DecisionLine) -> list[tuple[str, str]]:
    assembly = line.strategy or line.assembly is not Assembly.NOT_SAID
    told = ", ".join(filter(None, (choice(line.assembly), line.assembly_words)))
    return [
        (say("log.owner"), line.owner),
        (say("decided.effective"), day(line.effective_on) if line.effective_on else ""),
        (say("decided.review"), day(line.review_on) if line.review_on else ""),
        (say("decided.assembly"), told if assembly else ""),
        (say("decided.at_scale"), choice(line.at_scale) if line.at_scale else ""),
        (say("decided.aims"), "\n".join(choice(each) for each in Aim if each in line.aims)),
        (say("decided.triple_aim"), line.triple_aim),
        (say("decided.ratified"), line.ratified_by),
        (say("decided.ended"), line.ended_why),
    ]


def _votes(line: DecisionLine) -> str:
    if line.votes_for is None and line.votes_against is None:
        return ""
    return say(
        "decided.votes_line",
        ayes=line.votes_for or 0,
        noes=line.votes_against or 0,
        abstained=line.abstained or 0,
    )
