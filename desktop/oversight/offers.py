"""What the forms of the Oversight page offer to pick from."""

from db.oversight.queries.frameworks import frameworks, themes
from db.store import Reading
from desktop.kit.desk import Desk
from desktop.kit.fields import Option, PickField
from desktop.kit.offers import organisations, pick


def themes_offered(book: Reading) -> list[Option]:
    """Return the themes of every framework, each with its version."""
    return [
        Option(theme.id, theme.title, framework.version)
        for framework in frameworks(book)
        for theme in themes(book, framework.id)
    ]


def organisation(
    desk: Desk, name: str = "organisation", code: str = "watch.organisation"
) -> PickField:
    """Return a field that picks an organisation."""
    return pick(desk, name, code, organisations)
