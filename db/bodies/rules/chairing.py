"""Who may take the chair: the offices the terms of reference name, where they name any (R13)."""

from collections.abc import Iterable, Sequence

from db.errors import Refusal


def chair_offices(kept: str) -> list[str]:
    """Return the offices whose holders may take the chair; none where the terms name none."""
    return [each.strip() for each in kept.split(";") if each.strip()]


def is_chair_eligible(offices: Sequence[str], held: Iterable[str]) -> bool:
    """Return whether somebody who holds these posts and membership places may take the chair.

    Where the terms name no offices, anybody may. An office is met by a post or place of its name,
    or of its name and then the organisation: "Regional Director, NHS England North West" is a
    Regional Director; a Deputy Regional Director is not.
    """
    asked = [_plain(each) for each in offices]
    if not asked:
        return True
    return any(_meets(_plain(each), office) for each in held for office in asked)


def check_chair_eligible(offices: Sequence[str], held: Iterable[str], name: str) -> None:
    """Refuse a chair whom the terms of reference do not let preside, naming who may."""
    if not is_chair_eligible(offices, held):
        raise Refusal("bodies.not_eligible", "person", name=name, offices=", ".join(offices))


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _meets(held: str, office: str) -> bool:
    return held == office or any(held.startswith(office + end) for end in (",", " of ", " (", " –"))
