"""What can be done about colleagues and about versions to settle."""

from dataclasses import dataclass
from typing import Annotated

from db.errors import Refusal
from db.exchange.naming import colleague_id, field_of, kinds
from db.exchange.queries import SHORT_FINGERPRINT
from db.exchange.records import Colleague
from db.exchange.rules import Role
from db.exchange.settling import Heads, settle_heads
from db.exchange.trying import check_fits
from db.journal.form import SEQUENCE_BITS, SEQUENCE_MASK, Value
from db.record import FieldOf
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class AddColleague:
    """Add a colleague's laptop by what its request says."""

    name: str
    fpr: str
    ed25519: str
    x25519: str
    role: Role = Role.SECRETARY
    person: Annotated[str, ref("person")] = ""


@command("Add a colleague", undoable=False, role="admin")
def add_colleague(work: Work, it: AddColleague) -> Ref:
    """Enter a laptop among those whose changes are taken in.

    Raises:
        Refusal: ``exchange.already_colleague``, ``exchange.name_missing``.

    """
    if not it.name.strip():
        raise Refusal("exchange.name_missing", "name")
    row = colleague_id(it.fpr)
    if work.find(Colleague, row) is not None:
        raise Refusal("exchange.already_colleague", "fpr", name=it.name)
    work.add(
        Colleague(
            id=row,
            fpr=it.fpr,
            ed25519=it.ed25519,
            x25519=it.x25519,
            name=it.name.strip(),
            person=it.person,
            role=it.role,
            enrolled_by=work.device,
            enrolled_at=work.at,
        )
    )
    return Ref("colleague", row)


@dataclass(frozen=True, slots=True)
class SettleVersions:
    """Settle a field that has two or more versions: keep one of them or write the words.

    ``token`` names the versions that were shown; only those are closed.
    """

    token: str
    keep: str = ""
    value: str | None = None


@command("Settle two versions", undoable=False)
def settle_versions(work: Work, it: SettleVersions) -> Ref:
    """Close exactly the versions named.

    Raises:
        Refusal: ``settle.unknown``, ``settle.not_shown``, ``settle.one_of``, ``settle.not_whole``,
            ``settle.unfit``, ``settle.empty``, ``settle.no_record``, or what the field's own
            command refuses.

    """
    field, heads = _named(work, it.token)
    if bool(it.keep) == (it.value is not None):
        raise Refusal("settle.one_of", "keep")
    if it.keep:
        op = heads.ops.get(it.keep)
        if op is None:
            raise Refusal("settle.not_shown", "keep", given=it.keep)
        value: Value = work.value("SELECT val FROM chg WHERE op = :op", op=op)
    else:
        value = _fitting(field, it.value or "")
        check_fits(work, field, heads.row, value)
    settle_heads(work, field, heads, value)
    return Ref(field.table, heads.row)


def _named(work: Work, token: str) -> tuple[FieldOf, Heads]:
    parts = token.split(".")
    field = field_of(int(parts[1])) if len(parts) == 3 and parts[1].isdecimal() else None  # noqa: PLR2004
    if field is None:
        raise Refusal("settle.unknown", "token", given=token)
    ops: dict[str, int] = {}
    for name in parts[2].split("+"):
        short, _, sequence = name.partition("-")
        found = work.rows(
            f"SELECT g.op FROM chg g JOIN device d ON d.dix = g.op >> {SEQUENCE_BITS} "
            f"WHERE substr(d.fpr, 1, {SHORT_FINGERPRINT}) = :short "
            f"AND g.op & {SEQUENCE_MASK} = :sequence AND g.row = :row AND g.col = :col",
            short=short,
            sequence=int(sequence) if sequence.isdecimal() else -1,
            row=parts[0],
            col=field.number,
        )
        if len(found) != 1:
            raise Refusal("settle.unknown", "token", given=token)
        ops[name] = found[0][0]
    return field, Heads(parts[0], ops)


def _fitting(field: FieldOf, written: str) -> Value:
    if field.default is None and not written:
        return None
    if field.integer:
        try:
            return int(written)
        except ValueError:
            raise Refusal("settle.not_whole", "value", given=written) from None
    fits = kinds()[field.number].fits
    if field.choice is not None and written not in list(field.choice):
        raise Refusal("settle.unfit", "value", given=written)
    if fits is not None and not fits(written):
        raise Refusal("settle.unfit", "value", given=written)
    return _kept(written)


def _kept(written: str) -> str:
    if "\0" in written or any("\ud800" <= each <= "\udfff" for each in written):
        raise Refusal("input.unfit_text", "value", name="value")
    return written
