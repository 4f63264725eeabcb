"""Drives the Agreements page as a secretary would, in her words."""

from desktop.agreements.page import AgreementsPage
from tests.desktop.working import ListsSecretary


class AgreementsRobot(ListsSecretary):
    """The agreements, seen from the chair."""

    code = "agreements"
    page: AgreementsPage
