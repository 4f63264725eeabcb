"""Words of the Documents page."""

SENTENCES = {
    "papers.filter": "Filter documents",
    "papers.summary": "{n} documents can be printed from the record as it stands today.",
    "papers.none_match": "No documents match.",
    "papers.saved": "Saved: {path}",
    "papers.save": "Save document",
    "papers.save_pdf": "Save as PDF…",
    "papers.save_word": "Save as Word…",
    "papers.print": "Print…",
    "papers.drawing": "Drawing the document",
    "papers.saving": "Saving the document",
    "papers.printing": "Printing",
    "papers.whole_book": "All committees",
    "papers.of_meeting": "{name}, {on}",
    "papers.name_agenda": "Agenda",
    "papers.name_minutes": "Minutes",
    "papers.name_action_log": "Action log",
    "papers.name_decision_log": "Decision log",
    "papers.name_risk_register": "Risk register",
    "papers.name_interests": "Register of interests",
    "papers.name_calendar": "Calendar of the year",
}
