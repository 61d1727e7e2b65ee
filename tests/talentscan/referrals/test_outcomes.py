"""How did it go? Both sides are heard; a machine never decides who is right."""

import pytest

from cms.core.tokens import make_link
from cms.messaging import registry
from cms.messaging.models import Message
from talentscan.referrals import services
from talentscan.referrals.choices import Answer, Channel, Entry, Moment, Side, State, TaskKind
from talentscan.referrals.exceptions import SameAnswer, StepNotAllowed
from talentscan.referrals.models import Question, Task
from tests.talentscan import factories

pytestmark = pytest.mark.django_db


def in_touch(**values):
    referral = factories.referral(**values)
    services.record_contact(referral.pk, channel=Channel.LINK)
    return referral


def asked(referral, side: Side, moment: Moment = Moment.FIRST) -> Question:
    return services.ask(referral.pk, side, moment)


def say(question: Question, answer: Answer, channel: Channel = Channel.LINK) -> None:
    services.answer(question.pk, answer, channel=channel)


def state_of(referral) -> State:
    referral.refresh_from_db()
    return State(referral.state)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Answer.BEGAN, State.STARTED),
        (Answer.LATER, State.CONTACTED),
        (Answer.NOT_BEGUN, State.NOT_STARTED),
    ],
)
def test_an_answer_of_either_side_moves_it(side, answer, state):
    referral = in_touch()
    say(asked(referral, side), answer)
    assert state_of(referral) == state
    assert not Task.objects.exists()


def test_after_six_weeks_it_goes_on_or_has_come_to_an_end():
    goes_on, ended = in_touch(), in_touch()
    for referral in (goes_on, ended):
        services.record_outcome(referral.pk, started=True, channel=Channel.LINK)
    for side in Side:
        say(asked(goes_on, side, Moment.SIX_WEEKS), Answer.GOES_ON)
    say(asked(ended, Side.RESIDENT, Moment.SIX_WEEKS), Answer.STOPPED)
    assert state_of(goes_on) == State.STARTED
    assert goes_on.ledger.filter(entry=Entry.GOES_ON).count() == 1
    assert state_of(ended) == State.STOPPED


@pytest.mark.parametrize(
    ("moment", "partner", "resident", "differ"),
    [
        (Moment.FIRST, Answer.BEGAN, Answer.BEGAN, False),
        (Moment.FIRST, Answer.BEGAN, Answer.NOT_BEGUN, True),
        (Moment.FIRST, Answer.NOT_BEGUN, Answer.BEGAN, True),
        (Moment.FIRST, Answer.BEGAN, Answer.LATER, False),
        (Moment.FIRST, Answer.LATER, Answer.NO_CONTACT, True),
        (Moment.FIRST, Answer.NOT_BEGUN, Answer.NOT_BEGUN, False),
        (Moment.SIX_WEEKS, Answer.GOES_ON, Answer.STOPPED, True),
        (Moment.SIX_WEEKS, Answer.GOES_ON, Answer.GOES_ON, False),
        (Moment.SIX_WEEKS, Answer.STOPPED, Answer.NOT_BEGUN, False),
    ],
)
@pytest.mark.parametrize("partner_first", [True, False])
def test_where_they_differ_somebody_calls(moment, partner, resident, differ, partner_first):
    referral = in_touch()
    said = [(Side.PARTNER, partner), (Side.RESIDENT, resident)]
    for side, answer in said if partner_first else reversed(said):
        say(asked(referral, side, moment), answer)
    assert Task.objects.filter(kind=TaskKind.CONTRADICTION).count() == differ


def test_a_button_of_the_partner_counts_as_their_answer():
    referral = in_touch()
    say(asked(referral, Side.RESIDENT), Answer.NOT_BEGUN)
    services.record_outcome(referral.pk, started=True, channel=Channel.PORTAL)
    question = Question.objects.get(side=Side.PARTNER)
    assert question.answer == Answer.BEGAN
    assert Task.objects.filter(kind=TaskKind.CONTRADICTION).count() == 1


def test_not_coming_is_a_call_and_never_a_mark():
    referral = in_touch()
    services.record_meeting(referral.pk, on=factories.tomorrow(), channel=Channel.LINK)
    say(asked(referral, Side.PARTNER), Answer.NO_SHOW)
    assert state_of(referral) == State.CONTACTED
    assert Task.objects.filter(kind=TaskKind.NO_SHOW).count() == 1


def test_one_answer_each_and_no_second_opinion():
    question = asked(in_touch(), Side.RESIDENT)
    say(question, Answer.LATER)
    with pytest.raises(SameAnswer):
        say(question, Answer.LATER)
    with pytest.raises(StepNotAllowed):
        say(question, Answer.BEGAN)


@pytest.mark.parametrize("side", list(Side))
def test_nobody_can_say_what_is_not_asked(side):
    with pytest.raises(StepNotAllowed):
        say(asked(in_touch(), side), Answer.GOES_ON)


