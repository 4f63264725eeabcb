"""What the pane says of a committee's terms, places and unknowns."""

from collections.abc import Iterable, Sequence
from datetime import date

from db.bodies.queries.bodies import BodyLine, BodyPage, UnknownLine
from db.bodies.queries.offices import ChairEligibility
from db.bodies.queries.seats import Holder, SeatLine, gap_words
from db.bodies.queries.terms import DeadlineRuleLine, NeedLine, TermsLine
from db.bodies.rules.kinds import BEFORE_MEETING, Capacity, DayUnit, MinuteStyle, Office
from db.custody.queries import TakeOverLine
from db.words import MONTHS, choice, day, say
from desktop.kit.cells import Cell, Heading, Marked

Fact = tuple[str, str]
_GROUPS = {
    Capacity.IN_ATTENDANCE: "committee.group_attending",
    Capacity.OBSERVER: "committee.group_observing",
}


def grouped(seats: Sequence[SeatLine]) -> list[SeatLine | Heading]:
    """Return the places under whom they represent; those without a voice come last."""
    groups: dict[tuple[Capacity, str], list[SeatLine]] = {}
    for each in seats:
        who = each.constituency if each.capacity is Capacity.MEMBER else ""
        groups.setdefault((each.capacity, who), []).append(each)
    order = list(Capacity)
    found: list[SeatLine | Heading] = []
    for key in sorted(groups, key=lambda each: order.index(each[0]) if each[0] in order else 9):
        capacity, who = key
        code = _GROUPS.get(capacity, "committee.group" if who else "committee.group_none")
        held = sum(not each.vacant for each in groups[key])
        found.append(Heading(say(code, who=who, held=held, all=len(groups[key]))))
        found += groups[key]
    return found


def seat_cell(line: SeatLine) -> Cell:
    """Return who holds a place, and beneath which place it is and who may stand in."""
    marks = [
        say("committee.number_to_follow") if line.provisional else "",
        "" if line.voting or line.capacity is not Capacity.MEMBER else say("committee.not_voting"),
        say("committee.independent") if line.independent else "",
    ]
    names = ", ".join(each.name for each in line.deputies)
    code = "committee.deputies" if len(line.deputies) > 1 else "committee.deputy"
    deputy = say(code, names=names) if names else ""
    second = "  ·  ".join(filter(None, (line.title, *_days(line), deputy, *marks)))
    if line.vacant:
        ink = "text2" if line.provisional else "amber"
        return Marked("diamond", ink, say("committee.vacant_place"), second, hollow=True)
    if any(each.away for each in line.holders):
        return Marked("diamond", "amber", holders(line.holders), second, word_ink="text")
    return Marked("disc", "accent", holders(line.holders), second, word_ink="text")


def _days(line: SeatLine) -> list[str]:
    """Return who is away and who acts, and the last day of a membership that has one."""
    said = []
    for each in line.holders:
        if each.away:
            acts = say("people.acting", name=each.acting) if each.acting else say("people.nobody")
            until = say("committee.until", end=each.away_until) if each.away_until else ""
            said.append(", ".join(filter(None, (say("committee.away"), until, acts))))
        if each.from_on or each.to_on:
            said.append(spell(each.from_on, each.to_on))
    return said


def holders(held: Iterable[Holder]) -> str:
    """Return the names of those who hold a place, with their office."""
    return ", ".join(
        each.name
        if each.office is Office.MEMBER
        else say("committee.holder_office", name=each.name, office=choice(each.office).lower())
        for each in held
    )


def warnings(page: BodyPage) -> str:
    """Return what the membership lacks today, a sentence a line."""
    said = [gap_words(gap) for gap in page.gaps if gap.where]
    if "bodies.no_chair" in page.empty and any(not each.vacant for each in page.seats):
        said.append(say("committee.no_chair"))
    return "\n".join(f"{each.rstrip('.')}." for each in said)


def body_facts(line: BodyLine, device: str, taken: Sequence[TakeOverLine] = ()) -> list[Fact]:
    """Return what a committee or group is; ``taken`` is how its numbering was taken over."""
    issued = "committee.issued_here" if line.custodian == device else "committee.issued_elsewhere"
    if not line.custodian:
        issued = "committee.issued_nowhere"
    may = "committee.may" if line.may_authorise else "committee.may_not"
    return [
        (say("committee.authority"), choice(line.authority)),
        (say("committee.organisation"), line.organisation),
        (say("committee.parent"), line.parent),
        (say("committee.area"), line.place),
        (say("committee.opened"), _day(line.opened_on)),
        (say("committee.closed"), _day(line.closed_on)),
        (say("committee.year_start"), MONTHS[line.year_start - 1]),
        (say("committee.word"), line.adopted_word),
        (say("committee.wishes"), line.chair_wishes),
        (say("committee.may_authorise"), say(may)),
        (say("committee.custodian"), say(issued)),
        (say("committee.taken_over"), "\n".join(_taken_over(each) for each in taken)),
        (say("committee.source"), sourced(line.source, line.as_at)),
    ]


