"""What happens by itself, by the clock; the setting PERIODIC_JOBS says when."""

from django.core.management import call_command


def publish_scheduled() -> None:
    """Pages that editors gave a date to appear or to go."""
    call_command("publish_scheduled")


def clear_sessions() -> None:
    """Answers of people who stopped half-way are gone after a day."""
    call_command("clearsessions")


def purge_personal_data() -> None:
    call_command("purge_personal_data", verbosity=0)
