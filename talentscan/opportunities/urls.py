from django.urls import path

from talentscan.opportunities.views import desk, portal, public, truth

app_name = "opportunities"
urlpatterns = [
    path("plekken/", public.catalogue, name="catalogue"),
    path("plekken/<slug:slug>/", public.opportunity, name="opportunity"),
    path("klopt-nog/bij/<slug:organisation>/", truth.check, name="check"),
    path("klopt-nog/<str:token>/", truth.open_check, name="open_check"),
    path("portaal/aanbod/", portal.listing, name="portal"),
    path("portaal/aanbod/nieuw/", portal.new, name="new"),
    path("portaal/aanbod/<slug:slug>/", portal.own, name="own"),
    path("portaal/aanbod/<slug:slug>/versturen/", portal.submit, name="submit"),
    path("portaal/aanbod/<slug:slug>/stand/", portal.state, name="state"),
    path("portaal/aanbod/<slug:slug>/voorbeeld/", portal.preview, name="preview"),
    path("portaal/aanbod/<slug:slug>/kijkmoment/", portal.new_try_out, name="new_try_out"),
    path(
        "portaal/aanbod/<slug:slug>/kijkmoment/<uuid:moment>/afzeggen/",
        portal.cancel_try_out,
        name="cancel_try_out",
    ),
    path("portaal/aanbod/<slug:slug>/<slug:section>/", portal.section, name="section"),
    path("bureau/aanbod/", desk.listing, name="desk"),
    path("bureau/aanbod/<slug:slug>/", desk.review, name="desk_review"),
    path("bureau/aanbod/<slug:slug>/voorbeeld/", desk.preview, name="desk_preview"),
]
