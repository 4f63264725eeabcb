"""Words of setting an agenda: templates, the cycle of business, the forward plan, what became."""

SENTENCES = {
    # choices
    "PlanState.": "Waiting",
    "PlanState.declined": "Declined",
    "Answer.": "No answer yet",
    "Answer.accepted": "Accepted",
    "Answer.deferred": "Deferred",
    "Answer.declined": "Declined",
    "Fate.": "Not said yet",
    "Fate.deferred": "Deferred to a meeting",
    "Fate.circulated by e-mail": "Circulated by e-mail",
    "Fate.chair's action": "Chair's action",
    "Fate.withdrawn": "Withdrawn",
    "Fate.lapsed": "Lapses: the next agenda has its own",
    "TemplatePlace.opening": "Before the business",
    "TemplatePlace.section": "A heading of the business",
    "TemplatePlace.closing": "After the business",
    # kinds of record
    "kind.agendaanswer": "Answer when an agenda was set",
    "kind.agendasetting": "Words that exclude the public",
    "kind.cycleitem": "Business of the cycle",
    "kind.planitem": "Item of the forward plan",
    "kind.templateitem": "Line of a template",
    # prepared words
    "agenda.date_place": "[date]",
    "agenda.minutes_of": "Minutes of the meeting of [date]",
    "agenda.exclusion": "Exclusion of the public",
    "agenda.exclusion_words": (
        "That the public be excluded from the rest of the meeting, because of the confidential "
        "nature of the business to be discussed."
    ),
    "agenda.exclusion_ours": "Suggested words: put in those your standing orders use.",
    # what is proposed for an agenda
    "suggest.cycle": "From the cycle of business",
    "suggest.cycle_since": "From the cycle of business, due since {month}",
    "suggest.request": "Asked for",
    "suggest.asked_by": "Asked for by {name}",
    "suggest.deferred": "Deferred from {ref}",
    "suggest.not_reached": "Not reached at {ref}",
    "suggest.action_due": "{ref}, due {on}",
    "suggest.referred": "Referred to this committee",
    "suggest.referred_by": "Referred to this committee, from {name}",
    "suggest.review_due": "{ref}, review due {on}",
    "suggest.status_asked": "{ref}, a change of status awaits its authority",
    "suggest.status_moved": "{ref}, its status changed on {on}",
    "suggest.escalated": "{ref}, escalated from {name}",
    "suggest.escalated_until": "{ref}, escalated from {name}, answer due {on}",
    "suggest.propose_escalation": "Proposal to escalate: {name}",
    "suggest.propose_intervention": "Proposal to intervene: {name}",
    "suggest.proposed_by": "Raised at this meeting by {name}",
    "suggest.log": "The action log is carried to this meeting: {n} open.",
    "suggest.log_later": (
        "The action log is carried to this meeting: {n} open, {later} of them due later or "
        "without a date."
    ),
    "suggest.raised_by": "{ref}, raised by {name}",
    # numbers members hold
    "agenda.becomes": "{was} becomes {now}",
    "agenda.becomes_more": "{n} more change",
    "agenda.becomes_one": "1 more changes",
    "agenda.mind_add": (
        "Members hold the agenda of {on}: {numbers}. Put it last, or issue the agenda again."
    ),
    "agenda.mind_move": (
        "Members hold the agenda of {on}: {numbers}. Leave it where it is, or issue the agenda "
        "again."
    ),
    "agenda.mind_remove": (
        "Members hold the agenda of {on}: {numbers}. Defer or withdraw the item, which keeps the "
        "numbers, or issue the agenda again."
    ),
    "agenda.mind_accept": (
        "Members hold the agenda of {on}: {numbers}. Issue the agenda again afterwards, or leave "
        "it for a later meeting."
    ),
    "agenda.mind_part": (
        "Members hold the agenda of {on}: {numbers}. Leave it in its part, or issue the agenda "
        "again."
    ),
    "agenda.mind_draft": (
        "Members hold the agenda of {on}. A draft puts what is missing among its items and orders "
        "them anew: issue the agenda again afterwards."
    ),
    "agenda.mind_issue": (
        "Members hold the agenda of {on}: {numbers}. The new agenda says so at its head."
    ),
    "papers.renumbered": "Renumbered",
    "papers.renumbered_since": "Since the agenda of {on}: {numbers}.",
    # refusals
    "plan.no_months": (
        "Say in which months it comes up. What stands on every agenda belongs to the template."
    ),
    "plan.month_unknown": "{given} is no month: write April, or 4.",
    "plan.month_form": "{given} is no month: write it as 2026-09.",
    "plan.year_unknown": "{given} is no year to plan for.",
    "plan.other_committee": "That belongs to another committee.",
    "plan.not_later": "Put it off to a meeting after this one.",
    "plan.meeting_gone": "That meeting does not take place any more: choose another.",
    "plan.no_title": "Say what it is about.",
    "plan.month_dropped": "Not in this month of the cycle of business any more.",
    "plan.on_agenda": "That is on the agenda already.",
    "plan.still_waiting": "That still waits in the forward plan.",
    "plan.rolled_already": "The cycle of business of that year holds all of this already.",
    "plan.nothing_to_roll": "There is no cycle of business in that year to copy.",
    "template.begun": "This committee has a template already.",
    "template.not_beside": "That line stands in another place of the template.",
    "exclusion.no_words": "Write the words of the resolution.",
    "exclusion.none_private": "No item of this agenda is in Part 2.",
    "exclusion.there": "The resolution stands on this agenda already.",
    "item.private_above": (
        "Part 2 stands at the foot, after the public is excluded. Take the item to Part 1 first."
    ),
    "item.not_removed": "That item is on the agenda.",
    "fate.no_items": "Choose at least one item.",
    "fate.not_said": "Say what becomes of {title}.",
    "fate.standing": (
        "{title} stands on every agenda: the next one has its own, so this one lapses instead of"
        " being deferred."
    ),
    "fate.not_standing": (
        "{title} does not stand on every agenda, so it would be lost: defer it, circulate it, or"
        " withdraw it with the reason."
    ),
    "fate.taken": "{title} was taken: nothing is to be settled.",
    "fate.no_reason": "Say why {title} is withdrawn.",
}
