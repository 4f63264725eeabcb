"""Who else holds a place in the North East, and the meetings they hold beside the month's.

Its memorandum names the places of the Health Strategy Group, the partnerships and the review of
board and region; everybody in them, and what is said there, is invented and marked.
"""

from datetime import date

from db.demo.sitting import Item, Sitting, circulate, hold, prepare
from db.demo.stage import Stage
from db.demo.year import EXAMPLE

REVIEW, STRATEGY = "FRM/2026-05-21", "HSG/2026-05-19"
REGION, BOARD = "NHSE NEY", "NENC ICB"
PEOPLE = (
    # name, post, organisation
    ("Leopold Ashgrove", "Regional Director", REGION),
    ("Emmeline Starkey", "Chief Executive", "CDDFT"),
    ("Jasper Holloway", "Chief Executive", "Northumbria"),
    ("Rowena Tilbury", "Chief Executive", "South Tees"),
    ("Octavia Marsden", "Chief Executive", "TEWV"),
    ("Fergus Dalby", "General practitioner", None),
    ("Honor Winstanley", "Director of Adults’ Services", "Sunderland City Council"),
    ("Silas Rutherford", "Director of Public Health", "Gateshead Metropolitan Borough Council"),
)
CHIEFS = (
    # organisation, who is its chief executive in the Health Strategy Group
    (BOARD, "Dorothea Plumstone"),
    ("Newcastle Hospitals", "Una Pettigrew"),
    ("Gateshead Health", "Marigold Penhaligon"),
    ("Northumbria", "Jasper Holloway"),
    ("STSFT", "Barnaby Thistlewood"),
    ("CNTW", "Wilfred Larkspur"),
    ("NEAS", "Nettie Quillfeather"),
    ("NCIC", "Hattie Bramblewick"),
    ("CDDFT", "Emmeline Starkey"),
    ("South Tees", "Rowena Tilbury"),
    ("North Tees", "Cordelia Quickfall"),
    ("TEWV", "Octavia Marsden"),
)
OTHERS = (
    # committee, how its place begins, who
    ("HSG", "Clinical leader", "Lysander Crabtree"),
    ("HSG", "Representative of the primary care networks", "Fergus Dalby"),
    ("HSG", "Representative of the directors of adults", "Honor Winstanley"),
    ("HSG", "Representative of the directors of public health", "Silas Rutherford"),
    ("FRM", "Regional Director,", "Leopold Ashgrove"),
    ("FRM", "Regional Executive Director,", "Jocasta Merriweather"),
    ("FRM", "Chief Executive,", "Dorothea Plumstone"),
    ("ICP-NC", "ICP Lead", "Hattie Bramblewick"),
    ("ICP-N", "ICP Lead", "Marigold Penhaligon"),
    ("ICP-C", "ICP Lead", "Barnaby Thistlewood"),
    ("ICP-TV", "ICP Lead", "Cordelia Quickfall"),
)
INTERESTS = (
    {
        "person": "BT", "kind": "indirect", "direct": False, "from_on": "2026-02-16",
        "nature": "Brother directs a firm that lends nurses (example)",
        "extent": "Half of the shares", "mitigation": "Withdraws where agency staff are bought"},
    {
        "person": "LC", "kind": "non-financial professional", "from_on": "2026-03-02",
        "nature": "Chairs the clinical network for stroke (example)", "extent": "Unpaid",
        "mitigation": "Noted where stroke care is decided"},
)  # fmt: skip
REVIEWED = Sitting(
    REVIEW,
    ("Leopold Ashgrove", "Jocasta Merriweather", "Dorothea Plumstone"),
    (
        ("1", "14:00", "14:03", "Leopold Ashgrove opened the review."),
        ("2", "14:03", "14:04", "There was nothing to declare."),
        ("3", "14:04", "14:35", ("Dorothea Plumstone described the rota from July. The region "
         "proposes support on two days a week; the board answers within a week.")),
        ("4", "14:35", "14:52", ("Day-case hip replacement has begun on both sites, and forty "
         "nurses from abroad have passed. The region asked that others be told how.")),
        ("5", "14:52", "14:53", "There was no other business."),
        ("6", "14:53", "14:54", "The next formal review is on 16 July 2026 at 14:00."),
    ),
    "14:54",
)  # fmt: skip
REVIEW_ITEMS = (
    Item("Stroke rota in County Durham and Darlington", "discussion", "DP", 30,
         "The rota from July", "say what support is offered"),
    Item("What went well", "information", "DP", 15),
)  # fmt: skip
AIM = "Fewer early deaths from the heart, the lungs and cancer in the poorest fifth by 2031"
STRATEGY_ITEMS = (
    Item("Strategy of the system to 2031", "decision", "DP", 45, "Strategy to 2031", "agree it"),
    Item("Showcase: one staff bank for two trusts", "information", "UP", 15),
)
AGREED = Sitting(
    STRATEGY,
    (*tuple(person for _whose, person in CHIEFS), "Lysander Crabtree", "Fergus Dalby"),
    (
        ("1", "13:00", "13:05", "Dorothea Plumstone welcomed members after the strategy day."),
        ("2", "13:05", "13:06", "There was nothing to declare."),
        ("3", "13:06", "13:55", ("Dorothea Plumstone presented what the day had changed. Members "
         "asked that each place say what the strategy means there.")),
        ("4", "13:55", "14:12", "Una Pettigrew showed how two trusts fill shifts from one bank."),
        ("5", "14:12", "14:13", "There was no other business."),
        ("6", "14:13", "14:14", "The next meeting is on 21 July 2026."),
    ),
    "14:14",
    ("Honor Winstanley", "Silas Rutherford"),
    (
        ("3", "record_decision", {
            "item": f"{STRATEGY}/3", "kind": "agreed", "strategy": True, "owner": "DP",
            "words": f"the strategy to 2031: {AIM[0].lower()}{AIM[1:]}",
            "assembly": "shaped",
            "assembly_words": "Those who are to sit in the Assembly put inequalities first",
            "rationale": "Every place was asked, and eleven of fourteen answered",
            "aims": ["outcomes", "inequalities"], "at_scale": "shared priorities"}),
        ("3", "raise_action", {
            "body": "HSG", "meeting": STRATEGY, "item": f"{STRATEGY}/3", "owner": "DP",
            "words": "Ask each place what the strategy means there", "due_on": "2026-07-14"}),
    ),
)  # fmt: skip


