"""The papers of oversight, money, agreements and programmes: what they say, as they say it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from db.across.documents import documents
from db.book import close
from db.errors import Refusal
from db.papers.catalogue import PAPERS, paper, printed, thing_of
from db.papers.figures import Bar, Lane, Span, bars, timeline
from db.papers.paper import (
    Bullets,
    Facts,
    Figure,
    Group,
    Heading,
    Paper,
    Section,
    Signature,
    Table,
    cell,
    plain,
)
from db.papers.pdf import pdf_bytes
from db.programmes.queries import milestones
from db.store import Store
from tests.conftest import Kept
from tests.papers import samples
from tests.papers.partners import ON, partners_book
from tests.papers.reading import heard, said
from tests.papers.test_pdf_standards import PROFILES, failed

EVERY = (
    ("review-pack", ""),
    ("review-pack", "STSFT"),
    ("review-pack", "CDDFT"),
    ("review-pack", "South Tees"),
    ("review-pack", "NEAS"),
    ("segment-timeline", ""),
    ("segment-timeline", "STSFT"),
    ("segment-timeline", "NEAS"),
    ("financial-position", ""),
    ("financial-position", "2026-04"),
    ("financial-position", "2025-01"),
    ("shortfalls", ""),
    ("capital-list", ""),
    ("financial-plan", ""),
    ("financial-plan", "Five years"),
    ("funding", ""),
    ("efficiencies", ""),
    ("finance-advice", ""),
    ("signature-sheet", "Memorandum"),
    ("delegations", ""),
    ("programme-report", ""),
    ("guidance", ""),
)


@pytest.fixture(scope="module")
def partners(nenc: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The founded book with its partners watched and accounted for; tests only read it."""
    book = partners_book(nenc, tmp_path_factory.mktemp("partners"))
    yield book.store
    close(book)


def made(store: Store, name: str, of: str = "") -> Paper:
    with store.read() as book:
        return paper(book, name, thing_of(book, name, of), ON)


def of_kind(found: Paper, kind: type[Any]) -> list[Any]:
    blocks = [*found.blocks]
    inside = [one for each in blocks if isinstance(each, Section) for one in each.blocks]
    return [each for each in (*blocks, *inside) if isinstance(each, kind)]


def headings(found: Paper) -> list[str]:
    return [each.words for each in of_kind(found, Heading)]


def rows(found: Paper) -> list[list[str]]:
    return [
        [plain(cell(one).whole()) for one in row]
        for table in of_kind(found, Table)
        for row in table.rows
        if not isinstance(row, Group)
    ]


@pytest.mark.parametrize(("name", "of"), EVERY)
def test_each_keeps_both_standards_reads_back_and_comes_out_the_same(
    partners: Store, name: str, of: str
) -> None:
    found = made(partners, name, of)
    with partners.read() as book:
        thing = thing_of(book, name, of)
        written = printed(book, name, thing, ON, ".pdf")
        assert printed(book, name, thing, ON, ".pdf") == written
        word = printed(book, name, thing, ON, ".docx")
        assert printed(book, name, thing, ON, ".docx") == word
    assert [failed(written, profile) for profile in PROFILES] == [[], []]
    assert heard(written) == said(found)


def test_an_empty_book_prints_each_and_says_that_there_is_nothing(founded: Store) -> None:
    with founded.read() as book:
        for name in {name for name, _of in EVERY} - {"signature-sheet"}:
            written = printed(book, name, "", ON, ".pdf")
            assert [failed(written, profile) for profile in PROFILES] == [[], []], name


# ---- the pack of a review


def test_r43_a_pack_begins_with_what_went_well_and_cites_one_source_for_a_figure(
    partners: Store,
) -> None:
    """R43: explicit recognition of achievement; one source for each figure."""
    found = made(partners, "review-pack", "CDDFT")
    assert headings(found)[0] == "What went well"
    (said_well,) = of_kind(found, Bullets)[0].items
    assert said_well == "20 April 2026: Forty nurses passed (source: Board paper of May)"
    reading = next(row for row in rows(found) if row[0] == "Vacancies")
    assert reading == ["Vacancies", "11.8%", "12.4%", "Better", "not said",
                       "National return\n30 April 2026"]  # fmt: skip


