"""A second validator, written by others in another language, says the same of every paper."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from db.book import close
from db.papers.catalogue import printed
from db.papers.pdf import pdf_bytes
from tests.conftest import Kept
from tests.papers import busy, samples
from tests.papers.reading import said
from tests.papers.test_pdf_sabotage import SPOILERS, example, spoiled
from tests.peers.vera import FLAVOURS, Verdict, tool, verdicts

AFTER = date(2026, 5, 25)
_FEWEST = 100  # checks made of the smallest paper: fewer would mean that it was not read


def of_the_record(nenc: Kept, folder: Path) -> dict[str, bytes]:
    """Return every document of a committee that has met, by name."""
    book = busy.busy_book(nenc, folder)
    with book.store.read() as reading:
        files = {
            name: printed(reading, name, busy.thing(reading, name), busy.PRINTED, ".pdf")
            for name in busy.TOLD
        }
    close(book)
    return files


@pytest.fixture(scope="module")
def found(nenc: Kept, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Verdict]:
    files = {kind: pdf_bytes(samples.sample(kind, "typical")) for kind in samples.KINDS}
    files |= of_the_record(nenc, tmp_path_factory.mktemp("told"))
    files["awkward"] = pdf_bytes(samples.sample("section", "awkward"))
    whole = example()
    files |= {f"spoiled{spoil.__name__}": spoiled(whole, spoil) for spoil in SPOILERS}
    return verdicts(files, tmp_path_factory.mktemp("vera"))


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("kind", [*samples.KINDS, *busy.TOLD, "awkward"])
def test_verapdf_finds_nothing_wrong(
    found: dict[tuple[str, str], Verdict], kind: str, flavour: str
) -> None:
    verdict = found[kind, flavour]
    assert verdict.broken == ()
    assert verdict.checks > _FEWEST


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__.strip("_"))
def test_verapdf_catches_a_spoiled_copy(
    found: dict[tuple[str, str], Verdict], spoil: object
) -> None:
    name = f"spoiled{getattr(spoil, '__name__', '')}"
    assert any(found[name, flavour].broken for flavour in FLAVOURS)


@pytest.mark.parametrize("kind", samples.KINDS)
def test_poppler_reads_the_tree_in_the_papers_order(kind: str, tmp_path: Path) -> None:
    made = samples.sample(kind, "typical")
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf_bytes(made))
    done = subprocess.run(
        [tool("pdfinfo"), "-struct-text", "-enc", "UTF-8", str(file)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    quoted = [line.strip() for line in done.stdout.splitlines() if line.strip().startswith('"')]
    assert "".join("".join(line[1:-1] for line in quoted).split()) == said(made)


@pytest.mark.parametrize("kind", samples.KINDS)
def test_qpdf_finds_the_file_sound(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf_bytes(samples.sample(kind, "typical")))
    subprocess.run([tool("qpdf"), "--check", str(file)], check=True, capture_output=True)
