"""The one message this app sends itself: an invitation to those who are going to log in."""

from django.dispatch import receiver
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.messaging import services
from cms.messaging.choices import Channel
from cms.messaging.models import Message
from cms.messaging.registry import Rendered, message
from cms.messaging.rendering import render
from cms.users.models import User
from cms.users.signals import invited


@message("users.invited", label=_("Invitation to log in"), to_staff=True)
def invitation(row: Message, user: User) -> Rendered | None:
    if not user.is_active:
        return None
    context = {"user": user, "link": reverse("account_login")}
    return render("emails/invited", context, row.language, to=user.email, who=user.name)


@receiver(invited, dispatch_uid="messaging.invite")
def send_invitation(sender, user: User, **_kwargs) -> None:
    services.enqueue(
        "users.invited", user, channel=Channel.EMAIL, language="nl", key=f"users.invited:{user.pk}"
    )
