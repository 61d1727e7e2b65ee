"""What keeps a page from being published, and that nothing keeps a draft from being saved."""

from datetime import timedelta

import pytest

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from wagtail.models import Revision
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.core.pages import count_sentences
from cms.users.models import User
from home import attention, services
from home.models import PortraitPage
from home.models.records import validate_captions
from tests.home import factories

pytestmark = pytest.mark.django_db

YESTERDAY = timezone.localdate() - timedelta(days=1)


def flawed(flaw: str) -> dict:
    return {
        "no alt": {"portrait_alt": ""},
        "no portrait": {"portrait": None},
        "no consent": {"consent": None},
        "consent withdrawn": {"consent": factories.consent(withdrawn_on=YESTERDAY)},
        "consent over": {"consent": factories.consent(until=YESTERDAY)},
        "film without captions": {
            "video": factories.video(captions=False),
            "transcript": "<p>Ik word buurman.</p>",
        },
        "film without its words": {"video": factories.video()},
        "no summary": {"in_short": ""},
        "long summary": {"in_short": "Een. Twee. Drie. Vier."},
        "no name": {"person": ""},
    }[flaw]


FLAWS = [
    "no alt",
    "no portrait",
    "no consent",
    "consent withdrawn",
    "consent over",
    "film without captions",
    "film without its words",
    "no summary",
    "long summary",
    "no name",
]


@pytest.mark.parametrize("flaw", FLAWS)
def test_an_incomplete_portrait_cannot_be_published(flaw):
    with pytest.raises(ValidationError):
        factories.portrait(**flawed(flaw))


@pytest.mark.parametrize("flaw", FLAWS)
def test_the_same_portrait_can_be_kept_as_a_draft(flaw):
    page = factories.portrait(live=False, **flawed(flaw))
    page.save_revision()

    assert PortraitPage.objects.filter(pk=page.pk, live=False).exists()
    with pytest.raises(ValidationError):
        page.get_latest_revision().publish()


def test_a_complete_portrait_is_published():
    page = factories.portrait(live=False, video=factories.video(), transcript="<p>Ik word.</p>")

    page.save_revision().publish()

    page.refresh_from_db()
    assert page.live


def form_of(page, **values):
    data = {
        "title": page.title,
        "slug": page.slug,
        "in_short": page.in_short,
        "person": page.person,
        "portrait": page.portrait_id or "",
        "portrait_alt": page.portrait_alt,
        "consent": page.consent_id or "",
        "body": rich_text("<p>Ik word een buurman.</p>"),
        "video": page.video_id or "",
        "transcript": rich_text(""),
        "listing_text": "",
        "search_description": "",
        "seo_title": "",
        "review_by": "",
        "go_live_at": "",
        "expire_at": "",
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""},
    }
    flat = nested_form_data({k: v for k, v in data.items() if k != "comments"})
    flat |= {f"comments-{k}": v for k, v in data["comments"].items()}
    return flat | values


@pytest.fixture
def editor(client):
    user = User.objects.create_superuser(email="redactie@example.org", password="x")
    client.force_login(user)
    return user


def test_the_editor_is_told_beside_the_field_and_the_draft_is_kept(client, editor):
    page = factories.portrait(live=False, consent=None)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])

    refused = client.post(url, form_of(page, **{"action-publish": "1"}))
    kept = client.post(url, form_of(page, title="Nog een keer"))

    assert refused.status_code == 200
    assert "consent" in refused.context["form"].errors
    assert kept.status_code == 302
    page.refresh_from_db()
    assert not page.live
    assert page.get_latest_revision_as_object().title == "Nog een keer"


def test_a_draft_of_a_live_portrait_may_be_incomplete_too(client, editor):
    page = factories.portrait()
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])

    response = client.post(url, form_of(page, portrait_alt="", title="Later"))

    assert response.status_code == 302
    page.refresh_from_db()
    assert page.live
    assert page.portrait_alt


def test_publishing_many_at_once_names_the_incomplete_ones(client, editor):
    page = factories.portrait(live=False, consent=None)
    page.save_revision()

    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = client.post(f"{url}?id={page.pk}", follow=True)

    assert response.status_code == 200
    assert page.title in response.content.decode()
    page.refresh_from_db()
    assert not page.live


def test_a_planned_page_that_became_incomplete_stays_a_draft():
    page = factories.portrait(live=False)
    revision = page.save_revision(approved_go_live_at=timezone.now() - timedelta(hours=1))
    page.consent.withdrawn_on = YESTERDAY
    page.consent.save()

    revision.publish(log_action="wagtail.publish.scheduled")

    page.refresh_from_db()
    assert not page.live
    assert Revision.objects.get(pk=revision.pk).approved_go_live_at is None


def test_who_withdraws_consent_is_taken_down_at_once():
    story, other = factories.story(), factories.story()

    taken = services.withdraw(story.consent)

    story.refresh_from_db()
    other.refresh_from_db()
    assert taken == 1
    assert not story.live
    assert other.live


def test_a_consent_that_ends_by_date_takes_the_page_down_in_the_night():
    story = factories.story()
    story.consent.until = YESTERDAY
    story.consent.save()

    assert services.take_down_without_consent() == 1
    assert services.take_down_without_consent() == 0


def test_old_pages_and_missing_consent_ask_for_attention(client, editor):
    old = factories.standard(title="Oude pagina", review_by=YESTERDAY)
    factories.standard(title="Nieuwe pagina", review_by=YESTERDAY + timedelta(days=30))
    bare = factories.portrait(live=False, consent=None, title="Zonder toestemming")

    assert attention.overdue(editor) == [old]
    assert attention.without_consent(editor) == [bare]
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Oude pagina" in html
    assert "Zonder toestemming" in html


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("Eén zin", 1),
        ("Eén. Twee! Drie?", 3),
        ("Om 10.30 uur. Tot dan.", 2),
        ("هل تحب الطبخ؟ تعال.", 2),
    ],
)
def test_sentences_are_counted_in_any_script(text, number):
    assert count_sentences(text) == number


@pytest.mark.parametrize("content", [b"", b"hello", b"WEBVTT\n\nno times", b"\xff\xfe\x00\x01"])
def test_only_captions_pass_for_captions(content):
    with pytest.raises(ValidationError):
        validate_captions(ContentFile(content, "x.vtt"))
    validate_captions(ContentFile(factories.CAPTIONS, "x.vtt"))


def test_a_story_keeps_its_talents_through_the_form(client, editor):
    story = factories.story(live=False)
    url = reverse("wagtailadmin_pages:edit", args=[story.pk])
    data = {
        "title": story.title,
        "slug": story.slug,
        "in_short": story.in_short,
        "person": story.person,
        "portrait": story.portrait_id,
        "portrait_alt": story.portrait_alt,
        "consent": story.consent_id,
        "place": story.place_id,
        "episode": 3,
        "listing_text": "",
        "search_description": "",
        "seo_title": "",
        "review_by": "",
        "body": streamfield([("text", rich_text("<p>Ja.</p>"))]),
    }
    flat = nested_form_data(data)
    flat |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0, "action-publish": "1"}
    flat["talents"] = ["cook", "welcome"]

    response = client.post(url, flat)

    assert response.status_code == 302, response.context["form"].errors
    story.refresh_from_db()
    assert story.live
    assert story.talents == ["cook", "welcome"]
