"""Forms of a finding: not for its committee, not for its record, and looked for again."""

from db.across.consistency import Noticed, check_name
from db.meetings.commands.pack import RestoreCheck, WaiveCheck
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import TextField


def waive(desk: Desk, line: Noticed) -> CommandForm:
    """Return the form that says a sort of finding is not for the finding's committee."""
    code = line.finding.code

    def make(form: CommandForm) -> WaiveCheck:
        return WaiveCheck(line.body, code, form.value("reason"))

    title = say("check.waive_title", what=check_name(code))
    return CommandForm(desk, title, [_reason(desk)], "check.do_waive", make)


def waive_one(desk: Desk, line: Noticed) -> CommandForm:
    """Return the form that leaves out this one record's finding."""
    found = line.finding

    def make(form: CommandForm) -> WaiveCheck:
        return WaiveCheck(line.body or None, found.code, form.value("reason"), found.id)

    title = say("checks.waive_one_title", what=check_name(found.code))
    return CommandForm(desk, title, [_reason(desk)], "check.do_waive", make)


def restore(desk: Desk, line: Noticed) -> CommandForm:
    """Return the form that has it looked for again."""
    kept = line.waiver
    fields = [TextField(desk.look, "reason", say("meetings.reason"))]

    def make(form: CommandForm) -> RestoreCheck:
        body, thing = (kept.body, kept.thing) if kept else (line.body, "")
        return RestoreCheck(body or None, line.finding.code, form.value("reason"), thing)

    title = say("check.restore_title", what=check_name(line.finding.code))
    return CommandForm(desk, title, fields, "check.do_restore", make)


def _reason(desk: Desk) -> TextField:
    return TextField(desk.look, "reason", say("meetings.reason"), hint=say("check.waive_hint"))