def _taken_over(line: TakeOverLine) -> str:
    return say("committee.taken_over_told", on=line.on_date, by=line.by, why=line.reason)


def terms_facts(terms: TermsLine, needs: Sequence[NeedLine]) -> list[Fact]:
    """Return what the terms of reference say, and plainly what they leave open."""
    length = say("committee.minutes", n=terms.minutes_long) if terms.minutes_long else ""
    deputies = "committee.deputies_do" if terms.deputies_count else "committee.deputies_do_not"
    remote = "committee.remote_does" if terms.remote_counts else "committee.remote_does_not"
    style = terms.minute_style
    return [
        (say("committee.version"), terms.version),
        (say("committee.in_force"), in_force(terms)),
        (say("committee.review"), _day(terms.review_on)),
        (say("committee.cadence"), terms.cadence or say("committee.no_cadence")),
        (say("committee.starts"), f"{terms.start_time:%H:%M}" if terms.start_time else ""),
        (say("committee.length"), length),
        (say("committee.venue"), terms.venue),
        (say("committee.quoracy"), quoracy(terms, needs)),
        (say("committee.deputies_count"), say(deputies)),
        (say("committee.remote"), say(remote)),
        (say("committee.quoracy_source"), terms.quorum_source),
        (say("committee.style"), "" if style is MinuteStyle.NOT_SET else choice(style)),
        (say("committee.source"), sourced(terms.source, terms.as_at)),
    ]


def quoracy(terms: TermsLine, needs: Sequence[NeedLine]) -> str:
    """Return what makes a meeting quorate, or that nobody has said so yet."""
    asked = [
        say("committee.quoracy_need", n=each.at_least, who=each.constituency) for each in needs
    ]
    listed = "; ".join(asked)
    if terms.quorum_number is None:
        return listed[:1].upper() + listed[1:] if listed else say("committee.no_quoracy")
    number = say("committee.quoracy_number", n=terms.quorum_number)
    return say("committee.quoracy_both", number=number, needs=listed) if listed else number


def deadline_facts(rules: Sequence[DeadlineRuleLine]) -> list[Fact]:
    """Return what falls due around each meeting."""
    return [(choice(each.kind), deadline_words(each)) for each in rules]


def deadline_words(rule: DeadlineRuleLine) -> str:
    """Return how far from the meeting something falls due."""
    if not rule.days:
        return say("committee.same_day")
    code = "committee.before" if rule.kind in BEFORE_MEETING else "committee.after"
    if rule.days == 1 and rule.unit in set(DayUnit):
        return say(f"{code}_one", day=say(f"committee.one_{rule.unit.name.lower()}"))
    return say(code, n=rule.days, unit=choice(rule.unit))


def sourced(source: str, as_at: date | None) -> str:
    """Return where something is from, and as at which day."""
    if source and as_at:
        return say("committee.sourced", source=source, as_at=as_at)
    return source


def unknown_cell(line: UnknownLine) -> Cell:
    """Return something that is not known, with where that was found."""
    return Marked("diamond", "amber", line.words, line.source, hollow=True, word_ink="text")


def in_force(terms: TermsLine) -> str:
    """Return from when until when a version holds."""
    return spell(terms.from_on, terms.to_on)


def spell(from_on: date | None, to_on: date | None) -> str:
    """Return from when until when something holds."""
    if from_on and to_on:
        return say("committee.from_until", start=from_on, end=to_on)
    if from_on:
        return say("committee.from", start=from_on)
    return say("committee.until", end=to_on) if to_on else ""


def version_facts(versions: Sequence[TermsLine]) -> list[Fact]:
    """Return every version of the terms: its days, its review, its quoracy and its source."""
    return [
        (
            each.version,
            "\n".join(
                filter(
                    None,
                    (
                        in_force(each) or say("committee.no_days"),
                        say("committee.review_by", on=each.review_on) if each.review_on else "",
                        say("committee.quoracy_number", n=each.quorum_number)
                        if each.quorum_number
                        else "",
                        each.source,
                    ),
                )
            ),
        )
        for each in versions
    ]


def chair_facts(terms: TermsLine, eligible: ChairEligibility) -> list[Fact]:
    """Return what the terms say of attendance and of who may take the chair, and who that is."""
    percent = terms.attendance_percent
    names = ", ".join(name for _person, name in eligible.people) or say("committee.nobody_now")
    return [
        (say("committee.attend"), say("committee.attend_share", n=percent) if percent else ""),
        (say("committee.chair_from"), "; ".join(eligible.offices)),
        (say("committee.may_chair"), names if eligible.offices else ""),
    ]


def _day(on: date | None) -> str:
    return day(on) if on else ""
