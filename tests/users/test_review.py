"""Once a month somebody looks at who may do what, and signs."""

from datetime import timedelta

import pytest

from django.urls import reverse
from django.utils import timezone

from cms.users import reviews, services
from cms.users.choices import Role
from cms.users.models import AccessReview, User
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

PAGE = "/bureau/toegang/"


@pytest.fixture
def officer(client):
    user = services.invite("p@example.org", name="Pia", role=Role.PRIVACY_OFFICER)
    client.force_login(user)
    return user


def test_each_month_begins_one(officer):
    assert reviews.begin_review() == reviews.begin_review()
    assert AccessReview.objects.count() == 1


def test_the_officer_is_led_to_it_until_it_is_signed(client, officer):
    reviews.begin_review()
    assert client.get("/account/na-inloggen/")["Location"] == PAGE
    assert client.post(PAGE, {}).status_code == 422
    assert client.post(PAGE, {"looked": "on", "note": "Bo is weg."}).status_code == 302
    review = AccessReview.objects.get()
    assert review.signed_by == officer
    assert review.seen == {str(officer.pk): Role.PRIVACY_OFFICER}
    assert client.get("/account/na-inloggen/")["Location"] != PAGE


def test_a_second_signature_changes_nothing(officer):
    review = reviews.begin_review()
    other = services.invite("q@example.org", name="Q", role=Role.ADMINISTRATOR)
    assert reviews.sign(review.pk, note="", acting_user=officer)
    assert not reviews.sign(review.pk, note="", acting_user=other)
    review.refresh_from_db()
    assert review.signed_by == officer


def test_who_was_away_long_stands_first_and_out(client, officer):
    quiet = services.invite("r@example.org", name="Rik", role=Role.EDITOR)
    long_ago = timezone.now() - timedelta(days=120)
    User.objects.filter(pk=quiet.pk).update(last_login=long_ago)
    accounts = client.get(PAGE).context["accounts"]
    assert accounts[0] == (quiet, True)
    assert not accounts[-1][1]


def test_nobody_else_sees_it(client):
    client.force_login(services.invite("c@example.org", name="C", role=Role.COORDINATOR))
    assert client.get(PAGE).status_code == 404


def desk_of(client, role: Role) -> str:
    client.force_login(services.invite(f"{role}@example.org", name="D", role=role))
    return client.get("/bureau/").content.decode()


@pytest.mark.parametrize("role", [Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_the_desk_of_who_may_sign_says_that_it_waits(client, role):
    reviews.begin_review()
    assert "Kijken en tekenen" in desk_of(client, role)
    reviews.sign(reviews.unsigned().pk, note="", acting_user=User.objects.get(role=role))
    assert "Kijken en tekenen" not in client.get("/bureau/").content.decode()


def test_the_desk_of_a_coordinator_does_not(client):
    reviews.begin_review()
    assert PAGE not in desk_of(client, Role.COORDINATOR)


def test_a_privacy_officer_has_a_desk_without_people_that_leads_to_what_they_may_open(client):
    waits = factories.caller(idea="Kanarie")
    html = desk_of(client, Role.PRIVACY_OFFICER)
    assert waits.tasks.get().get_kind_display() not in html
    assert "/bureau/taak/" not in html
    for path in (PAGE, reverse("referrals:access_log"), reverse("messaging:outbox")):
        assert f'href="{path}"' in html
        assert client.get(path).status_code == 200
