"""The action and decision note of a meeting (P5), and what answers a request (P13)."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from db import clock
from db.book import Book, close
from db.custody.commands import DecideFoi, HoldForFoi, RecordFoi, WithholdPassage
from db.custody.queries import foi_page
from db.custody.rules import Exemption, HeldState
from db.errors import Refusal
from db.papers import phrases
from db.papers.catalogue import paper, printed
from db.papers.foi import respond
from db.store import Store
from db.store.refs import resolve
from db.words import say
from tests.conftest import Kept
from tests.papers.reading import heard
from tests.papers.year import APRIL, MAY, Teller, told_book

DAY = date(2026, 5, 20)


def bare(words: str) -> str:
    """Return words without blanks and capitals, as they are looked for in a printed text."""
    return "".join(words.split()).casefold()


def flat_text(written: bytes) -> str:
    return bare(heard(written))


def test_the_note_is_one_page_with_every_decision_and_action(told: Store) -> None:
    """P5: one page, out within a minute of the close."""
    with told.read() as book:
        meeting = resolve(book, "meeting", APRIL)
        made = printed(book, "action-note", meeting, DAY, ".pdf")
        actions = [
            words
            for (words,) in book.rows(
                "SELECT words FROM action_live WHERE meeting = :m AND part = '1'", m=meeting
            )
        ]
        decisions = [words for (words,) in book.rows(
            "SELECT words FROM decision_live WHERE meeting = :m", m=meeting)]  # fmt: skip
    assert len(PdfDocument(made)) == 1
    flat = flat_text(made)
    assert actions
    assert decisions
    for words in (*actions, *decisions):
        assert bare(words)[:30] in flat


def test_the_note_of_part_two_is_marked_and_apart(told: Store) -> None:
    with told.read() as book:
        meeting = resolve(book, "meeting", APRIL)
        private = paper(book, "action-note-part-2", meeting, DAY)
        public = paper(book, "action-note", meeting, DAY)
    assert private.marking
    assert not public.marking
    assert private.title != public.title


def test_the_note_prints_when_the_meeting_opened_and_closed_where_that_is_known(
    told: Store,
) -> None:
    with told.read() as book:
        meeting = resolve(book, "meeting", APRIL)
        sql = "SELECT opened_time, closed_time FROM minutes_live WHERE meeting = :m"
        opened, closed = book.row(sql, m=meeting) or ("", "")
        planned = book.row("SELECT start_time, end_time FROM meeting_live WHERE id = :m", m=meeting)
        note = paper(book, "action-note", meeting, DAY)
    assert (opened, closed) != planned
    assert phrases.span(opened, closed) in note.subtitle


def test_p5_the_note_is_a_draft_until_the_chair_has_agreed_the_minutes(told: Store) -> None:
    sentence = "The chair has not agreed the minutes of this meeting yet."
    with told.read() as book:
        state = "SELECT state FROM minutes_live WHERE meeting = :m"
        april, may = resolve(book, "meeting", APRIL), resolve(book, "meeting", MAY)
        assert (book.value(state, m=april), book.value(state, m=may)) == ("confirmed", "draft")
        for code in ("action-note", "action-note-part-2"):
            agreed, draft = (paper(book, code, each, DAY) for each in (april, may))
            assert (agreed.status, agreed.status_note) == ("", "")
            assert (draft.status, draft.status_note) == ("DRAFT", sentence)
        assert len(PdfDocument(printed(book, "action-note", may, DAY, ".pdf"))) == 1


def test_p13_an_empty_response_says_what_is_missing_in_a_sentence(founded: Store) -> None:
    request = founded.do(RecordFoi("The minutes", "FOI/2", date(2026, 5, 1))).refs[0].id
    with founded.read() as reading:
        made = paper(reading, "foi-response", request, DAY)
        text = flat_text(printed(reading, "foi-response", request, DAY, ".pdf"))
    assert made.status == "DRAFT"
    assert "not ready to be sent" in made.status_note
    assert bare("Nothing has been put with this request yet") in text
    assert bare("What is held") not in text.replace(bare("Look for what is held"), "")


@pytest.fixture
def asked(nenc: Kept, tmp_path: Path) -> tuple[Book, str]:
    book = told_book(nenc, tmp_path / "asked")
    request = book.store.do(RecordFoi("The minutes", "FOI/1", date(2026, 5, 1))).refs[0].id
    with book.store.read() as reading:
        items = [row for (row,) in reading.rows(
            "SELECT x.id FROM agendaitem_live x JOIN minute_live n ON n.item = x.id"
            " WHERE length(n.text) > 20 ORDER BY x.n LIMIT 3")]  # fmt: skip
    book.store.do(HoldForFoi(request, tuple(items), "minutes"))
    return book, request


def test_the_response_shows_what_is_released_and_nothing_withheld(
    asked: tuple[Book, str], tmp_path: Path
) -> None:
    """P13: exemption for each passage, a folder with an index, nothing of what is withheld."""
    book, request = asked
    store = book.store
    with store.read() as reading:
        page = foi_page(reading, request)
    assert page is not None
    first, second, third = page.held
    secret = " ".join(first.words.split()[-3:])
    store.do(WithholdPassage(first.id, secret, Exemption.COMMERCIAL, "A tender is running"))
    store.do(DecideFoi(second.id, HeldState.WITHHELD, "Legal advice"))
    with store.read() as reading, pytest.raises(Refusal) as refusal:
        respond(reading, request, tmp_path / "out", DAY, book.path)
    assert refusal.value.code == "papers.foi_undecided"
    assert not (tmp_path / "out").exists()
    store.do(DecideFoi(third.id, HeldState.OUTSIDE, "About something else"))
    with store.read() as reading:
        files = respond(reading, request, tmp_path / "out", DAY, book.path)
        schedule = printed(reading, "foi-schedule", request, DAY, ".pdf")
    assert [each.path.name[:3] for each in files] == ["00-", "01-"]
    for each in files:
        flat = flat_text(each.path.read_bytes())
        assert bare(secret) not in flat
        assert bare(second.title) not in flat
        assert bare(third.title) not in flat
        assert "section43" in flat
    assert bare("About something else") in flat_text(schedule)


def test_a_request_nobody_made_has_no_response(told: Store) -> None:
    with told.read() as book, pytest.raises(Refusal) as refusal:
        paper(book, "foi-response", "nothing", DAY)
    assert refusal.value.code == "papers.no_foirequest"


TO_COME, CALLED_OFF = "MG/2026-07-02", "MG/2026-06-05"


@pytest.fixture(scope="module")
def planned(nenc: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The spring's book with a meeting that is only planned."""
    book = told_book(nenc, tmp_path_factory.mktemp("planned"))
    with clock.standing_at(clock.london(DAY, time(10))):
        teller = Teller(book.store)
        teller.do("plan_meeting", body="MG", on_date="2026-07-02", start_time="10:00")
        teller.do("plan_meeting", body="MG", on_date="2026-06-05", start_time="10:00")
        teller.do("stand_down_meeting", meeting=CALLED_OFF, reason="Nothing to decide")
    yield book.store
    close(book)


