"""Sentences about meetings, how often they are, and what falls due around them."""

SENTENCES = {
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
        "“{given}” cannot be read; say it like “first Thursday monthly”, “quarterly” or"
        " “second Monday in January, April, July and October”."
    ),
    "calendar.cadence_without_day": (
        "“{given}” says how often, but not on which day; say it like “first Thursday quarterly”."
    ),
    "calendar.no_cadence": "How often {body} meets is not said in its terms of reference yet.",
    "calendar.end_before_start": "A meeting ends after it starts.",
    "calendar.state_refused": "A meeting that is {now} cannot become {after}.",
    "calendar.not_movable": "A meeting that is {now} cannot be moved.",
    "calendar.deadline_after": "This falls due on {due}, after the meeting on {meeting}.",
    "calendar.deadline_before": "This falls due on {due}, before the meeting on {meeting}.",
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
    "calendar.finding.clash": "{body} and {other} meet at the same time on {on}: {people}.",
    "calendar.finding.deadline": "{body}, {on}: “{deadline}” was due on {due}.",
}
