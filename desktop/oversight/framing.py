"""The forms of what oversight stands on: frameworks as data, aims of criteria, who authorises."""

from collections.abc import Mapping, Sequence
from typing import Any

from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.purposes import Aim
from db.founding import shipped_frameworks
from db.oversight.commands.frameworks import AdoptFramework, SetCriterionAims
from db.oversight.commands.outline import read_segments, read_themes, write_segments, write_themes
from db.oversight.queries.frameworks import (
    CriterionLine,
    FrameworkLine,
    SegmentLine,
    ThemeLine,
    frameworks,
    segments,
    themes,
)
from db.risks.commands.authority import NameAuthority, RemoveAuthority
from db.risks.queries.authorities import AuthorityLine
from db.risks.rules.assurance import AssuranceLevel
from db.store import Reading
from db.words import choice, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, LongField, Option, PickField, TickField
from desktop.kit.offers import on_day, organisations, pick, plain_form, words

_PLAIN = ("title", "version", "applies_to", "from_on", "to_on", "source", "as_at")
_LEVELS = [AssuranceLevel.ENHANCED, AssuranceLevel.INTENSIVE]


class FrameworkForm(CommandForm):
    """A version of a framework, typed as lines or begun from one that is known."""

    def __init__(
        self, desk: Desk, title: str, fields: Sequence[Field], bases: Mapping[str, dict[str, Any]]
    ) -> None:
        super().__init__(desk, say(title), fields, "log.save", _adopted)
        self._bases = bases
        self._aims: dict[str, tuple[Aim, ...]] = {}
        if "base" in self.fields:
            self.fields["base"].edited.connect(self._begin_from)

    def _begin_from(self) -> None:
        if (base := self._bases.get(self.value("base"))) is not None:
            self.fill(base)

    def fill(self, held: dict[str, Any]) -> None:
        """Show a framework; the aims its criteria rest on go with their words."""
        self._aims |= held["aims"]
        self.set_values(**{name: value for name, value in held.items() if name != "aims"})

    def adopted(self) -> AdoptFramework:
        """Return the framework as it is typed."""
        given = {name: self.value(name) for name in _PLAIN}
        lines = read_segments(self.value("segments"), self._aims.items())
        return AdoptFramework(themes=read_themes(self.value("themes")), segments=lines, **given)


def _adopted(form: CommandForm) -> AdoptFramework | None:
    return form.adopted() if isinstance(form, FrameworkForm) else None


def _told(lines: Sequence[ThemeLine], placed: Sequence[SegmentLine]) -> dict[str, Any]:
    return {
        "themes": write_themes(lines),
        "segments": write_segments(placed),
        "aims": {each.words: each.aims for line in placed for each in line.criteria},
    }


def _kept(book: Reading, line: FrameworkLine) -> dict[str, Any]:
    """Return what the form shows of a framework of the minute book."""
    return {
        **{name: getattr(line, name) for name in _PLAIN},
        **_told(themes(book, line.id), segments(book, line.id)),
    }


def _shipped(it: AdoptFramework) -> dict[str, Any]:
    """Return what the form shows of a framework that comes with Minutebook."""
    lines: list[ThemeLine] = []
    for whole in (each for each in it.themes if each.number is not None):
        parts = [each for each in it.themes if each.part_of == whole.number]
        lines.append(ThemeLine("", whole.number, whole.title, ""))
        lines += [ThemeLine("", None, each.title, whole.title) for each in parts]
    placed = [
        SegmentLine(
            *("", each.number, each.title, each.rhythm),
            tuple(CriterionLine("", one.words, one.aims) for one in each.criteria),
        )
        for each in it.segments
    ]
    return {**{name: getattr(it, name) for name in _PLAIN}, **_told(lines, placed)}


def _known(book: Reading) -> tuple[list[Option], dict[str, dict[str, Any]]]:
    """Return the frameworks one may begin from, and what the form shows of each."""
    options, bases = [], {}
    for line in frameworks(book):
        options.append(Option(line.id, f"{line.title} {line.version}", say("watch.base_kept")))
        bases[line.id] = _kept(book, line)
    names = {each.name for each in options}
    for it in shipped_frameworks():
        name = f"{it.title} {it.version}"
        if name not in names:
            options.append(Option(name, name, say("watch.base_shipped")))
            bases[name] = _shipped(it)
    return options, bases


def _fields(desk: Desk) -> list[Field]:
    kinds = TickField(desk.look, "applies_to", say("watch.applies_to"))
    kinds.offer([(each, choice(each)) for each in OrgKind])
    themes_hint, segments_hint = say("watch.themes_hint"), say("watch.segments_hint")
    return [
        words(desk, "title", "watch.framework"),
        words(desk, "version", "watch.version"),
        on_day(desk, "from_on", "watch.from"),
        on_day(desk, "to_on", "watch.until"),
        kinds,
        LongField(desk.look, "themes", say("watch.themes_lines"), hint=themes_hint, lines=7),
        LongField(desk.look, "segments", say("watch.segments_lines"), hint=segments_hint, lines=10),
        words(desk, "source", "watch.source"),
        on_day(desk, "as_at", "watch.as_at"),
    ]


def adopting(desk: Desk) -> CommandForm:
    """Return the form that adopts a version of a framework."""
    options, bases = desk.read(_known)
    hint = say("watch.base_hint")
    base = PickField(desk.look, "base", say("watch.base"), options, hint=hint)
    return FrameworkForm(desk, "watch.adopting", [base, *_fields(desk)], bases)


def updating(desk: Desk, line: FrameworkLine) -> CommandForm:
    """Return the form that brings an adopted framework up to date; its name stays."""
    made = FrameworkForm(desk, "watch.updating", _fields(desk), {})
    made.now_about(line.id)
    made.fill(desk.read(_kept, line))
    for name in ("title", "version"):
        made.fields[name].setEnabled(False)
    return made


def criterion_aims(desk: Desk, line: FrameworkLine) -> CommandForm:
    """Return the form that says which aims of a system a criterion rests on (R59)."""
    found = [(placed, each) for placed in desk.read(segments, line.id) for each in placed.criteria]
    resting = {each.id: each.aims for _placed, each in found}
    options = [Option(each.id, each.words, placed.title) for placed, each in found]
    which = PickField(desk.look, "segmentcriterion", say("watch.criterion"), options).needed()
    aims = TickField(desk.look, "aims", say("watch.aims"))
    aims.offer([(each, choice(each)) for each in Aim])
    made = plain_form(desk, "watch.criterion_aims", [which, aims], SetCriterionAims)

    def follow() -> None:
        aims.set_value(resting.get(which.value, ()))
        made.now_about(which.value)

    which.edited.connect(follow)
    return made


def naming_authority(desk: Desk) -> CommandForm:
    """Return the form that names who usually authorises a status (R24)."""
    fields: list[Field] = [
        ChoiceField(desk.look, "level", say("watch.status"), _LEVELS),
        pick(desk, "organisation", "watch.authority", organisations).needed(),
        words(desk, "source", "watch.written_where"),
        on_day(desk, "as_at", "watch.as_at"),
    ]
    return plain_form(desk, "watch.naming_authority", fields, NameAuthority)


def removing_authority(desk: Desk, line: AuthorityLine) -> CommandForm:
    """Return the form that takes off who usually authorises a status, and keeps why."""
    fields: list[Field] = [words(desk, "reason", "watch.why")]
    title = "watch.removing_authority"
    return plain_form(desk, title, fields, RemoveAuthority, assuranceauthority=line.id)