@pytest.mark.parametrize(
    "name", ["minutes", "minutes-part-2", "minutes-public", "action-note", "action-note-part-2"]
)
def test_what_tells_of_a_meeting_is_not_printed_before_it_is_held(
    planned: Store, name: str
) -> None:
    with planned.read() as book:
        meeting = resolve(book, "meeting", TO_COME)
        with pytest.raises(Refusal, match=r"^papers\.not_held_yet$"):
            paper(book, name, meeting, DAY)
        assert paper(book, "blank-minutes", meeting, DAY).blocks


def test_feedback_notes_of_a_meeting_to_come_are_never_those_of_another(planned: Store) -> None:
    """P19: a note tells of the meeting it is asked of, or is refused."""
    with planned.read() as book:
        meeting = resolve(book, "meeting", TO_COME)
        with pytest.raises(Refusal, match=r"^feedback\.not_held_yet$") as refused:
            paper(book, "feedback-notes", meeting, DAY)
    words = say(refused.value.code, **refused.value.values)
    assert "Management Group" in words
    assert "2 July 2026" in words


def test_feedback_notes_of_a_meeting_stood_down_are_not_those_of_the_one_before(
    planned: Store,
) -> None:
    with planned.read() as book:
        meeting = resolve(book, "meeting", CALLED_OFF)
        with pytest.raises(Refusal, match=r"^feedback\.called_off$") as refused:
            paper(book, "feedback-notes", meeting, DAY)
        with pytest.raises(Refusal, match=r"^papers\.called_off$"):
            paper(book, "action-note", meeting, DAY)
    words = say(refused.value.code, **refused.value.values)
    assert words.endswith("did not hold its meeting of 5 June 2026: it was stood down.")
