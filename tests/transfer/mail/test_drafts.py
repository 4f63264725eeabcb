"""Drafts of e-mails: what a mail program reads back, and what hostile words cannot do."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from db.transfer.mail.draft import (
    Draft,
    Sheet,
    eml,
    file_name,
    html,
    is_address,
    one_line,
    text,
)

SHEET = Sheet(("Reference", "Action"), (("MG/A/26-27/014", "Write to the trusts"),))


def draft(**given_: object) -> Draft:
    plain: dict[str, object] = {
        "to": (("Ann Other", "ann@example.org"),),
        "copy": (("", "pa@example.org"),),
        "subject": "2 actions in your name",
        "before": "Dear Ann,\n\nThese are yours.",
        "sheet": SHEET,
        "after": "Thank you",
    }
    return Draft(**(plain | given_))  # type: ignore[arg-type]


def read(content: bytes) -> EmailMessage:
    found = message_from_bytes(content, policy=default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def test_a_draft_is_unsent_and_has_neither_sender_nor_date() -> None:
    """P4: editable before it leaves; the mail program asks who sends it."""
    found = read(eml(draft()))
    assert found["X-Unsent"] == "1"
    assert found["From"] is None
    assert found["Date"] is None
    assert (found["To"], found["Cc"]) == ("Ann Other <ann@example.org>", "pa@example.org")
    assert found["Subject"] == "2 actions in your name"
    assert [part.get_content_type() for part in found.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


def test_the_same_draft_gives_the_same_bytes_with_windows_line_ends() -> None:
    content = eml(draft())
    assert content == eml(draft())
    assert content != eml(draft(after="Thanks"))
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(map(len, content.splitlines())) <= 78 + 2


def test_words_and_table_read_back_as_text_and_as_html() -> None:
    found = read(eml(draft(before="Dear Åsa,\n\nŴyn’s – £5 🙂")))
    plain, rich = [part.get_content() for part in found.iter_parts()]
    row = "- MG/A/26-27/014\n  Action: Write to the trusts"
    assert plain.replace("\r\n", "\n") == f"Dear Åsa,\n\nŴyn’s – £5 🙂\n\n{row}\n\nThank you\n"
    assert "Ŵyn’s – £5 🙂" in rich
    assert rich.count("<td ") == 2
    assert rich.count('style="border:1px solid') == 4


class _Shape(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.rows: list[list[str]] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert {name for name, _ in attrs} <= {
            "style", "lang", "charset", "border", "cellspacing", "cellpadding"
        }  # fmt: skip
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    @override
    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


HOSTILE = (
    "Ann\r\nBcc: all@example.org",
    "<script>alert(1)</script>",
    '"><img src=http://example.org/x>',
    "\u202egnp.exe",
    "a\x00b\x1bc",
    "\ud800",
    "=?utf-8?q?=0aBcc:_x=40example.org?=",
    "=?utf-8?b?DQpCY2M6IGFsbEBleGFtcGxlLm9yZw==?=",
    "Ann\u2028Bcc: all@example.org",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_add_no_header_and_no_tag(words: str) -> None:
    sheet = Sheet(("Reference", "Action"), ((words, words),))
    made = draft(to=((words, "ann@example.org"),), subject=words, before=words, sheet=sheet,
                 after=words)  # fmt: skip
    found = read(eml(made))
    assert set(found.keys()) == {"X-Unsent", "To", "Cc", "Subject", "MIME-Version", "Content-Type"}
    assert len(found["To"].addresses) == 1
    assert "all@example.org" not in {each.addr_spec for each in found["To"].addresses}
    shape = _Shape()
    shape.feed(html(made))
    assert set(shape.tags) <= {
        *("html", "head", "meta", "body", "p", "br"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    }
    assert "\u202e" not in html(made) + text(made)


@pytest.mark.parametrize(
    "given_",
    [
        "",
        "ann",
        "ann@",
        "ann@example",
        "a@b.c, d@e.fr",
        "Ann <ann@example.org>",
        "ann@example.org\n",
        "ann@example.org\r\nBcc: x@example.org",
        "ann..other@example.org",
        "åsa@example.org",
        "@example.org",
        f"{'a' * 250}@example.org",
    ],
)
def test_an_address_that_is_none_is_left_out(given_: str) -> None:
    assert not is_address(given_)
    found = read(eml(draft(to=(("Ann", given_),), copy=(("", given_),))))
    assert found["To"] is None
    assert found["Cc"] is None


@pytest.mark.parametrize("given_", ["ann@example.org", "a.o'b+c@trust.nhs.uk", "x@a-b.example"])
def test_an_address_is_one(given_: str) -> None:
    assert is_address(given_)


@given(words=st.text(max_size=300))
def test_a_header_is_one_line_whatever_it_is_made_of(words: str) -> None:
    line = one_line(words)
    assert len(line) <= 200
    assert len(line.splitlines()) <= 1
    found = read(eml(draft(subject=words, to=((words, "ann@example.org"),))))
    assert str(found["Subject"]) == line
    assert found["To"].addresses[0].addr_spec == "ann@example.org"


@given(cell=st.text(max_size=60), words=st.text(max_size=200))
def test_what_is_written_is_read_back_cell_by_cell(cell: str, words: str) -> None:
    sheet = Sheet(("One", "Two"), ((cell, "x"), ("y", cell)))
    made = draft(sheet=sheet, before=words)
    _plain, rich = [part.get_content() for part in read(eml(made)).iter_parts()]
    shape = _Shape()
    shape.feed(rich)
    assert [len(row) for row in shape.rows] == [2, 2, 2]
    assert (shape.rows[1][1].strip(), shape.rows[2][0].strip()) == ("x", "y")


def test_a_row_has_a_cell_for_each_heading() -> None:
    with pytest.raises(ValueError, match="heading"):
        Sheet(("One", "Two"), (("x",),))


def test_a_file_name_is_short_and_plain() -> None:
    assert file_name("2026-12-07", "actions", "Åsa O’Hara-Ŵyn") == (
        "2026-12-07-actions-asa-ohara-wyn.eml"
    )
    assert file_name("../../etc/passwd") == "etc-passwd.eml"
    assert file_name("王") == "draft.eml"
    assert len(file_name("x" * 300)) == 84
