"""Drives the Programmes page as a secretary would, in her words."""

from desktop.programmes.page import ProgrammesPage
from tests.desktop.working import ListsSecretary


class ProgrammesRobot(ListsSecretary):
    """The programmes, seen from the chair."""

    code = "programmes"
    page: ProgrammesPage
