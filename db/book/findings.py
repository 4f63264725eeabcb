"""What the checks of every area find, as a list: of one committee, or of the whole minute book."""

from dataclasses import dataclass
from datetime import date

from db.across.circulation_found import OF_SEVERITY, Weight
from db.across.consistency import consistency
from db.book.register import whole_register
from db.store import Finding, Reading
from db.words import choice, say


@dataclass(frozen=True, slots=True)
class CheckListed:
    """One finding: its check's id, how much it matters, its sentence, committee and record.

    ``left_out`` is the reason it was said not to be for the committee, or for the record.
    """

    check: str
    weight: Weight
    sentence: str
    whose: str
    kind: str
    id: str
    left_out: str


def every_finding(book: Reading, today: date) -> list[Finding]:
    """Return what the checks of every area find."""
    areas = whole_register().areas()
    return [each for area in areas if area.findings for each in area.findings(book, today)]


def checks_listed(book: Reading, body: str, today: date) -> list[CheckListed]:
    """Return the findings of a committee, or all; what is left out stands at the end."""
    parted = consistency(book, every_finding(book, today))
    lines = [each for each in (*parted.shown, *parted.aside) if body in ("", each.body)]
    lines.sort(key=lambda each: (each.waiver is not None, _WEIGHTS.index(_weight(each.finding))))
    return [
        CheckListed(
            check=each.finding.code,
            weight=_weight(each.finding),
            sentence=each.sentence,
            whose=each.whose,
            kind=each.finding.kind,
            id=each.finding.id,
            left_out=each.waiver.reason if each.waiver else "",
        )
        for each in lines
    ]


def check_told(line: CheckListed) -> tuple[str, ...]:
    """Return a finding as columns a person reads."""
    whose = line.whose or say("consistency.whole_book")
    return (
        *(choice(line.weight), whose, line.sentence, line.left_out, line.check),
        f"~{line.id}" if line.id else "",
    )


_WEIGHTS = list(Weight)


def _weight(found: Finding) -> Weight:
    return OF_SEVERITY[found.severity]
