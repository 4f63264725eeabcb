"""The form that places an organisation in a segment: criteria ticked, evidence under themes."""

from collections.abc import Sequence

from typing_extensions import override

from db.errors import Refusal
from db.oversight.commands.frameworks import Evidence, PlaceInSegment
from db.oversight.queries.frameworks import frameworks, segments, themes
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Field, LongField, Option, PickField, TextField, TickField
from desktop.kit.offers import on_day, organisations, pick, prose, words

GROUNDS = ("", "_2", "_3", "_4")
"""What the names of the fields of each ground end in; the next shows when one is begun."""
_PLAIN = ("organisation", "segment", "decided_by", "person", "rationale", "on", "decision_ref")


def _segments(book: Reading) -> list[Option]:
    return [
        Option(segment.id, segment.title, framework.version)
        for framework in frameworks(book)
        for segment in segments(book, framework.id)
    ]


def _of_segment(book: Reading, segment: str) -> tuple[list[Option], tuple[str, ...]]:
    """Return the themes of a segment's framework, and the segment's own checklist."""
    for framework in frameworks(book):
        for each in segments(book, framework.id):
            if each.id == segment:
                known = themes(book, framework.id)
                return [Option(one.id, one.title, one.whole) for one in known], each.criteria
    return [], ()


class PlacingForm(CommandForm):
    """What is asked for follows from the segment: its checklist, and its framework's themes."""

    def __init__(self, desk: Desk, fields: Sequence[Field], checklist: TickField) -> None:
        super().__init__(desk, say("watch.placing"), fields, "log.save", _made)
        self._checklist = checklist
        self._themes: list[Option] = []
        self._of: str | None = None
        self.fields["segment"].edited.connect(self._follow)
        for end in GROUNDS:
            self.fields[f"evidence{end}"].edited.connect(self._reveal)
        self._follow()

    def _follow(self) -> None:
        if self.value("segment") == self._of:
            return
        self._of = self.value("segment")
        offered, criteria = self._desk.read(_of_segment, self._of)
        self._themes = offered
        self._checklist.offer([(each, each) for each in criteria])
        self._checklist.setVisible(bool(criteria))
        for end in GROUNDS:
            field = self.fields[f"theme{end}"]
            if isinstance(field, PickField):
                field.offer(offered)
                field.set_value(field.value)
        self._reveal()

    def _reveal(self) -> None:
        begun = True
        for end in GROUNDS:
            self.fields[f"theme{end}"].setVisible(begun and bool(self._themes))
            for name in ("evidence", "source"):
                self.fields[f"{name}{end}"].setVisible(begun)
            begun = begun and bool(self.value(f"evidence{end}").strip())

    @override
    def refuse(self, refusal: Refusal) -> None:
        super().refuse(refusal)
        if refusal.code == "oversight.no_source":
            super().refuse(Refusal(refusal.code, f"source{self._sourceless()}"))

    def _sourceless(self) -> str:
        bare = (end for end in _begun(self) if not self.value(f"source{end}").strip())
        return next(bare, "")


def _begun(form: CommandForm) -> list[str]:
    """Return the grounds that say anything, the first in any case."""
    named = ("evidence", "source", "theme")
    return [end for end in GROUNDS if not end or any(form.value(f"{name}{end}") for name in named)]


def _made(form: CommandForm) -> PlaceInSegment:
    grounds = tuple(
        Evidence(
            form.value(f"evidence{end}"),
            form.value(f"source{end}"),
            form.value(f"theme{end}") or None,
        )
        for end in _begun(form)
    )
    given = {name: form.value(name) for name in _PLAIN}
    return PlaceInSegment(evidence=grounds, criteria=form.value("criteria"), **given)


def _grounds(desk: Desk, end: str, number: int) -> list[Field]:
    """Return the fields of one ground; from the second on they bear its number."""

    def title(code: str) -> str:
        return say(code) if number == 1 else say("watch.numbered", words=say(code), number=number)

    look = desk.look
    return [
        PickField(look, f"theme{end}", title("watch.theme")),
        LongField(look, f"evidence{end}", title("watch.evidence")),
        TextField(look, f"source{end}", title("watch.source")),
    ]


def placing(desk: Desk) -> CommandForm:
    """Return the form that places an organisation in a segment, on evidence."""
    checklist = TickField(desk.look, "criteria", say("watch.criteria"))
    fields: list[Field] = [
        pick(desk, "organisation", "watch.organisation", organisations).needed(),
        pick(desk, "segment", "watch.segment", _segments).needed(),
        checklist,
        pick(desk, "decided_by", "watch.decided_by", organisations).needed(),
        words(desk, "person", "watch.person"),
        prose(desk, "rationale", "watch.rationale"),
    ]
    for number, end in enumerate(GROUNDS, 1):
        fields += _grounds(desk, end, number)
    fields += [on_day(desk, "on", "watch.on"), words(desk, "decision_ref", "watch.minute")]
    return PlacingForm(desk, fields, checklist)
