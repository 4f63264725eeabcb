"""What can be done with organisations, places, people, bodies, terms and seats.

``founding`` sets a book up, ``people``, ``bodies``, ``terms`` and ``seats`` change it; ``changing``
is what the commands of every area share.
"""

from db.bodies.commands import bodies, founding, people, seats, terms

__all__ = ["bodies", "founding", "people", "seats", "terms"]
