"""Forms that put a paper under another item, or take one off that was entered by mistake."""

from datetime import date

from db.meetings.commands.papers import MovePaper, RemovePaper
from db.meetings.queries import MeetingPage
from db.meetings.queries.papers import PaperOfMeeting
from db.store import Reading
from db.words import day_short, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Option, PickField, TextField

# The items of this meeting first, then of those still to come.
ITEMS = """
SELECT i.id, i.number, i.title, m.on_date FROM agendaitem_live i JOIN meeting_live m
ON m.id = i.meeting WHERE m.body = :body AND (m.id = :meeting OR (m.on_date >= :today
  AND m.state IN ('planned', 'convened'))) AND i.state IN ('to come', 'under way')
ORDER BY m.id <> :meeting, m.on_date, i.place, i.id
"""


def move(desk: Desk, page: MeetingPage, paper: PaperOfMeeting) -> CommandForm:
    """Return the form that puts a paper under another item, of this meeting or a later one."""
    places = desk.read(_items, page, desk.today())
    field = PickField(desk.look, "item", say("itempapers.move_to"), places).needed()

    def make(form: CommandForm) -> MovePaper:
        return MovePaper(paper.id, form.value("item"))

    title = say("itempapers.move_title", title=paper.title)
    return CommandForm(desk, title, [field], "itempapers.move", make, about=paper.id)


def remove(desk: Desk, _page: MeetingPage, paper: PaperOfMeeting) -> CommandForm:
    """Return the form that takes a paper off its item, with the reason."""
    field = TextField(
        desk.look, "reason", say("meetings.reason"), hint=say("itempapers.remove_hint")
    )

    def make(form: CommandForm) -> RemovePaper:
        return RemovePaper(paper.id, form.value("reason"))

    title = say("itempapers.remove_title", title=paper.title)
    return CommandForm(desk, title, [field], "itempapers.remove", make, about=paper.id)


def _items(book: Reading, page: MeetingPage, today: date) -> list[Option]:
    given = {"body": page.body, "meeting": page.id, "today": today.isoformat()}
    found = []
    for row, number, title, on in book.rows(ITEMS, **given):
        when = day_short(date.fromisoformat(on)) if on else ""
        found.append(Option(row, say("meetings.item_title", number=number, title=title), when))
    return found
