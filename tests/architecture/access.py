"""Who may open what: every address of our own, with the answer each kind of visitor gets.

This is the document of the access rules; `test_access.py` asks every address as every visitor.
An address that is not here fails the test. `{names}` in a path are filled in from the made-up
world of that test.
"""

from dataclasses import dataclass

ANONYMOUS = "anonymous"
HOLDER = "holder of a link"
OTHER_HOLDER = "holder of another link"
PARTNER = "partner"
OTHER_PARTNER = "another partner"
UNPROVEN = "partner without second factor"
EDITOR = "editor"
TRANSLATOR = "translator"
COORDINATOR = "coordinator"
CARAVAN = "caravan_worker"
PRIVACY = "privacy_officer"
ADMINISTRATOR = "administrator"

OUTSIDERS = (ANONYMOUS, HOLDER, OTHER_HOLDER)
PARTNERS = (PARTNER, OTHER_PARTNER, UNPROVEN)
STAFF = (EDITOR, TRANSLATOR, COORDINATOR, CARAVAN, PRIVACY, ADMINISTRATOR)
VISITORS = (*OUTSIDERS, *PARTNERS, *STAFF)
DESK = (COORDINATOR, ADMINISTRATOR)
ADMIN = (EDITOR, TRANSLATOR, COORDINATOR, ADMINISTRATOR)

Answers = dict[str, int]


@dataclass(frozen=True)
class Row:
    """One address: the route it belongs to, a path to try, and the answers to GET and POST."""

    route: str
    path: str
    get: Answers
    post: Answers


def everybody(status: int) -> Answers:
    return dict.fromkeys(VISITORS, status)


def only(*allowed: str, status: int = 200, others: int = 404) -> Answers:
    """Strangers are sent to log in, the others hear that nothing is here."""
    return {
        **everybody(others),
        **dict.fromkeys(OUTSIDERS, 302),
        **dict.fromkeys(allowed, status),
    }


def behind_second_factor(answers: Answers) -> Answers:
    return answers | {UNPROVEN: 302}


def in_admin(*allowed: str, status: int = 200, others: int = 302) -> Answers:
    """Wagtail's admin: outsiders to the login, 403 for people without any business there."""
    return {
        **everybody(403),
        **dict.fromkeys(OUTSIDERS, 302),
        **dict.fromkeys(ADMIN, others),
        **dict.fromkeys(allowed, status),
    }


def row(route: str, path: str, get: int | Answers, post: int | Answers = 405) -> Row:
    get = everybody(get) if isinstance(get, int) else get
    post = everybody(post) if isinstance(post, int) else post
    return Row(route, path, get, post)


OWNERS = (PARTNER, UNPROVEN)


def of_partners(
    route: str, path: str, whose: tuple[str, ...], *others: str, get: int = 200, post: int
) -> Row:
    """In the portal. A wrong way of asking is answered before it is asked whose it is."""

    def answers(status: int) -> Answers:
        allowed = PARTNERS if status == 405 else whose
        return behind_second_factor(only(*allowed, *others, status=status))

    return row(route, path, answers(get), answers(post))


def desk(route: str, path: str, *, post: int) -> Row:
    return row(
        route,
        path,
        behind_second_factor(only(*DESK)),
        behind_second_factor(only(*DESK, status=post)),
    )


OWN = everybody(302) | {HOLDER: 200}
#: Who has a card has answers; others do the scan first.
OWN_OR_SCAN = everybody(302) | {HOLDER: 200, OTHER_HOLDER: 200}
OWN_OR_NOTHING = everybody(302) | {HOLDER: 200, OTHER_HOLDER: 404}
EVENT_STAFF = (EDITOR, COORDINATOR, ADMINISTRATOR)
POST_READERS = (COORDINATOR, ADMINISTRATOR, CARAVAN, PRIVACY)
POST_WORKERS = (COORDINATOR, ADMINISTRATOR, CARAVAN)

TRANSLATE = (TRANSLATOR, COORDINATOR, ADMINISTRATOR)
CONSENTS = (EDITOR, COORDINATOR, ADMINISTRATOR)


def to_login(status: int) -> Answers:
    """Below /beheer/: who has no business there hears so first."""
    return everybody(status) | dict.fromkeys((*PARTNERS, CARAVAN, PRIVACY), 403)


def screen(route: str, path: str, allowed: tuple[str, ...], post: int) -> Row:
    """A screen of the admin; Wagtail sends others in the admin back to its first page."""
    return row(route, path, in_admin(*allowed), in_admin(*allowed, status=post))


