"""The import order holds, and each contract catches the house being broken on purpose."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

Fault = dict[str, str]  # module to the line added to it

FAULTS: dict[str, list[Fault]] = {
    "order": [{"db.clock": "import db.words"}, {"db.elsewhere": ""}],
    "rooms": [
        {"db.interests.rules": "import db.interests.records"},
        {"db.interests.queries": "import db.interests.commands"},
        {"db.interests.attic": ""},
    ],
    "rules": [{"db.bodies.rules": "import sqlalchemy"}, {"db.risks.rules": "import db.store"}],
    "queries": [
        {"db.bodies.queries": "import sqlmodel"},
        {"db.bodies.queries": "import db.bodies.records"},
    ],
    "headless": [{"db.clock": "import PySide6.QtCore"}, {"db.words": "import desktop"}],
    "engine": [{"desktop.kit": "import sqlite3"}, {"desktop.kit": "import db.bodies.records"}],
    "reportlab": [{"db.words": "import reportlab"}],
    "docx": [{"db.words": "import docx"}],
    "desk": [
        {"desktop.kit": "import desktop.risks", "desktop.risks": ""},
        {"desktop.risks": "import desktop.today", "desktop.today": ""},
        {"desktop.attic": ""},
    ],
    "resources": [{"resources": "import db.errors"}],
    "acyclic": [{"db.errors": "import db.clock", "db.clock": "import db.errors"}],
}
CASES = [(contract, fault) for contract, faults in FAULTS.items() for fault in faults]


def lint(folder: Path, *options: str) -> tuple[int, str]:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as go; go()",
    ]
    done = subprocess.run(
        [*command, *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def place_of(folder: Path, module: str) -> Path:
    place = folder.joinpath(*module.split("."))
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


@pytest.fixture
def copy(tmp_path: Path, root: Path) -> Path:
    for each in ("db", "desktop", "resources"):
        rubbish = shutil.ignore_patterns("__pycache__", "fonts", "icons", "*.sql", "*.toml")
        shutil.copytree(root / each, tmp_path / each, ignore=rubbish)
    shutil.copy(root / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_import_order_holds(root: Path) -> None:
    code, said = lint(root)
    assert code == 0, said


def test_every_contract_is_broken_on_purpose_below(root: Path) -> None:
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    contracts = {each["id"] for each in settings["tool"]["importlinter"]["contracts"]}
    assert contracts == set(FAULTS)


@pytest.mark.parametrize(("contract", "fault"), CASES, ids=[f"{c}-{'-'.join(f)}" for c, f in CASES])
def test_a_contract_bites(copy: Path, contract: str, fault: Fault) -> None:
    for module, line in fault.items():
        place = place_of(copy, module)
        held = place.read_text("utf-8") if place.exists() else ""
        place.write_text(f"{held}\n{line}\n", "utf-8")
    code, said = lint(copy, "--contract", contract)
    assert code == 1, said
    assert "BROKEN" in said
