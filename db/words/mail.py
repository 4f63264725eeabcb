"""Words of e-mails: drafts to owners of actions."""

SENTENCES = {
    "mail.dear": "Dear {name},",
    "mail.chase_subject": "{count} actions in your name",
    "mail.chase_subject_one": "1 action in your name",
    "mail.chase_late": "{overdue} overdue",
    "mail.chase_again": "I wrote about these on {on} and would be grateful for a word.",
    "mail.chase_what": "These are the actions in your name on {on}. Please tell me in a line or "
    "two how each stands, and by when it will be done if its date can no longer be met.",
    "mail.chase_what_one": "This is the action in your name on {on}. Please tell me in a line or "
    "two how it stands, and by when it will be done if its date can no longer be met.",
    "mail.chase_after": "If something is done, say so and it goes to the next meeting to be "
    "closed; if it is not yours, please say whose it is.\n\nThank you\n\n{sender}",
    "mail.ref": "Reference",
    "mail.committee": "Committee",
    "mail.action": "Action",
    "mail.due": "Due",
    "mail.stands": "Stands",
    "mail.no_date": "No date",
    "mail.slipped": "moved {count}×",
    "mail.one_day_late": "1 day late",
    "mail.days_late": "{days} days late",
    "mail.due_today": "Due today",
    "mail.open": "Open",
    "mail.no_address": "{name} has no e-mail address in the minute book: add it in the mail.",
    "mail.odd_address": "“{address}” is not an e-mail address, so it is left out.",
    "mail.private": "Private (Part 2) actions among these: {count}. Mind who is copied in.",
}
