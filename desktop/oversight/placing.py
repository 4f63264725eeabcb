"""The form that places an organisation in a segment: criteria ticked, evidence under each theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from db import clock
from db.bodies.queries.plain import day
from db.bodies.rules.periods import holds_on
from db.errors import Refusal
from db.oversight.commands.frameworks import Evidence, PlaceInSegment
from db.oversight.queries.frameworks import (
    CriterionLine,
    FrameworkLine,
    ThemeLine,
    criterion_told,
    frameworks,
    segments,
    themes,
)
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Field, LongField, Option, TextField, TickField
from desktop.kit.offers import decisions, on_day, organisations, pick, prose, words

BARE = 4
"""How many grounds can be given where a framework has no themes; the next shows when one is begun.
"""
_PLAIN = (
    *("organisation", "segment", "decided_by", "person", "rationale", "on"),
    *("decision", "decision_ref"),
)


@dataclass(frozen=True, slots=True)
class Ground:
    """Two fields of the form, for what is known and whence: under a theme, or under none."""

    name: str
    theme: str = ""

    @property
    def source(self) -> str:
        """The name of the field of its source."""
        return f"source_{self.name}"

    @property
    def evidence(self) -> str:
        """The name of the field of its words."""
        return f"evidence_{self.name}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a segment asks for: its own checklist, and a ground for each theme of its framework."""

    criteria: tuple[CriterionLine, ...] = ()
    grounds: tuple[Ground, ...] = ()


_BARE = tuple(Ground(str(number)) for number in range(1, BARE + 1))


def _offered(book: Reading) -> tuple[list[Option], dict[str, Sheet], list[ThemeLine]]:
    """Return the segments to choose from, what each asks for, and every theme there is."""
    options: list[Option] = []
    sheets: dict[str, Sheet] = {}
    every: list[ThemeLine] = []
    today = clock.today()
    for framework in sorted(frameworks(book), key=lambda each: not _in_force(each, today)):
        known = themes(book, framework.id)
        every += known
        grounds = tuple(Ground(each.id, each.id) for each in known) or _BARE
        for segment in segments(book, framework.id):
            options.append(Option(segment.id, segment.title, _span(framework)))
            sheets[segment.id] = Sheet(segment.criteria, grounds)
    return options, sheets, every


def _in_force(line: FrameworkLine, on: date) -> bool:
    return holds_on(line.from_on, line.to_on, on)


def _span(line: FrameworkLine) -> str:
    """Return the version of a framework with the days it is in force."""
    code = "watch.version_until" if line.to_on else "watch.version_from"
    if not line.from_on:
        return line.version
    return say(code, version=line.version, first=line.from_on, last=line.to_on)


class PlacingForm(CommandForm):
    """What is asked for follows from the segment: its checklist, and its framework's themes."""

    def __init__(
        self, desk: Desk, fields: Sequence[Field], checklist: TickField, sheets: dict[str, Sheet]
    ) -> None:
        super().__init__(desk, say("watch.placing"), fields, "log.save", _made)
        self._checklist, self._sheets = checklist, sheets
        self.sheet = Sheet()
        self._of: str | None = None
        self.fields["segment"].edited.connect(self._follow)
        self.fields["organisation"].edited.connect(lambda: self.place(self.value("organisation")))
        for name, field in self.fields.items():
            if name.startswith("evidence_"):
                field.edited.connect(self._reveal)
        self._follow()

    def place(self, organisation: str) -> None:
        """Begin with an organisation: who decided last, and the segment, if it is still in force.

        What was chosen in the form stays.
        """
        if organisation != self.value("organisation"):
            self.set_values(organisation=organisation)
        last = self._desk.read(_last, organisation, self._desk.today())
        for name, known in last.items():
            if not self.value(name):
                self.set_values(**{name: known})
        self._follow()

    def _follow(self) -> None:
        if self.value("segment") == self._of:
            return
        self._of = self.value("segment")
        self.sheet = self._sheets.get(self.value("segment"), Sheet())
        self._checklist.offer([(each.words, criterion_told(each)) for each in self.sheet.criteria])
        self._checklist.setVisible(bool(self.sheet.criteria))
        self._reveal()

    def _reveal(self) -> None:
        """Show a ground for each theme, its source once it is begun; those without, one by one."""
        shown: dict[str, bool] = {}
        reached = True
        for each in self.sheet.grounds:
            begun = bool(self.value(each.evidence) or self.value(each.source))
            shown[each.evidence] = bool(each.theme) or reached
            shown[each.source] = begun
            reached = begun
        for name, field in self.fields.items():
            if name.startswith(("evidence_", "source_")):
                field.setVisible(shown.get(name, False))

    def begun(self) -> list[Ground]:
        """Return the grounds that say anything."""
        return [
            each
            for each in self.sheet.grounds
            if self.value(each.evidence) or self.value(each.source)
        ]

    @override
    def refuse(self, refusal: Refusal) -> None:
        if refusal.field == "evidence" and self.sheet.grounds:
            refusal = Refusal(refusal.code, self._lacking(refusal.code), **refusal.values)
        super().refuse(refusal)

    def _lacking(self, code: str) -> str:
        """Return the name of the field a refusal of the evidence is about."""
        given = self.begun()
        if code == "oversight.no_source":
            bare = (each.source for each in given if not self.value(each.source))
        else:
            bare = (each.evidence for each in given if not self.value(each.evidence))
        return next(bare, self.sheet.grounds[0].evidence)


