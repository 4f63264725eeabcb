"""What the agendas to come cover of the themes of their framework (R27)."""

from dataclasses import dataclass
from datetime import date

from db.oversight.queries.frameworks import framework_on, theme_coverage, themes
from db.store import Reading
from db.words import day, say


@dataclass(frozen=True, slots=True)
class AgendaThemes:
    """A meeting to come and what its agenda is about: items by theme, and themes without one."""

    n: int
    id: str
    ref: str
    body: str
    on: date
    items: tuple[tuple[str, tuple[str, ...]], ...]
    missing: tuple[str, ...]

    @property
    def all(self) -> int:
        """How many themes the framework has."""
        return len(self.items) + len(self.missing)


@dataclass(frozen=True, slots=True)
class ItemAhead:
    """An item of an agenda to come."""

    id: str
    title: str
    ref: str
    on: date


_AHEAD = "m.on_date >= :on AND m.state IN ('planned', 'convened', 'in session')"
_MEETINGS = f"""
SELECT m.n, m.id, m.ref, b.name, m.on_date FROM meeting_live m JOIN body b ON b.id = m.body
WHERE {_AHEAD} AND :meeting IN ('', m.id)
  AND EXISTS (SELECT 1 FROM agendaitem_live i WHERE i.meeting = m.id)
  AND (b.kind = 'review meeting' OR m.kind = 'review' OR :meeting <> '' OR EXISTS (
    SELECT 1 FROM agendaitem_live i JOIN themeofitem_live x ON x.item = i.id
    WHERE i.meeting = m.id))
ORDER BY m.on_date, m.id"""
_ITEMS = f"""
SELECT i.id, i.title, m.ref, m.on_date FROM agendaitem_live i
  JOIN meeting_live m ON m.id = i.meeting
WHERE {_AHEAD} AND :meeting IN ('', m.id) ORDER BY m.on_date, m.id, i.place, i.id"""


def agenda_themes(book: Reading, meeting: str, today: date) -> list[AgendaThemes]:
    """Return what a meeting to come covers, or each that reviews or says what it is about."""
    found = []
    for n, id_, ref, body, at in book.rows(_MEETINGS, on=today.isoformat(), meeting=meeting):
        on = date.fromisoformat(at)
        framework = framework_on(book, on)
        if themes(book, framework):
            cover = theme_coverage(book, id_, framework)
            found.append(AgendaThemes(n, id_, ref, body, on, cover.items, cover.missing))
    return found


def items_ahead(book: Reading, today: date, meeting: str = "") -> list[ItemAhead]:
    """Return the items of the agendas to come, or of one of them."""
    return [
        ItemAhead(id_, title, ref, date.fromisoformat(on))
        for id_, title, ref, on in book.rows(_ITEMS, on=today.isoformat(), meeting=meeting)
    ]


def agenda_told(line: AgendaThemes) -> tuple[str, ...]:
    """Return an agenda for a list: what, when, how much of it is covered, and what is missing."""
    covered = say("watch.covered_of", met=len(line.items), all=line.all)
    return line.ref, line.body, day(line.on), covered, ", ".join(line.missing)
