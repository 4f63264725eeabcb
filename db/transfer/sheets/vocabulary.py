"""The headings people write, by the field they mean: read from registers in use.

A heading is compared after :func:`plain`. Those under ``VAGUE`` mean the field only in a sheet that
is otherwise known to be a register of that kind ("Description" is not a risk by itself).
"""

import re

from db.transfer.sheets.proposal import Kind

_CAMEL = re.compile(r"(?<=[a-zäöü])(?=[A-ZÄÖÜ])")
_APART = re.compile(r"[\s_:*.,;\-\u2013\u2014?!\"'\u2019]+")
_PREFIX = re.compile(r"^(std|cst|cat|field|bl)\s+")

_COMMON = {
    "ref": "ref|ref no|no|number|id|item no|item number|reference|reference no|reference number|"
    "key|#|ref number|unique id|log no|serial no|sr no|nr|lfd nr|datix id|datix ref|issue key|"
    "line|unique ref",
    "owner": "lead|leads|owner|owners|responsibility|responsible|responsible person|by whom|who|"
    "assigned to|assignee|accountable|accountable lead|lead officer|responsible officer|ownership|"
    "executive lead|lead director|exec lead|sro|lead name|owner name|person responsible|"
    "allocated to|responsible owner|lead person|verantwortlich|verantwortlicher|eigentümer",
    "raised_on": "date raised|raised|raised on|date opened|opened|opened on|date added|date logged|"
    "date identified|identified|created|date created|logged|date|entry date|date of entry|datum|"
    "date open|date entered|date entered on register|start date|created date|opened date",
    "status": "status|state|open closed|open or closed|current status|proposed to open close|"
    "complete|completed y n|closed y n|active closed|status comment|status comments|"
    "status update|zustand|task status|complete y n|closed yes no|complete yes no|"
    "completed yes no|done",
    "rag": "rag|rag status|status rag|rag rating|progress rag|brag|brag rating|bragy|colour|r a g",
    "update": "update|updates|progress|comment|comments|notes|latest update|progress update|"
    "update progress|progress comments|commentary|narrative|progress to date|current position|"
    "position|action update|latest position|remarks|outcome|progress notes|bemerkung|kommentar|"
    "progress and comments|update and progress|update since last meeting|discussion",
    "part": "part|part of the meeting|part of meeting|public or private|private|confidential",
    "closed_on": "date closed|closed|closed on|date completed|date complete|completed|completed on|"
    "completion date|closure date|date of closure|resolved|resolved on|date resolved|"
    "closing date|actual completion date|resolution date|completed date|closed date",
}

_ACTION = _COMMON | {
    "ref": _COMMON["ref"] + "|action ref|action no|action number|action id|action reference",
    "words": "action|actions|action agreed|agreed action|action required|action to be taken|"
    "action point|action points|action item|action items|actions agreed|actions required|"
    "action description|description of action|agreed actions|action details|outstanding action|"
    "what|matter arising|to do|massnahme|aufgabe|required action",
    "owner": _COMMON["owner"] + "|action owner|action lead|action by|actions by|action owners|"
    "lead for action",
    "due_on": "due date|due|deadline|target date|by when|target|timescale|timescales|when|"
    "completion due|due by|date due|target completion date|expected completion date|"
    "agreed deadline|"
    "completion target|due for completion|due meeting|fällig|termin|frist|planned completion date",
    "first_due_on": "first due date|original due date|original deadline|original target date|"
    "original due",
    "revised_on": "new date|revised date|revised due date|revised deadline|revised target date|"
    "revised due|new due date|extended to|extension date|revised completion date|amended date|"
    "current due date|revised timescale",
    "source": "source|paper|relevant item|meeting|agenda item|item|minute ref|minute reference|"
    "minute no|minute number|agenda title|agenda ref|minute|topic|"
    "subject|agenda item title|item title|meeting and item|agenda item no|origin|action source",
    "raised_on": _COMMON["raised_on"]
    + "|date of action|date agreed|agreed on|date action raised|date of meeting|meeting date",
    "status": _COMMON["status"] + "|action status",
    "evidence": "evidence|evidence of completion|closure evidence|closed evidence|assurance",
    "priority": "priority|urgency",
    "raised_by": "raised by|requested by|reporter|identified by",
}

