"""Finds a page and its translations by address in one query, and says where it is in each language.

Wagtail's own way asks two questions per piece of the path, and answers with the Dutch page under
another language's address when there is no translation.
"""

from dataclasses import dataclass, field

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

from wagtail.models import Page, Site

from cms.core.pages import BasePage, path_of
from cms.languages.shown import shown_codes


@dataclass(frozen=True)
class Found:
    """A page as it was asked for, with its live translations by language."""

    page: Page
    translations: dict[str, Page] = field(default_factory=dict)


@dataclass(frozen=True)
class Alternate:
    """The same page in a language, for search engines."""

    code: str
    url: str


def _root_paths(request: HttpRequest) -> dict[str, str]:
    """Language -> url_path of the home page, for this request's site; kept on the request."""
    if not hasattr(request, "_wagtail_cached_site_root_paths"):
        request._wagtail_cached_site_root_paths = Site.get_site_root_paths()
    roots = request._wagtail_cached_site_root_paths
    if len({root.site_id for root in roots}) > 1 and (site := Site.find_for_request(request)):
        roots = [root for root in roots if root.site_id == site.pk]
    return {root.language_code: root.root_path for root in roots}


#: What is asked of a page before it is known as its own type.
_NEEDED = ("title", "slug", "path", "depth", "url_path", "translation_key", "locale__language_code")
_NEEDED += ("live", "alias_of", "content_type")


def _family(pages, wanted) -> Found | None:
    """The page that is wanted, and whichever of its translations one may read."""
    pages = pages.filter(alias_of=None, live=True).select_related("locale").only(*_NEEDED)
    relatives = list(pages)
    page = next((page for page in relatives if wanted(page)), None)
    if page is None:
        return None
    return Found(page, {relative.locale.language_code: relative for relative in relatives})


def find(request: HttpRequest, path: str, language: str) -> Found | None:
    """The live page at this path in exactly this language."""
    root = _root_paths(request).get(language)
    if root is None:
        return None
    url_path = root + path
    same = Page.objects.filter(url_path=url_path).values("translation_key")
    return _family(
        Page.objects.filter(translation_key__in=same), lambda page: page.url_path == url_path
    )


def find_by_id(page_id: int) -> Found | None:
    """A live page by its number."""
    same = Page.objects.filter(pk=page_id, depth__gt=1).values("translation_key")
    return _family(Page.objects.filter(translation_key__in=same), lambda page: page.pk == page_id)


def specific(page: Page) -> Page:
    """The page as its own type, with what its template needs of its relations: one query."""
    model = page.cached_content_type.model_class()
    if model is None or not issubclass(model, BasePage):
        return page.specific
    return model.objects.select_related(*model.select_with).get(pk=page.pk)


def not_yet_url(page: Page, language: str) -> str:
    with translation.override(language):
        return reverse("home:not_yet", args=[page.pk])


def paths_of(found: Found, request: HttpRequest) -> dict[str, str]:
    """Where the page and its translations are, in the languages of this site."""
    shown = shown_codes(request)
    return {
        code: path_of(page, request) for code, page in found.translations.items() if code in shown
    }


def languages_of(found: Found, paths: dict[str, str], request: HttpRequest) -> dict[str, str]:
    """An address in every language of the site: the page itself, or the one that says not yet."""
    source = found.translations.get(settings.LANGUAGE_CODE, found.page)
    return {
        code: paths[code] if code in paths else not_yet_url(source, code)
        for code in shown_codes(request)
    }


def alternates(paths: dict[str, str]) -> list[Alternate]:
    """Only real translations, each naming all, and Dutch for everybody else (LNG-07)."""
    urls = {code: settings.PUBLIC_BASE_URL + path for code, path in paths.items()}
    entries = [Alternate(code, url) for code, url in urls.items()]
    if settings.LANGUAGE_CODE in urls:
        entries.append(Alternate("x-default", urls[settings.LANGUAGE_CODE]))
    return entries


def remember(request: HttpRequest, found: Found) -> None:
    """Leave on the request what the language switcher and the head of the page need."""
    paths = paths_of(found, request)
    request.language_urls = languages_of(found, paths, request)
    request.page_alternates = alternates(paths)
