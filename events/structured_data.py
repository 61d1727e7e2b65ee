"""A date of an activity as search engines and calendars of towns read it (schema.org)."""

import json
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from cms.languages.selectors import obj_text
from events import calendars
from events.models import Event, Session

_SCHEMA = "https://schema.org/"
#: Ends of a script element and the like cannot occur in the JSON.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
_FEATURES = {
    "step_free": "Step-free entrance",
    "toilet": "Wheelchair toilet",
    "seats": "Seats",
    "parking": "Disabled parking",
}


def _location(event: Event) -> dict[str, Any]:
    venue = event.venue
    features = [
        {"@type": "LocationFeatureSpecification", "name": name, "value": getattr(venue, field)}
        for field, name in _FEATURES.items()
        if getattr(venue, field) is not None
    ]
    return {
        "@type": "Place",
        "name": venue.name,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": venue.street,
            "postalCode": venue.postcode,
            "addressLocality": venue.town,
            "addressCountry": "NL",
        },
        "geo": {
            "@type": "GeoCoordinates",
            "latitude": venue.latitude,
            "longitude": venue.longitude,
        },
        **({"amenityFeature": features} if features else {}),
    }


def _status(session: Session) -> str:
    if session.is_cancelled:
        return "EventCancelled"
    return "EventRescheduled" if session.is_moved else "EventScheduled"


def event_data(session: Session) -> dict[str, Any]:
    event, url = session.event, calendars.session_url(session)
    online = event.is_by_telephone
    data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": obj_text(event, "title").value,
        "description": obj_text(event, "summary").value or obj_text(event, "title").value,
        "url": url,
        "image": f"{settings.PUBLIC_BASE_URL}{static('img/og.png')}",
        "inLanguage": get_language(),
        "startDate": timezone.localtime(session.starts_at).isoformat(),
        "endDate": timezone.localtime(session.ends_at).isoformat(),
        "eventStatus": _SCHEMA + _status(session),
        "eventAttendanceMode": _SCHEMA
        + ("OnlineEventAttendanceMode" if online else "OfflineEventAttendanceMode"),
        "location": {"@type": "VirtualLocation", "url": url} if online else _location(event),
        "isAccessibleForFree": event.is_free,
        "organizer": {"@type": "Organization", "name": event.organisation.name},
    }
    if event.is_free:
        data["offers"] = {
            "@type": "Offer",
            "price": "0",
            "priceCurrency": "EUR",
            "url": url,
            "availability": _SCHEMA + ("SoldOut" if session.is_full else "InStock"),
        }
    if session.capacity is not None:
        data["maximumAttendeeCapacity"] = session.capacity
    if session.is_moved and session.previous_starts_at:
        data["previousStartDate"] = timezone.localtime(session.previous_starts_at).isoformat()
    return data


def event_json(session: Session) -> SafeString:
    """The data as text that is safe inside a script element."""
    text = json.dumps(event_data(session), ensure_ascii=False)
    return mark_safe(text.translate(_ESCAPES))
