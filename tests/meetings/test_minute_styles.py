"""How full the printed minutes are, by the style each committee's terms of reference ask for."""

import pytest

from db.bodies.commands.terms import AdoptTerms, ChangeTerms
from db.bodies.rules.kinds import MinuteStyle
from db.meetings.commands.people import MarkLeft
from db.papers.catalogue import printed
from db.papers.read_back import read_back
from tests.meetings.group import DAY, EVERYBODY, Group, clock
from tests.meetings.test_minutes import PRESENTED, december


def print_of(group: Group, style: MinuteStyle, meeting: str = "") -> str:
    """Return the words of the minutes as they are printed in a style."""
    with group.store.read() as book:
        terms = book.value("SELECT id FROM terms_live WHERE body = :b", b=group.body)
    group.do(
        ChangeTerms(terms, minute_style=style)
        if terms
        else AdoptTerms(body=group.body, version="1", from_on=DAY, minute_style=style)
    )
    with group.store.read() as book:
        pdf = printed(book, "minutes", meeting or group.meeting, DAY, ".pdf")
    return " ".join(" ".join(each.text for each in read_back(pdf).places).split())


@pytest.fixture
def meeting(group: Group) -> str:
    """The December meeting with an action beside its decision."""
    made = december(group)
    group.run(
        "raise_action",
        body=group.body,
        words="Send the figures",
        owner=group.person("Larch"),
        meeting=made,
        item=group.items[1],
    )
    return made


@pytest.mark.parametrize(
    ("style", "discussion", "times", "quoracy"),
    [
        (MinuteStyle.NOT_SET, True, True, True),
        (MinuteStyle.NARRATIVE, True, True, True),
        (MinuteStyle.SUMMARY, True, False, False),
        (MinuteStyle.ACTION, False, False, False),
    ],
)
def test_the_terms_of_reference_say_how_full_the_printed_minutes_are(
    group: Group, meeting: str, style: MinuteStyle, *, discussion: bool, times: bool, quoracy: bool
) -> None:
    """Decisions and actions are in all of them; nothing is left out unless the terms say."""
    told = print_of(group, style, meeting)
    assert "Mutual aid from January." in told
    assert "Send the figures" in told
    assert (PRESENTED in told) is discussion
    assert ("10:05" in told) is times
    assert (group.quorum("10:05") in told) is quoracy
    assert ("These minutes record decisions and actions." in told) is (style is MinuteStyle.ACTION)


@pytest.mark.parametrize("style", list(MinuteStyle))
def test_where_quoracy_was_lost_every_style_says_so(group: Group, style: MinuteStyle) -> None:
    group.plan(DAY, "Welcome")
    group.opened(*EVERYBODY[:8])
    for name in EVERYBODY[:4]:
        group.do(MarkLeft(group.meeting, group.person(name), clock("10:02")))
    group.run("start_item", item=group.items[0], at=clock("10:05"))
    group.run("close_meeting", meeting=group.meeting, at=clock("10:30"))
    told = print_of(group, style)
    assert group.quorum("10:05") in told
    assert group.quorum("10:05").startswith("Not quorate")
