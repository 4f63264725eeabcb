"""How a log burned down, in the action log and in a paper of its own: a picture and its figures."""

from datetime import date

from db.across.documents import documents
from db.actions.queries import burn_down
from db.meetings.rules.items import Part
from db.papers.figures.columns import Stack, columns
from db.papers.paper import Figure, Heading, Paper, Paragraph, Table
from db.store import Store
from db.store.refs import resolve
from tests.papers.test_content import AFTER, made, of_kind, rows, texts

HEADS = ("Opened", "Closed", "Open at its end", "Overdue at its end")


def months(found: Paper) -> Table:
    table = of_kind(found, Table)[-1]
    assert isinstance(table, Table)
    return table


def test_the_action_log_ends_with_its_months_as_a_picture_and_its_figures(told: Store) -> None:
    found = made(told, "action-log")
    with told.read() as book:
        lines = burn_down(book, resolve(book, "body", "MG"), AFTER, Part.ONE)
    assert [each.words for each in of_kind(found, Heading)][-1] == "Actions month by month"
    (picture,) = of_kind(found, Figure)
    assert isinstance(picture, Figure)
    told_rows = rows(found)[-4:]
    assert tuple(each[0] for each in told_rows) == HEADS
    assert [int(each) for each in told_rows[0][1:]] == [each.opened for each in lines]
    assert [int(each) for each in told_rows[2][1:]] == [each.open for each in lines]
    assert [column.head for column in months(found).columns][-1] == "May 26"
    for line in lines:
        assert f"{line.opened} opened, {line.closed} closed, {line.open} open" in picture.alt


def test_the_months_of_all_committees_are_a_paper_of_their_own(told: Store) -> None:
    found = made(told, "action-months")
    assert texts(found)[1] == "1 open, 0 of them overdue."
    late = made(told, "action-months", as_at=date(2026, 5, 31))
    assert texts(late)[1] == "1 open, 1 of them overdue."
    with told.read() as book:
        assert ("action-months", "") in {(each.name, each.body) for each in documents(book)}


def test_a_log_without_actions_says_so_and_shows_no_picture(founded: Store) -> None:
    found = made(founded, "action-months")
    assert texts(found) == ["There is no action to count yet."]
    assert of_kind(found, Figure) == []
    log = made(founded, "action-log")
    assert "Actions month by month" not in [each.words for each in of_kind(log, Heading)]
    assert of_kind(log, Paragraph)


def test_the_same_figures_give_the_same_picture() -> None:
    def drawn(foot: int) -> bytes:
        return columns([Stack("May", 3, foot), Stack("Jun", 0, 0)], "Columns", "").image

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(3)
    assert columns([], "Columns", "").image
