"""Sentences about committees and groups, their places, people and organisations."""

SENTENCES = {
    "OrgKind.clinical commissioning group": "Clinical commissioning group",
    "OrgKind.integrated care board": "Integrated care board",
    "OrgKind.NHS trust": "NHS trust",
    "OrgKind.NHS foundation trust": "NHS foundation trust",
    "OrgKind.local authority": "Local authority",
    "OrgKind.combined authority": "Combined authority",
    "OrgKind.national body": "National body",
    "OrgKind.regional office": "Regional office",
    "OrgKind.regulator": "Regulator",
    "OrgKind.professional network": "Professional network",
    "OrgKind.academic health science network": "Academic health science network",
    "OrgKind.primary care network": "Primary care network",
    "OrgKind.independent provider": "Independent provider",
    "OrgKind.voluntary organisation": "Voluntary organisation",
    "OrgKind.integrated care system": "Integrated care system",
    "OrgKind.other": "Other",
    "PlaceLevel.neighbourhood": "Neighbourhood",
    "PlaceLevel.place": "Place",
    "PlaceLevel.partnership": "Integrated care partnership",
    "PlaceLevel.system": "Integrated care system",
    "PlaceLevel.region": "Region",
    "Aim.outcomes": "Improve outcomes",
    "Aim.inequalities": "Tackle inequalities",
    "Aim.productivity": "Productivity and value for money",
    "Aim.social and economic development": "Social and economic development",
    "scale.nearer_home": "This is the business of a place or a partnership. Only what is done for "
    "the whole system says why at its scale.",
    "AtScale.": "Not said",
    "AtScale.shared priorities": "Priorities set together",
    "AtScale.one voice": "One voice",
    "AtScale.consistent standards": "Consistent standards",
    "AtScale.risks and pressures": "Risks managed together",
    "AtScale.best practice": "Best practice shared",
    "AtScale.shared functions": "Shared functions",
    "bodies.icp": "ICP",
    "BodyKind.committee": "Committee",
    "BodyKind.board": "Board",
    "BodyKind.group": "Group",
    "BodyKind.assembly": "Assembly",
    "BodyKind.partnership": "Partnership",
    "BodyKind.review meeting": "Formal review meeting",
    "Authority.statutory": "Statutory",
    "Authority.delegated": "Delegated",
    "Authority.collaborative": "Collaborative",
    "BodyStatus.proposed": "Proposed",
    "BodyStatus.active": "Active",
    "BodyStatus.closed": "Closed",
    "Sensitivity.not set": "Not set",
    "Sensitivity.public": "Public",
    "Sensitivity.private": "Private",
    "Sensitivity.confidential": "Confidential",
    "RetentionClass.not set": "Not set",
    "RetentionClass.board": "Board meeting",
    "RetentionClass.principal": "Committee in the scheme of delegation",
    "RetentionClass.minor": "Minor committee",
    "Capacity.member": "Member",
    "Capacity.in attendance": "In attendance",
    "Capacity.observer": "Observer",
    "Office.chair": "Chair",
    "Office.vice-chair": "Vice-chair",
    "Office.member": "Member",
    "MinuteStyle.not set": "Not set",
    "MinuteStyle.action": "Action minutes",
    "MinuteStyle.summary": "Summary",
    "MinuteStyle.narrative": "Narrative",
    "DayUnit.working": "working days",
    "DayUnit.calendar": "calendar days",
    "DeadlineKind.call for papers": "Call for papers",
    "DeadlineKind.papers due": "Papers due",
    "DeadlineKind.pack out": "Pack out",
    "DeadlineKind.action note": "Action note",
    "DeadlineKind.minutes to the chair": "Minutes to the chair",
    "DeadlineKind.minutes out": "Minutes out",
    "Means.e-mail": "E-mail",
    "Means.letter": "Letter",
    "Means.meeting": "At a meeting",
    "Means.call": "Call",
    "Means.portal": "Portal",
    "Step.terms of reference": "Send the terms of reference",
    "Step.declaration of interests": "Ask for the declaration of interests",
    "Step.declaration of independence": "Ask for the declaration of independence",
    "Step.dates of the year": "Send the dates and invitations of the year",
    "Step.distribution lists": "Add to the distribution lists",
    "Step.last minutes": "Send the last minutes and the action log",
    "Step.introduction to the chair": "Introduce to the chair",
    "Step.invitations cancelled": "Cancel the invitations after the last day",
    "Step.taken off lists": "Take off the distribution lists and shared folders",
    "Step.other": "Something else",
    "bodies.end_before_start": "It cannot end on {end}, before it starts on {start}.",
    "bodies.review_before_start": "They cannot be reviewed on {on}, before they start on {start}.",
    "bodies.no_such_month": "There is no month {month}: a year starts in a month from 1 to 12.",
    "bodies.name_missing": "A name is needed.",
    "bodies.short_unfit": (
        "A short name has up to 12 letters or figures and no blanks or strokes, such as MG:"
        " “{given}” does not fit."
    ),
    "bodies.short_taken": "Another committee or group is already called {given} for short.",
    "bodies.below_one": "This is at least one.",
    "bodies.below_nought": "This cannot be less than 0.",
    "bodies.succeeds_itself": "An organisation cannot, in the end, come to succeed itself.",
    "bodies.reports_to_itself": "A committee cannot, in the end, report to itself.",
    "bodies.within_itself": "A place cannot, in the end, lie within itself.",
    "bodies.passed_on": "{name} ended on {on}; its work passed to {instead}. Choose that, or an "
    "earlier day.",
    "bodies.passed_to_nobody": "{name} ended on {on}, and nobody took up its work. Choose another, "
    "or an earlier day.",
    "bodies.person_left": "This person left on {on}.",
    "bodies.leaves_before_joining": (
        "This person has held the membership place {seat} since {on}: the last day is not before"
        " that. End the place itself if it was never theirs."
    ),
    "bodies.cannot_authorise": (
        "A collaborative committee has no statutory power: it may recommend a quality assurance"
        " status, not authorise it."
    ),
    "bodies.already_in_seat": "This person already holds this membership place in that time.",
    "bodies.deputy_holds_seat": "This person holds the place and cannot stand in for it.",
    "bodies.code_taken": "The code {given} is already that of {name}.",
    "bodies.reason_missing": "Say why.",
    "bodies.closed": "It closed on {on}.",
    "bodies.terms_not_later": "The terms in force start on {on}; new ones start later.",
    "bodies.key_unknown": "The founding file names “{given}”, which it does not describe.",
    "bodies.key_twice": "The founding file describes “{given}” twice.",
    "bodies.in_use": "Other records name this; it cannot be removed, only ended or closed.",
    "bodies.initials_taken": "Somebody else already has the initials {given}.",
    "bodies.active_already": "{name} is active already.",
    "bodies.mind.actions_move": "{count} unfinished actions of {name} pass to {to} now, not on "
    "{on}. Leave this empty to hand them on when the day has come.",
    "bodies.mind.action_moves": "One unfinished action of {name} passes to {to} now, not on {on}. "
    "Leave this empty to hand it on when the day has come.",
    "bodies.mind.held": (
        "{name} holds this place and no last day is recorded. End that membership first, unless"
        " both are to hold it."
    ),
    "bodies.mind.held_until": (
        "{name} holds this place until {on}. Let it begin on {next}, or both hold it until then."
    ),
    "bodies.mind.person_twice": (
        "Somebody of this name is here already: {told}. Use that entry, if it is the same person."
    ),
    "bodies.mind.organisation_twice": (
        "An organisation of this name is here already: {told}. Use that entry, if it is the same."
    ),
    "bodies.mind.met_after": "It met on {on}, after that day. Check the date.",
    "bodies.mind.planned_after": (
        "Meetings stand after that day: {count}, the first on {on}. They cannot be convened then: "
        "stand them down."
    ),
    "bodies.mind.acts_away": (
        "{name} is away from {from_on} too. Choose somebody else, or see who acts for both."
    ),
    "bodies.mind.leaves_far": "{on} is more than a year away. Check the year.",
    "bodies.mind.quorum": (
        "A quorum of {number} cannot be reached: there are {places} voting places."
    ),
    "bodies.mind.quorum_need": (
        "{number} representing {who} cannot be reached: there are {places} such voting places."
    ),
    "bodies.version_taken": "A version {given} is kept already.",
    "bodies.founded_already": "This minute book is already set up.",
    "bodies.representing_unknown": "No membership place here represents “{given}”.",
    "bodies.not_eligible": (
        "{name} may not take the chair: the terms of reference name {offices}. Choose somebody who"
        " holds one of these, or change the terms."
    ),
    "bodies.same_party": "A formal communication is between two organisations; choose another.",
    "bodies.acts": "{name} is away; {acting} acts meanwhile.",
    "bodies.acts_short": "away; {acting} acts",
    "bodies.away_short": "away, nobody acts",
    "bodies.acts_until": "{name} is away to {until}; {acting} acts meanwhile.",
    "bodies.nobody_acts": "{name} is away, and nobody acts meanwhile.",
    "bodies.nobody_acts_until": "{name} is away to {until}, and nobody acts meanwhile.",
    "bodies.acts_for_self": "Nobody acts for themselves while away: choose somebody else.",
    "bodies.away_already": "An absence in that time is noted already: change or remove that one.",
    "bodies.merge_same": "This is the same entry: choose the other one.",
    "bodies.merge_codes": (
        "They have two codes, {code} and {other}: they are two organisations. If one code is wrong,"
        " change it first."
    ),
    "bodies.merge_successor": (
        "Of {name} and {other} one took up the other's work: they are two organisations. Close the"
        " earlier one instead."
    ),
    "bodies.merge_stood_in": (
        "{name} and {other} cannot be one person: on {on} one stood in for the other."
    ),
    "bodies.merged": "Entered twice: now {name}",
    "bodies.merged_why": "Entered twice: now {name}. {reason}",
    "bodies.not_merged": "This entry was not made one with another.",
    "bodies.finding.merge_open": (
        "{count} records still name {name}, who was made one with {into}: a colleague entered them"
        " meanwhile. Finish it on the People page."
    ),
    "bodies.anybody_may": "anybody may: the terms of reference name no office",
    "bodies.went_round": "went round {points}",
    "bodies.no_percent": "A share of the meetings is from 1 to 100 per cent.",
    "bodies.office_of_what": "An office is of a place or of an organisation: choose one.",
    "bodies.office_held": (
        "{name} holds this office then. Give the new holder a later first day, or end that one."
    ),
    "bodies.said_later": "{on} is still to come: only what was said is logged.",
    "bodies.done_later": "{on} is still to come: tick it on the day it is done.",
    "bodies.no_such_label": "There is no “{given}” to choose a word for. There are: {known}.",
    "bodies.vacant": "vacant",
    "bodies.gap": "{where} has no {title} in its seat",
    "bodies.gap_nowhere": "Nobody is in the place of {title}",
    "bodies.no_quorum": "No quorum set: taken from your terms of reference.",
    "bodies.no_deadlines": "No deadlines set: taken from your terms of reference.",
    "bodies.no_cadence": "Not said how often it meets: taken from your terms of reference.",
    "bodies.no_minute_style": "No minute style set: taken from your terms of reference.",
    "bodies.no_review": "No review date set: taken from your terms of reference.",
    "bodies.no_chair": "No chair on {on}.",
    "bodies.finding.vacant": "{body}: {where} has no {title} in its seat.",
    "bodies.finding.vacant_nowhere": "{body}: nobody is in the place of {title}.",
    "bodies.finding.vacant_long": (
        "{body}: nobody has been in the place of {title} since {on}, for more than six months."
    ),
    "bodies.finding.no_chair": "{body} has no chair.",
    "bodies.finding.chairs": "{body} has more than one chair: {names}.",
    "bodies.finding.independence": (
        "{body}: {person} holds the office of {office}, whose place asks for independence, and has "
        "not declared it. Tick the declaration in the induction on the day it is made."
    ),
    "bodies.finding.organisation_ended": (
        "{person} sits on {body} for {organisation}, which ended on {on}."
    ),
    "bodies.finding.review_overdue": (
        "The terms of reference of {body} were to be reviewed by {on}."
    ),
    "bodies.finding.short_twice": "Two committees are called {short} for short: {names}.",
    "bodies.finding.initials_twice": "Two people have the initials {initials}: {names}.",
    "bodies.finding.no_custodian": "No laptop issues the numbers of {body}.",
}
