"""Words of papers: their road and versions, the pack, questions from the public."""

SENTENCES = {
    "kind.checkwaiver": "Finding not for this committee",
    "kind.pack": "Pack",
    "kind.packpaper": "Paper of every pack",
    "kind.paperrisk": "Risk of a paper",
    "kind.paperversion": "Version of a paper",
    "kind.publicquestion": "Question from the public",
    "QuestionState.received": "Received",
    "QuestionState.accepted": "Accepted",
    "QuestionState.declined": "Declined",
    "QuestionState.answered": "Answered at the meeting",
    "QuestionState.written reply": "Written reply",
    # Refusals
    "paper.no_size": "A file cannot be smaller than nothing.",
    "paper.not_sha256": "That is not a check code of 64 digits and letters a to f.",
    "paper.no_filename": "Say what the file is called.",
    "paper.no_file_here": (
        "Only the name of {name} was given. Attach the file itself, or leave its name out."
    ),
    "paper.no_reason": "Say why the paper is withdrawn.",
    "paper.deferred_where": "Say to which meeting the paper is deferred.",
    "paper.moved_elsewhere": (
        "That item is another committee’s. Ask for the paper there, and take this one off here."
    ),
    "paper.deferred_elsewhere": (
        "A paper is deferred to a later meeting of the same committee. For another committee, "
        "ask for the paper there."
    ),
    "paper.deferred_back": "That meeting is on {on}: a paper is deferred to a later one.",
    "paper.not_yet": "That day has not come yet.",
    "pack.questions_after": (
        "The meeting is on {on}: questions from the public are to be in on that day or before."
    ),
    "pack.nothing_to_ask": (
        "Everything this committee's packs hold is on the agenda, or nothing is set for them yet."
    ),
    "circulation.no_check": "Say which finding is not for this committee.",
    "question.no_asker": "Say who asks.",
    "question.no_words": "Write down what is asked.",
    "question.no_reason": "Say why the question is not taken; the asker is told.",
    "question.no_reply_day": "Say by which day the written reply is due.",
    "question.reply_before": "The question came on {received}: the reply cannot be due before.",
    "question.holds_a_place": "This person holds a place of the committee and is no observer.",
    "question.state_refused": "A question that is {state} cannot become {to} now.",
    "paper.other_item": "That paper belongs to another item.",
    # Files that come in
    "intake.pointer": "{name} only points to a file that lies elsewhere. Drop that file itself.",
    "intake.outlooks_own": "{name} is packed in a way only Outlook opens. Ask the sender to send "
    "the papers again in an e-mail that is not rich text.",
    "intake.packed": "{name} holds files packed together. Unpack it and drop the papers in it.",
    "intake.not_a_paper": (
        "{name} is not a kind of file that papers come in. Drop a PDF, a Word, Excel or "
        "PowerPoint file, a picture or an e-mail."
    ),
    "intake.none_taken": "{why}",
    "intake.locked": "{name} opens only with a password, and cannot be put in the pack. Ask for "
    "one without.",
    "paper.locked": "Opens only with a password.",
    "intake.empty": "{name} is empty.",
    "intake.no_pdf": "{name} is not a PDF, whatever its name says, and nobody could open it. Ask "
    "for it again.",
    "intake.no_word": "{name} is not a Word file, whatever its name says, and nobody could open "
    "it. Ask for it again.",
    "intake.no_excel": "{name} is not a workbook, whatever its name says, and nobody could open "
    "it. Ask for it again.",
    "intake.no_powerpoint": "{name} is not a presentation, whatever its name says, and nobody "
    "could open it. Ask for it again.",
    "intake.no_picture": "{name} is not a picture, whatever its name says, and nobody could open "
    "it. Ask for it again.",
    "intake.no_message": "{name} is not an Outlook message, whatever its name says. Drag it from "
    "the mail program again.",
    "intake.no_mail": "{name} is not an e-mail, whatever its name says, and nobody could open it. "
    "Drag it from the mail program again.",
    "intake.outlook_kept": "{name} is kept as Outlook made it, and members without Outlook cannot "
    "open it. Save the papers in it from Outlook and drop those.",
    "intake.letter": "{subject}, from {sender}",
    "intake.no_subject": "No subject",
    "intake.no_text": "{name} is not a text, whatever its name says, and nobody could read it. "
    "Ask for it again.",
    "intake.too_large": "{name} is larger than {limit} MB. Ask for a smaller copy.",
    "intake.too_many": "{n} files at once are too many. Drop at most {most}.",
    "intake.folder": "{name} is a folder. Open it and drop the papers in it.",
    "intake.twice": "{name} is the same file as {other}.",
    "intake.here": "{name} is here already: item {number}, {title}.",
    # Versions and who gets the mail
    "papers.version": "Version {number}: {filename}, {size}",
    "papers.version_came": "received {on}",
    "papers.version_by": "taken in by {by}",
    "papers.version_larger": "{size} larger than version {before}",
    "papers.version_smaller": "{size} smaller than version {before}",
    "papers.version_same_size": "the same size as version {before}",
    "papers.size_bytes": "{n} bytes",
    "papers.size_kb": "{n} KB",
    "papers.size_mb": "{n} MB",
    "papers.deferred_to": "Deferred to {ref}",
    "papers.not_agreed": "{how}, not agreed",
    "papers.reply_due": "Written reply due {on}",
    "papers.came_late": "{state}, came late",
    "papers.in_of": "{received} of {wanted} papers in",
    "papers.segment": "Segment {segment}",
    "papers.questions_by": "Questions by {on}",
    "papers.send_to_absent": "To be sent to those absent: {names}",
    "papers.mail_assistant": "{name}’s assistant: {email}",
    "papers.mail_own": "{name}: {email}",
    "papers.mail_none": "{name}: no e-mail address",
}
