"""Demonstration 4: a colleague who covers finishes on her laptop what the secretary began."""

from db.across.commands.numbering import IssueNumbers
from db.across.numbering import waiting
from db.meetings.commands.comments import AcceptComment, EnterComment
from db.meetings.commands.confirming import AmendedMinute, ConfirmMinutes
from db.meetings.commands.course import StartItem, WriteMinute
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.minutes import AgreeMinutes, CirculateMinutes, SendMinutes
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.meetings.queries import agenda, minute_text
from tests.meetings.conftest import founded, group
from tests.meetings.group import DAY, EVERYBODY, JANUARY, Group, clock
from tests.meetings.test_two_laptops import Exchange, two

__all__ = ["founded", "group", "two"]
SAID = "Barnaby Thistlewod presented the proposal. Members asked about the cost."


def standing(of: Group, meeting: str) -> str:
    """Return what the later meeting's own minutes say of the earlier ones."""
    with of.store.read() as book:
        item = next(each for each in agenda(book, meeting).items if "Minutes of" in each.title)
        return minute_text(book, item.id)


def test_the_chairs_comment_is_settled_by_the_colleague_and_confirmed_next_month(
    two: tuple[Group, Group, Exchange],
) -> None:
    """P17, P21: one entry, two laptops; the amendment is minuted by itself where it is agreed."""
    ada, bea, exchange = two
    meeting = ada.plan(DAY, "Welcome", "Mutual aid")
    item = ada.items[1]
    ada.opened(*EVERYBODY[:9])
    ada.do(StartItem(item, clock("10:05")), WriteMinute(item, SAID))
    ada.do(CloseMeeting(meeting, clock("12:00")), SendMinutes(meeting))
    chairs = SAID.replace("the cost", "the cost of night cover")
    comment = ada.do(EnterComment(item, proposed=chairs, author=ada.person("Plumstone")))
    exchange()
    bea.do(AcceptComment(comment), AgreeMinutes(meeting), CirculateMinutes(meeting))
    with bea.store.read() as book:
        assert minute_text(book, item) == chairs
        assert [each.kind for each in waiting(book, bea.body)] == ["minute"]
    exchange()
    ada.do(IssueNumbers(ada.body))
    later = ada.plan(JANUARY)
    ada.do(DraftAgenda(later))
    ada.arrive("Plumstone", at="10:00")
    ada.do(OpenMeeting(later, clock("10:00")))
    amended = AmendedMinute(item, chairs.replace("Thistlewod", "Thistlewood"))
    ada.do(ConfirmMinutes(meeting, later, amended=(amended,)))
    exchange()
    for laptop in (ada, bea):
        assert standing(laptop, later).endswith("at item 2, “Thistlewod” to read “Thistlewood”.")
        with laptop.store.read() as book:
            assert waiting(book, laptop.body) == []
            sql = "SELECT state FROM minutes_live WHERE meeting = :m"
            assert book.value(sql, m=meeting) == "confirmed"
