"""Whatever is sent, nobody gets a broken page, and what was typed is still there."""

import uuid

import pytest

from django.db import transaction
from django.test import Client
from django.utils.html import escape

from talentscan.referrals.models import Resident
from talentscan.scan.models import Option
from tests.architecture import access, world
from tests.events.factories import answers

pytestmark = pytest.mark.exhaustive

made_world, db, house = world.made_world, world.db, world.house

MEGABYTE = "a" * 1_000_000
HOSTILE = {
    "nothing": "",
    "spaces": "   \t ",
    "a megabyte": MEGABYTE,
    "a zero byte": "a\x00b",
    "control characters": "a\x1b[31m\x07\x0b\r\nBcc: x@example.org",
    "emoji": "👵🏽🧑‍🍳🇳🇱",
    "writing direction": "\u202egnp.exe\u2066",
    "a single quote": "'",
    "a double quote": '"',
    "unbalanced quotes": '"\'"`',
    "markup": "<script>alert(1)</script>",
    "template": "{{ 77*77 }}{% now %}%(x)s${x}",
    "sql": "' OR 1=1; DROP TABLE users_user; --",
    "search operators": 'a AND OR NOT NEAR( * ^ : " -',
    "a huge number": "9" * 5000,
    "a number beyond 64 bits": str(2**64),
    "a negative number": "-1",
    "a number of another script": "٣²①",
    "half a character": "\ud800",
    "a bad uuid": "not-a-uuid",
    "a path": "../../etc/passwd",
    "a percent sign": "%s%n%00",
    "true words of our own": "music",
}
KINDS = pytest.mark.parametrize("kind", HOSTILE)

#: Each public form: its path, and all names it knows (and some it does not).
FORMS = {
    "/scan/joy/": ("answer", "language"),
    "/scan/where/": ("answer", "language"),
    "/scan/wis-alles/": ("x",),
    "/uitkomst/klopt-niet/": ("answer",),
    "/uitkomst/kies/": ("opportunity", "drop"),
    "/uitkomst/naam/": ("name",),
    "/uitkomst/bereik/": ("contact_kind", "phone", "email", "letter", "through"),
    "/uitkomst/jaar/": ("birth_year",),
    "/uitkomst/toestemming/": ("partners", "key"),
    "/uitkomst/bel-mij/": ("name", "contact_kind", "phone", "email", "letter", "idea", "key"),
    "/uitkomst/klaar/": ("x",),
    "/kaart/": ("code", "birth_year"),
    "/kaart/intrekken/": ("x",),
    "/vraag/antwoord/{referral}/": ("answer", "day", "deleted"),
    "/agenda/{event}/{session}/aanmelden/": (
        "name", "contact_kind", "phone", "email", "letter", "through", "people", "key", "website",
    ),
    "/agenda/aanmelding/zoeken/": ("code", "contact"),
    "/agenda/aanmelding/afzeggen/": ("registration",),
    "/kaart/kijken/{referral}/{moment}/": ("x",),
    "/vraag/kijken/{visit}/": ("came",),
    "/klopt-nog/bij/{partner}/": ("about", "answer", "until"),
    "/bonus-opa-en-oma/vraag/": (
        "place", "ages", "languages", "often", "kinds", "far", "term", "name", "contact_kind",
        "phone", "note", "yes", "key",
    ),
    "/kennismaken/mijn/{family_side}/": ("answer",),
    "/leesbaarder/": ("text", "contrast", "next"),
    "/account/login/": ("login", "next"),
}  # fmt: skip
#: Each public page that listens to its address.
ASKED = {
    "/agenda/": ("plaats", "wanneer", "taal", "inloop", "q", "page"),
    "/agenda/kalender.ics": ("plaats", "taal"),
    "/zoeken/": ("q", "page"),
    "/plekken/": ("talent", "plaats", "wanneer", "taal", "thuis", "page"),
    "/scan/joy/": ("to", "language"),
    "/uitkomst/naam/": ("to",),
    "/leesbaarder/": ("next",),
    "/account/login/": ("next", "email"),
    "/kaart/": ("code",),
    "/": ("page", "q"),
}
METHODS = ("put", "patch", "delete", "options", "trace")


