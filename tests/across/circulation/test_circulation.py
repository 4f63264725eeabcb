"""The check before circulation: each finding, its boundary, its order, and what is waived."""

import json
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.across.circulation_found import CHECKS, Found, Weight, foremost, in_order
from db.bodies.commands.people import ChangePerson
from db.bodies.rules.purposes import Aim
from db.cli import main
from db.errors import Refusal
from db.meetings.commands.agenda import IssueAgenda
from db.meetings.commands.pack import MarkItem, MarkPack, RestoreCheck, WaiveCheck
from db.meetings.commands.papers import AddPaper, ChangePaper, RecordPaperReceived
from db.meetings.commands.people import RecordApologies
from db.meetings.commands.questions import AddQuestion
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.papers import Marking, Road
from db.store import Caution, Severity, cautions
from db.words import say
from tests.across.circulation.ready import DUE, TODAY, Ready, add_item
from tests.meetings.group import COMMISSIONERS, JANUARY, OTHERS, PROVIDERS, clock


def test_of_a_meeting_that_is_ready_nothing_is_found(ready: Ready) -> None:
    assert ready.check().lines == ()


def change_item(ready: Ready, called: str, **values: object) -> None:
    ready.run("change_item", item=ready.items[called], **values)


def change_paper(ready: Ready, called: str, **values: object) -> None:
    ready.run("change_paper", paper=ready.papers[called], **values)


def verbal_instead(ready: Ready) -> None:
    change_paper(ready, "Finance plan", road=Road.WITHDRAWN, why="No time")
    asked_for(ready, "Finance plan", verbal=True, recommendation="Agree it")


def one_system_first(ready: Ready) -> None:
    change_paper(ready, "Dashboard", system_first="Shared by all four")
    change_paper(ready, "Finance plan", purpose=Purpose.DECISION)


def one_names_aims(ready: Ready) -> None:
    change_paper(ready, "Dashboard", aims=(Aim.OUTCOMES,))
    change_paper(ready, "Finance plan", purpose=Purpose.DECISION)


def asked_for(ready: Ready, item: str, **values: object) -> str:
    lead = ready.group.person("Thistlewood")
    more = {"lead": lead, "marking": Marking.OFFICIAL, **values}
    return ready.run("add_paper", item=ready.items[item], title="Annex", **more)


def apologies(ready: Ready, *names: str) -> None:
    for name in names:
        ready.do(RecordApologies(ready.meeting, ready.group.person(name)))


def interest(ready: Ready, name: str, nature: str) -> str:
    return ready.run(
        "register_interest", person=ready.group.person(name), kind="financial", nature=nature
    )


def no_papers(ready: Ready, name: str, item: str) -> str:
    return ready.run(
        "declare_interest",
        item=ready.items[item],
        person=ready.group.person(name),
        nature="Paid by it",
        management="no papers",
    )


