"""A guard against a binding that loses references: it aborts the program after some hours."""

import gc
import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS, SLACK = 2_000, 50


def test_a_call_that_returns_nothing_keeps_the_count_of_nothing(qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        part.update()
    assert abs(sys.getrefcount(None) - before) <= SLACK
