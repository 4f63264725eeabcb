"""Sentences about numbers issued and texts frozen."""

SENTENCES = {
    "Series.A": "Actions",
    "Series.D": "Decisions",
    "Series.R": "Risks",
    "Series.M": "Minutes",
    "custody.not_here": "Numbers of this committee are issued on another laptop.",
    "custody.reason_missing": "Say why the numbering is taken over.",
    "custody.already_here": "This laptop already issues the numbers of {body}.",
    "numbering.none_wait": "Nothing of the {body} has its number to follow.",
    "numbering.finding.to_follow": (
        "{body}: {n} with their numbers to follow. They are issued under Committees, About, on the "
        "laptop that issues them."
    ),
    "custody.finding.twice": "{number} was issued twice, by two laptops; neither is reused.",
    "custody.finding.altered": "A frozen text no longer matches its check code ({why}).",
}
