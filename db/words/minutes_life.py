"""Words of the life of minutes: comments, versions, amendments, public copies and leaks."""

SENTENCES = {
    "CommentState.open": "To be answered",
    "CommentState.accepted": "Accepted",
    "CommentState.refused": "Not accepted",
    "CheckAnswer.waiting": "Asked",
    "CheckAnswer.agreed": "Agreed",
    "CheckAnswer.comments": "Sent comments",
}
