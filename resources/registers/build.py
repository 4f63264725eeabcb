"""Make the two registers that ship for the demonstration: ``python -m resources.registers.build``.

Their people are invented, their shapes are those of real trackers: title rows, two ways of writing
a status, a day that does not exist, an action nobody owns, rows struck through, colours by hand.
"""

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).parent
MARKED = "DEMONSTRATION: the people in this sheet are invented and nothing in it happened"
RED, AMBER, GREEN, BLUE = "FFFF5B5B", "FFFFC000", "FF92D050", "FF5B9BD5"
_HEAD, _BAND = "FF1F3864", "FFD9E2F3"

Row = tuple[str | int | float | date | None, ...]

ACTION_HEADS = ("Ref", "Meeting date", "Minute ref", "Action agreed", "Lead", "Due date",
    "Update", "Status", "RAG")  # fmt: skip
OPEN: tuple[tuple[Row, str], ...] = (
    ((1, date(2026, 1, 8), "5.1", "Share the winter bed plan with each of the four partnerships",
      "Marigold Penhaligon", date(2026, 4, 2), "Shared with three; Tees Valley to follow",
      "In progress", "Amber"), AMBER),
    ((2, date(2026, 1, 8), "5.2", "Bring the ambulance handover trajectory, site by site",
      "Nettie Quillfeather", "7th May 2026", None, "Open", "Green"), GREEN),
    ((3, date(2026, 1, 8), "6.1", "Agree one definition of a system-wide quality risk",
      "Lysander Crabtree", "30/04/26", "Draft with medical directors", "In progress", "Amber"),
     AMBER),
    ((4, "8.1.26", "7.1", "Publish the forward plan of the group for 2026-27",
      "Posy Elderfield", "02.04.26", None, "Open", None), GREEN),
    ((5, "8.1.26", "8.3", "Confirm the host of the imaging network",
      "Una Pettigrew", "12/06/2026\n(was 12/05/2026)", "Two offers received", "O", None), AMBER),
    ((6, date(2026, 2, 5), "4.2", "Report the vacancy rate in community nursing by place",
      "Hattie Bramblewick", date(2026, 5, 7), None, "Not started", None), RED),
    ((7, date(2026, 2, 5), "4.4", "Send the estates prioritisation to finance directors",
      "Barnaby Thistlewood", "31/04/2026", "Awaiting the survey", "Open", "Amber"), AMBER),
    ((8, date(2026, 2, 5), "5.1", "Ask the regulator for the segmentation timetable",
      "Jocasta Merriweather", 46149, None, "Open", "Green"), GREEN),
    ((9, date(2026, 2, 5), "6.2", "Review the joint committee's scheme of delegation",
      "Dorothea Plumstone", date(2026, 6, 4), None, "Ongoing", "Green"), GREEN),
    ((10, date(2026, 3, 5), "4.1", "Test the mutual aid agreement for critical care",
      "Cordelia Quickfall", date(2026, 7, 2), None, "O", None), GREEN),
    ((11, date(2026, 3, 5), "4.3", "Bring the capital pipeline with its revenue consequences",
      "Digby Nettlefold", date(2026, 6, 4), None, "Open", None), GREEN),
    ((12, date(2026, 3, 5), "5.2", "Write to the universities about placement capacity",
      None, date(2026, 5, 7), None, "Open", "Amber"), AMBER),
    ((13, date(2026, 3, 5), "6.1", "Circulate the lessons of the digital outage of January",
      "Clementine Oxshott", date(2026, 4, 2), "Draft report received", "In progress", None), AMBER),
    ((14, date(2026, 3, 5), "7.1", "Propose measures for the inequalities workstream",
      "Ptolemy Finchley", date(2026, 6, 4), None, "Open", "Green"), GREEN),
    ((15, date(2026, 3, 5), "8.1", "Agree the escalation route for crisis mental health beds",
      "Wilfred Larkspur", date(2026, 5, 7), None, "Open", "Red"), RED),
)  # fmt: skip
PROPOSED: tuple[tuple[Row, str], ...] = (
    ((16, date(2026, 1, 8), "5.4", "Map every contract for patient transport",
      "Nettie Quillfeather", date(2026, 3, 5), "Map circulated 2 March", "Proposed for closure",
      "Blue"), BLUE),
    ((17, date(2026, 2, 5), "7.2", "Name a lead for each clinical network",
      "Lysander Crabtree", date(2026, 3, 5), "List received from all networks",
      "Propose to close", "Blue"), BLUE),
)  # fmt: skip
CLOSED: tuple[tuple[Row, str], ...] = (
    ((18, date(2025, 11, 6), "4.1", "Send the winter letter to care homes",
      "Ambrose Tuckwell", date(2025, 11, 28), "Sent 24 November", "Complete", "Blue"), BLUE),
    ((19, date(2025, 11, 6), "5.3", "Add a cancer page to the performance report",
      "Una Pettigrew", date(2025, 12, 4), "In the report since December", "C", "Blue"), BLUE),
    ((20, date(2025, 11, 6), "6.2", "Arrange a joint session with the quality group",
      "Posy Elderfield", "December 2025", "Held", "Closed", "Blue"), BLUE),
    ((21, date(2025, 12, 4), "4.4", "Reply to the ombudsman's enquiry about discharge",
      "Hattie Bramblewick", date(2026, 1, 8), "Sent", "Completed - reply accepted", "Blue"), BLUE),
    ((22, date(2025, 12, 4), "5.1", "Find out what the vaccine store costs each partnership",
      "Digby Nettlefold", date(2026, 1, 8), None, "Superseded", None), ""),
    ((23, date(2025, 12, 4), "5.5", "Move the digital roadmap to the new template",
      "Clementine Oxshott", "ASAP", "Done", "Complete", "Blue"), BLUE),
    ((24, date(2025, 12, 4), "6.1", "Book the same room for the year",
      "Posy Elderfield", date(2025, 12, 18), "Booked", "C", "Blue"), BLUE),
)  # fmt: skip

