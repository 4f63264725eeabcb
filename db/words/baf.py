"""Words of the Board Assurance Framework."""

SENTENCES = {
    "Confidence.assured": "Assured",
    "Confidence.partly assured": "Partly assured",
    "Confidence.not assured": "Not assured",
    "baf.no_objective": "Say which strategic objective the risk stands against.",
    "baf.no_aim": "Choose which of the four aims it bears on.",
    "baf.off_reason": "Say why it leaves the assurance framework.",
    "baf.not_strategic": "This risk is not on the assurance framework.",
    "baf.no_words": "Say what the committee concluded.",
    "baf.later": "The meeting of {on} is still to come; it cannot have concluded yet.",
    "baf.itself": "A risk does not feed itself.",
    "baf.not_linked": "These risks are not linked.",
    "baf.find_no_conclusion": "No committee has concluded on {ref} since {what}.",
    "baf.find_no_assurance": "{ref} is on the assurance framework without any assurance.",
    "baf.find_no_target": "{ref} is on the assurance framework without a target or its date.",
    "kind.strategicrisk": "Strategic risk",
    "kind.bafconclusion": "Conclusion on a strategic risk",
    "kind.risklink": "Link between risks",
}
