"""A paper's road from being asked for to the pack: P2, P12, R57, R64, R27."""

from datetime import date, time

import pytest

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import ChangePerson
from db.bodies.rules.kinds import Capacity
from db.bodies.rules.purposes import Aim
from db.calendar.commands.planning import PlanMeeting
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.pack import (
    AddPackPaper,
    AskForPack,
    LinkPaperRisk,
    MarkItem,
    MarkPack,
    RemovePackPaper,
    UnlinkPaperRisk,
)
from db.meetings.commands.papers import AddPaper, ChangePaper, MovePaper, RecordPaperReceived
from db.meetings.commands.people import MarkArrived, RecordApologies
from db.meetings.commands.questions import (
    AddQuestion,
    ChangeQuestion,
    NoteObserver,
    RemoveQuestion,
)
from db.meetings.commands.taking import TakePaperFile
from db.meetings.queries import agenda
from db.meetings.queries.papers import (
    PackLine,
    PaperOfMeeting,
    VersionLine,
    absent_members,
    deferred_here,
    mail_to,
    meeting_papers,
    pack,
    paper_line,
    paper_risks,
    versions,
)
from db.meetings.queries.questions import QuestionLine, observers, questions
from db.meetings.rules import papers as rules
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.papers import Delivery, Marking, Road
from db.meetings.rules.questions import QuestionState, in_time
from tests.meetings.group import DAY, JANUARY, Group

A, B = "a" * 64, "b" * 64


@pytest.fixture
def planned(group: Group) -> Group:
    """A meeting today, on 3 December, with two items."""
    group.plan(DAY, "Finance report", "Quality report")
    return group


def paper_of(group: Group, row: str) -> PaperOfMeeting:
    with group.store.read() as book:
        found = paper_line(book, row)
    assert found is not None
    return found


def refusal(group: Group, *inputs: object) -> Refusal:
    with pytest.raises(Refusal) as caught:
        group.do(*inputs)
    return caught.value


@pytest.mark.parametrize(
    ("received", "delivery"),
    [
        (date(2026, 11, 25), Delivery.ON_TIME),
        (date(2026, 11, 26), Delivery.LATE),
        (date(2026, 12, 2), Delivery.LATE),
        (date(2026, 12, 3), Delivery.TABLED),
        (date(2026, 12, 4), Delivery.TABLED),
    ],
)
def test_p12_delivery_follows_from_the_deadline_and_the_day_of_the_meeting(
    received: date, delivery: Delivery
) -> None:
    assert rules.delivery_of(received, date(2026, 11, 25), date(2026, 12, 3)) is delivery


def test_p12_without_a_deadline_nothing_is_late() -> None:
    assert rules.delivery_of(date(2026, 12, 2), None, date(2026, 12, 3)) is Delivery.ON_TIME


def test_r64_the_highest_marking_holds_for_the_whole() -> None:
    none, official, sensitive = Marking.NONE, Marking.OFFICIAL, Marking.OFFICIAL_SENSITIVE
    assert rules.higher() is none
    assert rules.higher(official, none) is official
    assert rules.higher(official, sensitive, none) is sensitive
    assert rules.is_lower(none, official)
    assert rules.is_lower(official, sensitive)
    assert not rules.is_lower(official, official)
    assert not rules.is_lower(sensitive, official)


@pytest.mark.parametrize("given", ["ab", "g" * 64, "A" * 64, "a" * 63, "a" * 65, " " + "a" * 63])
def test_a_check_code_that_is_no_sha256_is_refused(planned: Group, given: str) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position"))
    assert refusal(planned, RecordPaperReceived(paper, None, "a.pdf", given, 1)).field == "sha256"


def test_a_file_without_a_name_and_a_day_to_come_are_refused(planned: Group) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position"))
    assert refusal(planned, RecordPaperReceived(paper, None, " ", A, 1)).code == "paper.no_filename"
    tomorrow = RecordPaperReceived(paper, date(2026, 12, 4))
    assert refusal(planned, tomorrow).code == "paper.not_yet"


def test_p2_the_road_with_its_states_and_what_each_asks_for(planned: Group) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position"))
    planned.do(ChangePaper(paper, road=Road.DRAFT))
    planned.do(ChangePaper(paper, road=Road.SIGNED_OFF))
    assert paper_of(planned, paper).signed_off_on == date(2026, 12, 3)
    assert refusal(planned, ChangePaper(paper, road=Road.WITHDRAWN)).field == "why"
    assert refusal(planned, ChangePaper(paper, road=Road.DEFERRED)).field == "deferred_to"
    planned.do(ChangePaper(paper, road=Road.WITHDRAWN, why="Overtaken"))
    assert not paper_of(planned, paper).is_wanted