@pytest.mark.parametrize(
    ("whose", "deeper"),
    [
        ("STSFT", ["What got worse"]),
        ("CDDFT", ["Readings by theme", "Segments over time"]),
        ("South Tees", ["Readings by theme", "Mandated support and its exit", "Maternity support",
                        "Segments over time"]),
        ("NEAS", ["What got worse"]),
    ],
)  # fmt: skip
def test_the_depth_of_a_pack_follows_the_segment(
    partners: Store, whose: str, deeper: list[str]
) -> None:
    """R27: proportional to segment and materiality."""
    found = made(partners, "review-pack", whose)
    assert headings(found) == ["What went well", "Where it stands", "Themes", *deeper]


def test_a_pack_names_the_themes_nothing_is_known_of(partners: Store) -> None:
    """R27: the themes of the framework, and the ones left out, by name."""
    found = made(partners, "review-pack", "CDDFT")
    assert "Nothingatallisonrecordfor:Quality,Finance." in said(found)
    assert ["People", "Vacancies as returned (source: National return)", "1"] in rows(found)


def test_mandated_support_shows_what_must_be_so_before_it_ends(partners: Store) -> None:
    """R23, R28."""
    found = rows(made(partners, "review-pack", "South Tees"))
    assert ["Rota full", "29 May 2026", "Rota of May"] in found
    assert ["Waits under thirty minutes", "Not met yet", ""] in found


def test_a_pack_of_nobody_is_refused(partners: Store) -> None:
    with partners.read() as book:
        for name in ("review-pack", "segment-timeline"):
            with pytest.raises(Refusal) as refusal:
                paper(book, name, "nobody", ON)
            assert refusal.value.code == "papers.no_organisation"


# ---- segments over time


def test_the_timeline_says_in_words_what_the_picture_shows(partners: Store) -> None:
    """R28: the history of each organisation, as a picture and as a table."""
    found = made(partners, "segment-timeline", "STSFT")
    (figure,) = of_kind(found, Figure)
    assert "Segment 2 from 11 September 2025, Segment 1 from 12 March 2026" in figure.alt
    first, second = rows(found)
    assert first[:3] == ["Segment 1, 2025/26", "12 March 2026", "in force"]
    assert second[:3] == ["Segment 2, 2025/26", "11 September 2025", "12 March 2026"]


def test_no_decision_of_a_later_day_is_on_the_timeline(partners: Store) -> None:
    with partners.read() as book:
        stsft = thing_of(book, "segment-timeline", "STSFT")
        found = paper(book, "segment-timeline", stsft, ON.replace(month=3, day=11))
    assert [row[0] for row in rows(found)] == ["Segment 2, 2025/26"]


# ---- money


def test_the_position_is_in_pounds_and_pence_and_names_what_is_missing(partners: Store) -> None:
    """R45 to R47: open to all, rolled up, nothing made up."""
    found = made(partners, "financial-position")
    assert found.title == "Financial position, April 2026"
    missing = [str(each) for each in of_kind(found, Bullets)[0].items]
    assert missing == [
        "County Durham and Darlington NHS Foundation Trust: forecast",
        "North Tees and Hartlepool NHS Foundation Trust: nothing reported for the month",
    ]
    lines = {row[0]: row[1:] for row in rows(found) if len(row) == 7}
    assert lines["The whole system"][0] == "not known"
    assert lines["Central Integrated Care Partnership"][:3] == [
        "\u2212£100,000.00", "\u2212£245,312.63", "\u2212£145,312.63\nadverse",
    ]  # fmt: skip
    assert lines["North Integrated Care Partnership"][-1] == "£200,000.00"


def test_the_picture_of_the_month_tells_its_figures(partners: Store) -> None:
    (figure,) = of_kind(made(partners, "financial-position"), Figure)
    assert "North Integrated Care Partnership: £200,000.00" in figure.alt
    assert "Central Integrated Care Partnership: not known" in figure.alt


def test_a_month_that_is_none_is_refused(partners: Store) -> None:
    with pytest.raises(Refusal) as refusal:
        made(partners, "financial-position", "2026-13")
    assert refusal.value.code == "finance.no_period"


