from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.actions.rules import (
    COUNTED,
    NUMBERED,
    SUGGESTED,
    ActionState,
    Convention,
    Mark,
    Rag,
    Sign,
    Standing,
    check_close,
    check_due,
    check_file,
    check_propose,
    check_raised,
    check_reopen,
    check_supersede,
    check_words,
    days_late,
    overdue,
    parse_convention,
    rag,
    slips,
    still_shown,
    write_convention,
)
from db.errors import Refusal
from db.words import known

TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
SUGGESTION = parse_convention(SUGGESTED)


def colour(state: ActionState = ActionState.OPEN, **facts: object) -> Rag | None:
    return rag(SUGGESTION, Standing(state, **facts), TODAY)  # type: ignore[arg-type]


def test_due_today_is_not_overdue_and_due_yesterday_is() -> None:
    assert not overdue(ActionState.OPEN, TODAY, TODAY)
    assert overdue(ActionState.OPEN, TODAY - DAY, TODAY)
    assert days_late(ActionState.OPEN, TODAY, TODAY) == 0
    assert days_late(ActionState.OPEN, TODAY - DAY, TODAY) == 1


def test_an_action_proposed_for_closure_waits_for_the_meeting_and_is_not_late() -> None:
    assert not overdue(ActionState.PROPOSED, TODAY - DAY, TODAY)


@given(st.sampled_from(ActionState), st.none() | DAYS, DAYS)
def test_days_late_and_overdue_always_agree(
    state: ActionState, due: date | None, today: date
) -> None:
    assert (days_late(state, due, today) > 0) == overdue(state, due, today)


def test_only_a_date_put_back_is_a_slip() -> None:
    changes = [
        (None, TODAY),
        (TODAY, TODAY),
        (TODAY, TODAY + DAY),
        (TODAY + DAY, TODAY),
        (TODAY, None),
    ]
    assert slips(changes) == 1


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS)))
def test_slips_do_not_depend_on_the_order_changes_arrive_in(
    changes: list[tuple[date | None, date | None]],
) -> None:
    assert slips(changes) == slips(reversed(changes)) <= len(changes)


def test_the_suggested_colours_of_an_action_log() -> None:
    assert colour(ActionState.CLOSED, due_on=TODAY - DAY, slips=3) is Rag.BLUE
    assert colour(due_on=TODAY - DAY) is Rag.RED
    assert colour(due_on=TODAY) is Rag.GREEN
    assert colour(due_on=TODAY + 4 * DAY, next_meeting=TODAY + 3 * DAY) is Rag.GREEN
    assert colour(due_on=TODAY + 3 * DAY, next_meeting=TODAY + 3 * DAY) is Rag.AMBER
    assert colour(due_on=TODAY + 30 * DAY, slips=1) is Rag.AMBER
    assert colour() is Rag.GREY
    assert colour(due_on=TODAY + 90 * DAY) is Rag.GREEN
    assert colour(due_on=TODAY + 91 * DAY) is Rag.GREY
    assert colour(ActionState.PROPOSED, due_on=TODAY - DAY) is Rag.GREEN


def test_what_has_gone_elsewhere_has_no_colour() -> None:
    assert colour(ActionState.TRANSFERRED) is None
    assert colour(ActionState.SUPERSEDED) is None


def test_a_committee_may_have_its_own_colours() -> None:
    own = parse_convention(
        "Red: overdue 7; AMBER: overdue, revised 2, due within 14; green: on track"
    )
    late = Standing(ActionState.OPEN, TODAY - 7 * DAY)
    assert rag(own, late, TODAY) is Rag.AMBER
    assert rag(own, Standing(ActionState.OPEN, TODAY - 8 * DAY), TODAY) is Rag.RED
    assert rag(own, Standing(ActionState.OPEN, TODAY + 14 * DAY), TODAY) is Rag.AMBER
    assert rag(own, Standing(ActionState.OPEN, TODAY + 15 * DAY), TODAY) is Rag.GREEN
    assert rag(own, Standing(ActionState.OPEN, TODAY + 15 * DAY, slips=1), TODAY) is Rag.GREEN
    assert rag(own, Standing(ActionState.OPEN, TODAY + 15 * DAY, slips=2), TODAY) is Rag.AMBER
    assert rag(own, Standing(ActionState.CLOSED), TODAY) is Rag.GREY


