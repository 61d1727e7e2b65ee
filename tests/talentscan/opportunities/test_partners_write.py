"""From a first line to a place on the site, and what changes afterwards."""

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from cms.messaging import registry
from cms.messaging.models import Message
from cms.users.choices import Role
from talentscan.opportunities import drafts, services
from talentscan.opportunities.exceptions import (
    ChangedMeanwhile,
    NotComplete,
    NotWaiting,
    PictureUnreadable,
)
from talentscan.opportunities.models import Opportunity, Submission
from tests.events.factories import place
from tests.talentscan import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def one_factor(settings):
    settings.SECOND_FACTOR_REQUIRED = False


@pytest.fixture
def partner(client):
    user = factories.user(Role.PARTNER, organisation=factories.organisation())
    client.force_login(user)
    return user


@pytest.fixture
def coordinator():
    return factories.user(Role.COORDINATOR)


@pytest.fixture
def published(partner):
    return factories.opportunity(
        partner.organisation, title="Samen zingen", how_often="elke maandag"
    )


def draft(partner) -> Opportunity:
    """A draft with all that a coordinator needs to read."""
    like = factories.opportunity(partner.organisation, status="stopped")
    found = services.start_draft(
        partner.organisation, title="Radio's maken", summary="U maakt radio's.", place=like.place
    )
    services.write(
        found.pk,
        {
            "how_often": "elke donderdag",
            "venue": like.venue,
            "talents": {"repair": [3, "Er staan hier dertig radio's."]},
        },
    )
    found.refresh_from_db()
    return found


def publish(submission: Submission, by) -> Opportunity:
    seen = drafts.version_of(submission.opportunity, submission)
    return services.publish(submission.pk, seen=seen, acting_user=by)


# Writing -----------------------------------------------------------------------------------------
def test_ten_minutes_from_nothing_to_the_coordinator(client, partner):
    like = factories.opportunity(partner.organisation, status="stopped")
    new = {"title": "Koken met buren", "summary": "U kookt mee.", "place": like.place.pk}
    response = client.post("/portaal/aanbod/nieuw/", new)
    base = "/portaal/aanbod/koken-met-buren/"
    assert response["Location"] == f"{base}talenten/"
    pages = (
        ("talenten", {"talents": ["cook", "welcome"]}),
        (
            "zinnen",
            {
                "because-cook": "Hier koken ze.", "weight-cook": "3",
                "because-welcome": "U zegt gedag.", "weight-welcome": "1",
            },
        ),
        ("wanneer", {"how_often": "elke dinsdag", "rhythm": "weekly", "day_parts": ["morning"]}),
        ("waar", {"place": like.place.pk, "venue": like.venue.pk}),
    )  # fmt: skip
    for section, data in pages:
        assert client.post(f"{base}{section}/", data).status_code == 302, section
    client.post(f"{base}versturen/")
    found = Opportunity.objects.get(slug="koken-met-buren")
    assert found.status == "waiting"
    assert {row.talent: row.weight for row in found.talents.all()} == {"cook": 3, "welcome": 1}
    assert client.get(found.get_absolute_url()).status_code == 404


def test_pressing_twice_makes_one(client, partner):
    like = factories.opportunity(partner.organisation, status="stopped")
    new = {"title": "Koken", "summary": "U kookt mee.", "place": like.place.pk}
    addresses = {client.post("/portaal/aanbod/nieuw/", new)["Location"] for _ in range(2)}
    assert len(addresses) == 1
    found = draft(partner)
    for _ in range(2):
        client.post(f"/portaal/aanbod/{found.slug}/versturen/")
    assert Submission.objects.filter(opportunity=found).count() == 1


def test_two_of_the_same_name_have_their_own_address(partner):
    like = factories.opportunity()
    theirs = services.start_draft(
        like.organisation, title="Radio's maken", summary="-", place=like.place
    )
    assert draft(partner).slug == "radios-maken-2"
    assert theirs.slug == "radios-maken"
    nameless = services.start_draft(like.organisation, title="烹飪", summary="-", place=like.place)
    assert nameless.slug == "plek"
    taken = services.start_draft(like.organisation, title="Nieuw", summary="-", place=like.place)
    assert taken.slug != "nieuw"


