"""Words of the command line for chases, evidence and requests for information."""

SENTENCES = {
    "cli.verb.chase": "write one draft e-mail for each owner of open actions",
    "cli.verb.evidence": "keep a file as evidence of an action",
    "cli.verb.look": "look for words in every committee for an FOI request",
    "cli.verb.respond": "write the response to an FOI request into a folder",
    "cli.help.chase_body": "only the log of this committee",
    "cli.help.chase_owner": "only this owner; may be given again",
    "cli.help.shows": "what the file shows",
    "cli.help.hold": "hold what is found for the request",
}
