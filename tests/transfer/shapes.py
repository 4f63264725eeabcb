"""Registers in the shapes of published ones: their headings, with rows of our own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

RED, AMBER, GREEN = ("FFFF0000", "FFFFC000", "FF92D050")


def put(sheet: Worksheet, row: int, *values: Any, left: int = 1) -> None:
    """Put values side by side."""
    for offset, value in enumerate(values):
        sheet.cell(row, left + offset, value)


def fill(sheet: Worksheet, at: str, colour: str) -> None:
    """Colour a cell."""
    sheet[at].fill = PatternFill("solid", fgColor=colour)


def strike(sheet: Worksheet, row: int, columns: int) -> None:
    """Strike a row through."""
    for column in range(1, columns + 1):
        sheet.cell(row, column).font = Font(strike=True)


def ambulance(sheet: Worksheet) -> None:
    """Lay out a public board's action tracker with role codes and closing proposed."""
    put(sheet, 1, "Public Board Action Tracker 10.05.2023")
    put(
        sheet,
        3,
        "Ref",
        "Source\n(agenda title / item / date / Action Ref)",
        "Action",
        "Lead",
        "Due Date",
        "Status",
        "Proposed to Open/ Close",
    )
    put(
        sheet,
        4,
        "85.6",
        "Finance report / PUB22/3/85",
        "Bring the capital plan",
        "NED-WT/DoN",
        "10.05.2023",
        "O",
    )
    put(
        sheet,
        5,
        "86.1",
        "Workforce / PUB22/3/86",
        "Report on vacancies",
        "DoCAP",
        None,
        "Proposed for Closure",
        "Close",
    )


def tracking_list(sheet: Worksheet) -> None:
    """Lay out a tracking list with month headings and dates without years."""
    put(sheet, 1, "NO", "PAPER", "ACTION", "LEAD", "TARGET DATE", "NEW DATE", "STATUS/ COMMENT")
    put(sheet, 2, "July 2012")
    put(
        sheet,
        3,
        1,
        "Quality report",
        "Share the falls audit",
        "MW/YO",
        "17.7.12",
        None,
        "Not yet due",
    )
    put(sheet, 4, 2, "Estates", "Survey the roof", "AB", "30 Sept", None, "Completed - report sent")
    put(sheet, 5, 3, "Estates", "Let the contract", "AB", "30 Sept", None, "Not yet due")
    put(sheet, 6, 4, "Finance", "Close the ledger", "CD", "1.8.12", "30.9.12", "Not yet due")


def held_over(sheet: Worksheet) -> None:
    """Lay out a summary of actions in three columns with headings among the rows."""
    put(sheet, 1, "Summary of Actions 2017-18")
    put(sheet, 3, "Relevant Item", "Action", "Responsibility")
    put(sheet, 4, "Actions held over from previous meetings on 26 April 2017")
    put(sheet, 5, "BOD 60/17(h)", "Circulate the staff survey. Status: in progress", "DH")
    put(sheet, 6, "BOD 61/17(a)", "Invite the coroner", "MW/KR")


def disability_risks(sheet: Worksheet) -> None:
    """Lay out a trust's risk register that treats each risk to a residual rating."""
    put(
        sheet,
        1,
        "Risk Reference",
        "Description",
        "Source of Risk",
        "Consequences",
        "Likelihood",
        "Current Risk Score",
        "Previous Risk Score",
        "Residual Risk rating",
        "Controls",
        "Summary Risk Treatment Plan (Corporate)",
        "Date of Review",
        "(Corporate) Action Owners",
        "(Corporate) Risk Owner",
    )
    put(
        sheet,
        2,
        "LD1",
        "Respite beds are lost",
        "Incident",
        4,
        3,
        12,
        16,
        6,
        "POLICY: admissions\nMONITORING: weekly",
        "Open the third house",
        "01/09/2026",
        "Ward lead",
        "Director of Nursing",
    )


