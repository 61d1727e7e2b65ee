from django.urls import path

from talentscan.pairs.views import desk, desk_pairs, family, sides

app_name = "pairs"
urlpatterns = [
    path("bonus-opa-en-oma/", family.about, name="about"),
    path("bonus-opa-en-oma/vraag/", family.ask, name="ask"),
    path("bonus-opa-en-oma/ingetrokken/", family.withdrawn, name="withdrawn"),
    path("bonus-opa-en-oma/mijn-vraag/stand/<uuid:public_id>/", family.family, name="family"),
    path(
        "bonus-opa-en-oma/mijn-vraag/stand/<uuid:public_id>/intrekken/",
        family.withdraw,
        name="withdraw",
    ),
    path("bonus-opa-en-oma/mijn-vraag/<str:token>/", family.open_family, name="open_family"),
    path("kennismaken/dank/", sides.thanks, name="thanks"),
    path("kennismaken/mijn/<uuid:public_id>/", sides.side, name="side"),
    path("kennismaken/mijn/<uuid:public_id>/stoppen/", sides.stop, name="stop"),
    path("kennismaken/<str:token>/", sides.open_side, name="open_side"),
    path("bureau/bonus/", desk.desk, name="desk"),
    path("bureau/bonus/gezin/<uuid:public_id>/", desk.family, name="desk_family"),
    path(
        "bureau/bonus/gezin/<uuid:public_id>/intrekken/",
        desk.withdraw_family,
        name="desk_withdraw",
    ),
    path(
        "bureau/bonus/gezin/<uuid:family>/met/<uuid:grandparent>/",
        desk_pairs.propose,
        name="desk_propose",
    ),
    path("bureau/bonus/opa-of-oma/", desk.find, name="desk_find"),
    path("bureau/bonus/opa-of-oma/nieuw/<uuid:public_id>/", desk.add, name="desk_add"),
    path("bureau/bonus/opa-of-oma/<uuid:public_id>/", desk.grandparent, name="desk_grandparent"),
    path("bureau/bonus/opa-of-oma/<uuid:public_id>/vog/", desk.vog, name="desk_vog"),
    path(
        "bureau/bonus/opa-of-oma/<uuid:public_id>/stoppen/",
        desk.stop_grandparent,
        name="desk_stop",
    ),
    path("bureau/bonus/paar/<uuid:public_id>/", desk_pairs.pair, name="desk_pair"),
    path(
        "bureau/bonus/paar/<uuid:public_id>/antwoord/<uuid:side>/",
        desk_pairs.answer,
        name="desk_answer",
    ),
    path("bureau/bonus/paar/<uuid:public_id>/afspraak/", desk_pairs.plan, name="desk_plan"),
    path(
        "bureau/bonus/paar/<uuid:public_id>/hoe-gaat-het/",
        desk_pairs.outcome,
        name="desk_outcome",
    ),
]
