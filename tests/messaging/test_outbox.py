"""A promised message: once, leased, sent or handed to a person."""

from datetime import timedelta

import pytest

from django.db import transaction
from django.utils import timezone

from cms.messaging import registry, services
from cms.messaging.choices import Channel, Status, channel_for
from cms.messaging.models import Message
from tests.messaging.conftest import KIND


class TestEnqueue:
    def test_the_same_key_is_one_message(self, say):
        assert say("once").pk == say("once").pk
        assert Message.objects.count() == 1

    def test_it_goes_with_the_transaction_of_its_fact(self, say):
        with transaction.atomic():
            say("undone")
            transaction.set_rollback(True)
        assert not Message.objects.exists()

    def test_an_unknown_kind_is_the_programmers_mistake(self, person):
        with pytest.raises(LookupError):
            services.enqueue("tests.nothing", person, channel=Channel.EMAIL, language="nl", key="x")

    def test_it_holds_no_address_and_no_text(self, say):
        values = " ".join(str(value) for value in vars(say()).values())
        assert "example.org" not in values.replace("@ertoe.example", "")
        assert "Ada" not in values

    def test_the_message_id_is_its_own_and_of_our_domain(self, say):
        row = say()
        assert row.message_id == f"<{row.pk}@ertoe.example>"

    @pytest.mark.parametrize("channel", [Channel.CALL, Channel.LETTER])
    def test_calls_and_letters_are_done_by_hand(self, say, channel):
        assert say(channel=channel).status == Status.BY_HAND

    def test_without_a_text_message_service_somebody_calls(self, say, settings):
        settings.MESSAGING_SMS_BACKEND = ""
        assert say(channel=Channel.SMS).channel == Channel.CALL

    @pytest.mark.parametrize(
        ("contact", "channel"),
        [("phone", "call"), ("email", "email"), ("letter", "letter"), ("visit", "call"),
         ("through", "call")],
    )  # fmt: skip
    def test_people_are_reached_the_way_they_chose(self, contact, channel):
        assert channel_for(contact) == channel


class TestLease:
    def test_one_message_goes_to_one_worker(self, say):
        say()
        first, second = services.lease("a"), services.lease("b")
        assert (first.leased_by, second) == ("a", None)

    def test_an_ended_lease_passes_to_the_next(self, say):
        say()
        services.lease("a")
        Message.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
        taken = services.lease("b")
        assert (taken.leased_by, taken.attempts) == ("b", 2)

    def test_who_lost_the_lease_no_longer_decides(self, say):
        say()
        slow = services.lease("a")
        Message.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
        services.lease("b")
        assert not services.mark_failed(slow, "Late")
        assert Message.objects.get().status == Status.SENDING

    def test_oldest_first_and_nothing_before_its_time(self, say):
        later = say("later")
        Message.objects.filter(pk=later.pk).update(
            next_attempt_at=timezone.now() + timedelta(minutes=1)
        )
        first, second = say("first"), say("second")
        assert [services.lease("a").pk, services.lease("a").pk] == [first.pk, second.pk]
        assert services.lease("a") is None


class TestByHand:
    def test_done_once(self, say, person):
        row = say(channel=Channel.CALL)
        assert services.done_by_hand(row.pk, acting_user=person)
        assert not services.done_by_hand(row.pk, acting_user=person)
        row.refresh_from_db()
        assert (row.status, row.done_by) == (Status.DONE, person)

    def test_what_is_no_longer_true_leaves_the_list(self, say, wanted):
        say("a", channel=Channel.CALL)
        assert services.close_obsolete() == 0
        wanted["rendered"] = None
        assert services.close_obsolete() == 1
        assert Message.objects.get().status == Status.OBSOLETE

    def test_trying_again_starts_the_clock_anew(self, say, person):
        row = say()
        past = timezone.now() - timedelta(days=9)
        Message.objects.update(status=Status.FAILED, give_up_at=past, attempts=40)
        assert services.try_again(row.pk, acting_user=person)
        row.refresh_from_db()
        assert (row.status, row.attempts) == (Status.WAITING, 0)
        assert row.give_up_at > timezone.now()

    def test_what_was_sent_is_not_sent_again(self, say, person):
        row = say()
        Message.objects.update(status=Status.SENT)
        assert not services.try_again(row.pk, acting_user=person)


def test_staff_read_the_label_of_a_kind(wanted):
    assert registry.label_of(KIND) == "A greeting"
