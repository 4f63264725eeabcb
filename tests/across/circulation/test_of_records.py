"""Before a pack: what the checks find of the committee's own records, and of no other's."""

from db.across.circulation_found import Weight
from db.actions.commands.log import RaiseAction
from db.bodies.commands.bodies import AddBody
from db.bodies.rules.kinds import Authority, BodyKind
from db.meetings.commands.pack import RestoreCheck, WaiveCheck
from db.risks.commands import NoteRisk
from tests.across.circulation.ready import Ready


def test_a_record_of_the_committee_is_told_before_its_pack_and_not_of_another(ready: Ready) -> None:
    body = ready.group.body
    other = ready.do(
        AddBody("Finance Group", "FLG", kind=BodyKind.GROUP, authority=Authority.COLLABORATIVE)
    )
    ready.do(RaiseAction(other, "Look at the lift", owner_text="The landlord"))
    assert ready.found() == set()
    action = ready.do(RaiseAction(body, "Look", owner_text="The landlord"))
    ready.do(NoteRisk(body, "Beds"))
    lines = {each.check: each for each in ready.check().lines}
    assert set(lines) == {"action.find_undated", "risk.find_to_complete"}
    line = lines["action.find_undated"]
    assert (line.kind, line.id, line.weight) == ("action", action, Weight.TO_KNOW)
    assert line.sentence.endswith("has no due date.")
    assert line.way_out


def test_one_record_is_left_out_before_a_pack_and_the_others_stay(ready: Ready) -> None:
    body = ready.group.body
    one, two = (
        ready.do(RaiseAction(body, words, owner_text="The landlord")) for words in ("Lift", "Roof")
    )
    code = "action.find_undated"
    ready.do(WaiveCheck(body, code, "No day can be given", one))
    assert [each.id for each in ready.check().lines] == [two]
    assert ready.check().left_out == 1
    ready.do(RestoreCheck(body, code, "It can", one))
    assert {each.id for each in ready.check().lines} == {one, two}