def test_proposed_for_closure_may_have_a_colour_of_its_own() -> None:
    own = parse_convention("blue: complete, proposed for closure; green: on track")
    assert rag(own, Standing(ActionState.PROPOSED), TODAY) is Rag.BLUE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("mauve: overdue", "action.convention_colour"),
        ("red: soonish", "action.convention_sign"),
        ("red: revised", "action.convention_sign"),
        ("red: due within x", "action.convention_sign"),
        ("red: due within", "action.convention_sign"),
        ("red: due beyond", "action.convention_sign"),
        ("red: complete 3", "action.convention_sign"),
        ("red:", "action.convention_sign"),
        ("red: overdue; Red: no date", "action.convention_twice"),
        ("red: overdue: no date", "action.convention_sign"),
        ("; mauve: overdue", "action.convention_colour"),
        ("", "action.convention_empty"),
        (" ; ", "action.convention_empty"),
    ],
)
def test_a_convention_nobody_could_follow_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_convention(text)
    assert refused.value.code == code
    assert known(code)


def marks() -> st.SearchStrategy[Mark]:
    def numbers(sign: Sign) -> st.SearchStrategy[int]:
        if sign in NUMBERED:
            return st.integers(1, 400)
        return st.integers(0, 400) if sign in COUNTED else st.just(0)

    return st.sampled_from(Sign).flatmap(lambda sign: st.builds(Mark, st.just(sign), numbers(sign)))


CONVENTIONS = st.lists(
    st.tuples(st.sampled_from(Rag), st.lists(marks(), min_size=1, max_size=4).map(tuple)),
    min_size=1,
    unique_by=lambda pair: pair[0],
).map(lambda colours: Convention(tuple(colours)))


def test_a_convention_reads_the_same_in_capitals_and_with_blanks() -> None:
    plain = parse_convention("red: overdue; amber: due within 7")
    assert parse_convention(" Red : OVERDUE ;; Amber: Due  within 7 ;") == plain


@given(CONVENTIONS)
def test_a_convention_written_down_reads_back_the_same(convention: Convention) -> None:
    assert parse_convention(write_convention(convention)) == convention


STANDINGS = st.builds(
    Standing, st.sampled_from(ActionState), st.none() | DAYS, st.integers(0, 9), st.none() | DAYS
)


@given(CONVENTIONS, STANDINGS, DAYS)
def test_every_action_of_the_log_has_a_colour_and_every_colour_a_word(
    convention: Convention, standing: Standing, today: date
) -> None:
    shown = rag(convention, standing, today)
    gone = standing.state in {ActionState.TRANSFERRED, ActionState.SUPERSEDED}
    assert (shown is None) == gone
    assert shown is None or known(f"Rag.{shown}")


@given(STANDINGS, DAYS)
def test_by_the_suggestion_red_means_overdue_and_nothing_else(
    standing: Standing, today: date
) -> None:
    red = rag(SUGGESTION, standing, today) is Rag.RED
    assert red == overdue(standing.state, standing.due_on, today)


def test_what_was_closed_since_the_last_meeting_stays_for_one_cycle() -> None:
    closed = ActionState.CLOSED
    assert still_shown(closed, TODAY, TODAY)
    assert still_shown(closed, TODAY + DAY, TODAY)
    assert not still_shown(closed, TODAY - DAY, TODAY)
    assert still_shown(closed, TODAY - DAY, None)
    assert still_shown(ActionState.OPEN, None, TODAY)
    assert still_shown(ActionState.PROPOSED, TODAY - DAY, TODAY)
    assert still_shown(closed, None, TODAY), "nobody has said when"


