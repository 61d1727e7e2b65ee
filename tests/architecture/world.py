"""A small world with one of everything, and the visitors who go through it."""

import re
from contextlib import contextmanager
from pathlib import Path

import pytest
from allauth.mfa.totp.internal import auth as totp

from django.conf import settings as django_settings
from django.core.cache import cache
from django.core.mail import EmailMultiAlternatives
from django.db import connection, transaction
from django.test import Client, override_settings
from django.urls import URLResolver, get_resolver
from django.utils import timezone

from cms.core import tokens
from cms.languages.models import Recording, Speaker, Voice
from cms.messaging.mailbox import MailboxBackend
from cms.messaging.models import Message
from cms.users import reviews
from cms.users.choices import Role
from events.links import make_link
from home.models import Consent
from talentscan.pairs.desk_choices import Side as PairSides
from talentscan.referrals import services
from talentscan.referrals.choices import Moment, Side
from talentscan.referrals.models import ConsentText, MessageText
from talentscan.scan.choices import Subject
from talentscan.scan.models import Card, Option
from tests.architecture import access
from tests.events import factories as events
from tests.home.factories import home
from tests.talentscan import factories
from tests.talentscan.pairs import factories as pairs

OURS = ("cms.", "home.", "events.", "talentscan.")
NOBODY = "00000000-0000-4000-8000-000000000000"


def routes(resolver=None, before: str = ""):
    """Every address of the site, as its route and what Django found there."""
    for found in (resolver or get_resolver()).url_patterns:
        route = before + str(found.pattern)
        if isinstance(found, URLResolver):
            yield from routes(found, route)
        else:
            yield route, found


def is_ours(pattern) -> bool:
    return pattern.callback.__module__.startswith(OURS)


def view_access(pattern) -> str:
    view = pattern.callback
    return getattr(view, "access", "") or getattr(getattr(view, "view_class", None), "access", "")


def a_card() -> Card:
    card = Card.objects.create(
        key="joy", position=1, subject=Subject.TALENTS, question="Waar wordt u blij van?"
    )
    Option.objects.create(
        card=card,
        key="music",
        label="Muziek maken",
        statement="U houdt van muziek.",
        talent="music",
    )
    return card


def a_voice(code: str) -> Voice:
    return Voice.objects.create(code=code, own_name=code, dutch_name=code, written_language=code)


def a_recording(voice: Voice) -> Recording:
    """The button to go on, spoken by somebody."""
    return Recording.objects.create(
        voice=voice,
        model="phrase",
        field="continue",
        file="voices/none.mp3",
        text_hash="0" * 64,
        speaker=Speaker.objects.create(voice=voice, name=SPEAKER),
    )


def a_mail() -> str:
    """The name of a mail in the demo's post box."""
    mail = EmailMultiAlternatives("Dag", "Dag Ada.", to=["ada@example.org"])
    mail.attach("dag.txt", b"Dag", "text/plain")
    MailboxBackend().send_messages([mail])
    return next(Path(django_settings.EMAIL_FILE_PATH).glob("*.eml")).stem


# Names like no other, to be found again wherever they come out.
NAME, CONTACT, YEAR = "Kanarie Zangzaad", "06 99 88 77 66", "1911"
IDEA = "Een volkstuin vol zonnebloemen"
GUEST, GUEST_CONTACT = "Putter Distelveld", "putter@distel.example"
SPEAKER = "Merel Zangrijk"
HELPER, HELPER_CONTACT = "Ekster Takkenbos", "ekster@takken.example"
KEPT, KEPT_CONTACT = "Vink Heidehof", "vink@heide.example"
FAMILY, FAMILY_CONTACT = "Wielewaal Bosrand", "wielewaal@bosrand.example"
OLDER, OLDER_CONTACT = "Roodborst Haagweg", "roodborst@haag.example"
CANARIES = (
    *(NAME, CONTACT, YEAR, IDEA, GUEST, GUEST_CONTACT, SPEAKER, HELPER, HELPER_CONTACT),
    *(KEPT, KEPT_CONTACT),
    *(FAMILY, FAMILY_CONTACT, OLDER, OLDER_CONTACT),
)


