"""Papers for tests: every kind of block in four states."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

from PIL import Image

from db.papers.paper import (
    Align,
    Band,
    Block,
    Box,
    Bullets,
    Cell,
    Column,
    Facts,
    Figure,
    Group,
    Heading,
    HeatCell,
    HeatMap,
    Numbered,
    Orientation,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
    Tone,
)

LONG = 1_000
NAMES = (
    *("Siân Llŵyd-Jones", "Łukasz Wiśniewski", "Şeyma Öztürk", "Nguyễn Thị Hồng", "Adébáyọ̀ Ọ̀ṣun"),
    *("Zoë O\u2019Brien", "José Muñoz", "François Lefèvre", "Jürgen Groß", "Åsa Sjöström"),
    *("Žofie Dvořáková", "Ștefan Țurcanu", "Eszter Győrfi", "Þórdís Ægisdóttir", "Kārlis Bērziņš"),
    *("Ελένη Παπαδοπούλου", "Олександр Їжакевич", "Иван Щёлоков", "דוד כהן", "محمد الأمين"),
    *("हिन्दी क्षत्रिय", "ਹਰਪ੍ਰੀਤ ਸਿੰਘ", "রহিমা বেগম", "王小明", "김민준", "ສົມສະໄໝ", "Mᵃʳʸ ﬁnch"),
)
SIGNS = (
    "👍🏽 ✅ 😀 🔴🟠🟢 👩🏽\u200d⚕\ufe0f 🇬🇧 1\ufe0f\u20e3 ≥ 5 ⇒ ☐ ✓ → \u2212 ½ \u2011 „“ "
    "R&D <draft> </w:t> ]]> (paren\\thesis) \x00\x07\ufffe\ud800"
)
WORD = "Llanfairpwllgwyngyll" * 5_000
AWKWARD = (*NAMES, SIGNS, WORD, "", " ", "two\r\nlines\u2028three", "a\u00a0b\u202fc\u00adm\u200bz")

ADDRESS = "https://example.org/é?a=1&b=(2)"

State = Callable[[], tuple[Block, ...]]


def picture() -> bytes:
    """Return a small PNG that is transparent in part."""
    out = BytesIO()
    made = Image.new("RGBA", (60, 40), (0, 94, 184, 255))
    made.paste((0, 0, 0, 0), (10, 10, 30, 30))
    made.save(out, "PNG")
    return out.getvalue()


def paper(*blocks: Block, **more: str | Orientation) -> Paper:
    """Return a paper with blocks."""
    given = {
        "title": "Minutes of the Management Group",
        "subtitle": "Thursday 3 December 2026",
        "body": "North East and North Cumbria ICS",
        "marking": "OFFICIAL",
        "footer": "Management Group",
        "status": "DRAFT",
        "status_note": "Not yet agreed by the chair.",
    }
    return Paper(dated=date(2026, 12, 3), blocks=blocks, **{**given, **more})  # type: ignore[arg-type]


def words(count: int) -> str:
    """Return a text of some length with a sign or two in it."""
    return "The Group considered the report; segment 3 → 2 was ≥ proposed by Łukasz. " * count


COLUMNS = (
    Column("Ref", 1.2),
    Column("Action", 4),
    Column("Score", 0.6, Align.RIGHT),
    Column("Status", 1, Align.CENTRE),
)


def _rows(texts: tuple[str, ...]) -> tuple[tuple[str | Cell, ...], ...]:
    tones = tuple(Tone)
    return tuple(
        (f"MG/A/26-27/{n:03}", text, str(n), Cell(text[:40], tones[n % len(tones)], text[:60]))
        for n, text in enumerate(texts)
    )


def _grouped(texts: tuple[str, ...]) -> tuple[tuple[str | Cell, ...] | Group, ...]:
    return tuple(each for row in _rows(texts) for each in (Group(str(row[1])), row))


def _heat(refs: tuple[str, ...]) -> HeatMap:
    bands = tuple(Band)
    rows = tuple(
        (name, tuple(HeatCell(n * m, bands[n % 4], refs if n == m else ()) for m in range(1, 6)))
        for n, name in enumerate(("1 Rare", "2 Unlikely", "3 Possible", "4 Likely", "5 Certain"), 1)
    )
    return HeatMap("Risks by likelihood and impact", "Likelihood / impact", tuple("12345"), rows)


def _sections(texts: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(
        Section(f"01J{n:023}", (Heading(f"{n}. Item"), Paragraph(text), Box("ACTION", text)))
        for n, text in enumerate(texts)
    )


def _blocks(kind: str, texts: tuple[str, ...]) -> tuple[Block, ...]:
    made: dict[str, State] = {
        "heading": lambda: tuple(Heading(text, 2 + n % 2) for n, text in enumerate(texts)),
        "paragraph": lambda: tuple(
            Paragraph(text, tuple(Tone)[n % 6]) for n, text in enumerate(texts)
        ),
        "bullets": lambda: (Bullets(texts),),
        "numbered": lambda: (Numbered(texts, 7), Numbered(texts[:2])),
        "table": lambda: (Table(COLUMNS, _rows(texts), "Open actions", empty="None is open."),),
        "groups": lambda: (Table(COLUMNS, _grouped(texts), "Open actions", empty="None is open."),),
        "heat": lambda: (_heat(texts),),
        "facts": lambda: (Facts(tuple((text[:30], text) for text in texts)),),
        "box": lambda: tuple(Box("DECISION", text, "MG/D/1", (("By", text),)) for text in texts),
        "signature": lambda: (Signature("Confirmed", tuple((text, text) for text in texts)),),
        "links": lambda: tuple(
            Paragraph(
                (Run("See "), Run(text, link="https://example.org/é?a=1&b=(2)"), Run(", of it."))
            )
            for text in texts
        ),
        "figure": lambda: tuple(
            Figure(picture(), text, caption=text) for text in texts if text.strip()
        ),
        "section": lambda: _sections(texts),
        "break": lambda: (
            PageBreak(),
            *(b for text in texts for b in (Paragraph(text), PageBreak())),
        ),
    }
    return made[kind]()


KINDS = (
    *(
        "heading",
        "paragraph",
        "bullets",
        "numbered",
        "table",
        "groups",
        "heat",
        "facts",
        "box",
        "signature",
    ),
    *("links", "figure", "section", "break"),
)
STATES = ("empty", "typical", "long", "awkward")


def sample(kind: str, state: str) -> Paper:
    """Return a paper that holds one kind of block in one state."""
    many = {"figure": 60, "break": 60, "heat": 200}.get(kind, LONG)
    texts = {
        "empty": (),
        "typical": tuple(words(1 + n % 4) for n in range(6)),
        "long": tuple(words(1 + n % 2) for n in range(many)),
        "awkward": AWKWARD,
    }[state]
    held = Orientation.LANDSCAPE if state == "long" else Orientation.PORTRAIT
    return paper(*_blocks(kind, texts), orientation=held)
