"""The pages of those who work with it, and what a partner and a resident do there on a phone."""

import re

import pytest
from playwright.sync_api import expect

from cms.core.models import LinkToken
from cms.directory.models import Organisation, Place
from cms.messaging.choices import Channel
from cms.messaging.models import Message
from cms.users import reviews
from cms.users import services as users
from cms.users.choices import Role
from cms.users.models import AccessReview, User
from cms.users.signals import invited
from talentscan.opportunities.models import Opportunity
from talentscan.referrals import services
from talentscan.referrals.models import Referral, Resident, Task
from tests.journeys import steps
from tests.journeys.conftest import DESKTOP, PHONE
from tests.journeys.steps import go_on, link_in, look, tick
from tests.talentscan import factories

pytestmark = pytest.mark.journey


@pytest.fixture
def see(check_page):
    """Each of these addresses, as a phone and as a screen show it."""

    def start(page, *addresses: str) -> None:
        for address in addresses:
            assert page.goto(address).ok, address
            for size in (PHONE, DESKTOP):
                page.set_viewport_size(size)
                check_page(page)

    return start


def test_every_page_of_the_desk(log_in, see):
    factories.caller(idea="Iets met bloemen.")
    task, resident = Task.objects.order_by("pk").first(), Resident.objects.order_by("pk").first()
    place = Opportunity.objects.open().first()
    waiting = Opportunity.objects.filter(status="waiting").first()
    letter, call = (
        Message.objects.by_hand().filter(channel=channel).first()
        for channel in (Channel.LETTER, Channel.CALL)
    )
    see(
        log_in(Role.COORDINATOR),
        "/bureau/",
        f"/bureau/taak/{task.public_id}/",
        f"/bureau/idee/{Task.objects.filter(kind='idea').first().public_id}/",
        f"/bureau/ja/{resident.public_id}/?opportunity={place.pk}",
        "/bureau/verdeling/",
        "/bureau/inzage/",
        f"/bureau/inzage/{resident.public_id}/",
        "/bureau/lijst/",
        f"/bureau/aanbod/{waiting.slug}/",
        "/bureau/berichten/",
        "/bureau/berichten/bellijst/",
        f"/bureau/berichten/{letter.pk}/",
        f"/bureau/berichten/{call.pk}/",
    )


def test_the_look_at_who_may_do_what(log_in, see):
    AccessReview.objects.all().delete()
    reviews.begin_review()
    see(log_in(Role.ADMINISTRATOR), "/bureau/toegang/")


def test_every_page_of_the_portal(log_in, see, post):
    asked = Referral.objects.filter(state="asked").first()
    own = Opportunity.objects.filter(organisation=asked.organisation, status="published").first()
    page = log_in(Role.PARTNER, organisation=asked.organisation)
    see(
        page,
        "/portaal/",
        "/portaal/?stand=nieuw",
        f"/portaal/{asked.public_id}/",
        "/portaal/begin/",
        "/portaal/instellingen/",
        "/portaal/lijst/",
        "/portaal/aanbod/",
        f"/portaal/aanbod/{own.slug}/",
        f"/portaal/aanbod/{own.slug}/talenten/",
        f"/portaal/aanbod/{own.slug}/zinnen/",
        f"/portaal/aanbod/{own.slug}/wanneer/",
        f"/portaal/aanbod/{own.slug}/kijkmoment/",
    )
    mail = next(sent for sent in post() if "/klopt-nog/" in sent.body)
    see(page, link_in(mail, "/klopt-nog/"))


def test_the_catalogue_reads_in_both_directions(browse, see):
    place = Opportunity.objects.open().first()
    see(
        browse(),
        "/plekken/",
        "/ar/plekken/",
        f"/plekken/{place.slug}/",
        f"/ar/plekken/{place.slug}/",
        "/voor-een-ander/",
    )


# From an invitation to a first thing to do -------------------------------------------------------
@pytest.fixture
def invitation(server, post):
    """A new organisation, and the mail to somebody who works there."""
    house = Organisation.objects.create(name="De Breikring", slug="de-breikring")
    house.places.add(Place.objects.get(slug="assen"))
    before = len(post())
    user = users.invite(
        "sjaan@breikring.example", name="Sjaan", role=Role.PARTNER, organisation=house
    )
    invited.send(sender=User, user=user)
    (mail,) = post()[before:]
    return mail


