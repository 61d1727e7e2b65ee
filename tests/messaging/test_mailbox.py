"""The demo's post box: what was mailed can be read and its links followed."""

from email import message_from_bytes, policy

import pytest

from django.core.mail import EmailMultiAlternatives, get_connection

BACKEND = "cms.messaging.mailbox.MailboxBackend"


@pytest.fixture
def post(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path / "mail"

    def send(subject="Dag", text="Kijk op http://testserver/scan/ en wees welkom.", **kwargs):
        mail = EmailMultiAlternatives(subject, text, "post@ertoe.example", ["ada@example.org"])
        mail.attach("afspraak.ics", b"BEGIN:VCALENDAR\r\n", "text/calendar")
        get_connection(BACKEND).send_messages([mail])
        return max((tmp_path / "mail").glob("*.eml")).stem

    return send


def test_a_mail_becomes_a_file_any_program_can_open(post, settings):
    name = post("Één ﻣﺮﺣﺒﺎ")
    raw = (settings.EMAIL_FILE_PATH / f"{name}.eml").read_bytes()
    assert message_from_bytes(raw, policy=policy.default)["Subject"] == "Één ﻣﺮﺣﺒﺎ"


def test_newest_first(client, db, post):
    post("Eerste")
    post("Tweede")
    page = client.get("/demo/post/").content.decode()
    assert page.index("Tweede") < page.index("Eerste")


def test_links_can_be_followed_and_attachments_fetched(client, db, post):
    name = post()
    page = client.get(f"/demo/post/{name}/").content.decode()
    assert 'href="http://testserver/scan/"' in page
    assert "afspraak.ics" in page
    response = client.get(f"/demo/post/{name}/1/")
    assert response.content.startswith(b"BEGIN:VCALENDAR")
    assert response["Content-Disposition"].startswith("attachment")


def test_a_mail_cannot_run_anything(client, db, post):
    name = post("<script>x</script>", "<script>x</script>")
    assert "<script>x" not in client.get(f"/demo/post/{name}/").content.decode()
    assert "<script>x" not in client.get("/demo/post/").content.decode()


@pytest.mark.parametrize(
    "name", ["..%2f..%2fetc%2fpasswd", "x", "1-..", "12345678901-zzzzzzzz", "%00"]
)
def test_only_mails_are_shown(client, db, post, name):
    post()
    assert client.get(f"/demo/post/{name}/").status_code in {400, 404}


def test_an_empty_box_says_what_to_do(client, db, settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path / "none"
    assert client.get("/demo/post/").status_code == 200
