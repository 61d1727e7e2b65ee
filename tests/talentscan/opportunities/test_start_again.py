"""What stopped may begin anew, a photo may go, and what makes a place possible can be said."""

import pytest

from cms.images.models import CustomImage
from cms.users.choices import Role
from talentscan.choices import Help
from talentscan.opportunities import services
from talentscan.opportunities.choices import Status
from talentscan.opportunities.exceptions import NotComplete, NotWaiting
from talentscan.opportunities.models import Opportunity, Submission
from tests.talentscan import factories
from tests.talentscan.opportunities.test_partners_write import photo

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def one_factor(settings):
    settings.SECOND_FACTOR_REQUIRED = False


@pytest.fixture
def partner():
    return factories.user(Role.PARTNER, organisation=factories.organisation())


@pytest.fixture
def coordinator():
    return factories.user(Role.COORDINATOR)


def opportunity(partner, **values) -> Opportunity:
    return factories.opportunity(partner.organisation, how_often="elke maandag", **values)


def now(found: Opportunity) -> Opportunity:
    return Opportunity.objects.get(pk=found.pk)


# Begun anew --------------------------------------------------------------------------------------
def test_a_partner_starts_it_again_and_the_coordinator_reads_it_first(client, partner):
    found = opportunity(partner, status=Status.STOPPED)
    client.force_login(partner)
    page = f"/portaal/aanbod/{found.slug}/"
    assert 'value="again"' in client.get(page).content.decode()
    client.post(f"{page}stand/", {"answer": "again"})
    assert now(found).status == Status.WAITING
    assert Submission.objects.waiting().get().opportunity == found
    assert 'value="again"' not in client.get(page).content.decode()


def test_a_trusted_partner_is_on_the_site_again_at_once(client, partner):
    partner.organisation.is_trusted = True
    partner.organisation.save()
    found = opportunity(partner, status=Status.STOPPED, closed_until=factories.tomorrow())
    client.force_login(partner)
    client.post(f"/portaal/aanbod/{found.slug}/stand/", {"answer": "again"})
    assert now(found).is_published
    assert now(found).takes_people


def test_the_coordinator_starts_it_again_and_finds_it_on_the_desk(client, partner, coordinator):
    found = opportunity(partner, status=Status.STOPPED, closed_until=factories.tomorrow())
    client.force_login(coordinator)
    assert found.title in client.get("/bureau/aanbod/").content.decode()
    page = f"/bureau/aanbod/{found.slug}/"
    assert 'value="again"' in client.get(page).content.decode()
    client.post(page, {"answer": "again"})
    assert now(found).takes_people
    assert now(found).is_confirmed
    assert 'value="again"' not in client.get(page).content.decode()


def test_a_text_that_waited_when_it_stopped_waits_again(partner, coordinator):
    found = opportunity(partner)
    services.write(found.pk, {"summary": "Anders."}, acting_user=partner)
    services.submit(found.pk, acting_user=partner)
    services.stop(found.pk, acting_user=partner)
    services.start_again(found.pk, acting_user=partner)
    assert now(found).status == Status.WAITING
    assert Submission.objects.waiting().get().changes == {"summary": "Anders."}


def test_only_what_stopped_and_is_whole_starts_again(partner, coordinator):
    with pytest.raises(NotWaiting):
        services.start_again(opportunity(partner).pk, acting_user=coordinator)
    bare = factories.opportunity(partner.organisation, how_often="", status=Status.STOPPED)
    for user in (partner, coordinator):
        with pytest.raises(NotComplete):
            services.start_again(bare.pk, acting_user=user)
    assert now(bare).status == Status.STOPPED


def test_nobody_starts_another_partners_again(client, partner):
    found = opportunity(partner, status=Status.STOPPED)
    client.force_login(factories.user(Role.PARTNER, organisation=factories.organisation()))
    path = f"/portaal/aanbod/{found.slug}/stand/"
    assert client.post(path, {"answer": "again"}).status_code == 404
    assert now(found).status == Status.STOPPED


# The photo ---------------------------------------------------------------------------------------
def with_photo(found: Opportunity) -> CustomImage:
    image = services.store_picture(photo(), title="Zaal", agreed=True)
    found.picture, found.picture_alt = image, "Een zaal"
    found.save()
    return image


def test_a_photo_goes_at_once_and_its_file_with_it(client, partner):
    found = opportunity(partner)
    image = with_photo(found)
    client.force_login(partner)
    page = f"/portaal/aanbod/{found.slug}/foto/"
    assert 'name="remove"' in client.get(page).content.decode()
    assert client.post(page, {"remove": "on"}).status_code == 302
    assert (now(found).picture, now(found).picture_alt) == (None, "")
    assert not CustomImage.objects.filter(pk=image.pk).exists()
    assert 'name="remove"' not in client.get(page).content.decode()


def test_a_photo_that_is_shown_elsewhere_stays_there(partner):
    found, other = opportunity(partner), opportunity(partner)
    image = with_photo(found)
    other.picture = image
    other.save()
    services.remove_picture(found.pk, acting_user=partner)
    assert now(other).picture == image


def test_a_photo_that_waits_for_the_coordinator_may_go_too(client, partner):
    found = opportunity(partner)
    image = services.store_picture(photo(), title="Zaal", agreed=True)
    values = {"picture_id": image.pk, "picture_alt": "Een zaal"}
    services.write(found.pk, values, acting_user=partner)
    client.force_login(partner)
    client.post(f"/portaal/aanbod/{found.slug}/foto/", {"remove": "on"})
    assert not Submission.objects.exists()
    assert not CustomImage.objects.filter(pk=image.pk).exists()


def test_without_removing_a_photo_is_still_asked_for(client, partner):
    found = opportunity(partner)
    with_photo(found)
    client.force_login(partner)
    data = {"picture_alt": "Een zaal", "agreed": "on"}
    assert client.post(f"/portaal/aanbod/{found.slug}/foto/", data).status_code == 422


# What makes it possible --------------------------------------------------------------------------
def test_a_partner_says_what_can_be_arranged(client, partner):
    found = opportunity(partner)
    client.force_login(partner)
    page = f"/portaal/aanbod/{found.slug}/hulp/"
    helps = [Help.INTERPRETER, Help.OTHER_TIMES]
    assert client.post(page, {"helps": helps, "places_available": "2"}).status_code == 302
    assert now(found).helps == helps
    html = client.get(page).content.decode()
    assert html.count(" checked") == len(helps)
