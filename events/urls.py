from django.urls import path

from events import views

app_name = "events"
urlpatterns = [
    path("", views.AgendaView.as_view(), name="agenda"),
    path("kalender.ics", views.FeedView.as_view(), name="feed"),
    path("aanmelding/", views.RegistrationView.as_view(), name="registration"),
    path(
        "aanmelding/agenda.ics",
        views.RegistrationCalendarView.as_view(),
        name="registration_calendar",
    ),
    path("aanmelding/afzeggen/", views.CancelView.as_view(), name="cancel"),
    path("aanmelding/zoeken/", views.FindView.as_view(), name="find"),
    path("aanmelding/<str:token>/", views.RegistrationLinkView.as_view(), name="registration_link"),
    path("d/<str:code>/", views.ShortAddressView.as_view(), name="short"),
    path("<slug:slug>/", views.EventDetailView.as_view(), name="event"),
    path("<slug:slug>/<int:session>/", views.EventDetailView.as_view(), name="date"),
    path("<slug:slug>/<int:session>.ics", views.CalendarView.as_view(), name="calendar"),
    path("<slug:slug>/<int:session>/aanmelden/", views.SignUpView.as_view(), name="sign_up"),
]