RISK_HEADS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Risk ID", ()), ("Date opened", ()), ("Category", ()), ("Risk title", ()),
    ("Risk description", ("Cause", "Event", "Effect")),
    ("Executive owner", ()), ("Risk manager", ()),
    ("Initial risk", ("L", "C", "Score")), ("Controls", ()), ("Gaps in control", ()),
    ("Current risk", ("L", "C", "Score")), ("Target risk", ("L", "C", "Score")),
    ("Response", ()), ("Next review", ()), ("Status", ()),
)  # fmt: skip
RISKS: tuple[Row, ...] = (
    ("R01", date(2025, 4, 3), "Quality", "Ambulance handover delays",
     "Emergency departments are full when ambulances arrive",
     "Patients wait in ambulances longer than the standard allows",
     "Avoidable harm to those waiting and to those not yet reached", "Nettie Quillfeather",
     "Head of Operations", 5, 4, 20, "Handover protocol at every site\nDaily system call",
     "No protocol for two coastal sites", 4, 4, 16, 2, 4, 8, "Treat", date(2026, 5, 7), "Open"),
    ("R02", date(2025, 4, 3), "Workforce", "Community nursing vacancies",
     "Fewer nurses train than retire", "Community teams cannot take every referral",
     "Discharges are delayed and carers are overstretched", "Hattie Bramblewick", "Workforce Lead",
     4, 4, 16, "Shared bank of staff", "No bank in two places", 4, 3, 12, 3, 2, 6, "Treat",
     date(2026, 6, 4), "Open"),
    ("R03", date(2025, 5, 1), "Finance", "System deficit",
     "Savings plans rest on one-off measures", "The system misses its financial plan",
     "Control is lost to intervention and services are cut in haste", "Digby Nettlefold",
     "Finance Director", 4, 5, 20, "Monthly review of every plan", None, 4, 4, 16, 3, 3, 9, "Treat",
     date(2026, 4, 30), "Open"),
    ("R04", date(2025, 6, 5), "Digital", "Shared record outage",
     "The shared record stands in one data centre", "The record is unavailable for a day or more",
     "Clinicians decide without history and appointments are lost", "Clementine Oxshott",
     "Digital Lead", 3, 4, 12, "Read-only copy at each trust", "Copy not tested since June",
     3, 4, 12, 2, 3, 6, "Treat", date(2026, 5, 7), "Open"),
    ("R05", date(2025, 6, 5), "Quality", "Maternity staffing",
     "Midwives leave for neighbouring systems", "Two units cannot be staffed at the same time",
     "Mothers are transferred in labour", "Lysander Crabtree", "Chief Midwife", 4, 5, 20,
     "Mutual aid between units\nWeekly staffing review", None, 3, 5, 15, 2, 5, 10, "Treat",
     date(2026, 4, 2), "Open"),
    ("R06", date(2025, 7, 3), "Estates", "Concrete in older hospitals",
     "Roofs were built of lightweight concrete", "A roof must be closed at short notice",
     "Theatres are lost for months", "Barnaby Thistlewood", "Estates Lead", 3, 5, 15,
     "Surveys twice a year", None, 2, 5, 10, 1, 5, 5, "Tolerate", date(2026, 9, 3), "Open"),
    ("R07", date(2025, 7, 3), "Performance", "Cancer waiting times",
     "Imaging capacity lags behind referrals", "Patients wait beyond sixty-two days",
     "Outcomes worsen and confidence falls", "Una Pettigrew", "Cancer Lead", 5, 4, 20,
     "Weekly list of every long wait", "No shared list across trusts", 4, 4, 16, 2, 4, 8, "Treat",
     date(2026, 5, 7), "Open"),
    ("R08", date(2025, 9, 4), "Quality", "Crisis mental health beds",
     "Beds closed faster than community teams grew", "People in crisis wait in emergency rooms",
     "Harm to them and to others, and unsafe rooms", "Wilfred Larkspur", "Director of Nursing",
     4, 4, 16, "Crisis line day and night", None, 4, 4, 16, 2, 3, 6, "Treat", date(2026, 4, 30),
     "Open"),
    ("R09", date(2025, 9, 4), "Partnership", "Local government reorganisation",
     "Councils change their borders in 2027", "Joint posts and budgets lapse",
     "Places lose the people who hold them together", "Ambrose Tuckwell", "Place Lead", 3, 3, 9,
     "Joint plan with the councils", None, 3, 3, 9, 2, 2, 4, "Tolerate", date(2026, 7, 2), "Open"),
    ("R10", date(2025, 11, 6), "Reputation", "Public confidence in the hospital plan",
     "Plans were shown late to the public", "The plan is referred to the minister",
     "Two years are lost", "Dorothea Plumstone", "Director of Communications", 3, 4, 12,
     "Monthly briefing for members of parliament", None, 2, 4, 8, 2, 3, 6, "Treat",
     date(2026, 6, 4), "Open"),
    ("R11", date(2026, 1, 8), "Quality", "Infection in care homes",
     "Vaccination of staff has fallen", "Several homes close to admissions at once",
     "Hospitals cannot discharge", "Ptolemy Finchley", "Director of Public Health", 3, 4, 12,
     "Outbreak team in each place", None, 3, 4, 16, 2, 3, 6, "Treat", date(2026, 4, 2), "Open"),
    ("R12", date(2025, 4, 3), "Digital", "Old telephone system",
     "Parts are no longer made", "Switchboards fail", "Calls for help are lost",
     "Clementine Oxshott", "Digital Lead", 3, 3, 9, "Spare parts held", None, 1, 3, 3, 1, 3, 3,
     "Treat", None, "Closed"),
)  # fmt: skip


