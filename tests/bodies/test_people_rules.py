"""Who is away, who acts, what a name or a number may be, and words a book chooses itself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.bodies.rules.absence import Away, acts_for, away_on, check_absence
from db.bodies.rules.chairing import chair_offices, is_chair_eligible
from db.bodies.rules.contacts import Point, check_parties, points_asked, went_round
from db.bodies.rules.initials import plain_initials, unique_initials
from db.bodies.rules.kinds import OrgKind, PlaceLevel
from db.bodies.rules.labels import subject, subjects
from db.bodies.rules.names import check_at_least, check_named, check_not_negative, check_percent
from db.bodies.rules.successors import Standing, check_successor, successor_on
from db.errors import Refusal
from tests.bodies.steps import refused

ON = date(2026, 12, 3)
DAY = timedelta(days=1)
ADA_AWAY = Away("ada", "ben", "", ON, ON + 7 * DAY)


def test_p14_nobody_acts_for_himself_and_one_absence_is_kept_once() -> None:
    check_absence([], ADA_AWAY)
    with refused("bodies.acts_for_self"):
        check_absence([], replace(ADA_AWAY, acting="ada"))
    with refused("bodies.away_already"):
        check_absence([ADA_AWAY], replace(ADA_AWAY, from_on=ON + 7 * DAY, to_on=None))
    check_absence([ADA_AWAY], replace(ADA_AWAY, from_on=ON + 8 * DAY, to_on=None))
    check_absence([ADA_AWAY], replace(ADA_AWAY, body="group"))
    check_absence([ADA_AWAY], replace(ADA_AWAY, person="cy"))


def test_p14_of_two_absences_that_of_this_committee_goes_first_and_then_the_later() -> None:
    here = replace(ADA_AWAY, acting="cy", body="group", from_on=ON - 30 * DAY)
    newer = replace(ADA_AWAY, acting="dee", from_on=ON + DAY)
    assert away_on([ADA_AWAY, here, newer], "ada", ON + DAY, "group") == here
    assert away_on([ADA_AWAY, here, newer], "ada", ON + DAY, "board") == newer
    assert away_on([here], "ada", ON) is None
    assert away_on([newer, replace(ADA_AWAY, from_on=None)], "ada", ON + DAY) == newer


def test_p14_who_acts_may_be_away_too_and_two_who_act_for_each_other_are_nobody() -> None:
    ben_away = Away("ben", "cy", "", ON, ON)
    assert acts_for([ADA_AWAY, ben_away], "ada", ON) == "cy"
    assert acts_for([ADA_AWAY, ben_away], "ada", ON + DAY) == "ben"
    assert acts_for([ADA_AWAY, replace(ben_away, acting="ada")], "ada", ON) == ""
    assert acts_for([replace(ADA_AWAY, acting="")], "ada", ON) == ""
    assert acts_for([ADA_AWAY], "ada", ON - DAY) == "ada"
    assert acts_for([replace(ADA_AWAY, body="group")], "ada", ON, "group") == "ben"
    circle = [ben_away, Away("cy", "ben", "", ON, ON)]
    assert acts_for([ADA_AWAY, *circle], "ada", ON) == ""


def test_the_offices_that_may_take_the_chair_are_kept_in_one_line() -> None:
    offices = chair_offices("Regional Director; Executive Director ;; ")
    assert offices == ["Regional Director", "Executive Director"]
    assert is_chair_eligible(offices, ["executive director of finance"])
    assert not is_chair_eligible(offices, ["Executive Directorate"])
    assert is_chair_eligible(offices, ["Regional Director – North West"])


def test_a_name_is_more_than_blanks_and_a_number_makes_sense() -> None:
    check_named("Ada")
    check_at_least(1, "minutes_long")
    check_not_negative(0, "days")
    for share in (1, 100):
        check_percent(share, "attendance_percent")
    with pytest.raises(Refusal) as found:
        check_named(" ")
    assert (found.value.code, found.value.field) == ("bodies.name_missing", "name")
    for share in (0, 101):
        with refused("bodies.no_percent"):
            check_percent(share, "attendance_percent")
    with refused("bodies.below_one"):
        check_at_least(0, "minutes_long")
    with refused("bodies.below_nought"):
        check_not_negative(-1, "days")


def test_t2_a_scale_is_named_in_the_settings_by_its_kind_and_value() -> None:
    assert subject(PlaceLevel.PARTNERSHIP) == "PlaceLevel.partnership"
    assert subjects()["PlaceLevel.partnership"] is PlaceLevel.PARTNERSHIP


def test_a_chain_of_successors_ends_outside_the_book_and_in_a_circle_of_others() -> None:
    circle = {"b": Standing(successor="c"), "c": Standing(successor="b")}
    check_successor(circle, "a", "b")
    check_successor(circle, "a", "elsewhere")
    check_successor(circle, "a", None)
    with refused("bodies.succeeds_itself"):
        check_successor(circle | {"c": Standing(successor="a"), "a": Standing()}, "a", "b")
    ended = Standing(closed_on=ON, successor="gone")
    assert successor_on({"a": ended}, "a", ON + DAY) is None
    assert successor_on({"a": replace(ended, successor="a")}, "a", ON + DAY) is None


def test_r14_a_national_team_goes_through_the_point_that_serves_it() -> None:
    ours, theirs = Point("p", "icb"), Point("q", "region", ON, ON, national=True)
    two = {"icb": OrgKind.ICB, "nation": OrgKind.NATIONAL}
    assert points_asked([ours, theirs], two, ON) == [ours, theirs]
    assert points_asked([ours, theirs], two, ON + DAY) == [ours]
    assert points_asked([ours, theirs, Point("s", "trust")], two, ON) == [ours, theirs]
    assert points_asked([ours, theirs], two, None) == [ours, theirs]
    assert points_asked([ours, theirs], {"icb": OrgKind.ICB}, ON) == [ours]
    both = {"icb": OrgKind.ICB, "region": OrgKind.REGION, "nation": OrgKind.NATIONAL}
    assert points_asked([ours, theirs], both, ON) == [ours, theirs]
    assert went_round([ours, theirs], two, ON, ["q"]) == [ours]
    second = Point("r", "icb")
    assert went_round([ours, second, theirs], two, ON, ["r"]) == [theirs]


def test_r14_nobody_speaks_formally_with_himself() -> None:
    check_parties("icb", "region")
    with refused("bodies.same_party"):
        check_parties("icb", "icb")


def test_initials_are_letters_whatever_stands_around_them() -> None:
    assert plain_initials("(Ada) Lowther") == "AL"
    assert plain_initials("Ada Low-(er)") == "ALE"
    assert unique_initials("Ada Lowe", ["AL", "ALo", "ALw"]) == "ALe"
    assert unique_initials("Ada Lowe", ["AL", "ALo", "ALw", "ALe"]) == "ALow"