SPOILT: dict[str, Callable[[Ready], object]] = {
    "private_paper": lambda r: change_paper(r, "Dashboard", part=Part.TWO),
    "marking_low": lambda r: r.do(MarkItem(r.items["Dashboard"], Marking.OFFICIAL_SENSITIVE)),
    "not_quorate_number": lambda r: apologies(r, *COMMISSIONERS, OTHERS[1]),
    "not_quorate_places": lambda r: apologies(r, *PROVIDERS[:2]),
    "chair_conflicted": lambda r: interest(r, "Plumstone", "Partner in Dashboard Ltd"),
    "interest_undeclared": lambda r: interest(r, "Larch", "Partner in Dashboard Ltd"),
    "nobody_presides": lambda r: apologies(r, "Plumstone"),
    "verbal_decision": verbal_instead,
    "decision_no_ask": lambda r: change_paper(r, "Finance plan", recommendation=" "),
    "decision_no_paper": lambda r: change_paper(
        r, "Finance plan", road=Road.WITHDRAWN, why="No time"
    ),
    "late_not_agreed": lambda r: r.do(
        RecordPaperReceived(r.papers["Dashboard"], date(2026, 12, 3))
    ),
    "no_declarations": lambda r: change_item(r, "Declarations of interest", title="Welcome"),
    "marking_missing": lambda r: change_paper(r, "Dashboard", marking=Marking.NONE),
    "overrun": lambda r: change_item(r, "Dashboard", minutes_long=26),
    "no_purpose": lambda r: change_item(r, "Dashboard", purpose=Purpose.NONE),
    "no_lead": lambda r: change_item(r, "Dashboard", lead=None),
    "no_author": lambda r: change_paper(r, "Dashboard", lead=None),
    "no_e_mail": lambda r: r.do(ChangePerson(r.group.person("Larch"), email="")),
    "duplicate_title": lambda r: change_item(r, "Dashboard", title="FINANCE plan"),
    "question_open": lambda r: r.do(AddQuestion(r.meeting, "R. Sandoe", "When?")),
    "question_late": lambda r: (
        r.do(MarkPack(r.meeting, questions_on=date(2026, 12, 2))),
        r.do(AddQuestion(r.meeting, "R. Sandoe", "When?")),
    ),
    "not_signed_off": lambda r: change_paper(
        r, "Dashboard", signed_off_on=None, author=r.group.person("Larch")
    ),
    "no_place": lambda r: r.run("move_meeting", meeting=r.meeting, venue=""),
    "paper_overdue": lambda r: asked_for(r, "Dashboard"),
    "paper_locked": lambda r: r.do(
        RecordPaperReceived(
            r.papers["Dashboard"],
            DUE,
            filename="d.pdf",
            sha256="ab" * 32,
            size=1,
            note=say("paper.locked"),
        )
    ),
    "no_time": lambda r: change_item(r, "Dashboard", minutes_long=None),
    "vacant_seat": lambda r: r.run("add_seat", body=r.group.body, title="NHS provider, South"),
    "no_system_first": one_system_first,
    "no_aims": one_names_aims,
    "papers_not_sent": lambda r: no_papers(r, "Larch", "Dashboard"),
}


@pytest.mark.parametrize("check", SPOILT)
def test_each_thing_amiss_is_found_and_says_the_way_out(ready: Ready, check: str) -> None:
    SPOILT[check](ready)
    line = ready.line(check)
    assert line.weight is CHECKS[check]
    assert line.sentence
    assert line.way_out
    assert "{" not in line.sentence
    kind, row = line.kind, line.id
    with ready.group.store.read() as book:
        assert book.value(f"SELECT 1 FROM {kind}_live WHERE id = :row", row=row) == 1


def test_the_check_has_many_more_than_fifteen_findings_each_with_its_test(ready: Ready) -> None:
    elsewhere = {
        *("not_quorate_item", "not_convened", "agenda_empty", "no_last_minutes"),
        *("deadline_missed", "terms_expired", "action_overdue", "deferred_here", "paper_awaited"),
        *("terms_review", "quorum_not_set", "paper_missing"),
        *("chair_away", "lead_away", "lead_acted_for", "private_before"),
    }
    assert set(CHECKS) == set(SPOILT) | elsewhere
    assert len(CHECKS) >= 35
    assert ready.found() == set()


def test_before_an_agenda_is_issued_each_finding_is_said_with_its_weight(ready: Ready) -> None:
    """What is serious is told from what is only to be put right, as in the list of the check."""
    SPOILT["no_purpose"](ready)
    assert [each.severity for each in minded(ready)] == [Severity.WARN, Severity.WARN]
    assert minded(ready)[1].words == f"To put right: {ready.line('no_purpose').sentence}"
    SPOILT["not_quorate_number"](ready)
    whole, *told = minded(ready)
    assert whole.severity is Severity.STOP
    assert (told[0].severity, told[-1].severity) == (Severity.STOP, Severity.WARN)
    assert told[0].words == f"Serious: {ready.line('not_quorate_number').sentence}"


def minded(ready: Ready) -> tuple[Caution, ...]:
    with ready.group.store.read() as book:
        return cautions(book, IssueAgenda(ready.meeting), TODAY)


