"""Reads the mails that the demo kept as files."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from django.conf import settings

_NAME = re.compile(r"\d{10,22}-[0-9a-f]{8}")
MOST_SHOWN = 100


@dataclass(frozen=True)
class Attachment:
    name: str
    mimetype: str
    content: bytes


@dataclass(frozen=True)
class Mail:
    name: str
    at: datetime
    to: str
    subject: str
    language: str
    text: str
    attachments: tuple[Attachment, ...]


def _folder() -> Path | None:
    path = settings.EMAIL_FILE_PATH
    return Path(path) if path and Path(path).is_dir() else None


def _read(path: Path) -> Mail:
    with path.open("rb") as handle:
        parsed: EmailMessage = BytesParser(policy=policy.default).parse(handle)
    body = parsed.get_body(preferencelist=("plain",))
    return Mail(
        name=path.stem,
        at=datetime.fromtimestamp(int(path.stem.partition("-")[0]) / 1e9, tz=UTC),
        to=str(parsed["To"]),
        subject=str(parsed["Subject"]),
        language=str(parsed["Content-Language"] or settings.LANGUAGE_CODE),
        text=body.get_content() if body else "",
        attachments=tuple(
            Attachment(
                part.get_filename() or f"bijlage-{number}",
                part.get_content_type(),
                part.get_payload(decode=True) or b"",
            )
            for number, part in enumerate(parsed.iter_attachments(), 1)
        ),
    )


def newest() -> list[Mail]:
    folder = _folder()
    if folder is None:
        return []
    paths = sorted(folder.glob("*.eml"), reverse=True)[:MOST_SHOWN]
    return [_read(path) for path in paths if _NAME.fullmatch(path.stem)]


def find(name: str) -> Mail | None:
    folder = _folder()
    if folder is None or not _NAME.fullmatch(name):
        return None
    path = folder / f"{name}.eml"
    return _read(path) if path.is_file() else None