def rating_by_product(sheet: Worksheet) -> None:
    """Lay out a register whose one score column is impact times likelihood."""
    put(
        sheet,
        1,
        "Source *",
        "Risk Name",
        "Risk Type",
        "Description/Objective",
        "Directorate",
        "Location",
        "Risk Owner",
        "Existing Controls",
        "Impact x Likelihood = Rating",
        "Current Action Plan",
        "Progress",
        "Independent Assurance",
    )
    put(
        sheet,
        2,
        "CL1",
        "Ligature points",
        "Clinical",
        "A patient is harmed",
        "Inpatient",
        "Ward 2",
        "AB",
        "Audit",
        "5x2=10",
        "Replace fittings",
        "Half done",
        "CQC",
    )


def corporate_risks(sheet: Worksheet) -> None:
    """Lay out an early corporate register, scored in words."""
    put(
        sheet,
        1,
        "Risk Area",
        "Risk Description",
        "Existing Controls",
        "Score",
        "Cost (000)",
        "Lead",
        "Action Required",
        "Residual Risk",
        "Risk Status",
        "Progress",
        "Date Complete",
    )
    put(
        sheet,
        2,
        "Finance",
        "The deficit grows",
        "Monthly review",
        "HIGH",
        250,
        "DF",
        "Recovery plan",
        "MED",
        "Open",
        "Plan agreed",
    )


def board_log(sheet: Worksheet) -> None:
    """Lay out an action log with open and closed parts, colours and struck rows."""
    put(sheet, 1, "Action Log \u2013 Part 1")
    put(sheet, 2, "Updated for the meeting of 12 March 2026")
    put(
        sheet, 4, "Action ref", "Date raised", "Action agreed", "Owner", "Deadline", "Update", "RAG"
    )
    put(sheet, 5, "OPEN ACTIONS")
    put(
        sheet,
        6,
        1,
        date(2026, 1, 8),
        "Write to the place leads",
        "A. Example",
        46093,
        "Drafted",
        None,
    )
    fill(sheet, "G6", AMBER)
    put(
        sheet,
        7,
        2,
        "8th Jan 2026",
        "Publish the register",
        "B. Example",
        "12/06/2026\n(was 12/05/2026)",
        None,
        "Green",
    )
    put(sheet, 8, 3, "08/01/26", "Ask the auditors", "C. Example", "End of May", None, "Red")
    put(sheet, 9, 4, "08/01/26", "Ask the regulator", "D. Example", "30/04/26", None, "Green")
    strike(sheet, 9, 7)
    put(sheet, 10, "CLOSED ACTIONS")
    put(sheet, 11, 5, "08/01/26", "Book the room", "E. Example", "ASAP", "Done", None)
    put(sheet, 13, "Red: overdue. Amber: due.")


def two_rows(sheet: Worksheet) -> None:
    """Lay out a risk register with group headings over its scores."""
    put(sheet, 1, "Corporate risk register", left=2)
    put(
        sheet,
        3,
        "ID",
        "Risk (cause \u2013 event \u2013 effect)",
        "Exec lead",
        "Initial rating",
        None,
        None,
        "Current rating",
        None,
        None,
        "Target rating",
        None,
        None,
        "Status",
    )
    put(sheet, 4, *("L", "C", "Score") * 3, left=4)
    for first in ("D", "G", "J"):
        sheet.merge_cells(f"{first}3:{chr(ord(first) + 2)}3")
    for whole in ("A", "B", "C", "M"):
        sheet.merge_cells(f"{whole}3:{whole}4")
    put(
        sheet,
        5,
        "R1",
        "As a result of A, B may happen, leading to C",
        "CFO",
        4,
        5,
        20,
        4,
        4,
        16,
        2,
        4,
        8,
        "Open",
    )
    put(
        sheet,
        6,
        "R2",
        "As a result of D, E may happen, leading to F",
        "CNO",
        3,
        4,
        12,
        3,
        3,
        12,
        1,
        3,
        3,
        "Open",
    )


