"""The demonstration: one whole cycle of real work, with the product's own commands.

Every person in it is invented and marked so; every organisation is real and has its source.
``cast`` and ``seats`` are who sits where, ``year`` sets the book up and plans 2026-27, ``room``
holds the meetings, ``risks`` moves a risk between the quality statuses, ``partners`` watches three
trusts, ``money`` accounts for a month and ``plans`` looks ahead, ``parties`` confide in each other,
``oversight`` is what both systems watch, ``fuller`` fills them out, ``shelf`` writes the documents,
``sharing`` meets a colleague's minute book, ``lancashire``, ``quality``, ``region`` and
``northwest`` are the second system, and ``cycle`` runs them in order.
"""

from db.demo.cycle import hold_cycle

__all__ = ["hold_cycle"]
