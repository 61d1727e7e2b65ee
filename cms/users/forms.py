from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cms.core.forms import clean_line
from cms.users import services
from cms.users.choices import Role
from cms.users.models import User
from cms.users.signals import invited


class UserForm(forms.ModelForm):
    """Somebody who logs in: who, with which role. A new one is sent an invitation.

    There is no password: people log in with a code that is mailed to them.
    """

    class Meta:
        model = User
        fields = ["email", "name", "role", "organisation", "is_active"]
        labels = {"is_active": _("May log in")}
        help_texts = {
            "email": _("The codes to log in go to this address."),
            "is_active": _("Without this tick they are out at once."),
        }

    def __init__(self, *args, **kwargs):
        # The generic admin views speak to forms of the admin, which know for whom they are.
        self.for_user = kwargs.pop("for_user", None)
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True
        if self.instance.pk:
            self.fields["email"].disabled = True
        else:
            del self.fields["is_active"]

    def clean_email(self):
        return self.cleaned_data["email"].lower()

    def clean_name(self):
        return clean_line(self.cleaned_data["name"])

    def clean(self):
        cleaned = super().clean()
        role = cleaned.get("role")
        if role == Role.PARTNER and not cleaned.get("organisation"):
            self.add_error("organisation", _("Choose the organisation this partner works for."))
        if role and role != Role.PARTNER:
            cleaned["organisation"] = None
        self._keep_one_administrator(cleaned)
        return cleaned

    def _keep_one_administrator(self, cleaned: dict) -> None:
        """Nobody locks the last administrator out, least of all themselves."""
        if not self.instance.pk or not self.instance.is_superuser:
            return
        stays = cleaned.get("role") == Role.ADMINISTRATOR and cleaned.get("is_active")
        others = User.objects.filter(is_superuser=True, is_active=True).exclude(pk=self.instance.pk)
        if not stays and not others.exists():
            raise ValidationError(_("Somebody must stay administrator. Invite another one first."))

    def save(self, commit=True):
        cleaned = self.cleaned_data
        if self.instance.pk:
            user = super().save()
            services.set_role(user, cleaned["role"])
            return user
        # The admin goes on with the form's instance.
        user = self.instance = services.invite(
            cleaned["email"],
            name=cleaned["name"],
            role=cleaned["role"],
            organisation=cleaned["organisation"],
        )
        invited.send(sender=User, user=user)
        return user


class ReviewForm(forms.Form):
    """That somebody looked at who may do what, and what came of it."""

    note = forms.CharField(
        label=_("What have you changed, if anything?"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    looked = forms.BooleanField(
        label=_("I looked at each of them. They still need this for their work."),
        error_messages={"required": _("Look at everybody first, then sign.")},
    )
