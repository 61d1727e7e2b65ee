"""Every address of the site. Paths are Dutch; a prefix says the language."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path, re_path

from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.core import media
from cms.core import views as core_views
from cms.users import review_views
from cms.users import views as user_views
from home import views as home_views

handler500 = core_views.server_error

# One login: these forms of libraries would skip the second factor.
_login_elsewhere = [
    path("_util/login/", user_views.login_elsewhere),
    re_path(r"^account/(?:password|signup|email)/", user_views.not_here),
]

urlpatterns = [
    path("gezond/", core_views.health, name="health"),
    path("sitemap.xml", home_views.sitemap, name="sitemap"),
    path("beheer/login/", user_views.login_elsewhere),
    re_path(r"^beheer/password_reset/", user_views.login_elsewhere),
    re_path(r"^beheer/failwhale/", user_views.not_here),
    path("beheer/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
    path("", include("cms.languages.voices.urls")),
]

if settings.DEMO:
    urlpatterns.append(path("demo/", include("cms.demo.urls")))

urlpatterns += static(settings.MEDIA_URL, view=media.serve, document_root=settings.MEDIA_ROOT)

urlpatterns += i18n_patterns(
    *_login_elsewhere,
    path("account/", include("allauth.urls")),
    path("account/", include("cms.users.urls")),
    path("agenda/", include("events.urls")),
    path("scan/", include("talentscan.scan.urls")),
    path("", include("talentscan.opportunities.urls")),
    path("", include("talentscan.bank.urls")),  # before what takes every word after /uitkomst/
    path("", include("talentscan.referrals.urls")),
    path("", include("talentscan.pairs.urls")),
    path("", include("cms.core.urls")),
    path("bureau/toegang/", review_views.review, name="access_review"),
    path("bureau/berichten/", include("cms.messaging.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
