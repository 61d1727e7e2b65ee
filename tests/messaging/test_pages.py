"""Where staff see what waits, and do by hand what a machine cannot."""

import pytest

from django.urls import reverse

from cms.core.models import AuditEntry
from cms.messaging.choices import Channel, Status
from cms.messaging.models import Message
from cms.users import services as users
from cms.users.choices import Role
from tests.words import says

OUTBOX = "/bureau/berichten/"


def address(name, row):
    return reverse(f"messaging:{name}", args=[row.pk])


@pytest.fixture
def as_role(client, db):
    def login(role):
        client.force_login(users.invite(f"{role}@example.org", name=role, role=role))
        return client

    return login


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.COORDINATOR, 200), (Role.ADMINISTRATOR, 200), (Role.CARAVAN_WORKER, 200),
        (Role.PRIVACY_OFFICER, 200), (Role.EDITOR, 404), (Role.TRANSLATOR, 404),
        (Role.PARTNER, 404),
    ],
)  # fmt: skip
def test_who_sees_the_outbox(as_role, role, status):
    assert as_role(role).get(OUTBOX).status_code == status


def test_strangers_are_asked_to_log_in(client, db):
    assert client.get(OUTBOX).status_code == 302


def test_the_list_names_nobody(as_role, say):
    say("a")
    say("b", channel=Channel.CALL)
    page = as_role(Role.COORDINATOR).get(OUTBOX).content.decode()
    assert page.count("A greeting") >= 2
    assert not says(page, "Ada")


def test_opening_one_shows_what_to_say_and_is_written_down(as_role, say):
    row = say(channel=Channel.CALL, to="06 12 34 56 78", note="Na 10 uur")
    page = as_role(Role.COORDINATOR).get(address("detail", row)).content.decode()
    assert all(words in page for words in ("Ada", "06 12 34 56 78", "Na 10 uur", "Dag Ada."))
    entry = AuditEntry.objects.get(action="seen")
    assert entry.object_id == str(row.pk)


def test_a_letter_comes_in_both_languages(as_role, say):
    row = say(channel=Channel.LETTER, language="ar", to="Dorpsstraat 1, Haren")
    page = as_role(Role.COORDINATOR).get(address("detail", row)).content.decode()
    assert '<article class="letter" lang="ar" dir="rtl">' in page
    assert '<article class="letter" lang="nl" dir="ltr">' in page


def test_names_are_escaped(as_role, say):
    row = say(channel=Channel.CALL, who="<b>Ada</b>", text="<script>x</script>")
    page = as_role(Role.COORDINATOR).get(address("detail", row)).content.decode()
    assert "<b>Ada" not in page
    assert "<script>x" not in page


def test_done(as_role, say):
    row = say(channel=Channel.CALL)
    client = as_role(Role.CARAVAN_WORKER)
    assert client.post(address("done", row)).status_code == 302
    assert Message.objects.get().status == Status.DONE


def test_try_again(as_role, say):
    row = say()
    Message.objects.update(status=Status.FAILED, last_error="SMTPDataError")
    client = as_role(Role.COORDINATOR)
    page = client.get(address("detail", row)).content.decode()
    assert "SMTPDataError" in page
    assert address("again", row) in page
    assert client.post(address("again", row)).status_code == 302
    assert Message.objects.get().status == Status.WAITING


@pytest.mark.parametrize("name", ["done", "again"])
def test_the_privacy_officer_looks_only(as_role, say, name):
    row = say(channel=Channel.CALL)
    client = as_role(Role.PRIVACY_OFFICER)
    assert client.post(address(name, row)).status_code == 404
    assert Message.objects.get().status == Status.BY_HAND


@pytest.mark.parametrize("name", ["done", "again"])
def test_looking_changes_nothing(as_role, say, name):
    row = say(channel=Channel.CALL)
    assert as_role(Role.COORDINATOR).get(address(name, row)).status_code == 405


def test_what_is_obsolete_still_has_a_page(as_role, say, wanted):
    row = say(channel=Channel.CALL)
    wanted["rendered"] = None
    response = as_role(Role.COORDINATOR).get(address("detail", row))
    assert response.status_code == 200
    assert not says(response.content.decode(), "Ada")


def test_a_longer_list_asks_no_more_queries(as_role, say, assert_constant_queries):
    as_role(Role.COORDINATOR)
    numbers = iter(range(1000))

    def add(count):
        for _ in range(count):
            say(f"m{next(numbers)}", channel=Channel.CALL)

    assert_constant_queries(OUTBOX, add)
