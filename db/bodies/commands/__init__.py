"""What can be done with organisations, places, people, bodies, terms and seats.

``founding`` sets a book up; ``cautions`` is what there is to mind beforehand; ``changing`` is what
the commands of every area share.
"""

from db.bodies.commands import (
    agenda,
    bodies,
    cautions,
    contacts,
    founding,
    induction,
    mail,
    offices,
    people,
    places,
    seats,
    terms,
)

__all__ = [
    "agenda",
    "bodies",
    "cautions",
    "contacts",
    "founding",
    "induction",
    "mail",
    "offices",
    "people",
    "places",
    "seats",
    "terms",
]
