"""Workers are killed in the middle of their work: nobody's message is lost, none comes thrice.

The negative control takes the lease's end away; then the message in hand is lost, which shows that
these tests can fail.
"""

import asyncio
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from email import message_from_bytes
from urllib.parse import urlsplit, urlunsplit

import pytest
from aiosmtpd.controller import Controller

from django.conf import settings
from django.db import connection

from cms.messaging import services
from cms.messaging.choices import Channel, Status
from cms.messaging.models import Message
from cms.users import services as users
from cms.users.choices import Role

pytestmark = [
    pytest.mark.concurrency,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

LONG_ENOUGH = 150  # seconds; a busy machine starts processes slowly
NEVER = 10**8  # a lease that outlasts every test


class Sink:
    """A mail server that takes a moment, so that a kill can strike between sending and noting."""

    def __init__(self):
        self.copies = Counter()
        self.holding = False
        self.held = False

    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content)
        while self.holding:
            self.held = True
            await asyncio.sleep(0.01)
        self.copies[message["Message-ID"]] += 1
        await asyncio.sleep(0.005)
        return "250 OK"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def sink():
    handler = Sink()
    handler.port = free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=handler.port)
    controller.start()
    yield handler
    handler.holding = False
    controller.stop()


def database_url() -> str:
    """The database of this test, for another process (`DATABASE_URL` names the one beside it)."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))


@pytest.fixture
def start(sink):
    """Start a worker as a process of its own; none outlives the test."""
    running = []

    def begin(lease=3) -> subprocess.Popen:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "cms.settings.test",
            "DATABASE_URL": database_url(),
            "EMAIL_URL": f"smtp://127.0.0.1:{sink.port}",
            "MESSAGING_LEASE_SECONDS": str(lease),
        }
        command = [sys.executable, "manage.py", "run_worker", "--interval", "0.2"]
        process = subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)
        running.append(process)
        return process

    yield begin
    for process in running:
        process.kill()
        process.wait()


@pytest.fixture
def promise():
    person = users.invite("ada@example.org", name="Ada", role=Role.EDITOR)

    def make(count: int) -> set[str]:
        return {
            services.enqueue(
                "users.invited", person, channel=Channel.EMAIL, language="nl", key=f"test:{n}"
            ).message_id
            for n in range(count)
        }

    return make


def wait_for(condition, what: str) -> None:
    deadline = time.monotonic() + LONG_ENOUGH
    while not condition():
        assert time.monotonic() < deadline, f"Waited in vain for {what}"
        time.sleep(0.02)


def count(status: Status) -> int:
    return Message.objects.filter(status=status).count()


def test_kill_the_workers_while_500_messages_are_sent(sink, start, promise):
    promised = promise(500)
    chance = random.Random(14)
    kills = 0
    workers = [start(), start()]
    for goal in range(60, 480, 60):
        wait_for(lambda goal=goal: sink.copies.total() >= goal, f"{goal} messages")
        time.sleep(chance.uniform(0, 0.05))
        victim = workers.pop(0)
        victim.send_signal(signal.SIGKILL)
        victim.wait()
        kills += 1
        workers.append(start())
    wait_for(lambda: count(Status.SENT) == 500, "all to be sent")
    assert set(sink.copies) == promised, "lost"
    assert max(sink.copies.values()) <= 2
    assert sink.copies.total() - 500 <= kills
    assert kills == 7


def kill_with_one_in_hand(sink, start, lease) -> None:
    """Kill a worker while the server has the message but has not said yes."""
    sink.holding = True
    worker = start(lease)
    wait_for(lambda: sink.held, "a message in hand")
    worker.kill()
    worker.wait()
    time.sleep(0.2)
    sink.holding = False


def test_a_message_in_the_hand_of_a_dead_worker_is_taken_up(sink, start, promise):
    promised = promise(5)
    kill_with_one_in_hand(sink, start, lease=2)
    start()
    wait_for(lambda: count(Status.SENT) == 5, "all five")
    assert set(sink.copies) == promised


def test_without_an_end_to_the_lease_it_is_lost(sink, start, promise):
    """The negative control: a mere mark "being sent" loses what its worker had in hand."""
    promised = promise(5)
    kill_with_one_in_hand(sink, start, lease=NEVER)
    start(NEVER)
    wait_for(lambda: count(Status.SENT) == 4, "the other four")
    time.sleep(1)
    assert len(promised - set(sink.copies)) == 1
    assert count(Status.SENDING) == 1


def test_asked_to_stop_a_worker_finishes_what_it_has_in_hand(sink, start, promise):
    promise(5)
    sink.holding = True
    worker = start(lease=60)
    wait_for(lambda: sink.held, "a message in hand")
    worker.terminate()
    time.sleep(0.2)
    sink.holding = False
    assert worker.wait(timeout=LONG_ENOUGH) == 0
    assert (count(Status.SENT), count(Status.WAITING)) == (1, 4)
    assert set(sink.copies.values()) == {1}


def test_a_mail_server_that_is_away_costs_nobody_a_message(sink, start, promise, settings):
    """Refused connections are tried again later, and other messages are not held up by them."""
    promise(3)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    from cms.messaging.worker import Worker

    assert Worker().send_all() == 0
    assert set(Message.objects.values_list("status", "last_error")) == {
        (Status.WAITING, "ConnectionRefusedError")
    }
    Message.objects.update(next_attempt_at=Message.objects.first().created_at)
    settings.EMAIL_PORT = sink.port
    assert Worker().send_all() == 3