def listing(prefix: str, pk: str, allowed: tuple[str, ...]) -> list[Row]:
    """The list of a kind of record, its results, and one of them."""
    return [
        screen(prefix, f"/{prefix}", allowed, post=405),
        screen(f"{prefix}results/", f"/{prefix}results/", allowed, post=405),
        screen(f"{prefix}edit/<int:pk>/", f"/{prefix}edit/{pk}/", allowed, post=200),
    ]


def changing(prefix: str, pk: str, allowed: tuple[str, ...]) -> list[Row]:
    """Where one of them is added, changed and thrown away, when those screens are our own."""
    return [
        screen(f"{prefix}add/", f"/{prefix}add/", allowed, post=200),
        screen(f"{prefix}edit/<int:pk>/", f"/{prefix}edit/{pk}/", allowed, post=200),
        screen(f"{prefix}delete/<int:pk>/", f"/{prefix}delete/{pk}/", allowed, post=302),
    ]


def staff(route: str, path: str, post: int) -> Row:
    """Who comes to an activity; others in the admin hear that nothing is here."""
    return row(
        route,
        f"/beheer/activiteiten/{path}",
        in_admin(*EVENT_STAFF, others=404),
        in_admin(*EVENT_STAFF, status=post, others=404),
    )


def voice_staff(route: str, path: str, allowed: tuple[str, ...], get: int, post: int) -> Row:
    """How far a voice is, and what staff do about it."""
    return row(
        f"beheer/stemmen/{route}",
        f"/beheer/stemmen/{path}",
        in_admin(*allowed, status=get, others=404),
        in_admin(*allowed, status=post, others=404),
    )


