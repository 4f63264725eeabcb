"""The committee a list is printed for."""

from db.bodies.queries.bodies import BodyLine
from db.bodies.queries.bodies import body as body_line
from db.errors import Refusal
from db.store import Reading


def committee(book: Reading, body: str) -> BodyLine:
    """Return a committee's line; raises Refusal where there is none of this id."""
    found = body_line(book, body)
    if found is None:
        raise Refusal("papers.no_body", "ref")
    return found