# When a score was given, and which part of it: "residual" is settled by what else the sheet has.
STAGES = {
    "initial": ("initial", "inherent", "original", "gross", "raw", "pre mitigation", "unmitigated",
        "before mitigation", "starting", "baseline", "uncontrolled", "opening"),
    "": ("current", "net", "actual", ""),
    "residual": ("residual", "post mitigation", "after mitigation", "mitigated"),
    "target": ("target", "tolerance", "acceptable", "projected", "tolerable", "planned"),
}  # fmt: skip
PARTS = {
    "likelihood": ("likelihood", "probability", "l", "likelihood score", "probability score",
        "likelihood rating", "prob", "probability of occurrence", "wahrscheinlichkeit", "prb",
        "eintrittswahrscheinlichkeit"),
    "impact": ("impact", "consequence", "consequences", "severity", "c", "i", "impact score", "s",
        "consequence score", "impact rating", "imp", "severity rating", "auswirkung",
        "impact monetary", "consequence rating", "impact of result"),
    "score": ("score", "rating", "risk score", "risk rating", "risk level", "lxc", "lxi", "cxl",
        "ixl", "l x c", "l x i", "c x l", "i x l", "level", "likelihood x impact",
        "impact x likelihood rating", "likelihood x impact rating", "likelihood x consequence",
        "consequence x likelihood", "impact x likelihood score", "likelihood x impact score",
        "grade", "risk", "risk grade", "rag",
        "risk rating score", "impact x likelihood", "total", "overall score", "r", "mag",
        "importance", "severity index", "criticality", "exposure", "risk grading"),
}  # fmt: skip


def _scores() -> dict[str, str]:
    found = {}
    for stage, befores in STAGES.items():
        for part, names in PARTS.items():
            field = f"{stage}_{part}" if stage else part
            said = [f"{before} {name}".strip() for before in befores for name in names]
            said += [f"{before} risk {name}".strip() for before in befores for name in names]
            said += [f"{name} {before}" for before in befores if before for name in names]
            # "Risk", "R" and "RAG" alone are no score; "Total" and "Level" are too vague alone.
            alone = {"risk", "r", "rag", "total", "level", "s", "importance"}
            found[field] = "|".join(each for each in said if stage or each not in alone)
    return found


_RISK = (
    _COMMON
    | _scores()
    | {
        "ref": _COMMON["ref"] + "|risk id|risk ref|risk reference|risk no|risk number|risk #|risk "
        "register id|risk key",
        "title": "risk title|title|risk name|name|short title|risk area|risk theme|headline|"
        "risk heading",
        "words": "risk|risk description|description of risk|risk statement|risk detail|the risk|"
        "risk details|description of the risk|threat|principal risk|strategic risk|"
        "risk summary|hazard|risiko|risikobeschreibung|potential risk|risk event description|risks|"
        "risk cause event effect|risk cause event and effect",
        "cause": "cause|causes|risk cause|if|due to|trigger|cause of risk|root cause|because of|"
        "ursache",
        "source": "source|source of risk|risk source|origin",
        "event": "event|risk event|uncertain event|then|there is a risk that",
        "effect": "effect|effects|risk effect|resulting in|leading to|risk consequence|"
        "consequence description|impact description|description of impact|potential impact|folge",
        "owner": _COMMON["owner"] + "|risk owner|corporate risk owner|risk lead|senior owner|"
        "executive owner|risk owner exec",
        "manager": "risk manager|manager|actionee|action owner|action owners|risk handler|"
        "corporate action owners|operational lead|handler|delegated owner|delegate",
        "category": "category|categories|risk type|type|risk category|theme|domain|"
        "objective|strategic objective|area|directorate|department|typ|corporate objective|"
        "quality dimension|dimension|kategorie|risk class",
        "controls": "controls|existing controls|key controls|control|current controls|"
        "controls in place|mitigating controls|existing control measures|control measures|"
        "current mitigation|internal control|internal controls|mitigations in place|"
        "existing mitigation|existing mitigations|controls and mitigations",
        "gaps": "gaps|gaps in control|gaps in controls|control gaps|gaps in controls and assurance|"
        "gaps in control and assurance|gaps in assurance",
        "assurances": "assurances|assurance|sources of assurance|independent assurance|"
        "positive assurance|assurance on controls",
        "plan": "action plan|current action plan|summary risk treatment plan|treatment plan|"
        "mitigation|mitigations|mitigation plan|mitigation strategy|mitigating action|actions|"
        "mitigating actions|action required|further actions|response description|action|"
        "further action required|actions required|planned actions|risk treatment|treatment|"
        "responses|response|mitigation actions|contingency|contingency plan|gegenmassnahme|"
        "gegenmassnahmen|planned mitigation|additional controls required|risk response",
        "response": "strategy|response strategy|risk strategy|treat tolerate transfer terminate|"
        "response type|risk response type|4ts|treatment option|approach",
        "status": _COMMON["status"] + "|risk status",
        "review_on": "review date|date of review|next review|next review date|review|review due|"
        "date of next review|due date|target date|by when|target date for completion",
        "reviewed_on": "last review|last reviewed|last updated|date last reviewed|updated|"
        "last update|date reviewed|last review date|date updated",
        "trend": "trend|direction|direction of travel|movement|change|change since last",
        "appetite": "appetite|risk appetite|risk tolerance",
        "proximity": "proximity|timing|risk proximity",
        "raised_by": "raised by|identified by|reporter|reported by|logged by",
        "score_was": "previous risk score|previous score|last score|prior score|previous rating",
        "update": _COMMON["update"] + "|resolution",
    }
)

