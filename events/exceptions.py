"""What may stand in the way of a sign-up, in words for the person it happens to."""

from django.utils.translation import gettext_lazy as _


class SignUpClosed(Exception):
    """There is no signing up for this date (any more)."""

    message = _("You can no longer sign up for this date. Choose another date, or call us.")


class SessionCancelled(SignUpClosed):
    message = _("This activity does not go ahead. Choose another date, or call us.")


class NoSignUpNeeded(SignUpClosed):
    message = _("You need not sign up for this activity. Just come by.")


class SessionHasPeople(Exception):
    """A date with people on its list cannot be removed, only cancelled."""

    message = _("People have signed up for this date. Cancel the date; then we tell them.")
