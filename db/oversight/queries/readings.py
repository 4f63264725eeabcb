"""Indicators with their latest reading, their series, and achievements."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from db.bodies.queries.plain import chosen, day
from db.oversight.rules.readings import Better, ReadingLevel, Trend, trend
from db.store import Reading


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """A reading: figures as written, the trend since the one before, and its one source."""

    n: int
    id: str
    indicator: str
    title: str
    theme: str
    unit: str
    better: Better
    national: bool
    level: ReadingLevel
    whose: str
    on: date | None
    actual: str
    prior: str
    forecast: str
    note: str
    source: str
    trend: Trend


_READINGS = """
SELECT r.n, r.id, r.indicator, i.title, coalesce(t.title, ''), i.unit, i.better, i.national,
  r.level, coalesce(o.name, p.name, ''), r.on_date, r.actual, r.prior, r.forecast, r.note, r.source
FROM indicatorreading_live r JOIN indicator i ON i.id = r.indicator
  LEFT JOIN oversighttheme t ON t.id = i.theme LEFT JOIN organisation o ON o.id = r.organisation
  LEFT JOIN place p ON p.id = r.place
WHERE (:indicator = '' OR r.indicator = :indicator)
  AND (:organisation = '' OR r.organisation = :organisation)
  AND (:place = '' OR r.place = :place)
ORDER BY i.title COLLATE NOCASE, r.level, coalesce(o.name, p.name, ''), r.on_date DESC, r.id"""


def readings(
    book: Reading, *, indicator: str = "", organisation: str = "", place: str = ""
) -> list[ReadingLine]:
    """Return the readings by indicator and whose they are, the latest first.

    Where a reading does not say what was before, the one before it in the record is taken.
    """
    rows = book.rows(_READINGS, indicator=indicator, organisation=organisation, place=place)
    earlier: dict[tuple[str, str, str], str] = {}
    priors: list[str] = []
    for row in reversed(rows):
        key = (row[2], row[8], row[9])
        priors.append(row[12] or earlier.get(key, ""))
        earlier[key] = row[11] or earlier.get(key, "")
    found = []
    for row, prior in zip(rows, reversed(priors), strict=True):
        better = chosen(Better, row[6])
        way = trend(better, _figure(prior), _figure(row[11]))
        found.append(
            ReadingLine(
                *(
                    *(*row[:6], better, bool(row[7]), chosen(ReadingLevel, row[8]), row[9]),
                    *(day(row[10]), row[11], prior, row[13], row[14], row[15], way),
                )
            )
        )
    return found


def _figure(kept: str) -> Decimal | None:
    return Decimal(kept) if kept else None


def latest_readings(book: Reading, organisation: str = "") -> list[ReadingLine]:
    """Return the latest reading of each indicator for each whom it is read of."""
    latest: dict[tuple[str, str, str], ReadingLine] = {}
    for each in readings(book, organisation=organisation):
        latest.setdefault((each.indicator, each.level, each.whose), each)
    return list(latest.values())


@dataclass(frozen=True, slots=True)
class AchievementLine:
    """What went well, where, and how one knows."""

    n: int
    id: str
    whose: str
    on: date | None
    words: str
    source: str


def achievements(book: Reading, organisation: str = "", place: str = "") -> list[AchievementLine]:
    """Return the achievements, the latest first; of an organisation, of a place, or all."""
    sql = """
        SELECT a.n, a.id, coalesce(o.name, p.name, ''), a.on_date, a.words, a.source
        FROM achievement_live a LEFT JOIN organisation o ON o.id = a.organisation
          LEFT JOIN place p ON p.id = a.place
        WHERE :organisation IN ('', coalesce(a.organisation, '-'))
          AND :place IN ('', coalesce(a.place, '-'))
        ORDER BY a.on_date DESC, a.id"""
    return [
        AchievementLine(n, id_, whose, day(on), words, source)
        for n, id_, whose, on, words, source in book.rows(
            sql, organisation=organisation, place=place
        )
    ]
