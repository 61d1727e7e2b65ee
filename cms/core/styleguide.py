"""One example of every component, for the page /styleguide/: what axe and our eyes look at."""

import datetime

from django import forms
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone

from cms.core.access import public
from cms.core.forms import ContactForm


class ExampleForm(forms.Form):
    """Every kind of field once; bound with mistakes it shows every kind of error."""

    use_required_attribute = False

    name = forms.CharField(
        label="Hoe heet u?",
        help_text="Uw voornaam is genoeg.",
        error_messages={"required": "Vul uw naam in. Een voornaam is genoeg."},
    )
    phone = forms.CharField(
        label="Wat is uw telefoonnummer?",
        widget=forms.TextInput(attrs={"type": "tel", "inputmode": "tel", "autocomplete": "tel"}),
        error_messages={"required": "Vul een telefoonnummer in, zoals 06 12 34 56 78."},
    )
    story = forms.CharField(
        label="Wilt u nog iets vertellen?", required=False, widget=forms.Textarea
    )
    rhythm = forms.ChoiceField(
        label="Hoe vaak wilt u iets doen?",
        choices=[("once", "Eén keer"), ("weekly", "Elke week"), ("unknown", "Weet ik niet")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe vaak u iets wilt doen."},
    )
    days = forms.MultipleChoiceField(
        label="Wanneer hebt u tijd?",
        help_text="U mag meer dan één antwoord kiezen.",
        choices=[("morning", "’s Ochtends"), ("afternoon", "’s Middags"), ("evening", "’s Avonds")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    agree = forms.BooleanField(
        label="Ja, Buurtkamer Pittelo mag mij bellen.",
        error_messages={"required": "Zet een vinkje als zij u mogen bellen."},
    )


def _events(today: datetime.date) -> list[dict]:
    day = datetime.timedelta(days=1)
    return [
        {
            "title": "Samen soep maken, en opeten",
            "date": today + day,
            "facts": ["10.00 tot 13.00 uur", "Buurtkamer Pittelo", "gratis"],
            "tags": [{"text": "Kom gewoon langs", "kind": "success"}],
        },
        {
            "title": "Wandelen in het Asserbos",
            "date": today + 2 * day,
            "facts": ["14.00 uur", "start bij de kiosk", "rolstoel kan mee"],
            "tags": [{"text": "Vol: u kunt op de wachtlijst", "kind": "warning"}],
        },
        {
            "title": "Aan de lijn: een goed gesprek per telefoon",
            "date": today + 4 * day,
            "facts": ["10.30 uur", "wij bellen u", "ook in het Turks"],
            "tags": [{"text": "Gaat niet door", "kind": "alert"}],
            "cancelled": True,
        },
    ]


def examples() -> dict:
    """The context of styleguide.html."""
    today = timezone.localdate()
    return {
        "empty_form": ExampleForm(),
        "wrong_form": ExampleForm(data={"days": ["morning"]}),
        "contact_form": ContactForm(auto_id="contact_%s", data={"contact_kind": "phone"}),
        "events": _events(today),
        "stories": [
            {
                "drawing": "portrait-01",
                "kicker": "Aflevering 12",
                "title": "“Ik repareer geen radio’s. Ik repareer de ochtend van iemand.”",
                "text": "Gerrit, 78, in de werkplaats van De Nieuwe Kolk",
            },
            {
                "drawing": "portrait-02",
                "kicker": "Aflevering 11",
                "title": "“Bij ons thuis stond de deur open. Dat doe ik hier weer.”",
                "text": "Emine, 67, kookt op dinsdag voor de straat",
            },
            {
                "drawing": "portrait-03",
                "kicker": "#SociaalPensioen",
                "title": "“Wat ik wil worden? De buurman die iedereen had willen hebben.”",
                "text": "Roy, 71 · video van 4 minuten",
            },
        ],
        "options": [
            {"value": "cook", "label": "Koken voor anderen", "picture": "cook", "checked": True},
            {"value": "repair", "label": "Dingen maken of repareren", "picture": "repair"},
            {
                "value": "garden",
                "label": "In de tuin of met planten",
                "picture": "garden",
                "checked": True,
            },
            {"value": "listen", "label": "Liever praten en luisteren", "picture": "listen"},
        ],
        "facts": [
            "Buurtkamer Pittelo, 600 meter",
            "dinsdag 10 tot 13 uur",
            "weinig Nederlands is goed",
        ],
        "reasons": [
            {
                "text": "U kookt graag voor anderen. Hier koken ze elke dinsdag.",
                "name": "not",
                "value": "cook",
            },
            {"text": "U spreekt Turks. Twee van de koks ook.", "name": "not", "value": "tr"},
            {"text": "U kunt op dinsdag.", "name": "not", "value": "tue"},
        ],
        "yes": {"label": "Ja, laat iemand mij bellen", "url": "#"},
        "look": {"label": "Eerst eens kijken", "url": "#"},
        "rows": [
            {"label": "Uw naam", "value": "Emine", "url": "#"},
            {"label": "Telefoon", "value": "06 12 34 56 78", "url": "#"},
            {
                "label": "Wanneer",
                "answers": ["dinsdag, ’s ochtends", "vrijdag, ’s middags"],
                "url": "#",
            },
            {"label": "Nog iets", "value": "", "url": "#"},
        ],
        "steps": [
            {"title": "U zei ja", "state": "done", "date": today - datetime.timedelta(days=2)},
            {
                "title": "Iemand van Buurtkamer Pittelo belt u",
                "state": "current",
                "text": "Voor vrijdag. Lukt dat niet, dan bellen wij.",
            },
            {"title": "U gaat samen kijken", "state": "next"},
        ],
        "columns": ["Naam", "Dag", "Tijd", "Mensen"],
        "cells": [
            ["Soep maken", "dinsdag", "10.00 tot 13.00 uur", "12"],
            ["Wandelen in het Asserbos", "woensdag", "14.00 uur", "8"],
        ],
        "desk_tags": [{"text": "Wacht lang", "kind": "alert"}, {"text": "Turks", "kind": ""}],
        "page": Paginator(range(60), 20).page(2),
    }


@public
def show(request):
    """All components on one page; the address exists on a developer's machine only."""
    return render(request, "styleguide.html", examples())
