"""One file, for what takes one: the paper of a decision by e-mail."""

from db.errors import Refusal
from db.store import Store
from db.transfer import dropped
from db.transfer.found import Dropped, Looked, Proposal, Step


def only(looked: Looked) -> Dropped:
    """Return the one file that was found; what else came in its e-mail does not hinder it.

    Raises:
        Refusal: ``intake.none_taken`` with the reason, or ``circulation.one_paper``.

    """
    beside = {each for file in looked.taken for each in file.beside}
    refused = [each for each in looked.refused if each not in beside]
    if refused:
        why = " ".join(each.sentence for each in refused)
        raise Refusal("intake.none_taken", "filename", why=why)
    if len(looked.taken) != 1:
        names = ", ".join(each.name for each in looked.taken)
        raise Refusal("circulation.one_paper", "filename", names=names, n=len(looked.taken))
    if looked.taken[0].locked:  # who decides by e-mail has nobody beside them to ask
        raise Refusal("intake.none_taken", "filename", why=looked.taken[0].told)
    return looked.taken[0]


def keep(store: Store, file: Dropped, step: Step) -> None:
    """Copy the file beside the minute book; raises as :func:`dropped.keep`."""
    dropped.keep(store, [Proposal(file, "", "", "")], step)
