from allauth.mfa.webauthn.forms import AddWebAuthnForm

from django.utils.translation import gettext_lazy as _


class AddPasskeyForm(AddWebAuthnForm):
    """A key of one's phone or computer, meant to log in with from now on."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("What do you call this key?")
        self.fields["name"].help_text = _("For example: my phone.")
        passwordless = self.fields["passwordless"]
        passwordless.label = _("Log in with this key alone, without a code by e-mail")
        passwordless.help_text = _("Your phone or computer asks for your finger, face or PIN.")
        passwordless.initial = True