def test_a_paper_is_awaited_until_its_day_and_overdue_from_the_next(ready: Ready) -> None:
    asked_for(ready, "Dashboard")
    assert ready.found(DUE) == {"paper_awaited"}
    assert ready.found(TODAY) == {"paper_overdue"}


def test_a_deadline_is_missed_from_the_day_after_unless_it_was_met(ready: Ready) -> None:
    assert ready.found(date(2026, 12, 4)) == set()
    assert ready.found(date(2026, 12, 5)) == {"deadline_missed"}
    with ready.group.store.read() as book:
        sql = "SELECT id FROM deadline_live WHERE meeting = :m AND kind = 'pack out'"
        deadline = book.value(sql, m=ready.meeting)
    ready.run("meet_deadline", deadline=deadline, met_on=date(2026, 12, 3))
    assert ready.found(date(2026, 12, 5)) == set()


def test_an_agenda_as_long_as_the_meeting_does_not_overrun(ready: Ready) -> None:
    change_item(ready, "Dashboard", minutes_long=25)
    assert ready.found() == set()


def test_exactly_enough_members_are_quorate(ready: Ready) -> None:
    apologies(ready, *COMMISSIONERS)  # eight of twelve are left, and eight are needed
    assert ready.found() == {"lead_away"}


def test_a_nominated_deputy_mends_what_an_apology_broke(ready: Ready) -> None:
    apologies(ready, *COMMISSIONERS, OTHERS[1])
    assert "not_quorate_number" in ready.found()
    assert "4 " not in ready.line("not_quorate_number").sentence
    assert "7 can be there and 8 are needed" in ready.line("not_quorate_number").sentence


def test_no_one_is_asked_for_an_interest_twice_or_when_away(ready: Ready) -> None:
    interest(ready, "Larch", "Partner in Dashboard Ltd")
    line = ready.line("interest_undeclared")
    told = "Item 3: Ivo Larch has an interest not declared: Partner in Dashboard Ltd."
    assert line.sentence == told
    assert (line.near_kind, line.near_id) == ("person", ready.group.person("Larch"))
    apologies(ready, "Larch")
    assert ready.found() == set()


def test_whoever_is_nominated_for_a_member_who_sent_apologies_is_asked_too(ready: Ready) -> None:
    """R17: nobody has said yet that the deputy comes; once another is named, that one is asked."""
    interest(ready, "Mope", "Partner in Dashboard Ltd")
    assert ready.found() == set()
    apologies(ready, "Quaife")
    line = ready.line("interest_undeclared")
    told = "Item 3: Rosalind Mope has an interest not declared: Partner in Dashboard Ltd."
    assert line.sentence == told
    assert (line.item, line.person) == (ready.items["Dashboard"], ready.group.person("Mope"))
    other = ready.group.add_person("Tib Elver")
    ready.run("nominate_deputy", seat=ready.group.seats["Nell Quaife"], person=other)
    member = ready.group.person("Quaife")
    ready.run("mark_represented", meeting=ready.meeting, member=member, deputy=other)
    assert "interest_undeclared" not in ready.found()


def test_an_indirect_interest_and_one_with_an_organisation_are_found(ready: Ready) -> None:
    """R17: matched by what somebody close does, and by the name of the organisation."""
    ready.run(
        "register_interest",
        person=ready.group.person("Larch"),
        kind="indirect",
        nature="Husband is a partner in Dashboard Ltd",
        direct=False,
    )
    assert ready.line("interest_undeclared").person == ready.group.person("Larch")
    firm = ready.run("add_organisation", name="Brackenhurst Joinery Ltd", short="Brackenhurst")
    change_item(ready, "Finance plan", title="Brackenhurst: a new contract")
    ready.run(
        "register_interest",
        person=ready.group.person("Finchley"),
        kind="financial",
        nature="Shares",
        organisation=firm,
    )
    found = [each for each in ready.check().lines if each.check == "interest_undeclared"]
    assert {each.item for each in found} == set(list(ready.items.values())[1:])


def test_an_interest_declared_is_asked_for_no_more(ready: Ready) -> None:
    kept = interest(ready, "Larch", "Partner in Dashboard Ltd")
    ready.run(
        "declare_interest",
        item=ready.items["Dashboard"],
        person=ready.group.person("Larch"),
        interest=kept,
        management="noted",
    )
    assert ready.found() == set()


