from email.utils import make_msgid, parseaddr

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, get_language_bidi

from cms.core import crypto
from cms.core.directions import dialled


class AccountAdapter(DefaultAccountAdapter):
    """By invitation only: an account is made by an administrator, never by signing up."""

    def is_open_for_signup(self, request):
        return False

    def get_login_redirect_url(self, request):
        return reverse(settings.LOGIN_REDIRECT_URL)

    def render_mail(self, template_prefix, email, context, headers=None):
        """Codes to log in look like our other messages, and say that a machine wrote them."""
        language = get_language()
        context = context | {
            "site_name": settings.SITE_NAME,
            "site_url": settings.PUBLIC_BASE_URL,
            "help_phone": dialled(settings.HELP_PHONE),
            "language": language,
            "direction": "rtl" if get_language_bidi() else "ltr",
        }
        domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
        headers = (headers or {}) | {
            "Message-ID": make_msgid(domain=domain),
            "Auto-Submitted": "auto-generated",
            "Content-Language": language,
        }
        mail = super().render_mail(template_prefix, email, context, headers)
        mail.reply_to = [settings.REPLY_TO_EMAIL]
        return mail


class MFAAdapter(DefaultMFAAdapter):
    """Keeps the secrets of the second factor encrypted."""

    def encrypt(self, text):
        return crypto.encrypt(text)

    def decrypt(self, encrypted_text):
        return crypto.decrypt(encrypted_text)