def ticked(sheet: Worksheet) -> None:
    """Lay out a risk register whose likelihood and impact are ticked."""
    put(
        sheet,
        1,
        "Risk ref",
        "Risk description",
        "Likelihood",
        None,
        None,
        None,
        None,
        "Impact",
        None,
        None,
        None,
        None,
        "Risk owner",
        "Controls in place",
    )
    put(sheet, 2, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, left=3)
    sheet.merge_cells("C1:G1")
    sheet.merge_cells("H1:L1")
    put(
        sheet,
        3,
        "T1",
        "The server room floods",
        *(None, None, "x", None, None),
        *(None, None, None, "✓", None),
        "IT lead",
        "Pump",
    )


def misspelt(sheet: Worksheet) -> None:
    """Lay out headings as typed in a hurry."""
    put(
        sheet, 2, "Riks ID", "Risk Descripton", "Liklihood", "Consequnce", "Risk Onwer", "Mitigaton"
    )
    put(
        sheet, 3, "1", "Winter demand exceeds beds", "4 - Likely", "5 - Catastrophic", "COO", "Plan"
    )


def issues(sheet: Worksheet) -> None:
    """Lay out an issue log."""
    put(
        sheet,
        1,
        "Issue No.",
        "Issue description",
        "Date raised",
        "Raised by",
        "Severity",
        "Owner",
        "Resolution plan",
        "Status",
        "Date closed",
    )
    put(
        sheet,
        2,
        1,
        "The telephones fail",
        date(2026, 2, 3),
        "A. Example",
        "High",
        "B. Example",
        "Replace them",
        "Open",
        None,
    )


def decisions(sheet: Worksheet) -> None:
    """Lay out a decision log."""
    put(
        sheet,
        1,
        "Decision ref",
        "Date of decision",
        "Agenda item",
        "Decision",
        "Approved by",
        "Rationale",
    )
    put(sheet, 2, "D1", date(2026, 3, 12), "7.1", "The plan was approved", "Board", "Best value")


def german(sheet: Worksheet) -> None:
    """Lay out a German risk list, as a foreign heading of each kind."""
    put(
        sheet,
        1,
        "Nr",
        "Datum",
        "Risiko",
        "Wahrscheinlichkeit",
        "Auswirkung",
        "Gegenmaßnahme",
        "Verantwortlich",
    )
    put(sheet, 2, 1, "01.12.2025", "Die Leitung fällt aus", 3, 4, "Vertretung", "Michael")


def carried_on(sheet: Worksheet) -> None:
    """Lay out an action merged over several lines of progress."""
    put(sheet, 1, "No", "Action", "Lead", "Due date", "Progress", "Status")
    put(sheet, 2, 1, "Open the clinic", "A. Example", "01/05/2026", "1 Mar: site chosen", "Open")
    put(sheet, 3, None, None, None, None, "1 Apr: lease signed")
    put(sheet, 4, 2, "Hire a nurse", "B. Example", "01/06/2026", "Advertised", "Open")
    put(sheet, 5, None, None, None, None, "Interviews held")
    for letter in "ABCDF":
        sheet.merge_cells(f"{letter}2:{letter}3")


SHAPES: dict[str, tuple[Callable[[Worksheet], None], str]] = {
    "ambulance": (ambulance, "action"),
    "tracking list": (tracking_list, "action"),
    "held over": (held_over, "action"),
    "board log": (board_log, "action"),
    "carried on": (carried_on, "action"),
    "disability risks": (disability_risks, "risk"),
    "rating by product": (rating_by_product, "risk"),
    "corporate risks": (corporate_risks, "risk"),
    "two rows of headings": (two_rows, "risk"),
    "ticked": (ticked, "risk"),
    "misspelt": (misspelt, "risk"),
    "german": (german, "risk"),
    "issues": (issues, "issue"),
    "decisions": (decisions, "decision"),
}


def laid(folder: Path, shape: str) -> Path:
    """Write one shape as a workbook and return its path; its name says nothing."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    SHAPES[shape][0](sheet)
    path = folder / "book.xlsx"
    book.save(path)
    return path
