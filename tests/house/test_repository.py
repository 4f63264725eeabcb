"""What the repository says of itself is true, and it speaks of nothing but itself."""

import re
import shlex
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from db.cli.parser import make_parser
from tests.house.plan import Module, listed

HOUSE = {"db", "desktop", "resources", "tests", "machine"}
NOT_IMPORTED = {"tzdata"}  # read by zoneinfo
ELSEWHERE = re.compile(
    r"/root/|/home/\w|/work/|/opt/\w|/tmp/\w|issue #?\d|issues/\d|#\d{1,3}\b(?![0-9a-fA-F;\"'])"
    r"|files\.pythonhosted|pypi\.org|registry\.npmjs|TODO|FIXME|XXX|lorem ipsum",
    re.IGNORECASE,
)
PROSE = (".py", ".md", ".toml", ".txt", ".lock", ".sh", ".yml", ".qss", ".sql", "run")
PROGRAMS = {"start.py", "run"}


def _settings(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def _name(requirement: str) -> str:
    return re.split(r"[\s<>=!~;\[]", requirement)[0].lower().replace("_", "-")


def test_the_repository_names_no_machine_no_registry_and_no_unfinished_work(root: Path) -> None:
    done = subprocess.run(["git", "ls-files"], cwd=root, capture_output=True, text=True, check=True)
    here = Path(__file__).relative_to(root).as_posix()
    found = [
        f"{place}:{number} {line.strip()[:80]}"
        for place in done.stdout.splitlines()
        if place.endswith(PROSE) and place != here and (root / place).is_file()
        for number, line in enumerate((root / place).read_text("utf-8").splitlines(), 1)
        if ELSEWHERE.search(line)
    ]
    assert not found, listed(found)


def test_the_readme_gives_the_command_that_the_checks_run(root: Path) -> None:
    readme = (root / "README.md").read_text("utf-8")
    run = (root / ".ci" / "run").read_text("utf-8")
    command = "python3 packaging/start.py test"
    assert f"\n{command}\n" in readme
    assert "`--peers`" in readme
    assert f"\n{command} --peers\n" in run
    assert "\npython3 packaging/start.py demo " in readme


def test_the_command_of_the_readme_says_how_it_is_used(root: Path) -> None:
    command = [sys.executable, str(root / "packaging" / "start.py"), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert {"demo", "test"} <= set(re.findall(r"\w+", done.stdout))


def test_every_command_line_of_the_readme_can_be_typed(root: Path) -> None:
    readme = (root / "README.md").read_text("utf-8")
    typed = re.findall(r"^minutebook (.+)$", readme, re.MULTILINE)
    assert typed
    for line in typed:
        make_parser().parse_args(shlex.split(line))


def test_every_link_of_the_papers_of_the_repository_leads_somewhere(root: Path) -> None:
    lost = [
        f"{place.name}: {target}"
        for place in (*root.glob("*.md"), *root.glob("docs/*.md"))
        for target in re.findall(r"\]\(([^)#]+)", place.read_text("utf-8"))
        if "://" not in target and not (place.parent / target).exists()
    ]
    assert not lost, listed(lost)


def test_what_is_imported_is_declared_and_what_is_declared_is_imported(
    root: Path, modules: list[Module]
) -> None:
    declared = {_name(each) for each in _settings(root)["project"]["dependencies"]}
    holders = packages_distributions()
    used = set()
    for module in modules:
        for name in module.imports():
            top = name.split(".")[0]
            if top not in sys.stdlib_module_names and top not in HOUSE:
                names = {_name(each) for each in holders.get(top, [top])}
                used.add(next(iter(names & declared), sorted(names)[0]))
    assert used - declared == set()
    assert declared - used - NOT_IMPORTED == set()


def test_every_dependency_has_its_reason(root: Path) -> None:
    project = _settings(root)["project"]
    reasons = (root / "docs" / "dependencies.md").read_text("utf-8").lower()
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    every = {_name(each) for group in groups for each in group}
    assert {each for each in every if each not in reasons.replace("_", "-")} == set()


def test_the_lock_pins_every_dependency_by_hash_and_names_no_registry(root: Path) -> None:
    project = _settings(root)["project"]
    lock = (root / "requirements.lock").read_text("utf-8")
    pinned = set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE))
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    every = {_name(each) for group in groups for each in group}
    assert every - {each.lower() for each in pinned} == set()
    assert "://" not in lock
    entries = re.split(r"\n(?=\S)", lock.strip())
    assert [each for each in entries if "--hash=sha256:" not in each] == []