@pytest.fixture
def person(house) -> Client:
    """Somebody on their way: answers given, a place chosen, name and reach filled in."""
    client = house.visitor(access.HOLDER)
    client.post("/scan/joy/", {"answer": "music"})
    client.post("/uitkomst/kies/", {"opportunity": house.referral.opportunity.pk})
    client.post("/uitkomst/naam/", {"name": "Emine"})
    client.post("/uitkomst/bereik/", {"contact_kind": "visit"})
    client.post("/uitkomst/jaar/", {"birth_year": "1948"})
    assert client.get("/uitkomst/toestemming/").status_code == 200
    return client


def send(client: Client, path: str, data) -> int:
    """A post, after which everything is as it was."""
    cookies = client.cookies.copy()
    with transaction.atomic():
        response = client.post(path, data)
        transaction.set_rollback(True)
    client.cookies = cookies
    return response.status_code


@KINDS
def test_no_form_breaks(house, person, kind):
    text = HOSTILE[kind]
    broken = []
    for path, names in FORMS.items():
        address = path.format(**house.names)
        for data in (
            dict.fromkeys(names, text),
            {name: [text, text, ""] for name in names} | {f"{names[0]}[]": text, text[:99]: text},
        ):
            status = send(person, address, encoded(data))
            if status >= 500:
                broken.append(f"{address} {list(data)[:3]}: {status}")
    assert not broken


def encoded(data: dict) -> dict:
    """Half characters reach a server as question marks or as bytes that are no text."""

    def plain(value):
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.encode("utf-8", "replace").decode()

    return {plain(name): plain(value) for name, value in data.items()}


@KINDS
def test_no_question_in_an_address_breaks(house, person, kind):
    text = HOSTILE[kind][:3000].encode("utf-8", "replace").decode()
    broken = []
    for path, names in ASKED.items():
        for data in (dict.fromkeys(names, text), {names[-1]: [text, text], f"{names[0]}[]": text}):
            status = person.get(path, data).status_code
            if status >= 500:
                broken.append(f"{path} {list(data)}: {status}")
    assert not broken


@pytest.mark.parametrize("method", METHODS)
def test_no_wrong_method_breaks_or_changes_anything(house, person, method):
    with world.writes() as written:
        for row in access.ROWS:
            response = getattr(person, method)(house.path(row))
            assert response.status_code < 500, row.path
    assert not written


@pytest.mark.parametrize(
    "body",
    [b"", b"\xff\xfe\x00", b'{"answer": ["music"]}', b"answer=%FF%00%ED%A0%80", b"&&&===;;;%%%"],
)
@pytest.mark.parametrize(
    "content_type",
    ["application/x-www-form-urlencoded", "application/json", "multipart/form-data", "text/plain",
     "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=utf-99"],
)  # fmt: skip
def test_no_strange_body_breaks(house, person, body, content_type):
    for path in ("/scan/joy/", "/uitkomst/naam/", "/uitkomst/bel-mij/", "/kaart/"):
        assert person.generic("POST", path, body, content_type).status_code < 500, path


@pytest.mark.parametrize(
    "path",
    [
        "/%00/", "/zoeken/?q=%00", "/agenda/%FF/", "/scan/%F0%9F%98%80/", "/agenda/d/%27%22/",
        "/vraag/" + "x" * 5000 + "/", "/vraag/%E2%80%AE/", "/agenda/aanmelding/%27/",
        "/vraag/antwoord/00000000-0000-0000-0000-000000000000/", "/kaart/intrekken/zzz/",
        "/agenda/x/" + "9" * 40 + "/", "/agenda/x/" + "9" * 40 + "/aanmelden/",
        "/agenda/x/" + "9" * 40 + ".ics", "/nog-niet/" + "9" * 40 + "/",
        "/scan/" + "a" * 3000 + "/",
        "/verhalen/" + "a" * 300 + "/atom.xml", "/xx/scan/", "/ar/ar/scan/", "//evil.example/",
        "/demo/post/..%2f..%2fetc/", "/demo/post/x/" + "9" * 40 + "/", "/media/../secret",
        "/documenten/" + "9" * 40 + "/x.pdf", "/zoeken/?q=%FF%FE", "/zoeken/?q=%ED%A0%80",
    ],
)  # fmt: skip
def test_no_strange_address_breaks(house, path):
    assert Client().get(path).status_code < 500