_ISSUE = _COMMON | {
    "ref": _COMMON["ref"] + "|issue id|issue ref|issue no|issue number|issue reference|issue #",
    "words": "issue|issues|issue description|description of issue|issue statement|issue summary|"
    "problem|issue detail|issue details|issue title|issue name|problem description|concern",
    "detail": "background|further detail|report",
    "owner": _COMMON["owner"] + "|issue owner|issue lead",
    "raised_by": "raised by|reported by|identified by|reporter|logged by",
    "severity": "severity|impact|impact rating|rag rating|issue rating|issue severity",
    "priority": "priority|urgency",
    "category": "category|type|issue type|theme|area|workstream",
    "due_on": "due date|due|target date|target resolution date|deadline|by when|"
    "target resolution|resolution due",
    "plan": "action|actions|action required|resolution plan|proposed resolution|response|"
    "actions required|mitigation|resolution actions|action plan|solution|corrective action",
    "decision": "decision|resolution|decision made",
    "decided_on": "decision date|date of decision",
    "reviewed_on": "last update|last updated|updated|last review|last reviewed",
    "status": _COMMON["status"] + "|issue status",
}

_DECISION = {
    "ref": _COMMON["ref"] + "|decision id|decision ref|decision no|decision number",
    "words": "decision|decisions|decision made|decision taken|decision agreed|"
    "decision description|decision details|decision text",
    "decided_on": "date|decision date|date of decision|date agreed|decided on|date made|"
    "date decided|date approved|meeting date|date of meeting",
    "source": "meeting|agenda item|item|paper|minute ref|minute reference|source|topic|subject|"
    "forum|committee|body",
    "authority": "authority|approved by|decided by|decision maker|made by|agreed by|approver",
    "owner": _COMMON["owner"] + "|decision owner",
    "rationale": "rationale|reason|reasons|options|options considered|justification|basis",
    "status": "status|state|decision status",
    "review_on": "review|review date|next review",
    "update": "comment|comments|notes|implementation|update|progress",
    "votes": "votes|vote|dissent|votes and dissent",
    "type": "type|decision type|category",
    "conflicts": "conflicts|conflicts managed|conflicts of interest",
}

_SAID = {
    Kind.ACTION: _ACTION,
    Kind.RISK: _RISK,
    Kind.ISSUE: _ISSUE,
    Kind.DECISION: _DECISION,
}

# Headings that mean the record's own words only in a sheet otherwise known to be a register.
VAGUE = {
    Kind.ACTION: ("description", "details", "detail", "task", "tasks", "summary", "agreed",
        "task name", "task title", "title"),
    Kind.RISK: ("description", "details", "summary", "beschreibung", "brief description",
        "description objective"),
    Kind.ISSUE: ("description", "details", "summary", "title"),
    Kind.DECISION: ("description", "details", "summary"),
}  # fmt: skip

# Words that name a kind where they stand in a heading, a sheet's name or a title above the table.
NAMED = {
    Kind.ACTION: ("action", "actions", "massnahmen"),
    Kind.RISK: ("risk", "risks", "risiko", "risiken", "baf"),
    Kind.ISSUE: ("issue", "issues"),
    Kind.DECISION: ("decision", "decisions"),
}

TICKABLE = ("likelihood", "impact")

# Fields few other tables have: without one of them a list is not taken for this kind by itself.
TELLING = {
    Kind.ACTION: {"owner", "due_on", "revised_on", "status", "update", "evidence"},
    Kind.RISK: {"likelihood", "impact", "initial_likelihood", "target_likelihood", "controls",
        "plan", "response", "owner", "score", "cause", "event", "target_score", "initial_score",
        "target_impact", "status", "gaps"},
    Kind.ISSUE: {"status", "owner", "severity", "priority", "plan", "decision", "raised_by"},
    Kind.DECISION: {"decided_on", "authority", "rationale", "source"},
}  # fmt: skip

# Headings of plans and other lists, whose rows are not promises made at a meeting.
PLANS = {"predecessor", "predecessors", "duration", "effort", "swarm", "sprint", "recurrence",
    "dependencies", "epic", "cellreference", "alias", "goal", "distribution"}  # fmt: skip


def plain(heading: str) -> str:
    """Return a heading in the form it is compared in."""
    spaced = _CAMEL.sub(" ", heading.replace("/", " ").replace("&", " and ").replace("=", " "))
    words = _APART.sub(" ", spaced.casefold()).strip()
    return _PREFIX.sub("", words) if words else heading.strip().casefold()


def _table() -> dict[Kind, dict[str, str]]:
    found: dict[Kind, dict[str, str]] = {}
    for kind, fields in _SAID.items():
        found[kind] = {}
        for field, said in fields.items():
            for each in said.split("|"):
                found[kind].setdefault(plain(each) or each, field)
    return found


MEANT = _table()
"""For each kind, the field each known heading means."""


def fields_of(kind: Kind) -> tuple[str, ...]:
    """Return the fields a column can be given to, in the order they are shown."""
    return tuple(_SAID[kind])
