"""Where the laptop's own folder lies, and whether it stays (P24)."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from db.exchange.identity import Home
from db.exchange.own_folder import SET_BY, is_passing, own_folder


def test_p24_the_folder_set_by_policy_comes_before_the_systems_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STAYS_IN", str(tmp_path))
    monkeypatch.setenv(SET_BY, "$STAYS_IN/Minutebook")
    assert Home.default().folder == tmp_path / "Minutebook"
    assert Home.default().identity().fpr == Home(tmp_path / "Minutebook").identity().fpr


@pytest.mark.parametrize("given", ["", "  ", "Minutebook", "../Minutebook"])
def test_p24_a_path_that_is_not_whole_is_passed_over(
    given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(SET_BY, raising=False)
    usual = own_folder()
    monkeypatch.setenv(SET_BY, given)
    assert own_folder() == usual
    assert usual.is_absolute()


@pytest.mark.parametrize(
    ("folder", "passing"),
    [
        (PureWindowsPath(r"C:\Users\TEMP\AppData\Local\Minutebook"), True),
        (PureWindowsPath(r"C:\Users\Temp.TRUST.002\AppData\Local\Minutebook"), True),
        (PureWindowsPath(r"C:\Users\templeton\AppData\Local\Minutebook"), False),
        (PureWindowsPath(r"C:\Users\ada\TEMP\Minutebook"), False),
        (PureWindowsPath(r"D:\TEMP\Minutebook"), False),
        (PurePosixPath("/srv/ada/Minutebook"), False),
    ],
)
def test_p24_a_temporary_profile_is_known_by_its_name(
    folder: PureWindowsPath | PurePosixPath, passing: bool
) -> None:
    assert is_passing(folder) is passing
