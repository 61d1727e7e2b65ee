"""Each message in its channel and language; none that says what is no longer so."""

import pytest

from cms.messaging import registry
from cms.messaging.choices import Channel, Status
from cms.messaging.models import Message
from talentscan.pairs import letters, services
from talentscan.pairs.desk_choices import Side
from tests.talentscan import factories as referrals
from tests.talentscan.pairs import factories

pytestmark = pytest.mark.django_db

BY_MAIL = {"contact_kind": "email", "contact": "ik@bewoner.example"}
BY_PHONE = {"contact_kind": "phone", "contact": "06 12 34 56 78"}
BY_LETTER = {"contact_kind": "letter", "contact": "Dorpsweg 1, Haren"}


def message(kind: str, subject=None) -> Message:
    found = Message.objects.filter(kind=f"pairs.{kind}")
    return found.filter(subject_id=str(subject.pk)).get() if subject else found.get()


def test_every_letter_is_registered_and_the_other_way_round():
    ours = {kind for kind in registry._builders if kind.startswith("pairs.")}
    assert ours == {f"pairs.{key}" for key in letters.LETTERS}
    assert ours <= set(registry.kinds_to_residents())


def test_by_mail_there_is_a_link_and_by_phone_a_place_to_write_the_answer():
    pair = factories.pair(one=BY_MAIL, other=BY_PHONE)
    mailed = registry.build(message("proposed", factories.side(pair, Side.FAMILY)))
    row = message("proposed", factories.side(pair, Side.GRANDPARENT))
    assert row.status == Status.BY_HAND
    called = registry.build(row)
    assert "/kennismaken/" in mailed.text
    assert not mailed.answer_url
    assert "/kennismaken/" not in called.text
    assert called.answer_url.startswith("/bureau/bonus/paar/")
    assert called.to == BY_PHONE["contact"]


def test_whom_we_call_anyway_is_not_called_to_hear_that_we_call():
    for way, count in ((BY_PHONE, 0), (BY_LETTER, 1), (BY_MAIL, 2)):
        factories.family(**way)
        assert Message.objects.filter(kind="pairs.asked").count() == count
    built = registry.build(Message.objects.get(kind="pairs.asked", channel=Channel.EMAIL))
    assert "/bonus-opa-en-oma/mijn-vraag/" in built.text


@pytest.mark.parametrize("language", ["nl", "en", "ar", "zh-hant"])
def test_each_message_in_each_language(language):
    referrals.check_words(*{language} - {"nl"})
    pair = factories.pair(vog=True, one=BY_MAIL | {"language": language}, other=BY_LETTER)
    side = factories.side(pair, Side.FAMILY)
    built = [registry.build(message("proposed", side), language)]
    factories.both_say_yes(pair)
    built.append(registry.build(message("both", side), language))
    factories.plan(pair)
    built.append(registry.build(message("meeting", side), language))
    services.stop(factories.side(pair, Side.GRANDPARENT).pk, channel="desk")
    built.append(registry.build(message("look_on", side), language))
    for one in built:
        assert one.subject
        assert one.html
        assert "%(" not in one.text + one.subject
    assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in built[0].html


def test_what_is_no_longer_so_is_not_said():
    pair = factories.both_say_yes(factories.pair(vog=True, one=BY_MAIL))
    side = factories.side(pair, Side.FAMILY)
    assert registry.build(message("proposed", side)) is None
    assert registry.build(message("both", side))
    factories.plan(pair)
    assert registry.build(message("both", side)) is None
    first = message("meeting", side)
    factories.plan(pair, days=5)
    assert registry.build(first) is None
    services.withdraw_family(pair.family_id, channel="desk")
    assert not any(registry.build(row) for row in Message.objects.filter(subject_id=str(side.pk)))
