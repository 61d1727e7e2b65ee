"""Every address, asked as everybody: the answers are those of `access.py`, and none is missing."""

import re
from dataclasses import dataclass

import pytest

from django.test import Client
from django.urls import reverse

from cms.core import tokens
from cms.users.choices import Role
from cms.users.models import User
from talentscan.referrals.querysets import ReferralQuerySet
from tests.architecture import access, world
from tests.architecture.world import ask
from tests.words import says

pytestmark = pytest.mark.exhaustive

made_world, db, house = world.made_world, world.db, world.house

#: Trees of libraries: they guard themselves, and their entry pages are asked below.
LIBRARIES = ("beheer/", "documenten/", "account/", "_util/", r"^((?:[\w\-]+/)*)$")
#: What Wagtail's admin gives before anybody logged in: its icons, and words for its scripts.
OPEN_IN_ADMIN = {"beheer/sprite/", "beheer/jsi18n/"}


@dataclass(frozen=True)
class Answer:
    """What came of asking one address."""

    row: access.Row
    path: str
    status: int
    written: tuple[str, ...]
    read: frozenset[str]


def answers(house, who: str, method: str, below: str = "/") -> list[Answer]:
    """Every address below a path, each time in a fresh browser's state."""
    client = house.visitor(who)
    cookies = client.cookies.copy()
    found = []
    for row in access.ROWS:
        path = house.path(row)
        if not path.startswith(below):
            continue
        client.cookies = cookies.copy()
        with world.writes() as written:
            response = ask(client, method, path)
        text = response.content.decode("utf-8", "replace") + str(response.headers)
        read = frozenset(canary for canary in world.CANARIES if says(text, canary))
        found.append(Answer(row, path, response.status_code, tuple(written), read))
    return found


def differences(house, who: str, method: str, below: str = "/") -> list[str]:
    """Where the answers are not the declared ones."""
    return [
        f"{method.upper()} {answer.path} as {who}: {answer.status}, declared is {declared}"
        for answer in answers(house, who, method, below)
        if answer.status != (declared := getattr(answer.row, method)[who])
    ]


CANARIES_OF = {
    "resident": {world.NAME, world.CONTACT},
    "year of birth": {world.YEAR},
    "idea": {world.IDEA},
    "helper": {world.HELPER, world.HELPER_CONTACT},
    "guest": {world.GUEST, world.GUEST_CONTACT},
    "speaker": {world.SPEAKER},
    "talent bank": {world.KEPT, world.KEPT_CONTACT},
    "family": {world.FAMILY},
    "way to reach a family": {world.FAMILY_CONTACT},
    "bonus grandparent": {world.OLDER, world.OLDER_CONTACT},
}


@pytest.mark.parametrize("who", access.VISITORS)
def test_looking_gives_the_declared_answer_changes_nothing_and_names_nobody_else(house, who):
    looked = answers(house, who, "get")
    wrong = [(one.path, one.status) for one in looked if one.status != one.row.get[who]]
    assert not wrong
    assert not [(one.path, one.written) for one in looked if one.written]
    allowed = set().union(
        *(CANARIES_OF[kind] for kind, readers in access.READERS.items() if who in readers)
    )
    read = {canary: one.path for one in looked for canary in one.read}
    assert set(read) == allowed, read


@pytest.mark.parametrize("who", access.VISITORS)
def test_sending_gives_the_declared_answer(house, who):
    assert not differences(house, who, "post")


def test_every_address_of_ours_is_declared():
    ours = {route for route, pattern in world.routes() if world.is_ours(pattern)}
    assert ours == {row.route for row in access.ROWS}


def test_every_row_declares_every_visitor():
    for row in access.ROWS:
        assert set(row.get) == set(row.post) == set(access.VISITORS), row.route


def test_every_other_address_belongs_to_a_library():
    strange = [
        route
        for route, pattern in world.routes()
        if not world.is_ours(pattern) and not route.startswith(LIBRARIES)
    ]
    assert not strange


def test_every_view_says_who_may_open_it():
    """In the admin, Wagtail and the rights of the groups say so; the rows above show it."""
    silent = [
        route
        for route, pattern in world.routes()
        if world.is_ours(pattern)
        and not world.view_access(pattern)
        and not route.startswith("beheer/")
    ]
    assert not silent


# What shows that the matrix would notice ---------------------------------------------------------
def test_as_it_is_there_is_no_difference_in_these_cells(house):
    assert not differences(house, access.OTHER_PARTNER, "get", below="/portaal/")
    assert not differences(house, access.ANONYMOUS, "get", below="/vraag/")
    assert not differences(house, access.EDITOR, "get", below="/bureau/")


def test_without_the_filter_on_partners_a_cell_fails(house, monkeypatch):
    monkeypatch.setattr(ReferralQuerySet, "visible_to", lambda self, user: self.all())
    assert differences(house, access.OTHER_PARTNER, "get", below="/portaal/")


def test_without_the_check_on_links_a_cell_fails(house, monkeypatch):
    monkeypatch.setattr("cms.core.tokens.bound", lambda *_: True)
    assert differences(house, access.ANONYMOUS, "get", below="/vraag/")


