"""Words of meetings: agenda, papers, attendance, quoracy and minutes."""

NUMBERS = (
    *("nobody", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen", "twenty"),
)

SENTENCES = {
    **{f"number.{number}": word for number, word in enumerate(NUMBERS)},
    "number.none": "none",
    "list.and": "{before} and {last}",
    # Choices
    "Purpose.": "No purpose yet",
    "Purpose.decision": "For decision",
    "Purpose.discussion": "For discussion",
    "Purpose.assurance": "For assurance",
    "Purpose.information": "For information",
    "Part.1": "Part 1",
    "Part.2": "Part 2",
    "ItemState.to come": "To come",
    "ItemState.under way": "Under way",
    "ItemState.taken": "Taken",
    "ItemState.deferred": "Deferred",
    "ItemState.withdrawn": "Withdrawn",
    "Origin.": "Added by hand",
    "Origin.standing item": "Standing item",
    "Origin.forward plan": "Forward plan",
    "Origin.matters arising": "Matters arising",
    "Origin.action": "Action log",
    "Origin.recommendation": "Recommendation",
    "Origin.risk": "Risk due for review",
    "Origin.escalation": "Escalation",
    "Origin.carried over": "Carried over",
    "Road.asked for": "Asked for",
    "Road.draft": "Draft",
    "Road.executive signed off": "Executive signed off",
    "Road.received": "Received",
    "Road.withdrawn": "Withdrawn",
    "Road.deferred": "Deferred",
    "Delivery.": "To follow",
    "Delivery.on time": "On time",
    "Delivery.late": "Late",
    "Delivery.tabled": "Tabled",
    "Delivery.verbal": "Verbal",
    "Marking.": "Not marked",
    "Marking.OFFICIAL": "OFFICIAL",
    "Marking.OFFICIAL-SENSITIVE": "OFFICIAL-SENSITIVE",
    "AttendanceStatus.present": "Present",
    "AttendanceStatus.expected": "Expected",
    "AttendanceStatus.apologies": "Apologies",
    "AttendanceStatus.absent": "Absent",
    "Mode.room": "In the room",
    "Mode.remote": "By Teams",
    "Management.": "Not decided",
    "Management.noted": "Noted",
    "Management.speaks, does not decide": "May speak, does not decide",
    "Management.no papers": "Receives no papers",
    "Management.withdraws": "Withdraws",
    "MinutesState.draft": "Draft",
    "MinutesState.agreed by the chair": "Agreed by the chair",
    "MinutesState.unconfirmed": "Unconfirmed",
    "MinutesState.confirmed": "Confirmed",
    "CorrectionKind.substance": "Correction to the minutes",
    "CorrectionKind.clerical": "Clerical correction",
    "QuorumState.not set": "No quorum set",
    "QuorumState.quorate": "Quorate",
    "QuorumState.not quorate": "Not quorate",
    "Standing.counted": "Here",
    "Standing.represented": "Represented",
    "Standing.withdrawn": "Withdrawn",
    "Standing.left": "Left",
    "Standing.expected": "Not marked",
    "Standing.apologies": "Apologies",
    "Standing.absent": "Absent",
    "Standing.remote, not counted": "By Teams, not counted",
    "Standing.deputy, not counted": "Deputy, not counted",
    "Standing.place already counted": "Place already counted",
    "Standing.in attendance": "In attendance",
    # Quoracy
    "quorum.lost_since": "Not quorate since {since}",
    "quorum.lost": "{heading}: {count}.",
    "quorum.not_set": "No quorum set: taken from your terms of reference.",
    "quorum.all": "all {members} members are present",
    "quorum.only_one": "the only member is present",
    "quorum.some": "{counted} of {members} members are present",
    "quorum.one": "one of {members} members is present",
    "quorum.none": "none of the members is present",
    "quorum.no_members": "there are no members yet",
    "quorum.needed": "{present} and {needed} are needed",
    "quorum.needed_one": "{present} and one is needed",
    "quorum.places": "{words}, with {counted} of the {every} {kind}",
    "quorum.places_all": "{words}, with all {every} {kind}",
    "quorum.no_seat": "no {title}",
    "quorum.no_one": "nobody representing {constituency}",
    "quorum.few": "{counted} representing {constituency}, where {needed} are needed",
    "quorum.left": "{names} left at {at}.",
    "quorum.part": "It was quorate {spans}.",
    "quorum.span": "from {begun} to {over}",
    "quorum.minute": "at {begun}",
    "quorum.withdrawn": "{names} have withdrawn for item {number}.",
    "quorum.withdrawn_one": "{names} has withdrawn for item {number}.",
    "quorum.remote": "{names} take part by Teams, which does not count.",
    "quorum.remote_one": "{names} takes part by Teams, which does not count.",
    "quorum.deputy": "{names} stand in for others and do not count.",
    "quorum.deputy_one": "{names} stands in for another and does not count.",
    "places.partnership": "ICPs",
    "places.place": "places",
    "places.neighbourhood": "neighbourhoods",
    "places.system": "systems",
    "places.region": "regions",
    "places.mixed": "places",
    # Attendance
    "attendance.representing": "(representing {name})",
    "attendance.part_from": "(part meeting, from {came})",
    "attendance.part_until": "(part meeting, until {went})",
    "attendance.part_between": "(part meeting, {came} to {went})",
    "attendance.part_away_whole": "(part meeting: away {spans})",
    "attendance.part_away_from": "(part meeting, from {came}: away {spans})",
    "attendance.part_away_until": "(part meeting, until {went}: away {spans})",
    "attendance.part_away_between": "(part meeting, {came} to {went}: away {spans})",
    "attendance.item_only": "(item {number} only)",
    "attendance.items": "(items {items})",
    "attendance.run": "{first} to {last}",
    # Agenda and minutes
    "agenda.welcome": "Welcome, apologies and quoracy",
    "agenda.declarations": "Declarations of interest",
    "agenda.minutes": "Minutes of the meeting of {on}",
    "agenda.matters": "Matters arising and action log",
    "agenda.feedback": "{icp} feedback and local challenges",
    "agenda.other": "Any other business",
    "agenda.next": "Date of the next meeting",
    "minutes.adopted_word": "confirmed",
    "minutes.adopted": "The minutes of the meeting of {on} were {word} as a correct record.",
    "minutes.adopted_amended": (
        "The minutes of the meeting of {on} were {word} as a correct record, with this amendment: "
        "{amendments}"
    ),
    # Refusals
    "agenda.empty": "There is nothing on this agenda to issue yet.",
    "meeting.not_open": "Open the meeting first.",
    "meeting.reason_missing": "Say why.",
    "item.not_beside": "That item is not on the same level of this agenda.",
    "item.other_meeting": "That item belongs to another meeting.",
    "item.beneath_itself": "An item cannot stand beneath itself.",
    "item.no_start": "Say when the item began as well.",
    "attendance.was_here": "This person was here: mark when they left instead.",
    "attendance.no_place": (
        "This person holds no membership place here: in attendance or observer is meant."
    ),
    "attendance.not_a_member": "{name} holds no membership place of this committee on that day.",
    "attendance.not_nominated": (
        "{deputy} is not nominated to stand in for {member}. Nominate the deputy first, "
        "or mark {deputy} as in attendance."
    ),
    "minutes.no_later": (
        "The committee has not met since. Minutes are confirmed at its next meeting: open that"
        " meeting first, and confirm them there or afterwards."
    ),
    "minutes.which_later": "Name the later meeting at which they were confirmed.",
    "minutes.nothing_amended": (
        "Nothing is amended yet. Choose the item and write how it is to read, or put the amendment"
        " into words for the minutes of that meeting. If nothing was amended, they were agreed."
    ),
    "minutes.not_met": "That meeting has not met yet.",
    "minutes.no_words": "Say how the minutes should read.",
    "minutes.chair_needed": "A clerical correction needs the chair's agreement: say whose.",
    "minutes.meeting_needed": (
        "A correction of substance is adopted by a later meeting: say which."
    ),
    "item.no_title": "An agenda item needs a title.",
    "item.minutes_long": "Give between 0 minutes and a day; {given} is neither.",
    "item.end_before_start": "The item began at {started}: it cannot have ended at {ended}.",
    "item.state_refused": "An item that is {state} cannot become {to} now.",
    "attendance.here_already": "This person has been here since {arrived}.",
    "attendance.arrived_before_left": (
        "This person left at {left}: give that time or a later one."
    ),
    "attendance.left_before_arrived": (
        "This person came at {arrived} and cannot have left before."
    ),
    "attendance.came_after_close": "The meeting closed at {closed}: nobody came after that.",
    "attendance.left_after_close": (
        "The meeting closed at {closed}. Leave this empty for somebody who stayed to the end."
    ),
    "attendance.no_meeting": "This meeting is {state}, so nobody comes to it.",
    "attendance.mind_circulated": (
        "The minutes were circulated on {on}: what they say of attendance and quoracy may change."
    ),
    "attendance.mind_circulated_items": (
        "The minutes were circulated on {on}: with this, quoracy reads otherwise at item {numbers}."
    ),
    "meetings.finding.quoracy_changed": (
        "{body}, {on}: quoracy now reads otherwise at item {numbers} than in the minutes "
        "circulated on {sent}. Circulate them again, or set the attendance right."
    ),
    "attendance.mind_early": (
        "This meeting is on {on} and has not been opened. Before the day, note only apologies and "
        "who is to stand in, without a time."
    ),
    "attendance.mind_not_open": (
        "This meeting of {on} has not been opened: open it, so that its minutes have a beginning."
    ),
    "attendance.mind_not_convened": "This meeting is planned and has not been convened.",
    "attendance.mind_cut": (
        "The meeting closed at {closed}, and the report goes on to {after}: whoever was there "
        "after the close is taken to have stayed to the end."
    ),
    "attendance.mind_after_end": (
        "The report goes on to {after}, after the meeting was to end at {end}. If it was over by "
        "then, close it first: the times after it are left out."
    ),
    "attendance.mind_report_ahead": (
        "It is {now}, and the report goes on to {at}, still to come. Is it the report of this"
        " meeting, and was the clock of that computer right?"
    ),
    "attendance.mind_report_early": (
        "The meeting opened at {opened}, and the report begins at {at}. Is it the report of this"
        " meeting, and was the clock of that computer right?"
    ),
    "attendance.mind_close": (
        "{n} people are noted as here after {closed}: give a later time, or set theirs right."
    ),
    "attendance.mind_close_one": (
        "{name} is noted as here after {closed}: give a later time, or set that right."
    ),
    "attendance.mind_to_come": (
        "It is {now}: {at} is still to come. Until then this person is shown as expected."
    ),
    "attendance.mind_not_yet": "It is {now}: {at} is still to come.",
    "attendance.mind_before_open": "The meeting opened at {opened}. Was it really {at}?",
    "meeting.mind_early": (
        "This meeting is on {on}, in {days} days. If it is held today, move it first."
    ),
    "meeting.mind_tomorrow": "This meeting is tomorrow, on {on}. If it is today, move it first.",
    "meetings.finding.after_close": (
        "{body}, {on}: {name} is noted as here until {at}, after the meeting closed at {closed}."
    ),
    "meetings.finding.came_after_close": (
        "{body}, {on}: {name} is noted as here from {at}, after the meeting closed at {closed}."
    ),
    "attendance.not_here": "This person is not here: mark the arrival first.",
    "declaration.not_theirs": "That is somebody else’s interest in the register. Choose one of "
    "theirs, or say what the interest is.",
    "declaration.no_nature": "Say what the interest is, or choose it from the register.",
    "minutes.frozen": (
        "These minutes have been confirmed and stay as they are. Record a correction instead: "
        "a later meeting adopts it, or the chair agrees to it where it is only a slip."
    ),
    "minutes.agreed_already": "The chair has agreed them already, on {on}.",
    "minutes.state_refused": (
        "Minutes that are {state} cannot become {to}: they are drafted, agreed by the chair, "
        "circulated unconfirmed and then confirmed by a later meeting."
    ),
    "minutes.other_body": "Minutes are confirmed by a meeting of the same committee.",
    "minutes.not_later": "Minutes are confirmed by a later meeting than their own.",
    "minutes.still_open": "These minutes are not confirmed yet: simply edit them.",
    "minutes.words_not_there": "The minutes do not say: {was}",
    "minutes.nothing_changed": "The correction says the same as the minutes.",
    # Findings
    "meetings.finding.no_purpose": "{ref} {title}: what is the committee asked to do?",
    "meetings.finding.missing_paper": "{ref}: the paper {title} was due on {due_on}.",
    "meetings.finding.late_paper": (
        "{ref}: the paper {title} came late; the chair's agreement or the reason is missing."
    ),
    "meetings.finding.unmanaged": (
        "{ref}: {name} declared an interest, and what the chair decided is missing."
    ),
    "meetings.finding.not_nominated": (
        "{deputy} stood in for {member} on {on} without being nominated, and does not count."
    ),
    "meetings.finding.overrun": (
        "{body}, {on}: the items take {planned} minutes and the meeting has {available}."
    ),
    "meetings.finding.changed_since": (
        "{body}, {on}: something arrived after the minutes were confirmed. They keep their words; "
        "record a correction if the meeting should adopt it."
    ),
    "meetings.finding.disputed": (
        "{body}, {on}: two different texts were confirmed as the minutes of this meeting."
    ),
}
