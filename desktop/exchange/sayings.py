"""What the Share page says of colleagues, versions and update files."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from db.exchange.queries import ColleagueLine, Difference
from db.words import day, known, say, wall
from desktop.kit.cells import Cell, Marked


def colleague_cell(line: ColleagueLine, today: date) -> Cell:
    """Return a colleague's laptop as a row: who, when last heard, and what they lack."""
    if line.ours:
        return Marked("disc", "green", line.name, say("share.you"), bold=True)
    if line.revoked_at:
        return Marked("bar", "text2", line.name, say("share.revoked"))
    heard = say("share.never_heard")
    if line.last_heard:
        on = datetime.fromisoformat(line.last_heard).date()
        heard = say("share.heard", on=day(on) if on != today else say("share.today"))
    lacks = say("share.not_there", n=line.not_there) if line.not_there else say("share.all_there")
    ink = "amber" if line.not_there else "green"
    return Marked("diamond" if line.not_there else "disc", ink, line.name, f"{heard}, {lacks}")


def summary(differences: Sequence[Difference], colleagues: Sequence[ColleagueLine]) -> str:
    """Return how things stand, in one line."""
    others = sum(1 for each in colleagues if not each.ours and not each.revoked_at)
    who = say(
        ("share.nobody_else", "share.one_colleague")[others]
        if others < 2  # noqa: PLR2004 - none, one, more
        else "share.colleagues_too",
        n=others,
    )
    count = len(differences)
    what = say(
        ("share.nothing_to_settle", "share.one_to_settle")[count]
        if count < 2  # noqa: PLR2004 - none, one, more
        else "share.many_to_settle",
        n=count,
    )
    return say("share.subtitle", colleagues=who, settle=what)


def field_words(it: Difference) -> str:
    """Return which field of which record has two versions, in the words of its form."""
    kind = say(f"kind.{it.kind}") if known(f"kind.{it.kind}") else it.kind
    called = it.ref or it.title
    return f"{say('share.record', kind=kind, ref=called)} · {field_name(it.kind, it.field)}"


def field_name(kind: str, field: str) -> str:
    """Return what the screen calls a field."""
    for code in (f"field.{kind}.{field}", f"field.{field}"):
        if known(code):
            return say(code)
    return field.replace("_", " ").capitalize()


def value_words(value: str | int | None) -> str:
    """Return a version's value as words."""
    return say("share.empty_version") if value in (None, "") else str(value)


def when(wall_text: str) -> str:
    """Return when a version was written, as a London clock showed it."""
    return wall(datetime.fromisoformat(wall_text))


def report_lines(report: Any) -> list[str]:
    """Return what a file brings or brought, line by line."""
    lines: list[str] = report.sentences()
    if report.refused:
        return lines
    head = say("share.brings", n=report.changes) if report.changes else say("share.brings_nothing")
    return [head, *lines]
