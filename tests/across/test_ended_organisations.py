"""An organisation that has ended does nothing anew; what it did in its day stays (T14)."""

from collections.abc import Callable
from datetime import date

import pytest

from db.agreements.commands.agreements import MakeAgreement, SignAgreement
from db.agreements.commands.delegations import RecordDelegation
from db.bodies.commands.people import AddOrganisation, CloseOrganisation
from db.bodies.rules.kinds import OrgKind
from db.errors import Refusal
from db.finance.commands.limits import SetControlTotal
from db.finance.commands.positions import RecordPosition
from db.oversight.commands.issues import RaiseIssue
from db.oversight.commands.support import MandateSupport, ProposeImprovement
from db.store import Store
from db.words import explain

LAST = date(2022, 6, 30)
AFTER = date(2022, 7, 1)
Make = Callable[[date], object]


@pytest.fixture
def known(store: Store) -> dict[str, str]:
    def add(name: str, kind: OrgKind) -> str:
        return store.do(AddOrganisation(name, kind=kind)).refs[0].id

    made = {
        "improvement": add("NHS Improvement", OrgKind.NATIONAL),
        "england": add("NHS England", OrgKind.NATIONAL),
        "trust": add("The trust", OrgKind.NHS_TRUST),
        "other": add("The other trust", OrgKind.NHS_TRUST),
    }
    both = (made["england"], made["trust"])
    it = MakeAgreement("Memorandum", both, effective_on=date(2022, 4, 1))
    made["agreement"] = store.do(it).refs[0].id
    store.do(CloseOrganisation(made["improvement"], LAST, made["england"]))
    return made


def acts(of: dict[str, str]) -> dict[str, Make]:
    gone, trust, other = of["improvement"], of["trust"], of["other"]
    return {
        "organisation": lambda on: SignAgreement(of["agreement"], gone, "Ada", "Chair", on),
        "from_organisation": lambda on: RecordDelegation(
            "Dentistry", gone, trust, instrument="A letter", from_on=on, departure_reason="Agreed"
        ),
        "to_organisation": lambda on: ProposeImprovement("Theatres", trust, gone, on),
        "set_out_by": lambda on: ProposeImprovement("Theatres", gone, trust, on),
        "given_by": lambda on: MandateSupport(trust, "Theatres", ("Waits",), gone, on),
        "lead": lambda on: RaiseIssue("Waits", "Long", gone, (trust, other), on=on),
        "organisations": lambda on: RaiseIssue("Waits", "Long", trust, (other, gone), on=on),
    }


@pytest.mark.parametrize(
    "field",
    ["organisation", "from_organisation", "to_organisation", "set_out_by", "given_by", "lead",
     "organisations"],
)  # fmt: skip
def test_t14_what_ended_acts_on_its_last_day_and_never_after(
    store: Store, known: dict[str, str], field: str
) -> None:
    act = acts(known)[field]
    with pytest.raises(Refusal) as refused:
        store.do(act(AFTER))
    assert refused.value.field == field
    assert explain(refused.value) == (
        "NHS Improvement ended on 30 June 2022; its work passed to NHS England. Choose that, or "
        "an earlier day."
    )
    store.do(act(LAST))


def test_t14_money_is_of_who_stood_when_its_month_or_year_began(
    store: Store, known: dict[str, str]
) -> None:
    gone = known["improvement"]
    source = "Month's return"
    with pytest.raises(Refusal, match=r"^bodies\.passed_on$"):
        store.do(RecordPosition(gone, "2022-07", source, actual="1k"))
    with pytest.raises(Refusal, match=r"^bodies\.passed_on$"):
        store.do(SetControlTotal(gone, "23-24", "1k", source))
    store.do(RecordPosition(gone, "2022-06", source, actual="1k"))
    store.do(SetControlTotal(gone, "22-23", "1k", source))


def test_what_nobody_took_up_is_said(store: Store, known: dict[str, str]) -> None:
    store.do(CloseOrganisation(known["other"], LAST))
    with pytest.raises(Refusal) as refused:
        store.do(SetControlTotal(known["other"], "23-24", "1k", "The plan"))
    assert explain(refused.value) == (
        "The other trust ended on 30 June 2022, and nobody took up its work. Choose another, or "
        "an earlier day."
    )
