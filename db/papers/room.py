"""What lies on the table in case the laptop fails: who signs in, name plates, a blank minute sheet.

All three come from what is known before the meeting, and are filled in by hand (P23).
"""

from collections.abc import Sequence
from datetime import date

from db.across.circulation_facts import Facts, Seated, gather
from db.errors import Refusal
from db.meetings.queries.agenda import AgendaLine
from db.meetings.rules.items import Part
from db.meetings.rules.standing_for import StandingFor, standing_for
from db.papers import marks, phrases, style
from db.papers import paper as form
from db.papers.figures.canvas import WIDTH, Canvas, fitted, measure
from db.papers.paper import (
    Block,
    Column,
    Figure,
    Group,
    Heading,
    Orientation,
    PageBreak,
    Paper,
    Paragraph,
    Table,
    Tone,
)
from db.store import Reading
from db.words import choice, say

SPARE = 6
"""Lines for people nobody expected."""
_PLATES = 2  # on a sheet, which is cut across and folded
_TALL, _NAME, _POST = 100.0, 40.0, 18.0
_LINE = "\u00a0"


def sign_in_sheet(book: Reading, meeting: str, as_at: date) -> Paper:
    """Return the sheet on which everybody who comes signs.

    Raises:
        Refusal: there is no such meeting.

    """
    facts = _facts(book, meeting, as_at)
    heads = (
        ("room.name", 2.4),
        ("room.place", 3.4),
        ("room.how", 1.6),
        ("room.came", 1.0),
        ("room.left", 1.0),
        ("room.signature", 2.6),
    )
    rows: list[tuple[str, ...] | Group] = []
    stands = standing_for(book.rows, meeting)
    for capacity, people in _by_capacity(facts, stands):
        rows.append(Group(capacity))
        rows += [
            (f"{name}\n{_LINE}", place, say("room.ways"), "", "", "") for name, place in people
        ]
    rows += [
        (say("attendance.vacant"), title, "", "", "", "")
        for title in dict.fromkeys(
            each.title for each in facts.seated if stands.is_vacant(each.seat)
        )
    ]
    rows.append(Group(say("room.others")))
    rows += [(f"{_LINE}\n{_LINE}", "", say("room.ways"), "", "", "")] * SPARE
    table = Table(phrases.headed(heads), tuple(rows))
    told = Paragraph(say("room.sign_told"), Tone.QUIET)
    return _paper(facts, "room.sign_in", (told, table), orientation=Orientation.LANDSCAPE)


def name_plates(book: Reading, meeting: str, as_at: date) -> Paper:
    """Return a name plate for everybody expected, two to a sheet.

    Raises:
        Refusal: there is no such meeting.

    """
    facts = _facts(book, meeting, as_at)
    blocks: list[Block] = [Paragraph(say("room.plates_told"), Tone.QUIET)]
    seated = _by_capacity(facts, standing_for(book.rows, meeting))
    plates = [each for _capacity, people in seated for each in people]
    for place, (name, seat) in enumerate(plates):
        if place % _PLATES == 0:
            blocks.append(PageBreak())
        blocks.append(_plate(name, seat))
    return _paper(facts, "room.plates", blocks)


def _plate(name: str, seat: str) -> Figure:
    canvas = Canvas(WIDTH, _TALL)
    for edge in (0.0, _TALL - 0.3):
        canvas.ground(style.LINE, 0, edge, WIDTH, 0.3)
    size = min(_NAME, _NAME * (WIDTH - 10) / max(1.0, measure(name, _NAME, bold=True)))
    middle = WIDTH / 2
    canvas.put(name, (middle, _TALL * 0.45), size, style.INK, bold=True, side="middle")
    under = fitted(seat, WIDTH - 10, _POST)
    canvas.put(under, (middle, _TALL * 0.7), _POST, style.INK_QUIET, side="middle")
    return Figure(canvas.png(), phrases.joined(name, seat), WIDTH)


def blank_minutes(book: Reading, meeting: str, as_at: date) -> Paper:
    """Return a sheet to write the minutes on by hand, an item after the other.

    Raises:
        Refusal: there is no such meeting.

    """
    facts = _facts(book, meeting, as_at)
    opens = (
        ("room.opened", _LINE),
        ("room.presiding", _LINE),
        ("room.apologies", _LINE),
        ("room.quorate", say("room.quorate_told")),
        ("room.declared", _LINE),
    )
    blocks: list[Block] = [
        Paragraph(say("room.blank_told"), Tone.QUIET),
        form.Facts(tuple((say(code), told) for code, told in opens)),
    ]
    part = Part.ONE
    for item in facts.items:
        if item.part is not part:
            part = item.part
            blocks.append(Heading(choice(part)))
        blocks += _item(item)
    return _paper(facts, "room.blank", blocks, marking=marks.whole(book, meeting))


def _item(item: AgendaLine) -> list[Block]:
    heads = ("room.said", "room.decided", "room.action", "room.by")
    columns = tuple(
        Column(say(code), share) for code, share in zip(heads, (4, 3, 3, 1.6), strict=True)
    )
    lines = (tuple(f"{_LINE}\n{_LINE}\n{_LINE}\n{_LINE}" for _each in heads),)
    about = phrases.joined(choice(item.purpose), item.lead, say("room.item_times"))
    return [
        Heading(phrases.joined(item.number, item.title, between=" ")),
        Paragraph(about, Tone.QUIET),
        Table(columns, lines, row_heads=False),
    ]


def _by_capacity(facts: Facts, stands: StandingFor) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return who is expected by capacity, each once with the place held; members first.

    Nobody is expected for an organisation that has ended; who follows it is named (T14).
    """
    found: dict[str, dict[str, list[str]]] = {}
    for each in facts.seated:
        if each.name and not stands.is_vacant(each.seat):
            told = _capacity(each)
            place = stands.seat(each.seat, each.title, say)
            found.setdefault(told, {}).setdefault(each.name, []).append(place)
    return [
        (capacity, [(name, "; ".join(dict.fromkeys(held))) for name, held in people.items()])
        for capacity, people in found.items()
    ]


def _capacity(seat: Seated) -> str:
    return say(f"Capacity.{seat.capacity}")


def _facts(book: Reading, meeting: str, as_at: date) -> Facts:
    facts = gather(book, meeting, as_at)
    if facts is None:
        raise Refusal("papers.no_meeting", "ref")
    return facts


def _paper(
    facts: Facts,
    title: str,
    blocks: Sequence[Block],
    *,
    orientation: Orientation = Orientation.PORTRAIT,
    marking: str = "",
) -> Paper:
    here = facts.meeting
    on = phrases.meeting_day(here.on.isoformat() if here.on else "")
    times = phrases.span(here.start, here.end)
    where = phrases.where(here.venue, here.online)
    return Paper(
        title=say(title),
        subtitle=phrases.joined(here.body_name, phrases.full_day(on), times, where),
        body=here.body_name,
        running_head=say(title),
        dated=on,
        marking=marking,
        orientation=orientation,
        footer=say("papers.meeting_foot", body=here.body_name, on=on),
        blocks=tuple(blocks),
    )
