from django.urls import path

from talentscan.referrals.views import card, desk, partner, result

app_name = "referrals"
urlpatterns = [
    path("uitkomst/", result.outcome, name="result"),
    path("uitkomst/klopt-niet/", result.strike, name="strike"),
    path("uitkomst/kies/", result.choose, name="choose"),
    path("uitkomst/bel-mij/", result.call_me, name="call_me"),
    path("uitkomst/toestemming/", result.consent, name="consent"),
    path("uitkomst/geregeld/", card.confirmation, name="confirmation"),
    path("uitkomst/klaar/", card.finish, name="finish"),
    path("uitkomst/<slug:name>/", result.step, name="step"),
    path("kaart/", card.status, name="status"),
    path("kaart/stand/", card.card, name="card"),
    path("kaart/intrekken/", card.withdraw, name="withdraw_all"),
    path("kaart/intrekken/<uuid:referral>/", card.withdraw, name="withdraw"),
    path("vraag/antwoord/<uuid:public_id>/", partner.answer, name="answer"),
    path("vraag/<str:token>/", partner.open_link, name="open_link"),
    path("portaal/", partner.portal, name="portal"),
    path("portaal/<uuid:public_id>/", partner.portal_referral, name="portal_referral"),
    path("bureau/", desk.desk, name="desk"),
    path("bureau/vraag/<uuid:public_id>/", partner.desk_referral, name="desk_referral"),
    path("bureau/bellen/<uuid:public_id>/", desk.call, name="call"),
]
