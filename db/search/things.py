"""What is found by its words: each kind of record, its title, and what belongs to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs to a thing: ``of`` is the column that holds its id."""

    table: str
    of: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of record that is found: SQL of its reference, title and words; ``x`` is its row.

    ``code`` keeps its place in the index for ever: the table's first field number.
    """

    code: int
    ref: str
    title: str
    words: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


THINGS = {
    "organisation": Thing(1000, "x.short", "x.name", ("code", "short")),
    "place": Thing(1100, "''", "x.name"),
    "person": Thing(1200, "x.initials", "x.name", ("post", "email")),
    "communication": Thing(1240, "''", "x.subject", ("sender", "receiver", "words")),
    "body": Thing(
        1300,
        "x.short",
        "x.name",
        (),
        (Part("heading", "body", ("words",)), Part("unknown", "body", ("about", "words"))),
    ),
    "seat": Thing(1700, "''", "x.title", ("constituency",)),
    "portfolio": Thing(1900, "''", "x.title", ("function",)),
    "foirequest": Thing(2300, "x.ref", "x.asked", ("requester", "outcome")),
    "interest": Thing(2500, "''", "x.nature", ("extent", "mitigation")),
    "workstream": Thing(3000, "x.short", "x.name", ("purpose",)),
    "priority": Thing(
        3100,
        "''",
        "x.title",
        ("metric",),
        (Part("priorityevidence", "priority", ("words", "source")),),
    ),
    "milestone": Thing(
        3140,
        "''",
        "x.title",
        ("words", "plan", "theme", "note"),
        (Part("milestonemove", "milestone", ("words",)),),
    ),
    "peoplefunction": Thing(3190, "''", "x.words", ("progress",)),
    "placearrangement": Thing(3210, "''", "x.leadership", ("footprint", "functions")),
    "guidance": Thing(3230, "''", "x.title", ("issuer", "version")),
    "network": Thing(3270, "''", "x.name"),
    "reconfiguration": Thing(
        3290,
        "''",
        "x.title",
        ("note",),
        (Part("dependency", "proposal", ("words", "managed")),),
    ),
    "developmententry": Thing(3250, "''", "x.words", ("with_whom", "follows")),
    "meeting": Thing(
        3500,
        "x.ref",
        "coalesce((SELECT b.name FROM body_live b WHERE b.id = x.body), x.ref)",
        ("venue", "online", "why", "moved_why"),
        (
            Part("minutes", "meeting", ("amendments",)),
            Part("attendance", "meeting", ("note",)),
            Part("publicquestion", "meeting", ("asker", "words", "answer")),
        ),
    ),
    "agendaitem": Thing(
        4000,
        "x.ref",
        "x.title",
        ("section", "why"),
        (
            Part("minute", "item", ("text",)),
            Part("paper", "item", ("title", "filename", "late_reason")),
            Part("declaration", "item", ("nature",)),
            Part("addendum", "item", ("was", "text", "reason")),
            Part("minutecomment", "item", ("was", "proposed", "remark", "reason")),
        ),
    ),
    "decision": Thing(5000, "x.ref", "x.words", ("rationale", "conflicts", "dissent")),
    "recommendation": Thing(
        5100,
        "''",
        "x.words",
        (),
        (Part("referral", "recommendation", ("outcome_words",)),),
    ),
    "circulation": Thing(
        5300,
        "''",
        "x.words",
        ("why", "ended_why"),
        (Part("circulationreply", "circulation", ("words",)),),
    ),
    "challenge": Thing(5450, "''", "x.words", ("support", "response")),
    "action": Thing(
        6100,
        "x.ref",
        "x.words",
        ("owner_text", "evidence", "transferred_text", "former_ref"),
        (
            Part("actionupdate", "action", ("words", "by_person")),
            Part("duechange", "action", ("reason",)),
            Part("actionfile", "action", ("words", "filename")),
        ),
    ),
    "risk": Thing(
        7000,
        "x.ref",
        "x.title",
        (
            *("cause", "event", "effect", "owner_text", "manager_text", "regulators"),
            *("objective", "lead", "plan", "closed_why", "reopened_why", "former_ref"),
        ),
        (
            Part("score", "risk", ("reason",)),
            Part("control", "risk", ("words", "gap")),
            Part("assurance", "risk", ("words", "source", "gap")),
            Part("acceptance", "risk", ("approver", "reason")),
            Part(
                "assurancemove",
                "risk",
                ("person", "decision_ref", "rationale", "evidence", "support", "regulator_lead"),
            ),
            Part("assuranceproposal", "risk", ("person", "rationale", "answer")),
            Part("riskescalation", "risk", ("failed", "asked", "answer")),
            Part("bafconclusion", "risk", ("words",)),
        ),
    ),
    "segmentdecision": Thing(
        8040,
        "''",
        "(SELECT o.name FROM organisation o WHERE o.id = x.organisation)",
        ("rationale", "decision_ref"),
        (Part("themeevidence", "segmentdecision", ("words", "source")),),
    ),
    "achievement": Thing(8100, "''", "x.words", ("source",)),
    "undertaking": Thing(8110, "''", "x.words", ("settled_words",)),
    "mandatedsupport": Thing(
        8120, "''", "x.words", (), (Part("exitcriterion", "support", ("words", "evidence")),)
    ),
    "improvementproposal": Thing(8140, "''", "x.words", ("answer",)),
    "oversightreview": Thing(8150, "''", "x.words"),
    "escalationtrigger": Thing(8160, "''", "x.words"),
    "oversighttrack": Thing(8170, "''", "x.title", ("words", "agreed_by", "ended_why")),
    "performanceissue": Thing(8180, "''", "x.title", ("words", "outcome")),
    "earlyconcern": Thing(8300, "''", "x.title", ("words", "material", "outcome")),
    "interventionproposal": Thing(8340, "''", "x.subject", ("words", "begun_words")),
    "letter": Thing(8400, "''", "x.title", ("words",)),
    "shortfall": Thing(
        8550,
        "''",
        "x.statement",
        (),
        (
            Part("shortfallstep", "shortfall", ("words",)),
            Part("offsetagreement", "shortfall", ("words",)),
        ),
    ),
    "advice": Thing(8620, "''", "x.words", ("answer",)),
    "funding": Thing(8640, "''", "x.title", ("report", "answer")),
    "capitalscheme": Thing(8660, "''", "x.title", ("note",)),
    "efficiency": Thing(8680, "''", "x.title", ("source",)),
    "agreement": Thing(
        8800,
        "''",
        "x.title",
        ("purpose", "ended_why"),
        (
            Part("signatory", "agreement", ("person", "role")),
            Part("variation", "agreement", ("words",)),
            Part("agreementreview", "agreement", ("words",)),
        ),
    ),
    "delegation": Thing(8870, "''", "x.function", ("instrument", "exclusions", "departure_reason")),
    "hostedservice": Thing(8920, "''", "x.title"),
}
# Kinds nobody looks for by their words: settings, links, numbers, frozen copies, who may write.
NOT_FOUND = frozenset(
    {"actionconvention", "allotment", "assuranceauthority", "chase", "colleague", "deadline"}
    | {"absence", "agendaanswer", "agendasetting", "assumption", "assumptionset", "bookword"}
    | {"checkwaiver", "circulationrule", "consent", "contactpoint", "controltotal", "cycleitem"}
    | {"deadlinerule", "delegationpolicy", "deputy", "envelope", "exceptionalact", "foiheld"}
    | {"foipassage", "hostedfor", "identifiedlead", "indicator", "indicatorreading"}
    | {"inductionstep", "issueorganisation", "label", "leftout", "letterapproval", "mailrule"}
    | {
        "meetingrule",
        "membership",
        "minutecheck",
        "officeholder",
        "offsetleg",
        "oversightframework",
    }
    | {"oversighttheme", "pack", "packpaper", "paperrisk", "paperversion", "partner", "planitem"}
    | {"planline", "position", "presence", "presiding", "proposalanswer", "quorumneed"}
    | {"recording", "reminder", "reviewrule", "riskaction", "riskappetite", "risklink"}
    | {"riskscale", "room", "roombooking", "segment", "segmentcriterion", "snapshot"}
    | {"strategicrisk", "takeover", "templateitem", "terms", "themeofitem", "variationconsent"}
    | {"yearperiod"}
)
FOUND = frozenset(THINGS) | {part.table for each in THINGS.values() for part in each.parts}