def test_each_step_of_the_ladder_and_both_sides_of_an_offset_are_told(partners: Store) -> None:
    """R48."""
    found = rows(made(partners, "shortfalls"))
    steps = [row[3] for row in found if len(row) == 4]
    assert steps == ["Agency costs", "Said at peer challenge", "Said at partnership action",
                     "Said at system discussion", "Said at flexibility found"]  # fmt: skip
    assert ["North Integrated Care Partnership", "£600,000.00"] in found
    assert ["Central Integrated Care Partnership", "\u2212£600,000.00"] in found


def test_the_capital_list_adds_up_by_year(partners: Store) -> None:
    """R46, R47."""
    (table,) = of_kind(made(partners, "capital-list"), Table)
    assert table.rows[0] == Group("26-27: £3,400,000.00")


def test_r47_a_plan_says_its_assumptions_and_adds_up_only_what_is_whole(partners: Store) -> None:
    """R60: one version of the assumptions under every plan."""
    found = made(partners, "financial-plan", "Five years")
    lines = {row[0]: row[1:] for row in rows(found)}
    assert lines["Pay award"] == ["2.8 %"]
    plan = [row for row in rows(found) if len(row) == 3]
    assert plan == [
        ["The whole system", "\u2212£500,000.50", "not all given"],
        ["Central Integrated Care Partnership", "\u2212£2,000,000.50", "not given"],
        ["North Integrated Care Partnership", "£1,500,000.00", "£1,600,000.00"],
    ]


def test_r60_efficiencies_are_added_up_by_who_saw_them(partners: Store) -> None:
    """R60: what a source has no figure for has no sum."""
    (table,) = of_kind(made(partners, "efficiencies"), Table)
    names = [each.words for each in table.rows if isinstance(each, Group)]
    assert names == ["26-27, Getting It Right First Time", "26-27, RightCare"]
    sums = [row[2:5] for row in rows(made(partners, "efficiencies")) if row[0] == "Together"]
    assert sums == [
        ["£1,400,000.00", "£900,000.00", "not given"],
        ["£300,000.00", "not given", "not given"],
    ]


def test_r60_bids_stand_by_year_with_what_was_awarded_and_reported(partners: Store) -> None:
    """R60."""
    (table,) = of_kind(made(partners, "funding"), Table)
    assert table.rows[0] == Group("26-27: asked for £1,200,000.00, awarded £250,000.00")
    assert [row[3:] for row in rows(made(partners, "funding"))] == [
        ["£300,000.00", "£250,000.00", "Awarded", "Report due on 30 September 2026"],
        ["£900,000.00", "", "Asked for", ""],
    ]


def test_r10_advice_says_what_became_of_it_or_that_it_waits(partners: Store) -> None:
    """R10, R46, R47: the finance and capital groups advise."""
    told = [row[2:] for row in rows(made(partners, "finance-advice"))]
    assert told == [
        ["Finance", "Hold the contingency", "awaits an answer"],
        ["Capital", "Put the scanner first", "8 June 2026\nTaken up"],
    ]
    scheme = rows(made(partners, "capital-list"))[0]
    assert scheme[-1] == "Put the scanner first"


# ---- agreements


def test_a_signature_sheet_has_organisation_role_line_and_date(partners: Store) -> None:
    """R56, T5: each party signs on its own day, and in effect is not signed."""
    found = made(partners, "signature-sheet", "Memorandum")
    assert found.status == "NOT SIGNED BY ALL"
    assert "Integrated Care Board" in found.status_note
    by = {plain(each.lead): dict(each.lines) for each in of_kind(found, Signature)}
    signed = by["NHS England"]
    assert (signed["Role"], signed["Date"]) == ("Regional Director", "1 July 2022")
    assert set(by["NHS North East and North Cumbria Integrated Care Board"].values()) == {""}
    assert dict(of_kind(found, Facts)[0].pairs)["In effect from"] == "1 July 2022"


def test_the_register_of_delegations_says_what_was_kept_back(partners: Store) -> None:
    """R51."""
    line = rows(made(partners, "delegations"))[0]
    assert line[0] == "Primary medical services"
    assert line[3:5] == ["Delegation Agreement", "Public health functions under section 7A"]


def test_r52_r41_policies_and_what_is_hosted_follow_the_delegations(partners: Store) -> None:
    """R41, R52: what was left open in its year, and who hosts for whom."""
    policy, hosted = rows(made(partners, "delegations"))[1:]
    assert policy[1:] == [
        "NHS trust",
        "Committee of the board\nNHS-led provider collaborative\nSection 75 arrangement",
        "1 July 2022 – 31 March 2023\nended",
    ]
    assert hosted[:2] == [
        "Patient transport",
        "NHS North East and North Cumbria Integrated Care Board\nlead commissioner",
    ]
    assert hosted[2:] == ["NHS England", hosted[3], "No dates recorded"]


