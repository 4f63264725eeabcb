"""The forms of the Calendar page: each makes one command's input and runs it through the desk.

The page asks for a form by its name here.
"""

from desktop.calendar.form.calling import (
    changing_call,
    consenting,
    naming_chair,
    setting_rule,
    telling_region,
)
from desktop.calendar.form.meetings import (
    convening,
    exporting,
    meeting_it,
    moving,
    not_quorate,
    postponing,
    reinstate,
    resuming,
    setting_due,
    standing_down,
)
from desktop.calendar.form.mistaken import mistaken_meeting
from desktop.calendar.form.notice import noticing
from desktop.calendar.form.planning import adding, planning
from desktop.calendar.form.rooms import (
    adding_room,
    booking,
    changing_room,
    confirming,
    release,
    removing_room,
)
from desktop.calendar.form.sheet import approved
from desktop.calendar.form.year import (
    adding_period,
    adding_reminder,
    changing,
    complete,
    removing,
)

__all__ = [
    "adding",
    "adding_period",
    "adding_reminder",
    "adding_room",
    "approved",
    "booking",
    "changing",
    "changing_call",
    "changing_room",
    "complete",
    "confirming",
    "consenting",
    "convening",
    "exporting",
    "meeting_it",
    "mistaken_meeting",
    "moving",
    "naming_chair",
    "not_quorate",
    "noticing",
    "planning",
    "postponing",
    "reinstate",
    "release",
    "removing",
    "removing_room",
    "resuming",
    "setting_due",
    "setting_rule",
    "standing_down",
    "telling_region",
]