def test_an_item_is_not_quorate_once_those_who_declared_withdraw(ready: Ready) -> None:
    apologies(ready, PROVIDERS[0])
    ready.run(
        "declare_interest",
        item=ready.items["Finance plan"],
        person=ready.group.person(PROVIDERS[1]),
        nature="Paid by it",
        management="withdraws",
        withdrawn=True,
    )
    assert ready.found() == {"not_quorate_item", "lead_away"}


def test_a_meeting_not_convened_and_one_without_an_agenda(ready: Ready) -> None:
    other = ready.run("plan_meeting", body=ready.group.body, on_date=JANUARY)
    ready.meeting = other
    assert ready.found() == {"agenda_empty"}
    add_item(ready, "Declarations", Purpose.INFORMATION, 5, "Plumstone")
    assert ready.found() == {"not_convened", "no_place"}


def test_the_last_minutes_are_missed_until_they_stand_on_the_agenda(ready: Ready) -> None:
    group = ready.group
    group.plan(date(2026, 12, 3), "Welcome")
    group.opened(*PROVIDERS, *COMMISSIONERS)
    group.run("close_meeting", meeting=group.meeting, at=clock("11:00"))
    assert ready.found() == {"no_last_minutes"}
    add_item(ready, "Minutes of 3 December", Purpose.DECISION, 5, "Plumstone")
    assert "no_last_minutes" not in ready.found()


def test_terms_that_ran_out_or_wait_for_review_on_the_day(ready: Ready) -> None:
    body = ready.group.body

    def adopt(version: str, month: int, **more: object) -> None:
        on = date(2026, month, 1)
        ready.run("adopt_terms", body=body, version=version, from_on=on, source="made up", **more)

    adopt("7", 2, review_on=date(2026, 12, 10))
    assert ready.found() == set()
    adopt("8", 3, review_on=date(2026, 12, 9))
    assert ready.found() == {"terms_review"}
    adopt("9", 4, to_on=date(2026, 12, 9))
    assert "terms_expired" in ready.found()


def test_without_a_quorum_set_none_is_assumed(ready: Ready) -> None:
    bare = ready.run("add_body", name="Finance Group", short="FG")
    ready.meeting = ready.run("plan_meeting", body=bare, on_date=JANUARY)
    assert "quorum_not_set" in ready.found()


def test_an_overdue_action_without_a_word_since_is_named(ready: Ready) -> None:
    action = ready.run(
        "raise_action",
        body=ready.group.body,
        words="Send the table",
        owner=ready.group.person("Larch"),
        raised_on=date(2026, 11, 5),
        due_on=date(2026, 12, 2),
    )
    line = ready.line("action_overdue")
    assert (line.kind, line.id) == ("action", action)
    ready.run("update_action", action=action, words="Next week")
    assert ready.found() == set()


def test_a_paper_deferred_to_this_meeting_waits_for_an_item(ready: Ready) -> None:
    group = ready.group
    item_before = group.items
    group.plan(date(2026, 12, 4), "Estates")
    paper = ready.do(AddPaper(group.items[0], "Estates plan"))
    ready.do(ChangePaper(paper, road=Road.DEFERRED, deferred_to=ready.meeting))
    assert item_before != group.items
    assert ready.found() == {"deferred_here"}


def test_the_three_that_matter_most_come_first_each_of_another_sort(ready: Ready) -> None:
    for check in ("no_time", "no_e_mail", "private_paper", "paper_overdue"):
        SPOILT[check](ready)
    asked_for(ready, "Finance plan", recommendation="x")
    lines = ready.check().lines
    assert [each.check for each in lines if each.first] == [
        "private_paper",
        "paper_overdue",
        "no_e_mail",
    ]
    assert [each.first for each in lines] == [True] * 3 + [False] * (len(lines) - 3)


