"""One attempt: what leaves, what is tried again, what becomes work for a person."""

import smtplib
from dataclasses import replace
from datetime import timedelta

import pytest

from django.core import mail
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from cms.messaging import services
from cms.messaging.choices import Channel, Status
from cms.messaging.delivery import MOST_ATTEMPTS, Obstacle, delay_after, deliver, judge
from cms.messaging.exceptions import UndeliverableError
from cms.messaging.models import Message
from cms.messaging.worker import Worker


class Broken(BaseEmailBackend):
    def __init__(self, error):
        super().__init__()
        self.error = error
        self.closed = 0

    def send_messages(self, email_messages):
        raise self.error

    def close(self):
        self.closed += 1


def attempt(connection=None) -> Message:
    row = services.lease("worker")
    deliver(row, connection or get_connection())
    row.refresh_from_db()
    return row


class TestSending:
    def test_headers_say_what_it_is(self, say, settings):
        row = say(html="<p>Dag</p>")
        assert attempt().status == Status.SENT
        sent = mail.outbox[0].message()
        assert sent["Message-ID"] == row.message_id
        assert sent["Auto-Submitted"] == "auto-generated"
        assert sent["Reply-To"] == settings.REPLY_TO_EMAIL
        assert [part.get_content_type() for part in sent.get_payload()] == [
            "text/plain", "text/html",
        ]  # fmt: skip

    def test_a_calendar_keeps_its_method(self, say):
        say(attachments=(("a.ics", b"BEGIN:VCALENDAR", 'text/calendar; method="PUBLISH"'),))
        attempt()
        part = mail.outbox[0].message().get_payload()[-1]
        assert part.get_content_type() == "text/calendar"
        assert part.get_param("method") == "PUBLISH"
        assert part.get_filename() == "a.ics"

    def test_what_is_no_longer_true_is_not_said(self, say, wanted):
        say()
        wanted["rendered"] = None
        assert attempt().status == Status.OBSOLETE
        assert not mail.outbox

    def test_who_is_gone_hears_nothing(self, say, person):
        say()
        person.delete()
        assert attempt().status == Status.OBSOLETE

    def test_it_says_what_is_true_at_sending(self, say, wanted):
        say()
        wanted["rendered"] = replace(wanted["rendered"], text="Het is nu anders.")
        attempt()
        assert mail.outbox[0].body == "Het is nu anders."

    def test_text_messages_go_to_the_chosen_service(self, say, settings, monkeypatch):
        told = []
        monkeypatch.setattr(services, "sms_for_tests", lambda **k: told.append(k), raising=False)
        settings.MESSAGING_SMS_BACKEND = "cms.messaging.services.sms_for_tests"
        row = say(channel=Channel.SMS, to="+31612345678")
        assert attempt().status == Status.SENT
        assert told == [{"to": "+31612345678", "text": "Dag Ada.", "message_id": row.message_id}]


HEADERS = ["\r\nBcc: eve@example.org", "\nX-Evil: 1", "\r", "\x00", "\u2028Bcc: eve@example.org"]


class TestHeaderInjection:
    @pytest.mark.parametrize("poison", HEADERS)
    def test_no_subject_adds_a_header(self, say, poison):
        say(subject=f"Dag {poison}")
        assert attempt().status == Status.FAILED
        assert not mail.outbox

    @pytest.mark.parametrize(
        "address",
        [f"ada@example.org{poison}" for poison in HEADERS]
        + ["ada@example.org, eve@example.org", "Ada <ada@example.org>", "", "ada"],
    )
    def test_one_address_is_one_recipient(self, say, address):
        say(to=address)
        assert attempt().status == Status.FAILED
        assert not mail.outbox

    @pytest.mark.parametrize("poison", HEADERS)
    def test_a_template_makes_one_line_of_a_name(self, poison):
        from cms.messaging.rendering import one_line

        line = one_line(f"Dag {poison}!")
        assert all(c.isprintable() for c in line)


def data_error(code):
    return smtplib.SMTPDataError(code, b"")


def refused(*codes):
    return smtplib.SMTPRecipientsRefused({f"a{n}@x": (c, b"") for n, c in enumerate(codes)})


