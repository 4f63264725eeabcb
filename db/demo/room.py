"""The Management Group of 2 April 2026: a late provider, a deputy, a recusal and a second chair."""

from datetime import date

from db.demo.stage import Stage
from db.meetings.queries import quorum_at_every_item
from db.words import say

MEETING = "MG/2026-04-02"
HELD_ON = date(2026, 4, 2)
ITEMS = (
    # title, purpose, lead, minutes
    ("Elective recovery: mutual aid between trusts", "decision", "BT", 20),
    ("Operational plan 2026-27: shared priorities", "decision", "DP", 25),
    ("Waits in maternity triage", "assurance", "LC", 20),
    ("Ambulance handover: winter lessons", "information", "NQ", 10),
)
PAPERS = (
    (
        "4",
        "Mutual aid proposal",
        "BT",
        ["outcomes", "inequalities"],
        "agree to recommend that trusts share elective capacity until March 2027",
    ),
    (
        "5",
        "Operational plan 2026-27",
        "DP",
        ["productivity"],
        "agree to recommend the shared priorities to each board",
    ),
    (
        "6",
        "Maternity triage: quality report",
        "LC",
        ["outcomes"],
        "note the risk and ask for a joint plan",
    ),
)
IN_THE_ROOM = ("DP", "AT", "PF", "CO", "BT", "LC", "WL", "NQ")
APOLOGIES = ("HB", "DN", "CQ")
# item, starts, ends
COURSE = (
    ("1", "10:00", "10:06"),
    ("2", "10:06", "10:18"),
    ("3", "10:18", "10:36"),
    ("4", "10:36", "11:00"),
    ("5", "11:00", "11:25"),
    ("6", "11:25", "11:48"),
    ("7", "11:48", "12:00"),
    ("8", "12:00", "12:04"),
    ("9", "12:04", "12:05"),
)
# what happens while an item is taken: item, command, fields
MEANWHILE = (
    (
        "3",
        "mark_arrived",
        {"meeting": MEETING, "person": "MP", "at": "10:19", "note": "Delayed by the trains"},
    ),
    (
        "4",
        "declare_interest",
        {
            "item": f"{MEETING}/4",
            "person": "MP",
            "nature": "Gateshead Health would be paid for the mutual aid proposed.",
            "management": "withdraws",
        },
    ),
    ("7", "set_presiding", {"meeting": MEETING, "person": "PF", "from_time": "11:50"}),
    ("7", "mark_left", {"meeting": MEETING, "person": "DP", "at": "11:50"}),
)
DECISIONS = (
    (
        "4",
        {
            "words": "that the four partnerships take up mutual aid from June 2026",
            "kind": "agreed to recommend",
            "binds_statutory": True,
            "for_ratification": True,
            "rationale": "Three of four trusts have modelled it; transport is to be offered first",
            "conflicts": "Marigold Penhaligon withdrew",
        },
    ),
    (
        "5",
        {
            "words": "the four shared priorities of the operational plan",
            "kind": "agreed",
            "rationale": "They follow from the strategy the Health Strategy Group set",
            "owner": "DP",
            "at_scale": "shared priorities",
            "aims": ["outcomes", "inequalities"],
        },
    ),
)
MINUTES = {
    "1": "Dorothea Plumstone welcomed members and RECEIVED apologies. The meeting was not yet "
    "quorate: one provider member was present and two are needed. Members agreed to begin with "
    "what needed no decision.",
    "2": "Members NOTED the register of interests. Marigold Penhaligon's interest in item 4 was "
    "known from the register.",
    "3": "ICP leads reported. North Cumbria asked for help with recruitment to community "
    "paediatrics. Marigold Penhaligon joined at 10:19 and the meeting became quorate.",
    "4": "Barnaby Thistlewood presented the proposal. Three trusts had modelled the transfer of "
    "140 patients a month; the fourth would report by 30 April. Members asked that transport be "
    "offered before any transfer is agreed. Marigold Penhaligon had withdrawn, so the meeting "
    "was not quorate for this item and took it as a discussion.",
    "5": "Dorothea Plumstone presented the plan. Members supported its four shared priorities "
    "and asked for the inequalities measures to be shown by place.",
    "6": "Lysander Crabtree reported that triage waits had lengthened at two units. Members "
    "asked for a joint plan and NOTED the risk.",
    "7": "Nettie Quillfeather reported. Dorothea Plumstone left at 11:50 and Ptolemy Finchley "
    "took the chair. Members NOTED the report.",
    "8": "There was no other business.",
    "9": "The next meeting is on 7 May 2026 at 10:00.",
}
ACTIONS = (
    ("4", "Report the fourth trust's figures for mutual aid", "BT", "2026-04-30"),
    ("4", "Set out the transport offer for patients who are transferred", "NQ", "2026-05-22"),
    ("5", "Show the inequalities measures of the plan by place", "DP", "2026-05-29"),
    ("6", "Bring a joint maternity triage plan", "LC", "2026-05-07"),
)