ROWS = (
    # For machines
    row("gezond/", "/gezond/", 200),
    row("sitemap.xml", "/sitemap.xml", 200),
    row("robots.txt", "/robots.txt", 200),
    # Pages everybody reads
    row(r"^(?!_util/)((?:[\w\-]+/)*)$", "/", 200),
    row(r"^(?!_util/)((?:[\w\-]+/)*)$", "/bestaat-niet/", 404),
    row("zoeken/", "/zoeken/?q=soep", 200),
    row("nog-niet/<int:page_id>/", "/ar/nog-niet/{page}/", 200),
    row("nog-niet/<int:page_id>/", "/ar/nog-niet/{nothing}/", 404),
    row("verhalen/atom.xml", "/verhalen/atom.xml", 200, 200),
    row("verhalen/<slug:place>/atom.xml", "/verhalen/{place}/atom.xml", 200, 200),
    row("leesbaarder/", "/leesbaarder/", 200, 200),
    # The agenda
    row("agenda/", "/agenda/", 200),
    row("agenda/kalender.ics", "/agenda/kalender.ics", 200),
    row("agenda/d/<str:code>/", "/agenda/d/{code}/", 302),
    row("agenda/<slug:slug>/", "/agenda/{event}/", 200),
    row("agenda/<slug:slug>/", "/agenda/{draft}/", 404),
    row("agenda/<slug:slug>/<int:session>/", "/agenda/{event}/{session}/", 200),
    row("agenda/<slug:slug>/<int:session>/", "/agenda/{event}/{nothing}/", 404),
    row("agenda/<slug:slug>/<int:session>.ics", "/agenda/{event}/{session}.ics", 200),
    row(
        "agenda/<slug:slug>/<int:session>/aanmelden/",
        "/agenda/{event}/{session}/aanmelden/",
        200,
        422,
    ),
    row(
        "agenda/<slug:slug>/<int:session>/aanmelden/",
        "/agenda/{event}/{nothing}/aanmelden/",
        404,
        404,
    ),
    # One's own sign-up
    row("agenda/aanmelding/", "/agenda/aanmelding/", OWN | {OTHER_HOLDER: 200}),
    row(
        "agenda/aanmelding/agenda.ics",
        "/agenda/aanmelding/agenda.ics",
        OWN | {OTHER_HOLDER: 200},
    ),
    row(
        "agenda/aanmelding/afzeggen/",
        "/agenda/aanmelding/afzeggen/",
        OWN | {OTHER_HOLDER: 200},
        302,
    ),
    row("agenda/aanmelding/zoeken/", "/agenda/aanmelding/zoeken/", 200, 422),
    row("agenda/aanmelding/<str:token>/", "/agenda/aanmelding/{sign_up_token}/", 302),
    row("agenda/aanmelding/<str:token>/", "/agenda/aanmelding/{wrong_token}/", 302),
    # The scan
    row("scan/", "/scan/", 200),
    row("scan/nakijken/", "/scan/nakijken/", 200),
    row("scan/wis-alles/", "/scan/wis-alles/", 405, 302),
    row("scan/<slug:key>/", "/scan/joy/", 200, 302),
    row("scan/<slug:key>/", "/scan/bestaat-niet/", 404, 404),
    # From the outcome to a yes: each in their own session, so nothing to see for others
    row("uitkomst/", "/uitkomst/", 200),
    row("uitkomst/klopt-niet/", "/uitkomst/klopt-niet/", 405, 302),
    row("uitkomst/kies/", "/uitkomst/kies/", 405, 302),
    row(
        "uitkomst/voordragen/",
        "/uitkomst/voordragen/",
        only(COORDINATOR, CARAVAN, ADMINISTRATOR, status=405),
        only(COORDINATOR, CARAVAN, ADMINISTRATOR, status=422),
    ),
    row("uitkomst/bel-mij/", "/uitkomst/bel-mij/", 200, 422),
    row("uitkomst/<slug:name>/", "/uitkomst/naam/", 302, 302),
    row("uitkomst/<slug:name>/", "/uitkomst/bestaat-niet/", 404, 404),
    row("uitkomst/toestemming/", "/uitkomst/toestemming/", 302, 302),
    row("uitkomst/samen/", "/uitkomst/samen/", 302, 302),
    row("uitkomst/geregeld/", "/uitkomst/geregeld/", OWN | {OTHER_HOLDER: 200}),
    row("uitkomst/klaar/", "/uitkomst/klaar/", 405, 302),
    # The card
    row("kaart/", "/kaart/", 200, 422),
    row("kaart/stand/", "/kaart/stand/", OWN | {OTHER_HOLDER: 200}),
    row("kaart/inzage/", "/kaart/inzage/", OWN | {OTHER_HOLDER: 200}),
    row("kaart/intrekken/", "/kaart/intrekken/", OWN | {OTHER_HOLDER: 200}, 302),
    row(
        "kaart/intrekken/<uuid:referral>/",
        "/kaart/intrekken/{referral}/",
        OWN_OR_NOTHING,
        everybody(302) | {OTHER_HOLDER: 404},
    ),
    row(
        "kaart/intrekken/<uuid:referral>/",
        "/kaart/intrekken/{nobody}/",
        everybody(302) | {HOLDER: 404, OTHER_HOLDER: 404},
        everybody(302) | {HOLDER: 404, OTHER_HOLDER: 404},
    ),
    # The partner's question, by link
    row("vraag/<str:token>/", "/vraag/{referral_token}/", 302),
    row("vraag/<str:token>/", "/vraag/{wrong_token}/", 410),
    row("vraag/<str:token>/", "/vraag/{sign_up_token}/", 410),
    row(
        "vraag/antwoord/<uuid:public_id>/",
        "/vraag/antwoord/{referral}/",
        everybody(410) | {HOLDER: 200},
        everybody(410) | {HOLDER: 422},
    ),
    row("vraag/antwoord/<uuid:public_id>/", "/vraag/antwoord/{nobody}/", 410, 410),
    row(
        "vraag/gelezen/<uuid:public_id>/",
        "/vraag/gelezen/{referral}/",
        405,
        everybody(404) | dict.fromkeys((HOLDER, PARTNER, UNPROVEN), 204),
    ),
    # How did it go? By link, and on the card
    row("hoe-ging-het/<str:token>/", "/hoe-ging-het/{question_token}/", 302),
    row("hoe-ging-het/<str:token>/", "/hoe-ging-het/{wrong_token}/", 410),
    row("hoe-ging-het/<str:token>/", "/hoe-ging-het/{referral_token}/", 410),
    row(
        "hoe-ging-het/vraag/<uuid:public_id>/",
        "/hoe-ging-het/vraag/{question}/",
        everybody(410) | {HOLDER: 200},
        everybody(410) | {HOLDER: 302},
    ),
    row(
        "kaart/antwoord/<uuid:question>/",
        "/kaart/antwoord/{own_question}/",
        405,
        everybody(302) | {OTHER_HOLDER: 404},
    ),
    row("kaart/blijven/", "/kaart/blijven/", 405, 302),
    # For somebody else
    row("voor-een-ander/", "/voor-een-ander/", 200, 422),
    row("voor-een-ander/dank/", "/voor-een-ander/dank/", 302),
    row("voor-een-ander/<str:token>/", "/voor-een-ander/{introduction_token}/", 302),
    row("voor-een-ander/<str:token>/", "/voor-een-ander/{wrong_token}/", 410),
    # The portal
    row(
        "portaal/",
        "/portaal/",
        behind_second_factor(only(*PARTNERS, ADMINISTRATOR)),
        behind_second_factor(only(*PARTNERS, ADMINISTRATOR, status=405)),
    ),
    row(
        "portaal/<uuid:public_id>/",
        "/portaal/{referral}/",
        behind_second_factor(only(PARTNER, ADMINISTRATOR)),
        behind_second_factor(only(PARTNER, ADMINISTRATOR, status=422)),
    ),
    row(
        "portaal/<uuid:public_id>/",
        "/portaal/{nobody}/",
        behind_second_factor(only()),
        behind_second_factor(only()),
    ),
    of_partners("portaal/begin/", "/portaal/begin/", PARTNERS, post=200),
    of_partners("portaal/instellingen/", "/portaal/instellingen/", PARTNERS, post=200),
    of_partners("portaal/lijst/", "/portaal/lijst/", PARTNERS, post=422),
    row(
        "portaal/collega/<int:pk>/weg/",
        "/portaal/collega/{colleague}/weg/",
        behind_second_factor(only(*PARTNERS, ADMINISTRATOR, status=405)),
        behind_second_factor(only(PARTNER, status=302)),
    ),
    # The desk
    desk("bureau/lijst/", "/bureau/lijst/", post=422),
    *(
        row(
            f"bureau/inzage/{route}",
            f"/bureau/inzage/{path}",
            behind_second_factor(only(*DESK, PRIVACY)),
            behind_second_factor(only(*DESK, PRIVACY, status=post)),
        )
        for route, path, post in (("", "", 302), ("<uuid:public_id>/", "{caller}/", 405))
    ),
    row(
        "bureau/toegang/",
        "/bureau/toegang/",
        behind_second_factor(only(ADMINISTRATOR, PRIVACY)),
        behind_second_factor(only(ADMINISTRATOR, PRIVACY, status=422)),
    ),
    row(
        "bureau/",
        "/bureau/",
        behind_second_factor(only(*DESK, PRIVACY)),
        behind_second_factor(only(*DESK, PRIVACY, status=405)),
    ),
    row(
        "bureau/verdeling/",
        "/bureau/verdeling/",
        behind_second_factor(only(*DESK)),
        behind_second_factor(only(*DESK, status=405)),
    ),
    row(
        "bureau/vraag/<uuid:public_id>/",
        "/bureau/vraag/{referral}/",
        behind_second_factor(only(*DESK)),
        behind_second_factor(only(*DESK, status=422)),
    ),
    row(
        "bureau/vraag/<uuid:public_id>/intrekken/",
        "/bureau/vraag/{referral}/intrekken/",
        behind_second_factor(only(*DESK)),
        behind_second_factor(only(*DESK, status=302)),
    ),
    row(
        "bureau/hoe-ging-het/<uuid:public_id>/",
        "/bureau/hoe-ging-het/{question}/",
        behind_second_factor(only(*DESK)),
        behind_second_factor(only(*DESK, status=302)),
    ),
    row(
        "bureau/taak/<uuid:public_id>/",
        "/bureau/taak/{task}/",
        behind_second_factor(only(*DESK)),
        behind_second_factor(only(*DESK, status=302)),
    ),
    row(
        "bureau/ja/<uuid:public_id>/",
        "/bureau/ja/{caller}/",
        behind_second_factor(only(*DESK)),
        behind_second_factor(only(*DESK, status=422)),
    ),
    row(
        "bureau/doorverwijzers/",
        "/bureau/doorverwijzers/",
        behind_second_factor(only(*DESK)),
        behind_second_factor(only(*DESK, status=422)),
    ),
    row(
        "bureau/berichten/brieven/",
        "/bureau/berichten/brieven/",
        behind_second_factor(only(*POST_WORKERS)),
        behind_second_factor(only(*POST_WORKERS, status=405)),
    ),
    row(
        "bureau/berichten/bellijst/",
        "/bureau/berichten/bellijst/",
        behind_second_factor(only(*POST_WORKERS)),
        behind_second_factor(only(*POST_WORKERS, status=405)),
    ),
    row(
        "bureau/berichten/",
        "/bureau/berichten/",
        behind_second_factor(only(*POST_READERS)),
        behind_second_factor(only(*POST_READERS, status=405)),
    ),
    row(
        "bureau/berichten/<uuid:pk>/",
        "/bureau/berichten/{message}/",
        behind_second_factor(only(*POST_READERS)),
        behind_second_factor(only(*POST_READERS, status=405)),
    ),
    row(
        "bureau/berichten/<uuid:pk>/gedaan/",
        "/bureau/berichten/{message}/gedaan/",
        behind_second_factor(only(*POST_WORKERS, status=405)),
        behind_second_factor(only(*POST_WORKERS, status=302)),
    ),
    row(
        "bureau/berichten/<uuid:pk>/opnieuw/",
        "/bureau/berichten/{message}/opnieuw/",
        behind_second_factor(only(*POST_WORKERS, status=405)),
        behind_second_factor(only(*POST_WORKERS, status=302)),
    ),
    # Places to join in: for everybody, by the partner, and by the coordinator
    row("plekken/", "/plekken/?talent=music", 200),
    row("plekken/<slug:slug>/", "/plekken/{offer}/", 200),
    row("plekken/<slug:slug>/", "/plekken/{unwritten}/", 404),
    row("klopt-nog/<str:token>/", "/klopt-nog/{still_true_token}/", 302),
    row("klopt-nog/<str:token>/", "/klopt-nog/{wrong_token}/", 410),
    row("klopt-nog/<str:token>/", "/klopt-nog/{referral_token}/", 410),
    row(
        "klopt-nog/bij/<slug:organisation>/",
        "/klopt-nog/bij/{partner}/",
        everybody(410) | {HOLDER: 200},
        everybody(410) | {HOLDER: 302},
    ),
    of_partners("portaal/aanbod/", "/portaal/aanbod/", PARTNERS, ADMINISTRATOR, post=405),
    of_partners("portaal/aanbod/nieuw/", "/portaal/aanbod/nieuw/", PARTNERS, post=422),
    *(
        of_partners(
            f"portaal/aanbod/<slug:slug>/{rest}",
            f"/portaal/aanbod/{{offer}}/{path}",
            OWNERS,
            ADMINISTRATOR,
            get=get,
            post=post,
        )
        for rest, path, get, post in (
            ("", "", 200, 405),
            ("versturen/", "versturen/", 405, 302),
            ("stand/", "stand/", 405, 302),
            ("voorbeeld/", "voorbeeld/", 200, 405),
            ("kijkmoment/", "kijkmoment/", 200, 422),
            ("kijkmoment/<uuid:moment>/afzeggen/", "kijkmoment/{moment}/afzeggen/", 405, 302),
            ("kijkmoment/<uuid:moment>/afzeggen/", "kijkmoment/{nobody}/afzeggen/", 405, 404),
            ("<slug:section>/", "wat/", 200, 422),
            ("<slug:section>/", "bestaat-niet/", 404, 404),
        )
    ),
    desk("bureau/aanbod/", "/bureau/aanbod/", post=405),
    desk("bureau/aanbod/<slug:slug>/", "/bureau/aanbod/{offer}/", post=302),
    desk("bureau/aanbod/<slug:slug>/voorbeeld/", "/bureau/aanbod/{offer}/voorbeeld/", post=405),
    desk("bureau/idee/<uuid:public_id>/", "/bureau/idee/{idea_task}/", post=422),
    # The talent bank
    row(
        "uitkomst/bewaren/",
        "/uitkomst/bewaren/",
        OWN_OR_SCAN,
        everybody(302) | {HOLDER: 422, OTHER_HOLDER: 422},
    ),
    row("uitkomst/bewaren/samen/", "/uitkomst/bewaren/samen/", 302, 302),
    row("uitkomst/bewaren/geregeld/", "/uitkomst/bewaren/geregeld/", 302),
    row("kaart/talentenbank/", "/kaart/talentenbank/", 405, 302),
    row("geldt-dit-nog/<str:token>/", "/geldt-dit-nog/{bank_token}/", 302),
    row("geldt-dit-nog/<str:token>/", "/geldt-dit-nog/{wrong_token}/", 410),
    row("geldt-dit-nog/<str:token>/", "/geldt-dit-nog/{referral_token}/", 410),
    row(
        "geldt-dit-nog/antwoord/<uuid:public_id>/",
        "/geldt-dit-nog/antwoord/{bank_entry}/",
        everybody(410) | {HOLDER: 200},
        everybody(410) | {HOLDER: 302},
    ),
    of_partners("portaal/wie-kan/", "/portaal/wie-kan/?talent=music", PARTNERS, post=422),
    row(
        "portaal/wie-kan/<uuid:public_id>/",
        "/portaal/wie-kan/{bank_question}/",
        behind_second_factor(only(*OWNERS)),
        behind_second_factor(only(*PARTNERS, ADMINISTRATOR, status=405)),
    ),
    desk("bureau/talentenbank/", "/bureau/talentenbank/", post=405),
    desk("bureau/talentenbank/<uuid:public_id>/", "/bureau/talentenbank/{bank_entry}/", post=302),
    desk("bureau/talentenbank/ja/<uuid:public_id>/", "/bureau/talentenbank/ja/{caller}/", post=422),
    desk("bureau/wie-kan/<uuid:public_id>/", "/bureau/wie-kan/{bank_question}/", post=422),
    # Coming to look first
    row(
        "kaart/kijken/<uuid:referral>/<uuid:moment>/",
        "/kaart/kijken/{referral}/{moment}/",
        405,
        everybody(302) | {OTHER_HOLDER: 404},
    ),
    row(
        "kaart/kijken/<uuid:visit>/afzeggen/",
        "/kaart/kijken/{visit}/afzeggen/",
        405,
        everybody(302) | {OTHER_HOLDER: 404},
    ),
    row(
        "vraag/kijken/<uuid:visit>/",
        "/vraag/kijken/{visit}/",
        405,
        everybody(404) | {HOLDER: 302},
    ),
    row(
        "portaal/kijken/<uuid:visit>/",
        "/portaal/kijken/{visit}/",
        behind_second_factor(only(*PARTNERS, *DESK, status=405)),
        behind_second_factor(only(PARTNER, *DESK, status=302)),
    ),
    # Logging in
    row(
        "account/na-inloggen/",
        "/account/na-inloggen/",
        302,
        {**everybody(405), **dict.fromkeys(OUTSIDERS, 302)},
    ),
    row("beheer/login/", "/beheer/login/", to_login(302), to_login(302)),
    row("^beheer/password_reset/", "/beheer/password_reset/", to_login(302), to_login(302)),
    row("^beheer/failwhale/", "/beheer/failwhale/", to_login(404), to_login(404)),
    row("_util/login/", "/_util/login/", 302, 302),
    row("^account/(?:password|signup|email)/", "/account/signup/", 404, 404),
    # The demo's post box; the whole app is absent without DEMO
    row("demo/post/", "/demo/post/", 200),
    row("demo/post/<str:name>/", "/demo/post/{mail}/", 200),
    row("demo/post/<str:name>/<int:number>/", "/demo/post/{mail}/1/", 200),
    # Our own screens in the admin
    row(
        "beheer/vertalingen/",
        "/beheer/vertalingen/",
        in_admin(*ADMIN),
        in_admin(*ADMIN, status=405),
    ),
    screen("beheer/vertalingen/werkblad/", "/beheer/vertalingen/werkblad/", TRANSLATE, post=200),
    row(
        "beheer/vertalingen/werkblad/verschillen/",
        "/beheer/vertalingen/werkblad/verschillen/",
        in_admin(*TRANSLATE, status=302),
        in_admin(*TRANSLATE, status=302),
    ),
    row(
        "beheer/vertalingen/werkblad/<slug:language>/",
        "/beheer/vertalingen/werkblad/tr/",
        in_admin(*TRANSLATE, others=404),
        in_admin(*ADMIN, status=405),
    ),
    screen(
        "beheer/vertalingen/pagina/<int:pk>/<slug:language>/",
        "/beheer/vertalingen/pagina/{page}/tr/",
        TRANSLATE,
        post=302,
    ),
    screen(
        "beheer/vertalingen/<str:model>/<int:pk>/",
        "/beheer/vertalingen/directory.place/{place_id}/",
        TRANSLATE,
        post=302,
    ),
    row(
        "beheer/vertalingen/<str:model>/<int:pk>/",
        "/beheer/vertalingen/users.user/{user}/",
        in_admin(*TRANSLATE, status=404),
        in_admin(*TRANSLATE, status=404),
    ),
    *listing("beheer/snippets/scan/card/", "{card}", DESK),
    *listing("beheer/snippets/opportunities/opportunity/", "{opportunity}", DESK),
    *changing("beheer/snippets/opportunities/contactperson/", "{contact_person}", DESK),
    *listing("beheer/snippets/opportunities/tryout/", "{moment_id}", DESK)[:2],
    *changing("beheer/snippets/opportunities/tryout/", "{moment_id}", DESK),
    *listing("beheer/snippets/referrals/messagetext/", "{message_text}", DESK),
    *listing("beheer/snippets/referrals/consenttext/", "{consent_text}", (ADMINISTRATOR,)),
    *listing("beheer/place/", "{place_id}", (ADMINISTRATOR,)),
    *listing("beheer/organisation/", "{organisation}", DESK),
    *listing("beheer/venue/", "{venue}", EVENT_STAFF),
    *listing("beheer/activiteiten/", "{event_id}", EVENT_STAFF),
    *listing("beheer/users/", "{user}", (ADMINISTRATOR,)),
    screen("beheer/users/new/", "/beheer/users/new/", (ADMINISTRATOR,), post=200),
    screen(
        "beheer/snippets/home/consent/add/", "/beheer/snippets/home/consent/add/", CONSENTS, 200
    ),
    screen(
        "beheer/snippets/home/consent/edit/<int:pk>/",
        "/beheer/snippets/home/consent/edit/{consent}/",
        CONSENTS,
        200,
    ),
    screen(
        "beheer/activiteiten/delete/<int:pk>/",
        "/beheer/activiteiten/delete/{event_id}/",
        EVENT_STAFF,
        302,
    ),
    staff("beheer/activiteiten/<int:event>/data/", "{event_id}/data/", 405),
    staff("beheer/activiteiten/datum/<int:session>/", "datum/{session}/", 405),
    staff("beheer/activiteiten/datum/<int:session>/aanmelden/", "datum/{session}/aanmelden/", 200),
    staff(
        "beheer/activiteiten/datum/<int:session>/afmelden/<int:registration>/",
        "datum/{session}/afmelden/{registration}/",
        302,
    ),
    staff("beheer/activiteiten/datum/<int:session>/afzeggen/", "datum/{session}/afzeggen/", 302),
)