def test_p2_a_paper_is_deferred_to_a_later_meeting_and_brought_to_it(planned: Group) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position"))
    first, item = planned.meeting, planned.items[0]
    january = planned.plan(JANUARY, "Finance in January")
    back = ChangePaper(paper, road=Road.DEFERRED, deferred_to=first)
    assert refusal(planned, back).code == "paper.deferred_back"
    planned.do(ChangePaper(paper, road=Road.DEFERRED, deferred_to=january))
    with planned.store.read() as book:
        assert len(deferred_here(book, january)) == 1
    assert paper_of(planned, paper).deferred_to == "MG/2027-01-07"
    planned.do(MovePaper(paper, planned.items[0]))
    moved = paper_of(planned, paper)
    assert (moved.item, moved.road, moved.deferred_id) == (
        planned.items[0],
        Road.ASKED_FOR,
        "",
    )
    with planned.store.read() as book:
        assert deferred_here(book, january) == []
    planned.do(MovePaper(paper, item))
    assert paper_of(planned, paper).item == item


def test_a_paper_is_not_deferred_to_another_committee(planned: Group) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position"))
    other = planned.run("add_body", name="Quality Committee", short="QC")
    there = planned.run("plan_meeting", body=other, on_date=JANUARY)
    deferred = ChangePaper(paper, road=Road.DEFERRED, deferred_to=there)
    assert refusal(planned, deferred).code == "paper.deferred_elsewhere"


def test_p2_the_assistant_gets_the_mail_where_there_is_one(planned: Group) -> None:
    author, lead = planned.person("Larch"), planned.person("Quaife")
    planned.do(ChangePerson(author, email="il@example.org"))
    planned.do(ChangePerson(lead, email="nq@example.org", assistant_email="pa@example.org"))
    paper = planned.do(AddPaper(planned.items[0], "Position", author=author, lead=lead))
    with planned.store.read() as book:
        told = [(each.name, each.email, each.assistant) for each in mail_to(book, paper)]
    assert told == [
        ("Ivo Larch", "il@example.org", False),
        ("Nell Quaife", "pa@example.org", True),
    ]


def test_r57_the_cover_sheet_keeps_what_it_says_with_the_system_first_prompt(
    planned: Group,
) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position", purpose=Purpose.DECISION))
    planned.do(
        ChangePaper(
            paper,
            recommendation="Agree the plan",
            considered="Finance Group, 12 November",
            system_first="All four ICPs bear the cost alike",
        )
    )
    cover = paper_of(planned, paper).cover
    assert cover["recommendation"] == "Agree the plan"
    assert cover["considered"] == "Finance Group, 12 November"
    assert cover["system_first"] == "All four ICPs bear the cost alike"
    assert cover["equality"] == ""


def test_r59_a_paper_names_the_aims_it_serves_in_their_own_order(planned: Group) -> None:
    """B:L43-48: asked for with them, changed, and taken off again."""
    both = (Aim.SOCIAL, Aim.OUTCOMES)
    paper = planned.do(AddPaper(planned.items[0], "Position", aims=both))
    assert paper_of(planned, paper).aims == (Aim.OUTCOMES, Aim.SOCIAL)
    planned.do(ChangePaper(paper, title="Position, month 8"))
    assert paper_of(planned, paper).aims == (Aim.OUTCOMES, Aim.SOCIAL)
    planned.do(ChangePaper(paper, aims=(Aim.PRODUCTIVITY,)))
    assert paper_of(planned, paper).aims == (Aim.PRODUCTIVITY,)
    planned.do(ChangePaper(paper, aims=()))
    assert paper_of(planned, paper).aims == ()


def received(group: Group, paper: str, day: int, file: tuple[str, str, int], note: str) -> None:
    group.do(RecordPaperReceived(paper, date(2026, 12, day), *file, note=note))


def test_every_version_of_a_paper_is_kept_with_who_took_it_when_and_how_it_grew(
    planned: Group,
) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position"))
    received(planned, paper, 1, ("a.pdf", A, 1000), "")
    received(planned, paper, 2, ("b.pdf", B, 1500), "Table 3 put right")
    received(planned, paper, 2, ("b again.pdf", B, 1500), "")  # the same file is no new version
    received(planned, paper, 3, ("a.pdf", A, 1000), "Back to the first")
    with planned.store.read() as book:
        found = versions(book, paper)
    assert [(v.number, v.filename, v.larger, v.by) for v in found] == [
        (3, "a.pdf", -500, "Ada Thwaite"),
        (2, "b.pdf", 500, "Ada Thwaite"),
        (1, "a.pdf", None, "Ada Thwaite"),
    ]
    assert found[1].note == "Table 3 put right"
    now = paper_of(planned, paper)
    assert (now.version, now.sha256, now.delivery) == (3, A, Delivery.ON_TIME)
    assert isinstance(found[0], VersionLine)


