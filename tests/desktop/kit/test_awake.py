"""The laptop does not lock itself while a meeting is in session (P24)."""

import ctypes
import sys
from types import SimpleNamespace

import pytest

from desktop.kit.desk import Desk


def test_p24_windows_is_asked_to_stay_awake_for_as_long_as_a_meeting_is_in_session(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    windows = SimpleNamespace(kernel32=SimpleNamespace(SetThreadExecutionState=asked.append))
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    desk.set_session(on=True)
    desk.set_session(on=True)
    assert asked == [0x80000003]
    desk.set_session(on=False)
    assert asked == [0x80000003, 0x80000000]


def test_elsewhere_nothing_is_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    desk.set_session(on=True)
    assert desk.in_session
