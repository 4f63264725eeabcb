"""Attendance reports in the shapes Teams has written them, with people of our own."""

from collections.abc import Callable, Sequence
from datetime import datetime

Times = Sequence[tuple[str, str]]
UK: Callable[[datetime], str] = lambda at: f"{at:%d/%m/%Y, %H:%M:%S}"  # noqa: E731
CALLED = {
    "Thistlewood, Barnaby (NORTHMOOR NHS FOUNDATION TRUST)": "barnaby.thistlewood@northmoor.nhs.uk",
    "Dr Marigold Penhaligon": "m.penhaligon@eastwater.nhs.uk",
    "Nell Quaife (Guest)": "",
    "H Bramblewick": "hb@example.org",
    "Somebody Else (External)": "else@elsewhere.example",
}


def us(at: datetime) -> str:
    """A moment as an American laptop writes it, with the narrow space newer ones put in."""
    hour = at.hour % 12 or 12
    return f"{at.month}/{at.day}/{at:%y}, {hour}:{at:%M:%S}\u202f{'PM' if at.hour > 11 else 'AM'}"


def moment(wall: str, day: int = 3, month: int = 12) -> datetime:
    """A moment of the meeting's day."""
    hour, minute = wall.split(":")
    return datetime(2026, month, day, int(hour), int(minute), 20)  # noqa: DTZ001 - as on the wall


STAYS: dict[str, Times] = {
    "Thistlewood, Barnaby (NORTHMOOR NHS FOUNDATION TRUST)": [
        *(("09:56", "10:40"), ("10:41", "11:05"), ("11:40", "12:31"))
    ],
    "Dr Marigold Penhaligon": [("10:02", "11:15")],
    "Nell Quaife (Guest)": [("10:00", "12:30")],
    "H Bramblewick": [("10:10", "12:00")],
    "Somebody Else (External)": [("10:00", "10:05")],
}


def three_blocks(
    write: Callable[[datetime], str] = UK, *, day: int = 3, month: int = 12, head: str = ""
) -> list[list[str]]:
    """The report as it is today: summary, participants, every time in the meeting."""

    def at(wall: str) -> str:
        return write(moment(wall, day, month))

    rows = [
        *(["1. Summary"], ["Meeting title", "Management Group"], ["Attended participants", "5"]),
        *(["Start time", at("09:56")], ["End time", at("12:31")], ["Meeting duration", "2h 35m"]),
        *([], ["2. Participants"]),
        *(["Name", f"First Join{head}", f"Last Leave{head}", "In-Meeting Duration", "Email"],),
    ]
    rows[-1] += ["Participant ID (UPN)", "Role"]
    for name, times in STAYS.items():
        ends = [at(times[0][0]), at(times[-1][1]), "1h 2m 3s"]
        rows.append([name, *ends, CALLED[name], CALLED[name], "Presenter"])
    rows += [[], ["3. In-Meeting Activities"]]
    rows.append(["Name", f"Join Time{head}", f"Leave Time{head}", "Duration", "Email", "Role"])
    for name, times in STAYS.items():
        for came, left in times:
            rows.append([name, at(came), at(left), "1h 2m 3s", CALLED[name], "Presenter"])
    return rows


def of_2021(write: Callable[[datetime], str] = UK) -> list[list[str]]:
    """The form with one table of participants, a row for each time."""
    rows = [
        *(["Meeting Summary"], ["Total Number of Participants", "5"]),
        *(["Meeting Title", "Management Group"], []),
        ["Full Name", "Join Time", "Leave Time", "Duration", "Email", "Role", "Participant ID"],
    ]
    for name, times in STAYS.items():
        for came, left in times:
            ends = [write(moment(came)), write(moment(left))]
            rows.append([name, *ends, "1h", CALLED[name], "Attendee", ""])
    return rows


def of_2020(write: Callable[[datetime], str] = UK) -> list[list[str]]:
    """The oldest form: one table of each joining and each leaving."""
    rows = [["Full Name", "User Action", "Timestamp"]]
    for name, times in STAYS.items():
        for at, (came, left) in enumerate(times):
            rows.append([name, "Joined before" if not at else "Joined", write(moment(came))])
            rows.append([name, "Left", write(moment(left))])
    return rows


def by_teams(rows: Sequence[Sequence[str]]) -> bytes:
    """The bytes Teams writes."""
    return ("\ufeff" + "".join("\t".join(row) + "\r\n" for row in rows)).encode("utf-16-le")


def by_excel(rows: Sequence[Sequence[str]], separator: str = ",") -> bytes:
    """The bytes Excel writes of it: every row equally wide, a cell with a comma in quotes."""
    wide = max(map(len, rows))
    told = [[*row, *[""] * (wide - len(row))] for row in rows]
    lines = (separator.join(f'"{each}"' if "," in each else each for each in row) for row in told)
    return "\r\n".join(lines).encode("utf-8-sig")
