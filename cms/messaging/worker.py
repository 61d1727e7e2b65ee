"""The process beside the web server: sends what waits, and does what must be done on time."""

import logging
import os
import socket
import threading
import uuid
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.core.mail import get_connection
from django.db import close_old_connections
from django.utils import timezone
from django.utils.module_loading import import_string

from cms.messaging import services
from cms.messaging.delivery import deliver

logger = logging.getLogger("ertoe.worker")

#: At which times a job of each rhythm comes round; nightly ones wait for the small hours.
_NIGHT_BEGINS = 3


class Worker:
    """Takes messages one by one. As many of these as one likes may run beside each other."""

    def __init__(self) -> None:
        self.name = f"{socket.gethostname()[:20]}:{os.getpid()}:{uuid.uuid4().hex[:6]}"
        self._stopping = threading.Event()
        self._last_slots: dict[str, str] = {}

    def stop(self, *_args) -> None:
        """Finish what is in hand, then leave."""
        self._stopping.set()

    def run(self, interval: float) -> None:
        while not self._stopping.is_set():
            self._guarded(self.run_periodic)
            self._guarded(self.send_all)
            close_old_connections()
            self._stopping.wait(interval)

    def _guarded(self, step: Callable[[], object]) -> None:
        """A database that is away for a while does not end the worker."""
        try:
            step()
        except Exception as error:  # noqa: BLE001 whatever it was, the next round tries again
            logger.error("%s failed: %s", step.__name__, type(error).__name__)
            close_old_connections()

    def send_all(self) -> int:
        """Send everything that is due, over one connection; the number that left."""
        sent = 0
        connection = get_connection()
        try:
            while not self._stopping.is_set() and (row := services.lease(self.name)):
                sent += deliver(row, connection)
        finally:
            connection.close()
        return sent

    def run_periodic(self) -> None:
        """Run every job once per minute, hour or night, whichever worker comes first."""
        for rhythm, slot in slots().items():
            if self._last_slots.get(rhythm) == slot:
                continue
            for path in settings.PERIODIC_JOBS.get(rhythm, ()):
                if cache.add(f"job:{path}:{slot}", self.name, 2 * 24 * 60 * 60):
                    self._run_job(path)
            self._last_slots[rhythm] = slot

    def _run_job(self, path: str) -> None:
        try:
            import_string(path)()
        except Exception as error:  # noqa: BLE001 one job that fails never stops the others
            logger.error("Job %s failed: %s", path, type(error).__name__)


def slots() -> dict[str, str]:
    """The present minute, hour and night; before the small hours it is still last night."""
    now = timezone.localtime()
    night = now - timedelta(hours=_NIGHT_BEGINS)
    return {
        "minute": f"{now:%Y-%m-%dT%H:%M}",
        "hour": f"{now:%Y-%m-%dT%H}",
        "night": f"{night:%Y-%m-%d}",
    }
