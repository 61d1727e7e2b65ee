from django.urls import path

from talentscan.bank.views import desk, join, portal, still

app_name = "bank"
urlpatterns = [
    path("uitkomst/bewaren/", join.join, name="join"),
    path("uitkomst/bewaren/samen/", join.together, name="together"),
    path("uitkomst/bewaren/geregeld/", join.kept, name="kept"),
    path("kaart/talentenbank/", still.on_card, name="on_card"),
    path("geldt-dit-nog/antwoord/<uuid:public_id>/", still.still, name="still"),
    path("geldt-dit-nog/<str:token>/", still.open_still, name="open_still"),
    path("portaal/wie-kan/", portal.who_could, name="portal"),
    path("portaal/wie-kan/<uuid:public_id>/", portal.question, name="question"),
    path("bureau/talentenbank/", desk.listing, name="desk"),
    path("bureau/talentenbank/ja/<uuid:public_id>/", desk.hear_yes, name="hear_yes"),
    path("bureau/talentenbank/<uuid:public_id>/", desk.person, name="person"),
    path("bureau/wie-kan/<uuid:public_id>/", desk.question, name="desk_question"),
]