def test_what_lacks_is_named_and_cannot_be_sent(client, partner):
    like = factories.opportunity(partner.organisation)
    found = services.start_draft(partner.organisation, title="Leeg", summary="-", place=like.place)
    with pytest.raises(NotComplete):
        services.submit(found.pk)
    html = client.get(f"/portaal/aanbod/{found.slug}/").content.decode()
    assert html.count("tag--warning") >= 3
    assert "versturen" not in html
    client.post(f"/portaal/aanbod/{found.slug}/versturen/")
    found.refresh_from_db()
    assert found.status == "draft"


def test_hints_help_and_only_labels_for_people_stop(client, partner, published):
    address = f"/portaal/aanbod/{published.slug}/wat/"
    long = "U zit hier met elf andere mensen aan een lange tafel en samen zingt u liedjes van toen."
    hard = client.post(address, {"title": "Participeren", "summary": long})
    assert hard.status_code == 302
    html = client.get(f"/portaal/aanbod/{published.slug}/").content.decode()
    assert "participeren" in html
    assert "U zit hier met" in html
    label = client.post(address, {"title": "Koor voor kwetsbare ouderen", "summary": "U zingt."})
    assert label.status_code == 422
    assert "Koor voor kwetsbare ouderen" in label.content.decode()
    assert Submission.objects.get().changes["title"] == "Participeren"


def test_more_than_four_talents_say_nothing(client, partner, published):
    many = {"talents": ["cook", "garden", "repair", "music", "walk"]}
    assert client.post(f"/portaal/aanbod/{published.slug}/talenten/", many).status_code == 422


# What is on the site -----------------------------------------------------------------------------
def test_facts_count_at_once_and_texts_wait(client, partner, published, coordinator):
    facts = {"places_available": "7", "guidance": "Orlando helpt u.", "travel_costs": "on"}
    client.post(f"/portaal/aanbod/{published.slug}/hulp/", facts)
    published.refresh_from_db()
    assert published.places_available == 7
    assert published.travel_costs
    assert published.guidance == ""
    submission = Submission.objects.get()
    assert submission.changes == {"guidance": "Orlando helpt u."}
    html = client.get(published.get_absolute_url()).content.decode()
    assert "Orlando" not in html
    preview = client.get(f"/portaal/aanbod/{published.slug}/voorbeeld/").content.decode()
    assert "Orlando helpt u." in preview
    client.post(f"/portaal/aanbod/{published.slug}/versturen/")
    submission.refresh_from_db()
    publish(submission, coordinator)
    assert "Orlando helpt u." in client.get(published.get_absolute_url()).content.decode()


def test_changing_it_back_leaves_nothing_to_read(partner, published):
    services.write(published.pk, {"title": "Iets anders"})
    services.write(published.pk, {"title": "Samen zingen"})
    assert not Submission.objects.exists()


def test_a_talent_may_go_and_another_come(partner, published, coordinator):
    services.write(published.pk, {"talents": {"listen": [2, "U luistert."]}})
    services.submit(published.pk)
    assert [row.talent for row in published.talents.all()] == ["music"]
    publish(Submission.objects.get(), coordinator)
    assert drafts.texts_now(published)["talents"] == {"listen": [2, "U luistert."]}


def test_what_is_published_is_exactly_what_was_read(partner, published, coordinator):
    services.write(published.pk, {"title": "Eerste"})
    services.submit(published.pk)
    submission = Submission.objects.get()
    seen = drafts.version_of(published, submission)
    services.write(published.pk, {"title": "Tweede"})
    with pytest.raises(ChangedMeanwhile):
        services.publish(submission.pk, seen=seen, acting_user=coordinator)
    published.refresh_from_db()
    assert published.title == "Samen zingen"


def test_two_coordinators_decide_once(partner, coordinator):
    found = draft(partner)
    services.submit(found.pk)
    submission = Submission.objects.get()
    publish(submission, coordinator)
    with pytest.raises(NotWaiting):
        services.send_back(submission.pk, note="Te laat.", acting_user=coordinator)
    found.refresh_from_db()
    assert found.status == "published"
    assert found.checked_on == timezone.localdate()


