"""Sentences about the register of interests."""

SENTENCES = {
    "InterestKind.financial": "Financial",
    "InterestKind.non-financial professional": "Non-financial professional",
    "InterestKind.non-financial personal": "Non-financial personal",
    "InterestKind.indirect": "Indirect",
    "interests.nature_missing": "Say what the interest is.",
    "interests.indirect_is_direct": (
        "An indirect interest is that of somebody close; choose another kind or mark it indirect."
    ),
    "interests.declared_later": "{on} is still to come: it cannot have been declared then.",
    "interests.confirmed_later": "{on} is still to come: it cannot have been confirmed then.",
    "interests.mind.twice": (
        "{name} has this in the register already, as “{nature}”. Change or confirm that entry"
        " instead, if it is the same."
    ),
    "interests.ended_already": "This interest ended on {on}.",
    "interests.finding.late": (
        "{person} declared an interest later than 28 days after it arose on {arose}."
    ),
    "interests.finding.renew": "The interest of {person} was to be confirmed again by {on}.",
}