def fill(stage: Stage) -> None:
    """Enter who else holds a place, and what two more members declare."""
    for name, post, organisation in PEOPLE:
        stage.do(
            "add_person",
            name=name,
            post=post,
            organisation=organisation,
            email=f"{name.split()[0].lower()}@example.invalid",
            demonstration=True,
            source=EXAMPLE,
        )
    for whose, person in CHIEFS:
        of = """
            SELECT s.id FROM seat_live s JOIN body_live b ON b.id = s.body
              JOIN organisation_live o ON o.id = s.organisation
            WHERE b.short = 'HSG' AND o.short = :whose"""
        office = {"office": "chair"} if whose == BOARD else {}
        _appoint(stage, stage.value(of, whose=whose), person, **office)
    for body, title, person in OTHERS:
        of = """
            SELECT s.id FROM seat_live s JOIN body_live b ON b.id = s.body
            WHERE b.short = :body AND s.title LIKE :title"""
        _appoint(stage, stage.value(of, body=body, title=f"{title}%"), person)
    for interest in INTERESTS:
        stage.do("register_interest", **interest, declared_on="2026-03-12", source=EXAMPLE)


def _appoint(stage: Stage, seat: str, person: str, **office: str) -> None:
    since = {"from_on": "2026-04-01", "source": EXAMPLE}
    stage.do("appoint_member", seat=seat, person=person, **since, **office)


def meet(stage: Stage) -> None:
    """Hold the review of board and region, and the Health Strategy Group after its day."""
    with stage.at(date(2026, 5, 5), 9):
        times = {"on_date": "2026-05-19", "start_time": "13:00", "end_time": "14:30"}
        stage.do("plan_meeting", body="HSG", **times, why="What came of the strategy day")
        prepare(stage, STRATEGY, STRATEGY_ITEMS, date(2026, 5, 4))
    with stage.at(date(2026, 5, 19), 13):
        hold(stage, AGREED)
    with stage.at(date(2026, 5, 20), 9):
        prepare(stage, REVIEW, REVIEW_ITEMS, date(2026, 5, 19))
    with stage.at(date(2026, 5, 21), 14):
        hold(stage, REVIEWED)
    circulate(stage, STRATEGY, "DP", date(2026, 5, 22), date(2026, 6, 2))
    circulate(stage, REVIEW, "Leopold Ashgrove", date(2026, 5, 26), date(2026, 6, 3))
