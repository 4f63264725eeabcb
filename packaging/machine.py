"""What Minutebook needs of this machine: system packages, and an environment made from the lock.

Only the standard library is used, since nothing is installed yet.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from collections import deque
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
VERSION = "{}.{}".format(*sys.version_info[:2])
PYTHONS = ("3.13", "3.12", "3.11")
ENV = Path(os.environ.get("MINUTEBOOK_ENV") or ROOT.parent / f".minutebook-env-{VERSION}")
BIN = ENV / ("Scripts" if os.name == "nt" else "bin")
NODE = ENV / "node"
ICAL_JS = "ical.js@2.2.1"

# What Qt loads from the system, and the Debian package that holds it.
QT = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What tests/peers compares our files with: a program or a file, and its Debian package.
PEERS = {
    "javac": "default-jdk-headless",
    "/usr/share/java/jaxb-runtime.jar": "libjaxb-java",
    "pdfinfo": "poppler-utils",
    "qpdf": "qpdf",
    "node": "nodejs",
    "npm": "npm",
    "/usr/lib/python3/dist-packages/gi/__init__.py": "python3-gi",
    "ICalGLib-3.0.typelib": "gir1.2-ical-3.0",
}


class Stop(Exception):
    """Something outside the checkout is in the way; the message says what to do."""


def say(words: str) -> None:
    """Print one line at once."""
    print(words, flush=True)


def call(command: list[str], **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a command quietly and return what it printed."""
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        errors="replace",
    )


def right_python() -> None:
    """Start again under a Python that Minutebook runs on, where this one is not."""
    if VERSION in PYTHONS:
        return
    for version in PYTHONS:
        found = shutil.which(f"python{version}")
        if found:
            sys.exit(subprocess.call([found, *sys.argv]))
    raise Stop(f"Minutebook needs Python {PYTHONS[-1]} to {PYTHONS[0]}; this one is {VERSION}.")


# System packages


def install(packages: list[str]) -> None:
    """Install Debian packages as root; otherwise stop and name them."""
    if not packages:
        return
    names = " ".join(packages)
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise Stop(
            f"These system packages are missing: {names}\n"
            f"Ask for them to be installed (on Debian or Ubuntu: sudo apt-get install {names}),"
            " then start again."
        )
    say(f"Installing system packages: {names}")
    steps = (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages])
    for step in steps:
        done = call(["apt-get", *step], DEBIAN_FRONTEND="noninteractive")
        if done.returncode:
            raise Stop(f"{done.stdout.strip()}\napt-get {step[0]} did not succeed.")


def unloadable(libraries: dict[str, str]) -> list[str]:
    """Return the packages of those libraries that this machine cannot load."""
    if not sys.platform.startswith("linux"):
        return []
    packages = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(package)
    return packages


def absent_peers() -> list[str]:
    """Return the packages of the peers that are not on this machine."""
    typelibs = [*Path("/usr/lib").glob("*/girepository-1.0/*.typelib")]
    here = {path.name for path in typelibs}
    return [
        package
        for what, package in PEERS.items()
        if not (
            shutil.which(what) or what in here or (Path(what).is_absolute() and Path(what).exists())
        )
    ]


# The environment


def stamp() -> str:
    """Return what the environment must have been made from."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return f"{lock} {sys.version.split()[0]} {ROOT}\n"


def pip(*arguments: str) -> None:
    """Run pip in the environment, counting aloud; stop with its last words if it fails."""
    command = [str(BIN / "python"), "-m", "pip"]
    if importlib.util.find_spec("ensurepip") is None:
        command = [sys.executable, "-m", "pip", "--python", str(BIN / "python")]
    command += ["--disable-pip-version-check", "--no-input", *arguments]
    last: deque[str] = deque(maxlen=15)
    count = 0
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        for line in running.stdout or ():
            last.append(line)
            count += line.startswith("Collecting ")
            if line.startswith("Collecting ") and count % 20 == 0:
                say(f"  {count} packages fetched")
            if line.startswith("Installing collected"):
                say(f"  {count} packages fetched, unpacking them")
    if running.returncode:
        raise Stop(
            "".join(last) + "The packages could not be installed. Is there a network connection?"
        )


def can_make_environments() -> None:
    """Stop, or mend it, where Debian's Python came without venv's half."""
    if importlib.util.find_spec("ensurepip") or importlib.util.find_spec("pip"):
        return
    install([f"python{VERSION}-venv"])
    importlib.invalidate_caches()


def environment() -> None:
    """Make the environment beside the checkout, unless the one there is made from the same lock."""
    marker = ENV / "minutebook.stamp"
    if marker.is_file() and marker.read_text(encoding="utf-8") == stamp():
        return
    can_make_environments()
    say(f"Making an environment at {ENV}; the first time this takes a few minutes.")
    shutil.rmtree(ENV, ignore_errors=True)
    try:
        with_pip = importlib.util.find_spec("ensurepip") is not None
        venv.create(ENV, with_pip=with_pip, symlinks=os.name != "nt")
    except (OSError, subprocess.CalledProcessError) as error:
        raise Stop(f"The environment could not be made at {ENV}: {error}") from error
    pip(
        "install",
        "--progress-bar",
        "off",
        "--require-hashes",
        "--only-binary",
        ":all:",
        "-r",
        str(LOCK),
    )
    pip("install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    marker.write_text(stamp(), encoding="utf-8")


def peers() -> None:
    """Install the programs that tests/peers compares with."""
    install(absent_peers())
    if not (NODE / "node_modules" / "ical.js").is_dir():
        say(f"Fetching {ICAL_JS}")
        done = call(["npm", "install", "--silent", "--no-audit", "--prefix", str(NODE), ICAL_JS])
        if done.returncode:
            raise Stop(f"{done.stdout.strip()}\n{ICAL_JS} could not be fetched.")