def test_back_with_a_remark_and_in_again(client, partner, coordinator):
    found = draft(partner)
    services.submit(found.pk)
    client.force_login(coordinator)
    response = client.post(f"/bureau/aanbod/{found.slug}/", {"return": "1", "note": ""})
    assert response.status_code == 422
    remark = {"return": "1", "note": "Mooi. Kan het korter?"}
    client.post(f"/bureau/aanbod/{found.slug}/", remark)
    found.refresh_from_db()
    assert found.status == "draft"
    row = Message.objects.get(kind="opportunities.decided")
    assert "Mooi. Kan het korter?" in registry.build(row).text
    client.force_login(partner)
    assert "Kan het korter?" in client.get(f"/portaal/aanbod/{found.slug}/").content.decode()
    services.submit(found.pk)
    assert Submission.objects.get().is_waiting


def test_the_coordinator_sees_old_beside_new(client, partner, published, coordinator):
    services.write(published.pk, {"title": "Samen zingen en lachen"})
    services.submit(published.pk)
    client.force_login(coordinator)
    html = client.get(f"/bureau/aanbod/{published.slug}/").content.decode()
    assert "<del>Samen zingen</del>" in html
    assert "<ins>Samen zingen en lachen</ins>" in html
    seen = drafts.version_of(published, Submission.objects.get())
    client.post(f"/bureau/aanbod/{published.slug}/", {"publish": seen})
    published.refresh_from_db()
    assert published.title == "Samen zingen en lachen"


def test_a_trusted_partner_is_on_the_site_at_once_and_the_desk_sees_it(
    client, partner, coordinator
):
    organisation = partner.organisation
    organisation.is_trusted = True
    organisation.save()
    found = draft(partner)
    services.submit(found.pk, acting_user=partner)
    found.refresh_from_db()
    assert found.status == "published"
    services.write(found.pk, {"title": "Radio's en wekkers"}, acting_user=partner)
    services.write(found.pk, {"summary": "U maakt ze weer heel."}, acting_user=partner)
    assert Submission.objects.unseen().count() == 1
    client.force_login(coordinator)
    assert "Radio&#x27;s en wekkers" in client.get("/bureau/aanbod/").content.decode()
    client.post(f"/bureau/aanbod/{found.slug}/", {"seen": "1"})
    assert not Submission.objects.unseen().exists()


# Whose it is -------------------------------------------------------------------------------------
@pytest.mark.parametrize("rest", ["", "wat/", "voorbeeld/", "kijkmoment/"])
def test_another_partners_looks_like_nothing(client, partner, rest):
    theirs = factories.opportunity()
    unknown = client.get(f"/portaal/aanbod/bestaat-niet/{rest}")
    foreign = client.get(f"/portaal/aanbod/{theirs.slug}/{rest}")
    assert foreign.status_code == unknown.status_code == 404
    assert theirs.title not in foreign.content.decode()


@pytest.mark.parametrize("rest", ["wat/", "versturen/", "stand/", "kijkmoment/"])
def test_nobody_changes_another_partners(client, partner, rest):
    theirs = factories.opportunity(title="Van hen")
    data = {"title": "Van mij", "summary": "-", "answer": "stops"}
    assert client.post(f"/portaal/aanbod/{theirs.slug}/{rest}", data).status_code == 404
    theirs.refresh_from_db()
    assert theirs.title == "Van hen"
    assert theirs.status == "published"


def test_a_place_where_a_partner_does_not_work_cannot_be_chosen(client, partner, published):
    partner.organisation.places.add(published.place)
    data = {"place": place(name="Haren").pk}
    assert client.post(f"/portaal/aanbod/{published.slug}/waar/", data).status_code == 422


def test_the_list_asks_equally_often_however_long(client, partner, assert_constant_queries):
    def add(count: int) -> None:
        for _ in range(count):
            found = factories.opportunity(partner.organisation)
            services.write(found.pk, {"title": f"Nieuw {found.pk}"})

    assert_constant_queries("/portaal/aanbod/", add)