# Voices: choosing one, recording one by a link, and how far each is
ROWS += (
    row("stem/", "/stem/", 405, 302),
    row("opnemen/<str:token>/", "/opnemen/{record_token}/", 302),
    row("opnemen/<str:token>/", "/opnemen/{wrong_token}/", 410),
    row("opnemen/<str:token>/", "/opnemen/{referral_token}/", 410),
    row(
        "opnemen/stem/<slug:code>/",
        "/opnemen/stem/{voice}/",
        everybody(410) | {HOLDER: 200},
        everybody(410) | {HOLDER: 422},
    ),
    row(
        "opnemen/stem/<slug:code>/teksten/",
        "/opnemen/stem/{voice}/teksten/",
        everybody(410) | {HOLDER: 200},
    ),
    row(
        "opnemen/stem/<slug:code>/teksten/<str:ref>/",
        "/opnemen/stem/{voice}/teksten/phrase-0-continue/",
        everybody(410) | {HOLDER: 302},
        everybody(410) | {HOLDER: 302},
    ),
    *listing("beheer/stemmen/", "{voice_id}", ADMIN),
    screen("beheer/stemmen/new/", "/beheer/stemmen/new/", ADMIN, post=200),
    voice_staff("<int:pk>/opnamen/", "{voice_id}/opnamen/", ADMIN, 200, 200),
    voice_staff("<int:pk>/opnemen/", "{voice_id}/opnemen/", ADMIN, 405, 302),
    voice_staff("opname/<int:pk>/verwijderen/", "opname/{recording}/verwijderen/", ADMIN, 405, 302),
    voice_staff("spreker/<int:pk>/intrekken/", "spreker/{speaker}/intrekken/", DESK, 405, 302),
    screen("beheer/gewichten/", "/beheer/gewichten/", DESK, post=422),
)