def refusal(code: str, check: object, *given: object) -> Refusal:
    with pytest.raises(Refusal) as refused:
        check(*given)  # type: ignore[operator]
    assert refused.value.code == code
    assert known(code)
    return refused.value


def test_an_action_needs_words_and_exactly_one_owner() -> None:
    check_words("Write to the trusts", "p", "")
    check_words("Write to the trusts", "", "All ICP leads")
    check_words("Write to the trusts", "p", " ")
    refusal("action.no_words", check_words, "  ", "p", "")
    refusal("action.no_owner", check_words, "Write", "", " ")
    refusal("action.two_owners", check_words, "Write", "p", "All ICP leads")


def test_due_on_the_day_it_was_raised_is_the_earliest() -> None:
    check_raised(TODAY, TODAY, TODAY)
    check_raised(TODAY, None, TODAY)
    refused = refusal("action.due_before_raised", check_raised, TODAY, TODAY - DAY, TODAY)
    assert refused.field == "due_on"
    refusal("action.raised_later", check_raised, TODAY + DAY, None, TODAY)


def test_a_due_date_changes_to_another_day_with_a_reason() -> None:
    check_due(TODAY, TODAY + DAY, TODAY, "Two trusts have not replied")
    check_due(None, TODAY, TODAY, "")
    refusal("action.due_same", check_due, TODAY, TODAY, TODAY, "x")
    refusal("action.due_reason", check_due, TODAY, TODAY + DAY, TODAY, " ")
    refusal("action.due_reason", check_due, TODAY, None, TODAY, "")
    refusal("action.due_before_raised", check_due, TODAY + DAY, TODAY - DAY, TODAY, "x")


def test_an_action_is_closed_between_its_raising_and_today() -> None:
    opened = ActionState.OPEN
    check_close(opened, TODAY, TODAY, TODAY)
    check_close(ActionState.PROPOSED, TODAY - DAY, TODAY - DAY, TODAY)
    refusal("action.closed_before_raised", check_close, opened, TODAY, TODAY - DAY, TODAY)
    refusal("action.closed_later", check_close, opened, TODAY, TODAY + DAY, TODAY)
    for state in (ActionState.CLOSED, ActionState.TRANSFERRED, ActionState.SUPERSEDED):
        refusal(f"action.{state}_already", check_close, state, TODAY, TODAY, TODAY)


def test_only_an_open_action_is_proposed_for_closure() -> None:
    check_propose(ActionState.OPEN)
    refusal("action.proposed_already", check_propose, ActionState.PROPOSED)
    refusal("action.closed_already", check_propose, ActionState.CLOSED)


def test_reopening_says_why() -> None:
    check_reopen(ActionState.CLOSED, "The trust has withdrawn its reply")
    check_reopen(ActionState.PROPOSED, "The meeting was not content")
    refusal("action.open_already", check_reopen, ActionState.OPEN, "x")
    refusal("action.reopen_reason", check_reopen, ActionState.CLOSED, " ")


def test_an_action_never_takes_its_own_place() -> None:
    check_supersede("a", "b", ["c"])
    refusal("action.superseded_by_itself", check_supersede, "a", "a", [])
    refusal("action.superseded_by_itself", check_supersede, "a", "b", ["c", "a"])


def test_every_choice_has_its_word() -> None:
    for kind in (ActionState, Rag, Sign):
        assert all(known(f"{kind.__name__}.{value}") for value in kind)


@pytest.mark.parametrize(
    ("name", "code", "size", "field"),
    [
        (" ", "0" * 64, 1, "filename"),
        ("Rota.pdf", "0" * 63, 1, "sha256"),
        ("Rota.pdf", "0" * 65, 1, "sha256"),
        ("Rota.pdf", "0" * 64, 0, "size"),
    ],
)
def test_a_file_kept_as_evidence_has_a_name_a_check_code_and_something_in_it(
    name: str, code: str, size: int, field: str
) -> None:
    check_file("Rota.pdf", "0" * 64, 1)
    with pytest.raises(Refusal) as refused:
        check_file(name, code, size)
    assert refused.value.field == field
