"""Reminders: what the checks find, those that matter most first, none left out."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from db.across.today_reminders import FEW, FIRST, PRESSING, TOLD_ELSEWHERE, reminders
from db.store import Finding, Severity
from db.words import known

STOP, WARN, NOTE = Severity.STOP, Severity.WARN, Severity.NOTE


def found(code: str, severity: Severity = WARN, row: str = "a", **values: object) -> Finding:
    return Finding(code, severity, "action", row, dict(values))


def test_the_gravest_lead_and_the_law_goes_before_the_rest() -> None:
    told = reminders(
        [
            found("risk.find_no_control", WARN),
            found("foi.find_soon", WARN),
            found("foi.find_late", STOP),
            found("custody.finding.altered", STOP),
        ]
    )
    assert [each.finding.code for each in told.pressing] == [
        "foi.find_late",
        "custody.finding.altered",
        "foi.find_soon",
    ]
    assert [each.finding.code for each in told.others] == ["risk.find_no_control"]


def test_of_one_kind_the_earliest_date_leads() -> None:
    late, later = date(2026, 1, 1), date(2026, 2, 1)
    told = reminders([found("foi.find_late", STOP, "b", on=later),
                      found("foi.find_late", STOP, "a", on=late)])  # fmt: skip
    assert [each.finding.id for each in told.pressing] == ["a", "b"]


def test_notes_never_press_and_what_a_card_tells_is_not_told_twice() -> None:
    told = reminders([found("action.find_undated", NOTE), found("action.find_overdue")])
    assert told.pressing == ()
    assert [each.finding.code for each in told.others] == ["action.find_undated"]


def test_many_of_a_kind_stand_under_the_first_until_they_are_asked_for() -> None:
    few = [found("action.find_undated", NOTE, str(n)) for n in range(FEW)]
    assert len(reminders(few).others) == FEW
    many = [*few, found("action.find_undated", NOTE, "x")]
    (only,) = reminders(many).others
    assert len(only.beneath) == FEW
    assert len(reminders(many, frozenset({"action.find_undated"})).others) == FEW + 1


def test_every_code_that_is_weighed_has_its_words() -> None:
    assert [code for code in (*FIRST, *TOLD_ELSEWHERE) if not known(code)] == []


CODES = st.sampled_from(["foi.find_late", "action.find_undated", "risk.find_no_control", "x.y"])


@given(st.lists(st.builds(found, CODES, st.sampled_from(list(Severity)), st.text()), max_size=30))
def test_none_is_cut(given_: list[Finding]) -> None:
    told = reminders(given_)
    assert told.count == len(given_)
    assert len(told.pressing) <= PRESSING
    shown = [each.finding for each in (*told.pressing, *told.others)]
    beneath = [one for each in (*told.pressing, *told.others) for one in each.beneath]
    assert sorted(map(id, [*shown, *beneath])) == sorted(map(id, given_))
