"""A form whose input may be several commands, run as one write."""

from typing_extensions import override

from desktop.kit.detail import CommandForm


class SeveralForm(CommandForm):
    """``make`` gives a list of inputs; where it gives none, nothing was changed."""

    @override
    def _run(self) -> None:
        inputs = self.make_input()
        if inputs is None:
            return
        done = self._desk.do(*inputs, seen=self._seen, form=self) if inputs else None
        if done is not None:
            self.finished.emit(done)
        elif not inputs:
            self.left.emit()
