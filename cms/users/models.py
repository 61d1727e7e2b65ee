from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.users.choices import Role


class UserManager(BaseUserManager):
    use_in_migrations = True

    def create_user(self, email, password=None, **fields):
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        fields |= {"is_staff": True, "is_superuser": True, "role": Role.ADMINISTRATOR}
        return self.create_user(email, password, **fields)


class User(AbstractUser):
    """Somebody who logs in: staff or a partner. Logs in with an e-mail address and a code."""

    username = None
    first_name = None
    last_name = None
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=120, blank=True)
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.EDITOR)
    organisation = models.ForeignKey(
        "directory.Organisation",
        verbose_name=_("organisation"),
        help_text=_("For partners: the organisation whose referrals they see."),
        related_name="users",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []
    objects = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self):
        return self.name or self.email

    def get_full_name(self):
        return str(self)

    get_short_name = get_full_name

    def has_role(self, *roles: str) -> bool:
        return self.is_active and (self.is_superuser or self.role in roles)


class AccessReview(models.Model):
    """Once a month somebody looks at who may do what, and signs for it."""

    month = models.DateField(_("month"), unique=True)
    begun_at = models.DateTimeField(_("begun"), default=timezone.now)
    signed_at = models.DateTimeField(_("signed"), null=True, blank=True)
    signed_by = models.ForeignKey(
        "users.User",
        verbose_name=_("signed by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    #: Who had which role when it was signed: keys of accounts only.
    seen = models.JSONField(_("what was seen"), default=dict, blank=True)
    note = models.CharField(_("what was changed"), max_length=500, blank=True)

    class Meta:
        ordering = ["-month"]
        verbose_name = _("access review")
        verbose_name_plural = _("access reviews")

    def __str__(self):
        return f"{self.month:%Y-%m}"
