"""Sentences about meetings, how often they are, and what falls due around them."""

SENTENCES = {
    "calendar.moved_holiday": "{on} is {holiday}: the next working day is proposed.",
    "calendar.moved_weekend": "{on} is a {weekday}: the next working day is proposed.",
    "MeetingKind.ordinary": "Ordinary",
    "MeetingKind.extraordinary": "Extraordinary",
    "MeetingKind.review": "Formal review",
    "MeetingState.planned": "Planned",
    "MeetingState.convened": "Convened",
    "MeetingState.in session": "In session",
    "MeetingState.held": "Held",
    "MeetingState.stood down": "Stood down",
    "MeetingState.postponed": "Postponed",
    "MeetingState.adjourned": "Adjourned",
    "MeetingState.not quorate": "Not quorate",
    "calendar.cadence_unread": (
        "“{given}” cannot be read; say it like “first Thursday monthly except August”, “every two"
        " weeks on Friday”, “quarterly” or “second Monday in January, April, July and October”."
    ),
    "calendar.mind.cadence": (
        "“{given}” gives no dates and is not held against the meetings; say it like “first "
        "Thursday monthly except August”, “every two weeks on Friday” or “quarterly”."
    ),
    "calendar.cadence_without_day": (
        "“{given}” says how often, but not on which day; say it like “first Thursday quarterly”."
    ),
    "calendar.no_cadence": "How often {body} meets is not said in its terms of reference yet.",
    "calendar.end_before_start": "A meeting ends after it starts.",
    "calendar.state_refused": "A meeting that is {now} cannot become {after}.",
    "calendar.state_already": "The meeting is {now} already.",
    "calendar.convene_first": "This meeting is planned. Convene it first.",
    "calendar.not_movable": "A meeting that is {now} cannot be moved.",
    "calendar.deadline_after": "This falls due on {due}, after the meeting on {meeting}.",
    "calendar.deadline_before": "This falls due on {due}, before the meeting on {meeting}.",
    "calendar.convened_after": "The meeting is on {on}: it was convened on that day or before it.",
    "calendar.body_closed": "{body} closed on {on}.",
    "calendar.body_proposed": "{body} is only proposed and cannot be convened.",
    "calendar.years_at_once": "Plan at most two years at once.",
    "calendar.met_already": "This was met on {on}.",
    "calendar.moved_off_holiday": "{on} is a bank holiday ({holiday}).",
    "calendar.finding.holiday": "{body} meets on {on}, a bank holiday ({holiday}).",
    "calendar.finding.missing": "{body} has no meeting from {first} to {last}.",
    "calendar.finding.called_off": "{body} has no meeting from {first} to {last}: {why}",
    "calendar.finding.too_few": "{body} has {found} of {due} meetings from {first} to {last}.",
    "calendar.finding.unread": (
        "How often {body} meets cannot be read: “{given}”. Its meetings are not checked."
    ),
    "calendar.finding.clash": "{body} and {other} may meet at the same time on {on}: {people}.",
    "calendar.finding.clash_for": (
        "{body} and {other} meet at the same time on {on} for {minutes} minutes: {people}."
    ),
    "calendar.finding.pre_election": "{body} meets on {on}, in a pre-election period ({period}).",
    "calendar.finding.room": (
        "{room} is taken twice on {on} for {minutes} minutes: {body} and {other}."
    ),
    "calendar.finding.room_set_up": (
        "{room} on {on}: between {body} and {other} the time for set-up is {minutes} minutes short."
    ),
    "calendar.finding.no_consent": (
        "{body}, {on}: convened without the consent of {party}. Record it, or stand it down."
    ),
    "calendar.finding.not_told": (
        "{body}, {on}: called as urgent, and not recorded that the region was told."
    ),
    "calendar.finding.reminder": "{what}: due on {due}.",
    "calendar.finding.reminder_late": "{what}: was due on {due}.",
    "calendar.reminder_of": "{body}: {what}",
    "calendar.finding.adjourned": "{body}, {on}: adjourned, and no day to resume is set.",
    "calendar.finding.review_chair": (
        "{body}, {on}: {chair} is neither the regional director nor a regional executive director."
    ),
    "calendar.finding.deadline": "{body}, {on}: “{deadline}” was due on {due}.",
    # calling a meeting outside the plan
    "Ground.not said": "Not said",
    "Ground.escalation": "Escalation at an organisation",
    "Ground.urgent": "Urgent issue outside routine assurance",
    "Ground.other": "Another matter",
    "Caller.not said": "Not said",
    "Caller.chair": "The chair",
    "Caller.members": "A number of members together",
    "Caller.chair or members": "The chair, or a number of members together",
    "Caller.any member": "Any member",
    "ConsentAnswer.given": "Consents",
    "ConsentAnswer.refused": "Does not consent",
    "calendar.ground_missing": (
        "Say on what ground the meeting of the two parties is called: an escalation at an"
        " organisation, an urgent issue, or another matter."
    ),
    "calendar.about_missing": "Name the organisation the escalation is about.",
    "calendar.party_missing": "Name which of the two parties asks for the meeting.",
    "calendar.urgent_is_the_icbs": (
        "Only the integrated care board calls an urgent meeting without consent. Called by the"
        " region it is an escalation, which the board consents to."
    ),
    "calendar.consent_missing": (
        "{party} has not consented to this meeting yet. Record the consent first, or take the"
        " matter to the next scheduled meeting."
    ),
    "calendar.consent_refused": (
        "{name} did not consent for {party} on {on}. Take the matter to the next scheduled meeting,"
        " or record a later consent."
    ),
    "calendar.convened_before_consent": "The consent was given on {on}: convene it then or later.",
    "calendar.consent_not_needed": (
        "This meeting needs no consent: only a meeting of the two parties on an escalation does."
    ),
    "calendar.consent_other_party": "The consent of {party} is needed.",
    "calendar.consent_person": (
        "{name} is not recorded as working for {party}. Name somebody who does, or change the"
        " person’s organisation."
    ),
    "calendar.call_fixed": "The meeting is past being called: this stays as it is.",
    "calendar.call_answered": (
        "The other party has answered this call. For another ground or organisation, plan a new"
        " meeting."
    ),
    "calendar.not_yet": "This cannot have happened after today, {on}.",
    "calendar.region_not_told": "Record first when the region was told, and whom.",
    "calendar.telling_not_needed": "Only an urgent meeting the board calls is told to the region.",
    "calendar.told_whom": "Say who in the region was told.",
    "calendar.notice_working": (
        "This gives {given} working days’ notice; the terms of reference ask for {needed}. Choose a"
        " later date, or say why the notice is short."
    ),
    "calendar.notice_calendar": (
        "This gives {given} days’ notice; the terms of reference ask for {needed}. Choose a later"
        " date, or say why the notice is short."
    ),
    "calendar.caller_missing": "Say who called the meeting: the terms of reference name who may.",
    "calendar.chair_calls": "By its terms of reference only the chair calls this meeting.",
    "calendar.member_calls": "Only a member may call this meeting.",
    "calendar.more_must_call": (
        "{called} called this meeting; the terms of reference ask for {needed} members together."
    ),
    "calendar.count_below": "This is a number of members: 0 or more.",
    "calendar.rule_figure": "Give a number from {least} to {most}, or leave it empty.",
    "calendar.review_chair_missing": (
        "Name who takes the chair: the regional director or a regional executive director."
    ),
    "calendar.review_chair": (
        "A formal review is chaired by the regional director or a regional executive director who"
        " holds a membership place here."
    ),
    "calendar.not_adjourned": "Only a meeting that is adjourned is resumed.",
    "calendar.resumes_before": "The meeting was adjourned on {on}; it resumes then or later.",
    # what there is to mind before it is planned
    "calendar.mind.past": "{day} {on} is past. Is it the year you mean?",
    "calendar.mind.weekend": "{on} is a {day}.",
    "calendar.mind.hour": "{at} has passed already today.",
    "calendar.mind.twice": "{body} meets that day already, at {at}. Is this a second meeting?",
    "calendar.mind.twice_unknown": "{body} meets that day already. Is this a second meeting?",
    "calendar.mind.holiday": "{on} is a bank holiday: {name}.",
    "calendar.mind.period": "{on} falls into days to plan around: {kind}, {name}.",
    "calendar.mind.clash": (
        "For {minutes} minutes at the same time as {other}, and these people are asked to both:"
        " {people}."
    ),
    "calendar.mind.clash_unknown": (
        "Perhaps at the same time as {other}, and these people are asked to both: {people}."
    ),
    "calendar.mind.ground": (
        "{body} is convened by its own terms of reference, and nobody’s consent is asked. An"
        " escalation between the board and the region is called at: {names}."
    ),
    "calendar.mind.ground_nowhere": (
        "{body} is convened by its own terms of reference, and nobody’s consent is asked. The two"
        " parties’ own meeting is not kept here: add it as a review meeting of the region, with a"
        " membership place of the integrated care board."
    ),
    "calendar.mind.room": "{room} is taken by {other} for {minutes} minutes of it.",
    "calendar.mind.year": "Look at these dates: {said}.",
    "calendar.mind.year_past_one": "{on} is past",
    "calendar.mind.year_past": "{count} of them are past, the first {on}",
    "calendar.mind.year_holiday": "{on} is a bank holiday ({name})",
    "calendar.mind.year_clash": "{on} is at the same time as {other}",
    "calendar.mind.year_period": "{body} on {on} is in {name}",
    "calendar.mind.opening_clash": "{body} on {on} is at the same time as {other}",
    "calendar.mind.year_over": (
        "20{label} ended on {last}: its meetings would be planned in the past."
    ),
    "calendar.mind.opening_past_one": "One of its dates is past: {on}.",
    "calendar.mind.opening_past": "{count} of its dates are past, the first {on}.",
    "calendar.mind.year_more": "and {count} more",
    # rooms
    "RoomState.provisional": "Provisional",
    "RoomState.confirmed": "Confirmed",
    "RoomState.released": "Released",
    "calendar.room_minutes": "Give minutes from 0 to {most}.",
    "calendar.room_name": "A room has a name.",
    "calendar.room_twice": "{name} is in the list of rooms already.",
    "calendar.room_without_day": "The meeting has no day yet, so no room can be booked for it.",
    "calendar.room_released": "This room was given back already.",
    # the year
    "PeriodKind.school holiday": "School holiday",
    "PeriodKind.pre-election period": "Pre-election period",
    "PeriodKind.other": "Other days to plan around",
    "ReminderKind.annual declarations": "Annual declarations of interest",
    "ReminderKind.terms of reference review": "Review of the terms of reference",
    "ReminderKind.effectiveness review": "Review of effectiveness",
    "ReminderKind.committee annual report": "Annual report of the committee",
    "ReminderKind.other": "Reminder",
    "calendar.period_name": "Say what these days are.",
    "calendar.period_source": "Say where the dates are from, so that they can be checked.",
    "calendar.done_already": "This was done on {on}.",
    "calendar.no_dates": "The terms of reference give no date in this year.",
    "calendar.year_open_already": "{said} Nothing was left to enter.",
    "calendar.year_holds": "20{label} is open already: it holds {meetings}, {reminders} and"
    " {items}.",
    "calendar.held_meetings": "{count} meetings",
    "calendar.held_meetings_one": "1 meeting",
    "calendar.held_reminders": "{count} reminders",
    "calendar.held_reminders_one": "1 reminder",
    "calendar.held_items": "{count} items of business",
    "calendar.held_items_one": "1 item of business",
}
