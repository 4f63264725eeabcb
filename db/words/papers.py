"""Words of the printed documents."""

SENTENCES = {
    "papers.no_glyph": "[{name}]",
    "papers.one_risk": "1 risk",
    "papers.page": "Page {number} of {total}",
    "papers.some_risks": "{count} risks",
}
