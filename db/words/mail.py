"""Words of e-mails: drafts to owners of actions, and what every draft is looked over for."""

SENTENCES = {
    "mail.dear": "Dear {name},",
    "mail.chase_subject": "{count} actions in your name",
    "mail.chase_subject_one": "1 action in your name",
    "mail.chase_subject_of": "{count} actions of {name}",
    "mail.chase_subject_of_one": "1 action of {name}",
    "mail.chase_late": "{overdue} overdue",
    "mail.chase_again": "I wrote about these on {on} and would be grateful for a word.",
    "mail.chase_what": "These are the actions in your name on {on}. Please tell me in a line or "
    "two how each stands, and by when it will be done if its date can no longer be met.",
    "mail.chase_what_one": "This is the action in your name on {on}. Please tell me in a line or "
    "two how it stands, and by when it will be done if its date can no longer be met.",
    "mail.chase_what_of": "These are the actions as they stand on {on}. Please tell me in a line "
    "or two how each stands, and by when it will be done if its date can no longer be met.",
    "mail.chase_what_of_one": "This is the action as it stands on {on}. Please tell me in a line "
    "or two how it stands, and by when it will be done if its date can no longer be met.",
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
    "mail.outside": "Outside the organisations’ own addresses: {addresses}.",
    "mail.secured": "The subject says [secure], by this minute book’s rule for e-mails.",
    "mail.no_domain": "“{given}” is not a domain such as nhs.net.",
    "mail.everybodys": "Anybody may have an address at {given}: it cannot be one’s own.",
    "mail.rule": "E-mails",
    "mail.rule_hint": "What is outside is said before a draft is made. This holds for the whole "
    "minute book, on every colleague’s laptop.",
    "mail.own": "Own addresses end in",
    "mail.own_hint": "Such as nhs.net, nhs.uk, gov.uk. The addresses of people who belong to an "
    "organisation count as well.",
    "mail.own_people": "By its people",
    "mail.own_nobody": "None yet",
    "mail.secure": "[secure] in the subject",
    "mail.secure_hint": "NHSmail encrypts a mail to an outside address whose subject says it.",
    "mail.keep_rule": "Save",
    "Secure.never": "Never",
    "Secure.outside": "When an address is outside",
    "Secure.always": "Always",
    "field.own": "Own addresses end in",
    "field.secure": "[secure] in the subject",
    "mail.private": "Private (Part 2) actions among these: {count}. Mind who is copied in.",
}
