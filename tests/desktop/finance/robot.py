"""Drives the Finance page as a secretary would, in her words."""

from desktop.finance.listings import Listing
from desktop.finance.page import FinancePage
from tests.desktop.working import ListsSecretary


class FinanceRobot(ListsSecretary):
    """The money of the system, seen from the chair."""

    code = "finance"
    page: FinancePage

    def go_to(self, listing: Listing) -> None:
        """Choose a list by its chip."""
        self.page.chips.choose(listing)
