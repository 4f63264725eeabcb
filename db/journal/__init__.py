"""The journal: every change of every field, who made it, when, why, and what they were looking at.

It is the audit trail, the undo, what travels between books and what tells two versions to settle
from one that follows another. ``form`` is how a change is hashed, ``tables`` where it lies,
``stage`` how it is noticed, ``seal`` how a write becomes a commit, ``history`` how it is read,
``undo`` how a command is taken back, ``projection`` how records are made from it and ``proof`` how
it is checked.
"""