# Over their own channel --------------------------------------------------------------------------
def link_of(row: Message) -> str:
    text = registry.build(row).text
    return "/" + next(word for word in text.split() if "/hoe-ging-het/" in word).split("/", 3)[3]


@pytest.mark.parametrize("kind", ["how_resident", "how_partner"])
def test_by_mail_one_tap_is_enough(client, kind):
    referral = in_touch(contact_kind="email", contact="e@example.org", language="tr")
    side = Side.RESIDENT if kind == "how_resident" else Side.PARTNER
    question = asked(referral, side)
    link = link_of(Message.objects.get(kind=f"referrals.{kind}"))
    assert link.startswith("/tr/") == (side == Side.RESIDENT)
    page = client.get(link, follow=True)
    assert page.status_code == 200
    assert referral.resident.name not in page.content.decode()
    assert not Question.objects.exclude(answer="").exists()
    url = page.request["PATH_INFO"]
    for _ in range(2):
        assert client.post(url, {"answer": "began"}).status_code == 302
    question.refresh_from_db()
    assert (question.answer, question.channel) == (Answer.BEGAN, Channel.LINK)


def test_by_letter_with_the_code_of_the_card(client):
    referral = in_touch(contact_kind="letter", contact="Lindelaan 12, 9401 AB Assen")
    question = asked(referral, Side.RESIDENT)
    row = Message.objects.get(kind="referrals.how_resident")
    text = registry.build(row).text
    assert row.channel == "letter"
    assert referral.resident.readable_code in text
    assert "/hoe-ging-het/" not in text
    card = {"code": referral.resident.readable_code, "birth_year": "1948"}
    client.post("/kaart/", card)
    url = f"/kaart/antwoord/{question.public_id}/"
    assert url in client.get("/kaart/stand/").content.decode()
    client.post(url, {"answer": "later"})
    question.refresh_from_db()
    assert (question.answer, question.channel) == (Answer.LATER, Channel.CARD)
    assert url not in client.get("/kaart/stand/").content.decode()


def test_by_phone_with_a_script_in_both_languages(client):
    referral = in_touch(contact_kind="phone", language="tr")
    question = asked(referral, Side.RESIDENT)
    row = Message.objects.get(kind="referrals.how_resident")
    client.force_login(factories.user("coordinator"))
    page = client.get(f"/bureau/berichten/{row.pk}/").content.decode()
    assert 'lang="tr"' in page
    assert 'lang="nl"' in page
    url = f"/bureau/hoe-ging-het/{question.public_id}/"
    assert url in page
    assert client.get(url).status_code == 200
    client.post(url, {"answer": "no_contact"})
    question.refresh_from_db()
    assert (question.answer, question.channel) == (Answer.NO_CONTACT, Channel.DESK)
    assert Task.objects.filter(kind=TaskKind.CONTRADICTION).count() == 1


def test_somebody_elses_question_cannot_be_answered_on_ones_card(client):
    mine, other = in_touch(), in_touch()
    question = asked(other, Side.RESIDENT)
    card = {"code": mine.resident.readable_code, "birth_year": "1948"}
    client.post("/kaart/", card)
    assert (
        client.post(f"/kaart/antwoord/{question.public_id}/", {"answer": "began"}).status_code
        == 404
    )
    partners = asked(mine, Side.PARTNER)
    assert (
        client.post(f"/kaart/antwoord/{partners.public_id}/", {"answer": "began"}).status_code
        == 404
    )


def test_a_link_opens_its_own_question_only(client):
    referral = in_touch()
    question, other = asked(referral, Side.PARTNER), asked(in_touch(), Side.PARTNER)
    client.get(f"/hoe-ging-het/{make_link('question', question, seed='x', days=1)}/")
    assert client.get(f"/hoe-ging-het/vraag/{question.public_id}/").status_code == 200
    assert client.get(f"/hoe-ging-het/vraag/{other.public_id}/").status_code == 410
    wrong = make_link("referral", referral, seed="x", days=1)
    assert client.get(f"/hoe-ging-het/{wrong}/").status_code == 410


def test_after_a_withdrawal_the_question_is_gone(client):
    referral = in_touch(contact_kind="email", contact="e@example.org")
    question = asked(referral, Side.PARTNER)
    link = make_link("question", question, seed="x", days=1)
    client.get(f"/hoe-ging-het/{link}/")
    services.withdraw(referral.pk)
    assert client.get(f"/hoe-ging-het/{link}/").status_code == 410
    assert client.get(f"/hoe-ging-het/vraag/{question.public_id}/").status_code == 410
    with pytest.raises(StepNotAllowed):
        say(question, Answer.BEGAN)
    for row in Message.objects.filter(kind="referrals.how_partner"):
        assert registry.build(row) is None
