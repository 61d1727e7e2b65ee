"""Logs hold keys, never names or addresses; a net catches what slips through."""

import logging

import pytest

from cms.core.logs import PrivateFilter, mask


@pytest.mark.parametrize(
    "secret",
    [
        "ada@example.org", "ada.de-vries+x@sub.example.co.uk", "06 12345678", "0612345678",
        "06-12345678", "+31612345678", "+31 6 12 34 56 78", "0031612345678", "020-1234567",
        "050 123 45 67", "a" * 48, "0123456789abcdef" * 3,
    ],
)  # fmt: skip
def test_it_is_masked(secret):
    assert secret not in mask(f"Could not send to <{secret}>, tried twice.")


@pytest.mark.parametrize(
    "text",
    [
        "GET /agenda/ 200 in 0.12 s",
        "Message 1b4e28ba-2fa1-11d2-883f-0016d3cca427 not sent: TimeoutError, attempt 3",
        "2026-11-22 07:30:00 referral 1234 asked",
        "K7P-3XW",
    ],
)
def test_keys_and_times_stay(text):
    assert mask(text) == text


def test_arguments_of_the_record_are_masked_too():
    record = logging.LogRecord("x", logging.INFO, "", 1, "to %s", ("ada@example.org",), None)
    assert PrivateFilter().filter(record)
    assert record.getMessage() == "to <e-mail>"


def test_every_handler_has_the_filter(settings):
    for handler in settings.LOGGING["handlers"].values():
        assert "private" in handler["filters"]