def _last(book: Reading, organisation: str, today: date) -> dict[str, str]:
    """Return who placed an organisation last, and where, if that framework is in force."""
    found = book.row(
        "SELECT d.segment, d.decided_by, f.from_on, f.to_on FROM segmentdecision_live d"
        " JOIN oversightframework_live f ON f.id = d.framework WHERE d.organisation = :id"
        " ORDER BY d.on_date DESC, d.turn DESC, d.id LIMIT 1",
        id=organisation,
    )
    if found is None:
        return {}
    segment, decided_by, first, last = found
    stands = holds_on(day(first), day(last), today)
    return {"decided_by": decided_by, **({"segment": segment} if stands else {})}


def _made(form: CommandForm) -> PlaceInSegment:
    begun = form.begun() if isinstance(form, PlacingForm) else []
    grounds = tuple(
        Evidence(form.value(each.evidence), form.value(each.source), each.theme or None)
        for each in begun
    )
    given = {name: form.value(name) for name in _PLAIN}
    return PlaceInSegment(evidence=grounds, criteria=form.value("criteria"), **given)


def _themed(desk: Desk, theme: ThemeLine) -> list[Field]:
    ground = Ground(theme.id, theme.id)
    hint = say("watch.part_of", whole=theme.whole) if theme.whole else ""
    source = say("watch.source_of", theme=theme.title)
    return [
        LongField(desk.look, ground.evidence, theme.title, hint=hint, lines=2),
        TextField(desk.look, ground.source, source),
    ]


def _bare(desk: Desk, ground: Ground) -> list[Field]:
    """Return the fields of a ground under no theme; from the second on they bear its number."""

    def title(code: str) -> str:
        if ground.name == "1":
            return say(code)
        return say("field.numbered", words=say(code), number=ground.name)

    return [
        LongField(desk.look, ground.evidence, title("watch.evidence"), lines=2),
        TextField(desk.look, ground.source, title("watch.source")),
    ]


def placing(desk: Desk) -> CommandForm:
    """Return the form that places an organisation in a segment, on evidence."""
    options, sheets, every = desk.read(_offered)
    checklist = TickField(desk.look, "criteria", say("watch.criteria"))
    fields: list[Field] = [
        pick(desk, "organisation", "watch.organisation", organisations).needed(),
        pick(desk, "segment", "watch.segment", lambda _book: options).needed(),
        checklist,
        *(field for theme in every for field in _themed(desk, theme)),
        *(field for ground in _BARE for field in _bare(desk, ground)),
        pick(desk, "decided_by", "watch.decided_by", organisations).needed(),
        words(desk, "person", "watch.person"),
        prose(desk, "rationale", "watch.rationale").needed(),
        on_day(desk, "on", "watch.on"),
        pick(desk, "decision", "watch.decision", decisions),
        words(desk, "decision_ref", "watch.minute"),
    ]
    return PlacingForm(desk, fields, checklist, sheets)
