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
from desktop.bodies.form.slips import mistaken_body, mistaken_seat, mistaken_terms
from desktop.bodies.form.standing import (
    adding_pack_paper,
    changing_membership,
    setting_colours,
    setting_heading,
)
from desktop.bodies.form.terms import adopting, filling_terms, setting_deadline, setting_quoracy

__all__ = [
    "adding_body",
    "adding_pack_paper",
    "adding_person",
    "adding_place",
    "adopting",
    "appointing",
    "changing_body",
    "changing_membership",
    "changing_place",
    "closing",
    "ending",
    "ending_deputy",
    "establishing",
    "filling_terms",
    "mistaken_body",
    "mistaken_seat",
    "mistaken_terms",
    "nominating",
    "noting",
    "numbering",
    "setting_colours",
    "setting_deadline",
    "setting_heading",
    "setting_quoracy",
    "settling",
    "taking_over",
]
