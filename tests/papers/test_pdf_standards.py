"""Every PDF keeps PDF/UA-1 and PDF/A-2a, whatever the record holds."""

import page
import pypdfium2
import pytest

from db.papers.pdf import pdf_bytes
from tests.papers import samples

# A thousand bookmarks are a chain of a thousand references; a long log is a tall grid.
LIMITS = page.SafetyLimits(max_reference_depth=5_000, max_table_grid_rows=10_000)
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)


def failed(written: bytes, profile: page.ValidationProfile) -> list[str]:
    """Return the rules a PDF breaks."""
    report = page.validate_pdf_bytes(written, profile=profile, limits=LIMITS)
    return sorted({f"{each.rule_id} {each.message}" for each in report.failures})


@pytest.mark.parametrize("state", samples.STATES)
@pytest.mark.parametrize("kind", samples.KINDS)
def test_every_kind_of_block_keeps_both_standards(kind: str, state: str) -> None:
    written = pdf_bytes(samples.sample(kind, state))
    assert [failed(written, profile) for profile in PROFILES] == [[], []]


@pytest.mark.parametrize("text", samples.AWKWARD[-6:])
def test_awkward_words_around_the_text_keep_both_standards(text: str) -> None:
    made = samples.paper(
        title=f"T {text}", subtitle=text, body=text, footer=text, marking=text, status=text,
        status_note=text, author=text, subject=text, running_head=text, across=text,
    )  # fmt: skip
    written = pdf_bytes(made)
    assert [failed(written, profile) for profile in PROFILES] == [[], []]


def test_a_paper_with_nothing_in_it_is_one_page() -> None:
    written = pdf_bytes(samples.paper(status="", subtitle="", marking="", footer=""))
    assert [failed(written, profile) for profile in PROFILES] == [[], []]
    with pypdfium2.PdfDocument(written) as document:
        assert len(document) == 1
