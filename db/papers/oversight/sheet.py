"""A register of the whole system on a sheet held sideways."""

from datetime import date

from db.papers.paper import Block, Orientation, Paper
from db.words import say


def system_sheet(title: str, as_at: date, *blocks: Block) -> Paper:
    """Return a paper of the whole system under a title."""
    whose = say("position.system")
    return Paper(
        title=title,
        subtitle=say("papers.as_at", body=whose, on=as_at),
        body=whose,
        running_head=title,
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=whose, on=as_at),
        blocks=blocks,
    )
