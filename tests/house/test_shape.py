"""The house keeps the shape it was drawn in."""

import ast
import re
import subprocess
import sys
from pathlib import Path

from tests.house.plan import Module, listed

TOP = {
    *("db", "desktop", "docs", "packaging", "resources", "tests", ".ci"),
    *("pyproject.toml", "requirements.lock", "README.md", "LICENSE", "CHANGELOG.md"),
    *(".gitignore", ".gitattributes"),
}
NEEDED = TOP - {".gitattributes"}
LONGEST, LONGEST_TEST = 300, 500
UNCLEAR = {"model", "models", "manager", "helper", "helpers", "utils", "util", "data", "info"}
UNCLEAR |= {"handler", "handlers", "service", "services", "common", "misc"}
SAFE_WRITERS = (
    "db.book",
    "db.files",
    "db.exchange.identity",  # a private key is closed to others before it holds anything
    "packaging",
)
WRITES = {"write_text", "write_bytes", "unlink", "rename", "replace", "rmdir"}


def tracked(root: Path) -> list[str]:
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split("\n")[:-1]


def test_the_top_level_is_as_designed(root: Path) -> None:
    top = {each.split("/")[0] for each in tracked(root)}
    assert top <= TOP
    assert top >= NEEDED


def test_packaging_is_no_package_or_it_would_hide_the_library_of_that_name(root: Path) -> None:
    assert not list((root / "packaging").rglob("__init__.py"))


def test_a_module_fits_on_a_few_screens(modules: list[Module], tests: list[Module]) -> None:
    found = [each.place for each in modules if len(each.text.splitlines()) > LONGEST]
    found += [each.place for each in tests if len(each.text.splitlines()) > LONGEST_TEST]
    assert not found, listed(found)


def test_no_module_is_named_after_nothing_in_particular(modules: list[Module]) -> None:
    found = [each.place for each in modules if UNCLEAR & set(each.name.split(".")[1:])]
    assert not found, listed(found)


def test_nothing_but_the_store_opens_the_book(modules: list[Module]) -> None:
    strangers = {
        each.place
        for each in modules
        if any(name.startswith(("PySide6.QtSql", "apsw", "pysqlite")) for name in each.imports())
    }
    assert strangers == set()


def test_no_import_hides_behind_a_condition_or_a_future(
    modules: list[Module], tests: list[Module]
) -> None:
    found = {
        each.place
        for each in [*modules, *tests]
        if {"typing.TYPE_CHECKING", "__future__.annotations"} & each.imports()
    }
    assert found == set()


def test_no_test_waits_for_time_to_pass_or_steps_aside(tests: list[Module]) -> None:
    waiting = re.compile(r"time\.sleep\(|qtbot\.wait\(|pytest\.skip|mark\.skip|mark\.xfail")
    here = Path(__file__).name
    found = [
        each.place for each in tests if waiting.search(each.text) and not each.place.endswith(here)
    ]
    assert not found, listed(found)


def test_only_the_book_and_its_files_are_written_by_the_modules_that_do_it_safely(
    modules: list[Module],
) -> None:
    """Every file that leaves the program goes through ``db.files``, which writes it whole."""
    found = [
        f"{each.place}:{node.lineno} {_called(node)}"
        for each in modules
        if not each.name.startswith(SAFE_WRITERS)
        for node in ast.walk(each.tree)
        if isinstance(node, ast.Call)
        and _touches_a_file(node)
        and "os.devnull" not in map(ast.unparse, node.args)
    ]
    assert not found, listed(found)


def _called(node: ast.Call) -> str:
    return ast.unparse(node.func)


def _touches_a_file(node: ast.Call) -> bool:
    called = _called(node)
    if called in {"open", "os.open", "shutil.copy", "shutil.copyfile", "shutil.move", "os.replace"}:
        return True
    if not isinstance(node.func, ast.Attribute):
        return False
    # str.replace takes two arguments, Path.replace one
    return node.func.attr in WRITES - {"replace"} or (
        node.func.attr == "replace" and len(node.args) == 1 and not node.keywords
    )


def test_the_command_line_never_imports_the_screen(root: Path) -> None:
    program = (
        "import sys\n"
        "class Wall:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('PySide6', 'shiboken6', 'desktop'):\n"
        "            raise AssertionError(name)\n"
        "sys.meta_path.insert(0, Wall())\n"
        "import importlib, pkgutil, db\n"
        "for each in pkgutil.walk_packages(db.__path__, 'db.'):\n"
        "    importlib.import_module(each.name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_query_is_imported_without_the_orm(root: Path, modules: list[Module]) -> None:
    queries = [each.name for each in modules if re.match(r"db\.\w+\.queries", each.name)]
    program = (
        f"import importlib, sys\n"
        f"for name in {queries!r}: importlib.import_module(name)\n"
        f"late = sorted({{'sqlalchemy', 'sqlmodel', 'pydantic'}} & set(sys.modules))\n"
        f"sys.exit(' '.join(late))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.stderr.strip() == ""