# ---- programmes


def test_r50_r53_r65_functions_places_and_conversations_end_the_report(partners: Store) -> None:
    """R50, R53, R65."""
    found = made(partners, "programme-report")
    assert headings(found)[-3:] == [
        "People functions and workforce undertakings",
        "Arrangements of places",
        "Development conversations",
    ]
    told = rows(found)[-3:]
    assert told[0] == ["3. People function of the ICB", "Support wellbeing", "",
                       "8 June 2026: Two hubs open"]  # fmt: skip
    assert told[1][0] == "Sunderland"
    assert told[1][2:] == ["A place director", "", "Under review\nReview by 31 May 2026"]
    assert told[2] == ["8 June 2026", "Two leaders", "How places take on more", ""]


def test_milestones_keep_the_words_of_their_plan(partners: Store) -> None:
    """R54: complete, in progress, ongoing, or no status at all."""
    found = rows(made(partners, "programme-report"))
    assert [row[4] for row in found if len(row) == 6] == [
        "Complete", "In progress", "Ongoing", "No status",
    ]  # fmt: skip


def test_milestones_without_further_words_leave_their_room_to_the_titles(
    partners: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = lambda book: [replace(each, words="") for each in milestones(book)]  # noqa: E731
    monkeypatch.setattr("db.papers.oversight.programmes.milestones", titles)
    found = made(partners, "programme-report")
    table = next(each for each in found.blocks if isinstance(each, Table))
    assert [each.head for each in table.columns][:2] == ["Milestone", "Lead"]
    told = [row[3] for row in rows(found) if len(row) == 5]
    assert told[:4] == ["Complete", "In progress", "Ongoing", "No status"]


def test_a_priority_without_a_metric_is_told_in_words(partners: Store) -> None:
    """R63: no metric is a state, not a missing reading."""
    found = {row[0]: row for row in rows(made(partners, "programme-report")) if len(row) == 4}
    assert found["Pressure at work"][2:] == [
        "No metric", "8 June 2026: Sixteen employers (source: Survey)",
    ]  # fmt: skip
    assert found["Text support"][2:] == ["Not said", "Nothing told yet"]


def test_guidance_says_what_took_its_place(partners: Store) -> None:
    """R61."""
    found = {row[0]: row[4] for row in rows(made(partners, "guidance"))}
    assert found == {"Guidance 2": "Holds", "Guidance 1": "Superseded by Guidance 2"}


# ---- all of them


def test_a_document_of_the_whole_book_is_of_nothing_else(partners: Store) -> None:
    with pytest.raises(Refusal) as refusal:
        made(partners, "guidance", "MG")
    assert refusal.value.code == "papers.of_whole"


def test_the_documents_page_lists_each_that_has_something_in_it(partners: Store) -> None:
    with partners.read() as book:
        listed = [(each.name, each.body) for each in documents(book)]
    assert {name for name, _body in listed} >= {name for name, _of in EVERY}
    assert ("signature-sheet", "Memorandum") in listed
    assert next(body for name, body in listed if name == "review-pack") == ""


def test_the_documents_page_lists_none_of_an_empty_book(founded: Store) -> None:
    """But the memorandum a minute book is founded on has its signature sheet."""
    with founded.read() as book:
        listed = {each.name for each in documents(book)}
    assert not (listed - {"signature-sheet"}) & {name for name, _of in EVERY}
    assert set(PAPERS) >= {name for name, _of in EVERY}


@pytest.mark.parametrize("name", samples.AWKWARD)
def test_a_picture_takes_any_name(name: str) -> None:
    lane = Lane(name, (Span(ON, ON, name, 9), Span(ON, ON.replace(year=2046), "Segment 0", 0)))
    drawn = (
        timeline([lane], "A timeline", ""),
        bars([Bar(name, -1, adverse=True), Bar(name, None, whole=True)], repr, "Bars", ""),
        bars([], repr, "Bars", ""),
    )
    written = pdf_bytes(samples.paper(*drawn))
    assert [failed(written, profile) for profile in PROFILES] == [[], []]