class World:
    """Everything of which there is one, and twice what belongs to somebody."""

    def __init__(self) -> None:
        self.card = a_card()
        self.session = events.session()
        self.draft = events.event(is_published=False)
        self.registration = events.sign_up(self.session, name=GUEST, contact=GUEST_CONTACT)
        self.other_registration = events.sign_up(self.session)
        self.referral = factories.referral(name=NAME, contact=CONTACT, birth_year=YEAR)
        self.other_referral = factories.referral()
        factories.pick_up(self.referral)
        self.unwritten = factories.opportunity(self.referral.organisation, status="draft")
        self.moment = factories.moment(self.referral.opportunity)
        self.contact_person = self.referral.organisation.contact_people.create(name="Annet")
        self.visit = factories.visit(self.referral, self.moment)
        self.caller = factories.caller(idea=IDEA)
        self.introduction = factories.introduction(name=HELPER, contact=HELPER_CONTACT)
        self.bank_entry = factories.bank_entry(
            name=KEPT, contact=KEPT_CONTACT, contact_kind="email"
        )
        self.bank_question = factories.bank_question(self.referral.organisation)
        self.question, self.own_question = (
            services.ask(self.referral.pk, side, Moment.FIRST)
            for side in (Side.PARTNER, Side.RESIDENT)
        )
        self.consent = Consent.objects.create(
            name="Gerrit", given_on=timezone.localdate(), kept_at="map Portretten"
        )
        reviews.begin_review()
        factories.check_words("tr", "ar")
        self.message_text = MessageText.objects.create(
            key="declined", subject="Wij zoeken verder", body="Wij zoeken samen verder."
        )
        self.voice, self.other_voice = a_voice("nl"), a_voice("tr")
        self.recording = a_recording(self.voice)
        self.users = {role: self._user(role) for role in Role if role != Role.PARTNER}
        self.partners = {
            access.PARTNER: self._user(Role.PARTNER, self.referral.organisation),
            access.OTHER_PARTNER: self._user(Role.PARTNER, self.other_referral.organisation),
            access.UNPROVEN: self._user(Role.PARTNER, self.referral.organisation, proven=False),
        }
        self.link = tokens.make_link("referral", self.referral, seed="a", days=1)
        self.other_link = tokens.make_link("referral", self.other_referral, seed="b", days=1)
        self.question_link = tokens.make_link("question", self.question, seed="a", days=1)
        self.introduction_link = tokens.make_link(
            "introduce", self.referral.organisation, seed="a", days=1
        )
        self.bank_link = tokens.make_link("bank", self.bank_entry, seed="a", days=1)
        self.sign_up_link = make_link(self.registration, seed="a")
        self.other_sign_up_link = make_link(self.other_registration, seed="b")
        self.still_true_link, self.other_still_true_link = (
            tokens.make_link("still-true", found.organisation, seed="a", days=1)
            for found in (self.referral, self.other_referral)
        )
        self.record_link = tokens.make_link("recording", self.voice, seed="a", days=1)
        self.other_record_link = tokens.make_link("recording", self.other_voice, seed="b", days=1)
        self.pair = pairs.pair(
            vog=True,
            one={"name": FAMILY, "contact": FAMILY_CONTACT, "contact_kind": "email"},
            other={"name": OLDER, "contact": OLDER_CONTACT, "contact_kind": "email"},
        )
        self.family_side, self.older_side = (pairs.side(self.pair, side) for side in PairSides)
        self.family_link = tokens.make_link("family", self.pair.family, seed="a", days=1)
        self.pair_link = tokens.make_link("pair", self.family_side, seed="a", days=1)
        self.names = self._names()

    @staticmethod
    def _user(role: Role, organisation=None, *, proven: bool = True):
        user = factories.user(role, organisation=organisation)
        if proven:
            totp.TOTP.activate(user, totp.generate_totp_secret())
        return user

    def _names(self) -> dict:
        event = self.session.event
        opportunity = self.referral.opportunity
        return {
            "page": home().pk,
            "nothing": 987654,
            "nobody": NOBODY,
            "place": event.place.slug,
            "place_id": event.place.pk,
            "organisation": opportunity.organisation.pk,
            "opportunity": opportunity.pk,
            "offer": opportunity.slug,
            "unwritten": self.unwritten.slug,
            "partner": opportunity.organisation.slug,
            "moment": self.moment.public_id,
            "moment_id": self.moment.pk,
            "contact_person": self.contact_person.pk,
            "visit": self.visit.public_id,
            "still_true_token": self.still_true_link,
            "idea_task": self.caller.tasks.first().public_id,
            "venue": event.venue.pk,
            "event": event.slug,
            "event_id": event.pk,
            "draft": self.draft.slug,
            "session": self.session.pk,
            "code": self.session.code,
            "registration": self.registration.pk,
            "sign_up_token": self.sign_up_link,
            "referral": self.referral.public_id,
            "referral_token": self.link,
            "wrong_token": "0" * 48,
            "caller": self.caller.public_id,
            "task": self.caller.tasks.get().public_id,
            "question": self.question.public_id,
            "own_question": self.own_question.public_id,
            "question_token": self.question_link,
            "introduction_token": self.introduction_link,
            "bank_entry": self.bank_entry.public_id,
            "bank_question": self.bank_question.public_id,
            "bank_token": self.bank_link,
            "family": self.pair.family.public_id,
            "grandparent": self.pair.grandparent.public_id,
            "pair": self.pair.public_id,
            "family_side": self.family_side.public_id,
            "older_side": self.older_side.public_id,
            "family_token": self.family_link,
            "pair_token": self.pair_link,
            "message_text": self.message_text.pk,
            "consent_text": ConsentText.objects.first().pk,
            "message": Message.objects.filter(status="by_hand").first().pk,
            "card": self.card.pk,
            "consent": self.consent.pk,
            "user": self.users[Role.EDITOR].pk,
            "colleague": self.partners[access.UNPROVEN].pk,
            "voice": self.voice.code,
            "voice_id": self.voice.pk,
            "recording": self.recording.pk,
            "speaker": self.recording.speaker_id,
            "record_token": self.record_link,
            "mail": a_mail(),
        }

    def path(self, row: access.Row) -> str:
        return row.path.format(**self.names)

    # Visitors ------------------------------------------------------------------------------------
    def visitor(self, who: str) -> Client:
        """A browser as this visitor has it."""
        client = Client()
        if who == access.HOLDER:
            self._came_by_link(client, self.link, self.sign_up_link, self.referral.resident)
            assert client.get(f"/opnemen/{self.record_link}/").status_code == 302
            assert client.get(f"/klopt-nog/{self.still_true_link}/").status_code == 302
            assert client.get(f"/hoe-ging-het/{self.question_link}/").status_code == 302
            assert client.get(f"/geldt-dit-nog/{self.bank_link}/").status_code == 302
            assert client.get(f"/kennismaken/{self.pair_link}/").status_code == 302
            family = f"/bonus-opa-en-oma/mijn-vraag/{self.family_link}/"
            assert client.get(family).status_code == 302
        elif who == access.OTHER_HOLDER:
            resident = self.other_referral.resident
            self._came_by_link(client, self.other_link, self.other_sign_up_link, resident)
            assert client.get(f"/opnemen/{self.other_record_link}/").status_code == 302
            assert client.get(f"/klopt-nog/{self.other_still_true_link}/").status_code == 302
        elif who in self.partners:
            client.force_login(self.partners[who])
        elif who != access.ANONYMOUS:
            client.force_login(self.users[Role(who)])
        return client

    @staticmethod
    def _came_by_link(client: Client, link: str, sign_up_link: str, resident) -> None:
        assert client.get(f"/vraag/{link}/").status_code == 302
        assert client.get(f"/agenda/aanmelding/{sign_up_link}/").status_code == 302
        code = {"code": resident.card_code, "birth_year": resident.birth_year}
        assert client.post("/kaart/", code).status_code == 302


