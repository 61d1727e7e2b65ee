"""Turns templates into a message: plain text first, and simple HTML around the same words."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from cms.core.directions import dialled
from cms.messaging.registry import Rendered, direction


def absolute(path: str) -> str:
    """A link that works from a mail program."""
    return f"{settings.PUBLIC_BASE_URL}{path}"


def render(
    template: str,
    context: Mapping[str, Any],
    language: str,
    *,
    to: str,
    who: str = "",
    note: str = "",
    answer_url: str = "",
    attachments: Iterable[tuple[str, bytes, str]] = (),
) -> Rendered:
    """Render `<template>.txt` (its first line is the subject) and `<template>.html`.

    `render("emails/events/confirmation", {...}, message.language, to=address, who=name)`.
    The text extends `emails/base.txt` (blocks `subject` and `content`), the HTML extends
    `emails/base.html` (block `content`). Paths become links with `{{ site_url }}` before them.
    """
    values = {
        "site_name": settings.SITE_NAME,
        "site_url": settings.PUBLIC_BASE_URL,
        "help_phone": dialled(settings.HELP_PHONE, language),
        "language": language,
        "direction": direction(language),
        **context,
    }
    with translation.override(language):
        first, _, text = render_to_string(f"{template}.txt", values).strip().partition("\n")
        subject = one_line(first)
        html = render_to_string(f"{template}.html", {**values, "subject": subject})
    return Rendered(
        to=to,
        subject=subject,
        text=tidy(text),
        html=html,
        attachments=tuple(attachments),
        who=who,
        note=note,
        answer_url=answer_url,
    )


def one_line(text: str) -> str:
    """A header can hold one line only, whatever somebody typed into a name."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def tidy(text: str) -> str:
    """At most one empty line at a time: template tags leave more."""
    kept: list[str] = []
    for line in (line.strip() for line in text.strip().splitlines()):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept) + "\n"
