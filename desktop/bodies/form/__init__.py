"""The forms of the Committees page: each makes one command's input and runs it."""

from desktop.bodies.form.committees import (
    adding_body,
    adding_person,
    changing_body,
    closing,
    establishing,
    noting,
    numbering,
    settling,
    taking_over,
)
from desktop.bodies.form.places import (
    adding_place,
    appointing,
    changing_place,
    ending,
    ending_deputy,
    nominating,
)
from desktop.bodies.form.terms import adopting, filling_terms, setting_deadline, setting_quoracy

__all__ = [
    "adding_body",
    "adding_person",
    "adding_place",
    "adopting",
    "appointing",
    "changing_body",
    "changing_place",
    "closing",
    "ending",
    "ending_deputy",
    "establishing",
    "filling_terms",
    "nominating",
    "noting",
    "numbering",
    "setting_deadline",
    "setting_quoracy",
    "settling",
    "taking_over",
]
