"""What a partner can answer where a referral stands, and what each answer does."""

from datetime import date

from django.conf import settings
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from talentscan.referrals import services
from talentscan.referrals.choices import ATTEMPTS, Channel, Entry, State
from talentscan.referrals.forms import AnswerForm
from talentscan.referrals.forms.partners import later_days, promise_days
from talentscan.referrals.models import Referral

_F = AnswerForm
#: In the order in which they are shown; the first is what is most hoped for.
_POSSIBLE: dict[str, tuple[str, ...]] = {
    State.ASKED: (_F.PICK_UP, _F.CONTACTED, _F.DECLINED),
    State.PICKED_UP: (_F.CONTACTED, _F.MEETING, *ATTEMPTS, _F.PICK_UP, _F.DECLINED),
    State.UNREACHABLE: (_F.CONTACTED, _F.MEETING, *ATTEMPTS, _F.PICK_UP, _F.DECLINED),
    State.CONTACTED: (_F.STARTED, _F.MEETING, _F.NOT_STARTED),
    State.MEETING: (_F.STARTED, _F.NO_SHOW, _F.MEETING, _F.NOT_STARTED),
    State.STARTED: (_F.STOPPED,),
    State.NOT_STARTED: (_F.STARTED,),
    State.STOPPED: (_F.STARTED,),
}


def possible(referral: Referral) -> tuple[str, ...]:
    answers = _POSSIBLE.get(referral.state, ())
    if referral.state == State.PICKED_UP and referral.is_postponed:
        answers = tuple(answer for answer in answers if answer != _F.PICK_UP)
    return answers


def attempts(referral: Referral) -> list[tuple[str, str]]:
    """The taps for a call that failed, in the partner's own words."""
    words = {
        Entry.NO_ANSWER: _("Called, nobody answered"),
        Entry.VOICEMAIL: _("Left a spoken message"),
        Entry.WRONG_NUMBER: _("The number or address does not work"),
    }
    answers = possible(referral)
    return [(str(key.value), label) for key, label in words.items() if key in answers]


def days(referral: Referral) -> list[date]:
    """Before which day they may promise to call; who asks for more time gets more."""
    return promise_days() if referral.state == State.ASKED else later_days()


def is_unread(referral: Referral) -> bool:
    return referral.state == State.ASKED and referral.seen_at is None


def interpreter_language(referral: Referral) -> str:
    """The language somebody did the scan in, when it is not Dutch."""
    language = referral.resident.language
    if language == settings.LANGUAGE_CODE:
        return ""
    return get_language_info(language)["name_translated"].lower()


def act(referral: Referral, data: dict, *, channel: Channel, acting_user=None) -> str:
    """Do what was answered; gives the sentence that thanks for it. Raises ReferralError."""
    by = {"channel": channel, "acting_user": acting_user}
    match data["answer"]:
        case _F.PICK_UP:
            services.pick_up(referral.pk, by=data["day"], **by)
            return _("Thank you. Below you see whom you may call.")
        case _F.CONTACTED:
            services.record_contact(referral.pk, **by)
            return _("Good to hear. Tell us later whether it began.")
        case _F.MEETING:
            services.record_meeting(referral.pk, on=data["meeting_day"], **by)
            return _("How nice. The day after we ask both of you how it was.")
        case _F.NO_SHOW:
            services.record_no_show(referral.pk, **by)
            return _("Thank you. We call them and ask how they are.")
        case _F.DECLINED:
            services.decline(referral.pk, reason=data["reason"], suggested=data["suggested"], **by)
            return _("Thank you. We look for another place with them.")
        case _F.STOPPED:
            services.record_stop(referral.pk, **by)
            return _("Thank you for telling us.")
        case attempt if attempt in ATTEMPTS:
            return _after_attempt(services.record_attempt(referral.pk, Entry(attempt), **by))
        case outcome:
            services.record_outcome(referral.pk, started=outcome == _F.STARTED, **by)
            return _("Thank you for telling us.")


def _after_attempt(referral: Referral) -> str:
    if referral.state == State.UNREACHABLE:
        return _("Thank you for trying. You need not call any more: we take it over.")
    return _("Thank you. Would you try again at another time of the day?")