def build_agenda(stage: Stage) -> None:
    """Draft the agenda, ask for papers, receive them (one late), and issue it."""
    stage.do("convene_meeting", meeting=MEETING)
    stage.do("draft_agenda", meeting=MEETING)
    after = f"{MEETING}/3"
    for number, (title, purpose, lead, minutes) in enumerate(ITEMS, 4):
        stage.do(
            "add_item",
            meeting=MEETING,
            title=title,
            purpose=purpose,
            lead=lead,
            minutes_long=minutes,
            after=after,
        )
        after = f"{MEETING}/{number}"
    for item, title, lead, aims, asks in PAPERS:
        about = {"title": title, "lead": lead, "aims": aims, "recommendation": asks}
        paper = stage.do("add_paper", item=f"{MEETING}/{item}", marking="OFFICIAL", **about)
        if item == "5":
            stage.do("change_paper", paper=paper, aims=["outcomes", "inequalities", "productivity"])
        late = {"late_reason": say("demo.late"), "late_agreed_by": "DP"} if item == "6" else {}
        received = "2026-03-30" if item == "6" else "2026-03-20"
        with stage.at(date.fromisoformat(received), 16):
            stage.do("record_paper_received", paper=paper, received_on=received, **late)
    stage.do(
        "register_interest",
        person="MP",
        kind="financial",
        nature="Chief executive of a trust that may be paid for mutual aid",
        organisation="Gateshead Health",
        from_on="2025-06-01",
        mitigation="Withdraws where a payment to the trust is decided",
        declared_on="2026-03-18",
    )
    stage.do("issue_agenda", meeting=MEETING)
    stage.tell(say("demo.agenda", meeting=MEETING))


def hold(stage: Stage) -> None:
    """Hold the meeting: people, items, words and actions, minute by minute."""
    for person in APOLOGIES:
        stage.do("record_apologies", meeting=MEETING, person=person)
    stage.do("open_meeting", meeting=MEETING, at="10:00")
    for person in IN_THE_ROOM:
        stage.do("mark_arrived", meeting=MEETING, person=person, at="10:00")
    stage.do("mark_arrived", meeting=MEETING, person="JM", at="10:00", mode="remote")
    stage.do("mark_represented", meeting=MEETING, member="UP", deputy="RA", at="10:00")
    for item, starts, ends in COURSE:
        _take(stage, item, starts, ends)
    stage.do("close_meeting", meeting=MEETING, at="12:05")
    stage.tell(say("demo.held", meeting=MEETING))
    with stage.store.read() as book:
        meeting = book.value("SELECT id FROM meeting_live WHERE ref = :ref", ref=MEETING)
        for line in quorum_at_every_item(book, meeting):
            stage.told.append(f"    {line.number}  {line.sentence}")


def _take(stage: Stage, item: str, starts: str, ends: str) -> None:
    ref = f"{MEETING}/{item}"
    stage.do("start_item", item=ref, at=starts)
    for at_item, name, fields in MEANWHILE:
        if at_item == item:
            stage.do(name, **fields)
    stage.do("write_minute", item=ref, text=MINUTES[item])
    for at_item, words, owner, due_on in ACTIONS:
        if at_item == item:
            stage.do(
                "raise_action",
                body="MG",
                words=words,
                owner=owner,
                due_on=due_on,
                meeting=MEETING,
                item=ref,
            )
    for at_item, decided in DECISIONS:
        if at_item == item:
            stage.do("record_decision", item=ref, **decided)
    stage.do("end_item", item=ref, at=ends)