class TestJudging:
    @pytest.mark.parametrize(
        ("error", "obstacle"),
        [
            (data_error(421), Obstacle.QUICK),
            (data_error(451), Obstacle.QUICK),
            (data_error(452), Obstacle.SLOW),
            (data_error(552), Obstacle.SLOW),
            (data_error(554), Obstacle.PERMANENT),
            (refused(550), Obstacle.PERMANENT),
            (refused(450), Obstacle.QUICK),
            (refused(550, 450), Obstacle.QUICK),
            (smtplib.SMTPSenderRefused(553, b"", "x"), Obstacle.PERMANENT),
            (smtplib.SMTPAuthenticationError(535, b""), Obstacle.QUICK),
            (smtplib.SMTPConnectError(554, b""), Obstacle.QUICK),
            (smtplib.SMTPServerDisconnected(), Obstacle.QUICK),
            (ConnectionRefusedError(), Obstacle.QUICK),
            (TimeoutError(), Obstacle.QUICK),
            (UndeliverableError(), Obstacle.PERMANENT),
        ],
    )
    def test_whether_patience_helps(self, error, obstacle):
        assert judge(error) == obstacle

    def test_longer_each_time_but_not_for_ever(self):
        waits = [delay_after(n, Obstacle.QUICK) for n in range(1, 40)]
        assert timedelta(seconds=12) <= waits[0] <= timedelta(seconds=18)
        assert timedelta(seconds=24) <= waits[1] <= timedelta(seconds=36)
        assert all(timedelta(minutes=48) <= wait <= timedelta(minutes=72) for wait in waits[-9:])

    def test_not_everybody_at_the_same_moment(self):
        assert len({delay_after(5, Obstacle.QUICK) for _ in range(20)}) > 10


class TestObstacles:
    def test_a_server_that_is_away_is_asked_again_later(self, say):
        say()
        connection = Broken(ConnectionRefusedError())
        row = attempt(connection)
        assert (row.status, row.last_error) == (Status.WAITING, "ConnectionRefusedError")
        assert row.next_attempt_at > timezone.now()
        assert connection.closed

    def test_a_refusal_is_work_for_a_person_at_once(self, say):
        say()
        assert attempt(Broken(refused(550))).status == Status.FAILED

    def test_it_gives_up_after_days(self, say):
        say()
        Message.objects.update(give_up_at=timezone.now())
        assert attempt(Broken(TimeoutError())).status == Status.FAILED

    def test_the_last_attempt_is_not_after_giving_up(self, say):
        say()
        soon = timezone.now() + timedelta(seconds=1)
        Message.objects.update(give_up_at=soon)
        assert attempt(Broken(TimeoutError())).next_attempt_at <= soon

    def test_a_message_that_fells_the_worker_is_put_aside(self, say):
        say()
        Message.objects.update(attempts=MOST_ATTEMPTS)
        assert attempt().status == Status.FAILED

    def test_one_broken_builder_does_not_stop_the_rest(self, say, wanted, monkeypatch):
        from cms.messaging import registry

        bad, good = say("bad"), say("good")
        build = registry._builders[bad.kind]

        def sometimes(row, subject):
            if row.pk == bad.pk:
                raise ZeroDivisionError
            return build(row, subject)

        monkeypatch.setitem(registry._builders, bad.kind, sometimes)
        assert Worker().send_all() == 1
        good.refresh_from_db()
        assert good.status == Status.SENT

    def test_no_address_in_what_is_kept_or_logged(self, say, caplog):
        say()
        row = attempt(Broken(refused(450)))
        assert row.last_error == "SMTPRecipientsRefused"
        assert "example.org" not in caplog.text


class TestPeriodic:
    def test_every_job_once_per_slot_whoever_comes_first(self, settings, monkeypatch):
        from cms.core import jobs

        calls = []
        monkeypatch.setattr(jobs, "publish_scheduled", lambda: calls.append(1))
        settings.PERIODIC_JOBS = {"night": ["cms.core.jobs.publish_scheduled"]}
        one, other = Worker(), Worker()
        one.run_periodic()
        one.run_periodic()
        other.run_periodic()
        assert len(calls) == 1

    def test_a_failing_job_does_not_stop_the_next(self, settings, monkeypatch):
        from cms.core import jobs

        calls = []

        def fail():
            raise ZeroDivisionError

        monkeypatch.setattr(jobs, "publish_scheduled", fail)
        monkeypatch.setattr(jobs, "clear_sessions", lambda: calls.append(1))
        settings.PERIODIC_JOBS = {
            "night": ["cms.core.jobs.publish_scheduled", "cms.core.jobs.clear_sessions"]
        }
        Worker().run_periodic()
        assert calls

    def test_the_jobs_of_the_settings_exist(self, settings):
        from django.utils.module_loading import import_string

        for paths in settings.PERIODIC_JOBS.values():
            assert all(callable(import_string(path)) for path in paths)