def _heads(sheet: Worksheet, row: int, heads: tuple[str, ...]) -> None:
    for column, text in enumerate(heads, 1):
        cell = sheet.cell(row, column, text)
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor=_HEAD)
        cell.alignment = Alignment(wrap_text=True, vertical="center")


def _tidy(sheet: Worksheet, widths: tuple[int, ...]) -> None:
    line = Side("thin", color="FFBFBFBF")
    for cells in sheet.iter_rows(min_row=4):
        for cell in cells:
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, date):
                cell.number_format = "dd/mm/yyyy"
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _group(sheet: Worksheet, row: int, text: str) -> None:
    sheet.cell(row, 1, text).font = Font(bold=True)
    sheet.cell(row, 1).fill = PatternFill("solid", fgColor=_BAND)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(ACTION_HEADS))


def actions() -> Workbook:
    """Return the action tracker."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tracker"
    sheet["A1"] = MARKED
    sheet["A1"].font = Font(bold=True, color="FFC00000")
    sheet["A2"] = "Management Group: action tracker, as at 12 March 2026"
    sheet.merge_cells("A2:I2")
    _heads(sheet, 4, ACTION_HEADS)
    row = 5
    groups = (("OPEN ACTIONS", OPEN), ("Proposed for closure at the next meeting", PROPOSED),
        ("CLOSED ACTIONS", CLOSED))  # fmt: skip
    for title, lines in groups:
        _group(sheet, row, title)
        for values, colour in lines:
            row += 1
            for column, value in enumerate(values, 1):
                sheet.cell(row, column, value)
            if colour:
                sheet.cell(row, len(ACTION_HEADS)).fill = PatternFill("solid", fgColor=colour)
            if values[7] == "Superseded":
                for column in range(1, len(ACTION_HEADS) + 1):
                    sheet.cell(row, column).font = Font(strike=True)
        row += 1
    sheet.cell(row + 1, 1, "Blue: complete. Green: on track. Amber: at risk. Red: overdue.")
    _tidy(sheet, (6, 13, 9, 46, 22, 16, 30, 16, 9))
    sheet.freeze_panes = "A5"
    notes = book.create_sheet("How to use")
    notes["A1"] = "Please send updates to the secretary by noon on the Friday before the meeting."
    return book


def risks() -> Workbook:
    """Return the risk register, with two rows of headings."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Risk register"
    sheet["A1"] = MARKED
    sheet["A1"].font = Font(bold=True, color="FFC00000")
    sheet["A2"] = "Management Group: system risk register, March 2026"
    column = 1
    for title, below in RISK_HEADS:
        sheet.cell(4, column, title)
        last = column + max(len(below), 1) - 1
        for offset, text in enumerate(below):
            sheet.cell(5, column + offset, text)
        if below:
            sheet.merge_cells(start_row=4, start_column=column, end_row=4, end_column=last)
        else:
            sheet.merge_cells(start_row=4, start_column=column, end_row=5, end_column=column)
        column = last + 1
    for row, values in enumerate(RISKS, 6):
        for place, value in enumerate(values, 1):
            sheet.cell(row, place, value)
    _tidy(sheet, (7, 12, 13, 24, 30, 30, 30, 20, 18, 5, 5, 7, 30, 24, 5, 5, 7, 5, 5, 7, 11, 12, 9))
    sheet.freeze_panes = "A6"
    return book


def build(folder: Path = HERE) -> None:
    """Write both files."""
    actions().save(folder / "action-tracker.xlsx")
    risks().save(folder / "risk-register.xlsx")


if __name__ == "__main__":
    build()
