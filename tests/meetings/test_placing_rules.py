"""Where something stands on the first level of an agenda."""

from db.meetings.rules.items import Part
from db.meetings.rules.placing import First, Place, among_business, before_private, last_in_public
from db.meetings.rules.plan import TemplatePlace

OPENING = First("welcome", "Welcome", Part.ONE)
BUSINESS = First("business", "For Decision", Part.ONE, TemplatePlace.SECTION)
PLAN = First("plan", "Winter plan", Part.ONE)
CLOSING = First("next", "Next meeting", Part.ONE, TemplatePlace.CLOSING)
EXCLUSION = First("exclusion", "Exclusion of the public", Part.ONE)
PRIVATE = First("pay", "Pay", Part.TWO)
MORE = First("bid", "Bid", Part.TWO)


def test_business_stands_beneath_its_heading_of_the_template_and_of_its_part() -> None:
    agenda = [OPENING, BUSINESS, CLOSING, PRIVATE]
    assert among_business(agenda, Part.ONE, "for decision") == Place(parent="business")
    assert among_business(agenda, Part.ONE, "FOR DECISION") == Place(parent="business")
    assert among_business(agenda, Part.TWO, "for decision") == Place()
    assert among_business(agenda, Part.ONE, "For assurance") == Place(after="business")
    only_called_so = First("other", "For Decision", Part.ONE)
    assert among_business([only_called_so], Part.ONE, "For decision") == Place(after="other")


def test_without_a_heading_business_stands_before_what_closes_the_public_agenda() -> None:
    assert among_business([OPENING, PLAN, CLOSING, PRIVATE], Part.ONE, "") == Place(after="plan")
    closes = First("aob", "Any other business", Part.ONE, ends=True)
    assert among_business([PLAN, closes], Part.ONE, "") == Place(after="plan")
    assert among_business([CLOSING], Part.ONE, "") == Place(top=True)


def test_the_foot_of_part_1_is_before_the_exclusion_of_the_public_or_the_first_of_part_2() -> None:
    assert last_in_public([PLAN, EXCLUSION, PRIVATE], "exclusion") == Place(after="plan")
    assert last_in_public([PLAN, OPENING, PRIVATE, MORE], "") == Place(after="welcome")
    assert last_in_public([PLAN, OPENING], "") == Place(after="welcome")
    assert last_in_public([PRIVATE], "") == Place(top=True)


def test_the_public_is_excluded_before_the_first_item_of_part_2() -> None:
    assert before_private([PLAN, OPENING, PRIVATE, MORE]) == Place(after="welcome")
    assert before_private([PLAN, OPENING]) == Place(after="welcome")
    assert before_private([PRIVATE]) == Place(top=True)