# One world for all tests of a module: making it takes longer than asking it ----------------------
@pytest.fixture(scope="module")
def made_world(django_db_setup, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("world")
    values = {"EMAIL_FILE_PATH": folder / "mail", "MEDIA_ROOT": folder / "media"}
    with django_db_blocker.unblock(), override_settings(**values), transaction.atomic():
        yield World()
        transaction.set_rollback(True)


@pytest.fixture
def db(made_world):
    """Stands in for pytest-django's: afterwards the world is as it was made."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def house(made_world, db, settings):
    """The world, with the second factor that staff need in real life."""
    settings.SECOND_FACTOR_REQUIRED = True
    return made_world


# Asking ------------------------------------------------------------------------------------------
#: Where a GET may write: the session that keeps a link, who saw what, what is kept for speed, and
#: Wagtail's note to colleagues of who has a form open.
MAY_WRITE = {"django_session", "core_auditentry", "cache", "wagtailadmin_editingsession"}
_WRITES = re.compile(
    r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM|REPLACE INTO)\s+"?(\w+)', re.IGNORECASE
)


@contextmanager
def writes():
    """Collects the tables that are written to, besides those that may be."""
    found: list[str] = []

    def look(execute, sql, params, many, context):
        written = _WRITES.match(sql)
        if written and written[1].lower() not in MAY_WRITE:
            found.append(written[1].lower())
        return execute(sql, params, many, context)

    with connection.execute_wrapper(look):
        yield found


def ask(client: Client, method: str, path: str):
    """Ask, and let everything be as it was."""
    cache.clear()
    with transaction.atomic():
        if method == "get":
            response = client.get(path)
        else:
            response = client.post(path, {"csrfmiddlewaretoken": "as from a browser"})
        transaction.set_rollback(True)
    return response
