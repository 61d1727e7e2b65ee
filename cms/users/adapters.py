from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter

from django.conf import settings
from django.urls import reverse

from cms.core import crypto


class AccountAdapter(DefaultAccountAdapter):
    """By invitation only: an account is made by an administrator, never by signing up."""

    def is_open_for_signup(self, request):
        return False

    def get_login_redirect_url(self, request):
        return reverse(settings.LOGIN_REDIRECT_URL)


class MFAAdapter(DefaultMFAAdapter):
    """Keeps the secrets of the second factor encrypted."""

    def encrypt(self, text):
        return crypto.encrypt(text)

    def decrypt(self, encrypted_text):
        return crypto.decrypt(encrypted_text)
