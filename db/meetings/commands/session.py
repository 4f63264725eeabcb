"""The notice that a meeting is recorded (P11), and the words the spelling check learns."""

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

from db.bodies.commands.changing import check_reason
from db.bodies.records import Person
from db.errors import Refusal
from db.meetings.commands.standing import open_meeting_of, time_or_now
from db.meetings.records import BookWord, Recording
from db.meetings.rules.session import check_recording, check_word
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class NoteRecording:
    """Note that people were told a meeting is recorded, and when the recording is deleted."""

    meeting: Annotated[str, ref("meeting")]
    announced_by: Annotated[str, ref("person")]
    purpose: str
    delete_on: date
    objections: str = ""
    at: time | None = None


@command("Note recording")
def note_recording(work: Work, it: NoteRecording) -> Ref:
    """Keep the notice; noted again for one meeting, the later word holds."""
    meeting = open_meeting_of(work, it.meeting)
    work.get(Person, it.announced_by)
    check_recording(it.purpose, meeting.on_date, it.delete_on)
    row = same_id("recording", meeting.id)
    found = work.find(Recording, row)
    if found is None:
        found = Recording(id=row, meeting=meeting.id, announced_by=it.announced_by)
        work.add(found)
    found.deleted, found.announced_by = None, it.announced_by
    found.announced_time = time_or_now(work, it.at)
    found.purpose, found.objections = it.purpose.strip(), it.objections.strip()
    found.delete_on = it.delete_on
    return Ref("recording", found.id)


@dataclass(frozen=True, slots=True)
class ConfirmRecordingDeleted:
    """Record that a recording has been deleted."""

    recording: Annotated[str, ref("recording")]
    on: date | None = None


@command("Confirm recording deleted")
def confirm_recording_deleted(work: Work, it: ConfirmRecordingDeleted) -> Ref:
    """Set the day; the reminder goes."""
    found = work.get(Recording, it.recording)
    if found.deleted_on is not None:
        raise Refusal("recording.deleted_already", "recording", on=found.deleted_on)
    on = it.on or work.today
    if on > work.today:
        raise Refusal("recording.deleted_later", "on", on=on)
    found.deleted_on = on
    return Ref("recording", found.id)


@dataclass(frozen=True, slots=True)
class LearnWord:
    """Take a word as spelt right in this minute book."""

    word: str


@command("Learn word")
def learn_word(work: Work, it: LearnWord) -> Ref:
    """Keep it; two laptops that learn one word keep one."""
    word = check_word(it.word)
    row = same_id("bookword", word)
    found = work.find(BookWord, row)
    if found is None:
        found = BookWord(id=row, word=word)
        work.add(found)
    found.deleted = None
    return Ref("bookword", found.id)


@dataclass(frozen=True, slots=True)
class ForgetWord:
    """Take back a word learnt by mistake."""

    word: str
    reason: str


@command("Forget word")
def forget_word(work: Work, it: ForgetWord) -> Ref:
    """Let it be underlined again."""
    check_reason(it.reason)
    found = work.get(BookWord, same_id("bookword", check_word(it.word)))
    found.deleted = it.reason.strip()
    return Ref("bookword", found.id)
