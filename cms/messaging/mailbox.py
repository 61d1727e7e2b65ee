"""A post box on one's own machine: every mail becomes a file, and the demo shows them."""

import os
import time
import uuid
from pathlib import Path

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend


class MailboxBackend(BaseEmailBackend):
    """Writes each mail to EMAIL_FILE_PATH as an .eml file; the names sort by time."""

    def send_messages(self, email_messages) -> int:
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            name = f"{time.time_ns()}-{uuid.uuid4().hex[:8]}"
            unfinished = folder / f"{name}.part"
            unfinished.write_bytes(message.message().as_bytes(linesep="\r\n"))
            os.replace(unfinished, folder / f"{name}.eml")
        return len(email_messages)
