"""What each kind of message says. Apps put their kinds here from their own `emails.py`:

    @message("events.confirmation", label=_("Confirmation of an activity"))
    def confirmation(message, registration) -> Rendered | None:
        if registration.is_cancelled:
            return None   # no longer true: nobody hears it
        return render("emails/events/confirmation", {...}, message.language, to=..., who=...)

A builder is called with the person's language active, at the moment of sending, perhaps several
times, and for staff who look at the message first. So it writes nothing but its links.
"""

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model
from django.utils import translation
from django.utils.text import capfirst

from cms.core.directions import is_right_to_left
from cms.messaging.models import Message


@dataclass(frozen=True)
class Rendered:
    """A message, ready for its channel.

    `to` is what the channel needs: an e-mail address, a phone number or a postal address.
    `who` is the name to call or write to; `note` tells staff what else they should know, and
    `answer_url` is where they write down what somebody said to it on the phone.
    """

    to: str
    subject: str
    text: str
    html: str = ""
    attachments: tuple[tuple[str, bytes, str], ...] = ()
    who: str = ""
    note: str = ""
    answer_url: str = ""


Builder = Callable[[Message, Model], Rendered | None]
_builders: dict[str, Builder] = {}
_labels: dict[str, str] = {}
_to_staff: set[str] = set()
_texts: dict[str, Callable[[], set[str]]] = {}
_told_apart: dict[str, tuple[str, Callable[[object], str]]] = {}


def message(
    kind: str,
    *,
    label: str = "",
    to_staff: bool = False,
    texts: Callable[[], set[str]] | None = None,
) -> Callable[[Builder], Builder]:
    """Register the builder of a kind; the label is what staff read in their list.

    Staff and partners work in Dutch, so what is for them needs no other language. `texts` gives the
    texts in the catalogue that stand neither in the builder nor in its templates.
    """

    def decorate(builder: Builder) -> Builder:
        _builders[kind] = builder
        _labels[kind] = label
        if to_staff:
            _to_staff.add(kind)
        if texts:
            _texts[kind] = texts
        return builder

    return decorate


def is_known(kind: str) -> bool:
    return kind in _builders


def label_of(kind: str) -> str:
    return str(_labels.get(kind) or kind)


def kinds_to_residents() -> list[str]:
    """The kinds that exist in every language."""
    return [kind for kind in _builders if kind not in _to_staff]


def texts_of(kind: str) -> set[str]:
    """What a kind says besides what its builder and templates name."""
    return _texts[kind]() if kind in _texts else set()


def numbered(model: type[Model]) -> Callable[[object], str]:
    """What staff call a record that has no name for them: "Resident 12"."""
    return lambda number: capfirst(f"{model._meta.verbose_name} {number}")


def tell_apart(model: type[Model], field: str, words: Callable[[object], str]) -> None:
    """Say which field of a subject staff may read in their list, and how it is put in words.

    Never a field that holds something of a person: who it is about comes with opening a message.
    """
    _told_apart[model._meta.label_lower] = (field, words)


def references(model: str, ids: Iterable[str]) -> dict[str, str]:
    """Short words for these subjects of one kind, in one query; without any, their own number."""
    subject = apps.get_model(model)
    field, words = _told_apart.get(model, ("", numbered(subject)))
    values = {pk: pk for pk in ids}
    if field:
        found = subject._base_manager.filter(pk__in=values).values_list("pk", field)
        values = {str(pk): value for pk, value in found}
    return {pk: words(value) for pk, value in values.items() if value}


def builder_of(kind: str) -> Builder:
    return _builders[kind]


def direction(language: str) -> str:
    return "rtl" if is_right_to_left(language) else "ltr"


def build(row: Message, language: str | None = None) -> Rendered | None:
    """The message as it should read now; None when there is nothing left to say."""
    subject = apps.get_model(row.subject_model)._base_manager.filter(pk=row.subject_id).first()
    if subject is None:
        return None
    row = copy(row)
    row.language = language or row.language
    with translation.override(row.language):
        return _builders[row.kind](row, subject)
