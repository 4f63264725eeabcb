"""The documents of a committee say what the record says, on the day it is asked for."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from db.errors import Refusal
from db.papers.catalogue import PAPERS, paper, printed
from db.papers.paper import (
    Block,
    Box,
    Heading,
    HeatMap,
    Paper,
    Paragraph,
    Section,
    Signature,
    Table,
    cell,
    plain,
)
from db.papers.phrases import meeting_day
from db.store import Reading, Store
from db.store.refs import resolve
from tests.papers.reading import said
from tests.papers.test_pdf_standards import PROFILES, failed
from tests.papers.year import APRIL, MAY

AFTER = date(2026, 5, 25)
BEFORE = date(2026, 5, 10)


def thing(book: Reading, name: str, ref: str = "") -> str:
    kind = PAPERS[name].kind
    return resolve(book, kind, ref or (APRIL if kind == "meeting" else "MG"))


def made(store: Store, name: str, ref: str = "", as_at: date = AFTER) -> Paper:
    with store.read() as book:
        return paper(book, name, thing(book, name, ref), as_at)


def each(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from each(block.blocks)


def of_kind(found: Paper, kind: type[Any]) -> list[Any]:
    return [block for block in each(found.blocks) if isinstance(block, kind)]


def rows(found: Paper) -> list[list[str]]:
    """Return the words of every row of every table."""
    return [
        [plain(cell(one).whole()) for one in row]
        for table in of_kind(found, Table)
        for row in table.rows
        if isinstance(row, tuple)
    ]


def texts(found: Paper) -> list[str]:
    return [plain(block.words) for block in of_kind(found, Paragraph)]


def test_a_founded_book_prints_everything_although_nothing_has_happened(founded: Store) -> None:
    with founded.read() as book:
        body = resolve(book, "body", "MG")
        for name, printer in PAPERS.items():
            if name == "feedback-note":
                assert refused(founded, name, body) == "feedback.not_icp"
            elif printer.kind == "body":
                written = printed(book, name, body, AFTER, ".pdf")
                assert [failed(written, profile) for profile in PROFILES] == [[], []]
                if printer.of_all:
                    printed(book, name, "", AFTER, ".pdf")


# ---- agenda


def test_the_agenda_lists_items_in_order_with_their_clock_and_papers(told: Store) -> None:
    found = made(told, "agenda")
    lines = rows(found)
    assert [line[0] for line in lines] == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert lines[7][1].startswith("Exclusion of the public")  # Part 2 follows it
    assert lines[0][5] == "10:00"
    assert lines[3][1:5] == ["Elective recovery: mutual aid", "For decision",
                             "Ptolemy Finchley-Brown", "Mutual aid proposal"]  # fmt: skip
    assert lines[4][4] == "Quality report (to follow)"
    assert found.marking == "OFFICIAL"


def test_a_private_item_is_on_the_private_agenda_only(told: Store) -> None:
    public, private = made(told, "agenda"), made(told, "agenda-part-2")
    assert "Aprivatematter" not in said(public)
    assert [line[1] for line in rows(private)] == ["A private matter"]
    assert private.marking == "PART 2: PRIVATE"


# ---- minutes


def test_confirmed_minutes_are_drawn_from_what_was_confirmed(told: Store) -> None:
    found = made(told, "minutes")
    names = [line[0] for line in rows(found)]
    assert "Ptolemy Finchley (PF)" in [name.split("\n")[0] for name in names]
    assert "Finchley-Brown" not in said(found)
    assert found.status == "CONFIRMED"
    assert found.status_note == "These minutes were confirmed as a correct record on 7 May 2026."


def test_minutes_of_a_meeting_not_yet_agreed_are_a_draft(told: Store) -> None:
    found = made(told, "minutes", MAY)
    assert found.status == "DRAFT"
    assert of_kind(found, Signature)[0].lines[0] == ("Signed", "")


def test_attendance_says_who_came_when_and_for_whom(told: Store) -> None:
    found = made(told, "minutes")
    people = {line[0].split("\n")[0]: line for line in rows(found)}
    assert people["Zoë O\u2019Brien (ZOB)"][0].endswith("(part meeting, from 10:12) by Teams")
    assert people["Rufus Appleyard (RA)"][0].endswith("(representing Una Pettigrew)")
    captions = [table.caption for table in of_kind(found, Table)]
    assert captions[:2] == ["Present", "Apologies"]


def test_quoracy_stands_at_every_item_taken(told: Store) -> None:
    found = [text for text in texts(made(told, "minutes")) if "needed" in text]
    assert found[0] == (
        "Three of five members are present and three are needed, with one of the four ICPs."
    )
    assert "withdrawn for item 4" in found[2]


def test_a_recommendation_is_not_printed_as_a_decision_of_a_collaborative_body(
    told: Store,
) -> None:
    boxes = of_kind(made(told, "minutes"), Box)
    decision, action = boxes
    assert plain(decision.words).startswith("AGREED TO RECOMMEND that four trusts")
    assert (decision.label, decision.ref) == ("DECISION", "MG/D/26-27/001")
    assert (action.label, action.ref) == ("ACTION", "MG/A/26-27/001")
    assert action.facts == (("Owner", "Ptolemy Finchley"), ("Due", "30 April 2026"))


def test_an_interest_declared_is_listed_with_how_it_was_managed(told: Store) -> None:
    assert ["4", "Zoë O\u2019Brien", "Her trust would be paid.", "Withdrew for the item"] in rows(
        made(told, "minutes")
    )


def test_each_minute_is_a_section_of_its_item(told: Store) -> None:
    found = made(told, "minutes")
    with told.read() as book:
        items = {
            row[0]
            for row in book.rows(
                "SELECT i.id FROM agendaitem_live i JOIN meeting_live m ON m.id = i.meeting"
                " WHERE m.ref = :ref AND i.part = '1'",
                ref=APRIL,
            )
        }
    assert {section.anchor for section in of_kind(found, Section)} == items


def test_a_correction_is_printed_from_the_day_it_was_adopted(told: Store) -> None:
    heading = "Corrections to the minutes"
    earlier, later = made(told, "minutes", as_at=BEFORE), made(told, "minutes")
    assert heading not in [block.words for block in of_kind(earlier, Heading)]
    assert heading in [block.words for block in of_kind(later, Heading)]
    assert ["20 May 2026", "2", "“register” should read “register of interests”\nA word left out",
            "Siân Llŵyd-Jones"] in rows(later)  # fmt: skip


def test_the_private_volume_holds_the_private_items_only(told: Store) -> None:
    found = made(told, "minutes-part-2")
    headings = [block.words for block in of_kind(found, Heading)]
    assert any("A private matter" in words for words in headings)
    assert not any("mutual aid" in words for words in headings)


# ---- registers


def test_the_action_log_shows_the_revised_date_and_the_word_beside_the_colour(
    told: Store,
) -> None:
    line = rows(made(told, "action-log"))[0]
    assert line[0] == "MG/A/26-27/001"
    assert line[4] == "30 May 2026\nfirst due 30 April 2026, revised once"
    assert line[6] == "Amber\nOpen"


def test_an_action_is_overdue_from_the_day_after_it_was_due(told: Store) -> None:
    on, after = (made(told, "action-log", as_at=date(2026, 5, day)) for day in (30, 31))
    assert rows(on)[0][6] == "Amber\nOpen"
    assert rows(after)[0][6] == "Red\nOverdue"


def test_the_decision_log_shows_authority_and_kind(told: Store) -> None:
    (line,) = rows(made(told, "decision-log"))
    assert line[3] == "AGREED TO RECOMMEND that four trusts share elective capacity"
    assert any("collaborative" in text for text in texts(made(told, "decision-log")))


def test_nothing_decided_later_is_on_the_log_of_an_earlier_day(told: Store) -> None:
    assert rows(made(told, "decision-log", as_at=date(2026, 4, 1))) == []
    assert len(rows(made(told, "decision-log", as_at=date(2026, 4, 2)))) == 1


def test_the_heat_map_names_each_risk_where_it_stands(told: Store) -> None:
    (heat,) = of_kind(made(told, "risk-register"), HeatMap)
    places = {
        (name, column): place.refs
        for name, cells in heat.rows
        for column, place in zip(heat.columns, cells, strict=True)
        if place.refs
    }
    assert places == {("4 Likely", "4 Major"): ("MG/R/26-27/001",)}
    assert next(name for name, _ in heat.rows) == "5 Almost certain"


def test_a_risk_still_to_be_completed_is_named_and_not_shown(told: Store) -> None:
    found = made(told, "risk-register")
    named = "Noted and still to be completed, so not shown: MG/R/26-27/002."
    assert any(named in text for text in texts(found))
    (line,) = rows(found)[:1]
    assert line[8].startswith("Routine")
    assert line[3] == "Weekly audit\nGap: No cover at night"


def test_the_register_of_interests_is_of_one_committee_or_of_all(told: Store) -> None:
    (line,) = rows(made(told, "interests"))
    assert line[:3] == ["Zoë O\u2019Brien\nChief Executive", "MG", "Director of a company"]
    with told.read() as book:
        everybody = paper(book, "interests", "", AFTER)
    assert rows(everybody) == [line]


def test_the_calendar_shows_the_financial_year_of_the_day(told: Store) -> None:
    found = made(told, "calendar")
    assert found.title == "Calendar 2026-27"
    assert [line[0] for line in rows(found)[:3]] == ["Thu 2", "Thu 7", "Thu 4"]
    assert ["Thu 30", "Papers due", "MG/2026-05-07"] in rows(found)
    before = made(told, "calendar", as_at=date(2026, 3, 31))
    assert before.title == "Calendar 2025-26"


# ---- refusals


def refused(store: Store, name: str, of: str, suffix: str = ".pdf") -> str:
    with store.read() as book, pytest.raises(Refusal) as refusal:
        printed(book, name, of, AFTER, suffix)
    return refusal.value.code


def test_an_unknown_document_or_form_is_wrong_usage(founded: Store) -> None:
    assert refused(founded, "baf-of-all", "") == "usage.paper"
    assert refused(founded, "calendar", "", ".odt") == "usage.format"


def test_a_meeting_without_a_day_has_no_papers_yet() -> None:
    with pytest.raises(Refusal, match=r"papers\.no_day"):
        meeting_day(None)


def test_a_demonstration_says_on_every_document_that_its_people_are_invented(told: Store) -> None:
    for name in ("minutes", "action-log", "decision-log"):
        assert texts(made(told, name))[0].startswith("Demonstration: the people named")