def test_not_for_this_committee_is_said_once_with_a_reason_and_taken_back(ready: Ready) -> None:
    SPOILT["no_e_mail"](ready)
    body = ready.group.body
    for reason, check in ((" ", "no_e_mail"), ("Paper only", " ")):
        with pytest.raises(Refusal):
            ready.do(WaiveCheck(body, check, reason))
    ready.do(WaiveCheck(body, "no_e_mail", "The pack goes by post"))
    found = ready.check()
    assert (found.lines, found.left_out) == ((), 1)
    assert [(each.check, each.reason, each.by) for each in found.waived] == [
        ("no_e_mail", "The pack goes by post", "Ada Thwaite")
    ]
    ready.do(RestoreCheck(body, "no_e_mail", "By e-mail from now on"))
    assert ready.found() == {"no_e_mail"}
    ready.do(WaiveCheck(body, "no_e_mail", "By post after all"))
    assert ready.found() == set()


def test_the_command_line_lists_the_findings_and_what_is_waived(
    ready: Ready, shut: Callable[[], None], capsys: pytest.CaptureFixture[str]
) -> None:
    SPOILT["no_e_mail"](ready)
    SPOILT["no_time"](ready)
    ready.do(WaiveCheck(ready.group.body, "no_time", "Timings are on the door"))
    path, home = ready.group.store.path, ready.group.store.path.parent / "laptop"
    shut()

    def run(*given: object) -> tuple[int, str]:
        code = main(["--home", str(home), "list", str(path), *map(str, given)])
        return code, capsys.readouterr().out

    code, told = run("circulation-check", "MG/2026-12-10", "--json")
    assert code == 0
    (only,) = json.loads(told)
    assert (only["check"], only["kind"], only["weight"]) == ("no_e_mail", "person", "to mend")
    code, told = run("circulation-check", "MG/2026-12-10")
    assert "Ivo Larch has no e-mail address" in told
    assert "Timings are on the door" in run("circulation-waivers", "MG")[1]
    assert run("circulation-check")[0] == 2
    assert run("actions", "MG")[0] == 2
    assert "OFFICIAL" in run("pack", "MG/2026-12-10")[1]
    assert "Finance plan" in run("meeting-papers", "MG/2026-12-10")[1]
    assert run("public-questions", "MG/2026-12-10") == (0, "")
    assert run("observers", "MG/2026-12-10") == (0, "")
    assert run("paper-versions", "Finance plan")[0] in {0, 1}


SORTS = st.sampled_from(sorted(CHECKS))
FOUND = st.lists(
    st.builds(Found, SORTS, st.just("paper"), st.uuids().map(str), place=st.integers(0, 20)),
    unique_by=lambda each: each.id,
)


@given(FOUND)
def test_order_leaves_nothing_out_and_puts_the_weightier_first(found: list[Found]) -> None:
    ordered = in_order(found)
    assert sorted(each.id for each in ordered) == sorted(each.id for each in found)
    weights = [list(Weight).index(each.weight) for each in ordered]
    assert weights == sorted(weights)


@given(FOUND)
def test_the_foremost_are_at_most_three_and_never_merely_good_to_know(found: list[Found]) -> None:
    first = foremost(found, 3)
    assert len(first) <= 3
    assert all(each.weight is not Weight.TO_KNOW for each in first)
    heavy = {each.check for each in found if each.weight is Weight.SERIOUS}
    assert len({each.check for each in first}) >= min(3, len(heavy))


def test_r59_aims_are_asked_for_only_where_another_paper_names_its_own(ready: Ready) -> None:
    """A committee that does not tag its papers is left in peace; so is a paper for information."""
    change_paper(ready, "Finance plan", purpose=Purpose.DECISION)
    assert ready.found() == set()
    change_paper(ready, "Dashboard", aims=(Aim.OUTCOMES,))
    assert ready.found() == {"no_aims"}
    told = "Item 2: the paper Finance plan does not say which of the four aims it serves."
    assert ready.line("no_aims").sentence == told
    change_paper(ready, "Finance plan", aims=(Aim.PRODUCTIVITY,))
    assert ready.found() == set()
    change_paper(ready, "Finance plan", purpose=Purpose.INFORMATION, aims=())
    assert ready.found() == set()
