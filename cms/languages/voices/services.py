"""Keeping and taking away what people spoke in."""

import uuid

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from cms.core import audit, tokens
from cms.languages.models import Recording, Speaker, Voice
from cms.languages.voices import speech
from cms.languages.voices.texts import Spoken

#: What the link is for that volunteers record with, and how long it is good.
PURPOSE = "recording"
LINK_DAYS = 60


def invite(voice: Voice, *, acting_user, days: int = LINK_DAYS) -> str:
    """A new link for somebody who will record this voice; it is shown once."""
    audit.log("invited to record", voice, user=acting_user)
    return tokens.make_link(PURPOSE, voice, seed=uuid.uuid4().hex, days=days)


def revoke_invitations(voice: Voice, *, acting_user) -> int:
    """Nobody records this voice any more with a link given out before."""
    audit.log("links to record revoked", voice, user=acting_user)
    return tokens.revoke_links(voice, PURPOSE)


@transaction.atomic
def agree(voice: Voice, *, name: str) -> Speaker:
    """Write down that this person agreed; who comes back under the same name is one person."""
    for speaker in voice.speakers.all():
        if speaker.name.casefold() == name.casefold():
            return speaker
    return Speaker.objects.create(voice=voice, name=name)


def record(
    voice: Voice,
    spoken: Spoken,
    upload: UploadedFile,
    *,
    speaker: Speaker | None,
    acting_user=None,
) -> Recording:
    """Keep a recording of this text in place of an earlier one; raises UnusableSound."""
    sound = speech.convert(upload)  # takes a while, so before anything is locked
    values = {
        "seconds": sound.seconds,
        "size": len(sound.data),
        "text_hash": spoken.hash,
        "is_example": False,
        "speaker": speaker,
        "made_by": acting_user if acting_user and acting_user.is_authenticated else None,
        "made_at": timezone.now(),
    }
    with transaction.atomic():
        recording = Recording.objects.select_for_update().filter(voice=voice, **_key(spoken))
        recording = recording.first() or Recording(voice=voice, **_key(spoken))
        before = recording.file.name
        for name, value in values.items():
            setattr(recording, name, value)
        recording.file.save("sound.mp3", ContentFile(sound.data), save=False)
        recording.save()
        if before:
            storage = recording.file.storage
            transaction.on_commit(lambda: storage.delete(before))
    return recording


def _key(spoken: Spoken) -> dict:
    return {"model": spoken.model, "object_id": spoken.object_id, "field": spoken.field}


@transaction.atomic
def remove(recording: Recording, *, acting_user) -> None:
    audit.log("recording removed", recording, user=acting_user)
    recording.delete()


@transaction.atomic
def withdraw(speaker: Speaker, *, acting_user) -> int:
    """A speaker takes back their yes: every recording goes, and their name."""
    audit.log("speaker withdrew", speaker, user=acting_user)
    count = speaker.recordings.count()
    speaker.delete()
    return count


def remove_file(sender, instance: Recording, **_kwargs) -> None:
    """Whichever way a recording goes, its sound goes too."""
    name, storage = instance.file.name, instance.file.storage
    if name:
        transaction.on_commit(lambda: storage.delete(name))