def test_without_the_roles_a_cell_fails(house, monkeypatch):
    monkeypatch.setattr(User, "has_role", lambda self, *roles: True)
    assert differences(house, access.EDITOR, "get", below="/bureau/")


# Somebody else's, and nobody's -------------------------------------------------------------------
def body_of(response, *paths: str) -> str:
    """The page without what differs each time: nonces, tokens, and the address itself."""
    text = re.sub(r'(nonce|value)="[^"]{16,}"', r'\1=""', response.content.decode())
    for path in paths:
        text = text.replace(path, "")
    return text


@pytest.mark.parametrize(
    ("who", "address"),
    [
        (access.OTHER_PARTNER, "referrals:portal_referral"),
        (access.OTHER_HOLDER, "referrals:answer"),
        (access.OTHER_HOLDER, "referrals:withdraw"),
        (access.ANONYMOUS, "referrals:answer"),
    ],
)
def test_what_is_somebody_elses_looks_like_nothing(house, who, address):
    client = house.visitor(who)
    paths = [reverse(address, args=[pk]) for pk in (house.referral.public_id, world.NOBODY)]
    theirs, nobodys = [client.get(path) for path in paths]
    assert theirs.status_code == nobodys.status_code >= 400
    assert body_of(theirs, *paths) == body_of(nobodys, *paths)
    assert house.referral.opportunity.title not in theirs.content.decode()


def test_unknown_expired_and_foreign_links_look_the_same(house, client):
    expired = tokens.make_link("referral", house.referral, seed="old", days=-1)
    paths = [f"/vraag/{token}/" for token in ("0" * 48, expired, house.sign_up_link)]
    answers = [client.get(path) for path in paths]
    assert {answer.status_code for answer in answers} == {410}
    assert len({body_of(answer, *paths) for answer in answers}) == 1


def test_who_may_no_longer_log_in_is_out_at_the_next_request(house):
    client = house.visitor(access.PARTNER)
    path = reverse("referrals:portal_referral", args=[house.referral.public_id])
    assert client.get(path).status_code == 200
    User.objects.filter(pk=house.partners[access.PARTNER].pk).update(is_active=False)
    assert client.get(path).status_code == 302


def test_a_partner_without_organisation_sees_nothing(house):
    client = house.visitor(access.PARTNER)
    User.objects.filter(pk=house.partners[access.PARTNER].pk).update(organisation=None)
    path = reverse("referrals:portal_referral", args=[house.referral.public_id])
    assert client.get(path).status_code == 404


# The trees of libraries --------------------------------------------------------------------------
@pytest.mark.parametrize("who", access.VISITORS)
def test_who_enters_the_admin(house, who):
    status = house.visitor(who).get("/beheer/").status_code
    assert status == access.in_admin(*access.ADMIN)[who]


@pytest.mark.parametrize("who", access.VISITORS)
def test_who_sees_the_second_factor_page(house, who):
    status = house.visitor(who).get("/account/2fa/").status_code
    assert status == (302 if who in access.OUTSIDERS else 200)


@pytest.mark.parametrize("who", access.VISITORS)
def test_who_sees_the_page_to_log_in(house, who):
    status = house.visitor(who).get("/account/login/").status_code
    assert status == (200 if who in access.OUTSIDERS else 302)


_SAMPLES = {"int": "1", "str": "x", "slug": "x", "uuid": world.NOBODY, "path": "x"}
#: Addresses too clever for the lines below.
_BY_HAND = {
    "compare": "/beheer/pages/1/revisions/compare/live...latest/",
}


def sample_of(route: str) -> str:
    """An address that fits a route."""
    if "/revisions/compare/" in route and "(" in route:
        return _BY_HAND["compare"]
    path = re.sub(r"<(?:(\w+):)?\w+>", lambda found: _SAMPLES[found[1] or "str"], route)
    path = re.sub(r"\((?:\?P<\w+>)?\\d\+\)", "1", path)
    path = re.sub(r"\((?:\?P<\w+>)?[^()]*\)", "x", path)
    return "/" + path.replace("^.*/$", "x/").replace("^", "").replace("$", "")


def admin_routes() -> list[str]:
    return [
        route
        for route, _pattern in world.routes()
        if route.startswith("beheer/") and route not in OPEN_IN_ADMIN
    ]


def is_sent_away(response, who: str) -> bool:
    if who not in access.OUTSIDERS:
        return response.status_code == 403
    return response.status_code == 404 or (
        response.status_code == 302 and "/login/" in response["Location"]
    )


@pytest.mark.parametrize("who", [access.ANONYMOUS, access.PARTNER])
def test_the_whole_admin_sends_outsiders_away(house, who):
    client = house.visitor(who)
    let_in = [
        route
        for route in admin_routes()
        if not is_sent_away(ask(client, "get", sample_of(route)), who)
    ]
    assert len(admin_routes()) > 150
    assert not let_in


def test_without_second_factor_nobody_enters_the_admin(house, settings):
    editor = house.users[Role.EDITOR]
    editor.authenticator_set.all().delete()
    client = Client()
    client.force_login(editor)
    for route in admin_routes():
        response = ask(client, "get", sample_of(route))
        assert response.status_code == 302, route
        assert response["Location"].endswith("/account/2fa/"), route