# Families and bonus grandparents: in public, by link, and at the desk
OWN_LINK = everybody(410) | {HOLDER: 200}
OWN_BUTTON = everybody(410) | {HOLDER: 302}
_STAND = "bonus-opa-en-oma/mijn-vraag/stand/"
_BONUS = "bureau/bonus/"
ROWS += (
    row("bonus-opa-en-oma/", "/bonus-opa-en-oma/", 200),
    row("bonus-opa-en-oma/vraag/", "/bonus-opa-en-oma/vraag/", 200, 422),
    row("bonus-opa-en-oma/ingetrokken/", "/bonus-opa-en-oma/ingetrokken/", 200),
    row(
        "bonus-opa-en-oma/mijn-vraag/<str:token>/",
        "/bonus-opa-en-oma/mijn-vraag/{family_token}/",
        302,
    ),
    row(
        "bonus-opa-en-oma/mijn-vraag/<str:token>/",
        "/bonus-opa-en-oma/mijn-vraag/{pair_token}/",
        410,
    ),
    row(f"{_STAND}<uuid:public_id>/", f"/{_STAND}{{family}}/", OWN_LINK),
    row(f"{_STAND}<uuid:public_id>/", f"/{_STAND}{{nobody}}/", 410),
    row(
        f"{_STAND}<uuid:public_id>/intrekken/",
        f"/{_STAND}{{family}}/intrekken/",
        OWN_LINK,
        OWN_BUTTON,
    ),
    row("kennismaken/dank/", "/kennismaken/dank/", 200),
    row("kennismaken/<str:token>/", "/kennismaken/{pair_token}/", 302),
    row("kennismaken/<str:token>/", "/kennismaken/{wrong_token}/", 410),
    row("kennismaken/<str:token>/", "/kennismaken/{family_token}/", 410),
    row(
        "kennismaken/mijn/<uuid:public_id>/",
        "/kennismaken/mijn/{family_side}/",
        OWN_LINK,
        OWN_BUTTON,
    ),
    row("kennismaken/mijn/<uuid:public_id>/", "/kennismaken/mijn/{older_side}/", 410, 410),
    row(
        "kennismaken/mijn/<uuid:public_id>/stoppen/",
        "/kennismaken/mijn/{family_side}/stoppen/",
        OWN_LINK,
        OWN_BUTTON,
    ),
    desk(_BONUS, f"/{_BONUS}", post=405),
    desk(f"{_BONUS}gezin/<uuid:public_id>/", f"/{_BONUS}gezin/{{family}}/", post=422),
    desk(
        f"{_BONUS}gezin/<uuid:public_id>/intrekken/",
        f"/{_BONUS}gezin/{{family}}/intrekken/",
        post=302,
    ),
    desk(
        f"{_BONUS}gezin/<uuid:family>/met/<uuid:grandparent>/",
        f"/{_BONUS}gezin/{{family}}/met/{{grandparent}}/",
        post=302,
    ),
    desk(f"{_BONUS}opa-of-oma/", f"/{_BONUS}opa-of-oma/", post=422),
    desk(
        f"{_BONUS}opa-of-oma/nieuw/<uuid:public_id>/",
        f"/{_BONUS}opa-of-oma/nieuw/{{caller}}/",
        post=302,
    ),
    desk(
        f"{_BONUS}opa-of-oma/<uuid:public_id>/", f"/{_BONUS}opa-of-oma/{{grandparent}}/", post=422
    ),
    row(
        f"{_BONUS}opa-of-oma/<uuid:public_id>/vog/",
        f"/{_BONUS}opa-of-oma/{{grandparent}}/vog/",
        behind_second_factor(only(*DESK, status=405)),
        behind_second_factor(only(*DESK, status=302)),
    ),
    desk(
        f"{_BONUS}opa-of-oma/<uuid:public_id>/stoppen/",
        f"/{_BONUS}opa-of-oma/{{grandparent}}/stoppen/",
        post=302,
    ),
    desk(f"{_BONUS}paar/<uuid:public_id>/", f"/{_BONUS}paar/{{pair}}/", post=405),
    desk(
        f"{_BONUS}paar/<uuid:public_id>/antwoord/<uuid:side>/",
        f"/{_BONUS}paar/{{pair}}/antwoord/{{older_side}}/",
        post=422,
    ),
    desk(f"{_BONUS}paar/<uuid:public_id>/afspraak/", f"/{_BONUS}paar/{{pair}}/afspraak/", post=422),
    desk(
        f"{_BONUS}paar/<uuid:public_id>/hoe-gaat-het/",
        f"/{_BONUS}paar/{{pair}}/hoe-gaat-het/",
        post=422,
    ),
)

#: Who may read which names, on whichever page: the residents' and the guests' of activities.
READERS = {
    "resident": {HOLDER, PARTNER, COORDINATOR, ADMINISTRATOR, CARAVAN, PRIVACY},
    "year of birth": set(),
    "idea": {COORDINATOR, ADMINISTRATOR},
    "helper": set(),
    "guest": {EDITOR, COORDINATOR, ADMINISTRATOR},
    "speaker": {COORDINATOR, ADMINISTRATOR},
    "talent bank": {COORDINATOR, ADMINISTRATOR},
    "family": {HOLDER, COORDINATOR, ADMINISTRATOR},
    "way to reach a family": {COORDINATOR, ADMINISTRATOR},
    "bonus grandparent": {COORDINATOR, ADMINISTRATOR},
}