def test_no_strange_cookie_or_header_breaks(house):
    for value in ("", "x" * 3000, "\u202e", "null", "' OR 1=1"):
        client = Client(headers={"accept-language": value, "referer": value, "user-agent": value})
        for name in ("sessionid", "csrftoken", "messages", "display", "django_language"):
            client.cookies[name] = value.encode("ascii", "ignore").decode()
        for path in ("/", "/scan/", "/uitkomst/", "/leesbaarder/", "/agenda/aanmelding/"):
            assert client.get(path).status_code < 500


# A sentence that helps, and what was typed still there -------------------------------------------
HELPED = {
    "/uitkomst/naam/": ({"name": ""}, {}),
    "/uitkomst/bereik/": ({"contact_kind": "email", "email": "emine@"}, {"email": "emine@"}),
    "/uitkomst/jaar/": ({"birth_year": "48"}, {"birth_year": "48"}),
    "/uitkomst/toestemming/": ({"key": str(uuid.UUID(int=7))}, {}),
    "/uitkomst/bel-mij/": (
        {"name": "Emine", "contact_kind": "phone", "phone": "nul zes", "idea": "Iets met bloemen"},
        {"name": "Emine", "phone": "nul zes", "idea": "Iets met bloemen"},
    ),
    "/kaart/": ({"code": "K7P-3XW", "birth_year": "veel"}, {"code": "K7P-3XW", "year": "veel"}),
    "/agenda/{event}/{session}/aanmelden/": (
        answers(phone="nul zes"),
        {"name": "Fatma Yıldız", "phone": "nul zes"},
    ),
    "/agenda/aanmelding/zoeken/": ({"code": "K7P-3XW", "contact": ""}, {"code": "K7P-3XW"}),
    "/vraag/antwoord/{referral}/": ({"answer": "misschien"}, {}),
    "/scan/joy/": ({"answer": "iets anders"}, {}),
}


@pytest.mark.parametrize("language", ["", "/tr", "/ar"])
@pytest.mark.parametrize("path", HELPED)
def test_a_form_with_a_fault_helps_and_keeps_what_was_typed(house, person, path, language):
    data, kept = HELPED[path]
    response = person.post(language + path.format(**house.names), data)
    html = response.content.decode()
    assert response.status_code == 422
    assert 'class="error-summary' in html
    assert 'href="#' in html[html.index('class="error-summary') :]
    for value in kept.values():
        assert escape(value) in html


def test_a_card_keeps_its_ticks_when_an_answer_is_strange(house, person):
    Option.objects.create(
        card=house.card, key="garden", label="Tuin", statement="U tuiniert.", position=2
    )
    html = person.post("/scan/joy/", {"answer": ["garden", "strange"]}).content.decode()
    ticked = [part for part in html.split("<input") if " checked" in part.split(">")[0]]
    assert len(ticked) == 1
    assert 'value="garden"' in ticked[0]


@pytest.mark.parametrize("kind", ["markup", "template", "writing direction"])
def test_what_was_typed_comes_back_as_text(house, person, kind):
    data = {"name": HOSTILE[kind], "contact_kind": "phone", "phone": HOSTILE[kind]}
    html = person.post("/uitkomst/bel-mij/", data).content.decode()
    assert "<script>alert" not in html
    assert "\u202e" not in html.replace(escape(HOSTILE[kind]), "")
    assert "5929" not in html


def test_a_name_loses_what_cannot_be_seen(house, person):
    data = {"name": "Emine\u202e\x07 Y.\r\nBcc: x", "contact_kind": "visit"}
    assert person.post("/uitkomst/bel-mij/", data).status_code == 302
    assert Resident.objects.latest("pk").name == "Emine Y. Bcc: x"
