"""From draft minutes to confirmed ones, and a correction adopted by a later meeting."""

from datetime import date

from db.demo import sitting
from db.demo.room import HELD_ON, MEETING
from db.demo.sitting import Item, Sitting
from db.demo.stage import Stage
from db.words import say

NEXT, LATER = "MG/2026-05-07", "MG/2026-06-04"
NEXT_ON, LATER_ON = date(2026, 5, 7), date(2026, 6, 4)
PRESENT = ("DP", "AT", "PF", "CO", "HB", "MP", "BT", "LC", "WL", "NQ", "JM")
APOLOGIES = ("DN", "CQ", "UP")
FRAMEWORK, TRIAGE = "Assurance framework: three strategic risks", "Joint maternity triage plan"
NEXT_ITEMS = (
    Item(FRAMEWORK, "assurance", "LC", 30, "Assurance framework", "conclude on each risk"),
    Item(TRIAGE, "assurance", "LC", 20, "Joint maternity triage plan", "note the plan"),
    Item("Crisis support by text message", "decision", "WL", 15, "Recommendation of Mental Health",
         "say whether it is supported"),
)  # fmt: skip
LATER_ITEMS = (
    Item("Financial position, month 1", "assurance", "DP", 20, "Finance report, month 1",
         "note the position and the shortfall"),
)  # fmt: skip
HELD_NEXT = Sitting(
    NEXT,
    PRESENT,
    (
        ("1", "10:00", "10:05", ("Members RECEIVED apologies from Digby Nettlefold, Cordelia "
         "Quickfall and Una Pettigrew.")),
        ("2", "10:05", "10:07", "There was nothing to declare."),
        ("3", "10:07", "10:12", ""),
        ("4", "10:12", "10:22", ("The fourth trust’s figures for mutual aid come tomorrow. The "
         "transport offer is in draft with the trusts.")),
        ("5", "10:22", "10:40", ("North Cumbria asked again for help with community paediatrics. "
         "Members agreed that one campaign of the four partnerships should be brought in "
         "September.")),
        ("6", "10:40", "11:05", ("Lysander Crabtree went through the three strategic risks. "
         "Members were partly assured on the deficit and not assured on community nursing. "
         "Handover delays are to be taken to the region.")),
        ("7", "11:05", "11:20", ("Lysander Crabtree presented the joint plan in draft. A third "
         "unit is now affected; the plan comes again in July, with its rota.")),
        ("8", "11:20", "11:33", ("Wilfred Larkspur presented the recommendation of the Mental "
         "Health workstream. Members supported it and referred it to the four partnerships.")),
        ("9", "11:33", "11:35", "There was no other business."),
        ("10", "11:35", "11:36", "The next meeting is on 4 June 2026 at 10:00."),
    ),
    "11:40",
    APOLOGIES,
    (
        ("6", "raise_action", {
            "body": "MG", "meeting": NEXT, "item": f"{NEXT}/6", "owner": "NQ",
            "words": "Write the statement of what failed at the doors of two departments",
            "due_on": "2026-05-26"}),
        ("8", "record_decision", {
            "item": f"{NEXT}/8", "kind": "agreed to recommend", "binds_statutory": True,
            "words": "that each partnership takes up crisis support by text message (example)",
            "rationale": "Two partnerships have tried it", "owner": "WL",
            "aims": ["outcomes", "inequalities"], "at_scale": "consistent standards"}),
    ),
)  # fmt: skip
HELD_LATER = Sitting(
    LATER,
    PRESENT,
    (
        ("1", "10:00", "10:05", ("Members RECEIVED apologies from Digby Nettlefold, Cordelia "
         "Quickfall and Una Pettigrew.")),
        ("2", "10:05", "10:07", "There was nothing to declare."),
        ("3", "10:07", "10:14", ""),
        ("4", "10:14", "10:30", ("Members went through the action log. Two actions are proposed "
         "for closure and stay open until their owners have said how.")),
        ("5", "10:30", "10:42", "Hattie Bramblewick thanked the partnerships for two locum weeks."),
        ("6", "10:42", "10:52", "The campaign of the four partnerships comes in September."),
        ("7", "10:52", "11:00", ("The North has ratified crisis support by text message; three "
         "partnerships have until 31 July.")),
        ("8", "11:00", "11:30", ("Dorothea Plumstone presented month 1. One trust is behind plan; "
         "the North improves its forecast by the same. Members NOTED the position.")),
        ("9", "11:30", "11:32", "There was no other business."),
        ("10", "11:32", "11:33", "The next meeting is on 2 July 2026 at 10:00."),
    ),
    "11:40",
    APOLOGIES,
)  # fmt: skip
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
    with stage.at(date(2026, 4, 29), 10):
        sitting.prepare(stage, NEXT, NEXT_ITEMS, date(2026, 4, 22))
    with stage.at(NEXT_ON, 10):
        sitting.hold(stage, HELD_NEXT)
        stage.do(
            "confirm_minutes",
            meeting=MEETING,
            at_meeting=NEXT,
            amendments="Item 6: a joint plan “by the next meeting”",
            amended=[{"item": f"{MEETING}/6", "text": AMENDED}],
            confirmed_by="DP",
        )
        of = "SELECT id FROM action_live WHERE words LIKE 'Bring a joint maternity triage plan%'"
        again = {"due_on": "2026-07-02", "reason": "The rota of the third unit is still to come"}
        stage.do("change_due", action=stage.value(of), **again)
        refused = stage.refused("write_minute", item=f"{MEETING}/6", text="Changed afterwards")
    stage.tell(say("demo.confirmed", meeting=MEETING, next=NEXT, sentence=refused))


def correct(stage: Stage) -> None:
    """Adopt a correction of the confirmed minutes at the meeting after."""
    sitting.circulate(stage, NEXT, "DP", date(2026, 5, 12), date(2026, 5, 20))
    with stage.at(date(2026, 5, 28), 10):
        sitting.prepare(stage, LATER, LATER_ITEMS, date(2026, 5, 21))
    with stage.at(LATER_ON, 10):
        sitting.hold(stage, HELD_LATER)
        stage.do("confirm_minutes", meeting=NEXT, at_meeting=LATER, confirmed_by="DP")
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