def test_a_paper_received_before_versions_were_kept_has_its_one_version(planned: Group) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position"))
    with planned.store.write("Take in paper") as work:
        work.run(
            "UPDATE paper SET road = 'received', sha256 = :a, filename = 'a.pdf', size = 7"
            " WHERE id = :id",
            a=A,
            id=paper,
        )
    with planned.store.read() as book:
        assert [(v.number, v.filename) for v in versions(book, paper)] == [(1, "a.pdf")]
    received(planned, paper, 2, ("b.pdf", B, 9), "")
    with planned.store.read() as book:
        assert [(v.number, v.filename) for v in versions(book, paper)] == [
            (2, "b.pdf"),
            (1, "a.pdf"),
        ]


def test_a_file_that_follows_a_note_of_receipt_leaves_the_day_it_came(planned: Group) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position"))
    planned.do(RecordPaperReceived(paper, date(2026, 11, 20)))
    received(planned, paper, 2, ("a.pdf", A, 1), "")
    now = paper_of(planned, paper)
    assert (now.received_on, now.version) == (date(2026, 11, 20), 1)


def test_a_file_is_taken_in_as_a_new_paper_or_as_one_that_was_awaited(planned: Group) -> None:
    finance, quality = planned.items
    new = planned.do(TakePaperFile(finance, "a.pdf", A, 9, title="Position"))
    assert (paper_of(planned, new).title, paper_of(planned, new).road) == (
        "Position",
        Road.RECEIVED,
    )
    elsewhere = TakePaperFile(quality, "b.pdf", B, 9, paper=new)
    assert refusal(planned, elsewhere).code == "paper.other_item"
    assert refusal(planned, TakePaperFile(finance, "a.pdf", "", 9, title="X")).field == "sha256"


def test_p12_a_tabled_paper_is_to_be_sent_to_those_who_were_not_there(planned: Group) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position"))
    planned.do(RecordPaperReceived(paper))  # on the day itself
    assert paper_of(planned, paper).delivery is Delivery.TABLED
    planned.do(RecordApologies(planned.meeting, planned.person("Larch")))
    with planned.store.read() as book:
        assert absent_members(book, planned.meeting, planned.items[0]) == [("Ivo Larch", "")]
    planned.do(ChangePaper(paper, sent_absent_on=date(2026, 12, 4)))
    assert paper_of(planned, paper).sent_absent_on == date(2026, 12, 4)


def the_pack(group: Group, part: Part = Part.ONE) -> PackLine:
    with group.store.read() as book:
        return pack(book, group.meeting, part)


def test_r64_the_pack_bears_the_highest_marking_of_what_is_in_it(planned: Group) -> None:
    finance, quality = planned.items
    planned.do(AddPaper(finance, "Position", marking=Marking.OFFICIAL))
    assert the_pack(planned).marking is Marking.OFFICIAL
    private = planned.do(AddPaper(quality, "Case", marking=Marking.OFFICIAL_SENSITIVE))
    planned.do(ChangePaper(private, part=Part.TWO))
    assert the_pack(planned).marking is Marking.OFFICIAL
    assert the_pack(planned, Part.TWO).marking is Marking.OFFICIAL_SENSITIVE
    planned.do(MarkItem(quality, Marking.OFFICIAL_SENSITIVE))
    planned.do(MarkPack(planned.meeting, marking=Marking.OFFICIAL_SENSITIVE))
    assert the_pack(planned).marking is Marking.OFFICIAL_SENSITIVE


def test_a_paper_of_a_private_item_is_private_from_the_start(planned: Group) -> None:
    planned.run("change_item", item=planned.items[0], part=Part.TWO)
    paper = planned.do(AddPaper(planned.items[0], "Case"))
    assert paper_of(planned, paper).part is Part.TWO


def test_r27_what_a_pack_holds_is_proportioned_to_the_segment(planned: Group) -> None:
    always = AddPackPaper(planned.body, "Performance report", purpose=Purpose.ASSURANCE)
    planned.do(always, always, AddPackPaper(planned.body, "Recovery plan", segment="3"))
    planned.do(AskForPack(planned.meeting))
    planned.do(MarkPack(planned.meeting, segment="3"))
    planned.do(AskForPack(planned.meeting))
    with planned.store.read() as book:
        titles = [each.title for each in agenda(book, planned.meeting).items]
        assert [each.title for each in meeting_papers(book, planned.meeting)] == titles[2:]
    assert titles[2:] == ["Performance report", "Recovery plan"]
    assert refusal(planned, AskForPack(planned.meeting)).code == "pack.nothing_to_ask"
    kept = planned.do(AddPackPaper(planned.body, "Third"))
    planned.do(RemovePackPaper(kept, "No longer asked for"))
    assert refusal(planned, AskForPack(planned.meeting)).code == "pack.nothing_to_ask"


