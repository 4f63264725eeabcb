"""What may be left out of the checks, and for whom: a committee's own sort, or one record."""

from db.errors import Refusal


def check_waived(body: str | None, check: str, thing: str) -> None:
    """Refuse a waiver that names no finding, or neither a committee nor a record.

    What no committee has is waived record by record: nobody leaves out a sort for all.
    """
    if not check.strip():
        raise Refusal("circulation.no_check", "check")
    if not (body or thing.strip()):
        raise Refusal("circulation.waive_whose", "thing")
