"""Inviting people and giving them a role."""

from allauth.account.models import EmailAddress

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from cms.users.choices import ADMIN_ROLES, Role
from cms.users.models import User

_PAGE_RIGHTS = {
    Role.EDITOR: ["add_page", "change_page", "publish_page"],
    Role.COORDINATOR: ["add_page", "change_page", "publish_page"],
    Role.TRANSLATOR: ["change_page"],
    Role.ADMINISTRATOR: [
        "add_page",
        "change_page",
        "publish_page",
        "bulk_delete_page",
        "lock_page",
        "unlock_page",
    ],
}  # fmt: skip
_FILE_RIGHTS = ("add_image", "change_image", "choose_image", "add_document", "choose_document")
_VOICES = (("languages", "voice"), ("languages", "recording"), ("languages", "speaker"))
_MODEL_RIGHTS = {
    Role.EDITOR: [
        ("events", "event"), ("events", "session"), ("directory", "venue"),
        ("home", "consent"), ("home", "video"), *_VOICES,
    ],
    Role.TRANSLATOR: [("languages", "translation"), *_VOICES],
    Role.COORDINATOR: [
        ("events", "event"), ("events", "session"),
        ("directory", "venue"), ("directory", "organisation"),
        ("opportunities", "opportunity"), ("opportunities", "contactperson"),
        ("opportunities", "tryout"),
        ("referrals", "messagetext"), ("referrals", "declinereason"),
        ("scan", "card"), ("scan", "option"), ("languages", "translation"),
        ("home", "consent"), ("home", "video"), *_VOICES,
    ],
    Role.ADMINISTRATOR: [
        ("events", "event"), ("events", "session"),
        ("directory", "venue"), ("directory", "organisation"), ("directory", "place"),
        ("opportunities", "opportunity"), ("opportunities", "contactperson"),
        ("opportunities", "tryout"),
        ("referrals", "messagetext"), ("referrals", "declinereason"),
        ("scan", "card"), ("scan", "option"), ("languages", "translation"),
        ("users", "user"), *_VOICES,
    ],
}  # fmt: skip
#: What may be changed, and neither added nor taken away.
_CHANGE_RIGHTS = {
    Role.ADMINISTRATOR: ["change_consenttext", "view_consenttext", "change_sitelanguages"],
}


@transaction.atomic
def invite(
    email: str, *, name: str, role: Role, organisation=None, password: str | None = None
) -> User:
    """Make an account that can log in at once with a code mailed to its address."""
    user, created = User.objects.get_or_create(
        email=email.lower(), defaults={"name": name, "organisation": organisation}
    )
    if created:
        user.set_password(password)
        user.save()
    set_role(user, role)
    return user


def set_role(user: User, role: Role) -> None:
    """Give one role and exactly the group that belongs to it."""
    user.role = role
    user.is_superuser = role == Role.ADMINISTRATOR
    user.save(update_fields=["role", "is_superuser"])
    user.groups.set(Group.objects.filter(name=role))


def verify_address(user: User) -> None:
    """Mark the address as known; else allauth asks for a second proof after the code."""
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )


def make_groups() -> None:
    """Make or mend the groups behind the roles; safe to repeat, runs after each migrate."""
    root = Page.objects.filter(depth=1).first()
    collection = Collection.get_first_root_node()
    access = Permission.objects.filter(
        content_type__app_label="wagtailadmin", codename="access_admin"
    ).first()
    for role in Role:
        group, _ = Group.objects.get_or_create(name=role)
        if role not in ADMIN_ROLES or not (root and collection and access):
            continue
        rights = [access]
        for app, model in _MODEL_RIGHTS.get(role, ()):
            rights += Permission.objects.filter(
                content_type__app_label=app, content_type__model=model
            )
        rights += Permission.objects.filter(codename__in=_CHANGE_RIGHTS.get(role, ()))
        group.permissions.set(rights)
        for codename in _PAGE_RIGHTS.get(role, ()):
            permission = Permission.objects.filter(
                content_type__app_label="wagtailcore", codename=codename
            ).first()
            if permission:
                GroupPagePermission.objects.get_or_create(
                    group=group, page=root, permission=permission
                )
        for codename in (
            "add_image",
            "change_image",
            "choose_image",
            "add_document",
            "choose_document",
        ):
            permission = Permission.objects.filter(codename=codename).first()
            if permission:
                GroupCollectionPermission.objects.get_or_create(
                    group=group, collection=collection, permission=permission
                )