# Photos ------------------------------------------------------------------------------------------
def photo(kind: str = "JPEG", size=(40, 30)) -> SimpleUploadedFile:
    kept = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Kanarie Zangzaad"
    Image.new("RGB", size, "green").save(kept, kind, exif=exif)
    return SimpleUploadedFile("../../kanarie.jpg", kept.getvalue(), "image/jpeg")


def test_a_photo_is_made_small_and_forgets_its_camera(partner):
    image = services.store_picture(photo(size=(3000, 2000)), title="De Kolk", agreed=True)
    with image.file.open("rb") as file:
        kept = file.read()
    assert b"Kanarie" not in kept
    assert (image.width, image.height) == (1600, 1067)
    assert "kanarie" not in image.file.name
    assert image.renditions.count() >= 3


@pytest.mark.parametrize(
    "content", [b"", b"<svg onload='alert(1)'></svg>", b"GIF89a\x01\x00\x01\x00", b"\xff\xd8\xff"]
)
def test_what_is_no_photo_is_refused_kindly(client, partner, published, content):
    with pytest.raises(PictureUnreadable):
        services.store_picture(SimpleUploadedFile("x.jpg", content), title="x", agreed=True)
    data = {
        "picture": SimpleUploadedFile("x.jpg", content or b"x", "image/jpeg"),
        "picture_alt": "Een tafel",
        "agreed": "on",
    }
    response = client.post(f"/portaal/aanbod/{published.slug}/foto/", data)
    assert response.status_code == 422
    assert "Een tafel" in response.content.decode()


def test_a_face_needs_a_yes(client, partner, published):
    address = f"/portaal/aanbod/{published.slug}/contact/"
    data = {"name": "Orlando", "photo": photo()}
    assert client.post(address, data).status_code == 422
    assert client.post(address, data | {"photo": photo(), "agreed": "on"}).status_code == 302
    published.refresh_from_db()
    assert published.contact.name == "Orlando"
    assert published.contact.photo.consent
    html = client.get(published.get_absolute_url()).content.decode()
    assert "Orlando" in html


def test_the_same_name_is_the_same_person(partner, published):
    first = services.keep_contact(published, name="Orlando")
    assert services.keep_contact(published, name="Orlando").pk == first.pk
    assert partner.organisation.contact_people.count() == 1


# Moments -----------------------------------------------------------------------------------------
def test_a_moment_is_there_once_and_may_be_called_off(client, partner, published):
    day = timezone.localdate() + timedelta(days=20)
    data = {
        "day": f"{day:%d-%m-%Y}", "start": "10.00", "end": "11.30", "buddy_name": "Sevim",
        "buddy_languages": ["tr"], "door_text": "De gele deur.", "capacity": "2",
    }  # fmt: skip
    for _ in range(2):
        assert client.post(f"/portaal/aanbod/{published.slug}/kijkmoment/", data).status_code == 302
    (moment,) = published.try_outs.all()
    html = client.get(published.get_absolute_url()).content.decode()
    assert "Sevim" in html
    assert "De gele deur." in html
    client.post(f"/portaal/aanbod/{published.slug}/kijkmoment/{moment.public_id}/afzeggen/")
    assert "Sevim" not in client.get(published.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"day": "gisteren"}, {"day": "1-1-2020"}, {"start": "25.00"}, {"end": "09.00"},
        {"buddy_name": ""}, {"capacity": "99"}, {"day": "1-1-9999"},
    ],
)  # fmt: skip
def test_a_moment_that_cannot_be_gets_help(client, partner, published, wrong):
    day = timezone.localdate() + timedelta(days=20)
    data = {
        "day": f"{day:%d-%m-%Y}", "start": "10.00", "end": "11.30", "buddy_name": "Sevim",
        "capacity": "2",
    }  # fmt: skip
    response = client.post(f"/portaal/aanbod/{published.slug}/kijkmoment/", data | wrong)
    assert response.status_code == 422
    assert not published.try_outs.exists()