def test_from_the_invitation_to_a_first_thing_to_do(invitation, browse, post, check_page):
    page = browse(width=360)
    pages = []
    page.on("framenavigated", lambda frame: pages.append(frame.url))
    page.goto(re.search(r"https?://\S+/account/login/", invitation.body)[0])
    page.locator('input[name="login"]').fill(invitation.to[0])
    page.locator("main form.form button[type=submit]").click()
    code = re.search(r"\b\d{6}\b", post()[-1].body)[0]
    page.locator('input[name="code"]').fill(code)
    page.locator("main form:has(input[name=code]) button[type=submit]").first.click()

    page.locator('main a[href="/portaal/begin/"]').click()
    look(check_page, page)
    facts = page.locator('form:has(input[value="facts"])')
    facts.locator("textarea").fill("Wij breien samen, elke week. De koffie staat klaar.")
    facts.locator('input[name="facts-phone"]').fill("0592 00 00 00")
    facts.locator("button[type=submit]").click()
    who = page.locator('form:has(input[value="who"])')
    who.locator('input[name="who-contact_name"]').fill("Sjaan")
    who.locator('input[name="who-email"]').fill("sjaan@breikring.example")
    who.locator("button[type=submit]").click()
    look(check_page, page)
    page.locator('main a[href="/portaal/aanbod/nieuw/"]').click()

    page.locator('input[name="title"]').fill("Sokken breien met de buren")
    page.locator('textarea[name="summary"]').fill("U breit mee. U leert het ook aan anderen.")
    tick(page, str(Place.objects.get(slug="assen").pk), name="place")
    keep = page.locator("main form button[type=submit]")
    keep.click()
    tick(page, "textile", name="talents")
    keep.click()
    page.locator('input[name="because-textile"]').fill("Hier breien twaalf mensen sokken.")
    keep.click()
    look(check_page, page)
    for section, fill in (
        ("waar", lambda: page.locator('label:has(input[name="at_home"])').click()),
        ("wanneer", lambda: page.locator('input[name="how_often"]').fill("elke maandagmiddag")),
    ):
        page.locator(f'main a[href$="/{section}/"]').click()
        fill()
        keep.click()
    page.locator('form[action$="/versturen/"] button').click()
    expect(page.locator('form[action$="/versturen/"]')).to_have_count(0)
    look(check_page, page)

    offer = Opportunity.objects.get(organisation__slug="de-breikring")
    assert offer.status == "waiting"
    # Half a minute for each, and there are five of the ten left to think of the words.
    assert len(pages) <= 20, pages


# Taking it all back ------------------------------------------------------------------------------
def test_with_the_code_of_the_card_everything_is_withdrawn_in_arabic(browse, post, check_page):
    place = Opportunity.objects.open().exclude(organisation__email="").first()
    resident = factories.resident(place, name="Saïd", language="ar", birth_year=steps.BIRTH_YEAR)
    mail = next(sent for sent in reversed(post()) if "/vraag/" in sent.body)
    partner = browse()
    partner.goto(link_in(mail, "/vraag/"))
    page = browse()
    page.goto("/ar/kaart/")
    look(check_page, page)
    page.locator('input[name="code"]').fill(resident.readable_code)
    page.locator('input[name="birth_year"]').fill(steps.BIRTH_YEAR)
    go_on(page)
    expect(page).to_have_url(re.compile("/ar/kaart/stand/$"))
    look(check_page, page)
    page.locator('main a[href$="/kaart/intrekken/"]').click()
    look(check_page, page)
    page.locator("main form button[type=submit]").click()
    expect(page).to_have_url(re.compile("/ar/kaart/stand/$"))
    look(check_page, page)
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert partner.reload().status == 410
    resident.refresh_from_db()
    assert resident.erase_after
    assert resident.referrals.get().state == "withdrawn"
    assert services.stay(resident.pk).erase_after is None
    assert LinkToken.objects.exists()
