"""The attendance of a committee's year, by member and by place, in its pane."""

from db.across.attendance import AttendanceRecord, MemberShare, PlaceShare, percent
from db.words import say
from desktop.bodies.sections import Begin, Section
from desktop.kit.cells import Cell, Heading, Marked
from desktop.kit.parts import column, label, rule
from desktop.kit.rows import RowList
from desktop.kit.theme import Look

Line = MemberShare | PlaceShare


class Attendance(Section):
    """Who attended how many of the meetings, those below the terms' share marked."""

    def __init__(self, look: Look, begin: Begin) -> None:
        super().__init__(begin)
        self.list: RowList[Line] = RowList(
            look, attendance_cell, say("committee.attendance"), height="two"
        )
        self._told = label("", "quiet", wrap=True)
        head = column(self._told, margins=(16, 12, 12, 8))
        self.setLayout(column(head, rule(), self.list, gap=0))

    def show_record(self, record: AttendanceRecord) -> None:
        """Show it."""
        self._told.setText(told(record))
        things: list[Line | Heading] = []
        for code, lines in (
            ("attending.members", record.members),
            ("attending.places", record.places),
        ):
            if lines:
                things += [Heading(say(code)), *lines]
        self.list.show_things(things)


def told(record: AttendanceRecord) -> str:
    """Return over which time, how many meetings, and what the terms ask for."""
    span = say("committee.from_until", start=record.first, end=record.last)
    if record.threshold is None:
        asked = say("attending.no_threshold", meetings=record.meetings)
    else:
        source = record.source or say("attending.not_said")
        values = {"meetings": record.meetings, "n": record.threshold, "source": source}
        asked = say("attending.threshold", **values)
    return f"{span}. {asked}"


def attendance_cell(line: Line) -> Cell:
    """Return a member or a place with the share attended."""
    share = line.share
    said = [
        say("attending.of", attended=share.attended, asked=share.asked, percent=percent_of(line)),
        say("committee.by_deputy", n=share.deputy) if share.deputy else "",
        say("committee.sent_apologies", n=share.apologies) if share.apologies else "",
    ]
    if isinstance(line, MemberShare):
        name = line.name
    else:
        name = line.title
        said.append(say("committee.was_vacant", n=line.vacant) if line.vacant else "")
    second = "  ·  ".join(filter(None, said))
    if line.below:
        return Marked("diamond", "amber", name, second, word_ink="text")
    return Marked("disc", "accent", name, second, word_ink="text")


def percent_of(line: Line) -> str:
    """Return the share in words, and that it is below what the terms ask for."""
    share = percent(line.share.percent)
    return say("committee.below", share=share) if line.below else share
