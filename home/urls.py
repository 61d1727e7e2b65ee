from django.urls import path, re_path

from home import feeds, views

app_name = "home"
urlpatterns = [
    path("zoeken/", views.search, name="search"),
    path("nog-niet/<int:page_id>/", views.not_yet, name="not_yet"),
    path("verhalen/atom.xml", feeds.stories, name="feed"),
    path("verhalen/<slug:place>/atom.xml", feeds.stories, name="feed_of_place"),
    path("robots.txt", views.robots, name="robots"),
    # Pages, in the shape Wagtail gives their addresses; its own helpers keep theirs.
    re_path(r"^(?!_util/)((?:[\w\-]+/)*)$", views.page, name="page"),
]
