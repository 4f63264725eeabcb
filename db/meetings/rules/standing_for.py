"""For whom people sit on the day of a meeting: no ended office is shown as sitting (T14)."""

from dataclasses import dataclass
from datetime import date

from db.bodies.rules.successors import Standing, successor_on
from db.meetings.rules.account import Rows
from db.meetings.rules.sentences import Say

ORGANISATIONS = "SELECT id, name, opened_on, closed_on, successor FROM organisation_live"
DAY = "SELECT on_date FROM meeting WHERE id = :meeting"
HELD_FOR = """
SELECT s.id, s.organisation FROM seat s JOIN meeting m ON m.body = s.body
WHERE m.id = :meeting AND s.organisation IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class StandingFor:
    """Organisations as they stood on the day of a meeting, and for which each seat is held."""

    on: date | None
    standings: dict[str, Standing]
    names: dict[str, str]
    held_for: dict[str, str]

    def organisation(self, row: str | None) -> str:
        """Return the name of an organisation or of its successor; empty where neither stands."""
        named = row or ""
        stood = named if self.on is None else successor_on(self.standings, named, self.on)
        return self.names.get(stood or "", "")

    def is_vacant(self, row: str | None) -> bool:
        """Return whether a membership place is held for an organisation that none succeeded."""
        for_whom = self.held_for.get(row or "")
        return bool(self.names.get(for_whom or "")) and not self.organisation(for_whom)

    def seat(self, row: str | None, title: str, say: Say) -> str:
        """Return what a membership place is called that day: its title, its successor's, vacant."""
        for_whom = self.held_for.get(row or "")
        name, now = self.names.get(for_whom or "", ""), self.organisation(for_whom)
        if name == now or not title:
            return title
        if not now:
            return say("attendance.vacant")
        return title.replace(name, now) if name in title else f"{title}, {now}"


def standing_for(rows: Rows, meeting: str) -> StandingFor:
    """Return who stands for whom on the day of a meeting."""
    found = rows(ORGANISATIONS)
    held = rows(DAY, meeting=meeting)
    return StandingFor(
        _day(held[0][0]) if held else None,
        {
            row: Standing(_day(opened), _day(closed), next_)
            for row, _, opened, closed, next_ in found
        },
        {row: name for row, name, *_days in found},
        dict(rows(HELD_FOR, meeting=meeting)),
    )


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None
