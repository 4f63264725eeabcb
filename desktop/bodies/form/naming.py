"""What names a person or an organisation, told in a few words."""

from db.words import known, say


def told(named: dict[str, int]) -> str:
    """Return how many records of each kind name somebody: 2 actions."""
    kinds = {kind: f"kind.{kind}" for kind in named}
    said = [f"{say(code) if known(code) else kind} {named[kind]}" for kind, code in kinds.items()]
    return ", ".join(said)