def test_a_paper_names_the_risks_it_is_about(planned: Group) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Position"))
    risk = planned.run("note_risk", body=planned.body, title="Cash runs out")
    planned.do(LinkPaperRisk(paper, risk), LinkPaperRisk(paper, risk))
    with planned.store.read() as book:
        assert [(row, title) for row, _ref, title in paper_risks(book, paper)] == [
            (risk, "Cash runs out")
        ]
    assert refusal(planned, LinkPaperRisk(paper, "none")).code == "ref.unknown"
    planned.do(UnlinkPaperRisk(paper, risk, "Another paper"))
    with planned.store.read() as book:
        assert paper_risks(book, paper) == []


def asked(group: Group) -> QuestionLine:
    with group.store.read() as book:
        return questions(book, group.meeting)[0]


def test_p12_a_question_from_the_public_goes_from_receipt_to_the_written_reply(
    planned: Group,
) -> None:
    planned.do(MarkPack(planned.meeting, questions_on=date(2026, 11, 27)))
    question = planned.do(
        AddQuestion(planned.meeting, "R. Sandoe", "When?", received_on=date(2026, 11, 28))
    )
    assert asked(planned).late
    assert asked(planned).is_open
    answered = ChangeQuestion(question, state=QuestionState.ANSWERED)
    assert refusal(planned, answered).code == "question.state_refused"
    declined = ChangeQuestion(question, state=QuestionState.DECLINED)
    assert refusal(planned, declined).field == "why"
    planned.do(ChangeQuestion(question, state=QuestionState.ACCEPTED))
    reply = ChangeQuestion(question, state=QuestionState.WRITTEN_REPLY)
    assert refusal(planned, reply).field == "reply_due_on"
    early = ChangeQuestion(question, reply_due_on=date(2026, 11, 1))
    assert refusal(planned, early).code == "question.reply_before"
    due = date(2026, 12, 31)
    planned.do(ChangeQuestion(question, state=QuestionState.WRITTEN_REPLY, reply_due_on=due))
    assert asked(planned).owes_reply
    planned.do(ChangeQuestion(question, replied_on=date(2026, 12, 3), answer="In March"))
    assert not asked(planned).is_open
    planned.do(RemoveQuestion(question, "Asked twice"))
    with planned.store.read() as book:
        assert questions(book, planned.meeting) == []


def test_a_question_is_in_time_on_the_last_day_and_without_one() -> None:
    last = date(2026, 11, 27)
    assert in_time(last, last)
    assert in_time(last, None)
    assert in_time(None, last)
    assert not in_time(date(2026, 11, 28), last)


def test_questions_close_on_the_day_of_the_meeting_or_before(planned: Group) -> None:
    planned.do(MarkPack(planned.meeting, questions_on=DAY))
    after = MarkPack(planned.meeting, questions_on=date(2026, 12, 4))
    assert refusal(planned, after).field == "questions_on"


def test_p12_those_who_look_on_are_listed(planned: Group) -> None:
    planned.run("open_meeting", meeting=planned.meeting, at=time(10))
    capacity = Capacity.OBSERVER
    gill = planned.person("Gill")
    planned.do(MarkArrived(planned.meeting, gill, time(10), capacity=capacity))
    with planned.store.read() as book:
        assert [each.name for each in observers(book, planned.meeting)] == ["Perpetua Gill"]


def test_p12_an_observer_is_noted_beforehand_and_a_member_is_none(planned: Group) -> None:
    planned.do(NoteObserver(planned.meeting, planned.person("Gill"), "Healthwatch"))
    with planned.store.read() as book:
        assert [(each.name, each.note) for each in observers(book, planned.meeting)] == [
            ("Perpetua Gill", "Healthwatch")
        ]
    member = NoteObserver(planned.meeting, planned.person("Larch"))
    assert refusal(planned, member).code == "question.holds_a_place"


def test_a_paper_is_not_put_on_another_committees_agenda(planned: Group) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Discharges"))
    other = planned.do(AddBody("Other Group", "OG"))
    theirs = planned.do(PlanMeeting(other, DAY, time(14), time(15)))
    item = planned.do(AddItem(theirs, "Theirs"))
    assert refusal(planned, MovePaper(paper, item)).code == "paper.moved_elsewhere"


def test_a_name_without_its_file_is_refused(planned: Group) -> None:
    paper = planned.do(AddPaper(planned.items[0], "Discharges"))
    refused = refusal(planned, RecordPaperReceived(paper, None, "a.pdf"))
    assert (refused.code, refused.field) == ("paper.no_file_here", "sha256")
