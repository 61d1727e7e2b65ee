"""Each role has its group with exactly its rights, and an invitation gives exactly one."""

import pytest

from django.contrib.auth.models import Group
from django.core.cache import caches
from django.core.management import call_command

from wagtail.models import GroupCollectionPermission, GroupPagePermission

from cms.messaging.models import Message
from cms.users import services
from cms.users.choices import ADMIN_ROLES, Role
from cms.users.models import User

NEW = {"email": "Bo@Example.org", "name": "Bo", "role": "translator"}
ADD = "/beheer/users/new/"


@pytest.fixture
def administrator(client, db):
    user = services.invite("root@example.org", name="Root", role=Role.ADMINISTRATOR)
    client.force_login(user)
    return user


def test_groups_are_there_after_migrating(db):
    assert set(Group.objects.values_list("name", flat=True)) >= set(Role.values)


def test_making_them_again_changes_nothing(db):
    def state():
        return (
            Group.objects.count(),
            GroupPagePermission.objects.count(),
            GroupCollectionPermission.objects.count(),
        )

    before = state()
    services.make_groups()
    assert state() == before


@pytest.mark.parametrize("role", list(Role))
def test_who_enters_the_admin(client, db, role):
    client.force_login(services.invite("a@example.org", name="A", role=role))
    assert client.get("/beheer/").status_code == (200 if role in ADMIN_ROLES else 403)


def test_editors_write_pages_and_translators_translate(db):
    editor = services.invite("e@example.org", name="E", role=Role.EDITOR)
    translator = services.invite("t@example.org", name="T", role=Role.TRANSLATOR)
    assert editor.has_perm("events.change_event")
    assert not editor.has_perm("users.change_user")
    assert not editor.has_perm("languages.change_translation")
    assert translator.has_perm("languages.change_translation")
    assert not translator.has_perm("events.change_event")


def test_a_new_role_takes_the_old_rights_away(db):
    user = services.invite("a@example.org", name="A", role=Role.ADMINISTRATOR)
    services.set_role(user, Role.PARTNER)
    user = User.objects.get()
    assert not user.is_superuser
    assert list(user.groups.values_list("name", flat=True)) == [Role.PARTNER]


class TestInviting:
    def test_an_administrator_invites_without_a_password(self, client, administrator):
        assert b"password" not in client.get(ADD).content
        assert client.post(ADD, NEW).status_code == 302
        user = User.objects.get(email="bo@example.org")
        assert (user.name, user.role) == ("Bo", Role.TRANSLATOR)
        assert not user.has_usable_password()
        assert list(user.groups.values_list("name", flat=True)) == [Role.TRANSLATOR]
        assert Message.objects.get().kind == "users.invited"

    def test_the_invitation_says_how_to_log_in(self, client, administrator):
        from cms.messaging import registry

        client.post(ADD, NEW)
        rendered = registry.build(Message.objects.get())
        assert rendered.to == "bo@example.org"
        assert "http://testserver/account/login/" in rendered.text
        assert "http://testserver/account/login/" in rendered.html

    def test_nobody_twice(self, client, administrator):
        client.post(ADD, NEW)
        assert client.post(ADD, NEW | {"email": "bo@example.org"}).status_code == 200
        assert client.post(ADD, NEW | {"email": "BO@example.org"}).status_code == 200
        assert User.objects.filter(email__iexact="bo@example.org").count() == 1

    def test_a_partner_needs_an_organisation(self, client, administrator):
        assert client.post(ADD, NEW | {"role": "partner"}).status_code == 200
        assert User.objects.count() == 1

    @pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
    def test_only_administrators_invite(self, client, db, role):
        client.force_login(services.invite("a@example.org", name="A", role=role))
        assert client.post(ADD, NEW).status_code in {302, 403}
        assert User.objects.count() == 1

    def test_changing_somebody(self, client, administrator):
        client.post(ADD, NEW)
        user = User.objects.get(email="bo@example.org")
        address = f"/beheer/users/edit/{user.pk}/"
        assert client.get(address).status_code == 200
        answer = client.post(address, NEW | {"role": "editor", "is_active": ""})
        assert answer.status_code == 302
        user.refresh_from_db()
        assert (user.role, user.is_active, user.email) == (Role.EDITOR, False, "bo@example.org")

    def test_the_last_administrator_stays(self, client, administrator):
        address = f"/beheer/users/edit/{administrator.pk}/"
        data = {"email": administrator.email, "name": "Root", "role": "editor", "is_active": "on"}
        assert client.post(address, data).status_code == 200
        administrator.refresh_from_db()
        assert administrator.is_superuser

    def test_the_list(self, client, administrator, assert_constant_queries):
        numbers = iter(range(1000))

        def add(count):
            for _ in range(count):
                services.invite(f"u{next(numbers)}@example.org", name="U", role=Role.EDITOR)

        assert_constant_queries("/beheer/users/", add)

    def test_people_are_not_deleted_but_let_go(self, client, administrator):
        assert client.get(f"/beheer/users/delete/{administrator.pk}/").status_code == 404


def test_rate_limits_are_kept_where_all_processes_see_them(db, settings):
    """After migrating there is a table for them."""
    from django.db import connection

    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "cache",
        }
    }
    call_command("createcachetable", verbosity=0)
    assert "cache" in connection.introspection.table_names()
    assert caches["default"].add("key", 1)
    assert not caches["default"].add("key", 2)
