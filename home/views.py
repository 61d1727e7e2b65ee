"""The pages themselves, the page that says 'not yet', search, and what machines read."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_safe

from wagtail.url_routing import RouteResult
from wagtail.views import serve

from cms.core.access import public
from cms.core.pages import path_of
from cms.core.search import clean_query
from cms.languages.pages import told
from cms.languages.voices.selectors import hear
from home import finding, routing, sitemaps


@public
@require_safe
def page(request, path):
    """Any page, in the language of its address."""
    language = get_language()
    if found := routing.find(request, path, language):
        routing.remember(request, found)
        request.translation_told = told(found.page)
        shown = routing.specific(found.page)
        _hear(request, shown, found)
        request._wagtail_route_for_request = RouteResult(shown)
        return serve(request, path)
    try:
        return serve(request, path)
    except Http404:
        if language != settings.LANGUAGE_CODE:
            dutch = routing.find(request, path, settings.LANGUAGE_CODE)
            if dutch is not None:
                return redirect("home:not_yet", page_id=dutch.page.pk)
        raise


def _hear(request, page, found, *, language: str | None = None) -> None:
    """Ready what there is to hear; recordings of a page go by its Dutch one."""
    page.dutch_id = found.translations.get(settings.LANGUAGE_CODE, found.page).pk
    hear(request, page, language=language)


@public
@require_safe
def not_yet(request, page_id):
    """What there is while a page has no translation: a person to call, and the Dutch text."""
    found = routing.find_by_id(page_id)
    if found is None:
        raise Http404
    if mine := found.translations.get(get_language()):
        return redirect(path_of(mine, request))
    source = routing.specific(found.translations.get(settings.LANGUAGE_CODE, found.page))
    if not hasattr(source, "text_template"):
        raise Http404
    paths = routing.paths_of(found, request)
    request.language_urls = routing.languages_of(found, paths, request)
    _hear(request, source, found, language=source.language)
    with translation.override(source.language):
        context = {"page": source, "self": source, **source.text_for(request)}
        text = render_to_string(source.text_template, context, request)
    context = {"dutch_text": text, "dutch_url": path_of(source, request)}
    return render(request, "home/not_yet.html", context)


@public
@require_safe
def search(request):
    """One box for pages, activities and things to do. Any input gets an answer."""
    query = clean_query(request.GET.get("q", ""))
    language = get_language()
    context = {"query": query, "results": None}
    if query:
        results = finding.everything(query, language, request)
        shown = Paginator(results, finding.PAGE_SIZE).get_page(request.GET.get("page"))
        context |= {"results": shown, "total": len(results), "page_query": urlencode({"q": query})}
    if not context["results"]:
        context["lines"] = finding.nearest()
    return render(request, "home/search.html", context)


@public
@require_safe
def sitemap(request):
    """All pages and coming activities, each with its other languages."""
    return render(
        request, "home/sitemap.xml", {"entries": sitemaps.entries(request)}, "application/xml"
    )


@public
@require_GET
def robots(request):
    lines = [
        "User-agent: *",
        "Disallow: /beheer/",
        "Disallow: /scan/",
        "Disallow: /kaart/",
        "Disallow: /vraag/",
        "Disallow: /agenda/aanmelding/",
        f"Sitemap: {settings.PUBLIC_BASE_URL}/sitemap.xml",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
