"""From draft minutes to confirmed ones, and a correction adopted by a later meeting."""

from datetime import date

from db.demo.room import HELD_ON, MEETING
from db.demo.stage import Stage
from db.words import say

NEXT, LATER = "MG/2026-05-07", "MG/2026-06-04"
NEXT_ON, LATER_ON = date(2026, 5, 7), date(2026, 6, 4)
PRESENT = ("DP", "AT", "PF", "CO", "HB", "MP", "BT", "LC", "WL", "NQ", "JM")
AMENDED = (
    "Lysander Crabtree reported that triage waits had lengthened at two units. Members asked for "
    "a joint plan by the next meeting and NOTED the risk."
)


def circulate(stage: Stage) -> None:
    """Send the draft to the chair, who agrees it, and circulate it as unconfirmed."""
    with stage.at(date(2026, 4, 7), 9):
        stage.do("send_minutes", meeting=MEETING)
    with stage.at(date(2026, 4, 10), 15):
        stage.do("agree_minutes", meeting=MEETING, agreed_by="DP")
        stage.do("circulate_minutes", meeting=MEETING)
    stage.tell(say("demo.circulated", meeting=MEETING))


def confirm(stage: Stage) -> None:
    """Confirm the minutes at the next meeting, with one amendment; they are frozen."""
    with stage.at(NEXT_ON, 10):
        _hold_short(stage, NEXT)
        stage.do(
            "confirm_minutes",
            meeting=MEETING,
            at_meeting=NEXT,
            amendments="Item 6: a joint plan “by the next meeting”",
            amended=[{"item": f"{MEETING}/6", "text": AMENDED}],
            confirmed_by="DP",
        )
        refused = stage.refused("write_minute", item=f"{MEETING}/6", text="Changed afterwards")
    stage.tell(say("demo.confirmed", meeting=MEETING, next=NEXT, sentence=refused))


def correct(stage: Stage) -> None:
    """Adopt a correction of the confirmed minutes at the meeting after."""
    with stage.at(LATER_ON, 10):
        _hold_short(stage, LATER)
        stage.do(
            "correct_minutes",
            meeting=MEETING,
            item=f"{MEETING}/4",
            text="The fourth trust was to report by 8 May, not by 30 April.",
            adopted_meeting=LATER,
            agreed_by="DP",
            reason="The date was agreed after the item and minuted as first proposed",
        )
    stage.tell(say("demo.corrected", meeting=MEETING, later=LATER))


def close_actions(stage: Stage) -> None:
    """Bring the action log up to date between the meetings."""
    with stage.at(date(2026, 5, 5), 9):
        actions = [
            stage.value("SELECT id FROM action_live WHERE words LIKE :like", like=f"{start}%")
            for start in ("Report the fourth", "Set out the transport")
        ]
        stage.do("change_due", action=actions[0], due_on="2026-05-08", reason="Data late by a week")
        stage.do("update_action", action=actions[1], words="Draft offer with the trusts")
    with stage.at(date(2026, 5, 8), 9):
        stage.do("close_action", action=actions[0], evidence="Figures received on 8 May 2026")
    stage.tell(say("demo.actions"))


def meet_deadlines(stage: Stage, until: date) -> None:
    """Tick off what fell due before a day."""
    with stage.store.read() as book:
        due = book.rows(
            "SELECT id, due_on FROM deadline_live WHERE due_on < :until AND met_on IS NULL",
            until=until.isoformat(),
        )
    for deadline, due_on in due:
        stage.do("meet_deadline", deadline=deadline, met_on=due_on)


def stand_down(stage: Stage) -> None:
    """Stand the first Health Strategy Group down, so that its cadence is explained."""
    with stage.at(HELD_ON, 16):
        stage.do(
            "stand_down_meeting",
            meeting="HSG/2026-04-21",
            reason="A strategy day is held instead on the same date",
        )


def _hold_short(stage: Stage, meeting: str) -> None:
    stage.do("convene_meeting", meeting=meeting)
    stage.do("draft_agenda", meeting=meeting)
    stage.do("open_meeting", meeting=meeting, at="10:00")
    for person in PRESENT:
        stage.do("mark_arrived", meeting=meeting, person=person, at="10:00")
    stage.do("start_item", item=f"{meeting}/1", at="10:00")
    stage.do("write_minute", item=f"{meeting}/1", text="Members RECEIVED apologies.")
    stage.do("end_item", item=f"{meeting}/1", at="10:05")
    stage.do("close_meeting", meeting=meeting, at="11:40")
