"""A three-hour meeting of twenty items by keyboard alone; the power goes twice, nothing is lost."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from db.book import close, open_book
from db.exchange.identity import Home
from db.meetings.commands.agenda import AddItem
from tests.desktop.office import FILE, TODAY, Secretariat
from tests.desktop.working import standing_on
from tests.scenes.typist import FORM, HALF_MADE, ITEMS, captured_of, half_made, words_of

CUTS = ((7, 210), (14, 180), (17, FORM + 140))
"""The item and the letter of its words, or of a form half made, at which the power goes."""
LOST_AT_MOST = 1.0
"""Seconds of typing."""
ROOT = Path(__file__).resolve().parents[2]


def test_a_whole_meeting_is_typed_and_no_fall_loses_more_than_a_second(
    office: Secretariat, tmp_path: Path
) -> None:
    """Line 5: autosave, a killed process, the draft offered back, every word in the record."""
    folder = _meeting_of_twenty(office, tmp_path / "long")
    begin = 1
    for item, letter in CUTS:
        _play(folder, begin, cut=(item, letter))
        begin = item
    _play(folder, begin)
    _nothing_lost(folder)


def _meeting_of_twenty(office: Secretariat, folder: Path) -> Path:
    with standing_on(TODAY):
        book = office.copied(folder)
        with book.store.read() as reading:
            meeting = reading.value("SELECT id FROM meeting WHERE ref = 'MG/2026-12-03'")
            there = reading.value(
                "SELECT count(*) FROM agendaitem_live WHERE meeting = :m", m=meeting
            )
        more = range(there + 1, ITEMS + 1)
        book.store.do(*(AddItem(str(meeting), f"Business {n}", minutes_long=9) for n in more))
        close(book)
    return folder


def _play(folder: Path, begin: int, cut: tuple[int, int] | None = None) -> None:
    """Let the typist type; at the cut the process is killed outright, its draft looked at."""
    command = [sys.executable, "-m", "tests.scenes.typist", str(folder), str(begin), str(ITEMS)]
    keys: list[tuple[int, int, float]] = []
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    ) as typist:
        assert typist.stdout is not None
        for said in typist.stdout:
            if said.startswith("done"):
                break
            item, letter, moment = said.split()
            keys.append((int(item), int(letter), float(moment)))
            if cut and (int(item), int(letter)) == cut:
                os.kill(typist.pid, signal.SIGKILL)
                break
        cut_at = time.monotonic()
        keys += [
            (int(item), int(letter), float(moment))
            for item, letter, moment in map(str.split, typist.stdout)
        ]
        typist.wait(60)
    assert typist.returncode == (-signal.SIGKILL if cut else 0)
    if cut:
        _at_most_a_second_lost(folder, cut[0], keys, cut_at)


def _at_most_a_second_lost(
    folder: Path, item: int, keys: list[tuple[int, int, float]], cut_at: float
) -> None:
    book = open_book(folder / FILE, Home(folder / "laptop"))
    with book.store.read() as reading:
        kept = dict(reading.rows("SELECT substr(field, 1, 6), words FROM draft"))
        done = reading.value("SELECT count(*) FROM minute_live WHERE text <> ''")
    close(book)
    assert done == item - 1
    early = [each for each in keys if each[0] == item and each[2] < cut_at - LOST_AT_MOST]
    draft = kept["minute"]
    assert words_of(item).startswith(draft)
    assert len(draft) >= max(letter for _at, letter, _moment in early if letter < FORM)
    due = max((letter - FORM for _at, letter, _moment in early if letter > FORM), default=0)
    assert ("captur" in kept) == bool(due)
    if due:
        form = json.loads(kept["captur"])["typed"]["words"]
        assert half_made(item).startswith(form)
        assert len(form) >= due


def _nothing_lost(folder: Path) -> None:
    book = open_book(folder / FILE, Home(folder / "laptop"))
    with book.store.read() as reading:
        minutes = dict(
            reading.rows(
                "SELECT i.place, m.text FROM minute_live m JOIN agendaitem_live i ON i.id = m.item"
            )
        )
        assert reading.value("SELECT state FROM meeting WHERE ref = 'MG/2026-12-03'") == "held"
        assert reading.value("SELECT count(*) FROM draft") == 0
        ended = reading.value("SELECT max(ended_time) FROM agendaitem_live")
        actions = {
            words
            for (words,) in reading.rows(
                "SELECT words FROM action_live WHERE words LIKE 'Bring business %'"
            )
        }
        raised = [
            reading.value(f"SELECT count(*) FROM {kind}_live WHERE item IS NOT NULL")
            for kind in ("action", "decision", "risk")
        ]
        offered = reading.value(
            "SELECT count(*) FROM action_live a JOIN person p ON p.id = a.owner "
            "WHERE a.words LIKE 'report on business %' AND a.due_on = '2026-12-12' "
            "AND p.name = 'Nettie Quillfeather'"
        )
    close(book)
    assert list(minutes.values()) == [words_of(item) for item in range(1, ITEMS + 1)]
    assert ended == "13:00"
    asked = [captured_of(item)[0].split()[0] for item in range(1, ITEMS + 1)]
    counts = [asked.count(f"/{kind}") for kind in ("action", "decision", "risk")]
    assert raised == [counts[0] + len(HALF_MADE), *counts[1:]]
    assert offered == counts[0]
    assert actions == {half_made(item) for item in HALF_MADE}
